"""How each component was scored: its sums, exact ratio, bands with the one hit, nilai and skor."""

from collections.abc import Iterator
from fractions import Fraction

from core import angka
from core.pdf.blocks import Block, Gap
from core.pdf.hanging import Hanging, Label
from core.pdf.kertas_kerja_sel import GROUP_GREY, SUM_GREY, Leader, body_row, table, words
from core.pdf.paragraph import Text
from core.pdf.rows import Cell, Row
from core.pdf.stacked import Stack
from core.pdf.table import Headed
from core.pdf.theme import MM, Rata, Theme
from core.rules.pedoman import Agregasi
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
from core.rules.sebutan import amount_words, condition_words, exact_words, term_words, weight_words

HEADS = ("Kode", "Komponen dan perhitungan", "Rentang nilai", "Nilai", "Skor tertinggi", "Skor")
HIT = "\u25ba"


class Workings:
    """The tables of one report; a sum gets its number where it is first used."""

    def __init__(self, theme: Theme, report: ScoreReport) -> None:
        self._theme = theme
        self._report = report
        self._summed = report.agregasi is Agregasi.JUMLAH_SKOR
        self._sums: dict[str, JumlahTerhitung] = {}
        for each in report.komponen:
            if isinstance(each.hitung, HitungRasio):
                evidence = each.hitung.nol.bukti if each.hitung.nol else ()
                for one in (each.hitung.pembilang, each.hitung.penyebut, *evidence):
                    self._sums.setdefault(one.kode, one)
        self._numbers = {kode: f"J{n}" for n, kode in enumerate(self._sums, start=1)}

    def tables(self) -> Iterator[Block]:
        """One table for each aspect."""
        for number, aspek in enumerate(self._report.aspek, start=1):
            title = f"{number}. {aspek.nama}, bobot {weight_words(aspek.bobot)}"
            lead = Stack((Text(title, self._theme.huruf.isi_tebal), Gap(2)))
            rows = (*self._rows(aspek), *self._totals(aspek))
            yield Gap(4)
            yield Headed(lead, table(self._theme, "hitung", HEADS, rows))

    def sums(self) -> Iterator[Block]:
        """Every sum once, account by account."""
        huruf, bold = self._theme.huruf.catatan, self._theme.khusus["sel_tebal"]
        for kode, one in self._sums.items():
            label = Label(0, self._numbers[kode], bold)
            yield Hanging((label,), 9 * MM, Text(sum_words(one), huruf))
            yield Gap(1.5)

    def _rows(self, aspek: SkorAspek) -> Iterator[Row]:
        sub = ""
        bold = self._theme.khusus["sel_tebal"]
        for each in aspek.komponen:
            if each.sub_aspek != sub:
                sub = each.sub_aspek
                cells = (words("", bold), words(sub, bold), *[words("", bold)] * 4)
                yield body_row(self._theme, cells, GROUP_GREY, keep=True)
            yield self._row(each, keep=each is aspek.komponen[-1])

    def _row(self, each: SkorKomponen, *, keep: bool) -> Row:
        huruf = self._theme.huruf.sel
        shown = [weight_words(each.nilai), weight_words(each.bobot), angka.show(each.skor)]
        cells = (
            words(each.kode, huruf),
            Cell(Stack(tuple(self._workings(each)))),
            Cell(Stack(tuple(self._bands(each)))),
            *(words(text, huruf, Rata.KANAN) for text in shown),
        )
        return body_row(self._theme, cells, keep=keep)

    def _workings(self, each: SkorKomponen) -> Iterator[Block]:
        huruf = self._theme.huruf.sel
        yield Text(each.nama, self._theme.khusus["sel_tebal"])
        lines: tuple[str, ...] = ()
        match each.hitung:
            case HitungRasio() as hitung:
                lines = tuple(self._ratio(hitung))
            case HitungKuesioner() as hitung:
                share = angka.show_percent(hitung.persen)
                lines = (
                    f"{hitung.ya} dari {hitung.jumlah_butir} butir dijawab ya ({share})",
                    f"{hitung.belum} butir belum dijawab" if hitung.belum else "",
                )
            case HitungIsian() as hitung:
                blank = hitung.isian is None
                lines = ("Skor belum diisi" if blank else "Skor diisi pemeriksa",)
        for line in (*lines, f"Cara baca: {each.varian.nama}" if each.varian else ""):
            if line:
                yield Text(line, huruf)

    def _ratio(self, hitung: HitungRasio) -> Iterator[str]:
        for one in (hitung.pembilang, hitung.penyebut):
            yield f"{one.nama} ({self._numbers[one.kode]}) = {amount_words(one.nilai)}"
        if hitung.nol is not None:
            yield zero_words(hitung.nol.alasan)
            if hitung.nol.bukti:
                yield f"Bukti: {', '.join(self._evidence(hitung.nol.bukti))}"
            if hitung.nol.usulan:
                yield "Aturan penyebut nol ini usulan SIKU, bukan bunyi pedoman."
        if hitung.rasio is not None:
            times = "" if hitung.kali == 1 else f" × {weight_words(hitung.kali)}"
            unit = "" if hitung.satuan == "skor" else f" {hitung.satuan}"
            rasio = exact_words(hitung.rasio)
            yield f"Rasio = pembilang : penyebut{times} = {rasio}{unit}"

    def _evidence(self, bukti: tuple[JumlahTerhitung, ...]) -> Iterator[str]:
        for one in bukti:
            yield f"{one.nama} ({self._numbers[one.kode]}) = {amount_words(one.nilai)}"

    def _bands(self, each: SkorKomponen) -> Iterator[Block]:
        match each.hitung:
            case HitungRasio(linier=line) if line is not None:
                yield Text(
                    f"Nilai = {exact_words(line.kemiringan)} × rasio + "
                    f"{exact_words(line.titik_potong)}, paling rendah "
                    f"{weight_words(line.minimal)}, paling tinggi {weight_words(line.maksimal)}",
                    self._theme.huruf.sel,
                )
            case HitungRasio() as hitung:
                yield from self._leaders(hitung.pita, hitung.pita_kena, hitung.satuan)
            case HitungKuesioner(nilai_per_ya=worth) if worth is not None:
                yield Text(f"Setiap ya bernilai {angka.show(worth)}", self._theme.huruf.sel)
            case HitungKuesioner() as hitung:
                # the whole scale of a questionnaire stands beside its questions
                bands = list(self._leaders(hitung.pita, hitung.pita_kena, "%"))
                yield from bands[hitung.pita_kena or 0 :][:1]
            case HitungIsian():
                yield Text(f"0 sampai {weight_words(each.bobot)}", self._theme.huruf.sel)

    def _leaders(self, bands: tuple[Pita, ...], hit: int | None, unit: str) -> Iterator[Block]:
        plain, bold = self._theme.huruf.sel, self._theme.khusus["sel_tebal"]
        for place, band in enumerate(bands):
            earned = weight_words(band.nilai)
            if band.skor is not None and self._summed:
                earned = f"{earned}, skor {weight_words(band.skor)}"
            condition = condition_words(band.syarat, unit)
            if place == hit:
                yield Leader(f"{HIT} {condition}", earned, bold, hit=True)
            else:
                yield Leader(condition, earned, plain)

    def _totals(self, aspek: SkorAspek) -> Iterator[Row]:
        earned, most = earned_and_most(aspek)
        lines = [("Jumlah", weight_words(most), angka.show(earned))]
        if not self._summed:
            share = f"{weight_words(aspek.bobot)} × {angka.show(earned)} : {weight_words(most)}"
            lines.append((f"Skor aspek = {share}", "", angka.show(aspek.skor)))
        bold = self._theme.khusus["sel_tebal"]
        for name, highest, skor in lines:
            cells = (
                words("", bold),
                words(name, bold),
                words("", bold),
                words("", bold),
                words(highest, bold, Rata.KANAN),
                words(skor, bold, Rata.KANAN),
            )
            yield body_row(self._theme, cells, SUM_GREY, keep=name == "Jumlah")


