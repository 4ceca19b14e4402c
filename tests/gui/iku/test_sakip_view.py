"""Nilai SAKIP dan rekomendasi in the window: what is asked for, what was done, the files."""

from datetime import date
from fractions import Fraction
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from core.actions.sakip import list_sakip, save_sakip
from core.actions.sakip_berkas import scan_of
from core.actions.sakip_rekomendasi import list_rekomendasi, save_rekomendasi
from core.iku.model import NilaiSakip
from core.iku.sakip_rekomendasi import RekomendasiSakip
from core.rekomendasi import KeadaanRekomendasi
from gui.views.iku.page import IkuPage
from gui.views.iku.sakip.view import SakipView
from gui.views.iku.targets import SakipTarget
from tests.gui.conftest import Bench, Write
from tests.gui.fit import assert_fits
from tests.gui.iku.conftest import NARROW, WIDE, click, done

_OLD = NilaiSakip(0, 2023, 2024, terbit=True, nilai=Fraction(66),
                  komponen=(("Perencanaan Kinerja", Fraction(20)),))  # fmt: skip
_NEW = NilaiSakip(0, 2024, 2025, terbit=True, nilai=Fraction("70.35"), lhe_tanggal="2025-09-15",
                  komponen=(("Perencanaan Kinerja", Fraction("21.5")),))  # fmt: skip


@pytest.fixture
def scored(page: IkuPage, write: Write, bench: Bench) -> int:
    """Two letters; the id of the newer one."""
    del page
    for one in (_OLD, _NEW):
        write(partial(save_sakip, nilai=one))
    done(bench)
    return next(one.id for one in list_sakip(bench.session.office) if one.tahun_terbit == 2025)


@pytest.fixture
def view(page: IkuPage, scored: int, bench: Bench) -> SakipView:
    assert scored
    page.open(SakipTarget())
    done(bench)
    assert isinstance(page.place, SakipView)
    return page.place


@pytest.fixture
def advised(view: SakipView, write: Write, scored: int, bench: Bench) -> SakipView:
    """One recommendation whose tenggat has gone by."""
    late = RekomendasiSakip(scored, 1, "CONTOH selaraskan sasaran", tenggat=date(2026, 3, 31))
    write(partial(save_rekomendasi, one=late))
    done(bench)
    view.refresh()
    return view


def _known(bench: Bench, nilai: int) -> list[RekomendasiSakip]:
    return list_rekomendasi(bench.session.office, nilai)


def _line(view: SakipView, row: int = 0) -> list[str]:
    model = view.advice.model()
    return [str(model.index(row, at).data()) for at in range(model.columnCount())]


def test_without_a_score_the_view_says_what_comes_first(page: IkuPage, bench: Bench) -> None:
    page.open(SakipTarget())
    done(bench)
    assert isinstance(page.place, SakipView)
    assert page.place.nothing.isVisible()
    page.place.wanted.emit("sakip")
    done(bench)

    assert page.place is None
    assert page.sakip.isVisible()


def test_components_stand_beside_last_years(view: SakipView) -> None:
    model = view.components.model()

    assert [str(model.index(0, at).data()) for at in range(4)] == [
        "Perencanaan Kinerja", "20,00", "21,50", "+1,50",
    ]  # fmt: skip


def test_a_recommendation_is_typed_kept_as_a_draft_and_saved(
    view: SakipView, scored: int, bench: Bench
) -> None:
    QTest.keyClick(view.advice, Qt.Key.Key_Insert)
    form = view.advice_form
    form.uraian.set_text("CONTOH lengkapi pohon kinerja")
    form.komponen.set_code("Perencanaan Kinerja")
    form.tenggat.set_day(date(2025, 1, 1))
    form.check()
    assert "mendahului tanggal LHE" in form.form.field("tenggat").finding.text()
    form.tenggat.set_day(date(2027, 1, 31))
    assert view.escape()
    done(bench)
    view.add_button.click()
    assert form.uraian.text() == "CONTOH lengkapi pohon kinerja"
    view.save()
    done(bench)

    (one,) = _known(bench, scored)
    assert (one.nomor, one.komponen, one.tenggat) == (1, "Perencanaan Kinerja", date(2027, 1, 31))
    assert form.isHidden()
    assert _line(view)[1:3] == ["CONTOH lengkapi pohon kinerja", "Perencanaan Kinerja"]


