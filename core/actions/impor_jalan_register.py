"""The registers as tables: their columns with labels, kinds and the words of their pick-lists."""

from collections.abc import Iterable, Mapping

from core.actions.daftar_pilihan import daftar_of
from core.actions.impor_jalan_hasil import columns_of
from core.actions.office import Office, list_wilayah
from core.impor.model import Jenis, Kolom, Register
from core.koperasi.daftar_pilihan import JENIS, PENGAWAS, POLA, WILAYAH_KEANGGOTAAN
from core.koperasi.model import LABEL_KOPERASI, LABEL_TAHUN, Keadaan
from core.koperasi.pengurus import JABATAN
from core.umkm.laba import Cara
from core.umkm.model import BENTUK_USAHA, KELAMIN, LABEL, PRIBADI, SEKTOR

_NOMOR = frozenset({"nik", "nib", "npwp", "telepon", "kbli_kode", "fax"})
_YA = frozenset({"punya_usp", "kkmp", "usaha_sama"})
_UANG = frozenset(
    {"modal_usaha", "omzet", "hpp", "beban", "pendapatan_lain", "pajak", "laba_sebulan", "laba",
     "modal_sendiri", "modal_luar", "aset", "volume_usaha", "shu"}
)  # fmt: skip
_CACAH = frozenset({"tenaga_pria", "tenaga_wanita", "bulan", "rat_hadir"})
_HARI = frozenset({"tgl_badan_hukum", "tgl_akta", "tgl_berlaku_sertifikat", "kkmp_musyawarah",
                   "rat_tanggal", "rat_dilaporkan", "sejak", "sampai", "sk_tanggal",
                   "status_sejak", "status_tgl_sk"})  # fmt: skip
_UMKM = ("nama", "pemilik", "jenis_kelamin", "nik", "nib", "npwp", "kbli_edisi", "kbli_kode",
         "jenis_usaha", "sektor", "bentuk_usaha", "alamat", "kelurahan", "telepon", "tahun_mulai",
         "modal_usaha", "tenaga_pria", "tenaga_wanita", "koordinat", "catatan", "sejak", "sampai",
         "sk_nomor", "sk_tanggal")  # fmt: skip
_LABA = ("nama", "pemilik", "nik", "nib", "kelurahan", "tahun", "cara", "bulan", "omzet", "hpp",
         "beban", "pendapatan_lain", "pajak", "laba_sebulan", "laba", "bukti", "usaha_sama",
         "alasan", "catatan")  # fmt: skip
_KUNCI = {
    "koperasi": ("nik", "no_badan_hukum", "nama"),
    "umkm": ("nik", "nib", "nama"),
    "laba": ("nik", "nib", "nama"),
    "laporan": ("nik", "no_badan_hukum", "nama"),
    "hasil": ("nik", "no_badan_hukum", "nama"),
}
JUDUL = {
    "koperasi": "Koperasi",
    "umkm": "UMKM",
    "laba": "Laba UMKM",
    "laporan": "Laporan keuangan",
    "hasil": "Hasil terdahulu",
}


def register_table(office: Office, kode: str) -> Register:
    """The columns that rows of a register may bring."""
    columns = {
        "koperasi": _koperasi,
        "umkm": _umkm,
        "laba": _laba,
        "laporan": _laporan,
        "hasil": columns_of,
    }[kode]
    return Register(kode, JUDUL[kode], tuple(columns(office)), _KUNCI[kode])


def _koperasi(office: Office) -> Iterable[Kolom]:
    lists = daftar_of(office)
    words = {
        "jenis": _same(JENIS),
        "pola": _same(POLA),
        "bentuk": _same(lists.bentuk),
        "kelompok": _same(lists.kelompok),
        "sektor": _same(lists.sektor),
        "wilayah_keanggotaan": _coded(WILAYAH_KEANGGOTAAN),
        "pengawas": _coded(PENGAWAS),
        "kelurahan": _places(office),
    }
    for kode, label in LABEL_KOPERASI.items():
        yield _column(kode, label, words.get(kode))
    yield _column("status", "Status", _coded({each.value: each.sebutan for each in Keadaan}))
    yield _column("status_sejak", "Status sejak")
    yield _column("status_no_sk", "Nomor SK status")
    yield _column("status_tgl_sk", "Tanggal SK status")
    yield _column("status_dasar", "Dasar status")
    for kode, label in LABEL_TAHUN.items():
        if kode == "catatan":
            yield _column("catatan_tahun", "Catatan tahun buku")
            continue
        jenis = Jenis.CACAH if kode.endswith(("_pria", "_wanita", "_jumlah")) else None
        yield _column(kode, label, jenis=Jenis.TAHUN if kode == "tahun_buku" else jenis)
    for kode, (label, _) in JABATAN.items():
        if kode not in LABEL_KOPERASI:
            yield _column(kode, label)


def _umkm(office: Office) -> Iterable[Kolom]:
    words = {
        "jenis_kelamin": _coded(dict(KELAMIN)) | {"l": "L", "p": "P"},
        "sektor": _same(SEKTOR),
        "bentuk_usaha": _same(BENTUK_USAHA),
        "kelurahan": _places(office),
    }
    for kode in _UMKM:
        jenis = Jenis.TAHUN if kode == "tahun_mulai" else None
        yield _column(kode, LABEL[kode], words.get(kode), jenis=jenis, pribadi=kode in PRIBADI)


def _laba(office: Office) -> Iterable[Kolom]:
    words = {
        "kelurahan": _places(office),
        "cara": {each.value: each.value for each in Cara} | {"×12": Cara.KALI12.value},
        "bukti": _same(("A", "B", "C")),
    }
    for kode in _LABA:
        jenis = Jenis.TAHUN if kode == "tahun" else None
        yield _column(kode, LABEL[kode], words.get(kode), jenis=jenis, pribadi=kode in PRIBADI)


def _laporan(office: Office) -> Iterable[Kolom]:
    for kode in ("nama", "nik", "no_badan_hukum"):
        yield _column(kode, LABEL_KOPERASI[kode])
    yield _column("tahun_buku", "Tahun buku", jenis=Jenis.TAHUN)
    yield _column("unit", "Unit", _coded({"koperasi": "Koperasi", "usp": "Unit simpan pinjam"}))
    for kode, akun in office.law.bagan.akun.items():
        yield _column(kode, akun.nama, jenis=Jenis.RUPIAH)


def _column(
    kode: str,
    label: str,
    words: Mapping[str, str] | None = None,
    *,
    jenis: Jenis | None = None,
    pribadi: bool = False,
) -> Kolom:
    if kode == "kelurahan":
        jenis = Jenis.KELURAHAN
    elif words is not None:
        jenis = Jenis.PILIHAN
    kinds = ((_NOMOR, Jenis.NOMOR), (_YA, Jenis.YA_TIDAK), (_UANG, Jenis.RUPIAH),
             (_CACAH, Jenis.CACAH), (_HARI, Jenis.TANGGAL))  # fmt: skip
    kind = jenis or next((kind for names, kind in kinds if kode in names), Jenis.TEKS)
    if kode == "kuk":
        kind = Jenis.CACAH
    return Kolom(kode, label, kind, pilihan=words or {}, pribadi=pribadi)


def _same(words: Iterable[str]) -> dict[str, str]:
    return {word.casefold(): word for word in words}


def _coded(words: Mapping[str, str]) -> dict[str, str]:
    return {word.casefold(): code for code, word in words.items()} | {
        code.casefold(): code for code in words
    }


def _places(office: Office) -> dict[str, str]:
    return {each.kelurahan.casefold(): each.kode for each in list_wilayah(office)}
