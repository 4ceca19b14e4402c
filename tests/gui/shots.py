"""Screenshots of every page, by hand: python tests/gui/shots.py --db F --out DIR [--page KEY …].

The database is copied first; nothing is written to it. `--nip` and `--sandi` sign in (sample admin
by default), `--tahun` sets the year. `--place` shows duties of the page Kesehatan for the
cooperative of `--target`, `--section` sections of Pengaturan. Sizes: 1366 × 768, and 1093 × 614
drawn at 125 %.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from gui.desk import Desk

SIZES = {"100": (QSize(1366, 768), 1.0), "125": (QSize(1093, 614), 1.25)}


def main() -> int:
    options = _options()
    folder = Path(tempfile.mkdtemp(prefix="siku-gambar-"))
    os.environ["SIKU_SETELAN"] = str(folder)
    path = folder / options.db.name
    shutil.copy(options.db, path)
    for look in options.look:
        for scale in options.scale:
            if os.fork() == 0:  # one process per scale: Qt fixes it at the start
                os.environ["QT_SCALE_FACTOR"] = str(SIZES[scale][1])
                _shoot(options, path, look, scale)
                os._exit(0)
            os.wait()
    shutil.rmtree(folder, ignore_errors=True)
    return 0


def _options() -> argparse.Namespace:
    made = argparse.ArgumentParser()
    made.add_argument("--db", type=Path, required=True)
    made.add_argument("--out", type=Path, required=True)
    made.add_argument("--page", action="append", default=[])
    made.add_argument("--look", action="append", choices=("terang", "gelap"))
    made.add_argument("--scale", action="append", choices=tuple(SIZES))
    made.add_argument("--nip", default="190004041920042004")
    made.add_argument("--sandi", default="contoh-admin")
    made.add_argument("--tahun", type=int, default=2025)
    made.add_argument("--place", action="append", default=[], help="TugasTarget, CetakTarget …")
    made.add_argument("--section", action="append", default=[], help="pilihan, pedoman …")
    made.add_argument("--target", type=int, help="record to open on the page")
    options = made.parse_args()
    options.look = options.look or ["terang", "gelap"]
    options.scale = options.scale or list(SIZES)
    return options


def _shoot(options: argparse.Namespace, path: Path, look: str, scale: str) -> None:
    from gui import app as start
    from gui.appearance import choose_look
    from gui.desk import Desk
    from gui.main_window import MainWindow
    from gui.settings import settings
    from gui.theme import Look, theme

    app = start.make_app()
    choose_look(Look(look))
    settings().setValue("tahun", options.tahun)
    window = MainWindow(settings())
    theme().give_sheet(app)
    desks: list[Desk] = []
    window.resize(SIZES[scale][0])
    window.painted.connect(lambda: desks.append(start.go_on(window, start.Options(path))))
    window.show()
    options.out.mkdir(parents=True, exist_ok=True)
    _until(window.sign_in.button.isEnabled)
    _save(window.grab(), options.out / f"masuk-{look}-{scale}.png")
    window.sign_in.nip.set_text(options.nip)
    window.sign_in.sandi.set_text(options.sandi)
    window.sign_in.submit()
    _until(lambda: window.workbench is not None and bool(window.workbench.key))
    bench = window.workbench
    if bench is not None:
        for name in options.place:
            bench.show_page("kesehatan", _target(name, options))
            _settle(desks[0])
            _save(window.grab(), options.out / f"{name}-{look}-{scale}.png")
        for name in options.section:
            bench.show_page("pengaturan", name)
            _settle(desks[0])
            _save(window.grab(), options.out / f"pengaturan-{name}-{look}-{scale}.png")
        wanted = options.page or ([] if options.place or options.section else None)
        for key in wanted if wanted is not None else (*bench.rail.entries, "bantuan", "periksa"):
            bench.show_page(key, options.target)
            _settle(desks[0])
            _save(window.grab(), options.out / f"{key}-{look}-{scale}.png")
    window.close()
    _until(lambda: not desks[0].session.is_open)
    app.quit()


def _target(name: str, options: argparse.Namespace) -> object:
    """A target of the page Kesehatan by the name of its class."""
    from core.koperasi.laporan import KunciLaporan, Unit
    from gui.views.kesehatan import targets

    kind = getattr(targets, name)
    if options.target is None or name in ("TugasTarget", "PenetapanTarget", "GambarTarget"):
        return kind()
    kunci = KunciLaporan(options.target, Unit.KOPERASI, options.tahun - 1)
    return kind((kunci,)) if name == "CetakTarget" else kind(kunci)


def _settle(desk: "Desk") -> None:
    _until(lambda: not desk.session.jobs.busy)
    _pause(700)


def _save(picture: QPixmap, path: Path) -> None:
    picture.save(str(path))
    sys.stdout.write(f"{path}\n")
    sys.stdout.flush()


def _until(true: Callable[[], bool], seconds: int = 60) -> None:
    for _ in range(seconds * 50):
        if true():
            break
        _pause(20)
    QApplication.processEvents()


def _pause(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
