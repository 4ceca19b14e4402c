"""The grade that the history of RAT suggests, beside the one that is recorded.

The rules are those printed on the ministry's page of NIK koperasi (A, B, C1, C2, D).
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from core.koperasi.rat import show_years

TAHUN_DILIHAT = 3
SUMBER = "aturan tercetak pada laman NIK koperasi"


@dataclass(frozen=True, slots=True)
class UsulGrade:
    """A grade and why; an empty one where the printed rules name none."""

    grade: str
    sebab: str


def suggest_grade(
    dilaporkan: Collection[int], *, berdiri: date | None, tahun_buku: int, kkmp: bool = False
) -> UsulGrade:
    """From the book years whose RAT was reported; `tahun_buku` is the newest one looked at.

    A blank founding date counts as old, except for a KKMP, which can only be young.
    """
    window = range(tahun_buku - TAHUN_DILIHAT + 1, tahun_buku + 1)
    told = [year for year in window if year in dilaporkan]
    span = f"{window[0]}\u2013{window[-1]}"
    if len(told) == TAHUN_DILIHAT:
        return UsulGrade("A", f"RAT tahun buku {show_years(told)} dilaporkan semua")
    if len(told) == 2:
        return UsulGrade("B", f"RAT dua dari tiga tahun buku dilaporkan: {show_years(told)}")
    if not told:
        return UsulGrade("D", f"tidak ada RAT tahun buku {span} yang dilaporkan")
    one = f"hanya RAT tahun buku {told[0]} yang dilaporkan"
    if _young(berdiri, tahun_buku, kkmp=kkmp):
        return UsulGrade("C1", f"berdiri dalam tiga tahun terakhir dan {one}")
    if told[0] == tahun_buku:
        return UsulGrade("C2", f"berdiri lebih dari tiga tahun dan {one}, pada tahun berjalan")
    return UsulGrade("", f"{one}, bukan pada tahun berjalan; aturan grade tidak mengatur hal ini")


def _young(berdiri: date | None, tahun_buku: int, *, kkmp: bool) -> bool:
    """Founded within the three years that the book year closes."""
    return kkmp if berdiri is None else berdiri > date(tahun_buku - TAHUN_DILIHAT, 12, 31)
