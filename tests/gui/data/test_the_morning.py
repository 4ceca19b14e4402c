"""The morning that decides: a register, a recap and 99 workbooks come in; every count has names."""

import zipfile
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped] # the library ships no types
from PySide6.QtWidgets import QWidget

from core.actions.iku import renew_sums
from core.actions.iku_daftar import list_koperasi
from core.actions.office import Office
from core.actions.penetapan import check_many, finalize_many
from core.actions.penetapan_daftar import list_penetapan
from core.actions.penilaian import Wewenang
from core.excel.tabel import read_tabel
from core.impor.model import Nasib
from core.rules.pedoman import Pedoman
from gui.views.data.folder.view import FolderView
from gui.views.data.folder.view import Step as FolderStep
from gui.views.data.impor.wizard import Step, Wizard
from gui.views.data.page import DataPage
from gui.views.data.targets import EksporTarget
from gui.views.iku.page import IkuPage
from gui.views.rekap.page import RekapPage
from gui.widgets.charts.reading_bar import ReadingBar
from tests.buku_kerja import BukuKerja, write_buku
from tests.gui.conftest import NIP, SANDI, Bench, ShowPage, Write, settle
from tests.gui.data.test_page import drop

TERDAFTAR, AKTIF, DINILAI, SEHAT = 316, 176, 99, 50
TAHUN = datetime.now(tz=UTC).year
BUKU = TAHUN - 1
PEDOMAN = "juknis-15-2021-ksp"
HEADS = ("No", "Nama Koperasi", "NIK", "No Badan Hukum", "Tgl Badan Hukum", "Jenis Koperasi", "KUK",
         "Status", "Tanggal RAT", "Tgl Lapor RAT")  # fmt: skip


def name_of(place: int) -> str:
    return f"CONTOH KSP Pagi {place:03d}"


def nik_of(place: int) -> str:
    return f"18710990{place:05d}"


def _register(path: Path, first: int = 0) -> Path:
    """A list of cooperatives from the `first` on, under a title, with a sum at its end."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Koperasi")
        sheet.write(0, 0, "DAFTAR KOPERASI CONTOH")
        sheet.write_row(2, 0, HEADS)
        for place in range(first, TERDAFTAR):
            active = place < AKTIF
            cells = (
                str(place + 1),
                name_of(place),
                nik_of(place),
                f"{place + 1:04d}/BH/CONTOH/2010",
                f"{1 + place % 28:02d}/03/2010",
                "Simpan Pinjam",
                "3",
                "Aktif" if active else "Tidak Aktif",
                f"15/02/{TAHUN}" if active else "",
                f"20/02/{TAHUN}" if active else "",
            )
            for column, text in enumerate(cells):
                sheet.write_string(3 + place, column, text)
        sheet.write_string(3 + TERDAFTAR, 1, "JUMLAH")
    return path


def _recap(path: Path) -> Path:
    """Last year's results: one cooperative a row."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Rekap")
        sheet.write(0, 0, "REKAPITULASI HASIL PENILAIAN KESEHATAN CONTOH")
        sheet.write_row(2, 0, ("No", "Nama Koperasi", "NIK", "Skor", "Predikat", "No Sertifikat"))
        for place in range(60):
            row = (place + 1, name_of(place), nik_of(place), 81.5, "Sehat", f"CONTOH/{place}")
            sheet.write_row(3 + place, 0, row)
    return path


def _workbooks(folder: Path, office: Office) -> Path:
    """99 workbooks of one layout, half of them with poor answers: two are written, then named."""
    folder.mkdir()
    law = office.law
    pedoman: Pedoman = law.pedoman[PEDOMAN]
    good = BukuKerja("CONTOH NAMA", "CONTOH NIK", tahun=BUKU)
    poor = BukuKerja(
        "CONTOH NAMA",
        "CONTOH NIK",
        tahun=BUKU,
        jawaban={kode: [False] * len(given) for kode, given in good.jawaban.items()},
    )
    made = []
    for word, buku in (("baik", good), ("kurang", poor)):
        path = write_buku(folder.parent / f"{word}.xlsx", buku, law.bagan, pedoman)
        with zipfile.ZipFile(path) as parts:
            made.append({name: parts.read(name) for name in parts.namelist()})
    for place in range(DINILAI):
        template = made[0] if place < SEHAT else made[1]
        with zipfile.ZipFile(folder / f"CONTOH {place:03d}.xlsx", "w") as parts:
            for name, content in template.items():
                words = content.replace(b"CONTOH NAMA", name_of(place).encode())
                parts.writestr(name, words.replace(b"CONTOH NIK", nik_of(place).encode()))
    return folder


