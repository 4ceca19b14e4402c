"""Accounts by other names, and rows pasted by name: matched, told, never guessed, never lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.actions.office import law
from core.koperasi.bentuk_laporan import sections_for
from core.koperasi.sinonim import DaftarNama, sinonim, words_of
from core.koperasi.tempel_akun import has_names, read_named

BAGAN = law().bagan
KSP = DaftarNama(sections_for(BAGAN, "ksp"))
KINDS = ("ksp", "usp", "riil")


def test_every_synonym_means_one_account_in_every_form() -> None:
    forms = {kind: DaftarNama(sections_for(BAGAN, kind)) for kind in KINDS}
    unclear = [
        (kind, kode, name)
        for kode, names in sinonim().akun.items()
        for kind, daftar in forms.items()
        if kind in BAGAN.akun[kode].untuk
        for name in (BAGAN.akun[kode].nama, *names)
        if daftar.match(name) != (kode,)
    ]

    assert unclear == []


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("CKPN", "penyisihan_pinjaman"),
        ("cadangan kerugian penurunan", "penyisihan_pinjaman"),
        ("liabilitas lancar", "kewajiban_lancar_lain"),
        ("hutang paj", "utang_pajak"),
        ("aktiva tetap", "aset_tetap"),
        ("simp pok", "simpanan_pokok"),
    ],
)
def test_an_account_is_found_by_another_name(typed: str, first: str) -> None:
    assert KSP.search(typed)[0] == first


@pytest.mark.parametrize("typed", ["", "  ", "xyz", "dan", "..."])
def test_nothing_is_found_by_nothing(typed: str) -> None:
    assert KSP.search(typed) == ()


def test_a_name_is_compared_without_numbering_marks_and_filling() -> None:
    assert words_of("1.1.2  HUTANG dagang (Rp)") == ("utang", "dagang")
    assert KSP.match("- -") == ()
    assert KSP.match("wajib simpanan") == ("simpanan_wajib",)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Kas\t1.000\nBank\t2.000", True),
        ("Uraian\t2025\nKas\t1.000", True),
        ("1.000\n2.000", False),
        ("1.000\t900\n2.000\t800", False),
        ("Rp 1.000\tRp 900", False),
        ("Kas", False),
        ("", False),
        ("Kas\t1\n5\n6\n7", False),
    ],
)
def test_names_are_told_from_bare_amounts(text: str, named: bool) -> None:
    assert has_names(text) is named


def test_rows_go_where_their_names_say() -> None:
    text = (
        "Uraian\t2025\t2024\n"
        "AKTIVA LANCAR\t\t\n"
        "Kas tunai\t1.000\t900\n"
        "CKPN\t(5.000)\t(4.000)\n"
        "Jumlah aset lancar\t9\t8\n"
        "Total apa saja\t9\t8\n"
        "Piutang antah berantah\t77\t\n"
        "Kas\t3\t\n"
        "Hutang dagang\t12,5\t1\n"
        "SHU tahun berjalan\t(250)\t"
    )

    found = read_named(text, KSP, BAGAN.akun)

    assert found.kini == {"kas": 1000, "penyisihan_pinjaman": 5000, "shu_tahun_berjalan": -250}
    assert found.lalu == {"kas": 900, "penyisihan_pinjaman": 4000}
    assert found.cocok == 3
    assert found.jumlah == ("Jumlah aset lancar", "Total apa saja")
    assert [(row.nama, row.sebab) for row in found.tersisa] == [
        ("Piutang antah berantah", "nama tidak dikenal"),
        ("Kas", "akun sudah terisi baris lain"),
        ("Hutang dagang", "nama tidak dikenal"),
    ]


def test_an_unreadable_amount_leaves_the_account_alone() -> None:
    found = read_named("Kas\t1.000\t9,5\nBank\tsemua", KSP, BAGAN.akun)

    assert (found.kini, found.lalu) == ({}, {})
    assert {row.sebab for row in found.tersisa} == {"angka tidak terbaca sebagai rupiah penuh"}


def test_a_name_that_several_accounts_share_is_told() -> None:
    sections = sections_for(BAGAN, "ksp")
    twice = DaftarNama((*sections,))
    shared = dict(twice._names)  # noqa: SLF001 - no form of the chart has such a name
    twice._names["bank"] = shared["kas"]  # noqa: SLF001 - as above

    found = read_named("Kas\t5", twice, BAGAN.akun)

    assert [row.sebab for row in found.tersisa] == ["nama cocok dengan beberapa akun"]


LETTERS = st.characters(blacklist_characters="\t", blacklist_categories=("Cc", "Cs", "Zl", "Zp"))
CELL = st.one_of(
    st.integers(-(10**16), 10**16).map(str),
    st.sampled_from(["", "Rp 1.000", "(5)", "12,5", "-", "abc"]),
    st.text(LETTERS, max_size=8),
)
NAME = st.one_of(
    st.sampled_from(["Kas", "CKPN", "Bank", "Jumlah aset", "Piutang antah", "Total"]),
    st.text(LETTERS, max_size=12),
)


@given(st.lists(st.tuples(NAME, CELL, CELL), max_size=8))
def test_every_row_with_an_amount_is_filled_passed_over_or_told(
    rows: list[tuple[str, str, str]],
) -> None:
    text = "Uraian\t2025\t2024\n" + "\n".join("\t".join(row) for row in rows)

    found = read_named(text, KSP, BAGAN.akun)

    wanted = sum(bool(one.strip() or other.strip()) for _name, one, other in rows)
    assert found.cocok + len(found.jumlah) + len(found.tersisa) == wanted
    assert all(abs(n) <= 10**15 for n in (*found.kini.values(), *found.lalu.values()))
