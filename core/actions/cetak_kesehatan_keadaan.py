"""Which papers of an examination can be printed now, and why the others cannot."""

from dataclasses import dataclass

from core.actions.cetak_kesehatan import PAPERS, Permintaan, gather_naskah, issued
from core.actions.cetak_kesehatan_berkas import Berkas, load_berkas
from core.actions.cetak_kesehatan_jenis import Cakupan, jenis_of
from core.actions.cetak_kesehatan_susun import gather_of
from core.actions.cetak_kesehatan_tanda import load_penerbit
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.errors import AppError
from core.koperasi.laporan import KunciLaporan

SIAP, DRAF, TIDAK, SUDAH = "Siap", "Draf saja", "Belum ada", "Sudah dicetak"
BANYAK = ""


@dataclass(frozen=True, slots=True)
class KeadaanNaskah:
    """One paper: `kata` says in a word or two how it stands, `sebab` what is in the way."""

    dokumen: str
    judul: str
    kata: str
    sebab: str = ""

    @property
    def dapat_ditandatangani(self) -> bool:
        """Whether it can be printed for signing."""
        return self.kata in (SIAP, SUDAH)


def list_keadaan(
    office: Office, kunci: KunciLaporan | None, tahun: int
) -> Outcome[tuple[KeadaanNaskah, ...]]:
    """Every paper of one examination; for many, only which papers there are."""
    if kunci is None:
        return Outcome(tuple(KeadaanNaskah(one, jenis_of(one).judul, BANYAK) for one in PAPERS))
    berkas = load_berkas(office, load_penerbit(office), kunci, tahun)
    return Outcome(tuple(_state(office, one, berkas) for one in PAPERS))


def _state(office: Office, dokumen: str, berkas: Berkas) -> KeadaanNaskah:
    jenis = jenis_of(dokumen)
    chosen = () if jenis.cakupan is Cakupan.TAHUN else (berkas.kunci,)
    permintaan = Permintaan(dokumen, berkas.tahun_kinerja, chosen)
    if issued(office, permintaan):
        return KeadaanNaskah(dokumen, jenis.judul, SUDAH)
    try:
        if jenis.cakupan is Cakupan.KOPERASI:
            naskah = gather_of(office, jenis, berkas)
        else:
            naskah = gather_naskah(office, permintaan, berkas.penerbit)
    except AppError as error:
        return KeadaanNaskah(dokumen, jenis.judul, TIDAK, f"{error.message} {error.hint}".strip())
    if naskah.halangan:
        return KeadaanNaskah(dokumen, jenis.judul, DRAF, " ".join(naskah.halangan))
    return KeadaanNaskah(dokumen, jenis.judul, SIAP)
