"""May a cooperative be assessed? Facts and the office's settings in, reasons in words out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core import tanggal
from core.koperasi.daftar_pilihan import PENGAWAS, WILAYAH_KEANGGOTAAN
from core.koperasi.model import Keadaan
from core.rules.pilihan import Pilihan


class Syarat(StrEnum):
    """A condition of kelayakan, or of the report an assessment rests on."""

    STATUS = "status"
    SETAHUN = "setahun"
    KKMP = "kkmp"
    RAT = "rat"
    RAT_LAPOR = "rat_lapor"
    WILAYAH = "wilayah"
    PENGAWAS = "pengawas"
    PEDOMAN = "pedoman"
    LAPORAN = "laporan"
    DIKEMBALIKAN = "dikembalikan"
    KOSONG = "kosong"
    IDENTITAS = "identitas"

    @property
    def sebutan(self) -> str:
        """The miss in a few words, as lists are filtered by it."""
        return _SEBUTAN[self]


_SEBUTAN = {
    Syarat.STATUS: "Status pada tanggal daftar ditutup",
    Syarat.SETAHUN: "Belum satu tahun buku penuh",
    Syarat.KKMP: "KKMP tanpa tahun buku pertama",
    Syarat.RAT: "RAT belum diselenggarakan",
    Syarat.RAT_LAPOR: "RAT belum dilaporkan",
    Syarat.WILAYAH: "Wilayah keanggotaan",
    Syarat.PENGAWAS: "Pengawas",
    Syarat.PEDOMAN: "Pedoman tidak tersedia",
    Syarat.LAPORAN: "Laporan belum masuk",
    Syarat.DIKEMBALIKAN: "Laporan dikembalikan",
    Syarat.KOSONG: "Laporan belum lengkap",
    Syarat.IDENTITAS: "Laporan tidak lolos pemeriksaan",
}


@dataclass(frozen=True, slots=True)
class Sebab:
    """One miss: the condition, and what is missing in words."""

    syarat: Syarat
    kalimat: str


@dataclass(frozen=True, slots=True)
class Golongan:
    """What decides which pedoman fits."""

    jenis: str
    pola: str
    kuk: int | None
    punya_usp: bool


@dataclass(frozen=True, slots=True)
class FaktaKelayakan:
    """What is known of one cooperative at the cut-off, for the book year assessed."""

    keadaan: Keadaan | None
    tgl_badan_hukum: date | None
    tahun_buku: int
    batas: date
    rat_tanggal: date | None
    rat_dilaporkan: date | None
    wilayah_keanggotaan: str
    pengawas: str
    golongan: Golongan
    kkmp: bool = False
    laporan_lengkap: bool = False
    """A report of the book year that is complete and whose identities pass."""


@dataclass(frozen=True, slots=True)
class Kelayakan:
    """The verdict; every miss is a reason an officer can read."""

    kurang: tuple[Sebab, ...]

    @property
    def sebab(self) -> tuple[str, ...]:
        """The reasons in words."""
        return tuple(each.kalimat for each in self.kurang)

    @property
    def layak(self) -> bool:
        return not self.kurang

    @property
    def belum_dapat(self) -> bool:
        """Whether it is too young to be examined, which says nothing about its health."""
        return any(each.syarat is Syarat.KKMP for each in self.kurang)

    @property
    def putusan(self) -> str:
        """The verdict without its reasons."""
        if self.layak:
            return "Layak dinilai"
        return "Belum dapat diperiksa" if self.belum_dapat else "Belum layak dinilai"

    @property
    def kalimat(self) -> str:
        """In one line: "Layak dinilai", or why not."""
        return self.putusan if self.layak else f"{self.putusan}: {'; '.join(self.sebab)}"


def terdaftar(keadaan: Keadaan | None, founded: date | None, batas: date, pilihan: Pilihan) -> bool:
    """Whether a legal entity stands in the list at the cut-off; a blank date counts as existing."""
    exists = founded is None or founded <= batas
    return exists and keadaan is not None and keadaan.value in pilihan.status_terdaftar


def assess(fakta: FaktaKelayakan, pilihan: Pilihan, *, ada_pedoman: bool) -> Kelayakan:
    """Judge by meaning 8; conditions that the office switched off are not asked."""
    return Kelayakan(tuple(_misses(fakta, pilihan, ada_pedoman=ada_pedoman)))


def _misses(fakta: FaktaKelayakan, pilihan: Pilihan, *, ada_pedoman: bool) -> Iterator[Sebab]:
    yield from _standing(fakta, pilihan)
    yield from _full_year(fakta, pilihan)
    yield from _rat(fakta, pilihan)
    if fakta.wilayah_keanggotaan not in pilihan.layak_wilayah:
        where = WILAYAH_KEANGGOTAAN[fakta.wilayah_keanggotaan].lower()
        yield Sebab(Syarat.WILAYAH, f"wilayah keanggotaan {where}")
    if fakta.pengawas not in pilihan.layak_pengawas:
        yield Sebab(Syarat.PENGAWAS, f"pengawasnya {PENGAWAS[fakta.pengawas]}")
    if pilihan.layak_wajib_pedoman and not ada_pedoman:
        words = f"pedoman tidak tersedia untuk tahun buku {fakta.tahun_buku}"
        yield Sebab(Syarat.PEDOMAN, words)
    if pilihan.layak_wajib_laporan and not fakta.laporan_lengkap:
        words = f"laporan tahun buku {fakta.tahun_buku} belum lengkap dan lolos pemeriksaan"
        yield Sebab(Syarat.LAPORAN, words)


def _standing(fakta: FaktaKelayakan, pilihan: Pilihan) -> Iterator[Sebab]:
    day = tanggal.show(fakta.batas)
    if not terdaftar(fakta.keadaan, fakta.tgl_badan_hukum, fakta.batas, pilihan):
        word = _standing_word(fakta.keadaan)
        founded = fakta.tgl_badan_hukum
        late = founded is not None and founded > fakta.batas
        words = f"belum berbadan hukum pada {day}" if late else f"{word} pada {day}"
        yield Sebab(Syarat.STATUS, words)
    elif pilihan.layak_wajib_aktif and fakta.keadaan is not Keadaan.AKTIF:
        yield Sebab(Syarat.STATUS, f"{_standing_word(fakta.keadaan)} pada {day}")


def _standing_word(keadaan: Keadaan | None) -> str:
    """What stood on a day, not what happened on it."""
    return f"berstatus {keadaan.sebutan.lower()}" if keadaan else "belum berstatus"


def _full_year(fakta: FaktaKelayakan, pilihan: Pilihan) -> Iterator[Sebab]:
    founded = fakta.tgl_badan_hukum
    if not pilihan.layak_wajib_setahun or founded is None:
        return
    if founded > date(fakta.tahun_buku, 1, 1):
        words = (
            f"berbadan hukum {tanggal.show(founded)}, belum satu tahun buku penuh "
            f"pada akhir {fakta.tahun_buku}"
        )
        yield Sebab(Syarat.KKMP if fakta.kkmp else Syarat.SETAHUN, words)


def _rat(fakta: FaktaKelayakan, pilihan: Pilihan) -> Iterator[Sebab]:
    if not pilihan.layak_wajib_rat:
        return
    held, told = fakta.rat_tanggal, fakta.rat_dilaporkan
    if held is None or held > fakta.batas:
        yield Sebab(Syarat.RAT, f"RAT tahun buku {fakta.tahun_buku} belum diselenggarakan")
    elif told is None or told > fakta.batas:
        yield Sebab(Syarat.RAT_LAPOR, f"RAT tahun buku {fakta.tahun_buku} belum dilaporkan")
