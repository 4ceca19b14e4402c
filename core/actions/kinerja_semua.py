"""Every paper of the cycle that is ready, into one folder in the order of the year."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from core.actions.cetak_kesehatan_nama import safe_name
from core.actions.cetak_kesehatan_terbit import Asal, CaraCetak, Lembar
from core.actions.cetak_kinerja import Permintaan, load_isian, print_kinerja
from core.actions.folder_utuh import whole_folder
from core.actions.kinerja_daftar import wanted_papers
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.progress import Progress
from core.actions.set_tahun import set_label
from core.errors import AppError, FileUnwritableError, PrintRefusedError
from core.naskah.surat_pengantar import PENGANTAR
from core.storage.arsip import Arsip, digest, write_whole


@dataclass(frozen=True, slots=True)
class HasilSemua:
    """Where they lie, how many there are, and which were left out with the reason."""

    path: Path
    tercetak: int
    halaman: int
    dilewati: tuple[tuple[str, str], ...]


def save_semua(  # noqa: PLR0913, PLR0917 - what, how, where to, how far, and by which set
    office: Office,
    tahun: int,
    cara: CaraCetak,
    parent: Path,
    progress: Progress | None = None,
    set_iku: str = "",
) -> Outcome[HasilSemua]:
    """Print all that can be printed this way; stopping or a full disk leaves nothing.

    In a year of two sets `set_iku` names the one that does not lead.
    Raises `PrintRefusedError` when not one could be printed.
    """
    title = safe_name(f"Dokumen kinerja {tahun}{set_label(office, tahun, set_iku)}")
    kerja = _Kerja(
        office, tahun, set_iku, replace(cara, tujuan=f"folder {title}"), progress or Progress()
    )
    try:
        with whole_folder(parent, title) as folder, office.db.atomic():
            _fill(kerja, folder.isi, where=f"Folder {parent.name}")
    except BaseException:
        for sidik in kerja.baru:
            Arsip(office.path).drop(sidik)
        raise
    found = HasilSemua(folder.path, kerja.tercetak, kerja.halaman, tuple(kerja.dilewati))
    return Outcome(found, frozenset({Topic.NASKAH}))


@dataclass(slots=True)
class _Kerja:
    """The papers on their way; `baru` are files that went into the archive for them."""

    office: Office
    tahun: int
    set_iku: str
    cara: CaraCetak
    progress: Progress
    baru: list[str] = field(default_factory=list)
    dilewati: list[tuple[str, str]] = field(default_factory=list)
    tercetak: int = 0
    halaman: int = 0


def _fill(kerja: _Kerja, folder: Path, *, where: str) -> None:
    wanted = [
        one for one in wanted_papers(kerja.tahun, kerja.set_iku) if _goes(kerja.office, *one[1:])
    ]
    for place, (judul, dokumen, asked) in enumerate(wanted):
        kerja.progress.step(place, len(wanted))
        try:
            made: Lembar = print_kinerja(kerja.office, dokumen, asked, kerja.cara).value
        except FileUnwritableError:
            raise
        except AppError as error:
            kerja.dilewati.append((judul, f"{error.message} {error.hint}".strip()))
            continue
        if made.asal is Asal.BARU:
            kerja.baru.append(digest(made.pdf))
        kerja.tercetak += 1
        kerja.halaman += made.halaman
        name = safe_name(f"{kerja.tercetak:02} {judul} {kerja.tahun}")
        write_whole(folder / f"{name}.pdf", made.pdf, where=where)
    kerja.progress.step(len(wanted), len(wanted))
    if not kerja.tercetak:
        raise _nothing(kerja.tahun, kerja.dilewati)


def _goes(office: Office, dokumen: str, asked: Permintaan) -> bool:
    """A letter without its number and day goes with no paper."""
    if dokumen != PENGANTAR:
        return True
    isian = load_isian(office, dokumen, asked)
    return bool(isian.nomor) and isian.tanggal is not None


def _nothing(tahun: int, skipped: list[tuple[str, str]]) -> PrintRefusedError:
    first = f" {skipped[0][0]}: {skipped[0][1]}" if skipped else ""
    return PrintRefusedError(
        f"Belum ada dokumen kinerja tahun {tahun} yang dapat dicetak.{first}",
        hint="Lengkapi yang disebut pada daftar, atau cetak sebagai draf.",
    )
