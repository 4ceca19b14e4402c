"""Under the indicators: conditions, what moved since, names, earlier freezes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.actions.realisasi_kerja import KeadaanIku
from core.actions.realisasi_syarat import Beratnya
from core.iku.penetapan import BarisTetap, JenisTetap, Penetapan
from core.koperasi.kunci import cari_kunci, nama_kunci
from gui.models.cells import Column
from gui.models.rows_model import RowsModel
from gui.views.iku.penetapan.rows import BEDA, NAMA, SYARAT, VERSI
from gui.widgets.headings import FILTERS, EmptyState
from gui.widgets.search_box import SearchBox
from gui.widgets.table import Table
from gui.widgets.tabs import Tabs

_NARROW = {"nama", "gerak", "dulu", "kini", "isi", "masuk"}


class ListTab(QWidget):
    """A table, or the sentence that stands for it while it has no rows."""

    def __init__(self, columns: tuple[Column, ...], memory: str, icon: str, empty: str) -> None:  # type: ignore[type-arg]
        super().__init__()
        self.model: RowsModel = RowsModel(columns, parent=self)  # type: ignore[type-arg]
        self.table = Table(self.model, memory=f"iku.penetapan.{memory}")
        self.empty = EmptyState(icon, empty)
        self._stack = QStackedWidget()
        for widget in (self.table, self.empty):
            self._stack.addWidget(widget)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 0, 16, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self._stack, 1)

    def show_rows(self, rows: tuple[object, ...]) -> None:
        self.model.set_rows(rows)
        self._stack.setCurrentWidget(self.table if rows else self.empty)


class NamesTab(ListTab):
    """The named list with a search above it."""

    def __init__(self) -> None:
        super().__init__(NAMA, "nama", "list-checks", "Tidak ada nama yang ditampilkan.")
        self.table.setAccessibleName("Daftar nama")
        self.search = SearchBox("Nama")
        self.search.searched.connect(lambda _text: self._filter())
        self.search.left.connect(self.table.setFocus)
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(self.search)
        row.addStretch(1)
        held = QWidget()
        held.setFixedHeight(FILTERS)
        held.setLayout(row)
        self.column.insertWidget(0, held)
        self._names: tuple[BarisTetap, ...] = ()

    def show_names(self, names: tuple[BarisTetap, ...]) -> None:
        self._names = names
        self._filter()

    def _filter(self) -> None:
        choices = cari_kunci(self.search.text())
        self.show_rows(
            tuple(
                one
                for one in self._names
                if any(all(word in nama_kunci(one.nama) for word in words) for words in choices)
            )
        )


class PenetapanTabs(Tabs):
    """Everything about one indicator of the year."""

    way = Signal(str, object)
    """A page, and what to open there."""

    def __init__(self) -> None:
        super().__init__()
        self.syarat = ListTab(SYARAT, "syarat", "lock", "Realisasi ini sudah ditetapkan.")
        self.syarat.table.setAccessibleName("Syarat penetapan")
        self.beda = ListTab(BEDA, "beda", "check", "Tidak ada nama yang berubah sejak ditetapkan.")
        self.beda.table.setAccessibleName("Yang berubah sejak ditetapkan")
        self.nama = NamesTab()
        self.versi = ListTab(VERSI, "versi", "history", "Belum pernah ditetapkan.")
        self.versi.table.setAccessibleName("Riwayat penetapan")
        for tab, title in (
            (self.syarat, "Syarat"), (self.beda, "Yang berubah"), (self.nama, "Daftar nama"),
            (self.versi, "Riwayat"),
        ):  # fmt: skip
            self.add(tab, title)
        self.syarat.table.opened.connect(self._go)

    def show_state(self, found: KeadaanIku) -> None:
        """All four lists; the first one that says something new comes to the front."""
        held = found.berlaku
        self.syarat.show_rows(found.syarat)
        self.beda.show_rows(found.beda)
        self.nama.show_names(found.nama)
        self.versi.show_rows(found.versi)
        open_ends = sum(one.berat is not Beratnya.BAIK for one in found.syarat)
        self.set_title(self.syarat, f"Syarat ({open_ends})" if open_ends else "Syarat")
        self.set_title(self.beda, f"Yang berubah ({len(found.beda)})")
        self.set_title(self.nama, f"Daftar nama ({len(found.nama)})")
        self.set_title(self.versi, f"Riwayat ({len(found.versi)})")
        self.set_shown(self.syarat, shown=held is None)
        self.set_shown(self.beda, shown=held is not None)
        self.set_shown(self.nama, shown=not _is_bare(held, found))
        self.show_tab(self.syarat if held is None else self.beda)

    def set_narrow(self, *, narrow: bool) -> None:
        """Names lose their kelurahan first."""
        every = {column.key for column in NAMA}
        self.nama.table.set_shown_columns(every & _NARROW if narrow else every)

    def _go(self, position: object) -> None:
        if isinstance(position, int):
            page, target = self.syarat.model.row(position).tujuan
            if page:
                self.way.emit(page, target)


def _is_bare(held: Penetapan | None, found: KeadaanIku) -> bool:
    """Whether there are no names to show: a score, or counts alone."""
    if held is not None:
        return held.isi.jenis is not JenisTetap.DAFTAR
    return found.hasil.cacah is None or found.hasil.tanpa_daftar
