"""Read the ministry's list from a file: the common reader, and the unit of its money."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from core.actions.impor_berkas import look_at
from core.actions.impor_jalan_baca import read_rows
from core.actions.impor_register import KECAMATAN, register_of
from core.actions.office import Office
from core.actions.progress import Progress
from core.errors import FileUnreadableError
from core.impor.lihat import Tinjauan
from core.impor.rencana import Bacaan
from core.impor.rencana_permintaan import Permintaan
from core.koperasi.selisih_beda import URAIAN

_DIPAKAI = frozenset({*URAIAN, "anggota_pria", "anggota_wanita", KECAMATAN})


@dataclass(frozen=True, slots=True)
class BacaanOds:
    """The rows of the ministry's list. `satuan` is the unit of each money column that has one."""

    bacaan: Bacaan
    satuan: Mapping[str, int] = field(default_factory=dict)


def read_koperasi(office: Office, path: Path, progress: Progress, *, satuan: int = 0) -> BacaanOds:
    """The sheet that is a list of cooperatives; `satuan` 0 takes the unit that the file names.

    Raises `FileUnreadableError`, `CancelledError`.
    """
    seen = look_at(office, path, register="koperasi", progress=progress).value
    columns = _columns(seen)
    if "nama" not in columns.values():
        raise FileUnreadableError(
            f"{path.name} bukan daftar koperasi: kolom nama koperasi tidak ditemukan.",
            hint="Pilih daftar ODS dengan satu baris satu koperasi dan kepala kolom di atasnya.",
        )
    peta = replace(seen.peta, kolom=columns)
    asked = Permintaan(path, "koperasi", seen.terpilih, seen.kepala, peta, satuan=satuan)
    bacaan = read_rows(register_of(office, "koperasi"), asked, progress)
    return BacaanOds(bacaan, bacaan.satuan)


def _columns(seen: Tinjauan) -> dict[int, str]:
    """The columns that are compared; likeness alone is not enough where nobody looks at it."""
    return {at: kode for at, kode in seen.certain().kolom.items() if kode in _DIPAKAI}
