"""Step 1: indicator sets, targets, realisasi, SAKIP, stored sums, decrees."""

STATEMENTS = (
    # isi is the TOML text of the set: old years keep theirs whatever the program ships later.
    """CREATE TABLE set_iku (
      id TEXT PRIMARY KEY, judul TEXT NOT NULL, sejak INTEGER NOT NULL, sampai INTEGER NOT NULL,
      isi TEXT NOT NULL, sidik TEXT NOT NULL, versi INTEGER NOT NULL DEFAULT 1,
      CHECK (sampai >= sejak)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE target (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      tahun INTEGER NOT NULL, iku TEXT NOT NULL, nilai TEXT NOT NULL,
      dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1, UNIQUE (tahun, iku)
    ) STRICT""",
    # realisasi entered as counts only ("tanpa daftar nama"); computed ones live in ringkasan_iku.
    """CREATE TABLE realisasi (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      tahun INTEGER NOT NULL, iku TEXT NOT NULL,
      pembilang INTEGER NOT NULL CHECK (pembilang >= 0),
      penyebut INTEGER NOT NULL CHECK (penyebut > 0),
      keterangan TEXT NOT NULL DEFAULT '', dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1,
      UNIQUE (tahun, iku), CHECK (pembilang <= penyebut)
    ) STRICT""",
    """CREATE TABLE nilai_sakip (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      tahun_dinilai INTEGER NOT NULL, tahun_terbit INTEGER NOT NULL,
      keadaan TEXT NOT NULL DEFAULT 'terbit' CHECK (keadaan IN ('terbit', 'belum_terbit')),
      nilai TEXT, komponen TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(komponen)),
      lhe_nomor TEXT NOT NULL DEFAULT '', lhe_tanggal TEXT CHECK (lhe_tanggal IS date(lhe_tanggal)),
      catatan TEXT NOT NULL DEFAULT '', dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1,
      CHECK (tahun_terbit >= tahun_dinilai), CHECK (keadaan = 'belum_terbit' OR nilai IS NOT NULL)
    ) STRICT""",
    """CREATE UNIQUE INDEX nilai_sakip_satu ON nilai_sakip (tahun_dinilai, tahun_terbit)
    WHERE dihapus_pada IS NULL""",
    # Sums that the worker renews after a change: one row per performance year, indicator and list.
    """CREATE TABLE ringkasan_iku (
      tahun INTEGER NOT NULL, iku TEXT NOT NULL, daftar TEXT NOT NULL,
      pembilang INTEGER NOT NULL, penyebut INTEGER NOT NULL, resmi INTEGER NOT NULL,
      dihitung_pada TEXT NOT NULL, PRIMARY KEY (tahun, iku, daftar)
    ) STRICT, WITHOUT ROWID""",
    # asli: a signed decree, read-only; rancangan: a draft of its change.
    """CREATE TABLE keputusan (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      jenis TEXT NOT NULL CHECK (jenis IN ('asli', 'rancangan')),
      set_iku TEXT NOT NULL REFERENCES set_iku (id),
      judul TEXT NOT NULL, tentang TEXT NOT NULL, nomor TEXT NOT NULL DEFAULT '',
      tanggal TEXT CHECK (tanggal IS date(tanggal)), tanggal_tercetak TEXT NOT NULL DEFAULT '',
      isi TEXT NOT NULL CHECK (json_valid(isi)),
      status TEXT NOT NULL DEFAULT 'draf' CHECK (status IN ('draf', 'diperiksa', 'ditetapkan')),
      dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    """CREATE TRIGGER keputusan_asli_terkunci BEFORE UPDATE ON keputusan WHEN OLD.jenis = 'asli'
    BEGIN SELECT RAISE(ABORT, 'keputusan asli tidak diubah'); END""",
)
