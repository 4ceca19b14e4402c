"""Chapters of the booklet: as the decree words them, completed from its data, gaps told."""

from dataclasses import replace
from pathlib import Path

import pytest

from core.naskah.buku_iku import AlineaBuku, BagianBuku, Sisipan
from core.naskah.buku_iku_alinea import lettered, paragraphs_of
from core.naskah.buku_iku_bab import IsiBuku, arrange_bab
from core.naskah.naskah_baca import read_naskah
from core.naskah.naskah_model import Bab, JenisNaskah, Naskah

FILES = Path(__file__).parents[2] / "files" / "naskah"
BLANK = Naskah(
    JenisNaskah.RANCANGAN,
    mengingat=("Undang-Undang Nomor 25 Tahun 2004;", "Peraturan Presiden Nomor 29 Tahun 2014;"),
    tugas="Melaksanakan urusan",
    fungsi=("Perumusan", "Pelaporan"),
)
SKELETON = [
    "BAB I PENDAHULUAN",
    "1.1 LATAR BELAKANG",
    "1.2 MAKSUD DAN TUJUAN",
    "1.3 LANDASAN PENYUSUNAN",
    "BAB II GAMBARAN PELAYANAN PERANGKAT DAERAH",
    "2.1 GAMBARAN UMUM",
    "2.2 TUGAS POKOK DAN FUNGSI",
    "2.3 STRUKTUR ORGANISASI",
    "BAB III INDIKATOR KINERJA UTAMA",
    "BAB IV PENUTUP",
]


def part(isi: IsiBuku, judul: str) -> BagianBuku:
    return next(one for one in isi.bab if one.judul == judul)


@pytest.fixture
def draft() -> Naskah:
    name = "rancangan-perubahan.toml"
    return read_naskah((FILES / name).read_bytes(), name=name)


def test_the_corrected_draft_is_whole_and_no_word_of_it_is_lost(draft: Naskah) -> None:
    isi = arrange_bab(draft)
    printed = [one.teks for bagian in (isi.pengantar, *isi.bab) for one in bagian.alinea]

    assert isi.kurang == ()
    for bab in draft.bab:
        for line in bab.teks.split("\n"):
            assert not line or any(line.endswith(one) for one in printed), line
    assert [one.judul for one in isi.bab if one.tingkat < 3] == SKELETON
    assert [one.judul for one in isi.bab if one.sisipan] == [SKELETON[7], SKELETON[8]]
    bases = part(isi, "1.3 LANDASAN PENYUSUNAN").alinea
    assert [one.tanda for one in bases[1:]] == [f"{letter}." for letter in "abcdefghijk"]
    assert (bases[1].teks, bases[-1].teks[-1]) == (draft.landasan[0], ".")


def test_a_draft_without_chapters_has_headings_data_and_says_what_lacks() -> None:
    isi = arrange_bab(BLANK)

    assert [one.judul for one in isi.bab] == SKELETON
    assert part(isi, "1.3 LANDASAN PENYUSUNAN").alinea == lettered(BLANK.mengingat)
    assert part(isi, "2.2 TUGAS POKOK DAN FUNGSI").alinea == (
        AlineaBuku("Tugas: Melaksanakan urusan."),
        AlineaBuku("Fungsi:"),
        AlineaBuku("Perumusan;", "a.", 1),
        AlineaBuku("Pelaporan.", "b.", 1),
    )
    assert part(isi, "2.3 STRUKTUR ORGANISASI").sisipan is Sisipan.BAGAN
    # tables alone are no words of Bab III; a chart is what its section is about
    assert isi.kurang == ("KATA PENGANTAR", *SKELETON[1:3], SKELETON[5], *SKELETON[8:])


def test_bare_data_leave_their_sections_unwritten() -> None:
    isi = arrange_bab(replace(BLANK, mengingat=(), tugas="", fungsi=()))

    assert {"1.3 LANDASAN PENYUSUNAN", "2.2 TUGAS POKOK DAN FUNGSI"} <= set(isi.kurang)


def test_only_duties_or_only_functions_are_told_as_they_are() -> None:
    told = part(arrange_bab(replace(BLANK, fungsi=())), "2.2 TUGAS POKOK DAN FUNGSI").alinea
    other = part(arrange_bab(replace(BLANK, tugas="")), "2.2 TUGAS POKOK DAN FUNGSI").alinea

    assert [one.teks for one in told] == ["Tugas: Melaksanakan urusan."]
    assert [one.teks for one in other] == ["Fungsi:", "Perumusan;", "Pelaporan."]


def test_chapters_of_the_office_keep_their_names_and_get_what_is_missing() -> None:
    own = (
        Bab("Umum", "Kata pembuka."),
        Bab("BAB II  URUSAN", ""),
        Bab("2.1 Pelayanan", "Ada."),
        Bab("1. Loket", "Ada juga."),
        Bab("BAB VI Lampiran", "Akhir."),
        Bab("BAB III IKU", "Kata."),
        Bab("3.1 Tabel", ""),
    )
    isi = arrange_bab(replace(BLANK, bab=own))

    assert [(one.judul, one.tingkat) for one in isi.bab] == [
        ("BAB I PENDAHULUAN", 1),
        ("Umum", 2),
        ("1.2 LANDASAN PENYUSUNAN", 2),
        ("BAB II URUSAN", 1),
        ("2.1 Pelayanan", 2),
        ("1. Loket", 3),
        ("2.2 STRUKTUR ORGANISASI", 2),
        ("BAB III IKU", 1),
        ("3.1 Tabel", 2),
        ("BAB IV PENUTUP", 1),
        ("BAB VI Lampiran", 1),
    ]
    assert part(isi, "3.1 Tabel").sisipan is Sisipan.TABEL
    assert isi.kurang == ("KATA PENGANTAR", "BAB IV PENUTUP")


def test_marks_make_items_and_numbers_under_a_letter_stand_deeper() -> None:
    text = "Terdiri dari:\na. Satu;\n1. dalam\nb) Dua.\nLalu:\n1. luar\n- titik"

    assert [(one.tanda, one.tingkat, one.teks) for one in paragraphs_of(text)] == [
        ("", 0, "Terdiri dari:"),
        ("a.", 1, "Satu;"),
        ("1.", 2, "dalam"),
        ("b)", 1, "Dua."),
        ("", 0, "Lalu:"),
        ("1.", 1, "luar"),
        ("-", 1, "titik"),
    ]
    assert paragraphs_of("") == ()


def test_more_items_than_letters_are_numbered() -> None:
    assert [one.tanda for one in lettered([f"butir {n}" for n in range(27)])][-1] == "27."
