"""One member of a team in the form: role, name, NIP, rank, title."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core import nip
from core.koperasi.pemeriksaan import AnggotaTim, PeranTim
from gui.widgets.buttons import IconButton
from gui.widgets.headings import line
from gui.widgets.labels import Text
from gui.widgets.pick import Pick
from gui.widgets.typed_line import Line

_PERAN, _NIP = 172, 172


class MemberRow(QWidget):
    """Captions over fields in two lines; moved up and taken out by its buttons."""

    changed = Signal()
    up_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, member: AnggotaTim) -> None:
        super().__init__()
        self._member = member
        self.peran = Pick([(each.value, each.sebutan) for each in PeranTim], placeholder="")
        self.nama, self.nip, self.pangkat, self.jabatan = Line(), Line(), Line(), Line()
        self.up = IconButton("arrow-up", "Naikkan urutan", on_click=self.up_wanted.emit)
        self.remove = IconButton("trash-2", "Keluarkan dari tim", on_click=self.removal_wanted.emit)
        self._fill()
        self._lay()
        for field in self.fields():
            field.changed.connect(self.changed)

    def fields(self) -> Iterator[Pick | Line]:
        """In the order in which Enter walks them."""
        yield from (self.peran, self.nama, self.nip, self.pangkat, self.jabatan)

    def member(self) -> AnggotaTim:
        """Who stands in the row."""
        return replace(
            self._member,
            peran=PeranTim(self.peran.code() or PeranTim.ANGGOTA),
            nama=self.nama.text(),
            nip=nip.digits_of(self.nip.text()) or self.nip.text().strip(),
            pangkat=self.pangkat.text(),
            jabatan=self.jabatan.text(),
        )

    def set_read_only(self, read_only: bool) -> None:
        for field in self.fields():
            field.set_read_only(read_only)
        self.up.setEnabled(not read_only)
        self.remove.setEnabled(not read_only)

    def _fill(self) -> None:
        self.peran.set_code(self._member.peran)
        self.nama.set_text(self._member.nama)
        self.nip.set_text(nip.show(self._member.nip))
        self.pangkat.set_text(self._member.pangkat)
        self.jabatan.set_text(self._member.jabatan)

    def _lay(self) -> None:
        self.peran.setFixedWidth(_PERAN)
        self.nip.setFixedWidth(_NIP)
        first, second = QGridLayout(), QGridLayout()
        for grid, parts in (
            (first, (("Peran", self.peran), ("Nama dan gelar", self.nama))),
            (second, (("NIP", self.nip), ("Pangkat", self.pangkat), ("Jabatan", self.jabatan))),
        ):
            grid.setHorizontalSpacing(8)
            grid.setVerticalSpacing(0)
            for place, (caption, field) in enumerate(parts):
                label = Text(caption, "kecil")
                label.setBuddy(field)
                field.setAccessibleName(f"{caption} anggota tim")
                grid.addWidget(label, 0, place)
                grid.addWidget(field, 1, place)
                grid.setColumnStretch(place, 0 if place == 0 else 1)
        last = first.columnCount()
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.up)
        buttons.addWidget(self.remove)
        first.addLayout(buttons, 1, last)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(line(soft=True))
