"""What stands in a form, letter by letter: for drafts, and to see whether anything was typed."""

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit, QWidget

from gui.views.koperasi.fields import CheckField, PairField, PeopleField
from gui.widgets.form import FormGrid
from gui.widgets.pick import Pick
from gui.widgets.text_block import TextBlock
from gui.widgets.wilayah_picker import WilayahPicker

Typed = dict[str, str | bool]
_BETWEEN = "\t"


def typed_of(form: FormGrid) -> Typed:
    """The raw content of every field, unreadable typing too."""
    return {name: _read(form.field(name).field) for name in form.names()}


def put_typed(form: FormGrid, typed: Mapping[str, str | bool]) -> None:
    """Put raw content back; fields that are not named keep theirs."""
    for name in form.names():
        if name in typed:
            _write(form.field(name).field, typed[name])


def _read(field: QWidget) -> str | bool:
    match field:
        case CheckField():
            return field.isChecked()
        case PairField():
            return f"{field.first.code() or ''}{_BETWEEN}{field.second.code() or ''}"
        case PeopleField():
            return _BETWEEN.join(field.texts())
        case WilayahPicker():
            return field.line.text()
        case Pick():
            return field.code() or ""
        case TextBlock() | QLineEdit():
            return field.text()
        case _:
            raise TypeError(type(field))


def _write(field: QWidget, value: str | bool) -> None:
    text = str(value)
    match field:
        case CheckField():
            field.setChecked(value is True)
        case PairField():
            first, _, second = text.partition(_BETWEEN)
            field.first.set_code(first)
            field.second.set_code(second)
        case PeopleField():
            field.set_texts(tuple(text.split(_BETWEEN)))
        case WilayahPicker():
            field.line.set_text(text)
        case Pick():
            field.set_code(text)
        case TextBlock():
            field.set_text(text)
        case QLineEdit():
            field.setText(text)
        case _:
            raise TypeError(type(field))
