"""Tab Pembinaan of a cooperative or a business: the duties that reached it, newest first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.actions.kegiatan import list_kegiatan
from core.kantor.kegiatan_daftar import BarisKegiatan, SaringKegiatan
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.views.kegiatan.columns import list_columns
from gui.views.kegiatan.targets import KegiatanTarget
from gui.widgets.buttons import Button
from gui.widgets.headings import EmptyState
from gui.widgets.labels import Text
from gui.widgets.table import Table

_SHOWN = frozenset({"tanggal", "judul", "tindak_lanjut"})


class RecordDuties(QWidget):
    """Enter opens a duty on its page; a new one begins with this record as its participant."""

    go = Signal(str, object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._koperasi_id: int | None = None
        self._umkm_id: int | None = None
        self.add_button = Button("Tambah kegiatan untuk ini", icon="plus", on_click=self._add)
        self.count = Text("", "label")
        self.model: RowsModel[BarisKegiatan] = RowsModel(
            list_columns(lambda: session.office.today), parent=self
        )
        self.table = Table(self.model, memory="kegiatan.riwayat")
        self.table.setAccessibleName("Kegiatan yang diikuti")
        self.table.set_shown_columns(_SHOWN)
        self._body = QStackedWidget()
        self._body.addWidget(self.table)
        self._body.addWidget(
            EmptyState("calendar", "Belum ada kegiatan yang menjangkau catatan ini.", panel=True)
        )
        self._lay()
        self.table.opened.connect(self._open)

    def show_record(
        self, *, koperasi_id: int | None = None, umkm_id: int | None = None, trashed: bool
    ) -> None:
        """Show the duties of one record; nothing is added to one in Tempat sampah."""
        self._koperasi_id, self._umkm_id = koperasi_id, umkm_id
        asked = SaringKegiatan(koperasi_id=koperasi_id, umkm_id=umkm_id)
        found = list_kegiatan(self._session.office, asked)
        self.model.set_rows(found, [one.kegiatan.id for one in found])
        self._body.setCurrentIndex(0 if found else 1)
        self.count.setText(f"{len(found)} kegiatan" if found else "")
        self.add_button.setEnabled(not trashed)
        self.add_button.setToolTip("Kembalikan catatan ini dahulu." if trashed else "")

    def _add(self) -> None:
        target = KegiatanTarget(untuk_koperasi=self._koperasi_id, untuk_umkm=self._umkm_id)
        self.go.emit("kegiatan", target)

    def _open(self, found: object) -> None:
        if isinstance(found, int):
            self.go.emit("kegiatan", KegiatanTarget(kegiatan_id=found))

    def _lay(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.addWidget(self.add_button)
        head.addStretch(1)
        head.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._body, 1)
