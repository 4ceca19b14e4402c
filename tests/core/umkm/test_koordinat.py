"""Coordinates of a business: latitude then longitude in degrees, or nothing."""

from datetime import date

import pytest

from core.umkm.checks import check_umkm
from core.umkm.laba import RINCIAN_BEBAN, Cara, Laba
from core.umkm.model import Umkm


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("", True),
        ("-5.397140, 105.266792", True),
        ("-5,105", True),
        ("-5.39714", False),
        ("95.1, 105.2", False),
        ("-5.1, 181.0", False),
        ("5 LS, 105 BT", False),
    ],
)
def test_only_degrees_are_coordinates(text: str, sound: bool) -> None:
    umkm = Umkm(0, "CONTOH Kopi", kelurahan="x", koordinat=text)

    found = [one.code for one in check_umkm(umkm, date(2026, 11, 24))]

    assert found == ([] if sound else ["umkm.koordinat"])


def test_gross_profit_is_known_only_where_it_is_computed() -> None:
    whole = Laba(1, 2025, Cara.HITUNG, omzet=10, hpp=4)

    assert whole.laba_kotor == 6
    assert Laba(1, 2025, Cara.HITUNG, omzet=10).laba_kotor is None
    assert Laba(1, 2025, Cara.LAPOR, omzet=10, hpp=4).laba_kotor is None
    assert {"tenaga_kerja", "penyusutan", "lainnya"} <= set(RINCIAN_BEBAN)
