"""The command `nilai` as a function: the form of the interface, and what is a kesalahan."""

from typing import Any

import pytest

from core.errors import AppError, DataRejectedError
from core.rules.nilai_json import nilai
from core.rules.schema import Lawbook

PERDEP, SYARIAH = "perdep-06-2016", "perdep-07-2016-syariah"


def test_the_result_has_the_form_of_the_interface(lawbook: Lawbook) -> None:
    result = nilai(
        lawbook,
        "juknis-15-2021-ksp",
        {
            "akun": {"kas": 1, "utang_usaha": 3, "shu_tahun_berjalan": -2},
            "jawaban": {"TK1.3": [1, 1, 0]},
        },
        {},
    )

    assert list(result) == ["komponen", "aspek", "total", "predikat", "temuan"]
    assert result["komponen"]["KK2.2a"] == {
        "pembilang": "1",
        "penyebut": "3",
        "rasio": "100/3",
        "nilai": "4",
        "skor": "4",
    }
    assert result["komponen"]["TK1.3"] == {
        "pembilang": "2",
        "penyebut": "3",
        "rasio": "200/3",
        "nilai": "3",
        "skor": "3",
    }
    assert result["komponen"]["PM1.1"]["rasio"] == "-200"
    assert result["komponen"]["KK1.1b"]["rasio"] is None
    assert set(result["aspek"]) == {"TK", "PR", "KK", "PM"}
    assert set(result["aspek"]["TK"]) == {"skor", "persen"}
    assert all(set(each) == {"kode", "pesan"} for each in result["temuan"])  # fmt: skip


def test_nothing_at_all_still_gives_every_number(lawbook: Lawbook) -> None:
    result = nilai(lawbook, PERDEP, {}, {})

    assert (result["total"], result["predikat"]) == ("10.25", "Dalam Pengawasan Khusus")
    assert {each["kode"] for each in result["temuan"]} == {"akun.kosong"}


def test_an_entry_has_no_ratio(lawbook: Lawbook) -> None:
    result = nilai(
        lawbook, SYARIAH, {"isian": {"1.1": "2.75", "1.2": 5, "2.1": "1/3", "2.2": None}}, {}
    )

    assert result["komponen"]["1.1"] == {
        "pembilang": None,
        "penyebut": None,
        "rasio": None,
        "nilai": "2.75",
        "skor": "2.75",
    }
    assert [result["komponen"][kode]["skor"] for kode in ("1.2", "2.1", "2.2", "2.3")] == [
        "5",
        "1/3",
        "0",
        "0",
    ]
    assert result["temuan"] == []  # fmt: skip


def test_failing_identities_are_remarks_not_refusals(lawbook: Lawbook) -> None:
    result = nilai(lawbook, PERDEP, {"akun": {"kas": 10**16, "bank": None}}, {})

    codes = [each["kode"] for each in result["temuan"]]
    assert "identitas.neraca_seimbang" in codes
    assert "akun.terlalu_besar" in codes
    assert codes.count("identitas.neraca_seimbang") == 1


def test_another_reading_changes_the_skor(lawbook: Lawbook) -> None:
    akun = {"akun": {"partisipasi_jasa_pinjaman": 1, "beban_perkoperasian": 1}}

    as_printed = nilai(lawbook, PERDEP, akun, {})
    literally = nilai(lawbook, PERDEP, akun, {"4.1": "strict_product"})

    assert [each["komponen"]["4.1"]["skor"] for each in (as_printed, literally)] == ["1", "0"]


@pytest.mark.parametrize(
    ("masukan", "message"),
    [
        ({"akun": {"kas": -1}}, "Kas tidak boleh negatif: (1)."),
        ({"akun": {"emas": 1}}, "Akun emas tidak ada dalam bagan akun."),
        ({"jawaban": {"3.2": [1] * 7}}, "ada 7, sedangkan butirnya 6"),
    ],
)
def test_what_cannot_be_meant_is_rejected(lawbook: Lawbook, masukan: Any, message: str) -> None:
    with pytest.raises(DataRejectedError) as rejected:
        nilai(lawbook, PERDEP, masukan, {})

    assert message in rejected.value.message


def test_an_entry_above_its_weight_is_rejected(lawbook: Lawbook) -> None:
    with pytest.raises(DataRejectedError, match=r"harus 0 sampai 5,00, tertulis 5,50"):
        nilai(lawbook, SYARIAH, {"isian": {"1.1": "5.5"}}, {})


@pytest.mark.parametrize(
    ("masukan", "message"),
    [
        ([], "Masukan harus berupa objek JSON."),
        ({"akun": []}, "Bagian akun harus berupa objek JSON."),
        ({"akunn": {}}, "Bagian masukan tidak dikenal: akunn."),
        ({"akun": {"kas": 1.5}}, "Akun kas harus bilangan bulat rupiah, tertulis 1.5."),
        ({"akun": {"kas": "1"}}, "Akun kas harus bilangan bulat rupiah, tertulis '1'."),
        ({"akun": {"kas": True}}, "Akun kas harus bilangan bulat rupiah, tertulis True."),
        ({"jawaban": {"3.2": 6}}, "Jawaban 3.2 harus berupa daftar 1 dan 0."),
        ({"jawaban": {"3.2": [2]}}, "Jawaban 3.2 hanya boleh 1, 0 atau kosong, tertulis 2."),
        ({"jawaban": {"3.2": ["ya"]}}, "hanya boleh 1, 0 atau kosong, tertulis 'ya'."),
        ({"jawaban": {"3.2": [1.0]}}, "hanya boleh 1, 0 atau kosong, tertulis 1.0."),
        ({"jawaban": {"9.9": [1]}}, "Jawaban 9.9 tidak ada dalam pedoman mana pun."),
        ({"isian": {"9.9": "1"}}, "Isian 9.9 tidak ada dalam pedoman mana pun."),
        ({"isian": {"1.1": 2.75}}, "Isian 1.1 tidak terbaca: 2.75."),
        ({"isian": {"1.1": True}}, "Isian 1.1 tidak terbaca: True."),
        ({"isian": {"1.1": "2,75"}}, "Isian 1.1 tidak terbaca: '2,75'."),
        ({"isian": {"1.1": "1/0"}}, "Isian 1.1 tidak terbaca: '1/0'."),
    ],
)
def test_what_cannot_be_read_is_refused(lawbook: Lawbook, masukan: Any, message: str) -> None:
    with pytest.raises(AppError) as refused:
        nilai(lawbook, SYARIAH, masukan, {})

    assert message in refused.value.message


def test_answers_for_several_pedoman_may_stand_in_one_file(lawbook: Lawbook) -> None:
    masukan = {"catatan": "CONTOH", "id": 7, "jawaban": {"3.2": [1, None, True], "TK1.1": [1]}}

    result = nilai(lawbook, PERDEP, masukan, {})

    assert result["komponen"]["3.2"]["skor"] == "1"


def test_an_unknown_pedoman_is_refused_with_those_there_are(lawbook: Lawbook) -> None:
    with pytest.raises(AppError, match="Pedoman perdep-6 tidak ada") as refused:
        nilai(lawbook, "perdep-6", {}, {})

    assert "perdep-06-2016" in refused.value.hint
