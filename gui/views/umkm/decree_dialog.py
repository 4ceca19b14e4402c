"""Cetak SK pengawasan: which decree, signed how, on which paper."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from core import rupiah
from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.cetak_sk_pengawasan import CetakSk
from core.naskah.model import Kertas, Mode
from core.umkm.daftar_sk import SkPengawasan
from gui.views.dokumen.preview import MODES
from gui.widgets.buttons import Button
from gui.widgets.form import FormGrid
from gui.widgets.pick import Pick

_CHOICE = 232


class DecreeDialog(QDialog):
    """Asks for the decree; the newest is suggested."""

    def __init__(self, parent: QWidget | None, known: Sequence[SkPengawasan], kertas: str) -> None:
        super().__init__(parent)
        self.setWindowTitle("Cetak SK pengawasan")
        self.setModal(True)
        self.number = Pick([(one.nomor, _named(one)) for one in known], placeholder="")
        self.number.set_code(known[0].nomor)
        self.mode = Pick(MODES, placeholder="")
        self.mode.set_code(Mode.BASAH.value)
        self.paper = Pick([(one.value, one.value) for one in Kertas], placeholder="")
        self.paper.set_code(kertas)
        self.form = FormGrid()
        self.form.line("nomor", "Nomor SK", self.number)
        self.form.line("mode", "Penandatanganan", self.mode, width=_CHOICE)
        self.form.line("kertas", "Kertas", self.paper, width=_CHOICE)
        self._lay()

    def asked(self) -> CetakSk:
        """What was chosen."""
        cara = CaraCetak(
            Kertas(self.paper.code() or Kertas.F4.value), Mode(self.mode.code() or Mode.DRAF.value)
        )
        return CetakSk(self.number.code() or "", cara)

    def _lay(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(Button("Batal", hint="Esc", on_click=self.reject))
        take = Button("Simpan PDF…", icon="download", kind="utama", on_click=self.accept)
        take.setDefault(True)
        buttons.addWidget(take)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.form)
        column.addLayout(buttons)
        self.setMinimumWidth(520)


def _named(one: SkPengawasan) -> str:
    return f"{one.nomor} ({rupiah.show(one.jumlah)} usaha)"
