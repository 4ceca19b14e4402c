"""Scores are found in a workbook by name or code, whatever its layout; what is wrong is named."""

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from core.errors import AppError, FileUnreadableError
from core.excel.kkpkk import TOTAL, plain, read_kkpkk
from core.koperasi.cetakan_buku import CetakanBuku
from core.rules.loader import load_lawbook
from core.rules.pedoman import Pedoman
from tests.core.excel.tulis import Galat, Isi, Lembaran, xlsx

RULES = Path(__file__).parents[3] / "resources" / "rules"
JUDUL = ["No", "Komponen", "Rasio (%)", "Nilai", "Bobot Skor (%)", "Skor"]


@pytest.fixture(scope="module")
def perdep() -> Pedoman:
    return load_lawbook(RULES).pedoman["perdep-06-2016"]


@pytest.fixture(scope="module")
def juknis() -> Pedoman:
    return load_lawbook(RULES).pedoman["juknis-15-2021-ksp"]


def _read(tmp_path: Path, pedoman: Pedoman, lembaran: Lembaran) -> CetakanBuku:
    path = tmp_path / "kkpkk.xlsx"
    path.write_bytes(xlsx(lembaran))
    return read_kkpkk(path, pedoman)


def _full(pedoman: Pedoman) -> list[list[Isi]]:
    """Every component with half its weight, under headings, with a total."""
    rows: list[list[Isi]] = [["KERTAS KERJA"], [], [None, *JUDUL]]
    for place, each in enumerate(pedoman.komponen):
        skor = float(each.bobot / 2)
        rows.append([None, float(place + 1), each.nama, 12.5, 50.0, float(each.bobot), skor])
    rows.append([None, None, "Total Skor", None, None, 100.0, 50.0])
    rows.append([None, None, "Predikat", None, None, None, "CUKUP  SEHAT"])
    return rows


def test_every_component_is_found_by_its_name(tmp_path: Path, juknis: Pedoman) -> None:
    found = _read(tmp_path, juknis, {"Sampul": [["KKPKK"]], "KKPKK": _full(juknis)})

    names = [plain(each.nama) for each in juknis.komponen]
    alone = [each for each in juknis.komponen if names.count(plain(each.nama)) == 1]
    assert found.komponen == {each.kode: each.bobot / 2 for each in alone}
    assert found.total == 50
    assert found.predikat == "Cukup Sehat"
    assert found.tempat[juknis.komponen[0].kode] == "KKPKK!G4"


def test_a_code_will_do_as_text_number_or_before_a_name(tmp_path: Path, perdep: Pedoman) -> None:
    rows: list[list[Isi]] = [
        ["", "", "Skor"],
        ["1.1", "Modal sendiri terhadap aset", 3],
        [1.2, "Modal sendiri terhadap pinjaman", 6.000000000000001],
        ["1.3. Kecukupan modal", None, "2,25"],
    ]

    found = _read(tmp_path, perdep, {"A": rows})

    assert found.komponen == {"1.1": 3, "1.2": 6, "1.3": Fraction("2.25")}
    assert found.tempat == {"1.1": "A!C2", "1.2": "A!C3", "1.3": "A!C4"}
    (missing,) = found.temuan
    assert missing.code == "buku.tidak_ditemukan"
    assert missing.message.endswith(" ….")


def test_a_name_weighs_more_than_a_number_of_its_own(tmp_path: Path, perdep: Pedoman) -> None:
    other = perdep.komponen[3]
    rows: list[list[Isi]] = [
        ["No", "Uraian", "Skor"],
        ["1.1", other.nama, 1],
        [f"1.2 {other.nama}", "", 1],
    ]

    assert _read(tmp_path, perdep, {"A": rows}).tempat == {other.kode: "A!C2"}


