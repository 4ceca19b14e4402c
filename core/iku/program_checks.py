"""What may be wrong with programs and their money; only what makes no sense is refused."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from core import angka, rupiah
from core.angka import AngkaUnreadableError
from core.berkas import resource
from core.findings import Finding, Severity
from core.iku.program import TRIWULAN, BarisProgram
from core.iku.program_pohon import SimpulProgram, TahunProgram

_ROMAWI = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class PolaKode:
    """How codes are built, and how sure that is."""

    dasar: str
    keyakinan: str
    pola: Mapping[str, str]
    contoh: Mapping[str, str]


@lru_cache(maxsize=1)
def pola_kode() -> PolaKode:
    """The patterns of the nomenklatur, from their data file."""
    text = resource("kinerja", "kode-program.toml").read_text(encoding="utf-8")
    return PolaKode(**tomllib.loads(text))


def check_baris(row: BarisProgram, *, induk: BarisProgram | None = None) -> Iterator[Finding]:
    """What can be seen in one row, and against the row above it."""
    pola = pola_kode()
    if not row.nama.strip():
        yield Finding("program.tanpa_nama", "nama", f"{row.jenis.sebutan} belum bernama.")
    if not row.kode:
        yield Finding(
            "program.tanpa_kode", "kode", "Kode nomenklatur belum diisi.", Severity.PERINGATAN
        )
    elif not re.fullmatch(pola.pola[row.jenis], row.kode):
        yield Finding(
            "program.kode",
            "kode",
            f"Kode {row.jenis.sebutan.lower()} biasanya seperti {pola.contoh[row.jenis]}.",
            Severity.PERINGATAN,
        )
    elif induk is not None and induk.kode and not row.kode.startswith(f"{induk.kode}."):
        yield Finding(
            "program.kode_induk",
            "kode",
            f"Kode {row.kode} tidak bermula dengan kode di atasnya, {induk.kode}.",
            Severity.PERINGATAN,
        )
    yield from _money(row)
    yield from _reached(row)


def _money(row: BarisProgram) -> Iterator[Finding]:
    for name in ("pagu_murni", "pagu_perubahan"):
        amount = getattr(row, name)
        if amount is not None and amount < 0:
            yield Finding("program.negatif", name, "Pagu tidak boleh kurang dari nol.")
    known = [(at, row.realisasi[at - 1]) for at in TRIWULAN]
    filled = [(at, amount) for at, amount in known if amount is not None]
    for at, amount in filled:
        field = f"realisasi_{at}"
        if amount < 0:
            yield Finding("program.negatif", field, "Realisasi tidak boleh kurang dari nol.")
        if row.pagu is None:
            yield Finding(
                "program.tanpa_pagu", field, "Ada realisasi tanpa pagu.", Severity.PERINGATAN
            )
        elif amount > row.pagu:
            yield Finding(
                "program.melebihi",
                field,
                f"Realisasi sampai triwulan {_ROMAWI[at - 1]} Rp {rupiah.show(amount)} melebihi "
                f"pagu Rp {rupiah.show(row.pagu)}.",
                Severity.PERINGATAN,
            )
    yield from _planned(row)
    for (_before, low), (at, high) in pairwise(filled):
        if high < low:
            yield Finding(
                "program.turun",
                f"realisasi_{at}",
                f"Realisasi dihitung sejak Januari: sampai triwulan {_ROMAWI[at - 1]} lebih kecil "
                "daripada triwulan sebelumnya.",
                Severity.PERINGATAN,
            )


def _planned(row: BarisProgram) -> Iterator[Finding]:
    """The plan rises from quarter to quarter and ends at the budget."""
    known = [(at, row.rencana[at - 1]) for at in TRIWULAN]
    filled = [(at, amount) for at, amount in known if amount is not None]
    for at, amount in filled:
        if amount < 0:
            yield Finding(
                "program.negatif", f"rencana_{at}", "Rencana tidak boleh kurang dari nol."
            )
    for (_before, low), (at, high) in pairwise(filled):
        if high < low:
            yield Finding(
                "program.rencana_turun",
                f"rencana_{at}",
                f"Rencana dihitung sejak Januari: sampai triwulan {_ROMAWI[at - 1]} lebih kecil "
                "daripada triwulan sebelumnya.",
                Severity.PERINGATAN,
            )
    last = row.rencana[-1]
    if last is not None and row.pagu is not None and last != row.pagu:
        yield Finding(
            "program.rencana_pagu",
            "rencana_4",
            f"Rencana setahun Rp {rupiah.show(last)} tidak sama dengan pagu "
            f"Rp {rupiah.show(row.pagu)}.",
            Severity.PERINGATAN,
        )


def _reached(row: BarisProgram) -> Iterator[Finding]:
    names = ("target", *(f"kinerja_{at}" for at in TRIWULAN))
    for name, text in zip(names, (row.target, *row.kinerja), strict=True):
        try:
            angka.parse(text)
        except AngkaUnreadableError:
            yield Finding(
                "program.bukan_angka",
                name,
                f"“{text}” bukan angka; tidak ikut dihitung.",
                Severity.PERINGATAN,
            )


def check_pohon(tahun: TahunProgram) -> Iterator[tuple[int, Finding]]:
    """Everything about a whole year, each with the id of its row."""
    for program in tahun.program:
        yield from _below(program, None)
    codes: dict[str, int] = {}
    for one in tahun.walk():
        if one.baris.kode and one.baris.kode in codes:
            message = f"Kode {one.baris.kode} dipakai dua kali."
            yield one.baris.id, Finding("program.kembar", "kode", message, Severity.PERINGATAN)
        codes[one.baris.kode] = one.baris.id


def _below(one: SimpulProgram, induk: BarisProgram | None) -> Iterator[tuple[int, Finding]]:
    row = one.baris
    for finding in check_baris(row, induk=induk):
        yield row.id, finding
    if one.anak and row.berangka:
        yield (
            row.id,
            Finding(
                "program.angka_induk",
                "pagu_murni",
                f"Jumlah {row.jenis.sebutan.lower()} “{row.nama}” dihitung dari baris di bawahnya; "
                "kosongkan angka di baris ini.",
            ),
        )
    for kept in one.anak:
        yield from _below(kept, row)


def place_rows(rows: Sequence[BarisProgram]) -> list[tuple[int, Finding]]:
    """Rows of a list that have nothing above them to belong to, by their place in it."""
    found = []
    open_tingkat = -1
    for place, row in enumerate(rows):
        if row.jenis.tingkat > open_tingkat + 1:
            above = "program" if open_tingkat < 0 else "kegiatan"
            message = f"{row.jenis.sebutan} harus berada di bawah suatu {above}."
            found.append((place, Finding("program.tanpa_induk", "jenis", message)))
            continue
        open_tingkat = row.jenis.tingkat
    return found
