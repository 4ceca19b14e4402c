"""Which records a paper is gathered from, by its kind."""

from collections.abc import Callable

from core.actions.cetak_kesehatan_berkas import Berkas, load_berkas
from core.actions.cetak_kesehatan_formulir import FORMULIR, susun_formulir, susun_formulir_umum
from core.actions.cetak_kesehatan_hasil import (
    susun_berita_acara,
    susun_hasil,
    susun_sertifikat,
)
from core.actions.cetak_kesehatan_jenis import Cakupan, Jenis
from core.actions.cetak_kesehatan_kerja import susun_kertas_kerja
from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.cetak_kesehatan_putusan import (
    SURAT_TUGAS,
    penugasan_of,
    susun_penetapan,
    susun_sk_tim,
    susun_surat_tugas,
)
from core.actions.cetak_kesehatan_rekap import REKAP, susun_rekap
from core.actions.cetak_kesehatan_surat import (
    susun_pemberitahuan,
    susun_pengembalian,
    susun_permintaan,
    susun_tanggapan,
)
from core.actions.cetak_kesehatan_tanda import Penerbit
from core.actions.office import Office
from core.actions.tahun_buku import tahun_buku_for
from core.errors import PrintRefusedError
from core.koperasi.laporan import KunciLaporan

_OF_ONE: dict[str, Callable[[Office, Berkas], Naskah]] = {
    "kertas-kerja": susun_kertas_kerja,
    "berita-acara": susun_berita_acara,
    "hasil-pemeriksaan": susun_hasil,
    "sertifikat": susun_sertifikat,
    FORMULIR: susun_formulir,
    "surat-pemberitahuan": susun_pemberitahuan,
    "permintaan-kelengkapan": susun_permintaan,
    "surat-pengembalian": susun_pengembalian,
    "tanggapan-pengurus": susun_tanggapan,
}


def gather(  # noqa: PLR0913 - what a paper can be about, each part by its name
    office: Office,
    penerbit: Penerbit,
    jenis: Jenis,
    *,
    tahun: int,
    kunci: tuple[KunciLaporan, ...],
    saringan: tuple[str, ...] = (),
    pedoman_id: str = "",
) -> Naskah:
    """One paper from the records; raises `PrintRefusedError` when they do not suffice."""
    match jenis.cakupan:
        case Cakupan.TAHUN:
            chosen = frozenset(kunci)
            if jenis.dokumen == REKAP:
                return susun_rekap(office, penerbit, tahun, hanya=chosen, saringan=saringan)
            return susun_penetapan(office, penerbit, tahun, chosen)
        case Cakupan.TUGAS:
            return _of_team(office, penerbit, jenis, tahun, kunci)
    if not kunci and jenis.dokumen == FORMULIR:
        year = tahun_buku_for(office, tahun)
        return susun_formulir_umum(office, penerbit, pedoman_id, year)
    if len(kunci) != 1:
        raise PrintRefusedError(f"{jenis.judul}: pilih satu koperasi.", hint="")
    return gather_of(office, jenis, load_berkas(office, penerbit, kunci[0], tahun))


def gather_of(office: Office, jenis: Jenis, berkas: Berkas) -> Naskah:
    """A paper of one examination whose records are read already."""
    return _OF_ONE[jenis.dokumen](office, berkas)


def _of_team(
    office: Office, penerbit: Penerbit, jenis: Jenis, tahun: int, kunci: tuple[KunciLaporan, ...]
) -> Naskah:
    found = penugasan_of(office, kunci)
    if not found:
        raise PrintRefusedError(
            "Koperasi ini belum masuk dalam surat tugas mana pun.",
            hint="Tugaskan tim lewat Pekerjaan, Surat tugas.",
        )
    if len(found) > 1:
        raise PrintRefusedError(
            "Koperasi yang dipilih berada pada beberapa surat tugas.",
            hint="Pilih koperasi dari satu surat tugas saja.",
        )
    if jenis.dokumen == SURAT_TUGAS:
        return susun_surat_tugas(office, penerbit, found[0])
    return susun_sk_tim(office, penerbit, found[0], tahun)
