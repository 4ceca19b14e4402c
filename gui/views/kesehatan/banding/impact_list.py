"""Every report of a year under another pedoman: whose predikat changes, whose may, whose stays."""

import re
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.actions.banding_tahun import BarisDampak, DampakTahun, Kepastian
from core.koperasi.laporan import KunciLaporan
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.widgets.labels import Text, predikat_look
from gui.widgets.menu_chip import MenuChip
from gui.widgets.table import Table

_LOOK = {
    Kepastian.BERUBAH: ("triangle-alert", "awas"),
    Kepastian.BELUM_PASTI: ("circle-dashed", "teks-2"),
    Kepastian.TETAP: ("check", "sehat"),
}
_NARROW = {"nama", "predikat", "predikat_lain", "kepastian", "belum"}


def _predikat(name: str, urut: int) -> Cell:
    icon, tone = predikat_look(urut)
    return Cell(name, icon=icon, tone=tone)


def _certain(row: BarisDampak) -> Cell:
    icon, tone = _LOOK[row.kepastian]
    return Cell(row.kepastian.sebutan, icon=icon, tone=tone)


def _blank(row: BarisDampak) -> str:
    return str(row.belum) if row.belum else ""


def _score(row: BarisDampak) -> str:
    low, high = row.skor_lain, row.skor_tertinggi
    return low if low == high else f"{low}–{high}"


def _other(row: BarisDampak) -> Cell:
    if row.predikat_lain == row.predikat_tertinggi:
        return _predikat(row.predikat_lain, row.urut_lain)
    return Cell(f"{row.predikat_lain} sampai {row.predikat_tertinggi}", color="teks-2")


def _number(text: Callable[[BarisDampak], str]) -> Callable[[BarisDampak], Cell]:
    return lambda row: Cell.number(text(row))


COLUMNS: tuple[Column[BarisDampak], ...] = (
    Column("nama", "Nama", lambda row: Cell(row.nama, tip=row.nama), width=240, stretch=True),
    Column("skor", "Skor", _number(lambda row: row.skor), width=64, right=True),
    Column(
        "predikat", "Predikat sekarang", lambda row: _predikat(row.predikat, row.urut), width=190
    ),
    Column("skor_lain", "Skor lain", _number(_score), width=104, right=True),
    Column("predikat_lain", "Predikat menurut pedoman itu", _other, width=280),
    Column("kepastian", "Dampak", _certain, width=120),
    Column("belum", "Belum dijawab", _number(_blank), width=104, right=True),
)


def _sentence(dampak: DampakTahun) -> str:
    if not dampak.baris:
        return (
            f"Tidak ada laporan tahun buku {dampak.tahun_buku} yang dapat dibandingkan dengan "
            "pedoman ini."
        )
    counted = ", ".join(f"{dampak.count(each)} {each.sebutan.lower()}" for each in Kepastian)
    return f"Predikat {len(dampak.baris)} laporan tahun buku {dampak.tahun_buku}: {counted}."


class ImpactList(QWidget):
    """Enter opens a report."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._dampak: DampakTahun | None = None
        self.sentence = Text("", "subjudul", wrap=True)
        self.passed = Text("", "label", wrap=True)
        self.filter = MenuChip("Dampak", [(each.value, each.sebutan) for each in Kepastian])
        self.filter.changed.connect(self._fill)
        self.model: RowsModel[BarisDampak] = RowsModel(COLUMNS, parent=self)
        self.table = Table(self.model, memory="kesehatan.dampak")
        self.table.opened.connect(self._open)
        head = QHBoxLayout()
        head.setContentsMargins(24, 4, 24, 0)
        head.addWidget(self.sentence, 1)
        head.addWidget(self.filter)
        below = QHBoxLayout()
        below.setContentsMargins(24, 0, 24, 6)
        below.addWidget(self.passed, 1)
        holder = QVBoxLayout()
        holder.setContentsMargins(16, 0, 16, 8)
        holder.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(below)
        column.addLayout(holder, 1)

    def tell(self, dampak: DampakTahun) -> None:
        self._dampak = dampak
        self.sentence.setText(_sentence(dampak))
        reasons: dict[str, int] = {}
        for each in dampak.terlewat:
            # figures of single reports left out, so that equal reasons are counted together
            reason = re.split(r"[:(]", each.alasan)[0].strip().rstrip(".")
            reasons[reason] = reasons.get(reason, 0) + 1
        told = "; ".join(f"{reason} ({count})" for reason, count in reasons.items())
        self.passed.setText(f"{len(dampak.terlewat)} tidak dibandingkan: {told}." if told else "")
        self.passed.setVisible(bool(told))
        self._fill()

    def set_narrow(self, *, narrow: bool) -> None:
        self.table.set_shown_columns(_NARROW if narrow else {each.key for each in COLUMNS})

    def _fill(self) -> None:
        if self._dampak is None:
            return
        wanted = set(self.filter.chosen())
        rows = [each for each in self._dampak.baris if not wanted or each.kepastian in wanted]
        self.model.set_rows(rows, [each.kunci for each in rows])

    def _open(self, kunci: object) -> None:
        if isinstance(kunci, KunciLaporan):
            self.opened.emit(kunci)
