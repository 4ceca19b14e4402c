"""Jumlah tanpa daftar nama: counts stand before the lists, marked, and can be taken back."""

import pytest
from PySide6.QtCore import Qt

from core.actions.iku import load_tahun
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.target import load_realisasi, save_realisasi
from core.iku.model import Cacah
from gui.views.iku.page import IkuPage
from tests.gui.conftest import Bench, Write
from tests.gui.iku.conftest import (
    DASAR,
    LABA,
    REALISASI,
    SEHAT,
    cells,
    click,
    counts_link,
    facts,
    press,
    put,
)


@pytest.fixture
def typing(page: IkuPage) -> IkuPage:
    page.open(SEHAT)
    click(counts_link(page))
    return page


def _type(page: IkuPage, pembilang: str, penyebut: str) -> None:
    put(page.counts.pembilang, pembilang)
    put(page.counts.penyebut, penyebut)


def _findings(page: IkuPage) -> list[str]:
    lines = [page.counts.form.field(name).finding for name in ("pembilang", "penyebut")]
    return ["" if line.isHidden() else line.text() for line in lines]


def test_counts_become_the_marked_realisasi(typing: IkuPage, bench: Bench) -> None:
    assert typing.counts.pembilang.hasFocus()
    _type(typing, "45", "289")
    put(typing.counts.keterangan, "CONTOH laporan 2025")

    press(typing, Qt.Key.Key_S, ctrl=True)
    bench.finish()

    found = load_tahun(bench.session.office, 2025).by_kode(SEHAT)
    assert (found.cacah, found.tanpa_daftar) == (Cacah(45, 289), True)
    assert cells(typing, SEHAT)[REALISASI] == "15,57 %"
    assert cells(typing, SEHAT)[DASAR] == "45 / 289 koperasi terdaftar"
    assert typing.ratio.isVisible()
    assert "Tanpa daftar nama" in facts(typing)
    assert counts_link(typing).word() == "Ubah jumlah tanpa daftar nama"


def test_counts_can_be_changed_and_taken_back(typing: IkuPage, bench: Bench) -> None:
    assert typing.counts.withdraw_button.isHidden()
    _type(typing, "45", "289")
    typing.counts.save()
    bench.finish()

    click(counts_link(typing))
    assert (typing.counts.pembilang.value(), typing.counts.penyebut.value()) == (45, 289)
    _type(typing, "50", "316")
    typing.counts.save()
    bench.finish()
    assert cells(typing, SEHAT)[REALISASI] == "15,82 %"

    click(counts_link(typing))
    click(typing.counts.withdraw_button)
    bench.finish()

    assert load_realisasi(bench.session.office, 2025, SEHAT) is None
    assert cells(typing, SEHAT)[REALISASI] == "50,00 %"
    assert counts_link(typing).word() == "Isi jumlah tanpa daftar nama"


@pytest.mark.parametrize(
    ("pembilang", "penyebut", "said"),
    [
        (
            "380",
            "100",
            ["Pembilang adalah bagian dari penyebut, jadi tidak boleh lebih besar.", ""],
        ),
        ("", "", ["Isi pembilang; tulis 0 bila nihil.", "Isi penyebut, lebih dari nol."]),
        ("0", "0", ["", "Isi penyebut, lebih dari nol."]),
    ],
    ids=["part above whole", "blank", "in nothing"],
)
def test_refused_counts_say_why_and_stay_as_typed(
    typing: IkuPage, bench: Bench, pembilang: str, penyebut: str, said: list[str]
) -> None:
    _type(typing, pembilang, penyebut)

    typing.counts.save()
    bench.finish()

    assert _findings(typing) == said
    assert (typing.counts.pembilang.text(), typing.counts.penyebut.text()) == (pembilang, penyebut)
    assert typing.counts.isVisible()
    assert load_realisasi(bench.session.office, 2025, SEHAT) is None


def test_counts_that_cannot_be_read_are_not_sent(typing: IkuPage, bench: Bench) -> None:
    _type(typing, "banyak", "289")

    typing.counts.save()

    assert not bench.jobs.busy
    assert _findings(typing)[0] != ""
    assert typing.counts.pembilang.text() == "banyak"


def test_counts_moved_by_another_officer_are_not_overwritten(
    typing: IkuPage, bench: Bench, write: Write
) -> None:
    def move(office: Office) -> Outcome[object]:
        save_realisasi(office, tahun=2025, iku=SEHAT, pembilang=1, penyebut=9)
        return Outcome(None)

    write(move)
    _type(typing, "45", "289")
    typing.counts.save()
    bench.finish()

    kept = load_realisasi(bench.session.office, 2025, SEHAT)
    assert kept is not None
    assert kept.cacah == Cacah(1, 9)
    assert typing.counts.notice.message() != ""
    assert typing.counts.pembilang.text() == "45"


def test_typing_left_behind_is_there_again(typing: IkuPage, bench: Bench) -> None:
    _type(typing, "45", "289")
    assert typing.escape()
    bench.finish()

    click(counts_link(typing))

    assert (typing.counts.pembilang.text(), typing.counts.penyebut.text()) == ("45", "289")
    assert typing.counts.notice.message() == "Isian yang belum disimpan dipulihkan."


def test_news_leaves_the_typing_alone(typing: IkuPage, write: Write) -> None:
    _type(typing, "45", "289")

    write(lambda _office: Outcome(None, frozenset({Topic.IKU})))

    assert typing.counts.isVisible()
    assert typing.counts.penyebut.text() == "289"


def test_another_year_shows_its_own_counts_and_keeps_the_typing(
    typing: IkuPage, bench: Bench
) -> None:
    _type(typing, "45", "289")

    bench.session.set_year(2021)
    bench.finish()
    assert typing.counts.title.title.text() == "IKU 2 tahun 2021: jumlah tanpa daftar nama"
    assert typing.counts.pembilang.text() == ""

    bench.session.set_year(2025)
    bench.finish()
    assert typing.counts.pembilang.text() == "45"


def test_each_indicator_has_its_own_counts(typing: IkuPage, bench: Bench) -> None:
    _type(typing, "45", "289")
    typing.escape()
    bench.finish()

    typing.open(LABA)
    click(counts_link(typing))

    assert typing.counts.title.title.text() == "IKU 3 tahun 2025: jumlah tanpa daftar nama"
    assert typing.counts.pembilang.text() == ""
