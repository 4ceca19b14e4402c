from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from core.actions import umkm as actions
from core.actions import umkm_pengawasan as periods
from core.actions.office import Office, close_office, create_office
from core.actions.outcome import Topic
from core.errors import DataRejectedError, RecordMovedError
from core.umkm.laba import Cara, Laba
from core.umkm.model import Pengawasan, Umkm
from core.umkm.saringan import Saringan

NIK = "1871015708900001"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = create_office(tmp_path / "siku.db", node=7, clock=lambda: datetime(2026, 11, 24, 9, 0))
    yield made
    close_office(made, copy=False)


def add(office: Office, nama: str = "CONTOH Batik Siger", **other: object) -> Umkm:
    sound = Umkm(0, nama, nik=NIK, kelurahan="18.71.01.1003", telepon="081234567890")
    return actions.save_umkm(office, replace(sound, **other)).value  # type: ignore[arg-type]


def listed(office: Office, **other: object) -> list[int]:
    every = Saringan(2025, date(2025, 12, 31))
    return list(actions.list_umkm(office, replace(every, **other)))  # type: ignore[arg-type]


def test_a_saved_business_comes_back_masked(office: Office) -> None:
    saved = add(office, nik="18.71.01-5708900001")

    assert (saved.nik, saved.telepon) == ("1871**********01", "0812******90")
    assert actions.load_umkm(office, saved.id) == saved


def test_saving_a_masked_form_keeps_what_the_mask_hides(office: Office) -> None:
    saved = add(office)

    again = actions.save_umkm(office, replace(saved, alamat="Jl. CONTOH 1"))

    assert actions.reveal_umkm(office, saved.id).value.nik == NIK
    assert (again.value.versi, again.topics) == (2, frozenset({Topic.UMKM}))


def test_looking_behind_the_mask_is_journalled_without_the_number(office: Office) -> None:
    saved = add(office)

    actions.reveal_umkm(office, saved.id)

    newest = actions.history_umkm(office, saved.id)[0]
    assert newest.perbuatan == "data pribadi dilihat"
    assert NIK not in str(newest)


def test_history_masks_personal_data(office: Office) -> None:
    saved = add(office)

    assert actions.history_umkm(office, saved.id)[0].perubahan["nik"] == (
        None,
        "1871**********01",
    )


def test_a_second_business_of_the_same_owner_is_warned_about(office: Office) -> None:
    first = add(office)

    findings, twins = actions.check_typed(office, Umkm(0, "CONTOH Kopi", nik=NIK))

    assert [one.code for one in findings if "kembar" in one.code] == ["umkm.nik_kembar"]
    assert [twin.id for twin in twins] == [first.id]
    add(office, "CONTOH Kopi")


def test_the_same_name_and_number_twice_is_refused(office: Office) -> None:
    add(office)

    with pytest.raises(DataRejectedError) as rejected:
        add(office, "contoh  BATIK siger")

    assert [one.code for one in rejected.value.findings] == ["umkm.nik_kembar"]
    assert len(listed(office)) == 1


def test_an_impossible_record_leaves_no_trace(office: Office) -> None:
    before = office.db.table("jurnal").count

    with pytest.raises(DataRejectedError):
        add(office, nib="12")

    assert (office.db.table("umkm").count, office.db.table("jurnal").count) == (0, before)


def test_a_record_that_moved_is_not_overwritten(office: Office) -> None:
    saved = add(office)
    actions.save_umkm(office, replace(saved, alamat="baru"))

    with pytest.raises(RecordMovedError):
        actions.save_umkm(office, replace(saved, alamat="lama"))


def test_trash_hides_a_business_and_gives_it_back(office: Office) -> None:
    saved = add(office)

    actions.trash_umkm(office, saved.id, saved.versi)
    assert (listed(office), listed(office, tempat_sampah=True)) == ([], [saved.id])

    actions.restore_umkm(office, saved.id, saved.versi + 1)
    assert (listed(office), listed(office, tempat_sampah=True)) == ([saved.id], [])


def test_a_business_that_is_gone_is_said_politely(office: Office) -> None:
    with pytest.raises(RecordMovedError):
        actions.load_umkm(office, 1)


