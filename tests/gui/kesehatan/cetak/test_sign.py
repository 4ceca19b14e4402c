"""Signing by hand: the list of prints, the dialog, several papers, a check of what came out."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog

from core.koperasi.laporan import KunciLaporan
from core.naskah.model import Mode
from gui.settings import settings
from gui.views.kesehatan.cetak.view import CetakView
from gui.views.kesehatan.targets import CetakTarget
from gui.views.tte import dialog as tte_dialog
from gui.views.tte.dialog import FOLDER, SignDialog
from gui.views.tte.issuers import IssuersDialog
from tests.core.tte.sertifikat_contoh import SANDI, Isi, issuer_pem, p12
from tests.gui.conftest import Bench, settle
from tests.gui.fit import AT_125, USUAL, assert_fits
from tests.gui.kesehatan.cetak.conftest import Show, to_file, wait

LATER = datetime(2090, 1, 1, tzinfo=UTC)
Hands = Callable[[SignDialog], None]


@pytest.fixture
def kunci(tmp_path: Path) -> Path:
    path = tmp_path / "kepala.p12"
    path.write_bytes(p12(Isi(nama="CONTOH Kepala", sampai=LATER)))
    return path


@pytest.fixture
def by_hand(monkeypatch: pytest.MonkeyPatch, bench: Bench) -> Iterator[list[Hands]]:
    """What is done while the dialog stands open; it is closed afterwards as an officer would."""
    hands: list[Hands] = []

    def stand_open(dialog: SignDialog) -> int:
        dialog.show()
        hands.pop(0)(dialog)
        bench.finish()
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        return dialog.result()

    monkeypatch.setattr(SignDialog, "exec", stand_open)
    yield hands
    assert hands == []


@pytest.fixture
def printed(
    show: Show,
    units: dict[str, KunciLaporan],
    bench: Bench,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> CetakView:
    """The sertifikat of Anggrek, issued with a room for its signature, in the list of prints."""
    view = show(CetakTarget((units["Anggrek"],), "sertifikat"))
    view.preview.mode.set_code(Mode.TTE.value)
    wait(view, bench)
    to_file(monkeypatch, tmp_path / "polos.pdf")
    view.save()
    wait(view, bench)
    view.tabs.show_tab(view.prints)
    return view


def opened(dialog: SignDialog, bench: Bench, kunci: Path, sandi: str = SANDI) -> None:
    dialog.berkas.set_text(str(kunci))
    QTest.keyClicks(dialog.sandi, sandi)
    QTest.keyClick(dialog.sandi, Qt.Key.Key_Return)
    bench.finish()


def test_a_paper_is_signed_from_the_list_of_prints(
    printed: CetakView, bench: Bench, kunci: Path, by_hand: list[Hands]
) -> None:
    seen: list[str] = []

    def hands(dialog: SignDialog) -> None:
        opened(dialog, bench, kunci)
        seen.append(dialog.certificate.words())
        seen.append(dialog.ready.text())
        dialog.agree.setChecked(True)
        dialog.sign_button.click()
        bench.finish()
        seen.append(dialog.notice.message())
        seen.append(dialog.sandi.text())

    by_hand.append(hands)
    printed.prints.sign_button.click()
    wait(printed, bench)

    assert seen == [
        "CONTOH Kepala, CONTOH Kota · CONTOH Penerbit Sertifikat · 1 Januari 2090 · C0FFEE",
        "Siap ditandatangani: Sertifikat CONTOH Anggrek, tahun buku 2025.",
        "1 naskah ditandatangani elektronik oleh CONTOH Kepala.",
        "",
    ]
    assert printed.prints.state.text() == "Ditandatangani elektronik oleh CONTOH Kepala."
    assert b"/ByteRange" in printed.preview.content


def test_a_name_that_differs_must_be_confirmed_in_the_dialog(
    printed: CetakView, bench: Bench, kunci: Path, by_hand: list[Hands]
) -> None:
    states: list[tuple[bool, str]] = []

    def hands(dialog: SignDialog) -> None:
        opened(dialog, bench, kunci)
        states.append((dialog.sign_button.isEnabled(), dialog.sign_button.toolTip()))
        assert dialog.agree.isVisible()
        dialog.agree.click()
        states.append((dialog.sign_button.isEnabled(), dialog.sign_button.toolTip()))

    by_hand.append(hands)
    printed.prints.sign_button.click()

    assert states == [
        (False, "Centang dahulu bahwa nama yang berbeda itu benar."),
        (True, ""),
    ]


def test_a_wrong_password_is_told_in_its_place_and_may_be_typed_again(
    printed: CetakView, bench: Bench, kunci: Path, by_hand: list[Hands]
) -> None:
    told: list[str] = []

    def hands(dialog: SignDialog) -> None:
        opened(dialog, bench, kunci, "salah")
        told.append(dialog.notice.message())
        assert not dialog.sign_button.isEnabled()
        assert dialog.sign_button.toolTip() == "Buka sertifikat dahulu."
        dialog.sandi.selectAll()
        QTest.keyClicks(dialog.sandi, SANDI)
        dialog.open_button.click()
        bench.finish()
        assert dialog.rencana is not None
        QTest.keyClicks(dialog.sandi, "x")
        assert dialog.rencana is None

    by_hand.append(hands)
    printed.prints.sign_button.click()

    assert told == ["Kata sandi tidak membuka berkas .p12 ini."]


def test_the_folder_is_remembered_and_the_password_never(
    printed: CetakView,
    bench: Bench,
    kunci: Path,
    by_hand: list[Hands],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def answer(_parent: object, _title: str, folder: str, _form: str) -> tuple[str, str]:
        asked.append(folder)
        return str(kunci), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", staticmethod(answer))
    settings().remove(FOLDER)

    def hands(dialog: SignDialog) -> None:
        assert dialog.sandi.text() == ""
        dialog.file_button.click()
        QTest.keyClicks(dialog.sandi, SANDI)
        dialog.open_button.click()
        bench.finish()

    by_hand += [hands, hands]
    printed.prints.sign_button.click()
    printed.prints.sign_button.click()

    assert asked == ["", str(kunci.parent)]
    assert SANDI not in " ".join(str(settings().value(key)) for key in settings().allKeys())


def test_the_signed_file_is_saved_exactly(
    printed: CetakView,
    bench: Bench,
    kunci: Path,
    by_hand: list[Hands],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = kunci.with_name("bertanda.pdf")
    monkeypatch.setattr(tte_dialog, "ask_pdf_name", lambda _parent, _name: path)

    def hands(dialog: SignDialog) -> None:
        opened(dialog, bench, kunci)
        dialog.agree.setChecked(True)
        dialog.sign_button.click()
        bench.finish()
        dialog.save_button.click()
        bench.finish()
        assert dialog.notice.message() == f"Tersimpan di {path}."

    by_hand.append(hands)
    printed.prints.sign_button.click()
    wait(printed, bench)

    assert path.read_bytes() == printed.preview.content


def test_a_signed_file_is_checked_with_its_signature(
    printed: CetakView, bench: Bench, kunci: Path, by_hand: list[Hands], tmp_path: Path
) -> None:
    def hands(dialog: SignDialog) -> None:
        opened(dialog, bench, kunci)
        dialog.agree.setChecked(True)
        dialog.sign_button.click()
        bench.finish()

    by_hand.append(hands)
    printed.prints.sign_button.click()
    wait(printed, bench)
    path = tmp_path / "kiriman.pdf"
    path.write_bytes(printed.preview.content)
    printed.tabs.show_tab(printed.check)

    printed.check.check_file(path)
    bench.finish()

    assert printed.check.answer.text().startswith("Asli dan tidak diubah")
    assert "Ditandatangani oleh CONTOH Kepala" in printed.check.signatures.text()
    for size in (USUAL, AT_125):
        assert_fits(printed.window(), size)


def test_a_paper_for_a_pen_says_why_it_cannot_be_signed(
    show: Show,
    units: dict[str, KunciLaporan],
    bench: Bench,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    view = show(CetakTarget((units["Anggrek"],), "sertifikat"))
    assert view.prints.sign_button.toolTip() == "Pilih cetakan dari daftar."
    to_file(monkeypatch, tmp_path / "basah.pdf")
    view.save()
    wait(view, bench)

    assert not view.prints.sign_button.isEnabled()
    assert "cetak dahulu dengan cara ruang TTE" in view.prints.sign_button.toolTip()


@pytest.fixture
def both(
    show: Show,
    units: dict[str, KunciLaporan],
    bench: Bench,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> CetakView:
    """Two results, both issued with a room for a signature, both ticked."""
    view = show(CetakTarget((units["Anggrek"], units["Bakung"]), "hasil-pemeriksaan"))
    view.preview.mode.set_code(Mode.TTE.value)
    wait(view, bench)
    to_file(monkeypatch, tmp_path / "semua.pdf")
    view.save()
    wait(view, bench)
    return view


def test_several_papers_are_signed_at_once_and_saved_into_a_folder(
    both: CetakView,
    bench: Bench,
    kunci: Path,
    by_hand: list[Hands],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    view, goal = both, kunci.parent / "keluar"
    goal.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", staticmethod(lambda *_: str(goal)))
    told: list[str] = []

    def hands(dialog: SignDialog) -> None:
        opened(dialog, bench, kunci)
        told.append(dialog.ready.text())
        dialog.agree.setChecked(True)
        dialog.sign_button.click()
        bench.finish()
        told.append(dialog.notice.message())
        dialog.save_button.click()
        bench.finish()

    by_hand.append(hands)
    assert view.prints.sign_button.word() == "Tanda tangani 2 naskah…"
    view.prints.sign_button.click()
    wait(view, bench)

    assert told == [
        "2 dari 2 naskah siap ditandatangani.",
        "2 naskah ditandatangani elektronik oleh CONTOH Kepala.",
    ]
    (folder,) = goal.iterdir()
    assert folder.name == "Naskah bertanda tangan elektronik"
    assert all(b"/ByteRange" in path.read_bytes() for path in folder.iterdir())


def test_the_dialog_stands_on_a_small_screen(
    printed: CetakView, bench: Bench, kunci: Path, by_hand: list[Hands]
) -> None:
    def hands(dialog: SignDialog) -> None:
        opened(dialog, bench, kunci)
        settle()
        assert dialog.height() <= 614
        assert dialog.width() == 620

    by_hand.append(hands)
    printed.prints.sign_button.click()


def test_issuers_are_put_in_and_taken_out(
    printed: CetakView, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "penerbit.pem"
    path.write_bytes(issuer_pem())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", staticmethod(lambda *_: (str(path), "")))
    seen: list[tuple[str, bool, str]] = []

    def stand_open(dialog: IssuersDialog) -> int:
        dialog.show()
        dialog.add_button.click()
        bench.finish()
        for _ in range(2):
            rows = dialog._model.rows()  # noqa: SLF001 - what the table shows
            seen.append((rows[0].nama, rows[0].dipercaya, dialog.drop_button.toolTip()))
            dialog.drop_button.click()
            bench.finish()
        path.write_bytes(b"bukan")
        dialog.add_button.click()
        bench.finish()
        assert dialog.notice.message() == "Berkas ini bukan sertifikat penerbit."
        dialog.reject()
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(IssuersDialog, "exec", stand_open)

    printed.check.issuers_button.click()

    assert seen == [
        ("CONTOH Penerbit Sertifikat", True, ""),
        (
            "CONTOH Penerbit Sertifikat",
            False,
            "Kepercayaannya sudah dicabut; tambah lagi dari berkasnya.",
        ),
    ]
