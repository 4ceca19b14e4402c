"""A total says the same wherever it is shown: never a limit that it has not reached."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from core.actions.cetak_kesehatan_rekap import susun_rekap
from core.actions.cetak_kesehatan_tanda import load_penerbit
from core.actions.gambar_kesehatan import load_aspek, load_gambar
from core.actions.iku_daftar import list_koperasi
from core.actions.koperasi import load_koperasi
from core.actions.office import Office
from core.actions.penilaian_daftar import list_penilaian
from core.actions.penilaian_kerja import load_kertas_kerja
from core.actions.skor import PenulisSkor
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.penilaian import Tanda
from core.naskah.rekap_kesehatan import NaskahRekap
from core.rules.pedoman import Predikat
from core.rules.report import ScoreReport
from core.rules.tabel import frozen
from tests.hasil_contoh import final, hasil, koperasi, store

ALMOST, SHOWN = Fraction(79997, 1000), "79,997"
KSP = "juknis-15-2021-ksp"


def almost(pedoman: str = KSP) -> ScoreReport:
    """Three thousandths below Sehat."""
    return replace(hasil((70, 70, 70), pedoman), total=ALMOST, predikat="Cukup Sehat")


@pytest.fixture(params=[False, True], ids=["computed", "taken over"])
def kunci(office: Office, request: pytest.FixtureRequest) -> KunciLaporan:
    """The only result of 2025; one taken over carries no limits of its own."""
    koperasi_id = koperasi(office, "Anggrek")
    taken = replace(
        final(koperasi_id, almost(), terdahulu=request.param), final=Tanda(date(2026, 9, 30))
    )
    store(office, [taken])
    return taken.kunci


def _rekap(office: Office, _kunci: KunciLaporan) -> str:
    model = susun_rekap(office, load_penerbit(office), 2026).model
    assert isinstance(model, NaskahRekap)
    return model.baris[0].skor_tercetak


def _kertas(office: Office, kunci: KunciLaporan) -> str:
    kertas = load_kertas_kerja(office, kunci, date(2026, 12, 31))
    return kertas.skor[kertas.penilaian.id]


def _tab(office: Office, kunci: KunciLaporan) -> str:
    berkas = load_koperasi(office, kunci.koperasi_id, 2026)
    assert berkas is not None
    return berkas.penilaian[0].skor


PLACES: dict[str, Callable[[Office, KunciLaporan], str]] = {
    "list of the year": lambda office, _: list_penilaian(office, 2026).baris[0].skor,
    "rekapitulasi": _rekap,
    "rounds of the editor": _kertas,
    "tab Penilaian": _tab,
    "list of an indicator": lambda office, _: (
        list_koperasi(office, 2026, "koperasi_sehat").penyebut[0].skor
    ),
}


@pytest.mark.parametrize("place", PLACES)
def test_every_list_shows_what_the_paper_prints(
    office: Office, kunci: KunciLaporan, place: str
) -> None:
    assert PLACES[place](office, kunci) == SHOWN


def test_the_picture_of_aspects_shows_it_too(office: Office) -> None:
    store(office, [final(koperasi(office, "Anggrek"), almost())])

    (unit,) = load_gambar(office, 2026).unit

    assert load_aspek(office, unit).skor == SHOWN


def test_a_version_that_is_gone_is_known_by_a_result_it_left(office: Office) -> None:
    store(office, [final(koperasi(office, "Anggrek"), almost("hilang"))])
    office.law = replace(office.law, pedoman=frozen({}))
    penulis = PenulisSkor(office)

    assert penulis.show(ALMOST, "hilang", "") == SHOWN
    assert penulis.show(ALMOST, "tidak-pernah-ada", "") == "80,00"
    assert penulis.show(None, "hilang", "") == ""


def test_a_version_is_known_by_its_hash_else_by_the_one_in_force(office: Office) -> None:
    penulis = PenulisSkor(office)

    for sidik in (office.law.pedoman[KSP].hash, "tidak ada lagi"):
        assert penulis.show(ALMOST, KSP, sidik) == SHOWN
        assert penulis.batas(KSP, sidik)[0] == 80


def test_a_unit_is_written_like_its_cooperative(office: Office) -> None:
    anggrek = koperasi(office, "Anggrek", usp=True)
    store(office, [final(anggrek, almost(), unit=Unit.USP)])

    assert [row.skor for row in list_penilaian(office, 2026).baris] == ["", SHOWN]


@pytest.mark.parametrize(
    ("total", "batas"),
    [(ALMOST, 80), (Fraction(80), None), (Fraction(66), 80), (Fraction(10), 51)],
)
def test_the_recapitulation_knows_the_next_limit_of_each_result(
    office: Office, total: Fraction, batas: int | None
) -> None:
    store(office, [final(koperasi(office, "Anggrek"), replace(almost(), total=total))])

    model = susun_rekap(office, load_penerbit(office), 2026).model

    assert isinstance(model, NaskahRekap)
    assert [row.batas for row in model.baris] == [batas]


def test_each_row_goes_by_the_limits_of_its_own_pedoman(office: Office) -> None:
    strict = (Predikat("Sehat", Fraction(90), 1), Predikat("Cukup Sehat", Fraction(0), 2))
    total = Fraction(89999, 1000)
    other = replace(almost("lain"), skala=strict, total=total)
    store(
        office,
        [
            final(koperasi(office, "Anggrek"), replace(almost(), total=total, predikat="Sehat")),
            final(koperasi(office, "Bakung"), other),
        ],
    )

    model = susun_rekap(office, load_penerbit(office), 2026).model

    assert isinstance(model, NaskahRekap)
    assert [(row.batas, row.skor_tercetak) for row in model.baris] == [
        (None, "90,00"),
        (90, "89,999"),
    ]
    assert [row.skor for row in list_penilaian(office, 2026).baris] == ["90,00", "89,999"]
