"""Yearly workbooks as cooperatives send them: balance with two years, questionnaire, scores."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

import xlsxwriter  # type: ignore[import-untyped] # the library ships no types

from core.koperasi.bentuk_laporan import sections_for
from core.rules.bagan import BaganAkun
from core.rules.pedoman import Kuesioner, Pedoman

CONTOH = json.loads(
    (Path(__file__).parent / "rules" / "contoh" / "ksp.json").read_text(encoding="utf-8")
)
JAWABAN: Mapping[str, Sequence[bool]] = {
    kode: [bool(one) for one in given]
    for kode, given in CONTOH["jawaban"].items()
    if kode.startswith(("TK", "PR"))
}
Cells = Mapping[tuple[str, str], object]


@dataclass(frozen=True, slots=True)
class BukuKerja:
    """What one workbook says; `cells` puts something else into single cells at the end."""

    nama: str
    nik: str = ""
    tahun: int = 2025
    akun: Mapping[str, int] = field(default_factory=lambda: dict(CONTOH["akun"]))
    jawaban: Mapping[str, Sequence[bool]] = field(default_factory=lambda: dict(JAWABAN))
    skor: Mapping[str, Fraction] = field(default_factory=dict)
    total: str = ""
    predikat: str = ""
    cells: Cells = field(default_factory=dict)
    tanpa_pembuka: bool = False


def write_buku(path: Path, buku: BukuKerja, bagan: BaganAkun, pedoman: Pedoman) -> Path:
    """Four sheets of one layout; `tanpa_pembuka` lacks a line above the balance."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Identitas")
        for row, (label, text) in enumerate(
            (("Nama Koperasi", buku.nama), ("NIK", buku.nik), ("Tahun Buku", buku.tahun))
        ):
            sheet.write(row + 1, 0, label)
            sheet.write(row + 1, 1, ":")
            sheet.write(row + 1, 2, text)
        _balance(book.add_worksheet("Laporan"), buku, bagan)
        _questions(book.add_worksheet("Kuesioner"), buku, pedoman)
        _scores(book.add_worksheet("KKPKK"), buku, pedoman)
        for (name, cell), value in buku.cells.items():
            there = book.get_worksheet_by_name(name)
            write: Callable[..., object] = (
                there.write_formula if value == "#DIV/0!" else there.write
            )
            if value == "#DIV/0!":
                write(cell, "=1/0", None, "#DIV/0!")
            else:
                write(cell, value)
    return path


def place_of(bagan: BaganAkun, kode: str) -> str:
    """The cell of an account's amount of this year."""
    return f"C{_places(bagan)[kode] + 1}"


def _places(bagan: BaganAkun) -> dict[str, int]:
    names = [baris for bagian in sections_for(bagan, "ksp") for baris in bagian.baris]
    return {each.kode: row for row, each in enumerate(names, start=4) if each.akun is not None}


def _balance(sheet: xlsxwriter.worksheet.Worksheet, buku: BukuKerja, bagan: BaganAkun) -> None:
    top = 0 if buku.tanpa_pembuka else 1
    sheet.write(0, 0, "LAPORAN KEUANGAN")
    sheet.write(top + 2, 1, "Uraian")
    sheet.write(top + 2, 2, f"31 Desember {buku.tahun}")
    sheet.write(top + 2, 3, f"31 Desember {buku.tahun - 1}")
    for kode, row in _places(bagan).items():
        sheet.write(row - 1 + top, 1, bagan.akun[kode].nama)
        for column, code in ((2, kode), (3, f"{kode}@-1")):
            if code in buku.akun:
                sheet.write(row - 1 + top, column, buku.akun[code])


def _questions(sheet: xlsxwriter.worksheet.Worksheet, buku: BukuKerja, pedoman: Pedoman) -> None:
    sheet.write_row(0, 0, ("Kode", "Butir", "Jawaban"))
    row = 1
    for komponen in pedoman.komponen:
        if not isinstance(komponen.isi, Kuesioner):
            continue
        given = buku.jawaban.get(komponen.kode, ())
        for place, butir in enumerate(komponen.isi.butir):
            sheet.write_row(row, 0, (butir.kode, butir.teks))
            if place < len(given):
                sheet.write(row, 2, "Y" if given[place] else "T")
            row += 1


def _scores(sheet: xlsxwriter.worksheet.Worksheet, buku: BukuKerja, pedoman: Pedoman) -> None:
    sheet.write_row(0, 0, ("Kode", "Komponen", "Bobot", "Skor"))
    row = 1
    for komponen in pedoman.komponen:
        sheet.write_row(row, 0, (komponen.kode, komponen.nama, float(komponen.bobot)))
        sheet.write(row, 3, float(buku.skor.get(komponen.kode, 1)))
        row += 1
    sheet.write(row, 1, "Total skor")
    sheet.write(row, 3, float(buku.total.replace(",", ".")) if buku.total else 50)
    sheet.write(row + 1, 1, "Predikat")
    sheet.write(row + 1, 3, buku.predikat or pedoman.predikat[0].nama)
