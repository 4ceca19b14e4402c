"""What may be chosen for the paper picked: whose agreement, what a letter goes with, its number."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from core.actions.cetak_kinerja import Permintaan
from core.actions.kinerja_daftar import BarisNaskah
from core.actions.pohon import list_jabatan
from core.errors import AppError
from core.iku.triwulan import ROMAWI
from core.naskah.buku_iku import BUKU_IKU
from core.naskah.isian_naskah import ISIAN
from core.naskah.lkjip import LKJIP
from core.naskah.pengukuran import PENGUKURAN
from core.naskah.perjanjian import PERJANJIAN, SEMUA
from core.naskah.susunan_kinerja import told_of
from gui.session import Session
from gui.set_pick import followed
from gui.views.dokumen.kinerja.columns import TANDA
from gui.views.dokumen.kinerja.mend import Way, ways_of
from gui.widgets.buttons import Button
from gui.widgets.form import FormLine
from gui.widgets.labels import StateLabel, Text
from gui.widgets.pick import Pick

_WAYS, _REASONS = 2, 4
ALL_POSTS = "Semua jabatan dalam satu berkas"


class Choices(QWidget):
    """State of the paper, the way to what is missing, and its choices."""

    changed = Signal()
    mend_wanted = Signal(str, object)
    word_wanted = Signal()
    fields_wanted = Signal()
    standards_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._row: BarisNaskah | None = None
        self._ways: tuple[Way, ...] = ()
        self.title = Text("", "subjudul", wrap=True)
        self.state = StateLabel()
        self.why = Text("", "kecil", wrap=True)
        self.form_told = Text("", "kecil", wrap=True)
        self.mends = tuple(
            Button("", kind="tautan", on_click=partial(self._mend, at)) for at in range(_WAYS)
        )
        self.post = Pick([], placeholder="Kepala Dinas")
        self.post.setMinimumContentsLength(12)
        self.post.setSizeAdjustPolicy(Pick.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.post_line = FormLine("Jabatan", self.post, stacked=True)
        self.post.changed.connect(self.changed)
        self.quarter = Pick(
            [(str(at), f"Triwulan {roman}") for at, roman in ROMAWI.items()],
            placeholder="Setahun",
        )
        self.quarter_line = FormLine("Waktu", self.quarter, stacked=True)
        self.quarter.changed.connect(self.changed)
        self.figures = QCheckBox("Sertakan capaian tahun ini")
        self.figures.setToolTip("Tabel target, realisasi, dan capaian sesudah tabel IKU")
        self.figures.toggled.connect(lambda _on: self.changed.emit())
        self.fields = Button("", icon="pencil", on_click=self.fields_wanted.emit)
        self.standards = Button(
            "Standar nasional\u2026", icon="pencil", on_click=self.standards_wanted.emit
        )
        self.word = Button("Simpan draf Word…", icon="download", on_click=self.word_wanted.emit)
        self.word.setToolTip("Seluruh laporan sebagai dokumen yang dapat Anda lanjutkan di Word")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 10, 16, 10)
        column.setSpacing(4)
        lines = (self.post_line, self.quarter_line, self.figures)
        for widget in (self.title, self.state, self.why, *self.mends, self.form_told, *lines):
            column.addWidget(widget)
        for button in (self.fields, self.standards, self.word):
            column.addWidget(button)
        column.addStretch(1)
        self.show_row(None)

    def show_row(self, row: BarisNaskah | None) -> None:
        """The paper picked; what does not concern it is hidden."""
        self._row = row
        self.title.setText(row.judul if row else "Pilih naskah")
        self.state.setVisible(row is not None)
        self.why.setText("\n".join((row.kalimat, *_listed(row.halangan))) if row else "")
        told = told_of(row.dokumen) if row else ""
        self.form_told.setText(told)
        self.form_told.setVisible(bool(told))
        self._ways = ways_of(row)[:_WAYS] if row else ()
        for at, button in enumerate(self.mends):
            button.setVisible(at < len(self._ways))
            if at < len(self._ways):
                button.set_text(self._ways[at].text)
        if row is not None:
            icon, word, tone = TANDA[row.keadaan]
            self.state.set_state(icon, word, tone)
        fields = ISIAN.get(row.dokumen, ()) if row else ()
        self.fields.set_text("Nomor dan tanggal\u2026" if len(fields) > 1 else "Tanggal\u2026")
        self.fields.setVisible(bool(fields))
        for button in (self.word, self.standards):
            button.setVisible(row is not None and row.dokumen == LKJIP)
        measured = row is not None and row.permintaan.untuk == PENGUKURAN
        self.quarter_line.setVisible(measured)
        self.figures.setVisible(row is not None and row.dokumen == BUKU_IKU)
        posts = row is not None and row.dokumen == PERJANJIAN
        self.post_line.setVisible(posts)
        if posts:
            self._fill_posts()

    def choose_post(self, kode: str) -> None:
        """Whose agreement; the head where no post is named."""
        self.post.set_code(kode or None)

    def asked(self) -> Permintaan | None:
        """What is asked of the paper picked, with the choices made."""
        if self._row is None:
            return None
        row = self._row
        jabatan = self.post.code() or "" if row.dokumen == PERJANJIAN else ""
        triwulan = row.permintaan.triwulan
        if row.permintaan.untuk == PENGUKURAN and self.quarter.code():
            triwulan = int(self.quarter.code() or 0)
        capaian = row.dokumen == BUKU_IKU and self.figures.isChecked()
        return replace(row.permintaan, jabatan=jabatan, triwulan=triwulan, capaian=capaian)

    def _fill_posts(self) -> None:
        try:
            posts = list_jabatan(self._session.office, self._session.year, followed(self._session))
        except AppError:
            posts = []
        listed = [(one.kode, one.nama) for one in posts[1:] if one.baris]
        self.post.set_options([(SEMUA, ALL_POSTS), *listed])

    def _mend(self, at: int) -> None:
        way = self._ways[at]
        self.mend_wanted.emit(way.page, way.target)


def _listed(reasons: tuple[str, ...]) -> Iterator[str]:
    """The first reasons, one a line; the others are counted."""
    yield from (f"\u2013 {one}" for one in reasons[:_REASONS])
    if len(reasons) > _REASONS:
        yield f"\u2013 dan {len(reasons) - _REASONS} lagi"
