"""Start the window: what must be there for the first paint, and nothing else."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from gui.appearance import chosen_look
from gui.icons import window_icon
from gui.jobs import Jobs
from gui.main_window import MainWindow
from gui.session import Session
from gui.settings import settings
from gui.theme import theme
from gui.translator import Translator

NAME = "SIKU"


def parser() -> argparse.ArgumentParser:
    """The window's own options; main.py gives everything else to core.commands."""
    made = argparse.ArgumentParser("main.py", add_help=False)
    made.add_argument("--db", type=Path)
    made.add_argument("--contoh", action="store_true")
    return made


def make_app() -> QApplication:
    """The application in SIKU's look and language."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    QLocale.setDefault(QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia))
    app = QApplication([NAME])
    app.setApplicationName(NAME)
    app.setDesktopFileName("siku")
    dress(app)
    return app


def dress(app: QApplication) -> None:
    """Look, language and mark."""
    translator = Translator(app)
    app.installTranslator(translator)
    theme().install(app, chosen_look())
    app.setWindowIcon(window_icon())


def run(argv: Sequence[str]) -> int:
    """Show the window until it is closed."""
    options = parser().parse_args(argv)
    app = make_app()
    jobs = Jobs()
    session = Session(settings(), jobs)
    window = MainWindow(session)
    window.painted.connect(lambda: go_on(window, options.db, with_sample=options.contoh))
    window.show()
    code = app.exec()
    jobs.stop()
    # Qt takes widgets apart in an order of its own; leaving at once skips that, all is written
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def go_on(window: MainWindow, db: Path | None, *, with_sample: bool) -> None:
    """After the first paint: error reports, menus, database."""
    from gui.desk import Desk
    from gui.excepthook import BugReport
    from gui.menu_entries import fill_menus
    from gui.settings import settings_folder

    bugs = BugReport(settings_folder())
    bugs.setParent(window)
    bugs.install()
    window.session.jobs.broke.connect(bugs.report)
    desk = Desk(window, db=db, with_sample=with_sample)
    window.closing.connect(desk.leave)
    fill_menus(window, desk)
    desk.begin()
