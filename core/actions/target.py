"""Targets per year and over a period, and realisasi entered as counts without names."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core import angka
from core.actions.iku_dasar import iku_of, indicators_of, set_in_force
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import DataRejectedError
from core.findings import Finding, blocks
from core.iku.checks import check_counts, check_target
from core.iku.model import Cacah, RealisasiCacah, TargetIku
from core.iku.sebutan import short_name
from core.iku.target_checks import PerubahanTarget, check_change
from core.iku.target_periode import (
    BarisPeriode,
    JenisRiwayat,
    PeriodeIku,
    PokokPeriode,
    RiwayatTarget,
    TargetSetahun,
)
from core.rules.capaian import Rentang, Target, read_target
from core.rules.set_iku import SetIku
from core.storage.iku_store import IkuStore
from core.storage.target_store import TargetStore

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
    for iku in indicators_of(office, tahun) or set_in_force(office, tahun).iku:
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


def load_periode(office: Office, tahun: int, set_id: str = "") -> PeriodeIku:
    """Kondisi awal, the target of every year and kondisi akhir of a set, else the leading one."""
    return periode_of(office, set_in_force(office, tahun, set_id))


def periode_of(office: Office, found: SetIku) -> PeriodeIku:
    """The same for one set of the office."""
    years = range(found.sejak, found.sampai + 1)
    known, store = IkuStore(office.db).targets(years), TargetStore(office.db)
    pokok = store.periode(found.sejak, found.sampai)
    riwayat: dict[tuple[int, str], list[RiwayatTarget]] = {}
    for one in store.riwayat(found.sejak, found.sampai):
        riwayat.setdefault((one.tahun, one.iku), []).append(one)
    return PeriodeIku(
        found.sejak,
        found.sampai,
        found.judul,
        tuple(
            BarisPeriode(
                nomor=nomor,
                iku=iku.kode,
                nama=iku.nama,
                nama_pendek=short_name(iku.nama),
                sasaran=iku.sasaran,
                satuan=iku.satuan,
                arah=iku.arah,
                pokok=pokok.get(iku.kode, PokokPeriode(found.sejak, found.sampai, iku.kode)),
                tahun=tuple(
                    TargetSetahun(
                        known.get((year, iku.kode), TargetIku(year, iku.kode, "")),
                        tuple(riwayat.get((year, iku.kode), ())),
                    )
                    for year in years
                ),
            )
            for nomor, iku in enumerate(found.iku, start=1)
        ),
    )


def check_targets(office: Office, targets: Sequence[TargetIku]) -> tuple[Finding, ...]:
    """What a form shows while targets are typed; `nilai` is the text as typed."""
    found: list[Finding] = []
    for target in targets:
        iku = iku_of(office, target.tahun, target.iku)
        found.extend(check_target(target.nilai, iku))
    return tuple(found)


def save_targets(
    office: Office, targets: Sequence[TargetIku], perubahan: PerubahanTarget | None = None
) -> Outcome[None]:
    """Keep targets; a blank one withdraws it. Raises `DataRejectedError`.

    With `perubahan` they are those of a changed agreement: the earlier ones stay known as murni.
    """
    findings = check_targets(office, targets)
    if perubahan is not None:
        for tahun in sorted({target.tahun for target in targets}):
            findings += tuple(check_change(perubahan, tahun))
    if blocks(findings):
        raise DataRejectedError(findings)
    with office.db.atomic():
        write_targets(office, targets, perubahan)
    return Outcome(None, _TOPICS, findings)


def write_targets(
    office: Office, targets: Sequence[TargetIku], perubahan: PerubahanTarget | None = None
) -> None:
    """Store what differs, each with its place in the history. Call inside `db.atomic()`."""
    store, notes = IkuStore(office.db), TargetStore(office.db)
    known = store.targets({target.tahun for target in targets})
    what = "target IKU diubah dengan perubahan PK" if perubahan else "target IKU diisi"
    for target in targets:
        exact = replace(target, nilai=exact_target(target.nilai))
        before = known.get((target.tahun, target.iku))
        sebelum = before.nilai if before else ""
        deed = office.deed(what)
        store.save_target(deed, exact)
        if exact.nilai != sebelum:
            notes.add_riwayat(deed, _step(office, exact, sebelum, perubahan))


def _step(
    office: Office, target: TargetIku, sebelum: str, perubahan: PerubahanTarget | None
) -> RiwayatTarget:
    if not sebelum:
        jenis = JenisRiwayat.PENETAPAN
    else:
        jenis = JenisRiwayat.PERUBAHAN if perubahan else JenisRiwayat.PEMBETULAN
    return RiwayatTarget(
        tahun=target.tahun,
        iku=target.iku,
        jenis=jenis,
        sebelum=sebelum,
        nilai=target.nilai,
        tanggal=perubahan.tanggal if perubahan else None,
        alasan=perubahan.alasan.strip() if perubahan else "",
        pada=office.clock().isoformat(timespec="seconds"),
        oleh=office.actor.nama,
    )


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
