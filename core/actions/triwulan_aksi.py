"""The lines of the action plan: what is done in which quarter, by whom, and whether it is done."""

from dataclasses import replace

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.triwulan import TOPICS, locked
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
    """Add or change one line, returns its id; raises `DataRejectedError`.

    A line neither leaves a signed quarter nor enters one.
    """
    findings = check_aksi(langkah) + _locks(office, langkah)
    if blocks(findings):
        raise DataRejectedError(findings)
    what = "rencana aksi diubah" if langkah.id else "rencana aksi ditambah"
    with office.db.atomic():
        saved = TriwulanStore(office.db).save_aksi(office.deed(what), langkah)
    return Outcome(saved, TOPICS, findings)


def trash_aksi(office: Office, langkah: LangkahAksi) -> Outcome[None]:
    """Move a line to Tempat sampah; nothing is erased. Raises `DataRejectedError` when signed."""
    if found := _locks(office, langkah):
        raise DataRejectedError(found)
    with office.db.atomic():
        TriwulanStore(office.db).trash_aksi(office.deed("rencana aksi dihapus"), langkah)
    return Outcome(None, TOPICS)


def _locks(office: Office, langkah: LangkahAksi) -> tuple[Finding, ...]:
    """One finding for each signed quarter that the line stands in or would stand in."""
    store = TriwulanStore(office.db)
    signed, stored = store.signed(langkah.tahun), store.aksi(langkah.tahun)
    places = {(one.iku, one.triwulan) for one in stored if one.id == langkah.id}
    places.add((langkah.iku, langkah.triwulan))
    return tuple(
        replace(locked(iku, triwulan), field="triwulan")
        for iku, triwulan in sorted(places)
        if iku in signed.get(triwulan, set())
    )
