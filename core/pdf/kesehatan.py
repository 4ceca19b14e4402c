"""Which setter belongs to which paper of an examination."""

from collections.abc import Callable, Mapping
from typing import Any

from core.naskah.berita_acara import NaskahBeritaAcara
from core.naskah.buku_iku import NaskahBuku
from core.naskah.formulir import NaskahFormulir
from core.naskah.hasil_kesehatan import NaskahHasil
from core.naskah.keputusan_iku import NaskahKeputusan
from core.naskah.keragaan import NaskahAngka
from core.naskah.kertas_kerja import NaskahKertasKerja
from core.naskah.lkjip import NaskahLkjip
from core.naskah.manual_iku import NaskahManual
from core.naskah.model import Kertas, Mode
from core.naskah.pengukuran import NaskahPengukuran
from core.naskah.perjanjian import NaskahPerjanjian
from core.naskah.pertumbuhan import NaskahTumbuh
from core.naskah.rekap_kesehatan import NaskahRekap
from core.naskah.rencana_aksi import NaskahRencanaAksi
from core.naskah.rkt import NaskahRkt
from core.naskah.selisih import NaskahSelisih
from core.naskah.sertifikat import NaskahSertifikat
from core.naskah.surat import Keputusan, Surat, SuratTugas, Tanggapan
from core.naskah.tte import Ruang
from core.pdf.berita_acara import compose_berita_acara
from core.pdf.buku_iku import compose_buku
from core.pdf.document import Document
from core.pdf.formulir import compose_formulir
from core.pdf.hasil_kesehatan import compose_hasil
from core.pdf.keputusan_iku import compose_keputusan_iku
from core.pdf.keragaan import compose_angka
from core.pdf.kertas_kerja import compose_kertas_kerja
from core.pdf.lkjip import compose_lkjip
from core.pdf.manual_iku import compose_manual
from core.pdf.pen import Pen
from core.pdf.pengukuran import compose_pengukuran
from core.pdf.perjanjian import compose_perjanjian
from core.pdf.pertumbuhan import compose_pertumbuhan
from core.pdf.rekap_kesehatan import compose_rekap
from core.pdf.rencana_aksi import compose_rencana_aksi
from core.pdf.rkt import compose_rkt
from core.pdf.selisih import compose_selisih
from core.pdf.sertifikat import compose_sertifikat
from core.pdf.surat import compose_surat
from core.pdf.surat_keputusan import compose_keputusan
from core.pdf.surat_tugas import compose_surat_tugas
from core.pdf.tanggapan import compose_tanggapan

_SETTERS: Mapping[type, Callable[..., Document]] = {
    NaskahKertasKerja: compose_kertas_kerja,
    NaskahFormulir: compose_formulir,
    NaskahHasil: compose_hasil,
    NaskahBeritaAcara: compose_berita_acara,
    NaskahSertifikat: compose_sertifikat,
    NaskahRekap: compose_rekap,
    Surat: compose_surat,
    SuratTugas: compose_surat_tugas,
    Keputusan: compose_keputusan,
    Tanggapan: compose_tanggapan,
    NaskahAngka: compose_angka,
    NaskahSelisih: compose_selisih,
    NaskahTumbuh: compose_pertumbuhan,
    NaskahRkt: compose_rkt,
    NaskahManual: compose_manual,
    NaskahRencanaAksi: compose_rencana_aksi,
    NaskahPengukuran: compose_pengukuran,
    NaskahLkjip: compose_lkjip,
    NaskahKeputusan: compose_keputusan_iku,
    NaskahPerjanjian: compose_perjanjian,
    NaskahBuku: compose_buku,
}


def compose(model: Any, *, kertas: Kertas, mode: Mode) -> Document:
    """The paper composed; raises `PrintRefusedError` naming what cannot be set soundly."""
    return _SETTERS[type(model)](model, kertas=kertas, mode=mode)


def set_pages(document: Document) -> tuple[bytes, int]:
    """The PDF, and how many pages it has."""
    pdf, pages, _rooms = set_with_rooms(document)
    return pdf, pages


def set_with_rooms(document: Document) -> tuple[bytes, int, tuple[Ruang, ...]]:
    """The same with the rooms that are kept for electronic signatures."""
    pen = Pen(document.theme.halaman, document.keterangan)
    pages = document.draw(pen)
    return pen.finish(), pages, tuple(pen.ruang)
