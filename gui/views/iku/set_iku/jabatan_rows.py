"""The posts of the office as lines of a table: title, kind, holder, how much it answers for."""

from core import tanggal
from core.actions.jabatan import PosJabatan
from core.iku.pohon import SEBUTAN_JABATAN
from core.kantor.model import PenandaTangan
from gui.models.cells import Cell, Column, RowLook

_INDENT = 14
BESIDE_FORM = frozenset({"nama", "pemegang"})


def look_of(row: PosJabatan) -> RowLook:
    return RowLook.BIASA if row.tingkat else RowLook.KELOMPOK


def holder_words(person: PenandaTangan) -> str:
    """Name, prefix and how long.

    >>> holder_words(PenandaTangan(1, "Plt.", "Kepala", "CONTOH Ani", "", "", None, None))
    'CONTOH Ani, Plt.'
    """
    words = ", ".join(filter(None, (person.nama, person.awalan)))
    since, until = person.berlaku_sejak, person.berlaku_sampai
    if since is not None:
        words += f", sejak {tanggal.show_short(since)}"
    if until is not None:
        words += f", sampai {tanggal.show_short(until)}"
    return words


def _name(row: PosJabatan) -> Cell:
    post = row.jabatan
    return Cell(post.nama, indent=_INDENT * row.tingkat, tip=post.nama)


def _holder(row: PosJabatan) -> Cell:
    if row.pemegang is None:
        return Cell("belum diisi", tip="Isi pada Pemegang")
    return Cell(row.pemegang.nama, tip=holder_words(row.pemegang))


def _work(row: PosJabatan) -> Cell:
    if not row.kinerja:
        return Cell.state("circle-alert", "Belum ada", "awas")
    return Cell(
        str(len(row.kinerja)), right=True, tip="; ".join(one.indikator for one in row.kinerja)
    )


COLUMNS: tuple[Column[PosJabatan], ...] = (
    Column("nama", "Jabatan", _name, width=300, stretch=True),
    Column("jenis", "Jenis", lambda row: SEBUTAN_JABATAN[row.jabatan.jenis], width=150),
    Column("eselon", "Eselon", lambda row: row.jabatan.eselon, width=70),
    Column("unit", "Unit kerja", lambda row: Cell(row.jabatan.unit, tip=row.jabatan.unit),
           width=200),
    Column("pemegang", "Pemegang hari ini", _holder, width=190),
    Column("indikator", "Indikator", _work, width=112, right=True,
           tip="Banyaknya indikator yang dijanjikan jabatan ini pada pohon kinerja"),
)  # fmt: skip
WIDE = frozenset(one.key for one in COLUMNS)
