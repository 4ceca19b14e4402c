"""Documents found by a part of their title, subject or number."""

from core.storage.sqlite import Database

_DOCUMENTS = """
SELECT id, judul, tentang, nomor, jenis FROM keputusan
WHERE dihapus_pada IS NULL
  AND (instr(lower(judul), :cari) OR instr(lower(tentang), :cari) OR instr(lower(nomor), :cari))
ORDER BY id DESC LIMIT :paling_banyak
"""


def find_documents(db: Database, text: str, limit: int) -> list[tuple[int, str, str, str, str]]:
    """Id, title, subject, number and kind of the newest documents that contain the text."""
    values = {"cari": text.casefold(), "paling_banyak": limit}
    return list(db.execute(_DOCUMENTS, values).fetchall())
