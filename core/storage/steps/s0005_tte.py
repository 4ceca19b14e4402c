"""Step 5: electronic signatures on issued papers, and issuers that the office trusts."""

STATEMENTS = (
    # The signed file of a paper; a second signature on it is a second row with other bytes.
    """CREATE TABLE cetakan_tte (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      cetakan_id INTEGER NOT NULL REFERENCES cetakan (id), ruang INTEGER NOT NULL,
      sidik TEXT NOT NULL CHECK (length(sidik) = 64), ukuran INTEGER NOT NULL CHECK (ukuran > 0),
      sidik_sebelum TEXT NOT NULL CHECK (length(sidik_sebelum) = 64),
      pemilik TEXT NOT NULL, penerbit TEXT NOT NULL, seri TEXT NOT NULL,
      sejak TEXT NOT NULL, sampai TEXT NOT NULL, sidik_sertifikat TEXT NOT NULL,
      nama_naskah TEXT NOT NULL, pada TEXT NOT NULL, oleh TEXT NOT NULL,
      UNIQUE (cetakan_id, ruang)
    ) STRICT""",
    "CREATE INDEX cetakan_tte_sidik ON cetakan_tte (sidik)",
    """CREATE TRIGGER cetakan_tte_tidak_diubah BEFORE UPDATE ON cetakan_tte
    BEGIN SELECT RAISE(ABORT, 'tanda tangan hanya ditambah'); END""",
    """CREATE TRIGGER cetakan_tte_tidak_dihapus BEFORE DELETE ON cetakan_tte
    BEGIN SELECT RAISE(ABORT, 'tanda tangan hanya ditambah'); END""",
    # Trust is given and taken back; a certificate that was put in stays known.
    """CREATE TABLE sertifikat_penerbit (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      nama TEXT NOT NULL, sidik TEXT NOT NULL UNIQUE CHECK (length(sidik) = 64),
      sampai TEXT NOT NULL, isi BLOB NOT NULL,
      dipercaya INTEGER NOT NULL DEFAULT 1 CHECK (dipercaya IN (0, 1)),
      versi INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
)
