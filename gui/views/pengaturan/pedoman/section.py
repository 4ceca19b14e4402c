"""Pengaturan, Pedoman: the list, the document, and the forms that say something about it."""

from functools import cached_property, partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.actions.pedoman import (
    PedomanKantor,
    law_findings,
    list_pedoman,
    list_retired,
    list_versi,
)
from core.actions.pedoman_cara import BERWENANG
from core.actions.pedoman_cocok import PENCOCOK
from core.actions.pedoman_versi import NaskahPedoman, copy_as_new, copy_naskah, empty_naskah
from core.findings import Finding
from core.kantor.model import SEBUTAN_PERAN
from core.koperasi.penilaian import short_name
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.views.pengaturan.pedoman.cara_form import CaraForm
from gui.views.pengaturan.pedoman.cocok_form import CocokForm
from gui.views.pengaturan.pedoman.contents import Contents
from gui.views.pengaturan.pedoman.document import Wenang
from gui.views.pengaturan.pedoman.editor import Editor
from gui.views.pengaturan.pedoman.new_form import NewForm
from gui.views.pengaturan.pedoman.reading import Reading
from gui.views.pengaturan.pedoman.versi_panel import VersiPanel
from gui.widgets.buttons import Button
from gui.widgets.findings_list import FindingsList, Link
from gui.widgets.headings import line
from gui.widgets.labels import Text

_NARROW = 1000
_VERSI = "Versi"


