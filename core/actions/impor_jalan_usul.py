"""Suggest how a file is read where nobody chooses: as looking at it tells, or as a profile says."""

from pathlib import Path

from core.actions.impor_berkas import look_at
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.impor.rencana_permintaan import Permintaan


def suggest(  # noqa: PLR0913 - what a command line says
    office: Office,
    path: Path,
    register: str,
    *,
    profil: str = "",
    tahun: int | None = None,
    unit: str = "koperasi",
) -> Outcome[Permintaan]:
    """The wish for a file; a column that is only guessed by likeness is not read without a profile.

    Raises `FileUnreadableError`, and `AppError` for a profile that is not there.
    """
    seen = look_at(office, path, register=register, profil=profil).value
    return Outcome(
        Permintaan(path, register, seen.terpilih, seen.kepala, seen.certain(), tahun, unit)
    )
