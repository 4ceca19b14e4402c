"""Keragaan: what is counted of every cooperative at a cut-off, in which rows and columns."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.koperasi.model import Keadaan
from core.rules.tabel_angka import BarisAngka, KolomAngka, Satuan, TabelAngka

BELUM_DIISI = "Belum diisi"
KKMP, KONVENSIONAL = "kkmp", "konvensional"


class Menurut(StrEnum):
    """What the rows of the table are."""

    KECAMATAN = "kecamatan"
    KELURAHAN = "kelurahan"
    JENIS = "jenis"
    KELOMPOK = "kelompok"
    BENTUK = "bentuk"
    GOLONGAN = "golongan"

    @property
    def sebutan(self) -> str:
        """The words over the rows."""
        return _MENURUT[self]


_MENURUT = {
    Menurut.KECAMATAN: "Kecamatan",
    Menurut.KELURAHAN: "Kelurahan",
    Menurut.JENIS: "Jenis",
    Menurut.KELOMPOK: "Kelompok",
    Menurut.BENTUK: "Bentuk",
    Menurut.GOLONGAN: "Golongan",
}


class Lingkup(StrEnum):
    """Which cooperatives are counted."""

    SEMUA = "semua"
    KONVENSIONAL = "konvensional"
    KKMP = "kkmp"

    @property
    def sebutan(self) -> str:
        """The words an officer reads."""
        return _LINGKUP[self]


_LINGKUP = {
    Lingkup.SEMUA: "Semua koperasi",
    Lingkup.KONVENSIONAL: "Tanpa Koperasi Merah Putih",
    Lingkup.KKMP: "Koperasi Merah Putih saja",
}


@dataclass(frozen=True, slots=True)
class FaktaKeragaan:
    """One cooperative at the cut-off; people, money and RAT are those of one book year.

    `terdaftar` says whether it is in the list by the office's setting: dissolved ones never are.
    """

    id: int
    nama: str
    terdaftar: bool
    keadaan: Keadaan | None
    kode_kelurahan: str = ""
    kelurahan: str = ""
    kode_kecamatan: str = ""
    jenis: str = ""
    kelompok: str = ""
    bentuk: str = ""
    kkmp: bool = False
    ber_nik: bool = False
    rat_tanggal: date | None = None
    rat_dilaporkan: date | None = None
    anggota_pria: int | None = None
    anggota_wanita: int | None = None
    anggota_jumlah: int | None = None
    manajer_pria: int | None = None
    manajer_wanita: int | None = None
    manajer_jumlah: int | None = None
    karyawan_pria: int | None = None
    karyawan_wanita: int | None = None
    karyawan_jumlah: int | None = None
    modal_sendiri: int | None = None
    modal_luar: int | None = None
    aset: int | None = None
    volume_usaha: int | None = None
    shu: int | None = None

    @property
    def aktif(self) -> bool:
        return self.terdaftar and self.keadaan is Keadaan.AKTIF

    def people(self, siapa: str) -> int | None:
        """All of them: the total as given, else both halves together."""
        total: int | None = getattr(self, f"{siapa}_jumlah")
        if total is not None:
            return total
        men, women = getattr(self, f"{siapa}_pria"), getattr(self, f"{siapa}_wanita")
        return None if men is None or women is None else men + women

    def half(self, siapa: str, which: str) -> int | None:
        """Men or women, where both are known: one half alone would not add up to a total."""
        men, women = getattr(self, f"{siapa}_pria"), getattr(self, f"{siapa}_wanita")
        if men is None or women is None:
            return None
        found: int = men if which == "pria" else women
        return found

    @property
    def anggota_tanpa_rincian(self) -> int | None:
        """Members given as a total only, without men and women."""
        return self.anggota_jumlah if self.half("anggota", "pria") is None else None


Nilai = Callable[[FaktaKeragaan], int | None]


@dataclass(frozen=True, slots=True)
class _Ukuran:
    """A column and what one cooperative adds to it; None where it is not in the column's list."""

    kolom: KolomAngka
    nilai: Nilai


def _one(condition: Callable[[FaktaKeragaan], bool]) -> Nilai:
    return lambda fakta: 1 if condition(fakta) else None


def _of(name: str) -> Nilai:
    return lambda fakta: getattr(fakta, name)


def _half(siapa: str, which: str) -> Nilai:
    return lambda fakta: fakta.half(siapa, which)


def _all(siapa: str) -> Nilai:
    return lambda fakta: fakta.people(siapa)


