"""A change read from the records: stored sums, names, reasons, years without names."""

import pytest

from core.actions.iku import count_tahun, renew_sums
from core.actions.iku_daftar import list_koperasi
from core.actions.office import Office
from core.actions.outcome import Topic
from core.actions.perubahan import count_perubahan, load_perubahan, renew_perubahan
from core.actions.perubahan_nama import Pindah, list_pindah, pindah_rows
from core.actions.perubahan_tanda import load_movers, mark_koperasi, marked_rows
from core.actions.realisasi_tetap import gather_isi
from core.actions.target import load_realisasi, save_realisasi, withdraw_realisasi
from core.iku.model import Cacah
from core.iku.perubahan_kelompok import Kelompok
from core.storage.penetapan_iku_store import PenetapanIkuStore
from tests.core.iku_kantor import Kota

SEHAT, LABA = "koperasi_sehat", "umkm_laba_meningkat"


@pytest.fixture
def kota(office: Office) -> Kota:
    """2025 against 2024: one rose, one is new, one fell, one was dissolved, one joined."""
    kota = Kota(office)
    rose, fell = kota.koperasi("CONTOH Anggrek"), kota.koperasi("CONTOH Bakung")
    fresh = kota.koperasi("CONTOH Cempaka")
    gone = kota.koperasi("CONTOH Dahlia", status=[("aktif", None), ("dibubarkan", "2025-05-03")])
    kota.koperasi("CONTOH Edelweis", tgl_badan_hukum="2025-02-12")
    low = {"predikat": "Dalam Pengawasan", "predikat_urut": 3, "total": "55"}
    kota.penilaian(rose, 2023, **low)
    kota.penilaian(rose, 2024)
    kota.penilaian(fell, 2023)
    kota.penilaian(fell, 2024, **low)
    kota.penilaian(fresh, 2024)
    kota.penilaian(gone, 2023)
    _businesses(kota)
    return kota


def _businesses(kota: Kota) -> None:
    for nama, masa, profits in (
        ("CONTOH Kopi", {}, {2023: 1000, 2024: 900, 2025: 3000}),
        ("CONTOH Roti", {}, {2023: 1000, 2024: 2000, 2025: 1500}),
        ("CONTOH Soto", {}, {2023: 1000, 2024: 2000}),
        ("CONTOH Tahu", {"sampai": "2025-06-30"}, {2023: 1000, 2024: 2000, 2025: 2500}),
    ):
        one = kota.umkm(nama, **masa)
        for tahun, laba in profits.items():
            kota.laba(one, tahun, laba)
    kota.umkm("CONTOH Ubi", sejak="2025-03-01", sk_nomor="5/CONTOH")


def people(office: Office, kode: str, kelompok: Kelompok) -> list[tuple[str, str, str, str]]:
    found = list_pindah(office, 2025, kode, kelompok).value
    rows = found.baris
    if rows is None:
        rows = pindah_rows(office, 2025, kode, kelompok, found.ids)
    named: list[Pindah] = [rows[one] for one in found.ids]
    return [(one.nama, one.dulu, one.kini, one.sebab) for one in named]


def test_cooperatives_move_in_groups_that_sum(office: Office, kota: Kota) -> None:
    del kota

    found = count_perubahan(office, 2025, SEHAT)

    assert (found.dulu, found.kini) == (Cacah(2, 4), Cacah(2, 4))
    assert [(one.kelompok, one.jumlah, one.pembilang, one.penyebut) for one in found.batang] == [
        (Kelompok.NAIK_PREDIKAT, 1, 1, 0),
        (Kelompok.BARU_DINILAI, 1, 1, 0),
        (Kelompok.MASUK_DAFTAR, 1, 0, 1),
        (Kelompok.TURUN_PREDIKAT, 1, -1, 0),
        (Kelompok.KELUAR_DAFTAR, 1, -1, -1),
    ]
    assert found.kini == count_tahun(office, 2025).by_kode(SEHAT).cacah


