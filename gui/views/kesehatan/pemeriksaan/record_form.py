"""The record of an examination in one form, its parts in the order in which they happen."""

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from core.actions.outcome import Outcome
from core.actions.pemeriksaan import (
    certificate_obstacle,
    check_typed,
    propose_certificate,
    save_pemeriksaan,
)
from core.errors import AppError, RecordMovedError
from core.koperasi.pemeriksaan import LABEL, Pemeriksaan
from core.koperasi.pemeriksaan_langkah import BerkasPemeriksaan, Tahapan
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.widgets.buttons import Button
from gui.widgets.form import GAP, LABEL_WIDTH
from gui.widgets.labels import Text
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line

_DAY = 188
# heading, step, and its lines: field, label where it is shorter than the full one
_PARTS: tuple[tuple[str, Tahapan, tuple[tuple[str, str], ...]], ...] = (
    (
        "Surat pemberitahuan",
        Tahapan.PEMBERITAHUAN,
        (("nomor_pemberitahuan", "Nomor"), ("tanggal_pemberitahuan", "Tanggal")),
    ),
    (
        "Kunjungan",
        Tahapan.KUNJUNGAN,
        (
            ("kunjungan_mulai", "Mulai"),
            ("kunjungan_selesai", "Sampai"),
            ("tempat", ""),
            ("ditemui", ""),
            ("catatan_kunjungan", "Catatan"),
        ),
    ),
    (
        "Berita acara",
        Tahapan.BERITA_ACARA,
        (
            ("nomor_berita_acara", "Nomor"),
            ("tanggal_berita_acara", "Tanggal"),
            ("catatan_berita_acara", "Catatan"),
        ),
    ),
    (
        "Tanggapan pengurus",
        Tahapan.TANGGAPAN,
        (("tanggal_tanggapan", "Tanggal"), ("tanggapan", "Tanggapan")),
    ),
    (
        "Penetapan hasil",
        Tahapan.PENETAPAN,
        (("nomor_penetapan", "Nomor SK"), ("tanggal_penetapan", "Tanggal SK")),
    ),
    (
        "Sertifikat",
        Tahapan.SERTIFIKAT,
        (("tanggal_sertifikat", "Tanggal"), ("nomor_sertifikat", "Nomor")),
    ),
    ("Lainnya", Tahapan.TINDAK_LANJUT, (("catatan", ""),)),
)
_BLOCKS = frozenset({"catatan_kunjungan", "catatan_berita_acara", "tanggapan", "catatan"})


def _field(name: str) -> Line | TanggalEdit | TextBlock:
    if name.startswith(("tanggal_", "kunjungan_")):
        return TanggalEdit()
    return TextBlock() if name in _BLOCKS else Line()


class RecordForm(EntryPanel):
    """One examination; what is typed is kept as a draft until it is saved."""

    stored = Signal()
    moved = Signal()
    """Somebody else changed the record; it should be read again under the typing."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Catatan pemeriksaan", session, jobs)
        self.berkas: BerkasPemeriksaan | None = None
        self._batas = date.min
        self._fields: dict[str, Line | TanggalEdit | TextBlock] = {}
        self._first: dict[Tahapan, str] = {}
        self.propose_button = Button("Usulkan nomor", kind="tautan", on_click=self.propose)
        self.obstacle = Text("", "kecil", wrap=True)
        for title, tahapan, lines in _PARTS:
            self.form.heading(title)
            self._first[tahapan] = lines[0][0]
            for name, label in lines:
                self._line(name, label or LABEL[name])
            if tahapan is Tahapan.SERTIFIKAT:
                self.form.note(self._beside_number())
        self.close_button.hide()
        self.title.hide()
        self.pin_buttons()

    def show_berkas(self, berkas: BerkasPemeriksaan, batas: date) -> None:
        """Show this record, and a draft over it if one was left."""
        self.draft.flush()
        self.berkas, self._batas = berkas, batas
        self.notice.clear()
        if self.draft.show(f"pemeriksaan:{berkas.pemeriksaan.kunci.teks}", self._fill):
            self.notice.show_note("Isian yang belum disimpan dipulihkan.")
        self.follow(berkas)
        self.check()

    def follow(self, berkas: BerkasPemeriksaan) -> None:
        """Whether a certificate can be numbered now, in words; the typing stays."""
        obstacle = certificate_obstacle(self.session.office, berkas.hasil)
        given = bool(berkas.pemeriksaan.nomor_sertifikat)
        self.propose_button.setVisible(not obstacle and not given)
        line = self.form.field("nomor_sertifikat")
        line.field.setEnabled(not obstacle or given)
        self.form.field("tanggal_sertifikat").field.setEnabled(not obstacle or given)
        self.obstacle.setText("" if given else obstacle)
        self.obstacle.setVisible(bool(obstacle) and not given)

    def go_to(self, tahapan: Tahapan) -> bool:
        """Bring the part of a step into sight and focus its first field."""
        name = self._first.get(tahapan)
        if name is None:
            return False
        line = self.form.field(name)
        for scroll in self.findChildren(QScrollArea):
            scroll.ensureWidgetVisible(line, 0, 120)
        self.form.focus(name)
        return True

    def typed(self) -> Pemeriksaan:
        """The record as it stands in the form."""
        if self.berkas is None:
            raise RuntimeError("no examination is shown")
        values: dict[str, Any] = {
            name: field.day() if isinstance(field, TanggalEdit) else field.text()
            for name, field in self._fields.items()
        }
        return replace(self.berkas.pemeriksaan, **values)

    def propose(self) -> None:
        """Put the next free certificate number into the form; nothing is stored."""
        if self.berkas is None:
            return
        kunci = self.berkas.pemeriksaan.kunci
        day = self._fields["tanggal_sertifikat"]
        typed = day.day() if isinstance(day, TanggalEdit) else None
        number = propose_certificate(self.session.office, kunci, typed)
        self._fields["nomor_sertifikat"].set_text(number)

    def save(self) -> None:
        if self.berkas is None or not self.form.check_typing():
            return
        self.save_button.setEnabled(False)
        self.jobs.run(
            partial(save_pemeriksaan, typed=self.typed(), batas=self._batas),
            owner=self,
            done=self._done,
            failed=self.refused,
        )

    def check(self) -> None:
        if self.berkas is not None:
            found = check_typed(self.session.office, self.berkas, self.typed())
            self.form.show_findings(found)

    def _done(self, _outcome: Outcome[BerkasPemeriksaan]) -> None:
        self.saved()
        self.stored.emit()

    def refused(self, error: AppError) -> None:
        super().refused(error)
        if isinstance(error, RecordMovedError):
            self.moved.emit()

    def _fill(self) -> None:
        if self.berkas is None:
            return
        for name, field in self._fields.items():
            value = getattr(self.berkas.pemeriksaan, name)
            if isinstance(field, TanggalEdit):
                field.set_day(value)
            else:
                field.set_text(value)

    def _beside_number(self) -> QWidget:
        """Under the number: the way to a proposal, or why there is none."""
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(LABEL_WIDTH + GAP, 0, 0, 0)
        column.addWidget(self.propose_button)
        column.addWidget(self.obstacle)
        return made

    def _line(self, name: str, label: str) -> None:
        field = self._fields[name] = _field(name)
        width = _DAY if isinstance(field, TanggalEdit) else None
        self.form.line(name, label, field, width=width)
        field.setAccessibleName(LABEL[name])
