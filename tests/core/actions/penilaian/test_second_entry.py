"""Two officers enter the same report: planted slips are found, resolved, applied."""

from dataclasses import replace

import pytest

from core.actions.draf import keep_draf, load_draf
from core.actions.entri_kedua import (
    Keputusan,
    apply_entri_kedua,
    cancel_entri_kedua,
    compare_entri_kedua,
    decide_entri_kedua,
    keep_entri_kedua,
    load_entri_kedua,
    start_entri_kedua,
)
from core.actions.entri_kedua_syarat import entri_kedua_of
from core.actions.jurnal import history
from core.actions.office import Office
from core.actions.penilaian import (
    KertasBaru,
    mark_diperiksa,
    save_kertas_kerja,
)
from core.actions.penilaian_kerja import load_kertas_kerja
from core.errors import AppError, DataRejectedError, NotAllowedError
from core.koperasi.entri_kedua import (
    JenisNilai,
    KeadaanEntri,
    KodeNilai,
    Lingkup,
    Putusan,
)
from core.koperasi.laporan import KunciLaporan, Laporan
from core.koperasi.penilaian import StatusPenilaian
from core.storage.journal import first_broken
from core.storage.laporan_store import LaporanStore
from tests.core.actions.penilaian.conftest import (
    ADMIN,
    BATAS,
    OPERATOR,
    PEMERIKSA,
    VERIFIKATOR,
    _final,
    _paper,
    _saved,
)
from tests.core.actions.penilaian.two_officers import (
    KAS,
    TANYA,
    by,
    compared,
    enter_first,
    right_values,
)


def test_the_officer_who_entered_the_report_is_sent_away(
    office: Office, kunci: KunciLaporan
) -> None:
    by(office, OPERATOR)
    _saved(office, _paper(kunci))

    with pytest.raises(NotAllowedError) as refused:
        start_entri_kedua(office, kunci, Lingkup.SEMUA, BATAS)

    assert refused.value.message == "Laporan ini Anda sendiri yang memasukkan."
    assert "petugas lain" in refused.value.hint


def test_planted_slips_are_found_and_nothing_else(office: Office, kunci: KunciLaporan) -> None:
    right = right_values(kunci)
    slips = {"kas": 21 + int(right[KAS]), "bank": 0}
    enter_first(office, kunci, **slips)

    laid = compared(office, kunci)

    assert {one.tanya.kode for one in laid.berbeda} == {"kas", "bank"}
    assert laid.keadaan is KeadaanEntri.DIBANDINGKAN
    assert {one.pertama for one in laid.berbeda} == {str(slips["kas"]), "0"}


def test_agreement_is_finished_at_once_and_told(office: Office, kunci: KunciLaporan) -> None:
    enter_first(office, kunci)

    laid = compared(office, kunci)

    told = entri_kedua_of(office, laid.penilaian_id)
    assert laid.keadaan is KeadaanEntri.SELESAI
    assert told is not None
    assert (told.pemasuk, told.pembanding) == ("CONTOH operator", "CONTOH verifikator")
    assert (told.dibandingkan, told.berbeda) == (len(laid.nilai), 0)


def test_the_first_value_is_nowhere_while_the_entry_is_blind(
    office: Office, kunci: KunciLaporan
) -> None:
    enter_first(office, kunci, kas=987_654_321)
    start_entri_kedua(office, kunci, Lingkup.SEMUA, BATAS)

    sheet = load_entri_kedua(office, kunci, BATAS)

    assert "987654321" not in repr(sheet)
    assert sheet.entri is not None
    assert all(one.pertama is None for one in sheet.entri.nilai)


def test_last_years_own_report_may_be_seen(office: Office, kunci: KunciLaporan) -> None:
    with office.db.atomic():
        LaporanStore(office.db).save(
            office.deed("laporan disimpan"), Laporan(kunci.tahun_lalu, {"kas": 77})
        )
    enter_first(office, kunci)
    start_entri_kedua(office, kunci, Lingkup.SEMUA, BATAS)

    sheet = load_entri_kedua(office, kunci, BATAS)

    assert sheet.lalu == {"kas": 77}
    assert not [one for grup in sheet.grup for one in grup.tanya if one.tahun_lalu]


def test_interrupted_typing_goes_on_where_it_stopped(office: Office, kunci: KunciLaporan) -> None:
    enter_first(office, kunci)
    entri = start_entri_kedua(office, kunci, Lingkup.SEMUA, BATAS).value

    keep_entri_kedua(office, entri.id, {KAS: "12", TANYA: "1"})

    sheet = load_entri_kedua(office, kunci, BATAS)
    assert sheet.entri is not None
    kept = {one.tanya: one.kedua for one in sheet.entri.nilai if one.kedua}
    assert kept == {KAS: "12", TANYA: "1"}


