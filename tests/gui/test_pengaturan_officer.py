"""Pengaturan, officers and roles: who may sign in, who may change what, the last admin."""

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from core.actions.petugas import add_petugas, list_petugas, sign_in
from core.errors import WrongPasswordError
from core.kantor.model import Petugas
from gui.entry_panel import EntryPanel
from gui.views.pengaturan.choices_section import ChoicesSection
from gui.views.pengaturan.kantor_section import KantorSection
from gui.views.pengaturan.officer_section import OfficerSection
from gui.views.pengaturan.page import PengaturanPage
from gui.views.pengaturan.password_section import PasswordSection
from gui.views.pengaturan.signer_section import SignerSection
from gui.widgets.form import FormGrid
from gui.widgets.pick import Pick
from tests.gui.conftest import NIP, SANDI, Bench

NEW_NIP, NEW_SANDI = "197001011995031001", "contoh-rahasia"
BARU = Petugas(0, NEW_NIP, "CONTOH Baru", "CONTOH", "operator", aktif=True, versi=1)


@pytest.fixture
def section(pengaturan_page: PengaturanPage) -> OfficerSection:
    pengaturan_page.open("petugas")
    return cast("OfficerSection", pengaturan_page.section("petugas"))


@pytest.fixture
def operator_page(bench: Bench, qtbot: QtBot) -> Iterator[PengaturanPage]:
    """An operator is signed in, here and in the worker."""
    operator = _keep(bench, BARU)
    bench.jobs.run(lambda office: sign_in(office, NEW_NIP, NEW_SANDI), owner=bench.session)
    bench.finish()
    bench.session.set_officer(operator)
    page = PengaturanPage(bench.session, bench.jobs)
    qtbot.addWidget(page)
    page.load()
    page.show()
    yield page
    bench.finish()


def _keep(bench: Bench, petugas: Petugas) -> Petugas:
    """An officer entered before."""
    made: list[Petugas] = []
    bench.jobs.run(
        lambda office: add_petugas(office, petugas, NEW_SANDI),
        owner=bench.session,
        done=lambda outcome: made.append(outcome.value),
    )
    bench.finish()
    return made[0]


def _stored(bench: Bench, nip: str) -> Petugas | None:
    return next((one for one in list_petugas(bench.session.office) if one.nip == nip), None)


def _own(bench: Bench) -> Petugas:
    found = _stored(bench, NIP)
    assert found is not None
    return found


def _may_sign_in(bench: Bench, nip: str, sandi: str) -> bool:
    try:
        sign_in(bench.session.office, nip, sandi)
    except WrongPasswordError:
        return False
    return True


def _type_new(section: OfficerSection, *, nip: str = NEW_NIP, sandi: str = NEW_SANDI) -> None:
    section.list.add_button.click()
    section.form.nama.set_text("CONTOH  Baru")
    section.form.nip.set_text(nip)
    section.form.jabatan.set_text("CONTOH Jabatan")
    section.form.peran.set_code("verifikator")
    section.form.sandi.set_text(sandi)


def test_the_officer_signed_in_stands_in_the_form_first(section: OfficerSection) -> None:
    assert section.form.typed().nip == NIP
    assert section.form.sandi.text() == ""
    assert section.form.sandi.echoMode() is QLineEdit.EchoMode.Password


def test_a_new_officer_signs_in_with_role_and_password_given(
    section: OfficerSection, bench: Bench
) -> None:
    _type_new(section)

    section.form.save_button.click()
    bench.finish()

    made = _stored(bench, NEW_NIP)
    assert made is not None
    assert (made.nama, made.jabatan, made.peran, made.aktif) == (
        "CONTOH Baru",
        "CONTOH Jabatan",
        "verifikator",
        True,
    )
    assert _may_sign_in(bench, NEW_NIP, NEW_SANDI)
    assert section.form.notice.message() == "Petugas tersimpan."
    assert section.form.officer.id == made.id
    assert section.form.sandi.text() == ""


@pytest.mark.parametrize(
    ("wrong", "field", "said"),
    [
        ({"sandi": "pendek"}, "sandi", "Kata sandi paling sedikit 8 huruf atau angka."),
        ({"nip": NIP}, "nip", "NIP ini sudah dipakai petugas lain."),
        ({"nip": "123"}, "nip", "NIP terdiri atas 18 angka; yang tertulis 3."),
    ],
)
def test_a_new_officer_who_will_not_do_is_told_at_the_field(
    section: OfficerSection, bench: Bench, wrong: dict[str, str], field: str, said: str
) -> None:
    before = list_petugas(bench.session.office)
    _type_new(section, **wrong)

    section.save()
    bench.finish()

    assert section.form.form.field(field).finding.text() == said
    assert list_petugas(bench.session.office) == before
    assert section.form.save_button.isEnabled()


def test_a_role_is_changed_and_the_password_stays(section: OfficerSection, bench: Bench) -> None:
    officer = _keep(bench, BARU)
    section.list.table.pick(officer.id)
    section.form.peran.set_code("pejabat")

    section.save()
    bench.finish()

    changed = _stored(bench, NEW_NIP)
    assert changed is not None
    assert changed.peran == "pejabat"
    assert _may_sign_in(bench, NEW_NIP, NEW_SANDI)


