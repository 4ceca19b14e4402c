"""Record yearly profits row by row, or a pasted block of rows; count and total them."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import AppError, DataRejectedError
from core.findings import Finding, Severity, blocks
from core.storage import laba_totals as totals
from core.storage.laba_store import LabaStore
from core.storage.umkm_list import UmkmList
from core.umkm.laba import Cara, Laba
from core.umkm.laba_checks import check_laba
from core.umkm.nama import kunci_nama
from core.umkm.saringan import BarisLaba, JumlahLaba, Saringan
from core.umkm.tempel import BarisTempel, Blok, match_named, plan

_TOPICS = frozenset({Topic.LABA})


@dataclass(frozen=True, slots=True)
class HasilTempel:
    """What became of a pasted block: profits saved, and refused ones with their reasons."""

    tersimpan: tuple[Laba, ...]
    ditolak: tuple[tuple[Laba, AppError], ...]


def list_laba(office: Office, saringan: Saringan) -> "array[int]":
    """Ids of the businesses in the grid, by name."""
    return UmkmList(office.db).ids(saringan)


def laba_rows(office: Office, ids: Sequence[int], saringan: Saringan) -> dict[int, BarisLaba]:
    """The lines of one page of the grid."""
    return UmkmList(office.db).laba_rows(ids, saringan)


def load_laba(office: Office, umkm_id: int, tahun: int) -> Laba | None:
    """The stored profit of one business and year."""
    return LabaStore(office.db).load(umkm_id, tahun)


def total_laba(office: Office, saringan: Saringan) -> Outcome[JumlahLaba]:
    """Totals of the whole filter; an Outcome because the worker may count them."""
    return Outcome(totals.laba_totals(office.db, saringan))


def list_belum_lapor(office: Office, saringan: Saringan) -> "array[int]":
    """Supervised businesses without a profit of the year, inside a filter."""
    wanted = replace(saringan, dalam_pengawasan=True, belum_lapor=True, turun=False)
    return UmkmList(office.db).ids(wanted)


def check_typed(office: Office, laba: Laba) -> tuple[Finding, ...]:
    """Findings about a row as it stands in the grid."""
    last = LabaStore(office.db).load(laba.umkm_id, laba.tahun - 1)
    return check_laba(laba, last, office.today.year)


def save_laba(office: Office, laba: Laba) -> Outcome[Laba]:
    """Save one row; a jump is saved too and keeps asking for its reason.

    Raises `DataRejectedError` (nothing is saved) and `RecordMovedError`.
    """
    laba = settled(laba)
    findings = check_typed(office, laba)
    if blocks(findings):
        raise DataRejectedError([one for one in findings if one.severity is Severity.KESALAHAN])
    with office.db.atomic():
        deed = office.deed(f"laba {laba.tahun} dicatat", induk=f"umkm:{laba.umkm_id}")
        saved = LabaStore(office.db).save(deed, laba)
    return Outcome(saved, _TOPICS, findings)


def save_laba_block(office: Office, block: Sequence[Laba]) -> Outcome[HasilTempel]:
    """Save the rows of a block that can be saved, each with its entry; the others say why not."""
    saved: list[Laba] = []
    refused: list[tuple[Laba, AppError]] = []
    for laba in block:
        try:
            saved.append(save_laba(office, laba).value)
        except AppError as error:
            refused.append((laba, error))
    topics = _TOPICS if saved else frozenset()
    return Outcome(HasilTempel(tuple(saved), tuple(refused)), topics)


def plan_block(
    office: Office, block: Blok, below: Sequence[BarisLaba], saringan: Saringan
) -> tuple[BarisTempel, ...]:
    """What would become of a pasted block; nothing is saved.

    A block with names finds its rows in the filter; one without goes to the rows `below`.
    """
    targets: Sequence[BarisLaba | str] = below
    if block.bernama:
        known = UmkmList(office.db).named(map(kunci_nama, block.nama), saringan)
        targets = match_named(block, known)
    return plan(block, targets, tahun=saringan.tahun, this_year=office.today.year)


def trash_laba(office: Office, laba: Laba) -> Outcome[None]:
    """Move a year's profit to Tempat sampah."""
    with office.db.atomic():
        what = f"laba {laba.tahun} dipindahkan ke Tempat sampah"
        deed = office.deed(what, induk=f"umkm:{laba.umkm_id}")
        LabaStore(office.db).trash(deed, laba)
    return Outcome(None, _TOPICS)


def restore_laba(office: Office, laba: Laba) -> Outcome[None]:
    """Take a year's profit out of Tempat sampah."""
    with office.db.atomic():
        deed = office.deed(f"laba {laba.tahun} dikembalikan", induk=f"umkm:{laba.umkm_id}")
        LabaStore(office.db).restore(deed, laba.id)
    return Outcome(None, _TOPICS)


def settled(laba: Laba) -> Laba:
    """The row with only the figures its cara uses, so that no stale one is kept."""
    match laba.cara:
        case Cara.HITUNG:
            return replace(laba, laba_lapor=None, laba_sebulan=None)
        case Cara.LAPOR:
            own = replace(laba, laba_sebulan=None)
        case Cara.KALI12:
            own = replace(laba, laba_lapor=None, bulan=12)
    return replace(own, hpp=None, beban=None, rincian_beban=(), pendapatan_lain=None, pajak=None)
