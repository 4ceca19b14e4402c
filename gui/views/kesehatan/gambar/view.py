"""Rekap dan gambar: the year's recap, predikat by year and by kecamatan, aspects of one."""

from typing import ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from core import angka
from core.actions.gambar_kesehatan import GambarTahun, load_gambar, year_of_list
from core.koperasi.gambar import BarisRekap
from gui.jobs import Jobs
from gui.place import Place
from gui.session import Session
from gui.views.kesehatan.gambar.aspect_tab import AspectTab
from gui.views.kesehatan.gambar.chart_tab import ChartTab
from gui.views.kesehatan.gambar.recap_tab import DINILAI, RecapTab, filter_for
from gui.views.kesehatan.targets import CetakTarget
from gui.widgets.buttons import Button
from gui.widgets.headings import EmptyState, PageHeader
from gui.widgets.tabs import Tabs

REKAP = "rekap-kesehatan"
_ONCE = {
    "koperasi_dulu": "Setiap koperasi dihitung satu kali: hasilnya sendiri, atau hasil unit simpan "
    "pinjamnya bila hanya itu yang ada.",
    "usp_dulu": "Setiap koperasi dihitung satu kali: hasil unit simpan pinjamnya, atau hasilnya "
    "sendiri bila hanya itu yang ada.",
}


class GambarView(Place):
    """Every number opens the list it counted."""

    keys: ClassVar[str] = (
        "Panah pilih angka  ·  Enter buka daftar  ·  Ctrl+P cetak rekapitulasi  ·  Esc daftar"
    )

    def __init__(self, session: Session, jobs: Jobs, save: QAction) -> None:
        super().__init__(session, jobs, save)
        self._gambar: GambarTahun | None = None
        self.header = PageHeader("Rekap dan gambar")
        self.print_button = Button(
            "Cetak rekapitulasi…", icon="printer", hint="Ctrl+P", on_click=self.print_paper
        )
        self.recap = RecapTab()
        self.years = ChartTab(
            "Predikat menurut tahun buku",
            "Tahun buku",
            "Belum ada hasil final pada tahun buku mana pun.",
            summed=False,
        )
        self.places = ChartTab(
            "Predikat menurut kecamatan", "Kecamatan", "Belum ada hasil final pada tahun buku ini."
        )
        self.aspects = AspectTab(session)
        self.no_aspects = EmptyState(
            "scale",
            "Belum ada hasil final yang dihitung di sini pada tahun buku ini. "
            "Hasil terdahulu tidak memuat nilai tiap aspek.",
        )
        self._aspects = QStackedWidget()
        self.tabs = Tabs()
        self.nothing = EmptyState(
            "activity", "Belum ada koperasi terdaftar. Tambah koperasi dahulu di halaman Koperasi."
        )
        self._body = QStackedWidget()
        self._lay()
        self.recap.wanted.connect(self.wanted)
        self.places.picked.connect(self._open_place)
        self.years.picked.connect(self._open_year)
        self.aspects.wanted.connect(self.wanted)

    def show_target(self, target: object) -> None:
        del target
        self.refresh()
        self.recap.start()

    def refresh(self) -> None:
        found = load_gambar(self.session.office, self.session.year)
        self._gambar = found
        self.header.set_subtitle(
            f"Tahun kinerja {found.tahun} menilai tahun buku {found.tahun_buku}"
        )
        something = found.ada_hasil or found.menurut_kecamatan.total.semua
        self._body.setCurrentWidget(self.tabs if something else self.nothing)
        self.recap.show_rekap(found.menurut_kecamatan, _places_sentence(found))
        self.years.show_rekap(found.menurut_tahun, _years_sentence(found))
        self.places.show_rekap(found.menurut_kecamatan, _places_sentence(found))
        self.aspects.show_gambar(found)
        self._aspects.setCurrentWidget(self.aspects if found.unit else self.no_aspects)

    def search(self) -> None:
        self.tabs.show_tab(self._aspects)
        self.aspects.search.setFocus()

    def print_paper(self) -> None:
        if self.print_button.isEnabled():
            self.wanted.emit(CetakTarget((), REKAP))

    def set_narrow(self, *, narrow: bool) -> None:
        self.aspects.set_narrow(narrow=narrow)

    def _open_place(self, row: BarisRekap, predikat: str) -> None:
        self.wanted.emit(filter_for(row, predikat or DINILAI))

    def _open_year(self, row: BarisRekap, predikat: str) -> None:
        """The list of another book year is that of another year of performance."""
        tahun = year_of_list(self.session.office, int(row.kode))
        if tahun is not None:
            self.session.set_year(tahun)
            self.wanted.emit(filter_for(None, predikat or DINILAI))

    def _lay(self) -> None:
        self.header.add_button(self.print_button)
        self.header.add_button(
            Button("Daftar", icon="list-checks", hint="Esc", on_click=self.closed.emit)
        )
        self._aspects.addWidget(self.aspects)
        self._aspects.addWidget(self.no_aspects)
        self.tabs.add(self.recap, "Rekapitulasi")
        self.tabs.add(self.years, "Menurut tahun buku")
        self.tabs.add(self.places, "Menurut kecamatan")
        self.tabs.add(self._aspects, "Aspek koperasi")
        self._body.addWidget(self.tabs)
        self._body.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._body, 1)


def _years_sentence(gambar: GambarTahun) -> str:
    taken = [f"{row.terdahulu} ({row.nama})" for row in gambar.menurut_tahun.baris if row.terdahulu]
    words = f" Termasuk hasil terdahulu: {', '.join(taken)}." if taken else ""
    return f"Hasil final tiap tahun buku.{words} {_ONCE[gambar.sumber]}"


def _places_sentence(gambar: GambarTahun) -> str:
    total = gambar.menurut_kecamatan.total
    taken = (
        f", termasuk {angka.show(total.terdahulu, 0)} hasil terdahulu" if total.terdahulu else ""
    )
    return (
        f"{angka.show(total.dinilai, 0)} dari {angka.show(total.semua, 0)} koperasi dinilai final "
        f"pada tahun buku {gambar.tahun_buku}{taken}. {_ONCE[gambar.sumber]}"
    )
