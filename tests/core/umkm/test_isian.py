from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import rupiah
from core.umkm.isian import KOLOM, fill, is_open, text_of, typed
from core.umkm.laba import Cara, Laba
from core.umkm.saringan import BarisLaba
from core.umkm.tempel import Nasib, match_named, plan, read_block

EMPTY = Laba(1, 2025)
FULL = Laba(1, 2025, omzet=100, hpp=50, beban=30, bukti="A", id=9, versi=1)


@pytest.mark.parametrize(
    ("kolom", "text", "expected"),
    [
        ("cara", "L", replace(EMPTY, cara=Cara.LAPOR)),
        ("cara", "×12", replace(EMPTY, cara=Cara.KALI12)),
        ("cara", "", EMPTY),
        ("bulan", " 6 bln", replace(EMPTY, bulan=6)),
        ("bulan", "", EMPTY),
        ("omzet", "1.250.000", replace(EMPTY, omzet=1_250_000)),
        ("hpp", "0", replace(EMPTY, hpp=0)),
        ("beban", "", EMPTY),
        ("bukti", "b", replace(EMPTY, bukti="B")),
        ("bukti", "A. pembukuan", replace(EMPTY, bukti="A")),
        ("bukti", "", EMPTY),
    ],
)
def test_typing_is_read_by_its_column(kolom: str, text: str, expected: Laba) -> None:
    assert typed(EMPTY, kolom, text) == expected


@pytest.mark.parametrize(
    ("kolom", "text"),
    [
        ("cara", "z"),
        ("bulan", "13"),
        ("bulan", "0"),
        ("bulan", "enam"),
        ("omzet", "banyak"),
        ("laba", "5"),
        ("bukti", "D"),
        ("bukti", "Ada"),
    ],
)
def test_what_does_not_fit_is_refused_with_a_sentence(kolom: str, text: str) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        typed(EMPTY, kolom, text)


def test_profit_is_typed_where_the_cara_wants_it() -> None:
    month, own = (replace(EMPTY, cara=cara) for cara in (Cara.KALI12, Cara.LAPOR))

    assert typed(month, "laba", "7").laba == 84
    assert typed(own, "laba", "-7").laba == -7
    assert typed(FULL, "laba", "20") == FULL


def test_columns_open_by_cara() -> None:
    opened = {
        cara.value: [kolom for kolom in KOLOM if is_open(replace(EMPTY, cara=cara), kolom)]
        for cara in Cara
    }

    assert opened == {
        "hitung": ["cara", "bulan", "omzet", "hpp", "beban", "bukti"],
        "lapor": ["cara", "bulan", "omzet", "laba", "bukti"],
        "kali12": ["cara", "omzet", "laba", "bukti"],
    }


@given(st.integers(0, 10**15), st.sampled_from(["omzet", "hpp", "beban"]))
def test_an_editor_starts_with_what_was_typed(amount: int, kolom: str) -> None:
    laba = typed(EMPTY, kolom, rupiah.show(amount))

    assert typed(EMPTY, kolom, text_of(laba, kolom)) == laba


def test_every_column_has_a_text_to_start_with() -> None:
    month = replace(FULL, cara=Cara.KALI12, laba_sebulan=7)
    own = replace(FULL, cara=Cara.LAPOR, laba_lapor=8)

    assert [text_of(FULL, kolom) for kolom in KOLOM] == ["hitung", "12", "100", "50", "30", "", "A"]
    assert (text_of(month, "laba"), text_of(own, "laba")) == ("7", "8")


def test_an_empty_pasted_cell_changes_nothing() -> None:
    assert fill(FULL, {"omzet": "", "bukti": " "}) == (FULL, ())


def test_a_profit_alone_is_taken_as_reported() -> None:
    assert fill(EMPTY, {"laba": "15"})[0] == replace(EMPTY, cara=Cara.LAPOR, laba_lapor=15)
    month = replace(EMPTY, cara=Cara.KALI12)
    assert fill(month, {"laba": "15"})[0].laba == 180


def line(umkm_id: int, nama: str, ini: Laba | None = None) -> BarisLaba:
    return BarisLaba(umkm_id, nama, "Kedaton", ini, None)


def planned(text: str, *targets: BarisLaba | str, start: str = "omzet") -> list[tuple[str, str]]:
    found = plan(read_block(text, start), targets, tahun=2025, this_year=2026)
    return [(row.nasib.value, row.sebab) for row in found]


def test_a_block_without_heads_begins_at_the_current_column() -> None:
    rows = (line(1, "CONTOH A"), line(2, "CONTOH B", FULL))

    found = planned("100\t50\t30\t\tA\n100\t50\t30\t20\tA\n", *rows)

    assert found == [("baru", ""), ("sama", "")]


def test_a_refused_row_says_why() -> None:
    found = planned("100\t50\nbanyak\t1\t1\n1\t1\t0", line(1, "CONTOH A"), line(2, "CONTOH B"))

    assert found == [
        ("ditolak", "Isi beban; tulis 0 bila memang nihil."),
        ("ditolak", "Tulis angka saja, misalnya 1.250.000. Isi omzet; tulis 0 bila memang nihil."),
        ("ditolak", "Melewati baris terakhir daftar."),
    ]


def test_a_block_with_names_finds_its_rows() -> None:
    block = read_block("Nama Usaha\tOmzet 2025\tKet\tHPP\tBeban\nRoti\t9\tx\t1\t1\nKue\t9\n\t9", "")
    roti = line(1, "CONTOH Roti", replace(FULL, omzet=8))

    targets = match_named(block, {"roti": [roti], "kue": [roti, roti]})

    assert targets == (
        roti,
        "Ada 2 usaha bernama Kue.",
        "Baris tanpa nama tidak ada pada daftar ini.",
    )
    found = plan(block, targets, tahun=2025, this_year=2026)
    assert [row.nasib for row in found] == [Nasib.BERUBAH, Nasib.DITOLAK, Nasib.DITOLAK]
    assert found[0].laba == replace(FULL, omzet=9, hpp=1, beban=1)


@given(st.text(alphabet="1a.\t\n\r\0\"'A- ", max_size=60))
def test_any_clipboard_is_read_without_a_crash(text: str) -> None:
    block = read_block(text, "omzet")

    plan(block, [line(1, "CONTOH A")], tahun=2025, this_year=2026)
