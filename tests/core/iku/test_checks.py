"""What a SAKIP score, a target and counts without names are refused for."""

from dataclasses import replace
from fractions import Fraction

import pytest

from core.actions.office import law
from core.iku.checks import check_counts, check_sakip, check_target
from core.iku.model import NilaiSakip
from core.rules.set_iku import ArahIku

LHE = NilaiSakip(
    0, 2024, 2025, terbit=True, nilai=Fraction("70.35"), lhe_nomor="CONTOH/1", lhe_tanggal=""
)
IKU = law().set_iku[0].by_kode["koperasi_sehat"]


def _sakip(**changes: object) -> list[str]:
    nilai = replace(LHE, **changes)  # type: ignore[arg-type]
    return [one.code for one in check_sakip(nilai, law().sakip.by_year(nilai.tahun_terbit))]


def test_a_total_alone_is_sound() -> None:
    assert _sakip() == []


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"nilai": None}, ["sakip.nilai_kosong"]),
        ({"nilai": Fraction(101)}, ["sakip.nilai_di_luar_skala"]),
        ({"nilai": Fraction("70.355")}, ["sakip.nilai_desimal"]),
        ({"tahun_terbit": 2023}, ["sakip.tahun_terbit"]),
        ({"tahun_dinilai": 1999}, ["sakip.tahun_dinilai"]),
        ({"lhe_nomor": ""}, ["sakip.lhe_nomor"]),
        ({"lhe_tanggal": "2024-12-30"}, ["sakip.lhe_tanggal"]),
        ({"komponen": (("Karangan", Fraction(1)),)}, ["sakip.komponen_asing"]),
        (
            {"komponen": (("Perencanaan Kinerja", Fraction("30.01")),)},
            ["sakip.komponen_di_luar_bobot"],
        ),
        ({"terbit": False, "nilai": None, "lhe_nomor": ""}, []),
    ],
)
def test_each_fault_has_its_finding(changes: dict[str, object], codes: list[str]) -> None:
    assert _sakip(**changes) == codes


@pytest.mark.parametrize(("last", "codes"), [("15.35", []), ("15", ["sakip.jumlah_komponen"])])
def test_all_components_are_held_against_the_total(last: str, codes: list[str]) -> None:
    periode = law().sakip.by_year(2025)
    assert periode is not None
    scores = (Fraction(22), Fraction(22), Fraction(11), Fraction(last))
    parts = tuple(zip((one.nama for one in periode.komponen), scores, strict=True))

    assert _sakip(komponen=parts) == codes


@pytest.mark.parametrize(
    ("nilai", "huruf"), [("80", "BB"), ("80.01", "A"), ("70", "B"), ("0", "D"), ("100", "AA")]
)
def test_classes_have_strict_limits(nilai: str, huruf: str) -> None:
    periode = law().sakip.by_year(2025)

    assert periode is not None
    kelas = periode.kelas(Fraction(nilai))
    assert kelas is not None
    assert kelas.huruf == huruf


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("20,00", []),
        ("", []),
        ("dua puluh", ["target.tidak_terbaca"]),
        ("80-90", ["target.rentang"]),
        ("-1", ["target.negatif"]),
        ("20,005", ["target.desimal"]),
        ("101", ["target.lebih_seratus"]),
        ("0", ["target.nol"]),
    ],
)
def test_targets_are_read_before_they_are_kept(text: str, codes: list[str]) -> None:
    assert [one.code for one in check_target(text, IKU)] == codes


def test_a_range_is_a_target_where_the_direction_is_a_range() -> None:
    assert list(check_target("80-90", replace(IKU, arah=ArahIku.RENTANG))) == []


@pytest.mark.parametrize(
    ("pembilang", "penyebut", "codes"),
    [
        (0, 1, []),
        (None, 10, ["realisasi.pembilang"]),
        (1, None, ["realisasi.penyebut"]),
        (0, 0, ["realisasi.penyebut"]),
        (2, 1, ["realisasi.terbalik"]),
    ],
)
def test_counts_need_a_part_inside_a_whole(
    pembilang: int | None, penyebut: int | None, codes: list[str]
) -> None:
    assert [one.code for one in check_counts(pembilang, penyebut)] == codes
