"""The way of an assessment: draft, checked, final, opened again; and what stands in its way."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from core.actions.draf import keep_draf, load_draf
from core.actions.jurnal import history
from core.actions.laporan import list_laporan, list_penilaian_of
from core.actions.office import Office, close_office, create_office
from core.actions.penilaian import (
    KertasBaru,
    Wewenang,
    finalize,
    mark_diperiksa,
    reopen,
    return_to_koperasi,
    save_kertas_kerja,
)
from core.actions.penilaian_daftar import Saringan, Tahap, filtered, list_penilaian
from core.actions.penilaian_kerja import KertasKerja, appraise_stored, load_kertas_kerja
from core.errors import AppError, DataRejectedError, NotAllowedError, RecordMovedError
from core.kantor.model import Petugas
from core.koperasi.laporan import KeadaanLaporan, KunciLaporan, Laporan, Unit
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.penilaian import Penilaian, StatusPenilaian
from core.storage.koperasi_store import KoperasiStore
from core.storage.office_store import OfficeStore

CONTOH = json.loads(
    (Path(__file__).parents[2] / "rules" / "contoh" / "ksp.json").read_text(encoding="utf-8")
)
BATAS = date(2026, 12, 31)
SANDI = "contoh-rahasia"
TERSIMPAN = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(SANDI)
ADMIN, VERIFIKATOR, OPERATOR = "198001012005011001", "198202022006022002", "199003032015031003"
PEJABAT = Wewenang(ADMIN, SANDI)
PEMERIKSA = Wewenang(VERIFIKATOR, SANDI)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = create_office(
        tmp_path / "siku.db",
        node=7,
        clock=lambda: datetime(2026, 11, 24, 9, 0),
    )
    with made.db.atomic():
        for nip, peran in ((ADMIN, "admin"), (VERIFIKATOR, "verifikator"), (OPERATOR, "operator")):
            petugas = Petugas(0, nip, f"CONTOH {peran}", "", peran, aktif=True, versi=1)
            OfficeStore(made.db).add_petugas(made.deed("petugas ditambah"), petugas, TERSIMPAN)
    yield made
    close_office(made, copy=False)


@pytest.fixture
def kunci(office: Office) -> KunciLaporan:
    koperasi = Koperasi("CONTOH KSP Melati", "Simpan Pinjam", kuk=3)
    with office.db.atomic():
        koperasi_id = KoperasiStore(office.db).add(
            office.deed("koperasi ditambah"), koperasi, StatusKoperasi(Keadaan.AKTIF)
        )
    return KunciLaporan(koperasi_id, Unit.KOPERASI, 2025)


def _paper(kunci: KunciLaporan, **changed: int | None) -> KertasBaru:
    """A complete working paper; a changed amount of None leaves the line blank."""
    akun = {kode: n for kode, n in {**CONTOH["akun"], **changed}.items() if n is not None}
    return KertasBaru(
        Laporan(kunci, akun),
        Penilaian(
            kunci,
            "juknis-15-2021-ksp",
            jawaban={
                kode: tuple(bool(one) for one in given)
                for kode, given in CONTOH["jawaban"].items()
                if kode.startswith(("TK", "PR"))
            },
        ),
    )


def _saved(office: Office, baru: KertasBaru) -> KertasKerja:
    return save_kertas_kerja(office, baru, BATAS).value


def _final(office: Office, kunci: KunciLaporan) -> KertasKerja:
    checked = mark_diperiksa(
        office, _saved(office, _paper(kunci)).penilaian, PEMERIKSA, BATAS
    ).value
    return finalize(office, checked.penilaian, PEJABAT, BATAS).value


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
