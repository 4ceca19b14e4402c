"""A folder of workbooks through the real page: dropped, mapped, checked, saved, taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.impor.model import Nasib
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.storage.koperasi_store import KoperasiStore
from gui.views.data.folder.check_step import WHOSE
from gui.views.data.folder.view import FolderView, Step
from gui.views.data.page import DataPage
from tests.buku_kerja import BukuKerja, place_of, write_buku
from tests.gui.conftest import Bench, ShowPage, Write, settle
from tests.gui.data.test_page import drop
from tests.gui.fit import AT_125, USUAL, assert_fits

PEDOMAN = "juknis-15-2021-ksp"
NAMES = ("CONTOH KSP Anggrek", "CONTOH KSP Bakung", "CONTOH KSP Cempaka")


def _cooperatives(office: Office) -> Outcome[None]:
    with office.db.atomic():
        for place, name in enumerate(NAMES):
            KoperasiStore(office.db).add(
                office.deed("koperasi ditambah"),
                Koperasi(name, "Simpan Pinjam", kuk=3, nik=f"187101000{place:04d}"),
                StatusKoperasi(Keadaan.AKTIF),
            )
    return Outcome(None)


@pytest.fixture
def folder(bench: Bench, write: Write, tmp_path: Path) -> Path:
    """Three workbooks: a sound one, one whose cooperative is not known, one with an error."""
    write(_cooperatives)
    bench.session.set_year(2026)
    law = bench.session.office.law
    made = tmp_path / "buku"
    made.mkdir()
    bad = {("Laporan", place_of(law.bagan, "kas")): "#DIV/0!"}
    for name, buku in {
        "a": BukuKerja(NAMES[0], "1871010000000"),
        "b": BukuKerja("CONTOH Koperasi Simpan Pinjam Bakung Raya"),
        "c": BukuKerja(NAMES[2], "1871010000002", cells=bad),
    }.items():
        write_buku(made / f"CONTOH {name}.xlsx", buku, law.bagan, law.pedoman[PEDOMAN])
    return made


@pytest.fixture
def page(folder: Path, show_page: ShowPage) -> DataPage:
    del folder
    return show_page(DataPage)


def _view(page: DataPage) -> FolderView:
    view = page._folder  # noqa: SLF001 - made when a folder is opened
    assert isinstance(view, FolderView)
    return view


def _mapped(page: DataPage, bench: Bench, folder: Path) -> FolderView:
    assert drop(page, [folder])
    bench.finish()
    settle()
    view = _view(page)
    assert view.step is Step.MAP
    return view


def _checked(page: DataPage, bench: Bench, folder: Path) -> FolderView:
    view = _mapped(page, bench, folder)
    view.go_on()
    bench.finish()
    settle()
    assert view.step is Step.CHECK
    return view


def _count(bench: Bench, table: str) -> int:
    found = bench.session.office.db.execute(
        f"SELECT count(*) FROM {table} WHERE dihapus_pada IS NULL"  # noqa: S608 - own names
    )
    return int(found.fetchone()[0])


def test_cells_are_guessed_and_changed_by_a_click(
    page: DataPage, bench: Bench, folder: Path
) -> None:
    view = _mapped(page, bench, folder)
    choices = view.choices
    assert choices is not None
    bagan = bench.session.office.law.bagan
    kas = f"Laporan!{place_of(bagan, 'kas')}"
    assert choices.sel[kas] == "akun:kas"

    view.map.grid.go_to(kas)
    assert view.map.panel.sasaran.code() == "akun:kas"
    view.map.panel.golongan.set_code(None)
    assert kas not in choices.sel
    view.map.panel.golongan.set_code("akun")
    view.map.panel.sasaran.set_code("akun:kas")

    assert choices.sel[kas] == "akun:kas"
    assert view.next_button.isEnabled()


def test_every_file_has_a_fate_and_a_cooperative_is_chosen_by_hand(
    page: DataPage, bench: Bench, folder: Path
) -> None:
    view = _checked(page, bench, folder)
    preview = view.check.preview
    assert preview is not None
    assert (preview.jumlah[Nasib.BARU], preview.jumlah[Nasib.DITOLAK]) == (1, 2)
    assert view.check.chips.fate is Nasib.DITOLAK
    index = view.check.model.index(0, 1)
    options = {label: code for code, label in view.check.model.options_at(index)}
    assert _count(bench, "laporan_keuangan") == 0

    view.check.model.chosen.emit(view.check.model.row(0), WHOSE, options[NAMES[1]])
    bench.finish()
    settle()

    preview = view.check.preview
    assert preview is not None
    assert preview.jumlah[Nasib.BARU] == 2
    assert [one.kode for row in preview.baris for one in row.alasan] == [
        f"Laporan!{place_of(bench.session.office.law.bagan, 'kas')}"
    ]


def test_drafts_are_saved_with_the_layout_and_taken_back(
    page: DataPage, bench: Bench, folder: Path
) -> None:
    view = _mapped(page, bench, folder)
    view.map.nama.set_text("CONTOH susunan")
    assert page.save_action is not None
    for _ in range(2):
        page.save_action.trigger()
        bench.finish()
    settle()
    assert view.saved is not None
    assert [_count(bench, name) for name in ("penilaian", "skor_tercetak", "profil_sel")] == [
        1, 1, 1,
    ]  # fmt: skip

    view.notice.ways()[0].click()
    bench.finish()
    settle()

    assert _count(bench, "penilaian") == 0
    assert view.step is Step.MAP
    view.open_folder([folder])
    bench.finish()
    assert view.choices is not None
    assert view.choices.nama == "CONTOH susunan"


def test_another_year_has_every_file_checked_anew(
    page: DataPage, bench: Bench, folder: Path
) -> None:
    view = _checked(page, bench, folder)
    page.refresh()
    assert view.check.preview is not None

    bench.session.set_year(2027)
    page.refresh()

    assert view.step is Step.MAP
    assert view.check.preview is None
    view.go_on()
    bench.finish()
    preview = view.check.preview
    assert preview is not None
    assert preview.jumlah[Nasib.DITOLAK] == 3


def test_after_saving_the_map_is_open_again(page: DataPage, bench: Bench, folder: Path) -> None:
    view = _checked(page, bench, folder)
    view.go_on()
    bench.finish()
    settle()
    assert view.saved is not None
    assert not view.next_button.isVisible()

    view.go_back()

    assert view.step is Step.MAP
    assert view.next_button.isVisible()


def test_batal_leaves_the_map_as_it_was(page: DataPage, bench: Bench, folder: Path) -> None:
    view = _mapped(page, bench, folder)

    view.go_on()
    assert page.escape()
    bench.finish()
    settle()

    assert view.step is Step.MAP
    assert not view.busy


def test_an_empty_folder_says_so(page: DataPage, bench: Bench, tmp_path: Path) -> None:
    empty = tmp_path / "kosong"
    empty.mkdir()

    assert drop(page, [empty])
    bench.finish()

    assert _view(page).step is Step.PICK
    assert page.escape()


@pytest.mark.parametrize("size", [USUAL, AT_125])
@pytest.mark.parametrize("reach", [_mapped, _checked])
def test_it_fits(
    page: DataPage,
    bench: Bench,
    folder: Path,
    size: QSize,
    reach: Callable[[DataPage, Bench, Path], FolderView],
) -> None:
    reach(page, bench, folder)
    page.set_narrow(size is AT_125)

    assert_fits(page, size)


def test_a_tile_opens_the_place_for_folders(page: DataPage) -> None:
    page.home.tiles.buttons["folder"].click()

    assert _view(page).step is Step.PICK
    assert_fits(page, AT_125)


def test_cells_mapped_by_hand_outlast_a_crash(
    page: DataPage, bench: Bench, show_page: ShowPage, folder: Path
) -> None:
    view = _mapped(page, bench, folder)
    kas = f"Laporan!{place_of(bench.session.office.law.bagan, 'kas')}"
    view.map.grid.go_to(kas)
    view.map.panel.golongan.set_code(None)
    view.map.nama.set_text("CONTOH susunan")
    page.flush_draft()
    bench.finish()

    view = _mapped(show_page(DataPage), bench, folder)

    assert view.choices is not None
    assert kas not in view.choices.sel
    assert view.map.nama.text() == "CONTOH susunan"
    view.notice.ways()[0].click()
    bench.finish()
    assert view.choices.sel[kas] == "akun:kas"
    assert _count(bench, "profil_sel") == 0


def test_layouts_are_renamed_and_put_away(page: DataPage, bench: Bench, folder: Path) -> None:
    view = _mapped(page, bench, folder)
    view.map.nama.set_text("CONTOH susunan")
    for _ in range(2):
        view.go_on()
        bench.finish()
    view.go_to(Step.PICK)
    settle()
    profiles = view.pick.profiles
    assert [row.profil.nama for row in profiles.model.rows()] == ["CONTOH susunan"]
    assert_fits(page, AT_125)

    profiles.rename_button.click()
    profiles.ask.line.set_text("CONTOH lain")
    profiles.ask.confirm()
    bench.finish()
    view.open_folder([folder])
    bench.finish()
    assert view.map.nama.text() == "CONTOH lain"
    view.go_to(Step.PICK)
    profiles.trash_button.click()
    assert page.escape()
    assert not profiles.ask.asking
    profiles.trash_button.click()
    profiles.ask.confirm()
    bench.finish()

    assert _count(bench, "profil_sel") == 0
    assert not profiles.table.isVisible()


def test_what_was_told_of_another_step_is_gone(page: DataPage, bench: Bench, folder: Path) -> None:
    view = _checked(page, bench, folder)
    view.go_on()
    bench.finish()
    assert view.notice.isVisible()

    view.go_back()

    assert not view.notice.isVisible()


def test_a_broken_first_file_does_not_hold_up_the_others(
    page: DataPage, bench: Bench, folder: Path
) -> None:
    (folder / "AA rusak.xlsx").write_bytes(b"PK\x03\x04rusak")

    view = _mapped(page, bench, folder)

    assert view.notice.isVisible()
    view.go_on()
    bench.finish()
    preview = view.check.preview
    assert preview is not None
    fates = {row.path.name: row.nasib for row in preview.baris}
    assert fates["AA rusak.xlsx"] is Nasib.DITOLAK
    assert fates["CONTOH a.xlsx"] is Nasib.BARU


def test_a_folder_of_broken_files_says_why(page: DataPage, bench: Bench, tmp_path: Path) -> None:
    broken = tmp_path / "rusak"
    broken.mkdir()
    for name in ("a", "b"):
        (broken / f"CONTOH {name}.xlsx").write_bytes(b"PK\x03\x04rusak")

    drop(page, [broken])
    bench.finish()
    settle()

    assert _view(page).step is Step.PICK
    assert _view(page).notice.isVisible()
