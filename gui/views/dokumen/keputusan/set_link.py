"""What a draft draws from its IKU set: how much it is, and the way to where it is changed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.rules.set_iku import SetIku
from gui.widgets.buttons import Button
from gui.widgets.labels import Text


class SetLink(QWidget):
    """Stands in the form, but nothing is typed here: the set is the one place of these words."""

    changed = Signal()
    followed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = Text("", "label", wrap=True)
        self.button = Button("Buka set IKU", icon="target", kind="tautan",
                             on_click=self.followed.emit)  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.text)
        column.addWidget(self.button)

    def show_set(self, set_iku: SetIku, *, locked: bool) -> None:
        """Say what the set holds; a determined decree keeps its own words for good."""
        self.text.setText(
            f"Tugas, {len(set_iku.fungsi)} fungsi, {len(set_iku.cascade)} baris keterkaitan, dan "
            f"{len(set_iku.iku)} indikator beserta rumusnya, {set_iku.sejak}–{set_iku.sampai}."
        )
        self.button.setVisible(not locked)

    # what a field of a form and of its draft can do
    def typed(self) -> str:
        return ""

    def put_typed(self, text: str) -> None:
        del text

    def stops(self) -> tuple[QWidget, ...]:
        return ()

    def value_error(self) -> str | None:
        return None

    def set_error(self, message: str | None) -> None:
        self.setToolTip(message or "")

    def set_read_only(self, read_only: bool) -> None:
        del read_only
