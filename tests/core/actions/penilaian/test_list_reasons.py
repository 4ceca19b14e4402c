"""The list of a year says why each report cannot carry a score yet, and is filtered by it."""

from dataclasses import replace
from datetime import date

from core.actions.koperasi_kelayakan import list_kelayakan
from core.actions.office import Office
from core.actions.penilaian import return_to_koperasi
from core.actions.penilaian_daftar import (
    BarisPenilaian,
    Saringan,
    filtered,
    list_penilaian,
)
from core.actions.penilaian_kerja import load_kertas_kerja
from core.koperasi.daftar import Pandangan
from core.koperasi.kelayakan import Syarat
from core.koperasi.laporan import KunciLaporan
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.storage.koperasi_store import KoperasiStore
from core.storage.office_store import OfficeStore
from tests.core.actions.penilaian.conftest import BATAS, _final, _paper, _saved

TAHUN = 2026


def _row(office: Office, kunci: KunciLaporan) -> BarisPenilaian:
    return next(row for row in list_penilaian(office, TAHUN).baris if row.kunci == kunci)


def _misses(office: Office, kunci: KunciLaporan) -> list[tuple[Syarat, str]]:
    return [(each.syarat, each.kalimat) for each in _row(office, kunci).laporan]


def test_a_report_nobody_sent_is_told(office: Office, kunci: KunciLaporan) -> None:
    assert _misses(office, kunci) == [(Syarat.LAPORAN, "laporan tahun buku 2025 belum masuk")]


def test_a_complete_report_leaves_nothing_to_tell(office: Office, kunci: KunciLaporan) -> None:
    _saved(office, _paper(kunci))

    assert _misses(office, kunci) == []


def test_blank_required_lines_are_counted(office: Office, kunci: KunciLaporan) -> None:
    _saved(office, _paper(kunci, kas=None, bank=None))

    assert (Syarat.KOSONG, "2 baris wajib belum diisi") in _misses(office, kunci)


def test_a_balance_that_does_not_hold_is_told(office: Office, kunci: KunciLaporan) -> None:
    _saved(office, _paper(kunci, kas=1))

    assert (Syarat.IDENTITAS, "laporan tidak lolos 1 pemeriksaan") in _misses(office, kunci)


def test_a_report_that_was_sent_back_is_told(office: Office, kunci: KunciLaporan) -> None:
    _saved(office, _paper(kunci, kas=1))
    return_to_koperasi(office, kunci, "CONTOH neraca tidak seimbang", BATAS)

    assert _misses(office, kunci) == [(Syarat.DIKEMBALIKAN, "laporan dikembalikan ke koperasi")]


def test_last_years_report_fills_the_comparison_a_pedoman_asks_for(
    office: Office, kunci: KunciLaporan
) -> None:
    paper = _paper(kunci)
    alone = {kode: n for kode, n in paper.laporan.akun.items() if not kode.endswith("@-1")}
    _saved(office, replace(paper, laporan=replace(paper.laporan, akun=alone)))
    assert _row(office, kunci).laporan

    before = {
        kode.removesuffix("@-1"): n for kode, n in paper.laporan.akun.items() if "@-1" in kode
    }
    old = _paper(kunci.tahun_lalu)
    _saved(office, replace(old, laporan=replace(old.laporan, akun=before)))

    assert _misses(office, kunci) == []


def test_a_final_result_has_nothing_left_to_tell(office: Office, kunci: KunciLaporan) -> None:
    _final(office, kunci)

    assert _misses(office, kunci) == []


def test_the_list_is_filtered_by_any_of_several_reasons(
    office: Office, kunci: KunciLaporan
) -> None:
    with office.db.atomic():
        KoperasiStore(office.db).add(
            office.deed("koperasi ditambah"),
            Koperasi("CONTOH KSU Mawar", "Konsumen", kkmp=True, tgl_badan_hukum=date(2025, 6, 1)),
            StatusKoperasi(Keadaan.AKTIF),
        )
    _saved(office, _paper(kunci))
    rows = list_penilaian(office, TAHUN).baris

    def names(*syarat: Syarat) -> list[str]:
        return sorted(row.nama for row in filtered(rows, Saringan(sebab=frozenset(syarat))))

    assert names(Syarat.KKMP) == ["CONTOH KSU Mawar"]
    assert names(Syarat.PEDOMAN, Syarat.RAT) == ["CONTOH KSP Melati", "CONTOH KSU Mawar"]
    assert names(Syarat.IDENTITAS) == []


def test_an_office_may_count_only_those_with_a_sound_report_as_fit(
    office: Office, kunci: KunciLaporan
) -> None:
    wanted = replace(office.pilihan, layak_wajib_rat=False, layak_wajib_laporan=True)
    with office.db.atomic():
        OfficeStore(office.db).save_pilihan(office.deed("pilihan diubah"), wanted)
    view = Pandangan(tahun_buku=kunci.tahun_buku, batas=BATAS)
    reason = "laporan tahun buku 2025 belum lengkap dan lolos pemeriksaan"
    assert load_kertas_kerja(office, kunci, BATAS).kelayakan.sebab == (reason,)
    assert list_kelayakan(office, view)[kunci.koperasi_id].sebab == (reason,)

    _saved(office, _paper(kunci))

    assert load_kertas_kerja(office, kunci, BATAS).kelayakan.layak
    assert list_kelayakan(office, view)[kunci.koperasi_id].layak
