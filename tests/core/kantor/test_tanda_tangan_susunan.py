"""Who signs a paper: defaults, the office's choice, and who holds the post on its date."""

from datetime import date

import pytest

from core.kantor.model import PenandaTangan
from core.kantor.tanda_tangan_susunan import (
    BAWAAN,
    JUDUL,
    Slot,
    Susunan,
    check_susunan,
    holder_of,
)


def _person(jabatan: str, nama: str, *masa: date | None) -> PenandaTangan:
    since, until = masa or (None, None)
    return PenandaTangan(1, "", jabatan, nama, "Pembina", "", since, until)


LAMA = _person("Kepala Dinas Contoh", "Lama", None, date(2025, 6, 30))
BARU = _person("Kepala  Dinas Contoh", "Baru", date(2025, 7, 1), None)
KABID = _person("Kepala Bidang Contoh", "Kabid", None, None)


def test_every_paper_has_a_default_that_passes_the_checks() -> None:
    assert set(JUDUL) == set(BAWAAN)
    assert list(check_susunan(Susunan())) == []
    assert {one.sebutan for one in Slot} >= {"Kepala Dinas", "Pengurus koperasi"}


@pytest.mark.parametrize(
    ("on", "nama"), [(date(2025, 6, 30), "Lama"), (date(2025, 7, 1), "Baru"), (None, "Baru")]
)
def test_the_post_is_signed_by_its_holder_on_the_day_of_the_paper(
    on: date | None, nama: str
) -> None:
    found = holder_of([KABID, BARU, LAMA], "kepala dinas", on)

    assert found is not None
    assert found.nama == nama


def test_a_post_that_nobody_holds_is_signed_by_nobody() -> None:
    assert holder_of([BARU], "Kepala Dinas", date(2020, 1, 1)) is None
    assert holder_of([BARU], "Sekretaris", None) is None
    assert holder_of([BARU], " ", None) is None


@pytest.mark.parametrize(
    ("dokumen", "slots", "kode"),
    [
        ("sertifikat", (), "kosong"),
        ("sertifikat", (Slot.KEPALA, Slot.KEPALA), "kembar"),
        ("kertas-kerja", (Slot.PEMERIKSA, Slot.KETUA_SATU), "kembar"),
        ("berita-acara", (Slot.PENGURUS,), "tanpa_tim"),
        (
            "rekap-kesehatan",
            (Slot.PEMERIKSA, Slot.PENGURUS, Slot.KABID, Slot.KEPALA),
            "terlalu_banyak",
        ),
        ("sertifikat", (Slot.KABID,), "sertifikat"),
    ],
)
def test_a_choice_that_will_not_do_is_told(
    dokumen: str, slots: tuple[Slot, ...], kode: str
) -> None:
    (finding,) = check_susunan(Susunan({dokumen: slots}))

    assert (finding.code, finding.field) == (f"tanda_tangan.{kode}", dokumen)


def test_a_post_without_its_title_is_told() -> None:
    found = check_susunan(Susunan(jabatan_kepala=" ", jabatan_kabid=""))

    assert [one.field for one in found] == ["jabatan_kepala", "jabatan_kabid"]
    assert Susunan(jabatan_kepala="Kadis").jabatan_of(Slot.KEPALA) == "Kadis"
    assert Susunan(jabatan_kabid="Kabid").jabatan_of(Slot.KABID) == "Kabid"
