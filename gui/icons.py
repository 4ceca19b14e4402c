"""Icons: one SVG file each, tinted with a tint, drawn at the size and sharpness asked for."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from core.berkas import RESOURCES
from gui.theme import theme

_STROKE = (b'stroke-width="2"', b'stroke-width="1.75"')
SMALL, NORMAL, LARGE, PAGE = 14, 16, 20, 32


def pixmap(name: str, tint: str = "teks", size: int = NORMAL, ratio: float = 1.0) -> QPixmap:
    """The icon in the colour of a token; cached by name, colour, size and ratio."""
    return _drawn(name, theme().color(tint).name(), size, ratio)


def paint_icon(  # noqa: PLR0913, PLR0917 - a picture: where, what, colour, size
    painter: QPainter, x: float, y: float, name: str, tint: str = "teks", size: int = NORMAL
) -> None:
    """Draw the icon with its top left corner at x, y."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(QRectF(x, y, size, size).topLeft(), pixmap(name, tint, size, ratio))


def icon(name: str, tint: str = "teks", size: int = NORMAL) -> QIcon:
    """For places that take a QIcon only (menus, actions inside line edits)."""
    return QIcon(pixmap(name, tint, size, 2.0))


def window_icon() -> QIcon:
    """The mark of the program, in the sizes that task bars use."""
    mark = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        mark.addPixmap(_draw((RESOURCES / "icons" / "siku.svg").read_bytes(), size, 1.0))
    return mark


@cache
def _source(name: str) -> bytes:
    return (RESOURCES / "icons" / f"{name}.svg").read_bytes().replace(*_STROKE)


@lru_cache(maxsize=1024)
def _drawn(name: str, color: str, size: int, ratio: float) -> QPixmap:
    return _draw(_source(name).replace(b"currentColor", color.encode()), size, ratio)


def _draw(source: bytes, size: int, ratio: float) -> QPixmap:
    canvas = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    QSvgRenderer(QByteArray(source)).render(painter)
    painter.end()
    canvas.setDevicePixelRatio(ratio)
    return canvas
