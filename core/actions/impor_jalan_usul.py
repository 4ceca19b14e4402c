"""Suggest how a file is read where nobody chooses: sheet, heads, columns by their labels."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from core.actions.impor_jalan_register import register_table
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.errors import AppError
from core.excel.tolak_baca import raw_rows, sheet_names
from core.impor.model import Kepala, Peta, Register
from core.impor.rencana_permintaan import Permintaan

_BARIS_KEPALA = 30
_TERSEDIKIT = 2


def suggest(  # noqa: PLR0913 - what a command line says
    office: Office,
    path: Path,
    register: str,
    *,
    profil: str = "",
    tahun: int | None = None,
    unit: str = "koperasi",
) -> Outcome[Permintaan]:
    """The wish for a file whose heads carry the register's labels. Raises `AppError`."""
    if profil:
        raise AppError(f"Profil {profil} tidak ada.", hint="Periksa nama profilnya.")
    known = labels_of(register_table(office, register))
    best: tuple[int, str, Kepala, dict[int, str]] = (0, "", Kepala((), 0, ()), {})
    for lembar in sheet_names(path):
        for at, row in enumerate(raw_rows(path, lembar)[:_BARIS_KEPALA]):
            columns = _columns(row, known)
            if len(columns) > best[0]:
                heads = tuple(str(cell or "") for cell in row)
                best = (len(columns), lembar, Kepala((at,), at + 1, heads), columns)
    if best[0] < _TERSEDIKIT:
        raise AppError(
            f"{path.name} tidak berisi kolom yang dikenal untuk daftar ini.",
            hint="Beri kepala kolom seperti label isiannya, misalnya NIK dan Nama usaha.",
        )
    _, lembar, kepala, columns = best
    return Outcome(Permintaan(path, register, lembar, kepala, Peta(columns), tahun, unit))


def labels_of(register: Register) -> dict[str, str]:
    """The columns by their labels, codes and synonyms as compared."""
    found: dict[str, str] = {}
    for kolom in register.kolom:
        for text in (kolom.label, kolom.kode, *kolom.sinonim):
            found.setdefault(as_compared(text), kolom.kode)
    return found


def as_compared(text: object) -> str:
    """A head without case, signs and spaces.

    >>> as_compared("No. Badan_Hukum ")
    'nobadanhukum'
    """
    return re.sub(r"[\W_]", "", str(text).casefold())


def _columns(row: Sequence[Any], known: Mapping[str, str]) -> dict[int, str]:
    found: dict[int, str] = {}
    for place, cell in enumerate(row):
        kode = known.get(as_compared(cell or ""))
        if kode and kode not in found.values():
            found[place] = kode
    return found
