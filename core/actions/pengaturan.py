"""What the office is and how it chose to count: profile, signatories, settings."""

from dataclasses import dataclass, fields

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.petugas import require
from core.errors import DataRejectedError
from core.findings import Finding, blocks
from core.kantor.checks import check_kantor, check_penanda_tangan, check_pilihan, tidied
from core.kantor.model import Kantor, PenandaTangan
from core.rules.pilihan import Pilihan
from core.storage.office_store import OfficeStore

BERWENANG = ("admin", "pejabat")


@dataclass(frozen=True, slots=True)
class SkalaPilihan:
    """A scale of categories that may be chosen, with its words from the best down."""

    id: str
    dasar: str
    sebutan: tuple[str, ...]
    catatan: str


def save_kantor(office: Office, kantor: Kantor) -> Outcome[None]:
    """Keep the profile; raises `DataRejectedError`, `NotAllowedError`."""
    require(office, *BERWENANG)
    findings = tuple(check_kantor(kantor))
    _refuse(findings)
    with office.db.atomic():
        OfficeStore(office.db).save_kantor(office.deed("profil kantor diubah"), kantor)
    return Outcome(None, frozenset({Topic.KANTOR}), findings)


def list_penanda_tangan(office: Office) -> list[PenandaTangan]:
    """Everybody who signs or signed papers, the latest first."""
    return OfficeStore(office.db).list_penanda_tangan()


def list_penanda_tangan_sampah(office: Office) -> list[PenandaTangan]:
    """Signatories in Tempat sampah."""
    return OfficeStore(office.db).list_penanda_tangan(trashed=True)


def check_person(office: Office, person: PenandaTangan) -> tuple[Finding, ...]:
    """What a form shows while a signatory is typed."""
    return tuple(check_penanda_tangan(tidied(person), tuple(list_penanda_tangan(office))))


def save_penanda_tangan(office: Office, person: PenandaTangan) -> Outcome[int]:
    """Keep a signatory; raises `DataRejectedError`, `NotAllowedError`; returns the id."""
    require(office, *BERWENANG)
    person = tidied(person)
    findings = check_person(office, person)
    _refuse(findings)
    what = "penanda tangan diubah" if person.id else "penanda tangan ditambah"
    with office.db.atomic():
        saved = OfficeStore(office.db).save_penanda_tangan(office.deed(what), person)
    return Outcome(saved, frozenset({Topic.KANTOR}), findings)


def trash_penanda_tangan(office: Office, person: PenandaTangan) -> Outcome[None]:
    """Move a signatory to Tempat sampah."""
    require(office, *BERWENANG)
    with office.db.atomic():
        OfficeStore(office.db).trash_penanda_tangan(
            office.deed("penanda tangan dipindahkan ke Tempat sampah"), person
        )
    return Outcome(None, frozenset({Topic.KANTOR}))


def restore_penanda_tangan(office: Office, person: PenandaTangan) -> Outcome[None]:
    """Take a signatory out of Tempat sampah."""
    require(office, *BERWENANG)
    with office.db.atomic():
        OfficeStore(office.db).restore_penanda_tangan(
            office.deed("penanda tangan dikembalikan"), person
        )
    return Outcome(None, frozenset({Topic.KANTOR}))


def load_pilihan(office: Office) -> Pilihan:
    """The choices in force."""
    return office.pilihan


def list_skala(office: Office) -> list[SkalaPilihan]:
    """Scales of categories, the standard one first."""
    known = sorted(office.law.capaian.skala.values(), key=lambda skala: not skala.baku)
    return [
        SkalaPilihan(
            skala.id, skala.dasar, tuple(kelas.sebutan for kelas in skala.kelas), skala.catatan
        )
        for skala in known
    ]


def save_pilihan(office: Office, pilihan: Pilihan) -> Outcome[Pilihan]:
    """Keep the choices; every figure that rests on them is counted again by the worker."""
    require(office, *BERWENANG)
    known = frozenset(office.law.capaian.skala)
    findings = tuple(check_pilihan(pilihan, skala=known))
    _refuse(findings)
    with office.db.atomic():
        OfficeStore(office.db).save_pilihan(office.deed("pilihan diubah"), pilihan)
    return Outcome(pilihan, frozenset({Topic.PENGATURAN}), findings)


def changed_fields(before: Pilihan, after: Pilihan) -> frozenset[str]:
    """Names of the choices that differ.

    >>> changed_fields(Pilihan(), Pilihan(kertas="A4"))
    frozenset({'kertas'})
    """
    return frozenset(
        item.name
        for item in fields(Pilihan)
        if getattr(before, item.name) != getattr(after, item.name)
    )


def _refuse(findings: tuple[Finding, ...]) -> None:
    if blocks(findings):
        raise DataRejectedError(findings)
