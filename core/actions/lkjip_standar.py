"""National standards that an officer typed with their source: the LKjIP compares with them."""

from collections.abc import Mapping, Sequence

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import DataRejectedError
from core.findings import Finding, blocks
from core.iku.standar import StandarNasional, check_standar
from core.storage.standar_store import StandarStore


def load_standar(office: Office, tahun: int) -> Mapping[str, StandarNasional]:
    """Those of a year by indicator; nothing is known until somebody types it."""
    return StandarStore(office.db).of_year(tahun)


def check_typed_standar(typed: Sequence[StandarNasional]) -> tuple[Finding, ...]:
    """What the form shows while it is typed."""
    return tuple(finding for one in typed for finding in check_standar(one))


def save_standar(office: Office, typed: Sequence[StandarNasional]) -> Outcome[None]:
    """Keep those of one year; raises `DataRejectedError` for a figure without its source."""
    findings = check_typed_standar(typed)
    if blocks(findings):
        raise DataRejectedError(findings)
    with office.db.atomic():
        deed, store = office.deed("standar nasional IKU diisi"), StandarStore(office.db)
        for one in typed:
            if one.versi or one.nilai or one.sumber:
                store.save(deed, one)
    return Outcome(None, frozenset({Topic.NASKAH}), findings)
