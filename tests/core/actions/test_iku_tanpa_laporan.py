"""Nobody reported yet is not nought: the figure is missing, and a sentence says why."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from core.actions import dokumen_susun, iku, target
from core.actions.iku_dasar import set_in_force
from core.actions.office import Office, close_office
from core.iku.capaian import Penilai
from core.iku.model import Cacah, HasilIku, TargetIku, Terhitung
from core.iku.realisasi import Tempat, from_counts
from core.naskah.model import Mode
from core.rules.set_iku import Daftar, Hitungan
from tests.core.iku_kantor import Kota, open_kantor

SEHAT, LABA = "koperasi_sehat", "umkm_laba_meningkat"
WHY = {
    SEHAT: "Belum ada penilaian final tahun buku 2025.",
    LABA: "Belum ada laporan laba tahun 2026.",
}


@pytest.fixture
def kota(tmp_path: Path) -> Iterator[Kota]:
    """A year with targets, a registered cooperative and a business in supervision."""
    office = open_kantor(tmp_path)
    kota = Kota(office)
    kota.penilaian(kota.koperasi(), 2024)
    kota.laba(kota.umkm(), 2025, 900)
    target.save_targets(office, [TargetIku(2026, SEHAT, "25"), TargetIku(2026, LABA, "30")])
    yield kota
    close_office(office, copy=False)


def _year(office: Office, kode: str) -> HasilIku:
    return iku.count_tahun(office, 2026).by_kode(kode)


@pytest.mark.parametrize("kode", [SEHAT, LABA])
def test_without_one_report_of_the_data_year_there_is_no_figure(kota: Kota, kode: str) -> None:
    found = _year(kota.office, kode)

    assert found.cacah == Cacah(0, 1)
    assert (found.eksak, found.realisasi, found.capaian, found.kategori) == (None,) * 4
    assert found.sebab == WHY[kode]


@pytest.mark.parametrize("kode", [SEHAT, LABA])
def test_other_denominators_have_no_figure_either(kota: Kota, kode: str) -> None:
    readings = _year(kota.office, kode).pilihan

    assert len(readings) > 1
    assert [one.realisasi for one in readings] == [None] * len(readings)


@pytest.mark.parametrize("kode", [SEHAT, LABA])
def test_stored_sums_know_it_too(kota: Kota, kode: str) -> None:
    iku.renew_sums(kota.office)

    found = iku.load_tahun(kota.office, 2026)

    assert not found.belum_dihitung
    assert found.by_kode(kode) == _year(kota.office, kode)


def test_one_report_is_enough_for_an_honest_nought(kota: Kota) -> None:
    kota.penilaian(
        kota.koperasi("CONTOH Mawar"),
        2025,
        predikat="Dalam Pengawasan",
        predikat_urut=3,
        total="60",
        final_pada="2026-06-01",
    )
    kota.laba(kota.umkm("CONTOH Teh"), 2026, 0)

    koperasi, umkm = _year(kota.office, SEHAT), _year(kota.office, LABA)

    assert (koperasi.realisasi, koperasi.kategori, koperasi.sebab) == (
        Fraction(0),
        "Sangat Rendah",
        None,
    )
    assert (umkm.cacah, umkm.realisasi, umkm.sebab) == (Cacah(0, 2), Fraction(0), None)
    assert umkm.dasar == "0 dari 2 UMKM dalam pengawasan, laba tahun 2026 dibanding 2025"


@pytest.mark.parametrize("kode", [SEHAT, LABA])
def test_counts_without_names_still_give_a_figure(kota: Kota, kode: str) -> None:
    target.save_realisasi(kota.office, tahun=2026, iku=kode, pembilang=1, penyebut=4)

    found = _year(kota.office, kode)

    assert (found.realisasi, found.sebab) == (Fraction(25), None)


def test_an_empty_denominator_is_told_before_missing_reports(tmp_path: Path) -> None:
    office = open_kantor(tmp_path / "kosong")

    found = _year(office, LABA)

    assert found.sebab == "Belum ada UMKM dalam pengawasan pada akhir tahun 2026."
    close_office(office, copy=False)


def test_json_prints_null_and_the_sentence(kota: Kota) -> None:
    found = iku.iku_json(kota.office, 2026)["iku"][2]

    assert (found["pembilang"], found["penyebut"]) == ("0", "1")
    assert [found[key] for key in ("eksak", "realisasi", "capaian", "kategori")] == [None] * 4
    assert found["sebab"] == WHY[LABA]
    assert {one["realisasi"] for one in found["pilihan"].values()} == {None}


def test_the_annex_prints_no_figure_and_the_sentence(kota: Kota) -> None:
    asked = dokumen_susun.Cetakan(2026, capaian=True, mode=next(iter(Mode)))

    lampiran = dokumen_susun.arrange_lampiran(kota.office, asked)

    assert lampiran.capaian is not None
    row = lampiran.capaian.baris[2]
    assert (row.target, row.realisasi, row.capaian, row.kategori) == ("30,00", "n/a", "n/a", "n/a")
    assert row.dasar == "laba tahun 2026 dibanding 2025. Belum ada laporan laba tahun 2026"


def test_sums_stored_without_their_reports_are_counted_again(kota: Kota) -> None:
    iku.renew_sums(kota.office)
    kota.office.db.execute("DELETE FROM ringkasan_iku WHERE daftar = ?", [iku.SUDAH_DINILAI])

    assert iku.needs_sums(kota.office, 2025)
    found = iku.load_tahun(kota.office, 2025).by_kode(SEHAT)
    assert (found.cacah, found.sebab) == (None, "Angka tahun 2025 belum dihitung.")

    iku.renew_sums(kota.office)

    assert iku.load_tahun(kota.office, 2025).by_kode(SEHAT).cacah == Cacah(1, 1)


def test_a_numerator_that_needs_no_report_keeps_its_figure(kota: Kota) -> None:
    known = set_in_force(kota.office, 2026).by_kode[SEHAT]
    assert known.rasio is not None
    rasio = replace(known.rasio, hitung_pembilang=Hitungan(Daftar.KOPERASI_AKTIF))
    tempat = Tempat(replace(known, rasio=rasio), nomor=2, tahun=2026, target=None)
    counted = Terhitung({Daftar.KOPERASI_TERDAFTAR: Cacah(3, 4)}, laporan=0)

    found = from_counts(
        tempat,
        tahun_data=2025,
        counted=counted,
        entered=None,
        penilai=Penilai(kota.office.law.capaian, dari_tercetak=True, skala_id=""),
    )

    assert (found.realisasi, found.pilihan[0].realisasi) == (Fraction(75), Fraction(75))
