"""Simpan: everything or the accepted rows; then what was saved, and the ways on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QProgressBar,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from core import angka
from core.actions.impor import HasilImpor, Pratinjau
from core.impor.model import Nasib
from core.impor.rencana_riwayat import HARI_BATAL
from gui.jobs import Jobs
from gui.views.data.impor.refused_rows import RefusedButton
from gui.views.data.words import register_word
from gui.widgets.buttons import Button
from gui.widgets.headings import MARGIN, SectionTitle
from gui.widgets.labels import StateLabel, Text
from gui.widgets.notice_bar import NoticeBar

_BAR = 360


class SaveStep(QWidget):
    """Says in words what saving does; while it runs, how far it is."""

    list_wanted = Signal(str)
    undo_wanted = Signal(object)
    again_wanted = Signal()
    stop_wanted = Signal()
    changed = Signal()

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._register = ""
        self._impor_id = 0
        self.refused = 0
        self.title = SectionTitle("")
        self.words = Text("", wrap=True)
        self.all = QRadioButton("Semua atau tidak sama sekali")
        self.part = QRadioButton("Hanya baris yang diterima")
        group = QButtonGroup(self)
        for button in (self.all, self.part):
            group.addButton(button)
            button.toggled.connect(lambda _on: self.changed.emit())
        self.bar = QProgressBar()
        self.bar.setFixedWidth(_BAR)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Kemajuan penyimpanan")
        self.stop_button = Button("Batal", on_click=self.stop_wanted.emit)
        self.done_mark = StateLabel("circle-check", "", "sehat", role="subjudul")
        self.list_button = Button("Buka daftar", icon="arrow-right", on_click=self._to_list)
        self.undo_button = Button("Batalkan impor ini…", icon="history", on_click=self._to_undo)
        self.notice = NoticeBar(margins=(0, 0, 0, 0))
        self.refused_button = RefusedButton(jobs, self.notice)
        self.again_button = Button(
            "Impor berkas lain", icon="download", on_click=self.again_wanted.emit
        )
        self._lay()

    @property
    def partly(self) -> bool:
        """Only the accepted rows are to be saved."""
        return self.part.isChecked()

    def show_question(self, preview: Pratinjau) -> None:
        """Before saving."""
        self._register = preview.permintaan.register
        self.refused_button.preview = preview
        self.notice.clear()
        self.refused = preview.jumlah[Nasib.DITOLAK]
        new, changed = preview.jumlah[Nasib.BARU], preview.jumlah[Nasib.BERUBAH]
        word = register_word(self._register)
        self.title.title.setText(f"Simpan ke daftar {word}")
        self.words.setText(
            f"{angka.show(new, 0)} catatan ditambah dan {angka.show(changed, 0)} diubah. "
            f"Sel kosong tidak menghapus apa pun. Impor dapat dibatalkan selama {HARI_BATAL} hari."
        )
        for button in (self.all, self.part):
            button.setVisible(self.refused > 0)
        self.all.setChecked(True)
        self.all.setText("Semua atau tidak sama sekali; perbaiki baris yang ditolak dahulu")
        self.part.setText(
            f"Hanya {angka.show(preview.akan_ditulis, 0)} baris yang diterima; "
            f"{angka.show(self.refused, 0)} baris yang ditolak dilewati"
        )
        self._show(asking=True)

    def show_working(self) -> None:
        """While the worker saves."""
        self.bar.setRange(0, 0)
        self._show(working=True)

    def show_steps(self, done: int, total: int) -> None:
        """How far it is."""
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def show_result(self, hasil: HasilImpor) -> None:
        """After saving."""
        self._impor_id = hasil.impor_id
        self.done_mark.set_state("circle-check", "Tersimpan", "sehat")
        self.title.title.setText(f"Daftar {register_word(self._register)}")
        self.words.setText(
            ", ".join(f"{each.sebutan} {angka.show(hasil.jumlah[each], 0)}" for each in Nasib) + "."
        )
        self.list_button.set_text(f"Buka daftar {register_word(self._register)}")
        self._show(finished=True)
        self.list_button.setFocus()

    def _show(self, *, asking: bool = False, working: bool = False, finished: bool = False) -> None:
        for button in (self.all, self.part):
            button.setVisible(asking and self.refused > 0)
        self.bar.setVisible(working)
        self.stop_button.setVisible(working)
        for widget in (self.done_mark, self.list_button, self.undo_button, self.again_button):
            widget.setVisible(finished)
        self.undo_button.setVisible(finished and bool(self._impor_id))
        self.refused_button.setVisible(finished and self.refused > 0)

    def _to_list(self) -> None:
        self.list_wanted.emit(self._register)

    def _to_undo(self) -> None:
        self.undo_wanted.emit(self._impor_id)

    def _lay(self) -> None:
        working = QHBoxLayout()
        working.setSpacing(12)
        working.addWidget(self.bar)
        working.addWidget(self.stop_button)
        working.addStretch(1)
        ways = QHBoxLayout()
        ways.setSpacing(8)
        for button in (
            self.list_button,
            self.refused_button,
            self.undo_button,
            self.again_button,
        ):
            ways.addWidget(button)
        ways.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 16, MARGIN, 16)
        column.setSpacing(10)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.done_mark)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addWidget(self.all)
        column.addWidget(self.part)
        column.addLayout(working)
        column.addLayout(ways)
        column.addWidget(self.notice)
        column.addStretch(1)
        self._show(asking=True)
