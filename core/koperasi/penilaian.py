"""An assessment of one report: pedoman, answers, state, result; results taken over from paper."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from core.findings import Finding, Severity
from core.koperasi.laporan import KunciLaporan
from core.rules.pedoman import Pedoman
from core.rules.report import ScoreReport
from core.rules.skor import show_skor

_PERATURAN = re.compile(r"[a-z]+-\d+-\d{4}(-|$)")
SCAN_TERBESAR = 20 * 1024 * 1024
NILAI_TERTINGGI = 100
Jawaban = tuple[bool | None, ...]


def short_name(pedoman_id: str) -> str:
    """A pedoman in a few words, for lists and choices.

    >>> short_name("perdep-06-2016"), short_name("juknis-15-2021-ksp")
    ('Perdep 06/2016', 'Juknis 15/2021 KSP')
    >>> short_name("kuk-1-2-kota")
    'Kuk 1 2 kota'
    """
    if not _PERATURAN.match(pedoman_id):
        return pedoman_id.replace("-", " ").capitalize()
    kind, number, year, *rest = f"{pedoman_id}---".split("-")
    words = " ".join(word.upper() if len(word) == 3 else word.capitalize() for word in rest if word)
    return f"{kind.capitalize()} {number}/{year} {words}".strip().removesuffix("/")


class StatusPenilaian(StrEnum):
    """Draft, checked, final; a final one that was opened again stays as it was."""

    DRAF = "draf"
    DIPERIKSA = "diperiksa"
    FINAL = "final"
    DIBUKA_KEMBALI = "dibuka_kembali"

    @property
    def sebutan(self) -> str:
        return _SEBUTAN[self]

    @property
    def terkunci(self) -> bool:
        """Whether nothing of it may change any more."""
        return self in (StatusPenilaian.FINAL, StatusPenilaian.DIBUKA_KEMBALI)


_SEBUTAN = {
    StatusPenilaian.DRAF: "Draf",
    StatusPenilaian.DIPERIKSA: "Diperiksa",
    StatusPenilaian.FINAL: "Final",
    StatusPenilaian.DIBUKA_KEMBALI: "Dibuka kembali",
}


class AsalPenilaian(StrEnum):
    """Computed here, or taken over without accounts."""

    HITUNG = "hitung"
    TERDAHULU = "terdahulu"


@dataclass(frozen=True, slots=True)
class Sertifikat:
    """The paper of a result taken over: number, date, scan (name, sha256; content apart)."""

    nomor: str = ""
    tanggal: date | None = None
    scan_nama: str = ""
    scan_sidik: str = ""


@dataclass(frozen=True, slots=True)
class Tanda:
    """Who did a step of the way, and when; both empty while it is not done."""

    pada: date | None = None
    oleh: str = ""


@dataclass(frozen=True, slots=True)
class Penilaian:
    """One assessment; `total` is exact. `hasil` is the whole result as it stood when final."""

    kunci: KunciLaporan
    pedoman_id: str
    asal: AsalPenilaian = AsalPenilaian.HITUNG
    status: StatusPenilaian = StatusPenilaian.DRAF
    laporan_id: int | None = None
    pedoman_sidik: str = ""
    alasan_pedoman: str = ""
    varian: Mapping[str, str] = field(default_factory=dict)
    alasan_varian: Mapping[str, str] = field(default_factory=dict)
    jawaban: Mapping[str, Jawaban] = field(default_factory=dict)
    isian: Mapping[str, Fraction] = field(default_factory=dict)
    putaran: int = 1
    menggantikan: int | None = None
    hasil: ScoreReport | None = None
    total: Fraction | None = None
    predikat: str = ""
    predikat_urut: int | None = None
    sertifikat: Sertifikat = Sertifikat()
    diperiksa: Tanda = Tanda()
    final: Tanda = Tanda()
    dibuka: Tanda = Tanda()
    alasan_buka: str = ""
    catatan: str = ""
    id: int = 0
    versi: int = 0

    @property
    def tahun_buku(self) -> int:
        return self.kunci.tahun_buku


@dataclass(frozen=True, slots=True)
class HasilTerdahulu:
    """A result taken over from a certificate, entered without accounts."""

    kunci: KunciLaporan
    pedoman_id: str
    skor: Fraction | None
    predikat: str
    nomor: str = ""
    tanggal: date | None = None
    scan_nama: str = ""
    scan: bytes | None = None
    catatan: str = ""


def check_terdahulu(hasil: HasilTerdahulu, pedoman: Pedoman | None) -> Iterator[Finding]:
    """What keeps a result from being taken over."""
    if pedoman is None:
        yield Finding("terdahulu.pedoman", "pedoman_id", "Pilih pedoman penilaiannya.")
        return
    if hasil.skor is None:
        yield Finding("terdahulu.skor", "skor", "Isi skor menurut sertifikat.")
    elif not 0 <= hasil.skor <= NILAI_TERTINGGI:
        yield Finding("terdahulu.skor_batas", "skor", "Skor harus 0 sampai 100.")
    names = [predikat.nama for predikat in pedoman.predikat]
    if hasil.predikat not in names:
        yield Finding("terdahulu.predikat", "predikat", "Pilih predikat menurut sertifikat.")
    elif hasil.skor is not None and 0 <= hasil.skor <= NILAI_TERTINGGI:
        meant = pedoman.predikat_for(hasil.skor).nama
        shown = show_skor(hasil.skor, (each.minimal for each in pedoman.predikat))
        if meant != hasil.predikat:
            yield Finding(
                "terdahulu.predikat_beda",
                "predikat",
                f"Skor {shown} menurut pedoman ini berarti {meant}, "
                f"bukan {hasil.predikat}. Periksa sertifikatnya.",
                Severity.PERINGATAN,
            )
    if hasil.scan is not None and len(hasil.scan) > SCAN_TERBESAR:
        yield Finding(
            "terdahulu.scan", "scan", "Berkas pindaian lebih dari 20 MB; perkecil dahulu."
        )
    if hasil.tanggal is not None and hasil.tanggal.year < hasil.kunci.tahun_buku:
        yield Finding(
            "terdahulu.tanggal",
            "tanggal",
            f"Tanggal sertifikat lebih awal daripada tahun buku {hasil.kunci.tahun_buku}.",
        )


def counted_from(hasil: HasilTerdahulu) -> date:
    """From which day a result taken over counts: its certificate's, else the end of the next year.

    So a result without a date counts in the year whose lists look at this book year.
    """
    return hasil.tanggal or date(hasil.kunci.tahun_buku + 1, 12, 31)
