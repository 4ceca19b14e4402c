"""Every fault of a pedoman being edited is told beside its field; what passes, the reader takes."""

import copy
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import RuleFileError
from core.rules.checks_pedoman import CODE, check_naskah, komponen_field, read_naskah
from core.rules.kata_tolak import sentence
from core.rules.schema import Lawbook
from core.rules.sunting_pedoman import expand
from core.rules.tulis_pedoman import Isi, isi_of

SLOW = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
JUNK = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    st.text(max_size=12),
    st.sampled_from(["", "abc", "9" * 5000, "1.5", "-7", "x < 3", "kas"]),
    st.lists(st.integers(), max_size=3),
    st.lists(st.text(max_size=5), max_size=3),
    st.lists(st.lists(st.text(max_size=3), max_size=3), max_size=3),
    st.dictionaries(st.text(max_size=6), st.text(max_size=6), max_size=3),
)
Spoil = Callable[[Isi], object]


@pytest.fixture
def naskah(lawbook: Lawbook) -> Isi:
    return expand(isi_of(lawbook.pedoman["perdep-06-2016"]))


def _first(isi: Isi) -> Isi:
    found: Isi = isi["aspek"][0]["komponen"][0]
    return found


def _asked(isi: Isi) -> Isi:
    found: Isi = isi["aspek"][2]["komponen"][0]
    return found


