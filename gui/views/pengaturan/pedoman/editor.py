"""The editor of a pedoman: its parts at the left, the form of one at the right, faults at both."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.actions.pedoman_versi import NaskahPedoman, check_versi
from core.findings import Finding, Severity, blocks
from gui.icons import SMALL, icon
from gui.jobs import Jobs
from gui.session import Session
from gui.views.pengaturan.pedoman.node_forms import NodeForm, line_of, title_of
from gui.views.pengaturan.pedoman.save_panel import SavePanel
from gui.views.pengaturan.pedoman.working import Working
from gui.widgets.buttons import Button
from gui.widgets.headings import Notice, PageFooter, SectionTitle, line

_LEFT, _LEFT_NARROW, _ITEM, _FORM = 316, 232, 28, 680
_CHECK_MS = 250
_KEY = Qt.ItemDataRole.UserRole


class Editor(QWidget):
    """Nothing is in force before it was kept with a reason."""

    closed = Signal()
    saved = Signal(str)

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session = session
        self.draft = Working(session, jobs, self)
        self._started = NaskahPedoman({})
        self._key = ""
        self._faults: tuple[Finding, ...] = ()
        self.form: NodeForm | None = None
        self.parts = QListWidget()
        self.parts.setObjectName("daftarBantuan")
        self.parts.setAccessibleName("Bagian pedoman")
        self.parts.setFixedWidth(_LEFT)
        self.parts.setIconSize(QSize(SMALL, SMALL))
        self.parts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.parts.currentItemChanged.connect(self._turn)
        self.title = SectionTitle("")
        self.notice, self.fault = Notice(), Notice()
        self.add_button = Button("Tambah komponen", icon="plus", on_click=self._add_komponen)
        self.aspek_button = Button("Tambah aspek", icon="plus", on_click=self._add_aspek)
        self.remove_button = Button("Hapus", icon="trash-2", on_click=self._remove)
        self.save_button = Button(
            "Periksa dan simpan", icon="save", hint="Ctrl+S", kind="utama", on_click=self.save
        )
        self.drop_button = Button("Buang suntingan", icon="trash-2", on_click=self.discard)
        self.close_button = Button("Tutup", hint="Esc", on_click=self.escape)
        self.foot = PageFooter()
        self.keeping = SavePanel(session, jobs, self.draft)
        self._stack = QStackedWidget()
        self._pause = QTimer(self, singleShot=True, interval=_CHECK_MS)
        self._pause.timeout.connect(self.check)
        self._lay()
        self.draft.changed.connect(self._changed)
        self.draft.reshaped.connect(self._fill)
        self.keeping.back.connect(self._back)
        self.keeping.kept.connect(self.saved)

    def open(self, naskah: NaskahPedoman) -> None:
        """Edit this; a draft that was left of it is taken up."""
        self._started, self._key = naskah, ""
        self.notice.clear()
        self._stack.setCurrentIndex(0)
        if self.draft.begin(naskah):
            self.notice.show_note(
                "Suntingan yang belum disimpan dipulihkan.",
                "Perbedaannya dengan yang berlaku terlihat sebelum disimpan.",
            )
        self.drop_button.setVisible(not self.notice.isHidden())
        self.check()

    def set_narrow(self, *, narrow: bool) -> None:
        self.parts.setFixedWidth(_LEFT_NARROW if narrow else _LEFT)

    def renew(self) -> None:
        """A pedoman changed elsewhere: what is typed stays, it is only checked again."""
        if self.draft.is_open and self.isVisible():
            self.check()

    def save(self) -> None:
        """Check all of it; a sound copy goes on to the last look, where it is kept."""
        if self._stack.currentWidget() is self.keeping:
            self.keeping.save()
            return
        self.check()
        if blocks(self._faults):
            self._go_to_fault()
            return
        self.keeping.show_changes(self._faults)
        self._stack.setCurrentWidget(self.keeping)

    def discard(self) -> None:
        """Throw the draft away."""
        self.notice.clear()
        self.drop_button.hide()
        self.draft.begin_anew(self._started)
        self.check()

    def escape(self) -> None:
        """Back from the last look, else close; the typing is kept."""
        if self._stack.currentWidget() is self.keeping:
            self._back()
            return
        self.draft.flush()
        self.closed.emit()

    def go_to(self, key: str) -> None:
        """Show the form of a part."""
        for row in range(self.parts.count()):
            if self.parts.item(row).data(_KEY) == key:
                self.parts.setCurrentRow(row)

    def check(self) -> None:
        """Every fault, beside its field, in the list, and as a number below."""
        self._pause.stop()
        self._faults = check_versi(self._session.office, self.draft.naskah)
        self._mark_parts()
        self._show_faults()
        wrong = sum(one.severity is Severity.KESALAHAN for one in self._faults)
        if wrong:
            self.foot.set_note(
                "octagon-alert", f"{wrong} kesalahan sebelum dapat disimpan", "khusus"
            )
        else:
            self.foot.set_note("circle-check", "Tidak ada kesalahan", "sehat")

    @property
    def faults(self) -> tuple[Finding, ...]:
        """What is wrong now."""
        return self._faults

    def _changed(self) -> None:
        self.drop_button.show()
        self._pause.start()

    def _back(self) -> None:
        self._stack.setCurrentIndex(0)

    def _fill(self) -> None:
        """The list of parts anew; the part that was shown stays shown."""
        wanted = self._key
        blocked = self.parts.blockSignals(True)
        self.parts.clear()
        for node in self.draft.nodes():
            item = QListWidgetItem(f"{'    ' * node.level}{node.title}")
            item.setData(_KEY, node.key)
            item.setSizeHint(QSize(0, _ITEM))
            item.setToolTip(node.title.strip())
            self.parts.addItem(item)
        self.parts.blockSignals(blocked)
        self._key = ""
        keys = [self.parts.item(row).data(_KEY) for row in range(self.parts.count())]
        self.parts.setCurrentRow(keys.index(wanted) if wanted in keys else 0)
        self._turn(self.parts.currentItem())

    def _turn(self, item: QListWidgetItem | None) -> None:
        if item is None or item.data(_KEY) == self._key:
            return
        self._key = str(item.data(_KEY))
        self._build()

    def _build(self) -> None:
        """The form of the part that is shown."""
        made = NodeForm(self.draft, self._key, self._session.office.law.bagan, self._rebuild)
        made.setMaximumWidth(_FORM)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(24, 4, 24, 16)
        # in a row of its own: a column would ask for the form's height at its full width
        row = QHBoxLayout()
        row.addWidget(made, 1)
        row.addStretch(0)
        column.addLayout(row)
        column.addStretch(1)
        self.form = made
        self._scroll.setWidget(holder)
        self.title.title.setText(title_of(self._key))
        self.add_button.setVisible(self._key.startswith("aspek"))
        self.remove_button.setVisible(self._key.startswith(("aspek", "komponen")))
        self._show_faults()

    def _rebuild(self) -> None:
        """Rows came or went; wait until the button that asked for it is done."""
        QTimer.singleShot(0, self, self._build_again)

    def _build_again(self) -> None:
        self._build()
        self.check()

    def _show_faults(self) -> None:
        self.fault.clear()
        if self.form is None:
            return
        here = [
            Finding(one.code, line_of(one.field.partition("/")[2]), one.message, one.severity)
            for one in self._faults
            if one.field.partition("/")[0] == self._key
        ]
        elsewhere = self.form.show_findings(here)
        if elsewhere:
            self.fault.show_warning(" ".join(one.message for one in elsewhere))

    def _mark_parts(self) -> None:
        wrong = {one.field.partition("/")[0] for one in self._faults}
        titles = {node.key: f"{'    ' * node.level}{node.title}" for node in self.draft.nodes()}
        for row in range(self.parts.count()):
            item = self.parts.item(row)
            key = item.data(_KEY)
            item.setText(titles.get(key, item.text()))
            item.setIcon(icon("octagon-alert", "khusus") if key in wrong else QIcon())

    def _go_to_fault(self) -> None:
        first = next(one for one in self._faults if one.severity is Severity.KESALAHAN)
        key, _, field = first.field.partition("/")
        self.go_to(key)
        if self.form is not None and line_of(field) in self.form.names():
            self.form.focus(line_of(field))

    def _add_komponen(self) -> None:
        self.go_to(self.draft.add_komponen(int(self._key.partition(":")[2])))
        self.check()

    def _add_aspek(self) -> None:
        self.go_to(self.draft.add_aspek())
        self.check()

    def _remove(self) -> None:
        gone, self._key = self._key, ""
        self.draft.remove(gone)
        self.check()

    def _lay(self) -> None:
        self.title.add_right(self.add_button)
        self.title.add_right(self.aspek_button)
        self.title.add_right(self.remove_button)
        head = QVBoxLayout()
        head.setContentsMargins(24, 10, 24, 6)
        head.setSpacing(6)
        for widget in (self.title, self.notice, self.fault):
            head.addWidget(widget)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.parts)
        body.addWidget(right, 1)
        self.foot.add_left(self.save_button)
        self.foot.add_left(self.drop_button)
        self.foot.add_left(self.close_button)
        editing = QWidget()
        whole = QVBoxLayout(editing)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(body, 1)
        whole.addWidget(line())
        whole.addWidget(self.foot)
        self._stack.addWidget(editing)
        self._stack.addWidget(self.keeping)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
