"""The working paper of one examination as data: all its words and figures, nothing of its look."""

from dataclasses import dataclass
from datetime import date

from core.findings import Finding
from core.naskah.angka_laporan import BagianAngka, KelompokTanya
from core.naskah.identitas_koperasi import IdentitasKoperasi
from core.naskah.keaslian import Keaslian
from core.naskah.kop import Kop
from core.naskah.tanda_tangan import BlokTanda
from core.rules.report import ScoreReport


@dataclass(frozen=True, slots=True)
class AnggotaTim:
    """One examiner: `peran` is the word on paper ("Ketua tim", "Anggota")."""

    nama: str
    nip: str = ""
    pangkat: str = ""
    jabatan: str = ""
    peran: str = ""


@dataclass(frozen=True, slots=True)
class Kunjungan:
    """The assignment and the visit. Blank fields print as dotted lines."""

    nomor_surat_tugas: str = ""
    tanggal_surat_tugas: date | None = None
    mulai: date | None = None
    selesai: date | None = None
    tempat: str = ""
    ditemui: str = ""
    tim: tuple[AnggotaTim, ...] = ()


@dataclass(frozen=True, slots=True)
class Pembukuan:
    """How the books were kept and audited. `diaudit` None is not known."""

    standar: str = ""
    diaudit: bool | None = None
    opini: str = ""
    auditor: str = ""


@dataclass(frozen=True, slots=True)
class Langkah:
    """A step and who took it: "Dimasukkan oleh", "Entri kedua oleh", "Diperiksa oleh"."""

    apa: str
    oleh: str
    pada: date | None = None
    keterangan: str = ""


@dataclass(frozen=True, slots=True)
class NaskahKertasKerja:
    """All of a working paper.

    `hasil` is the stored result of a final assessment, else the score of the moment. `berpredikat`
    False (questions open, blocks) prints *Skor sementara* and no predikat. `tanya` has the words of
    the questions in the order of `hasil`; a questionnaire that is not in it prints its numbers
    alone, with `catatan_butir` saying why. `tanggal` is the paper's own date.
    """

    kop: Kop
    koperasi: IdentitasKoperasi
    tahun_kinerja: int
    tanggal: date
    hasil: ScoreReport
    keaslian: Keaslian
    bagian: tuple[BagianAngka, ...]
    tanya: tuple[KelompokTanya, ...] = ()
    catatan_butir: str = ""
    kunjungan: Kunjungan = Kunjungan()
    pembukuan: Pembukuan = Pembukuan()
    berpredikat: bool = True
    catatan_data: tuple[Finding, ...] = ()
    alasan_selisih: str = ""
    alasan_pedoman: str = ""
    catatan: str = ""
    langkah: tuple[Langkah, ...] = ()
    tanda_pemeriksa: tuple[BlokTanda, ...] = ()
    tanda_lain: tuple[BlokTanda, ...] = ()
