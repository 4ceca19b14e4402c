"""Kill the window while forms are open, open it again and look for what was typed. By hand.

python tests/crash/kill_window.py

A child opens a sample office in a real window, signs in, types into a cooperative, its board, its
permits and the list of RAT, a business and its permits, a report, a target, a surat tugas, an
examination, a recommendation, a duty of the bidang, the figures somebody published, the settings
of examinations and the forms of the performance cycle, and says so a second after the last key.
The parent kills it without warning. A second child opens the same office and prints what its
forms show.
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
from PySide6.QtWidgets import QApplication, QLineEdit

from core.kantor.contoh import PETUGAS_CONTOH
from tests.crash import forms_kinerja

TYPED = {
    "koperasi": "CONTOH Jl. Setengah Jadi",
    "pengurus": "CONTOH Ketua Setengah",
    "izin koperasi": "CONTOH/7/IZIN",
    "rat": "31/2",
    "umkm": "CONTOH Pemilik Setengah",
    "izin umkm": "CONTOH-9120-SETENGAH",
    "iku": "33,33",
    "surat tugas": "CONTOH/9/ST",
    "pemeriksaan": "CONTOH Balai Setengah",
    "rekomendasi": "CONTOH saran setengah",
    "kegiatan": "CONTOH Bimbingan Setengah",
    "rekap": "CONTOH Siaran Setengah",
    "pengaturan": "CONTOH/{urut}",
    **forms_kinerja.TYPED,
}
PAGES = {
    "surat tugas": "kesehatan",
    "pemeriksaan": "kesehatan",
    "rekomendasi": "kesehatan",
    "pengurus": "koperasi",
    "izin koperasi": "koperasi",
    "rat": "koperasi",
    "izin umkm": "umkm",
    **forms_kinerja.PAGES,
}
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


def _pengurus(session: Any) -> tuple[object, Callable[[Any, bool], object]]:
    def field(page: Any, typing: bool) -> object:
        detail = page.detail
        detail.tabs.show_tab(detail.people)
        if typing:
            _type(detail.people.nama, TYPED["pengurus"])
        return detail.people.nama.text()

    return _koperasi(session)[0], field


def _izin_koperasi(session: Any) -> tuple[object, Callable[[Any, bool], object]]:
    def field(page: Any, typing: bool) -> object:
        detail = page.detail
        detail.tabs.show_tab(detail.papers)
        if typing:
            _type(detail.papers.nomor, TYPED["izin koperasi"])
        return detail.papers.nomor.text()

    return _koperasi(session)[0], field


def _rat(_session: Any) -> tuple[object, Callable[[Any, bool], object]]:
    """A date that is none: a row that cannot be saved, and so must be kept as it was typed."""

    def field(page: Any, typing: bool) -> object:
        page.rat.click()
        place = page.rat.place
        place.tabs.show_tab(place.entry)
        grid, model = place.entry.grid, place.entry.model
        grid.go_to(0, "rat_tanggal")
        if typing:
            text = TYPED["rat"]
            QTest.keyClicks(grid, text[0])
            editor = grid.viewport().findChild(QLineEdit)
            QTest.keyClicks(editor, text[1:])
            QTest.keyClick(editor, Qt.Key.Key_Return)
        entry = model.entries.get(model.id_at(0))
        return entry.texts.get("rat_tanggal") if entry else None

    return None, field


def _izin_umkm(session: Any) -> tuple[object, Callable[[Any, bool], object]]:
    def field(page: Any, typing: bool) -> object:
        detail = page.detail
        detail.tabs.setCurrentWidget(detail.permits)
        detail.permits.begin_new()
        if typing:
            _type(detail.permits.number, TYPED["izin umkm"])
        return detail.permits.number.text()

    return _umkm(session)[0], field


def _kegiatan(_session: Any) -> tuple[object, Callable[[Any, bool], object]]:
    def field(page: Any, typing: bool) -> object:
        page.add_action.trigger()
        if typing:
            _type(page.form.judul, TYPED["kegiatan"])
        return page.form.judul.text()

    return None, field


def _rekap(_session: Any) -> tuple[object, Callable[[Any, bool], object]]:
    def field(page: Any, typing: bool) -> object:
        edit = page.published.sumber
        if typing:
            _type(edit, TYPED["rekap"])
        return edit.text()

    return "terbitan", field


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
    "pengurus": _pengurus,
    "izin koperasi": _izin_koperasi,
    "rat": _rat,
    "umkm": _umkm,
    "izin umkm": _izin_umkm,
    "kesehatan": _kesehatan,
    "iku": _iku,
    "surat tugas": _surat_tugas,
    "pemeriksaan": _pemeriksaan,
    "rekomendasi": _rekomendasi,
    "kegiatan": _kegiatan,
    "rekap": _rekap,
    "pengaturan": _pengaturan,
    **forms_kinerja.FORMS,
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
