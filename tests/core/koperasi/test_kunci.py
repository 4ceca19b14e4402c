"""Keys: what two spellings of one name or number have in common."""

import string
import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from core.koperasi.badan_hukum import EraBadanHukum, detect
from core.koperasi.kunci import (
    badan_hukum_kunci,
    cari_kunci,
    is_kkmp,
    nama_kunci,
    nik_bersih,
)

KIND = st.sampled_from(
    ["Koperasi", "KSP", "K.S.P.", "ksu", "KPRI", "Kop.", "Koperasi Simpan Pinjam", "koperasi jasa"]
)
WORD = st.text(string.ascii_letters, min_size=3, max_size=9).filter(
    lambda word: nama_kunci(f"{word} Melati") == f"{word.upper()} MELATI"
)


@given(st.text(max_size=60))
def test_a_key_of_a_key_is_itself(name: str) -> None:
    key = nama_kunci(name)

    assert nama_kunci(key) == key


@given(KIND, st.lists(WORD, min_size=1, max_size=4))
def test_the_kind_of_cooperative_dots_and_case_do_not_matter(kind: str, words: list[str]) -> None:
    name = " ".join(words)

    assert nama_kunci(f"{kind} {name}") == nama_kunci(name.lower()) == nama_kunci(f"{name}.")


@given(st.text(min_size=1, max_size=30))
def test_a_name_with_a_letter_or_digit_never_has_a_blank_key(name: str) -> None:
    plain = unicodedata.normalize("NFKC", name).upper()
    assert bool(nama_kunci(name)) == any(letter.isalnum() for letter in plain)


@example("Koperasi Simpan Pinjam", ["KOPA"])
@given(KIND, st.lists(WORD, min_size=1, max_size=3))
def test_every_beginning_of_a_name_finds_it(kind: str, words: list[str]) -> None:
    name = f"{kind} {' '.join(words)}"
    key = nama_kunci(name)

    for length in range(1, len(name) + 1):
        readings = cari_kunci(name[:length])

        assert any(all(word in key for word in reading) for reading in readings), name[:length]


@example("\U00010d30/BH")
@example("0B:H")
@example("B_H")
@example("no NO1")
@given(st.text(max_size=60))
def test_a_number_key_has_parts_only(number: str) -> None:
    key = badan_hukum_kunci(number)

    assert badan_hukum_kunci(key) == key
    assert set(key) <= set(string.ascii_uppercase + "0123456789.")


@given(st.integers(1, 99999), st.sampled_from(["/", ".", "-", " / "]), st.integers(1, 30))
def test_noise_in_a_number_does_not_matter(number: int, sign: str, kanwil: int) -> None:
    clean = f"{number}/BH/KWK.{kanwil}/22"
    noisy = f"No. {number:06d}{sign}b.h{sign}KWK{kanwil}{sign}22"

    assert badan_hukum_kunci(noisy) == badan_hukum_kunci(clean)


def test_numbers_that_differ_keep_different_keys() -> None:
    numbers = ["12/BH/KWK.10/22", "1/2/BH/KWK.10/22", "12/BH/KWK.102/2", "12/BH/KDK.10/22"]

    assert len({badan_hukum_kunci(number) for number in numbers}) == len(numbers)


def test_each_era_is_recognised_with_its_year() -> None:
    found = {
        number: (detect(number).era, detect(number).tahun)
        for number in (
            "AHU-0007286.AH.01.26.TAHUN 2020",
            "008412/BH/M.KUKM.2/V/2018",
            "008412/BH/M.KUKM/2/V/2018",
            "04/BH/518-DISKOP.UKM/I/2004",
            "518/14/BH/PERINDAGKOP",
            "01/BH/KDK.1022/I/2001",
            "9593/BH/KWK.10/22",
            "6467/BH/DK-10/3",
            "1181/BH/IX-9/12-67",
            "2835./BH/9-12-1967",
            "2713/B.H/VII",
            "00123/CONTOH",
        )
    }

    assert found == {
        "AHU-0007286.AH.01.26.TAHUN 2020": (EraBadanHukum.AHU, 2020),
        "008412/BH/M.KUKM.2/V/2018": (EraBadanHukum.SISMINBHKOP, 2018),
        "008412/BH/M.KUKM/2/V/2018": (EraBadanHukum.SISMINBHKOP, 2018),
        "04/BH/518-DISKOP.UKM/I/2004": (EraBadanHukum.DINAS, 2004),
        "518/14/BH/PERINDAGKOP": (EraBadanHukum.DINAS, None),
        "01/BH/KDK.1022/I/2001": (EraBadanHukum.KANWIL, 2001),
        "9593/BH/KWK.10/22": (EraBadanHukum.KANWIL, None),
        "6467/BH/DK-10/3": (EraBadanHukum.KANWIL, None),
        "1181/BH/IX-9/12-67": (EraBadanHukum.LAMA, 1967),
        "2835./BH/9-12-1967": (EraBadanHukum.LAMA, 1967),
        "2713/B.H/VII": (EraBadanHukum.LAMA, None),
        "00123/CONTOH": (EraBadanHukum.TIDAK_DIKENAL, None),
    }


@given(st.text(max_size=60))
def test_any_number_has_an_era_and_a_plausible_year_or_none(number: str) -> None:
    year = detect(number).tahun

    assert year is None or 1000 <= year <= 9999


@given(st.text("0123456789", min_size=10, max_size=18))
def test_a_nik_with_dots_and_an_apostrophe_is_the_same_nik(nik: str) -> None:
    assert nik_bersih(f"'{nik[:3]}.{nik[3:7]} {nik[7:]}") == nik


def test_merah_putih_is_seen_in_the_name() -> None:
    names = {
        "CONTOH Koperasi Kelurahan Merah Putih Korpri Raya": True,
        "KOPERASI DESA MERAH PUTIH CONTOH": True,
        "CONTOH Koperasi Merah Putih": False,
    }

    assert {name: is_kkmp(name) for name in names} == names
