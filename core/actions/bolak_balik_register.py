"""The registers that go out and come back: their columns, their rows, how a row is saved."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from core.actions import koperasi as aksi_koperasi
from core.actions import laba as aksi_laba
from core.actions import umkm as aksi_umkm
from core.actions.bolak_balik_laporan import laporan_register
from core.actions.bolak_balik_model import Catatan, Kata, Lajur, RegisterBolak, words
from core.actions.office import Office, list_wilayah
from core.actions.tahun_buku import batas_of
from core.findings import Finding
from core.impor.model import Jenis
from core.koperasi.daftar import SaringKoperasi
from core.koperasi.daftar_pilihan import JENIS, KUK, PENGAWAS, POLA, WILAYAH_KEANGGOTAAN
from core.koperasi.model import LABEL_KOPERASI, Koperasi
from core.storage.koperasi_store import KoperasiStore
from core.storage.laba_store import LabaStore
from core.storage.umkm_store import UmkmStore
from core.umkm.laba import BUKTI, CARA, Cara, Laba
from core.umkm.model import BENTUK_USAHA, KBLI_EDISI, LABEL, PRIBADI, SEKTOR, Umkm
from core.umkm.samaran import samarkan_isian
from core.umkm.saringan import Saringan

REGISTER = {
    "koperasi": "Koperasi",
    "umkm": "UMKM",
    "laba": "Laba UMKM",
    "laporan": "Laporan tahunan",
}
_YA_TIDAK: Kata = {"Ya": True, "Tidak": False}
_NOMOR = frozenset({"nik", "nib", "npwp", "kbli_kode", "telepon", "no_badan_hukum", "kbli_edisi"})
_UMKM = (
    "nama", "pemilik", "jenis_kelamin", "nik", "nib", "npwp", "kbli_edisi", "kbli_kode",
    "jenis_usaha", "sektor", "bentuk_usaha", "alamat", "kelurahan", "telepon", "tahun_mulai",
    "modal_usaha", "tenaga_pria", "tenaga_wanita", "catatan",
)  # fmt: skip
_KOPERASI = (
    "nama", "nik", "no_badan_hukum", "tgl_badan_hukum", "bentuk", "jenis", "kelompok", "sektor",
    "pola", "kuk", "alamat", "kelurahan", "telepon", "email", "npwp", "nib", "ketua",
    "wilayah_keanggotaan", "pengawas", "punya_usp", "kkmp", "catatan",
)  # fmt: skip
_PRIBADI_KOPERASI = frozenset({"telepon", "email"})
_LABA = (
    "bulan", "omzet", "hpp", "beban", "pendapatan_lain", "pajak", "laba_lapor", "laba_sebulan",
)  # fmt: skip
_ANGKA = {
    "tahun_mulai": Jenis.TAHUN,
    "modal_usaha": Jenis.RUPIAH,
    "tenaga_pria": Jenis.CACAH,
    "tenaga_wanita": Jenis.CACAH,
    "kuk": Jenis.CACAH,
    "tgl_badan_hukum": Jenis.TANGGAL,
}


@dataclass(frozen=True, slots=True)
class PermintaanBolak:
    """Which rows go out: `ids` None is all of the register; `tahun` the year of performance."""

    register: str
    tahun: int
    ids: Sequence[int] | None = None
    belum_lapor: bool = False
    terbuka: bool = False


def register_for(office: Office, minta: PermintaanBolak) -> RegisterBolak:
    """The register as a workbook knows it."""
    match minta.register:
        case "koperasi":
            return _koperasi(office, minta)
        case "umkm":
            return _umkm(office, minta)
        case "laba":
            return _laba(office, minta)
        case _:
            return laporan_register(office, minta.tahun, minta.ids)


def _kelurahan(office: Office) -> Kata:
    """Names of kelurahan; those that two kecamatan share carry theirs."""
    places = list_wilayah(office)
    names = [place.kelurahan for place in places]
    return {
        place.kelurahan
        if names.count(place.kelurahan) == 1
        else f"{place.kelurahan} ({place.kecamatan})": place.kode
        for place in places
    }


def _lajur(  # noqa: PLR0913 - what one column is
    name: str,
    label: str,
    kata: Mapping[str, Kata],
    *,
    hidden: bool,
    bebas: bool = True,
    jenis: Jenis | None = None,
) -> Lajur:
    kind = jenis or _ANGKA.get(name, Jenis.NOMOR if name in _NOMOR else Jenis.TEKS)
    return Lajur(name, label, kind, bebas=bebas and not hidden, samar=hidden, kata=kata.get(name))


def _umkm(office: Office, minta: PermintaanBolak) -> RegisterBolak:
    kata = {
        "jenis_kelamin": words(("L", "P")),
        "kbli_edisi": words(KBLI_EDISI),
        "sektor": words(SEKTOR),
        "bentuk_usaha": words(BENTUK_USAHA),
        "kelurahan": _kelurahan(office),
    }
    lajur = [
        _lajur(name, LABEL[name], kata, hidden=name in PRIBADI and not minta.terbuka)
        for name in _UMKM
    ]

    def load(at: Office, umkm_id: int) -> Catatan | None:
        found = UmkmStore(at.db).load(umkm_id)
        if found is None:
            return None
        values = {name: getattr(found, name) for name in _UMKM}
        return Catatan(umkm_id, found.versi, found.nama, values, found, dibuang=found.dihapus)

    def merge(record: Umkm, changes: Mapping[str, Any]) -> Umkm:
        return replace(record, **changes)

    ids = minta.ids
    if ids is None:
        ids = aksi_umkm.list_umkm(office, Saringan(minta.tahun, batas_of(office, minta.tahun)))
    return RegisterBolak(
        "umkm",
        tuple(lajur),
        ids,
        load,
        lambda at, record: aksi_umkm.check_typed(at, record)[0],
        merge,
        aksi_umkm.save_umkm,
        samarkan_isian,
    )


def _koperasi(office: Office, minta: PermintaanBolak) -> RegisterBolak:
    kata: dict[str, Kata] = {
        "jenis": words(JENIS),
        "pola": words(POLA),
        "wilayah_keanggotaan": {word: code for code, word in WILAYAH_KEANGGOTAAN.items()},
        "pengawas": {word: code for code, word in PENGAWAS.items()},
        "punya_usp": _YA_TIDAK,
        "kkmp": _YA_TIDAK,
        "kelurahan": _kelurahan(office),
    }
    lajur = [
        _lajur(
            name, LABEL_KOPERASI[name], kata, hidden=name in _PRIBADI_KOPERASI and not minta.terbuka
        )
        for name in _KOPERASI
    ]

    def load(at: Office, koperasi_id: int) -> Catatan | None:
        store = KoperasiStore(at.db)
        found = store.get(koperasi_id)
        if found is None:
            return None
        values = {name: getattr(found, name) for name in _KOPERASI}
        gone = store.trashed_at(koperasi_id) is not None
        return Catatan(koperasi_id, found.versi, found.nama, values, found, dibuang=gone)

    def merge(record: Koperasi, changes: Mapping[str, Any]) -> Koperasi:
        return replace(record, **changes)

    def check(at: Office, record: Koperasi) -> Sequence[Finding]:
        if record.kuk is not None and record.kuk not in KUK:
            return [Finding("koperasi.kuk", "kuk", "KUK hanya 1 sampai 4.")]
        return aksi_koperasi.examine(at, record).findings

    ids = minta.ids
    if ids is None:
        ids = aksi_koperasi.list_ids(office, SaringKoperasi(), minta.tahun)
    return RegisterBolak(
        "koperasi",
        tuple(lajur),
        ids,
        load,
        check,
        merge,
        aksi_koperasi.save_koperasi,
        lambda _name, value: samarkan_isian("telepon", value),
    )


def _laba(office: Office, minta: PermintaanBolak) -> RegisterBolak:
    tahun = minta.tahun
    kata: dict[str, Kata] = {
        "cara": {cara.sebutan: cara for cara in CARA},
        "bukti": words(tuple(BUKTI)),
    }
    labels = {**LABEL, "laba_lapor": "Laba menurut pemilik", "lalu": f"Laba {tahun - 1}"}
    columns: list[tuple[str, Jenis | None, bool]] = [
        ("nama", None, False),
        ("pemilik", None, False),
        ("lalu", Jenis.RUPIAH, False),
        ("cara", None, True),
        *((name, Jenis.CACAH if name == "bulan" else Jenis.RUPIAH, True) for name in _LABA),
        ("bukti", None, True),
        ("alasan", None, True),
        ("catatan", None, True),
    ]
    lajur = [
        _lajur(name, labels[name], kata, hidden=False, bebas=free, jenis=kind)
        for name, kind, free in columns
    ]

    def load(at: Office, umkm_id: int) -> Catatan | None:
        owner = UmkmStore(at.db).load(umkm_id)
        if owner is None:
            return None
        store = LabaStore(at.db)
        laba, last = store.load(umkm_id, tahun), store.load(umkm_id, tahun - 1)
        filled = ("cara", *_LABA, "bukti", "alasan", "catatan")
        values: dict[str, Any] = {
            "nama": owner.nama,
            "pemilik": owner.pemilik,
            "lalu": last.laba if last else None,
            **{name: getattr(laba, name) if laba else None for name in filled},
        }
        record = laba or Laba(umkm_id, tahun)
        return Catatan(umkm_id, record.versi, owner.nama, values, record, dibuang=owner.dihapus)

    def merge(record: Laba, changes: Mapping[str, Any]) -> Laba:
        found = replace(record, **changes)
        if "cara" not in changes and not record.id:
            found = replace(found, cara=_cara_of(found))
        return aksi_laba.settled(found)

    ids = minta.ids
    if ids is None:
        wanted = Saringan(
            tahun,
            batas_of(office, tahun),
            dalam_pengawasan=True,
            belum_lapor=minta.belum_lapor,
        )
        ids = aksi_laba.list_laba(office, wanted)
    save: Callable[[Office, Laba], object] = aksi_laba.save_laba
    return RegisterBolak("laba", tuple(lajur), ids, load, aksi_laba.check_typed, merge, save)


def _cara_of(laba: Laba) -> Cara:
    """What was filled in says how the profit became known."""
    if laba.laba_sebulan is not None:
        return Cara.KALI12
    return Cara.LAPOR if laba.laba_lapor is not None else Cara.HITUNG
