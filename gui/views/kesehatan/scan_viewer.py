"""A scan on the screen: a temporary file under its own name, shown by the viewer of the PC."""

from pathlib import Path

from PySide6.QtCore import QDir, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices

from core.errors import AppError, FileUnwritableError

_KINDS = ((b"%PDF", ".pdf"), (b"\xff\xd8\xff", ".jpg"), (b"\x89PNG\r\n\x1a\n", ".png"))


class ScanViewer:
    """Keeps one folder for what was shown; it goes with the page."""

    def __init__(self) -> None:
        self._folder: QTemporaryDir | None = None

    def show(self, name: str, content: bytes) -> None:
        """Open the scan; raises `AppError`.

        The kind is read from the content, not from the name: a program is never started.
        """
        suffix = suffix_of(content)
        if not suffix:
            raise AppError(
                "Pindaian ini bukan PDF, JPEG, atau PNG, sehingga tidak dibuka.",
                hint="Pindai sertifikatnya lagi sebagai PDF atau gambar, lalu catat lagi.",
            )
        path = self._place() / Path(name).with_suffix(suffix).name
        try:
            if not (path.is_file() and path.read_bytes() == content):
                path.write_bytes(content)
        except OSError as error:
            raise FileUnwritableError(
                f"Berkas sementara {path.name} tidak dapat ditulis.",
                hint="Tutup berkas itu di program lain, atau kosongkan ruang disk, lalu coba lagi.",
            ) from error
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            raise AppError(
                f"Tidak ada program di komputer ini yang membuka berkas {suffix}.",
                hint="Pasang pembaca PDF atau gambar, lalu coba lagi.",
            )

    def _place(self) -> Path:
        if self._folder is None:
            self._folder = QTemporaryDir(QDir.tempPath() + "/siku-scan-XXXXXX")
        return Path(self._folder.path())


def suffix_of(content: bytes) -> str:
    """The ending that fits the content; empty for what is no scan.

    >>> suffix_of(b"%PDF-1.7"), suffix_of(b"MZ")
    ('.pdf', '')
    """
    return next((suffix for mark, suffix in _KINDS if content.startswith(mark)), "")