FAULTS: list[tuple[Spoil, list[tuple[str, str]]]] = [
    (lambda isi: isi.update(judul="", dasar=" "), [
        ("kepala/judul", "Judul belum diisi."),
        ("kepala/dasar", "Dasar belum diisi."),
    ]),
    (lambda isi: isi.update(id="Salah Kode"), [
        ("kepala/id", "Kode hanya huruf kecil, angka dan tanda hubung, paling banyak 60."),
    ]),
    (lambda isi: isi.update(tahun_buku_sejak=20), [
        ("kepala/tahun_buku_sejak", "Tahun buku sejak harus tahun dengan empat angka."),
    ]),
    (lambda isi: isi.update(tahun_buku_sampai=2001), [
        ("kepala/tahun_buku_sampai", "Tahun buku sampai mendahului tahun buku sejak."),
    ]),
    (lambda isi: isi["instrumen_untuk"].update(jenis=[]), [("kepala/jenis", "Jenis belum diisi.")]),
    (lambda isi: isi["instrumen_untuk"].update(kuk=[7]), [
        ("kepala/", "Kuk harus bilangan 1 sampai 4."),
    ]),
    (lambda isi: isi["predikat"][1].update(nama="", minimal="lima"), [
        ("predikat/1.nama", "Nama belum diisi."),
        ("predikat/1.minimal", "Tulis angka, misalnya 7,5."),
    ]),
    (lambda isi: isi["predikat"][0].update(minimal=50), [
        ("predikat/", "Batas bawah harus lebih kecil daripada predikat di atasnya."),
    ]),
    (lambda isi: isi["sumber"][0].update(uraian=""), [("sumber/0.uraian", "Uraian belum diisi.")]),
    (lambda isi: isi["sumber"].append(dict(isi["sumber"][0])), [
        ("sumber/", "S1 dipakai dua kali."),
    ]),
    (lambda isi: isi.update(aspek=[]), [("kepala/", "Aspek belum diisi.")]),
    (lambda isi: isi["aspek"][0].update(nama=""), [("aspek:0/nama", "Nama belum diisi.")]),
    (lambda isi: isi["aspek"][0].update(bobot="berat"), [
        ("aspek:0/bobot", "Tulis angka, misalnya 7,5."),
    ]),
    (lambda isi: _first(isi).update(bobot=7), [
        ("aspek:0/", "Bobot komponen berjumlah 16; bobot aspek ini 15."),
    ]),
    (lambda isi: _first(isi).update(bobot=0), [
        ("komponen:0.0/bobot", "Bobot harus lebih dari nol."),
    ]),
    (lambda isi: _first(isi).update(nama="", satuan=""), [
        ("komponen:0.0/nama", "Nama belum diisi."),
        ("komponen:0.0/satuan", "Satuan belum diisi."),
    ]),
    (lambda isi: _first(isi).update(pembilang={"nama": "x", "akun": {}}), [
        ("komponen:0.0/pembilang", "Pilih paling sedikit satu akun."),
    ]),
    (lambda isi: _first(isi).update(penyebut={"nama": "x", "akun": {"kas": 0}}), [
        ("komponen:0.0/penyebut", "Bobot akun kas tidak boleh nol."),
    ]),
    (lambda isi: _first(isi).update(penyebut={"nama": "x", "akun": {"entah": 1}}), [
        ("komponen:0.0/penyebut", "Akun entah tidak ada dalam bagan akun."),
    ]),
    (lambda isi: _first(isi)["pita"]["batas"].__setitem__(1, ["abc", True]), [
        ("komponen:0.0/pita.1", "Isi setiap batas rentang dengan angka, misalnya 7,5."),
        ("komponen:0.0/pita.2", "Isi setiap batas rentang dengan angka, misalnya 7,5."),
    ]),
    (lambda isi: _first(isi)["pita"]["batas"].__setitem__(1, [90, True]), [
        ("komponen:0.0/pita.2", "Batas rentang tidak urut menaik: 90 lalu 40."),
    ]),
    (lambda isi: _first(isi)["pita"]["nilai"].__setitem__(3, 101), [
        ("komponen:0.0/pita.3", "Nilai harus 0 sampai 100."),
    ]),
    (lambda isi: _first(isi)["pita"]["nilai"].__setitem__(3, 90), [
        ("komponen:0.0/pita", "Nilai tertinggi rentang ini tidak memberi skor penuh komponen."),
    ]),
    (lambda isi: _first(isi).update(arah="tinggi"), [
        (
            "komponen:0.0/",
            "Urutan nilai tidak cocok dengan arah: makin tinggi rasionya makin baik.",
        ),
    ]),
    (lambda isi: _first(isi).update(arah=""), [("komponen:0.0/arah", "Arah belum diisi.")]),
    (lambda isi: _first(isi)["nol_penyebut"].update(nilai=100), [
        ("komponen:0.0/nol.nilai", "Penyebut nol tidak boleh bernilai penuh tanpa bukti."),
    ]),
    (lambda isi: _first(isi)["nol_penyebut"].update(alasan=""), [
        ("komponen:0.0/nol.alasan", "Alasan belum diisi."),
    ]),
    (lambda isi: _first(isi).update(sumber=["S999"]), [
        ("komponen:0.0/sumber", "Sumber belum dipilih dari daftarnya."),
    ]),
    (lambda isi: _first(isi).update(keyakinan="pasti"), [
        ("komponen:0.0/keyakinan", "Keyakinan belum dipilih dari daftarnya."),
    ]),
    (lambda isi: _first(isi)["varian"][0].update(nama=""), [
        ("komponen:0.0/varian.0", "Nama belum diisi."),
    ]),
    (lambda isi: _first(isi).update(kode="1.2"), [("aspek:0/", "1.2 dipakai dua kali.")]),
    (lambda isi: _first(isi).update(kode="2.1"), [("kepala/", "2.1 dipakai dua kali.")]),
    (lambda isi: _asked(isi)["butir"][1].update(teks=""), [
        ("komponen:2.0/butir.1", "Teks butir belum diisi."),
    ]),
    (lambda isi: _asked(isi).update(nilai_per_ya="satu"), [
        ("komponen:2.0/nilai_per_ya", "Tulis angka, misalnya 7,5."),
    ]),
    (lambda isi: _asked(isi)["butir"].pop(), [
        (
            "komponen:2.0/",
            "Banyaknya butir dikali nilai setiap ya harus sama dengan bobot komponen.",
        ),
    ]),
    (lambda isi: _first(isi).update(nama="huruf \ud800 rusak"), [
        ("kepala/", "Ada huruf yang rusak; hapus lalu ketik lagi."),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("spoil", "told"), FAULTS)
def test_a_fault_is_told_beside_its_field(
    lawbook: Lawbook, naskah: Isi, spoil: Spoil, told: list[tuple[str, str]]
) -> None:
    spoil(naskah)

    findings = check_naskah(naskah, lawbook.bagan)

    assert [(one.field, one.message) for one in findings] == told
    assert {one.code for one in findings} == {CODE}


def test_an_id_of_another_pedoman_is_refused(lawbook: Lawbook, naskah: Isi) -> None:
    (finding,) = check_naskah(naskah, lawbook.bagan, taken={"perdep-06-2016"})

    assert finding.field == "kepala/id"
    assert finding.message == "Kode perdep-06-2016 sudah dipakai pedoman lain."


def test_a_fault_of_bands_over_the_share_of_yes_is_told(lawbook: Lawbook) -> None:
    naskah = expand(isi_of(lawbook.pedoman["juknis-15-2021-ksp"]))
    place = next(
        (a, k)
        for a, aspek in enumerate(naskah["aspek"])
        for k, one in enumerate(aspek["komponen"])
        if one["jenis"] == "kuesioner" and "pita" in one
    )
    naskah["aspek"][place[0]]["komponen"][place[1]]["pita"]["nilai"][0] = "x"

    (finding,) = check_naskah(naskah, lawbook.bagan)

    assert finding.field == komponen_field(*place, "pita.0")


@SLOW
@given(st.data())
def test_nonsense_anywhere_is_a_finding_and_never_raises(
    lawbook: Lawbook, data: st.DataObject
) -> None:
    base = data.draw(st.sampled_from(["perdep-07-2016-syariah", "permen-14-2009"]))
    naskah = expand(isi_of(lawbook.pedoman[base]))
    _set(naskah, data, data.draw(JUNK))

    findings = check_naskah(naskah, lawbook.bagan)

    try:
        read_naskah(naskah, lawbook.bagan)
    except RuleFileError:
        assert findings
    else:
        assert all(one.field == "kepala/id" or "tahun" in one.field for one in findings)
    assert all(one.message.endswith(".") for one in findings)


def _set(part: Any, data: st.DataObject, junk: object) -> None:
    """Put the junk somewhere in the tree."""
    for _ in range(8):
        keys = list(part) if isinstance(part, dict) else list(range(len(part)))
        key = data.draw(st.sampled_from(keys))
        inner = part[key]
        if not (isinstance(inner, dict | list) and inner) or data.draw(st.integers(0, 5)) == 0:
            part[key] = junk
            return
        part = inner
    part[next(iter(part)) if isinstance(part, dict) else 0] = junk


def test_a_sound_copy_has_no_fault_and_stays_untouched(lawbook: Lawbook, naskah: Isi) -> None:
    before = copy.deepcopy(naskah)

    assert check_naskah(naskah, lawbook.bagan) == ()
    assert naskah == before


@pytest.mark.parametrize(
    ("sebab", "told"),
    [
        (
            "pita tidak urut menaik pada x",
            "Batas rentang nilai tidak urut menaik atau belum lengkap.",
        ),
        ("kunci tidak dikenal: warna", "Ada isian yang tidak dikenal: warna."),
        ("skor di luar 0 sampai 7.5", "Skor harus 0 sampai 7,5."),
        ("arah apa pun", "Arah apa pun."),
        ("varian hanya untuk komponen rasio", "Cara baca hanya untuk komponen rasio."),
        (
            "tahun_buku_sejak harus berupa bilangan bulat",
            "Tahun buku sejak ditulis sebagai bilangan bulat.",
        ),
        ("entah_apa kosong", "Entah_apa belum diisi."),
    ],
)  # fmt: skip
def test_refusals_are_told_in_the_words_of_an_officer(sebab: str, told: str) -> None:
    assert sentence(sebab) == told
