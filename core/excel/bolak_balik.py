"""A workbook that goes out filled and comes back changed: hidden keys, locked and free columns."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from core.errors import FileUnreadableError
from core.excel.tulis import Sel, abandon
from core.impor.model import Jenis

BENTUK = "siku-bolak-balik"
_DATA, _PILIHAN, _FAKTA, _BACA = "Data", "_pilihan", "_siku", "Keterangan"
_KUNCI, _SIDIK = "_kunci", "_sidik"
KOLOM_TERBANYAK, BARIS_TERBANYAK = 500, 400_000
_FORMAT = {
    Jenis.RUPIAH: "#,##0;(#,##0)",
    Jenis.CACAH: "#,##0",
    Jenis.TAHUN: "0",
    Jenis.TANGGAL: "dd/mm/yyyy",
}
_LEBAR = {Jenis.RUPIAH: 16, Jenis.CACAH: 10, Jenis.TAHUN: 8, Jenis.TANGGAL: 12}


@dataclass(frozen=True, slots=True)
class KolomBolak:
    """A column of the workbook; a free one may be changed, `pilihan` are its only words."""

    kode: str
    judul: str
    jenis: Jenis = Jenis.TEKS
    bebas: bool = True
    pilihan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BarisBolak:
    """A row: its key, the hash of its cells, the cells. `nomor` is Excel's number of it."""

    kunci: str
    sidik: str
    sel: tuple[Any, ...]
    nomor: int = 0


@dataclass(frozen=True, slots=True)
class BukuKembali:
    """What came back: the facts it went out with, its column codes, its rows."""

    fakta: Mapping[str, str]
    kode: tuple[str, ...]
    baris: tuple[BarisBolak, ...]


def write_bolak(
    path: Path,
    kolom: Sequence[KolomBolak],
    rows: Iterable[BarisBolak],
    fakta: Mapping[str, str],
    bacaan: Sequence[str],
) -> int:
    """Write the workbook; returns how many rows. Raises `OSError`."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped] # the library ships no types
    from xlsxwriter.exceptions import FileCreateError  # type: ignore[import-untyped] # the same

    book = Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet(_DATA)
    lists = book.add_worksheet(_PILIHAN)
    facts = book.add_worksheet(_FAKTA)
    read = book.add_worksheet(_BACA)
    try:
        count = _fill(book, sheet, kolom, rows)
    except BaseException:
        abandon(book)
        raise
    _offer(sheet, lists, kolom, count)
    for line, (name, value) in enumerate({"bentuk": BENTUK, **fakta}.items()):
        facts.write_string(line, 0, name)
        facts.write_string(line, 1, value)
    facts.write_string(len(fakta) + 1, 0, "kolom")
    for place, one in enumerate(kolom, start=1):
        facts.write_string(len(fakta) + 1, place, one.kode)
    lists.very_hidden()
    facts.very_hidden()
    read.set_column(0, 0, 100)
    for line, text in enumerate(bacaan):
        read.write_string(line, 0, text)
    try:
        book.close()
    except FileCreateError as error:
        abandon(book)
        cause = error.args[0] if error.args else None
        raise cause if isinstance(cause, OSError) else OSError(str(error)) from error
    return count


def _fill(book: Any, sheet: Any, kolom: Sequence[KolomBolak], rows: Iterable[BarisBolak]) -> int:
    sheet.set_column(0, 1, 4, None, {"hidden": True})
    locked, free = [], []
    for place, one in enumerate(kolom, start=2):
        look = {"num_format": _FORMAT.get(one.jenis, "@")}
        free.append(book.add_format({**look, "locked": not one.bebas}))
        locked.append(book.add_format({**look, "bg_color": "#EEF1F3"}))
        sheet.set_column(place, place, _LEBAR.get(one.jenis, 22), free[-1])
    head = book.add_format({"bold": True, "bg_color": "#E8EEF1", "bottom": 1, "text_wrap": True})
    for place, title in enumerate((_KUNCI, _SIDIK, *(one.judul for one in kolom))):
        sheet.write_string(0, place, title, head)
    count = 0
    for count, row in enumerate(rows, start=1):
        sheet.write_string(count, 0, row.kunci)
        sheet.write_string(count, 1, row.sidik)
        for at, (one, cell) in enumerate(zip(kolom, row.sel, strict=True)):
            _put(sheet, count, at + 2, cell, free[at] if one.bebas else locked[at])
    sheet.freeze_panes(1, 3)
    sheet.autofilter(0, 2, max(count, 1), len(kolom) + 1)
    allowed = ("format_columns", "format_rows", "sort", "autofilter", "select_locked_cells")
    sheet.protect("", dict.fromkeys(allowed, True))
    return count


def _put(sheet: Any, line: int, place: int, cell: Sel, look: Any) -> None:
    if isinstance(cell, int):
        sheet.write_number(line, place, cell, look)
    elif isinstance(cell, date):
        sheet.write_datetime(line, place, cell, look)
    elif cell:
        sheet.write_string(line, place, str(cell), look)
    else:
        sheet.write_blank(line, place, None, look)


def _offer(sheet: Any, lists: Any, kolom: Sequence[KolomBolak], count: int) -> None:
    """Words to pick from, on a hidden sheet: lists written into a cell's rule may not be long."""
    deepest = max((len(one.pilihan) for one in kolom), default=0)
    listed = [(at, one) for at, one in enumerate(kolom) if one.pilihan and one.bebas]
    for line in range(deepest):
        for place, (_, one) in enumerate(listed):
            if line < len(one.pilihan):
                lists.write_string(line, place, one.pilihan[line])
    from xlsxwriter.utility import xl_col_to_name  # type: ignore[import-untyped] # no types

    for place, (at, one) in enumerate(listed):
        letter = xl_col_to_name(place)
        source = f"={_PILIHAN}!${letter}$1:${letter}${len(one.pilihan)}"
        rule = {
            "validate": "list",
            "source": source,
            "error_title": "Pilih dari daftar",
            "error_message": f"{one.judul}: pilih salah satu dari daftar.",
        }
        sheet.data_validation(1, at + 2, max(count, 1), at + 2, rule)