def test_businesses_move_in_groups_that_sum(office: Office, kota: Kota) -> None:
    del kota

    found = count_perubahan(office, 2025, LABA)

    assert (found.dulu, found.kini) == (Cacah(3, 4), Cacah(1, 4))
    assert [(one.kelompok, one.jumlah, one.pembilang, one.penyebut) for one in found.batang] == [
        (Kelompok.LABA_NAIK, 1, 1, 0),
        (Kelompok.MULAI_PENGAWASAN, 1, 0, 1),
        (Kelompok.LABA_TURUN, 1, -1, 0),
        (Kelompok.BELUM_LAPOR, 1, -1, 0),
        (Kelompok.SELESAI_PENGAWASAN, 1, -1, -1),
    ]
    assert found.kini == count_tahun(office, 2025).by_kode(LABA).cacah


def test_everybody_who_moved_has_both_years_and_a_reason(office: Office, kota: Kota) -> None:
    del kota

    assert people(office, SEHAT, Kelompok.NAIK_PREDIKAT) == [
        ("CONTOH Anggrek", "Dalam Pengawasan 55,00", "Sehat 81,50", "Skor 55,00 menjadi 81,50")
    ]
    assert people(office, SEHAT, Kelompok.KELUAR_DAFTAR) == [
        ("CONTOH Dahlia", "Sehat 81,50", "Tidak dalam daftar", "Dibubarkan sejak 3 Mei 2025")
    ]
    assert people(office, SEHAT, Kelompok.MASUK_DAFTAR)[0][3] == "Badan hukum 12 Feb 2025"
    assert people(office, LABA, Kelompok.LABA_TURUN) == [
        ("CONTOH Roti", "Naik Rp 1.000", "Laba turun", "Laba Rp 2.000 menjadi Rp 1.500")
    ]
    assert people(office, LABA, Kelompok.SELESAI_PENGAWASAN) == [
        (
            "CONTOH Tahu",
            "Naik Rp 1.000",
            "Tidak dalam pengawasan",
            "Pengawasan sampai 30 Jun 2025",
        )
    ]
    assert people(office, LABA, Kelompok.MULAI_PENGAWASAN) == [
        (
            "CONTOH Ubi",
            "Tidak dalam pengawasan",
            "Belum lapor",
            "Pengawasan sejak 1 Mar 2025, SK 5/CONTOH",
        )
    ]


def test_sums_are_stored_until_what_they_rest_on_moves(office: Office, kota: Kota) -> None:
    renew_sums(office)
    assert load_perubahan(office, 2025, LABA) is None

    counted = renew_perubahan(office, 2025, LABA).value

    assert load_perubahan(office, 2025, LABA) == counted == count_perubahan(office, 2025, LABA)
    kota.laba(kota.umkm("CONTOH Wedang"), 2025, 1)
    renew_sums(office, frozenset({Topic.KOPERASI}))
    assert load_perubahan(office, 2025, LABA) == counted
    renew_sums(office, frozenset({Topic.LABA}))
    assert load_perubahan(office, 2025, LABA) is None


def test_a_year_as_counts_alone_has_no_names(office: Office, kota: Kota) -> None:
    del kota
    renew_sums(office)
    renew_perubahan(office, 2025, SEHAT)
    save_realisasi(office, tahun=2024, iku=SEHAT, pembilang=1, penyebut=3)

    found = load_perubahan(office, 2025, SEHAT)

    assert found is not None
    assert found == count_perubahan(office, 2025, SEHAT)
    assert found == renew_perubahan(office, 2025, SEHAT).value
    assert (found.dulu, found.kini, found.tanpa_nama) == (Cacah(1, 3), Cacah(2, 4), (2024,))
    assert [(one.kelompok, one.pembilang, one.penyebut) for one in found.batang] == [
        (Kelompok.TANPA_NAMA, 1, 1)
    ]
    assert people(office, SEHAT, Kelompok.NAIK_PREDIKAT) == []
    assert load_movers(office, 2025, SEHAT).value == {}
    entered = load_realisasi(office, 2024, SEHAT)
    assert entered is not None
    withdraw_realisasi(office, entered)
    again = load_perubahan(office, 2025, SEHAT)
    assert again is not None
    assert again.tanpa_nama == ()


