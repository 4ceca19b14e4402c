"""What two versions differ in, told line by line; equal ones differ in nothing."""

from collections.abc import Callable

import pytest

from core.rules.pedoman import Pedoman
from core.rules.pedoman_beda import Beda, differences
from core.rules.read_pedoman import read_isi
from core.rules.schema import Lawbook
from core.rules.sunting_pedoman import expand, fold
from core.rules.tulis_pedoman import Isi, isi_of
from core.rules.uraian_pedoman import varian_changes, years_words

ID = "perdep-06-2016"


def _changed(lawbook: Lawbook, edit: Callable[[Isi], object], pedoman_id: str = ID) -> Pedoman:
    naskah = expand(isi_of(lawbook.pedoman[pedoman_id]))
    edit(naskah)
    return read_isi(fold(naskah, lawbook.bagan), name=f"{pedoman_id}.toml", bagan=lawbook.bagan)


@pytest.mark.parametrize("pedoman_id", ["juknis-15-2021-ksp", ID, "perdep-07-2016-syariah"])
def test_a_pedoman_does_not_differ_from_itself(lawbook: Lawbook, pedoman_id: str) -> None:
    pedoman = lawbook.pedoman[pedoman_id]

    assert differences(pedoman, pedoman) == ()


def test_a_limit_a_word_and_a_source_are_told(lawbook: Lawbook) -> None:
    def edit(isi: Isi) -> None:
        isi["judul"] = "CONTOH judul"
        isi["sumber"].append({"id": "N1", "uraian": "Lampiran", "url": "hlm. 21"})
        isi["predikat"][0]["minimal"] = "80.5"
        isi["aspek"][0]["komponen"][0]["pita"]["batas"][1][0] = "22.5"
        isi["aspek"][2]["komponen"][0]["butir"][0]["teks"] = "CONTOH butir"

    found = {one.tempat: one for one in differences(lawbook.pedoman[ID], _changed(lawbook, edit))}

    assert found["Judul"].sesudah == "CONTOH judul"
    assert found["Sumber N1"] == Beda("Sumber N1", "", "Lampiran hlm. 21")
    assert found["Predikat 1"] == Beda("Predikat 1", "Sehat, mulai 80", "Sehat, mulai 80,5")
    assert found["Komponen 1.1: rentang 2"] == Beda(
        "Komponen 1.1: rentang 2",
        "0 % < x ≤ 20 % bernilai 25, skor 1,5",
        "0 % < x ≤ 22,5 % bernilai 25, skor 1,5",
    )
    assert any(one.sesudah == "CONTOH butir" for one in found.values())
    assert "Komponen 1.1: cara baca lain 2, nama" not in found


def test_parts_that_came_and_went_are_told(lawbook: Lawbook) -> None:
    def edit(isi: Isi) -> None:
        gone = isi["aspek"][0]["komponen"].pop(0)
        isi["aspek"][0]["komponen"].append({**gone, "kode": "1.9", "alias": ""})
        isi["aspek"][1]["kode"] = "9"

    found = {one.tempat: one for one in differences(lawbook.pedoman[ID], _changed(lawbook, edit))}

    assert found["Komponen 1.1: bobot"] == Beda("Komponen 1.1: bobot", "6", "")
    assert found["Komponen 1.9: bobot"] == Beda("Komponen 1.9: bobot", "", "6")
    assert found["Aspek 2: nama"].sesudah == ""
    assert found["Aspek 9: nama"].sebelum == ""


def test_a_reading_is_told_by_what_it_replaces(lawbook: Lawbook) -> None:
    def edit(isi: Isi) -> None:
        for aspek in isi["aspek"]:
            for komponen in aspek["komponen"]:
                for varian in komponen.get("varian", []):
                    varian["catatan"] = "CONTOH"
                    if "linier" in varian:
                        varian["linier"]["titik_potong"] = 2
        first = isi["aspek"][0]["komponen"][0]
        first["varian"].append({"id": "kali", "nama": "CONTOH", "kali": 50, "sumber": []})

    told = [one.tempat for one in differences(lawbook.pedoman[ID], _changed(lawbook, edit))]

    assert "Komponen 1.2: cara baca lain 2, nilai" in told
    assert "Komponen 1.1: cara baca lain 3, pengali" in told
    quiet = [one for one in told if "Komponen 1.1: cara baca lain 3" not in one]
    assert all("catatan" in one or one.endswith("nilai") for one in quiet)


def test_readings_and_years_in_words(lawbook: Lawbook) -> None:
    pedoman = lawbook.pedoman[ID]
    komponen = pedoman.find_komponen("1.2")
    assert komponen is not None

    assert [varian_changes(one) for one in komponen.varian] == [
        ("rentang nilai",),
        ("nilai sebanding dengan rasio",),
        ("pembilang",),
    ]
    assert [years_words(lawbook.pedoman[one]) for one in (ID, "juknis-15-2021-ksp")] == [
        "tahun buku 2016 sampai 2020",
        "tahun buku 2021 dan seterusnya",
    ]
    one_year = _changed(lawbook, lambda isi: isi.update(tahun_buku_sejak=2020))
    assert years_words(one_year) == "tahun buku 2020"
