"""Journal entries of a business as an officer reads them: one line per changed field."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from core import rupiah, tanggal
from core.actions.jurnal import Entry
from core.umkm.laba import RINCIAN_BEBAN, Cara
from core.umkm.model import KELAMIN, LABEL, PRIBADI

HIDDEN = frozenset({"nama_kunci", "umkm_id", "tahun"})
Value = str | int | None


@dataclass(frozen=True, slots=True)
class Change:
    """One field that somebody changed, or an act that changed none."""

    waktu: datetime
    petugas: str
    perbuatan: str
    field: str
    label: str
    before: str
    after: str


def changes(entries: Iterable[Entry], places: Mapping[str, str]) -> list[Change]:
    """Lines for all entries, newest first."""
    return [line for entry in entries for line in _lines(entry, places)]


def _lines(entry: Entry, places: Mapping[str, str]) -> list[Change]:
    head = (entry.waktu, entry.petugas, entry.perbuatan)
    looked = all(pair == (None, None) for pair in entry.perubahan.values())
    if looked:
        names = ", ".join(LABEL[field] for field in PRIBADI if field in entry.perubahan)
        return [Change(*head, "", names, "", "")]
    return [
        Change(*head, field, LABEL.get(field, field), *(word(field, one, places) for one in pair))
        for field, pair in entry.perubahan.items()
        if field not in HIDDEN and _differs(pair)
    ]


def _differs(pair: tuple[Value, Value]) -> bool:
    """An empty breakdown is stored as {} and is not news."""
    return any(value not in (None, "", "{}") for value in pair)


def word(field: str, value: Value, places: Mapping[str, str]) -> str:
    """A value as an officer reads it."""
    if value in (None, "", "{}"):
        return "kosong"
    text = str(value)
    if field == "kelurahan":
        return places.get(text, text)
    return _WORDS.get(field, str)(text)


def _day(text: str) -> str:
    return tanggal.show(date.fromisoformat(text))


def _amount(text: str) -> str:
    return rupiah.show(int(text))


def _parts(text: str) -> str:
    found: dict[str, int] = json.loads(text)
    return ", ".join(
        f"{RINCIAN_BEBAN.get(code, code)} {rupiah.show(amount)}" for code, amount in found.items()
    )


_AMOUNTS = (
    "modal_usaha", "tenaga_pria", "tenaga_wanita", "omzet", "hpp", "beban", "pendapatan_lain",
    "pajak", "laba_sebulan", "laba",
)  # fmt: skip
_WORDS: Mapping[str, Callable[[str], str]] = {
    **dict.fromkeys(("sejak", "sampai", "sk_tanggal"), _day),
    **dict.fromkeys(_AMOUNTS, _amount),
    "jenis_kelamin": lambda text: dict(KELAMIN)[text],
    "cara": lambda text: Cara(text).sebutan,
    "usaha_sama": lambda text: "tidak" if text == "0" else "ya",
    "rincian_beban": _parts,
    "dihapus_pada": lambda text: tanggal.show_moment(datetime.fromisoformat(text)),
}
