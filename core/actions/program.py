"""Programs and budget of a year: read them as a tree, and what there is to say about them."""

from core.actions.iku_dasar import sets_of
from core.actions.office import Office
from core.findings import Finding
from core.iku.program_checks import check_pohon
from core.iku.program_pohon import TahunProgram, grow
from core.storage.program_store import ProgramStore


def load_program(office: Office, tahun: int) -> TahunProgram:
    """The tree of a year with sums of every row, sasaran and IKU; empty where none is typed."""
    return grow(tahun, ProgramStore(office.db).of_year(tahun), sasaran_iku(office, tahun))


def sasaran_iku(office: Office, tahun: int) -> dict[str, str]:
    """The sasaran of every IKU of the year, the set that leads before the other."""
    return {
        iku.kode: iku.sasaran for found in reversed(sets_of(office, tahun)) for iku in found.iku
    }


def nama_iku(office: Office, tahun: int) -> dict[str, str]:
    """The name of every IKU of the year."""
    return {iku.kode: iku.nama for found in reversed(sets_of(office, tahun)) for iku in found.iku}


def examine_program(office: Office, tahun: int) -> tuple[tuple[int, Finding], ...]:
    """Remarks about a year as stored, each with the id of its row."""
    return tuple(check_pohon(load_program(office, tahun)))


def program_years(office: Office) -> list[int]:
    """The years that have programs, the newest first."""
    return ProgramStore(office.db).years()
