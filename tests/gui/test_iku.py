"""The IKU page through its real forms and worker."""

from collections.abc import Iterator
from fractions import Fraction

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from core.actions.iku import load_tahun, renew_sums
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.sakip import list_sakip
from core.actions.target import load_targets
from core.iku.model import Cacah
from gui.views.iku.page import IkuPage
from gui.workbench import SMALLEST
from tests.core.iku_kantor import Kota
from tests.gui.conftest import Bench
from tests.gui.fit import assert_fits

WIDE = QSize(1218, 623)
"""A page in a window of 1366 x 689, without rail, top bar and status bar."""

SEHAT, LABA = "koperasi_sehat", "umkm_laba_meningkat"


@pytest.fixture
def page(bench: Bench, qtbot: QtBot) -> Iterator[IkuPage]:
    """Two cooperatives, one sound; two UMKM, one risen; the sums counted."""
    bench.session.set_year(2025)
    bench.jobs.run(_fill, owner=bench.session)
    bench.finish()
    page = IkuPage(bench.session, bench.jobs)
    qtbot.addWidget(page)
    bench.session.changed.connect(lambda _topics: page.refresh())
    page.set_narrow(False)
    page.load()
    page.show()
    yield page
    bench.finish()


def _fill(office: Office) -> Outcome[None]:
    kota = Kota(office)
    kota.penilaian(kota.koperasi("CONTOH Koperasi Melati"), 2024)
    kota.koperasi("CONTOH Koperasi Mawar")
    risen = kota.umkm("CONTOH Kopi")
    kota.laba(risen, 2024, 1_000)
    kota.laba(risen, 2025, 3_000)
    kota.umkm("CONTOH Teh")
    return renew_sums(office)


def _cells(page: IkuPage, kode: str) -> list[str]:
    model = page.table.model()
    row = next(n for n in range(model.rowCount()) if page._model.id_at(n) == kode)  # noqa: SLF001 - what is shown
    return [str(model.index(row, n).data() or "") for n in range(model.columnCount())]


def test_three_lines_show_figures_and_what_they_rest_on(page: IkuPage) -> None:
    assert _cells(page, SEHAT)[1:] == [
        "Koperasi sehat dan cukup sehat",
        "",
        "50,00 %",
        "n/a",
        "n/a",
        "1 / 2 koperasi terdaftar",
    ]


def test_both_named_lists_stand_side_by_side_and_are_searched(page: IkuPage) -> None:
    page.open(SEHAT)
    lists = page.ratio.lists
    upper, lower = lists.pembilang.table(), lists.penyebut.table()
    assert upper is not None
    assert lower is not None
    assert (upper.model().rowCount(), lower.model().rowCount()) == (1, 2)

    lists.penyebut.search.setText("mawar")
    lists.penyebut.search.search_now()

    assert lower.model().rowCount() == 1
    assert lower.model().index(0, 2).data() == "RAT tahun buku 2024 belum diselenggarakan"
    assert lists.penyebut.found.text() == "1 ditemukan"


def test_umkm_lists_are_paged_with_both_years_in_their_heads(page: IkuPage) -> None:
    page.open(LABA)
    upper = page.ratio.lists.pembilang.table()
    assert upper is not None

    assert [column.title for column in upper.columns()] == ["Nama", "Laba 2024", "Laba 2025"]
    assert [upper.model().index(0, n).data() for n in range(3)] == ["CONTOH Kopi", "1.000", "3.000"]


def test_typed_targets_are_saved_and_move_the_capaian(page: IkuPage, bench: Bench) -> None:
    page.open("target")
    page.targets.form.field(SEHAT).field.set_text("40,00")  # type: ignore[attr-defined]

    page.targets.save()
    bench.finish()

    assert load_targets(bench.session.office, 2025)[1].stored.nilai == "40"
    assert _cells(page, SEHAT)[2:5] == ["40,00 %", "50,00 %", "125,00 %"]


def test_a_target_that_cannot_be_read_says_so_under_its_field(page: IkuPage, bench: Bench) -> None:
    page.open("target")
    page.targets.form.field(SEHAT).field.set_text("empat puluh")  # type: ignore[attr-defined]

    page.targets.save()
    bench.finish()

    assert page.targets.form.field(SEHAT).finding.text() == "Tulis angka, misalnya 70,35."
    assert load_targets(bench.session.office, 2025)[1].stored.nilai == ""


def test_typing_left_behind_is_there_again(page: IkuPage, bench: Bench, qtbot: QtBot) -> None:
    page.open("target")
    page.targets.form.field(SEHAT).field.set_text("41,50")  # type: ignore[attr-defined]
    page.flush_draft()
    bench.finish()

    again = IkuPage(bench.session, bench.jobs)
    qtbot.addWidget(again)
    again.load()
    again.open("target")

    assert again.targets.draft.dirty
    assert again.targets.form.field(SEHAT).field.text() == "41,50"  # type: ignore[attr-defined]


def test_a_sakip_score_is_typed_with_its_class_beside_it(page: IkuPage, bench: Bench) -> None:
    page.open("sakip")
    form = page.sakip.form
    form.nilai.set_text("80,00")
    assert form.nilai_line.hint.text() == "predikat BB, Sangat Baik"
    form.nomor.set_text("CONTOH/700/2025")
    form.tanggal.set_text("15/09/2025")

    form.save()
    bench.finish()

    stored = list_sakip(bench.session.office)[0]
    assert (stored.nilai, stored.tahun_dinilai, stored.tahun_terbit) == (Fraction(80), 2024, 2025)
    assert _cells(page, "nilai_sakip")[6] == "LHE CONTOH/700/2025, predikat BB"


def test_components_follow_the_regulation_of_the_year_of_publication(page: IkuPage) -> None:
    page.open("sakip")
    form = page.sakip.form

    def shown() -> int:
        return sum(not form.form.field(f"komponen_{n}").isHidden() for n in range(5))

    assert shown() == 4
    form.terbit.set_text("2021")
    assert shown() == 5
    form.terbit.set_text("2014")
    assert shown() == 0


def test_counts_without_names_are_marked(page: IkuPage, bench: Bench) -> None:
    page.open(SEHAT)
    page.ratio.counts_wanted.emit()
    page.counts.pembilang.set_text("45")
    page.counts.penyebut.set_text("289")

    page.counts.save()
    bench.finish()

    found = load_tahun(bench.session.office, 2025).by_kode(SEHAT)
    assert (found.cacah, found.tanpa_daftar) == (Cacah(45, 289), True)
    assert page.escape() is False


def test_a_year_without_a_set_is_told_in_a_sentence(page: IkuPage, bench: Bench) -> None:
    bench.session.set_year(2031)
    page.refresh()

    assert not page.target_button.isEnabled()
    assert page.table.model().rowCount() == 0


@pytest.mark.parametrize("target", [SEHAT, LABA, "sakip", "target"])
@pytest.mark.parametrize("narrow", [False, True], ids=["100", "125"])
def test_the_page_fits(page: IkuPage, target: str, narrow: bool) -> None:
    page.set_narrow(narrow)
    page.open(target)

    assert_fits(page, SMALLEST if narrow else WIDE)
