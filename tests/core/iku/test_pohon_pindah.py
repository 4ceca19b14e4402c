"""Moves and rings of trees of nodes and of posts, whatever the order of the moves."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from core.iku.jabatan_letak import all_under, check_jabatan, kode_for, under
from core.iku.jabatan_letak import moved as moved_post
from core.iku.pohon import JenisJabatan, JenisSimpul, Pohon, Simpul, UnitJabatan
from core.iku.pohon_akar import rooted
from core.iku.pohon_jabatan import ordered
from core.iku.pohon_letak import Langkah, moved

COUNT = 7
PARENTS = st.lists(st.integers(min_value=0, max_value=COUNT), min_size=COUNT, max_size=COUNT)
MOVES = st.lists(
    st.tuples(st.integers(min_value=1, max_value=COUNT), st.sampled_from(Langkah)), max_size=12
)


def _nodes(parents: list[int]) -> tuple[Simpul, ...]:
    """Node 1 on nothing; any other below what was drawn, itself and later ones too."""
    return tuple(
        Simpul(
            at,
            parent if at > 1 and parent else None,
            JenisSimpul.KINERJA if at > 1 else JenisSimpul.IKU,
            f"CONTOH {at}",
            at,
        )
        for at, parent in enumerate(parents, start=1)
    )


def _posts(parents: list[int]) -> tuple[UnitJabatan, ...]:
    return tuple(
        UnitJabatan(
            f"j{at}",
            f"CONTOH {at}",
            "",
            JenisJabatan.KEPALA if at == 1 else JenisJabatan.SEKSI,
            induk=f"j{parent or 1}" if at > 1 else "",
            urut=at,
        )
        for at, parent in enumerate(parents, start=1)
    )


@given(PARENTS)
def test_every_node_is_walked_once_whatever_hangs_on_what(parents: list[int]) -> None:
    tree = Pohon("contoh", rooted(_nodes(parents)), (), bawaan=False)

    walked = [one.id for _depth, one in tree.walk()]
    assert sorted(walked) == list(range(1, COUNT + 1))
    assert rooted(tree.simpul) == tree.simpul


@given(PARENTS, MOVES)
def test_a_moved_tree_stays_a_tree(parents: list[int], moves: list[tuple[int, Langkah]]) -> None:
    tree = Pohon("contoh", rooted(_nodes(parents)), (), bawaan=False)
    for number, langkah in moves:
        chosen = tree.of(number)
        assert chosen is not None
        before = [one.id for one in tree.children(chosen.induk) if one.id != number]
        changed = {one.id: one for one in moved(tree, chosen, langkah)}
        after = replace(tree, simpul=tuple(changed.get(one.id, one) for one in tree.simpul))

        walked = [one.id for _depth, one in after.walk()]
        assert sorted(walked) == list(range(1, COUNT + 1))
        assert [one.id for one in after.children(chosen.induk) if one.id != number] == before
        tree = after


@given(PARENTS)
def test_every_post_is_listed_once_whatever_stands_below_what(parents: list[int]) -> None:
    posts = _posts(parents)

    listed = [one.kode for _depth, one in ordered(posts)]
    assert sorted(listed) == sorted(one.kode for one in posts)
    for one in posts:
        below = [each.kode for each in all_under(posts, one.kode)]
        assert one.kode not in below
        assert len(set(below)) == len(below)


@given(st.lists(st.integers(min_value=0, max_value=2), min_size=COUNT, max_size=COUNT), MOVES)
def test_moved_posts_keep_their_one_head_and_their_order(
    parents: list[int], moves: list[tuple[int, Langkah]]
) -> None:
    posts = _posts([min(one, at) for at, one in enumerate(parents)])
    for number, langkah in moves:
        chosen = next(one for one in posts if one.kode == f"j{number}")
        before = [one.kode for one in under(posts, chosen.induk) if one != chosen]
        changed = {one.kode: one for one in moved_post(posts, chosen, langkah)}
        posts = tuple(changed.get(one.kode, one) for one in posts)

        assert len(list(ordered(posts))) == COUNT
        assert [one.kode for one in posts if not one.induk] == ["j1"]
        left = [one.kode for one in under(posts, chosen.induk) if one.kode != chosen.kode]
        assert left == before
        assert not any(one.code == "jabatan.lingkar" for each in posts
                       for one in check_jabatan(posts, each))  # fmt: skip


def test_a_move_there_and_back_is_no_move() -> None:
    posts = _posts([0, 1, 1, 1, 2, 2, 2])

    def after(kode: str, langkah: Langkah) -> tuple[UnitJabatan, ...]:
        chosen = next(one for one in posts if one.kode == kode)
        changed = {one.kode: one for one in moved_post(posts, chosen, langkah)}
        return tuple(changed.get(one.kode, one) for one in posts)

    def shape() -> list[tuple[int, str]]:
        return [(depth, one.kode) for depth, one in ordered(posts)]

    start = shape()
    for there, back in ((Langkah.TURUN, Langkah.NAIK), (Langkah.MASUK, Langkah.KELUAR)):
        before = posts
        posts = after("j3", there)
        assert shape() != start
        posts = after("j3", back)
        assert shape() == start
        posts = before
    assert moved_post(posts, posts[0], Langkah.NAIK) == ()
    assert moved_post(posts, posts[0], Langkah.MASUK) == ()
    assert moved_post(posts, posts[0], Langkah.KELUAR) == ()
    assert moved_post(posts, posts[1], Langkah.KELUAR) == ()


def test_what_is_wrong_in_a_post_is_said() -> None:
    posts = _posts([0, 1, 2, 1, 1, 1, 1])
    head, second, third = posts[:3]

    def codes(one: UnitJabatan) -> list[str]:
        return [found.code for found in check_jabatan(posts, one)]

    assert codes(replace(second, unit="CONTOH")) == []
    assert codes(replace(second, nama=" ", unit="x")) == ["jabatan.nama"]
    assert codes(replace(second, nama="contoh  3", unit="x")) == ["jabatan.nama_kembar"]
    assert codes(replace(second, induk=third.kode, unit="x")) == ["jabatan.lingkar"]
    assert codes(replace(second, induk=second.kode, unit="x")) == ["jabatan.lingkar"]
    assert codes(replace(second, induk="hilang", unit="x")) == ["jabatan.induk"]
    assert codes(replace(second, induk="", unit="x")) == ["jabatan.tanpa_atasan"]
    assert codes(head) == ["jabatan.unit"]
    new = UnitJabatan("", "CONTOH baru", "", JenisJabatan.SEKSI, induk="j1")
    assert codes(new) == ["jabatan.unit"]
    assert kode_for("—", ["jabatan"]) == "jabatan_2"
