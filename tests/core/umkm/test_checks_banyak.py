"""Many businesses at once are found fault with exactly as one by one."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from core.umkm import checks
from core.umkm.checks import check_umkm
from core.umkm.checks_banyak import BACAAN, check_many
from core.umkm.model import Umkm
from core.umkm.nik import all_silent

TODAY = date(2026, 11, 24)
NUMBERS = st.one_of(st.none(), st.integers(-3, 3_000))
CELLS = {
    "nama": st.sampled_from(["", " ", "CONTOH Roti", "\u00a0"]),
    "jenis_kelamin": st.sampled_from(["", "L", "P"]),
    "nik": st.sampled_from(["", "1871014508900001", "1871010508900001", "1", "1871014508900000",
                            "0071014508900001", "187101450890000x", "1871013112990001"]),
    "nib": st.sampled_from(["", "9120001234567", "912000123456", "91200012345678", "x" * 13,
                            "".join(chr(0xFF10 + int(digit)) for digit in "9120001234567")]),
    "npwp": st.sampled_from(["", "123456789012345", "1871014508900001", "1"]),
    "bentuk_usaha": st.sampled_from(["", "Perorangan", "CV"]),
    "kbli_edisi": st.sampled_from(["", "2020", "1999"]),
    "kbli_kode": st.sampled_from(["", "10710", "1071"]),
    "telepon": st.sampled_from(["", "081234567890", "+6281234567890", "0721123456", "x", "08"]),
    "tahun_mulai": NUMBERS,
    "modal_usaha": NUMBERS,
    "tenaga_pria": NUMBERS,
    "kelurahan": st.sampled_from(["", "18.71.01.1001"]),
}  # fmt: skip

DAYS = st.sampled_from(["010180", "410180", "310299", "241126", "251126", "290200", "990199"])
NIKS = CELLS["nik"] | st.builds(
    "{}{}{}".format, st.sampled_from(["187101", "007101"]), DAYS, st.sampled_from(["0000", "0001"])
)


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_many_at_once_say_what_each_says_alone(data: st.DataObject) -> None:
    names = data.draw(st.sets(st.sampled_from(sorted(CELLS))))
    rows = data.draw(st.lists(st.fixed_dictionaries({name: CELLS[name] for name in names})))
    columns = {name: [row[name] for row in rows] for name in names}

    found = check_many(columns, len(rows), TODAY)

    one_by_one = {
        at: findings
        for at, row in enumerate(rows)
        if (findings := list(check_umkm(_umkm(row), TODAY)))
    }
    assert found == one_by_one


@settings(deadline=None, max_examples=300)
@given(st.lists(st.tuples(NIKS, CELLS["jenis_kelamin"]), max_size=3))
def test_a_column_of_nik_is_silent_just_when_each_is(rows: list[tuple[str, str]]) -> None:
    each = [
        check_umkm(replace(Umkm(0, "x"), nik=nik, jenis_kelamin=sex), TODAY) for nik, sex in rows
    ]
    silent = not any(one.field == "nik" for found in each for one in found)

    assert all_silent([nik for nik, _ in rows], [sex for _, sex in rows], TODAY) is silent


def _umkm(row: Mapping[str, Any]) -> Umkm:
    return replace(Umkm(0, ""), **row)


def test_every_check_reads_only_what_is_said() -> None:
    class Watched:
        def __init__(self, umkm: Umkm) -> None:
            self.umkm, self.read = umkm, set[str]()

        def __getattr__(self, name: str) -> Any:
            self.read.add(name)
            return getattr(self.umkm, name)

    full = Umkm(0, "CONTOH Roti", nik="1871014508900001", npwp="1871014508900002", kbli_kode="x",
                bentuk_usaha="Perorangan", jenis_kelamin="L", telepon="x", tahun_mulai=3,
                modal_usaha=-1, kbli_edisi="2020", nib="x", kelurahan="x")  # fmt: skip
    for check in checks._CHECKS:  # noqa: SLF001 - each check by itself
        for umkm in (full, Umkm(0, "")):
            watched: Any = Watched(umkm)
            list(check(watched, TODAY))
            assert watched.read <= set(BACAAN.get(check.__name__, watched.read)), check.__name__
    names = {field.name for field in fields(Umkm)}
    assert all(set(read) <= names for read in BACAAN.values())
