"""A pedoman written back is the pedoman that was read, through TOML and through the editor."""

import copy
import tomllib
from dataclasses import replace
from fractions import Fraction

import pytest
import tomli_w
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.rules.checks_pedoman import check_naskah, read_naskah
from core.rules.pedoman import Pedoman
from core.rules.pita import find_pita, read_pita
from core.rules.read_pedoman import read_isi, read_pedoman
from core.rules.schema import Lawbook
from core.rules.sunting_nilai import close_bands, open_bands
from core.rules.sunting_pedoman import expand, fold
from core.rules.tabel import digest_of
from core.rules.tulis_pedoman import Isi, isi_of, number
from tests.core.rules.conftest import RULES

SLOW = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
ALL = sorted(path.stem for path in (RULES / "kesehatan").glob("*.toml"))
# whatever a keyboard or a clipboard gives, half a letter excepted
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40).filter(str.strip)


def _read(isi: Isi, lawbook: Lawbook) -> Pedoman:
    return read_isi(isi, name=f"{isi['id']}.toml", bagan=lawbook.bagan)


@pytest.mark.parametrize("pedoman_id", ALL)
def test_what_is_written_is_read_as_it_was(lawbook: Lawbook, pedoman_id: str) -> None:
    pedoman = lawbook.pedoman[pedoman_id]

    isi = isi_of(pedoman)
    again = _read(isi, lawbook)

    assert replace(again, hash=pedoman.hash) == pedoman
    assert isi_of(again) == isi
    assert again.hash == digest_of(isi)


@pytest.mark.parametrize("pedoman_id", ALL)
def test_toml_keeps_every_word_and_the_hash(lawbook: Lawbook, pedoman_id: str) -> None:
    isi = isi_of(lawbook.pedoman[pedoman_id])

    text = tomli_w.dumps(isi)

    assert tomllib.loads(text) == isi
    read = read_pedoman(text, name=f"{pedoman_id}.toml", bagan=lawbook.bagan)
    assert read == _read(isi, lawbook)


@pytest.mark.parametrize("pedoman_id", ALL)
def test_the_working_copy_closes_to_the_same_file(lawbook: Lawbook, pedoman_id: str) -> None:
    isi = isi_of(lawbook.pedoman[pedoman_id])

    assert fold(expand(isi), lawbook.bagan) == isi
    assert check_naskah(expand(isi), lawbook.bagan) == ()


@SLOW
@given(st.data())
def test_words_and_limits_that_were_changed_come_back(
    lawbook: Lawbook, data: st.DataObject
) -> None:
    pedoman_id = data.draw(st.sampled_from(["perdep-06-2016", "permen-14-2009"]))
    naskah = expand(isi_of(lawbook.pedoman[pedoman_id]))
    naskah["judul"], naskah["catatan"] = data.draw(WORDS), data.draw(WORDS)
    every = [one for aspek in naskah["aspek"] for one in aspek["komponen"]]
    komponen = every[data.draw(st.integers(0, len(every) - 1))]
    komponen["nama"] = data.draw(WORDS)
    if komponen["jenis"] == "rasio":
        limits = komponen["pita"]["batas"]
        low = Fraction(str(limits[0][0]))
        high = Fraction(str(limits[1][0])) if len(limits) > 1 else low + 1
        share = data.draw(st.integers(1, 9))
        moved = low + (high - low) * Fraction(share, 10)
        limits[0] = [number(moved), data.draw(st.booleans())]
    if komponen["jenis"] == "kuesioner":
        place = data.draw(st.integers(0, len(komponen["butir"]) - 1))
        komponen["butir"][place]["teks"] = data.draw(WORDS)

    findings = check_naskah(naskah, lawbook.bagan)

    assert findings == ()
    pedoman = read_naskah(naskah, lawbook.bagan)
    text = tomli_w.dumps(isi_of(pedoman))
    kept = read_pedoman(text, name=f"{pedoman_id}.toml", bagan=lawbook.bagan)
    assert replace(kept, hash="") == replace(pedoman, hash="")
    assert pedoman.judul == naskah["judul"]
    assert expand(isi_of(kept))["aspek"] == expand(isi_of(pedoman))["aspek"]


LIMITS = st.lists(st.integers(-50, 500), min_size=1, max_size=6, unique=True).map(sorted)


@given(LIMITS, st.data())
def test_limits_and_sides_become_bands_that_tile_the_line(
    limits: list[int], data: st.DataObject
) -> None:
    sides = [data.draw(st.booleans()) for _ in limits]
    opened = {
        "batas": [list(each) for each in zip(limits, sides, strict=True)],
        "nilai": list(range(len(limits) + 1)),
        "skor": [None] * (len(limits) + 1),
    }

    rows = close_bands(opened)
    bands = [read_pita(syarat, Fraction(nilai)) for syarat, nilai in rows]

    assert open_bands(rows) == opened
    for place, (limit, below) in enumerate(zip(limits, sides, strict=True)):
        assert find_pita(bands, Fraction(limit)) == (place if below else place + 1)


def test_sums_that_are_equal_share_a_code_and_a_changed_one_gets_its_own(
    lawbook: Lawbook,
) -> None:
    naskah = expand(isi_of(lawbook.pedoman["perdep-06-2016"]))
    first, second = naskah["aspek"][0]["komponen"][:2]
    third = naskah["aspek"][0]["komponen"][2]
    third["pembilang"] = copy.deepcopy(first["pembilang"])
    first["pembilang"]["akun"]["kas"] = 1
    named = dict(lawbook.bagan.jumlah["total_aset"].akun)
    second["pembilang"] = {"nama": "bebas", "akun": {kode: int(one) for kode, one in named.items()}}

    isi = fold(naskah, lawbook.bagan)

    codes = [each["pembilang"] for each in isi["aspek"][0]["komponen"]]
    assert codes == ["modal_sendiri", "total_aset", "modal_sendiri_2"]
    assert isi["jumlah"]["modal_sendiri"]["akun"]["kas"] == 1
    assert "kas" not in isi["jumlah"]["modal_sendiri_2"]["akun"]
    assert _read(isi, lawbook).jumlah["total_aset"].nama == "Total aset"


def test_a_sum_without_a_name_or_accounts_is_left_for_the_check(lawbook: Lawbook) -> None:
    naskah = expand(isi_of(lawbook.pedoman["perdep-06-2016"]))
    one = naskah["aspek"][0]["komponen"][0]
    one["pembilang"] = {"nama": "", "akun": None}
    one["penyebut"] = {"nama": "!!", "akun": {"kas": 1}}

    isi = fold(naskah, lawbook.bagan)

    made = isi["aspek"][0]["komponen"][0]
    assert (made["pembilang"], made["penyebut"]) == ("", "jumlah")


@pytest.mark.parametrize(
    ("bands", "rows"),
    [
        ({"batas": [], "nilai": [1], "skor": []}, [["x", 1]]),
        ({"batas": [[5]], "nilai": [1, 2]}, [["x < 5", 1], ["x >= 5", 2]]),
        ({"batas": "x", "nilai": None}, []),
        (
            {"batas": [[5, True], 7], "nilai": [1, 2], "skor": ["", 3]},
            [["x <= 5", 1], ["x > 5", 2, 3]],
        ),
    ],
)
def test_broken_bands_close_without_raising(bands: Isi, rows: list[list[object]]) -> None:
    assert close_bands(bands) == rows
