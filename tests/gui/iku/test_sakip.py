"""Nilai SAKIP: copied from the LHE, its class strict at the limit, nothing typed lost."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt

from core.actions.draf import list_draf
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.sakip import list_sakip, save_sakip
from core.iku.model import NilaiSakip
from gui.views.iku.page import IkuPage
from gui.views.iku.sakip_form import SakipForm
from tests.gui.conftest import Bench, Write
from tests.gui.iku.conftest import DASAR, REALISASI, SAKIP, cells, click, press, put

SCORE = NilaiSakip(0, 2024, 2025, terbit=True, nilai=Fraction("70.35"), lhe_nomor="CONTOH/700/2025")


@pytest.fixture
def form(page: IkuPage) -> SakipForm:
    """A new score of the LHE published in 2025."""
    click(page.sakip_button)
    return page.sakip.form


@pytest.fixture
def stored(page: IkuPage, write: Write) -> SakipForm:
    """The form on a score that is stored."""
    write(lambda office: save_sakip(office, SCORE))
    page.open("sakip")
    return page.sakip.form


def _finding(form: SakipForm, field: str) -> str:
    line = form.form.field(field)
    return "" if line.finding.isHidden() else line.finding.text()


def _drafts(bench: Bench) -> list[str]:
    officer = bench.session.officer
    assert officer is not None
    return [key for key, _when in list_draf(bench.session.office, officer.id)]


def _rows(page: IkuPage) -> list[list[str]]:
    model = page.sakip.table.model()
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_a_score_typed_with_the_keyboard_is_the_realisasi(
    page: IkuPage, form: SakipForm, bench: Bench
) -> None:
    put(form.nilai, "70,35")
    put(form.nomor, "CONTOH/700/2025")
    put(form.tanggal, "15/09/2025")

    press(page, Qt.Key.Key_S, ctrl=True)
    bench.finish()

    kept = list_sakip(bench.session.office)[0]
    assert (kept.tahun_dinilai, kept.tahun_terbit, kept.nilai) == (2024, 2025, Fraction("70.35"))
    assert kept.lhe_tanggal == date(2025, 9, 15).isoformat()
    assert cells(page, SAKIP)[REALISASI] == "70,35"
    assert cells(page, SAKIP)[DASAR] == "LHE CONTOH/700/2025, predikat BB"
    assert form.notice.message() == "Nilai SAKIP tersimpan."


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("80,00", "predikat BB, Sangat Baik"),
        ("80,01", "predikat A, Memuaskan"),
        ("0", "predikat D, Sangat Kurang"),
        ("101", "di luar skala"),
        ("", "0 sampai 100, dua desimal"),
    ],
)
def test_the_class_beside_a_score_is_strict_at_its_limit(
    form: SakipForm, typed: str, hint: str
) -> None:
    put(form.nilai, typed)

    assert form.nilai_line.hint.text() == hint


def test_components_are_summed_beside_the_total_that_counts(
    page: IkuPage, form: SakipForm, bench: Bench
) -> None:
    for place, points in enumerate(("25,00", "22,50", "12,35", "10,00")):
        put(form.form.field(f"komponen_{place}").field, points)
    put(form.nilai, "70,35")
    put(form.nomor, "CONTOH/700/2025")

    assert form.parts_sum.text() == "Jumlah komponen 69,85; yang dipakai ialah nilai."
    form.save()
    bench.finish()

    kept = list_sakip(bench.session.office)[0]
    assert kept.nilai == Fraction("70.35")
    assert [points for _name, points in kept.komponen] == [
        Fraction("25"),
        Fraction("22.5"),
        Fraction("12.35"),
        Fraction("10"),
    ]
    assert "berbeda dari nilai 70,35" in _finding(page.sakip.form, "nilai")


def test_a_component_above_its_weight_is_refused_at_its_own_line(
    form: SakipForm, bench: Bench
) -> None:
    put(form.nilai, "70,35")
    put(form.form.field("komponen_1").field, "31,00")

    form.save()
    bench.finish()

    assert _finding(form, "komponen_1") == "Pengukuran Kinerja: nilai antara 0 dan 30,00."
    assert list_sakip(bench.session.office) == []


def test_findings_show_while_one_types(form: SakipForm, bench: Bench) -> None:
    put(form.nilai, "101")
    form.draft.check_wanted.emit()

    assert _finding(form, "nilai") == "Nilai SAKIP antara 0 dan 100."
    assert _finding(form, "lhe_nomor") == ""

    put(form.terbit, "")
    form.draft.check_wanted.emit()
    bench.finish()

    assert _finding(form, "tahun_terbit") == "Tahun belum diisi."


def test_a_refused_save_keeps_every_typed_text(form: SakipForm, bench: Bench) -> None:
    put(form.nilai, "70,355")
    put(form.nomor, "CONTOH/700/2025")
    put(form.catatan, "CONTOH catatan")

    form.save()
    bench.finish()

    assert form.nilai.text() == "70,355"
    assert (form.nomor.text(), form.catatan.text()) == ("CONTOH/700/2025", "CONTOH catatan")
    assert _finding(form, "nilai") != ""
    assert form.save_button.isEnabled()
    assert list_sakip(bench.session.office) == []


@pytest.mark.parametrize("field", ["tahun_dinilai", "tahun_terbit"])
def test_a_score_without_a_year_is_not_sent(form: SakipForm, bench: Bench, field: str) -> None:
    put(form.form.field(field).field, "")
    put(form.nilai, "70,35")

    form.save()
    bench.finish()

    assert _finding(form, field) == "Tahun belum diisi."
    assert list_sakip(bench.session.office) == []


def test_a_score_that_cannot_be_read_is_not_sent(form: SakipForm, bench: Bench) -> None:
    put(form.nilai, "tujuh puluh")

    form.save()
    bench.finish()

    assert _finding(form, "nilai") == "Tulis angka, misalnya 70,35."
    assert form.nilai.text() == "tujuh puluh"
    assert list_sakip(bench.session.office) == []


def test_an_lhe_not_published_yet_has_no_score(
    page: IkuPage, form: SakipForm, bench: Bench
) -> None:
    form.keadaan.set_code("belum_terbit")

    assert form.nilai.isReadOnly()
    assert form.nilai_line.hint.text() == "diisi setelah LHE terbit"
    form.save()
    bench.finish()

    assert not list_sakip(bench.session.office)[0].terbit
    assert _rows(page)[0][:3] == ["2024", "2025", "belum terbit"]
    assert cells(page, SAKIP)[REALISASI] == "n/a"
    assert cells(page, SAKIP)[DASAR] == "LHE tahun dinilai 2024 belum terbit."


def test_each_year_of_publication_has_its_own_components(form: SakipForm) -> None:
    def shown() -> int:
        return sum(not form.form.field(f"komponen_{place}").isHidden() for place in range(5))

    counts = []
    for year in ("2025", "2021", "2014"):
        put(form.terbit, year)
        counts.append(shown())

    assert counts == [4, 5, 0]


def test_a_score_of_a_year_without_a_known_scale_has_no_class(
    page: IkuPage, bench: Bench, write: Write
) -> None:
    old = replace(SCORE, tahun_dinilai=2008, tahun_terbit=2009)
    write(lambda office: save_sakip(office, old))
    page.open("sakip")

    assert [row[2] for row in _rows(page)] == ["70,35"]
    page.sakip.table.pick(list_sakip(bench.session.office)[0].id)
    assert page.sakip.form.nilai_line.hint.text() == "di luar skala"


def test_a_stored_score_is_changed_in_place(page: IkuPage, stored: SakipForm, bench: Bench) -> None:
    put(stored.nilai, "80,01")

    stored.save()
    bench.finish()

    kept = list_sakip(bench.session.office)
    assert [one.nilai for one in kept] == [Fraction("80.01")]
    assert cells(page, SAKIP)[DASAR] == "LHE CONTOH/700/2025, predikat A"
    assert stored.nilai.text() == "80,01"
    assert not stored.draft.dirty


def test_typing_kept_a_moment_before_saving_does_not_come_back(
    page: IkuPage, stored: SakipForm, bench: Bench
) -> None:
    put(stored.nilai, "75,00")
    page.flush_draft()
    bench.finish()
    assert _drafts(bench)
    put(stored.nilai, "80,01")

    stored.save()
    bench.finish()

    assert stored.nilai.text() == "80,01"
    assert stored.notice.message() == "Nilai SAKIP tersimpan."
    assert _drafts(bench) == []


def test_a_saved_new_score_leaves_no_draft_behind(
    page: IkuPage, form: SakipForm, bench: Bench
) -> None:
    put(form.nilai, "70,35")
    page.flush_draft()
    put(form.nomor, "CONTOH/700/2025")

    form.save()
    bench.finish()
    click(page.sakip.add_button)

    assert _drafts(bench) == []
    assert (form.nilai.text(), form.nomor.text()) == ("", "")


@pytest.mark.parametrize("topic", [Topic.IKU, Topic.LABA])
def test_news_from_elsewhere_leaves_the_typing_alone(
    page: IkuPage, stored: SakipForm, write: Write, topic: Topic
) -> None:
    put(stored.nilai, "81,5")

    write(lambda _office: Outcome(None, frozenset({topic})))

    assert page.sakip.form.nilai.text() == "81,5"
    assert stored.draft.dirty


def test_a_score_changed_by_another_officer_is_not_overwritten(
    stored: SakipForm, bench: Bench, write: Write
) -> None:
    put(stored.nilai, "81,50")
    moved = replace(list_sakip(bench.session.office)[0], nilai=Fraction(60))

    def move(office: Office) -> Outcome[object]:
        save_sakip(office, moved)
        return Outcome(None)

    write(move)
    stored.save()
    bench.finish()

    assert stored.nilai.text() == "81,50"
    assert stored.notice.message() != ""
    assert list_sakip(bench.session.office)[0].nilai == 60


def test_a_draft_of_a_score_is_there_again(page: IkuPage, stored: SakipForm, bench: Bench) -> None:
    put(stored.nilai, "75,00")
    click(page.sakip.add_button)
    bench.finish()
    assert stored.nilai.text() == ""

    page.sakip.table.pick(list_sakip(bench.session.office)[0].id)

    assert stored.nilai.text() == "75,00"
    assert stored.notice.message() == "Isian yang belum disimpan dipulihkan."


def test_the_same_lhe_twice_is_refused(page: IkuPage, stored: SakipForm, bench: Bench) -> None:
    click(page.sakip.add_button)
    put(stored.nilai, "60,00")

    stored.save()
    bench.finish()

    assert "sudah ada" in _finding(stored, "tahun_terbit")
    assert len(list_sakip(bench.session.office)) == 1
    assert stored.nilai.text() == "60,00"


def test_a_score_moved_to_the_trash_is_gone_from_list_and_figure(
    page: IkuPage, stored: SakipForm, bench: Bench
) -> None:
    put(stored.nilai, "75,00")

    click(stored.trash_button)
    bench.finish()

    assert _rows(page) == []
    assert cells(page, SAKIP)[DASAR] == "Nilai SAKIP untuk tahun 2025 belum diisi."
    assert stored.notice.message() == "Nilai dipindahkan ke Tempat sampah."
    assert stored.nilai.text() == ""
    assert stored.trash_button.isHidden()
    assert _drafts(bench) == []


def test_while_a_score_is_being_saved_the_form_stays_with_it(
    page: IkuPage, form: SakipForm, bench: Bench, write: Write
) -> None:
    old = replace(SCORE, tahun_dinilai=2023, tahun_terbit=2024)
    write(lambda office: save_sakip(office, old))
    put(form.nilai, "81,00")

    form.save()
    click(page.sakip.add_button)
    page.sakip.table.pick(list_sakip(bench.session.office)[0].id)
    bench.finish()

    assert [one.tahun_terbit for one in list_sakip(bench.session.office)] == [2025, 2024]
    assert (form.terbit.text(), form.nilai.text()) == ("2025", "81,00")
    assert _drafts(bench) == []
