"""Justified paragraphs: every line full but the last, nothing lost, nothing wider than its room."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import PrintRefusedError
from core.pdf.alinea import Alinea
from core.pdf.justified import GIVE, SHRINK, SetLine
from core.pdf.theme import Huruf

HURUF = Huruf("SIKUBookman", 12, 15)
FAMILIAR = (
    "bahwa",
    "untuk",
    "koperasi",
    "Undang-Undang",
    "dan/atau",
    "Nomor",
    "25",
    "a",
    "perundang-undangan",
    "Republik\u00a0Indonesia",
)
WORDS = st.lists(st.sampled_from(FAMILIAR), min_size=1, max_size=60)


def set_width(line: SetLine) -> float:
    gaps = line.text.count(" ") + line.text.count("\u00a0")
    return (HURUF.width(line.text) + gaps * line.gap) * line.scale


@given(WORDS, st.integers(150, 480))
def test_no_line_is_wider_than_its_room_and_no_word_is_lost(words: list[str], width: int) -> None:
    text = " ".join(words)

    lines = Alinea(text, HURUF).broken(width)

    assert all(set_width(line) <= width + 0.1 for line in lines)
    assert all(abs(line.scale - 1) <= GIVE + 1e-9 for line in lines)
    assert all(line.gap * line.scale >= -SHRINK * HURUF.width(" ") - 0.01 for line in lines)
    joined = lines[0].text
    for before, after in pairwise(lines):
        joined += ("" if before.text.endswith(("-", "/")) else " ") + after.text
    assert joined == text


def test_every_line_but_the_last_is_full() -> None:
    text = (
        "bahwa untuk menjaga kesehatan koperasi dan melindungi kepentingan anggotanya, perlu " * 4
    )

    lines = Alinea(text.strip(), HURUF).broken(350)

    assert len(lines) > 5
    assert [round(set_width(line), 1) for line in lines[:-1]] == [350.0] * (len(lines) - 1)
    assert lines[-1] == SetLine(lines[-1].text)


def test_a_line_that_would_gape_stays_ragged() -> None:
    lines = Alinea("a pertanggungjawaban pertanggungjawaban", HURUF).broken(170)

    assert lines[0].gap == 0


def test_a_line_break_is_kept_and_a_word_too_wide_is_named() -> None:
    assert [line.text for line in Alinea("satu\ndua", HURUF).broken(200)] == ["satu", "dua"]
    with pytest.raises(PrintRefusedError, match="pertanggungjawaban"):
        Alinea("pertanggungjawaban", HURUF).broken(60)


def test_a_cut_leaves_two_lines_on_either_side_and_breaks_nothing_anew() -> None:
    alinea = Alinea("bahwa untuk menjaga kesehatan koperasi perlu diperiksa " * 6, HURUF)
    lines = alinea.broken(300)

    parts = alinea.split(300, 3 * 15, 800)

    assert parts is not None
    assert [part.height(300) for part in parts] == [45, (len(lines) - 3) * 15]
    assert alinea.split(300, 15, 800) is None
    assert alinea.narrowest()[1] in alinea.text
