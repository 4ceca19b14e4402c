"""The lines of the action plan: what is done in which quarter, by whom, and whether it is done."""

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.triwulan import TOPICS
from core.errors import DataRejectedError
from core.findings import Finding, blocks
from core.iku.triwulan import LangkahAksi
from core.iku.triwulan_checks import check_step
from core.storage.triwulan_store import TriwulanStore


def list_aksi(office: Office, tahun: int) -> list[LangkahAksi]:
    """The plan of a year, by indicator and quarter."""
    return TriwulanStore(office.db).aksi(tahun)


def check_aksi(langkah: LangkahAksi) -> tuple[Finding, ...]:
    """What the form shows while a line is typed."""
    return tuple(check_step(langkah))


def save_aksi(office: Office, langkah: LangkahAksi) -> Outcome[int]:
    """Add or change one line, returns its id; raises `DataRejectedError`."""
    findings = check_aksi(langkah)
    if blocks(findings):
        raise DataRejectedError(findings)
    what = "rencana aksi diubah" if langkah.id else "rencana aksi ditambah"
    with office.db.atomic():
        saved = TriwulanStore(office.db).save_aksi(office.deed(what), langkah)
    return Outcome(saved, TOPICS, findings)


def trash_aksi(office: Office, langkah: LangkahAksi) -> Outcome[None]:
    """Move a line to Tempat sampah; nothing is erased."""
    with office.db.atomic():
        TriwulanStore(office.db).trash_aksi(office.deed("rencana aksi dihapus"), langkah)
    return Outcome(None, TOPICS)
