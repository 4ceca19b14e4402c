"""The tree of performance: what is proposed, where nodes may stand, what each post answers for."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.actions.iku_dasar import set_in_force
from core.actions.office import Office
from core.actions.pohon import shipped_susunan
from core.errors import RuleFileError
from core.iku.pohon import (
    SEBUTAN_JABATAN,
    SEBUTAN_JENIS,
    JenisJabatan,
    JenisSimpul,
    Pohon,
    Simpul,
    UnitJabatan,
    fits_under,
)
from core.iku.pohon_bawaan import Susunan, UsulanKinerja, propose, read_susunan
from core.iku.pohon_jabatan import gather, ordered
from core.iku.pohon_letak import Langkah, below, check_simpul, kinds_under, moved
from core.rules.set_iku import SetIku

_K = JenisSimpul.KINERJA
KEPALA = UnitJabatan("kepala", "Kepala Dinas", "Dinas", JenisJabatan.KEPALA)
KABID = UnitJabatan("kabid", "Kepala Bidang", "Bidang", JenisJabatan.BIDANG, induk="kepala")
TREE = Pohon(
    "contoh",
    (
        Simpul(1, None, JenisSimpul.SASARAN_RENSTRA, "CONTOH sasaran", 1),
        Simpul(2, 1, JenisSimpul.IKU, "CONTOH IKU", 1, iku="satu", jabatan="kepala"),
        Simpul(3, 2, _K, "CONTOH kinerja", 1, indikator="Jumlah", jabatan="kabid"),
        Simpul(4, 2, _K, "CONTOH lain", 2, indikator="Jumlah", jabatan="kabid"),
        Simpul(5, None, JenisSimpul.MISI, "CONTOH misi", 2),
    ),
    (KEPALA, KABID),
    bawaan=False,
)


@pytest.fixture
def contoh(office: Office) -> SetIku:
    return set_in_force(office, 2025)


def _ids(nodes: tuple[Simpul, ...]) -> list[tuple[int, int | None, int]]:
    return [(one.id, one.induk, one.urut) for one in nodes]


def _after(pohon: Pohon, changed: tuple[Simpul, ...]) -> Pohon:
    new = {one.id: one for one in changed}
    return replace(pohon, simpul=tuple(new.get(one.id, one) for one in pohon.simpul))


def test_every_level_and_post_has_words() -> None:
    assert set(SEBUTAN_JENIS) == set(JenisSimpul)
    assert set(SEBUTAN_JABATAN) == set(JenisJabatan)


def test_the_proposed_tree_holds_every_indicator_and_every_proposal(contoh: SetIku) -> None:
    susunan = shipped_susunan()
    pohon = propose(contoh, susunan)

    assert pohon.bawaan
    assert {one.iku for one in pohon.simpul if one.iku} == set(contoh.by_kode)
    work = [one for one in pohon.simpul if one.jenis is _K]
    assert len(work) == len(susunan.usulan)
    for one in pohon.simpul:
        above = pohon.of(one.induk) if one.induk else None
        assert fits_under(one.jenis, above.jenis if above else None)


def test_a_row_of_the_cascade_that_two_share_stands_once(contoh: SetIku) -> None:
    pohon = propose(contoh, shipped_susunan())

    assert sum(one.jenis is JenisSimpul.MISI for one in pohon.simpul) == 1
    assert [one.jenis for one in pohon.above(pohon.simpul[4])][-1] is JenisSimpul.MISI


def test_work_without_an_indicator_of_its_own_hangs_below_the_first(contoh: SetIku) -> None:
    usulan = (
        UsulanKinerja("kabid", "tidak_ada", "CONTOH sasaran", "CONTOH jumlah", "orang"),
        UsulanKinerja("kepala", "", "CONTOH atasan", "CONTOH nilai", "%"),
    )
    pohon = propose(contoh, Susunan("CONTOH", (KEPALA, KABID), usulan))

    first = next(one for one in pohon.simpul if one.jenis is JenisSimpul.IKU)
    assert {one.induk for one in pohon.simpul if one.jenis is _K} == {first.id}


def test_a_file_with_a_word_too_many_is_refused() -> None:
    text = (
        'sumber = "S"\ndasar = "CONTOH"\nkinerja_keyakinan = "usulan"\n[[jabatan]]\n'
        'kode = "a"\nnama = "A"\nunit = "A"\njenis = "kepala"\n'
    )
    assert read_susunan(text, name="contoh.toml").jabatan[0].nama == "A"
    with pytest.raises(RuleFileError):
        read_susunan(f'{text}gaji = "1"\n', name="contoh.toml")


def test_each_post_has_its_rows_and_targets(contoh: SetIku) -> None:
    pohon = propose(contoh, shipped_susunan())
    posts = gather(pohon, contoh.by_kode, {"koperasi_sehat": "20"})

    head = posts[0]
    assert (head.atasan, head.tingkat) == ("", 0)
    assert [one.iku for one in head.baris] == list(contoh.by_kode)
    assert {one.target for one in head.baris} == {"", "20"}
    assert all(one.atasan for one in posts[1:])


def test_an_indicator_of_its_own_measures_the_sasaran_above(contoh: SetIku) -> None:
    own = Simpul(6, 1, JenisSimpul.IKU, "CONTOH", indikator="CONTOH nilai", jabatan="kepala")
    alone = replace(own, id=7, induk=None)
    served = Simpul(8, 2, _K, "CONTOH ikut", iku="koperasi_sehat", jabatan="kabid")
    pohon = replace(TREE, simpul=(*TREE.simpul, own, alone, served))

    head, kabid = gather(pohon, contoh.by_kode, {})
    assert [one.sasaran for one in head.baris] == ["CONTOH", "CONTOH sasaran", "CONTOH sasaran"]
    assert [one.sasaran for one in kabid.baris] == ["CONTOH ikut", "CONTOH kinerja", "CONTOH lain"]


def test_a_post_whose_superior_is_gone_stands_at_the_top() -> None:
    assert [depth for depth, _one in ordered((KABID,))] == [0]
    assert [depth for depth, _one in ordered((KABID, KEPALA))] == [0, 1]


def test_nodes_move_among_siblings_and_levels() -> None:
    third, fourth = TREE.simpul[2], TREE.simpul[3]

    assert _ids(moved(TREE, fourth, Langkah.NAIK)) == [(4, 2, 1), (3, 2, 2)]
    assert moved(TREE, fourth, Langkah.TURUN) == ()
    assert _ids(moved(TREE, third, Langkah.TURUN)) == [(4, 2, 1), (3, 2, 2)]
    assert _ids(moved(TREE, fourth, Langkah.MASUK)) == [(4, 3, 1)]
    assert moved(TREE, third, Langkah.MASUK) == ()
    assert _ids(moved(TREE, fourth, Langkah.KELUAR)) == [(4, 1, 2)]
    assert moved(TREE, TREE.simpul[1], Langkah.KELUAR) == ()
    assert moved(TREE, TREE.simpul[0], Langkah.KELUAR) == ()
    assert moved(TREE, TREE.simpul[4], Langkah.MASUK) == ()
    assert [one.id for one in below(TREE, 1)] == [2, 3, 4]
    assert kinds_under(_K) == (_K,)
    assert kinds_under(None)[0] is JenisSimpul.MISI


@given(st.lists(st.tuples(st.integers(1, 5), st.sampled_from(Langkah)), max_size=30))
def test_moves_lose_no_node_and_break_no_level(steps: list[tuple[int, Langkah]]) -> None:
    pohon = TREE
    for simpul_id, langkah in steps:
        node = pohon.of(simpul_id)
        assert node is not None
        pohon = _after(pohon, moved(pohon, node, langkah))
    assert {one.id for _depth, one in pohon.walk()} == {1, 2, 3, 4, 5}
    for one in pohon.simpul:
        above = pohon.of(one.induk) if one.induk is not None else None
        assert fits_under(one.jenis, above.jenis if above else None)


@pytest.mark.parametrize(
    ("simpul", "code"),
    [
        (Simpul(0, 2, _K, " "), "pohon.uraian"),
        (Simpul(0, 99, _K, "CONTOH"), "pohon.induk"),
        (replace(TREE.simpul[2], induk=3), "pohon.induk"),
        (Simpul(0, None, _K, "CONTOH"), "pohon.jenis"),
        (Simpul(0, 2, JenisSimpul.MISI, "CONTOH"), "pohon.jenis"),
        (replace(TREE.simpul[1], jenis=_K, induk=2), "pohon.induk"),
        (replace(TREE.simpul[0], jenis=JenisSimpul.MISI), ""),
        (Simpul(0, 2, _K, "CONTOH", iku="lain"), "pohon.iku"),
        (Simpul(0, 2, _K, "CONTOH", jabatan="lain"), "pohon.jabatan"),
        (Simpul(0, 2, _K, "CONTOH", target="20"), "pohon.target"),
        (Simpul(0, 2, _K, "CONTOH", iku="satu", jabatan="kabid", target="20"), ""),
        (Simpul(0, 2, _K, "CONTOH", indikator="Jumlah", target="20"), ""),
    ],
)
def test_what_is_wrong_in_a_node_is_said(simpul: Simpul, code: str) -> None:
    found = [one.code for one in check_simpul(TREE, simpul, {"satu"})]
    assert found == ([code] if code else [])


def test_a_kind_below_what_hangs_under_it_is_refused() -> None:
    program = Simpul(6, 2, JenisSimpul.PROGRAM, "CONTOH program")
    pohon = replace(
        TREE, simpul=(*TREE.simpul, program, Simpul(7, 6, JenisSimpul.KEGIATAN, "CONTOH"))
    )
    lower = replace(program, jenis=_K)
    assert [one.code for one in check_simpul(pohon, lower, set())] == ["pohon.bawahan"]
