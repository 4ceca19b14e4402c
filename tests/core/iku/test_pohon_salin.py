"""A tree carried over to a newer set, and what a tree still lacks."""

import copy
from dataclasses import replace
from typing import Any

import pytest

from core.actions.iku_dasar import set_in_force
from core.actions.office import Office
from core.actions.pohon import shipped_susunan
from core.iku.pohon import JenisSimpul, Pohon, Simpul
from core.iku.pohon_bawaan import propose
from core.iku.pohon_periksa import check_pohon
from core.iku.pohon_salin import carried, origin_of, same_codes
from core.iku.set_naskah import as_new
from core.rules.read_iku import read_set_isi
from core.rules.set_iku import SetIku

SEHAT, LABA, SAKIP = "koperasi_sehat", "umkm_laba_meningkat", "nilai_sakip"


@pytest.fixture
def lama(office: Office) -> SetIku:
    return set_in_force(office, 2025)


def _isi(lama: SetIku) -> dict[str, Any]:
    return copy.deepcopy(dict(as_new(lama, sejak=2027, sampai=2031).isi))


def _set(isi: dict[str, Any]) -> SetIku:
    return read_set_isi(isi, name="contoh")


def _drop(isi: dict[str, Any], kode: str) -> None:
    """Take an indicator out of the cascade; a row without any goes as well."""
    rows = [one | {"iku": [each for each in one["iku"] if each != kode]} for one in isi["cascade"]]
    isi["cascade"] = [one for one in rows if one["iku"]]


def _told(nodes: tuple[Simpul, ...]) -> list[tuple[JenisSimpul, str, str, str]]:
    return [(one.jenis, one.uraian, one.iku, one.jabatan) for one in nodes]


def _own(lama: SetIku) -> Pohon:
    """As proposed, with one node that is none of SIKU's."""
    tree = propose(lama, shipped_susunan())
    more = Simpul(99, tree.simpul[-1].induk, JenisSimpul.KINERJA, "CONTOH kinerja kantor", 99,
                  indikator="CONTOH jumlah", jabatan="kabid_kelembagaan", versi=4)  # fmt: skip
    return replace(tree, simpul=(*tree.simpul, more), bawaan=False)


def test_the_same_content_is_carried_over_whole(lama: SetIku) -> None:
    tree = _own(lama)

    made = carried(tree, lama, _set(_isi(lama)))
    walked = tuple(one for _depth, one in tree.walk())
    assert _told(made) == _told(walked)
    assert [one.induk for one in made] == [one.induk for one in walked]
    assert {one.versi for one in made} == {1}


def test_new_codes_names_and_words_go_with_it(lama: SetIku) -> None:
    isi = _isi(lama)
    isi["iku"][1] |= {"kode": "koperasi_baik", "nama": "CONTOH Koperasi baik"}
    for baris in isi["cascade"]:
        baris["iku"] = ["koperasi_baik" if one == SEHAT else one for one in baris["iku"]]
        if "koperasi_baik" in baris["iku"]:
            baris["sasaran_renstra"] = "CONTOH sasaran baru"
    new = _set(isi)

    made = carried(_own(lama), lama, new)
    assert same_codes(lama, new) == {SAKIP: SAKIP, LABA: LABA, SEHAT: "koperasi_baik"}
    baik = next(one for one in made if one.iku == "koperasi_baik")
    assert baik.uraian == "CONTOH Koperasi baik"
    assert "CONTOH sasaran baru" in {one.uraian for one in made}
    assert not [one for one in made if one.iku == SEHAT]
    tree = Pohon(new.id, made, _own(lama).jabatan, bawaan=False)
    assert {one.code for one in check_pohon(tree, new.by_kode)} == {"pohon.jabatan_kosong"}


