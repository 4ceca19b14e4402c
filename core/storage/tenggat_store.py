"""Rows of the deadlines, and the facts elsewhere that show one was met."""

from datetime import date

from core.iku.tenggat import CatatanTenggat
from core.storage import rows
from core.storage.journal import Deed
from core.storage.rows import Key
from core.storage.sqlite import Database


class TenggatStore:
    """The office's own days, and when papers of a year were issued."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def until(self, tahun: int) -> dict[str, dict[int, CatatanTenggat]]:
        """What the office stored up to a year, by deadline and year."""
        found: dict[str, dict[int, CatatanTenggat]] = {}
        for row in self._db.execute(
            """SELECT tahun, kode, tanggal, selesai_pada, catatan, id, versi FROM tenggat
               WHERE dihapus_pada IS NULL AND tahun <= ?""",
            [tahun],
        ):
            one = CatatanTenggat(
                row[0], row[1], _day(row[2]), _day(row[3]), catatan=row[4], id=row[5], versi=row[6]
            )
            found.setdefault(one.kode, {})[one.tahun] = one
        return found

    def save(self, deed: Deed, catatan: CatatanTenggat) -> None:
        """Add or change one; blank days let the default speak again."""
        row = {
            "tahun": catatan.tahun,
            "kode": catatan.kode,
            "tanggal": catatan.tanggal.isoformat() if catatan.tanggal else None,
            "selesai_pada": catatan.selesai_pada.isoformat() if catatan.selesai_pada else None,
            "catatan": catatan.catatan,
        }
        known = self._db.execute(
            "SELECT id, versi, dihapus_pada FROM tenggat WHERE tahun = ? AND kode = ?",
            [catatan.tahun, catatan.kode],
        ).fetchone()
        if known is None:
            rows.insert(self._db, deed, "tenggat", row)
            return
        # one that was taken back is taken up again whatever its version: nobody has it open
        key = Key("tenggat", known[0], known[1] if known[2] else catatan.versi)
        rows.update(self._db, deed, key, {**row, "dihapus_pada": None})

    def issued(self, tahun: int) -> dict[str, str]:
        """Papers issued about a year: when each was first, changed agreements when last."""
        found = self._db.execute(
            """SELECT dokumen, MIN(pada) FROM cetakan
               WHERE tahun_buku = :tahun AND NOT (dokumen = 'perjanjian-kinerja'
                 AND rujukan LIKE 'tahun:%:1') GROUP BY dokumen
               UNION ALL SELECT 'perjanjian-kinerja-perubahan', MAX(pada) FROM cetakan
               WHERE tahun_buku = :tahun AND dokumen = 'perjanjian-kinerja'
                 AND rujukan LIKE 'tahun:%:1' HAVING COUNT(*)""",
            {"tahun": tahun},
        )
        return dict(found.fetchall())

    def changed(self, tahun: int) -> tuple[int, str]:
        """How many targets of the year a changed agreement moved, and when the last was kept."""
        row = self._db.execute(
            """SELECT COUNT(*), COALESCE(MAX(pada), '') FROM target_riwayat
               WHERE tahun = ? AND jenis = 'perubahan' AND dihapus_pada IS NULL""",
            [tahun],
        ).fetchone()
        return int(row[0]), str(row[1])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
