"""Versions of a pedoman: the installer's and the office's, read side by side, put in force."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from core import tanggal
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.pedoman import list_versi, shipped_pedoman
from core.actions.pedoman_versi import read_versi, use_shipped, use_versi, weigh_versi
from core.errors import AppError, RuleFileError
from core.rules.pedoman import Pedoman
from core.rules.pedoman_beda import Beda, differences
from core.rules.pedoman_kantor import VersiPedoman
from gui.jobs import Jobs
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.views.pengaturan.pedoman.markup import heading, paragraph, table, toned, words
from gui.widgets.buttons import Button
from gui.widgets.headings import Notice, SectionTitle
from gui.widgets.labels import Text
from gui.widgets.table import HEAD, ROW, Table

PEMASANG = "pemasang"
_MOST_ROWS = 6


@dataclass(frozen=True, slots=True)
class BarisVersi:
    """One version in the list; None is the installer's."""

    versi: VersiPedoman | None
    berlaku: bool


def _name(row: BarisVersi) -> str:
    return "Dari pemasang" if row.versi is None else f"Versi kantor {row.versi.nomor}"


def _state(row: BarisVersi) -> Cell:
    return Cell("Berlaku", icon="circle-check", tone="sehat") if row.berlaku else Cell("")


def _made(row: BarisVersi) -> str:
    return "" if row.versi is None else tanggal.show_short(row.versi.dibuat_pada.date())


COLUMNS: tuple[Column[BarisVersi], ...] = (
    Column("versi", "Versi", _name, width=112),
    Column("keadaan", "Keadaan", _state, width=88),
    Column("tanggal", "Dibuat", _made, width=96),
    Column("oleh", "Oleh", lambda row: row.versi.dibuat_oleh if row.versi else "", width=112),
    Column("alasan", "Alasan", lambda row: row.versi.alasan if row.versi else "", stretch=True),
)


class VersiPanel(QWidget):
    """The list, what the chosen version differs in from the one in force, the way to use it."""

    closed = Signal()

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._pedoman_id = ""
        self.title = SectionTitle("Versi")
        self.notice = Notice()
        self._model: RowsModel[BarisVersi] = RowsModel(COLUMNS, parent=self)
        self.table = Table(self._model, memory="pengaturan.pedoman.versi")
        self.table.setAccessibleName("Versi pedoman")
        self.table.picked.connect(self._show)
        self.text = QTextBrowser()
        self.text.setObjectName("teksBantuan")
        self.text.setAccessibleName("Perbedaan versi")
        self.use_button = Button("Pakai lagi", icon="history", on_click=self.use)
        self.impact = Text("", "label", wrap=True)
        self.close_button = Button("Tutup", hint="Esc", on_click=self.closed.emit)
        self._lay()

    def show_pedoman(self, pedoman_id: str, title: str) -> None:
        """The versions of this pedoman."""
        self._pedoman_id = pedoman_id
        self.title.title.setText(title)
        self.notice.clear()
        self.renew()

    def renew(self) -> None:
        """Read the list again."""
        if not self._pedoman_id:
            return
        office = self._session.office
        made = list_versi(office, self._pedoman_id)
        rows = [BarisVersi(each, each.berlaku) for each in made]
        if shipped_pedoman(self._pedoman_id) is not None:
            rows.append(BarisVersi(None, not any(each.berlaku for each in made)))
        ids = [PEMASANG if row.versi is None else row.versi.nomor for row in rows]
        blocked = self.table.blockSignals(True)
        self._model.set_rows(rows, ids)
        first = next((one for one, row in zip(ids, rows, strict=True) if not row.berlaku), None)
        self.table.pick(first if first is not None else ids[0] if ids else None)
        self.table.blockSignals(blocked)
        self.table.setFixedHeight(HEAD + min(max(len(rows), 1), _MOST_ROWS) * ROW + 4)
        self._show(self.table.current_id())

    def use(self) -> None:
        """Put the chosen version in force."""
        row = self._chosen()
        if row is None:
            return
        self.use_button.setEnabled(False)
        action = (
            partial(use_shipped, pedoman_id=self._pedoman_id)
            if row.versi is None or row.berlaku
            else partial(use_versi, versi=row.versi)
        )
        self._jobs.run(action, owner=self, done=self._used, failed=self._refused)

    def _used(self, _outcome: Outcome[None]) -> None:
        in_force = self._pedoman_id in self._session.office.law.pedoman
        self.notice.show_note(
            "Versi ini berlaku sejak sekarang untuk penilaian yang belum final."
            if in_force
            else "Pedoman ini tidak dipakai lagi; versinya tetap dapat dibaca."
        )
        self.renew()

    def _refused(self, error: AppError) -> None:
        self.use_button.setEnabled(True)
        self.notice.show_error(error)

    def _chosen(self) -> BarisVersi | None:
        index = self.table.currentIndex()
        return self._model.row(index.row()) if index.isValid() else None

    def _show(self, _found: object) -> None:
        row = self._chosen()
        own = shipped_pedoman(self._pedoman_id) is None
        self.use_button.setVisible(row is not None and (own or not row.berlaku))
        self.use_button.setEnabled(True)
        self.impact.setText("")
        if row is None:
            self.text.setHtml(paragraph(words("Belum ada versi kantor.")))
            return
        word = "Pakai lagi yang dari pemasang" if row.versi is None else "Pakai lagi versi ini"
        word = "Tidak dipakai lagi" if row.berlaku else word
        self.use_button.set_text(word)
        office = self._session.office
        if not row.berlaku:
            self.impact.setText(weigh_versi(office, self._pedoman_id).kalimat)
        self.text.setHtml(_compared(office, self._pedoman_id, row))

    def _lay(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.use_button)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.impact, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.notice)
        column.addWidget(self.table)
        column.addWidget(self.text, 1)
        column.addLayout(buttons)


def _compared(office: Office, pedoman_id: str, row: BarisVersi) -> str:
    """What this version differs in from the one before it, or why it cannot be read."""
    try:
        chosen = shipped_pedoman(pedoman_id) if row.versi is None else read_versi(office, row.versi)
    except RuleFileError as error:
        return paragraph(toned(error.message, "khusus"))
    now = office.law.pedoman.get(pedoman_id)
    if chosen is None or now is None:
        return paragraph(words("Tidak ada versi lain yang berlaku untuk dibandingkan."))
    if row.berlaku:
        first = shipped_pedoman(pedoman_id)
        if row.versi is None or first is None:
            return paragraph(words("Versi ini yang berlaku."))
        return heading("Bedanya dari pemasang", 3) + differences_table(first, chosen)
    return heading("Bedanya dari yang berlaku sekarang", 3) + differences_table(now, chosen)


def differences_table(before: Pedoman, after: Pedoman) -> str:
    """Line by line: where, before, after."""
    return beda_table(differences(before, after))


def beda_table(found: tuple[Beda, ...]) -> str:
    """The same from a list that was made already."""
    if not found:
        return paragraph(words("Tidak ada perbedaan aturan."))
    return table(
        ("Bagian", "Sebelum", "Sesudah"),
        [
            (words(each.tempat), toned(each.sebelum or "–", "teks-2"), words(each.sesudah or "–"))
            for each in found
        ],
        width="100%",
    )
