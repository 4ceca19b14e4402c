"""Which records are suspected to be one business, and in which order."""

from dataclasses import replace

from core.actions.office import Office
from core.actions.umkm import save_umkm, trash_umkm
from core.actions.umkm_duplikat import suspected_pairs
from core.umkm.gabung import SebabUmkm
from core.umkm.model import Umkm

KOTA, LAIN = "18.71.01.1003", "18.71.01.1004"
ROTI = Umkm(0, "CONTOH Roti Melati", kelurahan=KOTA)


def put(office: Office, *records: Umkm) -> list[Umkm]:
    return [save_umkm(office, one).value for one in records]


def pairs(office: Office) -> list[tuple[str, str, tuple[SebabUmkm, ...]]]:
    return [(one.satu.nama, one.dua.nama, one.sebab) for one in suspected_pairs(office).value]


def test_equal_numbers_and_names_are_suspected_the_surest_first(office: Office) -> None:
    put(
        office,
        replace(ROTI, nama="CONTOH Sate", nik="1871014508900001"),
        replace(ROTI, nama="CONTOH Bakso", nik="1871014508900001"),
        replace(ROTI, nama="CONTOH Tas"),
        replace(ROTI, nama="CONTOH Tas"),
        replace(ROTI, nama="CONTOH Jamu", nib="1234567890123"),
        replace(ROTI, nama="CONTOH Kopi", nib="1234567890123", kelurahan=LAIN),
    )

    assert pairs(office) == [
        ("CONTOH Jamu", "CONTOH Kopi", (SebabUmkm.NIB,)),
        ("CONTOH Tas", "CONTOH Tas", (SebabUmkm.NAMA,)),
        ("CONTOH Sate", "CONTOH Bakso", (SebabUmkm.NIK,)),
    ]


def test_a_name_is_alike_in_its_own_kelurahan_or_with_its_owner_alone(office: Office) -> None:
    put(
        office,
        ROTI,
        replace(ROTI, nama="CONTOH Roti Melatih"),
        replace(ROTI, nama="CONTOH Roti Melatik", kelurahan=LAIN),
        replace(ROTI, nama="CONTOH Keripik Mawar", pemilik="CONTOH Siti"),
        replace(ROTI, nama="CONTOH Keripik Mawarr", pemilik="CONTOH siti", kelurahan=LAIN),
    )

    assert pairs(office) == [
        ("CONTOH Keripik Mawar", "CONTOH Keripik Mawarr", (SebabUmkm.PEMILIK,)),
        ("CONTOH Roti Melati", "CONTOH Roti Melatih", (SebabUmkm.MIRIP,)),
    ]


def test_names_that_differ_in_a_number_or_much_and_trashed_ones_are_apart(office: Office) -> None:
    put(
        office,
        replace(ROTI, nama="CONTOH Kue Melati 12"),
        replace(ROTI, nama="CONTOH Kue Melati 13"),
        replace(ROTI, nama="CONTOH Kue Melati Bersama 12"),
        replace(ROTI, nama="CONTOH Tas", kelurahan=""),
        replace(ROTI, nama="CONTOH Tas", kelurahan=""),
    )
    gone, _ = put(office, ROTI, ROTI)
    trash_umkm(office, gone.id, gone.versi)

    assert pairs(office) == []
