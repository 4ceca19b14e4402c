"""Pertumbuhan laba: how many rose, stayed or fell in every kecamatan or sector, as bars."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from core import rupiah
from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.cetak_pertumbuhan import save_pertumbuhan
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.pertumbuhan import count_growth, list_behind
from core.naskah.model import Kertas
from core.umkm.pertumbuhan import ARAH, BarisTumbuh, MenurutTumbuh, total
from core.umkm.saringan import Saringan
from gui.jobs import Jobs
from gui.session import Session
from gui.views.dokumen.file_name import ask_pdf_name
from gui.views.laba.bars_dialog import BarsDialog, Rows
from gui.views.umkm.columns import ARROW
from gui.widgets.buttons import Button

_WORD = {"tidak dapat dibandingkan": "tidak sebanding"}


class GrowthDialog(BarsDialog[BarisTumbuh]):
    """A bar opens its list on the page UMKM."""

    title = "Pertumbuhan laba"

    def __init__(self, parent: QWidget | None, session: Session, jobs: Jobs, tahun: int) -> None:
        super().__init__(parent, session, jobs, tahun)
        self.print_button = Button("Cetak PDF…", icon="printer", on_click=self.print_paper)
        self.buttons.insertWidget(1, self.print_button)

    def heading(self) -> str:
        return f"Tahun {self.tahun} dibanding {self.tahun - 1}"

    def columns(self) -> Sequence[tuple[str, str, str]]:
        return [(_WORD.get(one.value, one.value), *ARROW[one]) for one in ARAH]

    def count(self, by: MenurutTumbuh) -> Callable[[Office], Outcome[Rows[BarisTumbuh]]]:
        return partial(count_growth, saringan=self.saringan(), menurut=by)

    def summary(self, rows: Rows[BarisTumbuh]) -> str:
        whole = total(rows)
        return (
            f"Laba usaha yang dapat dibandingkan: {rupiah.show_rp(whole.laba_lalu)} tahun "
            f"{self.tahun - 1}, {rupiah.show_rp(whole.laba)} tahun {self.tahun}. "
            "Klik batang untuk membuka daftarnya."
        )

    def behind(self, by: MenurutTumbuh, row: BarisTumbuh, column: int | None) -> Saringan | None:
        return list_behind(self.saringan(), by, row, None if column is None else ARAH[column])

    def print_paper(self) -> None:
        """Both divisions, kecamatan and sector, in one file."""
        path = ask_pdf_name(self, f"Pertumbuhan laba UMKM {self.tahun}.pdf")
        if path is None:
            return
        cara = CaraCetak(Kertas(self.session.office.pilihan.kertas))
        self.jobs.run(
            partial(save_pertumbuhan, tahun=self.tahun, cara=cara, path=path),
            owner=self,
            done=lambda _outcome: self.notice.show_note(f"Disimpan ke {path.name}."),
            failed=self.notice.show_error,
            label="Mencetak pertumbuhan laba",
        )
