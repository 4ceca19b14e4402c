"""What came of pasting: how many lines were filled, and every row that went nowhere."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from core.koperasi.tempel_akun import BarisTempel, HasilTempel
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.views.kesehatan.sheet import Sheet
from gui.widgets.buttons import Button
from gui.widgets.headings import Notice
from gui.widgets.labels import Text
from gui.widgets.table import Table

WIDTH, HEIGHT = 720, 380


class PasteTeller(QObject):
    """Says it in the notice of the editor; rows left over stand in a window of their own."""

    def __init__(self, sheet: Sheet, notice: Notice, window: QWidget) -> None:
        super().__init__(window)
        self._sheet, self._notice, self._window = sheet, notice, window
        self.report: PasteReport | None = None

    def tell_column(self, lines: int, wrong: int) -> None:
        """A column of amounts was pasted downward."""
        if wrong:
            self._notice.show_warning(
                f"{lines} baris ditempel; {wrong} isian tidak terbaca sebagai rupiah.",
                "Periksa baris yang masih kosong.",
            )
        else:
            self._notice.show_note(f"{lines} baris ditempel dari papan klip.")

    def tell_named(self, hasil: HasilTempel) -> None:
        """Rows were matched by name."""
        hints = []
        if hasil.jumlah:
            hints.append(f"{len(hasil.jumlah)} baris jumlah dilewati karena dihitung sendiri.")
        if hasil.lalu and not self._sheet.last_year_is_typed:
            hints.append("Kolom tahun lalu tidak dipakai: angkanya dari laporan tahun lalu.")
        filled = f"{hasil.cocok} akun diisi menurut namanya"
        if not hasil.tersisa:
            self._notice.show_note(f"{filled}.", " ".join(hints))
            return
        hints.insert(0, "Baris itu tidak mengubah apa pun; isi dengan tangan dari daftar.")
        self._notice.show_warning(
            f"{filled}; {len(hasil.tersisa)} baris tidak cocok.", " ".join(hints)
        )
        self.report = PasteReport(self._window, hasil.tersisa)
        self.report.open()


class PasteReport(QDialog):
    """Rows that matched no account, as they were copied."""

    def __init__(self, parent: QWidget, rows: Sequence[BarisTempel]) -> None:
        super().__init__(parent)
        self.setWindowTitle("Baris yang tidak cocok")
        self.resize(WIDTH, HEIGHT)
        self._rows = rows
        self.table = Table(RowsModel(_COLUMNS, parent=self), memory="kesehatan.tempel")
        model: RowsModel[BarisTempel] = self.table.model()  # type: ignore[assignment] # Qt's type
        model.set_rows(list(rows))
        buttons = QHBoxLayout()
        buttons.addWidget(Button("Salin daftar", icon="clipboard-paste", on_click=self.copy))
        buttons.addStretch(1)
        buttons.addWidget(Button("Tutup", hint="Esc", kind="utama", on_click=self.accept))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(Text(f"{len(rows)} baris tidak cocok dengan satu akun", "subjudul"))
        column.addWidget(self.table, 1)
        column.addLayout(buttons)

    def copy(self) -> None:
        """Put the rows on the clipboard again, with the reasons."""
        lines = [f"{row.nama}\t{row.isi}\t{row.sebab}" for row in self._rows]
        QGuiApplication.clipboard().setText("\n".join(lines))


_COLUMNS: tuple[Column[BarisTempel], ...] = (
    Column("nama", "Nama", lambda row: row.nama, stretch=True),
    Column("isi", "Isi", lambda row: Cell.number(row.isi), width=150, right=True),
    Column("sebab", "Sebab", lambda row: Cell(row.sebab, tip=row.sebab), width=290),
)
