"""The page Rekap: keragaan koperasi, rekap UMKM, other people's figures, the ministry's list."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.actions.outcome import Topic
from gui.jobs import Jobs
from gui.page import Page
from gui.session import Session
from gui.views.rekap.figures_tab import KEYS, FiguresTab
from gui.views.rekap.published_tab import PublishedTab
from gui.views.rekap.selisih_tab import KEYS as SELISIH_KEYS
from gui.views.rekap.selisih_tab import SelisihTab
from gui.views.rekap.source import KeragaanSource, UmkmSource
from gui.widgets.headings import PageHeader
from gui.widgets.tabs import Tabs

LIST_KEYS = "Enter buka catatan  ·  Ctrl+F cari  ·  Esc kembali"
PAPER_KEYS = "Ctrl+P cetak  ·  Ctrl+S simpan PDF  ·  Esc kembali"


class RekapPage(Page):
    """Counted by the worker; each figure opens the names behind it."""

    title = "Rekap"
    concerns = frozenset(
        {Topic.KOPERASI, Topic.UMKM, Topic.LABA, Topic.PENGATURAN, Topic.PEMERIKSAAN}
    )
    keys = KEYS

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session, jobs)
        self.print_action = self.action("Cetak rekap", "Ctrl+P", self._print)
        self.save_action = self.action("Simpan", "Ctrl+S", self._save)
        self.search_action = self.action("Cari", "Ctrl+F", self._search)
        self.action("Simpan Excel", "Ctrl+E", self._excel)
        self.header = PageHeader("Rekap")
        self.keragaan = FiguresTab(KeragaanSource(session), jobs)
        self.umkm = FiguresTab(UmkmSource(session), jobs)
        self.published = PublishedTab(session, jobs)
        self.selisih = SelisihTab(session, jobs)
        self.tabs = Tabs()
        self.tabs.add(self.keragaan, "Keragaan koperasi")
        self.tabs.add(self.umkm, "Rekap UMKM")
        self.tabs.add(self.published, "Periksa angka terbitan")
        self.tabs.add(self.selisih, "Selisih ODS")
        self.tabs.turned.connect(self._turned)
        for tab in self._worked:
            tab.go.connect(self.go)
            tab.keys_changed.connect(self._tell_keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.tabs, 1)

    def load(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        self.header.set_subtitle(f"Tahun {self.session.year}")
        for tab in (self.keragaan, self.umkm):
            tab.mark_stale()
        self.selisih.year_changed()
        self._turned()

    def open(self, target: object) -> None:
        """A tab by its name."""
        named: dict[str, QWidget] = {
            "keragaan": self.keragaan,
            "umkm": self.umkm,
            "terbitan": self.published,
            "selisih": self.selisih,
        }
        if isinstance(target, str) and target in named:
            self.tabs.show_tab(named[target])

    def flush_draft(self) -> None:
        self.published.draft.flush()

    def escape(self) -> bool:
        front = self.front
        return front is not None and front.escape()

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        for tab in self._worked:
            tab.set_narrow(narrow=narrow)
        self.tabs.renew_size()

    def _turned(self) -> None:
        match self.tabs.front():
            case FiguresTab() as tab:
                tab.look()
            case PublishedTab() as tab:
                tab.load()
        self._tell_keys()

    @property
    def front(self) -> FiguresTab | SelisihTab | None:
        """The tab in front, unless it is a form."""
        found = self.tabs.front()
        return found if isinstance(found, FiguresTab | SelisihTab) else None

    @property
    def _worked(self) -> tuple[FiguresTab | SelisihTab, ...]:
        return (self.keragaan, self.umkm, self.selisih)

    def _tell_keys(self) -> None:
        match self.front:
            case None:
                self.set_keys("Enter isian berikutnya  ·  F1 bantuan")
            case front if front.shows_paper:
                self.set_keys(PAPER_KEYS)
            case SelisihTab():
                self.set_keys(SELISIH_KEYS)
            case front:
                self.set_keys(KEYS if front.shows_figures else LIST_KEYS)

    def _print(self) -> None:
        if self.front is not None:
            self.front.open_paper()

    def _save(self) -> None:
        if self.front is not None:
            self.front.save()

    def _search(self) -> None:
        if self.front is not None:
            self.front.search()

    def _excel(self) -> None:
        if self.front is not None:
            self.front.save_excel()