def read_bolak(path: Path) -> BukuKembali:
    """Read a workbook that came back; raises `FileUnreadableError`."""
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        with CalamineWorkbook.from_path(path) as book:
            if not {_DATA, _FAKTA} <= set(book.sheet_names):
                raise _foreign(path)
            facts = book.get_sheet_by_name(_FAKTA).to_python(nrows=100)
            sheet = book.get_sheet_by_name(_DATA)
            bottom, right = sheet.end or (0, 0)
            if bottom > BARIS_TERBANYAK or right > KOLOM_TERBANYAK:
                raise FileUnreadableError(
                    f"Lembar Data pada {path.name} terbentang terlalu luas.",
                    hint="Hapus isi yang jauh di luar tabelnya, simpan, lalu coba lagi.",
                )
            rows = sheet.to_python(skip_empty_area=False)
    except (OSError, CalamineError) as error:
        raise FileUnreadableError(
            f"{path.name} tidak dapat dibuka atau bukan buku kerja.",
            hint="Tutup berkas itu di Excel, simpan sebagai .xlsx, lalu coba lagi.",
        ) from error
    known = {str(row[0]): [str(cell) for cell in row[1:] if cell != ""] for row in facts if row}
    kode = tuple(known.get("kolom", ()))
    head = [str(cell) for cell in rows[0][:2]] if rows else []
    if known.get("bentuk") != [BENTUK] or head != [_KUNCI, _SIDIK] or not kode:
        raise _foreign(path)
    return BukuKembali(
        {name: values[0] if values else "" for name, values in known.items() if name != "kolom"},
        kode,
        tuple(_row(row, number, len(kode)) for number, row in enumerate(rows[1:], start=2)),
    )


def _row(row: Sequence[Any], number: int, width: int) -> BarisBolak:
    cells = [_plain(cell) for cell in row[2 : width + 2]]
    cells += [None] * (width - len(cells))
    return BarisBolak(str(row[0]).strip(), str(row[1]).strip(), tuple(cells), number)


def _plain(cell: Any) -> Any:
    if cell == "":
        return None
    if isinstance(cell, datetime):
        return cell.date()
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def _foreign(path: Path) -> FileUnreadableError:
    return FileUnreadableError(
        f"{path.name} bukan buku kerja bolak-balik SIKU.",
        hint="Pakai buku kerja yang dibuat SIKU; tabel lain dimasukkan lewat Impor.",
    )
