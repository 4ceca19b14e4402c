"""Step 5: number, day and words of a paper, national standards, order and plan of programs."""

_RECORD = "dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1"

STATEMENTS: tuple[str, ...] = (
    # What an officer gives a paper of a year beside its figures; a blank prints the default words.
    f"""CREATE TABLE isian_naskah (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      tahun INTEGER NOT NULL, naskah TEXT NOT NULL CHECK (naskah <> ''),
      nomor TEXT NOT NULL DEFAULT '', tanggal TEXT CHECK (tanggal IS date(tanggal)),
      kepada TEXT NOT NULL DEFAULT '', hal TEXT NOT NULL DEFAULT '',
      lampiran TEXT NOT NULL DEFAULT '', {_RECORD}, UNIQUE (tahun, naskah)
    ) STRICT""",
    # A figure of a national standard is typed with its source, never taken from this program.
    f"""CREATE TABLE standar_nasional (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      tahun INTEGER NOT NULL, iku TEXT NOT NULL CHECK (iku <> ''),
      nilai TEXT NOT NULL DEFAULT '', sumber TEXT NOT NULL DEFAULT '',
      {_RECORD}, UNIQUE (tahun, iku), CHECK (nilai = '' OR sumber <> '')
    ) STRICT""",
    # Rows without an order of their own lie by their codes.
    "ALTER TABLE program ADD COLUMN urut INTEGER NOT NULL DEFAULT 0",
    # What is planned to be spent from January to the end of each quarter.
    *(
        f"ALTER TABLE program ADD COLUMN rencana_{quarter} INTEGER CHECK (rencana_{quarter} >= 0)"
        for quarter in (1, 2, 3, 4)
    ),
)
