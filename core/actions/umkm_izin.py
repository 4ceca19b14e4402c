"""Permits of a business: add, correct, put away."""

from dataclasses import replace

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import DataRejectedError
from core.findings import Finding, Severity, blocks
from core.storage.umkm_izin import IzinStore
from core.umkm.izin import IzinUmkm, check_izin

_TOPICS = frozenset({Topic.UMKM})


def list_izin(office: Office, umkm_id: int) -> tuple[IzinUmkm, ...]:
    """The permits of one business, by kind."""
    return IzinStore(office.db).list_of(umkm_id)


def check_typed(office: Office, izin: IzinUmkm) -> tuple[Finding, ...]:
    """Findings about a permit as it stands in the form."""
    return check_izin(izin, office.today)


def save_izin(office: Office, izin: IzinUmkm) -> Outcome[int]:
    """Add or change one; raises `DataRejectedError` and `RecordMovedError`."""
    izin = replace(izin, nomor=" ".join(izin.nomor.split()), catatan=izin.catatan.strip())
    findings = check_typed(office, izin)
    if blocks(findings):
        raise DataRejectedError([one for one in findings if one.severity is Severity.KESALAHAN])
    what = "izin diubah" if izin.id else "izin ditambah"
    with office.db.atomic():
        deed = office.deed(what, induk=f"umkm:{izin.umkm_id}")
        saved = IzinStore(office.db).save(deed, izin)
    return Outcome(saved, _TOPICS, findings)


def trash_izin(office: Office, izin: IzinUmkm) -> Outcome[None]:
    """Move a permit to Tempat sampah."""
    with office.db.atomic():
        deed = office.deed("izin dihapus", induk=f"umkm:{izin.umkm_id}")
        IzinStore(office.db).trash(deed, izin)
    return Outcome(None, _TOPICS)