def test_the_first_year_of_a_set_has_nothing_before_it(office: Office, kota: Kota) -> None:
    del kota

    found = count_perubahan(office, 2021, SEHAT)

    assert (found.dulu, found.batang) == (None, ())
    assert found.catatan == ("Indikator ini tidak ada dalam set IKU tahun 2020.",)
    assert pindah_rows(office, 2021, LABA, Kelompok.LABA_NAIK, [1]) == {}
    with pytest.raises(ValueError, match="no ratio"):
        count_perubahan(office, 2021, "nilai_sakip")


def test_a_year_nobody_reported_on_is_noted(office: Office, kota: Kota) -> None:
    del kota

    assert count_perubahan(office, 2026, LABA).catatan == ("Belum ada laporan laba tahun 2026.",)
    assert count_perubahan(office, 2026, SEHAT).catatan == (
        "Belum ada penilaian final tahun buku 2025.",
    )


@pytest.mark.parametrize("kode", [SEHAT, LABA])
def test_frozen_names_are_compared_instead_of_those_of_now(
    office: Office, kota: Kota, kode: str
) -> None:
    renew_sums(office)
    before = renew_perubahan(office, 2025, kode).value
    isi = gather_isi(office, 2024, kode)
    with office.db.atomic():
        PenetapanIkuStore(office.db).add(
            office.deed("ditetapkan"), isi, iku=kode, oleh="CONTOH", catatan=""
        )
    assert load_perubahan(office, 2025, kode) is None
    assert renew_perubahan(office, 2025, kode).value == before
    late = kota.koperasi("CONTOH Zamrud")
    kota.penilaian(late, 2023)
    kota.umkm("CONTOH Zaitun")

    after = count_perubahan(office, 2025, kode)

    assert after.dulu == before.dulu
    assert after.kini is not None
    assert before.kini is not None
    assert after.kini.penyebut == before.kini.penyebut + 1
    joined = Kelompok.MASUK_DAFTAR if kode == SEHAT else Kelompok.MULAI_PENGAWASAN
    assert after.by_kelompok(joined).jumlah == 2
    assert len(people(office, kode, joined)) == 2
    assert len(load_movers(office, 2025, kode).value) == sum(one.jumlah for one in after.batang)


def test_names_of_both_lists_wear_what_happened(office: Office, kota: Kota) -> None:
    del kota
    lists = list_koperasi(office, 2025, SEHAT)
    moved = load_movers(office, 2025, SEHAT).value

    upper = mark_koperasi(lists.pembilang, moved, pembilang=True)
    lower = mark_koperasi(lists.penyebut, moved, pembilang=False)

    assert [(one.nama, one.tanda) for one in upper] == [
        ("CONTOH Anggrek", "masuk"),
        ("CONTOH Cempaka", "masuk"),
    ]
    assert [one.nama for one in lower if one.tanda == "baru"] == ["CONTOH Edelweis"]
    assert load_movers(office, 2025, LABA).value == {}
    ids = [row[0] for row in office.db.execute("SELECT id FROM umkm ORDER BY nama_kunci")]
    rows = marked_rows(office, 2025, LABA, ids, pembilang=False)
    assert [one.nama for one in rows.values() if one.tanda == "baru"] == ["CONTOH Ubi"]
    assert [
        one.nama
        for one in marked_rows(office, 2025, LABA, ids, pembilang=True).values()
        if one.tanda == "masuk"
    ] == ["CONTOH Kopi", "CONTOH Ubi"]
    assert {one.tanda for one in marked_rows(office, 2021, LABA, ids, pembilang=True).values()} == {
        ""
    }
