"""Pilih folder: what a folder should hold, and the layouts that are known already."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core import angka
from core.actions.impor_folder_profil import list_profil_sel, save_profil_sel, trash_profil_sel
from core.koperasi.laporan import Unit
from core.koperasi.penilaian import short_name
from gui.jobs import Jobs
from gui.session import Session
from gui.views.data.profiles import Duty, Listed, Profiles
from gui.widgets.buttons import Button
from gui.widgets.headings import EmptyState

_SENTENCE = (
    "Pilih folder berisi buku kerja yang susunannya sama (satu koperasi satu berkas), atau "
    "letakkan di halaman ini. Selnya dipetakan sekali pada satu berkas contoh; tidak ada yang "
    "disimpan sebelum Anda memeriksanya."
)


class PickStep(QWidget):
    """The way to a folder in the middle, the profiles below."""

    def __init__(self, button: Button, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session = session
        duty = Duty(self._profiles, save_profil_sel, trash_profil_sel)
        self.profiles = Profiles(jobs, duty, memory="data.folder.profil")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(EmptyState("inbox", _SENTENCE, button), 1)
        column.addWidget(self.profiles)

    def _profiles(self) -> list[Listed]:
        return [
            Listed(
                one,
                f"{short_name(one.pedoman_id)}, {Unit(one.unit).sebutan}, "
                f"{angka.show(len(one.sel), 0)} sel",
            )
            for one in list_profil_sel(self._session.office)
        ]
