"""Step 4: evidence files: who made which one when, and the hash of its bytes."""

STATEMENTS = (
    """CREATE TABLE berkas_bukti (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      tahun INTEGER NOT NULL, iku TEXT NOT NULL,
      penetapan_id INTEGER REFERENCES penetapan_iku (id),
      cakupan TEXT NOT NULL CHECK (cakupan IN ('pembilang', 'dinilai', 'daftar')),
      nama_berkas TEXT NOT NULL, sidik TEXT NOT NULL CHECK (length(sidik) = 64),
      ukuran INTEGER NOT NULL CHECK (ukuran > 0), halaman INTEGER NOT NULL CHECK (halaman > 0),
      manifes TEXT NOT NULL CHECK (json_valid(manifes)),
      hilang INTEGER NOT NULL DEFAULT 0, pada TEXT NOT NULL, oleh TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX berkas_bukti_iku ON berkas_bukti (tahun, iku)",
    "CREATE INDEX berkas_bukti_sidik ON berkas_bukti (sidik)",
    """CREATE TRIGGER berkas_bukti_tidak_diubah BEFORE UPDATE ON berkas_bukti
    BEGIN SELECT RAISE(ABORT, 'catatan berkas bukti hanya ditambah'); END""",
    """CREATE TRIGGER berkas_bukti_tidak_dihapus BEFORE DELETE ON berkas_bukti
    BEGIN SELECT RAISE(ABORT, 'catatan berkas bukti hanya ditambah'); END""",
)
