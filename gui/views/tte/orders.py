"""What the dialog asks of the worker; a job that was stopped comes back with nothing."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.progress import CancelledError, Progress
from core.actions.tanda_tangan_elektronik import (
    BerkasKunci,
    PermintaanTte,
    prepare_tte,
    sign_papers,
)
from core.actions.tte_simpan import save_signed

Order = Callable[[Office, Progress], Outcome[Any]]


def prepare(cetakan: Sequence[int], berkas: BerkasKunci, ruang: int | None) -> Order:
    def order(office: Office, progress: Progress) -> Outcome[Any]:
        return _or_stopped(lambda: prepare_tte(office, cetakan, berkas, ruang, progress))

    return order


def sign(permintaan: PermintaanTte) -> Order:
    def order(office: Office, progress: Progress) -> Outcome[Any]:
        return _or_stopped(lambda: sign_papers(office, permintaan, progress))

    return order


def save(cetakan: Sequence[int], folder: Path) -> Order:
    def order(office: Office, progress: Progress) -> Outcome[Any]:
        return _or_stopped(lambda: save_signed(office, cetakan, folder, progress))

    return order


def _or_stopped(act: Callable[[], Outcome[Any]]) -> Outcome[Any]:
    """None when the officer pressed Batal: everything has been taken back by then."""
    try:
        return act()
    except CancelledError:
        return Outcome(None)
