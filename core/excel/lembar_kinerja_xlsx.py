"""The workbook of the performance cycle: typed cells, frozen heads, ready for the printer."""

from collections.abc import Sequence
from datetime import datetime
from fractions import Fraction
from io import BytesIO
from itertools import accumulate, groupby
from typing import Any

from core.naskah.lembar_kinerja import Bentuk, LembarKinerja, Nilai
from core.naskah.model import Kertas

_KERTAS = {Kertas.A4: 9, Kertas.F4: 14}
_CATATAN, _TINGGI, _KAKI = 120, 14, 200
_WHOLE, _PARTS = "#,##0;-#,##0", "#,##0.00;-#,##0.00"


def build_lembar(
    lembar: Sequence[LembarKinerja], *, kaki: Sequence[str], pada: datetime, kertas: Kertas
) -> bytes:
    """The workbook; `kaki` stands under every sheet, its last line at the foot of the paper too.

    Equal content gives equal bytes.
    """
    from xlsxwriter import Workbook  # type: ignore[import-untyped] # the library ships no types

    made = BytesIO()
    book = Workbook(made, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": lembar[0].susunan.judul, "created": pada})
    looks = _Looks(book)
    for each in lembar:
        sheet = book.add_worksheet(each.susunan.nama)
        _print_setup(sheet, kertas, each, kaki[-1])
        _fill(sheet, each, kaki, looks)
    book.close()
    return made.getvalue()


class _Looks:
    """The few looks of a cell, each plain and bold."""

    def __init__(self, book: Any) -> None:
        box = {"border": 1, "valign": "top", "font_size": 10}
        head = {**box, "bold": True, "bg_color": "#E8EEF1", "text_wrap": True, "align": "center"}
        self.title = book.add_format({"bold": True, "font_size": 12})
        self.plain = book.add_format({"font_size": 10})
        self.note = book.add_format({"font_size": 10, "text_wrap": True, "valign": "top"})
        self.head = book.add_format({**head, "valign": "vcenter"})
        self._cells = {
            (form, bold): book.add_format({**box, **look, "bold": bold})
            for form, look in (
                ("teks", {"text_wrap": True}),
                ("na", {"align": "right"}),
                ("bulat", {"num_format": _WHOLE}),
                ("desimal", {"num_format": _PARTS}),
            )
            for bold in (False, True)
        }

    def of(self, nilai: Nilai, bentuk: Bentuk, *, bold: bool) -> Any:
        """A figure that is whole shows no decimals, unless its column always does."""
        if isinstance(nilai, str):
            return self._cells["teks" if bentuk is Bentuk.TEKS else "na", bold]
        always = bentuk in (Bentuk.PERSEN, Bentuk.DESIMAL)
        parts = isinstance(nilai, Fraction) and nilai.denominator != 1
        return self._cells["desimal" if always or parts else "bulat", bold]


def _print_setup(sheet: Any, kertas: Kertas, lembar: LembarKinerja, kaki: str) -> None:
    sheet.set_landscape()
    sheet.set_paper(_KERTAS[kertas])
    sheet.set_margins(left=0.6, right=0.4, top=0.6, bottom=0.7)
    sheet.fit_to_pages(lembar.susunan.halaman, 0)
    if lembar.susunan.halaman > 1:
        sheet.repeat_columns(0, lembar.susunan.beku - 1)
    foot = kaki[:_KAKI].replace("&", "&&")
    sheet.set_footer(f"&L&8 {foot}&R&8Halaman &P dari &N")


def _fill(sheet: Any, lembar: LembarKinerja, kaki: Sequence[str], looks: _Looks) -> None:
    sheet.write_string(0, 0, lembar.susunan.judul, looks.title)
    for line, text in enumerate(lembar.keterangan, start=1):
        sheet.write_string(line, 0, text, looks.plain)
    top = len(lembar.keterangan) + 2
    first = _heads(sheet, lembar, top, looks)
    sheet.freeze_panes(first, lembar.susunan.beku)
    sheet.repeat_rows(top, first - 1)
    for line, row in enumerate(lembar.baris, start=first):
        for place, kolom in enumerate(lembar.susunan.kolom):
            nilai = row.nilai.get(kolom.kode)
            _write(sheet, (line, place), nilai, looks.of(nilai, kolom.bentuk, bold=row.tebal))
    below = first + len(lembar.baris) + 1
    last, room = _note_width(lembar)
    for line, text in enumerate((*lembar.semua_catatan, *kaki), start=below):
        sheet.merge_range(line, 0, line, last, text, looks.note)
        sheet.set_row(line, _TINGGI * -(-len(text) // room))


def _note_width(lembar: LembarKinerja) -> tuple[int, int]:
    """The last column under which a note runs, and how many signs then stand on a line."""
    widths = list(accumulate(one.lebar for one in lembar.susunan.kolom))
    last = next((at for at, room in enumerate(widths) if room >= _CATATAN), len(widths) - 1)
    return last, widths[last]


def _heads(sheet: Any, lembar: LembarKinerja, top: int, looks: _Looks) -> int:
    """Heads in one row or two, then the numbers of the columns; the row after them."""
    columns = list(enumerate(lembar.susunan.kolom))
    two = any(one.induk for _place, one in columns)
    for induk, group in groupby(columns, key=lambda pair: pair[1].induk):
        members = list(group)
        if induk:
            sheet.merge_range(top, members[0][0], top, members[-1][0], induk, looks.head)
        for place, one in members:
            sheet.set_column(place, place, one.lebar)
            if two and not induk:
                sheet.merge_range(top, place, top + 1, place, one.judul, looks.head)
            else:
                sheet.write_string(top + two, place, one.judul, looks.head)
    last = top + two + 1
    for place, _one in columns:
        sheet.write_number(last, place, place + 1, looks.head)
    return last + 1


def _write(sheet: Any, where: tuple[int, int], nilai: Nilai, look: Any) -> None:
    match nilai:
        case None | "":
            sheet.write_blank(*where, None, look)
        case str():
            sheet.write_string(*where, nilai, look)
        case _:
            # a cell of a workbook is a double; exact figures end here and are never read back
            sheet.write_number(*where, nilai if isinstance(nilai, int) else float(nilai), look)
