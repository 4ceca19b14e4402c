"""Whether an office has begun its registers; two index look-ups, however long they are."""

from core.storage.sqlite import Database


def has_registers(db: Database) -> tuple[bool, bool]:
    """Whether there is a cooperative, and whether there is a business."""
    row = db.execute(
        """SELECT EXISTS (SELECT 1 FROM koperasi WHERE dihapus_pada IS NULL),
                  EXISTS (SELECT 1 FROM umkm WHERE dihapus_pada IS NULL)"""
    ).fetchone()
    return bool(row[0]), bool(row[1])
