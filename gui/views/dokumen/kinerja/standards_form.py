"""National standards of the indicators of a year, each with where it was read."""

from dataclasses import replace
from functools import partial

from core.actions.lkjip_standar import check_typed_standar, load_standar, save_standar
from core.actions.program import nama_iku
from core.iku.sebutan import short_name
from core.iku.standar import StandarNasional
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.widgets.labels import Text
from gui.widgets.typed_line import Line

_TOLD = (
    "Isi hanya angka yang benar-benar Anda baca pada suatu dokumen. Tanpa angka, LKjIP tidak "
    "membandingkan indikator itu dengan standar nasional."
)


class StandardsForm(EntryPanel):
    """A figure and its source for each indicator; the figures are those that were typed."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Standar nasional", session, jobs, stacked=True)
        self._tahun = 0
        self._stored: dict[str, StandarNasional] = {}
        self._fields: dict[str, tuple[Line, Line]] = {}
        # above the form, which is no higher than its lines
        self.content.insertWidget(1, Text(_TOLD, "kecil", wrap=True))
        self.pin_buttons()

    def show_year(self, tahun: int) -> None:
        """The indicators of a year, and a draft over them if one was left."""
        self.draft.flush()
        office = self.session.office
        names, known = nama_iku(office, tahun), load_standar(office, tahun)
        self._tahun = tahun
        self._stored = {iku: known.get(iku, StandarNasional(tahun, iku)) for iku in names}
        self.draft.end()
        self._ask(names)
        self.title.title.setText(f"Standar nasional tahun {tahun}")
        self.notice.clear()
        if self.draft.show(f"standar-nasional:{tahun}", self._fill):
            self.notice.show_note("Isian yang belum disimpan dipulihkan.")

    def save(self) -> None:
        if not self.form.check_typing():
            return
        self.save_button.setEnabled(False)
        self.jobs.run(
            partial(save_standar, typed=self._typed()),
            owner=self,
            done=lambda _outcome: self._done(),
            failed=self.refused,
            label="Menyimpan standar nasional",
        )

    def check(self) -> None:
        self.form.show_findings(check_typed_standar(self._typed()))

    def _done(self) -> None:
        self.saved()
        self.closed.emit()

    def _ask(self, names: dict[str, str]) -> None:
        self.form.empty()
        self._fields = {iku: (Line(), Line()) for iku in names}
        for iku, (nilai, sumber) in self._fields.items():
            self.form.line(f"nilai:{iku}", short_name(names[iku]), nilai, width=112)
            self.form.line(f"sumber:{iku}", "Sumber", sumber)
            sumber.setPlaceholderText("nama dokumen, tahun, halaman")

    def _fill(self) -> None:
        for iku, (nilai, sumber) in self._fields.items():
            nilai.set_text(self._stored[iku].nilai)
            sumber.set_text(self._stored[iku].sumber)

    def _typed(self) -> list[StandarNasional]:
        return [
            replace(self._stored[iku], nilai=nilai.text().strip(), sumber=sumber.text().strip())
            for iku, (nilai, sumber) in self._fields.items()
        ]
