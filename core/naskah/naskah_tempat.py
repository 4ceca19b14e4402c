"""The texts of a Keputusan, each with its place: `menimbang.2`, `tabel.iku.kepala_kolom.3`."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from core.naskah.naskah_model import Naskah
from core.naskah.teks import tidy

# how each part is called in a sentence
SEBUTAN = {
    "sampul": "Sampul",
    "kepala": "Kepala keputusan",
    "judul": "Judul",
    "tentang": "Tentang",
    "nomor": "Nomor",
    "tanggal": "Tanggal",
    "tempat": "Tempat penetapan",
    "menimbang": "Menimbang",
    "mengingat": "Mengingat",
    "landasan": "Landasan",
    "menetapkan": "Menetapkan",
    "diktum": "Diktum",
    "penandatangan": "Penanda tangan",
    "tembusan": "Tembusan",
    "bab": "Bab",
    "tugas": "Tugas",
    "fungsi": "Fungsi",
    "tabel": "Tabel",
    "cascade": "Tabel keterkaitan",
    "iku": "Tabel IKU",
    "rumus": "Rumus",
}
_PARTS = {"nip": "NIP", "sasaran_rpjmd": "sasaran RPJMD", "sasaran_renstra": "sasaran Renstra"}
_CODES = {"iku", "cascade", "set_iku", "jenis", "kode", "hitung_pembilang", "hitung_penyebut"}
_SKIPPED = {"instansi", "jenis", "set_iku", "periode"}


@dataclass(frozen=True, slots=True)
class Teks:
    """One text that is read by a person, tidied to one line."""

    tempat: str
    isi: str

    @property
    def bagian(self) -> str:
        """The part of the decree it stands in."""
        return self.tempat.partition(".")[0]

    @property
    def sebutan(self) -> str:
        """The place as an officer says it."""
        return say(self.tempat)


def say(tempat: str) -> str:
    """A place in words.

    >>> say("menimbang.2"), say("mengingat.8"), say("tabel.iku.kepala_kolom.3"), say("judul")
    ('Menimbang huruf b', 'Mengingat angka 8', 'Tabel IKU, kepala kolom ke-3', 'Judul')
    """
    bagian, *steps = tempat.split(".")
    word = SEBUTAN.get(bagian, bagian)
    if bagian == "tabel" and steps:
        word = SEBUTAN.get(steps.pop(0), word)
    number = steps.pop(0) if steps and steps[0].isdecimal() else ""
    match bagian, number:
        case _, "":
            first = word
        case "menimbang" | "landasan", _ if 1 <= int(number) <= 26:
            first = f"{word} huruf {chr(ord('a') + int(number) - 1)}"
        case "mengingat", _:
            first = f"{word} angka {number}"
        case "iku" | "cascade" | "sampul" | "kepala" | "rumus", _:
            first = f"{word} baris {number}"
        case _:
            first = f"{word} ke-{number}"
    rest = " ".join(f"ke-{step}" if step.isdecimal() else step for step in steps)
    return f"{first}, {_PARTS.get(rest, rest.replace('_', ' '))}" if rest else first


def texts(naskah: Naskah) -> tuple[Teks, ...]:
    """Every text that is not blank, in the order of the paper."""
    return tuple(
        Teks(place, bare)
        for item in fields(naskah)
        if item.name not in _SKIPPED
        for place, raw in walk(item.name, getattr(naskah, item.name))
        if (bare := " ".join(tidy(raw).split()))
    )


def text_at(naskah: Naskah, tempat: str) -> str:
    """The text at a place, or nothing."""
    return next((one.isi for one in texts(naskah) if one.tempat == tempat), "")


def walk(place: str, value: Any) -> Iterator[tuple[str, str]]:
    """The texts of a part, each with its place."""
    match value:
        case str():
            yield place, value
        case tuple():
            for number, one in enumerate(value, start=1):
                step = one.kode if place == "tabel" and one.kode else str(number)
                yield from walk(f"{place}.{step}", one)
        case _ if is_dataclass(value):
            for item in fields(value):
                if item.name not in _CODES:
                    step = "" if item.name == "teks" else f".{item.name}"
                    yield from walk(f"{place}{step}", getattr(value, item.name))
