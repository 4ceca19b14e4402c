"""The form of one duty."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal

from core.actions.kegiatan import check_typed, save_kegiatan
from core.actions.outcome import Outcome
from core.kantor.kegiatan import (
    LABEL_KEGIATAN,
    Bidang,
    Kegiatan,
    PesertaKegiatan,
    jenis_kegiatan,
)
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.widgets.buttons import Button
from gui.widgets.pick import Pick
from gui.widgets.rupiah_edit import RupiahEdit
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line

_DAY = 188


class DutyForm(EntryPanel):
    """One duty; a new one may come with whom it is for."""

    stored = Signal(object)
    """The id of the duty that was saved."""
    trash_wanted = Signal()

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Kegiatan", session, jobs)
        self.duty = Kegiatan("")
        self.trashed = False
        self._people: Sequence[PesertaKegiatan] = ()
        self.jenis = Pick(_kinds())
        self.judul, self.tempat, self.mitra = Line(), Line(), Line("bank, LPDB, penjamin, …")
        self.tanggal, self.sampai = TanggalEdit(), TanggalEdit()
        self.petugas = TextBlock("satu nama setiap baris", lines=1)
        self.nilai = RupiahEdit()
        self.hasil, self.tindak_lanjut, self.catatan = TextBlock(), TextBlock(), TextBlock()
        self.tenggat, self.selesai = TanggalEdit(), TanggalEdit()
        self._fields()
        self.trash_button = Button("Hapus", icon="trash-2", on_click=self.trash_wanted.emit)
        self.buttons.insertWidget(1, self.trash_button)
        self.close_button.hide()
        self.title.hide()
        self.pin_buttons()

    def show_duty(
        self,
        duty: Kegiatan,
        *,
        trashed: bool = False,
        people: Sequence[PesertaKegiatan] = (),
        note: str = "",
    ) -> None:
        """Show this duty, and a draft over it if one was left."""
        self.draft.flush()
        self.duty, self.trashed, self._people = duty, trashed, people
        self.notice.clear()
        if self.draft.show(_key(duty, people), self._fill):
            self.notice.show_note("Isian yang belum disimpan dipulihkan.")
        elif trashed:
            self.notice.show_note("Kegiatan ini ada di Tempat sampah.")
        elif note:
            self.notice.show_note(note)
        self.form.set_read_only(trashed)
        self.save_button.setVisible(not trashed)
        self.trash_button.set_text("Kembalikan" if trashed else "Hapus")
        self.trash_button.set_icon("history" if trashed else "trash-2")
        self.trash_button.setVisible(bool(duty.id))
        if duty.id:
            self.check()

    def typed(self) -> Kegiatan:
        """The duty as it stands in the form."""
        return replace(
            self.duty,
            jenis=self.jenis.code() or "",
            judul=self.judul.text(),
            tanggal=self.tanggal.day(),
            sampai=self.sampai.day(),
            tempat=self.tempat.text(),
            petugas=self.petugas.text(),
            mitra=self.mitra.text(),
            nilai=self.nilai.amount(),
            hasil=self.hasil.text(),
            tindak_lanjut=self.tindak_lanjut.text(),
            tenggat=self.tenggat.day(),
            selesai_pada=self.selesai.day(),
            catatan=self.catatan.text(),
        )

    def save(self) -> None:
        if self.trashed or not self.form.check_typing():
            return
        self.save_button.setEnabled(False)
        self.jobs.run(
            partial(save_kegiatan, kegiatan=self.typed(), peserta=self._people),
            owner=self,
            done=self._done,
            failed=self.refused,
        )

    def check(self) -> None:
        self.form.show_findings(check_typed(self.session.office, self.typed()))

    def _done(self, outcome: Outcome[int]) -> None:
        self._people = ()
        self.saved()
        self.stored.emit(outcome.value)

    def _fill(self) -> None:
        duty = self.duty
        self.jenis.set_code(duty.jenis)
        for field, text in (
            (self.judul, duty.judul),
            (self.tempat, duty.tempat),
            (self.mitra, duty.mitra),
            (self.petugas, duty.petugas),
            (self.hasil, duty.hasil),
            (self.tindak_lanjut, duty.tindak_lanjut),
            (self.catatan, duty.catatan),
        ):
            field.set_text(text)
        self.tanggal.set_day(duty.tanggal)
        self.sampai.set_day(duty.sampai)
        self.nilai.set_amount(duty.nilai)
        self.tenggat.set_day(duty.tenggat)
        self.selesai.set_day(duty.selesai_pada)

    def _fields(self) -> None:
        label, line = LABEL_KEGIATAN, self.form.line
        line("jenis", label["jenis"], self.jenis, required=True)
        line("judul", label["judul"], self.judul, required=True)
        line("tanggal", label["tanggal"], self.tanggal, width=_DAY, required=True)
        line("sampai", label["sampai"], self.sampai, width=_DAY)
        line("tempat", label["tempat"], self.tempat)
        line("petugas", label["petugas"], self.petugas)
        self.form.heading("Kemitraan dan pembiayaan")
        line("mitra", label["mitra"], self.mitra)
        line("nilai", label["nilai"], self.nilai, width=_DAY)
        self.form.heading("Hasil dan tindak lanjut")
        line("hasil", label["hasil"], self.hasil)
        line("tindak_lanjut", label["tindak_lanjut"], self.tindak_lanjut)
        line("tenggat", label["tenggat"], self.tenggat, width=_DAY)
        line("selesai_pada", label["selesai_pada"], self.selesai, width=_DAY)
        line("catatan", label["catatan"], self.catatan)


def _key(duty: Kegiatan, people: Sequence[PesertaKegiatan]) -> str:
    """The draft of a new duty for one record is kept apart from that of any other."""
    if duty.id or not people:
        return f"kegiatan:{duty.id or 'baru'}"
    first = people[0]
    kind = "umkm" if first.koperasi_id is None else "koperasi"
    return f"kegiatan:baru:{kind}:{first.koperasi_id or first.umkm_id}"


def _kinds() -> list[tuple[str, str]]:
    """Every kind under the name of its bidang, in a few words."""
    short = {
        Bidang.KELEMBAGAAN: "Kelembagaan",
        Bidang.PEMBERDAYAAN: "Pemberdayaan",
        Bidang.USAHA_MIKRO: "Usaha Mikro",
    }
    return [(one.kode, f"{short[one.bidang]} · {one.nama}") for one in jenis_kegiatan().values()]
