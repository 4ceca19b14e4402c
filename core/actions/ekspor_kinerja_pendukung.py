"""Cooperatives and businesses beside the indicators: the ministry's rows, the size classes."""

from collections.abc import Iterator

from core import tanggal
from core.actions.keragaan import Keragaan
from core.actions.office import Office
from core.actions.rekap_umkm import Rekap, load_rekap
from core.naskah.lembar_kinerja import BarisLembar, LembarKinerja, SusunanLembar
from core.umkm.rekap import MintaRekap, shown_columns


def fill_pendukung(
    office: Office, susunan: SusunanLembar, found: Keragaan, rekap: Rekap
) -> LembarKinerja:
    """The sheet; the figures are those of the page Rekap."""
    binaan = load_rekap(office, MintaRekap(found.minta.tahun))
    day, before = tanggal.show(found.batas), tanggal.show(found.batas_lalu)
    rule = rekap.dasar_skala or "tidak ada aturan"
    told = (
        f"Koperasi: keadaan {day}, tahun buku {found.tahun_buku}.",
        f"Tahun lalu: keadaan {before}, tahun buku {found.tahun_buku_lalu}.",
        f"UMKM: keadaan {tanggal.show(rekap.batas)}, laba {rekap.tahun_laba}.",
        f"Kelas usaha menurut {rule}; uang dalam rupiah penuh.",
    )
    notes = tuple(one.message for one in (*found.temuan, *rekap.temuan))
    return LembarKinerja(susunan, told, tuple(_rows(found, rekap, binaan)), notes)


def _rows(found: Keragaan, rekap: Rekap, binaan: Rekap) -> Iterator[BarisLembar]:
    for one in found.ods:
        yield _row(one.uraian, one.satuan.value, one.kini, one.lalu)
    for kolom in shown_columns(rekap.tabel, rekap.lalu):
        name = kolom.nama if kolom.induk == "UMKM" else f"UMKM: {kolom.nama.lower()}"
        kini, lalu = rekap.tabel.jumlah.of(kolom.kode), rekap.lalu.jumlah.of(kolom.kode)
        yield _row(name, kolom.satuan.value, kini, lalu)
    supervised = binaan.tabel.jumlah.of("jumlah"), binaan.lalu.jumlah.of("jumlah")
    yield _row("UMKM dalam pengawasan", "unit", *supervised)


def _row(uraian: str, satuan: str, kini: int | None, lalu: int | None) -> BarisLembar:
    moved = None if kini is None or lalu is None else kini - lalu
    return BarisLembar(
        {"uraian": uraian, "satuan": satuan, "kini": kini, "lalu": lalu, "selisih": moved}
    )
