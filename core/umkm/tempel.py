"""A block pasted from a worksheet: which rows and columns it means, and what would become of it."""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.findings import Severity
from core.umkm.isian import KOLOM, fill
from core.umkm.laba import Laba
from core.umkm.laba_checks import check_laba
from core.umkm.nama import kunci_nama
from core.umkm.saringan import BarisLaba

NAMA = "nama"
_HEADS = {
    "nama": NAMA, "nama usaha": NAMA, "usaha": NAMA, "cara": "cara", "bulan": "bulan",
    "jumlah bulan": "bulan", "omzet": "omzet", "omset": "omzet", "penjualan": "omzet",
    "hpp": "hpp", "harga pokok": "hpp", "beban": "beban", "biaya": "beban", "laba": "laba",
    "laba bersih": "laba", "bukti": "bukti",
}  # fmt: skip


class Nasib(StrEnum):
    """What would become of a pasted row; the value is the word an officer reads."""

    BARU = "baru"
    BERUBAH = "berubah"
    SAMA = "sama"
    DITOLAK = "ditolak"


@dataclass(frozen=True, slots=True)
class Blok:
    """The cells of a paste under the columns they are for; `bernama` when rows carry names."""

    kolom: tuple[str, ...]
    isi: tuple[tuple[str, ...], ...]

    @property
    def bernama(self) -> bool:
        return NAMA in self.kolom

    @property
    def nama(self) -> tuple[str, ...]:
        """The name of each row; raises ValueError for a block without names."""
        at = self.kolom.index(NAMA)
        return tuple(row[at] if at < len(row) else "" for row in self.isi)


@dataclass(frozen=True, slots=True)
class BarisTempel:
    """One pasted row: what it is called, what it would be saved as, and why not."""

    nama: str
    nasib: Nasib
    laba: Laba | None
    sebab: str = ""


def read_block(text: str, start: str) -> Blok:
    """Read a copied block; without a row of heads its columns begin at `start`."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    reader = csv.reader(io.StringIO(lines), delimiter="\t")
    cells = [tuple(cell.strip() for cell in row) for row in reader]
    cells = [row for row in cells if any(row)]
    if cells and (heads := _heads(cells[0])):
        return Blok(heads, tuple(cells[1:]))
    columns = KOLOM[KOLOM.index(start) :] if start in KOLOM else KOLOM
    return Blok(columns, tuple(cells))


def match_named(
    block: Blok, known: Mapping[str, Sequence[BarisLaba]]
) -> tuple[BarisLaba | str, ...]:
    """The grid row of each pasted name, or why there is not exactly one."""
    found: list[BarisLaba | str] = []
    for nama in block.nama:
        hits = known.get(kunci_nama(nama), ())
        if len(hits) == 1:
            found.append(hits[0])
        elif hits:
            found.append(f"Ada {len(hits)} usaha bernama {nama}.")
        else:
            found.append(f"{nama or 'Baris tanpa nama'} tidak ada pada daftar ini.")
    return tuple(found)


def plan(
    block: Blok, targets: Sequence[BarisLaba | str], *, tahun: int, this_year: int
) -> tuple[BarisTempel, ...]:
    """What would become of each pasted row; nothing is saved."""
    return tuple(
        _planned(dict(zip(block.kolom, cells, strict=False)), target, tahun, this_year)
        for cells, target in zip(block.isi, _padded(targets, len(block.isi)), strict=True)
    )


def _padded(targets: Sequence[BarisLaba | str], count: int) -> Iterator[BarisLaba | str]:
    yield from targets[:count]
    for _ in range(count - len(targets)):
        yield "Melewati baris terakhir daftar."


def _planned(
    cells: Mapping[str, str], target: BarisLaba | str, tahun: int, this_year: int
) -> BarisTempel:
    if isinstance(target, str):
        return BarisTempel(cells.get(NAMA, ""), Nasib.DITOLAK, None, target)
    before = target.ini or Laba(target.umkm_id, tahun)
    laba, faults = fill(before, cells)
    findings = check_laba(laba, target.lalu, this_year)
    faults = (*faults, *(one.message for one in findings if one.severity is Severity.KESALAHAN))
    if faults:
        return BarisTempel(target.nama, Nasib.DITOLAK, laba, " ".join(faults))
    if target.ini is None:
        nasib = Nasib.BARU
    else:
        nasib = Nasib.SAMA if laba == target.ini else Nasib.BERUBAH
    notes = (one.message for one in findings if one.severity is Severity.PERINGATAN)
    return BarisTempel(target.nama, nasib, laba, " ".join(notes))


def _heads(row: Sequence[str]) -> tuple[str, ...]:
    """The columns named by a row of heads; empty when it is not one."""
    named = [re.sub(r"[^a-z ]", "", cell.casefold()).strip() for cell in row]
    found = tuple(_HEADS.get(name, f"lain {at}") for at, name in enumerate(named))
    return found if any(name in _HEADS for name in named) else ()
