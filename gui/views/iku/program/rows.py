"""The tree of a year as lines of a table: codes, who answers, money by quarter, the sum last."""

from dataclasses import dataclass

from core import angka
from core.iku.program import TRIWULAN
from core.iku.program_jumlah import JumlahProgram
from core.iku.program_pohon import SimpulProgram, TahunProgram
from core.iku.triwulan import ROMAWI
from gui.models.cells import Cell, Column, RowLook

_INDENT = 12
JUMLAH = 0
"""The id of the last line."""
BESIDE_FORM = frozenset({"kode", "nama", "pagu"})
NARROW = frozenset(
    {"kode", "nama", "murni", "perubahan", "persen", *(f"tw{at}" for at in TRIWULAN)}
)


@dataclass(frozen=True, slots=True)
class Baris:
    """One line; `simpul` is None for the sum of the year."""

    jumlah: JumlahProgram
    simpul: SimpulProgram | None = None
    pelaksana: str = ""


def lines_of(tahun: TahunProgram, names: dict[str, str]) -> list[Baris]:
    """Every row as printed, and the sum."""
    found = [
        Baris(one.jumlah, one, names.get(one.iku, one.iku) or one.sasaran) for one in tahun.walk()
    ]
    return [*found, Baris(tahun.jumlah)] if found else []


def id_of(row: Baris) -> int:
    """The id of its stored row."""
    return row.simpul.baris.id if row.simpul else JUMLAH


def look_of(row: Baris) -> RowLook:
    if row.simpul is None:
        return RowLook.JUMLAH
    return RowLook.BIASA if row.simpul.tingkat else RowLook.KELOMPOK


def _kode(row: Baris) -> Cell:
    if row.simpul is None:
        return Cell()
    kode = row.simpul.baris.kode
    return Cell(kode or "tanpa kode", color="teks" if kode else "teks-2", tip=kode)


def _nama(row: Baris) -> Cell:
    if row.simpul is None:
        return Cell("Jumlah", bold=True)
    nama = row.simpul.baris.nama
    return Cell(nama, indent=_INDENT * row.simpul.tingkat, tip=nama)


def _orang(row: Baris) -> Cell:
    nama = row.simpul.baris.penanggung_jawab if row.simpul else ""
    return Cell(nama, tip=nama)


def _money(amount: int | None) -> Cell:
    return Cell.rupiah(amount)


def _quarter(at: int) -> Column[Baris]:
    return Column(
        f"tw{at}",
        f"Sampai TW {ROMAWI[at]}",
        lambda row: _money(row.jumlah.realisasi[at - 1]),
        width=103,
        right=True,
        tip=f"Realisasi Januari sampai akhir triwulan {ROMAWI[at]}",
    )


def _persen(row: Baris) -> Cell:
    return Cell.number(angka.show_percent(row.jumlah.persen()) or "n/a")


COLUMNS: tuple[Column[Baris], ...] = (
    Column("kode", "Kode", _kode, width=128),
    Column("nama", "Program atau kegiatan", _nama, width=200, stretch=True),
    Column("orang", "Jabatan", _orang, width=84, tip="Penanggung jawab"),
    Column("iku", "IKU", lambda row: Cell(row.pelaksana, tip=row.pelaksana), width=84,
           tip="IKU atau sasaran yang dilayani"),
    Column("murni", "Pagu murni", lambda row: _money(row.jumlah.murni), width=103, right=True),
    Column(
        "perubahan",
        "Perubahan",
        lambda row: _money(row.jumlah.perubahan),
        width=103,
        right=True,
        tip="Pagu perubahan; kosong selama pagu belum berubah",
    ),
    Column("pagu", "Pagu", lambda row: _money(row.jumlah.pagu), width=103, right=True),
    *(_quarter(at) for at in TRIWULAN),
    Column("persen", "Terserap", _persen, width=70, right=True,
           tip="Realisasi terakhir terhadap pagu yang berlaku"),
)  # fmt: skip
WIDE = frozenset(one.key for one in COLUMNS) - {"pagu"}
