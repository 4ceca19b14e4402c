"""A year counted from records: cut-offs, book years, the year before, the lists behind."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from core.actions.keragaan import (
    MintaKeragaan,
    check_published,
    count_keragaan,
    load_keragaan,
    tahun_buku_choices,
)
from core.actions.office import Office, close_office
from core.koperasi.keragaan import Lingkup, Menurut
from tests.core.iku_kantor import Kota, open_kantor


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = open_kantor(tmp_path)
    yield made
    close_office(made, copy=False)


@pytest.fixture
def kota(office: Office) -> Kota:
    return Kota(office)


def kelurahan(office: Office) -> tuple[str, str, str]:
    found = office.db.execute(
        "SELECT kode, kode_kecamatan, kecamatan FROM wilayah ORDER BY kode LIMIT 1"
    ).fetchone()
    return (found[0], found[1], found[2])


def test_a_year_stands_as_it_was_at_its_cut_off(office: Office, kota: Kota) -> None:
    place, kecamatan, name = kelurahan(office)
    kota.koperasi(
        "Melati", kelurahan=place, status=[("aktif", None), ("tidak_aktif", "2026-02-01")]
    )
    kota.koperasi("Mawar", kelurahan=place, status=[("aktif", None), ("dibubarkan", "2025-06-01")])
    kota.koperasi("Anggrek", kelurahan=place, tgl_badan_hukum="2026-01-05")
    kota.koperasi("Kenanga", kelurahan=place, tgl_badan_hukum="2025-01-05", kkmp=1)

    found = load_keragaan(office, MintaKeragaan(2025))

    assert (found.batas, found.tahun_buku) == (date(2025, 12, 31), 2024)
    assert found.tabel.row(kecamatan).nama == name
    assert [one.nama for one in found.named(kecamatan, "jumlah")] == ["Kenanga", "Melati"]
    assert found.tabel.jumlah.of("aktif") == 2
    assert found.lalu.jumlah.of("jumlah") == 2
    assert [one.nama for one in found.named(None, "aktif", "koperasi mela")] == ["Melati"]
    assert len(found.tabel.baris) == len(found.lalu.baris) == 20


def test_people_and_money_are_of_the_book_year_that_is_named(office: Office, kota: Kota) -> None:
    one = kota.koperasi("Melati", kelurahan=kelurahan(office)[0])
    kota.rat(one, 2024)
    with office.db.atomic():
        office.db.execute("UPDATE koperasi_tahun SET aset = 7, anggota_jumlah = 9")

    usual = load_keragaan(office, MintaKeragaan(2025))
    same = load_keragaan(office, MintaKeragaan(2025, tahun_buku=2025))

    assert tahun_buku_choices(office, 2025) == (2024, 2025)
    assert [usual.tabel.jumlah.of(kode) for kode in ("rat", "aset", "anggota")] == [1, 7, 9]
    assert [same.tabel.jumlah.of(kode) for kode in ("rat", "aset", "anggota")] == [0, None, None]
    assert same.lalu.jumlah.of("aset") == 7


def test_a_rat_after_the_cut_off_is_not_yet_held(office: Office, kota: Kota) -> None:
    one = kota.koperasi("Melati")
    kota.rat(one, 2025)

    assert load_keragaan(office, MintaKeragaan(2025, tahun_buku=2025)).tabel.jumlah.of("rat") == 0


def test_scope_and_rows_follow_what_is_asked(office: Office, kota: Kota) -> None:
    kota.koperasi("Melati", kelompok="Kopkar")
    kota.koperasi("Merah Putih", kkmp=1, jenis="Konsumen", kelompok="")

    kinds = {
        menurut: [
            (row.nama, row.of("jumlah"))
            for row in load_keragaan(office, MintaKeragaan(2025, menurut)).tabel.baris
            if row.of("jumlah")
        ]
        for menurut in Menurut
    }
    kkmp = load_keragaan(office, MintaKeragaan(2025, Menurut.GOLONGAN, Lingkup.KKMP))

    assert kinds[Menurut.KECAMATAN] == kinds[Menurut.KELURAHAN] == [("Belum diisi", 2)]
    assert kinds[Menurut.JENIS] == [("Konsumen", 1), ("Simpan Pinjam", 1)]
    assert kinds[Menurut.KELOMPOK] == [("Kopkar", 1), ("Belum diisi", 1)]
    assert kinds[Menurut.BENTUK] == [("Primer Kabupaten/Kota", 2)]
    assert kinds[Menurut.GOLONGAN] == [("Konvensional", 1), ("Koperasi Merah Putih", 1)]
    assert [row.of("jumlah") for row in kkmp.tabel.semua] == [0, 1, 1]
    assert "keragaan.tanpa_kelurahan" in [one.code for one in kkmp.temuan]


def test_the_ministry_s_rows_and_the_worker_s_door(office: Office, kota: Kota) -> None:
    kota.koperasi("Melati", nik="1871000000001")

    found = count_keragaan(office, MintaKeragaan(2025)).value

    assert [(row.kini, row.lalu) for row in found.ods][:4] == [(1, 1), (0, 0), (0, 0), (1, 1)]


def test_published_figures_are_judged_typed_and_pasted() -> None:
    typed = check_published({"aktif": 1, "tidak_aktif": 2, "jumlah": 3, "rat": None})
    pasted = check_published({}, "A\t1\nB\t2\nJumlah\t4")
    unread = check_published({}, "hanya kata")

    assert (typed.temuan, typed.diperiksa) == ((), 3)
    assert ([one.code for one in pasted.temuan], pasted.diperiksa) == (["angka.jumlah_baris"], 3)
    assert (unread.diperiksa, unread.ditolak) == (0, ("hanya kata",))
