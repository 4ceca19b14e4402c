"""A row of the grid that is being typed: what it holds until the worker has saved it."""

from dataclasses import asdict, dataclass, field
from enum import Enum, auto
from typing import Any

from core.actions.draf import Isi
from core.umkm.laba import Cara, Laba
from core.umkm.laba_checks import check_laba, needs_reason
from core.umkm.saringan import BarisLaba


class State(Enum):
    """Where a row stands between the keyboard and the file."""

    UNREPORTED = auto()
    SAVED = auto()
    ASKS = auto()
    EDITING = auto()
    SAVING = auto()
    REFUSED = auto()


@dataclass(slots=True)
class Entry:
    """Typed values of one row; `unread` keeps texts that could not be read, by column."""

    laba: Laba
    unread: dict[str, str] = field(default_factory=dict)
    state: State = State.EDITING
    fault: str = ""
    moved: bool = False
    round: int = 0
    """Grows with every keystroke that counts, so that a late answer is not taken for a new one."""

    def to_draft(self) -> Isi:
        return {"laba": {**asdict(self.laba), "cara": self.laba.cara.value}, "unread": self.unread}


def from_draft(isi: Isi) -> Entry:
    """An entry as a draft kept it."""
    kept: dict[str, Any] = dict(isi["laba"])
    kept["cara"] = Cara(kept["cara"])
    kept["rincian_beban"] = tuple((str(key), int(value)) for key, value in kept["rincian_beban"])
    return Entry(Laba(**kept), dict(isi["unread"]))


def fresh(row: BarisLaba, tahun: int) -> Laba:
    """What typing starts from: the stored year, else an empty one with last year's cara."""
    if row.ini is not None:
        return row.ini
    return Laba(row.umkm_id, tahun, row.lalu.cara if row.lalu else Cara.HITUNG)


def state_of(row: BarisLaba, entry: Entry | None) -> State:
    if entry is not None:
        return entry.state
    if row.ini is None:
        return State.UNREPORTED
    return State.ASKS if row.minta_alasan else State.SAVED


def reason_wanted(row: BarisLaba) -> str:
    """Why the stored row asks for a reason, in words; "" when it does not."""
    if row.ini is None:
        return ""
    findings = check_laba(row.ini, row.lalu, row.ini.tahun)
    if not needs_reason(findings, row.ini):
        return ""
    return " ".join(one.message for one in findings if one.code.startswith("laba."))
