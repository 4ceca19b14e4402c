"""What may be wrong with quarterly targets, a quarter's notes, or a line of the action plan."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from core import angka
from core.angka import AngkaUnreadableError
from core.findings import Finding, Severity
from core.iku.triwulan import ROMAWI, TRIWULAN, IsiTriwulan, LangkahAksi
from core.rules.capaian import Rentang, Target, read_target, show_target
from core.rules.set_iku import ArahIku, Iku

_HIGHEST = 100


def check_quarter_targets(
    texts: Sequence[str], iku: Iku, setahun: Target | None
) -> Iterator[Finding]:
    """Four cumulative targets: readable, never falling, the last one that of the year."""
    read: list[tuple[int, Target | None]] = []
    for triwulan, text in zip(TRIWULAN, texts, strict=True):
        try:
            read.append((triwulan, read_target(text)))
        except AngkaUnreadableError as error:
            yield Finding("triwulan.tidak_terbaca", field_of(iku.kode, triwulan), str(error))
    known = [(triwulan, target) for triwulan, target in read if target is not None]
    yield from _check_each(known, iku)
    figures = [(one, target) for one, target in known if not isinstance(target, Rentang)]
    yield from _check_rising(figures, iku)
    if not known or len(read) < len(TRIWULAN):
        return
    if setahun is None:
        yield Finding(
            "triwulan.tanpa_target_tahun",
            field_of(iku.kode, 4),
            "Isi dahulu target tahunnya, lalu target triwulan.",
        )
    elif read[-1][1] != setahun:
        yield Finding(
            "triwulan.target_tahun",
            field_of(iku.kode, 4),
            f"Target triwulan IV harus sama dengan target tahun, {show_target(setahun)}.",
        )


def _check_each(known: Sequence[tuple[int, Target]], iku: Iku) -> Iterator[Finding]:
    for triwulan, target in known:
        field = field_of(iku.kode, triwulan)
        if isinstance(target, Rentang):
            if iku.arah is not ArahIku.RENTANG:
                yield Finding(
                    "triwulan.rentang",
                    field,
                    "Target berupa rentang hanya berlaku bagi indikator yang arahnya rentang.",
                )
            continue
        if target < 0:
            yield Finding("triwulan.negatif", field, "Target tidak boleh kurang dari nol.")
        if (100 * target).denominator != 1:
            yield Finding("triwulan.desimal", field, "Target paling banyak dua desimal.")


def _check_rising(figures: Sequence[tuple[int, Fraction]], iku: Iku) -> Iterator[Finding]:
    falls = iku.arah is ArahIku.TINGGI
    for (before, low), (after, high) in pairwise(figures):
        if high < low:
            yield Finding(
                "triwulan.turun",
                field_of(iku.kode, after),
                f"Target kumulatif triwulan {ROMAWI[after]} ({angka.show(high)}) lebih rendah "
                f"daripada triwulan {ROMAWI[before]} ({angka.show(low)}).",
                Severity.KESALAHAN if falls else Severity.PERINGATAN,
            )


def check_quarter(isi: IsiTriwulan, iku: Iku, sebelumnya: str) -> Iterator[Finding]:
    """Realisasi and notes of one indicator; `sebelumnya` is the realisasi of the quarter before."""
    figure, faults = _figure(isi.realisasi)
    yield from faults
    if figure is not None:
        if figure < 0:
            yield Finding("triwulan.negatif", "realisasi", "Realisasi tidak boleh kurang dari nol.")
        if (100 * figure).denominator != 1:
            yield Finding("triwulan.desimal", "realisasi", "Realisasi paling banyak dua desimal.")
        if figure > _HIGHEST and (iku.satuan == "%" or iku.rasio is None):
            yield Finding("triwulan.lebih_seratus", "realisasi", "Realisasi paling tinggi 100.")
        if not isi.catatan:
            yield Finding(
                "triwulan.tanpa_catatan",
                "catatan",
                "Tulis dari mana realisasi ini: berapa dari berapa, menurut catatan apa.",
                Severity.PERINGATAN,
            )
        before, _faults = _figure(sebelumnya)
        if before is not None and figure < before:
            yield Finding(
                "triwulan.realisasi_turun",
                "realisasi",
                f"Realisasi kumulatif lebih rendah daripada triwulan sebelumnya, "
                f"{angka.show(before)}.",
                Severity.PERINGATAN,
            )
    if isi.kendala and not isi.tindak_lanjut:
        yield Finding(
            "triwulan.tanpa_tindak_lanjut",
            "tindak_lanjut",
            "Ada kendala tanpa tindak lanjut.",
            Severity.PERINGATAN,
        )


def check_ready(isi: IsiTriwulan) -> Iterator[Finding]:
    """What a Kabid is told before signing off."""
    if isi.target and not isi.realisasi:
        yield Finding(
            "triwulan.tanpa_realisasi",
            "realisasi",
            "Triwulan ini bertarget, tetapi realisasinya belum diisi.",
            Severity.PERINGATAN,
        )
    if not isi.penanggung_jawab:
        yield Finding(
            "triwulan.tanpa_penanggung_jawab",
            "penanggung_jawab",
            "Penanggung jawab belum diisi.",
            Severity.PERINGATAN,
        )


def check_step(langkah: LangkahAksi) -> Iterator[Finding]:
    """A line of the action plan says what is done, and by whom."""
    if not langkah.langkah.strip():
        yield Finding("rencana_aksi.kosong", "langkah", "Tulis kegiatan atau langkahnya.")
    if not langkah.penanggung_jawab.strip():
        yield Finding(
            "rencana_aksi.penanggung_jawab",
            "penanggung_jawab",
            "Penanggung jawab belum diisi.",
            Severity.PERINGATAN,
        )
    if langkah.selesai_pada is not None and langkah.selesai_pada.year < langkah.tahun:
        yield Finding(
            "rencana_aksi.selesai",
            "selesai_pada",
            f"Tanggal selesai mendahului tahun {langkah.tahun}.",
        )


def field_of(iku: str, triwulan: int) -> str:
    """The field of a form that holds one quarterly target."""
    return f"{iku}:{triwulan}"


def _figure(text: str) -> tuple[Fraction | None, tuple[Finding, ...]]:
    try:
        return angka.parse(text), ()
    except AngkaUnreadableError as error:
        return None, (Finding("triwulan.tidak_terbaca", "realisasi", str(error)),)
