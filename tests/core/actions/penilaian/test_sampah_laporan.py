"""A report with its draft assessment goes to Tempat sampah and back; a concluded one never."""

from dataclasses import replace

import pytest

from core.actions.office import Office
from core.actions.penilaian import reopen, save_kertas_kerja
from core.actions.penilaian_kerja import load_kertas_kerja
from core.actions.sampah import list_sampah, restore_rows
from core.actions.sampah_laporan import (
    ReportInTrashError,
    find_trashed,
    trash_laporan,
    why_not_trashed,
)
from core.actions.urung import Perbuatan, newest_entry, undo_act
from core.errors import AppError
from core.kantor.sampah import SaringSampah
from core.koperasi.laporan import KunciLaporan, Unit
from tests.core.actions.penilaian.conftest import BATAS, PEJABAT, _final, _paper, _saved


def test_report_and_draft_go_together_and_return_together(
    office: Office, kunci: KunciLaporan
) -> None:
    stored = _saved(office, _paper(kunci))

    gone = trash_laporan(office, kunci, BATAS).value
    away = load_kertas_kerja(office, kunci, BATAS)
    found = [row.sebutan for row in list_sampah(office, SaringSampah()).baris]
    restore_rows(office, [gone])
    back = load_kertas_kerja(office, kunci, BATAS)

    assert (away.laporan.id, away.penilaian.id) == (0, 0)
    assert sorted(found) == ["Laporan keuangan", "Penilaian"]
    assert gone.nama == "Tahun buku 2025"
    assert back.laporan.akun == stored.laporan.akun
    assert back.penilaian.jawaban == stored.penilaian.jawaban
    assert list_sampah(office, SaringSampah()).jumlah == 0


def test_a_new_report_of_the_same_year_says_where_the_old_one_lies(
    office: Office, kunci: KunciLaporan
) -> None:
    _saved(office, _paper(kunci))
    gone = trash_laporan(office, kunci, BATAS).value

    with pytest.raises(ReportInTrashError, match="ada di Tempat sampah") as refused:
        save_kertas_kerja(office, _paper(kunci), BATAS)

    assert refused.value.baris.kunci == gone.kunci
    assert find_trashed(office, kunci) == refused.value.baris
    assert find_trashed(office, replace(kunci, unit=Unit.USP)) is None


def test_a_report_that_was_undone_does_not_break_the_next_one(
    office: Office, kunci: KunciLaporan
) -> None:
    before = newest_entry(office)
    _saved(office, _paper(kunci))
    undo_act(office, Perbuatan(before, newest_entry(office)))

    with pytest.raises(ReportInTrashError) as refused:
        _saved(office, _paper(kunci))
    restore_rows(office, [refused.value.baris])

    assert load_kertas_kerja(office, kunci, BATAS).penilaian.id > 0


def test_what_was_final_stays(office: Office, kunci: KunciLaporan) -> None:
    final = _final(office, kunci)

    with pytest.raises(AppError, match="penilaian draf"):
        trash_laporan(office, kunci, BATAS)

    reopened = reopen(office, final.penilaian, "CONTOH salah ketik", PEJABAT, BATAS).value
    assert why_not_trashed(reopened).startswith("Hanya laporan")


def test_nothing_stored_has_nothing_to_move(office: Office, kunci: KunciLaporan) -> None:
    with pytest.raises(AppError, match="belum disimpan"):
        trash_laporan(office, kunci, BATAS)
