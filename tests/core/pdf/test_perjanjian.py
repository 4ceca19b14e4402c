"""Perjanjian Kinerja read back: both sheets, both signatures, sound on every paper."""

from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import PrintRefusedError
from core.naskah.beku import freeze, thaw
from core.naskah.model import Kertas, Mode
from core.naskah.perjanjian import PERJANJIAN, BarisAnggaran, NaskahPerjanjian
from core.pdf.perjanjian import compose_perjanjian
from tests.check_pdf import check_pdf
from tests.core.pdf import contoh_perjanjian as contoh
from tests.core.pdf.baca import pages_of

PAPERS = {
    "kepala": (
        contoh.NASKAH,
        (
            "PERJANJIAN KINERJA TAHUN 2025",
            "PIHAK PERTAMA berjanji",
            "PIHAK KEDUA,",
            "WALI KOTA BANDAR LAMPUNG,",
            "LAMPIRAN PERJANJIAN KINERJA TAHUN 2025",
            "Nilai SAKIP",
            "78,50",
            "1.250.000.000",
            "1.662.500.000",
        ),
    ),
    "semua": (contoh.SEMUA, ("1.662.500.000", "KEPALA BIDANG PENGAWASAN", "20,00 %")),
    "bertriwulan": (
        contoh.BERTRIWULAN,
        (
            "PERJANJIAN KINERJA PERUBAHAN",
            "TW IV",
            "45,00 %",
            "TW IV",
            "900.000.000",
            "1.200.000.000",
        ),
    ),
}


@pytest.mark.parametrize("kertas", list(Kertas))
@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("nama", list(PAPERS))
def test_every_agreement_is_sound_on_paper(
    nama: str, mode: Mode, kertas: Kertas, tmp_path: Path
) -> None:
    naskah, phrases = PAPERS[nama]
    path = tmp_path / "pk.pdf"
    path.write_bytes(compose_perjanjian(naskah, kertas=kertas, mode=mode).pdf())

    assert check_pdf(path, kertas=kertas.value, phrases=phrases) == []
    assert len(pages_of(path.read_bytes())) == 2 * len(naskah.perjanjian)


def test_the_mayor_has_neither_rank_nor_nip() -> None:
    first, _annex = pages_of(_pdf(contoh.NASKAH))

    assert "selaku atasan PIHAK PERTAMA" in first
    assert first.count("NIP") == 1
    assert "Bandar Lampung, 17 Januari 2025" in first


def test_a_long_list_of_programs_keeps_total_and_signatures_together() -> None:
    programs = tuple(BarisAnggaran(f"CONTOH Program ke-{n}", n * 1_000_000) for n in range(1, 60))
    one = replace(contoh.KEPALA_DINAS, anggaran=programs)
    pages = pages_of(_pdf(replace(contoh.NASKAH, perjanjian=(one,))))

    assert "Jumlah 1.770.000.000" in pages[-1]
    assert "PIHAK KEDUA," in pages[-1]


def test_no_agreement_is_refused() -> None:
    with pytest.raises(PrintRefusedError, match="Tidak ada jabatan"):
        _pdf(replace(contoh.NASKAH, perjanjian=()))


def test_what_is_frozen_prints_the_same() -> None:
    frozen = freeze(PERJANJIAN, contoh.BERTRIWULAN)

    again = thaw(frozen, NaskahPerjanjian, lambda _sidik: b"")

    assert again == contoh.BERTRIWULAN
    assert _pdf(again) == _pdf(contoh.BERTRIWULAN)


def _pdf(naskah: NaskahPerjanjian) -> bytes:
    return compose_perjanjian(naskah, kertas=Kertas.F4, mode=Mode.BASAH).pdf()
