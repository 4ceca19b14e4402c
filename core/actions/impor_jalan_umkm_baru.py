"""New businesses of a sheet, column by column: a register arrives with a hundred thousand rows."""

from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import Any

from core.actions.impor_jalan_bagian import Bagian
from core.actions.impor_jalan_kerja import Kerja, stored_value
from core.actions.impor_jalan_pengawasan import KOLOM, plan_pengawasan
from core.actions.kbli import check_codes
from core.impor.model import Jenis, Nasib
from core.impor.rencana import Tambah
from core.storage.umkm_store import umkm_row
from core.umkm.checks_banyak import check_many
from core.umkm.model import Umkm

_BLANK = umkm_row(Umkm(0, ""))
COLUMNS = tuple(_BLANK)
_DEFAULT = Umkm(0, "")
_TEXTS = frozenset(name for name in COLUMNS if hasattr(_DEFAULT, name))


def plan_new(work: Kerja, fresh: Sequence[int], name_keys: Sequence[str]) -> None:
    """Plan the rows at these positions as new businesses; faults refuse a row."""
    if not fresh:
        return
    columns = {
        name: _picked(column, fresh, getattr(_DEFAULT, name))
        for name, column in work.bacaan.nilai.items()
        if name in _TEXTS
    }
    found = check_many(columns, len(fresh), work.office.today)
    for place, findings in found.items():
        work.weigh(fresh[place], findings, {})
    _check_kbli(work, fresh, columns)
    periods = _periods(work, fresh)
    keys = name_keys if len(fresh) == len(name_keys) else [name_keys[at] for at in fresh]
    rows = zip(*(_stored(work, name, columns, keys) for name in COLUMNS), strict=False)
    into, supervised = work.rencana.tambah["umkm"], work.rencana.tambah["pengawasan"]
    into.baris.extend(fresh)
    into.nilai.extend(rows)
    for at, period in periods.items():
        if not work.rencana.refused(at):
            supervised.add(at, period.baru)
    for at in fresh:
        if not work.rencana.refused(at):
            work.rencana.settle(at, Nasib.BARU)
    if any(work.rencana.refused(at) for at in fresh):
        _drop_refused(work, into)


def _check_kbli(work: Kerja, fresh: Sequence[int], columns: dict[str, Sequence[Any]]) -> None:
    """Warn of codes that their edition does not have."""
    if "kbli_kode" not in columns or not any(columns["kbli_kode"]):
        return
    editions = columns.get("kbli_edisi", [""] * len(fresh))
    codes = list(zip(editions, columns["kbli_kode"], strict=True))
    unknown = check_codes(work.office, codes)
    if unknown:
        for at, code in zip(fresh, codes, strict=True):
            work.weigh(at, unknown.get(code, ()), {})


def _drop_refused(work: Kerja, into: Tambah) -> None:
    kept = [
        (at, row)
        for at, row in zip(into.baris, into.nilai, strict=True)
        if not work.rencana.refused(at)
    ]
    into.baris = type(into.baris)("l", (at for at, _ in kept))
    into.nilai = [row for _, row in kept]


def _picked(column: Sequence[Any], fresh: Sequence[int], default: Any) -> Sequence[Any]:
    """The cells of these rows, a blank one as a record without it has it."""
    wanted = column if len(fresh) == len(column) else [column[at] for at in fresh]
    if None not in wanted:
        return wanted
    return [default if value is None else value for value in wanted]


def _stored(
    work: Kerja, name: str, columns: dict[str, Sequence[Any]], keys: Sequence[str]
) -> Iterable[Any]:
    """One column as the table holds it."""
    if name == "nama_kunci":
        return keys
    column = columns.get(name)
    if column is None:
        return repeat(_BLANK[name])
    if _BLANK[name] is None and getattr(_DEFAULT, name) is not None:
        return [value or None for value in column]
    known = [each for each in work.register.kolom if each.kode == name]
    if known and known[0].jenis in (Jenis.TANGGAL, Jenis.YA_TIDAK):
        return [stored_value(value) for value in column]
    return column


def _periods(work: Kerja, fresh: Sequence[int]) -> dict[int, Bagian]:
    """The supervision periods of new businesses; the same four cells make the same period."""
    given = [name for name in KOLOM if name in work.bacaan.nilai]
    if not given:
        return {}
    columns = [work.bacaan.nilai[name] for name in given]
    known: dict[tuple[Any, ...], Bagian] = {}
    found: dict[int, Bagian] = {}
    for at in fresh:
        cells = tuple([column[at] for column in columns])
        period = known.get(cells)
        if period is None:
            typed = {
                name: cell for name, cell in zip(given, cells, strict=True) if cell is not None
            }
            planned = plan_pengawasan(work, at, 0, typed, ())
            if planned is None:
                continue
            period = known[cells] = planned
        if period.baru:
            found[at] = period
    return found
