"""Formulas of ratios: the part above the whole, and one whole in formula and explanation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from core import angka
from core.findings import Finding
from core.naskah.naskah_model import IkuNaskah, RumusNaskah
from core.naskah.periksa_bahan import Bahan, kesalahan, peringatan

_WORD = re.compile(r"[^\W\d_]+")
_ALL = {"seluruh", "semua", "total", "keseluruhan", "setiap"}
_EMPTY = {
    "jumlah", "banyaknya", "persentase", "persen", "rasio", "yang", "dan", "atau", "di", "pada",
    "dalam", "dari", "telah", "sudah", "ada", "proporsi", "cakupan", "tingkat", "x",
}  # fmt: skip
_ENDS = {"telah", "adalah", "untuk", "dengan", "oleh", "apakah", "indikator"}
EXAMPLE = (50, 190)


@dataclass(frozen=True, slots=True)
class Terbaca:
    """One formula, the row it belongs to, and where each stands."""

    iku: IkuNaskah
    rumus: RumusNaskah
    tempat: str
    baris: str

    @property
    def terbalik(self) -> bool:
        """Whether the part stands below: by the words of the name, else by 'seluruh'."""
        above, below = _words(self.rumus.pembilang), _words(self.rumus.penyebut)
        if above == below:
            return False
        named = _words(self.iku.nama)
        near_above, near_below = _share(named, above), _share(named, below)
        if near_above != near_below:
            return near_below > near_above
        return bool(_ALL & set(_read(self.rumus.pembilang))) and not (
            _ALL & set(_read(self.rumus.penyebut))
        )

    @property
    def keseluruhan(self) -> str:
        """The whole, wherever it stands."""
        return self.rumus.pembilang if self.terbalik else self.rumus.penyebut


def formulas(bahan: Bahan) -> Iterator[Terbaca]:
    """Every formula with two sides."""
    printed = {rumus.iku: n for n, rumus in enumerate(bahan.naskah.rumus, start=1)}
    for place, iku in enumerate(bahan.naskah.iku, start=1):
        rumus = bahan.naskah.rumus_of(iku.kode)
        if rumus is None:
            continue
        own = f"rumus.{printed[iku.kode]}" if iku.kode in printed else f"iku.{place}.pembilang"
        yield Terbaca(iku, rumus, own, f"iku.{place}")


def right_way_up(bahan: Bahan) -> Iterator[Finding]:
    """The part is divided by the whole, read with numbers."""
    for one in formulas(bahan):
        if one.terbalik:
            yield kesalahan("rumus_terbalik", one.tempat, _read_out(one, bahan))


def _read_out(one: Terbaca, bahan: Bahan) -> str:
    part, whole = sorted(bahan.angka.get(one.iku.kode, EXAMPLE))
    if not part:
        part, whole = EXAMPLE
    real = (part, whole) == tuple(sorted(bahan.angka.get(one.iku.kode, ())))
    straight = angka.show_percent(Fraction(100 * part, whole))
    upside = angka.show_percent(Fraction(100 * whole, part))
    said = "Dengan angka tahun ini" if real else "Misalnya"
    return (
        f"Rumus “{one.iku.nama}” terbalik: “{one.rumus.pembilang}” dibagi “{one.rumus.penyebut}”. "
        f"{said}, dari {angka.show(whole, 0)} ada {angka.show(part, 0)}: {straight}; seperti yang "
        f"tertulis {upside}, padahal bagian tidak melebihi keseluruhan. Tukar pembilang dan "
        "penyebutnya."
    )


def two_sides(bahan: Bahan) -> Iterator[Finding]:
    """Both sides are there, and they are not one and the same."""
    for one in formulas(bahan):
        above, below = (" ".join(side.split()) for side in (one.rumus.pembilang,
                        one.rumus.penyebut))  # fmt: skip
        if not above or not below:
            yield kesalahan(
                "rumus_belum_lengkap",
                one.tempat,
                f"Rumus “{one.iku.nama}” belum mempunyai {'penyebut' if above else 'pembilang'}.",
            )
        elif above.casefold() == below.casefold():
            yield kesalahan(
                "rumus_sama",
                one.tempat,
                f"Pembilang dan penyebut “{one.iku.nama}” sama, hasilnya selalu 100 %.",
            )
        own = RumusNaskah(one.iku.kode, one.iku.pembilang, one.iku.penyebut)
        if own.pembilang and own != one.rumus and _sides(own) != _sides(one.rumus):
            yield peringatan(
                "rumus_berbeda",
                one.tempat,
                f"Rumus “{one.iku.nama}” tertulis berbeda pada tabel IKU dan pada daftar rumus.",
            )


def one_whole(bahan: Bahan) -> Iterator[Finding]:
    """The explanation speaks of the whole that the formula divides by."""
    for one in formulas(bahan):
        limits = _words(one.keseluruhan)
        head = next((word for word in _read(one.keseluruhan) if word in limits), "")
        for said in _wholes(one.iku.penjelasan, head) if head else ():
            if limits - {head} and not limits & set(_read(said)) - {head}:
                yield kesalahan(
                    "penyebut_berbeda",
                    f"{one.baris}.penjelasan",
                    f"Rumus “{one.iku.nama}” membagi dengan “{one.keseluruhan}”, sedangkan "
                    f"penjelasannya menyebut “{said}”. Samakan penyebutnya.",
                )


def _wholes(text: str, head: str) -> Iterator[str]:
    """“seluruh UMKM …” up to the next verb."""
    words = _WORD.findall(text)
    for at, word in enumerate(words[:-1]):
        if word.casefold() in _ALL and words[at + 1].casefold() == head:
            until = next(
                (n for n in range(at + 2, len(words)) if words[n].casefold() in _ENDS), len(words)
            )
            yield " ".join(words[at:until])


def _read(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _words(text: str) -> set[str]:
    return set(_read(text)) - _EMPTY - _ALL


def _share(named: set[str], side: set[str]) -> Fraction:
    """How much of name and side is common."""
    return Fraction(len(named & side), len(named | side) or 1)


def _sides(rumus: RumusNaskah) -> tuple[str, str]:
    return " ".join(_read(rumus.pembilang)), " ".join(_read(rumus.penyebut))


CHECKS = (right_way_up, two_sides, one_whole)
