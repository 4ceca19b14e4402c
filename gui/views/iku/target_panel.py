"""Isi target: one line an indicator, last year's target beside it."""

from functools import partial

from core.actions.target import TargetTahun, check_targets, load_targets, save_targets
from core.iku.model import TargetIku
from core.iku.sebutan import short_name
from core.rules.capaian import show_target
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.widgets.typed_line import Line


class TargetPanel(EntryPanel):
    """Targets of one year; a blank one withdraws it."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Isi target", session, jobs)
        self._tahun = 0
        self._known: dict[str, TargetTahun] = {}

    def show_year(self, tahun: int) -> None:
        """The targets of this year, and a draft over them if one was left."""
        found = load_targets(self.session.office, tahun)
        self._tahun = tahun
        self._known = {one.iku: one for one in found}
        self.title.title.setText(f"Isi target tahun {tahun}")
        self.title.set_beside("Kosongkan untuk mencabut target.")
        self.notice.clear()
        self._make_lines(found)
        key = f"target:{tahun}"
        if self.draft.show(key, partial(self._fill, found)):
            self.notice.show_note("Isian yang belum disimpan dipulihkan.")

    def save(self) -> None:
        self.save_button.setEnabled(False)
        self.jobs.run(
            partial(save_targets, targets=self._typed()),
            owner=self,
            done=lambda _outcome: self._done(),
            failed=self.refused,
        )

    def check(self) -> None:
        self.form.show_findings(check_targets(self.session.office, self._typed()))

    def _done(self) -> None:
        self.saved()
        self.show_year(self._tahun)
        self.notice.show_note(f"Target tahun {self._tahun} tersimpan.")

    def _typed(self) -> list[TargetIku]:
        return [
            TargetIku(self._tahun, kode, self._text(kode), one.stored.versi)
            for kode, one in self._known.items()
        ]

    def _text(self, kode: str) -> str:
        field = self.form.field(kode).field
        return field.text() if isinstance(field, Line) else ""

    def _make_lines(self, found: list[TargetTahun]) -> None:
        for name in self.form.names():
            self.form.field(name).setVisible(name in self._known)
        for one in found:
            hint = self._hint(one)
            if one.iku in self.form.names():
                self.form.field(one.iku).set_hint(hint)
            else:
                self.form.line(one.iku, short_name(one.nama), Line(), hint=hint, width=112)

    def _hint(self, one: TargetTahun) -> str:
        unit = "persen" if one.satuan == "%" else one.satuan
        before = show_target(one.tahun_lalu) or "belum diisi"
        return f"{unit}; tahun {self._tahun - 1}: {before}"

    def _fill(self, found: list[TargetTahun]) -> None:
        for one in found:
            field = self.form.field(one.iku).field
            if isinstance(field, Line):
                field.set_text(show_target(one.target))
