"""Step 4: decrees in full, the library of regulations."""

STATEMENTS: tuple[str, ...] = (
    # printed for signing: a state between diperiksa and ditetapkan, which `status` cannot say
    "ALTER TABLE keputusan ADD COLUMN dicetak_pada TEXT",
    # a decree made from another, or the change of one
    "ALTER TABLE keputusan ADD COLUMN asal_id INTEGER REFERENCES keputusan (id)",
    """CREATE TRIGGER keputusan_ditetapkan_terkunci BEFORE UPDATE ON keputusan
    WHEN OLD.jenis = 'rancangan' AND OLD.status = 'ditetapkan'
    BEGIN SELECT RAISE(ABORT, 'keputusan yang ditetapkan tidak diubah'); END""",
    """CREATE TRIGGER keputusan_ditetapkan_tinggal BEFORE DELETE ON keputusan
    WHEN OLD.jenis = 'rancangan' AND OLD.status = 'ditetapkan'
    BEGIN SELECT RAISE(ABORT, 'keputusan yang ditetapkan tidak dihapus'); END""",
    # The signed paper as it was scanned; its bytes lie beside the database, named by their hash.
    """CREATE TABLE keputusan_scan (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      keputusan_id INTEGER NOT NULL REFERENCES keputusan (id),
      nama_berkas TEXT NOT NULL, jenis TEXT NOT NULL, ukuran INTEGER NOT NULL CHECK (ukuran > 0),
      sidik TEXT NOT NULL CHECK (length(sidik) = 64),
      pada TEXT NOT NULL, oleh TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX keputusan_scan_milik ON keputusan_scan (keputusan_id)",
    """CREATE TRIGGER keputusan_scan_terkunci BEFORE UPDATE ON keputusan_scan
    BEGIN SELECT RAISE(ABORT, 'pindaian keputusan tidak diubah'); END""",
    """CREATE TRIGGER keputusan_scan_tinggal BEFORE DELETE ON keputusan_scan
    BEGIN SELECT RAISE(ABORT, 'pindaian keputusan tidak dihapus'); END""",
    # What the office adds to the regulations that ship with the program, or has them say instead.
    """CREATE TABLE peraturan_kantor (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      jenis TEXT NOT NULL CHECK (jenis <> ''), nomor TEXT NOT NULL CHECK (nomor <> ''),
      tahun INTEGER NOT NULL CHECK (tahun BETWEEN 1945 AND 2200),
      tentang TEXT NOT NULL CHECK (tentang <> ''), lembaran TEXT NOT NULL DEFAULT '',
      tambahan TEXT NOT NULL DEFAULT '', diubah_oleh TEXT NOT NULL DEFAULT '',
      dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    """CREATE UNIQUE INDEX peraturan_kantor_satu ON peraturan_kantor (jenis, nomor, tahun)
    WHERE dihapus_pada IS NULL""",
)
