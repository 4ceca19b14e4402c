"""Remarks about programs, one by one; and sums where something is not known."""

import pytest

from core.findings import Severity
from core.iku.program import BarisProgram, JenisProgram
from core.iku.program_checks import check_baris, check_pohon, place_rows
from core.iku.program_jumlah import JumlahProgram
from core.iku.program_pohon import grow

_P, _K, _S = JenisProgram.PROGRAM, JenisProgram.KEGIATAN, JenisProgram.SUB_KEGIATAN
_ABOVE = BarisProgram(2025, _P, "2.17.03", "CONTOH", id=1)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (BarisProgram(2025, _P, "2.17.03", " "), [("program.tanpa_nama", "nama")]),
        (BarisProgram(2025, _P, "", "CONTOH"), [("program.tanpa_kode", "kode")]),
        (BarisProgram(2025, _K, "2.17.04.2.01", "CONTOH"), [("program.kode_induk", "kode")]),
        (BarisProgram(2025, _K, "2.17.03.2.01", "CONTOH", target="10,5"), []),
        (BarisProgram(2025, _K, "2.17.03.2.01", "CONTOH", pagu_murni=0, pagu_perubahan=-1),
         [("program.negatif", "pagu_perubahan")]),
        (BarisProgram(2025, _K, "2.17.03.2.01", "CONTOH", realisasi=(None, -1, None, None)),
         [("program.negatif", "realisasi_2"), ("program.tanpa_pagu", "realisasi_2")]),
        (BarisProgram(2025, _K, "2.17.03.2.01", "CONTOH", target="x", kinerja=("", "", "y", "3")),
         [("program.bukan_angka", "target"), ("program.bukan_angka", "kinerja_3")]),
        (BarisProgram(2025, _K, "2.17.03.2.01", "CONTOH", pagu_murni=9,
                      realisasi=(1, None, 1, 5)), []),
        (BarisProgram(2025, _K, "2.17.03.2.01", "CONTOH", pagu_murni=9, rencana=(1, None, 4, 9)),
         []),
        (BarisProgram(2025, _K, "2.17.03.2.01", "CONTOH", pagu_murni=9, rencana=(-1, 5, 4, 8)),
         [("program.negatif", "rencana_1"), ("program.rencana_turun", "rencana_3"),
          ("program.rencana_pagu", "rencana_4")]),
    ],
)  # fmt: skip
def test_one_row_is_told_where_it_is_wrong(row: BarisProgram, told: list[tuple[str, str]]) -> None:
    above = None if row.jenis is _P else _ABOVE

    assert [(one.code, one.field) for one in check_baris(row, induk=above)] == told


def test_a_row_above_without_a_code_asks_nothing_of_those_below() -> None:
    above = BarisProgram(2025, _P, "", "CONTOH")

    assert list(check_baris(BarisProgram(2025, _K, "2.17.03.2.01", "CONTOH"), induk=above)) == []


def test_a_tree_is_told_of_twins_and_of_money_above_money() -> None:
    tree = grow(
        2025,
        [
            BarisProgram(2025, _P, "2.17.03", "CONTOH", pagu_murni=5, id=1),
            BarisProgram(2025, _K, "2.17.03.2.01", "CONTOH", pagu_murni=5, id=2, induk=1),
            BarisProgram(2025, _P, "2.17.03", "CONTOH", id=3),
            BarisProgram(2025, _P, "", "CONTOH", id=4),
            BarisProgram(2025, _P, "", "CONTOH", id=5),
        ],
        {},
    )

    found = list(check_pohon(tree))

    assert [(at, one.code) for at, one in found if one.severity is Severity.KESALAHAN] == [
        (1, "program.angka_induk")
    ]
    assert [(at, one.code) for at, one in found if one.code == "program.kembar"] == [
        (3, "program.kembar")
    ]
    assert [one.tingkat for one in tree.walk()] == [0, 1, 0, 0, 0]
    assert not tree.kosong
    assert set(tree.per_iku) == {""}


def test_depths_may_rise_and_fall_but_never_jump() -> None:
    rows = [BarisProgram(2025, kind) for kind in (_P, _S, _K, _S, _S, _K, _P)]

    assert [at for at, _finding in place_rows(rows)] == [1]
    assert "suatu kegiatan" in place_rows(rows)[0][1].message


def test_without_any_quarter_nothing_is_told_as_spent() -> None:
    total = JumlahProgram(murni=5)

    assert (total.terakhir, total.realisasi_terakhir, total.persen()) == (0, None, None)
    assert JumlahProgram(murni=5, realisasi=(1, 2, None, None)).realisasi_terakhir == 2
    assert JenisProgram.SUB_KEGIATAN.sebutan == "Sub kegiatan"
