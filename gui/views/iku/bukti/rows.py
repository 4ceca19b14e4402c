"""Rows of the view: evidence files made before, and the parts of one of them."""

from core import angka, tanggal
from core.naskah.beku import show_kode
from core.naskah.bukti_iku import BagianBukti, BuktiTercatat
from gui.models.cells import Cell, Column


def _made(row: BuktiTercatat) -> str:
    return tanggal.show_moment(row.pada) if row.pada else ""


def _lost(row: BuktiTercatat) -> Cell:
    if not row.hilang:
        return Cell.state("check", "Lengkap", "sehat")
    return Cell.state("triangle-alert", f"{row.hilang} tidak ada", "awas")


BERKAS: tuple[Column[BuktiTercatat], ...] = (
    Column("pada", "Dibuat", _made, width=170),
    Column("nama", "Berkas", lambda row: Cell(row.nama_berkas, tip=row.nama_berkas), width=280,
           stretch=True),
    Column("halaman", "Halaman", lambda row: Cell.number(angka.show(row.halaman, 0)), width=80,
           right=True),
    Column("hilang", "Keadaan", _lost, width=130),
    Column("sidik", "Sidik", lambda row: Cell(f"{row.sidik[:16]}…", tip=row.sidik), width=160),
    Column("oleh", "Oleh", lambda row: Cell(row.oleh, tip=row.oleh), width=210),
)  # fmt: skip


def _state(row: BagianBukti) -> Cell:
    if row.hilang:
        return Cell(row.hilang, icon="triangle-alert", tone="awas", tip=row.hilang)
    return Cell(row.asal, color="teks-2", tip=row.asal)


BAGIAN: tuple[Column[BagianBukti], ...] = (
    Column("judul", "Bagian", lambda row: Cell(row.judul, tip=row.judul), width=240),
    Column("induk", "Milik", lambda row: Cell(row.induk, tip=row.induk, keep_end=True), width=240,
           stretch=True),
    Column("halaman", "Halaman", lambda row: Cell.number(row.halaman), width=90, right=True),
    Column("asal", "Asal, atau sebab tidak ada", _state, width=290),
    Column("kode", "Kode keaslian", lambda row: show_kode(row.kode) if row.kode else "",
           width=200),
)  # fmt: skip
