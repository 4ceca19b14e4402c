"""Two lists held against one another: symmetric, complete, and nothing matched on likeness."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.koperasi.model import Keadaan
from core.koperasi.selisih import Cara, DataKoperasi, Selisih, compare_lists
from core.koperasi.selisih_beda import URAIAN
from core.mirip import alike

SEMUA = frozenset(URAIAN)
words = st.sampled_from(["Melati", "Mawar", "Melati Jaya", "Melati Jya", "Kenanga"])


def row(number: int, nama: str = "Koperasi Melati", **facts: Any) -> DataKoperasi:
    return DataKoperasi(number, nama, **facts)


def nobody(_nama: str, _known: Mapping[int, str]) -> list[tuple[int, int]]:
    return []


def compared(kita: list[DataKoperasi], mereka: list[DataKoperasi], **how: Any) -> Selisih:
    return compare_lists(kita, mereka, how.pop("mirip", alike), **{"kolom": SEMUA, **how})


@st.composite
def lists(draw: st.DrawFn) -> list[DataKoperasi]:
    return [
        row(
            number,
            draw(words),
            nik=draw(st.sampled_from(["", "1000000000001", "1000000000002", "1000000000003"])),
            no_badan_hukum=draw(st.sampled_from(["", "1/BH/A", "01/B.H/A", "2/BH/A", "3/BH/A"])),
            kelurahan=draw(st.sampled_from(["", "K1", "K2"])),
            status=draw(st.sampled_from([None, *Keadaan])),
            aset=draw(st.none() | st.integers(0, 2)),
        )
        for number in range(draw(st.integers(0, 7)))
    ]


@given(lists(), lists())
def test_every_row_of_both_lists_is_in_exactly_one_place(
    kita: list[DataKoperasi], mereka: list[DataKoperasi]
) -> None:
    found = compared(kita, mereka)

    both = [*found.berbeda, *found.sama]
    ours = [one.kita.id for one in both] + [one.data.id for one in found.hanya_kita]
    theirs = [one.mereka.id for one in both] + [one.data.id for one in found.hanya_mereka]
    assert sorted(ours + [one.id for one in found.dibubarkan]) == [one.id for one in kita]
    assert sorted(theirs) == [one.id for one in mereka]
    assert all(one.beda for one in found.berbeda)
    assert not any(one.beda for one in found.sama)


@given(lists(), lists())
def test_it_is_the_same_from_the_other_side(
    kita: list[DataKoperasi], mereka: list[DataKoperasi]
) -> None:
    there, back = compared(kita, mereka), compared(mereka, kita)

    def pairs(found: Selisih, *, turned: bool) -> set[tuple[int, int, Cara]]:
        named = [(one.kita.id, one.mereka.id, one.cara) for one in (*found.berbeda, *found.sama)]
        return {(b, a, c) if turned else (a, b, c) for a, b, c in named}

    assert pairs(there, turned=False) == pairs(back, turned=True)
    assert [
        [(beda.kode, beda.kita, beda.mereka) for beda in one.beda]
        for one in sorted(there.berbeda, key=lambda one: one.kita.id)
    ] == [
        [(beda.kode, beda.mereka, beda.kita) for beda in one.beda]
        for one in sorted(back.berbeda, key=lambda one: one.mereka.id)
    ]


@given(lists(), lists())
def test_what_only_looks_alike_is_never_matched(
    kita: list[DataKoperasi], mereka: list[DataKoperasi]
) -> None:
    proposing, silent = compared(kita, mereka), compared(kita, mereka, mirip=nobody)

    assert (proposing.berbeda, proposing.sama) == (silent.berbeda, silent.sama)
    assert not any(one.usulan for one in silent.hanya_kita)


def test_the_surest_key_comes_first() -> None:
    kita = [row(1, nik="1000000000001", no_badan_hukum="2/BH/A")]
    mereka = [row(1, nik="1000000000001", no_badan_hukum="9/BH/A"), row(2, no_badan_hukum="2/BH/A")]

    found = compared(kita, mereka)

    assert [(one.mereka.id, one.cara) for one in found.berbeda] == [(1, Cara.NIK)]
    assert [(one.kode, one.kita, one.mereka) for one in found.berbeda[0].beda] == [
        ("no_badan_hukum", "2/BH/A", "9/BH/A")
    ]
    assert [one.data.id for one in found.hanya_mereka] == [2]


def test_a_number_is_matched_through_its_spelling() -> None:
    found = compared(
        [row(1, no_badan_hukum="008412/BH/M.KUKM.2/V/2018")],
        [row(5, no_badan_hukum="8412/B.H/M.KUKM/2/V/2018")],
    )

    assert [one.cara for one in found.sama] == [Cara.BADAN_HUKUM]


def test_one_name_in_one_kelurahan_is_one_unless_its_numbers_say_otherwise() -> None:
    here = row(1, "KSP Melati", kelurahan="K1", no_badan_hukum="1/BH/A")

    same = compared([here], [row(2, "Koperasi Melati", kelurahan="K1")])
    other = compared([here], [row(2, "Koperasi Melati", kelurahan="K1", no_badan_hukum="2/BH/B")])
    unplaced = compared([replace(here, kelurahan="")], [row(2, "Koperasi Melati")])

    assert [one.cara for one in same.berbeda] == [Cara.NAMA]
    assert other.berbeda == ()
    assert [one.usulan.kemiripan for one in other.hanya_kita if one.usulan] == [100]
    assert unplaced.berbeda == ()


def test_likeness_is_proposed_on_both_sides_and_taken_when_accepted() -> None:
    kita = [row(1, "Koperasi Melati Jaya", kelurahan="K1"), row(2, "Koperasi Mawar")]
    mereka = [row(7, "Koperasi Melati Jya", kelurahan="K1"), row(8, "Melati Jaya", kelurahan="K2")]

    found = compared(kita, mereka)
    taken = compared(kita, mereka, diterima=frozenset({(1, 7), (9, 9)}))

    assert [one.usulan.lain.id for one in found.hanya_kita if one.usulan] == [7]
    assert [one.usulan.lain.id for one in found.hanya_mereka if one.usulan] == [1]
    assert [(one.kita.id, one.cara) for one in taken.berbeda] == [(1, Cara.DITERIMA)]
    assert [one.data.id for one in taken.hanya_kita] == [2]


def test_a_key_that_stands_twice_matches_nobody() -> None:
    twins = [row(1, "A", nik="1000000000001"), row(2, "B", nik="1000000000001")]

    found = compared(twins, [row(3, "C", nik="1000000000001")], mirip=nobody)

    assert (len(found.hanya_kita), len(found.hanya_mereka)) == (2, 1)


def test_dissolved_ones_need_not_be_in_the_list() -> None:
    gone = row(1, status=Keadaan.DIBUBARKAN, nik="1000000000001")

    assert compared([gone], []).dibubarkan == (gone,)
    still = compared([gone], [row(2, nik="1000000000001", status=Keadaan.AKTIF)])
    assert [one.uraian for one in still.berbeda[0].beda] == ["Status"]


@pytest.mark.parametrize(
    ("kita", "mereka"),
    [
        ({"alamat": "Jl. Melati RT.02/RW.006"}, {"alamat": "JL MELATI RT 2 RW 6"}),
        ({"status": Keadaan.USUL_BUBAR}, {"status": Keadaan.TIDAK_AKTIF}),
        ({"nama": "KSP Melati"}, {"nama": "KOPERASI MELATI"}),
    ],
)
def test_spelling_is_no_difference(kita: dict[str, Any], mereka: dict[str, Any]) -> None:
    one, other = row(1, nik="1000000000001"), row(2, nik="1000000000001")

    assert compared([replace(one, **kita)], [replace(other, **mereka)]).berbeda == ()


def test_every_field_is_said_in_words_and_only_those_of_the_list_are_compared() -> None:
    one = row(
        1, nik="1000000000001", tgl_badan_hukum=date(2020, 3, 12), kelurahan="K1",
        kelurahan_nama="Kedaton", status=Keadaan.AKTIF, aset=1_000, anggota_jumlah=1_200,
    )  # fmt: skip

    (found,) = compared([one], [row(2, nik="1000000000001")]).berbeda
    narrow = compared([one], [row(2, nik="1000000000001")], kolom=frozenset({"nama", "aset"}))

    assert [(beda.uraian, beda.kita, beda.mereka) for beda in found.beda] == [
        ("Tanggal badan hukum", "12 Maret 2020", ""),
        ("Kelurahan", "Kedaton", ""),
        ("Status", "Aktif", ""),
        ("Jumlah anggota", "1.200", ""),
        ("Aset", "Rp 1.000", ""),
    ]
    assert [beda.kode for beda in narrow.berbeda[0].beda] == ["aset"]


def test_a_cell_that_could_not_be_read_is_not_compared() -> None:
    here, there = row(1, nik="1000000000001", aset=5), row(2, nik="1000000000001")

    assert compared([here], [replace(there, tak_terbaca=frozenset({"aset"}))]).berbeda == ()
