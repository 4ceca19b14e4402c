"""Duties under the editor: save, mark as checked, make final, open again; and why not yet."""

from PySide6.QtGui import QAction

from core.koperasi.penilaian import StatusPenilaian
from gui.views.kesehatan.sheet import Sheet
from gui.widgets.buttons import Button
from gui.widgets.headings import PageFooter

MARGIN = 16


class EditorFoot(PageFooter):
    """Shows the steps that are possible now."""

    def __init__(self, sheet: Sheet, save: QAction) -> None:
        super().__init__(margin=MARGIN)
        self._sheet = sheet
        self.save = Button("Simpan draf", icon="save", hint="Ctrl+S", kind="utama", action=save)
        self.drop = Button("Buang isian", kind="tautan")
        self.check = Button("Tandai diperiksa", icon="shield-check")
        self.finalize = Button("Tetapkan final", icon="lock")
        self.reopen = Button("Buka kembali", icon="history")
        self.add_left(self.save)
        self.add_left(self.drop)
        for button in (self.check, self.finalize, self.reopen):
            self.add_right(button)
        self.drop.hide()

    def renew(self) -> None:
        """Follow the state of the sheet."""
        locked = self._sheet.locked
        status = self._sheet.kertas.penilaian.status
        self.save.setVisible(not locked)
        self.check.setVisible(not locked)
        self.finalize.setVisible(not locked)
        self.reopen.setVisible(status is StatusPenilaian.FINAL)
        if locked:
            self.drop.hide()
            self.set_note("lock", "Terkunci. Mengubahnya memerlukan Buka kembali dengan alasan.")
            return
        telaah = self._sheet.telaah
        ready = telaah is not None and telaah.kesiapan.may_conclude
        checked = status is StatusPenilaian.DIPERIKSA and not self._sheet.dirty
        self.check.setEnabled(ready and not checked)
        self.finalize.setEnabled(ready and checked)
        self._explain(ready=ready, checked=checked)

    def _explain(self, *, ready: bool, checked: bool) -> None:
        telaah = self._sheet.telaah
        if telaah is None:
            self.set_note("circle-alert", "Pilih pedoman penilaian dahulu")
        elif not ready:
            self.set_note("circle-dashed", telaah.penghalang)
        elif not checked:
            self.set_note("info", "Diperiksa dahulu sebelum ditetapkan final")
        else:
            self.set_note("check", "Siap ditetapkan final", "sehat")
