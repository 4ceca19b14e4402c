"""Which figures are checked again before a verdict stands: a small slip would have flipped it."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from statistics import median_low

from core import rupiah
from core.koperasi.telaah import Isi
from core.rules.bagan import TAHUN_LALU, BaganAkun
from core.rules.pedoman import Pedoman
from core.rules.penentu import (
    Balik,
    PenentuAkun,
    PenentuJawaban,
    SelPenentu,
    deciding_figures,
)
from core.rules.pilihan import PENENTU_PERSEN

AKUN, JAWABAN = "akun", "jawaban"


@dataclass(frozen=True, slots=True)
class AngkaPeriksaUlang:
    """One figure to check again. `jenis` is "akun" or "jawaban".

    `kode` is `kas`, `kas@-1`, or for an answer its component and item from 1: `3.1:4`.
    `jumlah` is None for a blank amount and for answers. `kalimat` says what would flip.
    """

    jenis: str
    kode: str
    nama: str
    jumlah: int | None
    kalimat: str


def pick_deciding(
    pedoman: Pedoman, bagan: BaganAkun, isi: Isi, *, persen: int = PENENTU_PERSEN
) -> tuple[AngkaPeriksaUlang, ...]:
    """Accounts from the smallest share of their amount up, blank or zero ones, then answers.

    An amount is picked when a change of at most `persen` percent of it flips the predikat. A blank
    or zero one has no share: it is measured against a line of ordinary size, the median of the
    amounts that the pedoman uses, as if such a line had been left out in part.
    """
    sel = deciding_figures(pedoman, isi.masukan, bagan=bagan, varian=isi.varian)
    return (*_accounts(sel, bagan, _ordinary(pedoman, isi), persen), *map(_answer, sel.jawaban))


def _ordinary(pedoman: Pedoman, isi: Isi) -> int:
    amounts = isi.masukan.akun
    filled = [
        abs(amount) for kode in pedoman.accounts_used(isi.varian) if (amount := amounts.get(kode))
    ]
    return median_low(filled) if filled else 0


def _accounts(
    sel: SelPenentu, bagan: BaganAkun, ordinary: int, persen: int
) -> Iterator[AngkaPeriksaUlang]:
    for each in sel.akun:
        room = Fraction(persen * abs(each.jumlah or ordinary), 100)
        near = [flip for flip in (each.naik, each.turun) if flip and abs(flip.selisih) <= room]
        if near:
            yield _account(each, bagan, near)


def _account(akun: PenentuAkun, bagan: BaganAkun, near: list[Balik]) -> AngkaPeriksaUlang:
    orang = bagan.akun[akun.kode.removesuffix(TAHUN_LALU)].satuan == "orang"
    return AngkaPeriksaUlang(
        AKUN,
        akun.kode,
        akun.nama,
        akun.jumlah,
        "; ".join(_flip(each, orang=orang) for each in near),
    )


def _flip(flip: Balik, *, orang: bool) -> str:
    """How the amount would have to differ, and what the predikat became.

    >>> _flip(Balik(-1500, "Cukup Sehat"), orang=False)
    'turun Rp 1.500 → Cukup Sehat'
    """
    way = "naik" if flip.selisih > 0 else "turun"
    size = abs(flip.selisih)
    amount = f"{rupiah.show(size)} orang" if orang else rupiah.show_rp(size)
    return f"{way} {amount} → {flip.predikat}"


def _answer(jawaban: PenentuJawaban) -> AngkaPeriksaUlang:
    other = "tidak" if jawaban.jawaban else "ya"
    return AngkaPeriksaUlang(
        JAWABAN,
        f"{jawaban.komponen}:{jawaban.butir + 1}",
        jawaban.teks or jawaban.nama,
        None,
        f"bila dijawab {other} → {jawaban.predikat}",
    )
