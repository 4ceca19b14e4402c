"""The SAKIP score of the Inspektorat: what an officer copies from the LHE."""

from fractions import Fraction

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import DataRejectedError
from core.findings import Finding, blocks
from core.iku.checks import check_sakip
from core.iku.model import NilaiSakip
from core.rules.schema import KelasSakip, PeriodeSakip
from core.storage.iku_store import IkuStore


def list_sakip(office: Office) -> list[NilaiSakip]:
    """All scores, the newest publication first."""
    return IkuStore(office.db).list_sakip()


def periode_for(office: Office, tahun_terbit: int) -> PeriodeSakip | None:
    """The regulation, with its components and classes, for a year of publication."""
    return office.law.sakip.by_year(tahun_terbit)


def kelas_for(office: Office, tahun_terbit: int, nilai: Fraction) -> KelasSakip | None:
    """The class of a score, limits strict: exactly 80 is BB."""
    periode = periode_for(office, tahun_terbit)
    return periode.kelas(nilai) if periode else None


def check_nilai(office: Office, nilai: NilaiSakip) -> tuple[Finding, ...]:
    """What a form shows while the score is typed."""
    twins = (
        one
        for one in list_sakip(office)
        if one.id != nilai.id
        and (one.tahun_dinilai, one.tahun_terbit) == (nilai.tahun_dinilai, nilai.tahun_terbit)
    )
    found = list(check_sakip(nilai, periode_for(office, nilai.tahun_terbit)))
    if next(twins, None) is not None:
        found.append(
            Finding(
                "sakip.kembar",
                "tahun_terbit",
                f"Nilai tahun dinilai {nilai.tahun_dinilai} yang terbit {nilai.tahun_terbit} "
                "sudah ada; ubah yang itu.",
            )
        )
    return tuple(found)


def save_sakip(office: Office, nilai: NilaiSakip) -> Outcome[NilaiSakip]:
    """Keep a score; raises `DataRejectedError` and then nothing is saved."""
    findings = check_nilai(office, nilai)
    if blocks(findings):
        raise DataRejectedError(findings)
    what = "nilai SAKIP diubah" if nilai.id else "nilai SAKIP ditambah"
    with office.db.atomic():
        stored = IkuStore(office.db).save_sakip(office.deed(what), nilai)
    return Outcome(stored, frozenset({Topic.SAKIP, Topic.IKU}), findings)


def trash_sakip(office: Office, nilai: NilaiSakip) -> Outcome[None]:
    """Move a score to Tempat sampah; nothing is erased."""
    with office.db.atomic():
        IkuStore(office.db).trash_sakip(office.deed("nilai SAKIP dihapus"), nilai)
    return Outcome(None, frozenset({Topic.SAKIP, Topic.IKU}))
