"""Bring everything of another office, or of this one from another PC, into an empty office."""

import shutil
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from core.actions.data_terbuka import folder_of
from core.actions.ekspor_daftar import HasilEkspor
from core.actions.office import Office, close_office, create_office
from core.actions.outcome import Outcome, Topic
from core.actions.petugas import require
from core.actions.progress import Progress
from core.errors import FileUnreadableError
from core.storage import journal
from core.storage.arsip import digest, write_whole
from core.storage.berkas_samping import JENIS
from core.storage.terbuka_baca import load, refuse_filled
from core.storage.terbuka_buka import Terbuka, open_zip


def import_all(
    office: Office, path: Path, progress: Progress | None = None
) -> Outcome[HasilEkspor]:
    """Read a .zip of open data into this office; all of it or nothing.

    Raises `FileUnreadableError` for a file that is not whole, `AppError` when the office is not
    empty, `CancelledError`.
    """
    refuse_filled(office.db)
    told = progress or Progress()
    isi = open_zip(path)
    try:
        with office.db.atomic():
            counts = load(office.db, isi, path, told.step)
            changes: dict[str, tuple[journal.Value, journal.Value]] = {
                name: (None, count) for name, count in counts.items() if count
            }
            deed = office.deed(f"semua data diimpor dari {path.name}")
            journal.write(office.db, deed, tabel="semua", baris="impor", changes=changes)
            _keep_files(office, isi, path)
    finally:
        isi.zip.close()
    office.renew_law()
    rincian = tuple((name, count) for name, count in counts.items() if count)
    hasil = HasilEkspor(path, sum(counts.values()), not isi.disamarkan, rincian)
    return Outcome(hasil, frozenset(Topic))


def read_into_empty(
    office: Office, path: Path, progress: Progress | None = None
) -> Outcome[HasilEkspor]:
    """The same from the window, where officers are signed in: an admin's duty, for it brings some.

    Raises `NotAllowedError` besides.
    """
    require(office, "admin")
    return import_all(office, path, progress)


def import_into(path: Path, berkas: Path) -> HasilEkspor:
    """Make a new office and fill it; when the file is refused no office is left behind."""
    office = create_office(path, clock=datetime.now)
    try:
        found = import_all(office, berkas).value
    except BaseException:
        close_office(office, copy=False)
        _remove(office)
        raise
    close_office(office, copy=False)
    return found


def _keep_files(office: Office, isi: Terbuka, path: Path) -> None:
    """Papers and attachments go beside the database, each proven by its own hash."""
    for name in isi.berkas:
        folder, _, file = name.partition("/")
        sidik = Path(file).stem
        content = isi.zip.read(name)
        if digest(content) != sidik:
            raise FileUnreadableError(
                f"{path.name} berisi berkas yang berubah: {file}.",
                hint="Ekspor ulang dari kantor asalnya. Tidak ada yang dimasukkan.",
            )
        target = folder_of(office, folder) / sidik[:2] / file
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, content, where=f"Berkas {file}")


def _remove(office: Office) -> None:
    """The office that was just made for nothing."""
    for suffix in ("", "-wal", "-shm", ".kunci"):
        with suppress(OSError):
            Path(f"{office.path}{suffix}").unlink(missing_ok=True)
    for folder in JENIS:
        shutil.rmtree(folder_of(office, folder), ignore_errors=True)
