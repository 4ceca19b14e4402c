"""Say that a pedoman, or a part of it, was held against its printed annex; take it back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.pedoman import load_pedoman
from core.actions.petugas import require
from core.errors import AppError, DataRejectedError
from core.findings import Finding
from core.rules.pedoman import Pedoman
from core.rules.pedoman_kantor import Pencocokan
from core.rules.sidik_isi import KEPALA, sidik_isi
from core.storage.journal import Deed
from core.storage.pedoman_store import PedomanStore

PENCOCOK = ("verifikator", "pejabat", "admin")
_CHANGED = frozenset({Topic.PEDOMAN})


@dataclass(frozen=True, slots=True)
class Cocok:
    """What an officer enters; no `komponen` is the whole pedoman."""

    pedoman_id: str
    komponen: str
    tanggal: date | None
    halaman: str
    catatan: str = ""


def list_cocok(office: Office, pedoman_id: str, *, trashed: bool = False) -> list[Pencocokan]:
    """What was matched of a pedoman, the latest first; or what is in Tempat sampah."""
    return PedomanStore(office.db).matches(pedoman_id, trashed=trashed)


def mark_cocok(office: Office, cocok: Cocok) -> Outcome[None]:
    """The signed-in officer held the version in force against its annex.

    Raises `DataRejectedError` or `NotAllowedError`.
    """
    require(office, *PENCOCOK)
    pedoman = load_pedoman(office, cocok.pedoman_id).pedoman
    findings = tuple(check_cocok(office, cocok))
    if findings or cocok.tanggal is None:
        raise DataRejectedError(findings)
    parts = sidik_isi(pedoman)
    if cocok.komponen:
        parts = {cocok.komponen: parts[cocok.komponen]}
    found = Pencocokan(
        pedoman.id,
        pedoman.hash,
        cocok.komponen,
        cocok.tanggal,
        office.actor.nama,
        cocok.halaman.strip(),
        cocok.catatan.strip(),
        parts,
        office.actor.petugas_id,
    )
    with office.db.atomic():
        PedomanStore(office.db).add_match(
            _deed(office, found, "dicocokkan dengan naskah asli"), found
        )
    return Outcome(None, _CHANGED)


def withdraw_cocok(office: Office, cocok: Pencocokan) -> Outcome[None]:
    """Take it back: it moves to Tempat sampah."""
    require(office, *PENCOCOK)
    with office.db.atomic():
        PedomanStore(office.db).trash_match(_deed(office, cocok, "batal dicocokkan"), cocok)
    return Outcome(None, _CHANGED)


def restore_cocok(office: Office, cocok: Pencocokan) -> Outcome[None]:
    """Let it hold again; raises `AppError` when the same part was matched meanwhile."""
    require(office, *PENCOCOK)
    store = PedomanStore(office.db)
    if _same(store.matches(cocok.pedoman_id), cocok.sidik, cocok.komponen):
        raise AppError(
            "Bagian ini sudah dicocokkan lagi sesudahnya.",
            hint="Batalkan pencocokan yang baru dahulu bila yang lama yang benar.",
        )
    with office.db.atomic():
        store.restore_match(_deed(office, cocok, "pencocokan dikembalikan"), cocok)
    return Outcome(None, _CHANGED)


def check_cocok(office: Office, cocok: Cocok) -> Iterator[Finding]:
    """What keeps a match from being kept."""
    pedoman = load_pedoman(office, cocok.pedoman_id).pedoman
    if cocok.komponen and pedoman.find_komponen(cocok.komponen) is None:
        yield Finding("cocok.komponen", "komponen", "Komponen ini tidak ada dalam pedoman.")
    yield from _check_day(office.today, cocok.tanggal)
    if not cocok.halaman.strip():
        yield Finding("cocok.halaman", "halaman", "Tulis halaman naskah yang dicocokkan.")
    known = PedomanStore(office.db).matches(pedoman.id)
    if _same(known, pedoman.hash, cocok.komponen):
        yield Finding(
            "cocok.ada", "komponen", f"{part_words(pedoman, cocok.komponen)} sudah dicocokkan."
        )


def part_words(pedoman: Pedoman, komponen: str) -> str:
    """The whole pedoman, or one component, as it is spoken of."""
    found = pedoman.find_komponen(komponen)
    return "Seluruh pedoman" if found is None else f"Komponen {found.kode} {found.nama}"


def _check_day(today: date, tanggal: date | None) -> Iterator[Finding]:
    if tanggal is None:
        yield Finding("cocok.tanggal", "tanggal", "Isi tanggal pencocokan.")
    elif tanggal > today:
        yield Finding("cocok.tanggal", "tanggal", "Tanggal pencocokan belum tiba.")


def _same(known: list[Pencocokan], sidik: str, komponen: str) -> bool:
    return any((one.sidik, one.komponen) == (sidik, komponen) for one in known)


def _deed(office: Office, cocok: Pencocokan, what: str) -> Deed:
    part = "pedoman" if cocok.komponen == KEPALA else f"komponen {cocok.komponen}"
    return office.deed(f"{part} {what}", induk=f"pedoman:{cocok.pedoman_id}")
