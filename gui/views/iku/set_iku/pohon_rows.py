"""The tree of performance as lines of a table: level, what it says, how it is measured, by whom."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.iku.pohon import SEBUTAN_JENIS, JenisSimpul, Pohon, Simpul
from core.rules.set_iku import Iku
from gui.models.cells import Cell, Column, RowLook

_INDENT = 14
BESIDE_FORM = frozenset({"uraian", "jenis"})


@dataclass(frozen=True, slots=True)
class Baris:
    """One node with its depth and the words around it."""

    simpul: Simpul
    tingkat: int
    indikator: str
    jabatan: str


def lines_of(pohon: Pohon, iku: Mapping[str, Iku]) -> list[Baris]:
    """Every node, parents before children."""
    posts = {one.kode: one.nama for one in pohon.jabatan}
    return [
        Baris(
            one,
            depth,
            iku[one.iku].nama if one.iku in iku else one.indikator,
            posts.get(one.jabatan, ""),
        )
        for depth, one in pohon.walk()
    ]


def look_of(row: Baris) -> RowLook:
    return RowLook.BIASA if row.tingkat else RowLook.KELOMPOK


def _uraian(row: Baris) -> Cell:
    bold = row.simpul.jenis is JenisSimpul.IKU
    return Cell(row.simpul.uraian, indent=_INDENT * row.tingkat, tip=row.simpul.uraian, bold=bold)


def _target(row: Baris) -> Cell:
    target = row.simpul.target
    return Cell(f"{target} {row.simpul.satuan}".strip() if target else "", right=True)


COLUMNS: tuple[Column[Baris], ...] = (
    Column("uraian", "Uraian", _uraian, width=260, stretch=True),
    Column("jenis", "Tingkat", lambda row: SEBUTAN_JENIS[row.simpul.jenis], width=118),
    Column(
        "indikator", "Indikator", lambda row: Cell(row.indikator, tip=row.indikator), width=220
    ),
    Column("target", "Target", _target, width=86, right=True,
           tip="Target IKU menurut tahun ada di Target dan triwulan"),
    Column("jabatan", "Penanggung jawab", lambda row: Cell(row.jabatan, tip=row.jabatan),
           width=170),
)  # fmt: skip
WIDE = frozenset(one.key for one in COLUMNS)
