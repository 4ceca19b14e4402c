"""What the rules about a return ask of the database."""

from datetime import date

from core.koperasi.model import StatusKoperasi
from core.storage import koperasi_baris
from core.storage.sqlite import Database
from core.umkm.model import Pengawasan


def latest_status(db: Database, koperasi_id: int) -> int | None:
    """The status that went to Tempat sampah last."""
    row = db.execute(
        """SELECT id FROM status_koperasi WHERE koperasi_id = ? AND dihapus_pada IS NOT NULL
           ORDER BY dihapus_pada DESC, id DESC LIMIT 1""",
        [koperasi_id],
    ).fetchone()
    return int(row[0]) if row else None


def status_of(db: Database, status_id: int) -> StatusKoperasi:
    """A status, wherever it is."""
    columns = ", ".join(koperasi_baris.STATUS)
    sql = f"SELECT {columns} FROM status_koperasi WHERE id = ?"  # noqa: S608 - own columns
    return koperasi_baris.status(db.execute(sql, [status_id]).fetchone())


def period_of(db: Database, period_id: int) -> Pengawasan:
    """A supervision period, wherever it is; its dates are what a return is judged by."""
    row = db.execute(
        "SELECT id, umkm_id, sejak, sampai FROM pengawasan WHERE id = ?", [period_id]
    ).fetchone()
    end = date.fromisoformat(row[3]) if row[3] else None
    return Pengawasan(row[0], row[1], date.fromisoformat(row[2]), end)


def merged_into(db: Database, umkm_id: int) -> str:
    """The business that this one was merged into; empty when it was not."""
    row = db.execute(
        """SELECT u.nama FROM gabung_umkm g JOIN umkm u ON u.id = g.tetap_id
           WHERE g.lebur_id = ? AND g.dipisahkan_pada IS NULL AND g.dihapus_pada IS NULL""",
        [umkm_id],
    ).fetchone()
    return str(row[0]) if row else ""