def _imported(page: DataPage, bench: Bench, path: Path) -> Wizard:
    """A file through the wizard: dropped, looked at, checked, saved."""
    assert drop(page, [path])
    bench.finish()
    settle()
    wizard = page.wizard
    assert wizard.step is Step.MAP, wizard.refused.message.text()
    for _ in range(3):
        assert wizard.next_button.isEnabled(), wizard.step
        wizard.go_on()
        bench.finish()
        settle()
    return wizard


def _words(page: QWidget) -> list[str]:
    settle()
    return [bar.accessibleName() for bar in page.findChildren(ReadingBar)]


@pytest.fixture
def page(bench: Bench, show_page: ShowPage) -> DataPage:
    bench.session.set_year(TAHUN)
    return show_page(DataPage)


def _conclude(bench: Bench, write: Write) -> None:
    """Tetapkan banyak: everything that is complete is checked, then final."""
    own = Wewenang(NIP, SANDI)
    for step in (check_many, finalize_many):
        rows = list_penetapan(bench.session.office, TAHUN).value.baris
        ready = [row for row in rows if row.siap_diperiksa or row.siap_final]
        assert len(ready) == DINILAI
        write(partial(step, chosen=ready, wewenang=own, tahun=TAHUN))


def test_the_morning(
    page: DataPage, bench: Bench, write: Write, show_page: ShowPage, tmp_path: Path
) -> None:
    wizard = _imported(page, bench, _register(tmp_path / "CONTOH daftar.xlsx"))
    assert wizard.save.done_mark.isVisible()
    wizard = _imported(page, bench, _recap(tmp_path / "CONTOH rekap.xlsx"))
    assert wizard.choices is not None
    assert (wizard.choices.register, wizard.choices.tahun) == ("hasil", BUKU - 1)
    page.show_home()

    assert drop(page, [_workbooks(tmp_path / "buku", bench.session.office)])
    bench.finish()
    folder = page._folder  # noqa: SLF001 - made when a folder is opened
    assert isinstance(folder, FolderView)
    assert folder.step is FolderStep.MAP
    folder.go_on()
    bench.finish()
    preview = folder.check.preview
    assert preview is not None
    assert preview.jumlah[Nasib.BARU] == DINILAI
    folder.go_on()
    bench.finish()
    assert folder.saved is not None
    _conclude(bench, write)
    write(renew_sums)

    iku = show_page(IkuPage)
    bench.finish()
    named = list_koperasi(bench.session.office, TAHUN, "koperasi_sehat")
    assert (len(named.pembilang), len(named.penyebut)) == (SEHAT, TERDAFTAR)
    assert {one.nama for one in named.pembilang} == {name_of(place) for place in range(SEHAT)}
    iku.open("koperasi_sehat")
    readings = {bar.split(":")[0].split(",")[0]: bar.split(", ")[-1] for bar in _words(iku)}
    assert readings["Terdaftar"] == f"{SEHAT} / {TERDAFTAR}"
    assert readings["Aktif"] == f"{SEHAT} / {AKTIF}"
    assert readings["Dinilai"] == f"{SEHAT} / {DINILAI}"

    rekap = show_page(RekapPage)
    rekap.open("selisih")
    rekap.selisih.read(_register(tmp_path / "CONTOH ods.xlsx", first=2))
    bench.finish()
    assert rekap.selisih.lists.tabs.bar.tabText(1) == "Hanya pada Dinas (2)"
    model = rekap.selisih.lists.tables[1].model()
    assert [model.index(row, 0).data() for row in range(2)] == [name_of(0), name_of(1)]

    page.open(EksporTarget("koperasi"))
    out = tmp_path / "CONTOH keluar.xlsx"
    page.ekspor.write(out)
    bench.finish()
    rows = read_tabel(out).lembar[0].contoh(TERDAFTAR + 5)
    assert len([row for row in rows if "CONTOH KSP Pagi" in str(row)]) == TERDAFTAR
