"""An assessment is saved, checked, concluded and reopened."""

from dataclasses import replace
from datetime import date

import pytest

from core.actions.draf import keep_draf, load_draf
from core.actions.jurnal import history
from core.actions.laporan import list_laporan
from core.actions.office import Office
from core.actions.penilaian import (
    KertasBaru,
    Wewenang,
    finalize,
    mark_diperiksa,
    reopen,
)
from core.actions.penilaian_kerja import load_kertas_kerja
from core.errors import AppError, DataRejectedError, NotAllowedError, RecordMovedError
from core.koperasi.laporan import KeadaanLaporan, KunciLaporan
from core.koperasi.penilaian import StatusPenilaian
from tests.core.actions.penilaian.conftest import (
    BATAS,
    OPERATOR,
    PEJABAT,
    PEMERIKSA,
    SANDI,
    _final,
    _paper,
    _saved,
)


def test_a_saved_paper_comes_back_as_typed(office: Office, kunci: KunciLaporan) -> None:
    baru = _paper(kunci)

    saved = _saved(office, baru)

    assert saved.laporan.akun == baru.laporan.akun
    assert saved.laporan.keadaan is KeadaanLaporan.LENGKAP
    assert saved.penilaian.jawaban == baru.penilaian.jawaban
    assert (saved.penilaian.status, saved.penilaian.putaran) == (StatusPenilaian.DRAF, 1)
    assert saved == load_kertas_kerja(office, kunci, BATAS)


def test_saving_drops_the_typed_draft(office: Office, kunci: KunciLaporan) -> None:
    keep_draf(office, kunci.teks, {"kini": {"kas": 5}})

    _saved(office, _paper(kunci))

    assert load_draf(office, kunci.teks, 0) is None


def test_the_journal_names_every_changed_account(office: Office, kunci: KunciLaporan) -> None:
    saved = _saved(office, _paper(kunci))
    akun = {**saved.laporan.akun, "kas": 60_000_000}
    del akun["penyertaan"]

    _saved(office, KertasBaru(replace(saved.laporan, akun=akun), saved.penilaian, ("Aset lancar",)))

    newest = history(office, "laporan_keuangan", saved.laporan.id)[0]
    assert newest.perubahan == {
        "diisi nol sekaligus": (None, "Aset lancar"),
        "kas": (50_000_000, 60_000_000),
        "penyertaan": (20_000_000, None),
        "keadaan": ("lengkap", "draf"),
    }


def test_a_negative_amount_leaves_no_trace(office: Office, kunci: KunciLaporan) -> None:
    with pytest.raises(DataRejectedError) as rejected:
        _saved(office, _paper(kunci, kas=-1))

    assert [one.code for one in rejected.value.findings] == ["akun.negatif"]
    assert list_laporan(office, kunci.koperasi_id) == []


def test_another_pedoman_needs_a_reason(office: Office, kunci: KunciLaporan) -> None:
    baru = _paper(kunci)
    other = replace(baru.penilaian, pedoman_id="perdep-06-2016", jawaban={})

    with pytest.raises(DataRejectedError) as rejected:
        _saved(office, replace(baru, penilaian=other))

    assert [one.code for one in rejected.value.findings] == ["penilaian.alasan_pedoman"]


def test_a_form_that_is_older_than_the_record_is_refused(
    office: Office, kunci: KunciLaporan
) -> None:
    saved = _saved(office, _paper(kunci))
    _saved(office, KertasBaru(replace(saved.laporan, catatan="baru"), saved.penilaian))

    with pytest.raises(RecordMovedError):
        _saved(office, KertasBaru(replace(saved.laporan, catatan="lama"), saved.penilaian))
    with pytest.raises(RecordMovedError):
        _saved(office, _paper(kunci))


def test_a_final_result_keeps_score_hash_and_every_number(
    office: Office, kunci: KunciLaporan
) -> None:
    done = _final(office, kunci).penilaian

    pedoman = office.law.pedoman["juknis-15-2021-ksp"]
    assert done.status is StatusPenilaian.FINAL
    assert done.pedoman_sidik == pedoman.hash
    assert done.hasil is not None
    assert (done.total, done.predikat) == (done.hasil.total, done.hasil.predikat)
    assert (done.final.pada, done.final.oleh) == (date(2026, 11, 24), "CONTOH admin")
    assert done.diperiksa.oleh == "CONTOH verifikator"


def test_an_operator_cannot_confirm(office: Office, kunci: KunciLaporan) -> None:
    saved = _saved(office, _paper(kunci))

    with pytest.raises(NotAllowedError):
        mark_diperiksa(office, saved.penilaian, Wewenang(OPERATOR, SANDI), BATAS)


