"""Columns of the list of duties, of their participants, of what a search finds, of the recap."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from core import angka, tanggal
from core.actions.pencarian import Hit
from core.kantor.kegiatan import nama_jenis
from core.kantor.kegiatan_daftar import BarisKegiatan, BarisPeserta, CacahKegiatan
from gui.models.cells import Cell, Column

Today = Callable[[], date]


@dataclass(frozen=True, slots=True)
class BarisRekap:
    """One line of the recap: a kecamatan or a kind, and its counts."""

    kode: str
    nama: str
    cacah: CacahKegiatan


def list_columns(today: Today) -> tuple[Column[BarisKegiatan], ...]:
    """Duties: when, what, how many they reached, and what is overdue."""
    return (
        Column(
            "tanggal", "Tanggal", lambda row: tanggal.show_short(row.kegiatan.tanggal), width=92
        ),
        Column("judul", "Kegiatan", _title, stretch=True),
        Column("jenis", "Jenis", lambda row: nama_jenis(row.kegiatan.jenis), width=190),
        Column("peserta", "Peserta", _reached, width=76, right=True),
        Column(
            "tindak_lanjut",
            "Tindak lanjut",
            lambda row: _follow_up(row, today()),
            width=124,
        ),
    )


def _title(row: BarisKegiatan) -> Cell:
    return Cell(row.kegiatan.judul, tip=row.kegiatan.judul, keep_end=True)


def _reached(row: BarisKegiatan) -> Cell:
    tip = f"{row.koperasi} koperasi, {row.umkm} UMKM, {row.orang} orang"
    return Cell(angka.show(row.koperasi + row.umkm, 0), right=True, tip=tip)


def _follow_up(row: BarisKegiatan, today: date) -> Cell:
    duty = row.kegiatan
    if duty.selesai_pada is not None:
        return Cell("selesai", icon="circle-check", tone="sehat", tip=duty.tindak_lanjut)
    if duty.tenggat is None:
        return Cell("ada" if duty.tindak_lanjut else "", color="teks-2", tip=duty.tindak_lanjut)
    shown = tanggal.show_short(duty.tenggat)
    if duty.is_overdue(today):
        tip = f"Lewat tenggat {shown}: {duty.tindak_lanjut}"
        return Cell(shown, icon="triangle-alert", tone="awas", tip=tip)
    return Cell(shown, icon="calendar", tone="teks-2", tip=duty.tindak_lanjut)


def _kind(row: BarisPeserta) -> Cell:
    cooperative = row.peserta.koperasi_id is not None
    return Cell("Koperasi" if cooperative else "UMKM", color="teks-2")


PEOPLE: tuple[Column[BarisPeserta], ...] = (
    Column("nama", "Nama", lambda row: Cell(row.nama, tip=row.nama, keep_end=True), stretch=True),
    Column("macam", "Macam", _kind, width=76),
    Column("kelurahan", "Kelurahan", lambda row: row.kelurahan, width=124),
    Column("orang", "Orang", lambda row: Cell.number(_count(row.peserta.orang)), 64, right=True),
)

FOUND: tuple[Column[Hit], ...] = (
    Column("nama", "Nama", lambda row: Cell(row.title, tip=row.title, keep_end=True), stretch=True),
    Column("macam", "Macam", lambda row: "Koperasi" if row.kind == "koperasi" else "UMKM", 76),
    Column("keterangan", "Keterangan", lambda row: Cell(row.detail, color="teks-2"), width=260),
)


def _count(number: int | None) -> str:
    return "" if number is None else angka.show(number, 0)


def recap_columns(first: str) -> tuple[Column[BarisRekap], ...]:
    """The recap by kecamatan or by kind."""

    def number(read: Callable[[CacahKegiatan], int]) -> Callable[[BarisRekap], Cell]:
        return lambda row: Cell.number(angka.show(read(row.cacah), 0), bold=not row.kode)

    return (
        Column("nama", first, lambda row: Cell(row.nama, bold=not row.kode), stretch=True),
        Column("kegiatan", "Kegiatan", number(lambda one: one.kegiatan), width=96, right=True),
        Column("koperasi", "Koperasi", number(lambda one: one.koperasi), width=96, right=True),
        Column("umkm", "UMKM", number(lambda one: one.umkm), width=96, right=True),
        Column("orang", "Orang", number(lambda one: one.orang), width=96, right=True),
    )
