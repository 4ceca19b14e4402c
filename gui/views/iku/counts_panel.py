"""Jumlah tanpa daftar nama: a realisasi of which only the two numbers are known."""

from functools import partial

from core.actions.target import load_realisasi, save_realisasi, withdraw_realisasi
from core.iku.model import HasilIku, RealisasiCacah
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.widgets.angka_edit import BulatEdit
from gui.widgets.buttons import Button
from gui.widgets.typed_line import Line


class CountsPanel(EntryPanel):
    """Counts of one indicator and year; they stand before the counted ones."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Jumlah tanpa daftar nama", session, jobs)
        self.pembilang, self.penyebut, self.keterangan = BulatEdit(), BulatEdit(), Line()
        self.form.line("pembilang", "Pembilang", self.pembilang, required=True, width=112)
        self.form.line("penyebut", "Penyebut", self.penyebut, required=True, width=112)
        self.form.line("keterangan", "Sumber", self.keterangan)
        self.withdraw_button = Button(
            "Pakai hitungan dari daftar nama", icon="trash-2", on_click=self._withdraw
        )
        self.buttons.insertWidget(2, self.withdraw_button)
        self._tahun, self._kode = 0, ""
        self._entered: RealisasiCacah | None = None

    def show_result(self, hasil: HasilIku, tahun: int) -> None:
        """The counts of this indicator and year, if any were entered."""
        self._tahun, self._kode = tahun, hasil.kode
        self._entered = load_realisasi(self.session.office, tahun, hasil.kode)
        self.title.title.setText(f"IKU {hasil.nomor} tahun {tahun}: jumlah tanpa daftar nama")
        self.title.set_beside("Dipakai sebagai realisasi resmi dan ditandai demikian.")
        self.withdraw_button.setVisible(self._entered is not None)
        self.notice.clear()
        if self.draft.show(f"realisasi:{tahun}:{hasil.kode}", self._fill):
            self.notice.show_note("Isian yang belum disimpan dipulihkan.")

    def save(self) -> None:
        if not self.form.check_typing():
            return
        self.save_button.setEnabled(False)
        self.jobs.run(
            partial(
                save_realisasi,
                tahun=self._tahun,
                iku=self._kode,
                pembilang=self.pembilang.value(),
                penyebut=self.penyebut.value(),
                keterangan=self.keterangan.text().strip(),
                versi=self._entered.versi if self._entered else 0,
            ),
            owner=self,
            done=lambda _outcome: self._close(),
            failed=self.refused,
        )

    def _withdraw(self) -> None:
        if self._entered is not None:
            self.jobs.run(
                partial(withdraw_realisasi, entered=self._entered),
                owner=self,
                done=lambda _outcome: self._close(),
                failed=self.refused,
            )

    def _close(self) -> None:
        self.saved()
        self.closed.emit()

    def _fill(self) -> None:
        entered = self._entered
        self.pembilang.set_value(entered.cacah.pembilang if entered else None)
        self.penyebut.set_value(entered.cacah.penyebut if entered else None)
        self.keterangan.set_text(entered.keterangan if entered else "")
