"""Permits, many supervised by one decree, papers and codes: through the real page."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QFileDialog

from core.actions.jurnal import latest
from core.actions.kbli import count_kbli
from core.actions.pengawasan_banyak import tetapkan_pengawasan
from core.actions.umkm import list_pengawasan, save_umkm
from core.actions.umkm_izin import list_izin
from core.umkm.model import Umkm
from core.umkm.pengawasan_banyak import Penetapan
from gui.views.umkm.decree_dialog import DecreeDialog
from gui.views.umkm.page import UmkmPage
from gui.views.umkm.supervise_dialog import SuperviseDialog
from gui.widgets.headings import Notice
from tests.gui.conftest import Bench, ShowPage, Write
from tests.gui.fit import assert_fits


@pytest.fixture
def page(bench: Bench, write: Write, show_page: ShowPage) -> UmkmPage:
    bench.session.set_year(2026)
    for name in ("CONTOH Aneka", "CONTOH Batik"):
        write(lambda office, name=name: save_umkm(office, Umkm(0, name)))  # type: ignore[misc]
    return show_page(UmkmPage)


def told(page: UmkmPage) -> str:
    return " ".join(one.message() for one in page.notice.findChildren(Notice))


def first(page: UmkmPage) -> int:
    return page.model.id_at(0)


def test_a_permit_is_typed_and_kept(page: UmkmPage, bench: Bench) -> None:
    page.open_record(first(page))
    permits = page.detail.permits
    page.detail.tabs.setCurrentWidget(permits)
    permits.kind.set_code("Halal")
    permits.number.setText("ID-1")
    permits.until.set_day(bench.session.office.today)

    page.save_action.trigger()  # type: ignore[union-attr]
    permits.save()
    bench.finish()

    kept = list_izin(bench.session.office, first(page))
    assert {(one.jenis, one.nomor) for one in kept} == {("Halal", "ID-1")}
    assert permits.table.model().rowCount() == len(kept)


def test_a_permit_without_its_kind_is_pointed_at(page: UmkmPage, bench: Bench) -> None:
    page.open_record(first(page))
    permits = page.detail.permits
    page.detail.tabs.setCurrentWidget(permits)
    permits.number.setText("ID-1")

    permits.save()
    bench.finish()

    assert permits.errors() == 1
    assert list_izin(bench.session.office, first(page)) == ()


def test_one_decree_supervises_the_whole_list(
    page: UmkmPage, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def typed(dialog: SuperviseDialog) -> QDialog.DialogCode:
        dialog.number.setText("CONTOH/2")
        dialog.take()
        return QDialog.DialogCode(dialog.result())

    monkeypatch.setattr(SuperviseDialog, "exec", typed)

    page.duties.supervise()
    bench.finish()

    office = bench.session.office
    ids = [page.model.id_at(at) for at in range(2)]
    assert [list_pengawasan(office, one)[0].sk_nomor for one in ids] == ["CONTOH/2", "CONTOH/2"]
    assert "2 usaha ditetapkan" in told(page)


@pytest.mark.usefixtures("bench")
def test_the_dialog_asks_for_a_number() -> None:
    dialog = SuperviseDialog(None, 2, 2026)

    dialog.take()

    assert dialog.result() != QDialog.DialogCode.Accepted
    dialog.deleteLater()


def test_forms_of_the_list_go_into_one_file(
    page: UmkmPage, bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "formulir.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(target), ""))

    page.duties.print_forms()
    bench.finish()

    assert target.read_bytes().startswith(b"%PDF")
    assert "2 formulir" in told(page)


def test_a_decree_is_printed_only_where_there_is_one(page: UmkmPage, bench: Bench) -> None:
    page.duties.print_decree()
    bench.finish()

    assert "Belum ada SK" in told(page)


@pytest.fixture
def decreed(page: UmkmPage, write: Write) -> UmkmPage:
    """Two decrees; the one without a day is the older."""
    ids = [page.model.id_at(at) for at in range(2)]
    for number, day in (("CONTOH/1", date(2026, 1, 5)), ("CONTOH/2", None)):
        asked = Penetapan(number, day, date(2026, 1, 1))
        write(lambda office, asked=asked: tetapkan_pengawasan(office, [ids.pop()], asked))  # type: ignore[misc]
    return page


@pytest.mark.parametrize(("mode", "what"), [("basah", "dicetak"), ("draf", "dicetak sebagai draf")])
def test_the_decree_is_printed_as_it_was_chosen(
    decreed: UmkmPage, bench: Bench, monkeypatch: pytest.MonkeyPatch, mode: str, what: str
) -> None:
    target = bench.session.office.path.parent / "sk.pdf"
    suggested: list[str | None] = []

    def choose(dialog: DecreeDialog) -> QDialog.DialogCode:
        suggested.append(dialog.number.code())
        dialog.number.set_code("CONTOH/2")
        dialog.mode.set_code(mode)
        dialog.accept()
        return QDialog.DialogCode(dialog.result())

    monkeypatch.setattr(DecreeDialog, "exec", choose)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(target), ""))

    decreed.duties.print_decree()
    bench.finish()

    assert suggested == ["CONTOH/1"]
    assert target.read_bytes().startswith(b"%PDF")
    assert latest(bench.session.office)[0].perbuatan == f"SK pengawasan UMKM {what}"
    assert "SK disimpan ke sk.pdf." in told(decreed)


def test_closing_the_dialog_prints_nothing(
    decreed: UmkmPage, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(DecreeDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected)

    decreed.duties.print_decree()
    bench.finish()

    assert told(decreed) == ""


def test_a_list_of_codes_comes_in_and_explains_the_code(
    page: UmkmPage, bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "kbli.csv"
    path.write_text("edisi,kode,judul\n2025,10710,Roti dan kue\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(path), ""))

    page.duties.import_codes()
    bench.finish()
    page.open_record(first(page))
    fields = page.detail.identity.fields
    fields.edisi.set_code("2025")
    fields.kbli.setText("10710")
    page.detail.identity.check()

    assert count_kbli(bench.session.office) == {"2025": 1}
    assert fields.kbli_says.text() == "Roti dan kue. Kategori C: Industri pengolahan"


@pytest.mark.parametrize("size", [QSize(1218, 641), QSize(1011, 551)])
def test_the_permits_fit(page: UmkmPage, size: QSize) -> None:
    page.set_narrow(size.width() < 1100)
    page.open_record(first(page))
    page.detail.tabs.setCurrentWidget(page.detail.permits)

    assert_fits(page, size)
