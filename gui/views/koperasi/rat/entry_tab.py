"""Tab Isi tanggal: the RAT of one book year typed cooperative by cooperative."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.koperasi.rat_daftar import KalenderRat, LetakRat
from gui.jobs import Jobs
from gui.session import Session
from gui.views.koperasi.rat.entry_grid import RatGrid
from gui.views.koperasi.rat.entry_model import RatEntryModel
from gui.views.koperasi.rat.saver import RatSaver
from gui.widgets.headings import EmptyState
from gui.widgets.labels import Text

_NARROW = {"nama", "rat_tanggal", "rat_dilaporkan", "rat_hadir", "rat_berita_acara", "keadaan"}
_TOLD = (
    "Enter ke isian berikutnya; hari dan bulan saja sudah cukup, misalnya 5/3. "
    "Baris tersimpan ketika ditinggalkan."
)


class RatEntryTab(QWidget):
    """Rows stay in the list while it is typed into; another filter makes another list."""

    told = Signal(str)

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self.model = RatEntryModel(self)
        self.grid = RatGrid(self.model)
        self.saver = RatSaver(session, jobs, self.model)
        self._note = Text(_TOLD, "label")
        self._empty = EmptyState("search", "Tidak ada koperasi yang cocok dengan saringan ini.")
        self._body = QStackedWidget()
        self._body.addWidget(self.grid)
        self._body.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 8)
        column.setSpacing(6)
        self._note.setContentsMargins(8, 0, 8, 0)
        column.addWidget(self._note)
        column.addWidget(self._body, 1)
        self.grid.left_row.connect(self._leave)

    def show_list(self, found: KalenderRat, rows: tuple[LetakRat, ...]) -> None:
        """Another list: after a filter or a year was chosen."""
        self.saver.save_all()
        self.saver.keep_draft()
        another = found.tahun_buku != self.model.tahun_buku
        here = self.grid.current_id()
        self.model.show_rows(rows, found.tahun_buku)
        left = self.saver.load_draft() if another else 0
        self._body.setCurrentIndex(0 if rows else 1)
        position = self.model.index_of(here)
        if rows:
            index = self.model.index(position or 0, self.model.column_of("rat_tanggal"))
            self.grid.setCurrentIndex(index)
        if left:
            self.told.emit(f"{left} baris yang belum tersimpan dipulihkan dari ketikan terakhir.")

    def renew(self, found: KalenderRat) -> None:
        """The same list with what is stored now."""
        self.model.renew({one.baris.id: one for one in found.letak})

    def save_current(self) -> None:
        """Save the row under the cursor without leaving it."""
        self.grid.commit_open()
        index = self.grid.currentIndex()
        if index.isValid():
            self._leave(index.row())

    def flush(self) -> None:
        """Save what can be saved and keep the rest as a draft."""
        self.grid.commit_open()
        self.saver.save_all()
        self.saver.keep_draft()

    def set_narrow(self, *, narrow: bool) -> None:
        keys = {column.key for column in self.model.columns}
        self.grid.set_shown_columns(_NARROW if narrow else keys)

    def _leave(self, position: int) -> None:
        if position < self.model.rowCount():
            self.saver.save(self.model.row(position).baris.id)
