"""An IKU set being edited: how it starts, what is wrong with it, how it stands beside others."""

import copy
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from core.berkas import resource
from core.findings import Severity
from core.iku.set_banding import changed_formulas, check_beside, same_figure, shared_years, span
from core.iku.set_naskah import (
    NaskahSet,
    as_new,
    blank_cascade,
    blank_iku,
    copy_of,
    shaped,
    with_period,
)
from core.iku.set_periksa import check_set
from core.rules.read_iku import read_set_iku, read_set_isi
from core.rules.set_iku import JenisIku, SetIku
from core.rules.tulis_iku import isi_of_set

PREDIKAT = ("Sehat", "Cukup Sehat", "Tidak Sehat")
Isi = dict[str, Any]
Edit = Callable[[Isi], object]


@pytest.fixture(scope="module")
def lama() -> SetIku:
    path = resource("rules", "iku", "iku-2021-2026.toml")
    return read_set_iku(path.read_bytes(), name=path.name)


@pytest.fixture
def baru(lama: SetIku) -> NaskahSet:
    return as_new(lama, sejak=2027, sampai=2031)


def _edited(naskah: NaskahSet, edit: Edit) -> NaskahSet:
    isi = copy.deepcopy(dict(naskah.isi))
    edit(isi)
    return NaskahSet(isi, naskah.asal_sidik)


def _codes(naskah: NaskahSet, *others: SetIku) -> list[tuple[str, str]]:
    found = check_set(naskah, others=others, taken=["iku-lama"], predikat=PREDIKAT)
    return [(one.code, one.field) for one in found if one.severity is Severity.KESALAHAN]


def _made(isi: Isi) -> SetIku:
    return read_set_isi(isi, name="x")


def test_a_working_copy_is_the_set_and_a_new_one_forgets_its_decree(lama: SetIku) -> None:
    mine, new = copy_of(lama), as_new(lama, sejak=2027, sampai=2031)

    assert (mine.baru, mine.set_id, _made(dict(mine.isi)).iku) == (False, lama.id, lama.iku)
    assert (new.baru, new.set_id) == (True, "iku-dinkop-ukm-2027-2031")
    assert new.isi["keputusan_asal"]["nomor"] == ""
    assert new.isi["keputusan_asal"]["tentang"].endswith("2027-2031")
    assert with_period("Penetapan IKU", "2027-2031") == "Penetapan IKU 2027-2031"


def test_a_sound_copy_has_only_notes(baru: NaskahSet, lama: SetIku) -> None:
    assert _codes(baru, lama) == []
    found = check_set(baru, others=[lama], predikat=PREDIKAT)
    assert [(one.code, one.field) for one in found] == [("set.di_luar_cascade", "iku:0/kode")]


def _iku(place: int, **values: Any) -> Edit:
    return lambda isi: isi["iku"][place].update(values)


def _pembilang(daftar: str, *predikat: str) -> Edit:
    made: Isi = {"daftar": daftar} | ({"predikat": list(predikat)} if predikat else {})
    return lambda isi: isi["iku"][1].update(hitung_pembilang=made)


@pytest.mark.parametrize(
    ("edit", "code", "field"),
    [
        (lambda isi: isi.update(id="IKU Baru"), "set.kode", "kepala/id"),
        (lambda isi: isi.update(id="iku-lama"), "set.kode_dipakai", "kepala/id"),
        (lambda isi: isi.update(judul=" "), "set.judul_kosong", "kepala/judul"),
        (lambda isi: isi["berlaku"].update(sejak="x"), "set.tahun", "kepala/sejak"),
        (lambda isi: isi["berlaku"].update(sampai=2026), "set.masa", "kepala/sampai"),
        (lambda isi: isi.update(fungsi=[]), "set.fungsi", "kepala/fungsi"),
        (lambda isi: isi.update(fungsi=["a", "a"]), "set.fungsi_ganda", "kepala/fungsi"),
        (_iku(1, kode="Sehat"), "set.kode_iku", "iku:1/kode"),
        (_iku(1, kode="nilai_sakip"), "set.kode_iku_ganda", "iku:1/kode"),
        (_iku(0, formulasi=""), "set.formulasi_kosong", "iku:0/formulasi"),
        (_iku(1, jenis="isian", formulasi="x"), "set.isian_ganda", "iku:1/jenis"),
        (_iku(1, pembilang=""), "set.pembilang_kosong", "iku:1/pembilang"),
        (
            _iku(1, hitung_penyebut={"daftar": "koperasi_berpredikat"}),
            "set.penyebut",
            "iku:1/hitung_penyebut",
        ),
        (_pembilang("umkm_laba_naik"), "set.pihak", "iku:1/hitung_pembilang"),
        (_pembilang("koperasi_terdaftar"), "set.sama", "iku:1/hitung_pembilang"),
        (_pembilang("koperasi_berpredikat"), "set.predikat", "iku:1/predikat"),
        (_pembilang("koperasi_berpredikat", "Hebat"), "set.predikat_asing", "iku:1/predikat"),
        (
            _iku(1, pilihan_penyebut=["koperasi_berpredikat"]),
            "set.pilihan_predikat",
            "iku:1/pilihan_penyebut",
        ),
        (_iku(1, pilihan_penyebut=["koperasi_terdaftar"]), "set.pilihan", "iku:1/pilihan_penyebut"),
        (
            _iku(1, pilihan_penyebut=["umkm_laba_naik"]),
            "set.pilihan_pihak",
            "iku:1/pilihan_penyebut",
        ),
        (lambda isi: isi.update(cascade=[]), "set.tanpa_cascade", "kepala/"),
        (lambda isi: isi["cascade"][0].update(misi=""), "set.misi_kosong", "cascade:0/misi"),
        (lambda isi: isi["cascade"][0].update(iku=[]), "set.cascade_iku", "cascade:0/iku"),
        (lambda isi: isi["cascade"][0].update(iku=["x"]), "set.cascade_hilang", "cascade:0/iku"),
        (_iku(1, pilihan_penyebut=[]), "set.tidak_sah", ""),
    ],
)
def test_each_fault_stands_beside_its_field(
    baru: NaskahSet, edit: Edit, code: str, field: str
) -> None:
    assert (code, field) in _codes(_edited(baru, edit))


