"""One search over everything."""

from core.actions.koperasi import add_koperasi
from core.actions.office import Office
from core.actions.pencarian import Hit, search
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.umkm.nama import kunci_nama


def _koperasi(office: Office, nama: str) -> int:
    record = Koperasi(nama, "Konsumen", kelurahan="18.71.01.1003")
    return add_koperasi(office, record, StatusKoperasi(Keadaan.AKTIF)).value


def _umkm(office: Office, nama: str) -> int:
    row = {"nama": nama, "nama_kunci": kunci_nama(nama), "pemilik": "CONTOH Pemilik"}
    return int(office.db.table("umkm").insert(row).last_pk or 0)


def test_cooperatives_and_businesses_are_found_together(office: Office) -> None:
    koperasi = _koperasi(office, "CONTOH Koperasi Kenanga")
    umkm = _umkm(office, "CONTOH Keripik Kenanga")

    assert search(office, "kenanga") == [
        Hit("koperasi", koperasi, "CONTOH Koperasi Kenanga", "Konsumen · Kedaton, Kedaton · Aktif"),
        Hit("umkm", umkm, "CONTOH Keripik Kenanga", "CONTOH Pemilik"),
    ]


def test_two_letters_find_the_beginning_of_a_business_name(office: Office) -> None:
    umkm = _umkm(office, "CONTOH Keripik Kenanga")

    found = [hit for hit in search(office, "ke") if hit.kind != "dokumen"]

    assert [(hit.kind, hit.id) for hit in found] == [("umkm", umkm)]


def test_names_that_begin_with_the_text_come_first(office: Office) -> None:
    _koperasi(office, "Koperasi CONTOH Anggrek")
    _koperasi(office, "Koperasi Anggrek CONTOH")

    found = [hit.title for hit in search(office, "anggrek")]

    assert found == ["Koperasi Anggrek CONTOH", "Koperasi CONTOH Anggrek"]


def test_each_kind_gives_at_most_the_limit(office: Office) -> None:
    for n in range(4):
        _koperasi(office, f"CONTOH Koperasi Mawar {n}")
        _umkm(office, f"CONTOH Roti Mawar {n}")

    assert [hit.kind for hit in search(office, "mawar", 2)] == ["koperasi"] * 2 + ["umkm"] * 2


def test_the_decree_is_found_by_its_subject(office: Office) -> None:
    found = [hit for hit in search(office, "indikator kinerja") if hit.kind == "dokumen"]

    assert found
    assert {hit.detail.split(" · ")[1] for hit in found} <= {"naskah asli", "rancangan perubahan"}


def test_blank_text_and_quotes_find_nothing(office: Office) -> None:
    assert search(office, "  ") == []
    assert search(office, "\"'%_") == []
