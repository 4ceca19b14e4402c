"""Recommendations of the Inspektorat: keep them, what was done about them, and count them."""

from dataclasses import replace
from datetime import date

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.sakip import list_sakip
from core.errors import DataRejectedError
from core.findings import Finding, blocks
from core.iku.model import NilaiSakip
from core.iku.sakip_rekomendasi import (
    HitungRekomendasi,
    RekomendasiSakip,
    TindakLanjutSakip,
    check_rekomendasi,
    check_tindak_lanjut,
    count_on,
)
from core.storage.sakip_rekomendasi_store import RekomendasiStore

TOPICS = frozenset({Topic.SAKIP})


def list_rekomendasi(office: Office, nilai_id: int) -> list[RekomendasiSakip]:
    """The recommendations of one LHE, by number, with what was done."""
    return [one for one in RekomendasiStore(office.db).all() if one.nilai_id == nilai_id]


def overdue_rekomendasi(office: Office) -> list[RekomendasiSakip]:
    """Those of every LHE whose tenggat went by with something left to do."""
    return [one for one in RekomendasiStore(office.db).all() if one.is_overdue(office.today)]


def nilai_of(office: Office, tahun: int) -> NilaiSakip | None:
    """The score that feeds a year of performance, by the setting of the office."""
    by_assessed = office.pilihan.tahun_sakip == "dinilai"
    return next(
        (
            one
            for one in list_sakip(office)
            if (one.tahun_dinilai if by_assessed else one.tahun_terbit) == tahun
        ),
        None,
    )


def count_rekomendasi(office: Office, tahun: int, on: date) -> HitungRekomendasi | None:
    """The recommendations of the LHE of a year of performance as they stood at the end of a day.

    `None` while there is no score of that year.
    """
    nilai = nilai_of(office, tahun)
    return None if nilai is None else count_on(list_rekomendasi(office, nilai.id), on)


def check_typed(office: Office, one: RekomendasiSakip) -> tuple[Finding, ...]:
    """What the form shows while a recommendation is typed."""
    others = list_rekomendasi(office, one.nilai_id)
    return tuple(check_rekomendasi(one, others, _terbit(office, one.nilai_id)))


def save_rekomendasi(office: Office, one: RekomendasiSakip) -> Outcome[int]:
    """Add or change a recommendation, returns its id; raises `DataRejectedError`."""
    findings = check_typed(office, one)
    if blocks(findings):
        raise DataRejectedError(findings)
    what = "rekomendasi LHE diubah" if one.id else "rekomendasi LHE ditambah"
    with office.db.atomic():
        kept = replace(one, uraian=one.uraian.strip())
        saved = RekomendasiStore(office.db).save(office.deed(what), kept)
    return Outcome(saved, TOPICS, findings)


def check_done(office: Office, one: TindakLanjutSakip) -> tuple[Finding, ...]:
    """What the form shows while a follow-up is typed."""
    whose = next(r for r in RekomendasiStore(office.db).all() if r.id == one.rekomendasi_id)
    return tuple(check_tindak_lanjut(one, office.today, _terbit(office, whose.nilai_id)))


def save_tindak_lanjut(office: Office, one: TindakLanjutSakip) -> Outcome[int]:
    """Keep what was done, returns its id; the recommendation has this status from its day on.

    Raises `DataRejectedError`, and then nothing is saved.
    """
    findings = check_done(office, one)
    if blocks(findings):
        raise DataRejectedError(findings)
    what = "tindak lanjut LHE diubah" if one.id else "tindak lanjut LHE dicatat"
    with office.db.atomic():
        kept = replace(one, uraian=one.uraian.strip(), bukti=one.bukti.strip())
        saved = RekomendasiStore(office.db).save_tindak_lanjut(office.deed(what), kept)
    return Outcome(saved, TOPICS, findings)


def trash_row(office: Office, one: RekomendasiSakip | TindakLanjutSakip) -> Outcome[None]:
    """Move a recommendation or one follow-up to Tempat sampah."""
    word = "rekomendasi" if isinstance(one, RekomendasiSakip) else "tindak lanjut"
    with office.db.atomic():
        RekomendasiStore(office.db).trash(office.deed(f"{word} LHE dihapus"), one)
    return Outcome(None, TOPICS)


def _terbit(office: Office, nilai_id: int) -> date | None:
    found = next((one for one in list_sakip(office) if one.id == nilai_id), None)
    return date.fromisoformat(found.lhe_tanggal) if found and found.lhe_tanggal else None
