"""One sheet of an evidence file as data: a cover, a named list, a divider, the manifest."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class KolomBukti:
    """One column: its head, its share of the width, and whether it holds figures."""

    judul: str
    lebar: int
    kanan: bool = False


@dataclass(frozen=True, slots=True)
class LembarBukti:
    """Title, a large figure, facts, sentences, and a table; whatever is empty is left out."""

    judul: str
    instansi: str
    kota: str
    tanggal: date
    anak_judul: tuple[str, ...] = ()
    besar: str = ""
    fakta: tuple[tuple[str, str], ...] = ()
    kalimat: tuple[str, ...] = ()
    kolom: tuple[KolomBukti, ...] = ()
    baris: tuple[tuple[str, ...], ...] = ()
    nihil: str = ""
    kaki: str = ""


@dataclass(frozen=True, slots=True)
class BagianBukti:
    """One part of the file as the manifest names it; `hilang` says why it is not there.

    `kode` is the kode keaslian of a paper, `sidik` the sha256 of the bytes that were put in.
    """

    judul: str
    induk: str
    dari: int
    sampai: int
    asal: str
    sidik: str = ""
    kode: str = ""
    hilang: str = ""

    @property
    def halaman(self) -> str:
        if self.sampai < self.dari:
            return "–"
        return f"{self.dari}" if self.dari == self.sampai else f"{self.dari}–{self.sampai}"


@dataclass(frozen=True, slots=True)
class BuktiTercatat:
    """One evidence file as it was made; `manifes` is JSON, `hilang` counts what was not there."""

    tahun: int
    iku: str
    cakupan: str
    nama_berkas: str
    sidik: str
    ukuran: int
    halaman: int
    manifes: str
    hilang: int
    penetapan_id: int | None = None
    pada: datetime | None = None
    oleh: str = ""
    id: int = 0
