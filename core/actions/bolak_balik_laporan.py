"""Yearly reports as rows of a workbook: one row a report, one column an account."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from core.actions.bolak_balik_model import Catatan, Lajur, RegisterBolak
from core.actions.office import Office
from core.actions.tahun_buku import tahun_buku_for
from core.errors import AppError
from core.findings import Finding
from core.impor.model import Jenis
from core.koperasi.laporan import KunciLaporan, Laporan
from core.storage.ekspor_baris import EksporBaris
from core.storage.koperasi_store import KoperasiStore
from core.storage.laporan_store import LaporanStore

_TERKUNCI = """SELECT status FROM penilaian WHERE koperasi_id = ? AND unit = ? AND tahun_buku = ?
  AND dihapus_pada IS NULL AND status IN ('diperiksa', 'final')"""


def laporan_register(office: Office, tahun: int, ids: Sequence[int] | None) -> RegisterBolak:
    """Reports of the book year that feeds a year of performance; checked ones only to look at."""
    tahun_buku = tahun_buku_for(office, tahun)
    bagan = office.law.bagan.akun
    fixed = (
        Lajur("nama", "Nama koperasi", bebas=False),
        Lajur("unit", "Unit", bebas=False),
        Lajur("tahun_buku", "Tahun buku", Jenis.TAHUN, bebas=False),
    )
    accounts = tuple(Lajur(kode, akun.nama, Jenis.RUPIAH) for kode, akun in bagan.items())

    def load(at: Office, laporan_id: int) -> Catatan | None:
        found = LaporanStore(at.db).get(laporan_id)
        if found is None:
            return None
        kunci = found.kunci
        koperasi = KoperasiStore(at.db).get(kunci.koperasi_id)
        nama = koperasi.nama if koperasi else ""
        facts = {"nama": nama, "unit": kunci.unit.sebutan, "tahun_buku": kunci.tahun_buku}
        values = {**facts, **{kode: found.akun.get(kode) for kode in bagan}}
        key = [kunci.koperasi_id, kunci.unit.value, kunci.tahun_buku]
        held = at.db.execute(_TERKUNCI, key).fetchone()
        (gone,) = at.db.execute(
            "SELECT dihapus_pada FROM laporan_keuangan WHERE id = ?", [laporan_id]
        ).fetchone()
        why = f"Penilaiannya sudah {held[0]}; buka kembali penilaian itu dahulu." if held else ""
        return Catatan(
            laporan_id, found.versi, nama, values, found, dibuang=gone is not None, terkunci=why
        )

    def check(at: Office, laporan: Laporan) -> Sequence[Finding]:
        return tuple(_negative(at, laporan))

    def merge(record: Laporan, changes: Mapping[str, Any]) -> Laporan:
        return replace(record, akun={**record.akun, **changes})

    def save(at: Office, laporan: Laporan) -> None:
        deed = at.deed("laporan diubah lewat buku kerja")
        with at.db.atomic():
            LaporanStore(at.db).save(deed, laporan)

    listed = ids if ids is not None else EksporBaris(office.db).all_ids("laporan", tahun_buku)
    return RegisterBolak("laporan", (*fixed, *accounts), listed, load, check, merge, save)


def laporan_ids(office: Office, kunci: Sequence[KunciLaporan]) -> list[int]:
    """The reports of a list of assessments, in its order; a row without a report has none."""
    found = (LaporanStore(office.db).find(each) for each in kunci)
    ids = [laporan.id for laporan in found if laporan is not None]
    if not ids:
        raise AppError(
            "Daftar ini belum memuat satu pun laporan keuangan.",
            hint="Ubah saringannya, atau masukkan laporan lewat Data → Impor.",
        )
    return ids


def _negative(office: Office, laporan: Laporan) -> Iterator[Finding]:
    for kode, jumlah in laporan.akun.items():
        akun = office.law.bagan.akun.get(kode)
        if akun is not None and jumlah < 0 and not akun.boleh_negatif:
            message = f"{akun.nama} tidak boleh negatif."
            yield Finding("laporan.negatif", kode, message)
