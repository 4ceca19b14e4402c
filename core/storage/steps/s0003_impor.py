"""Step 3: imports with their row log, and the profiles of workbooks."""

# One import: what was read of which file, by whom, and when it was taken back.
_IMPOR = (
    """CREATE TABLE impor (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      register TEXT NOT NULL, berkas TEXT NOT NULL, sidik TEXT NOT NULL,
      lembar TEXT NOT NULL DEFAULT '', tahun INTEGER,
      peta TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(peta)),
      sebagian INTEGER NOT NULL DEFAULT 0 CHECK (sebagian IN (0, 1)),
      baru INTEGER NOT NULL DEFAULT 0 CHECK (baru >= 0),
      berubah INTEGER NOT NULL DEFAULT 0 CHECK (berubah >= 0),
      sama INTEGER NOT NULL DEFAULT 0 CHECK (sama >= 0),
      ditolak INTEGER NOT NULL DEFAULT 0 CHECK (ditolak >= 0),
      bukan_data INTEGER NOT NULL DEFAULT 0 CHECK (bukan_data >= 0),
      pada TEXT NOT NULL CHECK (datetime(pada) IS NOT NULL), oleh TEXT NOT NULL,
      dibatalkan_pada TEXT CHECK (dibatalkan_pada IS NULL OR datetime(dibatalkan_pada) IS NOT NULL),
      dibatalkan_oleh TEXT NOT NULL DEFAULT '',
      dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    # One record that an import wrote: sebelum NULL is a new one, versi what it had right after.
    # batal says what became of it when the import was taken back.
    """CREATE TABLE impor_baris (
      impor_id INTEGER NOT NULL REFERENCES impor (id), urut INTEGER NOT NULL,
      baris INTEGER NOT NULL, tabel TEXT NOT NULL, catatan_id INTEGER NOT NULL,
      sebelum TEXT CHECK (sebelum IS NULL OR json_valid(sebelum)),
      sesudah TEXT CHECK (sesudah IS NULL OR json_valid(sesudah)),
      versi INTEGER NOT NULL, batal TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (impor_id, urut)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX impor_baris_catatan ON impor_baris (tabel, catatan_id)",
)

# How a workbook that comes again is read: code of the register's column by the text of the head.
# A word that the office once matched to a kelurahan is known from then on.
_PROFIL = (
    """CREATE TABLE profil_impor (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      nama TEXT NOT NULL CHECK (nama <> ''), register TEXT NOT NULL,
      judul TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(judul)),
      urutan TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(urutan)),
      kebijakan TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(kebijakan)),
      kata TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(kata)),
      dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    """CREATE UNIQUE INDEX profil_impor_nama ON profil_impor (register, nama COLLATE NOCASE)
       WHERE dihapus_pada IS NULL""",
    """CREATE TABLE alias_kelurahan (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kata TEXT NOT NULL UNIQUE CHECK (kata <> ''), kelurahan TEXT NOT NULL,
      dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
)

# A layout of yearly workbooks: cell -> what it holds, and the words by which it is known again.
# What a workbook printed as its own scores is kept beside ours, never counted.
_BUKU_KERJA = (
    """CREATE TABLE profil_sel (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      nama TEXT NOT NULL CHECK (nama <> ''), pedoman_id TEXT NOT NULL,
      unit TEXT NOT NULL CHECK (unit IN ('koperasi', 'usp')),
      sel TEXT NOT NULL CHECK (json_valid(sel)),
      label TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(label)),
      rumus TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(rumus)),
      dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    """CREATE UNIQUE INDEX profil_sel_nama ON profil_sel (nama COLLATE NOCASE)
       WHERE dihapus_pada IS NULL""",
    """CREATE TABLE skor_tercetak (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      koperasi_id INTEGER NOT NULL REFERENCES koperasi (id),
      unit TEXT NOT NULL CHECK (unit IN ('koperasi', 'usp')),
      tahun_buku INTEGER NOT NULL CHECK (tahun_buku BETWEEN 1945 AND 2200),
      berkas TEXT NOT NULL, sidik TEXT NOT NULL, pedoman_id TEXT NOT NULL,
      komponen TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(komponen)),
      tempat TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(tempat)),
      total TEXT, predikat TEXT NOT NULL DEFAULT '',
      dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    """CREATE UNIQUE INDEX skor_tercetak_satu ON skor_tercetak (koperasi_id, unit, tahun_buku)
       WHERE dihapus_pada IS NULL""",
)

STATEMENTS: tuple[str, ...] = (*_IMPOR, *_PROFIL, *_BUKU_KERJA)
