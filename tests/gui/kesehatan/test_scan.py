"""Kesehatan, the scan of a result taken over: looked at, carried on, never a program started."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QDesktopServices

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.penilaian_terdahulu import load_scan, penilaian_in_force
from core.koperasi.laporan import KunciLaporan
from core.koperasi.penilaian import Penilaian
from gui.views.kesehatan import terdahulu_view
from gui.views.kesehatan.page import KesehatanPage
from gui.views.kesehatan.terdahulu_view import TerdahuluView
from gui.widgets.authority import Authority
from gui.widgets.buttons import Button
from tests.gui.conftest import NIP, SANDI, Bench
from tests.gui.fit import AT_125, assert_fits

PDF = b"%PDF-1.7 CONTOH"
Record = Callable[..., TerdahuluView]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What the viewer of the PC was asked to show."""
    shown: list[Path] = []

    def show(url: QUrl) -> bool:
        shown.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    return shown


@pytest.fixture
def record(
    page: KesehatanPage, bench: Bench, kunci: KunciLaporan, monkeypatch: pytest.MonkeyPatch
) -> Record:
    """Take a result over, with this scan or none, and open its form again from the list."""
    officer = bench.session.officer
    assert officer is not None
    monkeypatch.setattr(terdahulu_view, "ask_authority", lambda *_: Authority(officer, NIP, SANDI))

    def do(scan: Path | None = None) -> TerdahuluView:
        form = _open(page, kunci)
        form.skor.set_value(Fraction("72.35"))
        form.predikat.set_code("Cukup Sehat")
        if scan is not None:
            form.take_scan(scan)
        form.save()
        bench.finish()
        page.refresh()
        return _open(page, kunci)

    return do


def _open(page: KesehatanPage, kunci: KunciLaporan) -> TerdahuluView:
    """As an officer does: pick the line, press Hasil terdahulu."""
    page.show_list()
    page.list.table.pick(kunci)
    buttons = page.list.findChildren(Button)
    next(one for one in buttons if one.word() == "Hasil terdahulu").click()
    assert page.terdahulu.isVisible()
    return page.terdahulu


def _file(folder: Path, content: bytes = PDF, name: str = "sertifikat.pdf") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def _stored(bench: Bench, kunci: KunciLaporan) -> Penilaian:
    found = penilaian_in_force(bench.session.office, kunci)
    assert found is not None
    return found


def test_the_stored_scan_is_shown_by_the_viewer_under_its_own_name(
    record: Record, opened: list[Path], tmp_path: Path
) -> None:
    form = record(_file(tmp_path))
    (tmp_path / "sertifikat.pdf").unlink()

    form.scan_button.click()

    assert form.scan_button.isVisible()
    assert [one.name for one in opened] == ["sertifikat.pdf"]
    assert opened[0].read_bytes() == PDF
    assert opened[0].parent != tmp_path
    assert_fits(form.window(), QSize(AT_125.width() - 72, AT_125.height() - 66))


def test_looking_twice_shows_one_file(record: Record, opened: list[Path], tmp_path: Path) -> None:
    form = record(_file(tmp_path))

    form.scan_button.click()
    form.scan_button.click()

    assert opened[0] == opened[1]
    assert [one.name for one in opened[0].parent.iterdir()] == ["sertifikat.pdf"]


def test_a_result_without_a_scan_offers_none(record: Record, opened: list[Path]) -> None:
    form = record()

    form.show_scan()

    assert form.scan_button.isHidden()
    assert form.scan_nama.text() == ""
    assert opened == []


def test_a_scan_is_looked_at_before_it_is_kept(
    page: KesehatanPage, kunci: KunciLaporan, opened: list[Path], tmp_path: Path
) -> None:
    form = _open(page, kunci)
    before = form.scan_button.isHidden()

    form.take_scan(_file(tmp_path, b"\xff\xd8\xff CONTOH", "sertifikat.jpg"))
    form.scan_button.click()

    assert before
    assert [one.name for one in opened] == ["sertifikat.jpg"]


