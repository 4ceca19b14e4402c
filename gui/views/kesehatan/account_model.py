"""Lines of one section: groups, accounts to type, totals, and remarks under their line."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt

from core import rupiah
from core.findings import Finding, Severity
from core.koperasi.bentuk_laporan import Bagian, Baris, JenisBaris, total_of
from core.koperasi.kemajuan import NERACA, findings_in
from core.koperasi.laporan import change
from core.rules.bagan import Akun
from gui.models.cells import LOOK_ROLE, Cell, Column, RowLook, cell_data
from gui.models.table_model import NOWHERE, Index, TableModel
from gui.views.kesehatan.sheet import Sheet
from gui.widgets.labels import severity_look

NAMA, KINI, LALU, PERUBAHAN = range(4)
INDENT = 12
_LINKS = {
    "laporan.lonjakan": "Benar, isi alasan",
    "identitas.neraca_seimbang": "Kembalikan ke koperasi",
    "identitas.neraca_selisih_pembulatan": "Isi alasan",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One row: a line of the form, or a remark standing under one."""

    baris: Baris
    finding: Finding | None = None

    @property
    def key(self) -> tuple[str, str]:
        return (self.baris.kode, self.finding.code if self.finding else self.baris.jenis.value)

    @property
    def link(self) -> str:
        return _LINKS.get(self.finding.code, "") if self.finding else ""


