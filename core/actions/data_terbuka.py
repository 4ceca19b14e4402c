"""Everything the office keeps, as open data in one .zip."""

from collections.abc import Iterator
from pathlib import Path

from core import tanggal
from core.actions.ekspor_berkas import whole_file
from core.actions.ekspor_daftar import HasilEkspor
from core.actions.ekspor_register import check_reason, note_opened
from core.actions.office import Office, load_kantor
from core.actions.outcome import Outcome
from core.actions.progress import Progress
from core.berkas import resource
from core.errors import AppError
from core.storage.berkas_samping import JENIS, files_of, own_folder
from core.storage.terbuka import DI_RUMAH
from core.storage.terbuka_tulis import Isi, write_zip
from core.umkm.samaran import samarkan


def export_all(
    office: Office, path: Path, *, alasan: str = "", progress: Progress | None = None
) -> Outcome[HasilEkspor]:
    """Write the .zip; personal data stay masked unless a reason is given, which is journalled.

    Raises `DataRejectedError`, `FileUnwritableError`, `CancelledError`; no half file is left.
    """
    check_reason(alasan)
    if path.suffix.lower() != ".zip":
        raise AppError(
            f"Data terbuka ditulis sebagai satu .zip, bukan {path.name}.",
            hint="Akhiri nama berkas dengan .zip.",
        )
    told, opened = progress or Progress(), bool(alasan)
    isi = Isi(
        bacaan=_read_me(office, opened=opened),
        dibuat=office.clock().isoformat(timespec="seconds"),
        samarkan=None if opened else _masked,
        berkas=tuple(_files(office)) if opened else (),
    )
    with office.db.atomic(), whole_file(path) as part:
        counts = write_zip(office.db, part, isi, told.step)
        rows = sum(counts.values())
        if opened:
            note_opened(office, "semua", path.name, alasan, {"tabel": len(counts), "baris": rows})
    rincian = tuple((name, count) for name, count in counts.items() if count)
    return Outcome(HasilEkspor(path, rows, terbuka=opened, rincian=rincian))


def _masked(_field: str, text: str) -> str:
    return samarkan(text, ahead=4, behind=2)


def _files(office: Office) -> Iterator[tuple[str, Path]]:
    """Issued papers and attachments beside the database, each named by the hash of its bytes."""
    for folder in JENIS:
        for file in files_of(office.path, folder):
            yield f"{folder}/{file.name}", file


def folder_of(office: Office, folder: str) -> Path:
    """Where files of this kind lie."""
    return own_folder(office.path, folder)


def _read_me(office: Office, *, opened: bool) -> str:
    state = "dibuka" if opened else "disamarkan; berkas dan cetakan tidak ikut"
    home = "\n".join(f"- {name}: {why}" for name, why in sorted(DI_RUMAH.items()))
    text = resource("ekspor", "data-terbuka.txt").read_text(encoding="utf-8")
    return text.format(
        kantor=load_kantor(office).nama_dinas,
        dibuat=tanggal.show_moment(office.clock()),
        keadaan=state,
        rumah=home,
    )
