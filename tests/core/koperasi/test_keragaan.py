"""Counting and checking a keragaan: figures equal their lists, published errors are caught."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.findings import Finding, Severity
from core.koperasi.keragaan import (
    KOLOM,
    TERCETAK,
    FaktaKeragaan,
    Lingkup,
    Menurut,
    figure,
    group_of,
    members,
    tabulate,
    value_of,
    within,
)
from core.koperasi.keragaan_checks import check_keragaan, check_terbitan
from core.koperasi.keragaan_ods import ods_rows
from core.koperasi.keragaan_terbitan import read_tempelan, terbitan
from core.koperasi.model import Keadaan
from core.rules.tabel_angka import BarisAngka, Satuan, check_rows

TERBITAN = json.loads((Path(__file__).parents[2] / "files/angka_terbitan.json").read_text("utf-8"))
people = st.none() | st.integers(0, 5_000)
money = st.none() | st.integers(-(10**11), 10**11)


def fakta(number: int = 1, **facts: Any) -> FaktaKeragaan:
    sound: dict[str, Any] = {
        "nama": f"CONTOH Koperasi {number}",
        "terdaftar": True,
        "keadaan": Keadaan.AKTIF,
        "kode_kelurahan": "1871010001",
        "kode_kecamatan": "187101",
        "jenis": "Jasa",
        "rat_tanggal": date(2025, 3, 1),
        "rat_dilaporkan": date(2025, 3, 9),
        "anggota_pria": 10,
        "anggota_wanita": 20,
        "anggota_jumlah": 30,
        "modal_sendiri": 100,
        "modal_luar": 50,
        "aset": 150,
    }
    return FaktaKeragaan(number, **{**sound, **facts})


@st.composite
def many(draw: st.DrawFn) -> list[FaktaKeragaan]:
    made = []
    for number in range(draw(st.integers(0, 12))):
        state = draw(st.none() | st.sampled_from(Keadaan))
        men, women = draw(people), draw(people)
        known = men is not None and women is not None
        total = (men or 0) + (women or 0) if known and draw(st.booleans()) else None
        made.append(
            fakta(
                number,
                keadaan=state,
                terdaftar=state not in (None, Keadaan.DIBUBARKAN),
                kode_kecamatan=draw(st.sampled_from(["", "A", "B", "C"])),
                jenis=draw(st.sampled_from(["Jasa", "Konsumen"])),
                kkmp=draw(st.booleans()),
                anggota_pria=men,
                anggota_wanita=women,
                anggota_jumlah=total if known else draw(people),
                modal_sendiri=draw(money),
                modal_luar=draw(money),
                aset=draw(money),
                shu=draw(money),
            )
        )
    return made


def codes(found: tuple[Finding, ...]) -> list[str]:
    return [one.code for one in found]


@given(many(), st.sampled_from([Menurut.KECAMATAN, Menurut.JENIS, Menurut.GOLONGAN]))
def test_every_table_adds_up_and_every_figure_is_its_list(
    facts: list[FaktaKeragaan], menurut: Menurut
) -> None:
    tabel = tabulate(facts, menurut, [("A", "Kec. A"), ("B", "Kec. B")])

    found = check_keragaan(tabel, facts, tahun_buku=2024)

    assert not [one for one in found if one.severity is Severity.KESALAHAN]
    for row in tabel.baris:
        inside = [one for one in facts if group_of(one, menurut) == row.kode]
        for kolom in KOLOM:
            listed = members(inside, kolom.kode)
            assert row.of(kolom.kode) == figure(inside, kolom.kode)
            if kolom.satuan is Satuan.UNIT:
                assert row.of(kolom.kode) == len(listed)
            elif listed:
                assert row.of(kolom.kode) == sum(value_of(one, kolom.kode) or 0 for one in listed)
            else:
                assert row.of(kolom.kode) is None


@given(many())
def test_both_scopes_together_are_all(facts: list[FaktaKeragaan]) -> None:
    parts = within(facts, Lingkup.KONVENSIONAL) + within(facts, Lingkup.KKMP)

    assert sorted(one.id for one in parts) == [one.id for one in within(facts, Lingkup.SEMUA)]


def test_dissolved_ones_are_in_no_figure() -> None:
    gone = fakta(2, keadaan=Keadaan.DIBUBARKAN, terdaftar=False)

    tabel = tabulate([fakta(), gone], Menurut.KECAMATAN, [])

    assert [tabel.jumlah.of(kode) for kode in TERCETAK[:4]] == [1, 1, 0, 1]
    assert tabel.jumlah.of("anggota") == 30


def test_rows_stand_in_the_order_given_and_what_is_blank_comes_last() -> None:
    facts = [fakta(kode_kecamatan=kode) for kode in ("", "Z", "B")]

    tabel = tabulate(facts, Menurut.KECAMATAN, [("B", "Kec. B"), ("A", "Kec. A")])

    assert [row.nama for row in tabel.baris] == ["Kec. B", "Kec. A", "Z", "Belum diisi"]
    assert [row.of("jumlah") for row in tabel.baris] == [1, 0, 1, 1]
    assert tabel.baris[1].of("aset") is None


@pytest.mark.parametrize("menurut", list(Menurut))
def test_rows_are_named_over_them(menurut: Menurut) -> None:
    one = fakta(kelompok="Kopkar", bentuk="Primer", kkmp=True)
    wanted = {"kecamatan": "187101", "kelurahan": "1871010001", "golongan": "kkmp",
              "jenis": "Jasa", "kelompok": "Kopkar", "bentuk": "Primer"}  # fmt: skip

    assert group_of(one, menurut) == wanted[menurut]
    assert menurut.sebutan.lower() == menurut.value
    assert next(one.sebutan for one in Lingkup) == "Semua koperasi"


def test_one_half_of_the_members_alone_is_not_added() -> None:
    lone = fakta(anggota_pria=5, anggota_wanita=None, anggota_jumlah=None)

    assert (lone.people("anggota"), value_of(lone, "anggota_pria")) == (None, None)
    assert fakta(anggota_jumlah=None).people("anggota") == 30


def test_members_that_do_not_add_up_are_an_error_with_their_row() -> None:
    facts = [fakta(anggota_jumlah=31), fakta(2, kode_kecamatan="B")]

    found = check_keragaan(
        tabulate(facts, Menurut.KECAMATAN, [("187101", "Kedaton")]), facts, tahun_buku=2024
    )

    assert codes(found) == ["keragaan.anggota"]
    assert found[0].severity is Severity.KESALAHAN
    assert "Barisnya: Kedaton." in found[0].message


def test_what_could_not_be_placed_or_is_missing_is_named() -> None:
    facts = [
        fakta(1, kode_kelurahan="", keadaan=Keadaan.USUL_BUBAR),
        fakta(2, keadaan=None, terdaftar=False),
        fakta(3, rat_dilaporkan=None, anggota_pria=None),
        fakta(4, aset=None, anggota_pria=None, anggota_jumlah=None, modal_luar=None,
              modal_sendiri=None, rat_tanggal=None),
        fakta(5, aset=151),
    ]  # fmt: skip

    found = check_keragaan(tabulate(facts, Menurut.JENIS, []), facts, tahun_buku=2024)

    assert codes(found) == [
        "keragaan.aset",
        "keragaan.tanpa_kelurahan",
        "keragaan.tanpa_status",
        "keragaan.usul_bubar",
        "keragaan.rat_belum_dilaporkan",
        "keragaan.tanpa_angka",
        "keragaan.tanpa_rincian",
    ]


def test_more_rat_than_active_ones_is_a_note() -> None:
    facts = [fakta(keadaan=Keadaan.TIDAK_AKTIF)]

    (found,) = check_keragaan(tabulate(facts, Menurut.JENIS, []), facts, tahun_buku=2024)

    assert (found.code, found.severity) == ("keragaan.rat", Severity.CATATAN)


@pytest.mark.parametrize("found", TERBITAN["set"], ids=lambda one: one["nama"])
def test_published_sets_are_judged_as_they_are(found: dict[str, Any]) -> None:
    judged = check_terbitan(terbitan(found["nilai"]))

    assert (judged == ()) is found["sah"]


def test_the_set_with_swapped_digits_is_caught_and_told() -> None:
    nilai = {"aktif": 176, "tidak_aktif": 208, "dibubarkan": 357, "jumlah": 714}

    first, second = check_terbitan(terbitan(nilai))

    assert "384, tertulis 714" in first.message
    assert second.code == "keragaan.dibubarkan"
    assert "741, tertulis 714: dua angka mungkin tertukar" in second.message


def test_dissolved_ones_in_a_published_total_are_told() -> None:
    nilai: dict[str, int | None] = {"aktif": 1, "tidak_aktif": 2, "dibubarkan": 3, "jumlah": 6}

    assert codes(check_terbitan(terbitan(nilai))) == [
        "keragaan.aktif_tidak_aktif",
        "keragaan.dibubarkan",
    ]
    assert codes(check_terbitan(terbitan({**nilai, "jumlah": 3}))) == []
    assert codes(check_terbitan(terbitan({**nilai, "jumlah": 8}))) == ["keragaan.aktif_tidak_aktif"]


@pytest.mark.parametrize("found", TERBITAN["tabel"], ids=lambda one: one["nama"])
@pytest.mark.parametrize("off", [0, 1])
def test_published_tables_are_added_up(found: dict[str, Any], off: int) -> None:
    total = [*found["jumlah"][:-1], found["jumlah"][-1] + off]
    lines = [found["kepala"], *found["baris"], total]
    read = read_tempelan("\n".join("\t".join(map(str, line)) for line in lines))

    assert read is not None
    assert read.ditolak == ()
    assert len(list(check_rows(read.tabel))) == off


def test_a_pasted_line_that_cannot_be_read_is_given_back() -> None:
    read = read_tempelan("A\t1\nB\t2,5\nC\t1.000\nTotal\t1.001")

    assert read is not None
    assert read.ditolak == ("B 2,5",)
    assert list(check_rows(read.tabel)) == []
    assert read.tabel.kolom[0].judul == "Kolom 1"


@pytest.mark.parametrize("text", ["", "A\t1", "A\t1\nB\t2", "Jumlah\t3"])
def test_what_has_no_total_is_no_table(text: str) -> None:
    assert read_tempelan(text) is None


@given(st.text(max_size=80))
def test_no_pasting_ever_breaks_the_reader(text: str) -> None:
    read_tempelan(text)


def test_the_list_of_the_ministry_has_its_eleven_rows_in_order() -> None:
    kini = BarisAngka("Jumlah", {"aktif": 10, "shu": 5})
    rows = ods_rows(kini, replace(kini, nilai={"aktif": 12}))

    assert [row.uraian for row in rows] == [
        "Koperasi aktif", "Koperasi tidak aktif", "Koperasi yang RAT", "Sertifikat NIK",
        "Anggota", "Manajer", "Karyawan", "Modal sendiri", "Modal luar", "Volume usaha", "SHU",
    ]  # fmt: skip
    assert [row.selisih for row in rows][:2] == [-2, None]
    assert rows[-1].selisih is None
