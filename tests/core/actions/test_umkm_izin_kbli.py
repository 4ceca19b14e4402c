"""Permits of a business, and codes of activity by edition."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.actions import kbli as codes
from core.actions import umkm_izin as permits
from core.actions.office import Office
from core.actions.umkm import check_typed, history_umkm, save_umkm
from core.errors import DataRejectedError, FileUnreadableError
from core.umkm.izin import IzinUmkm, check_izin
from core.umkm.kbli import Kbli, check_kbli, golongan, golongan_of, read_daftar
from core.umkm.model import Umkm

TODAY = date(2026, 11, 24)
LIST = (
    "edisi;kode;judul\n2020;56102;Rumah/warung makan\n2025;56102;Makanan di bangunan tidak tetap\n"
)


def test_a_permit_is_kept_under_its_business_and_put_away(office: Office) -> None:
    umkm = save_umkm(office, Umkm(0, "CONTOH Roti")).value
    permits.save_izin(office, IzinUmkm(0, umkm.id, "Halal", " ID 1 ", date(2025, 1, 1)))
    stored = permits.list_izin(office, umkm.id)[0]

    permits.save_izin(office, IzinUmkm(stored.id, umkm.id, "Halal", "ID 2", versi=stored.versi))
    changed = permits.list_izin(office, umkm.id)[0]
    permits.trash_izin(office, changed)

    assert (stored.nomor, changed.nomor) == ("ID 1", "ID 2")
    assert permits.list_izin(office, umkm.id) == ()
    told = [entry.perbuatan for entry in history_umkm(office, umkm.id)]
    assert told == ["izin dihapus", "izin diubah", "izin ditambah", "UMKM ditambah"]


def test_an_impossible_permit_is_refused(office: Office) -> None:
    wrong = IzinUmkm(0, 1, "", "1", date(2027, 1, 1), date(2026, 1, 1))

    with pytest.raises(DataRejectedError) as rejected:
        permits.save_izin(office, wrong)

    found = [one.code for one in rejected.value.findings]
    assert found == ["izin.jenis_kosong", "izin.tanggal_depan", "izin.terbalik"]


def test_a_permit_says_how_long_it_is_valid() -> None:
    def masa(day: date | None) -> str:
        return IzinUmkm(1, 1, "SNI", "1", berlaku_sampai=day).masa(TODAY)

    assert masa(None) == "tanpa batas waktu"
    assert masa(date(2026, 12, 1)) == "segera berakhir: 1 Desember 2026"
    assert masa(date(2027, 12, 1)) == "berlaku sampai 1 Desember 2027"
    assert masa(date(2026, 11, 23)) == "kedaluwarsa sejak 23 November 2026"
    old = IzinUmkm(1, 1, "SNI", berlaku_sampai=date(2026, 1, 1))
    assert [one.code for one in check_izin(old, TODAY)] == ["izin.tanpa_nomor", "izin.kedaluwarsa"]


def test_a_code_keeps_the_meaning_of_its_edition(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "kbli.csv"
    path.write_text(LIST, encoding="utf-8")

    codes.import_kbli(office, path)

    assert codes.count_kbli(office) == {"2020": 1, "2025": 1}
    assert codes.describe_kbli(office, "2020", "56102").startswith("Rumah/warung makan. Kategori I")
    assert codes.describe_kbli(office, "2025", "56102").startswith("Makanan di bangunan")
    assert codes.search_kbli(office, "2020", "WARUNG makan") == [
        Kbli("2020", "56102", "Rumah/warung makan")
    ]
    assert [one.kode for one in codes.search_kbli(office, "2025", "561")] == ["56102"]


def test_an_unknown_code_is_warned_only_where_its_edition_was_imported(
    office: Office, tmp_path: Path
) -> None:
    def told(edisi: str, kode: str) -> list[str]:
        umkm = Umkm(0, "CONTOH Roti", kelurahan="x", kbli_edisi=edisi, kbli_kode=kode)
        return [one.code for one in check_typed(office, umkm)[0]]

    before = told("2020", "10710")
    path = tmp_path / "kbli.csv"
    path.write_text(LIST, encoding="utf-8")
    codes.import_kbli(office, path)

    assert before == []
    assert told("2020", "10710") == ["umkm.kbli_tidak_dikenal"]
    assert told("2017", "10710") == []


def test_a_workbook_gives_leading_zeros_back_and_its_name_the_edition(
    office: Office, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    for row in (["Daftar"], ["Kode KBLI", "Judul"], [1111, "Pertanian jagung"], ["A", "Golongan"]):
        book.active.append(row)  # type: ignore[union-attr]
    book.save(tmp_path / "KBLI 2025.xlsx")

    made = codes.import_kbli(office, tmp_path / "KBLI 2025.xlsx").value

    assert (made.isi, made.dilewati) == ((Kbli("2025", "01111", "Pertanian jagung"),), 1)


@pytest.mark.parametrize("text", ["a;b\n1;2\n", "kode;judul\n56102;Makan\n", "edisi;kode;judul\n"])
def test_a_file_without_codes_or_edition_is_refused(
    office: Office, tmp_path: Path, text: str
) -> None:
    path = tmp_path / "daftar.csv"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(FileUnreadableError):
        codes.import_kbli(office, path)


def test_a_file_that_is_no_text_is_refused(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "daftar.csv"
    path.write_bytes(b"\xff\xfe\x00")

    with pytest.raises(FileUnreadableError):
        codes.import_kbli(office, path)


def test_editions_have_21_and_22_sections() -> None:
    assert {edisi: len(rows) for edisi, rows in golongan().items()} == {"2025": 22, "2020": 21}
    assert golongan_of("2017", "45101") == golongan_of("2020", "45101")
    assert golongan_of("2025", "45101") is None
    assert [one.code for one in check_kbli("2025", "45101", None, ada_daftar=False)] == [
        "umkm.kbli_tidak_dikenal"
    ]
    assert check_kbli("", "45101", None, ada_daftar=False) == []


@given(st.lists(st.lists(st.one_of(st.none(), st.integers(), st.floats(), st.text()), max_size=4)))
def test_no_table_crashes_the_reader(rows: list[list[object]]) -> None:
    head = ["edisi", "kode", "judul"]

    try:
        found = read_daftar([head, *rows])
    except ValueError:
        return

    assert all(len(one.kode) == 5 and one.judul for one in found.isi)
