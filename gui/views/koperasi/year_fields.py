"""The lines of the yearly form: RAT, people, headline figures, and what the report says of them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from core import rupiah
from core.koperasi.model import LABEL_TAHUN as LABEL
from core.koperasi.model import ORANG, UANG, KoperasiTahun
from gui.views.koperasi.fields import PARTS, PeopleField
from gui.widgets.angka_edit import BulatEdit, YearEdit
from gui.widgets.form import FormGrid
from gui.widgets.rupiah_edit import RupiahEdit
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line

DATE_WIDTH, MONEY_WIDTH = 188, 188


class YearFields:
    """Every field of a tahun buku, laid into a form."""

    def __init__(self, form: FormGrid) -> None:
        self.form = form
        self.year = YearEdit()
        self.held, self.told = TanggalEdit(), TanggalEdit()
        self.minutes, self.remark = Line("nomor berita acara"), TextBlock()
        self.came = BulatEdit()
        self.people = {who: PeopleField(who.capitalize()) for who in ORANG}
        self.money = {name: RupiahEdit() for name in UANG}
        self._lay()

    def put(self, year: KoperasiTahun) -> None:
        self.year.set_year(year.tahun_buku or None)
        self.held.set_day(year.rat_tanggal)
        self.told.set_day(year.rat_dilaporkan)
        self.minutes.set_text(year.rat_berita_acara)
        self.came.set_value(year.rat_hadir)
        self.remark.set_text(year.catatan)
        for who, people in self.people.items():
            men, women, total = (getattr(year, f"{who}_{part}") for part in PARTS)
            people.set_values(men, women, total)
        for name, money in self.money.items():
            money.set_amount(getattr(year, name))

    def record(self, stored: KoperasiTahun) -> KoperasiTahun:
        """What is typed, over the id and version of the stored year."""
        return replace(
            stored,
            tahun_buku=self.year.year() or 0,
            rat_tanggal=self.held.day(),
            rat_dilaporkan=self.told.day(),
            rat_berita_acara=self.minutes.text().strip(),
            rat_hadir=self.came.value(),
            catatan=self.remark.text().strip(),
            **self._figures(),
        )

    def show_report(self, figures: Mapping[str, int]) -> None:
        """Say beside each figure what the report has."""
        for name in UANG:
            shown = f"laporan keuangan {rupiah.show(figures[name])}" if name in figures else ""
            self.form.field(name).set_hint(shown)
        for who in self.people:
            parts = [
                f"{part} {rupiah.show(figures[f'{who}_{part}'])}"
                for part in PARTS
                if f"{who}_{part}" in figures
            ]
            shown = f"laporan keuangan: {', '.join(parts)}" if parts else ""
            self.people[who].setToolTip(shown)

    def _figures(self) -> dict[str, Any]:
        people = {
            f"{who}_{part}": value
            for who, people in self.people.items()
            for part, value in zip(PARTS, people.values(), strict=True)
        }
        return people | {name: money.amount() for name, money in self.money.items()}

    def _lay(self) -> None:
        form = self.form
        form.line("tahun_buku", LABEL["tahun_buku"], self.year, required=True, width=72)
        form.line("rat_tanggal", LABEL["rat_tanggal"], self.held, width=DATE_WIDTH)
        form.line("rat_dilaporkan", LABEL["rat_dilaporkan"], self.told, width=DATE_WIDTH)
        form.line("rat_berita_acara", LABEL["rat_berita_acara"], self.minutes)
        form.line("rat_hadir", LABEL["rat_hadir"], self.came, width=96, hint="orang")
        form.heading("Orang, per 31 Desember")
        for who in ORANG:
            form.line(f"{who}_jumlah", who.capitalize(), self.people[who])
        form.heading("Angka pokok, rupiah penuh")
        for name in UANG:
            form.line(name, LABEL[name], self.money[name], width=MONEY_WIDTH)
        form.line("catatan", LABEL["catatan"], self.remark)
