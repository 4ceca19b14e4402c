"""Who leads and oversees a cooperative, from when until when; history is kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Organ(StrEnum):
    """The body that an office belongs to; the value is what an officer reads."""

    PENGURUS = "Pengurus"
    PENGAWAS = "Pengawas"
    PENGELOLA = "Pengelola"


JABATAN = {
    "ketua": ("Ketua", Organ.PENGURUS),
    "wakil_ketua": ("Wakil ketua", Organ.PENGURUS),
    "sekretaris": ("Sekretaris", Organ.PENGURUS),
    "wakil_sekretaris": ("Wakil sekretaris", Organ.PENGURUS),
    "bendahara": ("Bendahara", Organ.PENGURUS),
    "wakil_bendahara": ("Wakil bendahara", Organ.PENGURUS),
    "anggota_pengurus": ("Anggota pengurus", Organ.PENGURUS),
    "ketua_pengawas": ("Ketua pengawas", Organ.PENGAWAS),
    "anggota_pengawas": ("Anggota pengawas", Organ.PENGAWAS),
    "pengawas_syariah": ("Pengawas syariah", Organ.PENGAWAS),
    "manajer": ("Manajer", Organ.PENGELOLA),
}
KETUA = "ketua"
JENIS_KELAMIN = {"L": "Laki-laki", "P": "Perempuan"}
LABEL_PENGURUS = {
    "jabatan": "Jabatan",
    "nama": "Nama",
    "jk": "Jenis kelamin",
    "telepon": "Telepon",
    "mulai": "Mulai menjabat",
    "akhir": "Berakhir",
    "catatan": "Catatan",
}


@dataclass(frozen=True, slots=True)
class Pengurus:
    """One person in one office. `mulai` None means not known, `akhir` None still serving."""

    nama: str
    jabatan: str = KETUA
    id: int = 0
    koperasi_id: int = 0
    versi: int = 1
    jk: str = ""
    telepon: str = ""
    mulai: date | None = None
    akhir: date | None = None
    catatan: str = ""

    @property
    def sebutan(self) -> str:
        """The office in words."""
        return JABATAN[self.jabatan][0] if self.jabatan in JABATAN else self.jabatan

    @property
    def organ(self) -> Organ:
        return JABATAN[self.jabatan][1] if self.jabatan in JABATAN else Organ.PENGURUS

    def serves(self, day: date) -> bool:
        """Whether this person holds the office on a day, both ends included."""
        return (self.mulai or date.min) <= day <= (self.akhir or date.max)


def serving(rows: Iterable[Pengurus], day: date) -> tuple[Pengurus, ...]:
    """Who serves on a day, in the order of the offices."""
    order = {jabatan: place for place, jabatan in enumerate(JABATAN)}
    found = [one for one in rows if one.serves(day)]
    return tuple(sorted(found, key=lambda one: (order.get(one.jabatan, 99), one.nama, one.id)))


def ketua_on(rows: Sequence[Pengurus], day: date) -> str | None:
    """The chair's name on a day, "" while there is none; None when no chair was ever recorded."""
    chairs = [one for one in rows if one.jabatan == KETUA]
    if not chairs:
        return None
    now = [one for one in chairs if one.serves(day)]
    last = max(now, key=lambda one: (one.mulai or date.min, one.id), default=None)
    return last.nama if last else ""


def samarkan(telepon: str) -> str:
    """A telephone as lists show it: the network and the last two digits.

    >>> samarkan("081234567890"), samarkan("0721"), samarkan("")
    ('0812******90', '****', '')
    """
    if len(telepon) <= 6:
        return "*" * len(telepon)
    return telepon[:4] + "*" * (len(telepon) - 6) + telepon[-2:]
