"""Keep the targets of a whole period at once: kondisi awal, every year, kondisi akhir, basis."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.actions.iku_dasar import iku_of
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.target import exact_target, load_periode, write_targets
from core.errors import DataRejectedError
from core.findings import Finding, blocks
from core.iku.model import TargetIku
from core.iku.target_checks import PerubahanTarget, check_change, check_period
from core.iku.target_periode import PokokPeriode
from core.storage.target_store import TargetStore


@dataclass(frozen=True, slots=True)
class IsianPeriode:
    """One indicator as typed: kondisi awal and akhir, and the targets of the years."""

    pokok: PokokPeriode
    tahun: tuple[TargetIku, ...]


def typed_periode(office: Office, tahun: int, set_id: str = "") -> tuple[IsianPeriode, ...]:
    """What is stored, in the form in which it is typed and saved."""
    return tuple(
        IsianPeriode(row.pokok, tuple(one.stored for one in row.tahun))
        for row in load_periode(office, tahun, set_id).baris
    )


def check_periode(
    office: Office,
    isian: Sequence[IsianPeriode],
    perubahan: PerubahanTarget | None = None,
    *,
    tahun: int,
) -> tuple[Finding, ...]:
    """What the grid shows while it is typed; `perubahan` concerns the targets of `tahun`."""
    found: list[Finding] = []
    for one in isian:
        years = [(target.tahun, target.nilai) for target in one.tahun]
        found.extend(check_period(one.pokok, years, iku_of(office, tahun, one.pokok.iku)))
    if perubahan is not None:
        found.extend(check_change(perubahan, tahun))
    return tuple(found)


def save_periode(
    office: Office,
    isian: Sequence[IsianPeriode],
    perubahan: PerubahanTarget | None = None,
    *,
    tahun: int,
) -> Outcome[None]:
    """Keep what differs; with `perubahan` the targets of `tahun` are those of a changed agreement.

    Raises `DataRejectedError`, and then nothing is saved.
    """
    findings = check_periode(office, isian, perubahan, tahun=tahun)
    if blocks(findings):
        raise DataRejectedError(findings)
    store = TargetStore(office.db)
    with office.db.atomic():
        for one in isian:
            pokok = replace(
                one.pokok,
                awal_nilai=exact_target(one.pokok.awal_nilai),
                akhir_nilai=exact_target(one.pokok.akhir_nilai),
                dasar=one.pokok.dasar.strip(),
            )
            blank = PokokPeriode(pokok.sejak, pokok.sampai, pokok.iku)
            if pokok != store.periode(pokok.sejak, pokok.sampai).get(pokok.iku, blank):
                store.save_periode(office.deed("target periode diisi"), pokok)
            this = [target for target in one.tahun if target.tahun == tahun]
            others = [target for target in one.tahun if target.tahun != tahun]
            write_targets(office, this, perubahan)
            write_targets(office, others)
    return Outcome(None, frozenset({Topic.TARGET, Topic.IKU}), findings)
