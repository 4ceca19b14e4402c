"""Step 4: IKU sets as versions, which set leads a year, the tree of performance, the posts."""

STATEMENTS: tuple[str, ...] = (
    # Every version but an untouched shipped one, whole; set_iku itself holds the newest.
    """CREATE TABLE set_iku_versi (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      set_iku TEXT NOT NULL REFERENCES set_iku (id), nomor INTEGER NOT NULL CHECK (nomor >= 1),
      isi TEXT NOT NULL, sidik TEXT NOT NULL, alasan TEXT NOT NULL DEFAULT '',
      dibuat_pada TEXT NOT NULL, dibuat_oleh TEXT NOT NULL DEFAULT '',
      versi INTEGER NOT NULL DEFAULT 1, UNIQUE (set_iku, nomor)
    ) STRICT""",
    """CREATE TRIGGER set_iku_versi_tetap BEFORE UPDATE OF isi, sidik, nomor ON set_iku_versi
    BEGIN SELECT RAISE(ABORT, 'versi set IKU tidak diubah'); END""",
    # nomor: the version a counted year keeps, 0 while it follows the newest; utama: it leads.
    """CREATE TABLE set_iku_tahun (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      tahun INTEGER NOT NULL, set_iku TEXT NOT NULL REFERENCES set_iku (id),
      nomor INTEGER NOT NULL DEFAULT 0 CHECK (nomor >= 0),
      utama INTEGER NOT NULL DEFAULT 0 CHECK (utama IN (0, 1)),
      versi INTEGER NOT NULL DEFAULT 1, UNIQUE (tahun, set_iku)
    ) STRICT""",
    # induk is the kode of the post above, so that an order of rows never matters.
    """CREATE TABLE jabatan (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kode TEXT NOT NULL UNIQUE, induk TEXT NOT NULL DEFAULT '',
      nama TEXT NOT NULL, unit TEXT NOT NULL DEFAULT '',
      jenis TEXT NOT NULL CHECK (jenis IN (
        'kepala', 'sekretariat', 'subbagian', 'bidang', 'seksi', 'upt', 'fungsional')),
      tugas TEXT NOT NULL DEFAULT '', urut INTEGER NOT NULL DEFAULT 0,
      dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    # iku is a code of the set, else indikator is the node's own; jabatan is a kode.
    """CREATE TABLE pohon (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      set_iku TEXT NOT NULL REFERENCES set_iku (id), induk_id INTEGER,
      jenis TEXT NOT NULL CHECK (jenis IN (
        'misi', 'tujuan', 'sasaran_rpjmd', 'sasaran_renstra', 'iku', 'program', 'kegiatan',
        'kinerja')),
      urut INTEGER NOT NULL DEFAULT 0, uraian TEXT NOT NULL,
      iku TEXT NOT NULL DEFAULT '', indikator TEXT NOT NULL DEFAULT '',
      satuan TEXT NOT NULL DEFAULT '', target TEXT NOT NULL DEFAULT '',
      jabatan TEXT NOT NULL DEFAULT '',
      dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1, CHECK (induk_id IS NOT id)
    ) STRICT""",
    "CREATE INDEX pohon_set ON pohon (set_iku, induk_id, urut) WHERE dihapus_pada IS NULL",
)
