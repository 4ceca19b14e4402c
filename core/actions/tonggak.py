"""Count the milestones of a quarter from the records, at its last day or today."""

from datetime import date

from core.actions.iku_dasar import population
from core.actions.office import Office
from core.actions.sakip_rekomendasi import count_rekomendasi, nilai_of
from core.iku.realisasi import data_year
from core.iku.tonggak import (
    KoperasiTriwulan,
    Rekomendasi,
    Tonggak,
    UmkmTriwulan,
    of_koperasi,
    of_sakip,
    of_umkm,
)
from core.rules.pilihan import Pilihan
from core.rules.set_iku import Daftar, Iku
from core.storage.iku_umkm import IkuUmkm
from core.storage.tonggak_store import TonggakStore


class PenghitungTonggak:
    """Counts at one day; what several indicators ask for is counted once."""

    def __init__(self, office: Office, tahun: int, batas: date) -> None:
        self._office, self._tahun, self._batas = office, tahun, batas
        self._pilihan: Pilihan = office.pilihan
        self._koperasi: dict[int, KoperasiTriwulan] = {}
        self._umkm: dict[int, UmkmTriwulan] = {}

    def of(self, iku: Iku) -> tuple[Tonggak, ...]:
        """The milestones of one indicator, by whose list it counts."""
        if iku.rasio is None:
            return self._of_score()
        year = data_year(iku, self._tahun, self._pilihan.tahun_data)
        if iku.rasio.hitung_penyebut.daftar.pihak == "umkm":
            if year not in self._umkm:
                self._umkm[year] = self._count_umkm(year)
            return of_umkm(self._umkm[year], year)
        if year not in self._koperasi:
            self._koperasi[year] = self._count_koperasi(year)
        return of_koperasi(self._koperasi[year], year)

    def _count_koperasi(self, tahun_buku: int) -> KoperasiTriwulan:
        known = population(self._office, self._pilihan, batas=self._batas, tahun_buku=tahun_buku)
        ids = {one.id for one in known}
        store = TonggakStore(self._office.db)
        return KoperasiTriwulan(
            terdaftar=len(ids),
            rat_dilaporkan=len(ids & store.rat_dilaporkan(tahun_buku, self._batas)),
            layak=sum(not one.tidak_layak for one in known),
            diperiksa=len(ids & store.diperiksa(tahun_buku, self._batas)),
            dinilai=sum(one.hasil is not None for one in known),
        )

    def _count_umkm(self, tahun: int) -> UmkmTriwulan:
        store, both = IkuUmkm(self._office.db), Daftar.UMKM_DUA_TAHUN_LENGKAP
        whole = Daftar.UMKM_DALAM_PENGAWASAN
        counted, _ini = store.count(
            batas=self._batas, tahun=tahun, pembilang=both, penyebut=(whole,)
        )
        _counted, lalu = store.count(
            batas=self._batas, tahun=tahun - 1, pembilang=both, penyebut=(whole,)
        )
        terukur, diawasi = counted[whole]
        return UmkmTriwulan(diawasi=diawasi, laba_lalu=lalu, terukur=terukur)

    def _of_score(self) -> tuple[Tonggak, ...]:
        counted = count_rekomendasi(self._office, self._tahun, self._batas)
        known = Rekomendasi(counted.jumlah, counted.selesai) if counted else None
        return of_sakip(nilai_of(self._office, self._tahun), self._batas, known)
