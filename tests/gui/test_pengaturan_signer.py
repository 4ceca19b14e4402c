"""Pengaturan, signatories: dated, corrected, thrown away and brought back."""

from datetime import date
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.pengaturan import (
    list_penanda_tangan,
    list_penanda_tangan_sampah,
    save_penanda_tangan,
    trash_penanda_tangan,
)
from core.kantor.model import PenandaTangan
from gui.views.pengaturan.page import PengaturanPage
from gui.views.pengaturan.signer_section import SignerSection
from tests.gui.conftest import Bench

NIP = "197001011995031001"
KEPALA = PenandaTangan(
    0, "", "Kepala Dinas Contoh", "CONTOH Satu", "Pembina", NIP, date(2023, 1, 2), None
)
BIDANG = PenandaTangan(0, "Plt.", "Kepala Bidang Contoh", "CONTOH Dua", "Penata", NIP, None, None)


@pytest.fixture
def section(pengaturan_page: PengaturanPage) -> SignerSection:
    pengaturan_page.open("penanda")
    return cast("SignerSection", pengaturan_page.section("penanda"))


def _keep(bench: Bench, person: PenandaTangan) -> PenandaTangan:
    """A signatory entered before."""
    made: list[int] = []
    bench.jobs.run(
        lambda office: save_penanda_tangan(office, person),
        owner=bench.session,
        done=lambda outcome: made.append(outcome.value),
    )
    bench.finish()
    return next(one for one in _stored(bench) if one.id == made[0])


def _stored(bench: Bench) -> list[PenandaTangan]:
    return list_penanda_tangan(bench.session.office)


def _listed(section: SignerSection) -> list[list[str]]:
    model = section.list.table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_a_signatory_is_added_with_prefix_rank_and_days(
    section: SignerSection, bench: Bench
) -> None:
    form = section.form
    section.list.add_button.click()
    form.awalan.set_code("Plt.")
    form.jabatan.set_text("Kepala  Dinas Contoh")
    form.nama.set_text("CONTOH Baru, S.E.")
    form.pangkat.set_text("Pembina")
    form.nip.set_text("19700101 199503 1 001")
    form.sejak.set_day(date(2024, 1, 2))
    form.sampai.set_day(date(2024, 6, 30))

    form.save_button.click()
    bench.finish()

    (person,) = _stored(bench)
    assert (person.awalan, person.jabatan, person.nama) == (
        "Plt.",
        "Kepala Dinas Contoh",
        "CONTOH Baru, S.E.",
    )
    assert (person.nip, person.berlaku_sejak, person.berlaku_sampai) == (
        NIP,
        date(2024, 1, 2),
        date(2024, 6, 30),
    )
    assert form.notice.message() == "Penanda tangan tersimpan."
    assert form.title.title.text() == "CONTOH Baru, S.E."


def test_the_list_says_how_long_each_may_sign(section: SignerSection, bench: Bench) -> None:
    _keep(bench, KEPALA)
    _keep(bench, BIDANG)
    gone = PenandaTangan(
        0, "", "Kepala Dinas Lama", "CONTOH Tiga", "Pembina", NIP, None, date(2022, 12, 31)
    )
    _keep(bench, gone)

    assert sorted(_listed(section)) == [
        ["CONTOH Dua", "selalu"],
        ["CONTOH Satu", "sejak 2 Jan 2023"],
        ["CONTOH Tiga", "sampai 31 Des 2022"],
    ]


@pytest.mark.parametrize(
    ("nip", "said"),
    [
        ("1196204121983031015", "NIP terdiri atas 18 angka; yang tertulis 19."),
        (
            "197001011995033001",
            "Angka ke-15 NIP adalah 1 (pria) atau 2 (wanita); yang tertulis 3.",
        ),
        (
            "197001011995031000",
            "Tiga angka terakhir NIP adalah nomor urut, mulai dari 001.",
        ),
    ],
)
def test_a_fault_of_the_nip_is_told_while_typing_and_forbids_saving(
    section: SignerSection, bench: Bench, qtbot: QtBot, nip: str, said: str
) -> None:
    person = _keep(bench, KEPALA)
    line = section.form.form.field("nip")

    section.form.nip.set_text(nip)
    qtbot.waitUntil(lambda: not line.finding.isHidden() and line.finding.text() == said)
    section.save()
    bench.finish()

    assert line.finding.text() == said
    assert _stored(bench) == [person]
    assert section.form.save_button.isEnabled()


