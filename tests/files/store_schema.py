"""By hand, once per released schema: python tests/files/store_schema.py NAME makes NAME.db.gz here.

A small CONTOH office with a row in the tables that matter, to be migrated by tests for ever after.
"""

import gzip
import sys
import tempfile
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core.actions import draf
from core.actions.office import close_office, create_office
from core.storage import rows

HERE = Path(__file__).resolve().parent
NOW = datetime(2026, 11, 24, 9, 0)


def main() -> None:
    """Write the file; an existing one is never overwritten."""
    target = HERE / f"{sys.argv[1]}.db.gz"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "kantor.db"
        office = create_office(path, node=11, clock=lambda: NOW)
        with office.db.atomic():
            deed = office.deed("data uji skema")
            koperasi = rows.insert(
                office.db,
                deed,
                "koperasi",
                {"nama": "CONTOH KSP Melati", "nama_kunci": "MELATI", "jenis": "Simpan Pinjam"},
            )
            rows.insert(
                office.db, deed, "status_koperasi", {"koperasi_id": koperasi, "status": "aktif"}
            )
            rows.insert(
                office.db,
                deed,
                "penilaian",
                {
                    "koperasi_id": koperasi,
                    "unit": "koperasi",
                    "tahun_buku": 2024,
                    "asal": "terdahulu",
                    "pedoman_id": "juknis-15-2021-ksp",
                    "status": "final",
                    "total": "81.25",
                    "predikat": "Sehat",
                    "predikat_urut": 1,
                    "final_pada": "2025-06-30",
                },
            )
            umkm = rows.insert(
                office.db, deed, "umkm", {"nama": "CONTOH Keripik", "nama_kunci": "KERIPIK"}
            )
            for year, laba in ((2023, 10_000_000), (2024, 12_000_000)):
                rows.insert(
                    office.db,
                    deed,
                    "laba",
                    {"umkm_id": umkm, "tahun": year, "cara": "lapor", "laba": laba, "bukti": "A"},
                )
            rows.insert(office.db, deed, "pengawasan", {"umkm_id": umkm, "sejak": "2023-01-01"})
        draf.keep_draf(office, "koperasi:baru", {"nama": "CONTOH setengah jadi"})
        office.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        office.db.execute("PRAGMA journal_mode = DELETE").fetchone()
        close_office(office, copy=False)
        with target.open("xb") as file, gzip.GzipFile(fileobj=file, mode="wb", mtime=0) as packed:
            packed.write(path.read_bytes())


if __name__ == "__main__":
    main()
