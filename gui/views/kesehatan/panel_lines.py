"""A score report as lines of the panel: aspects, the open one's components, its workings."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from core import angka, rupiah
from core.rules.pedoman import Agregasi, Keyakinan
from core.rules.pita import Pita
from core.rules.report import (
    HitungIsian,
    HitungKuesioner,
    HitungRasio,
    JumlahTerhitung,
    ScoreReport,
    SkorAspek,
    SkorKomponen,
)
from core.rules.sebutan import amount_words, condition_words, exact_words, weight_words

_KEYAKINAN = {
    Keyakinan.KUAT: "kuat",
    Keyakinan.SATU_SUMBER: "satu sumber",
    Keyakinan.DISPUTED: "sumber berbeda pendapat",
    Keyakinan.INGATAN: "ingatan, perlu dicocokkan",
}


class Kind(StrEnum):
    """How a line is painted."""

    ASPEK = "aspek"
    KOMPONEN = "komponen"
    AKUN = "akun"
    JUMLAH = "jumlah"
    RASIO = "rasio"
    KEPALA_PITA = "kepala_pita"
    PITA = "pita"
    TEKS = "teks"
    PERINGATAN = "peringatan"
    TAUTAN = "tautan"
    JUDUL = "judul"
    PERIKSA = "periksa"


@dataclass(frozen=True, slots=True)
class PanelLine:
    """One line. `target` is what a click or Enter means: "aspek:1", "komponen:1.1", "buka:…"."""

    kind: Kind
    text: str
    value: str = ""
    extra: str = ""
    target: str = ""
    open: bool = False
    share: Fraction | None = None
    dot: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """What is unfolded: an aspect, a component, and which of its two sums."""

    aspek: str = ""
    komponen: str = ""
    sums: frozenset[str] = frozenset({"pembilang"})


_NONE: frozenset[str] = frozenset()


def lines_of(
    report: ScoreReport, opened: Opened, *, shown: bool, choices: frozenset[str] = _NONE
) -> tuple[PanelLine, ...]:
    """All lines; `shown` False keeps the places and hides every number.

    `choices` are the components that can be read another way.
    """
    return tuple(_lines(report, opened, shown=shown, choices=choices))


def accounts_of(report: ScoreReport, komponen: str) -> frozenset[str]:
    """The accounts of a component, for the dots in the account table."""
    for each in report.komponen:
        if each.kode == komponen and isinstance(each.hitung, HitungRasio):
            sums = (each.hitung.pembilang, each.hitung.penyebut)
            return frozenset(one.kode for jumlah in sums for one in jumlah.rincian)
    return frozenset()


def _lines(
    report: ScoreReport, opened: Opened, *, shown: bool, choices: frozenset[str]
) -> Iterator[PanelLine]:
    for aspek in report.aspek:
        is_open = aspek.kode == opened.aspek
        yield PanelLine(
            Kind.ASPEK,
            aspek.nama,
            angka.show(aspek.skor) if shown else "–",
            f"/ {weight_words(aspek.bobot)}",
            f"aspek:{aspek.kode}",
            open=is_open,
            share=aspek.skor / aspek.bobot if shown else Fraction(0),
        )
        if is_open:
            yield from _components(report, aspek, opened, shown=shown, choices=choices)


def _components(
    report: ScoreReport,
    aspek: SkorAspek,
    opened: Opened,
    *,
    shown: bool,
    choices: frozenset[str],
) -> Iterator[PanelLine]:
    sub = ""
    for each in aspek.komponen:
        if each.sub_aspek != sub:
            sub = each.sub_aspek
            yield PanelLine(Kind.TEKS, sub)
        is_open = each.kode == opened.komponen
        yield PanelLine(
            Kind.KOMPONEN,
            f"{each.kode}  {each.nama}",
            angka.show(each.skor) if shown else "–",
            f"/ {weight_words(each.bobot)}",
            f"komponen:{each.kode}",
            open=is_open,
        )
        if is_open and shown:
            yield from _workings(report, each, opened)
        if is_open:
            yield from _origin(each, may_choose=each.kode in choices)


def _workings(report: ScoreReport, each: SkorKomponen, opened: Opened) -> Iterator[PanelLine]:
    match each.hitung:
        case HitungRasio() as hitung:
            yield from _sum("pembilang", hitung.pembilang, opened)
            yield from _sum("penyebut", hitung.penyebut, opened)
            yield from _ratio(hitung)
            yield from _bands(report, each, hitung.pita, hitung.pita_kena, hitung.satuan)
        case HitungKuesioner() as hitung:
            count = f"{hitung.ya} dari {hitung.jumlah_butir} dijawab ya"
            yield PanelLine(Kind.RASIO, count, f"{angka.show(hitung.persen)} %")
            if hitung.nilai_per_ya is not None:
                yield PanelLine(Kind.TEKS, f"Setiap ya bernilai {angka.show(hitung.nilai_per_ya)}.")
            yield from _bands(report, each, hitung.pita, hitung.pita_kena, "%")
            yield PanelLine(Kind.TAUTAN, "Buka kuesioner", target=f"buka:{each.kode}")
        case HitungIsian():
            yield PanelLine(Kind.TEKS, "Skor diisi penilai.")
            yield PanelLine(Kind.TAUTAN, "Isi skor", target=f"buka:{each.kode}")


def _sum(name: str, jumlah: JumlahTerhitung, opened: Opened) -> Iterator[PanelLine]:
    """The accounts of an unfolded sum, then the sum itself."""
    is_open = name in opened.sums
    if is_open:
        silent = 0
        for one in jumlah.rincian:
            if not one.jumlah:
                silent += 1
                continue
            yield PanelLine(
                Kind.AKUN,
                one.nama,
                rupiah.show(one.jumlah if one.bobot > 0 else -one.jumlah),
                _factor(one.bobot),
                f"akun:{one.kode}",
                dot=True,
            )
        if silent:
            word = "akun lain" if silent < len(jumlah.rincian) else "akun"
            yield PanelLine(Kind.TEKS, f"{silent} {word} kosong atau nol")
    text = amount_words(jumlah.nilai)
    yield PanelLine(Kind.JUMLAH, jumlah.nama, text, target=f"jumlah:{name}", open=is_open)


def _ratio(hitung: HitungRasio) -> Iterator[PanelLine]:
    if hitung.nol is not None:
        yield PanelLine(Kind.PERINGATAN, f"Penyebut nol atau minus. {hitung.nol.alasan}")
        if hitung.nol.usulan:
            yield PanelLine(Kind.TEKS, "Aturan penyebut nol ini usulan SIKU, bukan bunyi pedoman.")
    if hitung.rasio is not None:
        unit = "" if hitung.satuan == "skor" else f" {hitung.satuan}"
        yield PanelLine(
            Kind.RASIO,
            f"Rasio tepat {exact_words(hitung.rasio)}{unit}",
            f"{angka.show_signed(hitung.rasio)}{unit}",
        )
    if hitung.linier is not None:
        yield PanelLine(Kind.TEKS, "Nilai dihitung sebanding dengan rasio, tanpa rentang.")


def _bands(
    report: ScoreReport,
    each: SkorKomponen,
    bands: tuple[Pita, ...],
    hit: int | None,
    unit: str,
) -> Iterator[PanelLine]:
    if not bands or (isinstance(each.hitung, HitungRasio) and each.hitung.linier is not None):
        return
    summed = report.agregasi is Agregasi.JUMLAH_SKOR
    yield PanelLine(Kind.KEPALA_PITA, "Rentang nilai", "Skor", "Nilai" if summed else "")
    for place, band in enumerate(bands):
        skor = band.skor if band.skor is not None else band.nilai
        if summed and band.skor is None:
            skor = band.nilai * each.bobot / 100
        yield PanelLine(
            Kind.PITA,
            condition_words(band.syarat, unit),
            angka.show(skor),
            weight_words(band.nilai) if summed else "",
            strong=place == hit,
        )


def _origin(each: SkorKomponen, *, may_choose: bool) -> Iterator[PanelLine]:
    sources = each.varian.sumber if each.varian else each.sumber
    names = ", ".join(one.id for one in sources)
    yield PanelLine(
        Kind.TEKS, f"Keyakinan {_KEYAKINAN[each.keyakinan]}. Sumber {names or 'tidak disebut'}."
    )
    note = each.varian.catatan if each.varian else each.catatan
    if note:
        yield PanelLine(Kind.TEKS, note)
    if isinstance(each.hitung, HitungRasio):
        reading = each.varian.nama if each.varian else "tabel pedoman"
        if may_choose:
            yield PanelLine(
                Kind.TAUTAN, f"Cara baca: {reading}", target=f"varian:{each.kode}", value="Ubah"
            )
        else:
            yield PanelLine(Kind.TEKS, f"Cara baca: {reading}.")


def _factor(weight: Fraction) -> str:
    """How much of an account enters a sum, unless it is all of it; the amount bears the sign."""
    return "" if abs(weight) == 1 else f"{weight_words(100 * abs(weight))} % ×"
