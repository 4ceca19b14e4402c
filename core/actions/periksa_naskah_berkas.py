"""What the checker of decrees finds in a NASKAH.toml."""

from pathlib import Path

from core.errors import FileUnreadableError
from core.findings import Finding
from core.naskah.naskah_baca import naskah_of, parse_naskah, unknown_keys
from core.naskah.peraturan import shipped_peraturan
from core.naskah.periksa import check_naskah

LARGEST = 4 * 1024 * 1024


def check_file(path: Path) -> tuple[Finding, ...]:
    """Findings of a NASKAH.toml; raises `FileUnreadableError`, `NaskahFileError`."""
    isi = parse_naskah(_read(path), name=path.name)
    return (*unknown_keys(isi), *check_naskah(naskah_of(isi, name=path.name), shipped_peraturan()))


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise FileUnreadableError(
            f"Berkas {path.name} tidak dapat dibaca.",
            hint="Periksa letak dan nama berkas, lalu coba lagi.",
        ) from error
    if len(content) > LARGEST:
        raise FileUnreadableError(
            f"Berkas {path.name} terlalu besar untuk sebuah naskah (lebih dari 4 MB).",
            hint="Pilih berkas NASKAH.toml; pindaian dan PDF tidak dibaca di sini.",
        )
    return content
