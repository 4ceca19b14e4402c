"""Recapitulations issued from records: kept, journalled, as workbook, from a terminal."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from core import commands
from core.actions.cetak_kesehatan import look_again
from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.keragaan import MintaKeragaan
from core.actions.keragaan_cetak import CetakRekap, look_rekap, print_rekap, save_rekap
from core.actions.keragaan_xlsx import save_rekap_xlsx
from core.actions.office import Office, close_office
from core.errors import FileUnwritableError
from core.koperasi.keragaan import Lingkup, Menurut
from core.naskah.model import Mode
from core.rules.tabel_angka import SatuanUang
from core.umkm.rekap import MenurutUmkm, MintaRekap
from tests.core.iku_kantor import Kota, open_kantor
from tests.core.pdf.baca import pages_of


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = open_kantor(tmp_path)
    kota = Kota(made)
    one = kota.koperasi("CONTOH Melati", nik="1871000000001")
    kota.rat(one, 2024)
    with made.db.atomic():
        made.db.execute("UPDATE koperasi_tahun SET aset = 1600000, shu = -2500000")
    kota.laba(kota.umkm("CONTOH Kopi"), 2025, 5, omzet=3_000_000)
    yield made
    close_office(made, copy=False)


def deeds(office: Office) -> list[str]:
    return [row[0] for row in office.db.execute("SELECT perbuatan FROM jurnal ORDER BY id")]


def test_a_paper_is_issued_once_and_found_again(office: Office) -> None:
    cetak = CetakRekap(MintaKeragaan(2025))

    first, second = print_rekap(office, cetak).value, print_rekap(office, cetak).value

    assert first.terbitan is not None
    assert first.pdf == second.pdf == look_again(office, first.terbitan.id).value.pdf
    assert deeds(office)[-2:] == ["Keragaan koperasi dicetak", "Keragaan koperasi dicetak ulang"]
    text = " ".join(pages_of(first.pdf))
    assert (
        "Keadaan 31 Desember 2025; RAT, anggota, karyawan, dan angka rupiah tahun buku 2024" in text
    )
    assert "RUANG LINGKUP KINERJA KOPERASI" in text


@pytest.mark.parametrize(
    "minta",
    [
        *(MintaKeragaan(2025, menurut, Lingkup.KONVENSIONAL) for menurut in Menurut),
        *(MintaRekap(2025, menurut, binaan) for menurut in MenurutUmkm for binaan in (True, False)),
        MintaRekap(1999),
    ],
)
def test_every_recapitulation_can_be_looked_at(
    office: Office, minta: MintaKeragaan | MintaRekap
) -> None:
    before = deeds(office)

    lembar = look_rekap(office, CetakRekap(minta, SatuanUang.RUPIAH, CaraCetak(mode=Mode.DRAF)))

    assert lembar.value.halaman >= 1
    assert deeds(office) == before


def test_money_is_in_the_unit_chosen(office: Office) -> None:
    def shown(satuan: SatuanUang) -> str:
        minta = MintaKeragaan(2025, Menurut.GOLONGAN)
        return " ".join(pages_of(look_rekap(office, CetakRekap(minta, satuan)).value.pdf))

    assert "2 (3)" in shown(SatuanUang.JUTA)
    assert "1.600 (2.500)" in shown(SatuanUang.RIBU)
    assert "1.600.000 (2.500.000)" in shown(SatuanUang.RUPIAH)


def test_a_file_that_cannot_be_written_leaves_no_entry(office: Office, tmp_path: Path) -> None:
    before = deeds(office)

    with pytest.raises(FileUnwritableError):
        save_rekap(office, CetakRekap(MintaRekap(2025)), tmp_path / "tidak" / "ada.pdf")
    with pytest.raises(FileUnwritableError):
        save_rekap_xlsx(office, MintaRekap(2025), tmp_path / "tidak" / "ada.xlsx")

    assert deeds(office) == before


def test_the_workbook_has_whole_rupiah_last_year_and_the_names(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "keragaan.xlsx"

    save_rekap_xlsx(office, MintaKeragaan(2025, Menurut.GOLONGAN), path)

    book = load_workbook(path)
    assert book.sheetnames == ["Tahun ini", "Tahun lalu", "Selisih", "Nama koperasi"]
    sheet = book["Tahun ini"]
    assert sheet.freeze_panes == "B5"
    rows = {row[0]: row[1:] for row in sheet.iter_rows(values_only=True) if row[0]}
    heads = rows["Golongan"]
    total = dict(zip(heads, rows["Jumlah"], strict=True))
    assert (total["Aset (rupiah)"], total["SHU (rupiah)"]) == (1_600_000, -2_500_000)
    assert total["Modal luar (rupiah)"] is None
    names = [row[0] for row in book["Nama koperasi"].iter_rows(values_only=True)]
    assert "CONTOH Melati" in names
    moved = {row[0]: row[1] for row in book["Selisih"].iter_rows(values_only=True) if row[0]}
    assert moved["Jumlah"] == 0
    assert deeds(office)[-1] == "Keragaan disimpan ke Excel"


def test_the_workbook_of_umkm_names_its_rule(office: Office, tmp_path: Path) -> None:
    for minta, rule in (
        (MintaRekap(2025), "PP 7/2021"),
        (MintaRekap(1999, binaan=False), "tidak ada"),
    ):
        path = tmp_path / f"rekap-{minta.tahun}.xlsx"
        save_rekap_xlsx(office, minta, path)

        lines = [row[0] for row in load_workbook(path)["Tahun ini"].iter_rows(values_only=True)]
        assert rule in str(lines[1])


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["keragaan", "--menurut", "jenis", "--keluar", "a.pdf", "--kertas", "A4"], 0),
        (["keragaan", "--lingkup", "kkmp", "--satuan", "ribu", "--keluar", "a.pdf",
          "--mode", "draf"], 0),
        (["rekap-umkm", "--menurut", "sektor", "--seluruh-umkm", "--keluar", "a.xlsx"], 0),
        (["rekap-umkm", "--menurut", "bentuk", "--keluar", "a.pdf"], 2),
        (["keragaan", "--menurut", "sektor", "--keluar", "a.pdf"], 2),
        (["rekap-kegiatan", "--keluar", "a.pdf", "--kertas", "A4"], 0),
        (["rekap-kegiatan", "--keluar", "a.xlsx"], 0),
    ],
)  # fmt: skip
def test_a_terminal_prints_them(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], code: int
) -> None:
    close_office(office, copy=False)
    monkeypatch.chdir(tmp_path)

    found = commands.main(["cetak", *words, "--db", str(office.path), "--tahun", "2025"])

    assert found == code
    assert Path(words[words.index("--keluar") + 1]).exists() is (code == 0)
