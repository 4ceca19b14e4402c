"""Input that cannot be meant is pointed out where it stands."""

from fractions import Fraction

from core.rules.bagan import BaganAkun
from core.rules.masukan import Masukan, check_amounts, check_answers
from core.rules.schema import Lawbook


def test_amounts_that_cannot_be_meant_are_pointed_out(bagan: BaganAkun) -> None:
    findings = check_amounts(
        bagan,
        {
            "emas": 1,
            "kas": -1,
            "bank@-1": -1,
            "shu_tahun_berjalan": -1,
            "shu_belum_dibagi@-1": -1,
            "aset_tetap": 10**15 + 1,
            "shu_belum_dibagi": -(10**15) - 1,
            "penyertaan": 10**15,
            "hibah": None,
        },
    )

    assert [(each.code, each.field) for each in findings] == [
        ("akun.tidak_dikenal", "emas"),
        ("akun.negatif", "kas"),
        ("akun.negatif", "bank@-1"),
        ("akun.terlalu_besar", "aset_tetap"),
        ("akun.terlalu_besar", "shu_belum_dibagi"),
    ]
    assert findings[1].message == "Kas tidak boleh negatif: (1)."


def test_surplus_answers_and_entries_off_the_scale_are_pointed_out(lawbook: Lawbook) -> None:
    perdep = check_answers(
        lawbook.pedoman["perdep-06-2016"], Masukan(jawaban={"3.2": [True] * 7, "3.3": [None] * 5})
    )
    syariah = check_answers(
        lawbook.pedoman["perdep-07-2016-syariah"],
        Masukan(
            isian={
                "1.1": Fraction("5.01"),
                "1.2": Fraction(5),
                "2.1": Fraction(-1),
                "2.2": Fraction(0),
            }
        ),
    )

    assert [(each.code, each.field) for each in (*perdep, *syariah)] == [
        ("jawaban.berlebih", "3.2"),
        ("isian.di_luar_batas", "1.1"),
        ("isian.di_luar_batas", "2.1"),
    ]
    assert perdep[0].message == "Jawaban 3.2 Manajemen kelembagaan ada 7, sedangkan butirnya 6."
