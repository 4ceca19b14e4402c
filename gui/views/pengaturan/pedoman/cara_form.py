"""Cara baca: how one component is read in all assessments of the office."""

from functools import partial

from core.actions.outcome import Outcome
from core.actions.pedoman import PedomanKantor
from core.actions.pedoman_cara import (
    DampakCaraBaca,
    PilihanCaraBaca,
    set_cara_baca,
    weigh_cara_baca,
)
from core.rules.pedoman import Komponen
from core.rules.uraian_pedoman import BACAAN_PEDOMAN
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.widgets.labels import Text
from gui.widgets.pick import Pick
from gui.widgets.text_block import TextBlock

_PEDOMAN = "pedoman"


class CaraForm(EntryPanel):
    """The choice, its reason, and what it would change, told before it is kept."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Cara baca", session, jobs)
        self._pedoman_id, self._kode = "", ""
        self.varian = Pick(placeholder="")
        self.alasan = TextBlock()
        self.form.line("varian", "Cara baca", self.varian)
        self.form.line("alasan", "Alasan", self.alasan)
        self.impact = Text("", wrap=True)
        self.impact.setContentsMargins(160, 0, 0, 0)
        self.form.note(self.impact)
        self.save_button.set_text("Pakai untuk semua penilaian")
        self.varian.changed.connect(self._weigh)

    def show_komponen(self, found: PedomanKantor, komponen: Komponen) -> None:
        """Show how this component is read now."""
        self.draft.flush()
        self._pedoman_id, self._kode = found.id, komponen.kode
        self.title.title.setText(f"Cara baca {komponen.kode} {komponen.nama}")
        self.notice.clear()
        self.save_button.setEnabled(True)
        chosen = next((one for one in found.cara_baca if one.komponen == komponen.kode), None)
        options = [(_PEDOMAN, BACAAN_PEDOMAN), *((one.id, one.nama) for one in komponen.varian)]

        def fill() -> None:
            self.varian.set_options(options)
            self.varian.set_code(chosen.varian if chosen else _PEDOMAN)
            self.alasan.set_text(chosen.alasan if chosen else "")

        if self.draft.show(f"cara_baca:{found.id}:{komponen.kode}", fill):
            self.notice.show_note("Isian yang belum disimpan dipulihkan.")
        self._weigh()

    def wanted(self) -> PilihanCaraBaca:
        """What stands in the form."""
        varian = self.varian.code() or _PEDOMAN
        return PilihanCaraBaca(
            self._pedoman_id,
            self._kode,
            "" if varian == _PEDOMAN else varian,
            self.alasan.text(),
        )

    def save(self) -> None:
        self.save_button.setEnabled(False)
        self.jobs.run(
            partial(set_cara_baca, pilihan=self.wanted()),
            owner=self,
            done=self._done,
            failed=self.refused,
        )

    def _done(self, outcome: Outcome[DampakCaraBaca]) -> None:
        self.saved()
        self.impact.setText("")
        self.notice.show_note(f"Cara baca tersimpan. {outcome.value.kalimat}")

    def _weigh(self) -> None:
        """Say what would change, before anything does."""
        if self._kode:
            self.impact.setText(weigh_cara_baca(self.session.office, self.wanted()).kalimat)
