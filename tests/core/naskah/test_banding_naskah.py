"""Two texts of a decree: every difference has its place, and a text has none with itself."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.iku.keputusan import Keputusan
from core.naskah.banding_naskah import Beda, compare, words_of
from core.naskah.naskah_model import Bab, Diktum, JenisNaskah, Naskah, TabelNaskah

NASKAH = Naskah(
    JenisNaskah.RANCANGAN,
    judul="Keputusan Kepala Dinas CONTOH",
    menimbang=("bahwa satu;", "bahwa dua tiga;", "bahwa empat lima;"),
    diktum=(Diktum("KESATU", "Menetapkan IKU."), Diktum("KEDUA", "Berlaku surut.")),
    bab=(Bab("BAB I PENDAHULUAN", "Alinea."),),
    tabel=(TabelNaskah("iku", "TABEL 3.1", "PENETAPAN", ("SASARAN", "hhh")),),
)
ROWS = st.lists(st.text("abc ", min_size=1, max_size=12), max_size=6).map(tuple)


def test_each_change_is_told_at_its_place() -> None:
    after = replace(
        NASKAH,
        judul="Keputusan Kepala Dinas CONTOH Baru",
        menimbang=(
            "bahwa satu;",
            "bahwa dua tiga;",
            "bahwa lain sama sekali;",
            NASKAH.menimbang[2],
        ),
        diktum=(Diktum("KESATU", "Menetapkan IKU."),),
        bab=(Bab("BAB I PENDAHULUAN", "Alinea lain."),),
        tabel=(replace(NASKAH.tabel[0], kepala_kolom=("SASARAN", "INDIKATOR")),),
    )

    assert compare(NASKAH, after) == (
        Beda("judul", NASKAH.judul, after.judul),
        Beda("menimbang.3", "", "bahwa lain sama sekali;"),
        Beda("diktum.2", "Berlaku surut.", ""),
        Beda("bab.1", "Alinea.", "Alinea lain."),
        Beda("tabel.iku.kepala_kolom.2", "hhh", "INDIKATOR"),
    )
    assert [one.sifat for one in compare(NASKAH, after)] == [
        "diubah", "ditambahkan", "dihapus", "diubah", "diubah",
    ]  # fmt: skip


def test_a_reworded_row_is_paired_with_what_it_was() -> None:
    after = replace(NASKAH, menimbang=("bahwa dua tiga empat;", "bahwa empat lima;"))

    found = compare(NASKAH, after)

    assert found == (
        Beda("menimbang.1", "bahwa satu;", ""),
        Beda("menimbang.1", "bahwa dua tiga;", "bahwa dua tiga empat;"),
    )


@pytest.mark.parametrize("rows", [(), ("bahwa satu;",)])
def test_what_one_text_lacks_is_added_or_gone(rows: tuple[str, ...]) -> None:
    less = replace(NASKAH, menimbang=rows)

    assert {one.sifat for one in compare(NASKAH, less)} == {"dihapus"}
    assert {one.sifat for one in compare(less, NASKAH)} == {"ditambahkan"}


@given(ROWS, ROWS)
def test_differences_carry_every_word_of_both_sides(
    old: tuple[str, ...], new: tuple[str, ...]
) -> None:
    before, after = replace(NASKAH, mengingat=old), replace(NASKAH, mengingat=new)

    assert compare(before, before) == ()
    for one in compare(before, after):
        left, right = words_of(one)
        assert " ".join(text for text, _other in left) == one.lama
        assert " ".join(text for text, _other in right) == one.baru
        assert one.lama != one.baru


@pytest.mark.parametrize(
    ("nomor", "nama", "tentang", "called"),
    [
        ("7/SK/2026", "CONTOH", "Perubahan IKU", "Keputusan Nomor 7/SK/2026"),
        ("", "CONTOH", "Perubahan IKU", "CONTOH"),
        ("", "", "Perubahan IKU Tahun 2021 - 2026", "Perubahan IKU 2021–2026"),
        ("", "", "Pencabutan Keputusan Nomor 3", "Pencabutan IKU"),
        ("", "", "IKU Dinas Tahun 2025-2029", "Penetapan IKU 2025–2029"),
    ],
)
def test_a_decree_is_called_by_what_tells_it_apart(
    nomor: str, nama: str, tentang: str, called: str
) -> None:
    one = Keputusan(1, "rancangan", "iku", "", tentang, nomor, None, "", "draf", 1, nama=nama)

    assert one.sebutan == called
