"""Settings: who may change them, what is refused, and that nothing is erased."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from core.actions.office import Office, close_office, load_kantor
from core.actions.outcome import Topic
from core.actions.pengaturan import (
    check_person,
    list_penanda_tangan,
    list_penanda_tangan_sampah,
    list_skala,
    restore_penanda_tangan,
    save_kantor,
    save_penanda_tangan,
    save_pilihan,
    trash_penanda_tangan,
)
from core.errors import DataRejectedError, NotAllowedError
from core.kantor.model import PenandaTangan
from core.rules.pilihan import Pilihan
from core.storage.journal import Actor
from tests.core.iku_kantor import open_kantor

KEPALA = PenandaTangan(
    0, "", "Kepala Dinas", "CONTOH Nama", "Pembina", "19700101 199503 1 001",
    date(2023, 1, 2), None,
)  # fmt: skip


@pytest.fixture
def kantor(tmp_path: Path) -> Iterator[Office]:
    office = open_kantor(tmp_path)
    office.actor = Actor(None, "CONTOH Admin", "admin", "CONTOH")
    yield office
    close_office(office, copy=False)


def test_an_operator_changes_no_setting(kantor: Office) -> None:
    kantor.actor = Actor(None, "CONTOH Operator", "operator", "CONTOH")

    with pytest.raises(NotAllowedError):
        save_pilihan(kantor, Pilihan(kertas="A4"))

    assert kantor.pilihan == Pilihan()


def test_choices_are_kept_and_announced(kantor: Office) -> None:
    chosen = Pilihan(tahun_data={"koperasi_sehat": "T"}, pisah_batas="06-30", kertas="A4")

    outcome = save_pilihan(kantor, chosen)

    assert kantor.pilihan == chosen
    assert outcome.topics == {Topic.PENGATURAN}


@pytest.mark.parametrize(
    ("pilihan", "code"),
    [
        (Pilihan(pisah_batas="02-30"), "pilihan.pisah_batas"),
        (Pilihan(pisah_batas="02-29"), "pilihan.pisah_batas"),
        (Pilihan(skala_capaian="karangan"), "pilihan.skala_capaian"),
        (Pilihan(kertas="A3"), "pilihan.kertas"),
        (Pilihan(status_terdaftar=()), "pilihan.status_terdaftar"),
        (Pilihan(status_terdaftar=("aktif", "dibubarkan")), "pilihan.dibubarkan"),
        (Pilihan(layak_pengawas=()), "pilihan.layak_pengawas"),
    ],
)
def test_a_choice_outside_what_is_known_is_refused(
    kantor: Office, pilihan: Pilihan, code: str
) -> None:
    with pytest.raises(DataRejectedError) as refused:
        save_pilihan(kantor, pilihan)

    assert [one.code for one in refused.value.findings] == [code]


def test_the_standard_scale_is_offered_first(kantor: Office) -> None:
    assert list_skala(kantor)[0].id == Pilihan().skala_capaian


def test_a_signatory_moves_to_the_trash_and_back(kantor: Office) -> None:
    save_penanda_tangan(kantor, KEPALA)
    stored = list_penanda_tangan(kantor)[0]
    assert stored.nip == "197001011995031001"

    trash_penanda_tangan(kantor, stored)
    assert list_penanda_tangan(kantor) == []
    restore_penanda_tangan(kantor, list_penanda_tangan_sampah(kantor)[0])

    assert [one.nama for one in list_penanda_tangan(kantor)] == ["CONTOH Nama"]


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"nip": "1196204121983031015"}, ["penanda_tangan.nip"]),
        ({"nip": ""}, ["penanda_tangan.nip_kosong"]),
        ({"nama": " "}, ["penanda_tangan.nama"]),
        ({"jabatan": ""}, ["penanda_tangan.jabatan"]),
        ({"awalan": "Pj."}, ["penanda_tangan.awalan"]),
        ({"pangkat": ""}, ["penanda_tangan.pangkat"]),
        ({"berlaku_sampai": date(2022, 1, 1)}, ["penanda_tangan.masa"]),
    ],
)
def test_each_fault_of_a_signatory_has_its_finding(
    kantor: Office, changes: dict[str, object], codes: list[str]
) -> None:
    person = replace(KEPALA, **changes)  # type: ignore[arg-type]

    assert [one.code for one in check_person(kantor, person)] == codes


def test_two_holders_of_one_post_at_a_time_are_pointed_out(kantor: Office) -> None:
    save_penanda_tangan(kantor, KEPALA)
    later = replace(KEPALA, nama="CONTOH Lain", berlaku_sejak=date(2025, 1, 1))

    assert [one.code for one in check_person(kantor, later)] == ["penanda_tangan.tumpang_tindih"]


def test_a_profile_keeps_its_emblem_and_refuses_what_is_none(kantor: Office) -> None:
    picture = b"\x89PNG\r\n\x1a\n" + b"0" * 10
    save_kantor(kantor, replace(load_kantor(kantor), lambang=picture, kode_pos="35213"))
    assert load_kantor(kantor).lambang == picture

    with pytest.raises(DataRejectedError) as refused:
        save_kantor(
            kantor, replace(load_kantor(kantor), lambang=b"bukan", email="x", kode_pos="1", kota="")
        )

    assert [one.code for one in refused.value.findings] == [
        "kantor.kota",
        "kantor.email",
        "kantor.kode_pos",
        "kantor.lambang",
    ]
