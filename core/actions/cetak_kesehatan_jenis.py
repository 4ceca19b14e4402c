"""The papers of an examination: what each is about, which model it has, how it is set."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Any

from core.errors import AppError
from core.kantor.tanda_tangan_susunan import JUDUL
from core.naskah.beku import show_kode
from core.naskah.berita_acara import NaskahBeritaAcara
from core.naskah.formulir import NaskahFormulir
from core.naskah.hasil_kesehatan import NaskahHasil
from core.naskah.kertas_kerja import NaskahKertasKerja
from core.naskah.model import Kertas, Mode
from core.naskah.rekap_kesehatan import NaskahRekap
from core.naskah.sertifikat import NaskahSertifikat
from core.naskah.surat import Keputusan, Surat, SuratTugas, Tanggapan

if TYPE_CHECKING:
    from core.pdf.document import Document


class Cakupan(StrEnum):
    """What one paper is about."""

    KOPERASI = "koperasi"
    TUGAS = "tugas"
    TAHUN = "tahun"


@dataclass(frozen=True, slots=True)
class Jenis:
    """One kind of paper. `modul` and `fungsi` set its `model`; they are loaded when needed."""

    dokumen: str
    model: type
    modul: str
    fungsi: str
    cakupan: Cakupan = Cakupan.KOPERASI

    @property
    def judul(self) -> str:
        return JUDUL[self.dokumen]


_JENIS = (
    Jenis("kertas-kerja", NaskahKertasKerja, "kertas_kerja", "compose_kertas_kerja"),
    Jenis("berita-acara", NaskahBeritaAcara, "berita_acara", "compose_berita_acara"),
    Jenis("hasil-pemeriksaan", NaskahHasil, "hasil_kesehatan", "compose_hasil"),
    Jenis("sertifikat", NaskahSertifikat, "sertifikat", "compose_sertifikat"),
    Jenis("rekap-kesehatan", NaskahRekap, "rekap_kesehatan", "compose_rekap", Cakupan.TAHUN),
    Jenis("formulir-kosong", NaskahFormulir, "formulir", "compose_formulir"),
    Jenis("surat-pemberitahuan", Surat, "surat", "compose_surat"),
    Jenis("permintaan-kelengkapan", Surat, "surat", "compose_surat"),
    Jenis("surat-pengembalian", Surat, "surat", "compose_surat"),
    Jenis("surat-tugas", SuratTugas, "surat_tugas", "compose_surat_tugas", Cakupan.TUGAS),
    Jenis("sk-tim", Keputusan, "surat_keputusan", "compose_keputusan", Cakupan.TUGAS),
    Jenis("tanggapan-pengurus", Tanggapan, "tanggapan", "compose_tanggapan"),
    Jenis("penetapan-hasil", Keputusan, "surat_keputusan", "compose_keputusan", Cakupan.TAHUN),
)
JENIS = {jenis.dokumen: jenis for jenis in _JENIS}


def jenis_of(dokumen: str) -> Jenis:
    """The kind with this code; raises `AppError` for one that there is not."""
    found = JENIS.get(dokumen)
    if found is None:
        raise AppError(
            f"Naskah {dokumen} tidak dikenal.", hint=f"Pilih salah satu: {', '.join(JENIS)}."
        )
    return found


def compose(dokumen: str, model: Any, *, kertas: Kertas, mode: Mode) -> "Document":
    """The paper composed; raises `PrintRefusedError` naming what cannot be set soundly."""
    jenis = jenis_of(dokumen)
    found: Callable[..., Document] = getattr(import_module(f"core.pdf.{jenis.modul}"), jenis.fungsi)
    return found(model, kertas=kertas, mode=mode)


def set_pages(document: "Document") -> tuple[bytes, int]:
    """The PDF, and how many pages it has."""
    from core.pdf.pen import Pen

    pen = Pen(document.theme.halaman, document.keterangan)
    pages = document.draw(pen)
    return pen.finish(), pages


def with_kode(model: Any, kode: str) -> Any:
    """The model with its kode keaslian where its paper shows one."""
    shown = show_kode(kode)
    names = {field.name for field in fields(model)}
    if "keaslian" in names:
        return replace(model, keaslian=replace(model.keaslian, kode=shown))
    if "kode" in names:
        return replace(model, kode=shown)
    if "kaki" in names:
        return replace(model, kaki=f"Kode keaslian {shown}. {model.kaki}".strip())
    return model
