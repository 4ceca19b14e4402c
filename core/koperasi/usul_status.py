"""Which changes of status the history of RAT proposes. Never automatic: an officer confirms."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from core import tanggal
from core.koperasi.model import Keadaan
from core.koperasi.rat import BELUM_ADA, AturanRat, Rat, reported_years, show_years, whole_year


@dataclass(frozen=True, slots=True)
class FaktaKeaktifan:
    """What is known of one cooperative on the day that the proposals are made."""

    keadaan: Keadaan
    sejak: date | None
    berdiri: date | None
    kkmp: bool = False
    rat: Mapping[int, Rat] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class UsulStatus:
    """Another status, why, and the book years that decide."""

    menjadi: Keadaan
    sebab: str
    tahun_buku: tuple[int, ...]


def propose(fakta: FaktaKeaktifan, day: date, aturan: AturanRat) -> UsulStatus | None:
    """The change that the rule of the office proposes; None leaves the status as it is."""
    match fakta.keadaan:
        case Keadaan.AKTIF:
            return _falls_asleep(fakta, day, aturan)
        case Keadaan.TIDAK_AKTIF:
            return _wakes(fakta, day, aturan)
        case _:
            return None


def window_of(day: date, aturan: AturanRat) -> tuple[int, ...]:
    """The last N book years whose RAT is overdue on a day, oldest first."""
    last = aturan.terakhir(day)
    return tuple(range(last - aturan.tahun + 1, last + 1))


def _falls_asleep(fakta: FaktaKeaktifan, day: date, aturan: AturanRat) -> UsulStatus | None:
    window = window_of(day, aturan)
    if not whole_year(fakta.berdiri, window[0], kkmp=fakta.kkmp):
        return None
    # a report of a book year that is not overdue yet counts as well
    if any(year >= window[0] for year in reported_years(fakta.rat, day)):
        return None
    words = f"RAT tahun buku {show_years(window)} tidak dilaporkan"
    held = [
        f"{year} diselenggarakan {tanggal.show(on)}"
        for year in window
        if (on := fakta.rat.get(year, BELUM_ADA).held_on(day)) is not None
    ]
    if held:
        words += f" ({'; '.join(held)})"
    return UsulStatus(Keadaan.TIDAK_AKTIF, words, window)


def _wakes(fakta: FaktaKeaktifan, day: date, aturan: AturanRat) -> UsulStatus | None:
    first = window_of(day, aturan)[0]
    since = fakta.sejak or date.min
    again = tuple(
        sorted(
            year
            for year, rat in fakta.rat.items()
            if year >= first and (told := rat.reported_on(day)) is not None and told > since
        )
    )
    if not again:
        return None
    words = f"RAT tahun buku {show_years(again)} dilaporkan"
    if fakta.sejak is not None:
        words += f" sesudah tidak aktif sejak {tanggal.show(fakta.sejak)}"
    return UsulStatus(Keadaan.AKTIF, words, again)
