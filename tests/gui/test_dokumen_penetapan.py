"""A decree through its states in the real window, its library, and its files."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from core.actions.dokumen import list_dokumen
from core.actions.naskah import save_naskah
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import AppError
from core.iku.keputusan import Tahap
from core.kantor.model import PenandaTangan
from core.storage.office_store import OfficeStore
from gui import problems
from gui.views.dokumen.keputusan import steps as steps_module
from gui.views.dokumen.keputusan.library import LibraryDialog
from gui.views.dokumen.keputusan.penetapan import PenetapanDialog
from gui.views.dokumen.keputusan.reason import ReasonDialog
from gui.views.dokumen.keputusan.view import PAUSE_MS, KeputusanView
from gui.views.dokumen.page import DokumenPage
from gui.views.dokumen.printing import make_printer
from gui.views.dokumen.targets import KeputusanTarget
from gui.widgets import authority
from tests.gui.conftest import NIP, SANDI, Bench

KEPALA = PenandaTangan(
    0, "Plt.", "Kepala Dinas Koperasi dan UKM Kota Bandar Lampung", "CONTOH Nama", "Pembina",
    NIP, date(2023, 1, 2), None,
)  # fmt: skip


@dataclass
class Asked:
    """What the dialogs are answered."""

    reason: str = "CONTOH salah ketik"
    scan: Path = Path()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Asked:
    """Passwords, reasons and the facts of a signature are given at once."""
    found = Asked(scan=tmp_path / "pindaian.pdf")
    found.scan.write_bytes(b"%PDF-1.7 CONTOH")

    def confirm(dialog: authority.AuthorityDialog) -> int:
        dialog.type_in(NIP, SANDI)
        dialog.confirm()
        return int(dialog.result())

    def give_reason(dialog: ReasonDialog) -> int:
        dialog.text.set_text(found.reason)
        dialog.confirm()
        return int(dialog.result())

    def record(dialog: PenetapanDialog) -> int:
        dialog.save()
        assert not dialog.form.field("pindaian").finding.isHidden()
        dialog.nomor.set_text("7/SK/III.15/XI/2026")
        dialog.tanggal.set_text("20/11/2026")
        dialog.pejabat.set_code(dialog.pejabat.itemData(1))
        dialog.pindaian.set_text(str(found.scan))
        dialog.save()
        dialog._jobs.wait()  # noqa: SLF001 - the loop of the dialog itself is left out
        return int(dialog.result())

    monkeypatch.setattr(authority.AuthorityDialog, "exec", confirm)
    monkeypatch.setattr(ReasonDialog, "exec", give_reason)
    monkeypatch.setattr(PenetapanDialog, "exec", record)
    return found


@pytest.fixture
def view(dokumen_page: DokumenPage, bench: Bench) -> Iterator[KeputusanView]:
    def keep(office: Office) -> Outcome[None]:
        with office.db.atomic():
            OfficeStore(office.db).save_penanda_tangan(office.deed("penanda tangan"), KEPALA)
        return Outcome(None, frozenset({Topic.NASKAH}))

    bench.jobs.run(keep, owner=bench.session)
    bench.finish()
    draft = next(one.id for one in list_dokumen(bench.session.office) if not one.asli)
    dokumen_page.open(KeputusanTarget(draft))
    _settle(bench)
    place = dokumen_page.sides.place
    assert isinstance(place, KeputusanView)
    yield place
    bench.finish()


def _settle(bench: Bench) -> None:
    for _ in range(3):
        bench.finish()


def _tahap(view: KeputusanView) -> Tahap:
    assert view.terbuka is not None
    return view.terbuka.keputusan.tahap


def _paper_printer(path: Path) -> Any:
    def choose(*_args: object, **_how: object) -> QPrinter:
        printer = make_printer("F4", landscape=False)
        printer.setResolution(72)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        return printer

    return choose


def test_a_decree_walks_to_its_signature_in_the_window(
    view: KeputusanView,
    bench: Bench,
    asked: Asked,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    del asked
    monkeypatch.setattr(steps_module, "ask_printer", _paper_printer(tmp_path / "cetak.pdf"))
    assert view.step_button.isEnabled(), view.step_button.toolTip()
    view.step_button.click()
    _settle(bench)
    assert _tahap(view) is Tahap.DIPERIKSA
    assert view.form.rows("menimbang").rows()[0].text.isReadOnly()
    assert "terkunci" in view.save_button.toolTip()

    view.step_button.click()
    _settle(bench)
    assert _tahap(view) is Tahap.DICETAK
    assert (tmp_path / "cetak.pdf").read_bytes().startswith(b"%PDF")

    view.step_button.click()
    _settle(bench)
    assert _tahap(view) is Tahap.DITETAPKAN
    assert not view.step_button.isVisible()
    assert view.header.subtitle.text().startswith("Keputusan Nomor 7/SK/III.15/XI/2026")
    assert view.paper.preview.document.pageCount() > 1
    hindered = {duty.text: duty.hindrance for duty in view.menu._duties()}  # noqa: SLF001
    assert hindered["Hapus ke Tempat sampah…"]


def test_a_step_back_unlocks_the_words(
    view: KeputusanView, bench: Bench, asked: Asked, dokumen_page: DokumenPage
) -> None:
    del asked
    view.step_button.click()
    _settle(bench)
    assert view.terbuka is not None
    keputusan = view.terbuka.keputusan
    with pytest.raises(AppError, match="sudah diperiksa"):
        save_naskah(bench.session.office, keputusan, view.terbuka.isi)

    view.steps.mark_printed(view.terbuka)
    _settle(bench)
    view.steps.back(view.terbuka)
    _settle(bench)
    view.steps.back(view.terbuka)
    _settle(bench)

    assert _tahap(view) is Tahap.DRAF
    assert not view.form.rows("menimbang").rows()[0].text.isReadOnly()
    assert dokumen_page.sides.place is view


def test_a_slip_holds_the_decree_back(view: KeputusanView, bench: Bench, qtbot: QtBot) -> None:
    view.form.rows("tabel:iku:kepala_kolom").rows()[0].text.set_text("hhh")
    view.save()
    _settle(bench)
    qtbot.wait(PAUSE_MS + 100)
    _settle(bench)

    assert not view.step_button.isEnabled()
    assert "kesalahan" in view.step_button.toolTip()


def test_a_picked_regulation_becomes_a_row(view: KeputusanView, bench: Bench) -> None:
    dialog = LibraryDialog(view, bench.session, bench.jobs)
    dialog.cited.connect(view.form.rows("mengingat").add_row)
    dialog.search.setText("Nomor 25 Tahun 2004")
    dialog.read()
    dialog.table.selectRow(0)
    dialog.cite()

    last = view.form.rows("mengingat").texts()[-1]
    assert last.startswith("Undang-Undang Nomor 25 Tahun 2004 tentang")
    assert last.endswith(";")
    assert dialog.result() != QDialog.DialogCode.Accepted


def test_the_office_adds_and_drops_a_regulation(view: KeputusanView, bench: Bench) -> None:
    dialog = LibraryDialog(view, bench.session, bench.jobs)
    dialog.add()
    dialog.form.save()
    bench.finish()
    assert not dialog.form.form.field("nomor").finding.isHidden()

    for name, text in (("jenis", "Peraturan Wali Kota CONTOH"), ("nomor", "99"),
                       ("tahun", "2026"), ("tentang", "CONTOH")):  # fmt: skip
        dialog.form.form.field(name).field.set_text(text)  # type: ignore[attr-defined]
    dialog.form.save()
    bench.finish()

    own = [one for one in dialog.model.rows() if one.sendiri]
    assert [one.peraturan.nomor for one in own] == ["99"]
    dialog.table.selectRow(dialog.model.rows().index(own[0]))
    dialog.drop()
    bench.finish()
    assert not [one for one in dialog.model.rows() if one.sendiri]


def test_a_decree_goes_out_and_comes_back_as_a_draft(
    view: KeputusanView, bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "naskah.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(target), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(target), ""))
    monkeypatch.setattr(problems, "ask", lambda *_a, **_k: True)
    assert view.terbuka is not None
    first = view.terbuka.keputusan.id
    words = view.form.isi()

    view.files.take_out(view.terbuka)
    bench.finish()
    view.files.take_in()
    _settle(bench)

    assert view.terbuka.keputusan.id != first
    assert view.form.isi() is not None
    assert words is not None
    assert view.form.rows("menimbang").texts() == words.naskah.menimbang

    view.files.trash(view.terbuka.keputusan)
    _settle(bench)
    assert len([one for one in list_dokumen(bench.session.office) if not one.asli]) == 1


@pytest.mark.parametrize("way", ["copy", "draft"])
def test_a_new_draft_is_opened(view: KeputusanView, bench: Bench, way: str) -> None:
    assert view.terbuka is not None
    first = view.terbuka.keputusan.id
    if way == "copy":
        view.files.copy(view.terbuka.keputusan)
    else:
        view.files.draft(view.terbuka)
    _settle(bench)

    assert view.terbuka is not None
    assert view.terbuka.keputusan.id != first
    assert "Rancangan baru" in view.notice.message()
