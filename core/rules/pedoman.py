"""A pedoman (health instrument of a regulation) as frozen data: aspects, components, bands."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from core.rules.bagan import JenisLaporan, Jumlah
from core.rules.pita import Pita

NILAI_PENUH = Fraction(100)
SKOR_PENUH = Fraction(4)


class Agregasi(StrEnum):
    """How component scores become a total."""

    JUMLAH_SKOR = "jumlah_skor"
    PERSEN_SKOR_ASPEK = "persen_skor_aspek"


class StatusPedoman(StrEnum):
    """How near the file is to the printed annex."""

    NASKAH = "naskah"
    REKONSTRUKSI = "rekonstruksi"
    KERANGKA = "kerangka"


class Keyakinan(StrEnum):
    """How well a component is attested."""

    KUAT = "kuat"
    SATU_SUMBER = "satu_sumber"
    DISPUTED = "disputed"
    INGATAN = "ingatan"


class Arah(StrEnum):
    """Which side of a ratio is the good one."""

    TINGGI = "tinggi"
    RENDAH = "rendah"
    TENGAH = "tengah"


class JenisKomponen(StrEnum):
    """The three ways a component is scored."""

    RASIO = "rasio"
    KUESIONER = "kuesioner"
    ISIAN = "isian"


@dataclass(frozen=True, slots=True)
class Sumber:
    """Where a rule was read."""

    id: str
    uraian: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Predikat:
    """A verdict on the exact total; `minimal` belongs to it."""

    nama: str
    minimal: Fraction
    urut: int


@dataclass(frozen=True, slots=True)
class NolPenyebut:
    """What a denominator of zero or less earns; `nilai` only if all of `bukti` is above zero."""

    nilai: Fraction
    skor: Fraction | None
    bukti: tuple[Jumlah, ...]
    nilai_tanpa_bukti: Fraction | None
    alasan: str
    usulan: bool


@dataclass(frozen=True, slots=True)
class Linier:
    """nilai = kemiringan x rasio + titik_potong, kept between `minimal` and `maksimal`."""

    kemiringan: Fraction
    titik_potong: Fraction
    minimal: Fraction
    maksimal: Fraction

    def at(self, rasio: Fraction) -> Fraction:
        """The nilai of a ratio."""
        return min(max(self.kemiringan * rasio + self.titik_potong, self.minimal), self.maksimal)


@dataclass(frozen=True, slots=True)
class Rasio:
    """kali x pembilang / penyebut, looked up in `pita`, or put through `linier` in a reading."""

    pembilang: Jumlah
    penyebut: Jumlah
    kali: Fraction
    satuan: str
    arah: Arah
    pita: tuple[Pita, ...]
    linier: Linier | None
    nol_penyebut: NolPenyebut

    @property
    def accounts(self) -> frozenset[str]:
        """Every account the result can depend on, evidence for a zero denominator included."""
        sums = (self.pembilang, self.penyebut, *self.nol_penyebut.bukti)
        return frozenset(kode for jumlah in sums for kode in jumlah.akun)


@dataclass(frozen=True, slots=True)
class Butir:
    """One question."""

    kode: str
    teks: str


@dataclass(frozen=True, slots=True)
class Kuesioner:
    """Yes counts `nilai_per_ya` each, or the share of yes in percent is looked up in `pita`."""

    butir: tuple[Butir, ...]
    nilai_per_ya: Fraction | None
    pita: tuple[Pita, ...]

    @property
    def jumlah_butir(self) -> int:
        return len(self.butir)


@dataclass(frozen=True, slots=True)
class Isian:
    """The assessor enters the score, from 0 to the weight of the component."""

    satuan: str


@dataclass(frozen=True, slots=True)
class Varian:
    """Another reading of a ratio; `rasio` is the whole ratio as this reading has it."""

    id: str
    nama: str
    rasio: Rasio
    mengganti: frozenset[str]
    sumber: tuple[str, ...]
    catatan: str


@dataclass(frozen=True, slots=True)
class Komponen:
    """One scored line; `bobot` is the highest skor: its weight, or 4 with percent aspects."""

    kode: str
    alias: str
    nama: str
    sub_aspek: str
    isi: Rasio | Kuesioner | Isian
    bobot: Fraction
    keyakinan: Keyakinan
    sumber: tuple[str, ...]
    catatan: str
    varian: tuple[Varian, ...]

    @property
    def jenis(self) -> JenisKomponen:
        match self.isi:
            case Rasio():
                return JenisKomponen.RASIO
            case Kuesioner():
                return JenisKomponen.KUESIONER
        return JenisKomponen.ISIAN

    def find_varian(self, varian_id: str) -> Varian | None:
        """The reading with this id."""
        return next((varian for varian in self.varian if varian.id == varian_id), None)


@dataclass(frozen=True, slots=True)
class Aspek:
    """A group of components; the weights of all aspects are 100 together."""

    kode: str
    nama: str
    bobot: Fraction
    komponen: tuple[Komponen, ...]


@dataclass(frozen=True, slots=True)
class InstrumenUntuk:
    """Which reports a pedoman is meant for; an empty `kuk` means every class."""

    jenis: tuple[JenisLaporan, ...]
    pola: tuple[str, ...]
    kuk: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Pedoman:
    """One instrument; `predikat` from the best down, `hash` the sha256 of canonical content."""

    id: str
    judul: str
    dasar: str
    instrumen_untuk: InstrumenUntuk
    tahun_buku_sejak: int
    tahun_buku_sampai: int | None
    status: StatusPedoman
    agregasi: Agregasi
    catatan: str
    sumber: Mapping[str, Sumber]
    predikat: tuple[Predikat, ...]
    jumlah: Mapping[str, Jumlah]
    aspek: tuple[Aspek, ...]
    nama_akun: Mapping[str, str]
    hash: str

    @property
    def komponen(self) -> tuple[Komponen, ...]:
        """Every component, aspect after aspect."""
        return tuple(komponen for aspek in self.aspek for komponen in aspek.komponen)

    def find_komponen(self, kode: str) -> Komponen | None:
        """The component with this code."""
        return next((komponen for komponen in self.komponen if komponen.kode == kode), None)

    def covers(self, tahun_buku: int) -> bool:
        """Whether the pedoman is meant for this book year; no end year means still in use."""
        until = self.tahun_buku_sampai
        return self.tahun_buku_sejak <= tahun_buku and (until is None or tahun_buku <= until)

    def predikat_for(self, total: Fraction) -> Predikat:
        """The verdict on an exact total; the worst one starts at 0, so there always is one."""
        return next(predikat for predikat in self.predikat if total >= predikat.minimal)

    def accounts_used(self, varian: Mapping[str, str] | None = None) -> frozenset[str]:
        """Accounts (`kode`, `kode@-1`) the total can depend on under the chosen readings."""
        chosen = varian or {}
        used: set[str] = set()
        for komponen in self.komponen:
            if isinstance(komponen.isi, Rasio):
                reading = komponen.find_varian(chosen.get(komponen.kode, ""))
                used |= (reading.rasio if reading else komponen.isi).accounts
        return frozenset(used)
