"""Step 4: programs, activities, budget."""

_QUARTERS = (1, 2, 3, 4)
_AMOUNT = "INTEGER CHECK ({name} >= 0)"
_MONEY = ("pagu_murni", "pagu_perubahan", *(f"realisasi_{place}" for place in _QUARTERS))

STATEMENTS: tuple[str, ...] = (
    # A tree of one year. Money stands in rows without rows below them; realisasi and kinerja are
    # cumulative, up to the end of their quarter. NULL is "not filled in", 0 is nothing.
    f"""CREATE TABLE program (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      tahun INTEGER NOT NULL,
      induk INTEGER REFERENCES program (id),
      jenis TEXT NOT NULL CHECK (jenis IN ('program', 'kegiatan', 'sub_kegiatan')),
      kode TEXT NOT NULL DEFAULT '', nama TEXT NOT NULL CHECK (nama <> ''),
      indikator TEXT NOT NULL DEFAULT '', target TEXT NOT NULL DEFAULT '',
      satuan TEXT NOT NULL DEFAULT '', sasaran TEXT NOT NULL DEFAULT '',
      iku TEXT NOT NULL DEFAULT '', penanggung_jawab TEXT NOT NULL DEFAULT '',
      {", ".join(f"{name} {_AMOUNT.format(name=name)}" for name in _MONEY)},
      {", ".join(f"kinerja_{place} TEXT NOT NULL DEFAULT ''" for place in _QUARTERS)},
      dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1,
      CHECK ((jenis = 'program') = (induk IS NULL))
    ) STRICT""",
    "CREATE INDEX program_tahun ON program (tahun, kode)",
    "CREATE INDEX program_induk ON program (induk)",
)
