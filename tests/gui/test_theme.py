"""One sheet, two looks, every word readable on every ground it can stand on."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from core.berkas import RESOURCES
from gui.theme import Look, read_sheet, theme, ui_font

SHEET = read_sheet((RESOURCES / "style.qss").read_text(encoding="utf-8"))
GROUNDS = ("muka", "latar", "pilih", "muka-redup", "arah")
WORDS = ("teks", "teks-2", "teks-3", "aksen", "sehat", "cukup", "awas", "khusus")
READABLE, VISIBLE = 4.5, 3.0


def luminance(color: QColor) -> float:
    parts = (color.redF(), color.greenF(), color.blueF())
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(QColor(one)), luminance(QColor(other))))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("dark", [False, True])
def test_every_word_is_readable_on_every_ground(dark: bool) -> None:
    tokens = SHEET.tokens(dark=dark)

    faint = {
        (word, ground): round(contrast(tokens[word], tokens[ground]), 2)
        for word in WORDS
        for ground in GROUNDS
        if contrast(tokens[word], tokens[ground]) < READABLE
    }

    assert faint == {}


@pytest.mark.parametrize("dark", [False, True])
def test_words_on_filled_grounds_and_field_edges_can_be_seen(dark: bool) -> None:
    tokens = SHEET.tokens(dark=dark)

    assert contrast(tokens["aksen-teks"], tokens["aksen-isi"]) >= READABLE
    assert contrast(tokens["aksen-teks"], tokens["aksen-tua"]) >= READABLE
    assert contrast(tokens["khusus"], tokens["khusus-lembut"]) >= READABLE
    assert contrast(tokens["awas"], tokens["awas-lembut"]) >= READABLE
    assert contrast(tokens["garis-isian"], tokens["muka"]) >= VISIBLE
    for fill in ("sehat-isi", "cukup-isi", "awas-isi", "khusus-isi"):
        assert contrast(tokens[fill], tokens["muka"]) >= VISIBLE


def test_every_token_that_a_rule_uses_has_a_value() -> None:
    used = set(re.findall(r"@([a-z0-9-]+)", SHEET.rules))

    assert used <= set(SHEET.light) == set(SHEET.dark)
    assert "@" not in SHEET.resolved(dark=True)


@pytest.fixture
def look(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    theme().choose(Look.TERANG)


def test_choosing_dark_changes_palette_sheet_and_painters_at_once(look: QApplication) -> None:
    heard: list[bool] = []
    theme().choose(Look.TERANG)
    theme().changed.connect(lambda: heard.append(theme().dark))

    theme().choose(Look.GELAP)

    assert heard == [True]
    assert theme().color("muka").name() == SHEET.dark["muka"].lower()
    assert look.palette().color(QPalette.ColorRole.Base).name() == SHEET.dark["muka"].lower()
    assert SHEET.dark["aksen"] in look.styleSheet()


def test_figures_are_tabular_in_every_size(qapp: QApplication) -> None:
    del qapp

    assert [ui_font(points).featureValue(ui_font().Tag("tnum")) for points in (8.5, 10, 26)] == [
        1,
        1,
        1,
    ]
