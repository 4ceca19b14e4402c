"""Sums of money of programs: derived from the rows that hold it, blanks kept apart from zero."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from core.iku.program import KOSONG, TRIWULAN, BarisProgram, Empat

_PERSEN = 100


@dataclass(frozen=True, slots=True)
class JumlahProgram:
    """Money of some rows. `perubahan` is `None` while none of them was changed.

    `realisasi` and `rencana` are cumulative; `belum` counts, for each quarter, the rows with a
    pagu that have no realisasi of that quarter yet.
    """

    murni: int | None = None
    perubahan: int | None = None
    realisasi: Empat = KOSONG
    rencana: Empat = KOSONG
    belum: tuple[int, ...] = (0, 0, 0, 0)

    @property
    def pagu(self) -> int | None:
        """The budget that counts."""
        return self.murni if self.perubahan is None else self.perubahan

    @property
    def terakhir(self) -> int:
        """The latest quarter of which anything is known; 0 for none."""
        return max((at for at in TRIWULAN if self.realisasi[at - 1] is not None), default=0)

    @property
    def realisasi_terakhir(self) -> int | None:
        """Realisasi up to the latest known quarter."""
        return self.realisasi[self.terakhir - 1] if self.terakhir else None

    def persen(self, triwulan: int = 0) -> Fraction | None:
        """Exact share of the pagu that was spent; `None` where either is unknown or pagu is 0."""
        at = triwulan or self.terakhir
        spent = self.realisasi[at - 1] if at else None
        return None if spent is None or not self.pagu else Fraction(_PERSEN * spent, self.pagu)

    def dalam(self, triwulan: int) -> int | None:
        """What was spent within one quarter alone; `None` where an end of it is unknown."""
        until = self.realisasi[triwulan - 1]
        before = self.realisasi[triwulan - 2] if triwulan > 1 else 0
        return None if until is None or before is None else until - before


def total_of(rows: Iterable[BarisProgram]) -> JumlahProgram:
    """Add rows that hold money; a row that was not changed keeps its pagu murni."""
    known = list(rows)
    changed = any(one.pagu_perubahan is not None for one in known)
    spent = [_sum([one.realisasi[at - 1] for one in known]) for at in TRIWULAN]
    plan = [_planned(known, at) for at in TRIWULAN]
    return JumlahProgram(
        murni=_sum([one.pagu_murni for one in known]),
        perubahan=_sum([one.pagu for one in known]) if changed else None,
        realisasi=(spent[0], spent[1], spent[2], spent[3]),
        rencana=(plan[0], plan[1], plan[2], plan[3]),
        belum=tuple(
            sum(one.pagu is not None and one.realisasi[at - 1] is None for one in known)
            for at in TRIWULAN
        ),
    )


def _planned(rows: Sequence[BarisProgram], triwulan: int) -> int | None:
    """The plan of spending up to a quarter; unknown while a row with money has none."""
    if any(one.pagu is not None and one.rencana[triwulan - 1] is None for one in rows):
        return None
    return _sum([one.rencana[triwulan - 1] for one in rows])


def _sum(amounts: Sequence[int | None]) -> int | None:
    known = [one for one in amounts if one is not None]
    return sum(known) if known else None
