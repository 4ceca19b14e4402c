"""Step 1: cooperatives, their dated status, their years, reports and assessments."""

_CACAH = "INTEGER CHECK ({0} >= 0)"
_PEOPLE = ", ".join(
    f"{name} {_CACAH.format(name)}"
    for name in (
        "anggota_pria", "anggota_wanita", "anggota_jumlah",
        "manajer_pria", "manajer_wanita", "manajer_jumlah",
        "karyawan_pria", "karyawan_wanita", "karyawan_jumlah",
        "modal_sendiri", "modal_luar", "aset", "volume_usaha",
    )
)  # fmt: skip

STATEMENTS = (
    """CREATE TABLE koperasi (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      nik TEXT CHECK (nik NOT GLOB '*[^0-9]*' AND length(nik) BETWEEN 10 AND 18),
      nama TEXT NOT NULL, nama_kunci TEXT NOT NULL,
      no_badan_hukum TEXT NOT NULL DEFAULT '', no_badan_hukum_kunci TEXT NOT NULL DEFAULT '',
      tgl_badan_hukum TEXT CHECK (tgl_badan_hukum IS date(tgl_badan_hukum)),
      alasan_kembar TEXT NOT NULL DEFAULT '',
      alamat TEXT NOT NULL DEFAULT '', kelurahan TEXT REFERENCES wilayah (kode),
      bentuk TEXT NOT NULL DEFAULT 'Primer Kabupaten/Kota',
      jenis TEXT NOT NULL
        CHECK (jenis IN ('Konsumen', 'Produsen', 'Jasa', 'Pemasaran', 'Simpan Pinjam')),
      kelompok TEXT NOT NULL DEFAULT '', sektor TEXT NOT NULL DEFAULT '',
      pola TEXT NOT NULL DEFAULT 'Konvensional' CHECK (pola IN ('Konvensional', 'Syariah')),
      kuk INTEGER CHECK (kuk BETWEEN 1 AND 4),
      wilayah_keanggotaan TEXT NOT NULL DEFAULT 'kota'
        CHECK (wilayah_keanggotaan IN ('kota', 'lintas_kota', 'lintas_provinsi')),
      pengawas TEXT NOT NULL DEFAULT 'dinas'
        CHECK (pengawas IN ('dinas', 'provinsi', 'kementerian', 'ojk')),
      punya_usp INTEGER NOT NULL DEFAULT 0 CHECK (punya_usp IN (0, 1)),
      kkmp INTEGER NOT NULL DEFAULT 0 CHECK (kkmp IN (0, 1)),
      telepon TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '',
      npwp TEXT NOT NULL DEFAULT '', nib TEXT NOT NULL DEFAULT '',
      ketua TEXT NOT NULL DEFAULT '', catatan TEXT NOT NULL DEFAULT '',
      dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    """CREATE UNIQUE INDEX koperasi_nik ON koperasi (nik)
    WHERE nik IS NOT NULL AND dihapus_pada IS NULL""",
    "CREATE INDEX koperasi_bh ON koperasi (no_badan_hukum_kunci) WHERE no_badan_hukum_kunci <> ''",
    "CREATE INDEX koperasi_nama ON koperasi (nama_kunci)",
    # A cooperative always has at least one row here; sejak NULL means "from the beginning".
    """CREATE TABLE status_koperasi (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      koperasi_id INTEGER NOT NULL REFERENCES koperasi (id),
      status TEXT NOT NULL CHECK (status IN ('aktif', 'tidak_aktif', 'usul_bubar', 'dibubarkan')),
      sejak TEXT CHECK (sejak IS date(sejak)), dasar TEXT NOT NULL DEFAULT '',
      dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    "CREATE INDEX status_koperasi_sejak ON status_koperasi (koperasi_id, sejak)",
    f"""CREATE TABLE koperasi_tahun (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      koperasi_id INTEGER NOT NULL REFERENCES koperasi (id),
      tahun_buku INTEGER NOT NULL CHECK (tahun_buku BETWEEN 1945 AND 2200),
      {_PEOPLE}, shu INTEGER,
      rat_tanggal TEXT CHECK (rat_tanggal IS date(rat_tanggal)),
      rat_dilaporkan TEXT CHECK (rat_dilaporkan IS date(rat_dilaporkan)),
      rat_berita_acara TEXT NOT NULL DEFAULT '', catatan TEXT NOT NULL DEFAULT '',
      dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1,
      UNIQUE (koperasi_id, tahun_buku)
    ) STRICT""",
    """CREATE TABLE laporan_keuangan (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      koperasi_id INTEGER NOT NULL REFERENCES koperasi (id),
      unit TEXT NOT NULL CHECK (unit IN ('koperasi', 'usp')),
      tahun_buku INTEGER NOT NULL CHECK (tahun_buku BETWEEN 1945 AND 2200),
      keadaan TEXT NOT NULL DEFAULT 'draf' CHECK (keadaan IN ('draf', 'lengkap', 'dikembalikan')),
      diterima_pada TEXT CHECK (diterima_pada IS date(diterima_pada)),
      alasan_selisih TEXT NOT NULL DEFAULT '', catatan TEXT NOT NULL DEFAULT '',
      dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1,
      UNIQUE (koperasi_id, unit, tahun_buku)
    ) STRICT""",
    # kode is an account of akun.toml; "kode@-1" a comparison figure typed with this report.
    # alasan: why a figure that jumped against last year is right all the same.
    """CREATE TABLE laporan_akun (
      laporan_id INTEGER NOT NULL REFERENCES laporan_keuangan (id),
      kode TEXT NOT NULL,
      jumlah INTEGER NOT NULL CHECK (jumlah BETWEEN -1000000000000000 AND 1000000000000000),
      alasan TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (laporan_id, kode)
    ) STRICT, WITHOUT ROWID""",
    # terdahulu: a result taken over without accounts. total is exact text (decimal or a/b).
    """CREATE TABLE penilaian (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      koperasi_id INTEGER NOT NULL REFERENCES koperasi (id),
      unit TEXT NOT NULL CHECK (unit IN ('koperasi', 'usp')),
      tahun_buku INTEGER NOT NULL CHECK (tahun_buku BETWEEN 1945 AND 2200),
      asal TEXT NOT NULL CHECK (asal IN ('hitung', 'terdahulu')),
      laporan_id INTEGER REFERENCES laporan_keuangan (id),
      pedoman_id TEXT NOT NULL, pedoman_sidik TEXT NOT NULL DEFAULT '',
      alasan_pedoman TEXT NOT NULL DEFAULT '',
      varian TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(varian)),
      alasan_varian TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(alasan_varian)),
      jawaban TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(jawaban)),
      isian TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(isian)),
      status TEXT NOT NULL CHECK (status IN ('draf', 'diperiksa', 'final', 'dibuka_kembali')),
      putaran INTEGER NOT NULL DEFAULT 1 CHECK (putaran >= 1),
      menggantikan INTEGER REFERENCES penilaian (id),
      hasil TEXT CHECK (hasil IS NULL OR json_valid(hasil)),
      total TEXT, predikat TEXT, predikat_urut INTEGER,
      no_sertifikat TEXT NOT NULL DEFAULT '',
      tgl_sertifikat TEXT CHECK (tgl_sertifikat IS date(tgl_sertifikat)),
      scan_nama TEXT NOT NULL DEFAULT '', scan_sidik TEXT NOT NULL DEFAULT '', scan BLOB,
      diperiksa_pada TEXT, diperiksa_oleh INTEGER REFERENCES petugas (id),
      final_pada TEXT CHECK (final_pada IS date(final_pada)),
      final_oleh INTEGER REFERENCES petugas (id),
      dibuka_pada TEXT CHECK (dibuka_pada IS date(dibuka_pada)),
      dibuka_oleh INTEGER REFERENCES petugas (id),
      alasan_buka TEXT NOT NULL DEFAULT '', catatan TEXT NOT NULL DEFAULT '',
      dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1,
      CHECK (status NOT IN ('final', 'dibuka_kembali')
             OR (predikat IS NOT NULL AND total IS NOT NULL AND final_pada IS NOT NULL))
    ) STRICT""",
    """CREATE UNIQUE INDEX penilaian_satu ON penilaian (koperasi_id, unit, tahun_buku)
    WHERE status <> 'dibuka_kembali' AND dihapus_pada IS NULL""",
    "CREATE INDEX penilaian_tahun ON penilaian (tahun_buku, status, koperasi_id)",
    """CREATE TRIGGER penilaian_final_terkunci BEFORE UPDATE ON penilaian
    WHEN OLD.status IN ('final', 'dibuka_kembali') AND NOT (
      NEW.status IN ('final', 'dibuka_kembali')
      AND NEW.koperasi_id IS OLD.koperasi_id AND NEW.unit IS OLD.unit
      AND NEW.tahun_buku IS OLD.tahun_buku AND NEW.asal IS OLD.asal
      AND NEW.laporan_id IS OLD.laporan_id AND NEW.pedoman_id IS OLD.pedoman_id
      AND NEW.pedoman_sidik IS OLD.pedoman_sidik AND NEW.varian IS OLD.varian
      AND NEW.alasan_varian IS OLD.alasan_varian
      AND NEW.jawaban IS OLD.jawaban AND NEW.isian IS OLD.isian AND NEW.putaran IS OLD.putaran
      AND NEW.hasil IS OLD.hasil AND NEW.total IS OLD.total AND NEW.predikat IS OLD.predikat
      AND NEW.predikat_urut IS OLD.predikat_urut AND NEW.final_pada IS OLD.final_pada
      AND NEW.final_oleh IS OLD.final_oleh)
    BEGIN SELECT RAISE(ABORT, 'penilaian final terkunci'); END""",
    """CREATE TRIGGER penilaian_tidak_dihapus BEFORE DELETE ON penilaian
    BEGIN SELECT RAISE(ABORT, 'penilaian tidak pernah dihapus'); END""",
)
