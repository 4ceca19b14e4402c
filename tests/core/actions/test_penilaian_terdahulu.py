"""Results taken over from certificates: they count, are marked, and are replaced with a reason."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from core.actions.office import Office, close_office, create_office
from core.actions.penilaian import Wewenang
from core.actions.penilaian_daftar import list_penilaian
from core.actions.penilaian_terdahulu import (
    check_hasil,
    load_scan,
    penilaian_in_force,
    record_terdahulu,
)
from core.errors import AppError, DataRejectedError
from core.findings import Severity
from core.kantor.model import Petugas
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.penilaian import (
    SCAN_TERBESAR,
    HasilTerdahulu,
    Penilaian,
    StatusPenilaian,
)
from core.storage.koperasi_store import KoperasiStore
from core.storage.office_store import OfficeStore
from core.storage.penilaian_store import PenilaianStore

SANDI = "contoh-rahasia"
NIP = "198001012005011001"
PEJABAT = Wewenang(NIP, SANDI)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = create_office(
        tmp_path / "siku.db",
        node=7,
        clock=lambda: datetime(2026, 11, 24, 9, 0),
    )
    stored = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(SANDI)
    petugas = Petugas(0, NIP, "CONTOH pejabat", "", "pejabat", aktif=True, versi=1)
    with made.db.atomic():
        OfficeStore(made.db).add_petugas(made.deed("petugas ditambah"), petugas, stored)
    yield made
    close_office(made, copy=False)


@pytest.fixture
def hasil(office: Office) -> HasilTerdahulu:
    koperasi = Koperasi("CONTOH KSP Kenanga", "Simpan Pinjam")
    with office.db.atomic():
        koperasi_id = KoperasiStore(office.db).add(
            office.deed("koperasi ditambah"), koperasi, StatusKoperasi(Keadaan.AKTIF)
        )
    return HasilTerdahulu(
        KunciLaporan(koperasi_id, Unit.KOPERASI, 2020),
        "perdep-06-2016",
        Fraction("72.35"),
        "Cukup Sehat",
        nomor="CONTOH-1/2021",
        tanggal=date(2021, 9, 1),
    )


def test_a_result_taken_over_counts_like_a_final_one(office: Office, hasil: HasilTerdahulu) -> None:
    scan = b"%PDF contoh"

    found = record_terdahulu(
        office, replace(hasil, scan=scan, scan_nama="sertifikat.pdf"), PEJABAT
    ).value

    assert found.status is StatusPenilaian.FINAL
    assert (found.total, found.predikat, found.predikat_urut) == (
        Fraction("72.35"), "Cukup Sehat", 2,
    )  # fmt: skip
    assert found.final.pada == date(2021, 9, 1)
    assert found.sertifikat.scan_sidik == hashlib.sha256(scan).hexdigest()
    assert load_scan(office, found.id) == scan
    (row,) = list_penilaian(office, 2021).baris
    assert (row.terdahulu, row.predikat) == (True, "Cukup Sehat")


def test_without_a_date_it_counts_at_the_end_of_the_next_year(
    office: Office, hasil: HasilTerdahulu
) -> None:
    found = record_terdahulu(office, replace(hasil, tanggal=None), PEJABAT).value

    assert found.final.pada == date(2021, 12, 31)


@pytest.mark.parametrize(
    ("changed", "code", "severity"),
    [
        ({"pedoman_id": ""}, "terdahulu.pedoman", Severity.KESALAHAN),
        ({"skor": None}, "terdahulu.skor", Severity.KESALAHAN),
        ({"skor": Fraction(101)}, "terdahulu.skor_batas", Severity.KESALAHAN),
        ({"predikat": "Baik"}, "terdahulu.predikat", Severity.KESALAHAN),
        ({"predikat": "Sehat"}, "terdahulu.predikat_beda", Severity.PERINGATAN),
        ({"scan": bytes(SCAN_TERBESAR + 1)}, "terdahulu.scan", Severity.KESALAHAN),
        ({"tanggal": date(2019, 1, 1)}, "terdahulu.tanggal", Severity.KESALAHAN),
    ],
)
def test_what_a_result_is_checked_for(
    office: Office, hasil: HasilTerdahulu, changed: dict[str, object], code: str, severity: Severity
) -> None:
    found = check_hasil(office, replace(hasil, **changed))  # type: ignore[arg-type]

    assert [(one.code, one.severity) for one in found] == [(code, severity)]


def test_replacing_one_needs_a_reason_and_keeps_the_old(
    office: Office, hasil: HasilTerdahulu
) -> None:
    old = record_terdahulu(office, hasil, PEJABAT).value
    new = replace(hasil, skor=Fraction("73.25"))
    with pytest.raises(DataRejectedError):
        record_terdahulu(office, new, PEJABAT)

    found = record_terdahulu(office, new, PEJABAT, "salah salin angka").value

    assert (found.total, found.putaran, found.menggantikan) == (Fraction("73.25"), 2, old.id)
    assert penilaian_in_force(office, hasil.kunci) == found


def test_the_database_refuses_to_change_a_final_result(
    office: Office, hasil: HasilTerdahulu
) -> None:
    found = record_terdahulu(office, hasil, PEJABAT).value

    with pytest.raises(Exception, match="terkunci"):
        office.db.execute("UPDATE penilaian SET total = '90' WHERE id = ?", [found.id])


def test_a_year_assessed_here_takes_no_certificate(office: Office, hasil: HasilTerdahulu) -> None:
    draft = Penilaian(hasil.kunci, "perdep-06-2016")
    with office.db.atomic():
        PenilaianStore(office.db).add(office.deed("dimulai"), draft)

    with pytest.raises(AppError, match="sudah dinilai di sini"):
        record_terdahulu(office, hasil, PEJABAT, "alasan")


def test_a_faulty_result_leaves_no_trace(office: Office, hasil: HasilTerdahulu) -> None:
    with pytest.raises(DataRejectedError):
        record_terdahulu(office, replace(hasil, skor=Fraction(-1)), PEJABAT)

    assert penilaian_in_force(office, hasil.kunci) is None
