"""Step 4: the office's own words about a year against the one before, and sums of the change."""

STATEMENTS: tuple[str, ...] = (
    # bangunan is what SIKU had written when the officer wrote: facts that moved since are seen.
    """CREATE TABLE analisis_iku (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      tahun INTEGER NOT NULL, iku TEXT NOT NULL, teks TEXT NOT NULL CHECK (teks <> ''),
      bangunan TEXT NOT NULL,
      dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1, UNIQUE (tahun, iku)
    ) STRICT""",
    # Derived, renewed by the worker: one row a group, and 'dulu' and 'kini' for both years with
    # the freeze that their names were taken from (0 for counted ones).
    """CREATE TABLE ringkasan_perubahan (
      tahun INTEGER NOT NULL, iku TEXT NOT NULL, kelompok TEXT NOT NULL,
      jumlah INTEGER NOT NULL, pembilang INTEGER NOT NULL, penyebut INTEGER NOT NULL,
      penetapan INTEGER NOT NULL,
      PRIMARY KEY (tahun, iku, kelompok)
    ) STRICT, WITHOUT ROWID""",
)
