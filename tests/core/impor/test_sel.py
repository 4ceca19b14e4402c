"""What cells mean: read, noted, or refused; never altered silently."""

import math
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.impor.model import Jenis, Kolom
from core.impor.sel import Konteks, read_column
from core.impor.sel_kata import place_key

HARI = date(2025, 3, 12)
PILIHAN = {"Kuliner": "Kuliner", "Laki-laki": "L", "l": "L"}
TEMPAT = {"Gunung Sulah": "01", "Sukamaju|Timur": "02", "Sukamaju|Barat": "03"}


def kolom(jenis: Jenis, panjang: tuple[int, ...] = ()) -> Kolom:
    words = {Jenis.PILIHAN: PILIHAN, Jenis.KELURAHAN: TEMPAT}.get(jenis, {})
    return Kolom("x", "Isian", jenis, panjang=panjang, pilihan=words)


def one(jenis: Jenis, cell: Any, konteks: Konteks | None = None) -> tuple[Any, bool, bool]:
    """Value, whether it is noted, whether it is refused."""
    read = read_column(kolom(jenis), [cell], konteks)
    return read.nilai[0], 0 in read.dirapikan, 0 in read.kesalahan


@pytest.mark.parametrize(
    ("cell", "value", "noted"),
    [
        ("Rp 1.234.567,00", 1234567, False),
        ("1.234.567", 1234567, False),
        ("1,234,567", 1234567, False),
        ("1,234,567.00", 1234567, False),
        ("1500000.00", 1500000, False),
        ("Rp1.000,-", 1000, True),
        ("(1.000)", -1000, True),
        ("(Rp 1.000.000)", -1000000, False),
        ("-1.000", -1000, True),
        ("\u22121.000.000", -1000000, False),
        ("1.000.000-", -1000000, False),
        ("-", None, False),
        ("\u2013", None, False),
        ("", None, False),
        (None, None, False),
        ("10 jt", 10_000_000, True),
        ("10jt", 10_000_000, True),
        ("1,5 M", 1_500_000_000, True),
        ("1.500 juta", 1_500_000_000, True),
        ("2 rb", 2000, True),
        ("\u00b1 5.000.000", 5_000_000, True),
        ("1.500", 1500, True),
        ("1,500", 1500, True),
        ("1 000 000", 1000000, False),
        (" 75\u00a0", 75, True),
        (1500.0, 1500, False),
        (7, 7, False),
        ("0", 0, False),
        ("0.00", 0, False),
    ],
)
def test_amounts_are_read_as_offices_write_them(cell: Any, value: int | None, noted: bool) -> None:
    assert one(Jenis.RUPIAH, cell) == (value, noted, False)


@pytest.mark.parametrize(
    "cell",
    ["1,5", "1.50", "0.500", "1.5.00", "1.2,3.4", "1,2,3", "dua juta", "1,5555 rb", "1.2.3 jt",
     "--5", "\u0661\u0662", "9" * 16, 1.5, math.nan, math.inf, 1e16, True, HARI, time(1),
     timedelta(1),
     "#REF!", "#DIV/0!", "12/03/2025", object()],
)  # fmt: skip
def test_what_is_no_whole_amount_is_refused(cell: Any) -> None:
    assert one(Jenis.RUPIAH, cell) == (None, False, True)


@pytest.mark.parametrize(
    ("cell", "value", "noted"),
    [
        ("12/03/2025", HARI, False),
        ("12-3-2025", HARI, False),
        ("12 Maret 2025", HARI, False),
        ("Rabu, 12 Maret 2025", HARI, False),
        ("18 NOVEMBER 1991", date(1991, 11, 18), False),
        ("2025-03-12 00:00:00", HARI, True),
        ("2025-03-12T08:15:00", HARI, True),
        (" 12/03/2025", HARI, True),
        (HARI, HARI, False),
        (datetime(2025, 3, 12), HARI, False),
        (datetime(2025, 3, 12, 8), HARI, True),
        (45728.0, HARI, True),
        (45728.5, HARI, True),
        ("45728", HARI, True),
        ("00/00/0000", None, True),
        ("-", None, False),
    ],
)
def test_dates_go_day_first(cell: Any, value: date | None, noted: bool) -> None:
    assert one(Jenis.TANGGAL, cell) == (value, noted, False)


@pytest.mark.parametrize(
    "cell",
    ["2025", 2025, 2025.0, "12/03/25", "12 Mar 25", "03/31/2025", "31/02/2025", "kemarin", 12, 9e9,
     math.nan, -math.inf, True, time(1), date(1800, 1, 1), object()],
)  # fmt: skip
def test_what_is_no_full_date_is_refused(cell: Any) -> None:
    assert one(Jenis.TANGGAL, cell) == (None, False, True)


