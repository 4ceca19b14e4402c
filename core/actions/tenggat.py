"""The calendar of the performance cycle: what is due when, what is met, what is overdue."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from core import tanggal
from core.actions.iku_dasar import indicators_of, known_years, set_in_force
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import DataRejectedError
from core.findings import Finding, blocks
from core.iku.tenggat import CatatanTenggat, Tenggat, check_tenggat, daftar_tenggat, day_of
from core.storage.iku_store import IkuStore
from core.storage.tenggat_store import TenggatStore
from core.storage.triwulan_store import TriwulanStore


@dataclass(frozen=True, slots=True)
class _Fakta:
    """What the records of a year show, read once."""

    kode_iku: frozenset[str]
    bertarget: int
    cetakan: Mapping[str, str]
    disahkan: Mapping[int, set[str]]
    perubahan: tuple[int, str]


def list_tenggat(office: Office, tahun: int) -> list[Tenggat]:
    """Every deadline of a year of performance, the earliest day first."""
    known, fakta = TenggatStore(office.db).until(tahun), _facts(office, tahun)
    found = []
    for jenis in daftar_tenggat().values():
        own = known.get(jenis.kode, {})
        day, asal = day_of(jenis, tahun, own)
        stored = own.get(tahun, CatatanTenggat(tahun, jenis.kode))
        found.append(
            Tenggat(
                jenis=jenis,
                stored=stored,
                tanggal=day,
                asal=asal,
                selesai=_met(stored, jenis.bukti, fakta),
                perlu=not jenis.bila_perlu or bool(fakta.perubahan[0]),
            )
        )
    return sorted(found, key=lambda one: (one.tanggal, one.jenis.kode))


def due(office: Office, tahun: int) -> list[Tenggat]:
    """What is overdue or due within two weeks, with what the year before left for this one."""
    today, years = office.today, known_years(office)
    return [
        one
        for year in (tahun - 1, tahun)
        if year in years
        for one in list_tenggat(office, year)
        if one.tanggal.year >= tahun and (one.is_overdue(today) or one.is_near(today))
    ]


def save_tenggat(office: Office, catatan: CatatanTenggat) -> Outcome[None]:
    """Keep the office's own day of a deadline, or that it was met; raises `DataRejectedError`."""
    findings = check_catatan(office, catatan)
    if blocks(findings):
        raise DataRejectedError(findings)
    with office.db.atomic():
        TenggatStore(office.db).save(office.deed("tenggat siklus kinerja diisi"), catatan)
    return Outcome(None, frozenset({Topic.TARGET}), findings)


def check_catatan(office: Office, catatan: CatatanTenggat) -> tuple[Finding, ...]:
    """What the form shows while it is typed."""
    return tuple(check_tenggat(catatan, office.today))


def _facts(office: Office, tahun: int) -> _Fakta:
    store = TenggatStore(office.db)
    set_in_force(office, tahun)
    codes = frozenset(one.kode for one in indicators_of(office, tahun))
    targets = IkuStore(office.db).targets([tahun])
    return _Fakta(
        kode_iku=codes,
        bertarget=sum(kode in codes for _tahun, kode in targets),
        cetakan=store.issued(tahun),
        disahkan=TriwulanStore(office.db).signed(tahun),
        perubahan=store.changed(tahun),
    )


def _met(stored: CatatanTenggat, bukti: str, fakta: _Fakta) -> str:
    """How a deadline was met; a ticked day stands before what the records show."""
    if stored.selesai_pada is not None:
        return f"selesai {tanggal.show(stored.selesai_pada)}"
    kind, _, what = bukti.partition(":")
    match kind:
        case "cetakan":
            return _printed(fakta.cetakan.get(what))
        case "triwulan":
            signed = fakta.disahkan.get(int(what), set())
            return "disahkan semua" if fakta.kode_iku <= signed else ""
        case "perubahan":
            return _changed(fakta)
    return "target terisi" if fakta.bertarget == len(fakta.kode_iku) else ""


def _printed(pada: str | None) -> str:
    return f"terbit {tanggal.show(date.fromisoformat(pada[:10]))}" if pada else ""


def _changed(fakta: _Fakta) -> str:
    """A changed agreement is met when it was printed after the last change."""
    count, last = fakta.perubahan
    printed = fakta.cetakan.get("perjanjian-kinerja-perubahan", "")
    return _printed(printed) if count and printed >= last else ""
