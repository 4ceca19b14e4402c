"""Who signs which paper: read and change the office's choice."""

from dataclasses import replace

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.pengaturan import BERWENANG
from core.actions.petugas import require
from core.errors import DataRejectedError
from core.findings import Finding, blocks
from core.kantor.tanda_tangan_susunan import Susunan, check_susunan
from core.storage.tanda_tangan_store import TandaTanganStore


def load_susunan(office: Office) -> Susunan:
    """The choice in force."""
    return TandaTanganStore(office.db).load()


def check(susunan: Susunan) -> tuple[Finding, ...]:
    """What a form shows while it is changed."""
    return tuple(check_susunan(susunan))


def save_susunan(office: Office, susunan: Susunan) -> Outcome[Susunan]:
    """Keep the choice; raises `DataRejectedError`, `NotAllowedError`, `RecordMovedError`.

    Papers that were issued keep their signatures.
    """
    require(office, *BERWENANG)
    susunan = replace(
        susunan,
        jabatan_kepala=" ".join(susunan.jabatan_kepala.split()),
        jabatan_kabid=" ".join(susunan.jabatan_kabid.split()),
    )
    findings = check(susunan)
    if blocks(findings):
        raise DataRejectedError(findings)
    with office.db.atomic():
        TandaTanganStore(office.db).save(office.deed("susunan tanda tangan diubah"), susunan)
    return Outcome(load_susunan(office), frozenset({Topic.PENGATURAN}), findings)
