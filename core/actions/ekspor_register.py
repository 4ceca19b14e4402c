"""Take a whole register out: every column, personal data masked unless a reason is given."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from pathlib import Path
from typing import Any

from core import tanggal
from core.actions.ekspor_berkas import whole_file
from core.actions.ekspor_daftar import (
    Daftar,
    HasilEkspor,
    Isi,
    KolomEkspor,
    bentuk_of,
    write_table,
)
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.progress import Progress
from core.actions.tahun_buku import batas_of, tahun_buku_for
from core.errors import DataRejectedError
from core.findings import Finding
from core.impor.model import Jenis
from core.koperasi.daftar_pilihan import PENGAWAS, WILAYAH_KEANGGOTAAN
from core.koperasi.laporan import KeadaanLaporan, Unit
from core.koperasi.model import LABEL_KOPERASI, LABEL_TAHUN, UANG, Keadaan
from core.storage import journal
from core.storage.ekspor_baris import EksporBaris, Halaman
from core.umkm.laba import Cara
from core.umkm.model import LABEL, PRIBADI
from core.umkm.samaran import samarkan_isian

REGISTER = {
    "koperasi": "Koperasi",
    "umkm": "UMKM",
    "laba": "Laba UMKM",
    "laporan": "Laporan tahunan",
}
PRIBADI_KOPERASI = ("telepon", "email")
ALASAN_TERPENDEK = 5
_NOMOR = frozenset({"nik", "nib", "npwp", "kbli_kode", "telepon", "no_badan_hukum"})
_TANGGAL = frozenset(
    {
        "tgl_badan_hukum", "sejak", "sampai", "sk_tanggal", "rat_tanggal", "rat_dilaporkan",
        "status_sejak", "diterima_pada",
    }
)  # fmt: skip
_RUPIAH = frozenset(
    {*UANG, "modal_usaha", "omzet", "hpp", "beban", "pendapatan_lain", "pajak", "laba_sebulan",
     "laba"}
)  # fmt: skip
_TAHUN = frozenset({"tahun", "tahun_buku", "tahun_mulai"})
_YA_TIDAK = frozenset({"punya_usp", "kkmp", "usaha_sama"})
_ORANG = tuple(name for name in LABEL_TAHUN if name.startswith(("anggota", "manajer", "karyawan")))
_KOPERASI = (
    "nama", "nik", "no_badan_hukum", "tgl_badan_hukum", "bentuk", "jenis", "kelompok", "sektor",
    "pola", "kuk", "alamat", "kelurahan", "kecamatan", "telepon", "email", "npwp", "nib", "ketua",
    "wilayah_keanggotaan", "pengawas", "punya_usp", "kkmp", "status", "status_sejak", *_ORANG,
    *UANG, "rat_tanggal", "rat_dilaporkan", "catatan",
)  # fmt: skip
_UMKM = (
    "nama", "pemilik", "jenis_kelamin", "nik", "nib", "npwp", "kbli_edisi", "kbli_kode",
    "jenis_usaha", "sektor", "bentuk_usaha", "alamat", "kelurahan", "kecamatan", "telepon",
    "tahun_mulai", "modal_usaha", "tenaga_pria", "tenaga_wanita", "sejak", "sampai", "sk_nomor",
    "sk_tanggal", "catatan",
)  # fmt: skip
_LABA = (
    "nama", "pemilik", "nik", "nib", "kelurahan", "kecamatan", "tahun", "cara", "bulan", "omzet",
    "hpp", "beban", "pendapatan_lain", "pajak", "laba_sebulan", "laba", "bukti", "usaha_sama",
    "alasan", "catatan",
)  # fmt: skip
_LAPORAN = ("nama", "nik", "no_badan_hukum", "unit", "tahun_buku", "keadaan", "diterima_pada")
_JUDUL = {
    "kecamatan": "Kecamatan",
    "status": "Status",
    "status_sejak": "Status sejak",
    "unit": "Unit",
    "keadaan": "Keadaan laporan",
    "diterima_pada": "Diterima pada",
}
_KATA: dict[str, Callable[[Any], str]] = {
    "wilayah_keanggotaan": lambda kode: WILAYAH_KEANGGOTAAN.get(kode, kode),
    "pengawas": lambda kode: PENGAWAS.get(kode, kode),
    "status": lambda kode: Keadaan(kode).sebutan,
    "cara": lambda kode: Cara(kode).sebutan,
    "unit": lambda kode: Unit(kode).sebutan,
    "keadaan": lambda kode: KeadaanLaporan(kode).sebutan,
}


@dataclass(frozen=True, slots=True)
class PermintaanEkspor:
    """What of a register is wanted. `ids` None is all of it; `tahun` is the year of performance.

    `tahun_saja` keeps one year where the register has years; 0 keeps them all. `kolom` names the
    heads that are wanted; none means all.
    """

    register: str
    tahun: int
    ids: Sequence[int] | None = None
    tahun_saja: int = 0
    alasan: str = ""
    keterangan: tuple[tuple[str, str], ...] = ()
    judul_di_atas: bool = False
    kolom: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Isian:
    """One column: head, kind, the stored field, and how its values are told."""

    judul: str
    jenis: Jenis
    asal: str
    kata: Callable[[Any], Isi] | None


def export_register(
    office: Office, minta: PermintaanEkspor, path: Path, progress: Progress | None = None
) -> Outcome[HasilEkspor]:
    """Write a register; raises `DataRejectedError`, `FileUnwritableError`, `CancelledError`.

    With a reason personal data are open, and who took how many rows why is journalled.
    """
    check_reason(minta.alasan)
    daftar = register_list(office, minta)
    bentuk = bentuk_of(path)
    with office.db.atomic(), whole_file(path) as part:
        count = write_table(office, daftar, part, bentuk, progress or Progress())
        if minta.alasan:
            note_opened(office, minta.register, path.name, minta.alasan, {"baris": count})
    return Outcome(HasilEkspor(path, count, terbuka=bool(minta.alasan)))


def check_reason(alasan: str) -> None:
    """A reason is a sentence; raises `DataRejectedError` for one that says nothing."""
    if alasan and len(alasan.strip()) < ALASAN_TERPENDEK:
        message = "Alasan membuka data pribadi terlalu pendek; tulis untuk apa data dipakai."
        raise DataRejectedError([Finding("ekspor.alasan", "alasan", message)])


def note_opened(
    office: Office, register: str, berkas: str, alasan: str, counts: dict[str, int]
) -> None:
    """Journal that personal data left the office: who, what, how many, why."""
    changes: dict[str, tuple[journal.Value, journal.Value]] = {
        "berkas": (None, berkas),
        "alasan": (None, alasan.strip()),
        **{name: (None, number) for name, number in counts.items()},
    }
    deed = office.deed("data pribadi diekspor")
    journal.write(office.db, deed, tabel=register, baris="ekspor", changes=changes)


def register_list(office: Office, minta: PermintaanEkspor) -> Daftar:
    """The register as a list that can be written."""
    batas, tahun_buku = batas_of(office, minta.tahun), tahun_buku_for(office, minta.tahun)
    ids = minta.ids
    if ids is None:
        ids = EksporBaris(office.db).all_ids(minta.register, minta.tahun_saja)

    every = tuple(_fields(office, minta, tahun_buku))
    fields = tuple(one for one in every if not minta.kolom or one.judul in minta.kolom)

    def read(at: Office, page: Sequence[int]) -> Halaman:
        store = EksporBaris(at.db)
        match minta.register:
            case "koperasi":
                return store.koperasi(page, batas=batas.isoformat(), tahun_buku=tahun_buku)
            case "umkm":
                return store.umkm(page, batas=batas.isoformat())
            case "laba":
                return store.laba(page)
            case _:
                return store.laporan(page)

    return Daftar(
        REGISTER[minta.register],
        tuple(KolomEkspor(one.judul, _untold, one.jenis) for one in fields),
        ids,
        lambda _office, _page: {},
        (*minta.keterangan, *_facts(minta, batas, tahun_buku)),
        judul_di_atas=minta.judul_di_atas,
        baris=lambda at, page: _cells(fields, read(at, page), page),
    )


def _untold(_row: Any) -> Isi:
    return None


def _cells(
    fields: Sequence[_Isian], halaman: Halaman, page: Sequence[int]
) -> Iterator[Sequence[Isi]]:
    """Rows as cells: picked in one go, then the few that are told in other words."""
    places = [halaman.nama.index(one.asal) for one in fields]
    pick = itemgetter(*places)
    told = [(at, one.kata) for at, one in enumerate(fields) if one.kata is not None]
    for row_id in page:
        row = halaman.baris.get(row_id)
        if row is not None:
            cells = list(pick(row))
            for at, word in told:
                if cells[at] is not None:
                    cells[at] = word(cells[at])
            yield cells


def _facts(minta: PermintaanEkspor, batas: date, tahun_buku: int) -> Iterator[tuple[str, str]]:
    yield "Tahun kinerja", str(minta.tahun)
    yield "Keadaan pada", tanggal.show(batas)
    if minta.register == "koperasi":
        yield "Angka tahun buku", str(tahun_buku)
    yield "Data pribadi", f"dibuka: {minta.alasan.strip()}" if minta.alasan else "disamarkan"


def _fields(office: Office, minta: PermintaanEkspor, tahun_buku: int) -> Iterator[_Isian]:
    names = {"koperasi": _KOPERASI, "umkm": _UMKM, "laba": _LABA, "laporan": _LAPORAN}
    masked = not minta.alasan
    for name in names[minta.register]:
        title = _title(minta.register, name, tahun_buku)
        origin = "nama_kelurahan" if name == "kelurahan" else name
        yield _Isian(title, _kind(name), origin, _word(minta.register, name, masked=masked))
    if minta.register == "laporan":
        yield from _accounts(office)


def _accounts(office: Office) -> Iterator[_Isian]:
    used = EksporBaris(office.db).used_accounts()
    for akun in office.law.bagan.akun.values():
        for kode, judul in ((akun.kode, akun.nama), (f"{akun.kode}@-1", f"{akun.nama} (lalu)")):
            if kode in used:
                yield _Isian(judul, Jenis.RUPIAH, "akun", _amount(kode))


def _amount(kode: str) -> Callable[[Any], Isi]:
    return lambda akun: akun.get(kode)


def _title(register: str, name: str, tahun_buku: int) -> str:
    if name in _JUDUL:
        return _JUDUL[name]
    if register in ("umkm", "laba"):
        return LABEL[name]
    if name in LABEL_KOPERASI:
        return LABEL_KOPERASI[name]
    title = LABEL_TAHUN[name]
    return title if register == "laporan" else f"{title} {tahun_buku}"


def _kind(name: str) -> Jenis:
    for kind, names in (
        (Jenis.NOMOR, _NOMOR),
        (Jenis.TANGGAL, _TANGGAL),
        (Jenis.RUPIAH, _RUPIAH),
        (Jenis.TAHUN, _TAHUN),
        (Jenis.CACAH, (*_ORANG, "bulan", "kuk", "tenaga_pria", "tenaga_wanita")),
    ):
        if name in names:
            return kind
    return Jenis.TEKS


def _word(register: str, name: str, *, masked: bool) -> Callable[[Any], Isi] | None:
    """How a stored value is told; None when it stands as it is."""
    if masked and _is_private(register, name):
        field = "telepon" if name == "email" else name
        return lambda value: samarkan_isian(field, value)
    if name in _TANGGAL:
        return date.fromisoformat
    if name in _YA_TIDAK:
        return lambda value: "Ya" if value else "Tidak"
    return _KATA.get(name)


def _is_private(register: str, name: str) -> bool:
    if register == "koperasi":
        return name in PRIBADI_KOPERASI
    return register in ("umkm", "laba") and name in PRIBADI
