"""What was answered and chosen goes over to another version as far as it still has a place."""

from dataclasses import replace
from fractions import Fraction

from core.actions.office import law
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.pedoman_ganti import carried
from core.koperasi.penilaian import Penilaian
from core.rules.pedoman import Pedoman

PERDEP = law().pedoman["perdep-06-2016"]
SYARIAH = law().pedoman["perdep-07-2016-syariah"]
KUNCI = KunciLaporan(1, Unit.KOPERASI, 2016)


def _without(pedoman: Pedoman, kode: str) -> Pedoman:
    return replace(
        pedoman,
        aspek=tuple(
            replace(aspek, komponen=tuple(one for one in aspek.komponen if one.kode != kode))
            for aspek in pedoman.aspek
        ),
    )


def test_the_same_pedoman_changes_nothing() -> None:
    old = Penilaian(
        KUNCI,
        PERDEP.id,
        varian={"1.1": "lower_closed_S12"},
        alasan_varian={"1.1": "CONTOH"},
        jawaban={"3.1": (True,) * 12},
    )

    assert carried(old, PERDEP, PERDEP) == old


def test_what_has_no_place_any_more_goes() -> None:
    readings = {"1.1": "lower_closed_S12", "1.2": "tidak_ada"}
    old = Penilaian(
        KUNCI,
        PERDEP.id,
        varian=readings,
        alasan_varian=dict.fromkeys(readings, "CONTOH"),
        jawaban={"3.1": (True,), "3.2": (False,), "1.1": (True,)},
        isian={"1.1": Fraction(1)},
    )

    new = carried(old, PERDEP, _without(PERDEP, "3.1"))

    assert (new.varian, new.alasan_varian) == ({"1.1": "lower_closed_S12"}, {"1.1": "CONTOH"})
    assert new.jawaban == {"3.2": (False,), "1.1": (True,)}
    assert new.isian == {}


def test_entries_stay_where_a_component_is_still_entered() -> None:
    kode = SYARIAH.komponen[0].kode
    old = Penilaian(KUNCI, SYARIAH.id, isian={kode: Fraction(3, 2), "hilang": Fraction(1)})

    assert carried(old, SYARIAH, SYARIAH).isian == {kode: Fraction(3, 2)}