def test_an_indicator_that_is_gone_leaves_its_place_to_what_hung_below(lama: SetIku) -> None:
    isi = _isi(lama)
    isi["iku"] = [one for one in isi["iku"] if one["kode"] != SEHAT]
    _drop(isi, SEHAT)
    tree = _own(lama)
    gone = next(one for one in tree.simpul if one.iku == SEHAT)
    below = tree.children(gone.id)
    assert below

    made = {one.id: one for one in carried(tree, lama, _set(isi))}
    assert gone.id not in made
    assert {made[one.id].induk for one in below} == {gone.induk}
    top = replace(tree, simpul=(replace(gone, induk=None),))
    (kept, *_more) = carried(top, lama, _set(isi))
    assert (kept.iku, kept.indikator) == ("", lama.by_kode[SEHAT].nama)


def test_a_new_indicator_comes_under_its_sasaran(lama: SetIku) -> None:
    isi = _isi(lama)
    extra = copy.deepcopy(isi["iku"][1])
    isi["iku"] += [
        extra | {"kode": "tambahan", "nama": "CONTOH tambahan", "sasaran": "CONTOH sendiri"},
        extra | {"kode": "tambahan_2", "nama": "CONTOH dua", "sasaran": "CONTOH sendiri"},
        extra | {"kode": "tambahan_3", "nama": "CONTOH tiga"},
    ]
    isi["cascade"][0]["iku"] = [*isi["cascade"][0]["iku"], "tambahan_3"]

    made = carried(_own(lama), lama, _set(isi))
    known = {one.iku: one for one in made if one.jenis is JenisSimpul.IKU}
    goals = {one.id: one.uraian for one in made if one.jenis is JenisSimpul.SASARAN_RENSTRA}
    assert goals[known["tambahan"].induk or 0] == "CONTOH sendiri"
    assert known["tambahan"].induk == known["tambahan_2"].induk
    assert goals[known["tambahan_3"].induk or 0] == isi["cascade"][0]["sasaran_renstra"]
    assert known["tambahan"].jabatan == "kepala_dinas"
    assert len({one.id for one in made}) == len(made)


def test_the_origin_is_the_older_set_with_most_in_common(lama: SetIku) -> None:
    new = _set(_isi(lama))
    strange = _isi(lama) | {"id": "lain-2020-2024", "berlaku": {"sejak": 2020, "sampai": 2024}}
    for place, one in enumerate(strange["iku"]):
        one |= {"kode": f"lain_{place}", "nama": f"CONTOH lain {place}"}
    strange["cascade"] = [strange["cascade"][0] | {"iku": ["lain_0"]}]
    other = _set(strange)

    assert origin_of(new, [other, lama, new]) == lama
    assert origin_of(new, [other]) is None
    assert origin_of(lama, [new]) is None
    assert origin_of(new, []) is None


def test_what_a_tree_lacks_is_told_with_its_place(lama: SetIku) -> None:
    tree = _own(lama)
    first = next(one for one in tree.simpul if one.iku == SEHAT)
    nodes = {
        one.id: one for one in tree.simpul if one.iku != LABA and one.jabatan != "kepala_dinas"
    }
    nodes |= {
        1001: replace(first, id=1001, jabatan=""),
        1002: replace(first, id=1002, iku="hilang"),
        1003: replace(first, id=1003, jabatan="hilang"),
    }
    lacking = replace(tree, simpul=tuple(replace(one, induk=None) for one in nodes.values()))

    found = {(one.code, one.field) for one in check_pohon(lacking, lama.by_kode)}
    assert {
        ("pohon.tanpa_jabatan", "simpul:1001"),
        ("pohon.iku_asing", "simpul:1002"),
        ("pohon.jabatan_hilang", "simpul:1003"),
        ("pohon.iku_hilang", ""),
    } <= found
    empty = replace(tree, simpul=(first,))
    idle = [one.field for one in check_pohon(empty, lama.by_kode) if one.code.endswith("kosong")]
    assert len(idle) == len(tree.jabatan) - 1


def test_a_level_that_the_newer_set_leaves_blank_keeps_its_words(lama: SetIku) -> None:
    new = _set(_isi(lama))
    blank = replace(new, cascade=tuple(replace(one, misi="") for one in new.cascade))

    tree = _own(lama)
    assert _told(carried(tree, lama, blank)) == _told(tuple(one for _depth, one in tree.walk()))
