"""The named lists of UMKM: each business that does not count as risen says why."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.actions.iku_daftar import list_koperasi, umkm_ids, umkm_rows
from core.actions.office import close_office
from tests.core.iku_kantor import Kota, open_kantor

LABA, SAKIP = "umkm_laba_meningkat", "nilai_sakip"


@pytest.fixture
def kota(tmp_path: Path) -> Iterator[Kota]:
    office = open_kantor(tmp_path)
    yield Kota(office)
    close_office(office, copy=False)


@pytest.mark.parametrize(
    ("last", "this", "arah", "alasan"),
    [
        ({"laba": 1}, {"laba": 2}, "naik", ""),
        ({"laba": -9}, {"laba": -8}, "naik", ""),
        ({"laba": 2}, {"laba": 2}, "tetap", "Laba tetap"),
        ({"laba": 2}, {"laba": 1}, "turun", "Laba turun"),
        ({"laba": 2}, None, "belum lapor", "Belum lapor"),
        (None, {"laba": 2}, "tidak dapat dibandingkan", "Laporan tahun 2024 belum ada"),
        (
            {"laba": 1, "bukti": ""},
            {"laba": 2},
            "tidak dapat dibandingkan",
            "Bukti tahun 2024 belum ada",
        ),
        (
            {"laba": 1},
            {"laba": 2, "bulan": 6},
            "tidak dapat dibandingkan",
            "Masanya berbeda: 6 bulan dan 12 bulan",
        ),
        (
            {"laba": 1},
            {"laba": 2, "usaha_sama": 0},
            "tidak dapat dibandingkan",
            "Usahanya berganti sejak tahun sebelumnya",
        ),
    ],
)
def test_a_business_says_why_it_does_not_count(
    kota: Kota,
    last: dict[str, Any] | None,
    this: dict[str, Any] | None,
    arah: str,
    alasan: str,
) -> None:
    umkm = kota.umkm()
    for tahun, year in ((2024, last), (2025, this)):
        if year is not None:
            kota.laba(umkm, tahun, **year)

    row = umkm_rows(kota.office, 2025, LABA, [umkm])[umkm]

    assert (row.arah, row.alasan) == (arah, alasan)
    counted = list(umkm_ids(kota.office, 2025, LABA, pembilang=True))
    assert counted == ([] if alasan else [umkm])


def test_twelve_times_a_month_stands_for_a_whole_year(kota: Kota) -> None:
    umkm = kota.umkm()
    kota.laba(umkm, 2024, 100)
    kota.laba(umkm, 2025, 200, cara="kali12", bulan=1)

    assert umkm_rows(kota.office, 2025, LABA, [umkm])[umkm].alasan == ""


def test_a_page_shows_both_profits_and_their_difference(kota: Kota) -> None:
    umkm = kota.umkm("CONTOH Teh")
    kota.laba(umkm, 2024, 250)
    kota.laba(umkm, 2025, -50)

    row = umkm_rows(kota.office, 2025, LABA, [umkm])[umkm]

    assert (row.nama, row.laba_lalu, row.laba_ini, row.selisih) == ("CONTOH Teh", 250, -50, -300)


def test_a_score_has_no_lists(kota: Kota) -> None:
    with pytest.raises(ValueError, match="no lists"):
        list_koperasi(kota.office, 2025, SAKIP)
    with pytest.raises(ValueError, match="no lists"):
        umkm_ids(kota.office, 2025, SAKIP, pembilang=True)
