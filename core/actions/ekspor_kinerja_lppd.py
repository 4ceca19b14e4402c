"""IKK LPPD: the key indicators of the affairs of cooperatives, what is known of each counted."""

from collections.abc import Iterator
from dataclasses import replace

from core import rupiah, tanggal
from core.actions.ekspor_kinerja_pendukung import fill_pendukung
from core.actions.keragaan import MintaKeragaan, load_keragaan
from core.actions.office import Office
from core.actions.rekap_umkm import Rekap, load_rekap
from core.iku.model import Cacah
from core.koperasi.berkualitas import Berkualitas, count_berkualitas
from core.naskah.lembar_kinerja import (
    NA,
    BarisLembar,
    LembarKinerja,
    Nilai,
    SusunanBuku,
    SusunanIkk,
)
from core.umkm.rekap import TANPA_KELAS, MintaRekap, kelas_kode


def fill_lppd(
    office: Office, susunan: SusunanBuku, tahun: int, triwulan: int | None, set_iku: str = ""
) -> tuple[LembarKinerja, ...]:
    """The three sheets; a year is never cut at a quarter."""
    del triwulan, set_iku
    found = load_keragaan(office, MintaKeragaan(tahun))
    before = MintaKeragaan(tahun - 1, tahun_buku=found.tahun_buku_lalu)
    counted = count_berkualitas(found.fakta, load_keragaan(office, before).fakta)
    rekap = load_rekap(office, MintaRekap(tahun, binaan=False))
    day, buku, lalu = tanggal.show(found.batas), found.tahun_buku, found.tahun_buku_lalu
    told = (
        f"Tahun {tahun}, keadaan {day}.",
        f"Volume usaha dan aset tahun buku {buku} dibandingkan tahun buku {lalu}.",
    )
    ikk = {one.kode: one for one in susunan.ikk}
    rows = (
        _quality(ikk["koperasi_berkualitas"], counted),
        _micro(ikk["usaha_mikro_wirausaha"], rekap),
    )
    numbered = tuple(
        replace(one, nilai={**one.nilai, "nomor": at}) for at, one in enumerate(rows, start=1)
    )
    first, parts, support = susunan.lembar
    return (
        LembarKinerja(first, told, numbered),
        LembarKinerja(parts, told, tuple(_parts(counted))),
        fill_pendukung(office, support, found, rekap),
    )


def _quality(ikk: SusunanIkk, counted: Berkualitas) -> BarisLembar:
    share = Cacah(counted.berkualitas, counted.terdaftar).realisasi if counted.lengkap else None
    told = f"{rupiah.show(counted.lengkap)} koperasi mempunyai angka kedua tahun."
    return _row(ikk, counted.berkualitas, counted.terdaftar, (NA if share is None else share, told))


def _micro(ikk: SusunanIkk, rekap: Rekap) -> BarisLembar:
    unknown = rekap.tabel.jumlah.of(TANPA_KELAS)
    more = f" {rupiah.show(unknown)} UMKM belum diketahui kelasnya." if unknown else ""
    whole = rekap.tabel.jumlah.of(kelas_kode(1))
    return _row(ikk, None, whole, (None, f"{ikk.keterangan}{more}"))


def _row(
    ikk: SusunanIkk, pembilang: int | None, penyebut: int | None, hasil: tuple[Nilai, str]
) -> BarisLembar:
    return BarisLembar(
        {
            "ikk": ikk.nama,
            "rumus": ikk.rumus,
            "pembilang": pembilang,
            "penyebut": penyebut,
            "capaian": hasil[0],
            "sumber": ikk.sumber,
            "keterangan": hasil[1],
        }
    )


def _parts(counted: Berkualitas) -> Iterator[BarisLembar]:
    for uraian, jumlah in (
        ("Koperasi terdaftar", counted.terdaftar),
        ("Mengadakan RAT", counted.rat),
        ("Mempunyai volume usaha dan aset kedua tahun", counted.lengkap),
        ("Volume usaha naik", counted.volume_naik),
        ("Aset naik", counted.aset_naik),
        ("RAT, volume usaha naik, dan aset naik (pembilang)", counted.berkualitas),
    ):
        yield BarisLembar({"uraian": uraian, "jumlah": jumlah})
