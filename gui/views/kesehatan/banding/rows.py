"""Comparisons as rows of a table: aspects, components, the sum; what each row rests on."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from core import angka
from core.actions.banding import BandingBuku
from core.rules.banding import BedaCetak, GeserKomponen, Perbandingan
from core.rules.report import ScoreReport, SkorKomponen
from core.rules.skor import show_selisih
from gui.models.cells import RowLook


@dataclass(frozen=True, slots=True)
class Baris:
    """One row; `rincian` is the result with this one component, for its workings.

    `catatan` stands after the words; `kalimat` tells the row wholly.
    """

    kode: str
    teks: str
    sebelum: str = ""
    sesudah: str = ""
    poin: str = ""
    catatan: str = ""
    look: RowLook = RowLook.BIASA
    rincian: ScoreReport | None = None
    kalimat: str = ""


def moved_rows(perbandingan: Perbandingan, *, everything: bool) -> list[Baris]:
    """The components that moved the total, the largest move first; their sum."""
    shown = list(perbandingan.penggerak)
    if everything:
        shown += [each for each in perbandingan.komponen if not each.sumbangan]
    return [*(_component(perbandingan, each) for each in shown), _sum(perbandingan)]


def aspect_rows(perbandingan: Perbandingan) -> list[Baris]:
    """Aspect by aspect with its components, then what only the earlier result has; the sum."""
    return [*_aspects(perbandingan), _sum(perbandingan)]


def book_rows(banding: BandingBuku, *, everything: bool) -> list[Baris]:
    """Components whose score in the workbook is another one; all that were read when asked."""
    differing = {each.komponen.kode: each for each in banding.beda}
    rows = []
    for komponen in banding.kini.report.komponen:
        printed = banding.cetakan.komponen.get(komponen.kode)
        if printed is None or not (everything or komponen.kode in differing):
            continue
        rows.append(
            Baris(
                komponen.kode,
                komponen.nama,
                angka.show(printed),
                angka.show(komponen.skor),
                points(komponen.skor - printed) if komponen.kode in differing else "",
                banding.cetakan.tempat[komponen.kode],
                RowLook.PERINGATAN if komponen.kode in differing else RowLook.BIASA,
                only(banding.kini.report, komponen),
            )
        )
    return rows


def first_difference(banding: BandingBuku) -> BedaCetak | None:
    """Where somebody starts to look."""
    return banding.beda[0] if banding.beda else None


def without_predikat(perbandingan: Perbandingan) -> str:
    """The sentence of a comparison while questions are open: scores, no predikat."""
    skor = perbandingan.kalimat.partition(";")[0]
    return f"{skor}; belum ada predikat selama masih ada butir yang belum dijawab."


def points(value: Fraction) -> str:
    """Points with their sign.

    >>> points(Fraction(5, 2)), points(Fraction(-1)), points(Fraction(0))
    ('+2,50', '−1,00', '0,00')
    """
    return f"{'+' if value > 0 else ''}{show_selisih(value)}"


def only(report: ScoreReport, komponen: SkorKomponen) -> ScoreReport | None:
    """The result with this one component alone."""
    for aspek in report.aspek:
        if komponen in aspek.komponen:
            return replace(report, aspek=(replace(aspek, komponen=(komponen,)),))
    return None


def _aspects(perbandingan: Perbandingan) -> Iterator[Baris]:
    by_new = {each.kode: each for each in perbandingan.komponen if each.sesudah}
    gone = [each for each in perbandingan.komponen if each.sesudah is None]
    for aspek in perbandingan.aspek:
        yield Baris(
            "",
            aspek.nama,
            angka.show(aspek.sebelum.skor) if aspek.sebelum else "–",
            angka.show(aspek.sesudah.skor) if aspek.sesudah else "–",
            points(aspek.selisih),
            look=RowLook.KELOMPOK,
        )
        if aspek.sesudah is not None:
            for komponen in aspek.sesudah.komponen:
                yield _named(_component(perbandingan, by_new[komponen.kode]), by_new[komponen.kode])
        if aspek.sebelum is not None:
            own = {each.kode for each in aspek.sebelum.komponen}
            for each in gone:
                if each.kode in own:
                    yield _named(_component(perbandingan, each), each)


def _component(perbandingan: Perbandingan, each: GeserKomponen) -> Baris:
    before, after = each.sebelum, each.sesudah
    rincian = None
    if after is not None:
        rincian = only(perbandingan.sesudah, after)
    elif before is not None:
        rincian = only(perbandingan.sebelum, before)
    return Baris(
        each.kode,
        each.kalimat,
        angka.show(before.skor) if before else "–",
        angka.show(after.skor) if after else "–",
        points(each.sumbangan),
        rincian=rincian,
        kalimat=each.kalimat,
    )


def _named(row: Baris, each: GeserKomponen) -> Baris:
    """A component that one pedoman alone has, by its name."""
    if each.sebelum is None:
        return replace(row, teks=each.nama, catatan="hanya pada pedoman itu")
    if each.sesudah is None:
        return replace(row, teks=each.nama, catatan="tidak ada pada pedoman itu")
    return row


def _sum(perbandingan: Perbandingan) -> Baris:
    return Baris(
        "",
        "Jumlah",
        perbandingan.sebelum.skor,
        perbandingan.sesudah.skor,
        points(perbandingan.selisih),
        look=RowLook.JUMLAH,
    )