@pytest.mark.parametrize(
    ("cell", "value", "noted"),
    [
        ("'0812-3456 789", "08123456789", True),
        ("0011", "0011", False),
        ("1.600.000.000.207", "1600000000207", True),
        (9120001234567.0, "9120001234567", True),
        (56102.0, "56102", False),
        (" - ", None, False),
        ("+62 812", "+62812", True),
        ("12 ab", "12 ab", False),
        ("1.000.001.9-123.000", "10000019123000", True),
    ],
)
def test_numbers_that_identify_stay_text(cell: Any, value: str | None, noted: bool) -> None:
    assert one(Jenis.NOMOR, cell) == (value, noted, False)


def test_a_number_written_as_a_decimal_gains_no_digit() -> None:
    read = read_column(kolom(Jenis.NOMOR), ["81234567.0", "12.345.0", "1871014508900004.0"])

    assert read.nilai == ["81234567", "123450", "18710145089000040"]


def test_a_column_of_long_numbers_stops_with_an_explanation() -> None:
    cells = [1871014508900001.0, "1871014508900002", 12.0, "", "3,27502E+15"]

    read = read_column(kolom(Jenis.NOMOR, (16,)), cells)

    assert "ke-15" in read.berhenti
    assert sorted(read.kesalahan) == [0, 2, 4]
    assert read.nilai == [None, "1871014508900002", None, None, None]


def test_a_number_may_have_lost_its_zeros() -> None:
    read = read_column(kolom(Jenis.NOMOR, (5,)), [1111.0, 56102.0])

    assert read.nilai == ["1111", "56102"]
    assert read.dirapikan == {
        0: "Tersimpan sebagai bilangan; angka nol di depannya mungkin hilang."
    }
    for cell in (1.5, math.nan, math.inf, True, HARI, object()):
        assert read_column(kolom(Jenis.NOMOR, (5,)), [cell]).kesalahan


@pytest.mark.parametrize(
    ("cell", "value", "noted"),
    [
        ("CONTOH Roti", "CONTOH Roti", False),
        ("\u00a0CONTOH \n Roti\u200b ", "CONTOH Roti", True),
        ("'CONTOH", "CONTOH", True),
        ("a\x00b", "ab", True),
        ("-", None, False),
        ("|x", "|x", False),
        (5.0, "5", False),
        (2.5, "2,5", False),
        (HARI, "12 Maret 2025", True),
        (time(1, 2), "01:02:00", True),
    ],
)
def test_text_loses_only_what_nobody_sees(cell: Any, value: str | None, noted: bool) -> None:
    assert one(Jenis.TEKS, cell) == (value, noted, False)


def test_text_that_is_none_is_refused() -> None:
    for cell in ("#N/A", "\ud800", True, math.nan, 1e15, object()):
        assert one(Jenis.TEKS, cell) == (None, False, True)


@pytest.mark.parametrize(
    ("jenis", "cell", "value"),
    [
        (Jenis.CACAH, "12 orang", 12),
        (Jenis.CACAH, 12.0, 12),
        (Jenis.CACAH, "1.200", 1200),
        (Jenis.TAHUN, "2024", 2024),
        (Jenis.TAHUN, "Tahun buku 2024", 2024),
        (Jenis.TAHUN, 2024.0, 2024),
        (Jenis.TAHUN, "-", None),
        (Jenis.YA_TIDAK, "Ya", True),
        (Jenis.YA_TIDAK, "\u2713", True),
        (Jenis.YA_TIDAK, "belum ada", False),
        (Jenis.YA_TIDAK, 1.0, True),
        (Jenis.YA_TIDAK, False, False),
        (Jenis.YA_TIDAK, " - ", None),
        (Jenis.PILIHAN, "KULINER ", "Kuliner"),
        (Jenis.PILIHAN, "laki laki", "L"),
        (Jenis.PILIHAN, "-", None),
        (Jenis.KELURAHAN, "Kel. Gunungsulah", "01"),
        (Jenis.KELURAHAN, "", None),
    ],
)
def test_other_kinds_are_read(jenis: Jenis, cell: Any, value: Any) -> None:
    assert one(jenis, cell)[::2] == (value, False)


@pytest.mark.parametrize(
    ("jenis", "cell"),
    [(Jenis.TAHUN, "24"), (Jenis.TAHUN, 99.0), (Jenis.TAHUN, HARI), (Jenis.YA_TIDAK, "x"),
     (Jenis.YA_TIDAK, 2), (Jenis.YA_TIDAK, HARI), (Jenis.PILIHAN, "Kulinr"), (Jenis.CACAH, "a")],
)  # fmt: skip
def test_other_kinds_are_refused(jenis: Jenis, cell: Any) -> None:
    assert one(jenis, cell) == (None, False, True)


