"""What may be wrong with a SAKIP score, a target, or counts entered without names."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from core import angka
from core.angka import AngkaUnreadableError
from core.findings import Finding, Severity
from core.iku.model import NilaiSakip
from core.rules.capaian import Rentang, Target, read_target
from core.rules.sakip import PeriodeSakip
from core.rules.set_iku import ArahIku, Iku

_EARLIEST = 2004
_HIGHEST = 100  # every regulation's scale ends here, also where SIKU knows none for the year


def check_sakip(nilai: NilaiSakip, periode: PeriodeSakip | None) -> Iterator[Finding]:
    """Years, the scale, and components against the regulation of the year of publication."""
    if nilai.tahun_dinilai < _EARLIEST:
        yield Finding(
            "sakip.tahun_dinilai", "tahun_dinilai", f"Tahun dinilai paling awal {_EARLIEST}."
        )
    if nilai.tahun_terbit < nilai.tahun_dinilai:
        yield Finding(
            "sakip.tahun_terbit",
            "tahun_terbit",
            "Tahun terbit tidak boleh mendahului tahun dinilai.",
        )
    if not nilai.terbit:
        return
    if nilai.nilai is None:
        yield Finding("sakip.nilai_kosong", "nilai", "Isi nilai, atau tandai LHE belum terbit.")
    elif not 0 <= nilai.nilai <= _HIGHEST:
        yield Finding("sakip.nilai_di_luar_skala", "nilai", "Nilai SAKIP antara 0 dan 100.")
    elif not _fits_two_decimals(nilai.nilai):
        yield Finding("sakip.nilai_desimal", "nilai", "Nilai SAKIP paling banyak dua desimal.")
    yield from _check_lhe(nilai)
    if periode is not None:
        yield from _check_komponen(nilai, periode)


def _check_lhe(nilai: NilaiSakip) -> Iterator[Finding]:
    if not nilai.lhe_nomor:
        yield Finding("sakip.lhe_nomor", "lhe_nomor", "Nomor LHE belum diisi.", Severity.CATATAN)
    if nilai.lhe_tanggal and date.fromisoformat(nilai.lhe_tanggal).year != nilai.tahun_terbit:
        yield Finding(
            "sakip.lhe_tanggal",
            "lhe_tanggal",
            f"Tanggal LHE tidak jatuh pada tahun terbit {nilai.tahun_terbit}.",
            Severity.PERINGATAN,
        )


def _check_komponen(nilai: NilaiSakip, periode: PeriodeSakip) -> Iterator[Finding]:
    bobot = {komponen.nama: komponen.bobot for komponen in periode.komponen}
    for nama, skor in nilai.komponen:
        highest = bobot.get(nama)
        if highest is None:
            yield Finding(
                "sakip.komponen_asing", "komponen", f"{nama} bukan komponen {periode.dasar}."
            )
        elif not 0 <= skor <= highest:
            yield Finding(
                "sakip.komponen_di_luar_bobot",
                f"komponen:{nama}",
                f"{nama}: nilai antara 0 dan {angka.show(highest)}.",
            )
    if nilai.nilai is None or len(nilai.komponen) != len(bobot) or not bobot:
        return
    total = sum((skor for _nama, skor in nilai.komponen), Fraction())
    if total != nilai.nilai:
        yield Finding(
            "sakip.jumlah_komponen",
            "nilai",
            f"Jumlah komponen {angka.show(total)} berbeda dari nilai {angka.show(nilai.nilai)}; "
            "yang dipakai ialah nilai.",
            Severity.PERINGATAN,
        )


def check_target(text: str, iku: Iku) -> Iterator[Finding]:
    """A target that can be read, is not negative, and is a range only where that has a meaning."""
    try:
        target = read_target(text)
    except AngkaUnreadableError as error:
        yield Finding("target.tidak_terbaca", iku.kode, str(error))
        return
    if target is None:
        return
    if isinstance(target, Rentang) and iku.arah is not ArahIku.RENTANG:
        yield Finding(
            "target.rentang",
            iku.kode,
            "Target berupa rentang hanya berlaku bagi indikator yang arahnya rentang.",
        )
        return
    ends = _ends(target)
    if any(end < 0 for end in ends):
        yield Finding("target.negatif", iku.kode, "Target tidak boleh kurang dari nol.")
    if not all(_fits_two_decimals(end) for end in ends):
        yield Finding("target.desimal", iku.kode, "Target paling banyak dua desimal.")
    if any(end > 100 for end in ends) and (iku.satuan == "%" or iku.rasio is None):
        yield Finding("target.lebih_seratus", iku.kode, "Target paling tinggi 100.")
    if ends == (Fraction(),):
        yield Finding(
            "target.nol",
            iku.kode,
            "Target nol: capaian tidak dapat dihitung dan tercetak n/a.",
            Severity.PERINGATAN,
        )


def _ends(target: Target) -> tuple[Fraction, ...]:
    return (target.bawah, target.atas) if isinstance(target, Rentang) else (target,)


def check_counts(pembilang: int | None, penyebut: int | None) -> Iterator[Finding]:
    """Counts without names: both there, the part inside the whole."""
    if pembilang is None:
        yield Finding("realisasi.pembilang", "pembilang", "Isi pembilang; tulis 0 bila nihil.")
    if not penyebut:
        yield Finding("realisasi.penyebut", "penyebut", "Isi penyebut, lebih dari nol.")
    elif pembilang is not None and pembilang > penyebut:
        yield Finding(
            "realisasi.terbalik",
            "pembilang",
            "Pembilang adalah bagian dari penyebut, jadi tidak boleh lebih besar.",
        )


def _fits_two_decimals(value: Fraction) -> bool:
    return (100 * value).denominator == 1
