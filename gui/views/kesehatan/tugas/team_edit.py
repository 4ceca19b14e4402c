"""The team of a surat tugas as one field of its form: officers picked, others typed, in order."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget

from core.kantor.model import Petugas
from core.koperasi.pemeriksaan import AnggotaTim, PeranTim
from gui.icons import icon
from gui.views.kesehatan.tugas.member_row import MemberRow
from gui.widgets.buttons import Button
from gui.widgets.enter_walk import EnterWalk


class TeamEdit(QWidget):
    """Rows of members and a button that adds one."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._officers: tuple[Petugas, ...] = ()
        self._previous: tuple[AnggotaTim, ...] = ()
        self._read_only = False
        self._members: list[MemberRow] = []
        self._walk = EnterWalk(self)
        self.add_button = Button(
            "Tambah anggota", icon="plus", trailing="chevron-down", on_click=self._drop_down
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._rows)
        column.addWidget(self.add_button)
        self.setFocusProxy(self.add_button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_officers(self, officers: Sequence[Petugas]) -> None:
        """Who may be picked instead of typed."""
        self._officers = tuple(one for one in officers if one.aktif)

    def set_previous(self, team: Sequence[AnggotaTim]) -> None:
        """A team that may be taken over as a whole while this one is empty."""
        self._previous = tuple(replace(one, id=0, versi=1, penugasan_id=0) for one in team)

    def members(self) -> list[AnggotaTim]:
        """The team in its order."""
        return [
            replace(row.member(), urut=place) for place, row in enumerate(self._members, start=1)
        ]

    def set_members(self, team: Sequence[AnggotaTim]) -> None:
        """Show this team."""
        for row in self._members:
            row.hide()
            row.deleteLater()
        self._members = []
        for member in team:
            self._add_row(member)
        self._follow()
        self.changed.emit()

    def rows(self) -> tuple[MemberRow, ...]:
        """The rows as they stand."""
        return tuple(self._members)

    def add_officer(self, officer: Petugas) -> None:
        """Take an officer of the list into the team."""
        self._add(
            AnggotaTim(
                nama=officer.nama,
                nip=officer.nip,
                jabatan=officer.jabatan,
                petugas_id=officer.id,
                peran=self._next_role(),
            )
        )

    def add_blank(self) -> None:
        """A row to type in."""
        self._add(AnggotaTim("", self._next_role()))

    def menu(self) -> QMenu:
        """Officers who are not in the team yet, and a row to type in."""
        taken = {row.member().petugas_id for row in self._members}
        menu = QMenu(self)
        for officer in self._officers:
            if officer.id not in taken:
                menu.addAction(icon("user"), officer.nama.replace("&", "&&")).triggered.connect(
                    lambda _checked=False, officer=officer: self.add_officer(officer)
                )
        menu.addSeparator()
        if self._previous and not self._members:
            words = f"Tim surat sebelumnya ({len(self._previous)} orang)"
            menu.addAction(icon("history"), words).triggered.connect(
                lambda _checked=False: self.set_members(self._previous)
            )
        menu.addAction(icon("pencil"), "Ketik nama sendiri").triggered.connect(
            lambda _checked=False: self.add_blank()
        )
        return menu

    # what a form and its draft expect of a field
    def typed(self) -> str:
        kept = [{**asdict(one), "peran": one.peran.value} for one in self.members()]
        return json.dumps(kept, ensure_ascii=False)

    def put_typed(self, text: str) -> None:
        found = json.loads(text)
        self.set_members([AnggotaTim(**{**one, "peran": PeranTim(one["peran"])}) for one in found])

    def value_error(self) -> str | None:
        return None

    def set_error(self, message: str | None) -> None:
        self.setToolTip(message or "")

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self._follow()

    def _next_role(self) -> PeranTim:
        roles = {row.member().peran for row in self._members}
        return PeranTim.ANGGOTA if PeranTim.KETUA in roles else PeranTim.KETUA

    def _add(self, member: AnggotaTim) -> None:
        row = self._add_row(member)
        self._follow()
        self.changed.emit()
        row.nama.setFocus()

    def _add_row(self, member: AnggotaTim) -> MemberRow:
        row = MemberRow(member)
        row.changed.connect(self.changed)
        row.up_wanted.connect(lambda: self._move_up(row))
        row.removal_wanted.connect(lambda: self._remove(row))
        for field in row.fields():
            self._walk.add(field)
        self._members.append(row)
        self._rows.addWidget(row)
        return row

    def _move_up(self, row: MemberRow) -> None:
        place = self._members.index(row)
        if place:
            self._members.insert(place - 1, self._members.pop(place))
            self._rows.removeWidget(row)
            self._rows.insertWidget(place - 1, row)
            self._follow()
            self.changed.emit()

    def _remove(self, row: MemberRow) -> None:
        self._members.remove(row)
        row.hide()
        row.deleteLater()
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        for place, row in enumerate(self._members):
            row.set_read_only(self._read_only)
            row.up.setEnabled(place > 0 and not self._read_only)
        self.add_button.setEnabled(not self._read_only)

    def _drop_down(self) -> None:
        self.menu().exec(self.add_button.mapToGlobal(self.add_button.rect().bottomLeft()))
