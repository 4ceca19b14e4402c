"""Give refused rows back as the officer's own workbook, faults marked, ready to be read again."""

from pathlib import Path

from core.actions.impor import Pratinjau
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.progress import Progress


def refused_name(pratinjau: Pratinjau) -> str:
    """The name suggested for the workbook."""
    return f"{pratinjau.permintaan.path.stem} - ditolak.xlsx"


def save_refused(
    office: Office, pratinjau: Pratinjau, target: Path, progress: Progress | None = None
) -> Outcome[Path]:
    """Write the refused rows with their heads to `target`; bad cells are coloured and commented.

    Raises `AppError` when none was refused or the file changed since, `FileUnwritableError`.
    """
    raise NotImplementedError
