"""Step 3: what a business needs beside its identity: permits, codes of activity, merges."""

_RECORD = "dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1"

STATEMENTS: tuple[str, ...] = (
    "ALTER TABLE umkm ADD COLUMN koordinat TEXT NOT NULL DEFAULT ''",
    # another business of the same owner is looked for while a name is typed
    """CREATE INDEX umkm_pemilik ON umkm (lower(pemilik))
    WHERE pemilik <> '' AND dihapus_pada IS NULL""",
    f"""CREATE TABLE izin_umkm (
      id INTEGER PRIMARY KEY AUTOINCREMENT, umkm_id INTEGER NOT NULL REFERENCES umkm (id),
      jenis TEXT NOT NULL CHECK (jenis <> ''), nomor TEXT NOT NULL DEFAULT '',
      tanggal TEXT CHECK (tanggal IS date(tanggal)),
      berlaku_sampai TEXT CHECK (berlaku_sampai IS date(berlaku_sampai)),
      catatan TEXT NOT NULL DEFAULT '', {_RECORD}
    ) STRICT""",
    "CREATE INDEX izin_umkm_usaha ON izin_umkm (umkm_id) WHERE dihapus_pada IS NULL",
    # A code means something only within its edition.
    """CREATE TABLE kbli (
      edisi TEXT NOT NULL, kode TEXT NOT NULL CHECK (kode NOT GLOB '*[^0-9]*' AND length(kode) = 5),
      judul TEXT NOT NULL CHECK (judul <> ''), PRIMARY KEY (edisi, kode)
    ) STRICT, WITHOUT ROWID""",
    """CREATE INDEX pengawasan_sk ON pengawasan (sk_nomor, umkm_id)
    WHERE sk_nomor <> '' AND dihapus_pada IS NULL""",
    # Two records of one business made one; dipisahkan_pada takes it back.
    f"""CREATE TABLE gabung_umkm (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      tetap_id INTEGER NOT NULL REFERENCES umkm (id),
      lebur_id INTEGER NOT NULL REFERENCES umkm (id) CHECK (lebur_id <> tetap_id),
      pada TEXT NOT NULL, oleh TEXT NOT NULL, pindah TEXT NOT NULL CHECK (json_valid(pindah)),
      dipisahkan_pada TEXT, {_RECORD}
    ) STRICT""",
    "CREATE INDEX gabung_umkm_tetap ON gabung_umkm (tetap_id) WHERE dipisahkan_pada IS NULL",
)
