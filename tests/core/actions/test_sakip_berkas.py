"""Files of SAKIP: kept under their content, told when they are gone, nothing left of a refusal."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from core.actions.beranda import Tugas, load_beranda
from core.actions.office import Office
from core.actions.sakip import save_sakip
from core.actions.sakip_banding import compare_nilai
from core.actions.sakip_berkas import (
    attach_bukti,
    attach_scan,
    copy_berkas,
    read_berkas,
    scan_of,
)
from core.actions.sakip_rekomendasi import (
    count_rekomendasi,
    list_rekomendasi,
    save_rekomendasi,
    save_tindak_lanjut,
)
from core.errors import AppError, DataRejectedError, FileUnreadableError
from core.iku.model import NilaiSakip
from core.iku.sakip_rekomendasi import RekomendasiSakip, TindakLanjutSakip
from core.koperasi import lampiran
from core.rekomendasi import KeadaanRekomendasi

_PDF = b"%PDF-1.7 CONTOH"


@pytest.fixture
def nilai(office: Office) -> NilaiSakip:
    score = NilaiSakip(0, 2024, 2025, terbit=True, nilai=Fraction(70), lhe_tanggal="2025-09-15")
    return save_sakip(office, score).value


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "lhe.pdf"
    path.write_bytes(_PDF)
    return path


def _kept(office: Office) -> list[Path]:
    return [one for one in office.path.parent.rglob("*") if one.is_file() and _head(one) == _PDF]


def _head(path: Path) -> bytes:
    return path.read_bytes()[: len(_PDF) + 1]


def test_a_scan_is_kept_read_and_copied(office: Office, nilai: NilaiSakip, scan: Path) -> None:
    attach_scan(office, nilai, scan)
    scan.unlink()

    kept = scan_of(office, nilai.id)
    assert (kept.nama, kept.jenis) == ("lhe.pdf", "pdf")
    assert read_berkas(office, kept) == _PDF
    assert copy_berkas(office, kept, scan).value.read_bytes() == _PDF
    assert scan_of(office, 1).sidik == ""


def test_a_scan_that_is_gone_is_told(office: Office, nilai: NilaiSakip, scan: Path) -> None:
    kept = attach_scan(office, nilai, scan).value
    for one in _kept(office):
        one.unlink()

    with pytest.raises(FileUnreadableError):
        read_berkas(office, kept)


def test_what_is_no_scan_or_too_large_is_refused(
    office: Office, nilai: NilaiSakip, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = tmp_path / "lhe.exe"
    wrong.write_bytes(b"MZ")
    with pytest.raises(DataRejectedError):
        attach_scan(office, nilai, wrong)
    monkeypatch.setattr("core.actions.sakip_berkas.TERBESAR", 1)
    assert lampiran.TERBESAR > 1
    with pytest.raises(DataRejectedError):
        attach_scan(office, nilai, wrong)

    assert scan_of(office, nilai.id).sidik == ""


def test_nothing_is_left_of_a_file_whose_row_moved_on(
    office: Office, nilai: NilaiSakip, scan: Path
) -> None:
    save_sakip(office, NilaiSakip(nilai.id, 2024, 2025, terbit=True, nilai=Fraction(71)))
    with pytest.raises(AppError):
        attach_scan(office, nilai, scan)
    assert _kept(office) == [scan]

    advice = save_rekomendasi(office, RekomendasiSakip(nilai.id, 1, "CONTOH")).value
    gone = TindakLanjutSakip(advice, date(2026, 5, 1), "CONTOH", KeadaanRekomendasi.PROSES)
    saved = save_tindak_lanjut(office, gone).value
    (stored,) = list_rekomendasi(office, nilai.id)[0].tindak_lanjut
    save_tindak_lanjut(
        office, TindakLanjutSakip(advice, stored.tanggal, "CONTOH lain", stored.status, id=saved)
    )
    with pytest.raises(AppError):
        attach_bukti(office, stored, scan)

    assert _kept(office) == [scan]
    (fresh,) = list_rekomendasi(office, nilai.id)[0].tindak_lanjut
    assert attach_bukti(office, fresh, scan).value.nama == "lhe.pdf"


def test_beranda_tells_of_recommendations_that_are_overdue(
    office: Office, nilai: NilaiSakip
) -> None:
    assert Tugas.REKOMENDASI_SAKIP not in _tasks(office)
    late = RekomendasiSakip(nilai.id, 1, "CONTOH", tenggat=date(2025, 12, 31))
    saved = save_rekomendasi(office, late).value
    assert _tasks(office)[Tugas.REKOMENDASI_SAKIP] == 1
    save_tindak_lanjut(
        office,
        TindakLanjutSakip(
            saved, date(2026, 1, 5), "CONTOH", KeadaanRekomendasi.SELESAI, "CONTOH/1"
        ),
    )

    assert Tugas.REKOMENDASI_SAKIP not in _tasks(office)
    assert count_rekomendasi(office, 2019, date(2026, 1, 1)) is None
    assert compare_nilai(office, nilai).kini == 70


def _tasks(office: Office) -> dict[Tugas, int]:
    return {one.tugas: one.jumlah for one in load_beranda(office, 2025).sisa}
