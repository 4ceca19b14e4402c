"""A report on its way to Tempat sampah and back, told over the list."""

from functools import partial

from PySide6.QtCore import Signal

from core.actions.outcome import Outcome
from core.actions.sampah import restore_rows
from core.actions.sampah_laporan import blocking_report, trash_laporan
from core.actions.tahun_buku import batas_of
from core.kantor.sampah import BarisSampah
from core.koperasi.laporan import KunciLaporan
from gui.jobs import Jobs
from gui.session import Session
from gui.widgets.notice_bar import NoticeBar


class ReportTrash(NoticeBar):
    """Moves a report with its draft assessment, and offers the way back."""

    returned = Signal(object)
    """A KunciLaporan that is back because somebody wanted to open it."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs

    def trash(self, kunci: KunciLaporan, nama: str) -> None:
        """Nothing is erased; what was checked or final is refused in words."""
        batas = batas_of(self._session.office, self._session.year)
        self._jobs.run(
            partial(trash_laporan, kunci=kunci, batas=batas),
            owner=self,
            done=partial(self._gone, kunci, nama),
            failed=self.show_error,
        )

    def stops(self, kunci: KunciLaporan) -> bool:
        """Whether the report of this key lies there, so that no other can be begun; says so."""
        office = self._session.office
        found = blocking_report(office, kunci, batas_of(office, self._session.year))
        if found is None:
            return False
        self.show_warning(
            f"{found.sebutan} {found.nama.lower()} {found.induk_nama} ada di Tempat sampah.",
            "Kembalikan untuk melanjutkannya; laporan kedua untuk tahun yang sama tidak dibuat.",
            ways=[("Kembalikan dan buka", partial(self._bring_back, kunci, found, reopen=True))],
        )
        return True

    def _gone(self, kunci: KunciLaporan, nama: str, outcome: Outcome[BarisSampah]) -> None:
        self.show_note(
            f"Laporan {nama} tahun buku {kunci.tahun_buku} dipindahkan ke Tempat sampah.",
            "Penilaian drafnya ikut. Tidak ada yang dihapus dari basis data.",
            ways=[("Kembalikan (Ctrl+Z)", partial(self._bring_back, kunci, outcome.value))],
        )

    def _bring_back(self, kunci: KunciLaporan, row: BarisSampah, *, reopen: bool = False) -> None:
        self._jobs.run(
            partial(restore_rows, baris=(row,)),
            owner=self,
            done=lambda _outcome: self._is_back(kunci, reopen=reopen),
            failed=self.show_error,
        )

    def _is_back(self, kunci: KunciLaporan, *, reopen: bool) -> None:
        self.clear()
        if reopen:
            self.returned.emit(kunci)