def test_a_corrected_result_keeps_the_scan_unless_another_is_chosen(
    record: Record, bench: Bench, kunci: KunciLaporan, tmp_path: Path
) -> None:
    form = record(_file(tmp_path))
    first = _stored(bench, kunci)
    form.skor.set_value(Fraction("71.35"))
    form.alasan.set_text("CONTOH salah ketik")

    form.save()
    bench.finish()

    now = _stored(bench, kunci)
    assert now.id != first.id
    assert now.total == Fraction("71.35")
    assert now.sertifikat.scan_nama == "sertifikat.pdf"
    assert load_scan(bench.session.office, now.id) == PDF


def test_another_scan_replaces_the_stored_one(
    record: Record, bench: Bench, kunci: KunciLaporan, tmp_path: Path
) -> None:
    form = record(_file(tmp_path))
    form.take_scan(_file(tmp_path, b"%PDF-1.7 BARU", "baru.pdf"))
    form.alasan.set_text("CONTOH pindaian buram")

    form.save()
    bench.finish()

    now = _stored(bench, kunci)
    assert now.sertifikat.scan_nama == "baru.pdf"
    assert load_scan(bench.session.office, now.id) == b"%PDF-1.7 BARU"


def test_a_scan_that_is_no_longer_the_one_stored_is_told_and_not_shown(
    record: Record, page: KesehatanPage, bench: Bench, kunci: KunciLaporan, tmp_path: Path
) -> None:
    record(_file(tmp_path))

    def damage(office: Office) -> Outcome[None]:
        with office.db.atomic():
            office.db.execute("DROP TRIGGER penilaian_final_terkunci")
            office.db.execute("UPDATE penilaian SET scan = ? WHERE scan NOT NULL", [b"%PDF lain"])
        return Outcome(None)

    bench.jobs.run(damage, owner=bench.session)
    bench.finish()

    form = _open(page, kunci)

    assert form.notice.message() == (
        "Pindaian sertifikat ini tidak sama lagi dengan yang disimpan."
    )
    assert form.scan_button.isHidden()
    assert form.scan_nama.text() == ""


def test_the_form_of_another_report_does_not_show_this_scan(
    record: Record, page: KesehatanPage, bench: Bench, kunci: KunciLaporan, tmp_path: Path
) -> None:
    record(_file(tmp_path))
    bench.session.set_year(kunci.tahun_buku)
    page.refresh()

    form = _open(page, kunci.tahun_lalu)

    assert form.scan_button.isHidden()
    assert form.scan_nama.text() == ""


def test_a_program_behind_the_name_of_a_scan_is_not_started(
    record: Record, opened: list[Path], tmp_path: Path
) -> None:
    form = record(_file(tmp_path, b"MZ\x90", "sertifikat.pdf"))

    form.scan_button.click()

    assert opened == []
    assert form.notice.message() == "Pindaian ini bukan PDF, JPEG, atau PNG, sehingga tidak dibuka."


def test_a_scan_is_opened_as_what_it_is_whatever_its_name_says(
    record: Record, opened: list[Path], tmp_path: Path
) -> None:
    form = record(_file(tmp_path, PDF, "sertifikat.exe"))

    form.scan_button.click()

    assert [one.name for one in opened] == ["sertifikat.pdf"]


def test_a_pc_without_a_viewer_is_told(
    record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = record(_file(tmp_path))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)

    form.scan_button.click()

    assert form.notice.message() == ("Tidak ada program di komputer ini yang membuka berkas .pdf.")


def test_a_temporary_file_that_cannot_be_written_is_told(
    record: Record, opened: list[Path], tmp_path: Path
) -> None:
    form = record(_file(tmp_path))
    form.scan_button.click()
    opened[0].unlink()
    opened[0].mkdir()

    form.scan_button.click()

    assert form.notice.message() == "Berkas sementara sertifikat.pdf tidak dapat ditulis."
    assert len(opened) == 1
