"""Icons take the colour, size and sharpness they are asked for."""

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from core.berkas import RESOURCES
from gui.icons import pixmap, window_icon
from gui.theme import theme

NAMES = sorted(path.stem for path in (RESOURCES / "icons").glob("*.svg"))


def colors_of(image: QImage) -> set[str]:
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
        if QColor.fromRgba(image.pixel(x, y)).alpha() == 255
    }


def test_an_icon_is_drawn_in_the_colour_of_its_token(qapp: QApplication) -> None:
    del qapp

    drawn = pixmap("check", "khusus", 32, 2.0).toImage()

    assert theme().color("khusus").name() in colors_of(drawn)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_an_icon_is_as_sharp_as_the_screen(qapp: QApplication, ratio: float) -> None:
    del qapp

    drawn = pixmap("search", "teks", 16, ratio)

    assert (drawn.width(), drawn.devicePixelRatio()) == (round(16 * ratio), ratio)


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_file_draws_something(qapp: QApplication, name: str) -> None:
    del qapp

    assert colors_of(pixmap(name, "teks", 32, 1.0).toImage())


def test_the_window_has_its_own_mark(qapp: QApplication) -> None:
    del qapp

    assert not window_icon().pixmap(32, 32).isNull()
