"""May a cooperative be assessed? Facts and the office's settings in, reasons in words out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from core import tanggal
from core.koperasi.daftar_pilihan import PENGAWAS, WILAYAH_KEANGGOTAAN
from core.koperasi.model import Keadaan
from core.rules.pilihan import Pilihan


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


@dataclass(frozen=True, slots=True)
class Kelayakan:
    """The verdict; every miss is a reason an officer can read."""

    sebab: tuple[str, ...]

    @property
    def layak(self) -> bool:
        return not self.sebab

    @property
    def kalimat(self) -> str:
        """In one line: "Layak dinilai", or why not."""
        return "Layak dinilai" if self.layak else f"Belum layak dinilai: {'; '.join(self.sebab)}"


def terdaftar(keadaan: Keadaan | None, founded: date | None, batas: date, pilihan: Pilihan) -> bool:
    """Whether a legal entity stands in the list at the cut-off; a blank date counts as existing."""
    exists = founded is None or founded <= batas
    return exists and keadaan is not None and keadaan.value in pilihan.status_terdaftar


def assess(fakta: FaktaKelayakan, pilihan: Pilihan, *, ada_pedoman: bool) -> Kelayakan:
    """Judge by meaning 8; conditions that the office switched off are not asked."""
    return Kelayakan(tuple(_misses(fakta, pilihan, ada_pedoman=ada_pedoman)))


def _misses(fakta: FaktaKelayakan, pilihan: Pilihan, *, ada_pedoman: bool) -> Iterator[str]:
    yield from _standing(fakta, pilihan)
    yield from _full_year(fakta, pilihan)
    yield from _rat(fakta, pilihan)
    if fakta.wilayah_keanggotaan not in pilihan.layak_wilayah:
        yield f"wilayah keanggotaan {WILAYAH_KEANGGOTAAN[fakta.wilayah_keanggotaan].lower()}"
    if fakta.pengawas not in pilihan.layak_pengawas:
        yield f"pengawasnya {PENGAWAS[fakta.pengawas]}"
    if pilihan.layak_wajib_pedoman and not ada_pedoman:
        yield f"pedoman tidak tersedia untuk tahun buku {fakta.tahun_buku}"


def _standing(fakta: FaktaKelayakan, pilihan: Pilihan) -> Iterator[str]:
    day = tanggal.show(fakta.batas)
    if not terdaftar(fakta.keadaan, fakta.tgl_badan_hukum, fakta.batas, pilihan):
        word = fakta.keadaan.sebutan.lower() if fakta.keadaan else "belum berstatus"
        founded = fakta.tgl_badan_hukum
        late = founded is not None and founded > fakta.batas
        yield f"belum berbadan hukum pada {day}" if late else f"{word} pada {day}"
    elif pilihan.layak_wajib_aktif and fakta.keadaan is not Keadaan.AKTIF:
        yield f"{fakta.keadaan.sebutan.lower() if fakta.keadaan else ''} pada {day}"


def _full_year(fakta: FaktaKelayakan, pilihan: Pilihan) -> Iterator[str]:
    founded = fakta.tgl_badan_hukum
    if not pilihan.layak_wajib_setahun or founded is None:
        return
    if founded > date(fakta.tahun_buku, 1, 1):
        yield (
            f"berbadan hukum {tanggal.show(founded)}, belum satu tahun buku penuh "
            f"pada akhir {fakta.tahun_buku}"
        )


def _rat(fakta: FaktaKelayakan, pilihan: Pilihan) -> Iterator[str]:
    if not pilihan.layak_wajib_rat:
        return
    held, told = fakta.rat_tanggal, fakta.rat_dilaporkan
    if held is None or held > fakta.batas:
        yield f"RAT tahun buku {fakta.tahun_buku} belum diselenggarakan"
    elif told is None or told > fakta.batas:
        yield f"RAT tahun buku {fakta.tahun_buku} belum dilaporkan"
