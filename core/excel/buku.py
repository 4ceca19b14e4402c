"""Open a workbook that somebody else made and lay its values out; every fault has its sentence."""

import lzma
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

from core.errors import FileUnreadableError
from core.excel.isi_xlsx import IsiLembar, look_into

Sel = str | int | float | bool | date | datetime | time | timedelta
AKHIRAN = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
BERKAS_TERBESAR = 20 * 1024 * 1024
SEL_TERBANYAK = 200_000
LUAS_TERBESAR = 2_000_000
_ZIP_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    OSError,
    EOFError,
    RuntimeError,
    ValueError,
)
_LAMA = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TERSANDI = "EncryptedPackage".encode("utf-16-le")
_SIMPAN_ULANG = "Buka berkas di Excel, simpan sebagai .xlsx, lalu coba lagi."
_BUKA_SANDI = "Buka di Excel, hapus kata sandinya (Berkas, Info, Proteksi), simpan, lalu coba lagi."
_RINGKAS = "Simpan lembar penilaiannya saja ke berkas baru, lalu coba lagi."


@dataclass(frozen=True, slots=True)
class Lembar:
    """One sheet from A1 on; `galat` names cells that hold an error such as #DIV/0!.

    `rumus` names cells that hold a formula; only an .xlsx tells them.
    """

    nama: str
    baris: tuple[tuple[Sel, ...], ...]
    galat: Mapping[str, str] = field(default_factory=dict)
    rumus: frozenset[str] = field(default=frozenset(), compare=False)


def read_buku(path: Path) -> tuple[Lembar, ...]:
    """Every sheet with its values. Raises `FileUnreadableError` for anything else."""
    content = _content(path)
    if content.startswith(_LAMA) and _TERSANDI in content:
        raise _protected(path)
    try:
        known = look_into(content)
    except _ZIP_FAULTS as error:
        raise _damaged(path) from error
    for name, isi in (known or {}).items():
        _check_size(path, name, isi)
    return _sheets(path, content, known or {})


def cell_name(row: int, column: int) -> str:
    """The name of a cell, both counted from 0.

    >>> cell_name(11, 5), cell_name(0, 26)
    ('F12', 'AA1')
    """
    letters, rest = "", column + 1
    while rest:
        rest, place = divmod(rest - 1, 26)
        letters = chr(ord("A") + place) + letters
    return f"{letters}{row + 1}"


def _content(path: Path) -> bytes:
    if path.suffix.lower() not in AKHIRAN:
        raise FileUnreadableError(
            f"{path.name} bukan buku kerja.", hint="Pilih berkas .xlsx, .xls, .xlsb, atau .ods."
        )
    try:
        size = path.stat().st_size
        if size > BERKAS_TERBESAR:
            raise FileUnreadableError(f"{path.name} lebih besar daripada 20 MB.", hint=_RINGKAS)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileUnreadableError(
            f"{path.name} tidak ada lagi.", hint="Pilih berkasnya sekali lagi."
        ) from error
    except OSError as error:
        raise FileUnreadableError(
            f"{path.name} tidak dapat dibuka; mungkin sedang dipakai program lain.",
            hint="Tutup berkas itu di Excel, lalu coba lagi.",
        ) from error


def _check_size(path: Path, name: str, isi: IsiLembar) -> None:
    if isi.sel > SEL_TERBANYAK:
        raise FileUnreadableError(
            f"Lembar {name} pada {path.name} berisi lebih dari 200.000 sel.", hint=_RINGKAS
        )
    if isi.luas > LUAS_TERBESAR:
        raise FileUnreadableError(
            f"Lembar {name} pada {path.name} terbentang terlalu luas; ada isi yang jauh di luar "
            "tabelnya.",
            hint=_RINGKAS,
        )


def _sheets(path: Path, content: bytes, known: Mapping[str, IsiLembar]) -> tuple[Lembar, ...]:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        with CalamineWorkbook.from_filelike(BytesIO(content)) as book:
            sheets = tuple(
                _sheet(name, _rows(path, name, book), known.get(name)) for name in book.sheet_names
            )
    except PasswordError as error:
        raise _protected(path) from error
    except CalamineError as error:
        raise _damaged(path) from error
    except BaseException as error:
        # the reader is written in Rust: what it gives up on is no Exception
        if type(error).__name__ == "PanicException":
            raise _damaged(path) from error
        raise
    return sheets


def _sheet(name: str, rows: tuple[tuple[Sel, ...], ...], isi: IsiLembar | None) -> Lembar:
    return Lembar(name, rows) if isi is None else Lembar(name, rows, isi.galat, isi.rumus)


def _rows(path: Path, name: str, book: Any) -> tuple[tuple[Sel, ...], ...]:
    sheet = book.get_sheet_by_name(name)
    bottom, right = sheet.end or (0, 0)
    _check_size(path, name, IsiLembar(0, (bottom + 1) * (right + 1), {}))
    rows = tuple(tuple(row) for row in sheet.to_python(skip_empty_area=False))
    _check_size(path, name, IsiLembar(sum(cell != "" for row in rows for cell in row), 0, {}))
    return rows


def _protected(path: Path) -> FileUnreadableError:
    return FileUnreadableError(f"{path.name} dilindungi kata sandi.", hint=_BUKA_SANDI)


def _damaged(path: Path) -> FileUnreadableError:
    return FileUnreadableError(
        f"{path.name} rusak, terpotong, atau bukan buku kerja.", hint=_SIMPAN_ULANG
    )
