"""What the office waits for: requests, returns, recommendations and sanctions that have a day."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.actions.office import Office
from core.actions.tahun_buku import tahun_buku_for
from core.koperasi.kunci import cari_kunci, nama_kunci
from core.koperasi.laporan import KunciLaporan
from core.koperasi.pemeriksaan import Pengembalian, Permintaan, Rekomendasi, Sanksi
from core.storage.pemeriksaan_store import PemeriksaanStore, Pemilik


class JenisTagihan(StrEnum):
    """What is waited for."""

    PERMINTAAN = "permintaan"
    PENGEMBALIAN = "pengembalian"
    REKOMENDASI = "rekomendasi"
    SANKSI = "sanksi"

    @property
    def sebutan(self) -> str:
        return _SEBUTAN[self]


_SEBUTAN = {
    JenisTagihan.PERMINTAAN: "Permintaan kelengkapan",
    JenisTagihan.PENGEMBALIAN: "Laporan dikembalikan",
    JenisTagihan.REKOMENDASI: "Rekomendasi",
    JenisTagihan.SANKSI: "Sanksi",
}


@dataclass(frozen=True, slots=True)
class Tagihan:
    """Something open that has a day it is due; `hari` counts the days past it, else 0."""

    jenis: JenisTagihan
    kunci: KunciLaporan
    nama: str
    uraian: str
    tenggat: date
    hari: int

    @property
    def lewat(self) -> bool:
        return self.hari > 0


def list_tagihan(office: Office, tahun: int) -> tuple[Tagihan, ...]:
    """Everything open of the year that has a day it is due, the earliest first."""
    found = _tagihan(PemeriksaanStore(office.db), tahun_buku_for(office, tahun), office.today)
    return tuple(sorted(found, key=lambda one: (one.tenggat, one.nama, one.jenis)))


def filtered(
    tagihan: Iterable[Tagihan], *, teks: str = "", jenis: Collection[str] = (), lewat: bool = False
) -> list[Tagihan]:
    """Those of some kinds, of a name, or past their day only."""
    wanted = cari_kunci(teks)
    return [
        one
        for one in tagihan
        if (not jenis or one.jenis in jenis)
        and (one.lewat or not lewat)
        and any(all(word in nama_kunci(one.nama) for word in words) for words in wanted)
    ]


def count_overdue(tagihan: Iterable[Tagihan]) -> int:
    """How many of them are past their day."""
    return sum(one.lewat for one in tagihan)


def _tagihan(store: PemeriksaanStore, tahun_buku: int, on: date) -> Iterator[Tagihan]:
    for whose, asked in store.due_of_year(Permintaan, tahun_buku):
        if asked.dipenuhi_pada is None:
            yield _due(JenisTagihan.PERMINTAAN, whose, asked.uraian, asked.tenggat, on)
    for whose, sent in store.due_of_year(Pengembalian, tahun_buku):
        if sent.diterima_kembali is None:
            yield _due(JenisTagihan.PENGEMBALIAN, whose, sent.alasan, sent.tenggat, on)
    for whose, advice in store.due_of_year(Rekomendasi, tahun_buku):
        if advice.keadaan.terbuka:
            yield _due(JenisTagihan.REKOMENDASI, whose, advice.uraian, advice.tenggat, on)
    for whose, step in store.due_of_year(Sanksi, tahun_buku):
        if step.dicabut_pada is None:
            yield _due(JenisTagihan.SANKSI, whose, step.sebutan, step.tenggat, on)


def _due(
    jenis: JenisTagihan, whose: Pemilik, uraian: str, tenggat: date | None, on: date
) -> Tagihan:
    day = tenggat or on
    return Tagihan(jenis, whose.kunci, whose.nama, uraian, day, max((on - day).days, 0))
