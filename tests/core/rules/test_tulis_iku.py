"""A set written as tables is read back as the same set, whatever stands in it."""

import tomllib
from dataclasses import replace

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from core.errors import RuleFileError
from core.rules.read_iku import read_set_iku, read_set_isi
from core.rules.set_iku import (
    ArahIku,
    BarisCascade,
    Daftar,
    Hitungan,
    Iku,
    KeputusanAsal,
    RumusRasio,
    SetIku,
    TahunData,
)
from core.rules.tulis_iku import Isi, isi_of_set

_TEKS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=8)
_KOPERASI = [one for one in Daftar if one.pihak == "koperasi" and "berpredikat" not in one]
_UMKM = [one for one in Daftar if one.pihak == "umkm"]


@st.composite
def _rasio(draw: st.DrawFn) -> RumusRasio:
    side = draw(st.sampled_from([_KOPERASI, _UMKM]))
    whole = draw(st.sampled_from(side))
    part = Hitungan(draw(st.sampled_from(side)))
    if side is _KOPERASI and draw(st.booleans()):
        names = tuple(draw(st.lists(_TEKS, min_size=1, max_size=3, unique=True)))
        part = Hitungan(Daftar.KOPERASI_BERPREDIKAT, names)
    others = [one for one in side if one is not whole]
    chosen = draw(st.lists(st.sampled_from(others), max_size=3, unique=True))
    return RumusRasio(
        draw(_TEKS),
        draw(_TEKS),
        draw(st.sampled_from(TahunData)),
        part,
        Hitungan(whole),
        tuple(chosen),
    )


@st.composite
def _iku(draw: st.DrawFn, kode: str) -> Iku:
    rasio = draw(st.none() | _rasio())
    return Iku(
        kode=kode,
        sasaran=draw(_TEKS),
        nama=draw(_TEKS),
        formulasi=draw(_TEKS) if rasio is None else "",
        rasio=rasio,
        penjelasan=draw(_TEKS),
        sumber_data=draw(_TEKS),
        periode=draw(_TEKS),
        satuan=draw(_TEKS),
        arah=draw(st.sampled_from(ArahIku)),
        penanggung_jawab=draw(st.just("") | _TEKS),
    )


@st.composite
def _set(draw: st.DrawFn) -> SetIku:
    kode = draw(st.lists(st.sampled_from("abcdef"), min_size=1, max_size=4, unique=True))
    sejak = draw(st.integers(2004, 2090))
    rows = st.lists(st.sampled_from(kode), min_size=1, max_size=2, unique=True)
    return SetIku(
        id=draw(_TEKS),
        judul=draw(_TEKS),
        sejak=sejak,
        sampai=sejak + draw(st.integers(0, 10)),
        keputusan_asal=KeputusanAsal("", draw(_TEKS), draw(st.sampled_from(["", "2025-01-02"]))),
        tugas=draw(_TEKS),
        fungsi=tuple(draw(st.lists(_TEKS, min_size=1, max_size=3, unique=True))),
        cascade=(BarisCascade("m", "t", "s", "r", tuple(draw(rows))),),
        iku=tuple(draw(_iku(one)) for one in kode),
        hash="",
    )


@given(_set())
def test_written_and_read_back_it_is_the_same_set(made: SetIku) -> None:
    isi = isi_of_set(made)
    text = tomli_w.dumps(isi)

    assert tomllib.loads(text) == isi
    back = read_set_iku(text, name="x.toml")
    assert replace(back, hash="") == made
    assert back == read_set_isi(isi, name="x.toml")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"berlaku": {"sejak": 2026, "sampai": 2025}}, "sampai mendahului sejak"),
        ({"tugas": ""}, "tugas kosong"),
        ({"lain": 1}, "kunci tidak dikenal: lain"),
    ],
)
def test_a_set_that_is_not_sound_is_refused(change: Isi, said: str) -> None:
    with pytest.raises(RuleFileError, match=said):
        read_set_isi(_plain() | change, name="x.toml")


def test_a_cascade_names_indicators_of_its_set() -> None:
    isi = _plain()
    isi["cascade"][0]["iku"] = ["lain"]

    with pytest.raises(RuleFileError, match="IKU yang tidak ada: lain"):
        read_set_isi(isi, name="x.toml")


@pytest.mark.parametrize(
    ("rumus", "said"),
    [
        ({"hitung_pembilang": {"daftar": "umkm_laba_naik"}}, "tidak dapat dibandingkan"),
        ({"pilihan_penyebut": ["koperasi_terdaftar"]}, "penyebut yang sudah dipakai"),
    ],
)
def test_lists_that_do_not_go_together_are_refused(rumus: Isi, said: str) -> None:
    isi = _plain()
    isi["iku"][0] |= rumus

    with pytest.raises(RuleFileError, match=said):
        read_set_isi(isi, name="x.toml")


def _plain() -> Isi:
    rasio = RumusRasio(
        "a", "b", TahunData.TAHUN_INI, Hitungan(Daftar.KOPERASI_AKTIF),
        Hitungan(Daftar.KOPERASI_TERDAFTAR), (),
    )  # fmt: skip
    iku = Iku("a", "s", "n", "", rasio, "p", "d", "1 tahun", "%", ArahIku.TINGGI)
    row = BarisCascade("m", "t", "s", "r", ("a",))
    asal = KeputusanAsal("", "t", "")
    return isi_of_set(SetIku("x", "j", 2025, 2029, asal, "t", ("f",), (row,), (iku,), ""))
