"""Lines: nothing is lost, nothing is too wide, nothing stands alone that need not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import PrintRefusedError
from core.pdf.lines import break_evenly, break_lines, widest_piece
from core.pdf.theme import Huruf

HURUF = Huruf("SIKUBookman", 10, 12.5)
WORDS = st.text(alphabet="abcdefgh-/\u00a0K", min_size=1, max_size=12)
PROSE = st.lists(WORDS, min_size=1, max_size=25).map(" ".join)


@given(text=PROSE, width=st.floats(100, 400))
def test_lines_hold_the_whole_text_and_fit_the_width(text: str, width: float) -> None:
    lines = break_lines(text, HURUF, width)

    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(HURUF.width(line) <= width + 0.02 for line in lines)


@given(text=PROSE, width=st.floats(100, 400))
def test_even_lines_are_not_more_lines(text: str, width: float) -> None:
    even = break_evenly(text, HURUF, width)

    assert len(even) <= len(break_lines(text, HURUF, width))
    assert "".join(even).replace(" ", "") == text.replace(" ", "")


def test_a_newline_always_breaks() -> None:
    assert break_lines("satu\ndua tiga", HURUF, 400) == ("satu", "dua tiga")


def test_a_compound_stays_whole_where_the_line_before_it_is_full() -> None:
    before = "urusan pemerintahan berdasarkan peraturan"
    narrow = HURUF.width(f"{before} perundang-")
    short = HURUF.width("peraturan perundang-")

    full = break_lines(f"{before} perundang-undangan", HURUF, narrow)
    gaping = break_lines("peraturan perundang-undangan", HURUF, short)

    assert full == ("urusan pemerintahan berdasarkan", "peraturan perundang-undangan")
    assert gaping == ("peraturan perundang-", "undangan")


def test_a_last_line_of_one_word_is_given_company() -> None:
    width = HURUF.width("usaha koperasi yang profesional dan")

    lines = break_lines("usaha koperasi yang profesional dan akuntabel", HURUF, width)

    assert lines == ("usaha koperasi yang profesional", "dan akuntabel")


def test_a_word_wider_than_its_place_is_named() -> None:
    word = "X" * 40

    with pytest.raises(PrintRefusedError) as refused:
        break_lines(f"sumber {word} data", HURUF, 100)

    assert refused.value.message.startswith(f"Kata “{word}” lebih lebar daripada tempatnya")
    assert widest_piece(f"sumber {word} data", HURUF)[1] == word
