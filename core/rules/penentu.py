"""Deciding figures: how little a single amount or answer must differ for another predikat.

Found exactly, from where the bands of each component end, never by trial. Identities are left
aside: the question is which slip of the pen would have changed the verdict.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from core.rules.bagan import TAHUN_LALU, BaganAkun
from core.rules.masukan import Masukan
from core.rules.pack_pedoman import pack
from core.rules.padat import PedomanPadat
from core.rules.pedoman import Pedoman
from core.rules.penentu_langkah import Arah, Keadaan, find_flip
from core.rupiah import LARGEST

_BAWAAN: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Balik:
    """The smallest change one way that flips the predikat: signed rupiah, and what it becomes."""

    selisih: int
    predikat: str


@dataclass(frozen=True, slots=True)
class PenentuAkun:
    """One account (`kode` or `kode@-1`) that can flip the predikat; `jumlah` as it was entered."""

    kode: str
    nama: str
    jumlah: int | None
    naik: Balik | None
    turun: Balik | None

    @property
    def terdekat(self) -> Balik:
        """The smaller of both changes; at least one of them is there."""
        return min((each for each in (self.naik, self.turun) if each), key=_size)

    @property
    def relatif(self) -> Fraction | None:
        """The smaller change as a share of the amount; `None` for a blank or zero amount."""
        return Fraction(_size(self.terdekat), abs(self.jumlah)) if self.jumlah else None


@dataclass(frozen=True, slots=True)
class PenentuJawaban:
    """One item whose answer, switched, gives another predikat; a blank counts as no.

    `butir` is the place of the item in its questionnaire, from 0.
    """

    komponen: str
    nama: str
    butir: int
    kode: str
    teks: str
    jawaban: bool | None
    predikat: str


@dataclass(frozen=True, slots=True)
class SelPenentu:
    """All that can flip `predikat`: accounts from the smallest relative change up, then answers.

    An account that cannot flip it within its bounds does not stand here. Accounts that are blank or
    zero come last, the smallest change first.
    """

    total: Fraction
    predikat: str
    akun: tuple[PenentuAkun, ...]
    jawaban: tuple[PenentuJawaban, ...]


def deciding_figures(
    pedoman: Pedoman,
    masukan: Masukan,
    *,
    bagan: BaganAkun,
    varian: Mapping[str, str] = _BAWAAN,
) -> SelPenentu:
    """Every account and answer that alone could flip the predikat of this sound input.

    An amount stays from 0 (or -10^15 where it may be negative) to 10^15. Raises `AppError` for a
    reading the pedoman does not have.
    """
    padat = pack(pedoman, varian=varian)
    sums = padat.sums(masukan.akun)
    scaled = padat.scaled(sums, masukan)
    now = Keadaan(padat, tuple(sums), scaled, padat.place(scaled))
    flips = _flips(now, masukan, bagan)
    akun = [
        PenentuAkun(kode, pedoman.nama_akun[kode], masukan.akun.get(kode), *flips[kode])
        for kode in padat.akun
        if flips[kode] != (None, None)
    ]
    return SelPenentu(
        total=Fraction(scaled) / padat.skala,
        predikat=padat.predikat[now.place].nama,
        akun=tuple(sorted(akun, key=_nearness)),
        jawaban=tuple(_answers(now, masukan)),
    )


def _flips(
    now: Keadaan, masukan: Masukan, bagan: BaganAkun
) -> dict[str, tuple[Balik | None, Balik | None]]:
    """Accounts that enter every sum alike flip alike: each kind is looked through once."""
    alike: dict[Arah, list[str]] = {}
    for kode, weights in _weights(now.padat).items():
        alike.setdefault(weights, []).append(kode)
    found: dict[str, tuple[Balik | None, Balik | None]] = {}
    for weights, kinds in alike.items():
        rooms = {kode: _rooms(bagan, kode, masukan.akun.get(kode) or 0) for kode in kinds}
        against = tuple((place, -weight) for place, weight in weights)
        up = find_flip(now, weights, max(room for room, _ in rooms.values()))
        down = find_flip(now, against, max(room for _, room in rooms.values()))
        for kode, (above, below) in rooms.items():
            found[kode] = (
                Balik(up[0], now.padat.predikat[up[1]].nama) if up and up[0] <= above else None,
                Balik(-down[0], now.padat.predikat[down[1]].nama)
                if down and down[0] <= below
                else None,
            )
    return found


def _weights(padat: PedomanPadat) -> dict[str, Arah]:
    found: dict[str, list[tuple[int, int]]] = {kode: [] for kode in padat.akun}
    for place, jumlah in enumerate(padat.jumlah):
        for kode, weight in jumlah.bobot.items():
            found[kode].append((place, weight))
    return {kode: tuple(weights) for kode, weights in found.items()}


def _rooms(bagan: BaganAkun, kode: str, amount: int) -> tuple[int, int]:
    """How far the amount may rise and fall."""
    signed = bagan.akun[kode.removesuffix(TAHUN_LALU)].boleh_negatif
    return LARGEST - amount, amount + LARGEST if signed else amount


def _answers(now: Keadaan, masukan: Masukan) -> Iterator[PenentuJawaban]:
    for each in now.padat.kuesioner:
        given = each.answers(masukan)
        ya = given.count(True)
        for place, (butir, answer) in enumerate(zip(each.isi.butir, given, strict=True)):
            switched = each.skor[ya - 1 if answer else ya + 1] - each.skor[ya]
            reached = now.padat.place(now.scaled + switched)
            if reached != now.place:
                yield PenentuJawaban(
                    komponen=each.komponen.kode,
                    nama=each.komponen.nama,
                    butir=place,
                    kode=butir.kode,
                    teks=butir.teks,
                    jawaban=answer,
                    predikat=now.padat.predikat[reached].nama,
                )


def _size(flip: Balik) -> int:
    return abs(flip.selisih)


def _nearness(akun: PenentuAkun) -> tuple[bool, Fraction, int]:
    share = akun.relatif
    return share is None, share or Fraction(0), _size(akun.terdekat)
