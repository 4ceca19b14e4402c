"""A button with the workbooks that are asked for by form: E.81, IKK LPPD, figures for LKPJ."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMenu

from core.actions.cetak_kesehatan_nama import safe_name
from core.actions.ekspor_kinerja import lembar_jenis, save_lembar
from core.errors import AppError
from gui.jobs import Jobs
from gui.session import Session
from gui.widgets.buttons import Button
from gui.widgets.headings import Notice


class ExcelMenu(Button):
    """The workbook chosen goes where the officer wants it; the notice tells the outcome."""

    def __init__(self, session: Session, jobs: Jobs, notice: Notice) -> None:
        super().__init__(
            "Simpan Excel\u2026",
            icon="download",
            trailing="chevron-down",
            on_click=self._drop_down,
        )
        self._session, self._jobs, self._notice = session, jobs, notice

    def menu(self) -> QMenu:
        """One entry for each workbook of the year at the top of the window."""
        menu = QMenu(self)
        for jenis, nama in lembar_jenis().items():
            menu.addAction(nama).triggered.connect(
                lambda _checked=False, jenis=jenis, nama=nama: self.save(jenis, nama)
            )
        return menu

    def save(self, jenis: str, nama: str) -> None:
        """Ask for the place, then write beside the window."""
        year = self._session.year
        name, _kind = QFileDialog.getSaveFileName(
            self, "Simpan Excel", f"{safe_name(f'{nama} {year}')}.xlsx", "Buku kerja Excel (*.xlsx)"
        )
        if not name:
            return
        path = Path(name if name.lower().endswith(".xlsx") else f"{name}.xlsx")
        self.setEnabled(False)
        self.setToolTip("Buku kerja sedang ditulis.")
        self._jobs.run(
            partial(save_lembar, tahun=year, jenis=jenis, path=path),
            owner=self,
            done=lambda _outcome: self._ended(path),
            failed=self._failed,
            label="Menulis Excel",
        )

    def _ended(self, path: Path) -> None:
        self._free()
        self._notice.show_note(f"Tersimpan sebagai {path}.")

    def _failed(self, error: AppError) -> None:
        self._free()
        self._notice.show_error(error)

    def _free(self) -> None:
        self.setEnabled(True)
        self.setToolTip("")

    def _drop_down(self) -> None:
        self.menu().exec(self.mapToGlobal(self.rect().bottomLeft()))
