"""Looking at files: sheet, heads, columns, words; and tables that are no register."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from core.actions.impor_berkas import BukanRegisterError, look_at
from core.actions.impor_kata import unknown_words
from core.actions.impor_profil import (
    confirm_kelurahan,
    find_profil,
    list_profil,
    profil_of,
    save_profil,
    trash_profil,
)
from core.actions.office import Office
from core.errors import AppError, DataRejectedError, FileUnreadableError
from core.impor.model import Kebijakan, Kepala, Peta
from core.impor.rencana_permintaan import Permintaan
from tests.core.impor.buku import xlsx

NYATA = Path(__file__).resolve().parents[4] / "shared" / "real"
BERTINGKAT: list[list[Any]] = [
    ["DAFTAR KOPERASI CONTOH", None, None, None, None, None],
    ["Keadaan 31 Desember 2025", None, None, None, None, None],
    ["No", "Nama Koperasi", "No BH", "Anggota", None, "Modal Sendiri (Rp)"],
    [None, None, None, "L", "P", None],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
    [1, "CONTOH Koperasi Melati", "12/BH/2001", 10, 12, "1.000.000"],
]


def test_two_lines_of_heads_under_titles_are_joined(office: Office, tmp_path: Path) -> None:
    merged = xlsx(tmp_path / "a.xlsx", BERTINGKAT,
                  gabung=("A1:F1", "A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:F4"))  # fmt: skip
    plain = xlsx(tmp_path / "b.xlsx", BERTINGKAT)

    for path in (merged, plain):
        seen = look_at(office, path).value

        assert seen.register.kode == "koperasi"
        assert (seen.kepala.baris, seen.kepala.mulai) == ((2, 3), 5)
        assert dict(seen.peta.kolom) == {
            1: "nama", 2: "no_badan_hukum", 3: "anggota_pria", 4: "anggota_wanita",
            5: "modal_sendiri",
        }  # fmt: skip
        assert seen.contoh == (("1", "CONTOH Koperasi Melati", "12/BH/2001", "10", "12",
                                "1.000.000"),)  # fmt: skip
        assert seen.ragu == frozenset()


def test_a_misspelt_head_is_guessed_and_marked(office: Office, tmp_path: Path) -> None:
    rows = [["Nama Usaha", "NIK", "Kelurahaan", "Alamat"], ["CONTOH Roti", "1871", "Kedaton", "x"]]

    seen = look_at(office, xlsx(tmp_path / "a.xlsx", rows)).value

    assert seen.register.kode == "umkm"
    assert seen.peta.kolom[2] == "kelurahan"
    assert seen.ragu == frozenset({2})
    assert len(set(seen.peta.kolom.values())) == len(seen.peta.kolom)


def test_the_likely_sheet_is_taken_and_others_are_told(office: Office, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Petunjuk pengisian"])
    hidden = book.create_sheet("Lama")
    hidden.append(["Nama Usaha", "NIK", "NIB", "Alamat"])
    hidden.sheet_state = "hidden"
    shown = book.create_sheet("Isi")
    shown.append(["Nama Usaha", "NIK"])
    shown.append(["CONTOH Roti", "1871"])
    shown.column_dimensions["B"].hidden = True
    path = tmp_path / "a.xlsx"
    book.save(path)

    seen = look_at(office, path).value

    assert seen.terpilih == "Isi"
    assert [(one.nama, one.tersembunyi) for one in seen.lembar] == [
        ("Sheet", False), ("Lama", True), ("Isi", False),
    ]  # fmt: skip
    assert seen.kolom_tersembunyi == frozenset({1})
    assert look_at(office, path, lembar="Lama").value.terpilih == "Lama"


def test_the_order_of_the_ministry_serves_where_there_are_no_heads(
    office: Office, tmp_path: Path
) -> None:
    row = [1, "1871000000001", "CONTOH Koperasi", "12/BH", "01/02/2001", "Jl. Mawar", "Kedaton",
           "", "Kedaton", "", "", "", "CONTOH Budi", *[""] * 19, 5, "Aktif"]  # fmt: skip

    seen = look_at(office, xlsx(tmp_path / "a.xlsx", [row]), register="koperasi").value

    assert seen.peta.kolom[2] == "nama"
    assert seen.peta.kolom[33] == "status"
    assert seen.kepala.mulai == 0
    assert seen.profil is not None
    assert 2 in seen.ragu


@pytest.mark.parametrize(
    "rows",
    [
        [["id", "nama_provinsi", "jenis_usaha", "jumlah_umkm", "satuan", "tahun"],
         [1, "CONTOH", "BATIK", 9, "UNIT", 2019]],
        [["apa", "ini"], [1, 2]],
        [["hanya"]],
    ],
)  # fmt: skip
def test_a_table_that_is_no_register_says_what_was_seen(
    office: Office, tmp_path: Path, rows: list[list[object]]
) -> None:
    with pytest.raises(BukanRegisterError) as refused:
        look_at(office, xlsx(tmp_path / "a.xlsx", rows))

    assert "a.xlsx" in refused.value.message
    assert "setiap baris" in refused.value.hint


@pytest.mark.parametrize(
    "name", ["gorontalo_edata_17_2.html", "jabar_umkm_binaan_jenis_usaha_od_17367.csv"]
)
def test_published_tables_are_refused_with_guidance(office: Office, name: str) -> None:
    if not (NYATA / name).exists():
        pytest.skip("berkas nyata tidak ada di sini")

    with pytest.raises(FileUnreadableError) as refused:
        look_at(office, NYATA / name)

    assert refused.value.hint


def test_a_map_is_kept_as_a_profile_and_used_again(office: Office, tmp_path: Path) -> None:
    rows = [["Nama Usaha", "NIK", "Kode Rahasia"], ["CONTOH Roti", "1871", "Kuliner"]]
    path = xlsx(tmp_path / "a.xlsx", rows)
    seen = look_at(office, path, register="umkm").value
    peta = Peta(
        {**seen.peta.kolom, 2: "sektor"}, {"sektor": Kebijakan.GANTI}, {"sektor": {"x": "y"}}
    )

    kept = save_profil(office, profil_of("umkm", "Berkas CONTOH", seen.kepala, peta)).value
    moved = xlsx(tmp_path / "b.xlsx", [[row[2], row[0], row[1]] for row in rows])
    again = look_at(office, moved).value

    assert again.profil == kept
    assert dict(again.peta.kolom) == {0: "sektor", 1: "nama", 2: "nik"}
    assert again.peta.policy("sektor") is Kebijakan.GANTI
    assert again.peta.kata == {"sektor": {"x": "y"}}
    assert find_profil(office, "umkm", "berkas contoh") == kept
    assert (
        save_profil(office, profil_of("umkm", "Berkas CONTOH", seen.kepala, peta)).value.id
        == kept.id
    )
    trash_profil(office, find_profil(office, "umkm", "Berkas CONTOH"))
    assert kept.nama not in [one.nama for one in list_profil(office, "umkm")]


def test_profiles_are_named_and_shipped_ones_stay(office: Office) -> None:
    [shipped] = list_profil(office, "koperasi")
    kepala, peta = Kepala((), 0, ("",)), Peta({0: "nama"})

    assert profil_of("umkm", "x", kepala, peta).urutan == ("nama",)
    for name in (" ", "x" * 81, shipped.nama.upper()):
        with pytest.raises(DataRejectedError):
            save_profil(office, profil_of("koperasi", name, kepala, peta))
    with pytest.raises(AppError):
        trash_profil(office, shipped)
    with pytest.raises(AppError):
        find_profil(office, "umkm", "tidak ada")


def test_unknown_words_are_counted_with_what_they_may_mean(office: Office, tmp_path: Path) -> None:
    rows = [
        ["Nama Usaha", "NIK", "Kelurahan", "Kecamatan", "Sektor"],
        ["CONTOH 1", "1", "Kel. Gunung Sula", "Way Halim", "Fashion"],
        ["CONTOH 2", "2", "gunung sula", "Way Halim", "Kulinner"],
        ["CONTOH 3", "3", "Kelurahan Gunung Sulah", "Way Halim", "KULINER"],
        ["JUMLAH", "", "entah", "", ""],
    ]
    path = xlsx(tmp_path / "a.xlsx", rows)
    seen = look_at(office, path).value
    wish = Permintaan(path, "umkm", seen.terpilih, seen.kepala, seen.peta)

    words = unknown_words(office, wish).value

    assert [(one.kode, one.asing.tampil, one.asing.cacah) for one in words] == [
        ("sektor", "Kulinner", 1),
        ("kelurahan", "Kel. Gunung Sula", 2),
    ]
    assert words[0].calon[0] == ("Kuliner", "Kuliner")
    assert words[1].calon[0][1].startswith("Gunungsulah,")
    confirm_kelurahan(office, "Gunung Sula", words[1].calon[0][0])
    left = unknown_words(office, wish).value
    assert [one.kode for one in left] == ["sektor"]
    with pytest.raises(DataRejectedError):
        confirm_kelurahan(office, " - ", "18.71.01.1003")
