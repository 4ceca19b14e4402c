"""Programs given out to posts: each rupiah once, and what nobody answers for is named."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from core.iku.pohon import JenisJabatan
from core.iku.pohon_jabatan import Jabatan
from core.iku.program import BarisProgram, JenisProgram
from core.iku.program_jabatan import share_out
from core.iku.program_pohon import SimpulProgram, grow

_P, _K, _S = JenisProgram.PROGRAM, JenisProgram.KEGIATAN, JenisProgram.SUB_KEGIATAN


def _post(kode: str, nama: str, unit: str = "", induk: str = "kepala") -> Jabatan:
    depth = 0 if kode == "kepala" else 1
    return Jabatan(kode, nama, unit, JenisJabatan.BIDANG, induk, "", depth, "", ())


POSTS = (
    _post("kepala", "Kepala Dinas", "Dinas", ""),
    _post("kabid", "Kepala Bidang CONTOH", "Bidang CONTOH"),
    _post("ahli", "Ahli Madya CONTOH", "Bidang CONTOH"),
    _post("tamu", "Staf CONTOH"),
)
ROWS = (
    BarisProgram(2025, _P, "2.17.03", "CONTOH Program", id=1, penanggung_jawab="bidang contoh "),
    BarisProgram(2025, _K, "2.17.03.2.01", "CONTOH Kegiatan", id=2, induk=1),
    BarisProgram(2025, _S, "2.17.03.2.01.0001", "CONTOH Sub A", id=3, induk=2, pagu_murni=70,
                 penanggung_jawab="Ahli Madya CONTOH"),
    BarisProgram(2025, _S, "2.17.03.2.01.0002", "CONTOH Sub B", id=4, induk=2, pagu_murni=30),
    BarisProgram(2025, _P, "2.17.04", "CONTOH Program tanpa nama", id=5),
    BarisProgram(2025, _K, "2.17.04.2.01", "CONTOH Kegiatan lain", id=6, induk=5, pagu_murni=5,
                 penanggung_jawab="Orang Luar"),
    BarisProgram(2025, _K, "2.17.04.2.02", "CONTOH Kegiatan milik", id=7, induk=5, pagu_murni=9,
                 penanggung_jawab="Kepala Bidang CONTOH"),
)  # fmt: skip


def _ids(rows: tuple[SimpulProgram, ...]) -> list[int]:
    return [one.baris.id for one in rows]


def test_each_post_has_the_highest_rows_that_name_it() -> None:
    found = share_out(grow(2025, ROWS, {}).program, POSTS)

    assert {kode: _ids(rows) for kode, rows in found.milik.items()} == {
        "kepala": [],
        "kabid": [1, 7],
        "ahli": [3],
        "tamu": [],
    }
    assert _ids(found.tanpa) == [6]
    assert _ids(found.asing) == [6]


def test_a_post_without_a_unit_takes_no_row_that_names_nobody() -> None:
    rows = [replace(one, penanggung_jawab="") for one in ROWS]

    found = share_out(grow(2025, rows, {}).program, POSTS)

    assert not any(found.milik.values())
    assert _ids(found.tanpa) == [1, 5]
    assert found.asing == ()


@given(st.lists(st.sampled_from(["", "Bidang CONTOH", "Staf CONTOH", "x"]), min_size=7, max_size=7))
def test_every_rupiah_is_answered_for_once_or_named(names: list[str]) -> None:
    rows = [replace(one, penanggung_jawab=name) for one, name in zip(ROWS, names, strict=True)]
    tree = grow(2025, rows, {})
    found = share_out(tree.program, POSTS)

    owned = {
        leaf.baris.id for each in found.milik.values() for one in each for leaf in one.leaves()
    }
    bare = {leaf.baris.id for one in found.tanpa for leaf in one.leaves()}
    assert owned | bare == {one.baris.id for one in tree.leaves()}
    assert not owned & bare
    for each in found.milik.values():
        ids = [leaf.baris.id for one in each for leaf in one.leaves()]
        assert len(ids) == len(set(ids))