def test_a_forgotten_password_is_replaced(section: OfficerSection, bench: Bench) -> None:
    officer = _keep(bench, BARU)
    section.list.table.pick(officer.id)
    section.form.sandi.set_text("contoh-pengganti")

    section.save()
    bench.finish()

    assert _may_sign_in(bench, NEW_NIP, "contoh-pengganti")
    assert not _may_sign_in(bench, NEW_NIP, NEW_SANDI)


def test_an_officer_who_left_stays_listed_and_signs_in_no_more(
    section: OfficerSection, bench: Bench
) -> None:
    officer = _keep(bench, BARU)
    section.list.table.pick(officer.id)
    section.form.aktif.set_code("nonaktif")

    section.save()
    bench.finish()

    left = _stored(bench, NEW_NIP)
    assert left is not None
    assert not left.aktif
    assert not _may_sign_in(bench, NEW_NIP, NEW_SANDI)
    assert section.list.table.model().rowCount() == len(list_petugas(bench.session.office)) == 2
    assert section.form.aktif.code() == "nonaktif"


@pytest.mark.parametrize(("field", "code"), [("peran", "operator"), ("aktif", "nonaktif")])
def test_the_last_admin_stays_admin(
    section: OfficerSection, bench: Bench, field: str, code: str
) -> None:
    _keep(bench, BARU)
    before = _stored(bench, NIP)
    getattr(section.form, field).set_code(code)

    section.save()
    bench.finish()

    assert section.form.notice.message() == "Harus ada paling sedikit satu admin yang aktif."
    assert _stored(bench, NIP) == before
    assert _may_sign_in(bench, NIP, SANDI)


def test_typing_about_an_officer_comes_back_without_the_password(
    section: OfficerSection, bench: Bench
) -> None:
    _type_new(section)
    section.list.table.pick(_own(bench).id)
    bench.finish()

    section.list.add_button.click()

    assert section.form.nama.text() == "CONTOH  Baru"
    assert section.form.sandi.text() == ""
    assert section.form.notice.message() == "Isian yang belum disimpan dipulihkan."


def test_news_leaves_what_is_typed_about_an_officer(section: OfficerSection, bench: Bench) -> None:
    section.form.jabatan.set_text("CONTOH Jabatan")

    _keep(bench, BARU)

    assert section.form.jabatan.text() == "CONTOH Jabatan"


def test_an_operator_may_read_and_change_only_the_own_password(
    operator_page: PengaturanPage,
) -> None:
    locked, told = {}, {}
    for key in ("kantor", "penanda", "petugas", "pilihan"):
        operator_page.open(key)
        panel = cast("EntryPanel", operator_page.section(key).draft_panels[0])
        locked[key] = panel.save_button.isHidden() and _locked(panel.form)
        told[key] = panel.notice.message()
    operator_page.open("sandi")
    own = cast("PasswordSection", operator_page.section("sandi"))

    assert locked == dict.fromkeys(locked, True)
    assert told.pop("petugas") == "Hanya Admin yang dapat menambah atau mengubah petugas."
    assert set(told.values()) == {"Hanya Admin atau Pejabat yang dapat mengubah bagian ini."}
    assert own.save_button.isVisible()
    assert not own.lama.isReadOnly()


def test_an_operator_finds_no_button_that_adds_or_throws_away(
    operator_page: PengaturanPage,
) -> None:
    kantor = cast("KantorSection", operator_page.section("kantor"))
    operator_page.open("penanda")
    signer = cast("SignerSection", operator_page.section("penanda"))
    operator_page.open("petugas")
    officer = cast("OfficerSection", operator_page.section("petugas"))

    assert [
        one.isHidden()
        for one in (
            kantor.pick_button,
            kantor.drop_button,
            signer.list.add_button,
            signer.form.trash_button,
            officer.list.add_button,
        )
    ] == [True] * 5


def test_the_worker_refuses_an_operator_whatever_the_window_shows(
    operator_page: PengaturanPage, bench: Bench
) -> None:
    operator_page.open("petugas")
    officer = cast("OfficerSection", operator_page.section("petugas"))
    officer.form.peran.set_code("admin")
    operator_page.open("pilihan")
    choices = cast("ChoicesSection", operator_page.section("pilihan"))
    before = bench.session.office.pilihan
    choices.status.set_codes(["aktif"])

    officer.save()
    choices.save()
    bench.finish()

    stored = _stored(bench, NEW_NIP)
    assert stored is not None
    assert stored.peran == "operator"
    assert bench.session.office.pilihan == before
    assert officer.form.notice.message() == "Tindakan ini hanya untuk Admin."
    assert choices.notice.message().startswith("Tindakan ini hanya untuk")


def _locked(form: FormGrid) -> bool:
    """Whether nothing in a form can be typed, picked or ticked."""
    typed = [one.isReadOnly() for one in form.findChildren(QLineEdit)]
    chosen = [not one.isEnabled() for kind in (Pick, QCheckBox) for one in form.findChildren(kind)]
    return all(typed) and all(chosen) and bool(typed)
