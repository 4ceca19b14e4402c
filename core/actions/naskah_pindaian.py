"""The scan of a signed decree: read, copied, and whether its bytes are still those recorded."""

from collections.abc import Mapping
from pathlib import Path

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.errors import FileUnreadableError
from core.storage.arsip import KeadaanBerkas
from core.storage.keputusan_store import Pindaian
from core.storage.koperasi_lampiran import FolderLampiran, write_copy

__all__ = ["Pindaian", "copy_pindaian", "read_pindaian", "show_pindaian", "state_of"]

_TOLD: Mapping[KeadaanBerkas, str] = {
    KeadaanBerkas.HILANG: "tidak ada lagi di folder lampiran",
    KeadaanBerkas.RUSAK: "tidak terbaca atau isinya berubah sejak dicatat",
}


def read_pindaian(office: Office, pindaian: Pindaian) -> bytes:
    """The scan; raises `FileUnreadableError` when it is missing or was changed."""
    found = FolderLampiran(office.path).read(pindaian.sidik, pindaian.jenis)
    if found.keadaan is not KeadaanBerkas.UTUH:
        raise FileUnreadableError(
            f"Pindaian {pindaian.nama_berkas} {_TOLD[found.keadaan]}.",
            hint="Ambil berkas itu dari salinan folder lampiran.",
        )
    return found.isi


def copy_pindaian(office: Office, pindaian: Pindaian, path: Path) -> Outcome[Path]:
    """A copy at a place of the officer's choice; raises `AppError`s about files."""
    write_copy(path, read_pindaian(office, pindaian))
    return Outcome(path)


def state_of(office: Office, pindaian: Pindaian) -> str:
    """What is the matter with the file; empty while it is whole."""
    return _TOLD.get(FolderLampiran(office.path).read(pindaian.sidik, pindaian.jenis).keadaan, "")


def show_pindaian(office: Office, pindaian: Pindaian) -> Outcome[tuple[Pindaian, str]]:
    """The same with the scan it is about, as the worker hands it to the window."""
    return Outcome((pindaian, state_of(office, pindaian)))
