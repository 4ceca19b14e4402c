"""Step 3: the duties of the bidang as dated records."""

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE kegiatan (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      jenis TEXT NOT NULL, judul TEXT NOT NULL,
      tanggal TEXT NOT NULL CHECK (tanggal IS date(tanggal)),
      sampai TEXT CHECK (sampai IS date(sampai) AND (sampai IS NULL OR sampai >= tanggal)),
      tempat TEXT NOT NULL DEFAULT '', petugas TEXT NOT NULL DEFAULT '',
      mitra TEXT NOT NULL DEFAULT '', nilai INTEGER CHECK (nilai >= 0),
      hasil TEXT NOT NULL DEFAULT '', tindak_lanjut TEXT NOT NULL DEFAULT '',
      tenggat TEXT CHECK (tenggat IS date(tenggat)),
      selesai_pada TEXT CHECK (selesai_pada IS date(selesai_pada)),
      catatan TEXT NOT NULL DEFAULT '', dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    "CREATE INDEX kegiatan_tanggal ON kegiatan (tanggal) WHERE dihapus_pada IS NULL",
    """CREATE INDEX kegiatan_tenggat ON kegiatan (tenggat)
    WHERE tenggat IS NOT NULL AND selesai_pada IS NULL AND dihapus_pada IS NULL""",
    """CREATE TABLE peserta_kegiatan (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kegiatan_id INTEGER NOT NULL REFERENCES kegiatan (id),
      koperasi_id INTEGER REFERENCES koperasi (id), umkm_id INTEGER REFERENCES umkm (id),
      orang INTEGER CHECK (orang >= 0), hasil TEXT NOT NULL DEFAULT '',
      dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1,
      CHECK ((koperasi_id IS NULL) <> (umkm_id IS NULL))
    ) STRICT""",
    """CREATE UNIQUE INDEX peserta_koperasi ON peserta_kegiatan (kegiatan_id, koperasi_id)
    WHERE koperasi_id IS NOT NULL AND dihapus_pada IS NULL""",
    """CREATE UNIQUE INDEX peserta_umkm ON peserta_kegiatan (kegiatan_id, umkm_id)
    WHERE umkm_id IS NOT NULL AND dihapus_pada IS NULL""",
    """CREATE INDEX kegiatan_koperasi ON peserta_kegiatan (koperasi_id)
    WHERE koperasi_id IS NOT NULL""",
    "CREATE INDEX kegiatan_umkm ON peserta_kegiatan (umkm_id) WHERE umkm_id IS NOT NULL",
)
