"""A packed pedoman gives the numbers of the engine, whatever the books and readings."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import AppError
from core.rules.engine import score
from core.rules.masukan import Masukan
from core.rules.pack_pedoman import pack
from core.rules.pedoman import Pedoman
from core.rules.schema import Lawbook
from tests.core.rules.buku_acak import kasus, law

Kasus = tuple[Pedoman, dict[str, str], Masukan]


@settings(deadline=None, max_examples=200)
@given(case=st.one_of(kasus(), kasus(kecil=True)))
def test_the_quick_total_is_the_total_of_the_engine(case: Kasus) -> None:
    pedoman, varian, masukan = case
    report = score(pedoman, masukan, varian=varian)

    padat = pack(pedoman, varian=varian)

    assert padat.total(masukan) == report.total
    assert padat.judge(padat.total(masukan)).nama == report.predikat


@settings(deadline=None)
@given(surplus=st.lists(st.booleans(), min_size=7, max_size=20))
def test_surplus_answers_count_no_more_than_in_the_engine(surplus: list[bool]) -> None:
    pedoman = law().pedoman["perdep-06-2016"]
    masukan = Masukan(jawaban={"3.2": surplus})

    assert pack(pedoman).total(masukan) == score(pedoman, masukan).total


def test_a_reading_the_pedoman_does_not_have_is_refused(lawbook: Lawbook) -> None:
    with pytest.raises(AppError, match=r"Cara baca x tidak ada pada komponen 1.1"):
        pack(lawbook.pedoman["perdep-06-2016"], varian={"1.1": "x"})
