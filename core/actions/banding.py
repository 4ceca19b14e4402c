"""One result beside another: last year's, another pedoman's, and that of somebody's workbook."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from core import tanggal
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.penilaian_kerja import (
    KertasKerja,
    appraise_stored,
    isi_of,
    load_kertas_kerja,
)
from core.errors import AppError
from core.koperasi.bentuk_laporan import form_for
from core.koperasi.cetakan_buku import CetakanBuku
from core.koperasi.dampak import HasilLain, appraise_under
from core.koperasi.laporan import KunciLaporan
from core.koperasi.penilaian import AsalPenilaian, short_name
from core.rules.banding import BedaCetak, Perbandingan, compare, differences
from core.rules.pedoman import Pedoman
from core.rules.report import ScoreReport

__all__ = [
    "BandingBuku",
    "BandingPedoman",
    "BandingTahun",
    "Hasil",
    "compare_buku",
    "compare_pedoman",
    "compare_tahun",
    "list_pedoman_lain",
]


@dataclass(frozen=True, slots=True)
class Hasil:
    """A result and where it comes from; `belum` counts its blank questions and entries."""

    report: ScoreReport
    asal: str
    belum: int = 0


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


def compare_buku(
    office: Office, *, kunci: KunciLaporan, batas: date, path: Path
) -> Outcome[BandingBuku]:
    """Our scores beside those of a KKPKK workbook. Nothing is stored.

    Raises `FileUnreadableError` for a file that says nothing, `AppError` while there is no score.
    """
    from core.excel.kkpkk import read_kkpkk

    kertas = load_kertas_kerja(office, kunci, batas)
    kini = needed(result_of(office, kertas))
    cetakan = read_kkpkk(path, _known(office, kini.report.pedoman_id))
    return Outcome(BandingBuku(kini, cetakan, differences(kini.report, cetakan.komponen)))


def result_of(office: Office, kertas: KertasKerja) -> Hasil | str:
    """The result of a working paper, or why it has none."""
    penilaian = kertas.penilaian
    tahun = kertas.kunci.tahun_buku
    if penilaian.hasil is not None and kertas.terkunci:
        return Hasil(penilaian.hasil, f"Final {tanggal.show(penilaian.final.pada)}")
    if penilaian.asal is AsalPenilaian.TERDAHULU and penilaian.total is not None:
        return (
            f"Hasil {tahun} diambil dari sertifikat (skor {kertas.skor[penilaian.id]}, "
            f"{penilaian.predikat}), tanpa rincian komponen."
        )
    telaah = appraise_stored(office, kertas)
    if telaah is None:
        return f"Tahun buku {tahun} belum mempunyai pedoman penilaian."
    if not telaah.terisi and not penilaian.id:
        return f"Tahun buku {tahun} belum ada laporannya di SIKU."
    if not telaah.ada_skor:
        return f"Tahun buku {tahun} belum mempunyai skor: {telaah.penghalang.lower()}."
    return Hasil(telaah.report, "Dihitung dari isian yang tersimpan", telaah.kesiapan.unanswered)


def needed(found: Hasil | str) -> Hasil:
    """The result, or an `AppError` that says why there is none."""
    if isinstance(found, str):
        raise AppError(found, hint="Lengkapi dan simpan laporannya dahulu, lalu bandingkan lagi.")
    return found


def under(office: Office, kertas: KertasKerja, ke: Pedoman) -> HasilLain:
    """The same stored books by another pedoman, read as the office reads it."""
    readings = kertas.cara_baca.get(ke.id)
    return appraise_under(
        _known(office, kertas.penilaian.pedoman_id),
        ke,
        office.law.bagan,
        isi_of(kertas.laporan, kertas.lalu, kertas.penilaian),
        kind=form_for(kertas.jenis, kertas.kunci.unit, None),
        varian=readings.varian if readings else {},
    )


def is_meant_for(pedoman: Pedoman, kertas: KertasKerja) -> bool:
    """Whether the pedoman is meant for the kind of report and the pola of this cooperative."""
    meant = pedoman.instrumen_untuk
    own = form_for(kertas.jenis, kertas.kunci.unit, None)
    return own in meant.jenis and kertas.pola.lower() in meant.pola


def _known(office: Office, pedoman_id: str) -> Pedoman:
    found = office.law.pedoman.get(pedoman_id)
    if found is None:
        raise AppError(
            f"Pedoman {pedoman_id} tidak ada lagi di SIKU.",
            hint="Pulihkan pedoman itu di Pengaturan, Pedoman, lalu bandingkan lagi.",
        )
    return found
