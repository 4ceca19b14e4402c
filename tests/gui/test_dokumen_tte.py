"""A decree signed in its window: only when it may be, the signed pages shown, then recorded."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from core.actions.dokumen import list_dokumen
from core.actions.naskah import load_naskah, save_naskah
from core.actions.naskah_tahap import mark_dicetak, mark_diperiksa
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.penilaian import Wewenang
from core.iku.keputusan import Tahap
from core.kantor.model import PenandaTangan
from core.naskah.model import Mode
from core.storage.office_store import OfficeStore
from gui.views.dokumen.keputusan.penetapan import PenetapanDialog
from gui.views.dokumen.keputusan.view import KeputusanView
from gui.views.dokumen.page import DokumenPage
from gui.views.dokumen.targets import KeputusanTarget
from gui.views.tte.dialog import SignDialog
from gui.widgets import authority
from tests.core.tte.sertifikat_contoh import NAMA, Isi, p12
from tests.core.tte.sertifikat_contoh import SANDI as SANDI_P12
from tests.gui.conftest import NIP, SANDI, Bench, Write, settle

LAMA = datetime(2020, 1, 1, tzinfo=UTC)
KEPALA = PenandaTangan(
    0, "", "Kepala Dinas Koperasi dan UKM Kota Bandar Lampung", NAMA, "Pembina",
    "197001011995031001", date(2023, 1, 2), None,
)  # fmt: skip
DEKAT = datetime(2090, 1, 1, tzinfo=UTC)


@pytest.fixture
def printed(write: Write, bench: Bench) -> int:
    """The draft with number and day, checked and printed for its signature."""
    wewenang = Wewenang(NIP, SANDI)

    found: list[int] = []

    def act(office: Office) -> Outcome[None]:
        with office.db.atomic():
            OfficeStore(office.db).save_penanda_tangan(office.deed("penanda tangan"), KEPALA)
        draft = load_naskah(office, next(one.id for one in list_dokumen(office) if not one.asli))
        words = replace(draft.isi.naskah, nomor="7/SK/2026", tanggal="20 November 2026")
        save_naskah(office, draft.keputusan, replace(draft.isi, naskah=words))
        checked = mark_diperiksa(office, load_naskah(office, draft.keputusan.id), wewenang).value
        found.append(mark_dicetak(office, checked).value.keputusan.id)
        return Outcome(None)

    write(act)
    bench.finish()
    return found[0]


@pytest.fixture
def by_hand(monkeypatch: pytest.MonkeyPatch, bench: Bench, tmp_path: Path) -> None:
    """The signing dialog, answered as an officer would."""
    path = tmp_path / "kepala.p12"
    path.write_bytes(p12(Isi(sejak=LAMA, sampai=DEKAT)))

    def stand_open(dialog: SignDialog) -> int:
        dialog.show()
        dialog.berkas.set_text(str(path))
        dialog.sandi.set_text(SANDI_P12)
        dialog.open_button.click()
        bench.finish()
        dialog.agree.setChecked(True)
        dialog.sign_button.click()
        bench.finish()
        dialog.reject()
        return dialog.result()

    monkeypatch.setattr(SignDialog, "exec", stand_open)


def opened(page: DokumenPage, bench: Bench, keputusan_id: int) -> KeputusanView:
    page.open(KeputusanTarget(keputusan_id))
    place = page.sides.place
    assert isinstance(place, KeputusanView)
    turn(place, bench, Mode.TTE)
    return place


def turn(view: KeputusanView, bench: Bench, mode: Mode) -> None:
    view.paper.preview.mode.set_code(mode.value)
    view.paper.renew()
    bench.finish()
    settle()


def test_a_draft_says_why_it_cannot_be_signed(dokumen_page: DokumenPage, bench: Bench) -> None:
    view = opened(dokumen_page, bench, 0)

    assert not view.paper.sign_button.isEnabled()
    assert view.paper.sign_button.toolTip() == (
        "Untuk keputusan yang sudah dicetak untuk tanda tangan."
    )
    turn(view, bench, Mode.BASAH)
    assert view.paper.sign_button.isHidden()


@pytest.mark.usefixtures("by_hand")
def test_a_printed_decree_is_signed_and_recorded_with_the_signed_file(
    printed: int, dokumen_page: DokumenPage, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = opened(dokumen_page, bench, printed)
    assert view.paper.sign_button.isEnabled()

    view.paper.sign_button.click()
    bench.finish()
    settle()
    signed = view.paper.preview.content
    _answer(monkeypatch, bench)
    view.step()
    bench.finish()

    assert b"/ByteRange" in signed
    stored = load_naskah(bench.session.office, printed)
    assert stored.keputusan.tahap is Tahap.DITETAPKAN
    assert stored.pindaian[0].ukuran == len(signed)


def _answer(monkeypatch: pytest.MonkeyPatch, bench: Bench) -> None:
    """Number and day stand there already; no scan is asked for."""

    def confirm(dialog: authority.AuthorityDialog) -> int:
        dialog.type_in(NIP, SANDI)
        dialog.confirm()
        return dialog.result()

    def record(dialog: PenetapanDialog) -> int:
        dialog.show()
        if dialog.pejabat.code() is None:
            dialog.pejabat.set_code(str(dialog._terbuka.pejabat[0].id))  # noqa: SLF001 - one of them
        dialog.save()
        bench.finish()
        assert dialog.notice.isHidden(), dialog.notice.message()
        return dialog.result() or int(QDialog.DialogCode.Rejected)

    monkeypatch.setattr(authority.AuthorityDialog, "exec", confirm)
    monkeypatch.setattr(PenetapanDialog, "exec", record)
