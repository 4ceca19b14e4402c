"""Columns of the lists of surat tugas, of their cooperatives, and of what is due."""

from core import tanggal
from core.actions.penugasan import RingkasanTugas
from core.actions.penugasan_koperasi import CalonPeriksa
from core.actions.tagihan import Tagihan
from gui.models.cells import Cell, Column
from gui.views.kesehatan.list_view import COLUMNS as YEAR

_YEAR = {column.key: column for column in YEAR}


def _number(row: RingkasanTugas) -> Cell:
    if not row.penugasan.nomor:
        return Cell("Belum bernomor", color="teks-2")
    return Cell(row.penugasan.nomor, tip=row.penugasan.nomor)


def _team(row: RingkasanTugas) -> Cell:
    names = "\n".join(f"{one.peran.sebutan}: {one.nama}" for one in row.tim)
    return Cell(f"{len(row.tim)} orang" if row.tim else "belum ada", tip=names)


def _done(row: RingkasanTugas) -> Cell:
    if not row.jumlah:
        return Cell("belum ada", color="teks-2")
    whole = row.selesai == row.jumlah
    icon, tone = ("circle-check", "sehat") if whole else ("", "teks-2")
    tip = f"{row.selesai} dari {row.jumlah} koperasi sudah final"
    return Cell(f"{row.selesai}/{row.jumlah}", icon=icon, tone=tone, tip=tip)


LETTERS: tuple[Column[RingkasanTugas], ...] = (
    Column("nomor", "Nomor", _number, stretch=True),
    Column("tanggal", "Tanggal", lambda row: tanggal.show_short(row.penugasan.tanggal), width=92),
    Column("tim", "Tim", _team, width=72),
    Column(
        "selesai",
        "Final",
        _done,
        width=80,
        tip="Berapa dari koperasi pada surat ini yang hasilnya sudah final",
    ),
)


def _year(key: str, width: int = 0) -> Column[CalonPeriksa]:
    """A column of the list of the year over the same cooperative."""
    known = _YEAR[key]
    return Column(
        key,
        known.title,
        lambda row: known.show(row.baris),
        width=width or known.width,
        stretch=known.stretch,
    )


def _district(row: CalonPeriksa) -> str:
    return row.baris.kelurahan


SENT: tuple[Column[CalonPeriksa], ...] = (
    _year("nama"),
    Column("kelurahan", "Kelurahan", _district, width=128),
    _year("tahap"),
    _year("predikat", 176),
)


def _due(row: Tagihan) -> Cell:
    late = f"{row.hari} hari lewat" if row.lewat else ""
    icon, tone = ("triangle-alert", "awas") if row.lewat else ("calendar", "teks-2")
    return Cell(tanggal.show_short(row.tenggat), icon=icon, tone=tone, note=late, note_tone="awas")


DUE: tuple[Column[Tagihan], ...] = (
    Column("tenggat", "Tenggat", _due, width=196),
    Column("nama", "Koperasi", lambda row: Cell(row.nama, tip=row.nama), width=260),
    Column("jenis", "Jenis", lambda row: row.jenis.sebutan, width=172),
    Column("uraian", "Uraian", lambda row: Cell(row.uraian, tip=row.uraian), stretch=True),
)