def earned_and_most(aspek: SkorAspek) -> tuple[Fraction, Fraction]:
    """What the components of an aspect earned together, and the most they could."""
    earned = sum((each.skor for each in aspek.komponen), Fraction(0))
    return earned, sum((each.bobot for each in aspek.komponen), Fraction(0))


def zero_words(alasan: str) -> str:
    """Why there is no ratio, said once.

    >>> zero_words("Tidak ada pinjaman."), zero_words("Penyebut nol; skor terendah.")
    ('Penyebut nol atau minus: Tidak ada pinjaman.', 'Penyebut nol; skor terendah.')
    """
    return alasan if alasan.startswith("Penyebut nol") else f"Penyebut nol atau minus: {alasan}"


def sum_words(one: JumlahTerhitung) -> str:
    """A sum as one line of arithmetic: "Aset likuid = Kas 1.000 + Bank 500 = 1.500"."""
    terms = [each for each in one.rincian if each.jumlah]
    silent = len(one.rincian) - len(terms)
    parts = [term_words(each, first=number == 0) for number, each in enumerate(terms)]
    if not parts:
        return f"{one.nama} = {amount_words(one.nilai)} (semua akunnya kosong atau nol)"
    rest = f" ({silent} akun lain kosong atau nol)" if silent else ""
    return f"{one.nama} = {' '.join(parts)} = {amount_words(one.nilai)}{rest}"
