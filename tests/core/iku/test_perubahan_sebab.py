"""Where a name stood, and why it moved, in the words of what was recorded."""

from datetime import date
from typing import Any

import pytest

from core.iku.penetapan import BarisTetap
from core.iku.perubahan import Golongan, Letak
from core.iku.perubahan_kelompok import Kelompok
from core.iku.perubahan_letak import letak_koperasi, letak_umkm, words_koperasi, words_umkm
from core.iku.perubahan_sebab import TAK_TERCATAT, Kejadian, reason

DAY = date(2025, 5, 3)


def name(**facts: Any) -> BarisTetap:
    values = {"id": 1, "nama": "CONTOH", "kelurahan": "", "masuk": False, "alasan": "", **facts}
    return BarisTetap(**values)


SEHAT = name(masuk=True, predikat="Sehat", urut=1, skor="81,50")
LEMAH = name(predikat="Dalam Pengawasan", urut=3, skor="55,00", terdahulu=True, alasan="x")
BELUM = name(alasan="Belum dinilai", predikat="")
NAIK = name(masuk=True, laba_lalu=1000, laba_ini=3000)
TURUN = name(alasan="Laba turun", laba_lalu=3000, laba_ini=1000)


def test_cooperatives_stand_by_their_predikat() -> None:
    assert letak_koperasi(SEHAT) == Letak(Golongan.DINILAI, True, 1)
    assert letak_koperasi(BELUM) == Letak(Golongan.BELUM_DINILAI, False)


@pytest.mark.parametrize(
    ("baris", "golongan"),
    [
        (NAIK, Golongan.NAIK),
        (TURUN, Golongan.TIDAK_NAIK),
        (name(alasan="Laba tetap", laba_ini=1, laba_lalu=1), Golongan.TIDAK_NAIK),
        (name(alasan="Bukti tahun 2025 belum ada", laba_ini=1), Golongan.TIDAK_BANDING),
        (name(alasan="Belum lapor"), Golongan.BELUM_LAPOR),
    ],
)
def test_businesses_stand_by_what_comparing_said(baris: BarisTetap, golongan: Golongan) -> None:
    assert letak_umkm(baris) == Letak(golongan, baris.masuk)


def test_a_list_tells_each_year_in_words() -> None:
    assert words_koperasi(None) == "Tidak dalam daftar"
    assert words_koperasi(SEHAT) == "Sehat 81,50"
    assert words_koperasi(LEMAH) == "Dalam Pengawasan 55,00, hasil terdahulu"
    assert words_koperasi(name(alasan="RAT belum dilaporkan")) == "RAT belum dilaporkan"
    assert words_koperasi(name()) == "Belum dinilai"
    assert words_umkm(None) == "Tidak dalam pengawasan"
    assert words_umkm(NAIK) == "Naik Rp 2.000"
    assert words_umkm(TURUN) == "Laba turun"
    assert words_umkm(name(alasan="Belum lapor")) == "Belum lapor"


@pytest.mark.parametrize(
    ("kelompok", "dulu", "kini", "kejadian", "sebab"),
    [
        (Kelompok.NAIK_PREDIKAT, LEMAH, SEHAT, Kejadian(), "Skor 55,00 menjadi 81,50"),
        (Kelompok.BARU_DINILAI, BELUM, SEHAT, Kejadian(), "Penilaian final, skor 81,50"),
        (Kelompok.TIDAK_DINILAI, SEHAT, BELUM, Kejadian(), TAK_TERCATAT),
        (Kelompok.TIDAK_DINILAI, SEHAT, name(alasan="RAT belum ada"), Kejadian(), ""),
        (
            Kelompok.TIDAK_DINILAI,
            SEHAT,
            BELUM,
            Kejadian(status="tidak_aktif", status_sejak=DAY, status_dasar="SK 12"),
            "Tidak aktif sejak 3 Mei 2025, SK 12",
        ),
        (Kelompok.LABA_TURUN, NAIK, TURUN, Kejadian(), "Laba Rp 3.000 menjadi Rp 1.000"),
        (Kelompok.MASUK_DAFTAR, None, SEHAT, Kejadian(berdiri=DAY), "Badan hukum 3 Mei 2025"),
        (
            Kelompok.MASUK_DAFTAR,
            None,
            SEHAT,
            Kejadian(status="aktif", status_sejak=DAY),
            "Aktif sejak 3 Mei 2025",
        ),
        (Kelompok.MASUK_DAFTAR, None, SEHAT, Kejadian(), TAK_TERCATAT),
        (
            Kelompok.MULAI_PENGAWASAN,
            None,
            NAIK,
            Kejadian(diawasi_sejak=DAY, sk="5/2025"),
            "Pengawasan sejak 3 Mei 2025, SK 5/2025",
        ),
        (
            Kelompok.MULAI_PENGAWASAN,
            None,
            NAIK,
            Kejadian(diawasi_sejak=DAY),
            "Pengawasan sejak 3 Mei 2025",
        ),
        (
            Kelompok.SELESAI_PENGAWASAN,
            NAIK,
            None,
            Kejadian(diawasi_sampai=DAY),
            "Pengawasan sampai 3 Mei 2025",
        ),
        (
            Kelompok.KELUAR_DAFTAR,
            SEHAT,
            None,
            Kejadian(status="dibubarkan", status_sejak=DAY),
            "Dibubarkan sejak 3 Mei 2025",
        ),
        (
            Kelompok.KELUAR_DAFTAR,
            SEHAT,
            None,
            Kejadian(dihapus=DAY),
            "Dipindahkan ke Tempat sampah 3 Mei 2025",
        ),
        (Kelompok.KELUAR_DAFTAR, SEHAT, None, Kejadian(), TAK_TERCATAT),
        (Kelompok.BERGESER, None, None, Kejadian(), TAK_TERCATAT),
    ],
)
def test_a_move_has_the_recorded_reason(
    kelompok: Kelompok,
    dulu: BarisTetap | None,
    kini: BarisTetap | None,
    kejadian: Kejadian,
    sebab: str,
) -> None:
    assert reason(kelompok, dulu, kini, kejadian) == sebab
