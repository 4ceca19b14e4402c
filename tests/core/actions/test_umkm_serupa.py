"""Names that look alike are pointed out where the owner or the kelurahan is the same."""

from core.actions.office import Office
from core.actions.umkm import check_typed, save_umkm
from core.actions.umkm_serupa import find_alike
from core.umkm.model import Umkm

HERE, THERE = "18.71.01.1003", "18.71.01.1004"


def told(office: Office, umkm: Umkm) -> list[str]:
    return [one.nama for one in find_alike(office, umkm)]


def test_a_slip_in_a_name_is_pointed_out_in_the_kelurahan_only(office: Office) -> None:
    save_umkm(office, Umkm(0, "CONTOH Keripik Pisang Sari", kelurahan=HERE))

    assert told(office, Umkm(0, "Keripik Pisang Sarri", kelurahan=HERE)) == [
        "CONTOH Keripik Pisang Sari"
    ]
    assert told(office, Umkm(0, "Keripik Pisang Sarri", kelurahan=THERE)) == []
    assert told(office, Umkm(0, "Bengkel Motor Jaya", kelurahan=HERE)) == []


def test_the_same_owner_elsewhere_is_pointed_out_whatever_the_case(office: Office) -> None:
    save_umkm(office, Umkm(0, "CONTOH Roti Hangat", pemilik="CONTOH Ani", kelurahan=HERE))

    found = told(office, Umkm(0, "Roti Hangat", pemilik="contoh ani", kelurahan=THERE))

    assert found == ["CONTOH Roti Hangat"]


def test_names_that_differ_in_a_number_and_short_ones_are_told_apart(office: Office) -> None:
    save_umkm(office, Umkm(0, "CONTOH Warung Makan 12", kelurahan=HERE))
    save_umkm(office, Umkm(0, "CONTOH Es", kelurahan=HERE))

    assert told(office, Umkm(0, "CONTOH Warung Makan 13", kelurahan=HERE)) == []
    assert told(office, Umkm(0, "Es", kelurahan=HERE)) == []


def test_a_business_is_not_like_itself_and_a_likeness_only_warns(office: Office) -> None:
    kept = save_umkm(office, Umkm(0, "CONTOH Kopi Bubuk Lampung", kelurahan=HERE)).value
    twin = Umkm(0, "CONTOH Kopi Bubuk Lampung", kelurahan=HERE)

    findings, twins = check_typed(office, twin)

    assert told(office, kept) == []
    assert [one.id for one in twins] == [kept.id]
    assert "umkm.nama_kembar" in [one.code for one in findings]
    assert save_umkm(office, twin).value.id != kept.id
