"""Values as text, what is the same, what moved, what is written back."""

from datetime import datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.actions.office import law
from core.koperasi.entri_kedua import (
    EntriKedua,
    JenisNilai,
    KodeNilai,
    Lingkup,
    Nilai,
    Putusan,
    check_values,
    is_blank,
    is_same,
    lay_beside,
    moved_since,
    stands,
    values_of,
    with_resolved,
)
from core.koperasi.entri_kedua_bentuk import Bentuk
from core.koperasi.laporan import KunciLaporan, Laporan, Unit, last_year
from core.koperasi.penilaian import Penilaian
from core.koperasi.telaah import Isi

BAGAN = law().bagan
KUNCI = KunciLaporan(1, Unit.KOPERASI, 2025)
PEDOMAN = law().pedoman["juknis-15-2021-ksp"]
AKUN, JAWABAN, ISIAN = JenisNilai.AKUN, JenisNilai.JAWABAN, JenisNilai.ISIAN
KAS = KodeNilai(AKUN, "kas")
WAJIB = frozenset({"kas"})
BOLEH_KOSONG = "surat_berharga"
SAAT = datetime(2026, 11, 24, 9, 0)


def _isi(laporan: Laporan, penilaian: Penilaian) -> Isi:
    return Isi(
        laporan.tahun_ini,
        last_year(laporan, None),
        penilaian.jawaban,
        penilaian.isian,
        {},
        laporan.alasan,
    )


def test_every_filled_value_has_its_text() -> None:
    isi = Isi(
        {"kas": -5, "bank": None},
        {"kas": 4},
        {"TK1": (True, False, None)},
        {"X": Fraction(7, 2), "Y": None},
        {},
        {},
    )

    assert values_of(isi) == {
        KAS: "-5",
        KodeNilai(AKUN, "kas@-1"): "4",
        KodeNilai(JAWABAN, "TK1:1"): "1",
        KodeNilai(JAWABAN, "TK1:2"): "0",
        KodeNilai(ISIAN, "X"): "3.5",
    }


@pytest.mark.parametrize(
    ("jenis", "kode", "one", "other", "same"),
    [
        (AKUN, "kas", "5", "5", True),
        (AKUN, "kas", "5", "-5", False),
        (AKUN, "kas", "", "0", False),
        (AKUN, BOLEH_KOSONG, "", "0", True),
        (AKUN, BOLEH_KOSONG, "0", "", True),
        (AKUN, f"{BOLEH_KOSONG}@-1", "", "0", True),
        (JAWABAN, "TK1:1", "", "0", False),
    ],
)
def test_blank_is_zero_only_where_a_line_may_stay_blank(
    jenis: JenisNilai, kode: str, one: str, other: str, same: bool
) -> None:
    assert is_same(KodeNilai(jenis, kode), one, other, WAJIB) is same


def test_what_must_be_typed_is_known() -> None:
    assert is_blank(Nilai(KAS), WAJIB)
    assert not is_blank(Nilai(KAS, "0"), WAJIB)
    assert not is_blank(Nilai(KodeNilai(AKUN, BOLEH_KOSONG)), WAJIB)
    assert is_blank(Nilai(KodeNilai(JAWABAN, "TK1:1")), WAJIB)


def test_a_decision_stays_only_while_the_first_value_is_the_same() -> None:
    decided = Nilai(KAS, "7", "5", Putusan.KEDUA, diputus_oleh="CONTOH")

    assert lay_beside([decided], {KAS: "5"}, WAJIB) == (decided,)
    assert lay_beside([decided], {KAS: "6"}, WAJIB) == (Nilai(KAS, "7", "6", Putusan.BELUM),)
    assert lay_beside([decided], {KAS: "7"}, WAJIB) == (Nilai(KAS, "7", "7", Putusan.SAMA),)
    assert lay_beside([Nilai(KAS, "7")], {}, WAJIB) == (Nilai(KAS, "7", "", Putusan.BELUM),)


def test_a_moved_first_value_is_named() -> None:
    laid = (Nilai(KAS, "7", "5"), Nilai(KodeNilai(AKUN, "bank"), "1"))

    assert moved_since(laid, {KAS: "5"}, WAJIB) == ()
    assert moved_since(laid, {KAS: "6"}, WAJIB) == (KAS,)


@pytest.mark.parametrize(
    ("nilai", "now", "standing"),
    [
        (Nilai(KAS, "7", "5", Putusan.KEDUA), "7", True),
        (Nilai(KAS, "7", "5", Putusan.KEDUA), "5", False),
        (Nilai(KAS, "7", "5", Putusan.PERTAMA), "5", True),
        (Nilai(KAS, "7", "7", Putusan.SAMA), "8", False),
        (Nilai(KAS, "7", "5", Putusan.LAIN, "6", "nota"), "6", True),
        (Nilai(KAS, "7", "5"), "5", False),
    ],
)
def test_what_was_agreed_stands_while_the_report_has_it(
    nilai: Nilai, now: str, standing: bool
) -> None:
    assert stands([nilai], {KAS: now}, WAJIB) is standing


def test_values_that_cannot_be_meant_are_found() -> None:
    found = check_values(
        {KAS: "-1", KodeNilai(AKUN, "bank"): str(10**15 + 1), KodeNilai(JAWABAN, "TK1:1"): "1"},
        PEDOMAN,
        BAGAN,
    )

    assert [one.code for one in found] == ["akun.negatif", "akun.terlalu_besar"]


