"""Keep programs: save what was typed, take over last year's structure, move rows to the bin."""

from collections.abc import Sequence
from dataclasses import replace

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.program import load_program, sasaran_iku
from core.errors import AppError, DataRejectedError
from core.findings import Finding, blocks
from core.iku.program import KOSONG, TANPA_KINERJA, BarisProgram
from core.iku.program_checks import check_pohon, place_rows
from core.iku.program_pindah import last_place
from core.iku.program_pohon import grow
from core.storage.program_store import ProgramStore

TOPICS = frozenset({Topic.PROGRAM})


def check_program(
    office: Office, tahun: int, typed: Sequence[BarisProgram]
) -> tuple[tuple[int, Finding], ...]:
    """What the grid shows while it is typed, each with the place of its row in the list."""
    misplaced = place_rows(typed)
    if misplaced:
        return tuple(misplaced)
    # places stand in for ids, so that rows not stored yet have one
    placed = [
        replace(row, id=place + 1, induk=0 if above is None else above + 1)
        for place, (row, above) in enumerate(zip(typed, _above(typed), strict=True))
    ]
    tree = grow(tahun, placed, sasaran_iku(office, tahun))
    return tuple((at - 1, finding) for at, finding in check_pohon(tree))


def save_program(
    office: Office, tahun: int, typed: Sequence[BarisProgram]
) -> Outcome[tuple[int, ...]]:
    """Keep the rows of a year in their order; returns their ids.

    A row belongs to the nearest higher one before it. Rows that are stored and not in the list
    stay. Raises `DataRejectedError`, and then nothing is saved.
    """
    findings = tuple(finding for _place, finding in check_program(office, tahun, typed))
    if blocks(findings):
        raise DataRejectedError(findings)
    stored = {one.id: one for one in ProgramStore(office.db).of_year(tahun)}
    ids: list[int] = []
    last = {
        induk: last_place(one for one in stored.values() if one.induk == induk)
        for induk in {one.induk for one in stored.values()}
    }
    with office.db.atomic():
        store = ProgramStore(office.db)
        for row, above in zip(typed, _above(typed), strict=True):
            placed = replace(row, tahun=tahun, induk=0 if above is None else ids[above])
            if placed == stored.get(row.id):
                ids.append(row.id)
                continue
            if not row.id and last.get(placed.induk):
                placed = replace(placed, urut=last[placed.induk])
                last[placed.induk] += 1
            what = "program dan anggaran diubah" if row.id else "program dan anggaran ditambah"
            ids.append(store.save(office.deed(what), placed))
    return Outcome(tuple(ids), TOPICS, findings)


def carry_over(office: Office, dari: int, ke: int) -> Outcome[int]:
    """Take over the structure of an earlier year: no amount, no target comes along.

    Raises `AppError` when there is nothing to take, or the year has programs already.
    """
    if not load_program(office, ke).kosong:
        raise AppError(
            f"Tahun {ke} sudah mempunyai program.",
            hint="Susunan tahun lalu hanya diambil ke tahun yang masih kosong.",
        )
    before = [one.baris for one in load_program(office, dari).walk()]
    if not before:
        raise AppError(
            f"Tahun {dari} belum mempunyai program.",
            hint="Ketik susunannya, atau tempel dari Excel.",
        )
    bare = [
        replace(
            row,
            tahun=ke,
            id=0,
            induk=0,
            versi=1,
            target="",
            pagu_murni=None,
            pagu_perubahan=None,
            realisasi=KOSONG,
            rencana=KOSONG,
            kinerja=TANPA_KINERJA,
        )
        for row in before
    ]
    return Outcome(len(save_program(office, ke, bare).value), TOPICS)


def trash_program(office: Office, row: BarisProgram) -> Outcome[int]:
    """Move a row with everything below it to Tempat sampah; returns how many."""
    whole = next(one for one in load_program(office, row.tahun).walk() if one.baris.id == row.id)
    gone = [one.baris for one in whole.walk()]
    deed = office.deed("program dan anggaran dihapus ke Tempat sampah")
    with office.db.atomic():
        for one in reversed(gone):
            at = replace(one, versi=row.versi) if one.id == row.id else one
            ProgramStore(office.db).trash(deed, at)
    return Outcome(len(gone), TOPICS)


def _above(typed: Sequence[BarisProgram]) -> list[int | None]:
    """The place of the row that each belongs to."""
    found: list[int | None] = []
    latest: dict[int, int] = {}
    for place, row in enumerate(typed):
        found.append(latest.get(row.jenis.tingkat - 1))
        latest[row.jenis.tingkat] = place
        for deeper in [each for each in latest if each > row.jenis.tingkat]:
            del latest[deeper]
    return found
