"""A pedoman packed into whole numbers: totals of many reports, and steps to walk along, fast.

Scores are kept `skala` times as large, so that every printed one is whole. `core.rules.engine`
explains a score and is the measure: a total from here is the same number, exactly.
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from operator import itemgetter

from core.rules.masukan import Masukan
from core.rules.pedoman import Komponen, Kuesioner, Predikat


@dataclass(frozen=True, slots=True)
class Petik:
    """Picks the accounts of a sum out of the list of amounts, one pick for each weight."""

    parts: tuple[tuple[int, "itemgetter[tuple[int, ...]]"], ...]

    def of(self, values: list[int]) -> int:
        whole = 0
        for weight, pick in self.parts:
            whole += weight * sum(pick(values))
        return whole


@dataclass(frozen=True, slots=True)
class JumlahPadat:
    """A sum with whole weights: `divisor` times the sum of the pedoman."""

    bobot: Mapping[str, int]
    divisor: int


@dataclass(frozen=True, slots=True)
class Tangga:
    """Steps of `naik` x pembilang / (`turun` x penyebut), which is a whole number at a limit.

    A cut is twice the limit, and one more where the limit still belongs to the band below it.
    """

    naik: int
    turun: int
    cuts: tuple[int, ...]
    skor: tuple[int, ...]

    def at(self, pembilang: int, penyebut: int) -> int:
        """The scaled score of a ratio with a denominator above zero."""
        whole, rest = divmod(self.naik * pembilang, self.turun * penyebut)
        return self.skor[bisect_right(self.cuts, 2 * whole + (rest > 0))]

    @property
    def limits(self) -> tuple[tuple[int, int], ...]:
        """Where one step ends and the next begins."""
        return tuple((self.naik, -(cut >> 1) * self.turun) for cut in self.cuts)


@dataclass(frozen=True, slots=True)
class Garis:
    """(a x pembilang + b x penyebut) / (c x penyebut), kept between `minimal` and `maksimal`."""

    a: int
    b: int
    c: int
    minimal: int
    maksimal: int

    def at(self, pembilang: int, penyebut: int) -> Fraction:
        """The scaled score of a ratio with a denominator above zero."""
        free = Fraction(self.a * pembilang + self.b * penyebut, self.c * penyebut)
        return min(max(free, Fraction(self.minimal)), Fraction(self.maksimal))

    @property
    def limits(self) -> tuple[tuple[int, int], ...]:
        """Where the line meets its lowest and its highest score."""
        return tuple((self.a, self.b - self.c * end) for end in (self.minimal, self.maksimal))


@dataclass(frozen=True, slots=True)
class RasioPadat:
    """One ratio; sums by their place, scores scaled, `nol` and `tanpa_bukti` of a denominator <= 0.

    Without evidence asked for, both are the same. The score can change only where one of `limits`,
    a pair (a, b), makes a x pembilang + b x penyebut zero, or where a denominator or evidence is.
    """

    pembilang: int
    penyebut: int
    bukti: tuple[int, ...]
    nol: int
    tanpa_bukti: int
    bentuk: Tangga | Garis
    limits: tuple[tuple[int, int], ...]

    @property
    def sums(self) -> tuple[int, ...]:
        return (self.pembilang, self.penyebut, *self.bukti)


@dataclass(frozen=True, slots=True)
class KuesionerPadat:
    """One questionnaire: the scaled score of every possible number of yes."""

    komponen: Komponen
    isi: Kuesioner
    skor: tuple[int, ...]

    def answers(self, masukan: Masukan) -> tuple[bool | None, ...]:
        """What was answered, item after item; surplus answers are not looked at."""
        given = tuple(masukan.jawaban.get(self.komponen.kode, ()))[: self.isi.jumlah_butir]
        return given + (None,) * (self.isi.jumlah_butir - len(given))


@dataclass(frozen=True, slots=True)
class IsianPadat:
    """One entered score and how many scaled points a point of it is."""

    kode: str
    kali: int


@dataclass(frozen=True, slots=True)
class PedomanPadat:
    """The whole pedoman under its chosen readings; `batas` are the scaled predikat limits, up."""

    skala: int
    predikat: tuple[Predikat, ...]
    batas: tuple[int, ...]
    akun: tuple[str, ...]
    jumlah: tuple[JumlahPadat, ...]
    rasio: tuple[RasioPadat, ...]
    kuesioner: tuple[KuesionerPadat, ...]
    isian: tuple[IsianPadat, ...]
    petik: tuple[Petik, ...]

    def total(self, masukan: Masukan) -> Fraction:
        """The total that `engine.score` gives."""
        return Fraction(self.scaled(self.sums(masukan.akun), masukan)) / self.skala

    def judge(self, total: Fraction) -> Predikat:
        """The predikat that `Pedoman.predikat_for` gives."""
        return self.predikat[self.place(total * self.skala)]

    def place(self, scaled: Fraction | int) -> int:
        """Which predikat a scaled total earns, counted from the worst."""
        return bisect_right(self.batas, scaled) - 1

    def sums(self, amounts: Mapping[str, int | None]) -> list[int]:
        """Every sum, `divisor` times as large; a blank account adds nothing."""
        get = amounts.get
        values = [get(kode) or 0 for kode in self.akun]
        values.append(0)
        return [petik.of(values) for petik in self.petik]

    def scaled(self, sums: list[int], masukan: Masukan) -> Fraction | int:
        """The scaled total of sums that are known already; whole unless a line or entry is not."""
        whole = 0
        parts: Fraction | int = 0
        for rasio in self.rasio:
            penyebut = sums[rasio.penyebut]
            if penyebut > 0:
                bentuk = rasio.bentuk
                if isinstance(bentuk, Tangga):
                    whole += bentuk.at(sums[rasio.pembilang], penyebut)
                else:
                    parts += bentuk.at(sums[rasio.pembilang], penyebut)
            else:
                proven = all(sums[place] > 0 for place in rasio.bukti)
                whole += rasio.nol if proven else rasio.tanpa_bukti
        answers = masukan.jawaban
        for each in self.kuesioner:
            given = answers.get(each.komponen.kode, ())[: each.isi.jumlah_butir]
            whole += each.skor[given.count(True)]
        if self.isian:
            parts += self._entered(masukan.isian)
        return whole + parts

    def _entered(self, entries: Mapping[str, Fraction | None]) -> Fraction:
        # entries share a few denominators: adding over each of them spares most fractions
        shares: dict[int, int] = {}
        for each in self.isian:
            entry = entries.get(each.kode)
            if entry:
                part, bottom = entry.as_integer_ratio()
                shares[bottom] = shares.get(bottom, 0) + part * each.kali
        together = lcm(*shares)
        return Fraction(
            sum(part * (together // bottom) for bottom, part in shares.items()), together
        )
