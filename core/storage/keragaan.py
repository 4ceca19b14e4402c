"""What a keragaan counts: one row for each cooperative at the cut-off, read in one query."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.koperasi.keragaan import FaktaKeragaan
from core.koperasi.model import Keadaan
from core.storage.koperasi_baris import day
from core.storage.sqlite import Database

_ANGKA = (
    "anggota_pria", "anggota_wanita", "anggota_jumlah",
    "manajer_pria", "manajer_wanita", "manajer_jumlah",
    "karyawan_pria", "karyawan_wanita", "karyawan_jumlah",
    "modal_sendiri", "modal_luar", "aset", "volume_usaha", "shu",
)  # fmt: skip
# The same status at the cut-off, and the same RAT, that the list of cooperatives shows.
_FAKTA = f"""
SELECT k.id, k.nama,
  (SELECT s.status FROM status_koperasi s
   WHERE s.koperasi_id = k.id AND s.dihapus_pada IS NULL
     AND coalesce(s.sejak, '0001-01-01') <= :batas
   ORDER BY coalesce(s.sejak, '0001-01-01') DESC, s.id DESC LIMIT 1),
  coalesce(k.kelurahan, ''), coalesce(w.kelurahan, ''), coalesce(w.kode_kecamatan, ''),
  k.jenis, k.kelompok, k.bentuk, k.kkmp, k.nik IS NOT NULL,
  CASE WHEN t.rat_tanggal <= :batas THEN t.rat_tanggal END,
  CASE WHEN t.rat_dilaporkan <= :batas THEN t.rat_dilaporkan END,
  {", ".join(f"t.{name}" for name in _ANGKA)}
FROM koperasi k
LEFT JOIN wilayah w ON w.kode = k.kelurahan
LEFT JOIN koperasi_tahun t
  ON t.koperasi_id = k.id AND t.tahun_buku = :tahun_buku AND t.dihapus_pada IS NULL
WHERE k.dihapus_pada IS NULL AND (k.tgl_badan_hukum IS NULL OR k.tgl_badan_hukum <= :batas)
ORDER BY k.nama_kunci, k.id
"""  # noqa: S608 - constants of this module


@dataclass(frozen=True, slots=True)
class KeragaanStore:
    """Reads cooperatives as a year's keragaan sees them."""

    db: Database

    def fakta(
        self, *, batas: date, tahun_buku: int, terdaftar: Sequence[str]
    ) -> list[FaktaKeragaan]:
        """Every legal entity at the cut-off, by name; `terdaftar` are the states in the list."""
        found = self.db.execute(_FAKTA, {"batas": batas.isoformat(), "tahun_buku": tahun_buku})
        listed = frozenset(terdaftar) - {Keadaan.DIBUBARKAN}
        return [_fakta(row, listed) for row in found]


def _fakta(row: tuple[Any, ...], listed: frozenset[str]) -> FaktaKeragaan:
    return FaktaKeragaan(
        id=row[0],
        nama=row[1],
        terdaftar=row[2] in listed,
        keadaan=Keadaan(row[2]) if row[2] else None,
        kode_kelurahan=row[3],
        kelurahan=row[4],
        kode_kecamatan=row[5],
        jenis=row[6],
        kelompok=row[7],
        bentuk=row[8],
        kkmp=bool(row[9]),
        ber_nik=bool(row[10]),
        rat_tanggal=day(row[11]),
        rat_dilaporkan=day(row[12]),
        **dict(zip(_ANGKA, row[13:], strict=True)),
    )
