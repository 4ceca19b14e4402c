"""How a difference is resolved: at once, or with a corrected value and its reason."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from core.actions.entri_kedua import Keputusan
from core.koperasi.entri_kedua import TIDAK, YA, Putusan
from gui.views.kesehatan.entri_kedua.differences import Difference
from gui.views.kesehatan.entri_kedua.words import field_for, text_of
from gui.widgets.ask_bar import AskBar, Question

_ANSWERS = ((YA, "Ya"), (TIDAK, "Tidak"))


class Resolver(QObject):
    """Asks in the bar what a decision needs, then hands it on."""

    def __init__(self, bar: AskBar, decide: Callable[[Keputusan], object]) -> None:
        super().__init__(bar)
        self._bar, self._decide = bar, decide

    def resolve(self, found: Difference, putusan: Putusan) -> None:
        """First or second stands at once; a corrected value asks for itself and its reason."""
        if putusan is not Putusan.LAIN:
            self._decide(Keputusan(found.nilai.tanya, putusan))
        elif found.is_answer:
            self._ask_answer(found)
        else:
            self._ask_value(found, "")

    def confirm(self, sentence: str, act: Callable[[], object]) -> None:
        """A plain yes before something is given up."""
        self._bar.ask(Question(sentence, "Ya, batalkan"), lambda _option, _reason: act())

    def _ask_answer(self, found: Difference) -> None:
        self._bar.ask(
            Question(
                f"{found.tanya.nama}: jawaban yang benar",
                "Pakai",
                "Alasan",
                options=_ANSWERS,
                chosen=found.nilai.kedua or YA,
            ),
            lambda option, reason: self._decide(
                Keputusan(found.nilai.tanya, Putusan.LAIN, option, reason)
            ),
        )

    def _ask_value(self, found: Difference, trouble: str) -> None:
        sentence = f"{found.tanya.nama}: nilai yang benar"
        self._bar.ask(
            Question(f"{trouble} {sentence}".strip(), "Lanjutkan", "Nilai, misalnya 1.250.000"),
            lambda _option, typed: self._take_value(found, typed),
        )

    def _take_value(self, found: Difference, typed: str) -> None:
        field = field_for(found.tanya)
        field.setText(typed)
        error = field.value_error()
        value = text_of(field)
        field.deleteLater()
        if error is not None:
            self._ask_value(found, error)
            return
        self._bar.ask(
            Question(
                f"{found.tanya.nama}: mengapa {found.words(value)}?",
                "Pakai nilai ini",
                "Alasan, misalnya menurut rekening koran",
            ),
            lambda _option, reason: self._decide(
                Keputusan(found.nilai.tanya, Putusan.LAIN, value, reason)
            ),
        )
