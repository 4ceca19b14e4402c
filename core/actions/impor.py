"""Bring the rows of a file into a register: look first with nothing written, then save."""

import gc
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from core.actions.impor_jalan import plan_rows
from core.actions.impor_jalan_baca import read_rows
from core.actions.impor_jalan_tampil import BarisPratinjau, Halaman, in_words, lines_of, name_at
from core.actions.impor_register import register_of
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.penilaian import PENETAP
from core.actions.petugas import require
from core.actions.progress import Progress
from core.errors import AppError, FileUnreadableError
from core.impor.model import Nasib, Register
from core.impor.rencana import Bacaan, Rencana
from core.impor.rencana_permintaan import Permintaan
from core.impor.rencana_riwayat import Impor
from core.storage.impor_store import ImporStore
from core.storage.impor_tulis import write_plan

DITOLAK_TERSIMPAN = 1_000
"""So many refused rows are kept with an import, by number, name and reason."""
_TOPICS = {
    "koperasi": frozenset({Topic.KOPERASI}),
    "umkm": frozenset({Topic.UMKM}),
    "laba": frozenset({Topic.LABA}),
    "laporan": frozenset({Topic.LAPORAN_KEUANGAN}),
    "hasil": frozenset({Topic.PENILAIAN}),
}


@dataclass(frozen=True, slots=True)
class Pratinjau:
    """What would become of every row read: dibaca = the sum of `jumlah`. Nothing is written.

    `lines` of this module shows its rows; `bacaan` and `rencana` are the engine's own.
    """

    permintaan: Permintaan
    register: Register
    sidik: str
    jumlah: Mapping[Nasib, int]
    bacaan: Bacaan
    rencana: Rencana
    keadaan: int

    @property
    def dibaca(self) -> int:
        return sum(self.jumlah.values())

    @property
    def pesan(self) -> Sequence[str]:
        """What is worth knowing of the sheet as a whole."""
        return self.bacaan.pesan

    @property
    def akan_ditulis(self) -> int:
        """Rows that saving would add or change."""
        return self.jumlah[Nasib.BARU] + self.jumlah[Nasib.BERUBAH]


@dataclass(frozen=True, slots=True)
class HasilImpor:
    """What was saved; `impor_id` is 0 when there was nothing to save."""

    impor_id: int
    jumlah: Mapping[Nasib, int]


def preview(
    office: Office, permintaan: Permintaan, progress: Progress | None = None
) -> Outcome[Pratinjau]:
    """Say what would become of every row. Nothing is written to the office's database.

    Raises `FileUnreadableError`, and `CancelledError` when the officer stops it.
    """
    progress = progress or Progress()
    sidik = fingerprint(permintaan.path)
    register = register_of(office, permintaan.register)
    keadaan = ImporStore(office.db).last_change()
    with _no_collection():
        bacaan = read_rows(register, permintaan, progress)
        rencana = plan_rows(office, register, permintaan, bacaan, progress)
    jumlah = {nasib: rencana.count(nasib) for nasib in Nasib}
    jumlah[Nasib.BUKAN_DATA] = len(bacaan.bukan)
    return Outcome(Pratinjau(permintaan, register, sidik, jumlah, bacaan, rencana, keadaan))


def lines(
    office: Office, pratinjau: Pratinjau, nasib: Nasib, *, start: int = 0, count: int = 50
) -> list[BarisPratinjau]:
    """Rows of one fate, a page at a time: before and after, reasons, notes."""
    page = Halaman(nasib, start, count)
    return lines_of(office, pratinjau.register, pratinjau.bacaan, pratinjau.rencana, page)


def commit(
    office: Office,
    pratinjau: Pratinjau,
    *,
    sebagian: bool = False,
    progress: Progress | None = None,
) -> Outcome[HasilImpor]:
    """Save what the preview showed in one transaction: everything, or the accepted rows only.

    Raises `AppError` when rows were refused and `sebagian` is off, when the file or the office's
    data are no longer as they were looked at; `CancelledError` leaves nothing half done.
    """
    progress = progress or Progress()
    _check_still(office, pratinjau, sebagian=sebagian)
    if not pratinjau.akan_ditulis:
        return Outcome(HasilImpor(0, pratinjau.jumlah))
    permintaan = pratinjau.permintaan
    if permintaan.register == "hasil":
        require(office, *PENETAP)
    impor = Impor(
        register=permintaan.register,
        berkas=permintaan.path.name,
        sidik=pratinjau.sidik,
        lembar=permintaan.lembar,
        tahun=permintaan.tahun,
        sebagian=sebagian,
        jumlah=pratinjau.jumlah,
    )
    told = _Told(progress, pratinjau.akan_ditulis)
    with office.db.atomic():
        deed = office.deed(f"impor {pratinjau.register.judul}: {permintaan.path.name}")
        impor_id = ImporStore(office.db).add(deed, impor, _peta_json(pratinjau))
        write_plan(office.db, impor_id, pratinjau.rencana, pratinjau.bacaan.nomor, told.step)
    return Outcome(HasilImpor(impor_id, pratinjau.jumlah), _TOPICS[permintaan.register])


@contextmanager
def _no_collection() -> Iterator[None]:
    """A million fresh cells without a cycle among them: looking for cycles would take a third."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def fingerprint(path: Path) -> str:
    """The hash of a file's bytes; raises `FileUnreadableError`."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise FileUnreadableError(
            f"{path.name} tidak dapat dibuka.",
            hint="Periksa letak berkas dan tutup di program lain, lalu pilih sekali lagi.",
        ) from error


def _check_still(office: Office, pratinjau: Pratinjau, *, sebagian: bool) -> None:
    refused = pratinjau.jumlah[Nasib.DITOLAK]
    if refused and not sebagian:
        raise AppError(
            f"{refused} baris ditolak, maka tidak ada yang disimpan.",
            hint="Perbaiki baris itu di berkasnya, atau simpan baris yang diterima saja.",
        )
    name = pratinjau.permintaan.path.name
    if fingerprint(pratinjau.permintaan.path) != pratinjau.sidik:
        raise AppError(f"{name} berubah sejak diperiksa.", hint="Periksa sekali lagi, lalu simpan.")
    if ImporStore(office.db).last_change() == pratinjau.keadaan:
        return
    again = plan_rows(
        office, pratinjau.register, pratinjau.permintaan, pratinjau.bacaan, Progress()
    )
    if not again.writes_as(pratinjau.rencana):
        raise AppError(
            "Data kantor berubah sejak berkas ini diperiksa.",
            hint="Periksa sekali lagi, lalu simpan. Pilihan kolom tidak hilang.",
        )


def _peta_json(pratinjau: Pratinjau) -> dict[str, object]:
    peta = pratinjau.permintaan.peta
    return {
        "kolom": {str(at): kode for at, kode in peta.kolom.items()},
        "kebijakan": {kode: each.value for kode, each in peta.kebijakan.items()},
        "unit": pratinjau.permintaan.unit,
        "ditolak": [
            (pratinjau.bacaan.nomor[at], name_at(pratinjau.bacaan, at), _why(pratinjau, at))
            for at in islice(pratinjau.rencana.positions(Nasib.DITOLAK), DITOLAK_TERSIMPAN)
        ],
    }


def _why(pratinjau: Pratinjau, at: int) -> str:
    return in_words(pratinjau.register, pratinjau.rencana.alasan[at])


class _Told:
    """Counts rows for the progress bar."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def step(self, rows: int) -> None:
        self._done += rows
        self._progress.step(min(self._done, self._total), self._total)
