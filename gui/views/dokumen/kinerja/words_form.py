"""Number, day and words of the paper picked, remembered for its year."""

from functools import partial

from PySide6.QtWidgets import QWidget

from core.actions.cetak_kinerja import Permintaan
from core.actions.kinerja_daftar import BarisNaskah
from core.actions.kinerja_isian import (
    check_words,
    default_words,
    kunci_of,
    load_isian,
    save_isian,
)
from core.errors import AppError
from core.naskah.isian_naskah import ISIAN, IsianNaskah
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line

_DAY = 148


class WordsForm(EntryPanel):
    """What is left blank prints as a dotted room, or in the words shown in grey."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Nomor dan tanggal", session, jobs, stacked=True)
        self._dokumen, self._asked = "", Permintaan(session.year)
        self._stored = IsianNaskah()
        self.nomor, self.tanggal = Line("diisi kemudian"), TanggalEdit()
        self.kepada, self.hal = TextBlock(), TextBlock()
        self.lampiran = Line()
        fields: tuple[tuple[str, str, QWidget, int | None], ...] = (
            ("nomor", "Nomor", self.nomor, None),
            ("tanggal", "Tanggal", self.tanggal, _DAY),
            ("kepada", "Kepada", self.kepada, None),
            ("hal", "Perihal", self.hal, None),
            ("lampiran", "Lampiran", self.lampiran, None),
        )
        for name, label, edit, width in fields:
            self.form.line(name, label, edit, width=width)
        self.pin_buttons()

    def show_paper(self, row: BarisNaskah, asked: Permintaan) -> None:
        """The fields of one paper, and a draft over them if one was left."""
        self.draft.flush()
        self._dokumen, self._asked = row.dokumen, asked
        self._stored = load_isian(self.session.office, row.dokumen, asked)
        self.title.title.setText(row.judul)
        shown = ISIAN.get(row.dokumen, ())
        for name in self.form.names():
            self.form.field(name).setVisible(name in shown)
        self._propose()
        self.notice.clear()
        key = f"isian-naskah:{asked.tahun}:{kunci_of(self.session.office, row.dokumen, asked)}"
        if self.draft.show(key, self._fill):
            self.notice.show_note("Isian yang belum disimpan dipulihkan.")

    def save(self) -> None:
        if not self.form.check_typing():
            return
        self.save_button.setEnabled(False)
        self.jobs.run(
            partial(save_isian, dokumen=self._dokumen, permintaan=self._asked, isian=self._typed()),
            owner=self,
            done=lambda _outcome: self._done(),
            failed=self.refused,
            label="Menyimpan nomor dan tanggal",
        )

    def check(self) -> None:
        if self.tanggal.value_error() is None:
            self.form.show_findings(check_words(self._asked.tahun, self._typed()))

    def _done(self) -> None:
        self.saved()
        self.closed.emit()

    def _propose(self) -> None:
        try:
            words = default_words(self.session.office, self._dokumen, self._asked)
        except AppError:
            words = IsianNaskah()
        self.kepada.setPlaceholderText(words.kepada)
        self.hal.setPlaceholderText(words.hal)
        self.lampiran.setPlaceholderText(words.lampiran)

    def _fill(self) -> None:
        self.nomor.set_text(self._stored.nomor)
        self.tanggal.set_day(self._stored.tanggal)
        self.kepada.set_text(self._stored.kepada)
        self.hal.set_text(self._stored.hal)
        self.lampiran.set_text(self._stored.lampiran)

    def _typed(self) -> IsianNaskah:
        return IsianNaskah(
            self.nomor.text().strip(),
            self.tanggal.day(),
            self.kepada.text().strip(),
            self.hal.text().strip(),
            self.lampiran.text().strip(),
            versi=self._stored.versi,
        )
