"""New drafts, and decrees as files: the ways in and out of the list."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core.actions.cetak_kesehatan_nama import safe_name
from core.actions.naskah import (
    NaskahTerbuka,
    copy_naskah,
    draft_for_set,
    export_naskah,
    import_naskah,
    trash_naskah,
)
from core.actions.outcome import Outcome
from core.errors import AppError
from core.iku.keputusan import Keputusan, Tahap
from gui import problems
from gui.jobs import Jobs
from gui.views.dokumen.keputusan.words import kept_why

_FORM = "Isi keputusan (*.toml)"
_BACK = "Kembalikan selangkah dengan alasan, baru hapus; yang sudah ditandatangani tetap disimpan."


class Files(QObject):
    """Asks for names; the worker reads and writes."""

    opened = Signal(object, str)
    """A decree to show, and a sentence about it."""
    told = Signal(str)
    gone = Signal()
    refused = Signal(object)

    def __init__(self, parent: QWidget, jobs: Jobs) -> None:
        super().__init__(parent)
        self._window, self._jobs = parent, jobs

    def copy(self, keputusan: Keputusan) -> None:
        """A new draft with these words."""
        self._make(
            partial(copy_naskah, keputusan_id=keputusan.id),
            "Rancangan baru dibuat dari keputusan ini, tanpa nomor dan tanggal.",
        )

    def draft(self, terbuka: NaskahTerbuka) -> None:
        """A new draft for the same IKU set in the words that ship."""
        self._make(
            partial(draft_for_set, set_id=terbuka.set_iku.id),
            "Rancangan baru dibuat dari naskah bawaan.",
        )

    def take_in(self) -> None:
        """A file as a new draft."""
        name, _kind = QFileDialog.getOpenFileName(self._window, "Impor naskah", "", _FORM)
        if name:
            self._make(
                partial(import_naskah, path=Path(name)),
                f"{Path(name).name} dibuka sebagai rancangan baru.",
            )

    def take_out(self, terbuka: NaskahTerbuka) -> None:
        """The decree as a file."""
        nomor = terbuka.keputusan.nomor or str(terbuka.set_iku.sejak)
        name, _kind = QFileDialog.getSaveFileName(
            self._window, "Ekspor naskah", f"{safe_name(f'naskah {nomor}')}.toml", _FORM
        )
        if not name:
            return
        path = Path(name) if name.lower().endswith(".toml") else Path(f"{name}.toml")
        self._jobs.run(
            partial(export_naskah, keputusan_id=terbuka.keputusan.id, path=path),
            owner=self,
            done=lambda _outcome: self.told.emit(f"Tersimpan sebagai {path}."),
            failed=self.refused.emit,
            label="Mengekspor naskah",
        )

    def trash(self, keputusan: Keputusan) -> None:
        """A draft into Tempat sampah, after a question; what may not go says why."""
        if why := kept_why(keputusan):
            self.refused.emit(AppError(why, hint=_BACK))
            return
        question = f"Hapus “{keputusan.sebutan}” ke Tempat sampah?"
        detail = "Dapat dipulihkan dari Tempat sampah."
        if keputusan.tahap is Tahap.DIPERIKSA:
            question = f"“{keputusan.sebutan}” sudah diperiksa. Tetap hapus ke Tempat sampah?"
            detail = f"Hasil pemeriksaannya ikut tersimpan. {detail}"
        if problems.ask(self._window, question, detail, yes="Hapus"):
            self._jobs.run(
                partial(trash_naskah, keputusan=keputusan),
                owner=self,
                done=lambda _outcome: self.gone.emit(),
                failed=self.refused.emit,
                label="Menghapus rancangan",
            )

    def _make(self, action: Any, told: str) -> None:
        def done(outcome: Outcome[int]) -> None:
            unknown = " ".join(one.message for one in outcome.findings)
            self.opened.emit(outcome.value, f"{told} {unknown}".strip())

        self._jobs.run(
            action, owner=self, done=done, failed=self.refused.emit, label="Membuat rancangan"
        )
