"""The words of an annex are found in any stored form of a decree, and nothing beside is lost."""

from typing import Any

from core.iku.keputusan import IKU, read_rancangan, write_rancangan

ISI: dict[str, Any] = {
    "jenis": "rancangan",
    "judul": "Keputusan Kepala Dinas CONTOH",
    "menimbang": ["bahwa CONTOH;"],
    "tabel": [
        {"kode": "iku", "judul": "CONTOH", "kepala_kolom": ["A"], "catatan": "Catatan CONTOH."},
        {"kode": "lain", "kepala_kolom": ["B"]},
    ],
}


def test_what_a_newer_form_leaves_out_is_filled_in() -> None:
    found = read_rancangan(ISI)

    assert (found.label, found.keputusan) == ("LAMPIRAN", "Keputusan Kepala Dinas CONTOH")
    assert [tabel.kode for tabel in found.tabel] == [IKU]
    assert found.tabel[0].kepala_kolom == ("A", "", "", "", "", "")


def test_a_draft_without_tables_has_none() -> None:
    assert read_rancangan({}).tabel == ()


def test_notes_and_recitals_stay_when_the_annex_is_worded() -> None:
    written = write_rancangan(ISI, read_rancangan(ISI))

    assert written["menimbang"] == ["bahwa CONTOH;"]
    assert written["tabel"][0]["catatan"] == "Catatan CONTOH."
    assert read_rancangan(written) == read_rancangan(ISI)
