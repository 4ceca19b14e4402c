"""The form of one surat tugas: the letter, its time, the decree of the team, the team itself."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal

from core.actions.outcome import Outcome
from core.actions.penugasan import check_typed, save_penugasan
from core.actions.petugas import list_petugas
from core.koperasi.pemeriksaan import LABEL, AnggotaTim, Penugasan
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.views.kesehatan.tugas.team_edit import TeamEdit
from gui.widgets.buttons import Button
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line


class LetterForm(EntryPanel):
    """One surat tugas with its team."""

    stored = Signal(object)
    """The id of the letter that was saved."""
    trash_wanted = Signal()

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Surat tugas", session, jobs)
        self.letter = Penugasan(0)
        self.team: tuple[AnggotaTim, ...] = ()
        self.trashed = False
        self.nomor, self.tanggal = Line(), TanggalEdit()
        self.mulai, self.selesai = TanggalEdit(), TanggalEdit()
        self.keperluan = TextBlock()
        self.nomor_sk, self.tanggal_sk = Line(), TanggalEdit()
        self.tim = TeamEdit()
        self.form.line("nomor", "Nomor", self.nomor)
        self.form.line("tanggal", "Tanggal", self.tanggal, width=188)
        self.form.line("mulai", LABEL["mulai"], self.mulai, width=188)
        self.form.line("selesai", LABEL["selesai"], self.selesai, width=188)
        self.form.line("keperluan", LABEL["keperluan"], self.keperluan)
        self.form.heading("Tim pemeriksa")
        self.form.line("nomor_sk_tim", LABEL["nomor_sk_tim"], self.nomor_sk)
        self.form.line("tanggal_sk_tim", LABEL["tanggal_sk_tim"], self.tanggal_sk, width=188)
        self.form.line("tim", "Tim", self.tim)
        self.trash_button = Button("Hapus", icon="trash-2", on_click=self.trash_wanted.emit)
        self.buttons.insertWidget(1, self.trash_button)
        self.close_button.hide()
        self.title.hide()
        self.pin_buttons()

    def show_letter(
        self, letter: Penugasan, team: tuple[AnggotaTim, ...], *, trashed: bool = False
    ) -> None:
        """Show this letter, and a draft over it if one was left."""
        self.draft.flush()
        self.letter, self.team, self.trashed = letter, team, trashed
        self.tim.set_officers(list_petugas(self.session.office))
        self.notice.clear()
        key = f"penugasan:{letter.id or f'baru:{letter.tahun_buku}'}"
        if self.draft.show(key, self._fill):
            self.notice.show_note("Isian yang belum disimpan dipulihkan.")
        elif trashed:
            self.notice.show_note("Surat tugas ini ada di Tempat sampah.")
        self.form.set_read_only(trashed)
        self.save_button.setVisible(not trashed)
        self.trash_button.set_text("Kembalikan" if trashed else "Hapus")
        self.trash_button.set_icon("history" if trashed else "trash-2")
        self.trash_button.setVisible(bool(letter.id))
        if letter.id:
            self.check()

    def typed(self) -> Penugasan:
        """The letter as it stands in the form."""
        return replace(
            self.letter,
            nomor=self.nomor.text(),
            tanggal=self.tanggal.day(),
            mulai=self.mulai.day(),
            selesai=self.selesai.day(),
            keperluan=self.keperluan.text(),
            nomor_sk_tim=self.nomor_sk.text(),
            tanggal_sk_tim=self.tanggal_sk.day(),
        )

    def save(self) -> None:
        if self.trashed or not self.form.check_typing():
            return
        self.save_button.setEnabled(False)
        self.jobs.run(
            partial(save_penugasan, penugasan=self.typed(), tim=self.tim.members()),
            owner=self,
            done=self._done,
            failed=self.refused,
        )

    def check(self) -> None:
        self.form.show_findings(check_typed(self.session.office, self.typed(), self.tim.members()))

    def _done(self, outcome: Outcome[int]) -> None:
        self.saved()
        self.stored.emit(outcome.value)

    def _fill(self) -> None:
        letter = self.letter
        self.nomor.set_text(letter.nomor)
        self.tanggal.set_day(letter.tanggal)
        self.mulai.set_day(letter.mulai)
        self.selesai.set_day(letter.selesai)
        self.keperluan.set_text(letter.keperluan)
        self.nomor_sk.set_text(letter.nomor_sk_tim)
        self.tanggal_sk.set_day(letter.tanggal_sk_tim)
        self.tim.set_members(self.team)
