"""Quarters: milestones at their day, cumulative targets, sign-off under lock, reopening."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from core.actions.office import Office, close_office
from core.actions.sampah import list_sampah, restore_rows
from core.actions.target import save_targets
from core.actions.triwulan import (
    check_isi,
    load_triwulan,
    save_isi,
    save_quarterly_targets,
)
from core.actions.triwulan_aksi import list_aksi, save_aksi, trash_aksi
from core.actions.triwulan_sah import check_sign, reopen, sign_off, why_not_sign
from core.errors import AppError, DataRejectedError, NotAllowedError
from core.iku.model import TargetIku
from core.iku.triwulan import IsiTriwulan, LangkahAksi, TriwulanIku
from core.kantor.sampah import SaringSampah
from core.storage.journal import Actor
from tests.core.iku_kantor import Kota, open_kantor

SEHAT, LABA, SAKIP = "koperasi_sehat", "umkm_laba_meningkat", "nilai_sakip"
KABID = Actor(None, "CONTOH Kabid", "pejabat", "PC")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = open_kantor(tmp_path)
    made.actor = KABID
    yield made
    close_office(made, copy=False)


def _quarter(office: Office, triwulan: int, kode: str = SEHAT, tahun: int = 2025) -> TriwulanIku:
    return load_triwulan(office, tahun, (triwulan,)).by_kode(kode).of(triwulan)


def test_milestones_of_cooperatives_stand_as_of_the_last_day(office: Office) -> None:
    kota = Kota(office)
    koperasi = kota.koperasi()
    kota.rat(koperasi, 2024)

    told = [
        [(one.jumlah, one.dari) for one in _quarter(office, place).tonggak][:1] for place in (1, 2)
    ]

    assert told == [[(1, 1)], [(1, 1)]]
    kota.office.db.execute("UPDATE koperasi_tahun SET rat_dilaporkan = '2025-05-02'")
    assert _quarter(office, 1).tonggak[0].jumlah == 0
    assert _quarter(office, 2).tonggak[0].jumlah == 1


def test_milestones_of_umkm_count_both_years(office: Office) -> None:
    kota = Kota(office)
    first = kota.umkm("CONTOH Kopi")
    kota.umkm("CONTOH Teh")
    kota.laba(first, 2024, 1)
    kota.laba(first, 2025, 2)

    told = _quarter(office, 4, LABA).tonggak

    assert [(one.jumlah, one.dari) for one in told] == [(2, None), (1, 2), (1, 2)]


def test_a_quarter_that_has_not_begun_has_no_milestone(office: Office) -> None:
    office.clock = lambda: datetime(2025, 2, 3, 9, 0)

    assert (_quarter(office, 1).per, _quarter(office, 2).per) == ("keadaan 3 Februari 2025", "")
    assert _quarter(office, 2).tonggak == ()


def test_quarterly_targets_never_fall_and_end_at_the_year(office: Office) -> None:
    save_targets(office, [TargetIku(2025, SEHAT, "20")])
    with pytest.raises(DataRejectedError) as rejected:
        save_quarterly_targets(office, 2025, {SEHAT: ("10", "5", "15", "19")})
    assert [one.code for one in rejected.value.findings] == [
        "triwulan.turun",
        "triwulan.target_tahun",
    ]

    save_quarterly_targets(office, 2025, {SEHAT: ("5", "10,5", "15", "20")})

    found = load_triwulan(office, 2025, ()).by_kode(SEHAT)
    assert [one.isi.target for one in found.triwulan] == ["5", "10.5", "15", "20"]


def test_capaian_of_a_quarter_follows_the_printed_figures(office: Office) -> None:
    save_targets(office, [TargetIku(2025, SEHAT, "20")])
    save_quarterly_targets(office, 2025, {SEHAT: ("5", "10", "15", "20")})
    isi = replace(_quarter(office, 2).isi, realisasi="6,08", catatan="16 dari 263")
    save_isi(office, isi)

    found = _quarter(office, 2)
    assert found.isi.realisasi == "6.08"
    assert (str(found.capaian), found.kategori) == ("304/5", "Rendah")
    assert _quarter(office, 1).capaian is None


def test_a_signed_quarter_is_locked_by_the_database_until_it_is_opened(office: Office) -> None:
    save_isi(office, replace(_quarter(office, 1).isi, kendala="a", tindak_lanjut="b"))
    sign_off(office, [_quarter(office, 1).isi])

    signed = _quarter(office, 1)
    assert signed.disahkan is not None
    assert signed.disahkan.oleh == "CONTOH Kabid"
    assert signed.per == "saat disahkan 24 November 2026"
    with pytest.raises(DataRejectedError, match="sudah disahkan"):
        save_isi(office, replace(signed.isi, kendala="c"))
    save_targets(office, [TargetIku(2025, SEHAT, "20")])
    with pytest.raises(DataRejectedError):
        save_quarterly_targets(office, 2025, {SEHAT: ("1", "2", "3", "20")})
    for sql in ("UPDATE triwulan_iku SET kendala = 'x'", "DELETE FROM triwulan_iku"):
        with pytest.raises(sqlite3.IntegrityError, match="terkunci"):
            office.db.execute(sql)

    with pytest.raises(DataRejectedError, match="alasan"):
        reopen(office, signed, " ")
    reopen(office, signed, "Angka dibetulkan")

    opened = _quarter(office, 1)
    assert opened.disahkan is None
    assert opened.dibuka is not None
    assert opened.dibuka.alasan == "Angka dibetulkan"
    save_isi(office, replace(opened.isi, kendala="c"))


def test_what_was_signed_keeps_its_milestones(office: Office) -> None:
    kota = Kota(office)
    kota.koperasi()
    sign_off(office, [_quarter(office, 1).isi])
    before = _quarter(office, 1).tonggak
    kota.koperasi("CONTOH Mawar")

    assert _quarter(office, 1).tonggak == before
    assert _quarter(office, 2).tonggak != before


def test_only_a_pejabat_signs_and_only_after_the_last_day(office: Office) -> None:
    with pytest.raises(AppError, match="belum berakhir"):
        sign_off(office, [_quarter(office, 4, tahun=2026).isi])
    office.actor = replace(KABID, peran="operator")
    assert why_not_sign(office, 2025, 1, "operator").startswith("Hanya pejabat")
    with pytest.raises(NotAllowedError):
        sign_off(office, [_quarter(office, 1).isi])


def test_what_is_missing_is_told_before_signing() -> None:
    bare = IsiTriwulan(2025, SEHAT, 1, target="5")

    assert [one.code for one in check_sign(bare)] == [
        "triwulan.tanpa_realisasi",
        "triwulan.tanpa_penanggung_jawab",
    ]


def test_a_quarter_says_what_is_wrong_with_it(office: Office) -> None:
    isi = _quarter(office, 2).isi
    save_isi(office, replace(_quarter(office, 1).isi, realisasi="9", catatan="x"))

    codes = {
        text: [one.code for one in check_isi(office, replace(isi, realisasi=text))]
        for text in ("x", "-1", "101", "9,123", "8")
    }

    assert codes == {
        "x": ["triwulan.tidak_terbaca"],
        "-1": ["triwulan.negatif", "triwulan.tanpa_catatan", "triwulan.realisasi_turun"],
        "101": ["triwulan.lebih_seratus", "triwulan.tanpa_catatan"],
        "9,123": ["triwulan.desimal", "triwulan.tanpa_catatan"],
        "8": ["triwulan.tanpa_catatan", "triwulan.realisasi_turun"],
    }
    told = check_isi(office, replace(isi, kendala="RAT terlambat"))
    assert [one.code for one in told] == ["triwulan.tanpa_tindak_lanjut"]


def test_a_step_is_added_changed_and_thrown_away(office: Office) -> None:
    with pytest.raises(DataRejectedError):
        save_aksi(office, LangkahAksi(2025, SEHAT, 1, " "))
    save_aksi(office, LangkahAksi(2025, SEHAT, 1, "Kunjungan", "Bidang"))
    (step,) = list_aksi(office, 2025)
    save_aksi(office, replace(step, jadwal="Maret"))
    (step,) = list_aksi(office, 2025)
    assert (step.jadwal, step.versi) == ("Maret", 2)
    trash_aksi(office, step)
    assert list_aksi(office, 2025) == []


def test_steps_of_a_signed_quarter_are_locked_until_it_is_opened(office: Office) -> None:
    save_aksi(office, LangkahAksi(2025, SEHAT, 1, "Kunjungan", "Bidang"))
    save_aksi(office, LangkahAksi(2025, SEHAT, 2, "Pelatihan", "Bidang"))
    sign_off(office, [_quarter(office, 1).isi])
    first, second = list_aksi(office, 2025)

    refused: list[Callable[[], object]] = [
        partial(save_aksi, office, replace(first, jadwal="Maret")),
        partial(save_aksi, office, replace(first, triwulan=2)),
        partial(save_aksi, office, replace(second, triwulan=1)),
        partial(save_aksi, office, LangkahAksi(2025, SEHAT, 1, "Baru", "Bidang")),
        partial(trash_aksi, office, first),
    ]
    for act in refused:
        with pytest.raises(DataRejectedError, match="pejabat dapat membukanya kembali"):
            act()
    for sql in (
        "UPDATE rencana_aksi SET jadwal = 'x' WHERE triwulan = 1",
        "UPDATE rencana_aksi SET triwulan = 1 WHERE triwulan = 2",
        "DELETE FROM rencana_aksi WHERE triwulan = 1",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="terkunci"):
            office.db.execute(sql)
    save_aksi(office, replace(second, jadwal="Juni"))

    reopen(office, _quarter(office, 1), "Langkah dibetulkan")
    save_aksi(office, replace(first, jadwal="Maret"))
    assert [one.jadwal for one in list_aksi(office, 2025)] == ["Maret", "Juni"]


def test_eligibility_says_that_it_is_as_of_now(office: Office) -> None:
    Kota(office).koperasi()
    told = {one.nama: str(one) for one in _quarter(office, 1).tonggak}

    assert told["Layak dinilai"].endswith("(keadaan saat ini)")
    assert "(" not in told["Dinilai final"]


def test_a_step_does_not_return_from_the_trash_into_a_signed_quarter(office: Office) -> None:
    save_aksi(office, LangkahAksi(2025, SEHAT, 1, "Kunjungan", "Bidang"))
    trash_aksi(office, *list_aksi(office, 2025))
    sign_off(office, [_quarter(office, 1).isi])

    (row,) = list_sampah(office, SaringSampah()).baris
    with pytest.raises(AppError, match="sudah disahkan"):
        restore_rows(office, [row])
