"""Sentences of cause say what the groups say, and nothing else."""

import re
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from core.iku.model import Cacah, NilaiSakip
from core.iku.perubahan import Batang, Perubahan, by_counts
from core.iku.perubahan_kalimat import as_text, sentences
from core.iku.perubahan_kelompok import KELUAR, MASUK, Kelompok
from core.iku.perubahan_sakip import compare_sakip, sentences_sakip
from core.rules.set_iku import Daftar

DULU, KINI = Cacah(45, 313), Cacah(50, 316)


def change(*bars: tuple[Kelompok, int, int], **facts: object) -> Perubahan:
    made = tuple(Batang(one, abs(part or whole), part, whole) for one, part, whole in bars)
    values = {"dulu": DULU, "kini": KINI, "batang": made, **facts}
    return Perubahan(2025, Daftar.KOPERASI_TERDAFTAR, **values)  # type: ignore[arg-type] # as typed above


def text(perubahan: Perubahan) -> str:
    return as_text(sentences(perubahan))


def test_the_drawn_example_is_said_in_two_sentences() -> None:
    found = change(
        (Kelompok.NAIK_PREDIKAT, 9, 0),
        (Kelompok.BARU_DINILAI, 2, 0),
        (Kelompok.MASUK_DAFTAR, 0, 3),
        (Kelompok.TURUN_PREDIKAT, -4, 0),
        (Kelompok.TIDAK_DINILAI, -2, 0),
    )

    assert text(found) == (
        "Sembilan koperasi naik predikat dan dua baru dinilai; empat turun predikat dan dua tidak "
        "dinilai tahun ini. Penyebut bertambah tiga koperasi menjadi 316: tiga masuk daftar."
    )


def test_a_part_of_a_sentence_knows_its_group() -> None:
    first, _second = sentences(change((Kelompok.NAIK_PREDIKAT, 5, 0)))

    assert [part.kelompok for part in first] == [Kelompok.NAIK_PREDIKAT, None]


def test_no_sentence_starts_with_a_figure() -> None:
    assert text(change((Kelompok.NAIK_PREDIKAT, 40, 0))).startswith("Sebanyak 40 koperasi naik")


def test_only_losses_name_the_unit_once() -> None:
    found = change((Kelompok.TURUN_PREDIKAT, -3, 0), (Kelompok.KELUAR_DAFTAR, -1, -1))

    assert text(found).startswith(
        "Tiga koperasi turun predikat dan satu keluar dari daftar penyebut."
    )


def test_nothing_moved_is_said_plainly() -> None:
    found = change(dulu=KINI)

    assert text(found) == (
        "Pembilang tetap 50 koperasi, tidak ada yang masuk atau keluar. "
        "Penyebut tetap 316 koperasi terdaftar."
    )


def test_a_denominator_whose_moves_cancel_stays_and_says_who_moved() -> None:
    found = change((Kelompok.MASUK_DAFTAR, 0, 3), (Kelompok.KELUAR_DAFTAR, 0, -3), dulu=KINI)

    assert text(found).endswith(
        "Penyebut tetap 316 koperasi: tiga masuk daftar dan tiga keluar dari daftar."
    )


def test_fewer_in_the_denominator_are_said_to_be_fewer() -> None:
    found = change((Kelompok.KELUAR_DAFTAR, 0, -3), dulu=Cacah(50, 319))

    assert "Penyebut berkurang tiga koperasi menjadi 316" in text(found)


def test_counts_alone_say_that_names_are_unknown() -> None:
    found = change(tanpa_nama=(2024,), dulu=Cacah(50, 320))

    assert text(found) == (
        "Pembilang tetap 50 dan penyebut turun dari 320 menjadi 316 koperasi dari tahun 2024 ke "
        "tahun 2025. Nama yang masuk dan keluar tidak diketahui, karena tahun 2024 diisi sebagai "
        "jumlah tanpa daftar nama."
    )
    assert by_counts(DULU, KINI)[0].kelompok.kata.judul == "Selisih tanpa daftar nama"


def test_without_a_year_before_nothing_is_said() -> None:
    assert sentences(change(dulu=None)) == ()


GAINS = st.lists(st.sampled_from([one for one in Kelompok if one not in KELUAR]), unique=True)


@given(GAINS, st.integers(1, 5000))
def test_every_group_that_moved_the_numerator_is_told_once(known: list[Kelompok], n: int) -> None:
    bars = [(one, n, 0) for one in known]
    total = n * len(known)

    (first, _second) = sentences(change(*bars, dulu=Cacah(0, 90_000), kini=Cacah(total, 90_000)))

    assert [part.kelompok for part in first if part.kelompok] == known
    assert not re.match(r"\d", first[0].teks)
    assert MASUK.isdisjoint(KELUAR)


def sakip(nilai: str | None, **komponen: str) -> NilaiSakip:
    parts = tuple((nama, Fraction(skor)) for nama, skor in komponen.items())
    exact = None if nilai is None else Fraction(nilai)
    return NilaiSakip(1, 2024, 2025, terbit=nilai is not None, nilai=exact, komponen=parts)


def test_a_score_is_compared_component_by_component() -> None:
    found = compare_sakip(
        2025,
        sakip("68.72", Perencanaan="21.6", Pelaporan="11"),
        sakip("70.35", Perencanaan="22", Pelaporan="10.5"),
    )

    assert (found.selisih, found.sisa) == (Fraction("1.63"), Fraction("1.73"))
    assert sentences_sakip(found) == (
        "Nilai SAKIP naik 1,63 menjadi 70,35.",
        "Perencanaan naik 0,40 dan Pelaporan turun 0,50.",
    )


def test_a_component_of_one_letter_alone_has_no_difference() -> None:
    found = compare_sakip(2025, sakip("60", Lama="30"), sakip("60", Baru="30"))

    assert [(one.nama, one.selisih) for one in found.komponen] == [("Baru", None), ("Lama", None)]
    assert sentences_sakip(found) == (
        "Nilai SAKIP tetap menjadi 60,00.",
        "Komponennya tidak dirinci.",
    )


def test_unmoved_components_are_said_to_stay() -> None:
    found = compare_sakip(2025, sakip("60", Sama="30"), sakip("61", Sama="30"))

    assert sentences_sakip(found)[1] == "Nilai setiap komponen tetap."


def test_a_score_that_is_not_out_yet_cannot_be_compared() -> None:
    assert sentences_sakip(compare_sakip(2025, None, sakip("60"))) == ()
    assert compare_sakip(2025, sakip(None), sakip("60")).selisih is None


SCORES = st.dictionaries(
    st.sampled_from("ABCDE"), st.fractions(0, 40, max_denominator=100), max_size=5
)


@given(SCORES, SCORES, st.fractions(0, 100), st.fractions(0, 100))
def test_components_and_remainder_sum_to_the_difference(
    dulu: dict[str, Fraction], kini: dict[str, Fraction], before: Fraction, now: Fraction
) -> None:
    found = compare_sakip(
        2025,
        NilaiSakip(1, 2023, 2024, terbit=True, nilai=before, komponen=tuple(dulu.items())),
        NilaiSakip(2, 2024, 2025, terbit=True, nilai=now, komponen=tuple(kini.items())),
    )

    parts = sum((one.selisih or Fraction(0) for one in found.komponen), Fraction(0))
    assert parts + found.sisa == now - before
