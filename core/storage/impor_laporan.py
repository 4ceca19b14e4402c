"""A stored report as an import meets it: its accounts, and what rests on it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from core.koperasi.laporan import KeadaanLaporan, KunciLaporan
from core.storage.sqlite import Database

_HEAD = """
SELECT l.id, l.versi, l.keadaan, l.dihapus_pada,
  EXISTS (SELECT 1 FROM impor_baris b WHERE b.tabel = 'laporan_keuangan'
     AND b.catatan_id = l.id AND b.batal = 'sampah')
FROM laporan_keuangan l WHERE l.koperasi_id = ? AND l.unit = ? AND l.tahun_buku = ?
"""
_PENILAIAN = """
SELECT tahun_buku, status, final_pada FROM penilaian
WHERE koperasi_id = ? AND unit = ? AND tahun_buku IN (?, ? + 1)
  AND status IN ('diperiksa', 'final') AND dihapus_pada IS NULL
"""


@dataclass(frozen=True, slots=True)
class LaporanTersimpan:
    """`dibatalkan` says that taking an import back put it into Tempat sampah."""

    id: int
    versi: int
    keadaan: KeadaanLaporan
    dihapus_pada: str | None
    dibatalkan: bool
    akun: Mapping[str, int]


def stored_laporan(db: Database, kunci: KunciLaporan) -> LaporanTersimpan | None:
    """The report of this cooperative, unit and year, also one in Tempat sampah."""
    values = [kunci.koperasi_id, kunci.unit.value, kunci.tahun_buku]
    head = db.execute(_HEAD, values).fetchone()
    if head is None:
        return None
    report_id, versi, keadaan, trashed, taken_back = head
    amounts = db.execute("SELECT kode, jumlah FROM laporan_akun WHERE laporan_id = ?", [report_id])
    return LaporanTersimpan(
        id=report_id,
        versi=versi,
        keadaan=KeadaanLaporan(keadaan),
        dihapus_pada=trashed,
        dibatalkan=bool(taken_back),
        akun=dict(amounts.fetchall()),
    )


@dataclass(frozen=True, slots=True)
class Sandaran:
    """What rests on a report: a final assessment since a day, a check of this year or the next."""

    final_pada: date | None
    diperiksa: int | None


def what_rests_on(db: Database, kunci: KunciLaporan) -> Sandaran:
    """The assessments that figures of this cooperative, unit and year would move."""
    values = [kunci.koperasi_id, kunci.unit.value, kunci.tahun_buku, kunci.tahun_buku]
    final: date | None = None
    checked: int | None = None
    for tahun_buku, status, final_pada in db.execute(_PENILAIAN, values):
        if status == "diperiksa":
            checked = tahun_buku
        elif tahun_buku == kunci.tahun_buku:
            final = date.fromisoformat(final_pada)
    return Sandaran(final, checked)
