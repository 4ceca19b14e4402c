"""The tree of performance of an office: proposed, kept, changed, moved, taken away."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.pohon import list_jabatan, load_pohon, susunan_organisasi
from core.actions.pohon_ubah import (
    check_isian,
    keep_usulan,
    move_simpul,
    save_simpul,
    trash_simpul,
)
from core.actions.urung import Perbuatan, newest_entry, undo_act
from core.errors import AppError, DataRejectedError, NotAllowedError, RecordMovedError
from core.iku.pohon import JenisSimpul, Simpul
from core.iku.pohon_letak import Langkah
from core.storage.journal import Actor
from core.storage.pohon_store import JABATAN, POHON, PohonStore

T = 2025


@pytest.fixture
def own(office: Office) -> Office:
    """The proposed tree kept by an admin."""
    office.actor = Actor(None, "CONTOH Admin", "admin", "pc")
    keep_usulan(office, T)
    return office


def _kabid(office: Office) -> Simpul:
    return next(one for one in load_pohon(office, T).simpul if one.jabatan == "kabid_kelembagaan")


def test_an_untouched_office_has_the_proposed_tree(office: Office) -> None:
    pohon = load_pohon(office, T)

    assert pohon.bawaan
    assert list_jabatan(office, T)[0].baris
    assert susunan_organisasi(office)[0] == (0, pohon.jabatan[0])
    with pytest.raises(AppError, match="Tidak ada set IKU"):
        load_pohon(office, 1990)


def test_the_kept_tree_says_what_the_proposed_one_said(office: Office) -> None:
    before = [(depth, one.uraian, one.jabatan) for depth, one in load_pohon(office, T).walk()]
    posts = list_jabatan(office, T)
    office.actor = Actor(None, "CONTOH Pejabat", "pejabat", "pc")

    assert keep_usulan(office, T).value == len(before)

    after = load_pohon(office, T)
    assert not after.bawaan
    assert [(depth, one.uraian, one.jabatan) for depth, one in after.walk()] == before
    assert [one.nama for one in list_jabatan(office, T)] == [one.nama for one in posts]
    with pytest.raises(AppError, match="sudah disimpan"):
        keep_usulan(office, T)


def test_a_tree_that_is_only_proposed_is_not_changed(office: Office) -> None:
    office.actor = Actor(None, "CONTOH Admin", "admin", "pc")
    with pytest.raises(AppError, match="masih usulan"):
        trash_simpul(office, T, 1)


def test_an_operator_changes_no_tree(own: Office) -> None:
    own.actor = Actor(None, "CONTOH Operator", "operator", "pc")
    with pytest.raises(NotAllowedError):
        save_simpul(own, T, _kabid(own))
    with pytest.raises(NotAllowedError):
        keep_usulan(own, T)


def test_a_node_is_added_changed_and_put_elsewhere(own: Office) -> None:
    above = _kabid(own)
    new = Simpul(0, above.id, JenisSimpul.KINERJA, "CONTOH kinerja", indikator="CONTOH jumlah")

    added = save_simpul(own, T, new).value
    saved = load_pohon(own, T).of(added)

    assert saved is not None
    assert load_pohon(own, T).children(above.id)[-1] == saved
    assert check_isian(own, T, saved) == ()
    save_simpul(own, T, replace(saved, uraian="CONTOH diubah"))
    changed = replace(saved, uraian="CONTOH diubah", versi=2)
    assert load_pohon(own, T).of(saved.id) == changed
    save_simpul(own, T, replace(changed, induk=above.induk))
    assert load_pohon(own, T).children(above.induk)[-1].id == saved.id


def test_a_faulty_node_is_not_kept(own: Office) -> None:
    with pytest.raises(DataRejectedError):
        save_simpul(own, T, replace(_kabid(own), uraian=""))
    with pytest.raises(RecordMovedError):
        save_simpul(own, T, Simpul(9999, _kabid(own).id, JenisSimpul.KINERJA, "CONTOH"))


def test_a_node_moves_with_its_place_in_the_journal(own: Office) -> None:
    above = _kabid(own)
    first, second = load_pohon(own, T).children(above.id)[:2]

    assert move_simpul(own, T, second.id, Langkah.NAIK).value > 0
    assert [one.id for one in load_pohon(own, T).children(above.id)[:2]] == [second.id, first.id]
    assert move_simpul(own, T, second.id, Langkah.NAIK).value == 0
    told = own.db.execute("SELECT perbuatan FROM jurnal ORDER BY id DESC LIMIT 1").fetchone()
    assert told[0] == "simpul pohon kinerja dipindah"


def test_a_node_goes_with_all_below_it(own: Office) -> None:
    above = _kabid(own)
    under = load_pohon(own, T).children(above.id)

    assert trash_simpul(own, T, above.id).value == 1 + len(under)
    assert load_pohon(own, T).of(under[0].id) is None
    with pytest.raises(RecordMovedError):
        trash_simpul(own, T, above.id)


def test_a_node_brought_back_alone_stands_at_the_top(own: Office) -> None:
    above = _kabid(own)
    under = load_pohon(own, T).children(above.id)[0]
    trash_simpul(own, T, above.id)
    own.db.execute("UPDATE pohon SET dihapus_pada = NULL WHERE id = ?", [under.id])

    back = load_pohon(own, T).of(under.id)
    assert back is not None
    assert back.induk is None


def test_the_last_tree_is_never_emptied(own: Office) -> None:
    tops = load_pohon(own, T).children(None)
    for one in tops[1:]:
        trash_simpul(own, T, one.id)
    with pytest.raises(AppError, match="dikosongkan"):
        trash_simpul(own, T, tops[0].id)


def test_posts_are_kept_and_put_away_like_nodes(own: Office) -> None:
    store = PohonStore(own.db)
    head = store.jabatan()[0]
    with own.db.atomic():
        store.save_jabatan(own.deed("jabatan diubah"), replace(head, nama="CONTOH Kepala"))
        new = store.save_jabatan(own.deed("jabatan ditambah"), replace(head, id=0, kode="contoh"))
        store.trash(own.deed("jabatan dihapus"), JABATAN, new, 1)
    assert store.jabatan()[0].nama == "CONTOH Kepala"
    assert "contoh" not in {one.kode for one in store.jabatan()}
    assert POHON == "pohon"


def test_every_change_is_taken_back_whole(own: Office) -> None:
    above = _kabid(own)
    first, second = load_pohon(own, T).children(above.id)[:2]
    before = [(one.id, one.induk, one.urut) for _depth, one in load_pohon(own, T).walk()]

    changes: tuple[Callable[[], Outcome[int]], ...] = (
        lambda: move_simpul(own, T, second.id, Langkah.NAIK),
        lambda: move_simpul(own, T, second.id, Langkah.MASUK),
        lambda: trash_simpul(own, T, above.id),
        lambda: save_simpul(own, T, replace(first, id=0, uraian="CONTOH")),
    )
    for change in changes:
        since = newest_entry(own)
        assert change().value
        undo_act(own, Perbuatan(since, newest_entry(own)))
        after = [(one.id, one.induk, one.urut) for _depth, one in load_pohon(own, T).walk()]
        assert after == before


def test_every_move_and_every_trash_is_taken_back_exactly(own: Office) -> None:
    start = load_pohon(own, T)
    shape = [(depth, one.id) for depth, one in start.walk()]
    deeds: list[Callable[[], Outcome[int]]] = [
        partial(move_simpul, own, T, one.id, langkah)
        for one in start.simpul[::3]
        for langkah in Langkah
    ]
    deeds += [partial(trash_simpul, own, T, one.id) for one in start.simpul[1::4]]

    for deed in deeds:
        before = newest_entry(own)
        if deed().value:
            assert [(depth, one.id) for depth, one in load_pohon(own, T).walk()] != shape
            undo_act(own, Perbuatan(before, newest_entry(own)))
        assert [(depth, one.id) for depth, one in load_pohon(own, T).walk()] == shape
