"""The import wizard through the real window: files written here, read, checked, saved, undone."""

from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped] # the library ships no types
from PySide6.QtCore import QSize

from core.actions.impor_batal import list_imports
from core.impor.model import Kebijakan, Nasib
from gui.views.data.impor.map_columns import BECOMES, POLICY
from gui.views.data.impor.wizard import Step, Wizard
from gui.views.data.impor.words_panel import MEANS
from gui.views.data.page import DataPage
from tests.gui.conftest import Bench, ShowPage, settle
from tests.gui.data.test_page import drop
from tests.gui.fit import AT_125, USUAL, assert_fits

HEADS = ("No", "Nama Usaha", "Nama Pemilik", "NIK", "Kelurahan", "Alamat")
ROWS = (
    ("1", "CONTOH Warung Ani", "CONTOH Ani", "1871010101800001", "Jagabaya I", "Jl. CONTOH 1"),
    ("2", "CONTOH Toko Budi", "CONTOH Budi", "1871010101800002", "Way Halim Permai", ""),
    ("3", "CONTOH Kios Cici", "CONTOH Cici", "123", "Jagabaya I", "Jl. CONTOH 3"),
)
SOUND = ROWS[:2]


def workbook(path: Path, rows: tuple[tuple[str, ...], ...] = ROWS) -> Path:
    """A list as offices keep it: a title, heads, rows, a sum."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Daftar")
        sheet.write_string(0, 0, "DAFTAR UMKM CONTOH")
        for line, row in enumerate((HEADS, *rows), start=2):
            for place, text in enumerate(row):
                sheet.write_string(line, place, text)
        sheet.write_string(len(rows) + 3, 1, "JUMLAH")
    return path


@pytest.fixture
def page(bench: Bench, show_page: ShowPage) -> DataPage:
    """The page of an empty office."""
    del bench
    return show_page(DataPage)


@pytest.fixture
def wizard(page: DataPage) -> Wizard:
    """Its wizard."""
    return page.wizard


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Three businesses, one with a NIK that is none."""
    return workbook(tmp_path / "CONTOH UMKM.xlsx")


def mapped(page: DataPage, bench: Bench, path: Path) -> Wizard:
    """The file dropped on the page and read."""
    assert drop(page, [path])
    bench.finish()
    settle()
    assert page.wizard.step is Step.MAP, page.wizard.refused.message.text()
    return page.wizard


def checked(page: DataPage, bench: Bench, path: Path) -> Wizard:
    """The file read and every row looked at."""
    wizard = mapped(page, bench, path)
    wizard.go_on()
    bench.finish()
    settle()
    assert wizard.step is Step.CHECK
    return wizard


def saved(page: DataPage, bench: Bench, path: Path) -> Wizard:
    """The accepted rows of the file saved."""
    wizard = checked(page, bench, path)
    wizard.go_on()
    if wizard.save.refused:
        wizard.save.part.setChecked(True)
    wizard.go_on()
    bench.finish()
    settle()
    return wizard


def businesses(bench: Bench) -> list[str]:
    """Names in the register."""
    found = bench.session.office.db.execute(
        "SELECT nama FROM umkm WHERE dihapus_pada IS NULL ORDER BY nama"
    )
    return [row[0] for row in found]


def codes(wizard: Wizard) -> list[str]:
    """What each column of the file becomes."""
    return [row.kode for row in wizard.map.model.rows()]


def test_a_dropped_file_is_mapped_by_its_heads(page: DataPage, bench: Bench, file: Path) -> None:
    wizard = mapped(page, bench, file)

    assert codes(wizard) == ["", "nama", "pemilik", "nik", "kelurahan", "alamat"]
    assert wizard.map.head.register.code() == "umkm"
    assert wizard.map.head.baris.text() == "3"
    assert wizard.next_button.isEnabled()


def test_every_row_has_a_fate_and_nothing_is_written(
    page: DataPage, bench: Bench, file: Path
) -> None:
    wizard = checked(page, bench, file)
    preview = wizard.check.preview

    assert preview is not None
    assert preview.jumlah[Nasib.BARU] == 2
    assert preview.jumlah[Nasib.DITOLAK] == 1
    assert wizard.check.chips.fate is Nasib.DITOLAK
    assert wizard.check.detail_model.rowCount() >= 1
    assert businesses(bench) == []


