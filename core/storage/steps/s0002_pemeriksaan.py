"""Step 2: the yearly round of examinations: duties, visits, requests, second looks, papers."""

_RECORD = "dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1"


def _day(name: str) -> str:
    return f"{name} TEXT CHECK ({name} IS date({name}))"


STATEMENTS = (
    # How the books were kept: NULL is not known.
    """ALTER TABLE laporan_keuangan ADD COLUMN sak TEXT NOT NULL DEFAULT ''
      CHECK (sak IN ('', 'SAK EP', 'SAK ETAP', 'SAK EMKM', 'SAK Umum', 'SAK Syariah'))""",
    """ALTER TABLE laporan_keuangan ADD COLUMN diaudit INTEGER CHECK (diaudit IN (0, 1))""",
    """ALTER TABLE laporan_keuangan ADD COLUMN opini TEXT NOT NULL DEFAULT ''
      CHECK (opini IN ('', 'WTP', 'WTP-DPP', 'WDP', 'TW', 'TMP'))""",
    "ALTER TABLE laporan_keuangan ADD COLUMN auditor TEXT NOT NULL DEFAULT ''",
    # Why a sum that jumped is right, by its code; an account's reason stands in its own row.
    """ALTER TABLE laporan_keuangan ADD COLUMN alasan_jumlah TEXT NOT NULL DEFAULT '{}'
      CHECK (json_valid(alasan_jumlah))""",
    # One surat tugas sends a team to many cooperatives.
    f"""CREATE TABLE penugasan (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      tahun_buku INTEGER NOT NULL CHECK (tahun_buku BETWEEN 1945 AND 2200),
      nomor TEXT NOT NULL DEFAULT '', {_day("tanggal")},
      nomor_sk_tim TEXT NOT NULL DEFAULT '', {_day("tanggal_sk_tim")},
      {_day("mulai")}, {_day("selesai")},
      keperluan TEXT NOT NULL DEFAULT '', catatan TEXT NOT NULL DEFAULT '', {_RECORD}
    ) STRICT""",
    # petugas_id only links to an account; name, NIP and so on are what the paper said that day.
    f"""CREATE TABLE anggota_tim (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      penugasan_id INTEGER NOT NULL REFERENCES penugasan (id),
      urut INTEGER NOT NULL CHECK (urut >= 1),
      petugas_id INTEGER REFERENCES petugas (id),
      nama TEXT NOT NULL, nip TEXT NOT NULL DEFAULT '', pangkat TEXT NOT NULL DEFAULT '',
      jabatan TEXT NOT NULL DEFAULT '',
      peran TEXT NOT NULL CHECK (peran IN ('penanggung_jawab', 'ketua', 'anggota')), {_RECORD}
    ) STRICT""",
    "CREATE INDEX anggota_tim_penugasan ON anggota_tim (penugasan_id, urut)",
    f"""CREATE TABLE pemeriksaan (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      koperasi_id INTEGER NOT NULL REFERENCES koperasi (id),
      unit TEXT NOT NULL CHECK (unit IN ('koperasi', 'usp')),
      tahun_buku INTEGER NOT NULL CHECK (tahun_buku BETWEEN 1945 AND 2200),
      penugasan_id INTEGER REFERENCES penugasan (id),
      nomor_pemberitahuan TEXT NOT NULL DEFAULT '', {_day("tanggal_pemberitahuan")},
      {_day("kunjungan_mulai")}, {_day("kunjungan_selesai")},
      tempat TEXT NOT NULL DEFAULT '', ditemui TEXT NOT NULL DEFAULT '',
      catatan_kunjungan TEXT NOT NULL DEFAULT '',
      nomor_berita_acara TEXT NOT NULL DEFAULT '', {_day("tanggal_berita_acara")},
      catatan_berita_acara TEXT NOT NULL DEFAULT '',
      tanggapan TEXT NOT NULL DEFAULT '', {_day("tanggal_tanggapan")},
      nomor_penetapan TEXT NOT NULL DEFAULT '', {_day("tanggal_penetapan")},
      nomor_sertifikat TEXT NOT NULL DEFAULT '', {_day("tanggal_sertifikat")},
      catatan TEXT NOT NULL DEFAULT '', {_RECORD}
    ) STRICT""",
    """CREATE UNIQUE INDEX pemeriksaan_satu ON pemeriksaan (koperasi_id, unit, tahun_buku)
    WHERE dihapus_pada IS NULL""",
    """CREATE UNIQUE INDEX pemeriksaan_sertifikat ON pemeriksaan (nomor_sertifikat)
    WHERE nomor_sertifikat <> '' AND dihapus_pada IS NULL""",
    "CREATE INDEX pemeriksaan_tugas ON pemeriksaan (penugasan_id)",
    f"""CREATE TABLE permintaan (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      pemeriksaan_id INTEGER NOT NULL REFERENCES pemeriksaan (id),
      nomor_surat TEXT NOT NULL DEFAULT '', {_day("tanggal_surat")}, {_day("tenggat")},
      uraian TEXT NOT NULL, {_day("dipenuhi_pada")}, jawaban TEXT NOT NULL DEFAULT '', {_RECORD}
    ) STRICT""",
    "CREATE INDEX permintaan_pemeriksaan ON permintaan (pemeriksaan_id)",
    f"""CREATE TABLE rekomendasi (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      pemeriksaan_id INTEGER NOT NULL REFERENCES pemeriksaan (id),
      komponen TEXT NOT NULL DEFAULT '', uraian TEXT NOT NULL, {_day("tenggat")},
      keadaan TEXT NOT NULL DEFAULT 'belum'
        CHECK (keadaan IN ('belum', 'proses', 'selesai', 'tidak_dapat')),
      tindak_lanjut TEXT NOT NULL DEFAULT '', {_day("tanggal_tindak_lanjut")}, {_RECORD}
    ) STRICT""",
    "CREATE INDEX rekomendasi_pemeriksaan ON rekomendasi (pemeriksaan_id)",
    # langkah is the place in the office's list of steps; the words are kept as they were.
    f"""CREATE TABLE sanksi (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      pemeriksaan_id INTEGER NOT NULL REFERENCES pemeriksaan (id),
      langkah INTEGER NOT NULL CHECK (langkah >= 1), sebutan TEXT NOT NULL,
      nomor_surat TEXT NOT NULL DEFAULT '', {_day("tanggal")}, {_day("tenggat")},
      alasan TEXT NOT NULL DEFAULT '', {_day("dicabut_pada")},
      keterangan TEXT NOT NULL DEFAULT '', {_RECORD}
    ) STRICT""",
    "CREATE INDEX sanksi_pemeriksaan ON sanksi (pemeriksaan_id, langkah)",
    # A report that went back to its cooperative, with the letter that took it.
    f"""CREATE TABLE pengembalian (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      laporan_id INTEGER NOT NULL REFERENCES laporan_keuangan (id),
      {_day("tanggal")}, nomor_surat TEXT NOT NULL DEFAULT '', alasan TEXT NOT NULL,
      {_day("tenggat")}, {_day("diterima_kembali")}, {_RECORD}
    ) STRICT""",
    "CREATE INDEX pengembalian_laporan ON pengembalian (laporan_id)",
    # A blind second entry. pertama is what stood there when the two were laid side by side.
    """CREATE TABLE entri_kedua (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      penilaian_id INTEGER NOT NULL REFERENCES penilaian (id),
      lingkup TEXT NOT NULL CHECK (lingkup IN ('penentu', 'semua')),
      pemasuk_id INTEGER REFERENCES petugas (id), pemasuk TEXT NOT NULL,
      pembanding_id INTEGER REFERENCES petugas (id), pembanding TEXT NOT NULL,
      mulai TEXT NOT NULL, selesai TEXT,
      keadaan TEXT NOT NULL CHECK (keadaan IN ('diisi', 'dibandingkan', 'selesai', 'batal')),
      dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    "CREATE INDEX entri_kedua_penilaian ON entri_kedua (penilaian_id)",
    # Values are text: rupiah as digits, an answer 1, 0 or empty, an entry exact.
    """CREATE TABLE entri_kedua_nilai (
      entri_id INTEGER NOT NULL REFERENCES entri_kedua (id),
      jenis TEXT NOT NULL CHECK (jenis IN ('akun', 'jawaban', 'isian')),
      kode TEXT NOT NULL, kedua TEXT NOT NULL DEFAULT '', pertama TEXT,
      putusan TEXT NOT NULL DEFAULT '' CHECK (putusan IN ('', 'sama', 'pertama', 'kedua', 'lain')),
      nilai TEXT, alasan TEXT NOT NULL DEFAULT '', diputus_oleh TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (entri_id, jenis, kode)
    ) STRICT, WITHOUT ROWID""",
    # A paper that was issued: what it was made of, and the hash of its bytes.
    """CREATE TABLE cetakan (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      dokumen TEXT NOT NULL, tahun_buku INTEGER NOT NULL, perihal TEXT NOT NULL DEFAULT '',
      penilaian_id INTEGER REFERENCES penilaian (id), rujukan TEXT NOT NULL DEFAULT '',
      mode TEXT NOT NULL CHECK (mode IN ('basah', 'tte')),
      kertas TEXT NOT NULL CHECK (kertas IN ('F4', 'A4')),
      isi TEXT NOT NULL CHECK (json_valid(isi)), kode TEXT NOT NULL, sidik TEXT NOT NULL,
      ukuran INTEGER NOT NULL, halaman INTEGER NOT NULL, alasan TEXT NOT NULL DEFAULT '',
      pada TEXT NOT NULL, oleh TEXT NOT NULL
    ) STRICT""",
    # NULLs are distinct in a unique index, so a paper of no single result counts as number 0.
    """CREATE UNIQUE INDEX cetakan_satu
    ON cetakan (dokumen, COALESCE(penilaian_id, 0), rujukan, mode, kertas, kode)""",
    "CREATE INDEX cetakan_penilaian ON cetakan (penilaian_id, dokumen)",
    "CREATE INDEX cetakan_kode ON cetakan (kode)",
    "CREATE INDEX cetakan_sidik ON cetakan (sidik)",
    # The same data set again by a newer program may give other bytes; both hashes are kept.
    """CREATE TABLE cetakan_ulang (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      cetakan_id INTEGER NOT NULL REFERENCES cetakan (id), sidik TEXT NOT NULL,
      ukuran INTEGER NOT NULL, pada TEXT NOT NULL, oleh TEXT NOT NULL,
      UNIQUE (cetakan_id, sidik)
    ) STRICT""",
    # Pictures inside frozen data, once each.
    """CREATE TABLE cetakan_gambar (
      sidik TEXT PRIMARY KEY, isi BLOB NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TRIGGER cetakan_tidak_diubah BEFORE UPDATE ON cetakan
    BEGIN SELECT RAISE(ABORT, 'cetakan hanya ditambah'); END""",
    """CREATE TRIGGER cetakan_tidak_dihapus BEFORE DELETE ON cetakan
    BEGIN SELECT RAISE(ABORT, 'cetakan hanya ditambah'); END""",
)
