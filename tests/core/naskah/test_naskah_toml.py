"""A decree as a file: both ways equal, and a wrong file says what, where, and how to mend it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.berkas import resource
from core.naskah.model import Periode
from core.naskah.naskah_baca import (
    NaskahFileError,
    naskah_of,
    parse_naskah,
    read_naskah,
    unknown_keys,
)
from core.naskah.naskah_model import (
    Bab,
    BarisKaitan,
    Diktum,
    Hitungan,
    IkuNaskah,
    JenisNaskah,
    Naskah,
    PenandatanganNaskah,
    RumusNaskah,
    TabelNaskah,
)
from core.storage.naskah_toml import write_naskah

FILES = Path(__file__).parents[2] / "files" / "naskah"
TEXT = st.text(st.characters(codec="utf-8"), max_size=12)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
HITUNGAN = st.none() | st.builds(Hitungan, daftar=TEXT, predikat=TEXTS)


def rows(kind: type, **fields: Any) -> st.SearchStrategy[Any]:
    return st.lists(st.builds(kind, **fields), max_size=2).map(tuple)


def all_text(kind: type, *names: str) -> dict[str, st.SearchStrategy[str]]:
    assert set(names) <= set(kind.__dataclass_fields__)  # type: ignore[attr-defined] # a dataclass
    return dict.fromkeys(names, TEXT)


PLAIN = ("instansi", "judul", "tentang", "nomor", "tanggal", "tempat", "menetapkan", "tugas")
LISTS = ("sampul", "kepala", "menimbang", "mengingat", "landasan", "tembusan", "fungsi")
NASKAH = st.builds(
    Naskah,
    jenis=st.sampled_from(JenisNaskah),
    **dict.fromkeys(PLAIN, TEXT),
    **dict.fromkeys(LISTS, TEXTS),
    periode=st.none() | st.builds(Periode, st.integers(1900, 2200), st.integers(1900, 2200)),
    diktum=rows(Diktum, **all_text(Diktum, "kode", "teks")),
    penandatangan=st.builds(
        PenandatanganNaskah, **all_text(PenandatanganNaskah, "awalan", "jabatan", "nama", "nip")
    ),
    bab=rows(Bab, **all_text(Bab, "judul", "teks")),
    tabel=rows(TabelNaskah, **all_text(TabelNaskah, "kode", "label"), kepala_kolom=TEXTS),
    cascade=rows(BarisKaitan, **all_text(BarisKaitan, "misi"), iku=TEXTS, iku_tercetak=TEXTS),
    iku=rows(
        IkuNaskah,
        **all_text(IkuNaskah, "kode", "nomor", "nama", "pembilang"),
        hitung_pembilang=HITUNGAN,
        pilihan_penyebut=TEXTS,
    ),
    rumus=rows(RumusNaskah, **all_text(RumusNaskah, "iku", "pembilang", "penyebut")),
    set_iku=TEXT,
)


@given(NASKAH)
def test_what_is_written_reads_back_the_same(naskah: Naskah) -> None:
    assert read_naskah(write_naskah(naskah), name="x.toml") == naskah


@pytest.mark.parametrize("path", sorted(resource("naskah").glob("*.toml")), ids=lambda p: p.stem)
def test_the_shipped_decrees_read_whole_and_come_back(path: Path) -> None:
    isi = parse_naskah(path.read_bytes(), name=path.name)
    naskah = naskah_of(isi, name=path.name)

    assert unknown_keys(isi) == ()
    assert read_naskah(write_naskah(naskah), name="x.toml") == naskah
    assert naskah.menimbang
    assert naskah.bab
    assert naskah.rumus


def test_the_decree_of_2021_is_the_same_in_the_tests_and_in_the_program() -> None:
    shipped = resource("naskah", "keputusan-121-2021.toml").read_bytes()

    assert (FILES / "keputusan-asli.toml").read_bytes() == shipped


def test_days_numbers_and_lines_are_taken_as_people_write_them() -> None:
    naskah = read_naskah(
        'jenis = "asli"\ntanggal = 2021-02-05\n[[bab]]\nteks = ["satu", "dua"]\n[[iku]]\nnomor = 1',
        name="x.toml",
    )

    assert (naskah.tanggal, naskah.bab[0].teks, naskah.iku[0].nomor) == (
        "5 Februari 2021",
        "satu\ndua",
        "1",
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("judul = 'x'", 'x.toml, jenis: harus ditulis "asli" atau "rancangan".'),
        ("jenis = 'final'", 'x.toml, jenis: harus ditulis "asli" atau "rancangan".'),
        (
            "jenis = 'asli'\nmengingat = 'satu'",
            "x.toml, mengingat: harus berupa daftar dalam kurung siku.",
        ),
        (
            "jenis = 'asli'\nmengingat = ['a', true]",
            "x.toml, mengingat ke-2: harus berupa teks dalam tanda kutip.",
        ),
        ("jenis = 'asli'\nperiode = { sejak = 2021 }", "x.toml, periode: sampai tidak ada."),
        (
            "jenis = 'asli'\nperiode = { sejak = 2021, sampai = '2026' }",
            "x.toml, periode, sampai: harus berupa tahun, empat angka.",
        ),
        (
            "jenis = 'asli'\ndiktum = ['a']",
            "x.toml, diktum ke-1: harus berupa tabel (pasangan kunci dan isi).",
        ),
    ],
)
def test_a_wrong_file_names_the_place(content: str, said: str) -> None:
    with pytest.raises(NaskahFileError) as refused:
        read_naskah(content, name="x.toml")

    assert refused.value.message == said
    assert "Betulkan bagian yang disebut" in refused.value.hint


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"jenis = ", b"a = " + b"[" * 5000])
def test_a_damaged_file_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(NaskahFileError, match=r"x\.toml: (isinya bukan teks|bukan TOML)"):
        read_naskah(content, name="x.toml")


@given(st.binary(max_size=60))
def test_no_bytes_break_the_reader(content: bytes) -> None:
    with pytest.raises(NaskahFileError):
        read_naskah(content, name="x.toml")


def test_a_misspelt_key_is_told_with_what_was_meant() -> None:
    isi: Mapping[str, Any] = {
        "jenis": "asli",
        "tentangg": "x",
        "iku": [{"kode": "a"}, {"penjelasn": "x", "zzz": 1}],
        "periode": {"sejak": 1, "sampai": 2, "hingga": 3},
    }

    assert [(one.field, one.message.rpartition("maksudnya ")[2]) for one in unknown_keys(isi)] == [
        ("tentangg", "“tentang”."),
        ("iku.2.penjelasn", "“penjelasan”."),
        ("iku.2.zzz", "Kunci “iku.2.zzz” tidak dikenal, isinya tidak dibaca."),
        ("periode.hingga", "Kunci “periode.hingga” tidak dikenal, isinya tidak dibaca."),
    ]
