"""Reports sent back, last year, the list of a year, other readings."""

from dataclasses import replace

import pytest

from core.actions.laporan import list_penilaian_of
from core.actions.office import Office
from core.actions.penilaian import (
    KertasBaru,
    mark_diperiksa,
    reopen,
    return_to_koperasi,
    save_kertas_kerja,
)
from core.actions.penilaian_daftar import Saringan, Tahap, filtered, list_penilaian
from core.actions.penilaian_kerja import appraise_stored, load_kertas_kerja
from core.errors import AppError, DataRejectedError
from core.koperasi.laporan import KeadaanLaporan, KunciLaporan, Laporan, Unit
from core.koperasi.penilaian import Penilaian, StatusPenilaian
from tests.core.actions.penilaian.conftest import BATAS, PEJABAT, PEMERIKSA, _final, _paper, _saved


def test_a_report_out_of_balance_goes_back_with_its_reason(
    office: Office, kunci: KunciLaporan
) -> None:
    _saved(office, _paper(kunci, kas=90_000_000))

    back = return_to_koperasi(office, kunci, "Aset lebih Rp 40 juta", BATAS).value

    assert back.laporan.keadaan is KeadaanLaporan.DIKEMBALIKAN
    assert back.laporan.catatan == "Aset lebih Rp 40 juta"
    (row,) = list_penilaian(office, 2026).baris
    assert (row.tahap, row.alasan_kembali) == (Tahap.DIKEMBALIKAN, "Aset lebih Rp 40 juta")


def test_a_mended_report_is_no_longer_sent_back(office: Office, kunci: KunciLaporan) -> None:
    _saved(office, _paper(kunci, kas=90_000_000))
    back = return_to_koperasi(office, kunci, "Aset lebih Rp 40 juta", BATAS).value
    akun = {**back.laporan.akun, "kas": 50_000_000}

    mended = _saved(office, KertasBaru(replace(back.laporan, akun=akun), back.penilaian))

    assert mended.laporan.keadaan is KeadaanLaporan.LENGKAP


def test_last_years_report_stands_before_typed_comparison(
    office: Office, kunci: KunciLaporan
) -> None:
    saved = _saved(office, _paper(kunci))
    lalu = Laporan(kunci.tahun_lalu, {**saved.laporan.pembanding, "kas": 44_000_000})
    _saved(office, KertasBaru(lalu, Penilaian(kunci.tahun_lalu, "juknis-15-2021-ksp")))

    outcome = save_kertas_kerja(office, KertasBaru(saved.laporan, saved.penilaian), BATAS)

    assert [(one.code, one.field) for one in outcome.findings] == [
        ("laporan.pembanding_berbeda", "kas")
    ]
    telaah = appraise_stored(office, outcome.value)
    assert telaah is not None
    growth = next(one for one in telaah.report.komponen if one.kode == "KK3.1a")
    amounts = {one.kode: one.jumlah for one in growth.hitung.penyebut.rincian}  # type: ignore[union-attr]
    assert amounts["kas@-1"] == 44_000_000


def test_the_list_names_both_years_and_why_one_is_not_eligible(
    office: Office, kunci: KunciLaporan
) -> None:
    _final(office, kunci)

    found = list_penilaian(office, 2026)

    assert (found.tahun, found.tahun_buku) == (2026, 2025)
    (row,) = found.baris
    assert (row.tahap, row.predikat_urut) == (Tahap.FINAL, 1)
    assert row.kelayakan.sebab == ("RAT tahun buku 2025 belum diselenggarakan",)


@pytest.mark.parametrize(
    ("saringan", "count"),
    [
        (Saringan("k.s.p. melati"), 1),
        (Saringan("mawar"), 0),
        (Saringan(tahap=frozenset({Tahap.BELUM})), 1),
        (Saringan(tahap=frozenset({Tahap.FINAL})), 0),
        (Saringan(layak=False), 1),
        (Saringan(layak=True), 0),
        (Saringan(kecamatan=frozenset({"18.71.01"})), 0),
    ],
)
def test_filters_of_the_list(
    office: Office, kunci: KunciLaporan, saringan: Saringan, count: int
) -> None:
    rows = list_penilaian(office, kunci.tahun_buku + 1).baris

    assert len(filtered(rows, saringan)) == count


def test_a_cooperative_shows_its_assessments_newest_first(
    office: Office, kunci: KunciLaporan
) -> None:
    _final(office, kunci)

    found = list_penilaian_of(office, kunci.koperasi_id)

    assert [(one.tahun_buku, one.status) for one in found] == [(2025, StatusPenilaian.FINAL)]


def test_another_reading_needs_a_reason(office: Office, kunci: KunciLaporan) -> None:
    baru = _paper(kunci)
    read = replace(baru.penilaian, varian={"KK1.1b": "tengah_7"})

    with pytest.raises(DataRejectedError) as rejected:
        _saved(office, replace(baru, penilaian=read))

    assert [(one.code, one.field) for one in rejected.value.findings] == [
        ("penilaian.alasan_varian", "KK1.1b")
    ]


def test_a_report_may_be_kept_before_a_pedoman_is_chosen(
    office: Office, kunci: KunciLaporan
) -> None:
    early = replace(kunci, tahun_buku=2005)

    saved = _saved(office, KertasBaru(Laporan(early, {"kas": 5}), Penilaian(early, "")))

    assert saved.usulan.pedoman_id is None
    assert (saved.laporan.akun, saved.penilaian.id) == ({"kas": 5}, 0)
    with pytest.raises(DataRejectedError) as rejected:
        mark_diperiksa(office, saved.penilaian, PEMERIKSA, BATAS)
    assert [one.code for one in rejected.value.findings] == ["penilaian.tanpa_pedoman"]


def test_only_a_final_assessment_is_opened_again(office: Office, kunci: KunciLaporan) -> None:
    saved = _saved(office, _paper(kunci))

    with pytest.raises(AppError, match="final"):
        reopen(office, saved.penilaian, "alasan", PEJABAT, BATAS)


def test_sending_back_needs_a_reason(office: Office, kunci: KunciLaporan) -> None:
    _saved(office, _paper(kunci, kas=90_000_000))

    with pytest.raises(DataRejectedError):
        return_to_koperasi(office, kunci, "  ", BATAS)


def test_a_cooperative_that_is_gone_is_told_apart(office: Office, kunci: KunciLaporan) -> None:
    with pytest.raises(AppError, match="tidak ada lagi"):
        load_kertas_kerja(office, replace(kunci, unit=Unit.USP), BATAS)


def test_a_changed_answer_undoes_the_check(office: Office, kunci: KunciLaporan) -> None:
    saved = _saved(office, _paper(kunci))
    checked = mark_diperiksa(office, saved.penilaian, PEMERIKSA, BATAS).value
    jawaban = {**checked.penilaian.jawaban, "TK1.1": (True, True, True, False)}

    after = _saved(office, KertasBaru(checked.laporan, replace(checked.penilaian, jawaban=jawaban)))

    assert after.penilaian.status is StatusPenilaian.DRAF


def test_the_suggested_pedoman_and_last_years_answers_come_along(
    office: Office, kunci: KunciLaporan
) -> None:
    lalu = _paper(kunci.tahun_lalu)
    _saved(office, lalu)

    fresh = load_kertas_kerja(office, kunci, BATAS)

    assert fresh.penilaian.pedoman_id == fresh.usulan.pedoman_id == "juknis-15-2021-ksp"
    assert fresh.jawaban_lalu == lalu.penilaian.jawaban
    assert fresh.lalu is not None
    assert appraise_stored(office, fresh) is not None
