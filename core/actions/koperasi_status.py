"""The dated status of a cooperative: add one, correct one."""

from dataclasses import replace
from datetime import date

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import AppError, DataRejectedError
from core.findings import Finding, blocks
from core.koperasi.checks_status import RiwayatStatus, check_status, status_on
from core.koperasi.model import StatusKoperasi
from core.storage.koperasi_store import KoperasiStore


def examine_status(office: Office, status: StatusKoperasi) -> tuple[Finding, ...]:
    """Check a status among the others of its cooperative."""
    store = KoperasiStore(office.db)
    koperasi = store.get(status.koperasi_id)
    others = [one for one in store.statuses(status.koperasi_id) if one.id != status.id]
    founded = koperasi.tgl_badan_hukum if koperasi else None
    return check_status(status, RiwayatStatus(others, founded, office.today))


def status_at(office: Office, koperasi_id: int, day: date) -> StatusKoperasi | None:
    """The status of one cooperative on any day; None before its first."""
    return status_on(KoperasiStore(office.db).statuses(koperasi_id), day)


def save_status(office: Office, status: StatusKoperasi) -> Outcome[int]:
    """Add a status (`id` 0) or correct one; raises `DataRejectedError`, `RecordMovedError`."""
    status = replace(
        status,
        dasar=" ".join(status.dasar.split()),
        no_sk=" ".join(status.no_sk.split()),
    )
    findings = examine_status(office, status)
    if blocks(findings):
        raise DataRejectedError(findings)
    store = KoperasiStore(office.db)
    induk = f"koperasi:{status.koperasi_id}"
    saved_id = status.id
    with office.db.atomic():
        if status.id:
            store.save_status(office.deed("status dikoreksi", induk=induk), status)
        else:
            saved_id = store.add_status(office.deed("status ditambah", induk=induk), status)
    return Outcome(saved_id, frozenset({Topic.KOPERASI}), findings)


def trash_status(office: Office, status: StatusKoperasi) -> Outcome[None]:
    """Take a wrong status away; the last one stays, since every cooperative has a status."""
    store = KoperasiStore(office.db)
    if len(store.statuses(status.koperasi_id)) <= 1:
        raise AppError(
            "Setiap koperasi harus mempunyai satu status.",
            hint="Koreksi status ini, atau tambah status yang benar dahulu.",
        )
    with office.db.atomic():
        induk = f"koperasi:{status.koperasi_id}"
        store.trash_status(office.deed("status dihapus", induk=induk), status)
    return Outcome(None, frozenset({Topic.KOPERASI}))
