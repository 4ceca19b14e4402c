"""The three cards: figure, target, capaian, five years, and both integers in words."""

from fractions import Fraction

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.actions.iku import renew_sums
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.sakip import save_sakip
from core.actions.target import save_realisasi, save_targets
from core.iku.model import NilaiSakip, TargetIku
from gui.views.beranda.page import BerandaPage
from tests.core.iku_kantor import Kota
from tests.gui.beranda.conftest import NARROW, WIDE, Open, cards
from tests.gui.conftest import Bench, Write, settle

SAKIP, SEHAT, LABA = range(3)


def _sakip(office: Office) -> Outcome[object]:
    score = NilaiSakip(
        0, 2024, 2025, terbit=True, nilai=Fraction("70.35"), lhe_nomor="CONTOH/700/2025"
    )
    save_sakip(office, score)
    targets = (("nilai_sakip", "72"), ("koperasi_sehat", "25"), ("umkm_laba_meningkat", "40"))
    save_targets(office, [TargetIku(2025, kode, text) for kode, text in targets])
    return Outcome(None, frozenset({Topic.IKU}))


def test_each_card_names_figure_and_both_years(page: BerandaPage) -> None:
    assert [card.number.text() for card in cards(page)] == ["IKU 1", "IKU 2", "IKU 3"]
    assert [card.figure.text() for card in cards(page)] == ["n/a", "33,33", "50,00"]
    assert [card.basis.text() for card in cards(page)] == [
        "Nilai SAKIP untuk tahun 2025 belum diisi.",
        "1 dari 3 koperasi terdaftar, tahun buku 2024",
        "1 dari 2 UMKM dalam pengawasan, laba tahun 2025 dibanding 2024",
    ]
    assert {card.target.text() for card in cards(page)} == {"Target belum diisi"}
    assert not any(card.capaian.isVisible() or card.kategori.isVisible() for card in cards(page))


def test_target_capaian_and_kategori_follow_what_was_typed(page: BerandaPage, write: Write) -> None:
    write(_sakip)

    assert [card.target_figure.text() for card in cards(page)] == ["72,00", "25,00 %", "40,00 %"]
    assert [card.capaian_figure.text() for card in cards(page)] == [
        "97,71 %",
        "133,32 %",
        "125,00 %",
    ]
    assert [card.kategori.text.text() for card in cards(page)] == ["Sangat Tinggi"] * 3
    assert cards(page)[SAKIP].basis.text() == (
        "LHE CONTOH/700/2025, tahun dinilai 2024, LHE terbit 2025"
    )
    assert cards(page)[SAKIP].accessibleName() == "Nilai SAKIP OPD: 70,35 BB"


def test_a_score_without_its_number_still_names_its_years(page: BerandaPage, write: Write) -> None:
    def bare(office: Office) -> Outcome[object]:
        save_sakip(office, NilaiSakip(0, 2024, 2025, terbit=True, nilai=Fraction(70)))
        return Outcome(None, frozenset({Topic.SAKIP}))

    write(bare)

    assert cards(page)[SAKIP].basis.text() == "tahun dinilai 2024, LHE terbit 2025"


def test_counts_without_names_are_marked(page: BerandaPage, write: Write) -> None:
    def counts(office: Office) -> Outcome[object]:
        save_realisasi(office, tahun=2025, iku="koperasi_sehat", pembilang=45, penyebut=289)
        return Outcome(None, frozenset({Topic.TARGET}))

    write(counts)

    card = cards(page)[SEHAT]
    assert (card.figure.text(), card.basis.text()) == (
        "15,57",
        "45 dari 289 koperasi terdaftar, tahun buku 2024, tanpa daftar nama",
    )


def test_five_years_stand_in_the_line(page: BerandaPage) -> None:
    assert cards(page)[SEHAT].line_of_years.table() == [
        ["Tahun", "Nilai"],
        ["2021", ""],
        ["2022", ""],
        ["2023", ""],
        ["2024", ""],
        ["2025", "33,33"],
    ]


def test_a_year_nobody_reported_on_has_no_figure(page: BerandaPage, bench: Bench) -> None:
    bench.session.set_year(2026)
    settle()

    card = cards(page)[LABA]
    assert card.figure.text() == "n/a"
    assert card.basis.text() == "Belum ada laporan laba tahun 2026."
    assert card.line_of_years.table()[-1] == ["2026", ""]


def test_an_empty_office_says_what_is_missing(bench: Bench, write: Write, open_page: Open) -> None:
    bench.session.set_year(2025)
    write(renew_sums)
    page = open_page()

    assert [card.figure.text() for card in cards(page)] == ["n/a"] * 3
    assert cards(page)[SEHAT].basis.text() == (
        "Belum ada koperasi terdaftar pada akhir tahun 2025."
    )


def test_sums_not_counted_yet_are_told(bench: Bench, write: Write, open_page: Open) -> None:
    def uncounted(office: Office) -> Outcome[object]:
        Kota(office).koperasi()
        return Outcome(None)

    bench.session.set_year(2025)
    write(uncounted)
    page = open_page()

    assert page.header.subtitle.text().endswith("; angka sedang dihitung")
    assert cards(page)[SEHAT].basis.text() == "Angka tahun 2025 belum dihitung."


@pytest.mark.parametrize(
    ("button", "went"),
    [(Qt.MouseButton.LeftButton, ["umkm_laba_meningkat"]), (Qt.MouseButton.RightButton, [])],
    ids=["left", "right"],
)
def test_a_click_opens_the_indicator(
    page: BerandaPage, button: Qt.MouseButton, went: list[str]
) -> None:
    found: list[object] = []
    page.go.connect(lambda key, target: found.append(target if key == "iku" else key))

    QTest.mouseClick(cards(page)[LABA], button, pos=QPoint(20, 40))

    assert found == went


def test_a_narrow_window_has_the_kategori_beside_the_number(
    page: BerandaPage, write: Write
) -> None:
    write(_sakip)
    card = cards(page)[SEHAT]

    page.set_narrow(True)
    page.resize(NARROW)
    settle()
    assert abs(card.kategori.geometry().center().y() - card.number.geometry().center().y()) <= 2

    page.set_narrow(False)
    page.resize(WIDE)
    settle()
    assert abs(card.kategori.geometry().center().y() - card.target.geometry().center().y()) <= 2


def test_a_figure_has_the_room_its_words_need(page: BerandaPage) -> None:
    figure = cards(page)[SEHAT].figure
    before = figure.sizeHint().width()

    figure.setFont(QFont(figure.font().family(), figure.font().pointSize() + 4))
    QApplication.processEvents()

    assert figure.sizeHint() == figure.minimumSizeHint()
    assert figure.sizeHint().width() >= before
    figure.set_figure("100,00", "%")
    assert figure.sizeHint().width() > before
    assert figure.accessibleName() == "100,00 %"
