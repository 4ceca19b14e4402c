"""Take any list out as it is seen: its rows, its columns in the order of the table, typed cells."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from core import tanggal
from core.actions.ekspor_berkas import whole_file
from core.actions.office import Office, load_kantor
from core.actions.outcome import Outcome
from core.actions.progress import Progress
from core.errors import AppError
from core.impor.model import Jenis

Isi = str | int | Decimal | date | None
Ambil = Callable[[Office, Sequence[Any]], Mapping[Any, Any]]
Baris = Callable[[Office, Sequence[Any]], Iterator[Sequence[Isi]]]
BENTUK = {".xlsx": "Excel (.xlsx)", ".csv": "Teks (.csv)"}
_HALAMAN = 2_000


@dataclass(frozen=True, slots=True)
class KolomEkspor:
    """One column: its head, what its cells are, and what a row has in it."""

    judul: str
    nilai: Callable[[Any], Isi]
    jenis: Jenis = Jenis.TEKS
    lebar: int = 0


@dataclass(frozen=True, slots=True)
class Daftar:
    """A list as somebody looks at it. `ambil` reads rows by id; ids that are gone are left out.

    `saringan` says in words what was filtered; `judul_di_atas` puts title rows over the heads.
    """

    judul: str
    kolom: tuple[KolomEkspor, ...]
    ids: Sequence[Any]
    ambil: Ambil
    keterangan: tuple[tuple[str, str], ...] = ()
    judul_di_atas: bool = False
    baris: Baris | None = None
    """Rows of a page as finished cells, for lists too long to be asked cell by cell."""


@dataclass(frozen=True, slots=True)
class HasilEkspor:
    """What was written and where."""

    path: Path
    baris: int
    terbuka: bool = False
    rincian: tuple[tuple[str, int], ...] = field(default=())


def export_list(
    office: Office, daftar: Daftar, path: Path, progress: Progress | None = None
) -> Outcome[HasilEkspor]:
    """Write a list as .xlsx or .csv; raises `FileUnwritableError`, `AppError`, `CancelledError`."""
    told = progress or Progress()
    with whole_file(path) as part:
        count = write_table(office, daftar, part, bentuk_of(path), told)
    return Outcome(HasilEkspor(path, count))


def bentuk_of(path: Path) -> str:
    """The form that a file name asks for; raises `AppError` for another one."""
    bentuk = path.suffix.lower()
    if bentuk not in BENTUK:
        raise AppError(
            f"Bentuk {path.suffix or path.name} tidak dikenal.",
            hint="Akhiri nama berkas dengan .xlsx atau .csv.",
        )
    return bentuk


def write_table(office: Office, daftar: Daftar, part: Path, bentuk: str, told: Progress) -> int:
    """Write the list to a place that is this call's own; returns how many rows."""
    from core.excel.tulis import KolomTulis, Tabel, write_csv, write_xlsx

    total = len(daftar.ids)
    tabel = Tabel(
        daftar.judul,
        [KolomTulis(one.judul, one.jenis, one.lebar) for one in daftar.kolom],
        judul=_titles(office, daftar) if daftar.judul_di_atas else (),
        keterangan=(*daftar.keterangan, *_made(office, total)),
    )
    write = write_xlsx if bentuk == ".xlsx" else write_csv
    return write(part, tabel, _rows(office, daftar), lambda done: told.step(done, total))


def _rows(office: Office, daftar: Daftar) -> Iterator[Sequence[Isi]]:
    if daftar.baris is not None:
        for start in range(0, len(daftar.ids), _HALAMAN):
            yield from daftar.baris(office, daftar.ids[start : start + _HALAMAN])
        return
    getters = [one.nilai for one in daftar.kolom]
    for start in range(0, len(daftar.ids), _HALAMAN):
        page = daftar.ids[start : start + _HALAMAN]
        found = daftar.ambil(office, page)
        for row_id in page:
            row = found.get(row_id)
            if row is not None:
                yield [get(row) for get in getters]


def _titles(office: Office, daftar: Daftar) -> tuple[str, ...]:
    facts = [f"{name}: {text}" for name, text in daftar.keterangan if text]
    return (load_kantor(office).nama_dinas, daftar.judul, " · ".join(facts))


def _made(office: Office, total: int) -> tuple[tuple[str, str], ...]:
    return (
        ("Jumlah baris", str(total)),
        ("Dibuat pada", tanggal.show_moment(office.clock())),
        ("Dibuat oleh", office.actor.nama),
        ("Kantor", load_kantor(office).nama_dinas),
    )
