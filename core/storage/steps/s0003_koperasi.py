"""Step 3: what a cooperative's life needs beside its identity."""

_RECORD = "dihapus_pada TEXT, versi INTEGER NOT NULL DEFAULT 1"
_OWNER = "koperasi_id INTEGER NOT NULL REFERENCES koperasi (id)"


def _day(name: str) -> str:
    return f"{name} TEXT CHECK ({name} IS date({name}))"


def _text(name: str) -> str:
    return f"{name} TEXT NOT NULL DEFAULT ''"


def _code(name: str, *codes: str) -> str:
    known = ", ".join(f"'{code}'" for code in ("", *codes))
    return f"{name} TEXT NOT NULL DEFAULT '' CHECK ({name} IN ({known}))"


_IDENTITY = tuple(
    f"ALTER TABLE koperasi ADD COLUMN {column}"
    for column in (
        _text("no_akta"),
        _day("tgl_akta"),
        _text("notaris"),
        _code("status_nik", "sudah", "belum", "kedaluwarsa"),
        _day("tgl_berlaku_sertifikat"),
        _code("grade", "A", "B", "C1", "C2", "D"),
        _text("fax"),
        _text("website"),
        _code("tingkat_binaan", "kota", "provinsi", "pusat"),
        # Koperasi Kelurahan Merah Putih: codes of its shops are joined by commas.
        _code("kkmp_model", "baru", "pengembangan", "revitalisasi"),
        _text("kkmp_gerai"),
        _day("kkmp_musyawarah"),
        _text("kkmp_sabh"),
        _text("kkmp_rekening"),
    )
)

_CHILDREN = (
    f"""CREATE TABLE pengurus (
      id INTEGER PRIMARY KEY AUTOINCREMENT, {_OWNER},
      jabatan TEXT NOT NULL, nama TEXT NOT NULL, {_code("jk", "L", "P")}, {_text("telepon")},
      {_day("mulai")}, {_day("akhir")}, {_text("catatan")}, {_RECORD}
    ) STRICT""",
    "CREATE INDEX pengurus_koperasi ON pengurus (koperasi_id, mulai)",
    # Changes of the articles, permits and offices: one dated row each.
    f"""CREATE TABLE legalitas (
      id INTEGER PRIMARY KEY AUTOINCREMENT, {_OWNER},
      jenis TEXT NOT NULL
        CHECK (jenis IN ('pad', 'izin_usaha', 'cabang', 'cabang_pembantu', 'kas')),
      {_text("nomor")}, {_day("tanggal")}, {_text("penerbit")}, {_day("berlaku_sampai")},
      {_text("alamat")}, kelurahan TEXT REFERENCES wilayah (kode), {_text("kota")},
      {_text("catatan")}, {_RECORD}
    ) STRICT""",
    "CREATE INDEX legalitas_koperasi ON legalitas (koperasi_id, jenis, tanggal)",
    # The bytes lie beside the database, named by their hash.
    f"""CREATE TABLE lampiran (
      id INTEGER PRIMARY KEY AUTOINCREMENT, {_OWNER},
      nama_berkas TEXT NOT NULL, {_text("perihal")},
      jenis TEXT NOT NULL CHECK (jenis IN ('pdf', 'jpg')),
      ukuran INTEGER NOT NULL CHECK (ukuran > 0), sidik TEXT NOT NULL,
      pada TEXT NOT NULL, oleh TEXT NOT NULL, {_RECORD}
    ) STRICT""",
    "CREATE INDEX lampiran_koperasi ON lampiran (koperasi_id)",
    "CREATE INDEX lampiran_sidik ON lampiran (sidik)",
)

_LISTS = (
    # What the office changed of a list that ships with the program: semula names the entry
    # that was renamed or retired, empty for one that the office added itself.
    f"""CREATE TABLE daftar_pilihan (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      daftar TEXT NOT NULL CHECK (daftar IN ('kelompok', 'sektor')),
      semula TEXT NOT NULL DEFAULT '', nama TEXT NOT NULL CHECK (nama <> ''),
      dipakai INTEGER NOT NULL DEFAULT 1 CHECK (dipakai IN (0, 1)), {_RECORD}
    ) STRICT""",
    "CREATE INDEX koperasi_kelurahan ON koperasi (kelurahan) WHERE dihapus_pada IS NULL",
)

_MERGES = (
    # Two records of one cooperative made one; dipisahkan_pada takes it back.
    f"""CREATE TABLE penggabungan (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      tetap_id INTEGER NOT NULL REFERENCES koperasi (id),
      lebur_id INTEGER NOT NULL REFERENCES koperasi (id) CHECK (lebur_id <> tetap_id),
      pada TEXT NOT NULL, oleh TEXT NOT NULL, {_text("alasan")},
      dipisahkan_pada TEXT, {_RECORD}
    ) STRICT""",
    "CREATE INDEX penggabungan_tetap ON penggabungan (tetap_id)",
    "CREATE INDEX penggabungan_lebur ON penggabungan (lebur_id)",
    # Each row that moved, with its fields before and after, and its version right after.
    # Rows of one kelompok move and go back together.
    """CREATE TABLE penggabungan_baris (
      penggabungan_id INTEGER NOT NULL REFERENCES penggabungan (id), urut INTEGER NOT NULL,
      tabel TEXT NOT NULL, catatan_id INTEGER NOT NULL, kelompok TEXT NOT NULL DEFAULT '',
      sebelum TEXT NOT NULL CHECK (json_valid(sebelum)),
      sesudah TEXT NOT NULL CHECK (json_valid(sesudah)), versi INTEGER NOT NULL,
      PRIMARY KEY (penggabungan_id, urut)
    ) STRICT, WITHOUT ROWID""",
)

STATEMENTS: tuple[str, ...] = (*_IDENTITY, *_CHILDREN, *_LISTS, *_MERGES)
