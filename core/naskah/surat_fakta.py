"""What the letters of an examination are about: facts from records, before any words."""

from dataclasses import dataclass
from datetime import date

from core.naskah.surat_pihak import HasilSurat, KoperasiSurat, Penerbit, TugasSurat
from core.naskah.tanda_tangan import BarisTanda


@dataclass(frozen=True, slots=True)
class FaktaPemberitahuan:
    """An examination is announced to a cooperative."""

    penerbit: Penerbit
    koperasi: KoperasiSurat
    tugas: TugasSurat
    nomor: str = ""
    tanggal: date | None = None
    kunjungan_mulai: date | None = None
    kunjungan_selesai: date | None = None
    tempat_kunjungan: str = ""


@dataclass(frozen=True, slots=True)
class FaktaPermintaan:
    """What a cooperative still has to hand in, and by when."""

    penerbit: Penerbit
    koperasi: KoperasiSurat
    tugas: TugasSurat
    uraian: tuple[str, ...]
    tenggat: date | None = None
    nomor: str = ""
    tanggal: date | None = None


@dataclass(frozen=True, slots=True)
class FaktaPengembalian:
    """A yearly report goes back to its cooperative, with the reasons."""

    penerbit: Penerbit
    koperasi: KoperasiSurat
    tahun_buku: int
    alasan: tuple[str, ...]
    tenggat: date | None = None
    nomor: str = ""
    tanggal: date | None = None


@dataclass(frozen=True, slots=True)
class FaktaTugas:
    """A team is sent to cooperatives."""

    penerbit: Penerbit
    tugas: TugasSurat


@dataclass(frozen=True, slots=True)
class FaktaTim:
    """A team is formed by decree; `tugas` carries team, number and date of the decree."""

    penerbit: Penerbit
    tugas: TugasSurat
    tahun_kinerja: int


@dataclass(frozen=True, slots=True)
class FaktaPenetapan:
    """Results are laid down by decree. `pedoman` are the titles of the pedoman applied."""

    penerbit: Penerbit
    tahun_buku: int
    hasil: tuple[HasilSurat, ...]
    pedoman: tuple[str, ...]
    catatan: tuple[str, ...] = ()
    nomor: str = ""
    tanggal: date | None = None
    nomor_sk_tim: str = ""
    tanggal_sk_tim: date | None = None


@dataclass(frozen=True, slots=True)
class FaktaTanggapan:
    """A cooperative is asked what it says to the result; without one, an empty form."""

    penerbit: Penerbit
    koperasi: KoperasiSurat | None
    tahun_buku: int
    nomor_berita_acara: str = ""
    tanggal_berita_acara: date | None = None
    skor: str = ""
    predikat: str = ""
    pengurus: tuple[BarisTanda, ...] = ()
