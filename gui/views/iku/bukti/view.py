"""Berkas bukti: one file from the percentage to the attachments, and those made before."""

from functools import partial
from typing import Any, ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core import angka
from core.actions.bukti import (
    SEBUTAN_CAKUPAN,
    CakupanBukti,
    HasilBukti,
    PermintaanBukti,
    buat_bukti,
    default_name,
    each_lost,
    load_bukti,
    read_manifes,
)
from core.actions.iku import load_tahun
from core.actions.outcome import Outcome
from core.errors import AppError
from core.iku.model import TahunIku
from core.naskah.bukti_iku import BagianBukti, BuktiTercatat
from core.naskah.model import Kertas
from gui.jobs import Jobs
from gui.models.rows_model import RowsModel
from gui.place import Place
from gui.session import Session
from gui.set_pick import SetPick
from gui.views.dokumen.file_name import ask_pdf_name
from gui.views.iku.bukti.rows import BAGIAN, BERKAS
from gui.views.iku.targets import BuktiTarget
from gui.views.kesehatan.cetak.orders import or_stopped
from gui.widgets.buttons import Button
from gui.widgets.form import FormGrid
from gui.widgets.headings import Notice, PageFooter, PageHeader, SectionTitle, line
from gui.widgets.pick import Pick
from gui.widgets.table import HEAD, Table

_ROW, _TOLD, _FORM = 26, 3, 640
_NARROW = {"pada", "nama", "halaman", "hilang", "judul", "induk", "asal"}


