"""Start the window: what must be there for the first paint, and nothing else."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from gui.appearance import chosen_look
from gui.main_window import MainWindow
from gui.settings import settings
from gui.theme import theme
from gui.translator import Translator

if TYPE_CHECKING:
    from gui.desk import Desk

NAME = "SIKU"


class Options(NamedTuple):
    """What the command line says about the window."""

    db: Path | None = None
    contoh: bool = False


def read_options(argv: Sequence[str]) -> Options:
    """The window's own options; main.py gives everything else to core.commands."""
    if not argv:
        return Options()
    from core.perintah.parser import Parser

    parser = Parser(prog="main.py")
    parser.add_argument("--db", type=Path, metavar="F")
    parser.add_argument("--contoh", action="store_true")
    found = parser.parse_args(argv)
    return Options(found.db, found.contoh)


def make_app() -> QApplication:
    """The application in SIKU's language, font and colours; the style sheet follows."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    # asked for here and not with setStyle, whose answer costs the first paint 9 ms
    app = QApplication([NAME, "-style", "Fusion"])
    app.setApplicationName(NAME)
    app.setDesktopFileName("siku")
    dress(app)
    return app


def dress(app: QApplication) -> None:
    """Look and language."""
    QLocale.setDefault(QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia))
    app.installTranslator(Translator(app))
    theme().install(app, chosen_look())


def run(argv: Sequence[str]) -> int:
    """Show the window until it is closed."""
    options = read_options(argv)
    app = make_app()
    window = MainWindow(settings())
    theme().give_sheet(app)
    window.painted.connect(lambda: _begin(window, options))
    window.show()
    return app.exec()


def _begin(window: MainWindow, options: Options) -> None:
    """In a program of its own the system may ask to end; a test must not listen to that."""
    from gui.leaving import Leaving

    Leaving(window).install()
    go_on(window, options)


def go_on(window: MainWindow, options: Options) -> "Desk":
    """After the first paint: worker, error reports, menus, database."""
    from gui.desk import Desk
    from gui.excepthook import BugReport
    from gui.garbage import GarbageCollector
    from gui.icons import window_icon
    from gui.jobs import Jobs
    from gui.menu_entries import fill_menus
    from gui.session import Session
    from gui.settings import settings_folder

    window.setWindowIcon(window_icon())
    GarbageCollector(window)
    jobs = Jobs(window)
    bugs = BugReport(settings_folder(), window)
    bugs.install()
    jobs.broke.connect(bugs.report)
    session = Session(window.settings, jobs, window)
    desk = Desk(window, session, db=options.db, with_sample=options.contoh)
    fill_menus(window, desk)
    desk.begin()
    return desk
