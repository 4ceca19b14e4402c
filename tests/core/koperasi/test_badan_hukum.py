"""Every era of legal numbers that one office's list holds, and the year each names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.koperasi.badan_hukum import EraBadanHukum, detect

E = EraBadanHukum


@pytest.mark.parametrize(
    ("nomor", "era", "tahun"),
    [
        ("2713/B.H/VII", E.LAMA, None),
        ("1181/BH/IX-9/12-67", E.LAMA, 1967),
        ("2835./BH/9-12-1967", E.LAMA, 1967),
        ("8091/BH/KWK-10/22", E.KANWIL, None),
        ("9593/BH/KWK.10/22", E.KANWIL, None),
        ("01/BH/KDK.1022/I/2001", E.KANWIL, 2001),
        ("6467/BH/DK-10/3", E.KANWIL, None),
        ("518/14/BH/PERINDAGKOP", E.DINAS, None),
        ("50/BH/XIII.5/KANKOP", E.DINAS, None),
        ("04/BH/518-DISKOP.UKM/I/2004", E.DINAS, 2004),
        ("008412/BH/M.KUKM.2/V/2018", E.SISMINBHKOP, 2018),
        ("008412/BH/M.KUKM/2/V/2018", E.SISMINBHKOP, 2018),
        ("AHU-0007286.AH.01.26.TAHUN 2020", E.AHU, 2020),
        ("ahu-0007286.ah.01.26.tahun  2020", E.AHU, 2020),
        ("", E.TIDAK_DIKENAL, None),
        ("tanpa nomor", E.TIDAK_DIKENAL, None),
    ],
)
def test_the_era_and_the_year_are_read(nomor: str, era: EraBadanHukum, tahun: int | None) -> None:
    found = detect(nomor)

    assert (found.era, found.tahun) == (era, tahun)


@given(st.text(max_size=60))
def test_any_text_has_an_era(text: str) -> None:
    found = detect(text)

    assert found.tahun is None or 1940 <= found.tahun <= 2099
    assert bool(found.era.singkat) == (found.era is not E.TIDAK_DIKENAL)


@given(st.integers(1, 9_999_999), st.integers(2019, 2040))
def test_an_ahu_number_names_its_year(number: int, year: int) -> None:
    assert detect(f"AHU-{number:07}.AH.01.26.TAHUN {year}").tahun == year
