"""Keep the register of businesses: add, change, look up, look behind the masks."""

from array import array
from collections.abc import Sequence
from dataclasses import replace

from core.actions.kbli import check_code
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.umkm_serupa import alike_findings, find_alike
from core.errors import DataRejectedError, RecordMovedError
from core.findings import Finding, Severity, blocks
from core.rules.skala_umkm import HasilSkala, skala_in_force
from core.storage import journal
from core.storage.impor_jejak import history_of
from core.storage.journal import Entry
from core.storage.laba_store import LabaStore
from core.storage.umkm_list import UmkmList
from core.storage.umkm_store import UmkmStore
from core.umkm.checks import check_umkm
from core.umkm.laba import Laba
from core.umkm.model import LABEL, PRIBADI, Kembar, Pengawasan, Umkm
from core.umkm.nama import kunci_nama
from core.umkm.nik import digits_only
from core.umkm.samaran import buka_samaran, samarkan_isian, samarkan_umkm
from core.umkm.saringan import BarisUmkm, Saringan
from core.umkm.skala import sebab_belum, skala_of

_UMKM = frozenset({Topic.UMKM})


def list_umkm(office: Office, saringan: Saringan) -> "array[int]":
    """Ids of a filter, by name."""
    rule = skala_in_force(office.law.skala_umkm, saringan.tahun) if saringan.skala else None
    return UmkmList(office.db).ids(saringan, rule)


def umkm_rows(office: Office, ids: Sequence[int], saringan: Saringan) -> dict[int, BarisUmkm]:
    """The lines of one page of the list, each with its size class in the year."""
    rows = UmkmList(office.db).rows(ids, saringan)
    return {
        row_id: replace(
            row,
            skala=skala_in_year(office, saringan.tahun, modal_usaha=row.modal_usaha, laba=row.ini),
        )
        for row_id, row in rows.items()
    }


def unknown_skala(office: Office, tahun: int) -> str:
    """Why a business may have no size class in a year."""
    return sebab_belum(office.law.skala_umkm, tahun)


def count_umkm(office: Office) -> int:
    """Businesses that are not in Tempat sampah."""
    return UmkmList(office.db).count()


def count_supervised(office: Office, saringan: Saringan) -> int:
    """Businesses under supervision at the cut-off."""
    return UmkmList(office.db).count_supervised(saringan)


def load_umkm(office: Office, umkm_id: int) -> Umkm:
    """One business with its personal data masked; raises `RecordMovedError` when it is gone."""
    return samarkan_umkm(_stored(office, umkm_id))


def list_pengawasan(office: Office, umkm_id: int) -> list[Pengawasan]:
    """Supervision periods of one business, newest first."""
    return UmkmStore(office.db).pengawasan(umkm_id)


def list_laba_of(office: Office, umkm_id: int) -> list[Laba]:
    """Yearly profits of one business, newest first."""
    return LabaStore(office.db).years(umkm_id)


def skala_in_year(
    office: Office, tahun: int, *, modal_usaha: int | None, laba: Laba | None
) -> HasilSkala | None:
    """The size class in a year and the rule that gives it."""
    return skala_of(office.law.skala_umkm, tahun, modal_usaha=modal_usaha, laba=laba)


def history_umkm(office: Office, umkm_id: int) -> list[Entry]:
    """Newest first: the journal of a business, its periods and profits; personal data masked."""
    return [_masked(entry) for entry in history_of(office.db, "umkm", umkm_id)]


def reveal_umkm(office: Office, umkm_id: int) -> Outcome[Umkm]:
    """The business with its personal data readable; that somebody looked is journalled."""
    umkm = _stored(office, umkm_id)
    with office.db.atomic():
        UmkmStore(office.db).note_reveal(office.deed("data pribadi dilihat"), umkm_id)
    return Outcome(umkm)


def check_typed(office: Office, umkm: Umkm) -> tuple[tuple[Finding, ...], tuple[Kembar, ...]]:
    """Findings about what stands in a form, and the other businesses it may be a copy of."""
    umkm = _tidy(office, umkm)
    twins = UmkmStore(office.db).twins(umkm)
    alike = find_alike(office, umkm)
    return (*_findings(office, umkm, twins), *alike_findings(alike)), (*twins, *alike)


