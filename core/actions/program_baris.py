"""One row of programs in the window, and many pasted from a sheet."""

from dataclasses import replace

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.program import load_program
from core.actions.program_simpan import check_program, save_program
from core.errors import DataRejectedError
from core.findings import Finding, blocks
from core.iku.program import BarisProgram
from core.iku.program_susun import merge_rows, place_row
from core.iku.program_tempel import Tempelan, read_tempelan

__all__ = ["Tempelan", "check_row", "read_tempelan", "save_pasted", "save_row"]


def check_row(office: Office, row: BarisProgram) -> tuple[Finding, ...]:
    """What the form shows while a row is typed; what it does to the row above stands at `induk`."""
    rows, at = place_row(_stored(office, row.tahun), row)
    found = check_program(office, row.tahun, rows)
    own = (finding for place, finding in found if place == at)
    others = (
        replace(finding, field="induk")
        for place, finding in found
        if place != at and blocks([finding])
    )
    return (*own, *others)


def save_row(office: Office, row: BarisProgram) -> Outcome[int]:
    """Keep one row below that of id `induk`; returns its id. Raises `DataRejectedError`."""
    findings = check_row(office, row)
    if blocks(findings):
        raise DataRejectedError(findings)
    rows, at = place_row(_stored(office, row.tahun), row)
    saved = save_program(office, row.tahun, rows)
    return Outcome(saved.value[at], saved.topics, findings)


def save_pasted(office: Office, tahun: int, pasted: Tempelan) -> Outcome[int]:
    """Keep pasted rows over those of the same code; returns how many rows the year has."""
    rows = merge_rows(_stored(office, tahun), pasted.baris, pasted.kolom)
    saved = save_program(office, tahun, rows)
    return Outcome(len(saved.value), saved.topics, saved.findings)


def _stored(office: Office, tahun: int) -> list[BarisProgram]:
    return [one.baris for one in load_program(office, tahun).walk()]
