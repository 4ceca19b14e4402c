"""Tanda tangan: who signs each paper of an examination, from left to right."""

from functools import partial

from core.actions.outcome import Outcome
from core.actions.tanda_tangan import check, load_susunan, save_susunan
from core.kantor.tanda_tangan_susunan import BAWAAN, JUDUL, Susunan
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.views.pengaturan.access import guard, may_change
from gui.views.pengaturan.slots_edit import SlotsEdit
from gui.widgets.buttons import Button
from gui.widgets.labels import Text
from gui.widgets.typed_line import Line

_FORM = 760
_HASIL = ("kertas-kerja", "berita-acara", "hasil-pemeriksaan", "sertifikat", "rekap-kesehatan")
_SIAPA = (
    "Nama diambil dari Penanda tangan: pemegang jabatan pada tanggal dokumen. Awal nama "
    "jabatannya ditulis di sini. Dokumen yang sudah dicetak tetap seperti semula."
)


class TandaSection(EntryPanel):
    """One line a paper; the titles of the two posts above them."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Tanda tangan", session, jobs)
        self.form.setMaximumWidth(_FORM)
        self._before = Susunan()
        self.kepala, self.kabid = Line(), Line()
        self.slots = {dokumen: SlotsEdit() for dokumen in JUDUL}
        self.form.heading("Jabatan")
        self.form.line("jabatan_kepala", "Kepala Dinas", self.kepala, required=True, width=300)
        self.form.line("jabatan_kabid", "Kepala Bidang", self.kabid, required=True, width=300)
        self.form.note(Text(_SIAPA, "kecil", wrap=True))
        self.form.heading("Hasil pemeriksaan")
        for dokumen in _HASIL:
            self.form.line(dokumen, JUDUL[dokumen], self.slots[dokumen])
        self.form.heading("Surat, keputusan, dan formulir")
        for dokumen in JUDUL:
            if dokumen not in _HASIL:
                self.form.line(dokumen, JUDUL[dokumen], self.slots[dokumen])
        self.default_button = Button("Pakai bawaan", icon="history", on_click=self._default)
        self.buttons.insertWidget(1, self.default_button)
        self.close_button.hide()

    @property
    def draft_panels(self) -> tuple[EntryPanel, ...]:
        return (self,)

    def load(self) -> None:
        """The choice in force, and a draft over it if one was left."""
        self._before = load_susunan(self.session.office)
        self.notice.clear()
        if self.draft.show("tanda_tangan", self._fill):
            self.notice.show_note("Isian yang belum disimpan dipulihkan.")
        allowed = may_change(self.session)
        guard(self, allowed=allowed)
        self.default_button.setVisible(allowed)

    def refresh(self) -> None:
        """Read again unless somebody is typing."""
        if not self.draft.dirty:
            self.load()

    def save(self) -> None:
        if not may_change(self.session):
            return
        self.save_button.setEnabled(False)
        self.jobs.run(
            partial(save_susunan, susunan=self.typed()),
            owner=self,
            done=self._done,
            failed=self.refused,
        )

    def check(self) -> None:
        self.form.show_findings(check(self.typed()))

    def typed(self) -> Susunan:
        """The choice as it stands in the form."""
        given = {dokumen: edit.slots() for dokumen, edit in self.slots.items()}
        return Susunan(
            diubah={name: slots for name, slots in given.items() if slots != BAWAAN[name]},
            jabatan_kepala=self.kepala.text(),
            jabatan_kabid=self.kabid.text(),
            versi=self._before.versi,
        )

    def _done(self, outcome: Outcome[Susunan]) -> None:
        self.saved()
        self.load()
        self.notice.show_note("Susunan tanda tangan tersimpan.")
        self.form.show_findings(outcome.findings)

    def _fill(self) -> None:
        self._put(self._before)

    def _default(self) -> None:
        self._put(Susunan())

    def _put(self, susunan: Susunan) -> None:
        self.kepala.set_text(susunan.jabatan_kepala)
        self.kabid.set_text(susunan.jabatan_kabid)
        for dokumen, edit in self.slots.items():
            edit.set_slots(susunan.slots_of(dokumen))
