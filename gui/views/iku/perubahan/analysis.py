"""Analisis for the LKjIP: the built sentences to start from, the officer's words that are kept."""

from functools import partial

from core.actions.outcome import Outcome
from core.actions.perubahan_teks import Analisis, save_analisis, trash_analisis
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.widgets.buttons import Button
from gui.widgets.labels import Text
from gui.widgets.text_block import TextBlock

_LINES = 8


class AnalysisPanel(EntryPanel):
    """One text per indicator and year; a draft is kept while it is typed."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Analisis untuk LKjIP", session, jobs)
        self._analisis: Analisis | None = None
        self._name = ""
        self.text = TextBlock(lines=_LINES)
        self.form.line("teks", "Teks", self.text, required=True)
        self.take_button = Button("Pakai kalimat dari data", icon="history", on_click=self._take)
        self.trash_button = Button("Hapus tulisan", icon="trash-2", on_click=self._trash)
        self.close_button.hide()
        self.buttons.insertWidget(1, self.take_button)
        self.buttons.insertWidget(2, self.trash_button)
        self.built_head = Text("Kalimat dari data sekarang", "kecil")
        self.built = Text("", "label", wrap=True)
        for widget in (self.built_head, self.built):
            self.content.insertWidget(self.content.count() - 1, widget)

    def show_text(self, analisis: Analisis, nama: str) -> None:
        """The text of an indicator and year; typing that is not saved yet stays."""
        before, self._analisis, self._name = self._analisis, analisis, nama
        same = before is not None and _key(before) == _key(analisis)
        if not (same and self.draft.dirty):
            self.notice.clear()
            if self.draft.show(_key(analisis), self._fill):
                self.notice.show_note("Isian yang belum disimpan dipulihkan.")
        self._tell(analisis)

    def save(self) -> None:
        if self._analisis is None:
            return
        self.save_button.setEnabled(False)
        self.jobs.run(
            partial(save_analisis, analisis=self._analisis, teks=self.text.text()),
            owner=self,
            done=self._kept,
            failed=self.refused,
        )

    def _kept(self, outcome: Outcome[Analisis]) -> None:
        self._analisis = outcome.value
        self.saved()
        self.show_text(outcome.value, self._name)
        self.notice.show_note("Analisis tersimpan dan dipakai pada LKjIP.")

    def _trash(self) -> None:
        if self._analisis is not None and self._analisis.ditulis:
            self.jobs.run(
                partial(trash_analisis, analisis=self._analisis),
                owner=self,
                done=self._gone,
                failed=self.refused,
            )

    def _gone(self, outcome: Outcome[Analisis]) -> None:
        self.draft.settle()
        self.show_text(outcome.value, self._name)
        self.notice.show_note("Tulisan dipindahkan ke Tempat sampah; kalimat dari data dipakai.")

    def _take(self) -> None:
        """Start again from what the facts say now; nothing is saved yet."""
        if self._analisis is not None:
            self.text.set_text(self._analisis.bangunan)
            self.text.setFocus()

    def _fill(self) -> None:
        self.text.set_text(self._analisis.teks if self._analisis else "")

    def _tell(self, analisis: Analisis) -> None:
        state = "ditulis petugas" if analisis.ditulis else "kalimat dari data, belum diubah"
        self.title.set_beside(f"{self._name}, tahun {analisis.tahun}; {state}")
        self.trash_button.setVisible(analisis.ditulis)
        shown = analisis.ditulis and analisis.bangunan != analisis.teks
        self.built_head.setVisible(shown)
        self.built.setVisible(shown)
        self.built.setText(analisis.bangunan or "Belum ada angka tahun ini.")
        if analisis.berubah and not self.notice.isVisibleTo(self):
            self.notice.show_warning(
                "Data berubah sejak analisis ini ditulis.",
                "Bandingkan dengan kalimat dari data di bawah, lalu simpan lagi.",
            )


def _key(analisis: Analisis) -> str:
    return f"analisis:{analisis.tahun}:{analisis.kode}"
