"""Rekap UMKM from records: the classes of SQL are those of the rule, figures equal their lists."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.actions.office import Office, close_office
from core.actions.rekap_umkm import (
    count_rekap,
    kelas_nama,
    load_rekap,
    rekap_ids,
    rekap_rows,
    tahun_laba_for,
)
from core.rules.tabel_angka import Satuan
from core.umkm.laba import Cara, Laba
from core.umkm.rekap import MenurutUmkm, MintaRekap
from core.umkm.skala import skala_of
from tests.core.iku_kantor import Kota, open_kantor

EDGES = (2 * 10**9, 15 * 10**9, 50 * 10**9, 10**9, 5 * 10**9, 10**10, 300_000_000)
amounts = st.none() | st.sampled_from([edge + off for edge in EDGES for off in (-1, 0, 1)])


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = open_kantor(tmp_path)
    yield made
    close_office(made, copy=False)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(st.tuples(amounts, amounts, st.sampled_from([6, 12])), max_size=6),
    tahun=st.sampled_from([2019, 2025, 1990]),
)
def test_the_class_counted_is_the_class_of_the_rule(
    office: Office, rows: list[tuple[int | None, int | None, int]], tahun: int
) -> None:
    with office.db.atomic():
        for name in ("laba", "pengawasan", "umkm"):
            office.db.execute(f"DELETE FROM {name}")  # noqa: S608 - names of this test
    kota, wanted = Kota(office), {}
    for number, (omzet, modal, bulan) in enumerate(rows):
        new = kota.umkm(f"usaha {number}", sejak="1980-01-01")
        with office.db.atomic():
            office.db.execute("UPDATE umkm SET modal_usaha = ? WHERE id = ?", [modal, new])
        kota.laba(new, tahun, 1, omzet=omzet, bulan=bulan)
        profit = Laba(new, tahun, cara=Cara.LAPOR, bulan=bulan, omzet=omzet, laba_lapor=1)
        found = skala_of(office.law.skala_umkm, tahun, modal_usaha=modal, laba=profit)
        wanted[new] = found.urut if found else 0

    minta = MintaRekap(tahun, MenurutUmkm.SEKTOR)
    rekap, listed = load_rekap(office, minta), rekap_ids(office, minta, None, "jumlah")

    assert {one.id: one.kelas for one in rekap_rows(office, minta, listed).values()} == wanted
    for place in set(wanted.values()):
        assert rekap.tabel.jumlah.of(f"kelas{place}") == list(wanted.values()).count(place)
    assert not [one for one in rekap.temuan if one.severity == "kesalahan"]


def test_every_figure_is_the_length_or_the_sum_of_its_list(office: Office) -> None:
    kota = Kota(office)
    places = [row[0] for row in office.db.execute("SELECT kode FROM wilayah LIMIT 9").fetchall()]
    for number in range(30):
        new = kota.umkm(f"kopi {number}", sampai="2024-06-30" if number % 7 == 0 else None)
        with office.db.atomic():
            office.db.execute(
                "UPDATE umkm SET kelurahan = ?, sektor = ?, tenaga_pria = ? WHERE id = ?",
                [(*places, None)[number % 10], ("Kuliner", "")[number % 2],
                 number if number % 3 else None, new],
            )  # fmt: skip
        if number % 4:
            kota.laba(new, 2025, number - 9, omzet=number * 10**9)

    for menurut in MenurutUmkm:
        for binaan in (True, False):
            minta = MintaRekap(2025, menurut, binaan)
            tabel = load_rekap(office, minta).tabel
            for row in tabel.semua:
                kode = None if row is tabel.jumlah else row.kode
                for kolom in tabel.kolom:
                    listed = rekap_ids(office, minta, kode, kolom.kode)
                    if kolom.satuan is Satuan.UNIT:
                        assert len(listed) == row.of(kolom.kode)
                    elif kolom.kode in ("omzet", "laba"):
                        rows = rekap_rows(office, minta, listed).values()
                        amounts = [getattr(one, kolom.kode) for one in rows]
                        assert row.of(kolom.kode) == (sum(amounts) if amounts else None)
            assert tabel.jumlah.of("jumlah") == (25 if binaan else 30)


def test_last_year_looks_at_its_own_cut_off_and_profits(office: Office) -> None:
    kota = Kota(office)
    old = kota.umkm("kopi lama", sampai="2025-01-31")
    kota.umkm("kopi baru", sejak="2025-05-01")
    kota.laba(old, 2024, 7)

    found = count_rekap(office, MintaRekap(2025)).value

    assert (found.tabel.jumlah.of("jumlah"), found.lalu.jumlah.of("jumlah")) == (1, 1)
    assert (found.tabel.jumlah.of("laba"), found.lalu.jumlah.of("laba")) == (None, 7)
    assert found.dasar_skala == "PP 7/2021 pasal 35"
    assert tahun_laba_for(office, 2025) == found.tahun_laba == 2025


def test_a_list_is_searched_and_what_is_trashed_is_not_counted(office: Office) -> None:
    kota = Kota(office)
    kota.umkm("roti hangat")
    gone = kota.umkm("kopi")
    with office.db.atomic():
        office.db.execute("UPDATE umkm SET nama_kunci = lower(nama_kunci)")
        office.db.execute("UPDATE umkm SET dihapus_pada = '2025-01-01' WHERE id = ?", [gone])
    minta = MintaRekap(2025, MenurutUmkm.SEKTOR)

    found = {
        word: len(rekap_ids(office, minta, None, "jumlah", word)) for word in ("", "roti", "kopi")
    }

    assert found == {"": 1, "roti": 1, "kopi": 0}
    assert kelas_nama(office, minta)[1] == "Mikro"
    assert kelas_nama(office, MintaRekap(1990)) == {0: "Belum diketahui"}


def test_a_year_without_a_decree_takes_its_own_profits(office: Office) -> None:
    assert tahun_laba_for(office, 1999) == 1999
