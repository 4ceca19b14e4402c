"""Rows of the targets of a period: what is stored for the period itself, and every change."""

from datetime import date

from core.iku.target_periode import JenisRiwayat, PokokPeriode, RiwayatTarget
from core.storage import rows
from core.storage.journal import Deed
from core.storage.rows import Key
from core.storage.sqlite import Database


class TargetStore:
    """Kondisi awal and akhir, and how the targets of the years came about."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def periode(self, sejak: int, sampai: int) -> dict[str, PokokPeriode]:
        """What is stored of a period, by indicator."""
        found = self._db.execute(
            """SELECT sejak, sampai, iku, awal_tahun, awal_nilai, akhir_nilai, dasar, versi
               FROM target_periode WHERE dihapus_pada IS NULL AND sejak = ? AND sampai = ?""",
            [sejak, sampai],
        )
        return {row[2]: PokokPeriode(*row) for row in found}

    def save_periode(self, deed: Deed, pokok: PokokPeriode) -> None:
        """Add or change what is known of one indicator over the period."""
        row = {
            "sejak": pokok.sejak,
            "sampai": pokok.sampai,
            "iku": pokok.iku,
            "awal_tahun": pokok.awal_tahun,
            "awal_nilai": pokok.awal_nilai,
            "akhir_nilai": pokok.akhir_nilai,
            "dasar": pokok.dasar,
        }
        found = self._db.execute(
            """SELECT id, versi, dihapus_pada FROM target_periode
               WHERE sejak = ? AND sampai = ? AND iku = ?""",
            [pokok.sejak, pokok.sampai, pokok.iku],
        ).fetchone()
        if found is None:
            if pokok.awal_nilai or pokok.akhir_nilai or pokok.dasar or pokok.awal_tahun:
                rows.insert(self._db, deed, "target_periode", row)
            return
        # one that was taken back is taken up again whatever its version: nobody has it open
        key = Key("target_periode", found[0], found[1] if found[2] else pokok.versi)
        rows.update(self._db, deed, key, {**row, "dihapus_pada": None})

    def riwayat(self, sejak: int, sampai: int) -> list[RiwayatTarget]:
        """Every change of the targets of these years, the oldest first."""
        found = self._db.execute(
            """SELECT tahun, iku, jenis, sebelum, nilai, tanggal, alasan, pada, oleh
               FROM target_riwayat WHERE dihapus_pada IS NULL AND tahun BETWEEN ? AND ?
               ORDER BY pada, id""",
            [sejak, sampai],
        )
        return [
            RiwayatTarget(
                tahun=row[0],
                iku=row[1],
                jenis=JenisRiwayat(row[2]),
                sebelum=row[3],
                nilai=row[4],
                tanggal=date.fromisoformat(row[5]) if row[5] else None,
                alasan=row[6],
                pada=row[7],
                oleh=row[8],
            )
            for row in found
        ]

    def add_riwayat(self, deed: Deed, riwayat: RiwayatTarget) -> None:
        """Note one change beside the target it made."""
        row = {
            "tahun": riwayat.tahun,
            "iku": riwayat.iku,
            "jenis": riwayat.jenis.value,
            "sebelum": riwayat.sebelum,
            "nilai": riwayat.nilai,
            "tanggal": riwayat.tanggal.isoformat() if riwayat.tanggal else None,
            "alasan": riwayat.alasan,
            "pada": riwayat.pada,
            "oleh": riwayat.oleh,
        }
        rows.insert(self._db, deed, "target_riwayat", row)
