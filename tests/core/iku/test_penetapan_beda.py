"""Frozen lists against present ones: every move counted once, sums that come out even."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.iku.penetapan import BarisTetap
from core.iku.penetapan_beda import Beda, Gerak, compare, counts

Lists = dict[int, bool]


def _rows(listed: Lists) -> list[BarisTetap]:
    return [
        BarisTetap(one, f"CONTOH {one}", "Enggal", masuk, "" if masuk else "Belum dinilai")
        for one, masuk in listed.items()
    ]


@given(
    st.dictionaries(st.integers(0, 30), st.booleans()),
    st.dictionaries(st.integers(0, 30), st.booleans()),
)
def test_the_moves_sum_exactly_to_the_difference(dulu: Lists, kini: Lists) -> None:
    found = compare(_rows(dulu), _rows(kini))

    assert sum(one.penyebut for one in found) == len(kini) - len(dulu)
    assert sum(one.pembilang for one in found) == sum(kini.values()) - sum(dulu.values())
    assert len({one.baris.id for one in found}) == len(found)


def test_every_kind_of_move_is_told_apart() -> None:
    dulu = _rows({1: True, 2: False, 3: True, 4: False, 5: True, 6: True})
    kini = _rows({3: False, 4: True, 5: True, 6: True, 7: True, 8: False})
    kini[2] = replace(kini[2], skor="70,00")

    found = {one.baris.id: one.gerak for one in compare(dulu, kini)}

    assert found == {
        1: Gerak.KELUAR_KEDUANYA,
        2: Gerak.KELUAR_PENYEBUT,
        3: Gerak.KELUAR_PEMBILANG,
        4: Gerak.MASUK_PEMBILANG,
        5: Gerak.BERUBAH,
        7: Gerak.MASUK_KEDUANYA,
        8: Gerak.MASUK_PENYEBUT,
    }
    assert counts(compare(dulu, kini)) == (3, 3, 1)


def test_a_difference_of_nobody_is_refused() -> None:
    with pytest.raises(ValueError, match="somebody"):
        _ = Beda(Gerak.BERUBAH, None, None).baris