class BuktiView(Place):
    """The form above, files made before, and the manifest of the one that is picked."""

    keys: ClassVar[str] = "Ctrl+P buat berkas bukti  ·  Esc indikator"

    def __init__(self, session: Session, jobs: Jobs, save: QAction) -> None:
        super().__init__(session, jobs, save)
        self._tahun: TahunIku | None = None
        self._working = False
        self.header = PageHeader("Berkas bukti")
        self.set_pick = SetPick(session)
        self.set_pick.changed.connect(self.refresh)
        self.header.add_beside(self.set_pick)
        self.header.add_button(
            Button("Indikator", icon="target", hint="Esc", on_click=self.closed.emit)
        )
        self.notice = Notice()
        self.iku = Pick(placeholder="")
        self.cakupan = Pick(
            [(one.value, words.capitalize()) for one, words in SEBUTAN_CAKUPAN.items()],
            placeholder="",
        )
        self.form = FormGrid()
        self.form.line("iku", "Indikator", self.iku)
        self.form.line("cakupan", "Isi berkas", self.cakupan)
        self.form.setMaximumWidth(_FORM)
        self.files: RowsModel[BuktiTercatat] = RowsModel(BERKAS, parent=self)
        self.table = Table(self.files, memory="iku.bukti")
        self.table.setAccessibleName("Berkas bukti yang pernah dibuat")
        self.table.setFixedHeight(HEAD + 2 + 4 * _ROW)
        self.parts: RowsModel[BagianBukti] = RowsModel(BAGIAN, parent=self)
        self.manifest = Table(self.parts, memory="iku.bukti.bagian")
        self.manifest.setAccessibleName("Manifes berkas yang dipilih")
        self.foot = PageFooter()
        self.make_button = Button(
            "Buat berkas bukti",
            icon="file-text",
            hint="Ctrl+P",
            kind="utama",
            on_click=self.print_paper,
        )
        self.foot.add_right(self.make_button)
        self.table.picked.connect(self._show_parts)
        self.iku.changed.connect(self._choose)
        self._lay()

    def show_target(self, target: object) -> None:
        """The year of the window; raises `AppError` when no set covers it."""
        self.notice.clear()
        self._read_year(target.kode if isinstance(target, BuktiTarget) else "")
        self.iku.setFocus()

    def refresh(self) -> None:
        try:
            self._read_year(self.iku.code() or "")
        except AppError as error:
            self._tahun = None
            self.notice.show_error(error)
            self._follow()

    def print_paper(self) -> None:
        """Ask where to, then let the worker write it; Batal leaves nothing."""
        kode = self.iku.code()
        if kode is None or self._tahun is None or not self.make_button.isEnabled():
            return
        path = ask_pdf_name(self, default_name(kode, self._tahun.tahun))
        if path is None:
            return
        asked = PermintaanBukti(
            self._tahun.tahun,
            kode,
            path,
            CakupanBukti(self.cakupan.code() or CakupanBukti.PEMBILANG),
            Kertas(self.session.office.pilihan.kertas),
        )
        self._working = True
        self._follow()
        self.notice.show_note(
            "Berkas bukti sedang ditulis.", "Batal di kaki jendela menghentikannya."
        )
        self.jobs.run(
            partial(or_stopped, action=partial(buat_bukti, permintaan=asked)),
            owner=self,
            done=self._made,
            failed=self._failed,
            label="Menulis berkas bukti",
            cancellable=True,
        )

    def set_narrow(self, *, narrow: bool) -> None:
        for table, columns in ((self.table, BERKAS), (self.manifest, BAGIAN)):
            keys = {column.key for column in columns}
            table.set_shown_columns(keys & _NARROW if narrow else keys)

    def _made(self, outcome: Outcome[Any]) -> None:
        self._working = False
        made: HasilBukti | None = outcome.value
        if made is None:
            self.notice.show_note("Dibatalkan; tidak ada berkas yang tertinggal.")
            self._follow()
            return
        said = f"{made.path.name}: {angka.show(made.halaman, 0)} halaman tersimpan."
        if made.hilang:
            lost = list(each_lost(made))
            more = f" Dan {len(lost) - _TOLD} lagi, lihat manifes." if len(lost) > _TOLD else ""
            self.notice.show_warning(
                f"{said} {len(lost)} bagian tidak ada.", " ".join(lost[:_TOLD]) + more
            )
        else:
            self.notice.show_note(said)
        self._load()

    def _failed(self, error: AppError) -> None:
        self._working = False
        self.notice.show_error(error)
        self._follow()

    def _read_year(self, kode: str) -> None:
        found = load_tahun(self.session.office, self.session.year, self.set_pick.renew())
        self._tahun = found
        self.header.set_subtitle(f"Tahun {found.tahun}, {found.keputusan}")
        blocked = self.iku.blockSignals(True)
        self.iku.set_options(
            [(one.kode, f"IKU {one.nomor}: {one.nama_pendek}") for one in found.iku]
        )
        known = [one.kode for one in found.iku]
        self.iku.set_code(kode if kode in known else known[0])
        self.iku.blockSignals(blocked)
        self._choose()

    def _choose(self) -> None:
        hasil = self._hasil()
        named = hasil is not None and hasil.kode.startswith("koperasi") and not hasil.tanpa_daftar
        self.cakupan.setEnabled(named)
        self.form.field("cakupan").set_hint("" if named else "daftar dan faktanya saja")
        self._load()

    def _hasil(self) -> Any:
        known = self._tahun.iku if self._tahun else ()
        return next((one for one in known if one.kode == self.iku.code()), None)

    def _load(self) -> None:
        self._follow()
        self.jobs.run(
            partial(load_bukti, tahun=self.session.year, iku=self.iku.code() or ""),
            owner=self,
            done=self._show_files,
            failed=self._failed,
            label="Membaca berkas bukti",
        )

    def _show_files(self, outcome: Outcome[Any]) -> None:
        found: list[BuktiTercatat] = outcome.value
        self.files.set_rows(found, [one.id for one in found])
        if found:
            self.table.pick(found[0].id)
        else:
            self.parts.set_rows([])
        self._follow()

    def _show_parts(self, row_id: object) -> None:
        place = self.files.index_of(row_id)
        if place is not None:
            self.parts.set_rows(read_manifes(self.files.row(place)))

    def _follow(self) -> None:
        """The button says why it cannot be pressed."""
        hasil = self._hasil()
        ready = hasil is not None and hasil.realisasi is not None
        self.make_button.setEnabled(ready and not self._working)
        if self._working:
            self.foot.set_note("circle-dashed", "Sedang ditulis")
        elif hasil is None or not ready:
            self.foot.set_note("circle-alert", (hasil.sebab if hasil else "") or "Belum ada angka")
        elif hasil.penetapan is None:
            self.foot.set_note("info", "Realisasi belum ditetapkan; isi berkas menurut data kini")
        else:
            self.foot.set_note("lock", "Isi berkas menurut realisasi yang ditetapkan")

    def _lay(self) -> None:
        typed = QWidget()
        row = QHBoxLayout(typed)
        row.setContentsMargins(24, 10, 24, 10)
        row.addWidget(self.form, 1)
        row.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, self.notice, typed, line()):
            column.addWidget(widget)
        for title, table in (
            ("Berkas yang pernah dibuat", self.table), ("Isi berkas yang dipilih", self.manifest),
        ):  # fmt: skip
            head = SectionTitle(title)
            head.setContentsMargins(24, 8, 24, 0)
            inset = QHBoxLayout()
            inset.setContentsMargins(16, 0, 16, 0)
            inset.addWidget(table)
            column.addWidget(head)
            column.addLayout(inset, 1 if table is self.manifest else 0)
        column.addWidget(self.foot)
