"""Attachments of a cooperative: keep a PDF or JPG, give it back, tell what is missing."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import AppError, DataRejectedError, FileUnreadableError
from core.findings import Finding, Severity
from core.koperasi.lampiran import TERBESAR, Lampiran, check_berkas, jenis_of, terlalu_besar
from core.storage.arsip import KeadaanBerkas
from core.storage.koperasi_anak import AnakKoperasi
from core.storage.koperasi_lampiran import FolderLampiran, content_of, size_of, write_copy
from core.storage.koperasi_store import KoperasiStore

_CHANGED = frozenset({Topic.KOPERASI})
_TOLD = {
    KeadaanBerkas.HILANG: "tidak ada lagi di folder lampiran",
    KeadaanBerkas.RUSAK: "tidak terbaca atau isinya berubah",
}


def list_lampiran(office: Office, koperasi_id: int) -> tuple[Lampiran, ...]:
    """The attachments of a cooperative, the newest first."""
    return AnakKoperasi(office.db, Lampiran).list_of(koperasi_id)


def add_lampiran(office: Office, koperasi_id: int, path: Path) -> Outcome[int]:
    """Keep a file: its bytes beside the database, its record in it, both or neither.

    Raises `DataRejectedError` for what may not be kept, `FileUnreadableError`,
    `FileUnwritableError`.
    """
    size = size_of(path)
    if size > TERBESAR:  # not read at all
        raise DataRejectedError([terlalu_besar(path.name, size)])
    content = content_of(path)
    findings = check_berkas(path.name, content)
    if findings:
        raise DataRejectedError(findings)
    folder, store = FolderLampiran(office.path), AnakKoperasi(office.db, Lampiran)
    kind = jenis_of(content)
    sidik, new = folder.put(content, kind)
    if any(one.sidik == sidik for one in store.list_of(koperasi_id)):
        message = f"{path.name} sudah ada di lampiran koperasi ini."
        raise AppError(message, hint="Tidak disalin lagi.")
    record = Lampiran(
        koperasi_id=koperasi_id,
        nama_berkas=path.name,
        perihal="",
        jenis=kind,
        ukuran=len(content),
        sidik=sidik,
        pada=office.clock().isoformat(timespec="seconds"),
        oleh=office.actor.nama,
    )
    try:
        with office.db.atomic():
            saved = store.save(office.deed("lampiran ditambah"), record)
    except BaseException:
        if new:
            folder.drop(sidik, kind)
        raise
    return Outcome(saved, _CHANGED)


def rename_lampiran(office: Office, one: Lampiran, perihal: str) -> Outcome[int]:
    """Say what a file is about; raises `RecordMovedError`."""
    changed = replace(one, perihal=" ".join(perihal.split()))
    with office.db.atomic():
        AnakKoperasi(office.db, Lampiran).save(office.deed("perihal lampiran diubah"), changed)
    return Outcome(one.id, _CHANGED)


def read_lampiran(office: Office, one: Lampiran) -> bytes:
    """The bytes; raises `FileUnreadableError` when they are missing or were changed."""
    found = FolderLampiran(office.path).read(one.sidik, one.jenis)
    if found.keadaan is not KeadaanBerkas.UTUH:
        raise FileUnreadableError(
            f"Lampiran {one.nama_berkas} {_TOLD[found.keadaan]}.",
            hint="Ambil dari salinan folder lampiran, atau tambahkan berkasnya sekali lagi.",
        )
    return found.isi


def copy_lampiran(office: Office, one: Lampiran, path: Path) -> Outcome[Path]:
    """Write a copy to a place of the officer's choice; raises `AppError`s about files."""
    write_copy(path, read_lampiran(office, one))
    return Outcome(path)


def trash_lampiran(office: Office, one: Lampiran) -> Outcome[int]:
    """Move to Tempat sampah; the bytes stay."""
    return _move(office, one, "lampiran dihapus ke Tempat sampah", to_trash=True)


def restore_lampiran(office: Office, one: Lampiran) -> Outcome[int]:
    """Take out of Tempat sampah."""
    return _move(office, one, "lampiran dikembalikan", to_trash=False)


def state_of(office: Office, one: Lampiran) -> str:
    """What is the matter with the file; empty while it is whole."""
    return _TOLD.get(FolderLampiran(office.path).read(one.sidik, one.jenis).keadaan, "")


def check_lampiran(office: Office) -> Iterator[Finding]:
    """Attachments whose bytes are missing or were changed, for the check of the whole file."""
    names = KoperasiStore(office.db)
    for one in AnakKoperasi(office.db, Lampiran).in_use():
        told = state_of(office, one)
        koperasi = names.get(one.koperasi_id) if told else None
        if koperasi is not None:
            message = f"Lampiran {one.nama_berkas} ({koperasi.nama}) {told}."
            place = f"koperasi:{koperasi.id}"
            yield Finding("periksa.lampiran", place, message, Severity.PERINGATAN)


def _move(office: Office, one: Lampiran, what: str, *, to_trash: bool) -> Outcome[int]:
    with office.db.atomic():
        AnakKoperasi(office.db, Lampiran).move(office.deed(what), one, to_trash=to_trash)
    return Outcome(one.koperasi_id, _CHANGED)
