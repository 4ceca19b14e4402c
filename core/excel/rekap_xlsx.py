"""A recapitulation as a workbook: whole rupiah in number cells, frozen heads, the names behind."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from core.rules.tabel_angka import BarisAngka, Satuan, TabelAngka

Sel = str | int | None
_NAME = 28
_WIDE = {Satuan.UNIT: 11, Satuan.ORANG: 11, Satuan.RUPIAH: 20}


@dataclass(frozen=True, slots=True)
class LembarTabel:
    """A sheet of figures: a title, lines under it, the table, notes."""

    nama: str
    judul: Sequence[str]
    tabel: TabelAngka
    catatan: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class LembarDaftar:
    """A sheet of records: heads and rows of finished cells."""

    nama: str
    judul: Sequence[str]
    kepala: Sequence[str]
    baris: Sequence[Sequence[Sel]]


def build_workbook(lembar: Sequence[LembarTabel | LembarDaftar]) -> bytes:
    """The workbook; the same content gives the same cells."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped] # the library ships no types

    made = BytesIO()
    book = Workbook(made, {"in_memory": True, "strings_to_formulas": False})
    looks = _Looks(book)
    for each in lembar:
        sheet = book.add_worksheet(each.nama)
        top = _titles(sheet, each.judul, looks)
        match each:
            case LembarTabel():
                _table(sheet, each, top, looks)
            case LembarDaftar():
                _list(sheet, each, top, looks)
    book.close()
    return made.getvalue()


class _Looks:
    """The few looks of a cell."""

    def __init__(self, book: Any) -> None:
        number = {"num_format": "#,##0;(#,##0)"}
        head = {"bold": True, "bg_color": "#E8EEF1", "border": 1, "text_wrap": True}
        self.title = book.add_format({"bold": True})
        self.head = book.add_format({**head, "align": "center", "valign": "vcenter"})
        self.text = book.add_format()
        self.number = book.add_format(number)
        self.bold = book.add_format({"bold": True, "top": 1})
        self.total = book.add_format({**number, "bold": True, "top": 1})


def _titles(sheet: Any, judul: Sequence[str], looks: _Looks) -> int:
    for place, text in enumerate(judul):
        sheet.write_string(place, 0, text, looks.title)
    return len(judul) + 1


def _table(sheet: Any, lembar: LembarTabel, top: int, looks: _Looks) -> None:
    tabel = lembar.tabel
    sheet.set_column(0, 0, _NAME)
    sheet.write_string(top, 0, tabel.kepala, looks.head)
    for place, kolom in enumerate(tabel.kolom, start=1):
        sheet.set_column(place, place, _WIDE[kolom.satuan])
        sheet.write_string(top, place, f"{kolom.nama} ({kolom.satuan.value})", looks.head)
    sheet.freeze_panes(top + 1, 1)
    line = top
    for line, row in enumerate(tabel.baris, start=top + 1):
        _row(sheet, line, row, tabel, (looks.text, looks.number))
    _row(sheet, line + 1, tabel.jumlah, tabel, (looks.bold, looks.total))
    for place, text in enumerate(lembar.catatan, start=line + 3):
        sheet.write_string(place, 0, text)


def _row(sheet: Any, line: int, row: BarisAngka, tabel: TabelAngka, looks: tuple[Any, Any]) -> None:
    sheet.write_string(line, 0, row.nama, looks[0])
    for place, kolom in enumerate(tabel.kolom, start=1):
        amount = row.of(kolom.kode)
        if amount is None:
            sheet.write_blank(line, place, None, looks[1])
        else:
            sheet.write_number(line, place, amount, looks[1])


def _list(sheet: Any, lembar: LembarDaftar, top: int, looks: _Looks) -> None:
    for place, text in enumerate(lembar.kepala):
        widest = max((len(str(row[place] or "")) for row in lembar.baris), default=0)
        sheet.set_column(place, place, min(max(widest, len(text)) + 3, 60))
        sheet.write_string(top, place, text, looks.head)
    sheet.freeze_panes(top + 1, 1)
    for line, row in enumerate(lembar.baris, start=top + 1):
        for place, cell in enumerate(row):
            if isinstance(cell, int):
                sheet.write_number(line, place, cell, looks.number)
            elif cell:
                sheet.write_string(line, place, cell, looks.text)
    if lembar.baris:
        sheet.autofilter(top, 0, top + len(lembar.baris), len(lembar.kepala) - 1)
