"""Kill the window while forms are open, open it again and look for what was typed. By hand.

python tests/crash/kill_window.py

A child opens a sample office in a real window, signs in, types into a cooperative, a report, a
business, a target, a surat tugas, an examination, a recommendation and the settings of
examinations, and says so a second after the last key. The parent kills it without warning.
A second child opens the same office and prints what its forms show.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.kantor.contoh import PETUGAS_CONTOH

TYPED = {
    "koperasi": "CONTOH Jl. Setengah Jadi",
    "umkm": "CONTOH Pemilik Setengah",
    "iku": "33,33",
    "surat tugas": "CONTOH/9/ST",
    "pemeriksaan": "CONTOH Balai Setengah",
    "rekomendasi": "CONTOH saran setengah",
    "pengaturan": "CONTOH/{urut}",
}
PAGES = {"surat tugas": "kesehatan", "pemeriksaan": "kesehatan", "rekomendasi": "kesehatan"}
AMOUNT = 7_654_321
PAUSE_MS = 1_000
ADMIN = PETUGAS_CONTOH[-1]


def main() -> int:
    if len(sys.argv) == 3:
        return _child(Path(sys.argv[2]), typing=sys.argv[1] == "--type")
    with tempfile.TemporaryDirectory(prefix="siku-bunuh-") as folder:
        from core.contoh import build

        os.environ["SIKU_SETELAN"] = folder
        path = build(Path(folder) / "kantor.db")
        first = _start("--type", path)
        told = first.stdout.readline() if first.stdout else ""
        first.send_signal(signal.SIGKILL)
        first.wait()
        second = _start("--look", path)
        found = json.loads(second.communicate(timeout=120)[0].strip().splitlines()[-1])
    wanted = {**TYPED, "kesehatan": AMOUNT}
    sys.stdout.write(f"typed and killed: {told.strip()}\nfound: {found}\n")
    lost = [key for key, text in wanted.items() if found.get(key) != text]
    sys.stdout.write(f"lost: {', '.join(lost) or 'nothing'}\n")
    return 1 if lost or told.strip() != "typed" else 0


def _start(mode: str, path: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, __file__, mode, str(path)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _child(path: Path, *, typing: bool) -> int:
    from gui import app as start
    from gui.main_window import MainWindow
    from gui.settings import settings
    from gui.theme import theme

    app = start.make_app()
    settings().setValue("tahun", 2025)
    window = MainWindow(settings())
    theme().give_sheet(app)
    desks: list[Any] = []
    window.resize(1366, 768)
    window.painted.connect(lambda: desks.append(start.go_on(window, start.Options(path))))
    window.show()
    _until(window.sign_in.button.isEnabled)
    window.sign_in.nip.set_text(ADMIN.nip)
    window.sign_in.sandi.set_text(ADMIN.sandi)
    window.sign_in.submit()
    _until(lambda: window.workbench is not None and bool(window.workbench.key))
    session = desks[0].session
    found = {key: _visit(window.workbench, session, key, typing=typing) for key in _FORMS}
    _pause(PAUSE_MS)
    if typing:
        sys.stdout.write("typed\n")
        sys.stdout.flush()
        _pause(60_000)  # until the parent kills this process
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()
    os._exit(0)


def _visit(bench: Any, session: Any, key: str, *, typing: bool) -> object:
    target, field = _FORMS[key](session)
    bench.show_page(PAGES.get(key, key), target)
    _until(lambda: not session.jobs.busy)
    _pause(200)
    return field(bench.page, typing)


def _koperasi(session: Any) -> tuple[object, Callable[[Any, bool], object]]:
    row = session.office.db.execute("SELECT MIN(id) FROM koperasi").fetchone()

    def field(page: Any, typing: bool) -> object:
        edit = page.detail.identity.fields.alamat
        if typing:
            _type(edit, TYPED["koperasi"])
        return edit.text()

    return row[0], field


def _umkm(session: Any) -> tuple[object, Callable[[Any, bool], object]]:
    row = session.office.db.execute("SELECT MIN(id) FROM umkm").fetchone()

    def field(page: Any, typing: bool) -> object:
        edit = page.detail.identity.fields.pemilik
        if typing:
            _type(edit, TYPED["umkm"])
        return edit.text()

    return row[0], field


def _kesehatan(session: Any) -> tuple[object, Callable[[Any, bool], object]]:
    from core.koperasi.laporan import KunciLaporan, Unit

    row = session.office.db.execute(
        """SELECT MIN(koperasi_id) FROM penilaian
           WHERE tahun_buku = 2025 AND status = 'draf' AND unit = 'koperasi'"""
    ).fetchone()

    def field(page: Any, typing: bool) -> object:
        editor = page.editor
        editor.sections.pick("aset")
        editor.go_to_account("kas")
        if typing:
            table = editor.middle.accounts
            QTest.keyClicks(table, str(AMOUNT)[0])
            from gui.widgets.rupiah_edit import RupiahEdit

            cell = table.findChildren(RupiahEdit)[-1]
            QTest.keyClicks(cell, str(AMOUNT)[1:])
            QTest.keyClick(cell, Qt.Key.Key_Return)
        return editor.sheet.kini.get("kas")

    return KunciLaporan(row[0], Unit.KOPERASI, 2025), field


def _iku(_session: Any) -> tuple[object, Callable[[Any, bool], object]]:
    def field(page: Any, typing: bool) -> object:
        edit = page.targets.form.field("koperasi_sehat").field
        if typing:
            _type(edit, TYPED["iku"])
        return edit.text()

    return "target", field


def _surat_tugas(_session: Any) -> tuple[object, Callable[[Any, bool], object]]:
    from gui.views.kesehatan.targets import TugasTarget

    def field(page: Any, typing: bool) -> object:
        page.place.begin_new()
        edit = page.place.letter.nomor
        if typing:
            _type(edit, TYPED["surat tugas"])
        return edit.text()

    return TugasTarget(), field


def _examined(session: Any) -> object:
    from core.koperasi.laporan import KunciLaporan, Unit
    from gui.views.kesehatan.targets import PemeriksaanTarget

    row = session.office.db.execute(
        """SELECT MIN(koperasi_id) FROM pemeriksaan
           WHERE tahun_buku = 2024 AND unit = 'koperasi' AND nomor_sertifikat <> ''"""
    ).fetchone()
    return PemeriksaanTarget(KunciLaporan(row[0], Unit.KOPERASI, 2024))


def _pemeriksaan(session: Any) -> tuple[object, Callable[[Any, bool], object]]:
    def field(page: Any, typing: bool) -> object:
        edit = page.place.record.form.field("tempat").field
        if typing:
            _type(edit, TYPED["pemeriksaan"])
        return edit.text()

    return _examined(session), field


def _rekomendasi(session: Any) -> tuple[object, Callable[[Any, bool], object]]:
    def field(page: Any, typing: bool) -> object:
        place = page.place
        place.tabs.show_tab(place.advice)
        place.advice.begin_new()
        edit = place.advice.form.uraian
        if typing:
            _type(edit, TYPED["rekomendasi"])
        return edit.text()

    return _examined(session), field


def _pengaturan(_session: Any) -> tuple[object, Callable[[Any, bool], object]]:
    def field(page: Any, typing: bool) -> object:
        edit = page.section("pemeriksaan").pola
        if typing:
            _type(edit, TYPED["pengaturan"])
        return edit.text()

    return "pemeriksaan", field


_FORMS: dict[str, Callable[[Any], tuple[object, Callable[[Any, bool], object]]]] = {
    "koperasi": _koperasi,
    "umkm": _umkm,
    "kesehatan": _kesehatan,
    "iku": _iku,
    "surat tugas": _surat_tugas,
    "pemeriksaan": _pemeriksaan,
    "rekomendasi": _rekomendasi,
    "pengaturan": _pengaturan,
}


def _type(edit: Any, text: str) -> None:
    edit.setFocus()
    edit.clear()
    QTest.keyClicks(edit, text)


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
