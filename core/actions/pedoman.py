"""Read the pedoman of an office: which is in force, what was matched, how it is to be read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from core.actions import hukum
from core.actions.office import Office
from core.errors import AppError, RuleFileError
from core.findings import Finding
from core.rules.kecocokan import Kecocokan, matching, matching_by_hash
from core.rules.pedoman import Pedoman, StatusPedoman
from core.rules.pedoman_kantor import (
    AsalPedoman,
    CaraBacaKantor,
    Pencocokan,
    VersiPedoman,
    read_version,
)
from core.rules.report import ScoreReport
from core.storage.pedoman_store import PedomanStore

AWALAN_CARA_BACA = "Cara baca kantor: "


@dataclass(frozen=True, slots=True)
class PedomanKantor:
    """One pedoman in force with everything the office has said about it."""

    pedoman: Pedoman
    asal: AsalPedoman
    kecocokan: Kecocokan
    versi: VersiPedoman | None = None
    cara_baca: tuple[CaraBacaKantor, ...] = ()
    pemasang_berubah: bool = False
    """The installer has brought another version since the office corrected this one."""

    @property
    def id(self) -> str:
        return self.pedoman.id


@dataclass(frozen=True, slots=True)
class CaraBacaAwal:
    """The readings with which a new assessment begins, and their reasons, by component."""

    varian: Mapping[str, str]
    alasan: Mapping[str, str]


def list_pedoman(office: Office) -> list[PedomanKantor]:
    """Every pedoman in force, the newest book years first."""
    found = [load_pedoman(office, pedoman_id) for pedoman_id in office.law.pedoman]
    return sorted(found, key=lambda each: (-each.pedoman.tahun_buku_sejak, each.pedoman.judul))


def load_pedoman(office: Office, pedoman_id: str) -> PedomanKantor:
    """One pedoman in force; raises `AppError` when there is none of this id."""
    pedoman = office.law.pedoman.get(pedoman_id)
    if pedoman is None:
        raise AppError(
            f"Pedoman {pedoman_id} tidak ada.",
            hint="Buka Pengaturan, Pedoman untuk melihat pedoman yang berlaku.",
        )
    store = PedomanStore(office.db)
    known = store.versions(pedoman_id)
    versi = next((one for one in known if one.sidik == pedoman.hash), None)
    shipped = hukum.law().pedoman.get(pedoman_id)
    asal = AsalPedoman.PEMASANG
    if versi is not None and versi.berlaku:
        asal = AsalPedoman.KANTOR if shipped is None else AsalPedoman.DIPERBAIKI
    begun_from = {one.asal_sidik for one in known}
    return PedomanKantor(
        pedoman,
        asal,
        matching(pedoman, store.matches(pedoman_id)),
        versi if asal is not AsalPedoman.PEMASANG else None,
        tuple(store.readings(pedoman_id)),
        asal is AsalPedoman.DIPERBAIKI and shipped is not None and shipped.hash not in begun_from,
    )


def is_matched(office: Office, pedoman_id: str, sidik: str) -> Pencocokan | None:
    """Who held the whole of this version against the printed annex; None while nobody has."""
    pedoman = find_version(office, pedoman_id, sidik)
    matches = PedomanStore(office.db).matches(pedoman_id)
    if pedoman is None:
        return matching_by_hash(sidik, (), matches).pencocokan
    return matching(pedoman, matches).pencocokan


def matching_of(office: Office, report: ScoreReport) -> Kecocokan:
    """What of the pedoman behind a result is matched, component by component.

    `keterangan` is the sentence that screen and paper must carry, or empty. A result from a
    version that is not there any more is judged by the hash it keeps.
    """
    pedoman = find_version(office, report.pedoman_id, report.pedoman_hash)
    matches = PedomanStore(office.db).matches(report.pedoman_id)
    if pedoman is None:
        kodes = [each.kode for each in report.komponen]
        naskah = report.status is StatusPedoman.NASKAH
        return matching_by_hash(report.pedoman_hash, kodes, matches, naskah=naskah)
    return matching(pedoman, matches)


def find_version(office: Office, pedoman_id: str, sidik: str) -> Pedoman | None:
    """The pedoman of this hash: in force, of the installer, or an older version of the office."""
    for known in (office.law.pedoman, hukum.law().pedoman):
        pedoman = known.get(pedoman_id)
        if pedoman is not None and pedoman.hash == sidik:
            return pedoman
    versi = PedomanStore(office.db).by_sidik(sidik)
    try:
        return None if versi is None else read_version(versi, office.law.bagan)
    except RuleFileError:
        return None


def matched_ids(office: Office) -> frozenset[str]:
    """The pedoman in force that are matched as a whole."""
    store = PedomanStore(office.db)
    return frozenset(
        each.id
        for each in office.law.pedoman.values()
        if matching(each, store.matches(each.id)).sudah
    )


def first_readings(office: Office) -> dict[str, CaraBacaAwal]:
    """With which readings a new assessment begins, by pedoman; only those that still exist."""
    varian: dict[str, dict[str, str]] = {}
    alasan: dict[str, dict[str, str]] = {}
    for each in PedomanStore(office.db).readings():
        pedoman = office.law.pedoman.get(each.pedoman_id)
        komponen = pedoman.find_komponen(each.komponen) if pedoman is not None else None
        if komponen is not None and komponen.find_varian(each.varian) is not None:
            varian.setdefault(each.pedoman_id, {})[each.komponen] = each.varian
            reason = f"{AWALAN_CARA_BACA}{each.alasan}"
            alasan.setdefault(each.pedoman_id, {})[each.komponen] = reason
    return {each: CaraBacaAwal(varian[each], alasan[each]) for each in varian}


def list_versi(office: Office, pedoman_id: str) -> list[VersiPedoman]:
    """Every version the office made of a pedoman, the newest first."""
    return PedomanStore(office.db).versions(pedoman_id)


def list_retired(office: Office) -> list[str]:
    """The office's own pedoman that are not in force: retired, or damaged."""
    known = {one.pedoman_id for one in PedomanStore(office.db).all_versions()}
    return sorted(known - office.law.pedoman.keys())


def shipped_pedoman(pedoman_id: str) -> Pedoman | None:
    """The pedoman as the installer brought it, whatever is in force."""
    return hukum.law().pedoman.get(pedoman_id)


def law_findings(office: Office) -> tuple[Finding, ...]:
    """Rule files that had to be left out, and assessments that miss their pedoman."""
    return (*office.catatan_hukum, *_missing(office))


def _missing(office: Office) -> Iterator[Finding]:
    for pedoman_id, count in PedomanStore(office.db).unlocked().items():
        if pedoman_id not in office.law.pedoman:
            yield Finding(
                "pedoman.tidak_ada",
                f"pedoman:{pedoman_id}",
                f"{count} penilaian yang belum final memakai pedoman {pedoman_id} yang tidak ada. "
                "Pulihkan pedoman itu, atau pilih pedoman lain pada penilaiannya.",
            )
