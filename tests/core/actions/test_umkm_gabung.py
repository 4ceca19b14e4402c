"""Two records of one business are made one, and taken apart as they were."""

from dataclasses import replace
from datetime import date

import pytest

from core.actions.laba import save_laba
from core.actions.office import Office
from core.actions.umkm import list_laba_of, list_pengawasan, load_umkm, reveal_umkm, save_umkm
from core.actions.umkm_gabung import (
    gabungan_of,
    gabungkan_umkm,
    latest_gabungan,
    list_gabungan,
    pisahkan_umkm,
    plan_gabung,
)
from core.actions.umkm_izin import list_izin, save_izin
from core.actions.umkm_pengawasan import save_pengawasan, trash_pengawasan
from core.errors import AppError, RecordMovedError
from core.umkm.gabung import HasilPisahUmkm
from core.umkm.izin import IzinUmkm
from core.umkm.laba import Cara, Laba
from core.umkm.model import Pengawasan, Umkm


def pair(office: Office) -> tuple[Umkm, Umkm]:
    """Both have 2024, the second alone has 2025, a permit and an earlier period."""
    one, two = (save_umkm(office, Umkm(0, f"CONTOH Roti {n}")).value for n in "ab")
    for umkm, tahun in ((one, 2024), (two, 2024), (two, 2025)):
        save_laba(office, Laba(umkm.id, tahun, Cara.LAPOR, laba_lapor=tahun, bukti="A"))
    save_pengawasan(office, Pengawasan(0, one.id, date(2024, 1, 1)))
    save_pengawasan(office, Pengawasan(0, two.id, date(2022, 1, 1), date(2022, 12, 31)))
    save_pengawasan(office, Pengawasan(0, two.id, date(2025, 1, 1)))
    save_izin(office, IzinUmkm(0, two.id, "Halal", "1"))
    return one, two


def state(office: Office, umkm: Umkm) -> tuple[object, ...]:
    return (
        [laba.tahun for laba in list_laba_of(office, umkm.id)],
        [period.sejak.year for period in list_pengawasan(office, umkm.id)],
        [izin.jenis for izin in list_izin(office, umkm.id)],
        load_umkm(office, umkm.id).dihapus,
    )


def test_what_there_is_room_for_moves_and_comes_back(office: Office) -> None:
    one, two = pair(office)
    before = state(office, one), state(office, two)

    made = gabungkan_umkm(office, one, two).value
    merged = state(office, one), state(office, two)
    pisahkan_umkm(office, one.id, made)

    assert merged == (
        ([2025, 2024], [2024, 2022], ["Halal"], False),
        ([2024], [2025], [], True),
    )
    assert (state(office, one), state(office, two)) == before
    assert list_gabungan(office, one.id) == []


def test_a_record_that_moved_or_is_the_same_is_refused(office: Office) -> None:
    one, two = pair(office)

    with pytest.raises(AppError):
        gabungkan_umkm(office, one, one)
    made = gabungkan_umkm(office, one, two).value
    with pytest.raises(RecordMovedError):
        gabungkan_umkm(office, one, two)
    pisahkan_umkm(office, one.id, made)
    with pytest.raises(RecordMovedError):
        pisahkan_umkm(office, one.id, made)


def test_fields_are_taken_unmasked_and_given_back_unless_edited(office: Office) -> None:
    one = save_umkm(office, Umkm(0, "CONTOH Roti a", alamat="Jl. A")).value
    two = save_umkm(
        office, Umkm(0, "CONTOH Roti b", telepon="081234567890", alamat="Jl. B", tenaga_pria=2)
    ).value

    made = gabungkan_umkm(office, one, two, ("nama", "telepon", "alamat", "tenaga_pria")).value
    together = reveal_umkm(office, one.id).value
    save_umkm(office, replace(load_umkm(office, one.id), alamat="Jl. C"))
    result = pisahkan_umkm(office, one.id, made).value

    assert (together.nama, together.telepon, together.alamat, together.tenaga_pria) == (
        "CONTOH Roti b", "081234567890", "Jl. B", 2,
    )  # fmt: skip
    assert result == HasilPisahUmkm(two.id, ("Alamat",))
    apart = reveal_umkm(office, one.id).value
    assert (apart.nama, apart.telepon, apart.alamat, apart.tenaga_pria) == (
        "CONTOH Roti a", "", "Jl. C", None,
    )  # fmt: skip


def test_a_plan_names_what_moves_and_what_stays(office: Office) -> None:
    one, two = pair(office)

    plan = plan_gabung(office, one.id, two.id).value
    gabungkan_umkm(office, one, two)

    assert [(isi.sebutan, isi.pindah, isi.tinggal) for isi in plan.isi] == [
        ("Izin", 1, 0), ("Laporan laba", 1, 1), ("Masa pengawasan", 1, 1),
    ]  # fmt: skip
    assert [beda.field for beda in plan.beda] == ["nama"]
    with pytest.raises(RecordMovedError):
        plan_gabung(office, one.id, two.id)
    assert [stays for _, _, stays, _ in latest_gabungan(office)] == ["CONTOH Roti a"]
    assert gabungan_of(office, two.id) is not None
    assert gabungan_of(office, one.id) is None


def businesses(office: Office) -> tuple[Umkm, Umkm]:
    """The second has a permit and a telephone."""
    one = save_umkm(office, Umkm(0, "CONTOH Roti a")).value
    two = save_umkm(office, Umkm(0, "CONTOH Roti b", telepon="081234567890")).value
    save_izin(office, IzinUmkm(0, two.id, "Halal", "1"))
    return one, two


def test_what_moved_on_to_a_third_business_is_told(office: Office) -> None:
    one, two = businesses(office)
    third = save_umkm(office, Umkm(0, "CONTOH Roti c")).value
    first = gabungkan_umkm(office, one, two).value
    second = gabungkan_umkm(office, third, load_umkm(office, one.id)).value

    told = pisahkan_umkm(office, one.id, first).value.tertinggal

    assert told == ("Izin (diubah sesudah digabung)",)
    assert [izin.jenis for izin in list_izin(office, third.id)] == ["Halal"]
    assert pisahkan_umkm(office, third.id, second).value.tertinggal == ()
    assert [izin.jenis for izin in list_izin(office, one.id)] == ["Halal"]


def test_a_period_for_which_there_is_no_room_any_more_stays_and_is_told(office: Office) -> None:
    one, two = businesses(office)
    save_pengawasan(office, Pengawasan(0, one.id, date(2024, 1, 1)))
    save_pengawasan(office, Pengawasan(0, two.id, date(2022, 1, 1), date(2022, 12, 31)))
    save_pengawasan(office, Pengawasan(0, two.id, date(2025, 1, 1)))
    merged = gabungkan_umkm(office, one, two).value
    own, old = list_pengawasan(office, one.id)
    trash_pengawasan(office, own)
    save_pengawasan(office, replace(old, sampai=None))

    told = pisahkan_umkm(office, one.id, merged).value.tertinggal

    assert told == ("Masa pengawasan (diubah sesudah digabung)",)
    assert [one.sejak.year for one in list_pengawasan(office, one.id)] == [2022]
    assert [one.sejak.year for one in list_pengawasan(office, two.id)] == [2025]
