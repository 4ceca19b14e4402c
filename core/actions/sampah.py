"""Tempat sampah: everything that was taken away, and the way back for each kind."""

from collections.abc import Sequence
from datetime import timedelta

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.sampah_pulih import restore_one, topics_of
from core.errors import AppError
from core.kantor.sampah import BarisSampah, DaftarSampah, SaringSampah
from core.storage.sampah_jenis import JENIS
from core.storage.sampah_store import SampahStore

SETAHUN = timedelta(days=365)


def list_jenis() -> list[tuple[str, str]]:
    """Code and word of every kind, in the order of the filter."""
    return [(one.tabel, one.sebutan) for one in JENIS.values()]


def list_sampah(office: Office, saring: SaringSampah) -> DaftarSampah:
    """What went there within a year; older records stay in the file and are counted."""
    store, sejak = SampahStore(office.db), _sejak(office)
    return DaftarSampah(
        tuple(store.list_since(saring, sejak)),
        store.count_since(saring, sejak),
        store.count_before(saring, sejak),
    )


def count_sampah(office: Office, saring: SaringSampah) -> int:
    """How many records a list would have found, had they not been taken away."""
    return SampahStore(office.db).count_since(saring, _sejak(office))


def restore_rows(office: Office, baris: Sequence[BarisSampah]) -> Outcome[int]:
    """Take records out again, owners before what they own; all of them or none.

    Raises `AppError` when one cannot return, `RecordMovedError` when one has moved since.
    """
    order = list(JENIS)
    topics: frozenset[Topic] = frozenset()
    with office.db.atomic():
        for row in sorted(baris, key=lambda one: order.index(one.jenis)):
            try:
                restore_one(office, row)
            except AppError as error:
                raise _named(error, row, many=len(baris) > 1) from error
            topics |= topics_of(row.jenis)
    return Outcome(len(baris), topics)


def _named(error: AppError, row: BarisSampah, *, many: bool) -> AppError:
    """Among many it must be said which one stays."""
    if not many:
        return error
    whose = f" ({row.induk_nama})" if row.induk_nama else ""
    message = f"{row.sebutan} {row.nama}{whose}: {error.message} Tidak ada yang dikembalikan."
    return AppError(message, hint=error.hint)


def _sejak(office: Office) -> str:
    return (office.clock() - SETAHUN).isoformat(timespec="seconds")
