"""The list of the ministry beside ours: read, matched, accepted, printed; ours stays as it was."""

from array import array
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.office import Office, close_office
from core.actions.selisih import HasilOds, accept_usulan, compared, daftar_of
from core.actions.selisih_cetak import (
    look_selisih,
    print_selisih,
    save_selisih,
    save_selisih_xlsx,
)
from core.errors import FileUnreadableError, FileUnwritableError
from core.impor.rencana import Alasan, Bacaan
from core.koperasi.selisih import Cara
from core.naskah.model import Kertas, Mode
from tests.check_pdf import check_pdf
from tests.core.iku_kantor import Kota, open_kantor
from tests.core.pdf.baca import pages_of

SUMBER = "CONTOH ods.xlsx"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = open_kantor(tmp_path)
    kota = Kota(made)
    place = kelurahan(made)
    one = kota.koperasi("CONTOH Melati", nik="1871000000001", kelurahan=place)
    kota.rat(one, 2024)
    kota.koperasi("CONTOH Mawar Jaya", no_badan_hukum="12/BH/KWK.7/1999",
                  no_badan_hukum_kunci="12.BH.KWK.7.1999")  # fmt: skip
    kota.koperasi("CONTOH Kenanga", status=[("dibubarkan", None)])
    with made.db.atomic():
        made.db.execute(
            "UPDATE koperasi_tahun SET aset = 100, anggota_pria = 3, anggota_wanita = 4"
        )
    yield made
    close_office(made, copy=False)


def kelurahan(office: Office) -> str:
    found: str = office.db.execute("SELECT min(kode) FROM wilayah").fetchone()[0]
    return found


def sheet(*rows: Mapping[str, Any], salah: Mapping[int, list[Alasan]] | None = None) -> Bacaan:
    kode = list(dict.fromkeys(name for row in rows for name in row))
    columns = {name: [row.get(name) for row in rows] for name in kode}
    return Bacaan(
        array("l", range(3, len(rows) + 3)), columns, dict(salah or {}), bukan={1: "judul"}
    )


def held(office: Office, *rows: Mapping[str, Any]) -> HasilOds:
    return compared(office, 2025, daftar_of(office, SUMBER, sheet(*rows)))


def test_three_lists_come_of_two(office: Office) -> None:
    found = held(
        office,
        {"nama": "KOPERASI CONTOH  MELATI", "nik": "'1871000000001", "status": "aktif", "aset": 90,
         "rat_tanggal": date(2025, 3, 15), "anggota_pria": 3, "anggota_wanita": 4,
         "kelurahan": kelurahan(office)},
        {"nama": "Contoh Mawar Jya"},
        {"nama": "Contoh Anggrek", "tgl_badan_hukum": "2020-01-02"},
    )  # fmt: skip

    selisih = found.selisih
    assert (found.hari, found.tahun_buku) == (date(2025, 12, 31), 2024)
    assert [(one.kita.nama, one.cara) for one in selisih.berbeda] == [("CONTOH Melati", Cara.NIK)]
    assert [(one.uraian, one.kita, one.mereka) for one in selisih.berbeda[0].beda] == [
        ("Tanggal badan hukum", "1 Januari 2010", ""),
        ("Aset", "Rp 100", "Rp 90"),
    ]
    assert [one.data.nama for one in selisih.hanya_kita] == ["CONTOH Mawar Jaya"]
    assert [one.data.nama for one in selisih.hanya_mereka] == ["Contoh Mawar Jya", "Contoh Anggrek"]
    assert [one.nama for one in selisih.dibubarkan] == ["CONTOH Kenanga"]
    assert found.daftar.bukan_data == 1


def test_an_accepted_proposal_makes_one_of_two(office: Office) -> None:
    found = held(office, {"nama": "Contoh Mawar Jya"})
    (mawar,) = [one for one in found.selisih.hanya_kita if one.usulan]
    assert mawar.usulan is not None

    taken = accept_usulan(office, found, (mawar.data.id, mawar.usulan.lain.id)).value

    assert [one.cara for one in (*taken.selisih.berbeda, *taken.selisih.sama)] == [Cara.DITERIMA]
    assert taken.selisih.hanya_mereka == ()


