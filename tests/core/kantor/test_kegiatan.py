"""Duties of the bidang: what is checked, kept, listed and counted."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from core.actions.kegiatan import (
    add_peserta,
    count_overdue,
    list_kegiatan,
    load_kegiatan,
    rekap_kegiatan,
    remove_peserta,
    restore_kegiatan,
    save_kegiatan,
    save_peserta,
    trash_kegiatan,
)
from core.actions.kegiatan_rekap import MintaKegiatan, save_kegiatan_xlsx
from core.actions.keragaan_cetak import CetakRekap, save_rekap
from core.actions.koperasi import add_koperasi, trash_koperasi
from core.actions.office import Office, close_office, create_office
from core.actions.umkm import save_umkm
from core.errors import DataRejectedError, RecordMovedError
from core.kantor.checks_kegiatan import check_kegiatan
from core.kantor.kegiatan import Bidang, Kegiatan, PesertaKegiatan, jenis_kegiatan
from core.kantor.kegiatan_daftar import SaringKegiatan
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.umkm.model import Umkm
from tests.check_pdf import check_pdf

DAY = date(2026, 3, 2)
RAPAT = Kegiatan("penyuluhan", DAY, "CONTOH penyuluhan RAT", petugas="CONTOH Petugas")
KEDATON, SUKARAME = "18.71.01.1003", "18.71.02.1003"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = create_office(tmp_path / "siku.db", node=7, clock=lambda: datetime(2026, 11, 24, 9, 0))
    yield made
    close_office(made, copy=False)


def koperasi(office: Office, nama: str, kelurahan: str | None = KEDATON) -> int:
    new = Koperasi(f"CONTOH {nama}", "Jasa", kelurahan=kelurahan)
    return add_koperasi(office, new, StatusKoperasi(Keadaan.AKTIF)).value


def codes(kegiatan: Kegiatan) -> list[str]:
    return [one.code for one in check_kegiatan(kegiatan, date(2026, 11, 24))]


def test_every_bidang_has_its_kinds() -> None:
    assert {one.bidang for one in jenis_kegiatan().values()} == set(Bidang)
    assert [one.sebutan for one in Bidang][2] == "Pemberdayaan Usaha Mikro"


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"jenis": "hilang"}, "kegiatan.jenis"),
        ({"judul": ""}, "kegiatan.judul"),
        ({"tanggal": None}, "kegiatan.tanggal"),
        ({"tanggal": date(2026, 12, 1)}, "kegiatan.rencana"),
        ({"sampai": date(2026, 3, 1)}, "kegiatan.sampai"),
        ({"petugas": ""}, "kegiatan.petugas"),
        ({"nilai": -1}, "kegiatan.nilai"),
        ({"jenis": "pembiayaan_bank"}, "kegiatan.mitra"),
        ({"tenggat": DAY}, "kegiatan.tindak_lanjut"),
        ({"selesai_pada": date(2026, 3, 1)}, "kegiatan.selesai"),
    ],
)
def test_what_is_wrong_is_named(changed: dict[str, object], code: str) -> None:
    assert codes(RAPAT) == []
    assert code in codes(replace(RAPAT, **changed))  # type: ignore[arg-type]


def test_what_is_sound_in_full_has_no_remark() -> None:
    whole = replace(
        RAPAT,
        jenis="pembiayaan_lpdb",
        mitra="CONTOH LPDB",
        nilai=0,
        sampai=DAY,
        tindak_lanjut="CONTOH",
        tenggat=DAY,
        selesai_pada=DAY,
    )
    assert codes(whole) == []
    assert not whole.is_overdue(date(2026, 12, 1))
    assert replace(whole, selesai_pada=None).is_overdue(date(2026, 12, 1))


def test_a_duty_is_kept_with_whom_it_reached(office: Office) -> None:
    melati, usaha = koperasi(office, "Melati"), save_umkm(office, Umkm(0, "CONTOH Usaha")).value.id
    new_id = save_kegiatan(office, RAPAT, [PesertaKegiatan(0, koperasi_id=melati)]).value

    added = [
        add_peserta(office, new_id, [melati], [usaha]).value,
        add_peserta(office, new_id, [melati], [usaha]).value,
    ]
    berkas = load_kegiatan(office, new_id)
    save_peserta(office, replace(berkas.peserta[0].peserta, orang=12, hasil=" CONTOH "))

    berkas = load_kegiatan(office, new_id)
    assert added == [1, 0]
    assert [one.nama for one in berkas.peserta] == ["CONTOH Melati", "CONTOH Usaha"]
    assert (berkas.peserta[0].peserta.orang, berkas.peserta[0].peserta.hasil) == (12, "CONTOH")
    (row,) = list_kegiatan(office, SaringKegiatan(2026))
    assert (row.koperasi, row.umkm, row.orang) == (1, 1, 12)


def test_wrong_duties_and_negative_people_are_not_saved(office: Office) -> None:
    with pytest.raises(DataRejectedError):
        save_kegiatan(office, replace(RAPAT, judul=" "))
    with pytest.raises(DataRejectedError):
        save_peserta(office, PesertaKegiatan(1, koperasi_id=1, orang=-1))
    with pytest.raises(RecordMovedError):
        load_kegiatan(office, 1)
    assert list_kegiatan(office, SaringKegiatan()) == []


def test_lists_go_by_year_kind_words_place_record_and_what_is_overdue(office: Office) -> None:
    melati, mawar = koperasi(office, "Melati"), koperasi(office, "Mawar", SUKARAME)
    usaha = save_umkm(office, Umkm(0, "CONTOH Usaha", kelurahan=SUKARAME)).value.id
    first = save_kegiatan(office, RAPAT, [PesertaKegiatan(0, koperasi_id=melati)]).value
    late = replace(RAPAT, jenis="pelatihan_sdm", judul="CONTOH pelatihan", tindak_lanjut="CONTOH",
                   tenggat=date(2026, 4, 1))  # fmt: skip
    second = save_kegiatan(office, late, [PesertaKegiatan(0, koperasi_id=mawar)]).value
    add_peserta(office, second, umkm=[usaha])
    save_kegiatan(office, replace(RAPAT, tanggal=date(2025, 3, 2), judul="CONTOH lama"))

    def found(**asked: object) -> list[int]:
        listed = list_kegiatan(office, SaringKegiatan(**asked))  # type: ignore[arg-type]
        return sorted(one.kegiatan.id for one in listed)

    assert found(tahun=2026) == [first, second]
    assert len(found()) == 3
    assert found(jenis=("pelatihan_sdm",)) == [second]
    assert found(cari="penyuluhan") == [first]
    assert found(kecamatan=("18.71.02",)) == [second]
    assert found(koperasi_id=melati) == [first]
    assert found(umkm_id=usaha) == [second]
    assert found(lewat=office.today) == [second]
    assert count_overdue(office) == 1


def test_duties_and_participants_go_to_the_trash_and_back(office: Office) -> None:
    melati = koperasi(office, "Melati")
    new_id = save_kegiatan(office, RAPAT, [PesertaKegiatan(0, koperasi_id=melati)]).value
    berkas = load_kegiatan(office, new_id)
    trash_kegiatan(office, berkas.kegiatan)
    away = (
        list_kegiatan(office, SaringKegiatan(2026)),
        list_kegiatan(office, SaringKegiatan(tempat_sampah=True)),
    )
    restore_kegiatan(office, load_kegiatan(office, new_id).kegiatan)
    remove_peserta(office, [berkas.peserta[0].peserta])

    assert (len(away[0]), len(away[1]), away[1][0].dihapus) == (0, 1, True)
    assert load_kegiatan(office, new_id).peserta == ()
    assert add_peserta(office, new_id, [melati]).value == 1


def test_counts_of_a_year_count_each_once(office: Office) -> None:
    melati, mawar = koperasi(office, "Melati"), koperasi(office, "Mawar", SUKARAME)
    gone = koperasi(office, "Tiada")
    both = save_kegiatan(office, RAPAT).value
    add_peserta(office, both, [melati, mawar, gone])
    trash_koperasi(office, gone, 1)
    again = save_kegiatan(office, replace(RAPAT, judul="CONTOH kedua")).value
    add_peserta(office, again, [melati])
    nobody = save_kegiatan(office, replace(RAPAT, jenis="literasi")).value
    (line, *_) = load_kegiatan(office, again).peserta
    save_peserta(office, replace(line.peserta, orang=7))

    found = rekap_kegiatan(office, 2026)

    assert nobody
    assert len(found.kecamatan) == 20
    assert found.sel["18.71.01", "penyuluhan"].kegiatan == 2
    assert found.sel["18.71.01", "penyuluhan"].koperasi == 1
    assert found.sel["", "literasi"].kegiatan == 1
    assert found.per_kecamatan["18.71.02"].koperasi == 1
    assert (found.per_jenis["penyuluhan"].kegiatan, found.per_jenis["penyuluhan"].orang) == (2, 7)
    assert (found.jumlah.kegiatan, found.jumlah.koperasi, found.jumlah.orang) == (3, 2, 7)
    assert rekap_kegiatan(office, 2020).jumlah.kegiatan == 0


def test_the_recap_is_printed_soundly_and_saved_as_a_workbook(
    office: Office, tmp_path: Path
) -> None:
    from python_calamine import CalamineWorkbook

    melati = koperasi(office, "Melati")
    new_id = save_kegiatan(office, RAPAT, [PesertaKegiatan(0, koperasi_id=melati, orang=3)]).value
    save_kegiatan(office, replace(RAPAT, jenis="literasi", judul="CONTOH tanpa peserta"))
    cetak = CetakRekap(MintaKegiatan(2026))
    path, book = tmp_path / "rekap.pdf", tmp_path / "rekap.xlsx"

    lembar = save_rekap(office, cetak, path).value
    save_kegiatan_xlsx(office, MintaKegiatan(2026), book)

    assert new_id
    assert (lembar.halaman, check_pdf(path, kertas="F4")) == (2, [])
    rows = CalamineWorkbook.from_path(str(book)).get_sheet_by_name("Kecamatan").to_python()
    kedaton = next(row for row in rows if row[0] == "Kedaton")
    jumlah = next(row for row in rows if row[0] == "Jumlah")
    assert kedaton[1:] == [1, 0, 0, 1, 1, 0, 3]
    assert jumlah[1:] == [2, 0, 0, 2, 1, 0, 3]
