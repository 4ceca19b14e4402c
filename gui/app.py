"""Start the window: what must be there for the first paint, and nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from gui.appearance import chosen_look
from gui.icons import window_icon
from gui.main_window import MainWindow
from gui.settings import settings
from gui.theme import theme
from gui.translator import Translator

if TYPE_CHECKING:
    from gui.desk import Desk

NAME = "SIKU"


@dataclass(frozen=True, slots=True)
class Options:
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
    """The application in SIKU's look and language."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication([NAME])
    app.setApplicationName(NAME)
    app.setDesktopFileName("siku")
    dress(app)
    return app


def dress(app: QApplication) -> None:
    """Look, language and mark."""
    QLocale.setDefault(QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia))
    app.installTranslator(Translator(app))
    theme().install(app, chosen_look())
    app.setWindowIcon(window_icon())


def run(argv: Sequence[str]) -> int:
    """Show the window until it is closed."""
    options = read_options(argv)
    app = make_app()
    window = MainWindow(settings())
    window.painted.connect(lambda: go_on(window, options))
    window.show()
    return app.exec()


def go_on(window: MainWindow, options: Options) -> "Desk":
    """After the first paint: worker, error reports, menus, database."""
    from gui.desk import Desk
    from gui.excepthook import BugReport
    from gui.jobs import Jobs
    from gui.menu_entries import fill_menus
    from gui.session import Session
    from gui.settings import settings_folder

    jobs = Jobs(window)
    bugs = BugReport(settings_folder(), window)
    bugs.install()
    jobs.broke.connect(bugs.report)
    session = Session(window.settings, jobs, window)
    desk = Desk(window, session, db=options.db, with_sample=options.contoh)
    fill_menus(window, desk)
    desk.begin()
    return desk
