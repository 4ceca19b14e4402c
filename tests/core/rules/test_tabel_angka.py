"""Sums of a table: whatever is off is named, whatever adds up is not."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from core.rules.tabel_angka import (
    BarisAngka,
    Jumlahan,
    KolomAngka,
    TabelAngka,
    check_parts,
    check_rows,
    digits_swapped,
)

KOLOM = (KolomAngka("a", "A"), KolomAngka("b", "B", induk="Koperasi"), KolomAngka("c", "C"))
WHOLE = Jumlahan("uji.c", ("a", "b"), "c", "A + B tidak sama dengan C")
amounts = st.integers(-(10**12), 10**12)


def table(rows: list[tuple[int, int]]) -> TabelAngka:
    made = tuple(
        BarisAngka(f"Baris {place}", {"a": a, "b": b, "c": a + b}, f"{place}")
        for place, (a, b) in enumerate(rows)
    )
    total = {kode: sum(row.of(kode) or 0 for row in made) for kode in ("a", "b", "c")}
    return TabelAngka("Baris", KOLOM, made, BarisAngka("Jumlah", total))


@given(st.lists(st.tuples(amounts, amounts), max_size=8))
def test_what_adds_up_is_left_alone(rows: list[tuple[int, int]]) -> None:
    tabel = table(rows)

    assert [*check_rows(tabel), *check_parts(tabel, WHOLE)] == []


@given(
    st.lists(st.tuples(amounts, amounts), min_size=1, max_size=8),
    st.sampled_from(["a", "b", "c"]),
    amounts.filter(bool),
)
def test_a_total_that_is_off_by_anything_is_named(
    rows: list[tuple[int, int]], kolom: str, off: int
) -> None:
    tabel = table(rows)
    total = tabel.jumlah
    wrong = replace(total, nilai={**total.nilai, kolom: (total.of(kolom) or 0) + off})

    found = list(check_rows(replace(tabel, jumlah=wrong)))

    assert [(one.code, one.field) for one in found] == [("angka.jumlah_baris", kolom)]
    assert len(list(check_parts(replace(tabel, jumlah=wrong), WHOLE))) == 1


def test_rows_that_are_off_are_named_not_the_total_that_follows() -> None:
    tabel = table([(1, 2), (3, 4)])
    wrong = BarisAngka("Kedaton", {"a": 1, "b": 2, "c": 9})

    (found,) = check_parts(replace(tabel, baris=(wrong, tabel.baris[1])), WHOLE)

    assert found.message == ("A + B tidak sama dengan C: Kedaton 3, tertulis 9, berselisih 6.")


def test_many_rows_are_named_in_short() -> None:
    rows = tuple(BarisAngka(f"K{n}", {"a": 1, "b": 1, "c": 3}) for n in range(5))
    total = BarisAngka("Jumlah", {"a": 5, "b": 5, "c": 15})

    (found,) = check_parts(TabelAngka("", KOLOM, rows, total), WHOLE)

    assert found.message.endswith("Barisnya: K0, K1, K2, dan 2 lainnya.")


def test_a_blank_is_not_checked() -> None:
    blank = TabelAngka("", KOLOM, (), BarisAngka("Jumlah", {"a": 1, "b": None, "c": 3}))
    open_total = replace(table([(1, 2)]), jumlah=BarisAngka("Jumlah", {}))

    assert [*check_parts(blank, WHOLE), *check_rows(open_total)] == []


def test_a_column_is_named_with_what_it_is_of() -> None:
    assert [one.nama for one in KOLOM] == ["A", "Koperasi b", "C"]


def test_a_row_is_found_by_its_code() -> None:
    assert table([(1, 2), (3, 4)]).row("1").of("c") == 7


@given(st.text("0123456789", min_size=2, max_size=9), st.data())
def test_swapped_digits_are_known(digits: str, data: st.DataObject) -> None:
    one = data.draw(st.integers(0, len(digits) - 1))
    other = data.draw(st.integers(0, len(digits) - 1))
    signs = list(f"9{digits}")
    signs[one + 1], signs[other + 1] = signs[other + 1], signs[one + 1]

    assert digits_swapped(int(f"9{digits}"), int("".join(signs))) == (digits[one] != digits[other])
