"""A Keputusan as data: every part of it in words, whether signed long ago or still a draft.

The names of the fields are the keys of a NASKAH.toml. Blank text means "not written".
"""

from dataclasses import dataclass, field
from enum import StrEnum

from core.naskah.model import Periode

CASCADE, IKU = "cascade", "iku"


class JenisNaskah(StrEnum):
    """Kept as it was signed, or a draft that is still worded."""

    ASLI = "asli"
    RANCANGAN = "rancangan"


@dataclass(frozen=True, slots=True)
class Diktum:
    kode: str = ""
    teks: str = ""


@dataclass(frozen=True, slots=True)
class PenandatanganNaskah:
    """The block at the end. `awalan` is Plt., Plh., a.n. or nothing."""

    awalan: str = ""
    jabatan: str = ""
    nama: str = ""
    pangkat: str = ""
    nip: str = ""


@dataclass(frozen=True, slots=True)
class Bab:
    """One chapter or section of the booklet; paragraphs of `teks` stand on lines of their own."""

    judul: str = ""
    teks: str = ""


@dataclass(frozen=True, slots=True)
class TabelNaskah:
    """Heading of a table of the annex: `cascade` or `iku`; `catatan` is printed below it."""

    kode: str = ""
    label: str = ""
    judul: str = ""
    kepala_kolom: tuple[str, ...] = ()
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class BarisKaitan:
    """One row of the cascade: `iku` are codes, `iku_tercetak` the same indicators as printed."""

    misi: str = ""
    tujuan: str = ""
    sasaran_rpjmd: str = ""
    sasaran_renstra: str = ""
    iku: tuple[str, ...] = ()
    iku_tercetak: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hitungan:
    """Which list of an IKU set a side of a ratio counts."""

    daftar: str = ""
    predikat: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IkuNaskah:
    """One indicator as in the IKU set, and its `nomor` as printed."""

    kode: str = ""
    nomor: str = ""
    sasaran: str = ""
    nama: str = ""
    formulasi: str = ""
    pembilang: str = ""
    penyebut: str = ""
    penjelasan: str = ""
    sumber_data: str = ""
    periode: str = ""
    penanggung_jawab: str = ""
    satuan: str = ""
    arah: str = ""
    jenis: str = ""
    tahun_data: str = ""
    hitung_pembilang: Hitungan | None = None
    hitung_penyebut: Hitungan | None = None
    pilihan_penyebut: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RumusNaskah:
    """A formula as it stands on paper: above and below the rule. `iku` is a code."""

    iku: str = ""
    pembilang: str = ""
    penyebut: str = ""


@dataclass(frozen=True, slots=True)
class Naskah:
    """The whole of a decree. `tanggal` is text, as printed: a date may be half there."""

    jenis: JenisNaskah
    instansi: str = ""
    sampul: tuple[str, ...] = ()
    kepala: tuple[str, ...] = ()
    judul: str = ""
    tentang: str = ""
    nomor: str = ""
    tanggal: str = ""
    tempat: str = ""
    periode: Periode | None = None
    menimbang: tuple[str, ...] = ()
    mengingat: tuple[str, ...] = ()
    landasan: tuple[str, ...] = ()
    menetapkan: str = ""
    diktum: tuple[Diktum, ...] = ()
    penandatangan: PenandatanganNaskah = field(default_factory=PenandatanganNaskah)
    tembusan: tuple[str, ...] = ()
    bab: tuple[Bab, ...] = ()
    tugas: str = ""
    fungsi: tuple[str, ...] = ()
    tabel: tuple[TabelNaskah, ...] = ()
    cascade: tuple[BarisKaitan, ...] = ()
    iku: tuple[IkuNaskah, ...] = ()
    rumus: tuple[RumusNaskah, ...] = ()
    set_iku: str = ""

    def tabel_of(self, kode: str) -> TabelNaskah | None:
        """The heading of one table."""
        return next((tabel for tabel in self.tabel if tabel.kode == kode), None)

    def rumus_of(self, kode: str) -> RumusNaskah | None:
        """The formula printed for one indicator: its own entry, else the words of its row."""
        found = next((rumus for rumus in self.rumus if rumus.iku == kode), None)
        row = next((iku for iku in self.iku if iku.kode == kode), None)
        if found or row is None or not (row.pembilang or row.penyebut):
            return found
        return RumusNaskah(kode, row.pembilang, row.penyebut)
