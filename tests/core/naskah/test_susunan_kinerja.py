"""The form of each paper says how sure it is."""

import pytest

from core.actions.cetak_kinerja import papers
from core.naskah.susunan_kinerja import BELUM_COCOK, SusunanNaskah, load_susunan, told_of


def test_only_papers_of_the_cycle_are_named() -> None:
    assert set(load_susunan()) <= set(papers())


@pytest.mark.parametrize(("keyakinan", "unsure"), [("ingatan", True), ("dicocokkan", False)])
def test_a_form_that_was_not_matched_says_so(keyakinan: str, unsure: bool) -> None:
    told = SusunanNaskah("CONTOH", keyakinan).kalimat

    assert (BELUM_COCOK in told) is unsure
    assert told.endswith("Sumber: CONTOH.")


def test_a_paper_without_a_form_of_its_own_says_nothing() -> None:
    assert told_of("keputusan") == ""
    assert BELUM_COCOK in told_of("perjanjian-kinerja")
