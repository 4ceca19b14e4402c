"""The office's own say about pedoman: versions in force, what was matched, readings for all."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from core.errors import RuleFileError
from core.findings import Finding
from core.rules.bagan import BaganAkun
from core.rules.pedoman import Pedoman
from core.rules.read_pedoman import read_pedoman
from core.rules.schema import Lawbook
from core.rules.tabel import frozen

CODE_RUSAK = "pedoman.versi_rusak"


class AsalPedoman(StrEnum):
    """Who made the pedoman that is in force."""

    PEMASANG = "pemasang"
    DIPERBAIKI = "diperbaiki"
    KANTOR = "kantor"


@dataclass(frozen=True, slots=True)
class VersiPedoman:
    """One version the office made: the whole rule file as text. Its content never changes."""

    pedoman_id: str
    nomor: int
    isi: str
    sidik: str
    asal_sidik: str
    alasan: str
    dibuat_pada: datetime
    dibuat_oleh: str
    berlaku: bool = True
    id: int = 0
    versi: int = 0


@dataclass(frozen=True, slots=True)
class Pencocokan:
    """A pedoman, or one component of it, was held against the printed annex.

    `komponen` "" stands for the whole. `isi` holds the hash of every part that was matched.
    """

    pedoman_id: str
    sidik: str
    komponen: str
    tanggal: date
    oleh: str
    halaman: str
    catatan: str = ""
    isi: Mapping[str, str] = field(default_factory=dict)
    petugas_id: int | None = None
    id: int = 0
    versi: int = 0


@dataclass(frozen=True, slots=True)
class CaraBacaKantor:
    """The reading that the office chose for one component, for all its assessments."""

    pedoman_id: str
    komponen: str
    varian: str
    alasan: str
    pada: datetime
    oleh: str
    id: int = 0
    versi: int = 0


def read_version(versi: VersiPedoman, bagan: BaganAkun) -> Pedoman:
    """The pedoman of a version; raises `RuleFileError` when it is damaged or was altered."""
    name = f"{versi.pedoman_id}.toml"
    pedoman = read_pedoman(versi.isi, name=name, bagan=bagan)
    if pedoman.hash != versi.sidik:
        raise RuleFileError(f"{name}: isinya tidak sama dengan sidiknya; diubah di luar SIKU.")
    return pedoman


def overlay(
    shipped: Lawbook, versions: Iterable[VersiPedoman]
) -> tuple[Lawbook, tuple[Finding, ...]]:
    """The shipped law under the office's versions in force.

    A damaged version is left out with a finding: the shipped pedoman serves in its place. Sums of
    an office version need not agree with those of other pedoman, nor with `dipakai` of the chart:
    that list only documents what was shipped.
    """
    pedoman, findings = dict(shipped.pedoman), []
    for versi in versions:
        try:
            pedoman[versi.pedoman_id] = read_version(versi, shipped.bagan)
        except RuleFileError as error:
            findings.append(_damaged(versi, error, ada=versi.pedoman_id in shipped.pedoman))
    return replace(shipped, pedoman=frozen(pedoman)), tuple(findings)


def _damaged(versi: VersiPedoman, error: RuleFileError, *, ada: bool) -> Finding:
    way = (
        "Pedoman dari pemasang dipakai sebagai gantinya."
        if ada
        else "Pedoman ini tidak dapat dipakai."
    )
    return Finding(
        CODE_RUSAK,
        f"pedoman:{versi.pedoman_id}",
        f"Versi kantor {versi.nomor} rusak. {error.message} {way} Buka Pengaturan, Pedoman, "
        "lalu pakai versi lain atau buat versi baru.",
    )