def test_all_or_nothing_waits_for_the_refused_rows(
    page: DataPage, bench: Bench, file: Path
) -> None:
    wizard = checked(page, bench, file)

    wizard.go_on()

    assert wizard.step is Step.SAVE
    assert not wizard.next_button.isEnabled()
    wizard.save.part.setChecked(True)
    assert wizard.next_button.isEnabled()


def test_the_accepted_rows_are_saved_and_taken_back(
    page: DataPage, bench: Bench, file: Path
) -> None:
    wizard = saved(page, bench, file)
    assert businesses(bench) == ["CONTOH Toko Budi", "CONTOH Warung Ani"]
    assert wizard.save.undo_button.isVisible()

    wizard.save.undo_button.click()
    bench.finish()
    page.home.history.ask.confirm()
    bench.finish()

    assert businesses(bench) == []
    assert list_imports(bench.session.office)[0].dibatalkan_pada is not None


def test_the_way_to_the_list_is_offered(page: DataPage, bench: Bench, file: Path) -> None:
    asked: list[str] = []
    page.go.connect(lambda key, _target: asked.append(key))
    wizard = saved(page, bench, file)

    wizard.save.list_button.click()

    assert asked == ["umkm"]


def test_the_same_file_twice_has_nothing_to_save(
    page: DataPage, bench: Bench, tmp_path: Path
) -> None:
    path = workbook(tmp_path / "CONTOH UMKM.xlsx", SOUND)
    saved(page, bench, path)

    wizard = checked(page, bench, path)

    preview = wizard.check.preview
    assert preview is not None
    assert preview.jumlah[Nasib.SAMA] == 2
    assert not wizard.next_button.isEnabled()
    assert wizard.check.notice.isVisible()


def test_refused_rows_come_back_and_are_imported_once_mended(
    page: DataPage, bench: Bench, file: Path, tmp_path: Path
) -> None:
    import openpyxl

    wizard = saved(page, bench, file)
    target = tmp_path / "ditolak.xlsx"
    wizard.save.refused_button.write(target)
    bench.finish()
    book = openpyxl.load_workbook(target)
    sheet = book.worksheets[0]
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value == "123":
                cell.value = "1871010101800003"
    book.save(target)

    wizard = saved(page, bench, target)

    assert businesses(bench) == ["CONTOH Kios Cici", "CONTOH Toko Budi", "CONTOH Warung Ani"]


def test_a_column_is_read_as_something_else(page: DataPage, bench: Bench, file: Path) -> None:
    wizard = mapped(page, bench, file)
    model = wizard.map.model
    column = [one.key for one in model.columns].index(BECOMES)

    model.choose(model.index(5, column), "catatan")
    model.choose(model.index(2, column), "nama")

    assert codes(wizard) == ["", "", "nama", "nik", "kelurahan", "catatan"]


def test_a_policy_is_chosen_for_a_column(page: DataPage, bench: Bench, file: Path) -> None:
    wizard = mapped(page, bench, file)
    model = wizard.map.model
    column = [one.key for one in model.columns].index(POLICY)

    model.choose(model.index(5, column), Kebijakan.GANTI.value)

    assert wizard.choices is not None
    assert wizard.choices.wish().peta.policy("alamat") is Kebijakan.GANTI


def test_a_column_that_must_be_there_blocks_the_way(
    page: DataPage, bench: Bench, file: Path
) -> None:
    wizard = mapped(page, bench, file)
    model = wizard.map.model
    column = [one.key for one in model.columns].index(BECOMES)

    model.choose(model.index(1, column), "")

    assert not wizard.next_button.isEnabled()
    assert "Nama" in wizard.map.faults()


