"""A small real office for tests of the indicators: builders that make sound rows."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from core.actions.office import Office, create_office

CLOCK = datetime(2026, 11, 24, 9, 0)


def open_kantor(folder: Path) -> Office:
    """A fresh office with a fixed node and clock."""
    return create_office(folder / "siku.db", node=7, clock=lambda: CLOCK)


@dataclass
class Kota:
    """Puts cooperatives and UMKM straight into the tables of an office."""

    office: Office
    _named: dict[str, int] = field(default_factory=dict)

    def koperasi(self, nama: str = "CONTOH Melati", **facts: Any) -> int:
        """A cooperative: active from the beginning, ours, founded 2010."""
        status = facts.pop("status", [("aktif", None)])
        row = {
            "nama": nama,
            "nama_kunci": nama.upper(),
            "jenis": "Simpan Pinjam",
            "tgl_badan_hukum": "2010-01-01",
            **facts,
        }
        new = self._insert("koperasi", row)
        for word, since in status:
            self._insert("status_koperasi", {"koperasi_id": new, "status": word, "sejak": since})
        return new

    def rat(self, koperasi: int, tahun_buku: int) -> None:
        """RAT held and reported the year after."""
        day = f"{tahun_buku + 1}-03-15"
        self._insert(
            "koperasi_tahun",
            {
                "koperasi_id": koperasi,
                "tahun_buku": tahun_buku,
                "rat_tanggal": day,
                "rat_dilaporkan": day,
            },
        )

    def penilaian(self, koperasi: int, tahun_buku: int, **facts: Any) -> int:
        """A final assessment of the year after its book year."""
        row = {
            "koperasi_id": koperasi,
            "unit": "koperasi",
            "tahun_buku": tahun_buku,
            "asal": "hitung",
            "pedoman_id": "perdep-06-2016",
            "status": "final",
            "predikat": "Sehat",
            "predikat_urut": 1,
            "total": "81.5",
            "final_pada": f"{tahun_buku + 1}-06-01",
            **facts,
        }
        return self._insert("penilaian", row)

    def umkm(self, nama: str = "CONTOH Kopi", *, sejak: str = "2020-01-01", **masa: Any) -> int:
        """A business in supervision."""
        new = self._insert("umkm", {"nama": nama, "nama_kunci": nama.upper()})
        self._insert("pengawasan", {"umkm_id": new, "sejak": sejak, **masa})
        return new

    def laba(self, umkm: int, tahun: int, laba: int, **facts: Any) -> int:
        """A year's profit as reported, evidence A, twelve months."""
        row = {
            "umkm_id": umkm,
            "tahun": tahun,
            "cara": "lapor",
            "bulan": 12,
            "laba": laba,
            "bukti": "A",
            **facts,
        }
        return self._insert("laba", row)

    def _insert(self, tabel: str, row: dict[str, Any]) -> int:
        columns, marks = ", ".join(row), ", ".join("?" for _ in row)
        sql = f"INSERT INTO {tabel} ({columns}) VALUES ({marks})"  # noqa: S608 - names are ours
        with self.office.db.atomic():
            return int(self.office.db.execute(sql, list(row.values())).lastrowid or 0)