def test_rows_without_a_name_and_unreadable_cells_are_told(office: Office) -> None:
    wrong = {0: [Alasan("aset", "seratus", "Aset tidak terbaca.")]}
    rows = ({"nama": "Contoh Melati", "nik": "1871000000001", "aset": None}, {"nama": " "})

    daftar = daftar_of(office, SUMBER, sheet(*rows, salah=wrong))

    assert daftar.catatan == (
        "Baris 3: Aset tidak terbaca.",
        "Baris 4: nama koperasi kosong, tidak dibandingkan.",
    )
    assert not compared(office, 2025, daftar).selisih.berbeda


def test_a_list_without_any_cooperative_is_refused(office: Office) -> None:
    with pytest.raises(FileUnreadableError, match="satu pun koperasi") as refusal:
        daftar_of(office, SUMBER, sheet({"nama": None}))

    assert "kepala kolom" in refusal.value.hint


def test_nothing_of_ours_is_changed(office: Office, tmp_path: Path) -> None:
    def registry() -> list[Any]:
        return [
            office.db.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608 - names of this test
            for name in ("koperasi", "status_koperasi", "koperasi_tahun")
        ]

    before = registry()
    found = held(office, {"nama": "Contoh Melati", "nik": "1871000000001", "aset": 1})
    print_selisih(office, found, CaraCetak())
    save_selisih_xlsx(office, found, tmp_path / "selisih.xlsx")

    assert registry() == before


@pytest.mark.parametrize("kertas", list(Kertas))
@pytest.mark.parametrize("mode", list(Mode))
def test_the_list_of_corrections_is_printed(
    office: Office, tmp_path: Path, kertas: Kertas, mode: Mode
) -> None:
    rows = [{"nama": f"Contoh Anggrek {n}"} for n in range(60)]
    found = held(office, {"nama": "Melati", "nik": "1871000000001", "aset": 90}, *rows)
    path = tmp_path / "selisih.pdf"

    save_selisih(office, found, CaraCetak(kertas, mode), path)

    phrases = (
        "DAFTAR PERBAIKAN DATA KOPERASI PADA ONLINE DATA SYSTEM",
        "Keadaan 31 Desember 2025, dibandingkan dengan berkas CONTOH ods.xlsx",
        "A. Tercatat berbeda",
        "Aset Rp 100 Rp 90",
        "B. Tercatat pada Dinas",
        "12/BH/KWK.7/1999",
        "C. Ada pada daftar kementerian",
        "Contoh Anggrek 59",
    )
    assert check_pdf(path, kertas=kertas, phrases=phrases) == []


def test_lists_without_a_row_say_so(office: Office) -> None:
    with office.db.atomic():
        office.db.execute("UPDATE koperasi SET dihapus_pada = '2025-01-01' WHERE nik IS NULL")
    found = held(office, {"nama": "Contoh Melati", "nik": "1871000000001"})

    (page,) = pages_of(look_selisih(office, found, CaraCetak(mode=Mode.DRAF)).value.pdf)

    assert page.count("Nihil.") == 3


def test_the_workbook_has_three_lists(office: Office, tmp_path: Path) -> None:
    found = held(office, {"nama": "Melati", "nik": "1871000000001", "aset": 90},
                 {"nama": "Contoh Mawar Jya"})  # fmt: skip
    path = tmp_path / "selisih.xlsx"

    save_selisih_xlsx(office, found, path)

    book = load_workbook(path)
    assert book.sheetnames == ["Berbeda", "Hanya Dinas", "Hanya kementerian"]
    rows = [row for row in book["Berbeda"].iter_rows(values_only=True) if row[2] == "Aset"]
    assert rows == [("CONTOH Melati", None, "Aset", "Rp 100", "Rp 90")]
    notes = [row[4] for row in book["Hanya Dinas"].iter_rows(values_only=True)]
    assert notes[-1] == "Mirip: Contoh Mawar Jya"
    with pytest.raises(FileUnwritableError):
        save_selisih_xlsx(office, found, tmp_path / "tiada" / "x.xlsx")