def test_a_set_without_indicators_is_none(baru: NaskahSet) -> None:
    assert ("set.tanpa_iku", "kepala/") in _codes(_edited(baru, lambda isi: isi.update(iku=[])))


def test_an_own_set_keeps_its_code(lama: SetIku) -> None:
    found = check_set(copy_of(lama), taken=[lama.id], predikat=PREDIKAT)

    assert "set.kode_dipakai" not in [one.code for one in found]


def test_a_new_indicator_and_row_ask_for_their_words(baru: NaskahSet) -> None:
    grown = _edited(
        baru,
        lambda isi: (isi["iku"].append(blank_iku("baru")), isi["cascade"].append(blank_cascade())),
    )

    assert {"set.nama_kosong", "set.pembilang_kosong", "set.misi_kosong"} <= {
        code for code, _field in _codes(grown)
    }


def test_an_indicator_of_the_other_kind_keeps_the_words_both_have() -> None:
    ratio = blank_iku("baru") | {"nama": "CONTOH", "pilihan_penyebut": ["koperasi_aktif"]}
    typed = shaped(ratio, JenisIku.ISIAN)

    assert (typed["nama"], typed["formulasi"]) == ("CONTOH", "")
    assert not {"pembilang", "hitung_penyebut", "pilihan_penyebut", "tahun_data"} & set(typed)
    assert shaped(typed, JenisIku.RASIO) == blank_iku("baru") | {"nama": "CONTOH"}


def test_a_code_counted_otherwise_clashes_in_shared_years_and_warns_in_others(
    lama: SetIku,
) -> None:
    def other(isi: Isi) -> None:
        isi["iku"][1]["hitung_penyebut"] = {"daftar": "koperasi_dinilai"}
        isi["iku"][1]["pilihan_penyebut"] = ["koperasi_aktif"]

    beside = _made(dict(_edited(as_new(lama, sejak=2025, sampai=2029), other).isi))
    after = _made(dict(_edited(as_new(lama, sejak=2027, sampai=2031), other).isi))

    def grave(made: SetIku) -> list[tuple[str, Severity]]:
        found = check_beside(made, [lama])
        return [(one.code, one.severity) for one in found if one.field == "iku:1/kode"]

    assert grave(beside) == [("set.kode_bentrok", Severity.KESALAHAN)]
    assert grave(after) == [("set.kode_berbeda", Severity.PERINGATAN)]


def test_a_new_code_does_not_clash(lama: SetIku) -> None:
    isi = isi_of_set(lama)
    isi["iku"][1]["kode"] = "koperasi_baik"
    isi["cascade"][0]["iku"] = ["koperasi_baik"]

    codes = [one.code for one in check_beside(_made(isi), [lama])]
    assert codes == ["set.berdampingan", "set.di_luar_cascade"]


def test_words_do_not_make_another_figure(lama: SetIku) -> None:
    sakip, sehat, laba = lama.iku
    assert sehat.rasio is not None
    said = replace(sehat, rasio=replace(sehat.rasio, pembilang="x", pilihan_penyebut=()))

    assert same_figure(sehat, said)
    assert same_figure(sakip, replace(sakip, nama="x"))
    assert not same_figure(sakip, sehat)
    assert not same_figure(sehat, sakip)
    assert not same_figure(sakip, replace(sakip, satuan="%"))
    assert not same_figure(sehat, replace(laba, kode=sehat.kode))


def test_changed_formulas_are_those_that_are_counted_or_said_otherwise(lama: SetIku) -> None:
    assert changed_formulas(None, lama) == ("koperasi_sehat", "umkm_laba_meningkat")
    assert changed_formulas(lama, lama) == ()
    isi = isi_of_set(lama)
    isi["iku"][2]["penyebut"] = "Jumlah UMKM"
    isi["iku"][1]["nama"] = "CONTOH"
    assert changed_formulas(lama, _made(isi)) == ("umkm_laba_meningkat",)


def test_years_of_two_sets_in_words(lama: SetIku) -> None:
    beside = replace(lama, sejak=2026, sampai=2030)

    assert shared_years(lama, beside) == range(2026, 2027)
    assert not shared_years(lama, replace(lama, sejak=2027, sampai=2031))
    assert span(range(2021, 2027)) == "2021 sampai 2026"
    assert span(range(2025, 2027)) == "2025 dan 2026"
