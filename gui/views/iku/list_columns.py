"""Columns of the two named lists behind a ratio."""

from core import rupiah
from core.actions.iku_daftar import NamaKoperasi, NamaUmkm
from gui.models.cells import Cell, Column
from gui.widgets.labels import predikat_look


def _koperasi(row: NamaKoperasi) -> Cell:
    marks = ("terdahulu" if row.terdahulu else "", "USP" if row.unit == "usp" else "")
    note = ", ".join(mark for mark in (row.tanda, *marks) if mark)
    return Cell(row.nama, note=note, note_tone=_tone(row.tanda), tip=row.nama)


def _umkm(row: NamaUmkm) -> Cell:
    return Cell(row.nama, note=row.tanda, note_tone=_tone(row.tanda), tip=row.nama)


def _tone(tanda: str) -> str:
    return "sehat" if tanda else "teks-2"


def _predikat(row: NamaKoperasi) -> Cell:
    icon, tone = predikat_look(row.urut)
    return Cell.state(icon, row.predikat, tone)


def _reason(alasan: str) -> Cell:
    if not alasan:
        return Cell.state("check", "Dihitung", "sehat")
    return Cell(f"{alasan[:1].upper()}{alasan[1:]}", color="teks-2", tip=alasan)


def _risen(row: NamaUmkm) -> Cell:
    text = rupiah.show(row.laba_ini)
    tip = f"naik {rupiah.show_rp(row.selisih)}"
    return Cell(text, icon="arrow-up", tone="sehat", right=True, tip=tip)


# only taken out: on the screen the mark stands beside the name
_TANDA = "Terhadap tahun lalu"
KOPERASI_ATAS: tuple[Column[NamaKoperasi], ...] = (
    Column("nama", "Nama", _koperasi, stretch=True),
    Column("predikat", "Predikat", _predikat, width=118),
    Column("skor", "Skor", lambda row: Cell.number(row.skor), width=62, right=True),
    Column("tanda", _TANDA, lambda row: row.tanda, hidden=True),
)
KOPERASI_BAWAH: tuple[Column[NamaKoperasi], ...] = (
    Column("nama", "Nama", _koperasi, stretch=True),
    Column("kelurahan", "Kelurahan", lambda row: row.kelurahan, width=108),
    Column("alasan", "Di pembilang", lambda row: _reason(row.alasan), width=136),
    Column("tanda", _TANDA, lambda row: row.tanda, hidden=True),
)
_UMKM_BAWAH: tuple[Column[NamaUmkm], ...] = (
    Column("nama", "Nama", _umkm, stretch=True),
    Column("kelurahan", "Kelurahan", lambda row: row.kelurahan, width=112),
    Column("alasan", "Di pembilang", lambda row: _reason(row.alasan), width=150),
    Column("tanda", _TANDA, lambda row: row.tanda, hidden=True),
)


def umkm_columns(tahun: int, *, pembilang: bool) -> tuple[Column[NamaUmkm], ...]:
    """Both years stand in the heads of the numerator."""
    if not pembilang:
        return _UMKM_BAWAH
    return (
        Column("nama", "Nama", _umkm, stretch=True),
        Column(
            "lalu",
            f"Laba {tahun - 1}",
            lambda row: Cell.rupiah(row.laba_lalu),
            width=100,
            right=True,
        ),
        Column("ini", f"Laba {tahun}", _risen, width=116, right=True),
        Column("tanda", _TANDA, lambda row: row.tanda, hidden=True),
    )
