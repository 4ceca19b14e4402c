"""Numbers of papers by a pattern that the office sets: is it usable, which one is next."""

import re
from collections.abc import Iterable
from string import Formatter

URUT, TAHUN, TAHUN_BUKU = "urut", "tahun", "tahun_buku"
_KNOWN = frozenset({URUT, TAHUN, TAHUN_BUKU})
_WIDTH = re.compile(r"(0[1-9])?")
POLA_BAWAAN = "{urut:03}/SK-KES/{tahun}"
POLA_TEGURAN = "{urut:03}/TEGURAN/{tahun}"


def pattern_fault(pola: str) -> str:
    """Why a pattern will not do; empty when it will.

    >>> pattern_fault("{urut:03}/SK-KES/{tahun}"), pattern_fault("SK/{tahun}")
    ('', 'Pola nomor harus memuat {urut} satu kali.')
    """
    try:
        parts = [part for part in Formatter().parse(pola) if part[1] is not None]
    except ValueError:
        return "Tanda kurung kurawal pada pola tidak berpasangan."
    names = [name for _, name, _, _ in parts]
    unknown = next((name for name in names if name not in _KNOWN), None)
    if unknown is not None:
        return f"Pola tidak mengenal {{{unknown}}}; pakai {{urut}}, {{tahun}}, atau {{tahun_buku}}."
    if names.count(URUT) != 1:
        return "Pola nomor harus memuat {urut} satu kali."
    for _, name, width, turned in parts:
        if turned or not _WIDTH.fullmatch(width or "") or (width and name != URUT):
            return "Lebar angka hanya pada nomor urut dan ditulis seperti {urut:03}."
    return ""


def next_number(pola: str, used: Iterable[str], *, tahun: int, tahun_buku: int) -> str:
    """The number after the highest one that was given by this pattern in this year.

    >>> next_number(POLA_BAWAAN, ["007/SK-KES/2026", "90/lain"], tahun=2026, tahun_buku=2025)
    '008/SK-KES/2026'
    """
    shape = _shape(pola, tahun=tahun, tahun_buku=tahun_buku)
    given = (int(hit[1]) for one in used if (hit := shape.fullmatch(one.strip())))
    return pola.format(urut=1 + max(given, default=0), tahun=tahun, tahun_buku=tahun_buku)


def _shape(pola: str, *, tahun: int, tahun_buku: int) -> re.Pattern[str]:
    years = {TAHUN: str(tahun), TAHUN_BUKU: str(tahun_buku)}
    parts = []
    for text, name, _spec, _turned in Formatter().parse(pola):
        parts.append(re.escape(text))
        if name is not None:
            parts.append(r"([0-9]+)" if name == URUT else re.escape(years[name]))
    return re.compile("".join(parts))
