"""Rekapitulasi hasil pemeriksaan kesehatan as data, and the counts that follow from its rows."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from core.naskah.tanda_tangan import BarisTanda
from core.rules.skor import show_skor

BELUM = "Belum ada hasil"
TANPA_KECAMATAN = "Kecamatan belum diisi"


@dataclass(frozen=True, slots=True)
class BarisRekap:
    """One result. `terdahulu` was taken over; an empty `predikat` is not yet a result.

    `batas` is the limit of the next better predikat, which the printed score never seems to reach.
    `dihitung` is False where the cooperative is already counted by another row, as a unit beside
    its cooperative: one predikat for each cooperative.
    """

    nama: str
    kecamatan: str = ""
    jenis: str = ""
    unit: str = ""
    rat_tanggal: date | None = None
    skor: Fraction | None = None
    predikat: str = ""
    pemeriksa: str = ""
    tanggal: date | None = None
    terdahulu: bool = False
    dihitung: bool = True
    batas: Fraction | None = None

    @property
    def skor_tercetak(self) -> str:
        """The score with two decimals, blank where there is none."""
        if self.skor is None:
            return ""
        return show_skor(self.skor, filter(None, (self.batas,)))


@dataclass(frozen=True, slots=True)
class BarisKecamatan:
    """How many of one kecamatan have each predikat."""

    kecamatan: str
    jumlah: tuple[int, ...]

    @property
    def seluruh(self) -> int:
        return sum(self.jumlah)


@dataclass(frozen=True, slots=True)
class NaskahRekap:
    """All of a recapitulation. `predikat` are its columns, the best first.

    `kecamatan` is the order of the office; others follow by name. `saringan` are the filters in
    words when it is not the whole list; `pedoman` the titles applied, each once.
    """

    instansi: str
    kota: str
    tahun_buku: int
    tahun_kinerja: int
    keadaan: date
    baris: tuple[BarisRekap, ...]
    predikat: tuple[str, ...]
    kecamatan: tuple[str, ...] = ()
    saringan: tuple[str, ...] = ()
    pedoman: tuple[str, ...] = ()
    belum_dicocokkan: bool = False
    kode: str = ""
    contoh: str = ""
    tanda: tuple[BarisTanda, ...] = ()

    @property
    def kolom(self) -> tuple[str, ...]:
        """The predikat that are counted; one that the pedoman does not name comes after them."""
        found = dict.fromkeys(row.predikat or BELUM for row in self._counted)
        others = [name for name in found if name not in self.predikat and name != BELUM]
        return (*self.predikat, *others, *([BELUM] if BELUM in found else []))

    @property
    def menurut_kecamatan(self) -> tuple[BarisKecamatan, ...]:
        """Every kecamatan of the office, those without a result too."""
        pairs = Counter((_place(row), row.predikat or BELUM) for row in self._counted)
        found = {place for place, _ in pairs}
        named = sorted(found.difference(self.kecamatan, [TANPA_KECAMATAN]))
        places = (*self.kecamatan, *named, *({TANPA_KECAMATAN} & found))
        return tuple(
            BarisKecamatan(place, tuple(pairs[place, name] for name in self.kolom))
            for place in places
        )

    @property
    def total(self) -> BarisKecamatan:
        """The sum of every column."""
        columns: Iterable[tuple[int, ...]] = zip(
            *(row.jumlah for row in self.menurut_kecamatan), strict=True
        )
        sums = tuple(sum(column) for column in columns)
        return BarisKecamatan("JUMLAH", sums or (0,) * len(self.kolom))

    @property
    def tidak_dihitung(self) -> int:
        """Rows of cooperatives that another row counts."""
        return len(self.baris) - len(self._counted)

    @property
    def _counted(self) -> tuple[BarisRekap, ...]:
        return tuple(row for row in self.baris if row.dihitung)


def _place(row: BarisRekap) -> str:
    return row.kecamatan or TANPA_KECAMATAN
