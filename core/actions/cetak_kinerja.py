"""The papers of the performance cycle: which function makes each, how it is looked at and kept."""

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from importlib.util import find_spec
from pathlib import Path

from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.cetak_kesehatan_terbit import CaraCetak, Lembar, draw, issue
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.set_tahun import set_mark
from core.errors import AppError
from core.naskah.isian_naskah import ISIAN, IsianNaskah, kunci_isian
from core.storage.arsip import write_whole
from core.storage.isian_naskah_store import IsianNaskahStore


@dataclass(frozen=True, slots=True)
class Permintaan:
    """Which paper of the year; a paper leaves alone what does not concern it.

    `set_iku` names the set that does not lead, in a year of two; blank follows the one that does.
    `untuk` is the paper that a covering letter goes with; its number and day may still be unknown.
    Blanks of number, day and words are filled with what an officer gave the paper of this year.
    """

    tahun: int
    triwulan: int | None = None
    jabatan: str = ""
    iku: str = ""
    set_iku: str = ""
    perubahan: bool = False
    capaian: bool = False
    untuk: str = ""
    nomor: str = ""
    tanggal: date | None = None
    kepada: str = ""
    hal: str = ""
    lampiran: str = ""


Penyusun = Callable[[Office, Permintaan], Naskah]

PENYUSUN: Mapping[str, tuple[str, str]] = {
    "keputusan": ("core.actions.naskah_cetak", "build_keputusan"),
    "buku-iku": ("core.actions.buku_iku", "susun_buku"),
    "manual-iku": ("core.actions.cetak_manual", "susun_manual"),
    "rkt": ("core.actions.cetak_rkt", "susun_rkt"),
    "perjanjian-kinerja": ("core.actions.cetak_perjanjian", "susun_perjanjian"),
    "rencana-aksi": ("core.actions.cetak_rencana_aksi", "susun_rencana_aksi"),
    "pengukuran": ("core.actions.cetak_pengukuran", "susun_pengukuran"),
    "lkjip": ("core.actions.lkjip", "susun_lkjip"),
    "surat-pengantar": ("core.actions.cetak_pengantar", "susun_pengantar"),
}
"""Paper to the module and function that gathers it; imported when it is asked for."""


def papers() -> tuple[str, ...]:
    """The papers this program can make."""
    return tuple(name for name, (module, _function) in PENYUSUN.items() if find_spec(module))


def build(
    office: Office, dokumen: str, permintaan: Permintaan, *, isian: IsianNaskah | None = None
) -> Naskah:
    """Gather a paper from the records; `PrintRefusedError` says what is missing.

    `isian` stands in for what was given to the paper.
    """
    if dokumen not in papers():
        raise AppError(
            f"Naskah {dokumen} tidak dikenal.", hint=f"Pilih salah satu: {', '.join(papers())}."
        )
    module, function = PENYUSUN[dokumen]
    penyusun: Penyusun = getattr(importlib.import_module(module), function)
    given = load_isian(office, dokumen, permintaan) if isian is None else isian
    return penyusun(office, _filled(permintaan, given))


def load_isian(office: Office, dokumen: str, permintaan: Permintaan) -> IsianNaskah:
    """What an officer gave this paper of its year; blank for one without fields."""
    if dokumen not in ISIAN:
        return IsianNaskah()
    kunci = kunci_of(office, dokumen, permintaan)
    return IsianNaskahStore(office.db).find(permintaan.tahun, kunci)


def kunci_of(office: Office, dokumen: str, permintaan: Permintaan) -> str:
    """What tells this paper from the others of its year; the set that leads goes without saying."""
    whole = kunci_isian(
        dokumen,
        triwulan=permintaan.triwulan,
        perubahan=permintaan.perubahan,
        untuk=permintaan.untuk,
    )
    return f"{whole}{set_mark(office, permintaan.tahun, permintaan.set_iku)}"


def _filled(asked: Permintaan, given: IsianNaskah) -> Permintaan:
    """What was asked by hand goes before what was kept."""
    return replace(
        asked,
        nomor=asked.nomor or given.nomor,
        tanggal=asked.tanggal or given.tanggal,
        kepada=asked.kepada or given.kepada,
        hal=asked.hal or given.hal,
        lampiran=asked.lampiran or given.lampiran,
    )


def look_kinerja(
    office: Office, dokumen: str, permintaan: Permintaan, cara: CaraCetak
) -> Outcome[Lembar]:
    """The paper as it would be, noted nowhere."""
    return Outcome(draw(build(office, dokumen, permintaan), cara))


def print_kinerja(
    office: Office, dokumen: str, permintaan: Permintaan, cara: CaraCetak
) -> Outcome[Lembar]:
    """Issue it; the journal notes who, what and its hash. A draft is only noted."""
    lembar = issue(office, build(office, dokumen, permintaan), cara)
    return Outcome(lembar, frozenset({Topic.NASKAH}), lembar.temuan)


def save_kinerja(
    office: Office, dokumen: str, permintaan: Permintaan, cara: CaraCetak, path: Path
) -> Outcome[Lembar]:
    """The same into a file; one that cannot be written leaves the older file and no entry."""
    named = replace(cara, tujuan=f"berkas {path.name}")
    with office.db.atomic():
        outcome = print_kinerja(office, dokumen, permintaan, named)
        write_whole(path, outcome.value.pdf, where=f"Berkas {path.name}")
    return outcome
