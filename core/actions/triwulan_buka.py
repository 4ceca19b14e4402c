"""One quarter for a window: counted by the worker, for milestones of many UMKM take a moment."""

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.triwulan import load_triwulan
from core.iku.triwulan import TahunTriwulan


def open_triwulan(
    office: Office, tahun: int, triwulan: int, set_id: str = ""
) -> Outcome[TahunTriwulan]:
    """The year with the milestones of one quarter; raises `AppError` without a set."""
    return Outcome(load_triwulan(office, tahun, (triwulan,), set_id))
