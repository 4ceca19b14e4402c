"""What an action brings back, and the facts about which other pages may care."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from core.findings import Finding

T = TypeVar("T")


class Topic(StrEnum):
    """A kind of fact that changed. Pages state which they are concerned with."""

    KANTOR = "kantor"
    PETUGAS = "petugas"
    PENGATURAN = "pengaturan"
    KOPERASI = "koperasi"
    LAPORAN_KEUANGAN = "laporan_keuangan"
    PENILAIAN = "penilaian"
    PEMERIKSAAN = "pemeriksaan"
    PEDOMAN = "pedoman"
    UMKM = "umkm"
    LABA = "laba"
    SAKIP = "sakip"
    TARGET = "target"
    IKU = "iku"
    PROGRAM = "program"
    NASKAH = "naskah"
    KEGIATAN = "kegiatan"
    SALINAN = "salinan"


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """The value, the facts that changed, and notes the officer should see."""

    value: T
    topics: frozenset[Topic] = frozenset()
    findings: tuple[Finding, ...] = field(default=())
