"""Assessments of the sample office: books and answers led until the planned verdict comes out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from fractions import Fraction

from core.contoh.acak import Acak
from core.contoh.buku import TERBAIK, Buku
from core.contoh.laporan import Rak, books
from core.contoh.rencana import Rencana
from core.koperasi.laporan import KunciLaporan
from core.koperasi.penilaian import (
    AsalPenilaian,
    Jawaban,
    Penilaian,
    Sertifikat,
    StatusPenilaian,
    Tanda,
)
from core.rules.bagan import TAHUN_LALU
from core.rules.engine import score
from core.rules.masukan import Masukan
from core.rules.pedoman import Isian, Kuesioner, Pedoman
from core.rules.report import ScoreReport
from core.rules.schema import Lawbook
from core.rules.usulan import suggest

_CADANGAN = "juknis-15-2021-riil"
_LANGKAH = 7
_CUKUP_DEKAT = 2


@dataclass(frozen=True, slots=True)
class Upaya:
    """One try: books and answers of a year gone so well, and what they earn."""

    buku: Buku
    masukan: Masukan
    hasil: ScoreReport


def assess(law: Lawbook, rak: Rak, plan: Rencana, koperasi_id: int) -> Penilaian:
    """The assessment of a plan; a computed one shelves its report first."""
    kunci = KunciLaporan(koperasi_id, plan.unit, plan.tahun_buku)
    koperasi = plan.koperasi
    usulan = suggest(
        law,
        jenis=koperasi.jenis.jenis,
        unit=plan.unit,
        pola="Syariah" if koperasi.jenis.syariah else "Konvensional",
        kuk=koperasi.kuk,
        tahun_buku=plan.tahun_buku,
    )
    pedoman = law.pedoman[usulan.pedoman_id or _CADANGAN]
    if plan.asal is AsalPenilaian.TERDAHULU:
        return _taken_over(plan, kunci, pedoman)
    found = _best_try(pedoman, rak, plan, kunci)
    rak.put(koperasi, kunci, found.buku)
    return _computed(plan, kunci, pedoman, found)


def _best_try(pedoman: Pedoman, rak: Rak, plan: Rencana, kunci: KunciLaporan) -> Upaya:
    """Halve the way between a bad and a good year until the total comes out as planned."""
    before = {
        f"{kode}{TAHUN_LALU}": amount
        for kode, amount in rak.last_year(plan.koperasi, kunci).items()
    }
    low, high, best = 0, TERBAIK, None
    for _ in range(_LANGKAH):
        mutu = (low + high) // 2
        tried = _try(pedoman, plan, before, mutu)
        fits = _urut(pedoman, tried.hasil) == plan.urut
        if fits and (best is None or _miss(tried, plan) < _miss(best, plan)):
            best = tried
            if _miss(best, plan) <= _CUKUP_DEKAT:
                break
        if tried.hasil.total < plan.skor:
            low = mutu + 1
        else:
            high = mutu - 1
        if low > high:
            break
    if best is None:
        raise AssertionError(f"no books for {plan.koperasi.nama} {plan.tahun_buku}")
    return best


def _miss(tried: Upaya, plan: Rencana) -> Fraction:
    return abs(tried.hasil.total - plan.skor)


def _try(pedoman: Pedoman, plan: Rencana, before: Mapping[str, int], mutu: int) -> Upaya:
    buku = books(plan.koperasi, plan.unit, plan.tahun_buku, mutu)
    masukan = Masukan(
        akun={**buku, **before},
        jawaban=_answers(pedoman, plan, mutu),
        isian=_entries(pedoman, plan, mutu),
    )
    return Upaya(buku, masukan, score(pedoman, masukan))


def _answers(pedoman: Pedoman, plan: Rencana, mutu: int) -> dict[str, Jawaban]:
    found: dict[str, Jawaban] = {}
    for komponen in pedoman.komponen:
        if isinstance(komponen.isi, Kuesioner):
            acak = Acak("jawab", plan.koperasi.nomor, plan.unit, plan.tahun_buku, komponen.kode)
            found[komponen.kode] = tuple(
                acak.between(0, TERBAIK) < mutu + 5 for _ in range(komponen.isi.jumlah_butir)
            )
    return found


def _entries(pedoman: Pedoman, plan: Rencana, mutu: int) -> dict[str, Fraction]:
    found = {}
    for komponen in pedoman.komponen:
        if isinstance(komponen.isi, Isian):
            acak = Acak("isian", plan.koperasi.nomor, plan.tahun_buku, komponen.kode)
            percent = min(TERBAIK, max(0, mutu + acak.between(-12, 12)))
            found[komponen.kode] = Fraction(komponen.bobot * 4 * percent // TERBAIK, 4)
    return found


def _urut(pedoman: Pedoman, hasil: ScoreReport) -> int:
    return pedoman.predikat_for(hasil.total).urut


def _computed(plan: Rencana, kunci: KunciLaporan, pedoman: Pedoman, tried: Upaya) -> Penilaian:
    draf = Penilaian(
        kunci=kunci,
        pedoman_id=pedoman.id,
        status=StatusPenilaian.DRAF,
        jawaban={kode: tuple(given) for kode, given in tried.masukan.jawaban.items()},
        isian={kode: skor for kode, skor in tried.masukan.isian.items() if skor is not None},
    )
    if plan.status is StatusPenilaian.DRAF:
        return draf if plan.lengkap else replace(draf, jawaban=_half_answered(draf.jawaban))
    checked = replace(
        draf,
        status=StatusPenilaian.DIPERIKSA,
        diperiksa=Tanda(plan.final_pada - timedelta(days=9)),
    )
    if plan.status is StatusPenilaian.DIPERIKSA:
        return checked
    return replace(
        checked,
        status=StatusPenilaian.FINAL,
        pedoman_sidik=pedoman.hash,
        hasil=tried.hasil,
        total=tried.hasil.total,
        predikat=tried.hasil.predikat,
        predikat_urut=_urut(pedoman, tried.hasil),
        final=Tanda(plan.final_pada),
    )


def _half_answered(jawaban: Mapping[str, Jawaban]) -> dict[str, Jawaban]:
    """The way a draft looks: the later groups still blank."""
    kept = list(jawaban)[: len(jawaban) * 3 // 5]
    return {kode: jawaban[kode] for kode in kept}


def _taken_over(plan: Rencana, kunci: KunciLaporan, pedoman: Pedoman) -> Penilaian:
    acak = Acak("terdahulu", plan.koperasi.nomor, plan.tahun_buku)
    total = plan.skor + Fraction(acak.between(0, 99), 100)
    number = f"CONTOH/{plan.koperasi.nomor + 1:03d}/SK/{plan.tahun_buku + 1}"
    return Penilaian(
        kunci=kunci,
        pedoman_id=pedoman.id,
        asal=AsalPenilaian.TERDAHULU,
        status=StatusPenilaian.FINAL,
        alasan_pedoman="Menurut sertifikat (CONTOH)",
        pedoman_sidik=pedoman.hash,
        total=total,
        predikat=pedoman.predikat_for(total).nama,
        predikat_urut=pedoman.predikat_for(total).urut,
        sertifikat=Sertifikat(number, plan.final_pada),
        final=Tanda(plan.final_pada),
    )
