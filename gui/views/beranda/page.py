"""Beranda: where the year stands, what is left to do, which kecamatan needs a look."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core import angka, tanggal
from core.actions.beranda import (
    BELUM_DINILAI,
    BELUM_FINAL,
    BELUM_RAT,
    DIKEMBALIKAN,
    Beranda,
    Sisa,
    Tugas,
    load_beranda,
)
from core.actions.beranda_terakhir import Dikerjakan
from core.actions.langkah_awal import first_steps
from core.actions.outcome import Topic
from core.errors import AppError
from core.kantor.kegiatan_daftar import SaringKegiatan
from core.koperasi.daftar import SaringKoperasi
from gui.jobs import Jobs
from gui.page import Page
from gui.session import Session
from gui.views.beranda.cards import CardRow
from gui.views.beranda.first_steps import FirstSteps
from gui.views.beranda.tasks import LOW, TALL, LinkRow
from gui.views.iku.targets import SakipTarget, TriwulanTarget
from gui.views.kegiatan.targets import KegiatanTarget
from gui.views.kesehatan.targets import TugasTarget
from gui.widgets.charts.kecamatan_chart import KecamatanChart, KecamatanData
from gui.widgets.headings import EmptyState, PageHeader, SectionTitle, line
from gui.widgets.labels import Text, predikat_look
from gui.widgets.layouts import empty

ICONS = {
    Tugas.BELUM_RAT: "calendar",
    Tugas.BELUM_DINILAI: "scale",
    Tugas.DRAF: "pencil",
    Tugas.BELUM_LAPOR: "inbox",
    Tugas.DIKEMBALIKAN: "triangle-alert",
    Tugas.JATUH_TEMPO: "circle-alert",
    Tugas.KEGIATAN: "circle-alert",
    Tugas.REKOMENDASI_SAKIP: "circle-alert",
    Tugas.TENGGAT: "calendar",
}
TARGETS: dict[Tugas, tuple[str, object]] = {
    Tugas.BELUM_RAT: ("koperasi", BELUM_RAT),
    Tugas.BELUM_DINILAI: ("kesehatan", BELUM_DINILAI),
    Tugas.DRAF: ("kesehatan", BELUM_FINAL),
    Tugas.BELUM_LAPOR: ("laba", "belum_lapor"),
    Tugas.DIKEMBALIKAN: ("kesehatan", DIKEMBALIKAN),
    Tugas.JATUH_TEMPO: ("kesehatan", TugasTarget(jatuh_tempo=True)),
    Tugas.REKOMENDASI_SAKIP: ("iku", SakipTarget()),
    Tugas.TENGGAT: ("iku", TriwulanTarget("tenggat")),
    Tugas.KEGIATAN: ("kegiatan", KegiatanTarget(saring=SaringKegiatan(lewat=date.min))),
}
PAGE_ICONS = {
    "koperasi": "building-2",
    "kesehatan": "activity",
    "umkm": "store",
    "kegiatan": "calendar",
    "iku": "target",
    "dokumen": "file-text",
    "pengaturan": "settings",
}
_WARNED = {Tugas.DIKEMBALIKAN, Tugas.JATUH_TEMPO, Tugas.KEGIATAN, Tugas.REKOMENDASI_SAKIP}
_LEFT_WIDTH, _NARROW_WIDTH, _FEW = 352, 316, 2
_MANY, _LOWEST = 7, 24
"""More kinds of work than this stand in lower rows, and fewer deeds under them."""


class BerandaPage(Page):
    """Reads stored sums and the journal; every number is a way to what it counts."""

    title = "Beranda"
    concerns = frozenset(Topic) - {Topic.SALINAN}
    keys = "Enter buka daftar  ·  Ctrl+1…9 halaman  ·  F1 bantuan"

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session, jobs)
        self._found: Beranda | None = None
        self._rows: list[LinkRow] = []
        self._latest_rows: list[LinkRow] = []
        self.header = PageHeader("Beranda")
        self.cards = CardRow()
        self.cards.opened.connect(lambda kode: self.go.emit("iku", kode))
        self.tasks = QVBoxLayout()
        self.tasks.setSpacing(0)
        self.latest_title = SectionTitle("Terakhir dikerjakan")
        self.latest = QVBoxLayout()
        self.latest.setSpacing(0)
        self.chart_title = SectionTitle("Predikat menurut kecamatan")
        self.chart = KecamatanChart()
        self.chart.picked.connect(self._open_kecamatan)
        self.no_chart = EmptyState("scale", "", panel=True)
        self.first = FirstSteps(self.go.emit)
        self.nothing = EmptyState("target", "")
        self._lay()

    def load(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        try:
            found = load_beranda(self.session.office, self.session.year)
        except AppError as error:
            self._show_nothing(error)
            return
        self._found = found
        self.nothing.hide()
        self.body.show()
        day = tanggal.show(found.keadaan)
        beside = ", ".join(filter(None, (f"Tahun {found.tahun}, keadaan {day}", found.set_iku)))
        self.header.set_subtitle(
            f"{beside}; angka sedang dihitung" if found.belum_dihitung else beside
        )
        self.cards.show_cards(found.kartu)
        self._show_tasks(found.sisa)
        self._show_latest(found.terakhir)
        self._fit_rows()
        self._show_chart(found)

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        self.cards.set_narrow(narrow)
        self.left.setFixedWidth(_NARROW_WIDTH if narrow else _LEFT_WIDTH)
        self._fit_rows()

    def _fit_rows(self) -> None:
        """Fewer and lower rows where the window is low."""
        many = len(self._rows) > _MANY
        for row in self._rows:
            row.show_hint(not self.narrow)
            tall, low = (LOW, _LOWEST) if many else (TALL, LOW)
            row.setFixedHeight(low if self.narrow else tall)
        shown = _FEW - many if self.narrow else len(self._latest_rows) - _FEW * many
        for place, row in enumerate(self._latest_rows):
            row.setVisible(place < shown)

    def _show_tasks(self, left: tuple[Sisa, ...]) -> None:
        empty(self.tasks)
        self._rows = []
        for one in left:
            page, target = TARGETS[one.tugas]
            row = LinkRow(ICONS[one.tugas], one.nama, partial(self.go.emit, page, target))
            warn = one.tugas in _WARNED and one.jumlah
            row.set_facts(
                number=angka.show(one.jumlah, 0),
                hint=one.keterangan,
                tone="awas" if warn else "teks-2",
            )
            self._rows.append(row)
            self.tasks.addWidget(row)

    def _show_latest(self, done: tuple[Dikerjakan, ...]) -> None:
        empty(self.latest)
        self._latest_rows = []
        for one in done:
            row = LinkRow(
                PAGE_ICONS[one.halaman],
                one.nama,
                partial(self.go.emit, one.halaman, one.sasaran),
                height=LOW,
            )
            row.set_facts(hint=one.kapan)
            row.setToolTip(f"{one.perbuatan}, {one.kapan}, {one.petugas}")
            self._latest_rows.append(row)
            self.latest.addWidget(row)
        if not done:
            self.latest.addWidget(Text("Belum ada yang dikerjakan.", "label"))

    def _show_chart(self, found: Beranda) -> None:
        place = found.kecamatan
        self.chart_title.set_beside(
            f"{angka.show(place.dinilai, 0)} koperasi dinilai, tahun buku {place.tahun_buku}"
        )
        self.chart.set_data(
            KecamatanData(
                columns=[(nama, *predikat_look(urut)) for nama, urut in place.predikat],
                rows=[(row.nama, row.jumlah, sum(row.jumlah)) for row in place.baris],
            )
        )
        self.first.show_steps(first_steps(self.session.office, found.tahun))
        begun = not self.first.rows
        self.chart_title.setVisible(begun)
        self.chart_area.setVisible(begun and bool(place.dinilai))
        self.no_chart.setVisible(begun and not place.dinilai)
        self.no_chart.set_sentence(
            f"Belum ada penilaian final tahun buku {place.tahun_buku}. "
            "Nilai koperasi pada halaman Kesehatan; hasilnya tampil di sini."
        )

    def _open_kecamatan(self, cell: tuple[int, int | None]) -> None:
        if self._found is None:
            return
        place, (row, column) = self._found.kecamatan, cell
        kode = place.baris[row].kode
        predikat = () if column is None else (place.predikat[column][0],)
        wanted = SaringKoperasi(kecamatan=(kode,) if kode else (), predikat=predikat)
        self.go.emit("koperasi", wanted)

    def _show_nothing(self, error: AppError) -> None:
        self._found = None
        self.header.set_subtitle(f"Tahun {self.session.year}")
        self.nothing.set_sentence(f"{error.message} {error.hint}")
        self.body.hide()
        self.nothing.show()

    def _lay(self) -> None:
        self.left = QWidget()
        self.left.setFixedWidth(_LEFT_WIDTH)
        left = QVBoxLayout(self.left)
        left.setContentsMargins(0, 0, 16, 0)
        left.setSpacing(0)
        left.addWidget(SectionTitle("Pekerjaan tersisa"))
        left.addSpacing(6)
        left.addLayout(self.tasks)
        left.addSpacing(18)
        left.addWidget(self.latest_title)
        left.addSpacing(4)
        left.addLayout(self.latest)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setContentsMargins(16, 0, 0, 0)
        right.setSpacing(6)
        right.addWidget(self.chart_title)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.chart)
        self.chart_area = scroll
        right.addWidget(scroll, 1)
        right.addWidget(self.no_chart)
        right.addWidget(self.first, 1)
        lower = QHBoxLayout()
        lower.setContentsMargins(24, 12, 24, 10)
        lower.setSpacing(0)
        lower.addWidget(self.left)
        lower.addWidget(line(vertical=True))
        lower.addLayout(right, 1)
        self.body = QWidget()
        inside = QGridLayout(self.body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.cards, 0, 0)
        inside.addWidget(line(), 1, 0)
        inside.addLayout(lower, 2, 0)
        inside.setRowStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.body, 1)
        column.addWidget(self.nothing, 1)
