"""The checker of decrees: every slip of the decree of 2021, none in the corrected draft."""

from pathlib import Path

import pytest

from core.findings import Severity, blocks
from core.naskah.naskah_baca import read_naskah
from core.naskah.naskah_model import Naskah
from core.naskah.naskah_tempat import text_at
from core.naskah.peraturan import shipped_peraturan
from core.naskah.periksa import check_naskah

FILES = Path(__file__).parents[2] / "files" / "naskah"
SALAH, PERINGATAN, CATATAN = Severity.KESALAHAN, Severity.PERINGATAN, Severity.CATATAN
# the slips of the decree by their numbers in the list of slips: code, place, severity
SLIPS = [
    (1, "istilah_baku", "sampul.1", SALAH),
    (2, "periode_berbeda", "menimbang.2", SALAH),
    (2, "periode_berbeda", "menimbang.3", SALAH),
    (2, "periode_berbeda", "tabel.iku.judul", SALAH),
    (3, "instansi_lain", "menimbang.3", SALAH),
    (4, "kata_berulang", "kepala.5", SALAH),
    (5, "nip_salah", "penandatangan.nip", SALAH),
    (6, "penandatangan_belum_lengkap", "penandatangan.pangkat", SALAH),
    (7, "tanggal_sebagian", "tanggal", SALAH),
    (8, "bulan_nomor", "nomor", SALAH),
    (9, "daftar_iku_berbeda", "tabel.cascade", SALAH),
    (10, "nama_iku_berbeda", "cascade.1.iku_tercetak.1", SALAH),
    (11, "rumus_terbalik", "rumus.1", SALAH),
    (11, "rumus_terbalik", "rumus.2", SALAH),
    (12, "kepala_kolom", "tabel.iku.kepala_kolom.3", SALAH),
    (13, "nomor_tidak_runut", "iku.2.nomor", SALAH),
    (13, "nomor_tidak_runut", "iku.3.nomor", SALAH),
    (14, "peraturan_berbeda", "mengingat.8", SALAH),
    (14, "peraturan_berbeda", "landasan.4", SALAH),
    (15, "istilah_bergantian", "iku.1.formulasi", SALAH),
    (15, "istilah_bergantian", "iku.1.penjelasan", SALAH),
    (16, "penyebut_berbeda", "iku.3.penjelasan", SALAH),
    (17, "penerbit_bukan_sumber", "iku.1.sumber_data", PERINGATAN),
    (18, "menetapkan_kosong", "menetapkan", SALAH),
    (19, "mungkin_diubah_lagi", "landasan.2", PERINGATAN),
    (20, "perubahan_tanpa_asal", "tentang", PERINGATAN),
    (21, "rencana_tidak_dikutip", "mengingat", PERINGATAN),
    (22, "lembaran_berbeda", "mengingat.6", PERINGATAN),
    (23, "kutipan_tidak_seragam", "mengingat.8", CATATAN),
    (24, "istilah_lama", "diktum.2", CATATAN),
    (25, "sasaran_kegiatan", "cascade.1.sasaran_renstra", CATATAN),
    (25, "sasaran_kegiatan", "iku.3.sasaran", CATATAN),
]


def read(name: str) -> Naskah:
    return read_naskah((FILES / name).read_bytes(), name=name)


@pytest.mark.parametrize(("number", "code", "place", "severity"), SLIPS)
def test_each_slip_of_the_decree_is_found(
    number: int, code: str, place: str, severity: Severity
) -> None:
    found = check_naskah(read("keputusan-asli.toml"), shipped_peraturan())

    assert (f"naskah.{code}", place, severity) in [
        (one.code, one.field, one.severity) for one in found
    ], number


def test_the_decree_has_no_other_kesalahan_than_the_known_ones() -> None:
    found = check_naskah(read("keputusan-asli.toml"), shipped_peraturan())

    assert sorted({one.code.removeprefix("naskah.") for one in found if blocks([one])}) == sorted(
        {code for _, code, _, severity in SLIPS if severity is SALAH}
    )


def test_the_corrected_draft_has_no_kesalahan() -> None:
    found = check_naskah(read("rancangan-perubahan.toml"), shipped_peraturan())

    assert [one.message for one in found if blocks([one])] == []
    assert {"naskah.nomor_kosong", "naskah.tanggal_kosong"} <= {one.code for one in found}


@pytest.mark.parametrize("name", ["keputusan-asli.toml", "rancangan-perubahan.toml"])
def test_places_point_at_texts_and_messages_are_whole_sentences(name: str) -> None:
    naskah = read(name)
    blank = {"nomor", "tanggal", "menetapkan", "mengingat", "penandatangan.pangkat"}
    for one in check_naskah(naskah, shipped_peraturan()):
        if not one.field.startswith(("tabel.cascade", "rumus.")) and one.field not in blank:
            assert text_at(naskah, one.field), one.field
        assert one.message[-1] in ".?", one.message
        assert one.message[0].isupper() or one.message[0] == "“"


def test_the_formula_is_read_with_the_numbers_of_the_year() -> None:
    found = check_naskah(read("keputusan-asli.toml"), angka={"koperasi_sehat": (50, 316)})
    said = next(one.message for one in found if one.field == "rumus.1")

    assert "Dengan angka tahun ini, dari 316 ada 50: 15,82 %" in said
    assert "632,00 %" in said


def test_without_a_library_nothing_is_asserted_about_gazettes() -> None:
    codes = {one.code for one in check_naskah(read("keputusan-asli.toml"))}

    assert "naskah.lembaran_berbeda" not in codes
    assert "naskah.perubahan_terakhir" in codes  # but the office is asked
