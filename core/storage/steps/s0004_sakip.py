"""Step 4: recommendations of the Inspektorat and their follow-up."""

_RECORD = "dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1"

STATEMENTS: tuple[str, ...] = (
    # The scanned letter: its bytes lie beside the database under their hash.
    "ALTER TABLE nilai_sakip ADD COLUMN lhe_berkas TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE nilai_sakip ADD COLUMN lhe_jenis TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE nilai_sakip ADD COLUMN lhe_sidik TEXT NOT NULL DEFAULT ''",
    f"""CREATE TABLE rekomendasi_sakip (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      nilai_id INTEGER NOT NULL REFERENCES nilai_sakip (id),
      nomor INTEGER NOT NULL CHECK (nomor > 0),
      uraian TEXT NOT NULL CHECK (uraian <> ''), komponen TEXT NOT NULL DEFAULT '',
      penanggung_jawab TEXT NOT NULL DEFAULT '',
      tenggat TEXT CHECK (tenggat IS date(tenggat)),
      {_RECORD}
    ) STRICT""",
    "CREATE INDEX rekomendasi_sakip_nilai ON rekomendasi_sakip (nilai_id, nomor)",
    # What was done, by day; `status` is that of the recommendation from this day on, and what
    # was written on the day it proved impossible is the reason.
    f"""CREATE TABLE tindak_lanjut_sakip (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      rekomendasi_id INTEGER NOT NULL REFERENCES rekomendasi_sakip (id),
      tanggal TEXT NOT NULL CHECK (tanggal IS date(tanggal)),
      uraian TEXT NOT NULL CHECK (uraian <> ''), bukti TEXT NOT NULL DEFAULT '',
      bukti_berkas TEXT NOT NULL DEFAULT '', bukti_jenis TEXT NOT NULL DEFAULT '',
      bukti_sidik TEXT NOT NULL DEFAULT '',
      status TEXT NOT NULL CHECK (status IN ('belum', 'proses', 'selesai', 'tidak_dapat')),
      pada TEXT NOT NULL, oleh TEXT NOT NULL DEFAULT '', {_RECORD}
    ) STRICT""",
    "CREATE INDEX tindak_lanjut_sakip_dari ON tindak_lanjut_sakip (rekomendasi_id, tanggal)",
)
