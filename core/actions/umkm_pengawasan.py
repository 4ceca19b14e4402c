"""Supervision periods of a business: begin, correct, end."""

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import DataRejectedError
from core.findings import Finding, Severity, blocks
from core.storage.umkm_store import UmkmStore
from core.umkm.checks import check_pengawasan
from core.umkm.model import Pengawasan

_TOPICS = frozenset({Topic.UMKM})


def check_typed(office: Office, period: Pengawasan) -> tuple[Finding, ...]:
    """Findings about a period as it stands in the form."""
    return check_pengawasan(period, UmkmStore(office.db).pengawasan(period.umkm_id))


def save_pengawasan(office: Office, period: Pengawasan) -> Outcome[int]:
    """Add or change a period; raises `DataRejectedError` when it overlaps another."""
    findings = check_typed(office, period)
    if blocks(findings):
        raise DataRejectedError([one for one in findings if one.severity is Severity.KESALAHAN])
    what = "masa pengawasan diubah" if period.id else "masa pengawasan ditambah"
    with office.db.atomic():
        deed = office.deed(what, induk=f"umkm:{period.umkm_id}")
        period_id = UmkmStore(office.db).save_pengawasan(deed, period)
    return Outcome(period_id, _TOPICS, findings)


def trash_pengawasan(office: Office, period: Pengawasan) -> Outcome[None]:
    """Move a period to Tempat sampah."""
    with office.db.atomic():
        deed = office.deed("masa pengawasan dihapus", induk=f"umkm:{period.umkm_id}")
        UmkmStore(office.db).trash_pengawasan(deed, period)
    return Outcome(None, _TOPICS)
