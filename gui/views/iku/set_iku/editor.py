"""The editor of an IKU set: its parts at the left, the form of one at the right, faults at both."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedWidget, QWidget

from core.actions.set_iku_uji import check_naskah
from core.findings import Finding, Severity, blocks
from core.iku.set_naskah import NaskahSet
from gui.icons import SMALL, icon
from gui.jobs import Jobs
from gui.session import Session
from gui.views.iku.set_iku.editor_susun import holding, lay_editor, scrolled
from gui.views.iku.set_iku.forms import PartForm, title_of
from gui.views.iku.set_iku.simpan import SavePanel
from gui.views.iku.set_iku.sunting import Sunting
from gui.widgets.buttons import Button, IconButton
from gui.widgets.headings import Notice, PageFooter, SectionTitle

LEFT, _ITEM, _CHECK_MS = 316, 28, 250
_KEY = Qt.ItemDataRole.UserRole


class Editor(QWidget):
    """Nothing is kept before every fault is gone and every changed formula was agreed to."""

    closed = Signal()
    saved = Signal(str)

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._started, self._key = session, NaskahSet({}), ""
        self.draft = Sunting(session, jobs, self)
        self.faults: tuple[Finding, ...] = ()
        self.form: PartForm | None = None
        self.parts = QListWidget()
        self.parts.setObjectName("daftarBantuan")
        self.parts.setAccessibleName("Bagian set IKU")
        self.parts.setFixedWidth(LEFT)
        self.parts.setIconSize(QSize(SMALL, SMALL))
        self.parts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.parts.currentItemChanged.connect(self._turn)
        self.title, self.notice, self.fault = SectionTitle(""), Notice(), Notice()
        self.up_button = IconButton("arrow-up", "Naikkan", on_click=lambda: self.move_part(-1))
        self.down_button = IconButton("arrow-down", "Turunkan", on_click=lambda: self.move_part(1))
        self.remove_button = Button("Hapus", icon="trash-2", on_click=self.remove)
        self.iku_button = Button("Indikator", icon="plus", on_click=lambda: self.add("iku"))
        self.row_button = Button("Baris", icon="plus", on_click=lambda: self.add("cascade"))
        self.save_button = Button(
            "Periksa dan simpan", icon="save", hint="Ctrl+S", kind="utama", on_click=self.save
        )
        self.undo_button = Button("Urungkan", icon="arrow-left", on_click=self.draft.undo)
        self.drop_button = Button("Buang suntingan", icon="trash-2", on_click=self.discard)
        self.close_button = Button("Tutup", hint="Esc", on_click=self.escape)
        self.foot, self.room = PageFooter(), scrolled()
        self.keeping = SavePanel(session, jobs, self.draft)
        self.stack = QStackedWidget()
        self._pause = QTimer(self, singleShot=True, interval=_CHECK_MS)
        self._pause.timeout.connect(self.check)
        lay_editor(self)
        self.draft.changed.connect(self._changed)
        self.draft.reshaped.connect(self._fill)
        self.keeping.back.connect(self._back)
        self.keeping.kept.connect(self.saved)

    def open(self, naskah: NaskahSet) -> None:
        """Edit this; a draft that was left of it is taken up."""
        self._started, self._key = naskah, ""
        self.notice.clear()
        self._back()
        left = self.draft.begin(naskah)
        if left:
            self.notice.show_note("Suntingan yang belum disimpan dipulihkan.")
        self.drop_button.setVisible(left)
        self.parts.setFocus()

    def save(self) -> None:
        """Check all of it; a sound copy goes on to the formulas, where it is kept."""
        if self.stack.currentWidget() is self.keeping:
            self.keeping.save()
            return
        self.check()
        if blocks(self.faults):
            self._go_to_fault()
            return
        self.keeping.show_formulas(self.faults)
        self.stack.setCurrentWidget(self.keeping)

    def discard(self) -> None:
        """Throw the draft away."""
        self.notice.clear()
        self.drop_button.hide()
        self.draft.begin(self._started, restore=False)

    def escape(self) -> None:
        """Back from the formulas, else close; the typing is kept."""
        if self.stack.currentWidget() is self.keeping:
            self._back()
            return
        self.draft.flush()
        self.closed.emit()

    def go_to(self, key: str) -> None:
        """Show the form of a part."""
        for row in range(self.parts.count()):
            if self.parts.item(row).data(_KEY) == key:
                self.parts.setCurrentRow(row)

    def add(self, kind: str) -> None:
        """A new part at the end, ready to be typed."""
        self.go_to(self.draft.add(kind))

    def remove(self) -> None:
        """Take the part that is shown away; Urungkan brings it back."""
        gone, self._key = self._key, ""
        self.draft.remove(gone)

    def move_part(self, step: int) -> None:
        """One place up or down."""
        self.go_to(self.draft.move(self._key, step))

    def check(self) -> None:
        """Every fault, beside its field, in the list, and as a number below."""
        self._pause.stop()
        self.faults = check_naskah(self._session.office, self.draft.naskah)
        wrong = {one.field.partition("/")[0] for one in self.faults if _grave(one)}
        titles = {node.key: node.title for node in self.draft.nodes()}
        for row in range(self.parts.count()):
            item = self.parts.item(row)
            item.setText(titles[item.data(_KEY)])
            item.setIcon(icon("octagon-alert", "khusus") if item.data(_KEY) in wrong else QIcon())
        self._show_faults()
        count = sum(_grave(one) for one in self.faults)
        if count:
            said = f"{count} kesalahan sebelum dapat disimpan"
            self.foot.set_note("octagon-alert", said, "khusus")
        else:
            self.foot.set_note("circle-check", "Tidak ada kesalahan", "sehat")

    def _changed(self) -> None:
        self.drop_button.show()
        self._pause.start()

    def _back(self) -> None:
        self.stack.setCurrentIndex(0)

    def _fill(self) -> None:
        """The list of parts anew; the part that was shown stays shown."""
        wanted, self._key = self._key, ""
        blocked = self.parts.blockSignals(True)
        self.parts.clear()
        for node in self.draft.nodes():
            item = QListWidgetItem(node.title)
            item.setData(_KEY, node.key)
            item.setSizeHint(QSize(0, _ITEM))
            item.setToolTip(node.title)
            self.parts.addItem(item)
        self.parts.blockSignals(blocked)
        keys = [self.parts.item(row).data(_KEY) for row in range(self.parts.count())]
        self.parts.setCurrentRow(keys.index(wanted) if wanted in keys else 0)
        self._turn(self.parts.currentItem())
        self.drop_button.setVisible(self.drop_button.isVisibleTo(self) or self.draft.can_undo)
        self.undo_button.setEnabled(self.draft.can_undo)
        self.check()

    def _turn(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_KEY) != self._key:
            self._key = str(item.data(_KEY))
            self._build()

    def _build(self) -> None:
        """The form of the part that is shown."""
        law = self._session.office.law
        grades = dict.fromkeys(each.nama for one in law.pedoman.values() for each in one.predikat)
        self.form = PartForm(self.draft, self._key, grades, self._rebuild)
        self.room.setWidget(holding(self.form))
        self.title.title.setText(title_of(self._key))
        movable = ":" in self._key
        for button in (self.up_button, self.down_button, self.remove_button):
            button.setVisible(movable)
        self._show_faults()

    def _rebuild(self) -> None:
        """The part has other fields now; wait until the field that asked for it is done."""
        self.draft.touch()
        QTimer.singleShot(0, self, self._build_again)

    def _build_again(self) -> None:
        self._build()
        self.check()

    def _show_faults(self) -> None:
        self.fault.clear()
        if self.form is None:
            return
        here = [
            Finding(one.code, one.field.partition("/")[2], one.message, one.severity)
            for one in self.faults
            if one.field.partition("/")[0] in (self._key, "")
        ]
        elsewhere = self.form.show_findings(here)
        if elsewhere:
            self.fault.show_warning(" ".join(one.message for one in elsewhere))

    def _go_to_fault(self) -> None:
        first = next(one for one in self.faults if _grave(one))
        key, _, field = first.field.partition("/")
        self.go_to(key)
        if self.form is not None and field in self.form.names():
            self.form.focus(field)


def _grave(finding: Finding) -> bool:
    return finding.severity is Severity.KESALAHAN
