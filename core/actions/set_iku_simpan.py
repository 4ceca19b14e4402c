"""Keep an IKU set: as a new one, or as the next version; choose which set leads a year."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from core.actions.iku_dasar import list_sets, read_stored, sets_of
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.petugas import require
from core.actions.pohon import carry_pohon
from core.actions.set_iku import JALAN, is_shipped
from core.actions.set_iku_uji import check_naskah, try_rumus
from core.errors import AppError, DataRejectedError, RecordMovedError
from core.findings import Finding, blocks
from core.iku.set_naskah import NaskahSet
from core.rules.read_iku import read_set_isi
from core.rules.set_iku import SetIku
from core.rules.tulis_iku import isi_of_set
from core.storage.pedoman_store import write_toml
from core.storage.set_iku_store import SetIkuStore

BERWENANG = ("pejabat", "admin")
_CHANGED = frozenset({Topic.IKU, Topic.TARGET, Topic.PENGATURAN})


@dataclass(frozen=True, slots=True)
class Persetujuan:
    """Why a version is made, which changed formulas were read and agreed to, from which year.

    `mulai` lets years that have a target already follow the new version from that year on; without
    it every used year keeps the version it was worked with.
    """

    alasan: str
    rumus: frozenset[str] = frozenset()
    mulai: int | None = None


def check_simpan(
    office: Office, naskah: NaskahSet, setuju: Persetujuan, *, tahun: int
) -> tuple[Finding, ...]:
    """Everything that stands between a working copy and its keeping."""
    findings = check_naskah(office, naskah)
    if blocks(findings):
        return findings
    return (*findings, *_agreement(office, naskah, setuju, tahun))


def save_set(office: Office, naskah: NaskahSet, setuju: Persetujuan, *, tahun: int) -> Outcome[str]:
    """Keep the working copy; `tahun` gives the numbers its formulas were tried with.

    Raises `DataRejectedError`, `RecordMovedError`, `AppError` or `NotAllowedError`; nothing is
    kept then.
    """
    require(office, *BERWENANG)
    if not naskah.baru and is_shipped(naskah.set_id):
        raise AppError("Set IKU bawaan adalah riwayat dan tidak diubah.", hint=JALAN)
    findings = check_simpan(office, naskah, setuju, tahun=tahun)
    if blocks(findings):
        raise DataRejectedError(findings)
    text = write_toml(isi_of_set(read_set_isi(naskah.isi, name=naskah.set_id)))
    made = read_stored(text, f"{naskah.set_id}.toml")
    store, why = SetIkuStore(office.db), setuju.alasan.strip()
    if naskah.baru:
        with office.db.atomic():
            deed = office.deed(f"set IKU {made.id} dibuat", induk=f"set_iku:{made.id}")
            store.add_set(deed, made, text, why)
            carry_pohon(office, made)
        return Outcome(made.id, _CHANGED, findings)
    before = _standing(office, naskah, made)
    with office.db.atomic():
        deed = office.deed(f"set IKU {made.id} diubah", induk=f"set_iku:{made.id}")
        older = store.versions(made.id)[0].nomor
        store.add_version(deed, made, text, why)
        store.pin(deed, _keeping(store, before, made, setuju.mulai), made.id, older)
    return Outcome(made.id, _CHANGED, findings)


def free_years(office: Office, naskah: NaskahSet) -> list[int]:
    """Years of a set that a new version may begin to serve: none that is frozen."""
    frozen = SetIkuStore(office.db).frozen_years()
    berlaku = naskah.isi["berlaku"]
    years = range(berlaku["sejak"], berlaku["sampai"] + 1)
    return [year for year in years if year not in frozen]


def lead_year(office: Office, tahun: int, set_id: str) -> Outcome[None]:
    """Choose which of two sets leads a year of transition."""
    require(office, *BERWENANG)
    store = SetIkuStore(office.db)
    if tahun in store.frozen_years():
        raise AppError(
            f"Realisasi tahun {tahun} sudah ditetapkan dengan set yang memimpin sekarang.",
            hint="Buka dahulu penetapan realisasinya, dengan alasan.",
        )
    if set_id not in {one.id for one in sets_of(office, tahun)}:
        raise AppError(
            f"Set ini tidak mencakup tahun {tahun}.", hint="Pilih tahun dalam masa berlakunya."
        )
    with office.db.atomic():
        deed = office.deed(f"set IKU {set_id} diutamakan tahun {tahun}")
        store.lead(deed, tahun, set_id)
    return Outcome(None, _CHANGED)


def _agreement(
    office: Office, naskah: NaskahSet, setuju: Persetujuan, tahun: int
) -> Iterator[Finding]:
    if not setuju.alasan.strip():
        yield Finding("set.alasan", "alasan", "Tulis alasan membuat versi ini.")
    for one in try_rumus(office, naskah, tahun):
        yield from one.temuan
        if one.kode not in setuju.rumus:
            why = f"Baca dan setujui rumus {one.nama} dahulu."
            yield Finding("rumus.belum_disetujui", f"rumus:{one.kode}", why)


def _standing(office: Office, naskah: NaskahSet, made: SetIku) -> SetIku:
    before = next((one for one in list_sets(office) if one.id == made.id), None)
    if before is None or before.hash != naskah.asal_sidik:
        raise RecordMovedError("Set IKU ini sudah diubah petugas lain sejak Anda membukanya.")
    if before.hash == made.hash:
        raise AppError("Tidak ada yang berubah pada set IKU ini.")
    return before


def _keeping(
    store: SetIkuStore, before: SetIku, after: SetIku, mulai: int | None
) -> Collection[int]:
    """Used years that go on with the version they were worked with."""
    frozen = store.frozen_years()
    return [
        year
        for year in store.used_years()
        if before.covers(year)
        and (year in frozen or mulai is None or year < mulai or not after.covers(year))
    ]