def test_unknown_words_are_counted_and_matched_by_hand() -> None:
    cells = ["Kulinr", "KULINR", "Kuliner", "Batk"]

    read = read_column(kolom(Jenis.PILIHAN), cells)
    matched = read_column(kolom(Jenis.PILIHAN), cells, Konteks({"kulinr": "Kuliner"}))

    assert [(word.tampil, word.kata, word.cacah) for word in read.asing] == [
        ("Kulinr", "kulinr", 2), ("Batk", "batk", 1),
    ]  # fmt: skip
    assert matched.nilai == ["Kuliner", "Kuliner", "Kuliner", None]


def test_the_kecamatan_tells_kelurahan_of_one_name_apart() -> None:
    cells = ["Sukamaju", "Desa Sukamaju", "Sukamaju", "Gunung Sulah"]
    beside = ["Kec. Timur", "Barat", "", None]

    read = read_column(kolom(Jenis.KELURAHAN), cells, Konteks(kecamatan=beside))

    assert read.nilai == ["02", "03", None, "01"]
    assert list(read.kesalahan) == [2]
    assert place_key("Kelurahan") == "kelurahan"


def test_errors_of_excel_are_named() -> None:
    read = read_column(kolom(Jenis.RUPIAH), ["", 5.0], Konteks(galat={0: "#DIV/0!"}))

    assert read.nilai == [None, 5]
    assert read.kesalahan == {0: "Sel berisi galat #DIV/0! dari Excel."}


@pytest.mark.parametrize(
    ("jenis", "cells"),
    [
        (Jenis.RUPIAH, [1.0, 2.0]), (Jenis.TAHUN, [2024.0, 1999.0]), (Jenis.NOMOR, ["012", ""]),
        (Jenis.TEKS, ["CONTOH", "", "Caf\u00e9"]), (Jenis.TANGGAL, ["12/03/2025"] * 8),
        (Jenis.PILIHAN, ["Kuliner"] * 8), (Jenis.RUPIAH, ["1.500"] * 8), (Jenis.TEKS, [2.0, 3.0]),
        (Jenis.TAHUN, [5.0]), (Jenis.TEKS, ["a|b", " c"]), (Jenis.YA_TIDAK, ["Ya"] * 8),
    ],
)  # fmt: skip
def test_a_column_at_one_look_reads_as_its_cells_do(jenis: Jenis, cells: list[Any]) -> None:
    whole = read_column(kolom(jenis), cells)

    assert whole.nilai == [one(jenis, cell)[0] for cell in cells]
    assert sorted(whole.dirapikan) == [at for at, cell in enumerate(cells) if one(jenis, cell)[1]]


CELLS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.dates(), st.datetimes(),
    st.times(), st.timedeltas(),
    st.from_regex(r"[-(±]?(Rp ?)?[0-9.,]{1,14}( ?(jt|rb|M|orang|,-))?\)?", fullmatch=True),
    st.from_regex(r"[0-9]{1,2}[/-][0-9]{1,2}[/-][0-9]{2,4}", fullmatch=True),
    st.sampled_from(["#REF!", "'0812", "00/00/0000", "1E+15", "\ud800", "\u0661", "a|b", "-"]),
)  # fmt: skip


@example(Jenis.NOMOR, ["\x08"])
@example(Jenis.TAHUN, ["\u200b"])
@example(Jenis.TANGGAL, ["\x08"])
@example(Jenis.YA_TIDAK, ["\x08"])
@example(Jenis.RUPIAH, ["\x08"])
@given(st.sampled_from(Jenis), st.lists(CELLS, max_size=12))
def test_hostile_cells_never_crash_and_never_alter_silently(jenis: Jenis, cells: list[Any]) -> None:
    read = read_column(kolom(jenis), cells)

    assert len(read.nilai) == len(cells)
    for at, cell in enumerate(cells):
        value = read.nilai[at]
        if at in read.kesalahan:
            assert value is None
            assert read.kesalahan[at]
        elif at not in read.dirapikan:
            assert value is None or _means(jenis, cell, value)
            assert value is not None or cell is None or str(cell).strip() in (
                "", "-", "--", "\u2013", "\u2014", "\u2212")  # fmt: skip


def _means(jenis: Jenis, cell: Any, value: Any) -> bool:
    """Whether a value that nobody was told about is what the cell says."""
    text = cell if isinstance(cell, str) else None
    if jenis in (Jenis.TEKS, Jenis.NOMOR):
        same = value == text if text is not None else float(value.replace(",", ".")) == cell
    elif jenis in (Jenis.RUPIAH, Jenis.CACAH, Jenis.TAHUN):
        digits = "".join(char for char in text or "" if char.isdigit())
        same = str(abs(value)).strip("0") in digits if text is not None else value == cell
    elif jenis is Jenis.TANGGAL:
        day = cell.date() if isinstance(cell, datetime) else cell
        same = f"{value.year:04d}" in text if text is not None else day == value
    else:
        same = True
    return bool(same)
