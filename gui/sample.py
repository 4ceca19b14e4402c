"""The sample office as the window needs it; built by core.contoh, in the worker."""

from pathlib import Path

from core.actions.progress import Progress
from core.kantor.contoh import PETUGAS_CONTOH
from core.kantor.model import SEBUTAN_PERAN
from gui.views.sign_in import SampleOfficer

YEAR = 2025
"""The tahun kinerja that the sample office is complete for."""


def path_for(*, fresh: bool) -> Path:
    """Where the sample office lies; `fresh` clears the one before."""
    from core.contoh import tempat

    return tempat.fresh_place() if fresh else tempat.usual_place()


def build(path: Path, progress: Progress) -> None:
    """Write a new sample office to this path."""
    from core.contoh import tempat

    tempat.build_at(path, progress)


def officers() -> tuple[SampleOfficer, ...]:
    """The officers of the sample office, passwords included."""
    return tuple(
        SampleOfficer(one.nama, SEBUTAN_PERAN[one.peran], one.nip, one.sandi)
        for one in PETUGAS_CONTOH
    )
