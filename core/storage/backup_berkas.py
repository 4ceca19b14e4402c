"""Take the files beside a database along with its copies: once each, for they never change."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.errors import FileUnwritableError
from core.storage.arsip import digest, unwritable, write_whole
from core.storage.berkas_samping import JENIS, copies_folder, files_of
from core.storage.sqlite import Database

Langkah = Callable[[int, int], None]
_TIDAK_IKUT = "Salinan basis data sudah dibuat dan teruji, tetapi lampiran dan arsip cetakan belum"


@dataclass(frozen=True, slots=True)
class BerkasTersalin:
    """How many files were copied now, and the names of those that could not be."""

    baru: int = 0
    rusak: tuple[str, ...] = ()
    hilang: tuple[str, ...] = ()


def copy_files(db: Database, database: Path, step: Langkah) -> BerkasTersalin:
    """Copy what the folder of copies does not have yet; nothing there is ever removed.

    Raises `FileUnwritableError`; files copied before it stay, the next copy goes on from there.
    """
    folder = copies_folder(database)
    wanted = [
        (file, folder / jenis / file.name[:2] / file.name)
        for jenis in JENIS
        for file in files_of(database, jenis)
    ]
    missing = [(file, target) for file, target in wanted if not _is_there(file, target)]
    spoilt = []
    for done, (file, target) in enumerate(missing):
        step(done, len(missing))
        if not _copied(file, target):
            spoilt.append(file.name)
    step(len(missing), len(missing))
    return BerkasTersalin(len(missing) - len(spoilt), tuple(spoilt), _lost(db, folder, spoilt))


def _is_there(file: Path, target: Path) -> bool:
    """Whether the copy is whole; half a file, of whatever cause, is not."""
    try:
        return file == target or target.stat().st_size == file.stat().st_size
    except OSError:
        return False


def _copied(file: Path, target: Path) -> bool:
    """Copy one file, proven by its hash before and after; False when the source is spoilt."""
    try:
        content = file.read_bytes()
    except OSError:
        return False
    if digest(content) != file.stem:
        return False
    where = f"{_TIDAK_IKUT} seluruhnya: {target.parent.parent.parent.name}"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, content, where=where)
        whole = digest(target.read_bytes()) == file.stem
    except FileUnwritableError as error:
        error.hint = "Kosongkan ruang disk, lalu buat salinan sekali lagi; yang belum saja disalin."
        raise
    except OSError as error:
        raise unwritable(where, error) from error
    if not whole:
        raise FileUnwritableError(
            f"{_TIDAK_IKUT} seluruhnya: isi {file.name} berubah saat disalin.",
            hint="Periksa disknya, lalu buat salinan sekali lagi.",
        )
    return True


def _lost(db: Database, folder: Path, spoilt: Sequence[str]) -> tuple[str, ...]:
    """Attachments that a record names and that no folder has."""
    found = db.execute(
        """SELECT nama_berkas, sidik, jenis FROM lampiran UNION ALL
           SELECT lhe_berkas, lhe_sidik, lhe_jenis FROM nilai_sakip WHERE lhe_sidik <> ''
           UNION ALL SELECT bukti_berkas, bukti_sidik, bukti_jenis FROM tindak_lanjut_sakip
           WHERE bukti_sidik <> '' ORDER BY 1, 2"""
    )
    return tuple(
        name
        for name, sidik, jenis in found
        if (file := f"{sidik}.{jenis}") not in spoilt
        and not (folder / "lampiran" / sidik[:2] / file).exists()
    )
