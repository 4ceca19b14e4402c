"""What the window does on request: open, make new, sign in, switch officers, search, leave."""

from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from core.actions.outcome import Outcome, Topic
from core.errors import AppError
from core.kantor.model import Kantor, Petugas
from gui import problems, sample
from gui.finder import finder
from gui.jobs import Job
from gui.main_window import LAST_PAGE, MainWindow
from gui.menus import Menus
from gui.opening import NewOffice, Opened, Opening
from gui.page import Page
from gui.pages import CHECK, HELP, TRASH, shown_entries
from gui.quick_search import Place, QuickSearch
from gui.renewal import Renewal
from gui.session import CHOSEN_YEAR, Session
from gui.views.first_start import FirstStartView
from gui.views.refusal import RefusalView
from gui.views.sign_in import WAITING
from gui.workbench import Workbench

_NO_NEWS = frozenset({Topic.SALINAN, Topic.IKU})
"""Topics that are no typing of the officer's."""
FILTER = "Basis data SIKU (*.db);;Semua berkas (*)"


class Desk(QObject):
    """Connects window, session and opening; imported after the first paint."""

    def __init__(
        self, window: MainWindow, session: Session, *, db: Path | None, with_sample: bool
    ) -> None:
        super().__init__(window)
        self._window, self.session = window, session
        self._db, self._with_sample = db, with_sample
        self._leaving = False
        self._newcomer: tuple[str, str] | None = None
        self.opening = Opening(self.session, self)
        self._renewal = Renewal(self.session, self)
        self.opening.opened.connect(self._opened)
        self.opening.absent.connect(self._absent)
        self.opening.refused.connect(self._refused)
        window.sign_in.submitted.connect(self.sign_in)
        self.menus = Menus(window.top, window)
        window.status.follow(session.jobs)
        window.closing.connect(self.leave)
        session.jobs.refused.connect(self._tell)
        session.officer_changed.connect(self._follow_officer)
        window.top.year.picked.connect(self.session.set_year)
        self.session.year_changed.connect(self._show_years)
        self.session.changed.connect(self._note)

    def begin(self) -> None:
        """Open what the command line, or the day before, asked for."""
        if self._with_sample:
            self.open_sample(fresh=True)
        else:
            self.opening.begin(self._db)

    def open_other(self) -> None:
        """Ask for a database on this PC and open it."""
        start = self.session.path.parent if self.session.path else Path.home()
        chosen, _ = QFileDialog.getOpenFileName(self._window, "Buka basis data", str(start), FILTER)
        if chosen:
            self.open_path(Path(chosen))

    def open_path(self, path: Path) -> None:
        """Open this one; the one that is open is left when the new one stands."""
        if self._is_open(path):
            self._go_back()
        elif self._put_away():
            self._wait(WAITING)
            self.opening.open(path)

    def make_new(self) -> None:
        """Ask where, then begin a new office."""
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, "Buat kantor baru", str(Path.home() / "siku.db"), FILTER
        )
        if chosen and self._put_away():
            path = Path(chosen)
            self._absent(path if path.suffix else path.with_suffix(".db"))

    def open_sample(self, *, fresh: bool = False) -> None:
        """The sample office, built when it is not there; `fresh` builds it anew."""
        path = self._db if self._with_sample and self._db else sample.path_for(fresh=fresh)
        if self._is_open(path):
            self._go_back()
            return
        if not self._put_away():
            return
        self._wait("Menyiapkan kantor contoh…")
        self.opening.open_sample(path, sample.build)

    def sign_in(self, nip: str, sandi: str) -> None:
        """Let the worker prove NIP and password."""
        from core.actions.petugas import sign_in

        self.session.jobs.run(
            partial(sign_in, nip=nip, sandi=sandi),
            owner=self,
            done=self._signed_in,
            failed=self._window.sign_in.refuse,
        )

    def switch_officer(self) -> None:
        """Put this officer's work away and show the sign-in page."""
        from core.actions.petugas import sign_out

        if self._put_away():
            self._take_down_pages()
            self.session.set_officer(None)
            self.session.jobs.run(sign_out, owner=self)
            self._window.sign_in.forget()
            self._window.show_view(self._window.sign_in)

    def leave(self) -> None:
        """Close: drafts, everything queued, the day's checked copy; then the window goes."""
        if not self._leaving and self._put_away():
            self._leaving = True
            self._window.remember()
            self._window.setEnabled(False)
            self.opening.leave(self._left)

    def copy_now(self) -> None:
        """Make a checked copy now."""
        from core.actions.office import make_salinan

        self.session.jobs.run(
            make_salinan, owner=self, done=self._copied, label="Membuat dan memeriksa salinan"
        )

    def _copied(self, outcome: Outcome[Any]) -> None:
        """The bottom line tells the time; files that did not come along are told here."""
        told = " ".join(finding.message for finding in outcome.findings)
        if told:
            problems.tell(self._window, AppError("Salinan dibuat dan teruji.", hint=told))

    def show_page(self, key: str, target: object = None) -> None:
        """Open a page of the officer who is signed in."""
        if self.session.officer is not None and self._bench.show_page(key, target):
            self._window.show_view(self._bench)

    def show_help(self) -> None:
        """Open the chapter of the page that is open; before sign-in help stands alone."""
        bench = self._window.workbench
        if self.session.officer is not None and bench is not None:
            self.show_page(HELP.key, bench.page.title if bench.page is not None else None)
        else:
            self._window.show_help(self._early_help)

    @cached_property
    def _bench(self) -> Workbench:
        bench = Workbench(self.session, shown_entries(), (HELP, CHECK, TRASH))
        bench.set_narrow(self._window.narrow)
        bench.turned.connect(self.menus.follow)
        bench.keys_changed.connect(self._window.status.set_keys)
        self._window.workbench = bench
        return bench

    @cached_property
    def _early_help(self) -> Page:
        page = HELP.page_class()(self.session, self.session.jobs)
        page.load()
        return page

    @cached_property
    def _first_start(self) -> FirstStartView:
        view = FirstStartView()
        view.sample_wanted.connect(self.open_sample)
        view.other_wanted.connect(self.open_other)
        view.finished.connect(self._create)
        view.go_back.connect(self._go_back)
        view.officer_made.connect(self._add_first_officer)
        return view

    @cached_property
    def _refusal(self) -> RefusalView:
        view = RefusalView()
        view.open_other.connect(self.open_other)
        view.open_sample.connect(self.open_sample)
        view.try_again.connect(self.open_path)
        view.go_back.connect(self._go_back)
        return view

    @cached_property
    def quick_search(self) -> QuickSearch:
        found = QuickSearch(self._window.top.search, finder(self.session), self._window)
        found.chosen.connect(self._go_to)
        return found

    def _is_open(self, path: Path) -> bool:
        return self.session.path is not None and self.session.path.resolve() == path.resolve()

    def _wait(self, sentence: str) -> None:
        self._window.sign_in.set_waiting(sentence)
        self._window.show_view(self._window.sign_in)

    def _put_away(self) -> bool:
        """Hand every draft to the worker; False when a page asks to stay."""
        bench = self._window.workbench
        if bench is None:
            return True
        if not bench.can_leave():
            return False
        bench.flush_drafts()
        return True

    def _take_down_pages(self) -> None:
        if self._window.workbench is not None:
            self._window.remember()
            self._window.workbench.clear()

    def _opened(self, opened: Opened) -> None:
        from core.actions.office import load_kantor
        from core.actions.petugas import has_petugas

        self._take_down_pages()
        kantor = load_kantor(self.session.office)
        self._window.set_kantor(kantor)
        if kantor.contoh and not self._window.settings.contains(CHOSEN_YEAR):
            self.session.set_year(sample.YEAR)
        self._show_copies()
        if opened.warning is not None:
            problems.tell(self._window, opened.warning)
        if not has_petugas(self.session.office):
            self._window.show_view(self._first_start)
            self._first_start.ask_officer()
            return
        self._window.sign_in.forget()
        self._window.show_view(self._window.sign_in)
        self._window.sign_in.set_office(_named(kantor), sample.officers() if kantor.contoh else ())
        if self._newcomer is not None:
            newcomer, self._newcomer = self._newcomer, None
            self.sign_in(*newcomer)

    def _absent(self, path: Path) -> None:
        from core.actions.office import BAWAAN

        self._first_start.welcome(path, BAWAAN, can_go_back=self.session.is_open)
        self._window.show_view(self._first_start)

    def _refused(self, path: Path, error: AppError) -> None:
        self._newcomer = None
        if self._window.body.currentWidget() is self._first_start:
            self._first_start.refuse(error)
            return
        self._refusal.tell(path, error, can_go_back=self.session.is_open)
        self._window.show_view(self._refusal)

    def _go_back(self) -> None:
        """To the database that stayed open."""
        if self.session.officer is not None:
            self._window.show_view(self._bench)
        else:
            self._opened(Opened(self.session.office))

    def _create(self, new: NewOffice) -> None:
        self._newcomer = (new.petugas.nip, new.sandi)
        self.opening.create(new)

    def _add_first_officer(self, petugas: Petugas, sandi: str) -> None:
        from core.actions.petugas import add_petugas

        self._newcomer = (petugas.nip, sandi)
        self.session.jobs.run(
            partial(add_petugas, petugas=petugas, sandi=sandi),
            owner=self,
            done=lambda _outcome: self._opened(Opened(self.session.office)),
            failed=self._first_start.refuse,
        )

    def _signed_in(self, outcome: Outcome[Petugas]) -> None:
        self.session.set_officer(outcome.value)
        self._window.sign_in.forget()
        self._show_years()
        bench = self._bench
        self._window.show_view(bench)
        wanted = str(self._window.settings.value(LAST_PAGE, ""))
        keys = bench.rail.entries
        bench.show_page(wanted if wanted in keys else keys[0] if keys else "bantuan")
        self._renewal.renew_missing()

    def _show_years(self, _year: object = None) -> None:
        this_year = self.session.office.today.year
        self._window.top.year.set_years(self.session.year, this_year)

    def _show_copies(self) -> None:
        from core.actions.office import list_salinan

        found = list_salinan(self.session.office)
        now = datetime.now()  # noqa: DTZ005 - compared with file names that carry local time
        self._window.status.set_copy(found[0].dibuat if found else None, now)

    def _follow_officer(self) -> None:
        officer = self.session.officer
        self._window.top.set_officer(officer)
        self._window.top.set_sample(self.session.is_sample)
        self.menus.set_signed_in(officer is not None)

    def _tell(self, _job: Job, error: AppError) -> None:
        problems.tell(self._window, error)

    def _note(self, topics: frozenset[Topic]) -> None:
        if self.session.officer is not None and topics - _NO_NEWS:
            self._window.status.set_saved(datetime.now())  # noqa: DTZ005 - the clock on the wall
        if Topic.SALINAN in topics:
            self._show_copies()
        if Topic.KANTOR in topics:
            from core.actions.office import load_kantor

            self._window.set_kantor(load_kantor(self.session.office))
        if topics & {Topic.KANTOR, Topic.PENGATURAN}:
            self._show_years()

    def _go_to(self, place: Place) -> None:
        self.show_page(place.page, place.target)

    def _left(self, warning: AppError | None) -> None:
        if warning is not None:
            self._window.setEnabled(True)
            problems.tell(self._window, warning)
        self.session.jobs.stop()
        self._window.finish()


def _named(kantor: Kantor) -> str:
    return f"{kantor.nama_dinas}, {kantor.nama_pemda}"