def test_follow_up_with_its_evidence_closes_a_recommendation(
    advised: SakipView, scored: int, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _line(advised)[-1] == "Belum ditindaklanjuti"
    advised.deed_button.click()
    form = advised.deed_form
    form.uraian.set_text("CONTOH pohon kinerja disahkan")
    form.status.set_code(KeadaanRekomendasi.SELESAI)
    form.check()
    assert "Selesai tanpa bukti" in form.form.field("bukti").finding.text()
    form.tanggal.set_day(None)
    advised.save()
    assert "Isi tanggal" in form.form.field("tanggal").finding.text()
    form.tanggal.set_day(date(2026, 5, 4))
    advised.save()
    done(bench)
    assert _line(advised)[-1] == "Selesai"

    scan = tmp_path / "bukti.pdf"
    scan.write_bytes(b"%PDF-1.7 CONTOH")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_all: (str(scan), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: (str(tmp_path / "b.pdf"), ""))
    advised.proof.attach_button.click()
    done(bench)
    assert advised.proof.name.text() == "bukti.pdf"
    advised.proof.copy_button.click()
    done(bench)

    assert (tmp_path / "b.pdf").read_bytes() == scan.read_bytes()
    assert _known(bench, scored)[0].tindak_lanjut[0].berkas.nama == "bukti.pdf"


def test_the_letter_is_attached_shown_and_missed_when_it_is_gone(
    view: SakipView, scored: int, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = tmp_path / "lhe.txt"
    wrong.write_text("CONTOH")
    view.scan.add(wrong)
    done(bench)
    assert view.notice.isVisible()
    scan = tmp_path / "lhe.pdf"
    scan.write_bytes(b"%PDF-1.7 CONTOH LHE")
    view.scan.add(scan)
    done(bench)
    assert scan_of(bench.session.office, scored).nama == "lhe.pdf"
    shown: list[tuple[str, bytes]] = []
    monkeypatch.setattr(
        "gui.views.kesehatan.scan_viewer.ScanViewer.show",
        lambda _self, name, content: shown.append((name, content)),
    )
    view.scan.open_button.click()
    assert shown == [("lhe.pdf", scan.read_bytes())]
    for kept in bench.session.office.path.parent.rglob("*.pdf"):
        if kept.read_bytes() == scan.read_bytes() and kept != scan:
            kept.unlink()
    view.scan.open_button.click()

    assert "tidak ada lagi" in view.notice.message()


def test_del_moves_rows_to_the_bin(advised: SakipView, scored: int, bench: Bench) -> None:
    advised.add_deed()
    advised.deed_form.uraian.set_text("CONTOH salah catat")
    advised.save()
    done(bench)
    QTest.keyClick(advised.deeds, Qt.Key.Key_F2)
    assert advised.deed_form.uraian.text() == "CONTOH salah catat"
    advised.deeds.setFocus()
    QTest.keyClick(advised.deeds, Qt.Key.Key_Delete)
    done(bench)
    assert _known(bench, scored)[0].tindak_lanjut == ()
    advised.advice.setFocus()
    QTest.keyClick(advised.advice, Qt.Key.Key_Return)
    assert not advised.advice_form.isHidden()
    advised.advice.setFocus()
    QTest.keyClick(advised.advice, Qt.Key.Key_Delete)
    done(bench)

    assert _known(bench, scored) == []
    assert not advised.deed_button.isEnabled()


def test_another_score_has_its_own_recommendations(advised: SakipView, bench: Bench) -> None:
    advised.edit_advice()
    old = next(one.id for one in list_sakip(bench.session.office) if one.tahun_terbit == 2024)
    advised.scores.pick(old)

    assert advised.advice_form.isHidden()
    assert advised.advice.model().rowCount() == 0
    advised.add_deed()
    advised.edit_deed()
    assert advised.deed_form.isHidden()


def test_the_task_of_beranda_finds_what_is_overdue_and_the_form_links_here(
    page: IkuPage, advised: SakipView, bench: Bench
) -> None:
    page.open("sakip")
    click(page.sakip.advice_button)
    done(bench)
    assert page.place is advised
    bench.session.set_year(2024)
    page.open(SakipTarget())
    done(bench)

    assert _line(advised)[1] == "CONTOH selaraskan sasaran"


@pytest.mark.parametrize("form", ["", "advice", "deed"])
def test_it_fits_every_window(page: IkuPage, advised: SakipView, form: str) -> None:
    if form:
        getattr(advised, f"add_{form}")()
    assert_fits(page, WIDE)
    page.set_narrow(True)
    assert_fits(page, NARROW)
