"""Step 1: the office, its officers, its journal, and what forms keep while somebody types."""

STATEMENTS = (
    """CREATE TABLE meta (kunci TEXT PRIMARY KEY, nilai TEXT NOT NULL) STRICT, WITHOUT ROWID""",
    """CREATE TABLE kantor (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      nama_pemda TEXT NOT NULL, nama_dinas TEXT NOT NULL, nama_singkat TEXT NOT NULL,
      kota TEXT NOT NULL, alamat TEXT NOT NULL DEFAULT '', telepon TEXT NOT NULL DEFAULT '',
      email TEXT NOT NULL DEFAULT '', situs TEXT NOT NULL DEFAULT '',
      kode_pos TEXT NOT NULL DEFAULT '',
      lambang BLOB, contoh INTEGER NOT NULL DEFAULT 0 CHECK (contoh IN (0, 1)),
      versi INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    """CREATE TABLE pengaturan (
      kunci TEXT PRIMARY KEY, nilai TEXT NOT NULL CHECK (json_valid(nilai)),
      versi INTEGER NOT NULL DEFAULT 1
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE petugas (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      nip TEXT NOT NULL UNIQUE CHECK (length(nip) = 18 AND nip NOT GLOB '*[^0-9]*'),
      nama TEXT NOT NULL, jabatan TEXT NOT NULL DEFAULT '',
      peran TEXT NOT NULL CHECK (peran IN ('operator', 'verifikator', 'pejabat', 'admin')),
      sandi TEXT NOT NULL, aktif INTEGER NOT NULL DEFAULT 1 CHECK (aktif IN (0, 1)),
      versi INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    """CREATE TABLE penanda_tangan (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      awalan TEXT NOT NULL DEFAULT '', jabatan TEXT NOT NULL, nama TEXT NOT NULL,
      pangkat TEXT NOT NULL DEFAULT '', nip TEXT NOT NULL DEFAULT '',
      berlaku_sejak TEXT CHECK (berlaku_sejak IS date(berlaku_sejak)),
      berlaku_sampai TEXT CHECK (berlaku_sampai IS date(berlaku_sampai)),
      dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    """CREATE TABLE wilayah (
      kode TEXT PRIMARY KEY, kelurahan TEXT NOT NULL,
      kode_kecamatan TEXT NOT NULL, kecamatan TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE jurnal (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      waktu TEXT NOT NULL, pc TEXT NOT NULL, petugas_id INTEGER REFERENCES petugas (id),
      petugas TEXT NOT NULL, perbuatan TEXT NOT NULL,
      tabel TEXT NOT NULL, baris TEXT NOT NULL, induk TEXT NOT NULL DEFAULT '',
      perubahan TEXT NOT NULL CHECK (json_valid(perubahan)),
      sebelum TEXT NOT NULL, sidik TEXT NOT NULL UNIQUE
    ) STRICT""",
    "CREATE INDEX jurnal_baris ON jurnal (tabel, baris)",
    "CREATE INDEX jurnal_induk ON jurnal (induk) WHERE induk <> ''",
    """CREATE TRIGGER jurnal_tidak_diubah BEFORE UPDATE ON jurnal
    BEGIN SELECT RAISE(ABORT, 'jurnal hanya ditambah'); END""",
    """CREATE TRIGGER jurnal_tidak_dihapus BEFORE DELETE ON jurnal
    BEGIN SELECT RAISE(ABORT, 'jurnal hanya ditambah'); END""",
    """CREATE TABLE draf (
      kunci TEXT NOT NULL, petugas_id INTEGER NOT NULL, isi TEXT NOT NULL CHECK (json_valid(isi)),
      waktu TEXT NOT NULL, PRIMARY KEY (kunci, petugas_id)
    ) STRICT, WITHOUT ROWID""",
)
