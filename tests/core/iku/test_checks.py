"""What a SAKIP score, a target and counts without names are refused for."""

from dataclasses import replace
from fractions import Fraction

import pytest

from core.actions.office import law
from core.iku.checks import check_counts, check_sakip, check_target
from core.iku.model import NilaiSakip
from core.rules.sakip import PeriodeSakip
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


@pytest.mark.parametrize(
    ("nilai", "codes"),
    [
        ("-0.01", ["sakip.nilai_di_luar_skala"]),
        ("0", []),
        ("100", []),
        ("100.01", ["sakip.nilai_di_luar_skala"]),
        ("500", ["sakip.nilai_di_luar_skala"]),
    ],
)
@pytest.mark.parametrize("terbit", [2008, 2012, 2025], ids=["no regulation known", "LAKIP", "now"])
def test_a_score_lies_on_the_scale_whatever_the_year(
    terbit: int, nilai: str, codes: list[str]
) -> None:
    found = _sakip(tahun_dinilai=terbit - 1, tahun_terbit=terbit, nilai=Fraction(nilai))

    assert found == codes


def test_components_are_not_held_against_a_regulation_nobody_knows() -> None:
    assert law().sakip.by_year(2008) is None

    found = _sakip(
        tahun_dinilai=2007, tahun_terbit=2008, komponen=(("Perencanaan Kinerja", Fraction(99)),)
    )

    assert found == []


def test_some_components_alone_are_not_summed() -> None:
    assert _sakip(komponen=(("Perencanaan Kinerja", Fraction(22)),)) == []


@pytest.mark.parametrize("periode", law().sakip.periode, ids=lambda one: str(one.sejak))
def test_the_scale_of_every_regulation_ends_at_a_hundred(periode: PeriodeSakip) -> None:
    assert periode.kelas(Fraction(100)) is not None
    assert periode.kelas(Fraction(10001, 100)) is None
    assert periode.kelas(Fraction(-1, 100)) is None


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
        ("100", []),
        ("-0,005", ["target.negatif", "target.desimal"]),
    ],
)
def test_targets_are_read_before_they_are_kept(text: str, codes: list[str]) -> None:
    assert [one.code for one in check_target(text, IKU)] == codes


def test_a_score_of_the_inspektorat_is_never_above_a_hundred() -> None:
    sakip = law().set_iku[0].by_kode["nilai_sakip"]

    assert sakip.satuan != "%"
    assert [one.code for one in check_target("100,01", sakip)] == ["target.lebih_seratus"]
    assert list(check_target("100", sakip)) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("80-90,005", ["target.desimal"]),
        ("80-101", ["target.lebih_seratus"]),
        ("90-80", ["target.tidak_terbaca"]),
        ("0-5", []),
    ],
)
def test_both_ends_of_a_range_are_looked_at(text: str, codes: list[str]) -> None:
    found = check_target(text, replace(IKU, arah=ArahIku.RENTANG))

    assert [one.code for one in found] == codes


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
