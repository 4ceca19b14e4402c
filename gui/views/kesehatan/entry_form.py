"""Scores that the assessor enters: one field from 0 to the weight of each component."""

from fractions import Fraction

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from core import angka
from core.koperasi.bentuk_kuesioner import GrupButir
from core.rules.pedoman import Komponen
from gui.views.kesehatan.sheet import Sheet
from gui.widgets.angka_edit import AngkaEdit
from gui.widgets.form import FormGrid


class EntryForm(QScrollArea):
    """The components of one aspect."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet
        self.form = FormGrid()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)

    def show_group(self, grup: GrupButir) -> None:
        form = FormGrid()
        form.heading(grup.judul)
        for komponen in grup.komponen:
            self._add(form, komponen)
        form.set_read_only(self._sheet.locked)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(form)
        column.addStretch(1)
        self.setWidget(holder)
        self.form = form

    def start(self) -> None:
        names = self.form.names()
        blank = [kode for kode in names if self._sheet.isian.get(kode) is None]
        if names:
            self.form.focus((blank or list(names))[0])

    def focus_component(self, kode: str) -> None:
        if kode in self.form.names():
            self.form.focus(kode)

    def _add(self, form: FormGrid, komponen: Komponen) -> None:
        field = AngkaEdit()
        field.set_value(self._sheet.isian.get(komponen.kode))
        label = f"{komponen.kode}  {komponen.nama}"
        most = _weight(komponen.bobot)
        form.line(komponen.kode, label, field, hint=f"0 sampai {most}", width=96)
        field.changed.connect(lambda: self._take(form, komponen, field))

    def _take(self, form: FormGrid, komponen: Komponen, field: AngkaEdit) -> None:
        """Keep what can be meant; say why not otherwise."""
        line = form.field(komponen.kode)
        value: Fraction | None = field.value()
        if field.value_error() is not None:
            line.set_error(field.value_error())
        elif value is not None and not 0 <= value <= komponen.bobot:
            line.set_error(f"Skor harus 0 sampai {_weight(komponen.bobot)}.")
        else:
            line.clear()
            self._sheet.enter(komponen.kode, value)


def _weight(bobot: Fraction) -> str:
    return angka.show(bobot, 0 if bobot.denominator == 1 else 2)
