"""Two sentences about a change, built from its groups alone; each part knows its group."""

from collections.abc import Iterator
from dataclasses import dataclass

from core import angka
from core.iku.model import Cacah
from core.iku.perubahan import Batang, Perubahan
from core.iku.perubahan_kelompok import KELUAR, MASUK, Kelompok
from core.iku.sebutan import SEBUTAN

_SATUAN = (
    "nol", "satu", "dua", "tiga", "empat", "lima",
    "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bagian:
    """A stretch of a sentence; `kelompok` when it tells of people who can be listed."""

    teks: str
    kelompok: Kelompok | None = None


Kalimat = tuple[Bagian, ...]


def sentences(perubahan: Perubahan) -> tuple[Kalimat, ...]:
    """About the numerator and about the denominator; none where nothing can be compared."""
    dulu, kini = perubahan.dulu, perubahan.kini
    if dulu is None or kini is None:
        return ()
    if perubahan.tanpa_nama:
        return (_numbers(perubahan, dulu, kini), _names_unknown(perubahan))
    return (_numerator(perubahan, kini), _denominator(perubahan, dulu, kini))


def as_text(kalimat: tuple[Kalimat, ...]) -> str:
    """The sentences as one paragraph."""
    return " ".join("".join(part.teks for part in one) for one in kalimat)


def spell(number: int) -> str:
    """Small numbers in words, as one writes them.

    >>> spell(9), spell(12), spell(1200)
    ('sembilan', '12', '1.200')
    """
    return _SATUAN[number] if number < len(_SATUAN) else angka.show(number, 0)


def _numerator(perubahan: Perubahan, kini: Cacah) -> Kalimat:
    unit = _unit(perubahan)
    gains = [one for one in perubahan.batang if one.pembilang > 0]
    losses = [one for one in perubahan.batang if one.pembilang < 0]
    if not gains and not losses:
        count = angka.show(kini.pembilang, 0)
        return (Bagian(f"Pembilang tetap {count} {unit}, tidak ada yang masuk atau keluar."),)
    parts = list(_listed(gains, unit))
    if gains and losses:
        parts.append(Bagian("; "))
    parts += _listed(losses, "" if gains else unit)
    parts[0] = Bagian(_opened(parts[0].teks), parts[0].kelompok)
    return (*parts, Bagian("."))


def _opened(words: str) -> str:
    """The words at the head of a sentence, which never starts with a figure.

    >>> _opened("lima koperasi"), _opened("12 koperasi")
    ('Lima koperasi', 'Sebanyak 12 koperasi')
    """
    return f"Sebanyak {words}" if words[:1].isdigit() else f"{words[:1].upper()}{words[1:]}"


def _denominator(perubahan: Perubahan, dulu: Cacah, kini: Cacah) -> Kalimat:
    unit, whole = _unit(perubahan), kini.penyebut - dulu.penyebut
    moved = [one for one in perubahan.batang if one.penyebut]
    count = angka.show(kini.penyebut, 0)
    if not moved:
        return (Bagian(f"Penyebut tetap {count} {SEBUTAN[perubahan.penyebut]}."),)
    if not whole:
        head = f"Penyebut tetap {count} {unit}"
    else:
        word = "bertambah" if whole > 0 else "berkurang"
        head = f"Penyebut {word} {spell(abs(whole))} {unit} menjadi {count}"
    return (Bagian(f"{head}: "), *_listed(moved, "", whole=True), Bagian("."))


def _listed(batang: list[Batang], unit: str, *, whole: bool = False) -> Iterator[Bagian]:
    """`sembilan koperasi naik predikat dan dua baru dinilai`; the unit stands once."""
    for place, one in enumerate(batang):
        if place:
            yield Bagian(" dan " if place == len(batang) - 1 else ", ")
        number = spell(abs(one.penyebut if whole else one.pembilang))
        name = f" {unit}" if unit and not place else ""
        yield Bagian(f"{number}{name} {_words(one.kelompok, whole=whole)}", one.kelompok)


def _words(kelompok: Kelompok, *, whole: bool) -> str:
    word = kelompok.kata.kalimat
    if whole or kelompok not in MASUK | KELUAR:
        return word
    return f"{word} penyebut" if "daftar" in word else word


def _numbers(perubahan: Perubahan, dulu: Cacah, kini: Cacah) -> Kalimat:
    before, now = perubahan.tahun - 1, perubahan.tahun
    return (
        Bagian(
            f"Pembilang {_way(dulu.pembilang, kini.pembilang)} dan penyebut "
            f"{_way(dulu.penyebut, kini.penyebut)} {_unit(perubahan)} dari tahun {before} "
            f"ke tahun {now}."
        ),
    )


def _names_unknown(perubahan: Perubahan) -> Kalimat:
    years = " dan ".join(str(one) for one in perubahan.tanpa_nama)
    return (
        Bagian(
            f"Nama yang masuk dan keluar tidak diketahui, karena tahun {years} diisi sebagai "
            "jumlah tanpa daftar nama."
        ),
    )


def _way(dulu: int, kini: int) -> str:
    if dulu == kini:
        return f"tetap {angka.show(kini, 0)}"
    word = "naik" if kini > dulu else "turun"
    return f"{word} dari {angka.show(dulu, 0)} menjadi {angka.show(kini, 0)}"


def _unit(perubahan: Perubahan) -> str:
    return "UMKM" if perubahan.penyebut.pihak == "umkm" else "koperasi"
