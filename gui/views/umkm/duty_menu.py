"""Pekerjaan: what may be done with the whole list of businesses, and their papers."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu

from core import rupiah
from core.actions.cetak_formulir_laba import CetakFormulir, HasilFormulir, save_formulir
from core.actions.cetak_kesehatan_terbit import Lembar
from core.actions.cetak_sk_pengawasan import list_sk, save_sk
from core.actions.kbli import import_kbli
from core.actions.outcome import Outcome
from core.actions.pengawasan_banyak import tetapkan_pengawasan
from core.naskah.model import Kertas
from core.umkm.kbli import DaftarKbli
from core.umkm.pengawasan_banyak import HasilPenetapan
from gui.jobs import Jobs
from gui.session import Session
from gui.views.dokumen.file_name import ask_pdf_name
from gui.views.umkm.decree_dialog import DecreeDialog
from gui.views.umkm.supervise_dialog import SuperviseDialog
from gui.widgets.menu_button import MenuButton, add_entry
from gui.widgets.notice_bar import NoticeBar

_NAMED = 3


class DutyMenu(MenuButton):
    """A button with its menu; `ids` is the list as it is filtered now."""

    merge_wanted = Signal()

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        ids: Callable[[], Sequence[int]],
        notice: NoticeBar,
    ) -> None:
        super().__init__("Pekerjaan", icon="list-checks")
        self._session, self._jobs, self._ids, self._notice = session, jobs, ids, notice

    def fill(self, menu: QMenu) -> None:
        """Entries that need a list are off while it is empty."""
        empty = "" if self._ids() else "Daftar sedang kosong; ubah saringannya."
        for mark, text, act, needs in (
            ("list-checks", "Tetapkan pengawasan banyak…", self.supervise, True),
            ("printer", "Cetak formulir laba daftar ini…", self.print_forms, True),
            ("printer", "Cetak SK pengawasan…", self.print_decree, False),
            ("columns-2", "Gabungkan duplikat…", self.merge_wanted.emit, False),
            ("download", "Impor daftar KBLI…", self.import_codes, False),
        ):
            add_entry(menu, mark, text, act, empty if needs else "")

    def supervise(self) -> None:
        """One decree for every business of the list."""
        ids = list(self._ids())
        dialog = SuperviseDialog(self.window(), len(ids), self._session.year)
        asked = dialog.asked() if dialog.exec() == QDialog.DialogCode.Accepted else None
        dialog.deleteLater()
        if asked is not None:
            self._run(
                partial(tetapkan_pengawasan, ids=ids, asked=asked),
                self._supervised,
                "Menetapkan pengawasan",
            )

    def print_forms(self) -> None:
        """A profit form for every business of the list, in one file."""
        tahun = self._session.year
        path = ask_pdf_name(self.window(), f"Formulir laba UMKM {tahun}.pdf")
        if path is not None:
            kertas = Kertas(self._session.office.pilihan.kertas)
            cetak = CetakFormulir(list(self._ids()), tahun, kertas)
            action = partial(save_formulir, cetak=cetak, path=path)
            self._run(action, self._forms_printed, "Mencetak formulir")

    def print_decree(self) -> None:
        """The decree that is chosen, with its list."""
        known = list_sk(self._session.office)
        if not known:
            self._notice.show_warning(
                "Belum ada SK pengawasan.", "Tetapkan pengawasan dengan nomor SK lebih dahulu."
            )
            return
        dialog = DecreeDialog(self.window(), known, self._session.office.pilihan.kertas)
        chosen = dialog.exec() == QDialog.DialogCode.Accepted
        cetak = dialog.asked()
        dialog.deleteLater()
        if not chosen:
            return
        path = ask_pdf_name(self.window(), f"SK pengawasan {_safe(cetak.nomor)}.pdf")
        if path is not None:
            done = partial(self._decree_printed, path)
            self._run(partial(save_sk, cetak=cetak, path=path), done, "Mencetak SK")

    def import_codes(self) -> None:
        """A list of codes takes the place of its editions."""
        name, _kind = QFileDialog.getOpenFileName(
            self.window(), "Impor daftar KBLI", "", "Daftar KBLI (*.xlsx *.xls *.ods *.csv)"
        )
        if name:
            action = partial(import_kbli, path=Path(name))
            self._run(action, self._codes_imported, "Mengimpor daftar KBLI")

    def _run(
        self,
        action: Callable[..., Outcome[Any]],
        done: Callable[..., None],
        label: str,
    ) -> None:
        self._jobs.run(
            action,
            owner=self,
            done=done,
            failed=self._notice.show_error,
            label=label,
            cancellable=True,
        )

    def _supervised(self, outcome: Outcome[HasilPenetapan]) -> None:
        made = outcome.value
        hint = ""
        if made.sudah_ada:
            names = ", ".join(made.sudah_ada[:_NAMED])
            more = len(made.sudah_ada) - _NAMED
            rest = f" dan {rupiah.show(more)} lainnya" if more > 0 else ""
            hint = f"Dilewati karena sudah diawasi pada masa itu: {names}{rest}."
        self._notice.show_note(f"{rupiah.show(made.ditetapkan)} usaha ditetapkan.", hint)

    def _forms_printed(self, outcome: Outcome[HasilFormulir]) -> None:
        made = outcome.value
        names = ", ".join(name for name, _why in made.dilewati[:_NAMED])
        hint = f"Tidak tercetak: {names}." if names else ""
        words = f"{rupiah.show(made.lembar)} formulir disimpan ke {made.path.name}."
        self._notice.show_note(words, hint)

    def _decree_printed(self, path: Path, outcome: Outcome[Lembar]) -> None:
        hint = " ".join(one.message for one in outcome.findings)
        self._notice.show_note(f"SK disimpan ke {path.name}.", hint)

    def _codes_imported(self, outcome: Outcome[DaftarKbli]) -> None:
        made = outcome.value
        editions = ", ".join(sorted({one.edisi for one in made.isi}))
        hint = f"{rupiah.show(made.dilewati)} baris bukan kode lima angka." if made.dilewati else ""
        self._notice.show_note(f"{rupiah.show(len(made.isi))} kode KBLI {editions} diimpor.", hint)


def _safe(nomor: str) -> str:
    """A number as part of a file name."""
    return nomor.replace("/", "-").replace("\\", "-")
