"""Tab PAD & izin: changes of the articles, permits, branch and cash offices, with their expiry."""

from collections.abc import Callable, Sequence
from functools import partial

from core import tanggal
from core.actions.izin_koperasi import examine_legalitas, save_legalitas, trash_legalitas
from core.actions.koperasi import BerkasKoperasi
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.findings import Finding, Severity
from core.kantor.model import Kelurahan
from core.koperasi.legalitas import BERLAKU, JENIS_LEGALITAS, KANTOR, PAD, Legalitas, masa_berlaku
from core.koperasi.legalitas import LABEL_LEGALITAS as LABEL
from gui.jobs import Jobs
from gui.models.cells import Cell, Column
from gui.session import Session
from gui.views.child_tab import DAY, ChildTab
from gui.widgets.pick import Pick
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line
from gui.widgets.wilayah_picker import KelurahanChoice, WilayahPicker

_ICONS = {Severity.PERINGATAN: ("triangle-alert", "awas"), Severity.CATATAN: ("info", "teks-2")}


class PapersTab(ChildTab[Legalitas]):
    """Papers of one cooperative; which fields stand in the form depends on the kind."""

    title, beside = "PAD, izin, dan kantor", "satu baris untuk setiap akta, izin, atau kantor"
    add_word, fix_word, noun = "Tambah PAD atau izin", "Ubah baris ini", "PAD atau izin"
    prefix, memory = "legalitas", "koperasi.legalitas"

    def __init__(self, session: Session, jobs: Jobs) -> None:
        columns: tuple[Column[Legalitas], ...] = (
            Column("jenis", LABEL["jenis"], lambda row: row.sebutan, width=176),
            Column("nomor", LABEL["nomor"], lambda row: row.nomor, width=150, stretch=True),
            Column("tanggal", LABEL["tanggal"], lambda row: tanggal.show_short(row.tanggal),
                   width=96),
            Column("berlaku", "Masa berlaku", self._expiry, width=190),
        )  # fmt: skip
        super().__init__(session, jobs, columns)
        self.jenis.changed.connect(self._show_fields)
        self._show_fields()

    def blank(self) -> Legalitas:
        return Legalitas(PAD, koperasi_id=self.owner_id)

    def set_places(self, places: Sequence[Kelurahan]) -> None:
        self.kelurahan.set_choices(
            [KelurahanChoice(one.kode, one.kelurahan, one.kecamatan) for one in places]
        )

    def lay_lines(self) -> None:
        self.jenis = Pick(JENIS_LEGALITAS.items(), placeholder="")
        self.nomor, self.penerbit, self.alamat, self.kota = Line(), Line(), Line(), Line()
        self.hari, self.sampai = TanggalEdit(), TanggalEdit("tidak dibatasi")
        self.kelurahan, self.catatan = WilayahPicker(), TextBlock(lines=1)
        form = self.form
        form.line("jenis", LABEL["jenis"], self.jenis, required=True, width=240)
        form.line("nomor", LABEL["nomor"], self.nomor, width=300)
        form.line("tanggal", LABEL["tanggal"], self.hari, width=DAY)
        form.line("penerbit", LABEL["penerbit"], self.penerbit)
        form.line("berlaku_sampai", LABEL["berlaku_sampai"], self.sampai, width=DAY)
        form.line("alamat", LABEL["alamat"], self.alamat)
        form.line("kelurahan", LABEL["kelurahan"], self.kelurahan)
        form.line("kota", LABEL["kota"], self.kota, width=240, hint="bila di luar kota ini")
        form.line("catatan", LABEL["catatan"], self.catatan)

    def fill(self, record: Legalitas) -> None:
        self.jenis.set_code(record.jenis)
        self.nomor.set_text(record.nomor)
        self.hari.set_day(record.tanggal)
        self.penerbit.set_text(record.penerbit)
        self.sampai.set_day(record.berlaku_sampai)
        self.alamat.set_text(record.alamat)
        self.kelurahan.set_code(record.kelurahan)
        self.kota.set_text(record.kota)
        self.catatan.set_text(record.catatan)

    def typed(self) -> Legalitas:
        return Legalitas(
            jenis=self.jenis.code() or "",
            id=self.stored.id,
            koperasi_id=self.owner_id,
            versi=self.stored.versi,
            nomor=self.nomor.text(),
            tanggal=self.hari.day(),
            penerbit=self.penerbit.text(),
            berlaku_sampai=self.sampai.day(),
            alamat=self.alamat.text(),
            kelurahan=self.kelurahan.code(),
            kota=self.kota.text(),
            catatan=self.catatan.text(),
        )

    def examine(self, record: Legalitas) -> tuple[Finding, ...]:
        return examine_legalitas(self.session.office, record)

    def save_action(self, record: Legalitas) -> Callable[[Office], Outcome[int]]:
        return partial(save_legalitas, paper=record)

    def trash_action(self, record: Legalitas) -> Callable[[Office], Outcome[int]]:
        return partial(trash_legalitas, paper=record)

    def counterpart(self, now: BerkasKoperasi) -> Legalitas | None:
        """The same paper in a file read later."""
        return next((one for one in now.legalitas if one.id == self.stored.id), None)

    def _expiry(self, row: Legalitas) -> Cell:
        words, severity = masa_berlaku(row.berlaku_sampai, self.session.office.today)
        icon, tone = _ICONS.get(severity, ("", "teks-2")) if severity else ("", "teks-2")
        return Cell(words, icon=icon, tone=tone)

    def _show_fields(self) -> None:
        kind = self.jenis.code()
        for name in ("alamat", "kelurahan", "kota"):
            self.form.field(name).setVisible(kind in KANTOR)
        self.form.field("berlaku_sampai").setVisible(kind in BERLAKU)
