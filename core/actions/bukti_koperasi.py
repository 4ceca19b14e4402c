"""What proves one cooperative in an evidence file: result, working paper, certificate, files."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from core.actions.bukti_tulis import Isi
from core.actions.cetak_kesehatan import Permintaan, gather_naskah
from core.actions.cetak_kesehatan_jenis import jenis_of
from core.actions.cetak_kesehatan_tanda import Penerbit
from core.actions.cetak_kesehatan_terbit import CaraCetak, draw, look
from core.actions.lampiran import list_lampiran, read_lampiran
from core.actions.office import Office
from core.actions.penilaian_terdahulu import load_scan
from core.errors import AppError, FileUnreadableError
from core.iku.penetapan import BarisTetap
from core.koperasi.lampiran import Lampiran
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.penilaian import AsalPenilaian, Penilaian, StatusPenilaian
from core.naskah.beku import freeze, kode_of
from core.naskah.model import Kertas, Mode
from core.storage.cetakan_store import CetakanStore
from core.storage.penilaian_store import PenilaianStore

HASIL, KERJA = "hasil-pemeriksaan", "kertas-kerja"
Bagian = tuple[str, Callable[[], Isi]]


@dataclass(frozen=True, slots=True)
class Pencari:
    """Finds what proves the cooperatives of one year of performance and one book year."""

    office: Office
    penerbit: Penerbit
    tahun: int
    tahun_buku: int
    kertas: Kertas

    def assessment(self, baris: BarisTetap) -> Penilaian | None:
        """The assessment that counted: of those rounds the one with the predikat of the list."""
        if not baris.predikat:
            return None
        rounds = PenilaianStore(self.office.db).rounds(self._kunci(baris))
        same = [one for one in rounds if one.predikat == baris.predikat]
        final = [one for one in same if one.status is StatusPenilaian.FINAL]
        return next(iter([*final, *same, *rounds]), None)

    def parts(self, baris: BarisTetap) -> Iterator[Bagian]:
        """Each part with its name and what fetches its bytes when its turn comes."""
        found = self.assessment(baris)
        if found is not None and found.asal is AsalPenilaian.TERDAHULU:
            yield "Pindaian sertifikat", partial(self._scan, found)
        elif found is not None:
            for dokumen in (HASIL, KERJA):
                yield jenis_of(dokumen).judul, partial(self._paper, dokumen, baris, found)
        for one in reversed(list_lampiran(self.office, baris.id)):
            yield f"Lampiran {one.perihal or one.nama_berkas}", partial(self._file, one)

    def _paper(self, dokumen: str, baris: BarisTetap, found: Penilaian) -> Isi:
        """The issue there is; else the paper set from the records, with its code."""
        issued = CetakanStore(self.office.db).latest(dokumen, found.id, "")
        if issued:
            lembar = look(self.office, issued[0])
            return Isi(lembar.pdf, "arsip cetakan", issued[0].kode)
        if PenilaianStore(self.office.db).find(self._kunci(baris)) != found:
            raise AppError("Penilaian ini sudah diganti, dan naskahnya dahulu tidak dicetak.",
                           hint="Cetak sebelum penilaian dibuka kembali.")  # fmt: skip
        asked = Permintaan(dokumen, self.tahun, (self._kunci(baris),))
        naskah = gather_naskah(self.office, asked, self.penerbit)
        whole = found.status is StatusPenilaian.FINAL and not naskah.halangan
        mode = Mode.BASAH if whole else Mode.DRAF
        lembar = draw(naskah, CaraCetak(self.kertas, mode))
        kode = kode_of(freeze(naskah.dokumen, naskah.model)) if whole else ""
        asal = "data final, belum pernah diterbitkan" if whole else "draf"
        return Isi(lembar.pdf, asal, kode)

    def _scan(self, found: Penilaian) -> Isi:
        scan = load_scan(self.office, found.id)
        if scan is None:
            raise FileUnreadableError("Pindaian sertifikat belum disimpan.")
        return Isi(scan, "pindaian yang disimpan")

    def _file(self, one: Lampiran) -> Isi:
        return Isi(read_lampiran(self.office, one), "lampiran koperasi")

    def _kunci(self, baris: BarisTetap) -> KunciLaporan:
        return KunciLaporan(baris.id, Unit(baris.unit or Unit.KOPERASI), self.tahun_buku)
