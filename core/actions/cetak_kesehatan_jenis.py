"""The papers of an examination: what each is about, and which model it has."""

from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from core.errors import AppError
from core.kantor.tanda_tangan_susunan import JUDUL
from core.naskah.beku import show_kode
from core.naskah.berita_acara import NaskahBeritaAcara
from core.naskah.buku_iku import BUKU_IKU, NaskahBuku
from core.naskah.formulir import NaskahFormulir
from core.naskah.hasil_kesehatan import NaskahHasil
from core.naskah.keputusan_iku import KEPUTUSAN, NaskahKeputusan
from core.naskah.keragaan import NaskahAngka
from core.naskah.kertas_kerja import NaskahKertasKerja
from core.naskah.lkjip import LKJIP, NaskahLkjip
from core.naskah.manual_iku import MANUAL_IKU, NaskahManual
from core.naskah.pengawasan_umkm import SK_PENGAWASAN
from core.naskah.pengukuran import PENGUKURAN, NaskahPengukuran
from core.naskah.perjanjian import PERJANJIAN, NaskahPerjanjian
from core.naskah.pertumbuhan import PERTUMBUHAN, NaskahTumbuh
from core.naskah.rekap_kesehatan import NaskahRekap
from core.naskah.rencana_aksi import RENCANA_AKSI, NaskahRencanaAksi
from core.naskah.rkt import RKT, NaskahRkt
from core.naskah.selisih import NaskahSelisih
from core.naskah.sertifikat import NaskahSertifikat
from core.naskah.surat import Keputusan, Surat, SuratTugas, Tanggapan
from core.naskah.surat_pengantar import PENGANTAR


class Cakupan(StrEnum):
    """What one paper is about."""

    KOPERASI = "koperasi"
    TUGAS = "tugas"
    TAHUN = "tahun"


@dataclass(frozen=True, slots=True)
class Jenis:
    """One kind of paper: its code, the class of its model, what it is about.

    `sebutan` names a paper that nobody signs; the others are named where signatories are chosen.
    """

    dokumen: str
    model: type
    cakupan: Cakupan = Cakupan.KOPERASI
    sebutan: str = ""

    @property
    def judul(self) -> str:
        return self.sebutan or JUDUL[self.dokumen]


_JENIS = (
    Jenis("kertas-kerja", NaskahKertasKerja),
    Jenis("berita-acara", NaskahBeritaAcara),
    Jenis("hasil-pemeriksaan", NaskahHasil),
    Jenis("sertifikat", NaskahSertifikat),
    Jenis("rekap-kesehatan", NaskahRekap, Cakupan.TAHUN),
    Jenis("formulir-kosong", NaskahFormulir),
    Jenis("surat-pemberitahuan", Surat),
    Jenis("permintaan-kelengkapan", Surat),
    Jenis("surat-pengembalian", Surat),
    Jenis("surat-tugas", SuratTugas, Cakupan.TUGAS),
    Jenis("sk-tim", Keputusan, Cakupan.TUGAS),
    Jenis("tanggapan-pengurus", Tanggapan),
    Jenis("penetapan-hasil", Keputusan, Cakupan.TAHUN),
)
JENIS = {jenis.dokumen: jenis for jenis in _JENIS}
"""The papers of an examination."""
_REKAP = (
    Jenis("keragaan", NaskahAngka, Cakupan.TAHUN),
    Jenis("rekap-umkm", NaskahAngka, Cakupan.TAHUN),
    Jenis("rekap-kegiatan", NaskahAngka, Cakupan.TAHUN),
    Jenis("selisih-ods", NaskahSelisih, Cakupan.TAHUN),
    Jenis("sk-status", Keputusan, Cakupan.TAHUN),
    Jenis("teguran", Surat),
    Jenis(SK_PENGAWASAN, Keputusan, Cakupan.TAHUN),
    Jenis(PERJANJIAN, NaskahPerjanjian, Cakupan.TAHUN, "Perjanjian Kinerja"),
    Jenis(PERTUMBUHAN, NaskahTumbuh, Cakupan.TAHUN, "Pertumbuhan laba UMKM"),
    Jenis(RKT, NaskahRkt, Cakupan.TAHUN),
    Jenis(MANUAL_IKU, NaskahManual, Cakupan.TAHUN),
    Jenis(RENCANA_AKSI, NaskahRencanaAksi, Cakupan.TAHUN),
    Jenis(PENGUKURAN, NaskahPengukuran, Cakupan.TAHUN),
    Jenis(PENGANTAR, Surat, Cakupan.TAHUN),
    Jenis(LKJIP, NaskahLkjip, Cakupan.TAHUN),
    Jenis(KEPUTUSAN, NaskahKeputusan, Cakupan.TAHUN),
    Jenis(BUKU_IKU, NaskahBuku, Cakupan.TAHUN),
)
LAINNYA = {jenis.dokumen: jenis for jenis in _REKAP}
"""Papers that are issued like them, from pages of their own."""


def jenis_of(dokumen: str) -> Jenis:
    """The kind with this code; raises `AppError` for one that there is not."""
    found = JENIS.get(dokumen) or LAINNYA.get(dokumen)
    if found is None:
        raise AppError(
            f"Naskah {dokumen} tidak dikenal.", hint=f"Pilih salah satu: {', '.join(JENIS)}."
        )
    return found


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
