"""Program dan anggaran in the window: rows, money, a pasted sheet, last year's structure."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.actions.program import load_program
from core.actions.program_baris import read_tempelan, save_pasted, save_row
from core.iku.program import BarisProgram, JenisProgram
from core.iku.program_pohon import TahunProgram
from gui.views.dokumen.targets import KinerjaTarget
from gui.views.iku.page import IkuPage
from gui.views.iku.program.move_dialog import MoveDialog
from gui.views.iku.program.paste_dialog import PasteDialog
from gui.views.iku.program.view import ProgramView
from gui.views.iku.targets import ProgramTarget
from tests.gui.conftest import Bench, Write
from tests.gui.fit import assert_fits
from tests.gui.iku.conftest import NARROW, WIDE, done

_SHEET = (
    "2.17.03\tCONTOH Program pengawasan koperasi\n"
    "2.17.03.2.01\tCONTOH Kegiatan pemeriksaan\n"
    "2.17.03.2.01.0001\tCONTOH Sub kegiatan pemeriksaan\t1.250.000.000\t\t100.000\t250.000\n"
    "2.17.03.2.01.0002\tCONTOH Sub kegiatan pendampingan\t450.000.000\t500.000.000\n"
)


@pytest.fixture
def view(page: IkuPage, bench: Bench) -> ProgramView:
    page.open(ProgramTarget())
    done(bench)
    assert isinstance(page.place, ProgramView)
    return page.place


@pytest.fixture
def agree(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PasteDialog, "exec", lambda self: self.save_button.isEnabled())


def _year(bench: Bench, tahun: int = 2025) -> TahunProgram:
    return load_program(bench.session.office, tahun)


def _put(view: ProgramView, bench: Bench, write: Write, tahun: int = 2025) -> None:
    write(partial(save_pasted, tahun=tahun, pasted=read_tempelan(_SHEET, tahun)))
    done(bench)
    view.refresh()


def _shown(view: ProgramView, column: str) -> list[str]:
    model = view.table.model()
    at = [one.key for one in view.table.columns()].index(column)
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def test_an_empty_year_says_what_to_do_first(view: ProgramView, bench: Bench) -> None:
    assert view.nothing.isVisible()
    assert "Tempel susunan dari Excel" in view.nothing.sentence()
    QTest.keyClick(view.nothing, Qt.Key.Key_Insert)
    view.form.texts["kode"].set_text("2.17.03")
    view.form.texts["nama"].set_text("CONTOH Program")
    view.form.murni.set_amount(900_000)
    view.form.realisasi[0].set_amount(300_000)
    view.save()
    done(bench)

    assert view.form.isHidden()
    assert _shown(view, "persen") == ["33,33 %", "33,33 %"]
    assert _year(bench).jumlah.pagu == 900_000


@pytest.mark.usefixtures("agree")
def test_a_sheet_is_pasted_and_sums_are_derived(view: ProgramView, bench: Bench) -> None:
    QApplication.clipboard().setText(_SHEET)
    QTest.keyClick(view.nothing, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    done(bench)

    assert _shown(view, "murni")[0] == _shown(view, "murni")[-1] == "1.700.000.000"
    assert _shown(view, "perubahan")[-1] == "1.750.000.000"
    assert _shown(view, "tw2")[0] == "250.000"
    assert not view.carry_button.isVisible()


def test_an_empty_clipboard_says_what_to_copy(view: ProgramView) -> None:
    QApplication.clipboard().setText("")
    view.paste_button.click()

    assert view.notice.message() == "Papan klip tidak berisi baris."


def test_the_dialog_tells_what_was_not_read(view: ProgramView) -> None:
    lines = "\n".join(f"A{n}\tCONTOH\t1" for n in range(9))
    dialog = PasteDialog(view, read_tempelan(f"{lines}\n2.17.03\tCONTOH", 2025))

    assert "Baris 1: Kode “A0” bukan kode program" in dialog.remarks.text()
    assert dialog.remarks.text().endswith("Dan 3 lagi.")
    assert dialog.save_button.isEnabled()
    dialog.deleteLater()


def test_last_years_structure_comes_without_money(
    view: ProgramView, bench: Bench, write: Write
) -> None:
    view.carry_button.click()
    done(bench)
    assert view.notice.message() == "Tahun 2024 belum mempunyai program."
    _put(view, bench, write, 2024)
    view.carry_button.click()
    done(bench)

    assert view.notice.message() == "4 baris dari tahun 2024."
    assert _shown(view, "murni") == [""] * 5


def test_a_row_is_opened_changed_and_kept_as_a_draft(
    view: ProgramView, bench: Bench, write: Write
) -> None:
    _put(view, bench, write)
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_F2)
    assert view.form.murni.isReadOnly()
    view.table.pick(list(_year(bench).leaves())[1].baris.id)
    view.form.realisasi[3].set_amount(600_000_000)
    view.form.kinerja.fill(("1", "2", "3", "lima"))
    view.form.check()
    assert "melebihi" in view.form.form.field("realisasi_4").finding.text()
    assert "bukan angka" in view.form.form.field("kinerja").finding.text()
    assert view.escape()
    done(bench)
    view.edit()
    assert view.form.realisasi[3].amount() == 600_000_000
    view.save()
    done(bench)

    assert _year(bench).jumlah.realisasi[3] == 600_000_000
    view.table.pick(list(_year(bench).leaves())[1].baris.id)
    view.edit()
    assert view.form.kinerja.texts() == ("1", "2", "3", "lima")


def test_a_row_below_one_with_money_is_refused_at_its_place(
    view: ProgramView, bench: Bench, write: Write
) -> None:
    pasted = read_tempelan("2.17.03\tCONTOH Program\t5", 2025)
    write(partial(save_pasted, tahun=2025, pasted=pasted))
    view.refresh()
    view.add()
    view.form.texts["nama"].set_text("CONTOH Kegiatan")
    view.save()
    done(bench)

    assert "dihitung dari baris di bawahnya" in view.form.form.field("induk").finding.text()
    assert view.form.save_button.isEnabled()


def test_a_new_row_lies_below_the_one_that_is_picked(
    view: ProgramView, bench: Bench, write: Write
) -> None:
    _put(view, bench, write)
    last = list(_year(bench).leaves())[1].baris
    view.table.pick(last.id)
    view.add_button.click()
    view.form.texts["nama"].set_text("CONTOH Sub kegiatan baru")
    view.refresh()
    assert view.form.texts["nama"].text() == "CONTOH Sub kegiatan baru"
    view.save()
    done(bench)

    new = next(one.baris for one in _year(bench).leaves() if not one.baris.kode)
    assert new.induk == last.induk
    assert view.table.current_id() == new.id


def test_an_indicator_of_an_older_set_is_not_lost(
    view: ProgramView, bench: Bench, write: Write
) -> None:
    row = BarisProgram(2025, JenisProgram.PROGRAM, "2.17.03", "CONTOH", iku="CONTOH lama")
    write(partial(save_row, row=row))
    view.refresh()
    view.edit()
    view.form.texts["nama"].set_text("CONTOH Program")
    view.save()
    done(bench)

    assert _year(bench).program[0].baris.iku == "CONTOH lama"


def test_del_moves_a_row_with_all_below_it_to_the_bin(
    view: ProgramView, bench: Bench, write: Write
) -> None:
    _put(view, bench, write)
    view.table.pick(next(iter(_year(bench).walk())).baris.id)
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_Delete)
    done(bench)

    assert _year(bench).kosong
    assert view.nothing.isVisible()


def test_the_paper_is_asked_for(view: ProgramView) -> None:
    asked: list[object] = []
    view.go.connect(lambda page, target: asked.append((page, target)))
    view.print_button.click()

    assert asked == [("dokumen", KinerjaTarget("rkt"))]


def test_another_year_closes_the_form(view: ProgramView, bench: Bench, write: Write) -> None:
    _put(view, bench, write)
    view.edit()
    bench.session.set_year(2024)
    done(bench)

    assert view.form.isHidden()
    assert view.header.subtitle.text() == "Tahun 2024"


def _with_form(view: ProgramView) -> None:
    view.edit()


@pytest.mark.parametrize("turn", [lambda _view: None, _with_form])
def test_it_fits_every_window(
    view: ProgramView,
    page: IkuPage,
    bench: Bench,
    write: Write,
    turn: Callable[[ProgramView], None],
) -> None:
    assert_fits(page, WIDE)
    _put(view, bench, write)
    turn(view)
    assert_fits(page, WIDE)
    page.set_narrow(True)
    assert_fits(page, NARROW)


def test_alt_and_an_arrow_move_a_row_among_its_siblings(
    view: ProgramView, bench: Bench, write: Write
) -> None:
    _put(view, bench, write)
    third = _year(bench).program[0].anak[0].anak[1].baris
    view.table.setFocus()
    view.table.pick(third.id)
    QTest.keyClick(view.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    done(bench)
    view.refresh()

    assert _shown(view, "kode")[2:4] == ["2.17.03.2.01.0002", "2.17.03.2.01.0001"]
    assert view.table.current_id() == third.id
    QTest.keyClick(view.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    done(bench)
    view.refresh()
    assert _shown(view, "kode")[2:4] == ["2.17.03.2.01.0001", "2.17.03.2.01.0002"]


def test_a_row_is_moved_below_another_parent(
    view: ProgramView, bench: Bench, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    _put(view, bench, write)
    other = BarisProgram(2025, JenisProgram.PROGRAM, "2.17.04", "CONTOH " + "Program panjang " * 20)
    write(partial(save_row, row=other))
    done(bench)
    view.refresh()
    kegiatan = _year(bench).program[0].anak[0].baris
    told: list[str] = []

    def choose(dialog: MoveDialog) -> bool:
        told.append(dialog.remarks.text())
        assert_fits(dialog, dialog.size())
        dialog.hide()
        return dialog.move_button.isEnabled()

    monkeypatch.setattr(MoveDialog, "exec", choose)
    view.table.setFocus()
    view.table.pick(kegiatan.id)
    QTest.keyClick(view.table, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    done(bench)
    view.refresh()

    assert "tidak bermula dengan kode di atasnya, 2.17.04" in told[0]
    assert [one.baris.kode for one in _year(bench).program[1].anak] == ["2.17.03.2.01"]
    assert "dipindahkan" in view.notice.message()

    view.table.pick(_year(bench).program[0].baris.id)
    view.move_below()
    assert "geser dengan" in view.notice.message()
    names = [action.text() for action in view.table.actions()]
    assert "Pindahkan ke bawah\u2026" in names
    assert "" not in names


def test_where_no_other_parent_is_there_the_dialog_says_so(
    view: ProgramView, bench: Bench, write: Write
) -> None:
    _put(view, bench, write)
    tahun = _year(bench)
    dialog = MoveDialog(view, tahun, tahun.program[0].anak[0].baris)

    assert not dialog.move_button.isEnabled()
    assert "Tidak ada baris lain" in dialog.remarks.text()
    dialog.deleteLater()


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["100", "125"])
def test_a_long_name_is_cut_short_with_the_whole_beside_it(
    view: ProgramView, bench: Bench, write: Write, page: IkuPage, size: QSize
) -> None:
    name = "CONTOH " + "Program pemberdayaan dan pengembangan usaha " * 8
    write(partial(save_row, row=BarisProgram(2025, JenisProgram.PROGRAM, "2.17.04", name.strip())))
    done(bench)
    page.set_narrow(size is NARROW)
    view.refresh()

    at = [one.key for one in view.table.columns()].index("nama")
    assert view.table.model().index(0, at).data(Qt.ItemDataRole.ToolTipRole) == name.strip()
    assert_fits(page, size)
    view.edit()
    assert_fits(page, size)
