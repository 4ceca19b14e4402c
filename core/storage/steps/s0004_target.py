"""Step 4: targets of a period, quarters, obstacles, deadlines."""

_RECORD = "dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1"
_QUARTER = """tahun INTEGER NOT NULL, iku TEXT NOT NULL,
      triwulan INTEGER NOT NULL CHECK (triwulan BETWEEN 1 AND 4)"""
_SIGNED = (
    "id", "tahun", "iku", "triwulan", "target", "realisasi", "catatan", "kendala",
    "tindak_lanjut", "penanggung_jawab", "dihapus_pada",
)  # fmt: skip
_SAME = " AND ".join(f"NEW.{name} IS OLD.{name}" for name in _SIGNED)
_LOCKED = """SELECT 1 FROM triwulan_iku t
      WHERE t.disahkan_pada IS NOT NULL AND t.dihapus_pada IS NULL"""

STATEMENTS: tuple[str, ...] = (
    # Kondisi awal and akhir of a period of the Renstra; the years between stand in `target`.
    f"""CREATE TABLE target_periode (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      sejak INTEGER NOT NULL, sampai INTEGER NOT NULL, iku TEXT NOT NULL,
      awal_tahun INTEGER, awal_nilai TEXT NOT NULL DEFAULT '',
      akhir_nilai TEXT NOT NULL DEFAULT '', dasar TEXT NOT NULL DEFAULT '',
      {_RECORD}, UNIQUE (sejak, sampai, iku), CHECK (sampai >= sejak)
    ) STRICT""",
    # How the target of a year came to be what it is; the first `sebelum` of a perubahan is murni.
    f"""CREATE TABLE target_riwayat (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      tahun INTEGER NOT NULL, iku TEXT NOT NULL,
      jenis TEXT NOT NULL CHECK (jenis IN ('penetapan', 'perubahan', 'pembetulan')),
      sebelum TEXT NOT NULL DEFAULT '', nilai TEXT NOT NULL DEFAULT '',
      tanggal TEXT CHECK (tanggal IS date(tanggal)), alasan TEXT NOT NULL DEFAULT '',
      pada TEXT NOT NULL, oleh TEXT NOT NULL, {_RECORD},
      CHECK (jenis <> 'perubahan' OR alasan <> '')
    ) STRICT""",
    "CREATE INDEX target_riwayat_tahun ON target_riwayat (tahun, iku)",
    # Target and realisasi are cumulative; tonggak are the milestones as counted at the sign-off.
    f"""CREATE TABLE triwulan_iku (
      id INTEGER PRIMARY KEY AUTOINCREMENT, {_QUARTER},
      target TEXT NOT NULL DEFAULT '', realisasi TEXT NOT NULL DEFAULT '',
      catatan TEXT NOT NULL DEFAULT '', kendala TEXT NOT NULL DEFAULT '',
      tindak_lanjut TEXT NOT NULL DEFAULT '', penanggung_jawab TEXT NOT NULL DEFAULT '',
      tonggak TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tonggak)),
      disahkan_pada TEXT, disahkan_oleh TEXT NOT NULL DEFAULT '',
      dibuka_pada TEXT, dibuka_oleh TEXT NOT NULL DEFAULT '',
      alasan_buka TEXT NOT NULL DEFAULT '',
      {_RECORD}, UNIQUE (tahun, iku, triwulan),
      CHECK (disahkan_pada IS NULL OR disahkan_oleh <> '')
    ) STRICT""",
    f"""CREATE TRIGGER triwulan_iku_terkunci BEFORE UPDATE ON triwulan_iku
    WHEN OLD.disahkan_pada IS NOT NULL AND NOT (NEW.disahkan_pada IS NULL
      AND NEW.dibuka_pada IS NOT NULL AND NEW.alasan_buka <> '' AND {_SAME})
    BEGIN SELECT RAISE(ABORT, 'triwulan yang disahkan terkunci'); END""",
    """CREATE TRIGGER triwulan_iku_tidak_dihapus BEFORE DELETE ON triwulan_iku
    WHEN OLD.disahkan_pada IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'triwulan yang disahkan terkunci'); END""",
    # INSERT OR REPLACE deletes without asking the delete trigger, so it is asked here.
    """CREATE TRIGGER triwulan_iku_tidak_ditimpa BEFORE INSERT ON triwulan_iku
    WHEN EXISTS (SELECT 1 FROM triwulan_iku t WHERE t.disahkan_pada IS NOT NULL
      AND (t.id = NEW.id OR (t.tahun, t.iku, t.triwulan) = (NEW.tahun, NEW.iku, NEW.triwulan)))
    BEGIN SELECT RAISE(ABORT, 'triwulan yang disahkan terkunci'); END""",
    f"""CREATE TABLE rencana_aksi (
      id INTEGER PRIMARY KEY AUTOINCREMENT, {_QUARTER},
      langkah TEXT NOT NULL CHECK (langkah <> ''), penanggung_jawab TEXT NOT NULL DEFAULT '',
      jadwal TEXT NOT NULL DEFAULT '', selesai_pada TEXT CHECK (selesai_pada IS date(selesai_pada)),
      {_RECORD}
    ) STRICT""",
    "CREATE INDEX rencana_aksi_tahun ON rencana_aksi (tahun, iku, triwulan)",
    f"""CREATE TRIGGER rencana_aksi_terkunci BEFORE UPDATE ON rencana_aksi
    WHEN EXISTS ({_LOCKED} AND (t.tahun, t.iku, t.triwulan) IN (VALUES
      (OLD.tahun, OLD.iku, OLD.triwulan), (NEW.tahun, NEW.iku, NEW.triwulan)))
    BEGIN SELECT RAISE(ABORT, 'triwulan yang disahkan terkunci'); END""",
    f"""CREATE TRIGGER rencana_aksi_tidak_dihapus BEFORE DELETE ON rencana_aksi
    WHEN EXISTS ({_LOCKED} AND (t.tahun, t.iku, t.triwulan) = (OLD.tahun, OLD.iku, OLD.triwulan))
    BEGIN SELECT RAISE(ABORT, 'triwulan yang disahkan terkunci'); END""",
    # The office's own date of a deadline, or that it was met; the others follow the defaults.
    f"""CREATE TABLE tenggat (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      tahun INTEGER NOT NULL, kode TEXT NOT NULL,
      tanggal TEXT CHECK (tanggal IS date(tanggal)),
      selesai_pada TEXT CHECK (selesai_pada IS date(selesai_pada)),
      catatan TEXT NOT NULL DEFAULT '', {_RECORD}, UNIQUE (tahun, kode)
    ) STRICT""",
)
