"""The analysis for the LKjIP: built from facts, kept as the officer words it."""

from fractions import Fraction

import pytest

from core.actions.iku import renew_sums
from core.actions.office import Office
from core.actions.perubahan_buka import open_perubahan
from core.actions.perubahan_sakip import load_perubahan_sakip
from core.actions.perubahan_teks import (
    MOST,
    analysis,
    load_analisis,
    save_analisis,
    trash_analisis,
)
from core.actions.sakip import save_sakip
from core.errors import DataRejectedError, RecordMovedError
from core.iku.model import NilaiSakip
from tests.core.iku_kantor import Kota

SEHAT, SAKIP = "koperasi_sehat", "nilai_sakip"
BUILT = (
    "Realisasi tahun 2025 adalah 100,00 % (1 dari 1 koperasi terdaftar), naik dari 0,00 % "
    "(0 dari 1 koperasi terdaftar) pada tahun 2024. Satu koperasi naik predikat. Penyebut tetap "
    "1 koperasi terdaftar."
)


@pytest.fixture
def kota(office: Office) -> Kota:
    kota = Kota(office)
    one = kota.koperasi()
    kota.penilaian(one, 2023, predikat="Dalam Pengawasan", predikat_urut=3, total="55")
    kota.penilaian(one, 2024)
    return kota


def test_before_anybody_writes_the_built_sentences_are_printed(office: Office, kota: Kota) -> None:
    del kota

    assert analysis(office, 2025, SEHAT) == BUILT
    renew_sums(office)
    assert analysis(office, 2025, SEHAT) == BUILT
    assert analysis(office, 2025, "umkm_laba_meningkat") == ""
    assert analysis(office, 2025, "tidak_ada") == ""


def test_what_the_officer_wrote_is_printed_and_journalled(office: Office, kota: Kota) -> None:
    del kota

    kept = save_analisis(office, load_analisis(office, 2025, SEHAT), "  Kami membina.  ").value

    assert analysis(office, 2025, SEHAT) == "Kami membina."
    assert (kept.ditulis, kept.berubah, kept.bangunan) == (True, False, BUILT)
    row = office.db.execute("SELECT perbuatan FROM jurnal ORDER BY id DESC").fetchone()
    assert row == ("analisis IKU ditulis",)
    again = save_analisis(office, kept, "Kami terus membina.").value
    assert (again.teks, again.versi) == ("Kami terus membina.", 2)
    with pytest.raises(RecordMovedError):
        save_analisis(office, kept, "Tertinggal.")


def test_facts_that_moved_since_are_pointed_out(office: Office, kota: Kota) -> None:
    save_analisis(office, load_analisis(office, 2025, SEHAT), "Kami membina.")

    kota.koperasi("CONTOH Mawar")
    renew_sums(office)

    assert load_analisis(office, 2025, SEHAT).berubah


def test_a_text_goes_to_the_trash_and_may_be_written_anew(office: Office, kota: Kota) -> None:
    del kota
    kept = save_analisis(office, load_analisis(office, 2025, SEHAT), "Kami membina.").value

    assert trash_analisis(office, kept).value.teks == BUILT
    assert save_analisis(office, load_analisis(office, 2025, SEHAT), "Baru.").value.teks == "Baru."


@pytest.mark.parametrize(
    ("text", "code"), [(" ", "analisis.kosong"), ("x" * (MOST + 1), "analisis.panjang")]
)
def test_no_words_and_too_many_are_refused(
    office: Office, kota: Kota, text: str, code: str
) -> None:
    del kota

    with pytest.raises(DataRejectedError) as rejected:
        save_analisis(office, load_analisis(office, 2025, SEHAT), text)

    assert [one.code for one in rejected.value.findings] == [code]
    assert load_analisis(office, 2025, SEHAT).id == 0


def test_a_score_is_told_with_its_components(office: Office) -> None:
    for assessed, total, part in ((2023, "68.5", "21"), (2024, "70", "22")):
        parts = (("Perencanaan Kinerja", Fraction(part)),)
        score = NilaiSakip(
            0, assessed, assessed + 1, terbit=True, nilai=Fraction(total), komponen=parts
        )
        save_sakip(office, score)

    assert analysis(office, 2024, SAKIP) == "Realisasi tahun 2024 adalah 68,50 (kategori B)."
    assert analysis(office, 2025, SAKIP) == (
        "Realisasi tahun 2025 adalah 70,00 (kategori B), naik dari 68,50 (kategori B) pada tahun "
        "2024. Perencanaan Kinerja naik 1,00."
    )
    assert load_perubahan_sakip(office, 2025).selisih == Fraction("1.5")
    opened = open_perubahan(office, 2025, SAKIP).value
    assert (opened.rasio, opened.sakip) == (None, load_perubahan_sakip(office, 2025))


def test_an_unmoved_figure_is_said_to_be_the_same(office: Office) -> None:
    kota = Kota(office)
    one = kota.koperasi()
    for book in (2023, 2024):
        kota.penilaian(one, book)

    assert "sama dengan tahun 2024." in analysis(office, 2025, SEHAT)
    opened = open_perubahan(office, 2025, SEHAT).value
    assert opened.rasio is not None
    assert opened.analisis.teks == analysis(office, 2025, SEHAT)


def test_a_score_below_every_class_and_a_fall_are_told(office: Office) -> None:
    for assessed, total in ((2023, "60"), (2024, "50")):
        score = NilaiSakip(0, assessed, assessed + 1, terbit=True, nilai=Fraction(total))
        save_sakip(office, score)

    assert "turun dari 60,00" in analysis(office, 2025, SAKIP)
