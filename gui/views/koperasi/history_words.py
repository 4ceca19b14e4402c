"""Journal entries of a cooperative as an officer reads them: one line per changed field."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from core import rupiah, tanggal
from core.actions.jurnal import Entry
from core.koperasi import pemeriksaan
from core.koperasi.daftar_pilihan import PENGAWAS, WILAYAH_KEANGGOTAAN
from core.koperasi.model import (
    LABEL_KOPERASI,
    LABEL_STATUS,
    LABEL_TAHUN,
    ORANG,
    UANG,
    Keadaan,
)
from gui.views.koperasi.fields import PARTS

KOPERASI = "koperasi"
_LABELS: Mapping[str, Mapping[str, str]] = {
    KOPERASI: LABEL_KOPERASI,
    "status_koperasi": LABEL_STATUS,
    "koperasi_tahun": LABEL_TAHUN,
    "pemeriksaan": pemeriksaan.LABEL,
    **dict.fromkeys(
        ("permintaan", "rekomendasi", "sanksi", "pengembalian"), pemeriksaan.LABEL_BARIS
    ),
}
_HIDDEN = frozenset({"nama_kunci", "no_badan_hukum_kunci", "koperasi_id"})
Value = str | int | None


@dataclass(frozen=True, slots=True)
class Change:
    """One field that somebody changed."""

    waktu: datetime
    petugas: str
    perbuatan: str
    tabel: str
    field: str
    label: str
    before: str
    after: str


def changes(entries: Iterable[Entry], places: Mapping[str, str]) -> list[Change]:
    """Lines for all entries, newest first; an entry without known fields is one line."""
    found: list[Change] = []
    for entry in entries:
        found.extend(_lines(entry, places))
    return found


def _lines(entry: Entry, places: Mapping[str, str]) -> list[Change]:
    labels = _LABELS.get(entry.tabel, {})
    head = (entry.waktu, entry.petugas, entry.perbuatan, entry.tabel)
    lines = [
        Change(*head, field, _label(field, labels), *(word(field, one, places) for one in pair))
        for field, pair in entry.perubahan.items()
        if field not in _HIDDEN and (field in labels or field == "dihapus_pada")
    ]
    return lines or [Change(*head, "", "", "", "")]


def _label(field: str, labels: Mapping[str, str]) -> str:
    return "Tempat sampah" if field == "dihapus_pada" else labels[field]


def word(field: str, value: Value, places: Mapping[str, str]) -> str:
    """A stored value in words."""
    if value in (None, ""):
        return "kosong"
    text = str(value)
    if field == "kelurahan":
        return places.get(text, text)
    speak = _WORDS.get(field, str)
    return speak(text)


def _day(text: str) -> str:
    return tanggal.show(date.fromisoformat(text))


def _number(text: str) -> str:
    return rupiah.show(int(text))


def _yes_or_no(text: str) -> str:
    return "tidak" if text == "0" else "ya"


_WORDS: Mapping[str, Callable[[str], str]] = {
    **dict.fromkeys(("tgl_badan_hukum", "sejak", "rat_tanggal", "rat_dilaporkan"), _day),
    **dict.fromkeys((*UANG, *(f"{who}_{part}" for who in ORANG for part in PARTS)), _number),
    **dict.fromkeys(("punya_usp", "kkmp"), _yes_or_no),
    **dict.fromkeys(pemeriksaan.HARI, _day),
    "keadaan": lambda text: pemeriksaan.KeadaanRekomendasi(text).sebutan,
    "dihapus_pada": lambda text: tanggal.show_moment(datetime.fromisoformat(text)),
    "status": lambda text: Keadaan(text).sebutan,
    "wilayah_keanggotaan": lambda text: WILAYAH_KEANGGOTAAN.get(text, text),
    "pengawas": lambda text: PENGAWAS.get(text, text),
}
