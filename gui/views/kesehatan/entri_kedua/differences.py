"""Where both entries differ, side by side, and how each difference was resolved."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from core.koperasi.entri_kedua import EntriKedua, JenisNilai, KodeNilai, Nilai, Putusan
from core.koperasi.entri_kedua_bentuk import GrupTanya, Tanya
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.views.kesehatan.entri_kedua.words import BLANK, shown
from gui.widgets.table import Table

KEYS = {
    Qt.Key.Key_1: Putusan.PERTAMA,
    Qt.Key.Key_2: Putusan.KEDUA,
    Qt.Key.Key_3: Putusan.LAIN,
    Qt.Key.Key_Delete: Putusan.BELUM,
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that differs, with its name and the heading it stands under."""

    judul: str
    tanya: Tanya
    nilai: Nilai

    @property
    def is_answer(self) -> bool:
        return self.tanya.kode.jenis is JenisNilai.JAWABAN

    def words(self, text: str | None) -> str:
        """A value of it as it is read; blank is said."""
        return shown(self.tanya, text or "") or BLANK


def differences_of(entri: EntriKedua, grup: Sequence[GrupTanya]) -> Iterator[Difference]:
    """The differences in the order of the form; one the form no longer has comes last."""
    left: dict[KodeNilai, Nilai] = {one.tanya: one for one in entri.berbeda}
    for each in grup:
        for tanya in each.tanya:
            if tanya.kode in left:
                yield Difference(each.judul, tanya, left.pop(tanya.kode))
    for kode, nilai in left.items():
        yield Difference("", Tanya(kode, kode.kode), nilai)


class DifferenceTable(Table):
    """Keys 1, 2 and 3 resolve the difference where one stands."""

    decided = Signal(object, object)
    """A Difference and the Putusan wanted for it."""

    def __init__(self) -> None:
        self.rows: RowsModel[Difference] = RowsModel(_COLUMNS)
        super().__init__(self.rows, memory="kesehatan.entri_kedua.beda")
        self.setAccessibleName("Perbedaan dua entri")

    def show_rows(self, rows: Sequence[Difference]) -> None:
        kept = self.current_id()
        self.rows.set_rows(rows, [one.nilai.tanya for one in rows])
        if rows and not self.pick(kept):
            self.pick(rows[0].nilai.tanya)

    def current(self) -> Difference | None:
        index = self.currentIndex()
        return self.rows.row(index.row()) if index.isValid() else None

    def go_on(self) -> None:
        """To the next difference that is not resolved."""
        here = max(self.currentIndex().row(), 0)
        rows = self.rows.rows()
        order = [*range(here, len(rows)), *range(here)]
        for place in order:
            if rows[place].nilai.putusan is Putusan.BELUM:
                self.pick(rows[place].nilai.tanya)
                return

    # Qt's own names
    def keyPressEvent(self, event: QKeyEvent) -> None:
        putusan = KEYS.get(Qt.Key(event.key()))
        found = self.current()
        if putusan is not None and found is not None:
            self.decided.emit(found, putusan)
            return
        super().keyPressEvent(event)


def _name(row: Difference) -> Cell:
    name = row.tanya.nama
    if row.is_answer:
        name = f"{row.tanya.kode.butir[0]}, {name}"
    return Cell(name, tip=f"{row.judul}\n{row.tanya.nama}".strip())


def _value(row: Difference, text: str | None, *, used: bool) -> Cell:
    words = row.words(text)
    return Cell(words, right=True, bold=used, color="teks-2" if words == BLANK else "teks")


def _verdict(row: Difference) -> Cell:
    nilai = row.nilai
    if nilai.putusan is Putusan.BELUM:
        return Cell("Belum diputus", icon="circle-dashed", tone="teks-3", color="teks-2")
    words = nilai.putusan.sebutan
    if nilai.putusan is Putusan.LAIN:
        words = f"{words}: {row.words(nilai.nilai)}"
    tip = f"{nilai.alasan}\n{nilai.diputus_oleh}".strip()
    return Cell(words, icon="check", tone="sehat", note=nilai.diputus_oleh, tip=tip)


_COLUMNS: tuple[Column[Difference], ...] = (
    Column("bagian", "Bagian", lambda row: Cell(row.judul, color="teks-2", tip=row.judul), 170),
    Column("nama", "Isian", _name, stretch=True),
    Column(
        "pertama",
        "Pertama",
        lambda row: _value(row, row.nilai.pertama, used=row.nilai.putusan is Putusan.PERTAMA),
        width=130,
        right=True,
    ),
    Column(
        "kedua",
        "Kedua",
        lambda row: _value(row, row.nilai.kedua, used=row.nilai.putusan is Putusan.KEDUA),
        width=130,
        right=True,
    ),
    Column("putusan", "Putusan", _verdict, width=300),
)
NARROW = {"nama", "pertama", "kedua", "putusan"}
