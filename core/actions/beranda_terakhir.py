"""What was done last: the journal as an officer reads it, each line with the way back to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from core import tanggal
from core.actions.office import Office
from core.kalender import weekdays
from core.koperasi.laporan import KunciLaporan, Unit
from core.storage import journal
from core.storage.iku_terakhir import Tercatat, what_is

PALING_BANYAK, DIBACA = 6, 60
_HALAMAN = {
    "koperasi": "koperasi",
    "status_koperasi": "koperasi",
    "koperasi_tahun": "koperasi",
    "laporan_keuangan": "kesehatan",
    "penilaian": "kesehatan",
    "umkm": "umkm",
    "pengawasan": "umkm",
    "laba": "umkm",
    "target": "iku",
    "realisasi": "iku",
    "nilai_sakip": "iku",
    "keputusan": "dokumen",
    "penanda_tangan": "pengaturan",
    "petugas": "pengaturan",
    "pengaturan": "pengaturan",
    "kantor": "pengaturan",
}


@dataclass(frozen=True, slots=True)
class Dikerjakan:
    """One line: on which record, what, when, by whom, and the page that shows it."""

    nama: str
    perbuatan: str
    kapan: str
    petugas: str
    halaman: str
    sasaran: object


def list_terakhir(office: Office) -> list[Dikerjakan]:
    """The newest deeds, one line a record however often it was saved."""
    return list(_distinct(office))


def _distinct(office: Office) -> Iterator[Dikerjakan]:
    seen: set[tuple[str, object]] = set()
    for entry in journal.latest(office.db, limit=DIBACA):
        page = _HALAMAN.get(entry.tabel)
        bulk = not entry.baris.isdigit() and entry.tabel != "pengaturan"
        if page is None or bulk:
            continue
        found = what_is(office.db, entry.tabel, entry.baris)
        target = _target(page, entry.tabel, found)
        if (page, target) in seen:
            continue
        seen.add((page, target))
        deed = f"{entry.perbuatan[:1].upper()}{entry.perbuatan[1:]}"
        yield Dikerjakan(
            nama=found.nama or deed,
            perbuatan=deed,
            kapan=_when(entry.waktu, office.today),
            petugas=entry.petugas,
            halaman=page,
            sasaran=target,
        )
        if len(seen) == PALING_BANYAK:
            return


def _target(page: str, tabel: str, found: Tercatat) -> object:
    match page:
        case "koperasi" | "umkm" | "dokumen":
            return found.id
        case "kesehatan" if found.id is not None and found.unit and found.tahun is not None:
            return KunciLaporan(found.id, Unit(found.unit), found.tahun)
        case "iku" if tabel == "nilai_sakip":
            return "sakip"
        case "iku" if tabel == "target":
            return "target"
        case _:
            return None


def _when(moment: datetime, today: date) -> str:
    """The hour today, the weekday within a week, else the day."""
    days = (today - moment.date()).days
    if not days:
        return f"{moment:%H.%M}"
    if 0 < days < len(weekdays()):
        return f"{weekdays()[moment.weekday()]} {moment:%H.%M}"
    return tanggal.show_short(moment.date())
