"""What the view asks of the worker, and how a batch that was stopped comes back."""

from collections.abc import Callable
from typing import Any

from core.actions.cetak_kesehatan_banyak import HasilBanyak
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.progress import CancelledError, Progress

TOLD = 3


def or_stopped(
    office: Office, action: Callable[..., Outcome[Any]], progress: Progress
) -> Outcome[Any]:
    """None when the officer pressed Batal: everything has been taken back by then."""
    try:
        return action(office, progress=progress)
    except CancelledError:
        return Outcome(None)


def words_of_batch(done: HasilBanyak, went: str) -> tuple[str, str]:
    """What came of a batch in one sentence, and what was left out."""
    sentence = f"{done.tercetak} naskah, {done.halaman} halaman, {went}."
    if not done.dilewati:
        return sentence, ""
    told = " ".join(f"{one.nama}: {one.sebab}" for one in done.dilewati[:TOLD])
    others = len(done.dilewati) - TOLD
    more = f" Dan {others} lagi, lihat kolom Hasil." if others > 0 else ""
    return f"{sentence} {len(done.dilewati)} dilewati.", told + more
