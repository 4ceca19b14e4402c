"""Profil kantor: the names that papers print, contacts, and the emblem of the letterhead."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.actions.office import load_kantor
from core.actions.pengaturan import save_kantor
from core.kantor.checks import BATAS_LAMBANG, check_kantor
from core.kantor.model import Kantor
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.views.pengaturan.access import guard, may_change
from gui.widgets.buttons import Button
from gui.widgets.labels import Text
from gui.widgets.typed_line import Line

_FIELDS = (
    ("nama_pemda", "Pemerintah daerah", True, "baris pertama kop"),
    ("nama_dinas", "Nama dinas", True, "baris kedua kop"),
    ("nama_singkat", "Nama singkat dinas", True, "dipakai pada judul tabel"),
    ("kota", "Kota", True, "tanpa kata Kota"),
    ("alamat", "Alamat", False, ""),
    ("kode_pos", "Kode pos", False, ""),
    ("telepon", "Telepon", False, ""),
    ("email", "Surel", False, ""),
    ("situs", "Situs", False, ""),
)
_EMBLEM = QSize(60, 72)
_OTHER = "Pilih gambar lain; lambang yang sekarang tetap dipakai."


class KantorSection(EntryPanel):
    """One record; the emblem is kept with it."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Profil kantor", session, jobs)
        self.title.set_beside("Dipakai pada kop, judul tabel, dan blok tanda tangan.")
        self._kantor = load_kantor(session.office)
        self._emblem: bytes | None = None
        for name, label, required, hint in _FIELDS:
            width = 96 if name == "kode_pos" else None
            self.form.line(name, label, Line(), required=required, hint=hint, width=width)
        self.form.heading("Kop dan lambang")
        self.letterhead = Letterhead()
        self.form.note(self.letterhead)
        self.pick_button = Button("Pilih gambar lambang…", icon="eye", on_click=self._choose)
        self.drop_button = Button("Tanpa lambang", icon="trash-2", on_click=self._drop)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.pick_button)
        row.addWidget(self.drop_button)
        row.addStretch(1)
        holder = QWidget()
        row.setContentsMargins(0, 4, 0, 4)
        holder.setLayout(row)
        self.form.note(holder)
        self.close_button.hide()
        self.form.changed.connect(self._show_letterhead)

    @property
    def draft_panels(self) -> tuple[EntryPanel, ...]:
        return (self,)

    def load(self) -> None:
        """The stored profile, and a draft over it if one was left."""
        self._kantor = load_kantor(self.session.office)
        self._emblem = self._kantor.lambang
        self.notice.clear()
        if self.draft.show("kantor", self._fill):
            self.notice.show_note("Isian yang belum disimpan dipulihkan.")
        allowed = may_change(self.session)
        guard(self, allowed=allowed)
        self.pick_button.setVisible(allowed)
        self.drop_button.setVisible(allowed)
        self._show_letterhead()

    def refresh(self) -> None:
        """Read again unless somebody is typing or has chosen another emblem."""
        if not self.draft.dirty and self._emblem == self._kantor.lambang:
            self.load()

    def save(self) -> None:
        self.save_button.setEnabled(False)
        self.jobs.run(
            partial(save_kantor, kantor=self.typed()),
            owner=self,
            done=lambda _outcome: self._done(),
            failed=self.refused,
        )

    def check(self) -> None:
        self.form.show_findings(check_kantor(self.typed()))

    def typed(self) -> Kantor:
        """The profile as it stands in the form."""
        values = {name: self._text(name) for name, *_rest in _FIELDS}
        return replace(self._kantor, **values, lambang=self._emblem)  # type: ignore[arg-type]

    def _done(self) -> None:
        self.saved()
        self.load()
        self.notice.show_note("Profil kantor tersimpan.")

    def _text(self, name: str) -> str:
        field = self.form.field(name).field
        return " ".join(field.text().split()) if isinstance(field, Line) else ""

    def _fill(self) -> None:
        for name, *_rest in _FIELDS:
            field = self.form.field(name).field
            if isinstance(field, Line):
                field.set_text(str(getattr(self._kantor, name)))

    def _show_letterhead(self) -> None:
        self.letterhead.show_kantor(self.typed())
        self.drop_button.setEnabled(self._emblem is not None)

    def _choose(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self, "Pilih gambar lambang", "", "Gambar (*.png *.jpg *.jpeg)"
        )
        if name:
            self.open_emblem(Path(name))

    def open_emblem(self, path: Path) -> None:
        """Use the picture in this file; of one that is too large no more is read than shows it."""
        try:
            with path.open("rb") as file:
                content = file.read(BATAS_LAMBANG + 1)
        except OSError:
            self.notice.show_warning(f"Berkas {path.name} tidak dapat dibaca.", _OTHER)
            return
        self.take_emblem(content)

    def take_emblem(self, content: bytes) -> None:
        """Use this picture, unless it is none, damaged or too large."""
        tried = replace(self.typed(), lambang=content)
        faults = [one for one in check_kantor(tried) if one.field == "lambang"]
        if faults:
            self.notice.show_warning(faults[0].message, _OTHER)
            return
        if QImage.fromData(content).isNull():
            self.notice.show_warning("Gambar itu rusak.", _OTHER)
            return
        self._emblem = content
        self._show_letterhead()
        self.notice.show_note("Gambar dipilih. Simpan agar dipakai.")

    def _drop(self) -> None:
        self._emblem = None
        self._show_letterhead()


class Letterhead(QWidget):
    """How the kop will read: emblem, government, Dinas, address."""

    def __init__(self) -> None:
        super().__init__()
        self._emblem = QLabel()
        self._emblem.setFixedSize(_EMBLEM)
        self._emblem.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._emblem.setAccessibleName("Lambang")
        self._lines = (Text("", wrap=True), Text("", "subjudul", wrap=True), Text("", "kecil"))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        for text in self._lines:
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            words.addWidget(text)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.addWidget(self._emblem)
        row.addLayout(words, 1)

    def show_kantor(self, kantor: Kantor) -> None:
        """These words and this emblem."""
        top, middle, below = self._lines
        top.setText(kantor.nama_pemda.upper())
        middle.setText(kantor.nama_dinas.upper())
        place = " ".join(filter(None, (kantor.alamat, kantor.kode_pos)))
        reach = (place, f"Telepon {kantor.telepon}" if kantor.telepon else "", kantor.email)
        below.setText(" · ".join(one for one in (*reach, kantor.situs) if one))
        picture = QPixmap()
        if kantor.lambang is not None:
            picture.loadFromData(QByteArray(kantor.lambang))
            ratio = self.devicePixelRatioF()
            picture = picture.scaled(
                _EMBLEM * ratio,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            picture.setDevicePixelRatio(ratio)
        self._emblem.setPixmap(picture)
        self._emblem.setVisible(not picture.isNull())
