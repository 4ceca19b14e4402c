"""Rows of programs pasted from a sheet: which column is which, and what cannot be taken."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from core import rupiah
from core.findings import Finding, Severity
from core.iku.program import BarisProgram, JenisProgram
from core.rupiah import RupiahUnreadableError

_REALISASI = tuple(f"realisasi_{at}" for at in range(1, 5))
TANPA_KEPALA = ("kode", "nama", "pagu_murni", "pagu_perubahan", *_REALISASI)
"""The order of columns where no heads are pasted along."""
_MONEY = frozenset({"pagu_murni", "pagu_perubahan", *_REALISASI})
_KEPALA = (
    ("kode", r"kode.*"),
    ("pagu_perubahan", r"(pagu|anggaran).*perubahan|perubahan"),
    ("pagu_murni", r"(pagu|anggaran).*"),
    ("realisasi_4", r".*\b(tw|triwulan) ?(iv|4)\b.*"),
    ("realisasi_3", r".*\b(tw|triwulan) ?(iii|3)\b.*"),
    ("realisasi_2", r".*\b(tw|triwulan) ?(ii|2)\b.*"),
    ("realisasi_1", r".*\b(tw|triwulan) ?(i|1)\b.*"),
    ("indikator", r"indikator.*"),
    ("target", r"target.*"),
    ("satuan", r"satuan"),
    ("penanggung_jawab", r"penanggung ?jawab|pptk|bidang"),
    ("nama", r"nama.*|uraian.*|program.*|kegiatan.*|sub kegiatan.*"),
)
_TINGKAT = {3: JenisProgram.PROGRAM, 5: JenisProgram.KEGIATAN, 6: JenisProgram.SUB_KEGIATAN}


@dataclass(frozen=True, slots=True)
class Tempelan:
    """What was pasted: rows that can be read, their fields, remarks by the line of the sheet."""

    baris: tuple[BarisProgram, ...]
    kolom: tuple[str, ...]
    temuan: tuple[tuple[int, Finding], ...] = ()


def read_tempelan(text: str, tahun: int) -> Tempelan:
    """Read a block copied from a sheet, with or without a row of heads.

    The code says how deep a row lies. Amounts of rows with rows below are sums and are left out.
    """
    lines = [[one.strip() for one in line.split("\t")] for line in text.splitlines()]
    start = next((at for at, line in enumerate(lines) if "kode" in _heads(line)), None)
    kolom = TANPA_KEPALA if start is None else _heads(lines[start])
    rows: list[BarisProgram] = []
    faults: list[tuple[int, Finding]] = []
    for number, line in enumerate(lines, start=1):
        if not any(line) or (start is not None and number <= start + 1):
            continue
        values = dict(zip(kolom, line, strict=False))
        try:
            rows.append(_row(tahun, values))
        except ValueError as error:
            faults.append((number, Finding("program.tempel", "", str(error))))
    kept = tuple(_bare_parents(rows))
    below = {one.kode for one, new in zip(rows, kept, strict=True) if one != new}
    faults.extend((0, _left_out(kode)) for kode in sorted(below))
    return Tempelan(kept, tuple(name for name in kolom if name), tuple(faults))


def _heads(line: Sequence[str]) -> tuple[str, ...]:
    """The field of each head; blank for a column that is not taken."""
    found: list[str] = []
    for cell in line:
        words = re.sub(r"[\s./_()-]+", " ", cell).strip().lower()
        names = (name for name, pattern in _KEPALA if re.fullmatch(pattern, words))
        name = next(names, "")
        found.append(name if name not in found else "")
    return tuple(found)


def _row(tahun: int, values: dict[str, str]) -> BarisProgram:
    """One row; raises `ValueError` with a sentence."""
    kode = re.sub(r"\s+", "", values.get("kode", "")).strip(".")
    jenis = _TINGKAT.get(kode.count(".") + 1)
    if jenis is None:
        raise ValueError(f"Kode “{kode}” bukan kode program, kegiatan, atau sub kegiatan.")
    if not values.get("nama"):
        raise ValueError(f"Baris {kode} belum bernama.")
    money = {name: _amount(name, values.get(name, "")) for name in sorted(_MONEY)}
    texts: dict[str, Any] = {
        name: one for name, one in values.items() if name and name not in _MONEY and name != "kode"
    }
    return BarisProgram(
        tahun,
        jenis,
        kode,
        **texts,
        pagu_murni=money["pagu_murni"],
        pagu_perubahan=money["pagu_perubahan"],
        realisasi=(
            money["realisasi_1"],
            money["realisasi_2"],
            money["realisasi_3"],
            money["realisasi_4"],
        ),
    )


def _amount(name: str, text: str) -> int | None:
    try:
        return rupiah.parse("" if text in {"-", "–"} else text)
    except RupiahUnreadableError as error:
        word = name.replace("_", " ").capitalize()
        raise ValueError(f"{word} “{text}”: {error}") from error


def _bare_parents(rows: Sequence[BarisProgram]) -> Iterator[BarisProgram]:
    for row in rows:
        has_below = any(one.kode.startswith(f"{row.kode}.") for one in rows)
        if has_below and row.berangka:
            yield BarisProgram(
                row.tahun, row.jenis, row.kode, row.nama, row.indikator, row.target, row.satuan,
                penanggung_jawab=row.penanggung_jawab,
            )  # fmt: skip
        else:
            yield row


def _left_out(kode: str) -> Finding:
    message = f"Jumlah baris {kode} tidak diambil; jumlahnya dihitung dari baris di bawahnya."
    return Finding("program.tempel_jumlah", "", message, Severity.CATATAN)
