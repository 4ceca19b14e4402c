"""Title row of the editor: whose report, which year, its state, and the pedoman it is judged by."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from core import tanggal
from core.koperasi.laporan import KeadaanLaporan, Unit
from core.koperasi.penilaian import AsalPenilaian, Penilaian, StatusPenilaian, short_name
from gui.duty_menu import DutyMenu
from gui.views.kesehatan.duties import OF_REPORT
from gui.views.kesehatan.sheet import Sheet
from gui.widgets.buttons import Button, IconButton
from gui.widgets.headings import PageHeader
from gui.widgets.labels import StateLabel, Text
from gui.widgets.pick import Pick

MARGIN = 16
_STATES = {
    StatusPenilaian.DRAF: ("pencil", ""),
    StatusPenilaian.DIPERIKSA: ("shield-check", "cukup"),
    StatusPenilaian.FINAL: ("lock", "sehat"),
    StatusPenilaian.DIBUKA_KEMBALI: ("history", ""),
}


class EditorHead(PageHeader):
    """Looks up the sheet; asks for another pedoman or an older round."""

    pedoman_wanted = Signal(str)
    round_wanted = Signal(object)
    """A Penilaian of an earlier round, or the one in force."""
    list_wanted = Signal()

    def __init__(self, sheet: Sheet) -> None:
        super().__init__("", margin=MARGIN)
        self._sheet = sheet
        self._narrow = False
        self.state = StateLabel("pencil", "Draf")
        self.add_beside(self.state)
        self.second = StateLabel("shield-check", "Entri kedua", quiet=True)
        self.add_beside(self.second)
        self.rounds = IconButton("history", "Putaran penilaian", on_click=self._show_rounds)
        self.add_button(self.rounds)
        self._label = Text("Pedoman", "label")
        self.add_button(self._label)
        self.pedoman = Pick(placeholder="Pilih pedoman…")
        self.pedoman.setAccessibleName("Pedoman penilaian")
        self.pedoman.changed.connect(self._chosen)
        self.add_button(self.pedoman)
        self.duties = DutyMenu((), OF_REPORT, lambda: self._sheet.kertas.kunci)
        self.add_button(self.duties)
        self.add_button(
            Button("Daftar", icon="list-checks", hint="Esc", on_click=self.list_wanted.emit)
        )

    def set_narrow(self, *, narrow: bool) -> None:
        self._label.setVisible(not narrow)
        self._narrow = narrow
        if self._sheet.is_open:
            self._show_second()

    def renew(self) -> None:
        """Show what the sheet stands at."""
        kertas = self._sheet.kertas
        self.set_title(kertas.nama)
        unit = f" · {kertas.kunci.unit.sebutan}" if kertas.kunci.unit is Unit.USP else ""
        self.set_subtitle(f"tahun buku {kertas.kunci.tahun_buku}{unit}")
        self._show_state(kertas.penilaian)
        self._show_second()
        self.rounds.setVisible(len(kertas.putaran) > 1)
        suggested = kertas.usulan.pedoman_id
        options = [
            (kode, f"{short_name(kode)}{' (usulan)' if kode == suggested else ''}")
            for kode in self._sheet.law.pedoman
        ]
        blocked = self.pedoman.blockSignals(True)
        self.pedoman.set_options(options)
        self.pedoman.set_code(self._sheet.pedoman.id if self._sheet.pedoman else None)
        self.pedoman.setEnabled(not self._sheet.locked)
        self.pedoman.setToolTip(self._tip())
        self.pedoman.blockSignals(blocked)

    def _tip(self) -> str:
        chosen, usulan = self._sheet.pedoman, self._sheet.kertas.usulan
        if chosen is None:
            return usulan.alasan
        lines = [chosen.judul, chosen.dasar]
        if chosen.id == usulan.pedoman_id:
            lines += [usulan.alasan, *usulan.catatan]
        elif self._sheet.alasan_pedoman:
            lines.append(f"Alasan: {self._sheet.alasan_pedoman}")
        return "\n".join(lines)

    def _show_state(self, penilaian: Penilaian) -> None:
        kertas = self._sheet.kertas
        if kertas.laporan.keadaan is KeadaanLaporan.DIKEMBALIKAN and not kertas.terkunci:
            self.state.set_state("triangle-alert", "Dikembalikan", "awas")
            self.state.setToolTip(kertas.laporan.catatan)
            return
        icon, tone = _STATES[penilaian.status]
        word = penilaian.status.sebutan
        if penilaian.asal is AsalPenilaian.TERDAHULU:
            word = "Hasil terdahulu"
        elif self._sheet.dirty:
            word = f"{word}, belum disimpan"
        self.state.set_state(icon, word, tone)
        self.state.setToolTip(_signed(penilaian))

    def _show_second(self) -> None:
        """Who entered and who entered again; in a narrow window it stands with the state."""
        found = self._sheet.kertas.entri_kedua
        self.second.setVisible(found is not None and not self._narrow)
        if found is not None:
            self.second.setToolTip(found.kalimat)
            told = (self.state.toolTip(), found.kalimat)
            self.state.setToolTip("\n".join(line for line in told if line))

    def _chosen(self) -> None:
        """Ask; the choice shown goes back until it is confirmed."""
        wanted = self.pedoman.code()
        now = self._sheet.pedoman.id if self._sheet.pedoman else None
        if wanted and wanted != now:
            blocked = self.pedoman.blockSignals(True)
            self.pedoman.set_code(now)
            self.pedoman.blockSignals(blocked)
            self.pedoman_wanted.emit(wanted)

    def _show_rounds(self) -> None:
        menu = QMenu(self)
        for each in self._sheet.kertas.putaran:
            told = round_text(each, self._sheet.kertas.skor.get(each.id, ""))
            menu.addAction(told).triggered.connect(
                lambda _checked=False, each=each: self.round_wanted.emit(each)
            )
        menu.exec(self.rounds.mapToGlobal(self.rounds.rect().bottomLeft()))


def round_text(penilaian: Penilaian, skor: str) -> str:
    """A round in one line; `skor` is its total as shown."""
    score = f"{skor} {penilaian.predikat}" if skor else "belum ada hasil"
    words = f"Putaran {penilaian.putaran}: {score}, {penilaian.status.sebutan.lower()}"
    if penilaian.dibuka.pada:
        words += f" {tanggal.show(penilaian.dibuka.pada)} ({penilaian.alasan_buka})"
    return words


def _signed(penilaian: Penilaian) -> str:
    """Who checked and who made it final."""
    parts = []
    for word, mark in (("Diperiksa", penilaian.diperiksa), ("Final", penilaian.final)):
        if mark.pada:
            by = f" oleh {mark.oleh}" if mark.oleh else ""
            parts.append(f"{word} {tanggal.show(mark.pada)}{by}")
    return "\n".join(parts)
