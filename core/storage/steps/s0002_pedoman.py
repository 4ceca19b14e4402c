"""Step 2: pedoman of the office, what was held against the printed annex, readings for all."""

STATEMENTS = (
    # isi is a whole rule file as TOML; berlaku 0 keeps a version that is no longer used.
    """CREATE TABLE pedoman_kantor (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      pedoman_id TEXT NOT NULL, nomor INTEGER NOT NULL CHECK (nomor >= 1),
      isi TEXT NOT NULL, sidik TEXT NOT NULL, asal_sidik TEXT NOT NULL DEFAULT '',
      alasan TEXT NOT NULL, dibuat_oleh TEXT NOT NULL,
      dibuat_pada TEXT NOT NULL CHECK (datetime(dibuat_pada) IS NOT NULL),
      berlaku INTEGER NOT NULL DEFAULT 1 CHECK (berlaku IN (0, 1)),
      dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1,
      UNIQUE (pedoman_id, nomor)
    ) STRICT""",
    """CREATE UNIQUE INDEX pedoman_kantor_berlaku ON pedoman_kantor (pedoman_id)
    WHERE berlaku = 1 AND dihapus_pada IS NULL""",
    """CREATE TRIGGER pedoman_kantor_isi_tetap BEFORE UPDATE OF pedoman_id, nomor, isi, sidik
    ON pedoman_kantor BEGIN SELECT RAISE(ABORT, 'isi versi pedoman tidak diubah'); END""",
    """CREATE TRIGGER pedoman_kantor_tidak_dihapus BEFORE DELETE ON pedoman_kantor
    BEGIN SELECT RAISE(ABORT, 'versi pedoman hanya ditambah'); END""",
    # komponen '' stands for the whole pedoman. It binds to the hash it was held against; isi keeps
    # the hash of each part, so that a part that stays the same stays matched in a later version.
    """CREATE TABLE pencocokan (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      pedoman_id TEXT NOT NULL, sidik TEXT NOT NULL, komponen TEXT NOT NULL DEFAULT '',
      tanggal TEXT NOT NULL CHECK (tanggal IS date(tanggal)),
      petugas_id INTEGER REFERENCES petugas (id), oleh TEXT NOT NULL,
      halaman TEXT NOT NULL CHECK (halaman <> ''), catatan TEXT NOT NULL DEFAULT '',
      isi TEXT NOT NULL CHECK (json_valid(isi) AND json_type(isi) = 'object'),
      dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    """CREATE UNIQUE INDEX pencocokan_satu ON pencocokan (pedoman_id, sidik, komponen)
    WHERE dihapus_pada IS NULL""",
    """CREATE TABLE cara_baca (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      pedoman_id TEXT NOT NULL, komponen TEXT NOT NULL, varian TEXT NOT NULL,
      alasan TEXT NOT NULL, pada TEXT NOT NULL CHECK (datetime(pada) IS NOT NULL),
      oleh TEXT NOT NULL,
      dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    """CREATE UNIQUE INDEX cara_baca_satu ON cara_baca (pedoman_id, komponen)
    WHERE dihapus_pada IS NULL""",
)
