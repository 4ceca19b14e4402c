"""An editor of many parts: names at the left, the form of one at the right, faults at both."""

from collections.abc import Sequence
from typing import Any, ClassVar, Generic

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from core.findings import Finding, Severity, blocks
from gui.icons import icon
from gui.parts.frame import LEFT, LEFT_NARROW, framed, holding, part_list, scrolled
from gui.parts.last_look import LastLook
from gui.parts.working import N, Node, WorkingCopy
from gui.session import Session
from gui.widgets.buttons import Button
from gui.widgets.form import FormGrid
from gui.widgets.headings import Notice, PageFooter, SectionTitle

_ITEM, _CHECK_MS = 28, 250
_KEY = Qt.ItemDataRole.UserRole


class PartsEditor(QWidget, Generic[N]):
    """Nothing is kept before every fault is gone and its last look was given."""

    closed = Signal()
    saved = Signal(str)

    named: ClassVar[str] = ""
    """What the list of parts is called."""
    hint: ClassVar[str] = ""
    """Said where a draft was taken up."""

    def __init__(self, session: Session, draft: WorkingCopy[N], keeping: LastLook) -> None:
        super().__init__()
        draft.setParent(self)
        self.session, self._copy, self._started = session, draft, draft.naskah
        self.key = ""
        self.faults: tuple[Finding, ...] = ()
        self.form: FormGrid | None = None
        self.parts = part_list(self.named)
        self.parts.currentItemChanged.connect(self._turn)
        self.title, self.notice, self.fault = SectionTitle(""), Notice(), Notice()
        self.remove_button = Button("Hapus", icon="trash-2", on_click=self.remove)
        self.save_button = Button(
            "Periksa dan simpan", icon="save", hint="Ctrl+S", kind="utama", on_click=self.save
        )
        self.drop_button = Button("Buang suntingan", icon="trash-2", on_click=self.discard)
        self.close_button = Button("Tutup", hint="Esc", on_click=self.escape)
        self.foot, self._room, self.stack = PageFooter(), scrolled(), QStackedWidget()
        self._looking = keeping
        self._pause = QTimer(self, singleShot=True, interval=_CHECK_MS)
        self._pause.timeout.connect(self.check)
        draft.changed.connect(self._changed)
        draft.reshaped.connect(self._fill)
        keeping.back.connect(self._back)
        keeping.kept.connect(self.saved)

    def find_faults(self) -> tuple[Finding, ...]:
        """What is wrong now, and what should be thought of."""
        raise NotImplementedError

    def make_form(self, key: str) -> FormGrid:
        """The form of a part; `rebuild` makes it anew when its fields are others."""
        raise NotImplementedError

    def title_of(self, key: str) -> str:
        """What a part is called above its form."""
        raise NotImplementedError

    def show_buttons(self, key: str) -> None:
        """What can be done with a part."""
        raise NotImplementedError

    def marks(self, finding: Finding) -> bool:
        """Whether its part is marked in the list."""
        return is_grave(finding)

    def line_of(self, field: str) -> str:
        """The line of the form that shows what is said about this field of its part."""
        return field

    def open(self, naskah: N) -> None:
        """Edit this; a draft that was left of it is taken up."""
        self._started, self.key = naskah, ""
        self.notice.clear()
        self._back()
        if self._copy.begin(naskah):
            self.notice.show_note("Suntingan yang belum disimpan dipulihkan.", self.hint)

    def set_narrow(self, *, narrow: bool) -> None:
        self.parts.setFixedWidth(LEFT_NARROW if narrow else LEFT)

    def renew(self) -> None:
        """Something changed elsewhere: what is typed stays, it is only checked again."""
        if self._copy.is_open and self.isVisible():
            self.check()

    def save(self) -> None:
        """Check all of it; a sound copy goes on to the last look, where it is kept."""
        if self.stack.currentWidget() is self._looking:
            self._looking.save()
            return
        self.check()
        if blocks(self.faults):
            self._go_to_fault()
            return
        self._looking.show_changes(self.faults)
        self.stack.setCurrentWidget(self._looking)

    def discard(self) -> None:
        """Throw the draft away."""
        self.notice.clear()
        self._copy.begin(self._started, restore=False)

    def escape(self) -> None:
        """Back from the last look, else close; the typing is kept."""
        if self.stack.currentWidget() is self._looking:
            self._back()
            return
        self._copy.flush()
        self.closed.emit()

    def go_to(self, key: str) -> None:
        """Show the form of a part."""
        if key in (keys := self._keys()):
            self.parts.setCurrentRow(keys.index(key))

    def remove(self) -> None:
        """Take the part that is shown away."""
        gone, self.key = self.key, ""
        self._copy.remove(gone)

    def check(self) -> None:
        """Every fault, beside its field, in the list, and as a number below."""
        self._pause.stop()
        self.faults = self.find_faults()
        self._mark_parts()
        self._show_faults()
        if count := sum(map(is_grave, self.faults)):
            said = f"{count} kesalahan sebelum dapat disimpan"
            self.foot.set_note("octagon-alert", said, "khusus")
        else:
            self.foot.set_note("circle-check", "Tidak ada kesalahan", "sehat")

    def rebuild(self) -> None:
        """The part has other fields now; wait until the field that asked for it is done."""
        self._copy.touch()
        QTimer.singleShot(0, self, self._build_again)

    def lay(self, above: Sequence[Button], below: Sequence[Button]) -> None:
        """Put the buttons in their places and all of it together."""
        for button in above:
            self.title.add_right(button)
        for button in below:
            self.foot.add_left(button)
        heads = (self.title, self.notice, self.fault)
        self.stack.addWidget(framed(self.parts, heads, self._room, self.foot))
        self.stack.addWidget(self._looking)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)

    def _keys(self) -> list[Any]:
        return [self.parts.item(row).data(_KEY) for row in range(self.parts.count())]

    def _changed(self) -> None:
        self.drop_button.show()
        self._pause.start()

    def _back(self) -> None:
        self.stack.setCurrentIndex(0)

    def _fill(self) -> None:
        """The list of parts anew; the part that was shown stays shown."""
        wanted, self.key = self.key, ""
        blocked = self.parts.blockSignals(True)
        self.parts.clear()
        for node in self._copy.nodes():
            item = QListWidgetItem(_shown(node))
            item.setData(_KEY, node.key)
            item.setSizeHint(QSize(0, _ITEM))
            item.setToolTip(node.title.strip())
            self.parts.addItem(item)
        self.parts.blockSignals(blocked)
        keys = self._keys()
        self.parts.setCurrentRow(keys.index(wanted) if wanted in keys else 0)
        self._turn(self.parts.currentItem())
        self.drop_button.setVisible(self._copy.touched)
        self.check()

    def _turn(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_KEY) != self.key:
            self.key = str(item.data(_KEY))
            self._build()

    def _build(self) -> None:
        """The form of the part that is shown."""
        self.form = self.make_form(self.key)
        self._room.setWidget(holding(self.form))
        self.title.title.setText(self.title_of(self.key))
        self.show_buttons(self.key)
        self._show_faults()

    def _build_again(self) -> None:
        self._build()
        self.check()

    def _mark_parts(self) -> None:
        wrong = {one.field.partition("/")[0] for one in self.faults if self.marks(one)}
        shown = {node.key: _shown(node) for node in self._copy.nodes()}
        for row, key in enumerate(self._keys()):
            self.parts.item(row).setText(shown[key])
            mark = icon("octagon-alert", "khusus") if key in wrong else QIcon()
            self.parts.item(row).setIcon(mark)

    def _show_faults(self) -> None:
        self.fault.clear()
        if self.form is None:
            return
        here = [
            Finding(one.code, self.line_of(field), one.message, one.severity)
            for one in self.faults
            for key, _, field in (one.field.partition("/"),)
            if key in (self.key, "")
        ]
        elsewhere = self.form.show_findings(here)
        if elsewhere:
            self.fault.show_warning(" ".join(one.message for one in elsewhere))

    def _go_to_fault(self) -> None:
        key, _, field = next(filter(is_grave, self.faults)).field.partition("/")
        self.go_to(key)
        if self.form is not None and self.line_of(field) in self.form.names():
            self.form.focus(self.line_of(field))


def is_grave(finding: Finding) -> bool:
    """Whether it stops saving."""
    return finding.severity is Severity.KESALAHAN


def _shown(node: Node) -> str:
    return f"{'    ' * node.level}{node.title}"
