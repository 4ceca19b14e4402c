"""Which row another one goes below, with what its code says about it."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from core.actions.program_pindah import check_move
from core.findings import blocks
from core.iku.program import BarisProgram
from core.iku.program_pindah import parents_for
from core.iku.program_pohon import SimpulProgram, TahunProgram
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.widgets.buttons import Button
from gui.widgets.labels import Text
from gui.widgets.table import Table

_COLUMNS: tuple[Column[SimpulProgram], ...] = (
    Column("kode", "Kode", lambda one: one.baris.kode, width=136),
    Column(
        "nama",
        "Nama",
        lambda one: Cell(one.baris.nama, tip=one.baris.nama),
        width=260,
        stretch=True,
    ),
    Column("pagu", "Pagu", lambda one: Cell.rupiah(one.jumlah.pagu), width=124, right=True),
)


class MoveDialog(QDialog):
    """Enter moves; a parent that cannot take the row says why."""

    def __init__(self, parent: QWidget | None, tahun: TahunProgram, row: BarisProgram) -> None:
        super().__init__(parent)
        self._tahun, self._row = tahun, row
        self.setWindowTitle("Pindahkan ke bawah")
        self.setModal(True)
        self.resize(720, 420)
        offered = parents_for(tahun, row)
        model = RowsModel(_COLUMNS, parent=self)
        model.set_rows(offered, [one.baris.id for one in offered])
        self.table = Table(model)
        self.table.setAccessibleName("Tempat yang baru")
        self.table.picked.connect(lambda _id: self._check())
        self.remarks = Text("", "kecil", wrap=True)
        self.move_button = Button("Pindahkan", kind="utama", on_click=self.accept)
        self.move_button.setDefault(True)
        self.table.opened.connect(lambda _id: self.move_button.click())
        name = Text(f"{row.kode} {row.nama}".strip(), "subjudul", wrap=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(Button("Batal", hint="Esc", on_click=self.reject))
        buttons.addWidget(self.move_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for widget in (name, self.table, self.remarks):
            column.addWidget(widget, int(widget is self.table))
        column.addLayout(buttons)
        if offered:
            self.table.pick(offered[0].baris.id)
        self._check()

    @property
    def induk(self) -> int:
        """The row picked; 0 where none is offered."""
        found = self.table.current_id()
        return found if isinstance(found, int) else 0

    def _check(self) -> None:
        induk = self.induk
        findings = check_move(self._tahun, self._row, induk) if induk else ()
        told = [one.message for one in findings]
        if not induk:
            told = ["Tidak ada baris lain yang dapat menjadi tempatnya."]
        self.remarks.setText("\n".join(told))
        self.move_button.setEnabled(bool(induk) and not blocks(findings))
        self.move_button.setToolTip("" if self.move_button.isEnabled() else "\n".join(told))
