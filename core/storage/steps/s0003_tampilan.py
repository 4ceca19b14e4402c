"""Step 3: lists as an officer likes them, and Tempat sampah found without reading whole tables."""

_TRASHED = tuple(
    f"""CREATE INDEX {tabel}_sampah ON {tabel} (dihapus_pada) WHERE dihapus_pada IS NOT NULL"""
    for tabel in ("laba", "pengawasan", "izin_umkm")
)

STATEMENTS: tuple[str, ...] = (
    # A filter with its search, columns in their order and widths. petugas_id NULL: for everybody.
    """CREATE TABLE tampilan (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      daftar TEXT NOT NULL CHECK (daftar <> ''), nama TEXT NOT NULL CHECK (nama <> ''),
      petugas_id INTEGER REFERENCES petugas (id),
      isi TEXT NOT NULL CHECK (json_valid(isi)),
      dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    """CREATE UNIQUE INDEX tampilan_nama
    ON tampilan (daftar, coalesce(petugas_id, 0), nama COLLATE NOCASE)
    WHERE dihapus_pada IS NULL""",
    # Which one an officer wants first when a list is opened.
    """CREATE TABLE tampilan_awal (
      petugas_id INTEGER NOT NULL REFERENCES petugas (id), daftar TEXT NOT NULL,
      tampilan_id INTEGER NOT NULL REFERENCES tampilan (id),
      PRIMARY KEY (petugas_id, daftar)
    ) STRICT, WITHOUT ROWID""",
    *_TRASHED,
)
