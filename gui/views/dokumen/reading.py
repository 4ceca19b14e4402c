"""A document as text to read: parts under headings, fractions as they will stand on paper."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from core.iku.keputusan import Bagian
from core.rules.set_iku import SetIku
from gui.widgets.headings import line
from gui.widgets.labels import Text
from gui.widgets.layouts import empty

Part = tuple[str, tuple[tuple[str, str], ...]]
"""A heading, and its lines as (quiet head, text)."""


def parts_of_bagian(bagian: Iterable[Bagian]) -> list[Part]:
    """A signed decree, in the words that were printed."""
    return [(part.judul, tuple(("", text) for text in part.isi)) for part in bagian]


def parts_of_set(set_iku: SetIku) -> list[Part]:
    """The IKU set as data: duties, cascade, every indicator with its formula."""
    parts: list[Part] = [
        ("Tugas", (("", set_iku.tugas),)),
        ("Fungsi", tuple(("", f"{n}. {text}") for n, text in enumerate(set_iku.fungsi, start=1))),
    ]
    for number, iku in enumerate(set_iku.iku, start=1):
        formula = (
            f"{iku.rasio.pembilang} : {iku.rasio.penyebut} × 100 %" if iku.rasio else iku.formulasi
        )
        parts.append(
            (
                f"IKU {number}. {iku.nama}",
                (
                    ("Sasaran strategis", iku.sasaran),
                    ("Formulasi perhitungan", formula),
                    ("Penjelasan", iku.penjelasan),
                    ("Sumber data", iku.sumber_data),
                    ("Periode pengambilan data", iku.periode),
                    ("Satuan", "persen" if iku.satuan == "%" else iku.satuan),
                ),
            )
        )
    for row in set_iku.cascade:
        names = ", ".join(set_iku.by_kode[kode].nama for kode in row.iku)
        parts.append(
            (
                f"Keterkaitan: {names}",
                (
                    ("Misi RPJMD", row.misi),
                    ("Tujuan RPJMD", row.tujuan),
                    ("Sasaran strategis RPJMD", row.sasaran_rpjmd),
                    ("Sasaran strategis Renstra", row.sasaran_renstra),
                ),
            )
        )
    return parts


class Reading(QScrollArea):
    """Scrolls; nothing in it can be changed."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(24, 12, 20, 16)
        self._column.setSpacing(4)
        self._column.addStretch(1)
        self.setWidget(inner)

    def show_parts(self, parts: Iterable[Part]) -> None:
        """Show these parts, from the top."""
        empty(self._column, keep=1)
        for place, (heading, lines) in enumerate(parts):
            if place:
                self._add(line(soft=True))
            self._add(_selectable(Text(heading, "tebal", wrap=True)))
            for head, text in lines:
                if head:
                    self._add(Text(head, "kecil"))
                self._add(_selectable(Text(text, wrap=True)))
        self.verticalScrollBar().setValue(0)

    def _add(self, widget: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, widget)


def _selectable(text: Text) -> Text:
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return text
