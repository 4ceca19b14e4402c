"""Signed papers into a folder: each exactly as it lies in the archive."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.actions.cetak_kesehatan import print_again
from core.actions.cetak_kesehatan_jenis import jenis_of
from core.actions.cetak_kesehatan_nama import safe_name, unique_names
from core.actions.folder_utuh import whole_folder
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.progress import Progress
from core.errors import AppError
from core.koperasi.laporan import KunciLaporan
from core.naskah.model import Mode
from core.naskah.terbitan import Terbitan
from core.storage.arsip import write_whole
from core.storage.cetakan_store import CetakanStore
from core.storage.penilaian_store import PenilaianStore

JUDUL = "Naskah bertanda tangan elektronik"


@dataclass(frozen=True, slots=True)
class Tersimpan:
    """The folder that was made, and how many files are in it."""

    path: Path
    jumlah: int


def save_signed(
    office: Office, cetakan: Sequence[int], parent: Path, progress: Progress | None = None
) -> Outcome[Tersimpan]:
    """A new folder in `parent` with one file for each paper; a failure leaves none."""
    tell, known = progress or Progress(), [_get(office, one) for one in cetakan]
    names = unique_names(signed_name(one) for one in known)
    with office.db.atomic(), whole_folder(parent, JUDUL) as folder:
        for done, (one, name) in enumerate(zip(known, names, strict=True), start=1):
            made = print_again(office, one.id, f"folder {parent.name}").value
            write_whole(folder.isi / f"{name}.pdf", made.pdf, where=f"Folder {parent.name}")
            tell.step(done, len(known))
    return Outcome(Tersimpan(folder.path, len(known)), frozenset({Topic.NASKAH}))


def signed_name(terbitan: Terbitan) -> str:
    """What the file of a signed paper is called, without its ending."""
    return safe_name(f"{jenis_of(terbitan.dokumen).judul} {terbitan.perihal} bertanda tangan")


def name_of_signed(office: Office, cetakan_id: int) -> str:
    """The same, by the number of the issue."""
    return signed_name(_get(office, cetakan_id))


def ready_to_sign(office: Office, dokumen: str, kunci: Sequence[KunciLaporan]) -> tuple[int, ...]:
    """The newest issue for electronic signing of a paper of each of these examinations."""
    store, found = CetakanStore(office.db), []
    for each in kunci:
        penilaian = PenilaianStore(office.db).find(each)
        known = store.latest(dokumen, penilaian.id, "") if penilaian else []
        known += store.latest(dokumen, None, each.teks)
        tte = [one for one in known if one.mode is Mode.TTE]
        found += [max(one.id for one in tte)] if tte else []
    return tuple(found)


def _get(office: Office, cetakan_id: int) -> Terbitan:
    found = CetakanStore(office.db).get(cetakan_id)
    if found is None:
        raise AppError("Cetakan ini tidak ada.", hint="Muat ulang daftar cetakan terdahulu.")
    return found
