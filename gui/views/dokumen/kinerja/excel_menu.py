"""A button with the workbooks that are asked for by form: E.81, IKK LPPD, figures for LKPJ."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMenu

from core.actions.cetak_kesehatan_nama import safe_name
from core.errors import AppError
from core.iku.triwulan import ROMAWI
from core.naskah.lembar_kinerja import susunan_buku
from core.naskah.susunan_kinerja import BELUM_COCOK
from gui.jobs import Jobs
from gui.session import Session
from gui.set_pick import followed
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
        """One entry for each workbook of the year; E.81 also up to each single quarter."""
        from core.actions.ekspor_kinerja import E81, lembar_jenis  # not for the first sight

        menu = QMenu(self)
        for jenis, nama in lembar_jenis().items():
            if jenis != E81:
                self._entry(menu, nama, jenis, None)
                continue
            quarters = menu.addMenu(nama)
            self._entry(quarters, "Setahun", jenis, None)
            for quarter, roman in ROMAWI.items():
                self._entry(quarters, f"Sampai triwulan {roman}", jenis, quarter)
        return menu

    def save(self, jenis: str, triwulan: int | None = None) -> None:
        """Ask for the place, then write beside the window."""
        from core.actions.ekspor_kinerja import nama_lembar, save_lembar

        year, chosen = self._session.year, followed(self._session)
        proposed = safe_name(nama_lembar(jenis, year, triwulan))
        name, _kind = QFileDialog.getSaveFileName(
            self, "Simpan Excel", f"{proposed}.xlsx", "Buku kerja Excel (*.xlsx)"
        )
        if not name:
            return
        path = Path(name if name.lower().endswith(".xlsx") else f"{name}.xlsx")
        sure = BELUM_COCOK if susunan_buku(jenis).keyakinan == "ingatan" else ""
        self.setEnabled(False)
        self.setToolTip("Buku kerja sedang ditulis.")
        self._jobs.run(
            partial(
                save_lembar,
                tahun=year,
                jenis=jenis,
                path=path,
                triwulan=triwulan,
                set_iku=chosen,
            ),
            owner=self,
            done=lambda _outcome: self._ended(path, sure),
            failed=self._failed,
            label="Menulis Excel",
        )

    def _entry(self, menu: QMenu, words: str, jenis: str, triwulan: int | None) -> None:
        menu.addAction(words).triggered.connect(lambda _checked=False: self.save(jenis, triwulan))

    def _ended(self, path: Path, sure: str) -> None:
        self._free()
        self._notice.show_note(f"Tersimpan sebagai {path}.", sure)

    def _failed(self, error: AppError) -> None:
        self._free()
        self._notice.show_error(error)

    def _free(self) -> None:
        self.setEnabled(True)
        self.setToolTip("")

    def _drop_down(self) -> None:
        self.menu().exec(self.mapToGlobal(self.rect().bottomLeft()))
