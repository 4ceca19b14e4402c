"""How an indicator is collected, in sentences."""

from dataclasses import replace

from core.actions.iku_dasar import set_in_force
from core.actions.office import Office
from core.iku.pengumpulan import SEBUTAN_ARAH, collection, join_words, other_denominators
from core.rules.set_iku import ArahIku


def test_a_ratio_names_its_lists_its_year_and_other_denominators(office: Office) -> None:
    known = set_in_force(office, 2025).by_kode
    sehat, laba = known["koperasi_sehat"], known["umkm_laba_meningkat"]

    assert collection(sehat, 2025, 2024) == (
        "Pembilang adalah jumlah nama dalam daftar koperasi berpredikat Sehat dan Cukup Sehat.",
        "Penyebut adalah jumlah nama dalam daftar koperasi terdaftar.",
        "Tahun kinerja 2025 memakai tahun buku 2024.",
    )
    assert collection(laba, 2025, 2025)[-1].endswith("laba tahun 2025 dibanding 2024.")
    assert other_denominators(laba) == (
        "Penyebut resmi: UMKM dalam pengawasan.",
        (
            "Ditampilkan sebagai pembanding: UMKM dengan laba dua tahun lengkap dan "
            "UMKM dengan bukti A atau B pada kedua tahun."
        ),
    )
    assert sehat.rasio is not None
    alone = replace(sehat, rasio=replace(sehat.rasio, pilihan_penyebut=()))
    assert other_denominators(alone) == ("Penyebut resmi: koperasi terdaftar.",)


def test_what_is_entered_is_counted_from_no_list(office: Office) -> None:
    sakip = set_in_force(office, 2025).by_kode["nilai_sakip"]

    assert "tidak dihitung" in collection(sakip, 2025, 2025)[0]
    assert other_denominators(sakip) == ()


def test_words_in_a_row_and_every_direction() -> None:
    assert join_words(("Sehat",)) == "Sehat"
    assert join_words(("a", "b", "c")) == "a, b, dan c"
    assert set(SEBUTAN_ARAH) == set(ArahIku)
