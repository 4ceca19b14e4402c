"""Tentang SIKU: version, where the data lies, whose work it builds on."""

from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.icons import PAGE, window_icon

VERSION = "0.5.0"


def show_about(parent: QWidget, database: Path | None = None) -> None:
    """A small window; the only thing to do in it is to close it."""
    box = QMessageBox(parent)
    box.setWindowTitle("Tentang SIKU")
    box.setIconPixmap(window_icon().pixmap(PAGE * 2, PAGE * 2))
    box.setText(f"SIKU {VERSION}\nSistem Indikator Kinerja Utama")
    box.setInformativeText(
        "Indikator kinerja dinas koperasi dan UKM, tanpa jaringan.\n\n"
        f"Basis data: {database or 'belum dibuka'}\n\n"
        f"Dibangun dengan Qt {qVersion()} (LGPL), ReportLab (BSD) dan ikon Lucide (ISC)."
    )
    box.addButton("Tutup", QMessageBox.ButtonRole.RejectRole)
    box.exec()