def test_search_finds_parts_of_name_and_owner_and_whole_numbers(office: Office) -> None:
    batik = add(office, pemilik="CONTOH Siti Melati", nib="9120001234567")
    kopi = add(office, "CONTOH Es Kopi Rasa", nik="", pemilik="CONTOH Budi")

    assert listed(office, cari="siger") == [batik.id]
    assert listed(office, cari="CONTOH MELA") == [batik.id]
    assert listed(office, cari="kopi es") == [kopi.id]
    assert listed(office, cari="ba") == [batik.id]
    assert listed(office, cari="contoh") == [batik.id, kopi.id]
    assert listed(office, cari="9120001234567") == listed(office, cari=NIK) == [batik.id]
    assert listed(office, cari='"*') == [batik.id, kopi.id]
    assert listed(office, cari="tidak ada") == []


def test_search_follows_a_new_name(office: Office) -> None:
    saved = add(office)

    actions.save_umkm(office, replace(saved, nama="CONTOH Tapis Indah"))

    assert (listed(office, cari="siger"), listed(office, cari="tapis")) == ([], [saved.id])


def test_filters_narrow_the_list(office: Office) -> None:
    kedaton = add(office, sektor="Batik")
    other = add(office, "CONTOH Roti", nik="", kelurahan="", sektor="Kuliner")
    period = Pengawasan(0, kedaton.id, date(2025, 12, 31), date(2026, 1, 1))
    periods.save_pengawasan(office, period)

    assert listed(office, kecamatan=("18.71.01",)) == [kedaton.id]
    assert listed(office, sektor=("Kuliner", "Jasa")) == [other.id]
    assert listed(office, dalam_pengawasan=True) == [kedaton.id]
    assert listed(office, dalam_pengawasan=True, pisah_batas=date(2025, 12, 30)) == []
    assert listed(office, cari="roti", kecamatan=("18.71.01",)) == []
    every = Saringan(2025, date(2025, 12, 31))
    assert (actions.count_umkm(office), actions.count_supervised(office, every)) == (2, 1)


def test_overlapping_supervision_is_refused(office: Office) -> None:
    saved = add(office)
    first = Pengawasan(0, saved.id, date(2024, 1, 1), sk_nomor="1/CONTOH")
    periods.save_pengawasan(office, first)

    with pytest.raises(DataRejectedError) as rejected:
        periods.save_pengawasan(office, replace(first, sejak=date(2025, 1, 1)))

    assert [one.code for one in rejected.value.findings] == ["pengawasan.bertumpuk"]


def test_a_period_is_ended_and_taken_away(office: Office) -> None:
    saved = add(office)
    periods.save_pengawasan(office, Pengawasan(0, saved.id, date(2024, 1, 1)))
    (kept,) = actions.list_pengawasan(office, saved.id)

    periods.save_pengawasan(office, replace(kept, sampai=date(2024, 6, 30)))
    (ended,) = actions.list_pengawasan(office, saved.id)
    assert (ended.sampai, ended.versi) == (date(2024, 6, 30), 2)

    periods.trash_pengawasan(office, ended)
    assert actions.list_pengawasan(office, saved.id) == []
    deeds = [entry.perbuatan for entry in actions.history_umkm(office, saved.id)]
    assert deeds[0] == "masa pengawasan dihapus"


def test_the_size_class_names_its_rule(office: Office) -> None:
    part = Laba(1, 2025, bulan=6, omzet=3_000_000_000)

    by_sales = actions.skala_in_year(office, 2025, modal_usaha=None, laba=replace(part, bulan=12))
    by_capital = actions.skala_in_year(office, 2025, modal_usaha=1_000_000_000, laba=part)

    assert by_sales is not None
    assert by_sales.alasan == "Kecil menurut hasil penjualan tahunan (PP 7/2021 pasal 35)."
    assert by_capital is not None
    assert by_capital.alasan == "Mikro menurut modal usaha (PP 7/2021 pasal 35)."
    assert actions.skala_in_year(office, 1990, modal_usaha=1, laba=None) is None
    assert actions.skala_in_year(office, 2025, modal_usaha=None, laba=None) is None
    assert Laba(1, 2025, Cara.LAPOR).laba is None
