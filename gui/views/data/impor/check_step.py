"""Periksa: what would become of every row, with nothing written yet."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from core import angka
from core.actions.impor import Pratinjau, lines
from core.actions.impor_jalan_tampil import BarisPratinjau
from core.impor.model import Nasib
from gui.jobs import Jobs
from gui.models.paged_model import PagedModel
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.views.data.impor.check_columns import (
    DETAIL,
    REASONS,
    Detail,
    details_of,
    row_columns,
)
from gui.views.data.impor.fate_chips import FateChips
from gui.views.data.impor.refused_rows import RefusedButton
from gui.widgets.headings import MARGIN
from gui.widgets.notice_bar import NoticeBar
from gui.widgets.table import Table


class CheckStep(QWidget):
    """Chips with counts, the rows of one fate, and everything about the row picked."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session = session
        self.preview: Pratinjau | None = None
        self.notice = NoticeBar()
        self.chips = FateChips()
        self.refused_button = RefusedButton(jobs, self.notice)
        self.model: PagedModel[BarisPratinjau] = PagedModel(row_columns(), self._fetch, parent=self)
        self.table = Table(self.model, memory="data.periksa")
        self.table.setAccessibleName("Baris berkas")
        self.detail_model: RowsModel[Detail] = RowsModel(DETAIL, parent=self)
        self.detail = Table(self.detail_model, memory="data.rincian")
        self.detail.setAccessibleName("Rincian baris yang dipilih")
        self._lay()
        self.chips.chosen.connect(self._show_fate)
        self.table.picked.connect(lambda _id: self._show_detail())

    def show_preview(self, preview: Pratinjau) -> None:
        """The rows of a preview, the refused ones first."""
        self.preview = preview
        refused = preview.jumlah[Nasib.DITOLAK]
        self.refused_button.preview = preview
        self.refused_button.setVisible(refused > 0)
        self.notice.clear()
        if preview.pesan:
            self.notice.show_note(preview.pesan[0], " ".join(preview.pesan[1:]))
        if not preview.akan_ditulis and not refused:
            self.notice.show_note(
                "Tidak ada yang perlu disimpan.",
                "Semua baris berkas ini sudah sama dengan data kantor.",
            )
        self.chips.show_counts(preview.jumlah)
        self.table.setFocus()

    def forget(self) -> None:
        """The preview no longer holds."""
        self.preview = None
        self.model.set_ids(())
        self.detail_model.set_rows(())

    def _fetch(self, positions: Sequence[int]) -> dict[int, BarisPratinjau]:
        if self.preview is None or not positions:
            return {}
        found = lines(
            self._session.office,
            self.preview,
            self.chips.fate,
            start=positions[0],
            count=len(positions),
        )
        return dict(zip(positions, found, strict=False))

    def _show_fate(self, nasib: Nasib) -> None:
        count = self.preview.jumlah[nasib] if self.preview else 0
        self.model.set_ids(range(count))
        self.detail_model.columns = REASONS if nasib is Nasib.DITOLAK else DETAIL
        self.table.setAccessibleDescription(f"{angka.show(count, 0)} baris {nasib.sebutan}")
        if count:
            self.table.pick(0)
        self._show_detail()

    def _show_detail(self) -> None:
        index = self.table.currentIndex()
        row = self.model.row(index.row()) if index.isValid() else None
        self.detail_model.set_rows(details_of(row) if row else ())

    def _lay(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(MARGIN, 8, MARGIN, 4)
        top.setSpacing(8)
        top.addWidget(self.chips, 1)
        top.addWidget(self.refused_button)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(_inset(self.table))
        parts.addWidget(_inset(self.detail))
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.notice)
        column.addWidget(parts, 1)


def _inset(table: Table) -> QWidget:
    made = QWidget()
    made.setMinimumHeight(96)
    row = QHBoxLayout(made)
    row.setContentsMargins(MARGIN - 8, 0, MARGIN - 8, 0)
    row.addWidget(table)
    return made
