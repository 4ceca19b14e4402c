"""A form whose fields write straight into a table of the working copy."""

from collections.abc import Callable
from functools import partial

from core.rules.tulis_pedoman import Isi
from gui.views.pengaturan.checks import Checks
from gui.views.pengaturan.pedoman.row_fields import RowField, number_line, text_line
from gui.widgets.buttons import Button
from gui.widgets.form import FormGrid
from gui.widgets.pick import Pick
from gui.widgets.text_block import TextBlock

Do = Callable[[], object]
Options = list[tuple[str, str]] | tuple[tuple[str, str], ...]


class BoundForm(FormGrid):
    """Lines over one table; rows that come or go let the form be built anew by `redo`."""

    def __init__(self, part: Isi, redo: Do) -> None:
        super().__init__()
        self.part, self._redo = part, redo

    def again(self) -> None:
        """Rows came or went."""
        self._redo()

    def text(  # noqa: PLR0913 - all of it is what one sees of a line
        self,
        key: str,
        label: str,
        *,
        part: Isi | None = None,
        name: str = "",
        block: bool = False,
        optional: bool = False,
        width: int | None = None,
        hint: str = "",
    ) -> None:
        """A line of words; what may be absent is left out while it is blank."""
        table = self.part if part is None else part
        write = partial(put_or_drop if optional else put, table, key)
        if block:
            field = TextBlock()
            field.set_text(str(table.get(key) or ""))
            field.changed.connect(lambda: write(field.text()))
            self.line(name or key, label, field, width=width, hint=hint)
        else:
            line = text_line(table.get(key), write)
            self.line(name or key, label, line, width=width, hint=hint, required=not optional)

    def number(  # noqa: PLR0913 - all of it is what one sees of a line
        self,
        key: str,
        label: str,
        *,
        part: Isi | None = None,
        name: str = "",
        optional: bool = False,
        hint: str = "",
    ) -> None:
        """A line for a number."""
        table = self.part if part is None else part
        write = partial(put_or_drop if optional else put, table, key)
        self.line(name or key, label, number_line(table.get(key), write, 88), hint=hint)

    def choice(  # noqa: PLR0913 - as above
        self,
        part: Isi,
        key: str,
        label: str,
        options: Options,
        then: Do | None = None,
        *,
        width: int = 280,
    ) -> None:
        """One of a closed list."""
        field = Pick(options)
        field.set_code(part.get(key))

        def write() -> None:
            part[key] = field.code() or ""
            if then is not None:
                then()

        field.changed.connect(write)
        self.line(key, label, field, width=width)

    def several(self, part: Isi, key: str, label: str, options: list[tuple[str, str]]) -> None:
        """Several of a closed list."""
        field = Checks(options)
        field.set_codes(part.get(key, ()))
        field.changed.connect(lambda: part.__setitem__(key, list(field.codes())))
        self.line(key, label, field)

    def row(self, name: str, label: str, field: RowField, rows: list[Isi], place: int) -> None:
        self.line(name, label, field)

        def drop() -> None:
            del rows[place]
            self.again()

        field.removed.connect(drop)

    def button(self, word: str, do: Do, *, name: str = "") -> None:
        """A way to add a row; with a name it is also where findings about all rows stand."""

        def add() -> None:
            do()
            self.again()

        button = Button(word, icon="plus", kind="tautan", on_click=add)
        if not name:
            self.note(button)
            return
        field = RowField([button])
        self.line(name, "", field)


def put(part: Isi, key: str, value: object) -> None:
    part[key] = value


def put_or_drop(part: Isi, key: str, value: object) -> None:
    """Blank means absent."""
    if value in ("", []):
        part.pop(key, None)
    else:
        part[key] = value
