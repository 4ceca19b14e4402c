"""Conclude many assessments at once: one password, one transaction."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.penetapan_daftar import TANPA_PENILAIAN, BarisPenetapan
from core.actions.penilaian import PEMERIKSA, PENETAP, Wewenang, check_as, finalize_as
from core.actions.petugas import authorize
from core.actions.progress import Progress
from core.actions.tahun_buku import batas_of
from core.errors import AppError
from core.kantor.model import Petugas
from core.koperasi.laporan import KunciLaporan
from core.koperasi.penilaian import Penilaian

_NEWS = frozenset({Topic.PENILAIAN})


@dataclass(frozen=True, slots=True)
class Penolakan:
    """One that was chosen and could not be concluded."""

    kunci: KunciLaporan
    nama: str
    sebab: str


@dataclass(frozen=True, slots=True)
class HasilPenetapan:
    """Which were done, and which refused and why."""

    selesai: tuple[KunciLaporan, ...]
    ditolak: tuple[Penolakan, ...]


def check_many(
    office: Office,
    chosen: Sequence[BarisPenetapan],
    wewenang: Wewenang,
    tahun: int,
    progress: Progress | None = None,
) -> Outcome[HasilPenetapan]:
    """Mark many as checked with one password; see `finalize_many`."""
    petugas = authorize(office, wewenang.nip, wewenang.sandi, *PEMERIKSA)
    return _each(office, chosen, check_as, petugas, tahun, progress)


def finalize_many(
    office: Office,
    chosen: Sequence[BarisPenetapan],
    wewenang: Wewenang,
    tahun: int,
    progress: Progress | None = None,
) -> Outcome[HasilPenetapan]:
    """Make many final with one password, in one transaction.

    One that is refused holds no other back and is told. Batal before the end leaves none done.
    """
    petugas = authorize(office, wewenang.nip, wewenang.sandi, *PENETAP)
    return _each(office, chosen, finalize_as, petugas, tahun, progress)


def _each(  # noqa: PLR0913, PLR0917 - the chosen, the step and who takes it
    office: Office,
    chosen: Sequence[BarisPenetapan],
    step: Callable[[Office, Petugas, Penilaian, date], None],
    petugas: Petugas,
    tahun: int,
    progress: Progress | None,
) -> Outcome[HasilPenetapan]:
    told, batas = progress or Progress(), batas_of(office, tahun)
    done: list[KunciLaporan] = []
    refused: list[Penolakan] = []
    with office.db.atomic():
        for place, row in enumerate(chosen):
            told.step(place, len(chosen))
            if row.penilaian is None:
                refused.append(Penolakan(row.kunci, row.baris.nama, TANPA_PENILAIAN.message))
                continue
            try:
                step(office, petugas, row.penilaian, batas)
                done.append(row.kunci)
            except AppError as error:
                refused.append(Penolakan(row.kunci, row.baris.nama, error.message))
        told.step(len(chosen), len(chosen))
    return Outcome(HasilPenetapan(tuple(done), tuple(refused)), _NEWS if done else frozenset())
