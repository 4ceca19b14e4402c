"""The IKU set of the decree, as data."""

from core.rules.schema import Lawbook
from core.rules.set_iku import Daftar, Hitungan, JenisIku, TahunData


def test_the_three_indicators_are_counted_as_the_decree_says(lawbook: Lawbook) -> None:
    (set_iku,) = lawbook.set_iku
    sakip, koperasi, umkm = set_iku.iku

    assert (sakip.jenis, sakip.rasio) == (JenisIku.ISIAN, None)
    assert koperasi.jenis is JenisIku.RASIO
    assert koperasi.rasio is not None
    assert umkm.rasio is not None
    assert koperasi.rasio.hitung_pembilang == Hitungan(
        Daftar.KOPERASI_BERPREDIKAT, ("Sehat", "Cukup Sehat")
    )
    assert koperasi.rasio.hitung_penyebut == Hitungan(Daftar.KOPERASI_TERDAFTAR)
    assert umkm.rasio.hitung_pembilang == Hitungan(Daftar.UMKM_LABA_NAIK)
    assert list(set_iku.by_kode) == ["nilai_sakip", "koperasi_sehat", "umkm_laba_meningkat"]


def test_the_data_year_follows_the_indicator() -> None:
    assert [each.for_year(2025) for each in TahunData] == [2024, 2025]


def test_a_list_belongs_to_cooperatives_or_to_small_businesses() -> None:
    assert {each.pihak for each in Daftar} == {"koperasi", "umkm"}
