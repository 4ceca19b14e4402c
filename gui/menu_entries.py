"""Which entries the menus have, and what each one asks of the desk."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut

from gui import problems
from gui.desk import Desk
from gui.main_window import MainWindow
from gui.pages import CHECK, TRASH, Entry, shown_entries
from gui.undo import WORDS, Undo
from gui.views.about import show_about

DOCUMENTS, HEALTH, DATA = "dokumen", "kesehatan", "data"


def fill_menus(window: MainWindow, desk: Desk) -> None:
    """Add every entry that exists, and the keys that have no entry."""
    entries = shown_entries()
    _fill_berkas(window, desk)
    _fill_data(desk, entries)
    _fill_undo(window, desk)
    menus = desk.menus
    menus.add(menus.utilitas, "Buat salinan data sekarang", "", desk.copy_now, signed_in=True)
    menus.add(
        menus.utilitas,
        "Periksa data",
        "",
        lambda: desk.show_page(CHECK.key),
        signed_in=True,
    )
    menus.add(
        menus.utilitas,
        TRASH.title,
        "",
        lambda: desk.show_page(TRASH.key),
        signed_in=True,
    )
    menus.add(menus.bantuan, "Bantuan", "F1", desk.show_help)
    menus.add(menus.bantuan, "Tentang SIKU", "", lambda: show_about(window, desk.session.path))
    for number, entry in enumerate(entries[:9], start=1):
        key = QShortcut(QKeySequence(f"Ctrl+{number}"), window)
        key.setContext(Qt.ShortcutContext.WindowShortcut)
        key.activated.connect(lambda key=entry.key: desk.show_page(key))
    _fill_officer(window, desk)
    menus.set_signed_in(desk.session.officer is not None)


def _fill_berkas(window: MainWindow, desk: Desk) -> None:
    menus = desk.menus
    menus.add(menus.berkas, "Buka basis data…", "Ctrl+O", desk.open_other)
    menus.add(menus.berkas, "Buat kantor baru…", "", desk.make_new)
    menus.add(menus.berkas, "Buka kantor contoh", "", desk.open_sample)
    menus.berkas.addSeparator()
    menus.add(menus.berkas, "Ganti petugas", "Ctrl+Shift+G", desk.switch_officer, signed_in=True)
    menus.add(menus.berkas, "Keluar", "Ctrl+Q", window.close)


def _fill_data(desk: Desk, entries: tuple[Entry, ...]) -> None:
    menus = desk.menus
    search = desk.quick_search
    menus.search = menus.add(
        menus.data, "Cari di semua data", "Ctrl+K", search.begin, signed_in=True
    )
    if any(entry.key == DATA for entry in entries):
        menus.impor = menus.add(
            menus.data, "Impor berkas…", "Ctrl+Shift+I", lambda: _show_import(desk), signed_in=True
        )
    if any(entry.key == DOCUMENTS for entry in entries):
        menus.document = menus.add(
            menus.cetak,
            "Lampiran IKU…",
            "",
            lambda: desk.show_page(DOCUMENTS),
            signed_in=True,
        )
    if any(entry.key == HEALTH for entry in entries):
        menus.add(
            menus.cetak,
            "Dokumen pemeriksaan…",
            "",
            lambda: _show_papers(desk),
            signed_in=True,
        )


def _fill_undo(window: MainWindow, desk: Desk) -> None:
    """Ctrl+Z; without `signed_in`, for the entry goes by whether there is anything to take back."""
    action = QAction(WORDS, window)
    action.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
    window.addAction(action)
    undo = Undo(desk.session, action)
    action.triggered.connect(lambda _checked=False: undo.undo())
    window.undo_asked.connect(undo.undo)
    undo.undone.connect(window.status.set_undone)
    undo.refused.connect(partial(problems.tell, window))
    desk.menus.undo = action


def _show_papers(desk: Desk) -> None:
    from gui.views.kesehatan.targets import CetakTarget  # after the first paint

    desk.show_page(HEALTH, CetakTarget())


def _show_import(desk: Desk) -> None:
    from gui.views.data.targets import ImporTarget  # after the first paint

    desk.show_page(DATA, ImporTarget())


def _fill_officer(window: MainWindow, desk: Desk) -> None:
    menu = window.top.officer_menu
    menu.addAction("Ganti petugas\tCtrl+Shift+G").triggered.connect(desk.switch_officer)
    if "pengaturan" in {one.key for one in shown_entries()}:
        menu.addAction("Pengaturan").triggered.connect(lambda: desk.show_page("pengaturan"))
    menu.addSeparator()
    menu.addAction("Keluar").triggered.connect(window.close)