def test_a_verifikator_cannot_make_it_final(office: Office, kunci: KunciLaporan) -> None:
    saved = _saved(office, _paper(kunci))
    checked = mark_diperiksa(office, saved.penilaian, PEMERIKSA, BATAS).value

    with pytest.raises(NotAllowedError):
        finalize(office, checked.penilaian, PEMERIKSA, BATAS)


def test_only_a_checked_assessment_becomes_final(office: Office, kunci: KunciLaporan) -> None:
    saved = _saved(office, _paper(kunci))

    with pytest.raises(AppError, match="belum diperiksa"):
        finalize(office, saved.penilaian, PEJABAT, BATAS)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"kol_macet": None}, "akun.kosong"),
        ({"kas": 90_000_000}, "identitas.neraca_seimbang"),
        ({"kas": 50_000_500}, "identitas.neraca_selisih_pembulatan.alasan"),
    ],
)
def test_what_blocks_a_score_blocks_the_check(
    office: Office, kunci: KunciLaporan, changed: dict[str, int | None], code: str
) -> None:
    saved = _saved(office, _paper(kunci, **changed))

    with pytest.raises(DataRejectedError) as rejected:
        mark_diperiksa(office, saved.penilaian, PEMERIKSA, BATAS)

    assert code in [one.code for one in rejected.value.findings]


def test_an_unanswered_question_blocks_the_check(office: Office, kunci: KunciLaporan) -> None:
    baru = _paper(kunci)
    jawaban = {**baru.penilaian.jawaban, "TK1.1": (True, None, True, True)}
    saved = _saved(office, replace(baru, penilaian=replace(baru.penilaian, jawaban=jawaban)))

    with pytest.raises(DataRejectedError) as rejected:
        mark_diperiksa(office, saved.penilaian, PEMERIKSA, BATAS)

    assert [one.code for one in rejected.value.findings] == ["penilaian.belum_terjawab"]


def test_changing_figures_undoes_the_check(office: Office, kunci: KunciLaporan) -> None:
    saved = _saved(office, _paper(kunci))
    checked = mark_diperiksa(office, saved.penilaian, PEMERIKSA, BATAS).value
    akun = {**checked.laporan.akun, "kas": 49_999_999, "bank": 150_000_001}

    after = _saved(office, KertasBaru(replace(checked.laporan, akun=akun), checked.penilaian))

    assert (after.penilaian.status, after.penilaian.diperiksa.oleh) == (StatusPenilaian.DRAF, "")


def test_a_final_paper_is_locked_until_reopened(office: Office, kunci: KunciLaporan) -> None:
    done = _final(office, kunci)

    with pytest.raises(AppError, match="sudah final"):
        _saved(office, KertasBaru(done.laporan, done.penilaian))


def test_reopening_needs_a_reason_and_keeps_both_rounds(
    office: Office, kunci: KunciLaporan
) -> None:
    done = _final(office, kunci)
    with pytest.raises(DataRejectedError):
        reopen(office, done.penilaian, " ", PEJABAT, BATAS)

    again = reopen(office, done.penilaian, "salah kutip kolektibilitas", PEJABAT, BATAS).value

    assert [(one.putaran, one.status) for one in again.putaran] == [
        (2, StatusPenilaian.DRAF),
        (1, StatusPenilaian.DIBUKA_KEMBALI),
    ]
    old, new = again.putaran[1], again.putaran[0]
    assert (old.total, old.alasan_buka) == (done.penilaian.total, "salah kutip kolektibilitas")
    assert (new.menggantikan, new.jawaban) == (old.id, done.penilaian.jawaban)
    assert again.penilaian == new


def test_last_years_figures_changed_under_a_checked_assessment_void_the_check(
    office: Office, kunci: KunciLaporan
) -> None:
    before = _saved(office, _paper(kunci.tahun_lalu))
    checked = mark_diperiksa(
        office, _saved(office, _paper(kunci)).penilaian, PEMERIKSA, BATAS
    ).value
    assert checked.penilaian.status is StatusPenilaian.DIPERIKSA

    _saved(office, KertasBaru(replace(before.laporan, catatan="CONTOH"), before.penilaian))
    same = load_kertas_kerja(office, kunci, BATAS).penilaian.status
    moved = load_kertas_kerja(office, kunci.tahun_lalu, BATAS)
    akun = {**moved.laporan.akun, "kas": moved.laporan.akun["kas"] + 1_000}
    _saved(office, KertasBaru(replace(moved.laporan, akun=akun), moved.penilaian))

    assert same is StatusPenilaian.DIPERIKSA
    assert load_kertas_kerja(office, kunci, BATAS).penilaian.status is StatusPenilaian.DRAF