def test_a_stranger_neither_types_nor_compares(office: Office, kunci: KunciLaporan) -> None:
    enter_first(office, kunci)
    entri = start_entri_kedua(office, kunci, Lingkup.SEMUA, BATAS).value
    by(office, ADMIN)

    with pytest.raises(NotAllowedError):
        keep_entri_kedua(office, entri.id, {KAS: "1"})
    with pytest.raises(NotAllowedError):
        compare_entri_kedua(office, kunci, entri.id, BATAS)
    with pytest.raises(AppError, match="sedang dikerjakan CONTOH verifikator"):
        start_entri_kedua(office, kunci, Lingkup.SEMUA, BATAS)


def test_blanks_and_impossible_amounts_stop_the_comparison(
    office: Office, kunci: KunciLaporan
) -> None:
    enter_first(office, kunci)
    entri = start_entri_kedua(office, kunci, Lingkup.SEMUA, BATAS).value
    keep_entri_kedua(office, entri.id, {KAS: "-5"})

    with pytest.raises(DataRejectedError) as refused:
        compare_entri_kedua(office, kunci, entri.id, BATAS)

    codes = [one.code for one in refused.value.findings]
    assert codes == ["akun.negatif", "entri_kedua.kosong"]


def test_each_difference_is_resolved_three_ways_and_applied_in_one_act(
    office: Office, kunci: KunciLaporan
) -> None:
    right = right_values(kunci)
    enter_first(office, kunci, kas=1, bank=2, penyertaan=3)
    laid = compared(office, kunci)
    penyertaan = KodeNilai(JenisNilai.AKUN, "penyertaan")
    bank = KodeNilai(JenisNilai.AKUN, "bank")
    assert {one.tanya for one in laid.berbeda} == {KAS, bank, penyertaan}

    for keputusan in (
        Keputusan(KAS, Putusan.KEDUA),
        Keputusan(bank, Putusan.LAIN, "44", "rekening koran"),
        Keputusan(penyertaan, Putusan.PERTAMA),
    ):
        decide_entri_kedua(office, kunci, laid.id, keputusan, BATAS)
    after = apply_entri_kedua(office, kunci, laid.id, BATAS).value

    assert str(after.laporan.akun["kas"]) == right[KAS]
    assert (after.laporan.akun["bank"], after.laporan.akun["penyertaan"]) == (44, 3)
    (entry, *_) = history(office, "laporan_keuangan", after.laporan.id)
    assert entry.perbuatan == "hasil entri kedua diterapkan, tahun buku 2025"
    assert set(entry.perubahan) >= {"kas", "bank"}
    assert "penyertaan" not in entry.perubahan
    told = entri_kedua_of(office, after.penilaian.id)
    assert told is not None
    assert (told.berbeda, told.pemutus) == (3, ("CONTOH verifikator",))
    assert first_broken(office.db) is None


def test_an_answer_that_differs_is_written_back_and_voids_the_check(
    office: Office, kunci: KunciLaporan
) -> None:
    enter_first(office, kunci)
    mark_diperiksa(office, load_kertas_kerja(office, kunci, BATAS).penilaian, PEMERIKSA, BATAS)
    before = load_kertas_kerja(office, kunci, BATAS).penilaian
    switched = "0" if before.jawaban["TK1.1"][0] else "1"
    laid = compared(office, kunci, right_values(kunci) | {TANYA: switched})

    decide_entri_kedua(office, kunci, laid.id, Keputusan(TANYA, Putusan.KEDUA), BATAS)
    after = apply_entri_kedua(office, kunci, laid.id, BATAS).value.penilaian

    assert before.status is StatusPenilaian.DIPERIKSA
    assert after.status is StatusPenilaian.DRAF
    assert after.jawaban["TK1.1"][0] is (switched == "1")


def test_nothing_is_applied_while_a_difference_is_open(office: Office, kunci: KunciLaporan) -> None:
    enter_first(office, kunci, kas=1)
    laid = compared(office, kunci)

    with pytest.raises(AppError, match="Masih 1 perbedaan"):
        apply_entri_kedua(office, kunci, laid.id, BATAS)

    assert load_kertas_kerja(office, kunci, BATAS).laporan.akun["kas"] == 1


def test_a_decision_can_be_taken_back(office: Office, kunci: KunciLaporan) -> None:
    enter_first(office, kunci, kas=1)
    laid = compared(office, kunci)
    decide_entri_kedua(office, kunci, laid.id, Keputusan(KAS, Putusan.PERTAMA), BATAS)

    back = decide_entri_kedua(office, kunci, laid.id, Keputusan(KAS, Putusan.BELUM), BATAS).value

    assert back.belum_diputus == 1
    assert [one.diputus_oleh for one in back.berbeda] == [""]


@pytest.mark.parametrize(
    ("nilai", "alasan", "codes"),
    [
        (None, "", ["entri_kedua.nilai", "entri_kedua.alasan"]),
        ("5", " ", ["entri_kedua.alasan"]),
        ("-5", "nota", ["akun.negatif"]),
    ],
)
def test_a_corrected_value_needs_to_be_possible_and_a_reason(
    office: Office, kunci: KunciLaporan, nilai: str | None, alasan: str, codes: list[str]
) -> None:
    enter_first(office, kunci, kas=1)
    laid = compared(office, kunci)

    with pytest.raises(DataRejectedError) as refused:
        decide_entri_kedua(
            office, kunci, laid.id, Keputusan(KAS, Putusan.LAIN, nilai, alasan), BATAS
        )

    assert [one.code for one in refused.value.findings] == codes


