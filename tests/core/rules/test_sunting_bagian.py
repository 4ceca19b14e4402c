"""The tables of a pedoman as it is edited, whatever was typed in place of one."""

from core.rules.sunting_bagian import komponen_of, parts_of


def test_only_tables_are_parts_whatever_stands_between_them() -> None:
    nol, varian = {"nilai": "0"}, {"id": "lain"}
    whole = {"kode": "1.1", "nol_penyebut": nol, "varian": [varian, "bukan tabel"]}
    bare = {"kode": "1.2", "nol_penyebut": "bukan tabel", "varian": "bukan daftar"}
    naskah = {"aspek": ["bukan tabel", {"komponen": [whole, 7, bare]}, {"komponen": None}]}

    assert list(komponen_of(naskah)) == [whole, bare]
    assert list(parts_of(naskah)) == [whole, nol, varian, bare]
    assert list(parts_of({"aspek": "bukan daftar"})) == []
