"""Beside the record: the surat tugas with its team, the assessment, and the papers."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from core import tanggal
from core.kantor.tanda_tangan_susunan import JUDUL
from core.koperasi.laporan import KunciLaporan
from core.koperasi.pemeriksaan_langkah import BerkasPemeriksaan
from gui.views.kesehatan.targets import CetakTarget, TugasTarget
from gui.widgets.buttons import Button
from gui.widgets.headings import SectionTitle
from gui.widgets.labels import Text

WIDTH = 328
PAPERS = (
    "surat-pemberitahuan",
    "permintaan-kelengkapan",
    "surat-pengembalian",
    "kertas-kerja",
    "berita-acara",
    "tanggapan-pengurus",
    "hasil-pemeriksaan",
    "sertifikat",
)


class SidePanel(QScrollArea):
    """Looks up; every link asks for another place."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._kunci: KunciLaporan | None = None
        self._tugas_id = 0
        self.letter, self.team = Text("", wrap=True), Text("", "label", wrap=True)
        self.result = Text("", wrap=True)
        self.letter_link = Button("", kind="tautan", icon="user", on_click=self._open_letter)
        self.report_link = Button(
            "Buka laporan & penilaian", kind="tautan", icon="activity", on_click=self._open_report
        )
        self.papers = {
            dokumen: Button(
                JUDUL[dokumen],
                kind="tautan",
                icon="printer",
                on_click=partial(self._open_paper, dokumen),
            )
            for dokumen in PAPERS
        }
        self._lay()

    def show_berkas(self, berkas: BerkasPemeriksaan) -> None:
        """Show what belongs to this examination."""
        self._kunci = berkas.pemeriksaan.kunci
        tugas = berkas.penugasan
        self._tugas_id = tugas.id if tugas is not None else 0
        if tugas is None:
            self.letter.setText("Belum masuk surat tugas mana pun.")
            self.letter_link.set_text("Buka surat tugas tahun ini")
        else:
            day = tanggal.show(tugas.tanggal) or "belum bertanggal"
            self.letter.setText(f"{tugas.sebutan}, {day}")
            self.letter_link.set_text("Buka surat tugas")
        self.team.setText("\n".join(f"{one.nama} ({one.peran.sebutan})" for one in berkas.tim))
        self.team.setVisible(bool(berkas.tim))
        self.result.setText(_result(berkas))

    def _open_letter(self) -> None:
        self.wanted.emit(TugasTarget(self._tugas_id))

    def _open_report(self) -> None:
        if self._kunci is not None:
            self.wanted.emit(self._kunci)

    def _open_paper(self, dokumen: str) -> None:
        if self._kunci is not None:
            self.wanted.emit(CetakTarget((self._kunci,), dokumen))

    def _lay(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 12, 16, 16)
        column.setSpacing(6)
        column.addWidget(SectionTitle("Surat tugas"))
        column.addWidget(self.letter)
        column.addWidget(self.team)
        column.addWidget(self.letter_link)
        column.addSpacing(10)
        column.addWidget(SectionTitle("Penilaian"))
        column.addWidget(self.result)
        column.addWidget(self.report_link)
        column.addSpacing(10)
        column.addWidget(SectionTitle("Surat dan dokumen"))
        for button in self.papers.values():
            column.addWidget(button)
        column.addStretch(1)
        self.setWidget(inside)


def _result(berkas: BerkasPemeriksaan) -> str:
    hasil = berkas.hasil
    if hasil.status is None:
        return "Belum dinilai."
    if not hasil.final:
        return f"{hasil.status.sebutan}, belum final."
    day = tanggal.show(hasil.final_pada)
    return f"Final {day}: {hasil.predikat}." if day else f"Final: {hasil.predikat}."
