"""Which tables are open data, which stay home and why, and how one value is written as text."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.storage.sqlite import Database

BAWAAN = frozenset({"kantor", "wilayah", "set_iku", "keputusan", "pengaturan", "kbli"})
"""A new office has rows of these already; those of the file take their place."""
TERBUKA = BAWAAN | {
    "analisis_iku", "anggota_tim", "cara_baca", "cetakan", "cetakan_gambar", "cetakan_ulang",
    "entri_kedua", "entri_kedua_nilai", "koperasi", "koperasi_tahun", "laba", "laporan_akun",
    "laporan_keuangan", "nilai_sakip", "pedoman_kantor", "pemeriksaan", "penanda_tangan",
    "pencocokan", "pengawasan", "pengembalian", "penilaian", "penugasan", "permintaan", "petugas",
    "realisasi", "rekomendasi", "ringkasan_iku", "sanksi", "status_koperasi", "target", "umkm",
    "pengurus", "legalitas", "lampiran", "daftar_pilihan", "penggabungan", "penggabungan_baris",
    "kegiatan", "peserta_kegiatan", "izin_umkm", "gabung_umkm", "profil_impor", "alias_kelurahan",
    "profil_sel", "skor_tercetak", "usul_status", "teguran", "jabatan", "pohon",
    "set_iku_tahun", "set_iku_versi", "keputusan_scan", "peraturan_kantor",
    "penetapan_iku", "penetapan_iku_baris", "penetapan_iku_beda", "berkas_bukti",
    "target_periode", "target_riwayat", "triwulan_iku", "rencana_aksi", "tenggat", "program",
    "rekomendasi_sakip", "tindak_lanjut_sakip", "cetakan_tte",
    "sertifikat_penerbit", "isian_naskah", "standar_nasional",
}  # fmt: skip
DI_RUMAH = {
    "jurnal": "siapa mengubah apa tetap di kantor ini",
    "meta": "nomor pemasangan tidak boleh dibawa ke komputer lain",
    "draf": "ketikan yang belum disimpan",
    "ringkasan_perubahan": "dihitung lagi dari data yang dibawa",
    "tampilan": "cara melihat daftar di komputer kantor ini",
    "tampilan_awal": "cara melihat daftar di komputer kantor ini",
    "impor": "riwayat impor milik basis data ini",
    "impor_baris": "catatan untuk membatalkan impor di basis data ini",
}
TANPA_BUKA = frozenset(
    {
        "cetakan", "cetakan_gambar", "cetakan_ulang", "lampiran", "penggabungan_baris",
        "gabung_umkm", "berkas_bukti", "cetakan_tte",
    }
)  # fmt: skip
"""Papers, files and kept records hold names and numbers inside: only with personal data."""
RAHASIA = frozenset({("petugas", "sandi"), ("petugas", "aktif")})
"""Columns that never leave: an officer who was brought in cannot sign in until an admin allows."""
PRIBADI = frozenset(
    {
        ("koperasi", "telepon"), ("koperasi", "email"), ("koperasi", "kkmp_rekening"),
        ("pengurus", "telepon"), ("petugas", "nip"),
        ("umkm", "nik"), ("umkm", "npwp"), ("umkm", "telepon"),
    }
)  # fmt: skip
NAMA_PRIBADI = frozenset({"nik", "npwp", "nip", "telepon", "email", "no_hp", "wa", "ktp"})
UMUM = frozenset(
    {
        ("koperasi", "nik"), ("koperasi", "npwp"), ("kantor", "telepon"), ("kantor", "email"),
        ("penanda_tangan", "nip"), ("anggota_tim", "nip"),
    }
)  # fmt: skip
"""Named as personal data are, yet of an office or a public post."""
_BERBAHAYA = ("=", "+", "-", "@", "\t", "\r", "'")


@dataclass(frozen=True, slots=True)
class KolomTerbuka:
    """One column as the file knows it."""

    nama: str
    tipe: str
    wajib: bool
    bawaan: bool
    kunci: bool

    @property
    def berkas(self) -> bool:
        """Whether its values are files."""
        return self.tipe == "BLOB"

    @property
    def boleh_kosong(self) -> bool:
        return not self.wajib and not self.kunci


@dataclass(frozen=True, slots=True)
class TabelTerbuka:
    """One table of the open data, without what never leaves."""

    nama: str
    kolom: tuple[KolomTerbuka, ...]
    rujukan: tuple[tuple[str, str], ...]
    """(column, table it points at)."""

    @property
    def kunci(self) -> tuple[str, ...]:
        return tuple(one.nama for one in self.kolom if one.kunci)


def own_tables(db: Database) -> list[str]:
    """Every table of the office's own schema; those of SQLite, FTS and migrations are not."""
    found = db.execute(
        """SELECT name FROM pragma_table_list
           WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite|_%' ESCAPE '|'
             AND name <> '_sqlite_migrations' ORDER BY name"""
    )
    return [row[0] for row in found]


def open_tables(db: Database, *, terbuka: bool = True) -> list[TabelTerbuka]:
    """The tables that leave, by name; fewer while personal data stay masked."""
    left_out = frozenset() if terbuka else TANPA_BUKA
    return [
        table_of(db, name) for name in own_tables(db) if name in TERBUKA and name not in left_out
    ]


def table_of(db: Database, nama: str) -> TabelTerbuka:
    """A table as it stands in this database."""
    columns = db.execute("SELECT * FROM pragma_table_info(?)", [nama]).fetchall()
    links = db.execute('SELECT "from", "table" FROM pragma_foreign_key_list(?)', [nama])
    kolom = tuple(
        KolomTerbuka(
            nama=name, tipe=tipe, wajib=bool(wajib), bawaan=bawaan is not None, kunci=bool(kunci)
        )
        for _, name, tipe, wajib, bawaan, kunci in columns
        if (nama, name) not in RAHASIA
    )
    return TabelTerbuka(nama, kolom, tuple((row[0], row[1]) for row in links))


def as_text(value: str | int | None, *, boleh_kosong: bool) -> str:
    """A value as a cell that nothing computes and `as_value` reads back.

    >>> as_text(None, boleh_kosong=True), as_text("", boleh_kosong=True)
    ('', "'")
    >>> as_text("=1", boleh_kosong=False), as_text("", boleh_kosong=False)
    ("'=1", '')
    """
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    if value.startswith(_BERBAHAYA) or (boleh_kosong and not value):
        return f"'{value}"
    return value


def as_value(text: str, *, tipe: str, boleh_kosong: bool) -> str | int | None:
    """The value of a cell; raises `ValueError` for digits that are none.

    >>> as_value("'=1", tipe="TEXT", boleh_kosong=False)
    '=1'
    >>> as_value("7", tipe="INTEGER", boleh_kosong=True)
    7
    """
    if not text and (boleh_kosong or tipe != "TEXT"):
        return None
    if tipe == "INTEGER":
        return int(text)
    return text.removeprefix("'")


def rows_of(db: Database, tabel: TabelTerbuka) -> Iterator[tuple[str | int | bytes | None, ...]]:
    """All rows in the order of the key, read as they are asked for."""
    names = ", ".join(one.nama for one in tabel.kolom)
    order = ", ".join(tabel.kunci) or "rowid"
    yield from db.execute(f"SELECT {names} FROM {tabel.nama} ORDER BY {order}")  # noqa: S608 - the schema's own names


def count_of(db: Database, nama: str) -> int:
    return int(db.execute(f"SELECT count(*) FROM {nama}").fetchone()[0])  # noqa: S608 - the schema's own names
