"""The forms of the performance cycle that `kill_window.py` types into and reads again."""

from collections.abc import Callable
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.views.dokumen.targets import KeputusanTarget
from gui.views.iku.targets import (
    PenetapanIkuTarget,
    ProgramTarget,
    SakipTarget,
    SetIkuTarget,
    TriwulanTarget,
)

TYPED = {
    "set iku": "CONTOH IKU Setengah",
    "triwulan": "CONTOH kendala setengah",
    "program": "CONTOH Program Setengah",
    "sakip": "CONTOH Subbag Setengah",
    "penetapan": "CONTOH alasan setengah",
    "keputusan": "CONTOH/8/SK",
    "penetapan keputusan": "CONTOH/9/SK",
}
PAGES = {**dict.fromkeys(TYPED, "iku"), "keputusan": "dokumen", "penetapan keputusan": "dokumen"}
Visit = Callable[[Any, bool], object]
Form = Callable[[Any], tuple[object, Visit]]


def _form(key: str, target: object, find: Callable[[Any], Any]) -> Form:
    """A form whose field is found in the place that the page opens for this target."""

    def field(page: Any, typing: bool) -> object:
        edit = find(page.sides.place if PAGES[key] == "dokumen" else page.place)
        if typing:
            edit.setFocus()
            edit.clear()
            QTest.keyClicks(edit, TYPED[key])
        return edit.text()

    return lambda _session: (target, field)


def _new_set(place: Any) -> Any:
    """The title of a set that is made from the one in force."""
    sets = place.sets
    sets.start_copy()
    sets.period.begin_button.click()
    return sets.editor.form.field("judul").field


def _quarter(place: Any) -> Any:
    tab = place.quarters[3]
    place.tabs.show_tab(tab)
    while place.jobs.busy:  # the worker counts the quarter
        QApplication.processEvents()
    return tab.panel.kendala


def _program(place: Any) -> Any:
    place.add()
    return place.form.texts["nama"]


def _sakip(place: Any) -> Any:
    place.add_advice()
    return place.advice_form.orang


def _stamp(place: Any) -> Any:
    from gui.views.dokumen.keputusan.penetapan import PenetapanDialog

    dialog = PenetapanDialog(place, place.session, place.jobs, place.terbuka)
    dialog.show()
    return dialog.nomor


FORMS: dict[str, Form] = {
    "set iku": _form("set iku", SetIkuTarget(), _new_set),
    "triwulan": _form("triwulan", TriwulanTarget(), _quarter),
    "program": _form("program", ProgramTarget(), _program),
    "sakip": _form("sakip", SakipTarget(), _sakip),
    "penetapan": _form("penetapan", PenetapanIkuTarget("koperasi_sehat"), lambda one: one.reason),
    "keputusan": _form("keputusan", KeputusanTarget(), lambda one: one.form.field("nomor").field),
    "penetapan keputusan": _form("penetapan keputusan", KeputusanTarget(), _stamp),
}
