"""From a finding to the place it is about: a field, or the page where it is mended."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from core.findings import Finding
from core.naskah.naskah_tempat import say
from gui.views.dokumen.keputusan.bab_field import BabField
from gui.views.dokumen.keputusan.marks import line_of
from gui.views.dokumen.keputusan.rows_field import RowsField
from gui.views.iku.targets import SetIkuTarget

if TYPE_CHECKING:
    from gui.views.dokumen.keputusan.view import KeputusanView

_SET = ("iku", "cascade", "tugas", "fungsi", "rumus")
_ROOM = 64


def jump(view: "KeputusanView", finding: Finding) -> None:
    """Go there; what no field here holds says where it is changed."""
    name, row = line_of(finding)
    if name in view.form.names():
        field = view.form.field(name).field
        target: QWidget | None = field
        if isinstance(field, BabField) and finding.field.endswith(".judul") and row:
            field.focus_head(row)
            target = field.rows()[row - 1]
        elif isinstance(field, RowsField):
            target = field.focus_row(row) or field.add_button
        if target is field:
            view.form.focus(name)
        _into_sight(view.left, target or field)
    elif name == "penandatangan":
        view.go.emit("pengaturan", "penanda")
    elif name in _SET:
        view.notice.show_note(
            f"{say(finding.field)} diambil dari set IKU.", "Ubah di sana; rancangan mengikutinya."
        )
        link = view.form.set_link()
        link.button.setFocus(Qt.FocusReason.OtherFocusReason)
        _into_sight(view.left, link)
    elif name == "periode":
        view.go.emit("iku", SetIkuTarget())
    else:
        view.notice.show_note(f"{say(finding.field)} tidak ada pada formulir ini.")


def _into_sight(scroll: QScrollArea, widget: QWidget) -> None:
    scroll.ensureWidgetVisible(widget, 0, _ROOM)
