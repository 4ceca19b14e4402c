"""Our result beside a KKPKK workbook: the first component that differs, and why ours is so."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.actions.banding import BandingBuku
from core.errors import AppError
from core.rules.skor import show_skor
from gui.views.kesehatan.banding.comparison import Comparison
from gui.views.kesehatan.banding.rows import book_rows, first_difference
from gui.widgets.buttons import Button
from gui.widgets.chips import Chip
from gui.widgets.findings_list import FindingsList
from gui.widgets.headings import EmptyState, Notice
from gui.widgets.labels import Elided, Text

FILTER = "Buku kerja (*.xlsx *.xlsm *.xls *.xlsb *.ods);;Semua berkas (*)"
FINDINGS = 112


class BookTab(QWidget):
    """A file, the difference met first, the others, and remarks about single cells."""

    opened = Signal()

    def __init__(self, read: Callable[[Path], object]) -> None:
        super().__init__()
        self._read = read
        self._banding: BandingBuku | None = None
        self.notice = Notice()
        self.sentence = Text("", "subjudul", wrap=True)
        self.told = Text("", "label", wrap=True)
        self.file = Elided()
        self.pick = Button("Pilih buku kerja lain…", icon="file-text", on_click=self._choose)
        self.all = Chip("Juga yang sama", on_change=lambda _on: self._fill())
        self.comparison = Comparison(
            "Buku kerja", "SIKU", "Selisih", memory="kesehatan.banding.buku"
        )
        self.comparison.opened.connect(self.opened)
        self.findings = FindingsList()
        self._empty = EmptyState(
            "file-text",
            "Pilih buku kerja KKPKK koperasi ini. Skor setiap komponennya dibandingkan dengan "
            "skor SIKU; berkas itu tidak diubah dan tidak disimpan.",
            Button("Pilih buku kerja…", icon="file-text", kind="utama", on_click=self._choose),
        )
        self._body = QStackedWidget()
        self._body.addWidget(self._found())
        self._body.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        inset = QHBoxLayout()
        inset.setContentsMargins(12, 0, 12, 0)
        inset.addWidget(self.notice)
        whole.addLayout(inset)
        whole.addWidget(self._body, 1)
        self.clear()

    def _found(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setContentsMargins(24, 12, 24, 0)
        head.addWidget(self.sentence, 1)
        head.addWidget(self.all)
        head.addWidget(self.pick)
        beside = QHBoxLayout()
        beside.setContentsMargins(24, 0, 24, 6)
        beside.setSpacing(12)
        beside.addWidget(self.file)
        beside.addWidget(self.told, 1)
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(24, 0, 24, 8)
        inner.addWidget(self.findings)
        self._remarks = QScrollArea()
        self._remarks.setFrameShape(QFrame.Shape.NoFrame)
        self._remarks.setWidgetResizable(True)
        self._remarks.setWidget(holder)
        self._holder = holder
        column.addLayout(head)
        column.addLayout(beside)
        column.addWidget(self.comparison, 1)
        column.addWidget(self._remarks)
        return made

    def clear(self) -> None:
        """No workbook is chosen."""
        self._banding = None
        self.notice.clear()
        self._body.setCurrentIndex(1)

    @property
    def shows_a_book(self) -> bool:
        return self._banding is not None

    def tell(self, banding: BandingBuku) -> None:
        """Show what was read."""
        self._banding = banding
        self.notice.clear()
        self._body.setCurrentIndex(0)
        first, cetakan = first_difference(banding), banding.cetakan
        count = len(cetakan.komponen)
        self.sentence.setText(
            f"Beda pertama pada {first.kalimat}"
            if first
            else f"Tidak ada beda: {count} komponen pada buku kerja sama dengan skor SIKU."
        )
        self.file.setText(cetakan.nama)
        self.told.setText(_totals(banding))
        self.findings.set_findings(cetakan.temuan)
        self._remarks.setFixedHeight(min(self._holder.sizeHint().height(), FINDINGS))
        self._remarks.setVisible(bool(cetakan.temuan))
        self._fill()

    def refuse(self, error: AppError) -> None:
        """Why the file says nothing; what was shown before stays."""
        self.notice.show_error(error)

    def set_narrow(self, *, narrow: bool) -> None:
        self.comparison.set_narrow(narrow=narrow)

    def _fill(self) -> None:
        if self._banding is not None:
            everything = self.all.isChecked() or not self._banding.beda
            self.comparison.show_rows(book_rows(self._banding, everything=everything))

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, "Pilih buku kerja KKPKK", "", FILTER)
        if chosen:
            self._read(Path(chosen))


def _totals(banding: BandingBuku) -> str:
    """Totals of both, where the workbook prints one."""
    cetakan, report = banding.cetakan, banding.kini.report
    parts = [f"{len(banding.beda)} dari {len(cetakan.komponen)} komponen berbeda"]
    if cetakan.total is not None:
        limits = (each.minimal for each in report.skala)
        theirs = f"{show_skor(cetakan.total, limits)} {cetakan.predikat}".strip()
        ours = "sementara" if banding.kini.belum else report.predikat
        parts.append(f"total buku kerja {theirs}, SIKU {report.skor} {ours}")
    return "; ".join(parts) + "."