class PedomanSection(QWidget):
    """What is read stays at the right; a form takes its place and gives it back."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._known: dict[str, PedomanKantor] = {}
        self._chosen = ""
        self.contents = Contents()
        self.reading = Reading()
        self.findings = FindingsList()
        self.hits = Text("", "kecil")
        self.edit_button = Button("Perbaiki", icon="pencil", on_click=self.edit)
        self.match_button = Button(
            "Tandai sudah dicocokkan", icon="shield-check", on_click=lambda: self.ask_match("")
        )
        self.versi_button = Button(_VERSI, icon="history", on_click=self.show_versi)
        self.why = Text("", "kecil")
        self.cara, self.cocok = CaraForm(session, jobs), CocokForm(session, jobs)
        self.versi, self.new = VersiPanel(session, jobs), NewForm()
        self._right, self._whole = QStackedWidget(), QStackedWidget()
        self._find = QAction("Cari", self)
        self._find.setShortcut(QKeySequence("Ctrl+F"))
        self._close = QAction("Tutup", self)
        self._close.setShortcut(QKeySequence("Esc"))
        self._lay()
        self._connect()

    @property
    def draft_panels(self) -> tuple[EntryPanel | Editor, ...]:
        forms = (self.cara, self.cocok)
        return (*forms, self.editor) if self._has_editor else forms

    @cached_property
    def editor(self) -> Editor:
        """Made when it is first wanted."""
        made = Editor(self._session, self._jobs)
        made.closed.connect(self.read)
        made.saved.connect(self._saved)
        made.set_narrow(narrow=self.width() < _NARROW)
        self._whole.addWidget(made)
        return made

    @property
    def _has_editor(self) -> bool:
        return "editor" in self.__dict__

    @property
    def _editing(self) -> bool:
        return self._has_editor and self._whole.currentWidget() is self.editor

    @property
    def chosen(self) -> PedomanKantor | None:
        """The pedoman that is read."""
        return self._known.get(self._chosen)

    def load(self, chosen: str = "") -> None:
        """The list; the one that was read, or the first."""
        found = list_pedoman(self._session.office)
        self._known = {each.id: each for each in found}
        wanted = chosen or self._chosen
        self._chosen = wanted if wanted in self._known else next(iter(self._known), "")
        self.contents.show_all(found, self._chosen)
        self._show_findings()
        self._show_chosen(again=False)

    def refresh(self) -> None:
        """Read again; forms keep what is typed in them."""
        found = list_pedoman(self._session.office)
        self._known = {each.id: each for each in found}
        if self._chosen not in self._known:
            self._chosen = next(iter(self._known), "")
        self.contents.show_all(found, self._chosen)
        self._show_findings()
        self._show_chosen(again=True)
        if self.chosen is not None:
            self.cocok.renew(self.chosen)
        self.versi.renew()
        if self._has_editor:
            self.editor.renew()

    def _show_findings(self) -> None:
        """What is wrong with rule files, each with the way to its versions."""
        self.findings.set_findings(law_findings(self._session.office), link_of=self._way_out)

    def _way_out(self, finding: Finding) -> Link | None:
        pedoman_id = finding.field.partition(":")[2]
        if not list_versi(self._session.office, pedoman_id):
            return None
        return _VERSI, partial(self.show_versi_of, pedoman_id)

    def save(self) -> None:
        """Ctrl+S in whatever form is open."""
        current = self._right.currentWidget()
        if self._editing:
            self.editor.save()
        elif isinstance(current, EntryPanel):
            current.save()

    def read(self) -> None:
        """Back to the document."""
        self._right.setCurrentWidget(self._document)
        self._whole.setCurrentIndex(0)
        self.reading.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_match(self, komponen: str) -> None:
        if self.chosen is not None:
            self.cocok.show_part(self.chosen, komponen)
            self._right.setCurrentWidget(self.cocok)
            self.cocok.form.focus("halaman")

    def ask_reading(self, kode: str) -> None:
        komponen = self.chosen.pedoman.find_komponen(kode) if self.chosen is not None else None
        if self.chosen is not None and komponen is not None:
            self.cara.show_komponen(self.chosen, komponen)
            self._right.setCurrentWidget(self.cara)
            self.cara.form.focus("varian")

    def show_versi(self) -> None:
        if self.chosen is not None:
            self.versi.show_pedoman(self._chosen, self.chosen.pedoman.judul)
            self._right.setCurrentWidget(self.versi)

    def show_versi_of(self, pedoman_id: str) -> None:
        """The versions of a pedoman that may not be in force."""
        self.versi.show_pedoman(pedoman_id, f"Versi {short_name(pedoman_id)}")
        self._right.setCurrentWidget(self.versi)

    def edit(self) -> None:
        """Correct the pedoman that is read."""
        if self._chosen:
            self._open_editor(copy_naskah(self._session.office, self._chosen))

    def add(self) -> None:
        """Ask from what a new one is begun."""
        retired = list_retired(self._session.office)
        self.new.offer(list(self._known.values()), self._chosen, retired)
        self._right.setCurrentWidget(self.new)

    def _begin(self, origin: str) -> None:
        naskah = copy_as_new(self._session.office, origin) if origin else empty_naskah()
        self._open_editor(naskah)

    def _open_editor(self, naskah: NaskahPedoman) -> None:
        self.editor.open(naskah)
        self._whole.setCurrentWidget(self.editor)

    def _saved(self, pedoman_id: str) -> None:
        self.read()
        self.load(pedoman_id)

    def _pick(self, pedoman_id: str) -> None:
        self._chosen = pedoman_id
        self.contents.table.pick(pedoman_id)
        self.contents.search.clear()
        self._show_chosen(again=False)
        self._right.setCurrentWidget(self._document)

    def _show_chosen(self, *, again: bool) -> None:
        officer = self._session.officer
        peran = officer.peran if officer is not None else ""
        wenang = Wenang(cocok=peran in PENCOCOK, cara=peran in BERWENANG)
        self.match_button.setVisible(wenang.cocok)
        self.edit_button.setVisible(wenang.cara)
        self.contents.add_button.setVisible(wenang.cara)
        roles = " atau ".join(SEBUTAN_PERAN[one].lower() for one in BERWENANG)
        self.why.setText("" if wenang.cara else f"Hanya {roles} yang dapat memperbaiki.")
        found = self.chosen
        if found is None:
            return
        self.reading.show_pedoman(found, wenang)
        if not again:
            self.contents.show_parts(found.pedoman)

    def _seek(self, text: str) -> None:
        if text:
            self._right.setCurrentWidget(self._document)
        count = self.reading.find_all(text)
        told = f"{count} tempat" if count else "Tidak ditemukan"
        self.hits.setText(told if text else "")

    def _wanted(self, duty: str, komponen: str) -> None:
        if duty == "cara":
            self.ask_reading(komponen)
        elif duty == "cocok":
            self.ask_match(komponen)

    def _go_to(self, anchor: str) -> None:
        self._right.setCurrentWidget(self._document)
        self.reading.go_to(anchor)

    def leave(self) -> None:
        if self._editing:
            self.editor.escape()
        elif self._right.currentWidget() is not self._document:
            self.read()

    def _connect(self) -> None:
        self.contents.picked.connect(self._pick)
        self.contents.part_wanted.connect(self._go_to)
        self.contents.new_wanted.connect(self.add)
        self.contents.search.searched.connect(self._seek)
        self.contents.search.left.connect(self.reading.find_next)
        self.reading.wanted.connect(self._wanted)
        for form in (self.cara, self.cocok, self.versi, self.new):
            form.closed.connect(self.read)
        self.new.begun.connect(self._begin)
        self.new.versi_wanted.connect(self.show_versi_of)
        self.contents.table.opened.connect(lambda _found: self.read())
        self.contents.parts.itemActivated.connect(lambda _item: self.read())
        for action, do in (
            (self._find, self.contents.search.setFocus),
            (self._close, self.leave),
        ):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _checked=False, do=do: do())
            self.addAction(action)

    def _lay(self) -> None:
        duties = QHBoxLayout()
        duties.setContentsMargins(24, 10, 16, 6)
        duties.setSpacing(8)
        for button in (self.edit_button, self.match_button, self.versi_button):
            duties.addWidget(button)
        duties.addWidget(self.why)
        duties.addStretch(1)
        duties.addWidget(self.hits)
        notes = QVBoxLayout()
        notes.setContentsMargins(24, 8, 16, 0)
        notes.addWidget(self.findings)
        self._document = QWidget()
        column = QVBoxLayout(self._document)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(notes)
        column.addLayout(duties)
        column.addWidget(self.reading, 1)
        for widget in (self._document, self.cara, self.cocok, self.versi, self.new):
            self._right.addWidget(widget)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.contents)
        row.addWidget(line(vertical=True))
        row.addWidget(self._right, 1)
        self._whole.addWidget(both)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._whole)

    # Qt's own names
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        self.contents.set_narrow(narrow=narrow)
        if self._has_editor:
            self.editor.set_narrow(narrow=narrow)