_UNIT, _ORANG, _UANG = Satuan.UNIT, Satuan.ORANG, Satuan.RUPIAH
_UKURAN = (
    _Ukuran(KolomAngka("jumlah", "Jumlah", _UNIT, "Koperasi"), _one(lambda one: one.terdaftar)),
    _Ukuran(KolomAngka("aktif", "Aktif", _UNIT, "Koperasi"), _one(lambda one: one.aktif)),
    _Ukuran(
        KolomAngka("tidak_aktif", "Tidak aktif", _UNIT, "Koperasi"),
        _one(lambda one: one.terdaftar and not one.aktif),
    ),
    _Ukuran(KolomAngka("rat", "RAT"), _one(lambda one: one.rat_tanggal is not None)),
    _Ukuran(KolomAngka("nik", "Ber-NIK"), _one(lambda one: one.ber_nik)),
    _Ukuran(KolomAngka("anggota_pria", "Laki-laki", _ORANG, "Anggota"), _half("anggota", "pria")),
    _Ukuran(
        KolomAngka("anggota_wanita", "Perempuan", _ORANG, "Anggota"), _half("anggota", "wanita")
    ),
    _Ukuran(
        KolomAngka("anggota_tanpa_rincian", "Tanpa rincian L/P", _ORANG, "Anggota"),
        lambda fakta: fakta.anggota_tanpa_rincian,
    ),
    _Ukuran(KolomAngka("anggota", "Jumlah", _ORANG, "Anggota"), _all("anggota")),
    _Ukuran(KolomAngka("manajer_pria", "Laki-laki", _ORANG, "Manajer"), _half("manajer", "pria")),
    _Ukuran(
        KolomAngka("manajer_wanita", "Perempuan", _ORANG, "Manajer"), _half("manajer", "wanita")
    ),
    _Ukuran(KolomAngka("manajer", "Manajer", _ORANG), _all("manajer")),
    _Ukuran(
        KolomAngka("karyawan_pria", "Laki-laki", _ORANG, "Karyawan"), _half("karyawan", "pria")
    ),
    _Ukuran(
        KolomAngka("karyawan_wanita", "Perempuan", _ORANG, "Karyawan"), _half("karyawan", "wanita")
    ),
    _Ukuran(KolomAngka("karyawan", "Karyawan", _ORANG), _all("karyawan")),
    _Ukuran(KolomAngka("modal_sendiri", "Modal sendiri", _UANG), _of("modal_sendiri")),
    _Ukuran(KolomAngka("modal_luar", "Modal luar", _UANG), _of("modal_luar")),
    _Ukuran(KolomAngka("aset", "Aset", _UANG), _of("aset")),
    _Ukuran(KolomAngka("volume_usaha", "Volume usaha", _UANG), _of("volume_usaha")),
    _Ukuran(KolomAngka("shu", "SHU", _UANG), _of("shu")),
)
_BY_KODE = {each.kolom.kode: each for each in _UKURAN}
KOLOM = tuple(each.kolom for each in _UKURAN)
"""Every column there is."""
TERCETAK = (
    "jumlah", "aktif", "tidak_aktif", "rat", "anggota_pria", "anggota_wanita", "anggota",
    "manajer", "karyawan", "modal_sendiri", "modal_luar", "aset", "volume_usaha", "shu",
)  # fmt: skip
"""The columns on screen and paper, in their order."""


def members(fakta: Iterable[FaktaKeragaan], kolom: str) -> list[FaktaKeragaan]:
    """The list behind a figure: every cooperative of the list that adds to the column."""
    nilai = _BY_KODE[kolom].nilai
    return [each for each in fakta if each.terdaftar and nilai(each) is not None]


def value_of(fakta: FaktaKeragaan, kolom: str) -> int | None:
    """What one cooperative adds to a column."""
    return _BY_KODE[kolom].nilai(fakta)


def figure(fakta: Iterable[FaktaKeragaan], kolom: str) -> int | None:
    """The figure over a list: how many, or the sum; None where nobody gave an amount."""
    found = members(fakta, kolom)
    if not found and _BY_KODE[kolom].kolom.satuan is not Satuan.UNIT:
        return None
    return sum(value_of(each, kolom) or 0 for each in found)


def group_of(fakta: FaktaKeragaan, menurut: Menurut) -> str:
    """The code of the row in which a cooperative is counted; empty where it is not filled in."""
    match menurut:
        case Menurut.KECAMATAN:
            return fakta.kode_kecamatan
        case Menurut.KELURAHAN:
            return fakta.kode_kelurahan
        case Menurut.GOLONGAN:
            return KKMP if fakta.kkmp else KONVENSIONAL
        case _:
            return str(getattr(fakta, menurut.value))


def within(fakta: Iterable[FaktaKeragaan], lingkup: Lingkup) -> list[FaktaKeragaan]:
    """The cooperatives of one scope."""
    wanted = {
        Lingkup.SEMUA: (True, False),
        Lingkup.KONVENSIONAL: (False,),
        Lingkup.KKMP: (True,),
    }[lingkup]
    return [each for each in fakta if each.kkmp in wanted]


def tabulate(
    fakta: Sequence[FaktaKeragaan], menurut: Menurut, urutan: Sequence[tuple[str, str]]
) -> TabelAngka:
    """The table: `urutan` are the rows (code, name) that stand even when nothing is in them."""
    groups: dict[str, list[FaktaKeragaan]] = {kode: [] for kode, _ in urutan}
    for each in fakta:
        groups.setdefault(group_of(each, menurut), []).append(each)
    names = dict(urutan)
    others = sorted(kode for kode in groups if kode and kode not in names)
    order = [*names, *others, *([""] if groups.get("") else [])]
    rows = tuple(
        _row(names.get(kode) or kode or BELUM_DIISI, kode, groups[kode])
        for kode in order
        if kode or groups[kode]
    )
    return TabelAngka(menurut.sebutan, KOLOM, rows, _row("Jumlah", "", fakta))


def _row(nama: str, kode: str, fakta: Sequence[FaktaKeragaan]) -> BarisAngka:
    return BarisAngka(nama, {each.kode: figure(fakta, each.kode) for each in KOLOM}, kode)
