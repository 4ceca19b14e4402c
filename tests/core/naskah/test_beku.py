"""What is frozen with a print comes back as it was, and its code changes when anything does."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.naskah.beku import (
    FrozenDataError,
    Pictures,
    freeze,
    kode_of,
    read_kode,
    show_kode,
    thaw,
)
from core.naskah.surat_putus import write_penetapan, write_tim
from core.naskah.surat_tulis import write_pemberitahuan, write_tanggapan, write_tugas
from tests.core.pdf import contoh_kesehatan, contoh_surat
from tests.core.pdf.contoh_kertas_kerja import formulir, kertas_kerja


class Warna(StrEnum):
    MERAH = "merah"
    BIRU = "biru"


@dataclass(frozen=True)
class Bulat:
    jari: Fraction


@dataclass(frozen=True)
class Persegi:
    sisi: int


@dataclass(frozen=True)
class Gambar:
    nama: str
    bentuk: Bulat | Persegi | None
    hari: date | None
    warna: Warna
    nilai: Mapping[str, Fraction]
    tanda: frozenset[str]
    pasangan: tuple[int, str]
    banyak: tuple[Persegi, ...] = ()
    benar: bool = True
    teks: str | None = None


shapes = st.one_of(
    st.none(),
    st.builds(Bulat, st.fractions(max_denominator=10**6)),
    st.builds(Persegi, st.integers(-(10**15), 10**15)),
)
pictures = st.builds(
    Gambar,
    nama=st.text(),
    bentuk=shapes,
    hari=st.none() | st.dates(),
    warna=st.sampled_from(Warna),
    nilai=st.dictionaries(st.text(max_size=3), st.fractions(max_denominator=999), max_size=3),
    tanda=st.frozensets(st.text(max_size=3), max_size=3),
    pasangan=st.tuples(st.integers(), st.text()),
    banyak=st.lists(st.builds(Persegi, st.integers()), max_size=3).map(tuple),
    benar=st.booleans(),
    teks=st.none() | st.text(),
)
PAPERS: dict[str, Any] = {
    "kertas kerja": kertas_kerja(),
    "formulir": formulir(),
    "hasil": contoh_kesehatan.hasil(),
    "berita acara": contoh_kesehatan.berita_acara(),
    "sertifikat": contoh_kesehatan.sertifikat(),
    "rekap": contoh_kesehatan.rekap(),
    "pemberitahuan": write_pemberitahuan(contoh_surat.pemberitahuan()),
    "surat tugas": write_tugas(contoh_surat.perintah()),
    "sk tim": write_tim(contoh_surat.tim()),
    "penetapan": write_penetapan(contoh_surat.penetapan()),
    "tanggapan": write_tanggapan(contoh_surat.tanggapan()),
}


def _no_picture(sidik: str) -> bytes:
    raise KeyError(sidik)


@given(pictures)
def test_whatever_is_frozen_comes_back_equal(model: Gambar) -> None:
    assert thaw(freeze("uji", model), Gambar, _no_picture) == model


@given(pictures, pictures)
def test_codes_are_equal_exactly_when_the_models_are(one: Gambar, other: Gambar) -> None:
    assert (kode_of(freeze("uji", one)) == kode_of(freeze("uji", other))) is (one == other)


@pytest.mark.parametrize("paper", PAPERS)
def test_every_paper_of_an_examination_comes_back_equal(paper: str) -> None:
    model, kept = PAPERS[paper], Pictures()

    text = freeze(paper, model, kept)

    assert thaw(text, type(model), kept.__getitem__) == model
    assert freeze(paper, model) == text


def test_a_picture_stands_apart_under_its_hash() -> None:
    kept: Pictures = {}
    lambang = contoh_kesehatan.lambang()

    text = freeze("hasil", contoh_kesehatan.hasil(), kept)

    assert list(kept.values()) == [lambang]
    assert next(iter(kept)) in text


def test_the_order_of_a_dictionary_does_not_change_the_code() -> None:
    model = Gambar(
        "a", None, None, Warna.BIRU, {"x": Fraction(1), "y": Fraction(2)}, frozenset("ab"), (1, "")
    )
    turned = replace(model, nilai={"y": Fraction(2), "x": Fraction(1)})

    assert freeze("uji", turned) == freeze("uji", model)


def test_a_paper_of_another_kind_has_another_code() -> None:
    model = contoh_kesehatan.hasil()

    assert kode_of(freeze("hasil", model)) != kode_of(freeze("sertifikat", model))


def test_a_part_that_is_newer_than_the_print_takes_its_default() -> None:
    whole = json.loads(freeze("uji", Gambar("a", None, None, Warna.BIRU, {}, frozenset(), (1, ""))))
    del whole["isi"]["benar"]

    assert thaw(json.dumps(whole), Gambar, _no_picture).benar is True


@pytest.mark.parametrize(
    "spoil",
    [
        lambda whole: whole["isi"].update(asing=1),
        lambda whole: whole["isi"].pop("nama"),
        lambda whole: whole["isi"].update(hari="besok"),
        lambda whole: whole["isi"].update(bentuk={"@": "Segitiga"}),
        lambda whole: whole.update(versi=99),
        lambda whole: whole.pop("isi"),
    ],
)
def test_frozen_data_that_cannot_be_read_is_told_with_a_way_out(spoil: Any) -> None:
    whole = json.loads(freeze("uji", Gambar("a", None, None, Warna.BIRU, {}, frozenset(), (1, ""))))
    spoil(whole)

    with pytest.raises(FrozenDataError) as told:
        thaw(json.dumps(whole), Gambar, _no_picture)

    assert told.value.hint


def test_a_code_is_read_as_it_was_printed() -> None:
    kode = kode_of("apa saja")

    assert kode.startswith(read_kode(show_kode(kode)))
    assert len(show_kode(kode)) == 24
