"""Before a second entry: who entered the report, how much is entered again, why not now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core import tanggal
from core.actions.entri_kedua import LembarEntriKedua
from core.koperasi.entri_kedua import Lingkup
from gui.widgets.buttons import Button
from gui.widgets.labels import StateLabel, Text
from gui.widgets.layouts import centred

WIDTH = 560


class StartPanel(QWidget):
    """Two ways to begin, and the reason when there is none."""

    begun = Signal(object)
    """A Lingkup."""

    def __init__(self) -> None:
        super().__init__()
        self.who = Text("", wrap=True)
        self.rule = Text(
            "Petugas lain memasukkan lagi dari dokumen koperasi tanpa melihat isian pertama. "
            "Sesudah itu keduanya dibandingkan dan setiap perbedaan diputus.",
            "label",
            wrap=True,
        )
        self.reason = StateLabel("circle-alert", "", "awas")
        self.why = Text("", wrap=True)
        self.deciding = Button(
            "", icon="shield-check", on_click=lambda: self.begun.emit(Lingkup.PENENTU)
        )
        self.whole = Button("", icon="pencil", on_click=lambda: self.begun.emit(Lingkup.SEMUA))
        inner = QWidget()
        inner.setFixedWidth(WIDTH)
        column = QVBoxLayout(inner)
        column.setSpacing(12)
        column.addWidget(Text("Entri kedua", "subjudul"))
        column.addWidget(self.rule)
        column.addWidget(self.who)
        column.addWidget(self.reason)
        column.addWidget(self.why)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.deciding)
        row.addWidget(self.whole)
        row.addStretch(1)
        column.addLayout(row)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(centred(inner))
        outer.addStretch(3)

    def show_sheet(self, sheet: LembarEntriKedua, officer_id: int | None) -> None:
        """Say who entered, and whether this officer may begin."""
        self.who.setText(_entered(sheet))
        own = officer_id is not None and any(one.id == officer_id for one in sheet.pemasuk)
        obstacle, way_out = sheet.halangan, ""
        if own and not obstacle:
            obstacle = "Laporan ini Anda sendiri yang memasukkan."
            way_out = "Minta petugas lain masuk (nama di kanan atas), lalu buka lagi halaman ini."
        elif not obstacle and not sheet.jumlah_penentu:
            way_out = (
                "Angka penentu tidak ada: laporan belum lengkap, atau tidak ada selisih kecil yang "
                "mengubah predikatnya."
            )
        self.reason.set_state("circle-alert", obstacle, "awas")
        self.reason.setVisible(bool(obstacle))
        self.why.setText(way_out)
        self.why.setVisible(bool(way_out))
        free = not obstacle
        self.deciding.set_text(f"Mulai dengan angka penentu ({sheet.jumlah_penentu})")
        self.whole.set_text(f"Mulai dengan semua isian ({sheet.jumlah_semua})")
        self.deciding.setEnabled(free and bool(sheet.jumlah_penentu))
        self.whole.setEnabled(free and bool(sheet.jumlah_semua))

    def start(self) -> None:
        """Stand on what can be pressed."""
        (self.deciding if self.deciding.isEnabled() else self.whole).setFocus()


def _entered(sheet: LembarEntriKedua) -> str:
    if not sheet.pemasuk:
        return "Petugas yang memasukkan isian pertama tidak tercatat."
    told = [f"{one.nama} ({tanggal.show_moment(one.kapan)})" for one in sheet.pemasuk]
    return f"Isian pertama oleh {' dan '.join(told)}."
