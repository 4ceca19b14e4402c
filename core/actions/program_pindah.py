"""Move a row of the programs in the window: up, down, or below another parent."""

from collections.abc import Sequence
from dataclasses import replace

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.program import load_program
from core.actions.program_simpan import TOPICS
from core.errors import DataRejectedError
from core.findings import Finding, blocks
from core.iku.program import BarisProgram
from core.iku.program_checks import check_pohon
from core.iku.program_pindah import last_place, shifted, siblings_of
from core.iku.program_pohon import TahunProgram, grow
from core.storage.program_store import ProgramStore


def shift_row(office: Office, row: BarisProgram, by: int) -> Outcome[bool]:
    """One place up (-1) or down (1) among its siblings; False at the end of them."""
    known = [one.baris for one in siblings_of(load_program(office, row.tahun), row)]
    moved = shifted(known, row.id, by)
    _keep(office, moved)
    return Outcome(bool(moved), TOPICS if moved else frozenset())


def check_move(tahun: TahunProgram, row: BarisProgram, induk: int) -> tuple[Finding, ...]:
    """What is wrong with a row below another parent: its code, and money above money."""
    known = [one.baris for one in tahun.walk()]
    moved = [replace(one, induk=induk) if one.id == row.id else one for one in known]
    tree = grow(tahun.tahun, moved, {})
    before = set(check_pohon(tahun))
    return tuple(
        finding
        for at, finding in check_pohon(tree)
        if at in {row.id, induk} and (at, finding) not in before
    )


def move_row(office: Office, row: BarisProgram, induk: int) -> Outcome[None]:
    """Put a row with all below it under another parent, last there.

    Raises `DataRejectedError` for a parent that holds money of its own.
    """
    tahun = load_program(office, row.tahun)
    findings = check_move(tahun, row, induk)
    if blocks(findings):
        raise DataRejectedError(findings)
    placed = replace(row, induk=induk)
    others = [one.baris for one in siblings_of(tahun, placed)]
    _keep(office, [replace(placed, urut=last_place(others))])
    return Outcome(None, TOPICS, findings)


def _keep(office: Office, rows: Sequence[BarisProgram]) -> None:
    with office.db.atomic():
        for one in rows:
            ProgramStore(office.db).save(office.deed("baris program dipindahkan"), one)