def save_umkm(office: Office, umkm: Umkm) -> Outcome[Umkm]:
    """Add or change a business; masks that were left alone keep what they hide.

    Raises `DataRejectedError` (nothing is saved) and `RecordMovedError`.
    """
    umkm = _tidy(office, umkm)
    store = UmkmStore(office.db)
    findings = _findings(office, umkm, store.twins(umkm))
    if blocks(findings):
        raise DataRejectedError([one for one in findings if one.severity is Severity.KESALAHAN])
    with office.db.atomic():
        if umkm.id:
            store.save(office.deed("UMKM diubah"), umkm)
            umkm_id = umkm.id
        else:
            umkm_id = store.add(office.deed("UMKM ditambah"), umkm)
    return Outcome(load_umkm(office, umkm_id), _UMKM, findings)


def trash_umkm(office: Office, umkm_id: int, versi: int) -> Outcome[None]:
    """Move a business to Tempat sampah; its periods and profits stay with it."""
    return _move(office, umkm_id, versi, to_trash=True)


def restore_umkm(office: Office, umkm_id: int, versi: int) -> Outcome[None]:
    """Take a business out of Tempat sampah."""
    return _move(office, umkm_id, versi, to_trash=False)


def _move(office: Office, umkm_id: int, versi: int, *, to_trash: bool) -> Outcome[None]:
    umkm = replace(_stored(office, umkm_id), versi=versi)
    what = "UMKM dipindahkan ke Tempat sampah" if to_trash else "UMKM dikembalikan"
    with office.db.atomic():
        UmkmStore(office.db).move(office.deed(what), umkm, to_trash=to_trash)
    return Outcome(None, _UMKM | {Topic.LABA})


def _stored(office: Office, umkm_id: int) -> Umkm:
    found = UmkmStore(office.db).load(umkm_id)
    if found is None:
        raise RecordMovedError("UMKM ini tidak ada lagi di basis data.")
    return found


def _tidy(office: Office, umkm: Umkm) -> Umkm:
    """What was typed, without the signs between digits, and with untouched masks undone."""
    if umkm.id:
        umkm = buka_samaran(umkm, _stored(office, umkm.id))
    return replace(
        umkm,
        nama=" ".join(umkm.nama.split()),
        pemilik=" ".join(umkm.pemilik.split()),
        nik=digits_only(umkm.nik),
        nib=digits_only(umkm.nib),
        npwp=digits_only(umkm.npwp),
        kbli_kode=digits_only(umkm.kbli_kode),
        telepon=digits_only(umkm.telepon),
    )


def _findings(office: Office, umkm: Umkm, twins: Sequence[Kembar]) -> tuple[Finding, ...]:
    return (
        *check_umkm(umkm, office.today),
        *check_code(office, umkm.kbli_edisi, umkm.kbli_kode),
        *_twin_findings(umkm, twins),
    )


def _twin_findings(umkm: Umkm, twins: Sequence[Kembar]) -> list[Finding]:
    """The same person may run two businesses; the same name under one number is a copy."""
    found = []
    for twin in twins:
        copy = kunci_nama(twin.nama) == kunci_nama(umkm.nama)
        message = (
            f"{LABEL[twin.field]} ini dan nama yang sama sudah ada pada {twin.nama}."
            if copy
            else f"{LABEL[twin.field]} ini juga ada pada {twin.nama}."
        )
        severity = Severity.KESALAHAN if copy else Severity.PERINGATAN
        found.append(Finding(f"umkm.{twin.field}_kembar", twin.field, message, severity))
    return found


def _masked(entry: Entry) -> Entry:
    changes = {
        field: (_behind_mask(field, before), _behind_mask(field, after))
        for field, (before, after) in entry.perubahan.items()
    }
    return replace(entry, perubahan=changes)


def _behind_mask(field: str, value: journal.Value) -> journal.Value:
    return samarkan_isian(field, value) if field in PRIBADI and isinstance(value, str) else value
