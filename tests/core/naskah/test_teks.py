"""Words for paper: nothing is lost but residue, nothing is added but spaces that hold."""

import re

from hypothesis import given
from hypothesis import strategies as st

from core.naskah.teks import NBSP, as_items, as_sentence, bind, tidy

PROSE = st.text(alphabet="abc AKU kota 12()-.,;\n\t\u00a0\u200b", max_size=60)


@given(PROSE)
def test_tidying_twice_changes_nothing_more(text: str) -> None:
    once = tidy(text)

    assert tidy(once) == once


@given(PROSE)
def test_binding_changes_spaces_and_the_dash_of_years_only(text: str) -> None:
    bound = bind(text, "kota aku")

    bare = (re.sub(r"[\s\u00a0\u2013-]", "", found) for found in (bound, tidy(text)))
    assert len(set(bare)) == 1


def test_binding_twice_changes_nothing_more() -> None:
    once = bind("Kota Agung Tahun 2021 - 2026, Pasal 4 ayat (3) huruf a", "Kota Agung")

    assert bind(once, "Kota Agung") == once
    assert once.split(" ") == [
        f"Kota{NBSP}Agung",
        f"Tahun{NBSP}2021\u20132026,",
        f"Pasal{NBSP}4",
        f"ayat{NBSP}(3)",
        f"huruf{NBSP}a",
    ]


@given(st.lists(st.sampled_from(["Perumusan", "Pelaksanaan;", "Pelaporan.", " "]), max_size=6))
def test_items_end_in_semicolons_and_the_last_in_a_full_stop(items: list[str]) -> None:
    closed = as_items(items)

    assert all(item.endswith(";") for item in closed[:-1])
    assert all(item.endswith(".") for item in closed[-1:])
    assert len(closed) == len([item for item in items if item.strip()])


def test_a_blank_sentence_stays_blank() -> None:
    assert as_sentence(" ; ") == ""
