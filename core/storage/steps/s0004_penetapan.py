"""Step 4: frozen realisasi with their lists, locked by the database itself."""

# Everything but the way out: who opened it again, when and why, and the version.
_FIXED = (
    "id", "tahun", "iku", "ke", "jenis", "isi", "baris", "kode", "catatan", "pada", "oleh",
    "petugas",
)  # fmt: skip
_SAME = " AND ".join(f"NEW.{name} IS OLD.{name}" for name in _FIXED)
_TERKUNCI = "realisasi yang ditetapkan terkunci"


def _lock(name: str, event: str, table: str, when: str) -> str:
    return f"""CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {when}
    BEGIN SELECT RAISE(ABORT, '{_TERKUNCI}'); END"""


STATEMENTS = (
    # isi is the canonical text of the figures; the named list stands in the rows below it.
    """CREATE TABLE penetapan_iku (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      tahun INTEGER NOT NULL, iku TEXT NOT NULL, ke INTEGER NOT NULL CHECK (ke > 0),
      jenis TEXT NOT NULL CHECK (jenis IN ('daftar', 'cacah', 'nilai')),
      isi TEXT NOT NULL CHECK (json_valid(isi)),
      baris INTEGER NOT NULL CHECK (baris >= 0), kode TEXT NOT NULL CHECK (length(kode) = 64),
      catatan TEXT NOT NULL DEFAULT '', pada TEXT NOT NULL,
      oleh INTEGER REFERENCES petugas (id), petugas TEXT NOT NULL,
      dibuka_pada TEXT, dibuka_oleh INTEGER REFERENCES petugas (id),
      pembuka TEXT NOT NULL DEFAULT '', alasan_buka TEXT NOT NULL DEFAULT '',
      versi INTEGER NOT NULL DEFAULT 1,
      UNIQUE (tahun, iku, ke), CHECK (dibuka_pada IS NULL OR alasan_buka <> '')
    ) STRICT""",
    """CREATE UNIQUE INDEX penetapan_iku_berlaku ON penetapan_iku (tahun, iku)
    WHERE dibuka_pada IS NULL""",
    # catatan_id points at a cooperative or an UMKM, and at nothing once that record is gone.
    """CREATE TABLE penetapan_iku_baris (
      penetapan_id INTEGER NOT NULL REFERENCES penetapan_iku (id),
      urut INTEGER NOT NULL, catatan_id INTEGER NOT NULL, nama TEXT NOT NULL,
      kelurahan TEXT NOT NULL, masuk INTEGER NOT NULL CHECK (masuk IN (0, 1)),
      alasan TEXT NOT NULL, predikat TEXT, predikat_urut INTEGER, skor TEXT, unit TEXT,
      terdahulu INTEGER, laba_lalu INTEGER, laba_ini INTEGER, bukti_lalu TEXT, bukti_ini TEXT,
      PRIMARY KEY (penetapan_id, urut)
    ) STRICT, WITHOUT ROWID""",
    # How far the present lists are from the frozen ones: renewed with the sums, so not locked.
    """CREATE TABLE penetapan_iku_beda (
      penetapan_id INTEGER PRIMARY KEY REFERENCES penetapan_iku (id),
      masuk INTEGER NOT NULL, keluar INTEGER NOT NULL, ubah INTEGER NOT NULL
    ) STRICT""",
    _lock(
        "penetapan_iku_terkunci",
        "UPDATE",
        "penetapan_iku",
        f"""NOT (OLD.dibuka_pada IS NULL AND NEW.dibuka_pada IS NOT NULL
      AND NEW.alasan_buka <> '' AND {_SAME})""",
    ),
    _lock("penetapan_iku_tidak_dihapus", "DELETE", "penetapan_iku", "1"),
    # INSERT OR REPLACE deletes without asking the delete trigger, so it is asked here.
    _lock(
        "penetapan_iku_tidak_ditimpa",
        "INSERT",
        "penetapan_iku",
        """EXISTS (SELECT 1 FROM penetapan_iku p WHERE p.id = NEW.id
        OR (p.tahun = NEW.tahun AND p.iku = NEW.iku AND (p.ke = NEW.ke
          OR (p.dibuka_pada IS NULL AND NEW.dibuka_pada IS NULL))))""",
    ),
    _lock("penetapan_baris_tidak_diubah", "UPDATE", "penetapan_iku_baris", "1"),
    _lock("penetapan_baris_tidak_dihapus", "DELETE", "penetapan_iku_baris", "1"),
    _lock(
        "penetapan_baris_tidak_ditambah",
        "INSERT",
        "penetapan_iku_baris",
        """NEW.urut NOT BETWEEN 1 AND
        (SELECT p.baris FROM penetapan_iku p WHERE p.id = NEW.penetapan_id)
      OR EXISTS (SELECT 1 FROM penetapan_iku_baris b
        WHERE b.penetapan_id = NEW.penetapan_id AND b.urut = NEW.urut)""",
    ),
)
