"""The lines of the indicators: target, realisasi, capaian, kategori, and what they rest on."""

from core import angka
from core.iku.model import HasilIku, TahunIku
from core.iku.penetapan_kata import berubah_sentence
from core.iku.sebutan import SEBUTAN
from core.rules.capaian import show_target
from gui.models.cells import Cell, Column
from gui.widgets.labels import predikat_look

TIDAK_ADA = "n/a"


def with_unit(text: str, satuan: str) -> str:
    """A figure with its unit, where the unit is a percent sign.

    >>> with_unit("15,82", "%"), with_unit("70,35", "nilai"), with_unit("", "%")
    ('15,82 %', '70,35', '')
    """
    return f"{text} %" if text and satuan == "%" else text


def realisasi_text(hasil: HasilIku) -> str:
    """The official figure as it is printed; n/a where there is none."""
    return with_unit(angka.show(hasil.realisasi), hasil.satuan) or TIDAK_ADA


def target_text(hasil: HasilIku) -> str:
    """The target as it is printed; blank where none is set."""
    return with_unit(show_target(hasil.target), hasil.satuan)


def capaian_text(hasil: HasilIku) -> str:
    """The capaian as it is printed; n/a where it cannot be told."""
    return angka.show_percent(hasil.capaian) or TIDAK_ADA


def basis_text(hasil: HasilIku) -> str:
    """Numerator and denominator, or the LHE; why there is no figure where there is none."""
    if hasil.realisasi is None:
        return hasil.sebab or ""
    if hasil.cacah is not None:
        official = next((one for one in hasil.pilihan if one.dipakai), None)
        name = SEBUTAN[official.daftar] if official else ""
        part, whole = angka.show(hasil.cacah.pembilang, 0), angka.show(hasil.cacah.penyebut, 0)
        return f"{part} / {whole} {name}".strip()
    if hasil.sakip is not None and hasil.kelas_sakip:
        return f"LHE {hasil.sakip.lhe_nomor}, predikat {hasil.kelas_sakip}".replace(" ,", ",")
    return hasil.dasar


def kategori_cell(hasil: HasilIku) -> Cell:
    """The category with its icon; quiet where there is none."""
    if hasil.kategori is None:
        return Cell(TIDAK_ADA, color="teks-2")
    icon, tone = predikat_look(hasil.kategori_urut)
    return Cell(hasil.kategori, icon=icon, tone=tone, color=tone)


def _basis_cell(hasil: HasilIku) -> Cell:
    note = "tanpa daftar nama" if hasil.tanpa_daftar else ""
    return Cell(basis_text(hasil), color="teks-2", note=note)


def _realisasi_cell(hasil: HasilIku) -> Cell:
    """A frozen figure wears a lock; one whose records moved since, a warning."""
    text = realisasi_text(hasil)
    if hasil.penetapan is None:
        return Cell.number(text, bold=True)
    icon, tone = ("triangle-alert", "awas") if hasil.penetapan.berubah else ("lock", "teks-2")
    return Cell(text, right=True, bold=True, icon=icon, tone=tone, tip=_frozen_tip(hasil))


def _frozen_tip(hasil: HasilIku) -> str:
    return berubah_sentence(hasil) or "Sudah ditetapkan."


def _only_moves(hasil: HasilIku) -> str:
    return berubah_sentence(hasil).partition(": ")[2]


def berubah_of(tahun: TahunIku) -> tuple[str, str] | None:
    """What the page says when records moved under a frozen year; None when none did."""
    moved = [hasil for hasil in tahun.iku if hasil.penetapan and hasil.penetapan.berubah]
    if not moved:
        return None
    numbers = ", ".join(f"IKU {hasil.nomor}" for hasil in moved)
    told = " ".join(f"IKU {hasil.nomor}: {_only_moves(hasil)}" for hasil in moved)
    return f"{numbers} berubah sejak ditetapkan; yang tampil angka yang ditetapkan.", told


COLUMNS: tuple[Column[HasilIku], ...] = (
    Column("nomor", "No.", lambda row: Cell.number(str(row.nomor)), width=44, right=True),
    Column("nama", "Indikator", lambda row: row.nama_pendek, width=300, stretch=True),
    Column("target", "Target", lambda row: Cell.number(target_text(row)), width=96, right=True),
    Column(
        "realisasi",
        "Realisasi",
        _realisasi_cell,
        width=96,
        right=True,
    ),
    Column("capaian", "Capaian", lambda row: Cell.number(capaian_text(row)), width=96, right=True),
    Column("kategori", "Kategori", kategori_cell, width=138),
    Column("dasar", "Pembilang / penyebut", _basis_cell, width=288),
)
