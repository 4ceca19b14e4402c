"""Many assessments concluded at once: in words what is missing, one password, all or nothing."""

import time
from dataclasses import replace

import pytest

from core.actions.office import Office
from core.actions.penetapan import check_many, finalize_many
from core.actions.penetapan_daftar import BarisPenetapan, list_penetapan
from core.actions.penilaian import Wewenang, save_kertas_kerja
from core.actions.penilaian_kerja import load_kertas_kerja
from core.actions.progress import CancelledError, Progress
from core.errors import NotAllowedError, WrongPasswordError
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.penilaian import StatusPenilaian
from core.storage.koperasi_store import KoperasiStore
from core.storage.office_store import OfficeStore
from tests.core.actions.penilaian.conftest import (
    BATAS,
    PEJABAT,
    PEMERIKSA,
    _final,
    _paper,
    _saved,
)

TAHUN = 2026


def _unit(office: Office, nama: str) -> KunciLaporan:
    with office.db.atomic():
        koperasi_id = KoperasiStore(office.db).add(
            office.deed("koperasi ditambah"),
            Koperasi(nama, "Simpan Pinjam", kuk=3),
            StatusKoperasi(Keadaan.AKTIF),
        )
    return KunciLaporan(koperasi_id, Unit.KOPERASI, 2025)


def _listed(office: Office) -> dict[str, BarisPenetapan]:
    return {row.baris.nama: row for row in list_penetapan(office, TAHUN).value.baris}


def _status(office: Office, kunci: KunciLaporan) -> StatusPenilaian:
    return load_kertas_kerja(office, kunci, BATAS).penilaian.status


def test_the_list_says_what_each_lacks_in_the_words_of_the_checks(office: Office) -> None:
    whole, blank, empty = (_unit(office, f"CONTOH {name}") for name in ("Utuh", "Bolong", "Kosong"))
    _saved(office, _paper(whole))
    _saved(office, _paper(blank, kas=None))

    rows = _listed(office)

    assert rows["CONTOH Utuh"].siap_diperiksa
    assert rows["CONTOH Utuh"].hasil is not None
    assert "Kas belum diisi" in rows["CONTOH Bolong"].sebab
    assert not rows["CONTOH Bolong"].siap_diperiksa
    assert empty not in {row.kunci for row in rows.values()}


def test_one_that_may_be_assessed_and_has_no_report_stands_in_the_list(office: Office) -> None:
    kunci = _unit(office, "CONTOH Belum")
    free = replace(
        office.pilihan,
        layak_wajib_rat=False,
        layak_wajib_setahun=False,
        layak_wajib_laporan=False,
    )
    with office.db.atomic():
        OfficeStore(office.db).save_pilihan(office.deed("pilihan diubah"), free)

    row = _listed(office)["CONTOH Belum"]

    assert (row.kunci, row.sebab) == (kunci, "Laporan belum dimasukkan.")
    assert not row.siap_diperiksa


def test_what_is_final_is_only_counted(office: Office, kunci: KunciLaporan) -> None:
    _final(office, kunci)

    listed = list_penetapan(office, TAHUN).value

    assert (listed.final, [row.kunci for row in listed.baris]) == (1, [])


def test_one_that_is_refused_holds_no_other_back(office: Office) -> None:
    good, moved, short = (_unit(office, f"CONTOH {name}") for name in ("Baik", "Geser", "Kurang"))
    for kunci in (good, moved):
        _saved(office, _paper(kunci))
    _saved(office, _paper(short, kas=None))
    chosen = list(_listed(office).values())
    stored = load_kertas_kerja(office, moved, BATAS)
    answers = {**stored.penilaian.jawaban, "TK1.1": (False, True, True, True)}
    save_kertas_kerja(
        office,
        replace(
            _paper(moved),
            laporan=stored.laporan,
            penilaian=replace(stored.penilaian, jawaban=answers),
        ),
        BATAS,
    )

    outcome = check_many(office, chosen, PEMERIKSA, TAHUN).value

    assert outcome.selesai == (good,)
    refused = {one.nama: one.sebab for one in outcome.ditolak}
    assert "Kas belum diisi" in refused["CONTOH Kurang"]
    assert "sudah diubah petugas lain" in refused["CONTOH Geser"]
    assert _status(office, good) is StatusPenilaian.DIPERIKSA
    assert _status(office, moved) is StatusPenilaian.DRAF


def test_checked_ones_become_final_with_their_results(office: Office) -> None:
    both = [_unit(office, f"CONTOH {name}") for name in ("Satu", "Dua")]
    for kunci in both:
        _saved(office, _paper(kunci))
    check_many(office, list(_listed(office).values()), PEMERIKSA, TAHUN)

    outcome = finalize_many(office, list(_listed(office).values()), PEJABAT, TAHUN).value

    assert set(outcome.selesai) == set(both)
    kept = load_kertas_kerja(office, both[0], BATAS).penilaian
    assert (kept.status, kept.final.oleh) == (StatusPenilaian.FINAL, "CONTOH admin")
    assert kept.hasil is not None
    assert kept.total == kept.hasil.total


def test_a_draft_is_refused_the_last_step(office: Office, kunci: KunciLaporan) -> None:
    _saved(office, _paper(kunci))

    outcome = finalize_many(office, list(_listed(office).values()), PEJABAT, TAHUN)

    assert [one.sebab for one in outcome.value.ditolak] == ["Penilaian belum diperiksa."]
    assert outcome.topics == frozenset()


def test_batal_leaves_none_done(office: Office) -> None:
    units = [_unit(office, f"CONTOH {n}") for n in range(3)]
    for kunci in units:
        _saved(office, _paper(kunci))
    stop = Progress(lambda done, _total: stop.cancel() if done == 2 else None)

    with pytest.raises(CancelledError):
        check_many(office, list(_listed(office).values()), PEMERIKSA, TAHUN, stop)

    assert {_status(office, kunci) for kunci in units} == {StatusPenilaian.DRAF}


def test_password_and_role_are_asked_first(office: Office, kunci: KunciLaporan) -> None:
    _saved(office, _paper(kunci))
    chosen = list(_listed(office).values())

    with pytest.raises(WrongPasswordError):
        check_many(office, chosen, Wewenang(PEMERIKSA.nip, "bukan-ini"), TAHUN)
    with pytest.raises(NotAllowedError):
        finalize_many(office, chosen, PEMERIKSA, TAHUN)


def test_one_without_an_assessment_is_refused_in_words(office: Office, kunci: KunciLaporan) -> None:
    _saved(office, _paper(kunci))
    (row,) = _listed(office).values()

    outcome = check_many(office, [replace(row, penilaian=None)], PEMERIKSA, TAHUN).value

    assert [one.sebab for one in outcome.ditolak] == [
        "Laporan sudah ada, penilaiannya belum dimulai."
    ]


def test_many_take_milliseconds_each(office: Office) -> None:
    units = [_unit(office, f"CONTOH {n}") for n in range(20)]
    for kunci in units:
        _saved(office, _paper(kunci))
    chosen = list(_listed(office).values())

    began = time.perf_counter()
    check_many(office, chosen, PEMERIKSA, TAHUN)
    took = time.perf_counter() - began

    assert took / len(units) < 0.1
