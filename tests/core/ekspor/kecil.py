"""Small offices made by hand, with a little of everything that open data hold."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

from core.actions.koperasi import add_koperasi
from core.actions.office import Office, create_office
from core.actions.petugas import add_petugas
from core.kantor.model import Petugas
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.storage.terbuka import TERBUKA, own_tables
from core.storage.umkm_bulk import UmkmLengkap, add_many
from core.umkm.laba import Laba
from core.umkm.model import Pengawasan, Umkm

SAAT = datetime(2026, 11, 24, 9, 0)
NIK = "1871015708900001"
NIP, SANDI = "190004041920042004", "contoh-admin"


def new_office(path: Path, *, node: int = 7) -> Office:
    return create_office(path, node=node, clock=lambda: SAAT)


def fill(office: Office) -> None:
    """Two cooperatives, one with a locked final result, three businesses, an officer, a scan."""
    admin = Petugas(0, NIP, "CONTOH Petugas Admin", "CONTOH", "admin", aktif=True, versi=1)
    add_petugas(office, admin, SANDI)
    status = StatusKoperasi(Keadaan.AKTIF, date(2001, 1, 1))
    for nama in ("CONTOH KSP Akasia", "CONTOH Koperasi Beringin"):
        koperasi = Koperasi(
            nama, "Simpan Pinjam", kelurahan="18.71.01.1003", telepon="081234567890"
        )
        add_koperasi(office, koperasi, status)
    businesses = [
        UmkmLengkap(
            Umkm(0, "CONTOH Aneka", pemilik="CONTOH Melati", nik=NIK, telepon="+62812345678"),
            [Pengawasan(0, 0, date(2020, 1, 1), sk_nomor="1/CONTOH")],
            [Laba(0, 2025, omzet=100, hpp=50, beban=75, bukti="A")],
        ),
        UmkmLengkap(Umkm(0, "CONTOH =SUM(A1)", catatan="'kutip'; dua\r\nbaris")),
        UmkmLengkap(Umkm(0, "CONTOH Batik", sektor="Batik", kelurahan="18.71.01.1003")),
    ]
    with office.db.atomic():
        add_many(office.db, office.deed("contoh"), businesses)
        _final(office)


def _final(office: Office) -> None:
    """A final result on a report with accounts, its scan inside, as the database locks it."""
    (koperasi_id,) = office.db.execute("SELECT min(id) FROM koperasi").fetchone()
    (petugas_id,) = office.db.execute("SELECT max(id) FROM petugas").fetchone()
    laporan_id = _add(
        office, "laporan_keuangan", koperasi_id=koperasi_id, unit="koperasi", tahun_buku=2024
    )
    office.db.execute(
        "INSERT INTO laporan_akun (laporan_id, kode, jumlah) VALUES (?, 'kas', -5)", [laporan_id]
    )
    _add(
        office,
        "penilaian",
        koperasi_id=koperasi_id,
        unit="koperasi",
        tahun_buku=2024,
        asal="hitung",
        laporan_id=laporan_id,
        pedoman_id="contoh",
        status="final",
        total="80",
        predikat="SEHAT",
        final_pada="2025-12-01",
        final_oleh=petugas_id,
        scan_nama="scan.pdf",
        scan=b"%PDF-\x00contoh",
    )


def _add(office: Office, tabel: str, **row: Any) -> int:
    names, marks = ", ".join(row), ", ".join("?" for _ in row)
    sql = f"INSERT INTO {tabel} ({names}) VALUES ({marks})"  # noqa: S608 - names of this test
    return int(office.db.execute(sql, list(row.values())).lastrowid or 0)


def dump(office: Office) -> dict[str, list[tuple[Any, ...]]]:
    """Every open table, row by row; of officers what may leave."""
    found = {}
    for name in own_tables(office.db):
        if name in TERBUKA:
            columns = "id, nip, nama, jabatan, peran" if name == "petugas" else "*"
            rows = office.db.execute(f"SELECT {columns} FROM {name}").fetchall()  # noqa: S608 - the schema's
            found[name] = sorted(rows, key=repr)
    return found