def test_an_unknown_kelurahan_is_matched_by_hand(
    page: DataPage, bench: Bench, tmp_path: Path
) -> None:
    odd = ("1", "CONTOH Warung", "CONTOH Ani", "", "Jagabya Satu", "")
    wizard = mapped(page, bench, workbook(tmp_path / "CONTOH.xlsx", (odd,)))
    words = wizard.map.words.model
    assert [row.tampil for row in words.rows()] == ["Jagabya Satu"]
    column = [one.key for one in words.columns].index(MEANS)
    wanted = next(code for code, name in words.row(0).pilihan if name.startswith("Jagabaya I"))

    words.choose(words.index(0, column), wanted)
    bench.finish()
    wizard.go_on()
    bench.finish()

    preview = wizard.check.preview
    assert preview is not None
    assert preview.jumlah[Nasib.BARU] == 1


def test_choices_outlast_the_way_back_and_other_pages(
    page: DataPage, bench: Bench, file: Path
) -> None:
    wizard = mapped(page, bench, file)
    model = wizard.map.model
    column = [one.key for one in model.columns].index(BECOMES)
    model.choose(model.index(5, column), "catatan")
    wizard.go_back()

    page.escape()
    drop(page, [file])
    bench.finish()
    settle()

    assert codes(page.wizard)[5] == "catatan"


def test_a_file_that_is_no_register_says_why(page: DataPage, bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "jumlah.csv"
    path.write_text("kecamatan,jumlah\nCONTOH,5\nCONTOH B,7\n", encoding="utf-8")

    drop(page, [path])
    bench.finish()
    settle()

    assert page.wizard.refused.isVisible()
    assert page.wizard.refused.message.text()
    assert page.wizard.refused.button.isVisible()


def test_a_file_that_is_gone_says_so(page: DataPage, bench: Bench, tmp_path: Path) -> None:
    drop(page, [tmp_path / "tidak-ada.xlsx"])
    bench.finish()
    settle()

    assert page.wizard.refused.isVisible()


def test_a_file_that_changed_meanwhile_is_looked_at_again(
    page: DataPage, bench: Bench, tmp_path: Path
) -> None:
    path = workbook(tmp_path / "CONTOH.xlsx", SOUND)
    wizard = checked(page, bench, path)
    wizard.go_on()
    workbook(path, SOUND[:1])

    wizard.go_on()
    bench.finish()

    assert wizard.step is Step.CHECK
    assert wizard.check.notice.isVisible()
    wizard.check.notice.ways()[0].click()
    bench.finish()
    assert wizard.check.preview is not None
    assert wizard.check.preview.jumlah[Nasib.BARU] == 1


def test_a_map_is_kept_as_a_profile(page: DataPage, bench: Bench, file: Path) -> None:
    wizard = mapped(page, bench, file)
    wizard.map.head.save_button.click()
    wizard.map.ask.line.set_text("CONTOH daftar kelurahan")
    wizard.map.ask.confirm()
    bench.finish()
    settle()

    names = [wizard.map.head.profil.itemText(n) for n in range(wizard.map.head.profil.count())]
    assert "CONTOH daftar kelurahan" in names


@pytest.mark.parametrize("size", [USUAL, AT_125])
def test_each_step_fits(page: DataPage, bench: Bench, file: Path, size: QSize) -> None:
    page.set_narrow(size is AT_125)
    wizard = mapped(page, bench, file)
    assert_fits(page, size)
    wizard.go_on()
    bench.finish()
    settle()
    assert_fits(page, size)
    wizard.go_on()
    assert_fits(page, size)


def test_a_bug_while_reading_leaves_the_wizard_usable(
    page: DataPage, bench: Bench, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("contoh")

    with monkeypatch.context() as patched:
        patched.setattr("gui.views.data.impor.sight.look_at", broken)
        drop(page, [file])
        bench.finish()

    assert not page.wizard.busy
    assert mapped(page, bench, file).step is Step.MAP


def test_batal_while_rows_are_looked_at_goes_back(page: DataPage, bench: Bench, file: Path) -> None:
    wizard = mapped(page, bench, file)

    wizard.go_on()
    assert wizard.working.isVisible()
    assert page.escape()
    bench.finish()

    assert wizard.step in (Step.MAP, Step.CHECK)
    assert not wizard.busy
