"""The calendar of deadlines: whose day it is, how it was met, what is overdue."""

from datetime import date

import pytest

from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.cetak_kinerja import Permintaan, print_kinerja
from core.actions.office import Office
from core.actions.target import save_targets
from core.actions.tenggat import due, list_tenggat, save_tenggat
from core.errors import DataRejectedError
from core.iku.model import TargetIku
from core.iku.target_checks import PerubahanTarget
from core.iku.tenggat import CatatanTenggat, Tenggat
from core.naskah.model import Mode


def _one(office: Office, kode: str, tahun: int = 2026) -> Tenggat:
    return next(one for one in list_tenggat(office, tahun) if one.jenis.kode == kode)


def test_the_default_speaks_until_the_office_has_its_own_day(office: Office) -> None:
    assert (_one(office, "lkjip").tanggal, _one(office, "lkjip").asal) == (
        date(2027, 3, 31),
        "bawaan",
    )
    save_tenggat(office, CatatanTenggat(2025, "lkjip", date(2026, 2, 28)))

    assert (_one(office, "lkjip", 2025).asal, _one(office, "lkjip").asal) == (
        "kantor",
        "tahun lalu",
    )
    assert _one(office, "lkjip").tanggal == date(2027, 2, 28)


def test_records_and_ticks_show_that_it_was_met(office: Office) -> None:
    assert _one(office, "iku").selesai == ""
    kodes = ("nilai_sakip", "koperasi_sehat", "umkm_laba_meningkat")
    save_targets(office, [TargetIku(2026, kode, "20") for kode in kodes])
    save_tenggat(office, CatatanTenggat(2026, "pk", selesai_pada=date(2026, 1, 30)))

    assert _one(office, "iku").selesai == "target terisi"
    assert _one(office, "pk").selesai == "selesai 30 Januari 2026"
    assert not _one(office, "perubahan-pk").perlu


def test_overdue_and_near_ones_are_told(office: Office) -> None:
    save_tenggat(office, CatatanTenggat(2026, "triwulan-4", date(2026, 12, 1)))
    codes = [one.jenis.kode for one in due(office, 2026)]

    assert "triwulan-3" in codes
    assert "triwulan-4" in codes
    assert "perubahan-pk" not in codes


def test_a_day_far_from_its_year_is_refused(office: Office) -> None:
    with pytest.raises(DataRejectedError):
        save_tenggat(office, CatatanTenggat(2026, "pk", date(2029, 1, 1)))
    with pytest.raises(DataRejectedError):
        save_tenggat(office, CatatanTenggat(2026, "pk", selesai_pada=date(2027, 1, 1)))


def test_a_changed_agreement_is_met_by_the_changed_paper_alone(office: Office) -> None:
    kodes = ("nilai_sakip", "koperasi_sehat", "umkm_laba_meningkat")
    save_targets(office, [TargetIku(2026, kode, "20") for kode in kodes])
    _issue(office)
    assert _one(office, "pk").selesai == "terbit 24 November 2026"

    change = PerubahanTarget("Anggaran berkurang", date(2026, 9, 1))
    save_targets(office, [TargetIku(2026, "koperasi_sehat", "18", versi=1)], change)
    assert _one(office, "perubahan-pk").perlu
    assert _one(office, "perubahan-pk").selesai == ""

    _issue(office, perubahan=True)
    assert _one(office, "perubahan-pk").selesai == "terbit 24 November 2026"


def test_a_paper_older_than_the_last_change_does_not_meet_it(office: Office) -> None:
    kodes = ("nilai_sakip", "koperasi_sehat", "umkm_laba_meningkat")
    save_targets(office, [TargetIku(2026, kode, "20") for kode in kodes])
    change = PerubahanTarget("Anggaran berkurang", date(2026, 9, 1))
    save_targets(office, [TargetIku(2026, "koperasi_sehat", "18", versi=1)], change)
    _issue(office, perubahan=True)
    started = office.clock()
    office.clock = lambda: started.replace(month=12)
    save_targets(office, [TargetIku(2026, "koperasi_sehat", "17", versi=2)], change)

    assert _one(office, "perubahan-pk").selesai == ""


def _issue(office: Office, *, perubahan: bool = False) -> None:
    wanted = Permintaan(2026, perubahan=perubahan)
    print_kinerja(office, "perjanjian-kinerja", wanted, CaraCetak(mode=Mode.BASAH))