def test_days_in_the_wrong_order_are_refused(section: SignerSection, bench: Bench) -> None:
    person = _keep(bench, KEPALA)

    section.form.sampai.set_day(date(2022, 12, 31))
    section.save()
    bench.finish()

    line = section.form.form.field("berlaku_sampai")
    assert line.finding.text() == "Berlaku sampai mendahului berlaku sejak."
    assert _stored(bench) == [person]


def test_a_day_that_is_none_is_not_kept(section: SignerSection, bench: Bench) -> None:
    person = _keep(bench, KEPALA)

    section.form.sejak.set_text("31 Februari 2024")
    section.save()
    bench.finish()

    assert not section.form.form.field("berlaku_sejak").finding.isHidden()
    assert _stored(bench) == [person]


def test_two_holders_of_one_post_are_kept_with_a_warning(
    section: SignerSection, bench: Bench
) -> None:
    _keep(bench, KEPALA)
    section.list.add_button.click()
    section.form.jabatan.set_text(KEPALA.jabatan)
    section.form.nama.set_text("CONTOH Kedua")
    section.form.nip.set_text(NIP)
    section.form.pangkat.set_text("Pembina")

    section.save()
    bench.finish()

    line = section.form.form.field("berlaku_sejak")
    assert line.finding.text() == (
        "Masanya bertumpang tindih dengan CONTOH Satu pada jabatan yang sama."
    )
    assert {one.nama for one in _stored(bench)} == {"CONTOH Satu", "CONTOH Kedua"}


def test_a_signatory_picked_in_the_list_stands_in_the_form(
    section: SignerSection, bench: Bench
) -> None:
    first, second = _keep(bench, KEPALA), _keep(bench, BIDANG)

    for person in (first, second, first):
        section.list.table.pick(person.id)
        assert section.form.typed().nama == person.nama
        assert section.form.nip.text() == "19700101 199503 1 001"
        assert section.form.title.title.text() == person.nama


def test_typing_about_a_new_signatory_comes_back(
    section: SignerSection, pengaturan_page: PengaturanPage, bench: Bench
) -> None:
    _keep(bench, KEPALA)
    section.list.add_button.click()
    section.form.nama.set_text("CONTOH Setengah")
    pengaturan_page.open("kantor")
    pengaturan_page.open("penanda")
    section.list.table.pick(_stored(bench)[0].id)
    bench.finish()

    section.list.add_button.click()

    assert section.form.nama.text() == "CONTOH Setengah"
    assert section.form.notice.message() == "Isian yang belum disimpan dipulihkan."


def test_news_leaves_what_is_typed(section: SignerSection, bench: Bench) -> None:
    _keep(bench, KEPALA)
    section.form.pangkat.set_text("Pembina Utama")

    _keep(bench, BIDANG)

    assert section.form.pangkat.text() == "Pembina Utama"


def test_a_signatory_goes_to_tempat_sampah_and_comes_back(
    section: SignerSection, bench: Bench
) -> None:
    person = _keep(bench, KEPALA)

    section.form.trash_button.click()
    bench.finish()
    left = _stored(bench), _listed(section), section.form.title.title.text()
    section.trash_chip.click()
    form = section.form
    seen = (
        _listed(section),
        form.trash_button.word(),
        form.notice.message(),
        form.save_button.isHidden(),
        section.list.add_button.isHidden(),
    )
    section.save()
    form.trash_button.click()
    bench.finish()
    section.trash_chip.click()

    assert left == ([], [], "Penanda tangan baru")
    assert seen == (
        [["CONTOH Satu", "sejak 2 Jan 2023"]],
        "Kembalikan",
        "Catatan ini ada di Tempat sampah.",
        True,
        True,
    )
    assert [one.nama for one in _stored(bench)] == [person.nama]
    assert list_penanda_tangan_sampah(bench.session.office) == []
    assert form.trash_button.word() == "Hapus"


def test_a_signatory_that_moved_is_not_thrown_away(section: SignerSection, bench: Bench) -> None:
    person = _keep(bench, KEPALA)

    def quietly(office: Office) -> Outcome[None]:
        trash_penanda_tangan(office, person)
        return Outcome(None)

    bench.jobs.run(quietly, owner=bench.session)
    bench.finish()

    section.form.trash_button.click()
    bench.finish()

    assert "sudah diubah petugas lain" in section.form.notice.message()
