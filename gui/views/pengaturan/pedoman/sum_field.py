"""A sum over accounts: one that has a name already, or accounts with weights."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.rules.bagan import TAHUN_LALU, BaganAkun, Jumlah
from core.rules.sunting_nilai import shown_number, typed_number
from core.rules.tulis_pedoman import Isi, weights
from gui.widgets.buttons import Button, IconButton
from gui.widgets.layouts import empty
from gui.widgets.pick import Pick
from gui.widgets.typed_line import Line

_SENDIRI = "sendiri"
_WIDTH, _WEIGHT = 300, 64


class SumField(QWidget):
    """Writes into the sum it was given: a named one, or its own accounts with weights."""

    changed = Signal()

    def __init__(self, jumlah: Isi, bagan: BaganAkun, known: Mapping[str, Isi]) -> None:
        """`known` are the sums of this pedoman that are not the chart's."""
        super().__init__()
        self._jumlah, self._bagan = jumlah, bagan
        self._named = {kode: _of(each) for kode, each in bagan.jumlah.items()} | dict(known)
        self.named = Pick(
            [
                *((kode, str(each["nama"])) for kode, each in self._named.items()),
                (_SENDIRI, "Susun dari akun"),
            ]
        )
        self.named.setFixedWidth(_WIDTH)
        self.name = Line("nama jumlah", text=str(jumlah.get("nama") or ""))
        self.name.setFixedWidth(_WIDTH)
        self.name.changed.connect(self._rename)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.add_button = Button("Tambah akun", icon="plus", kind="tautan", on_click=self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.named)
        column.addWidget(self.name)
        column.addLayout(self._rows)
        column.addWidget(self.add_button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.named.set_code(self._code())
        self.named.changed.connect(self._take)
        self._show()

    def words(self) -> str:
        """The accounts of a sum that has a name; its own accounts stand in rows."""
        if self.named.code() == _SENDIRI:
            return ""
        return " + ".join(self._term(kode, bobot) for kode, bobot in self._akun().items())

    def stops(self) -> tuple[QWidget, ...]:
        return (self.named, self.name)

    def add(self) -> None:
        """Another account, still to be chosen."""
        akun = dict(self._akun())
        free = next((kode for kode in self._bagan.akun if kode not in akun), None)
        if free is not None:
            self._set({**akun, free: 1})
            self._show()

    def value_error(self) -> str | None:
        return None

    def set_error(self, message: str | None) -> None:
        self.named.set_error(message)

    def set_read_only(self, read_only: bool) -> None:
        self.setEnabled(not read_only)

    def _akun(self) -> dict[str, object]:
        found = self._jumlah.get("akun")
        return found if isinstance(found, dict) else {}

    def _code(self) -> str | None:
        akun = self._akun()
        if not akun and not self._jumlah.get("nama"):
            return None
        named = (kode for kode, each in self._named.items() if each["akun"] == akun)
        return next(named, _SENDIRI)

    def _take(self) -> None:
        kode = self.named.code()
        if kode in self._named:
            chosen = self._named[kode]
            self._jumlah.update(kode=kode, nama=chosen["nama"], akun=dict(chosen["akun"]))
            self.name.set_text(str(chosen["nama"]))
            self.changed.emit()
        self._show()

    def _rename(self) -> None:
        self._jumlah["nama"] = self.name.text()
        self.changed.emit()

    def _set(self, akun: Mapping[str, object]) -> None:
        self._jumlah["akun"] = dict(akun)
        self._jumlah.pop("kode", None)
        self.changed.emit()

    def _show(self) -> None:
        own = self.named.code() == _SENDIRI
        empty(self._rows)
        self.name.setVisible(own)
        self.add_button.setVisible(own)
        if own:
            for kode, bobot in self._akun().items():
                self._rows.addWidget(self._row(kode, bobot))

    def _term(self, kode: str, bobot: object) -> str:
        name = self._bagan.name_of(kode) if self._bagan.knows(kode) else kode
        return name if bobot == 1 else f"({shown_number(bobot)}) × {name}"

    def _row(self, kode: str, bobot: object) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        account = Pick(_accounts(self._bagan), placeholder="")
        account.setFixedWidth(_WIDTH - _WEIGHT - 8)
        account.set_code(kode)
        weight = Line(text=shown_number(bobot))
        weight.setFixedWidth(_WEIGHT)
        weight.setAccessibleName("Bobot akun")
        account.changed.connect(lambda: self._replace(kode, account.code() or kode))
        weight.changed.connect(
            lambda: self._set({**self._akun(), kode: typed_number(weight.text())})
        )
        row.addWidget(account)
        row.addWidget(weight)
        row.addWidget(
            IconButton("trash-2", "Hapus akun ini", on_click=lambda: self._replace(kode, ""))
        )
        row.addStretch(1)
        return made

    def _replace(self, kode: str, other: str) -> None:
        """Another account in the same place; none takes the row away."""
        self._set(
            {
                (other if each == kode else each): bobot
                for each, bobot in self._akun().items()
                if each != kode or other
            }
        )
        self._show()


def _of(jumlah: Jumlah) -> Isi:
    return {"nama": jumlah.nama, "akun": weights(jumlah.akun)}


def _accounts(bagan: BaganAkun) -> list[tuple[str, str]]:
    """Every account, of this year and of the last."""
    return [(kode, bagan.name_of(kode)) for kode in bagan.akun] + [
        (f"{kode}{TAHUN_LALU}", bagan.name_of(f"{kode}{TAHUN_LALU}")) for kode in bagan.akun
    ]
