"""Targets per year and indicator, and realisasi entered as counts without names."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core import angka
from core.actions.iku_dasar import set_in_force
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import DataRejectedError
from core.findings import Finding, blocks
from core.iku.checks import check_counts, check_target
from core.iku.model import Cacah, RealisasiCacah, TargetIku
from core.rules.capaian import Rentang, Target, read_target
from core.storage.iku_store import IkuStore

_TOPICS = frozenset({Topic.TARGET, Topic.IKU})


@dataclass(frozen=True, slots=True)
class TargetTahun:
    """What a form shows for one indicator: the target stored, and last year's beside it."""

    iku: str
    nama: str
    satuan: str
    stored: TargetIku
    target: Target | None
    tahun_lalu: Target | None


def load_targets(office: Office, tahun: int) -> list[TargetTahun]:
    """Every indicator of the year with its target, blank where none is set."""
    known = IkuStore(office.db).targets([tahun, tahun - 1])
    found = []
    for iku in set_in_force(office, tahun).iku:
        stored = known.get((tahun, iku.kode), TargetIku(tahun, iku.kode, ""))
        before = known.get((tahun - 1, iku.kode), TargetIku(tahun - 1, iku.kode, ""))
        found.append(
            TargetTahun(
                iku=iku.kode,
                nama=iku.nama,
                satuan=iku.satuan,
                stored=stored,
                target=read_target(stored.nilai),
                tahun_lalu=read_target(before.nilai),
            )
        )
    return found


def check_targets(office: Office, targets: Sequence[TargetIku]) -> tuple[Finding, ...]:
    """What a form shows while targets are typed; `nilai` is the text as typed."""
    found: list[Finding] = []
    for target in targets:
        iku = set_in_force(office, target.tahun).by_kode[target.iku]
        found.extend(check_target(target.nilai, iku))
    return tuple(found)


def save_targets(office: Office, targets: Sequence[TargetIku]) -> Outcome[None]:
    """Keep the targets of a year; a blank one withdraws it. Raises `DataRejectedError`."""
    findings = check_targets(office, targets)
    if blocks(findings):
        raise DataRejectedError(findings)
    with office.db.atomic():
        store = IkuStore(office.db)
        for target in targets:
            exact = replace(target, nilai=exact_target(target.nilai))
            store.save_target(office.deed("target IKU diisi"), exact)
    return Outcome(None, _TOPICS, findings)


def exact_target(text: str) -> str:
    """The stored form of a typed target.

    >>> exact_target("20,50"), exact_target("80 - 90"), exact_target(" ")
    ('20.5', '80-90', '')
    """
    target = read_target(text)
    if target is None:
        return ""
    if isinstance(target, Rentang):
        return f"{angka.exact(target.bawah)}-{angka.exact(target.atas)}"
    return angka.exact(target)


def load_realisasi(office: Office, tahun: int, iku: str) -> RealisasiCacah | None:
    """Counts entered without names, if this year and indicator has them."""
    return IkuStore(office.db).realisasi([tahun]).get((tahun, iku))


def save_realisasi(  # noqa: PLR0913 - one keyword per field of the form
    office: Office,
    *,
    tahun: int,
    iku: str,
    pembilang: int | None,
    penyebut: int | None,
    keterangan: str = "",
    versi: int = 0,
) -> Outcome[None]:
    """Keep counts as the realisasi of a year, "tanpa daftar nama"; raises `DataRejectedError`."""
    findings = tuple(check_counts(pembilang, penyebut))
    if blocks(findings) or pembilang is None or penyebut is None:
        raise DataRejectedError(findings)
    entered = RealisasiCacah(tahun, iku, Cacah(pembilang, penyebut), keterangan, versi)
    with office.db.atomic():
        store = IkuStore(office.db)
        store.save_realisasi(office.deed("realisasi tanpa daftar nama diisi"), entered)
    return Outcome(None, _TOPICS)


def withdraw_realisasi(office: Office, entered: RealisasiCacah) -> Outcome[None]:
    """Let the counted figure be the realisasi again."""
    with office.db.atomic():
        store = IkuStore(office.db)
        store.withdraw_realisasi(office.deed("realisasi tanpa daftar nama dihapus"), entered)
    return Outcome(None, _TOPICS)
