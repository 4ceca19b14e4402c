"""Step 1: UMKM, supervision, yearly profit, and the search index over names."""

STATEMENTS = (
    """CREATE TABLE umkm (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      nama TEXT NOT NULL, nama_kunci TEXT NOT NULL,
      pemilik TEXT NOT NULL DEFAULT '', jenis_kelamin TEXT NOT NULL DEFAULT ''
        CHECK (jenis_kelamin IN ('', 'L', 'P')),
      nik TEXT CHECK (nik NOT GLOB '*[^0-9]*' AND length(nik) = 16),
      nib TEXT CHECK (nib NOT GLOB '*[^0-9]*' AND length(nib) = 13),
      npwp TEXT NOT NULL DEFAULT '',
      kbli_edisi TEXT NOT NULL DEFAULT '', kbli_kode TEXT NOT NULL DEFAULT '',
      jenis_usaha TEXT NOT NULL DEFAULT '', sektor TEXT NOT NULL DEFAULT '',
      bentuk_usaha TEXT NOT NULL DEFAULT '', alamat TEXT NOT NULL DEFAULT '',
      kelurahan TEXT REFERENCES wilayah (kode), telepon TEXT NOT NULL DEFAULT '',
      tahun_mulai INTEGER, modal_usaha INTEGER CHECK (modal_usaha >= 0),
      tenaga_pria INTEGER CHECK (tenaga_pria >= 0),
      tenaga_wanita INTEGER CHECK (tenaga_wanita >= 0),
      catatan TEXT NOT NULL DEFAULT '', dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    # covers the whole list with its usual filters, so that 150,000 ids are one index scan
    """CREATE INDEX umkm_daftar ON umkm (nama_kunci, id, kelurahan, sektor)
    WHERE dihapus_pada IS NULL""",
    "CREATE INDEX umkm_sampah ON umkm (dihapus_pada) WHERE dihapus_pada IS NOT NULL",
    "CREATE INDEX umkm_nik ON umkm (nik) WHERE nik IS NOT NULL",
    "CREATE INDEX umkm_nib ON umkm (nib) WHERE nib IS NOT NULL",
    "CREATE INDEX umkm_kelurahan ON umkm (kelurahan)",
    "CREATE INDEX umkm_dihapus ON umkm (id) WHERE dihapus_pada IS NOT NULL",
    """CREATE VIRTUAL TABLE umkm_cari USING fts5 (
      nama_kunci, pemilik, content='umkm', content_rowid='id', tokenize='trigram'
    )""",
    """CREATE TRIGGER umkm_cari_tambah AFTER INSERT ON umkm BEGIN
      INSERT INTO umkm_cari (rowid, nama_kunci, pemilik)
        VALUES (NEW.id, NEW.nama_kunci, NEW.pemilik);
    END""",
    """CREATE TRIGGER umkm_cari_ubah AFTER UPDATE OF nama_kunci, pemilik ON umkm
    WHEN NEW.nama_kunci IS NOT OLD.nama_kunci OR NEW.pemilik IS NOT OLD.pemilik BEGIN
      INSERT INTO umkm_cari (umkm_cari, rowid, nama_kunci, pemilik)
        VALUES ('delete', OLD.id, OLD.nama_kunci, OLD.pemilik);
      INSERT INTO umkm_cari (rowid, nama_kunci, pemilik)
        VALUES (NEW.id, NEW.nama_kunci, NEW.pemilik);
    END""",
    """CREATE TABLE pengawasan (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      umkm_id INTEGER NOT NULL REFERENCES umkm (id),
      sejak TEXT NOT NULL CHECK (sejak IS date(sejak)),
      sampai TEXT CHECK (sampai IS date(sampai) AND (sampai IS NULL OR sampai >= sejak)),
      sk_nomor TEXT NOT NULL DEFAULT '', sk_tanggal TEXT CHECK (sk_tanggal IS date(sk_tanggal)),
      dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    """CREATE INDEX pengawasan_masa ON pengawasan (umkm_id, sejak, sampai)
    WHERE dihapus_pada IS NULL""",
    """CREATE TABLE laba (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      umkm_id INTEGER NOT NULL REFERENCES umkm (id),
      tahun INTEGER NOT NULL CHECK (tahun BETWEEN 1945 AND 2200),
      cara TEXT NOT NULL CHECK (cara IN ('hitung', 'lapor', 'kali12')),
      bulan INTEGER NOT NULL DEFAULT 12 CHECK (bulan BETWEEN 1 AND 12),
      omzet INTEGER CHECK (omzet >= 0), hpp INTEGER CHECK (hpp >= 0),
      beban INTEGER CHECK (beban >= 0),
      rincian_beban TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(rincian_beban)),
      pendapatan_lain INTEGER, pajak INTEGER CHECK (pajak >= 0), laba_sebulan INTEGER,
      laba INTEGER NOT NULL, bukti TEXT NOT NULL DEFAULT '' CHECK (bukti IN ('', 'A', 'B', 'C')),
      usaha_sama INTEGER NOT NULL DEFAULT 1 CHECK (usaha_sama IN (0, 1)),
      alasan TEXT NOT NULL DEFAULT '', catatan TEXT NOT NULL DEFAULT '',
      dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1,
      UNIQUE (umkm_id, tahun)
    ) STRICT""",
    """CREATE INDEX laba_tahun ON laba (tahun, umkm_id, laba, bulan, bukti, usaha_sama, cara)
    WHERE dihapus_pada IS NULL""",
)
