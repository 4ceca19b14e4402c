"""Pengaturan: a list of sections at the left, the chosen one at the right."""

from collections.abc import Sequence
from typing import Protocol, cast

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout

from core.actions.outcome import Topic
from gui.jobs import Jobs
from gui.page import Page
from gui.session import Session
from gui.views.pengaturan.choices_section import ChoicesSection
from gui.views.pengaturan.copies_section import CopiesSection
from gui.views.pengaturan.kantor_section import KantorSection
from gui.views.pengaturan.kuk_section import KukSection
from gui.views.pengaturan.lists_section import ListsSection
from gui.views.pengaturan.look_section import LookSection
from gui.views.pengaturan.officer_section import OfficerSection
from gui.views.pengaturan.password_section import PasswordSection
from gui.views.pengaturan.pedoman.section import PedomanSection
from gui.views.pengaturan.pemeriksaan_section import PemeriksaanSection
from gui.views.pengaturan.signer_section import SignerSection
from gui.views.pengaturan.tanda_section import TandaSection
from gui.widgets.headings import PageHeader

_WIDTH, _NARROW, _ITEM = 200, 160, 32


class _Draft(Protocol):
    """Typing that can be handed to the worker."""

    def flush(self) -> None: ...


class _Drafted(Protocol):
    """A panel with a draft."""

    @property
    def draft(self) -> _Draft: ...


class Section(Protocol):
    """What every section can do."""

    @property
    def draft_panels(self) -> Sequence[_Drafted]: ...
    def load(self) -> None: ...
    def refresh(self) -> None: ...
    def save(self) -> None: ...


class PengaturanPage(Page):
    """Sections are filled when first looked at; typing in them is kept."""

    title = "Pengaturan"
    concerns = frozenset(
        {Topic.KANTOR, Topic.PETUGAS, Topic.PENGATURAN, Topic.PEDOMAN, Topic.SALINAN}
    )
    keys = "Ctrl+S simpan  ·  F1 bantuan"

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session, jobs)
        self.save_action = self.action("Simpan", "Ctrl+S", self._save)
        self.header = PageHeader("Pengaturan")
        self.list = QListWidget()
        self.list.setObjectName("daftarBantuan")
        self.list.setAccessibleName("Bagian pengaturan")
        self.list.setFixedWidth(_WIDTH)
        self._stack = QStackedWidget()
        self._keys: list[str] = []
        self._filled: set[str] = set()
        for key, word, section in (
            ("kantor", "Profil kantor", KantorSection(session, jobs)),
            ("penanda", "Penanda tangan", SignerSection(session, jobs)),
            ("tanda", "Tanda tangan", TandaSection(session, jobs)),
            ("petugas", "Petugas", OfficerSection(session, jobs)),
            ("sandi", "Kata sandi saya", PasswordSection(session, jobs)),
            ("pilihan", "Pilihan hitungan", ChoicesSection(session, jobs)),
            ("daftar", "Daftar pilihan", ListsSection(session, jobs)),
            ("kuk", "Batas KUK", KukSection(session, jobs)),
            ("pedoman", "Pedoman", PedomanSection(session, jobs)),
            ("pemeriksaan", "Pemeriksaan", PemeriksaanSection(session, jobs)),
            ("tampilan", "Tampilan", LookSection(session, jobs)),
            ("salinan", "Salinan data", CopiesSection(session, jobs)),
        ):
            item = QListWidgetItem(word)
            item.setSizeHint(QSize(0, _ITEM))
            self.list.addItem(item)
            self._stack.addWidget(section)
            self._keys.append(key)
        self.list.currentRowChanged.connect(self._turn)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.list)
        body.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(body, 1)

    def load(self) -> None:
        self.list.setCurrentRow(0)

    def refresh(self) -> None:
        """Sections that are filled read again; the others wait until they are looked at."""
        for key in self._filled:
            self.section(key).refresh()

    def open(self, target: object) -> None:
        """A section by its key."""
        if target in self._keys:
            self.list.setCurrentRow(self._keys.index(str(target)))

    def flush_draft(self) -> None:
        for key in self._filled:
            for panel in self.section(key).draft_panels:
                panel.draft.flush()

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        self.list.setFixedWidth(_NARROW if narrow else _WIDTH)

    def section(self, key: str) -> Section:
        """One section by its key."""
        return cast("Section", self._stack.widget(self._keys.index(key)))

    def _turn(self, place: int) -> None:
        if place < 0:
            return
        self.flush_draft()
        key = self._keys[place]
        if key not in self._filled:
            self._filled.add(key)
            self.section(key).load()
        self._stack.setCurrentIndex(place)
        self.header.set_subtitle(self.list.item(place).text())

    def _save(self) -> None:
        self.section(self._keys[self._stack.currentIndex()]).save()
