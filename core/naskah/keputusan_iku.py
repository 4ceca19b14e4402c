"""A decree about the indicators with its annex, as data; and the lines its names are broken in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.naskah.model import LampiranIku
from core.naskah.surat import Keputusan
from core.naskah.teks import tidy

KEPUTUSAN = "keputusan"
ROMAWI = ("I", "II")
_SENSE = re.compile(r" (?=KEPALA DINAS\b|(?<!KEPALA )DINAS\b|NOMOR \S*\d|TENTANG |TAHUN \d{4})")


@dataclass(frozen=True, slots=True)
class NaskahKeputusan:
    """The decree and its annexes: none, one, or LAMPIRAN I and LAMPIRAN II."""

    keputusan: Keputusan
    lampiran: tuple[LampiranIku, ...] = ()
    kaki: str = ""


def lines_of_title(text: str) -> tuple[str, ...]:
    """A title in capitals, broken by sense; what an officer broke himself stays so.

    >>> lines_of_title("Perubahan IKU Dinas Koperasi dan UKM Kota Contoh Tahun 2021-2026")
    ('PERUBAHAN IKU', 'DINAS KOPERASI DAN UKM KOTA CONTOH', 'TAHUN 2021-2026')
    """
    typed = tuple(tidy(line).upper() for line in text.split("\n") if tidy(line))
    if len(typed) != 1:
        return typed
    return tuple(_SENSE.split(typed[0]))


def as_annexes(lampiran: LampiranIku) -> tuple[LampiranIku, ...]:
    """The two tables as LAMPIRAN I and LAMPIRAN II; one that has only one table stays whole."""
    if not lampiran.cascade or not lampiran.iku:
        return (lampiran,)
    first, second = (replace(lampiran.kepala, label=f"LAMPIRAN {number}") for number in ROMAWI)
    return (
        replace(lampiran, kepala=first, iku=()),
        replace(
            lampiran,
            kepala=second,
            cascade=(),
            tabel_iku=replace(lampiran.tabel_iku, label=""),
        ),
    )


def closed(texts: Sequence[str]) -> tuple[str, ...]:
    """Recitals and bases end in a semicolon, each of them once.

    >>> closed(["bahwa a", " ", "bahwa b."])
    ('bahwa a;', 'bahwa b;')
    """
    return tuple(f"{bare};" for text in texts if (bare := tidy(text).rstrip(" ;.,")))