def test_an_operator_resolves_nothing(office: Office, kunci: KunciLaporan) -> None:
    enter_first(office, kunci, kas=1)
    laid = compared(office, kunci)
    by(office, OPERATOR)

    with pytest.raises(NotAllowedError):
        decide_entri_kedua(office, kunci, laid.id, Keputusan(KAS, Putusan.KEDUA), BATAS)
    with pytest.raises(NotAllowedError):
        apply_entri_kedua(office, kunci, laid.id, BATAS)
    with pytest.raises(NotAllowedError):
        cancel_entri_kedua(office, kunci, laid.id)


def test_a_first_entry_that_moves_is_told_and_compared_anew(
    office: Office, kunci: KunciLaporan
) -> None:
    enter_first(office, kunci, kas=1)
    laid = compared(office, kunci)
    decide_entri_kedua(office, kunci, laid.id, Keputusan(KAS, Putusan.KEDUA), BATAS)
    stored = load_kertas_kerja(office, kunci, BATAS)
    moved = replace(stored.laporan, akun={**stored.laporan.akun, "kas": 2})
    save_kertas_kerja(office, KertasBaru(moved, stored.penilaian), BATAS)

    with pytest.raises(AppError, match="berubah sejak dibandingkan"):
        apply_entri_kedua(office, kunci, laid.id, BATAS)
    assert load_entri_kedua(office, kunci, BATAS).berubah
    again = compare_entri_kedua(office, kunci, laid.id, BATAS).value

    assert [(one.pertama, one.putusan) for one in again.berbeda] == [("2", Putusan.BELUM)]
    assert not load_entri_kedua(office, kunci, BATAS).berubah


def test_a_first_entry_that_moves_while_the_second_is_typed_is_told(
    office: Office, kunci: KunciLaporan
) -> None:
    from datetime import datetime

    enter_first(office, kunci, kas=1)
    start_entri_kedua(office, kunci, Lingkup.SEMUA, BATAS)
    assert not load_entri_kedua(office, kunci, BATAS).berubah
    office.clock = lambda: datetime(2026, 11, 24, 10, 0)
    by(office, OPERATOR)
    stored = load_kertas_kerja(office, kunci, BATAS)
    moved = replace(stored.laporan, akun={**stored.laporan.akun, "kas": 2})
    save_kertas_kerja(office, KertasBaru(moved, stored.penilaian), BATAS)

    assert load_entri_kedua(office, kunci, BATAS).berubah


def test_typing_left_in_the_editor_survives_a_resolution(
    office: Office, kunci: KunciLaporan
) -> None:
    enter_first(office, kunci, kas=1)
    keep_draf(office, kunci.teks, {"kini": {"kas": 5}})
    laid = compared(office, kunci)
    decide_entri_kedua(office, kunci, laid.id, Keputusan(KAS, Putusan.KEDUA), BATAS)

    apply_entri_kedua(office, kunci, laid.id, BATAS)

    assert load_draf(office, kunci.teks, office.actor.petugas_id or 0) is not None


def test_a_cancelled_entry_makes_room_for_another(office: Office, kunci: KunciLaporan) -> None:
    enter_first(office, kunci)
    entri = start_entri_kedua(office, kunci, Lingkup.SEMUA, BATAS).value

    cancel_entri_kedua(office, kunci, entri.id)

    assert load_entri_kedua(office, kunci, BATAS).entri is None
    with pytest.raises(AppError, match="sudah selesai"):
        cancel_entri_kedua(office, kunci, entri.id)
    with pytest.raises(AppError, match="sudah selesai"):
        compare_entri_kedua(office, kunci, entri.id, BATAS)
    with pytest.raises(AppError, match="sudah selesai"):
        decide_entri_kedua(office, kunci, entri.id, Keputusan(KAS, Putusan.KEDUA), BATAS)
    with pytest.raises(AppError, match="sudah selesai"):
        apply_entri_kedua(office, kunci, entri.id, BATAS)
    assert start_entri_kedua(office, kunci, Lingkup.SEMUA, BATAS).value.id != entri.id


def test_a_report_that_is_not_there_or_final_has_no_second_entry(
    office: Office, kunci: KunciLaporan
) -> None:
    by(office, VERIFIKATOR)
    with pytest.raises(AppError, match="belum disimpan"):
        start_entri_kedua(office, kunci, Lingkup.SEMUA, BATAS)
    _final(office, kunci)
    with pytest.raises(AppError, match="sudah final"):
        start_entri_kedua(office, kunci, Lingkup.SEMUA, BATAS)
    with pytest.raises(AppError, match="tidak ada lagi"):
        keep_entri_kedua(office, 404, {})


def test_an_incomplete_report_has_no_deciding_figures_to_enter(
    office: Office, kunci: KunciLaporan
) -> None:
    enter_first(office, kunci, kas=None)

    with pytest.raises(AppError, match="Tidak ada angka penentu"):
        start_entri_kedua(office, kunci, Lingkup.PENENTU, BATAS)
