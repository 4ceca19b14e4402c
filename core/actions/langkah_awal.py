"""The first steps of a new office: what is done, and where each is done."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from core.actions.dokumen_susun import signer_in_force
from core.actions.office import Office, load_kantor
from core.actions.target import load_targets
from core.storage.langkah_awal import has_registers


class Langkah(StrEnum):
    """One step; the window knows which page it opens."""

    KANTOR = "kantor"
    PENANDA_TANGAN = "penanda_tangan"
    TARGET = "target"
    IMPOR = "impor"
    KOPERASI = "koperasi"
    UMKM = "umkm"


@dataclass(frozen=True, slots=True)
class LangkahAwal:
    """A step in words; `selesai` is read from the records, nobody ticks it."""

    langkah: Langkah
    kalimat: str
    selesai: bool


def first_steps(office: Office, tahun: int) -> tuple[LangkahAwal, ...]:
    """The steps, as long as the office keeps no cooperative or no business; empty after that."""
    koperasi, umkm = has_registers(office.db)
    return () if koperasi and umkm else tuple(_steps(office, tahun, koperasi=koperasi, umkm=umkm))


def _steps(office: Office, tahun: int, *, koperasi: bool, umkm: bool) -> Iterator[LangkahAwal]:
    kantor = load_kantor(office)
    yield LangkahAwal(Langkah.KANTOR, "Pasang lambang dan periksa kop kantor", bool(kantor.lambang))
    signer = signer_in_force(office)
    yield LangkahAwal(Langkah.PENANDA_TANGAN, "Catat penanda tangan", signer is not None)
    typed = any(one.target is not None for one in load_targets(office, tahun))
    yield LangkahAwal(Langkah.TARGET, f"Isi target IKU tahun {tahun}", typed)
    yield LangkahAwal(Langkah.IMPOR, "Ambil daftar lama dari Excel", koperasi or umkm)
    yield LangkahAwal(Langkah.KOPERASI, "Daftarkan koperasi", koperasi)
    yield LangkahAwal(Langkah.UMKM, "Daftarkan UMKM dalam pengawasan", umkm)
