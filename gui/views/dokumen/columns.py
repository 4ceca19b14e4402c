"""The list of decrees, and the ways to put it in order."""

from collections.abc import Callable, Sequence

from core import tanggal
from core.iku.keputusan import Keputusan, Tahap
from gui.models.cells import Cell, Column

LOOK = {
    Tahap.DRAF: ("pencil", "teks-2"),
    Tahap.DIPERIKSA: ("eye", "cukup"),
    Tahap.DICETAK: ("printer", "cukup"),
    Tahap.DITETAPKAN: ("lock", "sehat"),
}
STATE = {Tahap.DICETAK: "Dicetak"}
"""Words of a state where a narrow column has no room for all of them."""


def date_of(keputusan: Keputusan) -> str:
    """The date in words; a date without a day as it stands on the paper."""
    return tanggal.show(keputusan.tanggal) or keputusan.tanggal_tercetak


def made(keputusan: Keputusan) -> str:
    """When a draft was made, to the minute: what tells two of them apart."""
    if not keputusan.dibuat:
        return ""
    day, _, hour = keputusan.dibuat.partition("T")
    year, month, date = day.split("-")
    return f"{date}-{month}-{year} {hour[:5].replace(':', '.')}"


def _name(keputusan: Keputusan) -> Cell:
    icon, tone = LOOK[keputusan.tahap]
    tip = f"{keputusan.macam}. {keputusan.tahap.sebutan}. {keputusan.tentang}"
    return Cell(keputusan.sebutan, icon=icon, tone=tone, tip=tip)


def _day(keputusan: Keputusan) -> Cell:
    day = date_of(keputusan)
    if day:
        return Cell(day)
    when = made(keputusan)
    return Cell(when or "bawaan", color="teks-2", tip=f"Dibuat {when}." if when else "")


COLUMNS: tuple[Column[Keputusan], ...] = (
    Column("nama", "Dokumen", _name, stretch=True),
    Column("keadaan", "Keadaan", lambda one: STATE.get(one.tahap, one.tahap.sebutan), width=92),
    Column("tanggal", "Tanggal", _day, width=126),
)

URUTAN = (
    ("rancangan", "Rancangan dahulu"),
    ("terbaru", "Terbaru dahulu"),
    ("nama", "Menurut nama"),
    ("keadaan", "Menurut keadaan"),
)
_BY: dict[str, Callable[[Keputusan], tuple[object, ...]]] = {
    "nama": lambda one: (one.sebutan.casefold(), one.id),
    "keadaan": lambda one: (tuple(Tahap).index(one.tahap), one.id),
}


def in_order(known: Sequence[Keputusan], urutan: str | None) -> list[Keputusan]:
    """The same decrees; drafts come first unless the officer wants another order."""
    if urutan == "terbaru":
        return sorted(known, key=_when, reverse=True)
    by = _BY.get(urutan or "")
    return sorted(known, key=by) if by else list(known)


def _when(one: Keputusan) -> tuple[str, int]:
    """What has no day of its own came with the program, before all others."""
    return one.dibuat or (one.tanggal.isoformat() if one.tanggal else ""), one.id