def test_the_summary_says_who_and_how_many() -> None:
    entri = EntriKedua(
        1,
        Lingkup.SEMUA,
        2,
        "CONTOH A",
        3,
        "CONTOH B",
        SAAT,
        (
            Nilai(KAS, "7", "5", Putusan.KEDUA, diputus_oleh="CONTOH C"),
            Nilai(KodeNilai(AKUN, "bank"), "1", "1", Putusan.SAMA),
        ),
        selesai=SAAT,
    )

    assert entri.ringkasan.kalimat == (
        "Dimasukkan CONTOH A; dimasukkan lagi CONTOH B 24 November 2026: "
        "2 nilai dibandingkan, 1 berbeda dan diputus oleh CONTOH C."
    )
    assert entri.belum_diputus == 0
    same = EntriKedua(1, Lingkup.SEMUA, 2, "A", 3, "B", SAAT, entri.nilai[1:])
    assert same.ringkasan.kalimat.endswith("1 nilai dibandingkan, semuanya sama.")


def test_words_for_every_scope_and_decision() -> None:
    assert [one.sebutan for one in Lingkup] == ["Angka penentu", "Semua isian"]
    assert len({one.sebutan for one in Putusan}) == len(Putusan)


AMOUNTS = st.integers(-(10**15), 10**15)
CODES = st.sampled_from(["kas", "bank", "surat_berharga", "kas@-1"])


@given(
    first=st.dictionaries(CODES, AMOUNTS),
    second=st.dictionaries(CODES, AMOUNTS),
    answers=st.lists(st.sampled_from([True, False, None]), max_size=4),
    others=st.lists(st.sampled_from([True, False, None]), max_size=4),
    entry=st.fractions(0, 100, max_denominator=20) | st.none(),
)
def test_taking_every_second_value_makes_the_report_the_second_one(
    first: dict[str, int],
    second: dict[str, int],
    answers: list[bool | None],
    others: list[bool | None],
    entry: Fraction | None,
) -> None:
    laporan = Laporan(KUNCI, first, dict.fromkeys(first, "alasan"))
    penilaian = Penilaian(KUNCI, "x", jawaban={"TK1": tuple(answers)}, isian={"Y": Fraction(1)})
    wanted = values_of(
        _isi(
            Laporan(KUNCI, second),
            Penilaian(
                KUNCI,
                "x",
                jawaban={"TK1": tuple(others)},
                isian={} if entry is None else {"Y": entry},
            ),
        )
    )
    now = values_of(_isi(laporan, penilaian))
    nilai = [
        Nilai(tanya, wanted.get(tanya, ""), now.get(tanya, ""), Putusan.KEDUA)
        for tanya in {*now, *wanted}
    ]

    changed, assessed = with_resolved(laporan, penilaian, nilai)

    assert values_of(_isi(changed, assessed)) == wanted
    moved = {kode for kode in first if changed.akun.get(kode) != first[kode]}
    assert moved.isdisjoint(changed.alasan)


def test_what_is_not_resolved_stays_as_it_was() -> None:
    laporan, penilaian = Laporan(KUNCI, {"kas": 5}), Penilaian(KUNCI, "x")

    same = with_resolved(
        laporan, penilaian, [Nilai(KAS, "7", "5"), Nilai(KAS, "7", "5", Putusan.PERTAMA)]
    )

    assert same == (laporan, penilaian)


def test_all_asks_for_every_line_and_item_once() -> None:
    bentuk = Bentuk(PEDOMAN, BAGAN, "ksp", "konvensional", pembanding_diketik=False)

    asked = bentuk.asked()

    assert len(asked) == len(set(asked))
    kinds = [kode.jenis for kode in asked]
    assert kinds.count(JAWABAN) == sum(
        komponen.isi.jumlah_butir
        for komponen in PEDOMAN.komponen
        if hasattr(komponen.isi, "jumlah_butir")
    )
    assert not [kode for kode in asked if kode.kode.endswith("@-1")]


def test_last_year_is_asked_only_where_it_was_typed_here_and_is_used() -> None:
    bentuk = Bentuk(PEDOMAN, BAGAN, "ksp", "konvensional", pembanding_diketik=True)

    before = {kode.kode for kode in bentuk.asked() if kode.kode.endswith("@-1")}

    assert before == {
        kode
        for kode in PEDOMAN.accounts_used()
        if kode.endswith("@-1") and "ksp" in BAGAN.akun[kode.removesuffix("@-1")].untuk
    }
    assert all(one.tahun_lalu for grup in bentuk.groups(frozenset(
        KodeNilai(AKUN, kode) for kode in before)) for one in grup.tanya)  # fmt: skip


def test_entries_by_hand_are_asked_with_their_highest_score() -> None:
    frame = next(
        one
        for one in law().pedoman.values()
        if any(type(each.isi).__name__ == "Isian" for each in one.komponen)
    )
    bentuk = Bentuk(frame, BAGAN, "ksp", "syariah", pembanding_diketik=False)

    entries = [one for grup in bentuk.groups() for one in grup.tanya if one.bobot is not None]

    assert {one.kode.jenis for one in entries} == {ISIAN}
    assert all(not one.tahun_lalu for one in entries)
