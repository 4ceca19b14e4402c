"""Two or three columns copied from a workbook: name, this year, perhaps last year."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from core import rupiah
from core.koperasi.sinonim import DaftarNama, words_of
from core.rules.bagan import Akun

_TAHUN = re.compile(r"(19|20)\d\d")


@dataclass(frozen=True, slots=True)
class BarisTempel:
    """A pasted row that went nowhere, as it was copied, and why."""

    nama: str
    isi: str
    sebab: str


@dataclass(frozen=True, slots=True)
class HasilTempel:
    """Amounts by account for both years; totals that were passed over; rows that went nowhere."""

    kini: Mapping[str, int] = field(default_factory=dict)
    lalu: Mapping[str, int] = field(default_factory=dict)
    jumlah: tuple[str, ...] = ()
    tersisa: tuple[BarisTempel, ...] = ()

    @property
    def cocok(self) -> int:
        """How many accounts were filled."""
        return len({*self.kini, *self.lalu})


def has_names(text: str) -> bool:
    """Whether what was copied begins with names: a first column of words beside another one."""
    rows = [row for row in text.splitlines() if row.strip()]
    named = [row for row in rows if "\t" in row and _is_name(row.split("\t")[0])]
    return bool(named) and 2 * len(named) >= len(rows)


def read_named(text: str, daftar: DaftarNama, akun: Mapping[str, Akun]) -> HasilTempel:
    """Match every row by its name; a row that matches nothing or several is told, never guessed."""
    kini: dict[str, int] = {}
    lalu: dict[str, int] = {}
    totals: list[str] = []
    left: list[BarisTempel] = []
    for place, row in enumerate(text.splitlines()):
        nama, _, rest = row.partition("\t")
        nama, amounts = nama.strip(), rest.split("\t")
        if not any(cell.strip() for cell in amounts):
            continue  # a heading, or a blank row
        if place == 0 and not daftar.match(nama) and all(map(_is_head, amounts)):
            continue
        reason = _take(nama, amounts, (kini, lalu), daftar, akun, totals)
        if reason:
            left.append(BarisTempel(nama, " ".join(amounts).strip(), reason))
    return HasilTempel(kini, lalu, tuple(totals), tuple(left))


def _take(  # noqa: PLR0913, PLR0917 - one row, where it may go and by which names
    nama: str,
    amounts: list[str],
    columns: tuple[dict[str, int], dict[str, int]],
    daftar: DaftarNama,
    akun: Mapping[str, Akun],
    totals: list[str],
) -> str:
    """Put one row where it belongs; the reason in words when it goes nowhere."""
    found = daftar.match(nama)
    if not found:
        words = words_of(nama)
        if words in daftar.jumlah or words[:1] in (("jumlah",), ("total",), ("subtotal",)):
            totals.append(nama)
            return ""
        return "nama tidak dikenal"
    if len(found) > 1:
        return "nama cocok dengan beberapa akun"
    kode = found[0]
    if any(kode in column for column in columns):
        return "akun sudah terisi baris lain"
    for column, cell in zip(columns, amounts, strict=False):
        try:
            amount = rupiah.parse(cell)
        except rupiah.RupiahUnreadableError:
            for each in columns:
                each.pop(kode, None)
            return "angka tidak terbaca sebagai rupiah penuh"
        if amount is not None:
            # a contra account is typed as a positive amount, workbooks show it in parentheses
            contra = akun[kode].tanda == "-" and amount < 0
            column[kode] = -amount if contra else amount
    return ""


def _is_head(cell: str) -> bool:
    """A year or words over a column, not an amount."""
    return bool(_TAHUN.fullmatch(cell.strip())) or not any(map(str.isdigit, cell))


def _is_name(cell: str) -> bool:
    letters = [letter for letter in cell if letter.isalpha()]
    return (
        len(letters) > 1 and not cell.strip().casefold().startswith("rp") and bool(words_of(cell))
    )