class AccountModel(TableModel):
    """Looks up what the sheet holds; rows of remarks come and go one by one."""

    def __init__(self, sheet: Sheet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._bagian: Bagian | None = None
        self._lines: list[Line] = []
        self._marked: frozenset[str] = frozenset()
        self._typing = ""
        self.columns = self._heads()

    @property
    def bagian(self) -> Bagian | None:
        return self._bagian

    def show(self, bagian: Bagian | None) -> None:
        """Show another section."""
        self.beginResetModel()
        self._bagian = bagian
        self.columns = self._heads()
        self._lines = self._wanted()
        self.endResetModel()

    def renew(self) -> None:
        """Figures or remarks changed: move only the rows of remarks, repaint the rest."""
        wanted = self._wanted()
        if [line.key for line in wanted] != [line.key for line in self._lines]:
            self._merge(wanted)
        self._lines = wanted
        if wanted:
            self.dataChanged.emit(self.index(0, 0), self.index(len(wanted) - 1, PERUBAHAN))

    def set_typing(self, kode: str) -> None:
        """Which account is being typed: nobody is asked about a half-typed figure."""
        if kode != self._typing:
            self._typing = kode
            self.renew()

    def mark(self, accounts: frozenset[str]) -> None:
        """Put a dot at the accounts of the open component."""
        if accounts != self._marked:
            self._marked = accounts
            self.renew()

    def line(self, row: int) -> Line:
        return self._lines[row]

    def account(self, row: int) -> Akun | None:
        """The account typed in a row; None on headings, totals and remarks."""
        line = self._lines[row]
        return None if line.finding else line.baris.akun

    def row_of(self, kode: str) -> int | None:
        """The row where an account is typed."""
        for row, line in enumerate(self._lines):
            if line.finding is None and line.baris.akun and line.baris.akun.kode == kode:
                return row
        return None

    def group_of(self, row: int) -> tuple[str, tuple[str, ...]]:
        """The group a row stands in: its name and its accounts."""
        start = row
        while start > 0 and self._lines[start].baris.jenis is not JenisBaris.KEPALA:
            start -= 1
        accounts = []
        for line in self._lines[start + 1 :]:
            if line.baris.jenis is JenisBaris.KEPALA:
                break
            if line.finding is None and line.baris.akun:
                accounts.append(line.baris.akun.kode)
        return self._lines[start].baris.nama, tuple(accounts)

    def id_at(self, position: int) -> object:
        return self._lines[position].key

    def index_of(self, row_id: object) -> int | None:
        return next((n for n, line in enumerate(self._lines) if line.key == row_id), None)

    def amount(self, kode: str, column: int) -> int | None:
        source = self._sheet.kini if column == KINI else self._sheet.lalu
        return source.get(kode)

    def types_in(self, column: int) -> bool:
        """Whether a column is typed into."""
        if self._sheet.locked:
            return False
        return column == KINI or (column == LALU and self._sheet.last_year_is_typed)

    def _heads(self) -> tuple[Column[Line], ...]:
        year = self._sheet.kertas.kunci.tahun_buku if self._sheet.is_open else 0
        typed = self._sheet.is_open and self._sheet.last_year_is_typed
        title = self._bagian.judul if self._bagian else ""
        return (
            Column("nama", f"{title} per 31 Desember, rupiah penuh", lambda _: "", stretch=True),
            Column("kini", str(year), lambda _: "", width=114, right=True),
            Column(
                "lalu",
                str(year - 1),
                lambda _: "",
                width=112,
                right=True,
                tip="Diketik sebagai angka pembanding: laporan tahun lalu belum ada."
                if typed
                else "Dari laporan tahun lalu.",
            ),
            Column("perubahan", "Perubahan", lambda _: "", width=86, right=True),
        )

    def _wanted(self) -> list[Line]:
        if self._bagian is None:
            return []
        telaah = self._sheet.telaah
        under: dict[str, list[Finding]] = {}
        if telaah is not None and telaah.terisi and not self._sheet.locked:
            for finding in findings_in(self._bagian, telaah):
                half_typed = finding.code == "laporan.lonjakan" and self._is_typed(finding.field)
                if finding.code != "akun.kosong" and not half_typed:
                    under.setdefault(self._place(finding), []).append(finding)
        lines: list[Line] = []
        for baris in self._bagian.baris:
            lines.append(Line(baris))
            lines += [Line(baris, finding) for finding in under.get(baris.kode, ())]
        return lines

    def _is_typed(self, kode: str) -> bool:
        """Whether this account, or a line of this sum, is being typed now."""
        jumlah = self._sheet.law.bagan.jumlah.get(kode)
        return self._typing in jumlah.akun if jumlah else kode == self._typing

    def _place(self, finding: Finding) -> str:
        """A difference in the balance stands under the total, anything else under its account."""
        if finding.code in NERACA and self._bagian is not None:
            return self._bagian.baris[-1].kode
        return finding.field.removesuffix("@-1")

    def _merge(self, wanted: Sequence[Line]) -> None:
        """Take away remarks that are gone, then put in the new ones; other rows stay."""
        keys = {line.key for line in wanted}
        for row in reversed(range(len(self._lines))):
            if self._lines[row].key not in keys:
                self.beginRemoveRows(NOWHERE, row, row)
                del self._lines[row]
                self.endRemoveRows()
        for row, line in enumerate(wanted):
            if row >= len(self._lines) or self._lines[row].key != line.key:
                self.beginInsertRows(NOWHERE, row, row)
                self._lines.insert(row, line)
                self.endInsertRows()

    def _cell(self, line: Line, column: int) -> Cell:
        if line.finding is not None:
            return self._remark(line) if column == NAMA else Cell()
        match line.baris.jenis:
            case JenisBaris.KEPALA:
                return self._head(line) if column == NAMA else Cell()
            case JenisBaris.JUMLAH:
                return self._total(line.baris, column)
            case JenisBaris.AKUN:
                return self._account(line.baris, column)

    def _head(self, line: Line) -> Cell:
        return Cell(line.baris.nama, bold=True)

    def _remark(self, line: Line) -> Cell:
        finding = line.finding
        if finding is None:
            return Cell()
        icon, tone, _word = severity_look(finding.severity)
        color = tone if finding.severity is not Severity.CATATAN else "teks-2"
        reason = self._sheet.alasan_selisih if finding.code == NERACA[1] else ""
        return Cell(
            f"{finding.message} Alasan: {reason}" if reason else finding.message,
            icon=icon,
            tone=tone,
            color=color,
            note="" if self._sheet.locked else line.link,
            note_tone="aksen",
            indent=INDENT,
        )

    def _total(self, baris: Baris, column: int) -> Cell:
        bagan = self._sheet.law.bagan
        kini = total_of(bagan, baris.kode, self._sheet.kini)
        lalu = total_of(bagan, baris.kode, self._sheet.lalu)
        match column:
            case 0:
                return Cell(baris.nama, bold=True)
            case 1:
                return Cell.rupiah(kini, bold=True)
            case 2:
                return Cell.rupiah(lalu, color="teks-2")
            case _:
                question = (baris.kode, "laporan.lonjakan")
                asked = any(one.key == question for one in self._lines)
                return self._moved(baris.kode, kini, lalu, asked=asked)

    def _account(self, baris: Baris, column: int) -> Cell:
        kode = baris.kode
        kini, lalu = self._sheet.kini.get(kode), self._sheet.lalu.get(kode)
        match column:
            case 0:
                used = kode in self._marked or f"{kode}@-1" in self._marked
                tip = f"{baris.nama}\n{baris.akun.keterangan}".strip() if baris.akun else ""
                return Cell(baris.nama, indent=INDENT, dot=used, tip=tip)
            case 1:
                return Cell.number(_shown(baris, kini))
            case 2:
                return Cell.number(_shown(baris, lalu), color="teks-2")
            case _:
                return self._moved(kode, kini, lalu, asked=kode != self._typing)

    def _moved(self, kode: str, kini: int | None, lalu: int | None, *, asked: bool) -> Cell:
        """How much it moved; marked when it jumped and is asked about."""
        moved = change(kini, lalu)
        reason = self._sheet.alasan.get(kode, "")
        if moved.mencolok and not reason and asked:
            return Cell(moved.teks, right=True, icon="triangle-alert", tone="awas", color="awas")
        tip = f"Alasan: {reason}" if reason else ""
        return Cell(moved.teks, right=True, color="teks-2", tip=tip)

    def _count(self) -> int:
        return len(self._lines)

    # Qt's own names
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LOOK_ROLE:
            return _look(line)
        if role == Qt.ItemDataRole.EditRole:
            return self.amount(line.baris.kode, index.column())
        return cell_data(self._cell(line, index.column()), role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        akun = self.account(index.row())
        if akun is None or role != Qt.ItemDataRole.EditRole or not self.types_in(index.column()):
            return False
        self._sheet.type_amount(akun.kode, value, last=index.column() == LALU)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        typed = self.account(index.row()) is not None and self.types_in(index.column())
        return shown | Qt.ItemFlag.ItemIsEditable if typed else shown


def _shown(baris: Baris, amount: int | None) -> str:
    """A contra account is typed as a positive amount and shown as what it takes away."""
    if amount and baris.akun is not None and baris.akun.tanda == "-":
        return rupiah.show(-amount)
    return rupiah.show(amount)


def _look(line: Line) -> RowLook:
    if line.finding is not None:
        match line.finding.severity:
            case Severity.KESALAHAN:
                return RowLook.KESALAHAN
            case Severity.PERINGATAN:
                return RowLook.PERINGATAN
            case _:
                return RowLook.BIASA
    match line.baris.jenis:
        case JenisBaris.KEPALA:
            return RowLook.KELOMPOK
        case JenisBaris.JUMLAH:
            return RowLook.JUMLAH
        case _:
            return RowLook.BIASA
