"""Programs and recommendations through their actions, on a real office."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from core.actions.office import Office
from core.actions.program import load_program
from core.actions.program_simpan import carry_over, save_program, trash_program
from core.actions.sakip import save_sakip
from core.actions.sakip_rekomendasi import (
    count_rekomendasi,
    overdue_rekomendasi,
    save_rekomendasi,
    save_tindak_lanjut,
)
from core.actions.sampah_pulih import restore_one
from core.errors import AppError, DataRejectedError
from core.iku.model import NilaiSakip
from core.iku.program import BarisProgram, JenisProgram
from core.iku.sakip_rekomendasi import RekomendasiSakip, TindakLanjutSakip
from core.rekomendasi import KeadaanRekomendasi
from core.storage.sampah_store import SampahStore

_ROWS = (
    BarisProgram(2025, JenisProgram.PROGRAM, "2.17.03", "CONTOH Program"),
    BarisProgram(2025, JenisProgram.KEGIATAN, "2.17.03.2.01", "CONTOH Kegiatan"),
    BarisProgram(
        2025,
        JenisProgram.SUB_KEGIATAN,
        "2.17.03.2.01.0001",
        "CONTOH Sub kegiatan",
        target="10",
        pagu_murni=1_000,
        realisasi=(400, None, None, None),
    ),
)


def test_rows_are_kept_as_a_tree_and_structure_alone_goes_to_the_next_year(office: Office) -> None:
    save_program(office, 2025, _ROWS)

    assert carry_over(office, 2025, 2026).value == 3

    assert [one.tingkat for one in load_program(office, 2026).walk()] == [0, 1, 2]
    assert load_program(office, 2025).jumlah.pagu == 1_000
    assert load_program(office, 2026).jumlah.pagu is None
    assert {one.baris.target for one in load_program(office, 2026).walk()} == {""}
    with pytest.raises(AppError):
        carry_over(office, 2025, 2026)


def test_money_above_rows_with_money_is_refused_and_nothing_is_kept(office: Office) -> None:
    with pytest.raises(DataRejectedError):
        save_program(office, 2025, [replace(_ROWS[0], pagu_murni=5), *_ROWS[1:]])

    assert load_program(office, 2025).kosong


def test_a_program_goes_to_the_bin_and_returns_with_all_below_it(office: Office) -> None:
    first, *_rest = save_program(office, 2025, _ROWS).value
    row = next(load_program(office, 2025).walk()).baris

    assert trash_program(office, row).value == 3
    assert load_program(office, 2025).kosong
    gone = SampahStore(office.db).find("program", first)
    assert gone is not None
    with office.db.atomic():
        restore_one(office, gone)

    assert load_program(office, 2025).jumlah.pagu == 1_000
    assert len(list(load_program(office, 2025).walk())) == 3


def test_recommendations_are_counted_as_they_stood_on_a_day(office: Office) -> None:
    score = NilaiSakip(0, 2024, 2025, terbit=True, nilai=Fraction(70), lhe_tanggal="2025-09-15")
    nilai = save_sakip(office, score).value
    late = RekomendasiSakip(nilai.id, 1, "CONTOH selaraskan", tenggat=date(2026, 3, 31))
    first = save_rekomendasi(office, late).value
    assert [one.id for one in overdue_rekomendasi(office)] == [first]

    save_tindak_lanjut(
        office,
        TindakLanjutSakip(
            first, date(2026, 5, 1), "CONTOH tidak ada anggaran", KeadaanRekomendasi.TIDAK_DAPAT
        ),
    )

    before = count_rekomendasi(office, 2025, date(2026, 4, 30))
    after = count_rekomendasi(office, 2025, date(2026, 5, 1))
    assert before is not None
    assert after is not None
    assert (before.belum, before.lewat) == (1, 1)
    assert (after.tidak_dapat, after.lewat) == (1, 0)
    assert overdue_rekomendasi(office) == []
    with pytest.raises(DataRejectedError):
        save_tindak_lanjut(
            office,
            TindakLanjutSakip(first, date(2026, 6, 1), " ", KeadaanRekomendasi.TIDAK_DAPAT),
        )
