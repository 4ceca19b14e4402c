"""The ten steps of an examination: each state with what brings it about."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.pemeriksaan import (
    Pemeriksaan,
    Pengembalian,
    Penugasan,
    Permintaan,
    Rekomendasi,
    Sanksi,
)
from core.koperasi.pemeriksaan_langkah import (
    BerkasPemeriksaan,
    HasilRingkas,
    KeadaanLangkah,
    Langkah,
    Tahapan,
    may_have_certificate,
    steps,
)
from core.koperasi.pemeriksaan_sanksi import shipped_steps, steps_of
from core.koperasi.penilaian import StatusPenilaian
from core.rekomendasi import KeadaanRekomendasi

KUNCI = KunciLaporan(1, Unit.KOPERASI, 2025)
TODAY = date(2026, 5, 20)
EARLIER, LATER = date(2026, 5, 4), date(2026, 6, 1)
FINAL = HasilRingkas(StatusPenilaian.FINAL, "Sehat", 1, EARLIER)
POOR = replace(FINAL, predikat="Dalam Pengawasan", predikat_urut=3)


def _step(tahapan: Tahapan, **parts: Any) -> Langkah:
    record = {name: parts.pop(name) for name in list(parts) if name in Pemeriksaan.__slots__}
    berkas = BerkasPemeriksaan(Pemeriksaan(KUNCI, **record), **parts)
    found = steps(berkas, on=TODAY, terendah=2)
    assert [one.tahapan for one in found] == list(Tahapan)
    return next(one for one in found if one.tahapan is tahapan)


@pytest.mark.parametrize(
    ("tahapan", "parts", "state", "day", "words"),
    [
        (Tahapan.TUGAS, {}, "belum", None, ""),
        (
            Tahapan.TUGAS,
            {"penugasan": Penugasan(2025, "1/ST", EARLIER)},
            "selesai",
            EARLIER,
            "1/ST",
        ),
        (
            Tahapan.TUGAS,
            {"penugasan": Penugasan(2025)},
            "berjalan",
            None,
            "Surat tugas tanpa nomor",
        ),
        (Tahapan.PEMBERITAHUAN, {}, "belum", None, ""),
        (Tahapan.PEMBERITAHUAN, {"nomor_pemberitahuan": "P"}, "berjalan", None, "P"),
        (Tahapan.PEMBERITAHUAN, {"tanggal_pemberitahuan": EARLIER}, "selesai", EARLIER, ""),
        (Tahapan.KELENGKAPAN, {}, "tidak perlu", None, "tidak ada permintaan"),
        (Tahapan.KELENGKAPAN, {"permintaan": [Permintaan("x")]}, "berjalan", None, "1 ditunggu"),
        (
            Tahapan.KELENGKAPAN,
            {"permintaan": [Permintaan("x", tenggat=EARLIER)]},
            "terlambat",
            None,
            "1 terlambat",
        ),
        (
            Tahapan.KELENGKAPAN,
            {"pengembalian": [Pengembalian(1, "x")], "dikembalikan": True},
            "berjalan",
            None,
            "laporan dikembalikan",
        ),
        (
            Tahapan.KELENGKAPAN,
            {
                "permintaan": [Permintaan("x", dipenuhi_pada=EARLIER)],
                "pengembalian": [Pengembalian(1, "x", diterima_kembali=TODAY)],
            },
            "selesai",
            TODAY,
            "lengkap",
        ),
        (Tahapan.KUNJUNGAN, {}, "belum", None, ""),
        (
            Tahapan.KUNJUNGAN,
            {"kunjungan_mulai": EARLIER, "tempat": "kantor"},
            "selesai",
            EARLIER,
            "kantor",
        ),
        (
            Tahapan.KUNJUNGAN,
            {"kunjungan_mulai": EARLIER, "kunjungan_selesai": LATER},
            "berjalan",
            EARLIER,
            "",
        ),
        (Tahapan.PENILAIAN, {}, "belum", None, ""),
        (
            Tahapan.PENILAIAN,
            {"hasil": HasilRingkas(StatusPenilaian.DRAF)},
            "berjalan",
            None,
            "draf",
        ),
        (Tahapan.PENILAIAN, {"hasil": FINAL}, "selesai", EARLIER, "Sehat"),
        (Tahapan.BERITA_ACARA, {"tanggal_berita_acara": EARLIER}, "selesai", EARLIER, ""),
        (Tahapan.TANGGAPAN, {"tanggapan": "diterima"}, "berjalan", None, ""),
        (Tahapan.PENETAPAN, {"tanggal_penetapan": EARLIER}, "selesai", EARLIER, ""),
        (Tahapan.SERTIFIKAT, {}, "belum", None, ""),
        (Tahapan.SERTIFIKAT, {"hasil": FINAL}, "belum", None, ""),
        (Tahapan.SERTIFIKAT, {"hasil": POOR}, "tidak perlu", None, "Dalam Pengawasan"),
        (
            Tahapan.SERTIFIKAT,
            {"hasil": POOR, "nomor_sertifikat": "S", "tanggal_sertifikat": EARLIER},
            "selesai",
            EARLIER,
            "S",
        ),
        (Tahapan.TINDAK_LANJUT, {}, "belum", None, ""),
        (Tahapan.TINDAK_LANJUT, {"hasil": FINAL}, "tidak perlu", None, ""),
        (
            Tahapan.TINDAK_LANJUT,
            {"rekomendasi": [Rekomendasi("x", tenggat=EARLIER)], "sanksi": [Sanksi(1, "T")]},
            "terlambat",
            None,
            "1 terlambat",
        ),
        (
            Tahapan.TINDAK_LANJUT,
            {"rekomendasi": [Rekomendasi("x")]},
            "berjalan",
            None,
            "1 rekomendasi terbuka",
        ),
        (
            Tahapan.TINDAK_LANJUT,
            {"sanksi": [Sanksi(1, "T", tenggat=LATER)]},
            "berjalan",
            None,
            "1 sanksi berjalan",
        ),
        (
            Tahapan.TINDAK_LANJUT,
            {
                "rekomendasi": [
                    Rekomendasi(
                        "x",
                        keadaan=KeadaanRekomendasi.SELESAI,
                        tanggal_tindak_lanjut=EARLIER,
                    )
                ],
                "sanksi": [Sanksi(1, "T", dicabut_pada=TODAY)],
            },
            "selesai",
            TODAY,
            "selesai",
        ),
    ],
)
def test_a_step_stands_as_its_facts_say(
    tahapan: Tahapan, parts: dict[str, Any], state: str, day: date | None, words: str
) -> None:
    found = _step(tahapan, **parts)

    assert (found.keadaan, found.tanggal, found.keterangan) == (KeadaanLangkah(state), day, words)


def test_a_certificate_needs_a_final_result_that_is_good_enough() -> None:
    second = replace(FINAL, predikat_urut=2)

    assert may_have_certificate(second, 2)
    assert not may_have_certificate(second, 1)
    assert not may_have_certificate(replace(FINAL, status=StatusPenilaian.DIPERIKSA), 2)
    assert not may_have_certificate(replace(FINAL, predikat_urut=None), 2)


def test_every_step_has_a_word() -> None:
    assert [one.sebutan for one in Tahapan] == [
        "Surat tugas",
        "Pemberitahuan",
        "Kelengkapan",
        "Kunjungan",
        "Penilaian",
        "Berita acara",
        "Tanggapan",
        "Penetapan",
        "Sertifikat",
        "Tindak lanjut",
    ]


def test_the_office_may_have_its_own_steps_of_sanctions() -> None:
    assert steps_of(("Panggilan", "Teguran")).sebutan == ("Panggilan", "Teguran")
    assert steps_of(()) == shipped_steps()
    assert "belum bersumber" in shipped_steps().sumber
