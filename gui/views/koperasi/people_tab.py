"""Tab Pengurus & pengawas: who leads and oversees, from when until when."""

from collections.abc import Callable, Sequence
from functools import partial

from core import tanggal
from core.actions.koperasi import BerkasKoperasi
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.pengurus import (
    check_body,
    examine_pengurus,
    reveal_telepon,
    save_pengurus,
    trash_pengurus,
)
from core.findings import Finding
from core.koperasi.pengurus import JABATAN, JENIS_KELAMIN, Pengurus, serving
from core.koperasi.pengurus import LABEL_PENGURUS as LABEL
from gui.jobs import Jobs
from gui.models.cells import Cell, Column
from gui.session import Session
from gui.views.child_tab import DAY, ChildTab
from gui.widgets.buttons import Button
from gui.widgets.labels import Text
from gui.widgets.pick import Pick
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line


def _term(row: Pengurus) -> Cell:
    since = tanggal.show_short(row.mulai) if row.mulai else "tidak diketahui"
    if row.akhir is None:
        return Cell(f"{since} – sekarang")
    return Cell(f"{since} – {tanggal.show_short(row.akhir)}", color="teks-2")


COLUMNS: tuple[Column[Pengurus], ...] = (
    Column("jabatan", LABEL["jabatan"], lambda row: row.sebutan, width=130),
    Column("nama", LABEL["nama"], lambda row: row.nama, width=160, stretch=True),
    Column("jk", "L/P", lambda row: row.jk, width=48),
    Column("telepon", LABEL["telepon"], lambda row: row.telepon, width=118),
    Column("masa", "Masa", _term, width=170),
)


class PeopleTab(ChildTab[Pengurus]):
    """People of one cooperative; telephones stay masked until somebody asks."""

    title, beside = "Pengurus & pengawas", "riwayat tetap tersimpan; isi tanggal berakhirnya"
    add_word, fix_word, noun = "Tambah orang", "Ubah orang", "pengurus"
    prefix, memory = "pengurus", "koperasi.pengurus"

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session, jobs, COLUMNS)
        self.reveal_button = Button(
            "Lihat telepon", icon="eye", kind="tautan", on_click=self._reveal
        )
        self.links.insertWidget(0, self.reveal_button)
        self.notes = Text("", "kecil", wrap=True)
        self.notes.setContentsMargins(8, 0, 8, 0)
        self.notes.hide()
        self.below_table.addWidget(self.notes)

    def blank(self) -> Pengurus:
        return Pengurus("", jabatan="", koperasi_id=self.owner_id)

    def lay_lines(self) -> None:
        self.jabatan = Pick([(code, word) for code, (word, _) in JABATAN.items()])
        self.nama, self.telepon, self.catatan = Line(), Line(), TextBlock(lines=1)
        self.jk = Pick(JENIS_KELAMIN.items(), placeholder="Belum diketahui")
        self.mulai, self.akhir = TanggalEdit(), TanggalEdit("masih menjabat")
        form = self.form
        form.line("jabatan", LABEL["jabatan"], self.jabatan, required=True, width=220)
        form.line("nama", LABEL["nama"], self.nama, required=True)
        form.line("jk", LABEL["jk"], self.jk, width=160)
        form.line("telepon", LABEL["telepon"], self.telepon, width=220)
        form.line("mulai", LABEL["mulai"], self.mulai, width=DAY)
        form.line("akhir", LABEL["akhir"], self.akhir, width=DAY)
        form.line("catatan", LABEL["catatan"], self.catatan)

    def fill(self, record: Pengurus) -> None:
        self.jabatan.set_code(record.jabatan)
        self.nama.set_text(record.nama)
        self.jk.set_code(record.jk)
        self.telepon.set_text(record.telepon)
        self.mulai.set_day(record.mulai)
        self.akhir.set_day(record.akhir)
        self.catatan.set_text(record.catatan)
        self.reveal_button.setVisible(bool(record.id and record.telepon))
        self.form.field("telepon").set_hint("disamarkan" if record.telepon else "")

    def typed(self) -> Pengurus:
        return Pengurus(
            nama=self.nama.text(),
            jabatan=self.jabatan.code() or "",
            id=self.stored.id,
            koperasi_id=self.owner_id,
            versi=self.stored.versi,
            jk=self.jk.code() or "",
            telepon=self.telepon.text(),
            mulai=self.mulai.day(),
            akhir=self.akhir.day(),
            catatan=self.catatan.text(),
        )

    def show_rows(self, owner_id: int, rows: Sequence[Pengurus]) -> None:
        super().show_rows(owner_id, rows)
        today = self.session.office.today
        notes = check_body(self.session.office, owner_id, today)
        now = len(serving(rows, today))
        told = [f"{now} orang menjabat pada {tanggal.show(today)}."] if rows else []
        self.notes.setText(" ".join([*told, *(one.message for one in notes)]))
        self.notes.setVisible(bool(rows))

    def examine(self, record: Pengurus) -> tuple[Finding, ...]:
        return examine_pengurus(self.session.office, record)

    def save_action(self, record: Pengurus) -> Callable[[Office], Outcome[int]]:
        return partial(save_pengurus, one=record)

    def trash_action(self, record: Pengurus) -> Callable[[Office], Outcome[int]]:
        return partial(trash_pengurus, one=record)

    def counterpart(self, now: BerkasKoperasi) -> Pengurus | None:
        """The same person in a file read later."""
        return next((one for one in now.pengurus if one.id == self.stored.id), None)

    def _reveal(self) -> None:
        self.jobs.run(
            partial(reveal_telepon, pengurus_id=self.stored.id),
            owner=self,
            done=lambda outcome: self.form.field("telepon").set_hint(
                f"{outcome.value} (tercatat dalam Riwayat)"
            ),
            failed=self.refused.emit,
        )