@pytest.mark.parametrize(
    ("heads", "column"),
    [
        (["Nilai", "Skor"], "D"),
        (["Skor", "Bobot skor"], "C"),
        (["Skor maksimal", "Skor diperoleh"], "D"),
        (["Rasio", "Nilai kredit"], "D"),
        (["Skor", "Nilai"], "C"),
        (["Jumlah skor seluruh komponen yang diperiksa pada tahun ini", "Nilai"], "D"),
    ],
)
def test_the_column_of_scores(
    tmp_path: Path, perdep: Pedoman, heads: list[Isi], column: str
) -> None:
    rows: list[list[Isi]] = [[2025, None, *heads], ["1.1", "Modal", 1, 1]]

    assert _read(tmp_path, perdep, {"A": rows}).tempat["1.1"] == f"A!{column}2"


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        (Galat(), "Skor 1.1 pada A!C2 berisi kesalahan rumus #DIV/0!."),
        ("#REF!", "Skor 1.1 pada A!C2 berisi kesalahan rumus #REF!."),
        (None, "Skor 1.1 pada A!C2 kosong, atau rumusnya galat (misalnya #DIV/0!)."),
        ("enam", "Skor 1.1 pada A!C2 bukan angka: “enam”."),
        (True, "Skor 1.1 pada A!C2 bukan angka: “True”."),
        (99.0, "Skor 1.1 pada A!C2 tertulis 99,00, di luar 0 sampai 6,00."),
    ],
)
def test_what_is_wrong_with_a_cell_is_told(
    tmp_path: Path, perdep: Pedoman, cell: Isi, sentence: str
) -> None:
    rows: list[list[Isi]] = [["", "", "Skor"], ["1.1", "Modal", cell]]

    found = _read(tmp_path, perdep, {"A": rows})

    assert found.temuan[0].message == sentence
    assert found.temuan[0].field == "A!C2"


def test_a_component_written_twice_counts_once(tmp_path: Path, perdep: Pedoman) -> None:
    first: list[list[Isi]] = [["", "Skor"], ["1.1", 3], ["1.2", None]]
    again: list[list[Isi]] = [["", "Skor"], ["1.1", 4], ["1.2", 2], ["1.1", 3]]

    found = _read(tmp_path, perdep, {"A": first, "B": again})

    assert found.komponen == {"1.1": 3, "1.2": 2}
    assert found.tempat == {"1.1": "A!B2", "1.2": "B!B3"}
    assert [each.message for each in found.temuan if each.code != "buku.tidak_ditemukan"] == [
        "Komponen 1.1 tertulis lagi pada B!B2 dengan skor lain (4,00); yang dipakai A!B2."
    ]


def test_totals_of_aspects_and_a_table_of_limits_are_not_taken_for_the_result(
    tmp_path: Path, perdep: Pedoman
) -> None:
    rows: list[list[Isi]] = [
        ["", "", "Skor"],
        ["1.1", "Modal", 3],
        ["", "Jumlah", 3],
        ["1.2", "Modal", 6],
        ["Jumlah Skor", "", 9],
        ["", "Total skor", "rusak"],
        ["Predikat", "Sehat", "Cukup Sehat"],
    ]

    found = _read(tmp_path, perdep, {"A": rows})

    assert (found.total, found.predikat) == (Fraction(9), "")


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([["Nama", "Skor"], ["Melati", 3]], r"tidak memuat satu pun komponen"),
        ([], r"tidak memuat satu pun komponen"),
        ([["1.1", "Modal", 3]], r"Kolom skor tidak ditemukan pada lembar A dari kkpkk\.xlsx"),
    ],
)
def test_a_workbook_without_scores_is_refused(
    tmp_path: Path, perdep: Pedoman, rows: list[list[Isi]], message: str
) -> None:
    with pytest.raises(FileUnreadableError, match=message):
        _read(tmp_path, perdep, {"A": rows})


CELLS = (
    st.none()
    | st.booleans()
    | st.floats(-200, 200)
    | st.sampled_from(
        ["1.1", "1.2", "Skor", "Nilai", "Total", "Predikat", "Sehat", "#N/A", "2,5", "x"]
    )
)


@settings(
    deadline=None, max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@example(rows=[[None, "Skor"], ["1.1"], [None, 0.0, "Total"]])
@given(rows=st.lists(st.lists(CELLS, max_size=5), max_size=12))
def test_any_table_is_read_or_refused(
    tmp_path: Path, perdep: Pedoman, rows: list[list[Isi]]
) -> None:
    try:
        found = _read(tmp_path, perdep, {"A": rows})
    except AppError as error:
        assert error.hint  # noqa: PT017 - either outcome is sound, both are looked at
        return
    assert found.komponen.keys() <= found.tempat.keys()
    assert found.tempat.keys() <= {TOTAL, *(each.kode for each in perdep.komponen)}
