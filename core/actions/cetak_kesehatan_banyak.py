"""One paper for many examinations: into a single PDF, or into a folder of files."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from core.actions.cetak_kesehatan import Permintaan, gather_naskah, print_paper
from core.actions.cetak_kesehatan_jenis import jenis_of
from core.actions.cetak_kesehatan_nama import paper_name, safe_name, unique_names
from core.actions.cetak_kesehatan_tanda import Penerbit, load_penerbit
from core.actions.cetak_kesehatan_terbit import Asal, Lembar, frozen_model
from core.actions.folder_utuh import whole_folder
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.progress import Progress
from core.errors import AppError, FileUnwritableError, PrintRefusedError
from core.koperasi.laporan import KunciLaporan, Unit
from core.naskah.identitas_koperasi import UNIT_USP
from core.storage.arsip import Arsip, digest, write_whole
from core.storage.cetakan_store import CetakanStore
from core.storage.koperasi_store import KoperasiStore

if TYPE_CHECKING:
    from core.pdf.document import Document


class Wujud(StrEnum):
    """What comes of it: one PDF with an outline, or a folder of files."""

    BERKAS = "berkas"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class Tujuan:
    """Where it goes: the file to write, or the folder in which a new folder is made."""

    path: Path
    wujud: Wujud


@dataclass(frozen=True, slots=True)
class Dilewati:
    """An examination whose paper could not be printed, and why."""

    kunci: KunciLaporan
    nama: str
    sebab: str


@dataclass(frozen=True, slots=True)
class HasilBanyak:
    """What was printed, where it lies, and what was left out."""

    path: Path
    tercetak: int
    halaman: int
    dilewati: tuple[Dilewati, ...]


@dataclass(slots=True)
class _Kerja:
    """A batch on its way; `baru` are files that this batch put into the archive."""

    office: Office
    permintaan: Permintaan
    penerbit: Penerbit
    progress: Progress
    baru: list[str] = field(default_factory=list)
    dilewati: list[Dilewati] = field(default_factory=list)
    halaman: int = 0

    def each(self) -> Iterator[tuple[KunciLaporan, str]]:
        """Every examination with the name it is called by."""
        store = KoperasiStore(self.office.db)
        for kunci in self.permintaan.kunci:
            koperasi = store.get(kunci.koperasi_id)
            nama = koperasi.nama if koperasi else f"Koperasi {kunci.koperasi_id}"
            yield kunci, f"{UNIT_USP} {nama}" if kunci.unit is Unit.USP else nama

    def lembar(self, kunci: KunciLaporan) -> Lembar:
        """One paper, issued; raises `PrintRefusedError` when it cannot be."""
        try:
            made = print_paper(
                self.office, replace(self.permintaan, kunci=(kunci,)), self.penerbit
            ).value
        except FileUnwritableError:
            raise
        except AppError as error:
            raise PrintRefusedError(error.message, hint=error.hint) from error
        if made.asal is Asal.BARU:
            self.baru.append(digest(made.pdf))
        return made

    def skip(self, kunci: KunciLaporan, nama: str, error: AppError) -> None:
        self.dilewati.append(Dilewati(kunci, nama, error.message))

    def step(self, done: int) -> None:
        self.progress.step(done, len(self.permintaan.kunci))


def cetak_banyak(
    office: Office, permintaan: Permintaan, tujuan: Tujuan, progress: Progress | None = None
) -> Outcome[HasilBanyak]:
    """Print one paper for each of `permintaan.kunci`, all in one transaction.

    Those that cannot be printed are left out and named with the reason. Stopping, a full disk or
    any other failure leaves no file, no row and no entry. Raises `PrintRefusedError` when not one
    could be printed.
    """
    cara = permintaan.cara
    if not cara.tujuan:
        cara = replace(cara, tujuan=f"{tujuan.wujud.value} {tujuan.path.name}")
    permintaan = replace(permintaan, cara=cara)
    kerja = _Kerja(office, permintaan, load_penerbit(office), progress or Progress())
    kerja.step(0)
    write = _into_one if tujuan.wujud is Wujud.BERKAS else _into_folder
    with _all_or_nothing(kerja), office.db.atomic():
        path = write(kerja, tujuan.path)
        printed = len(permintaan.kunci) - len(kerja.dilewati)
        _note(kerja, path, printed)
    found = HasilBanyak(path, printed, kerja.halaman, tuple(kerja.dilewati))
    return Outcome(found, frozenset({Topic.NASKAH}))


@contextmanager
def _all_or_nothing(kerja: _Kerja) -> Iterator[None]:
    """Take back what the archive got for papers that were not issued after all."""
    try:
        yield
    except BaseException:
        for sidik in kerja.baru:
            Arsip(kerja.office.path).drop(sidik)
        raise


def _into_one(kerja: _Kerja, path: Path) -> Path:
    from core.pdf.bundel import Paper, save_bundle
    from core.pdf.pen import Keterangan

    office, judul = kerja.office, jenis_of(kerja.permintaan.dokumen).judul
    known = list(kerja.each())
    titles = dict(zip(unique_names(nama for _kunci, nama in known), known, strict=True))
    papers = (
        Paper(title, partial(_document, kerja, kunci), proven=True)
        for title, (kunci, _nama) in titles.items()
    )
    keterangan = Keterangan(
        judul=judul,
        perihal=f"{judul} {len(known)} koperasi",
        kata_kunci=kerja.permintaan.dokumen,
        penerbit=kerja.penerbit.kantor.nama_dinas,
        tanggal=office.today,
    )
    done = save_bundle(path, keterangan, papers, kerja.step)
    for title, error in done.refused:
        kerja.skip(*titles[title], error)
    kerja.halaman = done.pages
    return path


def _document(kerja: _Kerja, kunci: KunciLaporan) -> "Document":
    """One paper, issued, then composed once more for the bundle."""
    from core.pdf.kesehatan import compose

    cara = kerja.permintaan.cara
    made = kerja.lembar(kunci)
    if made.terbitan is not None and made.terbitan.tte:
        raise PrintRefusedError(
            "Sudah ditandatangani elektronik; satu berkas gabungan membuang tanda tangannya.",
            hint="Pakai Simpan ke folder, atau cetak satu per satu.",
        )
    if made.terbitan is not None:
        model = frozen_model(kerja.office, made.terbitan, cara.mode)
    else:
        one = replace(kerja.permintaan, kunci=(kunci,))
        model = gather_naskah(kerja.office, one, kerja.penerbit).model
    return compose(model, kertas=cara.kertas, mode=cara.mode)


def _into_folder(kerja: _Kerja, parent: Path) -> Path:
    permintaan = kerja.permintaan
    years = {kunci.tahun_buku for kunci in permintaan.kunci}
    title = safe_name(
        " ".join([jenis_of(permintaan.dokumen).judul, *(f"tahun buku {y}" for y in sorted(years))])
    )
    with whole_folder(parent, title) as folder:
        _fill(kerja, folder.isi)
    return folder.path


def _fill(kerja: _Kerja, folder: Path) -> None:
    known = list(kerja.each())
    names = unique_names(
        paper_name(nama, kunci.tahun_buku, kerja.permintaan.dokumen) for kunci, nama in known
    )
    first: PrintRefusedError | None = None
    for done, ((kunci, nama), name) in enumerate(zip(known, names, strict=True), start=1):
        try:
            made = kerja.lembar(kunci)
        except PrintRefusedError as error:
            first = first or error
            kerja.skip(kunci, nama, error)
        else:
            write_whole(folder / f"{name}.pdf", made.pdf, where=f"Folder {folder.parent.name}")
            kerja.halaman += made.halaman
        kerja.step(done)
    if len(kerja.dilewati) == len(known):
        raise first or PrintRefusedError("Tidak ada koperasi yang dipilih.", hint="")


def _note(kerja: _Kerja, path: Path, printed: int) -> None:
    """One entry for the whole, beside those of the papers."""
    sidik = ""
    with suppress(OSError), path.open("rb") as file:  # a folder has no hash of its own
        sidik = hashlib.file_digest(file, "sha256").hexdigest()
    judul = jenis_of(kerja.permintaan.dokumen).judul
    facts = {
        "tujuan": kerja.permintaan.cara.tujuan,
        "kertas": kerja.permintaan.cara.kertas.value,
        "mode": kerja.permintaan.cara.mode.value,
        "jumlah": str(printed),
        "dilewati": str(len(kerja.dilewati) or ""),
        "sidik": sidik,
    }
    deed = kerja.office.deed(f"{judul} dicetak banyak")
    CetakanStore(kerja.office.db).note(deed, "banyak", facts)
