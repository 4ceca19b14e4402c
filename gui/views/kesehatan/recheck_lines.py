"""Angka yang wajib diperiksa ulang as lines of the score panel, and how they are painted."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from core import rupiah
from core.actions.periksa_ulang import AngkaPeriksaUlang
from gui.theme import theme
from gui.views.kesehatan.panel_lines import Kind, PanelLine

INSIDE: Final = 38
RIGHT: Final = 24
SHOWN = 8
"""The rest is shown on demand."""
MORE, LESS = "periksa:semua", "periksa:ringkas"
_TITLE = "Angka yang wajib diperiksa ulang"
_LEFT = 18
_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_RIGHT_TOP = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


def recheck_lines(
    found: Sequence[AngkaPeriksaUlang], persen: int, *, everything: bool
) -> tuple[PanelLine, ...]:
    """The section under the aspects: each figure with what would flip, and the way to it."""
    head = PanelLine(Kind.JUDUL, _TITLE, str(len(found)) if found else "")
    if not found:
        none = f"Tidak ada: perubahan sampai {persen} % pada satu angka tidak mengubah predikat."
        return head, PanelLine(Kind.TEKS, none)
    shown = found if everything else found[:SHOWN]
    lines = [head, *map(_line, shown)]
    if len(found) > SHOWN:
        left = len(found) - SHOWN
        lines.append(
            PanelLine(Kind.TAUTAN, "Tampilkan lebih sedikit", target=LESS)
            if everything
            else PanelLine(Kind.TAUTAN, f"Tampilkan {left} lainnya", target=MORE)
        )
    return tuple(lines)


def _line(angka: AngkaPeriksaUlang) -> PanelLine:
    if angka.jenis == "akun":
        amount = "kosong" if angka.jumlah is None else rupiah.show(angka.jumlah)
        return PanelLine(
            Kind.PERIKSA, angka.nama, amount, angka.kalimat, target=f"ulang:{angka.kode}"
        )
    komponen, _, butir = angka.kode.rpartition(":")
    return PanelLine(
        Kind.PERIKSA,
        f"{komponen} butir {butir}: {angka.nama}",
        "",
        angka.kalimat,
        target=f"ulang:{angka.kode}",
    )


class RecheckPainter:
    """Measures and paints the section with the fonts of the panel."""

    def __init__(self, font: Callable[..., tuple[QFont, QFontMetrics]]) -> None:
        self._font = font

    def height(self, line: PanelLine, width: int) -> int:
        """Name and amount, then what would flip; both wrap."""
        name, told = self._parts(line, QRect(0, 0, width, 2000))
        return 4 + name.height() + told.height() + 4

    def paint_title(self, painter: QPainter, line: PanelLine, box: QRect) -> None:
        painter.setPen(QPen(theme().color("garis-halus"), 0))
        painter.drawLine(_LEFT, box.top() + 8, box.right() - RIGHT, box.top() + 8)
        painter.setFont(self._font(bold=True)[0])
        painter.setPen(theme().color("teks"))
        inner = box.adjusted(_LEFT, 10, -RIGHT, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | middle, line.text)
        painter.setFont(self._font()[0])
        painter.setPen(theme().color("teks-2"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | middle, line.value)

    def paint(self, painter: QPainter, line: PanelLine, box: QRect) -> None:
        name, told = self._parts(line, box)
        painter.setFont(self._font()[0])
        painter.setPen(theme().color("teks"))
        painter.drawText(name, int(_WRAP), line.text)
        amount = QRect(INSIDE, name.top(), box.width() - INSIDE - RIGHT, 20)
        painter.drawText(amount, int(_RIGHT_TOP), line.value)
        painter.setFont(self._font(9)[0])
        painter.setPen(theme().color("teks-2"))
        painter.drawText(told, int(_WRAP), line.extra)

    def _parts(self, line: PanelLine, box: QRect) -> tuple[QRect, QRect]:
        metrics, small = self._font()[1], self._font(9)[1]
        whole = max(box.width() - INSIDE - RIGHT, 60)
        room = metrics.horizontalAdvance(line.value) + 12 if line.value else 0
        top = box.top() + 4
        name = QRect(INSIDE, top, max(whole - room, 60), 2000)
        name.setHeight(metrics.boundingRect(name, int(_WRAP), line.text).height())
        told = QRect(INSIDE, name.bottom() + 1, whole, 2000)
        told.setHeight(small.boundingRect(told, int(_WRAP), line.extra).height())
        return name, told
