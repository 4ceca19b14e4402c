"""A score that explains itself: what was added, which band was hit, what it earned, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from core.rules.pedoman import (
    Agregasi,
    Arah,
    JenisKomponen,
    Keyakinan,
    Linier,
    Predikat,
    StatusPedoman,
    Sumber,
)
from core.rules.pita import Pita
from core.rules.skor import show_skor


@dataclass(frozen=True, slots=True)
class Rincian:
    """One account inside a sum: its weight and its amount; a blank amount adds nothing."""

    kode: str
    nama: str
    bobot: Fraction
    jumlah: int | None

    @property
    def nilai(self) -> Fraction:
        return self.bobot * (self.jumlah or 0)


@dataclass(frozen=True, slots=True)
class JumlahTerhitung:
    """A sum with the accounts it was made of."""

    kode: str
    nama: str
    rincian: tuple[Rincian, ...]
    nilai: Fraction


@dataclass(frozen=True, slots=True)
class NolDipakai:
    """The rule for a denominator of zero or less was used; `alasan` must be shown.

    `bukti` are the sums that all had to be above zero; empty where the rule asks for none.
    """

    alasan: str
    usulan: bool
    bukti: tuple[JumlahTerhitung, ...]

    @property
    def terbukti(self) -> bool:
        """Whether all the evidence asked for is there."""
        return all(each.nilai > 0 for each in self.bukti)


@dataclass(frozen=True, slots=True)
class HitungRasio:
    """How a ratio was scored: a band (`pita_kena`), a line (`linier`), or the zero rule (`nol`)."""

    pembilang: JumlahTerhitung
    penyebut: JumlahTerhitung
    kali: Fraction
    satuan: str
    arah: Arah
    rasio: Fraction | None
    pita: tuple[Pita, ...]
    pita_kena: int | None
    linier: Linier | None
    nol: NolDipakai | None


@dataclass(frozen=True, slots=True)
class HitungKuesioner:
    """How a questionnaire was scored; `persen` is the share of yes. A blank answer counts as no."""

    jawaban: tuple[bool | None, ...]
    nilai_per_ya: Fraction | None
    pita: tuple[Pita, ...]
    pita_kena: int | None

    @property
    def jumlah_butir(self) -> int:
        return len(self.jawaban)

    @property
    def ya(self) -> int:
        return self.jawaban.count(True)

    @property
    def persen(self) -> Fraction:
        return Fraction(100 * self.ya, self.jumlah_butir)

    @property
    def belum(self) -> int:
        """Items without an answer."""
        return self.jawaban.count(None)


@dataclass(frozen=True, slots=True)
class HitungIsian:
    """A score entered by the assessor; `None` while it is blank."""

    isian: Fraction | None
    satuan: str


@dataclass(frozen=True, slots=True)
class VarianDipakai:
    """The reading that was chosen instead of the default."""

    id: str
    nama: str
    sumber: tuple[Sumber, ...]
    catatan: str


@dataclass(frozen=True, slots=True)
class SkorKomponen:
    """One component: `skor` out of `bobot`, and how it came about."""

    kode: str
    nama: str
    alias: str
    sub_aspek: str
    bobot: Fraction
    hitung: HitungRasio | HitungKuesioner | HitungIsian
    nilai: Fraction
    skor: Fraction
    varian: VarianDipakai | None
    keyakinan: Keyakinan
    sumber: tuple[Sumber, ...]
    catatan: str

    @property
    def jenis(self) -> JenisKomponen:
        match self.hitung:
            case HitungRasio():
                return JenisKomponen.RASIO
            case HitungKuesioner():
                return JenisKomponen.KUESIONER
        return JenisKomponen.ISIAN


@dataclass(frozen=True, slots=True)
class SkorAspek:
    """One aspect: `skor` out of `bobot`."""

    kode: str
    nama: str
    bobot: Fraction
    skor: Fraction
    komponen: tuple[SkorKomponen, ...]

    @property
    def persen(self) -> Fraction:
        return 100 * self.skor / self.bobot


@dataclass(frozen=True, slots=True)
class Jarak:
    """How many points are missing to the next better predikat."""

    predikat: str
    kurang: Fraction


@dataclass(frozen=True, slots=True)
class ScoreReport:
    """The whole result; the predikat is that of the exact total."""

    pedoman_id: str
    pedoman_hash: str
    judul: str
    dasar: str
    status: StatusPedoman
    agregasi: Agregasi
    skala: tuple[Predikat, ...]
    aspek: tuple[SkorAspek, ...]
    total: Fraction
    predikat: str

    @property
    def komponen(self) -> tuple[SkorKomponen, ...]:
        """Every component, aspect after aspect."""
        return tuple(komponen for aspek in self.aspek for komponen in aspek.komponen)

    @property
    def skor(self) -> str:
        """The total as it is shown, never on a limit that it has not reached."""
        return show_skor(self.total, (each.minimal for each in self.skala))

    @property
    def varian(self) -> Mapping[str, str]:
        """The readings that were chosen, by component."""
        return {each.kode: each.varian.id for each in self.komponen if each.varian}

    @property
    def gap_to_next(self) -> Jarak | None:
        """The distance to the next better predikat; `None` at the best."""
        better = [each for each in self.skala if each.minimal > self.total]
        return Jarak(better[-1].nama, better[-1].minimal - self.total) if better else None

    @property
    def unanswered(self) -> int:
        """Questions and entries still blank: while there are any the score is *sementara*."""
        blank = 0
        for komponen in self.komponen:
            match komponen.hitung:
                case HitungKuesioner() as hitung:
                    blank += hitung.belum
                case HitungIsian(isian=None):
                    blank += 1
                case _:
                    pass
        return blank
