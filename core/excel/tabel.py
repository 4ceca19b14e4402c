"""Open a big table that somebody else made, sheet by sheet; every fault has its sentence."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from core.errors import FileUnreadableError
from core.excel.csv_teks import TEKS, text_rows
from core.excel.tabel_xlsx import RincianLembar, look_at_parts

Sel = str | int | float | bool | date | datetime | time | timedelta | None
AKHIRAN = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", *TEKS)
BERKAS_TERBESAR = 200 * 1024 * 1024
LUAS_TERBESAR = 12_000_000
KOLOM_TERBANYAK = 1_000
_LAMA = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TERSANDI = "EncryptedPackage".encode("utf-16-le")
_HTML = (b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta", b"<head")
_SIMPAN_ULANG = "Buka berkas di Excel, simpan sebagai .xlsx, lalu coba lagi."


@dataclass(frozen=True)
class LembarTabel:
    """One sheet, read when its rows are asked for. Places count from 0, from A1 on."""

    nama: str
    tersembunyi: bool
    _open: Callable[[], "IsiTabel"] = field(repr=False, compare=False)

    @cached_property
    def isi(self) -> "IsiTabel":
        """What the sheet holds; raises `FileUnreadableError`."""
        return self._open()

    def baris(self) -> Iterator[list[Any]]:
        """The rows one after the other; blank cells are "" or None, rows may be ragged."""
        return self.isi.baris()

    def contoh(self, banyak: int) -> list[list[Any]]:
        """The first rows."""
        return [row for _, row in zip(range(banyak), self.baris(), strict=False)]


@dataclass(frozen=True)
class IsiTabel:
    """Rows with what is known of a sheet beside its values."""

    baris: Callable[[], Iterator[list[Any]]]
    jumlah_baris: int
    rincian: RincianLembar = field(default_factory=RincianLembar)
    gabungan: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = ()


@dataclass(frozen=True)
class BukuTabel:
    """The sheets of a file in its order; a text file has one without a name."""

    path: Path
    lembar: tuple[LembarTabel, ...]

    def sheet(self, nama: str) -> LembarTabel:
        """The sheet of a name, the first one for ""; raises `FileUnreadableError`."""
        if not nama and self.lembar:
            return self.lembar[0]
        for each in self.lembar:
            if each.nama == nama:
                return each
        raise FileUnreadableError(
            f"Lembar {nama} tidak ada dalam {self.path.name}.", hint="Pilih lembar yang lain."
        )


def read_tabel(path: Path) -> BukuTabel:
    """The sheets of a workbook or text file. Raises `FileUnreadableError`."""
    head = _head(path)
    if path.suffix.lower() in TEKS:
        return BukuTabel(path, (LembarTabel("", False, lambda: _text(path)),))
    _check_kind(path, head)
    with _told(path):
        from python_calamine import CalamineWorkbook, SheetVisibleEnum

        book = CalamineWorkbook.from_path(path)
        seen = [
            (each.name, each.visible is not SheetVisibleEnum.Visible)
            for each in book.sheets_metadata
            if each.name in book.sheet_names
        ]
    return BukuTabel(
        path, tuple(LembarTabel(name, hidden, _opener(path, book, name)) for name, hidden in seen)
    )


def _opener(path: Path, book: Any, name: str) -> Callable[[], IsiTabel]:
    return lambda: _sheet(path, book, name)


def _sheet(path: Path, book: Any, name: str) -> IsiTabel:
    with _told(path):
        # before the reader lays out a rectangle that a stray cell makes endless
        detail = look_at_parts(path, name)
        _check_size(path, name, detail.bawah, detail.kanan)
        sheet = book.get_sheet_by_name(name)
        bottom, right = sheet.end or (-1, -1)
    _check_size(path, name, bottom + 1, right + 1)
    left = (sheet.start or (0, 0))[1]

    def rows() -> Iterator[list[Any]]:
        if not left:
            return iter(sheet.iter_rows())
        pad = [""] * left
        return (pad + row for row in sheet.iter_rows())

    return IsiTabel(rows, bottom + 1, detail, tuple(sheet.merged_cell_ranges or ()))


def _text(path: Path) -> IsiTabel:
    rows = text_rows(path)
    return IsiTabel(lambda: iter(rows), len(rows), RincianLembar(terperiksa=True))


def _head(path: Path) -> bytes:
    if path.suffix.lower() not in AKHIRAN:
        raise FileUnreadableError(
            f"{path.name} bukan buku kerja atau berkas .csv.",
            hint="Pilih berkas .xlsx, .xls, .xlsb, .ods, atau .csv.",
        )
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(4096)
    except FileNotFoundError as error:
        raise FileUnreadableError(
            f"{path.name} tidak ada lagi.", hint="Pilih berkasnya sekali lagi."
        ) from error
    except OSError as error:
        raise FileUnreadableError(
            f"{path.name} tidak dapat dibuka; mungkin sedang dipakai program lain.",
            hint="Tutup berkas itu di Excel, lalu coba lagi.",
        ) from error
    if size > BERKAS_TERBESAR:
        raise FileUnreadableError(
            f"{path.name} lebih besar daripada 200 MB.",
            hint="Bagi isinya menjadi beberapa berkas, lalu impor satu per satu.",
        )
    if not head:
        raise FileUnreadableError(f"{path.name} kosong.", hint="Pilih berkas yang berisi tabel.")
    return head


def _check_kind(path: Path, head: bytes) -> None:
    start = head.lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if start.startswith(_HTML):
        raise FileUnreadableError(
            f"{path.name} sebenarnya halaman web, bukan buku kerja.", hint=_SIMPAN_ULANG
        )
    if head.startswith(_LAMA) and _TERSANDI in path.read_bytes():
        raise _protected(path)


def _check_size(path: Path, name: str, bottom: int, right: int) -> None:
    if bottom * right > LUAS_TERBESAR or right > KOLOM_TERBANYAK:
        raise FileUnreadableError(
            f"Lembar {name} pada {path.name} terbentang terlalu luas; ada isi yang jauh di luar "
            "tabelnya.",
            hint="Salin tabelnya saja ke berkas baru, lalu coba lagi.",
        )


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Whatever the reader gives up on becomes a sentence."""
    try:
        yield
    except FileUnreadableError:
        raise
    except BaseException as error:
        # the reader is written in Rust: what it gives up on is no Exception
        if type(error).__name__ == "PasswordError":
            raise _protected(path) from error
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise FileUnreadableError(
                f"{path.name} rusak, terpotong, atau bukan buku kerja.", hint=_SIMPAN_ULANG
            ) from error
        raise


def _protected(path: Path) -> FileUnreadableError:
    return FileUnreadableError(
        f"{path.name} dilindungi kata sandi.",
        hint="Buka di Excel, hapus kata sandinya (Berkas, Info, Proteksi), simpan, lalu coba lagi.",
    )
