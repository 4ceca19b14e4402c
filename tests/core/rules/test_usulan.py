"""Which pedoman is suggested for whom."""

from dataclasses import replace

import pytest

from core.rules.bagan import JenisLaporan
from core.rules.schema import Lawbook, StatusPedoman
from core.rules.usulan import Usulan, kind_of, suggest

CASES = [
    ("Simpan Pinjam", "koperasi", "Konvensional", None, 2009, "permen-14-2009"),
    ("Simpan Pinjam", "koperasi", "Konvensional", None, 2015, "permen-14-2009"),
    ("simpan_pinjam", "koperasi", "konvensional", None, 2016, "perdep-06-2016"),
    ("Simpan Pinjam", "koperasi", "konvensional", None, 2020, "perdep-06-2016"),
    ("Simpan Pinjam", "koperasi", "konvensional", 3, 2021, "juknis-15-2021-ksp"),
    ("Simpan Pinjam", "koperasi", "konvensional", 4, 2025, "juknis-15-2021-ksp"),
    ("Simpan Pinjam", "koperasi", "konvensional", 1, 2025, "juknis-15-2021-ksp"),
    ("Konsumen", "usp", "konvensional", None, 2019, "perdep-06-2016"),
    ("Konsumen", "koperasi", "konvensional", None, 2021, "juknis-15-2021-riil"),
    ("Jasa", "koperasi", "konvensional", None, 2025, "juknis-15-2021-riil"),
    ("Simpan Pinjam", "koperasi", "syariah", None, 2016, "perdep-07-2016-syariah"),
    ("Produsen", "usp", "Syariah", None, 2025, "perdep-07-2016-syariah"),
    ("Simpan Pinjam", "koperasi", "konvensional", None, 2008, None),
    ("Konsumen", "koperasi", "konvensional", None, 2020, None),
    ("Simpan Pinjam", "koperasi", "syariah", None, 2015, None),
]


@pytest.mark.parametrize("case", CASES)
def test_the_pedoman_follows_kind_pola_and_book_year(
    lawbook: Lawbook, case: tuple[str, str, str, int | None, int, str | None]
) -> None:
    jenis, unit, pola, kuk, year, expected = case

    usulan = suggest(lawbook, jenis=jenis, unit=unit, pola=pola, kuk=kuk, tahun_buku=year)

    assert usulan.pedoman_id == expected
    assert usulan.kind is kind_of(jenis, unit)


def test_without_a_pedoman_the_officer_chooses_with_a_reason(lawbook: Lawbook) -> None:
    usulan = suggest(
        lawbook, jenis="Jasa", unit="koperasi", pola="Konvensional", kuk=None, tahun_buku=2019
    )

    assert usulan == Usulan(
        JenisLaporan.RIIL,
        None,
        "Pedoman tidak tersedia untuk koperasi sektor riil pola konvensional tahun buku 2019; "
        "pilih dengan alasan.",
    )


@pytest.mark.parametrize(
    ("kuk", "note"),
    [
        (
            2,
            (
                "Pedoman ini untuk KUK 3 dan 4; daftar untuk KUK 2 belum ditemukan, "
                "maka daftar yang sama dipakai."
            ),
        ),
        (None, "Pedoman ini untuk KUK 3 dan 4; KUK koperasi ini belum diisi."),
    ],
)
def test_a_class_the_list_was_not_made_for_is_told(
    lawbook: Lawbook, kuk: int | None, note: str
) -> None:
    usulan = suggest(
        lawbook, jenis="Simpan Pinjam", unit="", pola="konvensional", kuk=kuk, tahun_buku=2024
    )

    assert usulan.catatan == (note, "Belum dicocokkan dengan naskah asli.")


def test_a_pedoman_matched_with_its_annex_needs_no_note(lawbook: Lawbook) -> None:
    matched = {
        pedoman_id: replace(pedoman, status=StatusPedoman.NASKAH)
        for pedoman_id, pedoman in lawbook.pedoman.items()
    }

    usulan = suggest(
        replace(lawbook, pedoman=matched),
        jenis="Simpan Pinjam",
        unit="",
        pola="konvensional",
        kuk=3,
        tahun_buku=2024,
    )

    assert usulan.catatan == ()


def test_a_frame_is_told(lawbook: Lawbook) -> None:
    usulan = suggest(
        lawbook, jenis="Simpan Pinjam", unit="", pola="syariah", kuk=None, tahun_buku=2024
    )

    assert usulan.catatan[0].startswith("Hanya kerangka: skor setiap komponen diisi penilai.")


def test_a_list_for_the_kuk_goes_before_a_newer_one_for_others(lawbook: Lawbook) -> None:
    juknis = lawbook.pedoman["juknis-15-2021-ksp"]
    untuk = replace(juknis.instrumen_untuk, kuk=(1, 2))
    small = replace(juknis, id="contoh-kuk-1-2", instrumen_untuk=untuk, tahun_buku_sejak=2020)
    law = replace(lawbook, pedoman={**lawbook.pedoman, small.id: small})

    found = [
        suggest(
            law,
            jenis="Simpan Pinjam",
            unit="koperasi",
            pola="Konvensional",
            kuk=kuk,
            tahun_buku=2025,
        ).pedoman_id
        for kuk in (1, 2, 3, 4, None)
    ]

    assert found == [
        "contoh-kuk-1-2",
        "contoh-kuk-1-2",
        "juknis-15-2021-ksp",
        "juknis-15-2021-ksp",
        "juknis-15-2021-ksp",
    ]


def test_a_pedoman_that_was_matched_needs_no_note(lawbook: Lawbook) -> None:
    usulan = suggest(
        lawbook,
        jenis="Konsumen",
        unit="koperasi",
        pola="Konvensional",
        kuk=None,
        tahun_buku=2025,
        matched={"juknis-15-2021-riil"},
    )

    assert usulan.pedoman_id == "juknis-15-2021-riil"
    assert usulan.catatan == ()
