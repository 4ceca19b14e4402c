"""Pack a pedoman, under its chosen readings, into the whole numbers of `core.rules.padat`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from operator import itemgetter
from types import MappingProxyType

from core.rules.bagan import Jumlah
from core.rules.engine import check_varian
from core.rules.padat import (
    Garis,
    IsianPadat,
    JumlahPadat,
    KuesionerPadat,
    PedomanPadat,
    Petik,
    RasioPadat,
    Tangga,
)
from core.rules.pedoman import (
    NILAI_PENUH,
    SKOR_PENUH,
    Agregasi,
    Isian,
    Komponen,
    Kuesioner,
    Linier,
    Pedoman,
    Rasio,
)
from core.rules.pita import Pita

_BAWAAN: Mapping[str, str] = MappingProxyType({})


def pack(pedoman: Pedoman, *, varian: Mapping[str, str] = _BAWAAN) -> PedomanPadat:
    """Prepare a pedoman once for many totals; raises `AppError` for a reading it does not have."""
    check_varian(pedoman, varian)
    rows = tuple(_rows(pedoman, varian))
    limits = tuple(each.minimal for each in reversed(pedoman.predikat))
    skala = lcm(
        *(each.denominator for each in limits),
        *(row.kali.denominator for row in rows),
        *(skor.denominator for row in rows for skor in row.skor),
    )
    used = {
        jumlah.kode: jumlah
        for row in rows
        if isinstance(row.isi, Rasio)
        for jumlah in (row.isi.pembilang, row.isi.penyebut, *row.isi.nol_penyebut.bukti)
    }
    sums = tuple(_pack_jumlah(each) for each in used.values())
    akun = tuple(dict.fromkeys(kode for each in sums for kode in each.bobot))
    places = {kode: place for place, kode in enumerate(used)}
    at = {kode: place for place, kode in enumerate(akun)}
    return PedomanPadat(
        skala=skala,
        predikat=tuple(reversed(pedoman.predikat)),
        batas=tuple(int(each * skala) for each in limits),
        akun=akun,
        jumlah=sums,
        rasio=tuple(
            _pack_rasio(row, row.isi, skala, places, sums)
            for row in rows
            if isinstance(row.isi, Rasio)
        ),
        kuesioner=tuple(
            KuesionerPadat(row.komponen, row.isi, row.scaled(skala))
            for row in rows
            if isinstance(row.isi, Kuesioner)
        ),
        isian=tuple(
            IsianPadat(row.komponen.kode, int(row.kali * skala))
            for row in rows
            if isinstance(row.isi, Isian)
        ),
        petik=tuple(_petik(each, at) for each in sums),
    )


@dataclass(frozen=True, slots=True)
class _Baris:
    """One component: what it counts in the total, for every score that is printed for it."""

    komponen: Komponen
    isi: Rasio | Kuesioner | Isian
    kali: Fraction
    per_nilai: Fraction
    skor: tuple[Fraction, ...]

    def scaled(self, skala: int) -> tuple[int, ...]:
        return tuple(int(each * skala) for each in self.skor)


def _rows(pedoman: Pedoman, varian: Mapping[str, str]) -> Iterator[_Baris]:
    percent = pedoman.agregasi is Agregasi.PERSEN_SKOR_ASPEK
    for aspek in pedoman.aspek:
        kali = aspek.bobot / (SKOR_PENUH * len(aspek.komponen)) if percent else Fraction(1)
        for komponen in aspek.komponen:
            chosen = komponen.find_varian(varian.get(komponen.kode, ""))
            isi = chosen.rasio if chosen else komponen.isi
            per_nilai = kali if percent else kali * komponen.bobot / NILAI_PENUH
            skor = tuple(_printed(isi, kali, per_nilai))
            yield _Baris(komponen, isi, kali, per_nilai, skor)


def _printed(
    isi: Rasio | Kuesioner | Isian, kali: Fraction, per_nilai: Fraction
) -> Iterator[Fraction]:
    """Scores of the bands (or ends of the line) and of both zero rules; else one per yes."""
    match isi:
        case Rasio(linier=linier, nol_penyebut=nol):
            if linier is None:
                yield from (_of_pita(each, kali, per_nilai) for each in isi.pita)
            else:
                yield from (linier.minimal * per_nilai, linier.maksimal * per_nilai)
            proven = nol.nilai * per_nilai if nol.skor is None else nol.skor * kali
            yield proven
            bare = nol.nilai_tanpa_bukti
            yield proven if bare is None else bare * per_nilai
        case Kuesioner(nilai_per_ya=None):
            for ya in range(isi.jumlah_butir + 1):
                persen = Fraction(100 * ya, isi.jumlah_butir)
                hit = next(each for each in isi.pita if each.holds(persen))
                yield _of_pita(hit, kali, per_nilai)
        case Kuesioner(nilai_per_ya=Fraction() as per_ya):
            yield from (ya * per_ya * kali for ya in range(isi.jumlah_butir + 1))


def _of_pita(pita: Pita, kali: Fraction, per_nilai: Fraction) -> Fraction:
    return pita.nilai * per_nilai if pita.skor is None else pita.skor * kali


def _pack_rasio(
    row: _Baris,
    isi: Rasio,
    skala: int,
    places: Mapping[str, int],
    sums: tuple[JumlahPadat, ...],
) -> RasioPadat:
    pembilang, penyebut = places[isi.pembilang.kode], places[isi.penyebut.kode]
    # turns whole sums into the ratio of the pedoman
    kali = isi.kali * sums[penyebut].divisor / sums[pembilang].divisor
    *skor, nol, tanpa_bukti = row.scaled(skala)
    if isi.linier is None:
        bentuk: Tangga | Garis = _tangga(isi.pita, kali, tuple(skor))
    else:
        bentuk = _garis(isi.linier, kali, row.per_nilai * skala, tuple(skor))
    return RasioPadat(
        pembilang=pembilang,
        penyebut=penyebut,
        bukti=tuple(places[each.kode] for each in isi.nol_penyebut.bukti),
        nol=nol,
        tanpa_bukti=tanpa_bukti,
        bentuk=bentuk,
        limits=bentuk.limits,
    )


def _tangga(bands: tuple[Pita, ...], kali: Fraction, skor: tuple[int, ...]) -> Tangga:
    edges = [(band.atas, band.atas_termasuk) for band in bands if band.atas is not None]
    fine = lcm(*(edge.denominator for edge, _ in edges))
    scaled = kali * fine
    return Tangga(
        naik=scaled.numerator,
        turun=scaled.denominator,
        cuts=tuple(2 * int(edge * fine) + included for edge, included in edges),
        skor=skor,
    )


def _garis(linier: Linier, kali: Fraction, per_nilai: Fraction, ends: tuple[int, ...]) -> Garis:
    slope, start = linier.kemiringan * kali * per_nilai, linier.titik_potong * per_nilai
    c = lcm(slope.denominator, start.denominator)
    return Garis(int(slope * c), int(start * c), c, *ends)


def _pack_jumlah(jumlah: Jumlah) -> JumlahPadat:
    divisor = lcm(*(weight.denominator for weight in jumlah.akun.values()))
    weights = {kode: int(weight * divisor) for kode, weight in jumlah.akun.items()}
    return JumlahPadat(MappingProxyType(weights), divisor)


def _petik(jumlah: JumlahPadat, at: Mapping[str, int]) -> Petik:
    by_weight: dict[int, list[int]] = {}
    for kode, weight in jumlah.bobot.items():
        by_weight.setdefault(weight, []).append(at[kode])
    # the nought at the end of the list keeps a pick of one account a tuple
    return Petik(tuple((weight, itemgetter(-1, *places)) for weight, places in by_weight.items()))
