"""The password of an officer who may: asked in a small window at the moment it is needed."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from core.actions import petugas
from core.errors import AppError
from core.kantor.model import SEBUTAN_PERAN, Petugas
from gui.session import Session
from gui.widgets.buttons import Button
from gui.widgets.form import FormGrid
from gui.widgets.headings import Notice
from gui.widgets.labels import Text
from gui.widgets.password_edit import PasswordEdit
from gui.widgets.typed_line import Line

WIDTH = 460


@dataclass(frozen=True, slots=True)
class Authority:
    """Who confirmed, for the action to confirm again in the worker."""

    petugas: Petugas
    nip: str
    sandi: str = field(repr=False)


class AuthorityDialog(QDialog):
    """NIP and password; the officer who is signed in is offered when the role fits."""

    def __init__(
        self, parent: QWidget | None, session: Session, roles: Sequence[str], purpose: str
    ) -> None:
        super().__init__(parent)
        self._session, self._roles = session, tuple(roles)
        self.authority: Authority | None = None
        self.setWindowTitle(purpose)
        self.setModal(True)
        self.setFixedWidth(WIDTH)
        names = " atau ".join(SEBUTAN_PERAN[role].lower() for role in self._roles)
        self._notice = Notice()
        self._nip, self._sandi = Line("18 angka"), PasswordEdit()
        form = FormGrid()
        form.line("nip", "NIP", self._nip)
        form.line("sandi", "Kata sandi", self._sandi)
        confirm = Button("Lanjutkan", icon="check", kind="utama", on_click=self.confirm)
        confirm.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(Button("Batal", hint="Esc", on_click=self.reject))
        buttons.addWidget(confirm)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(Text(purpose, "subjudul", wrap=True))
        column.addWidget(Text(f"Perlu kata sandi seorang {names}.", "label", wrap=True))
        column.addWidget(form)
        column.addWidget(self._notice)
        column.addLayout(buttons)
        self._offer_signed_in()

    def type_in(self, nip: str, sandi: str) -> None:
        """Fill both fields."""
        self._nip.set_text(nip)
        self._sandi.set_text(sandi)

    def typed(self) -> tuple[str, str]:
        """What stands in the fields."""
        return self._nip.text(), self._sandi.text()

    def told(self) -> str:
        """Why the confirmation was refused; empty when it was not."""
        return "" if self._notice.isHidden() else self._notice.message()

    def confirm(self) -> None:
        """Close when NIP, password and role fit; otherwise say why not."""
        nip, sandi = self._nip.text(), self._sandi.text()
        try:
            officer = petugas.authorize(self._session.office, nip, sandi, *self._roles)
        except AppError as error:
            self._notice.show_error(error)
            self._fit()
            self._sandi.setFocus()
            self._sandi.selectAll()
            return
        self.authority = Authority(officer, nip, sandi)
        self.accept()

    def _fit(self) -> None:
        """As high as the sentences need at this width."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def _offer_signed_in(self) -> None:
        officer = self._session.officer
        if officer is not None and officer.peran in self._roles:
            self._nip.set_text(officer.nip)
            self._sandi.setFocus()
        else:
            self._nip.setFocus()


def ask_authority(
    parent: QWidget | None, session: Session, roles: Sequence[str], purpose: str
) -> Authority | None:
    """Ask for the password of an officer with one of these roles; None when it is given up."""
    dialog = AuthorityDialog(parent, session, roles, purpose)
    dialog.exec()
    found = dialog.authority
    dialog.deleteLater()
    return found
