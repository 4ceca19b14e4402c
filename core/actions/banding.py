"""One result beside another: last year's, another pedoman's, and that of somebody's workbook."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from core.actions.banding_hasil import Hasil, is_meant_for, needed, pedoman_of, result_of, under
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.penilaian_kerja import load_kertas_kerja
from core.koperasi.cetakan_buku import CetakanBuku
from core.koperasi.dampak import HasilLain
from core.koperasi.laporan import KunciLaporan
from core.koperasi.penilaian import short_name
from core.rules.banding import BedaCetak, Perbandingan, compare, differences
from core.storage.impor_folder_store import find_tercetak


@dataclass(frozen=True, slots=True)
class BandingTahun:
    """A year beside the one before; `alasan` says why there is nothing to compare."""

    nama: str
    kini: Hasil | None
    lalu: Hasil | None
    perbandingan: Perbandingan | None
    alasan: str = ""


@dataclass(frozen=True, slots=True)
class BandingPedoman:
    """The result in force beside the one another pedoman would give on the same books."""

    kini: Hasil
    lain: HasilLain
    perbandingan: Perbandingan
    untuk_bentuk_ini: bool


@dataclass(frozen=True, slots=True)
class BandingBuku:
    """Our result beside a workbook's; `beda` in the order of the pedoman, the first first."""

    kini: Hasil
    cetakan: CetakanBuku
    beda: tuple[BedaCetak, ...]


def compare_tahun(office: Office, kunci: KunciLaporan, batas: date) -> BandingTahun:
    """What moved the score since last year: kept results where final, else what is stored."""
    kertas = load_kertas_kerja(office, kunci, batas)
    before = load_kertas_kerja(office, kunci.tahun_lalu, batas)
    kini, lalu = result_of(office, kertas), result_of(office, before)
    if isinstance(kini, str):
        return BandingTahun(kertas.nama, None, None if isinstance(lalu, str) else lalu, None, kini)
    if isinstance(lalu, str):
        return BandingTahun(kertas.nama, kini, None, None, lalu)
    return BandingTahun(kertas.nama, kini, lalu, compare(lalu.report, kini.report))


def list_pedoman_lain(
    office: Office, kunci: KunciLaporan, batas: date
) -> tuple[tuple[str, str], ...]:
    """The other pedoman by id and title, those meant for this kind of report first."""
    kertas = load_kertas_kerja(office, kunci, batas)
    others = [
        each for each in office.law.pedoman.values() if each.id != kertas.penilaian.pedoman_id
    ]
    others.sort(key=lambda each: not is_meant_for(each, kertas))
    return tuple((each.id, short_name(each.id)) for each in others)


def compare_pedoman(
    office: Office, kunci: KunciLaporan, batas: date, pedoman_id: str
) -> BandingPedoman:
    """Dampak perubahan pedoman on one report. Raises `AppError` while it has no score."""
    kertas = load_kertas_kerja(office, kunci, batas)
    kini = needed(result_of(office, kertas))
    ke = office.law.pedoman[pedoman_id]
    lain = under(office, kertas, ke)
    return BandingPedoman(kini, lain, compare(kini.report, lain.report), is_meant_for(ke, kertas))


def compare_tercetak(office: Office, kunci: KunciLaporan, batas: date) -> BandingBuku | None:
    """Our scores beside those that an imported workbook printed; None where there is none."""
    kept = find_tercetak(office.db, kunci)
    kini = result_of(office, load_kertas_kerja(office, kunci, batas))
    if kept is None or isinstance(kini, str) or kini.report.pedoman_id != kept.pedoman_id:
        return None
    return BandingBuku(kini, kept.cetakan, differences(kini.report, kept.cetakan.komponen))


def compare_buku(
    office: Office, *, kunci: KunciLaporan, batas: date, path: Path
) -> Outcome[BandingBuku]:
    """Our scores beside those of a KKPKK workbook. Nothing is stored.

    Raises `FileUnreadableError` for a file that says nothing, `AppError` while there is no score.
    """
    from core.excel.kkpkk import read_kkpkk

    kertas = load_kertas_kerja(office, kunci, batas)
    kini = needed(result_of(office, kertas))
    cetakan = read_kkpkk(path, pedoman_of(office, kini.report.pedoman_id))
    return Outcome(BandingBuku(kini, cetakan, differences(kini.report, cetakan.komponen)))
