"""What a table shows, as a list that can be taken out: its rows, its columns in their order."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from PySide6.QtWidgets import QWidget

from core import rupiah
from core.actions.ekspor_daftar import Ambil, Daftar, Isi, KolomEkspor
from core.actions.ekspor_kolom import Kolom, column_of
from core.impor.model import Jenis
from gui.models.cells import Column
from gui.models.paged_model import PagedModel
from gui.models.rows_model import RowsModel
from gui.widgets.chips import Chip
from gui.widgets.menu_chip import MenuChip
from gui.widgets.search_box import SearchBox
from gui.widgets.table import Table


@dataclass(frozen=True, slots=True)
class Offer:
    """What a page says about its list.

    `ambil` reads rows by id; None when the table has them all in memory. `register` names the
    whole register that may be taken out instead.
    """

    judul: str
    kolom: Mapping[str, Kolom]
    tahun: int
    ambil: Ambil | None = None
    saringan: str = ""
    register: str = ""
    fakta: tuple[tuple[str, str], ...] = field(default=())


def list_of(table: Table, offer: Offer, *, every_column: bool, titles: bool) -> Daftar:
    """The list as the table shows it now, in the officer's own order of columns."""
    model = cast("Any", table.model())
    if isinstance(model, PagedModel):
        model.complete()
    count = model.rowCount()
    if offer.ambil is None:
        rows = cast("RowsModel[Any]", model).rows()
        ids: list[Any] = list(range(count))
        ambil: Ambil = lambda _office, page: {n: rows[n] for n in page}  # noqa: E731 - as short as it is
    else:
        ids, ambil = [model.id_at(n) for n in range(count)], offer.ambil
    facts = (("Tahun kinerja", str(offer.tahun)), ("Saringan", offer.saringan or "tanpa saringan"))
    return Daftar(
        offer.judul,
        tuple(columns_of(table, offer.kolom, every_column=every_column)),
        ids,
        ambil,
        (*facts, *offer.fakta),
        judul_di_atas=titles,
    )


def columns_of(
    table: Table, known: Mapping[str, Kolom], *, every_column: bool
) -> list[KolomEkspor]:
    """Columns from left to right as they stand; those without a head say nothing and stay."""
    head = table.horizontalHeader()
    listed = sorted(enumerate(table.columns()), key=lambda pair: head.visualIndex(pair[0]))
    found = []
    for section, column in listed:
        hidden = table.isColumnHidden(section) and not every_column
        if hidden or not column.title or column.key == "no":
            continue
        typed = column_of(known, column.key, column.title)
        found.append(typed or KolomEkspor(column.title, _shown(column), _kind(column)))
    return found


def _kind(column: Column[Any]) -> Jenis:
    return Jenis.RUPIAH if column.right else Jenis.TEKS


def _shown(column: Column[Any]) -> Callable[[Any], Isi]:
    """What a cell says; a number at the right stays a number."""

    def value(row: Any) -> Isi:
        text = column.show(row).text
        if not column.right:
            return text
        try:
            return rupiah.parse(text)
        except rupiah.RupiahUnreadableError:
            return text

    return value


def filter_words(root: QWidget) -> str:
    """What is searched and filtered, in the words that stand on the chips."""
    typed = [f"cari “{box.text().strip()}”" for box in root.findChildren(SearchBox) if box.text()]
    menus = [
        chip.toolTip()
        for chip in root.findChildren(MenuChip)
        if chip.chosen() and not chip.isHidden()
    ]
    chips = [
        chip.word() for chip in root.findChildren(Chip) if chip.isChecked() and not chip.isHidden()
    ]
    return "; ".join((*typed, *menus, *chips))
