"""Where a PDF goes: the name the officer gives, always one that ends in .pdf."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from gui import problems


def ask_pdf_name(parent: QWidget, suggested: str) -> Path | None:
    """The file to write; None when it was called off."""
    name, _kind = QFileDialog.getSaveFileName(
        parent, "Simpan PDF", suggested, "Dokumen PDF (*.pdf)"
    )
    if not name:
        return None
    path = as_pdf(name)
    # the dialog asked about the name as it was typed, not about the one that is written
    if path != Path(name) and path.exists() and not _may_replace(parent, path):
        return None
    return path


def as_pdf(name: str) -> Path:
    """The name with .pdf behind it; a dot in the name itself stays.

    >>> as_pdf("Lampiran 3.1").name, as_pdf("lampiran.PDF").name
    ('Lampiran 3.1.pdf', 'lampiran.PDF')
    """
    path = Path(name)
    return path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")


def _may_replace(parent: QWidget, path: Path) -> bool:
    return problems.ask(
        parent,
        f"Berkas {path.name} sudah ada. Ganti?",
        "Isi berkas yang lama hilang.",
        yes="Ganti",
    )
