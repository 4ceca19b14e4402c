"""Proposals from a result: one for each component that lost points, in words of its kind."""

from fractions import Fraction

import pytest

from core.actions.office import law
from core.koperasi.pemeriksaan_saran import proposals
from core.rules.engine import score
from core.rules.masukan import Masukan
from core.rules.pedoman import Isian, Kuesioner
from core.rules.schema import Lawbook


@pytest.fixture(scope="module")
def rules() -> Lawbook:
    return law()


@pytest.mark.parametrize("pedoman_id", ["juknis-15-2021-ksp", "perdep-06-2016"])
def test_every_lost_point_has_one_proposal(rules: Lawbook, pedoman_id: str) -> None:
    pedoman = rules.pedoman[pedoman_id]
    report = score(pedoman, Masukan({}, {}, {}))

    found = proposals(report)

    lost = {one.kode: one.bobot - one.skor for one in report.komponen if one.skor < one.bobot}
    assert {one.komponen: one.hilang for one in found} == lost
    assert [one.hilang for one in found] == sorted(lost.values(), reverse=True)


def test_the_words_fit_the_kind_of_component(rules: Lawbook) -> None:
    pedoman = next(
        each
        for each in rules.pedoman.values()
        if any(isinstance(one.isi, Isian) for one in each.komponen)
    )
    entry = next(one for one in pedoman.komponen if isinstance(one.isi, Isian))
    report = score(pedoman, Masukan({}, {}, {entry.kode: Fraction(0)}))

    words = {one.komponen: one.uraian for one in proposals(report)}

    assert words[entry.kode].startswith(f"Memperbaiki {entry.nama} (skor 0,00 dari")


def test_a_questionnaire_names_how_many_items_are_missed(rules: Lawbook) -> None:
    pedoman = rules.pedoman["juknis-15-2021-ksp"]
    asked = next(one for one in pedoman.komponen if isinstance(one.isi, Kuesioner))
    assert isinstance(asked.isi, Kuesioner)
    count = asked.isi.jumlah_butir
    report = score(pedoman, Masukan({}, {asked.kode: (True, *[False] * (count - 1))}, {}))

    words = {one.komponen: one.uraian for one in proposals(report)}

    assert words[asked.kode].startswith(f"Memenuhi {count - 1} dari {count} butir")
