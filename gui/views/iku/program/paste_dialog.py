"""What a pasted sheet would add or change, before it does."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from core import angka
from core.actions.program_baris import Tempelan
from core.iku.program import BarisProgram
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.widgets.buttons import Button
from gui.widgets.labels import Text
from gui.widgets.table import Table

_TOLD = 6
_COLUMNS: tuple[Column[BarisProgram], ...] = (
    Column("jenis", "Jenis", lambda row: row.jenis.sebutan, width=104),
    Column("kode", "Kode", lambda row: row.kode, width=136),
    Column("nama", "Nama", lambda row: Cell(row.nama, tip=row.nama), width=220, stretch=True),
    Column("murni", "Pagu murni", lambda row: Cell.rupiah(row.pagu_murni), width=124, right=True),
    Column(
        "perubahan",
        "Pagu perubahan",
        lambda row: Cell.rupiah(row.pagu_perubahan),
        width=124,
        right=True,
    ),
)


class PasteDialog(QDialog):
    """The rows as they were read, and what was not."""

    def __init__(self, parent: QWidget | None, pasted: Tempelan) -> None:
        super().__init__(parent)
        self.setWindowTitle("Tempel dari Excel")
        self.setModal(True)
        self.resize(820, 480)
        model = RowsModel(_COLUMNS, parent=self)
        model.set_rows(pasted.baris)
        table = Table(model)
        table.setAccessibleName("Baris yang ditempel")
        count = angka.show(len(pasted.baris), 0)
        self.save_button = Button(
            f"Simpan {count} baris", icon="save", kind="utama", on_click=self.accept
        )
        self.save_button.setEnabled(bool(pasted.baris))
        self.save_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        advice = "Baris dengan kode yang sama diganti isinya; sel kosong tidak mengubah apa pun."
        buttons.addWidget(Text(advice, "label", wrap=True), 1)
        buttons.addWidget(Button("Batal", hint="Esc", on_click=self.reject))
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(Text(f"{count} baris terbaca", "subjudul"))
        column.addWidget(table, 1)
        told = [f"Baris {at}: {one.message}" if at else one.message for at, one in pasted.temuan]
        if len(told) > _TOLD:
            told = [*told[:_TOLD], f"Dan {len(told) - _TOLD} lagi."]
        self.remarks = Text("\n".join(told), "kecil", wrap=True)
        if told:
            column.addWidget(self.remarks)
        column.addLayout(buttons)
