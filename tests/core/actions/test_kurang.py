"""What is missing is counted as the comparison of two years says, and each figure has its list."""

from itertools import product

from core.actions.laba import list_laba
from core.actions.office import Office
from core.actions.pertumbuhan import count_missing, list_missing, saringan_tumbuh
from core.actions.umkm import list_umkm, umkm_rows
from core.umkm.kurang import BarisKurang, Kurang, total_kurang
from core.umkm.laba import Arah
from core.umkm.pertumbuhan import MenurutTumbuh
from tests.core.iku_kantor import Kota

KOTA, LAIN = "18.71.01.1003", "18.71.02.1001"


def fill(office: Office) -> None:
    """Every mix of a year with proof, without proof, and without a report, in two places."""
    kota = Kota(office)
    places = [row[0] for row in office.db.execute(
        "SELECT min(kode) FROM wilayah GROUP BY kode_kecamatan LIMIT 2")]  # fmt: skip
    for number, (this, last) in enumerate(product((None, "", "B"), repeat=2)):
        new = kota.umkm(f"usaha {number}")
        with office.db.atomic():
            office.db.execute(
                "UPDATE umkm SET kelurahan = ?, sektor = ? WHERE id = ?",
                [places[number % 2], ("Jasa", "")[number % 2], new],
            )
        for tahun, bukti in ((2025, this), (2024, last)):
            if bukti is not None:
                kota.laba(new, tahun, 1, bukti=bukti)


def test_each_figure_is_the_length_of_its_list_and_agrees_with_the_comparison(
    office: Office,
) -> None:
    fill(office)
    saringan = saringan_tumbuh(office, 2025)

    for menurut in MenurutTumbuh:
        for row in count_missing(office, saringan, menurut).value:
            for kurang, count in zip((*Kurang, None), (*row.hitungan, row.jumlah), strict=True):
                target = list_missing(saringan, menurut, row, kurang)
                if target is None:
                    assert not row.kode
                    continue
                assert len(list_laba(office, target)) == count
                rows = umkm_rows(office, list_umkm(office, target), target).values()
                for one in rows:
                    change = one.perbandingan
                    if kurang is Kurang.INI:
                        assert change.arah is Arah.BELUM_LAPOR
                    elif kurang is Kurang.LALU:
                        assert change.sebab == "Laporan tahun 2024 belum ada."
                    elif kurang is Kurang.BUKTI:
                        assert change.sebab.startswith("Bukti tahun")


def test_the_total_counts_everybody_once(office: Office) -> None:
    fill(office)

    rows = count_missing(office, saringan_tumbuh(office, 2025), MenurutTumbuh.KECAMATAN).value

    assert total_kurang(rows) == BarisKurang("", "Jumlah", ini=3, lalu=2, bukti=3, jumlah=9)
