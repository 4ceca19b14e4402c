"""Growth of profits: every figure is what comparing each business gives, and opens its list."""

from collections import Counter
from datetime import date
from itertools import product

from core.actions.laba import save_laba
from core.actions.office import Office
from core.actions.pertumbuhan import count_growth, list_behind, saringan_tumbuh
from core.actions.umkm import list_umkm, save_umkm, umkm_rows
from core.actions.umkm_pengawasan import save_pengawasan
from core.umkm.laba import Cara, Laba
from core.umkm.model import Pengawasan, Umkm
from core.umkm.pertumbuhan import ARAH, MenurutTumbuh, total

KELURAHAN = ("18.71.01.1003", "")
CASES = tuple(product((None, 0, 5, -3), (None, 0, 5, -7), ("", "A"), (12, 6)))


def fill(office: Office) -> None:
    """A business for every pair of profits, proof and months."""
    for place, (before, after, bukti, bulan) in enumerate(CASES):
        where, sector = KELURAHAN[place % 2], ("Kopi", "Jasa", "")[place % 3]
        umkm = Umkm(0, f"CONTOH {place}", kelurahan=where, sektor=sector)
        umkm_id = save_umkm(office, umkm).value.id
        save_pengawasan(office, Pengawasan(0, umkm_id, date(2020, 1, 1)))
        for tahun, laba, months in ((2024, before, 12), (2025, after, bulan)):
            if laba is not None:
                one = Laba(umkm_id, tahun, Cara.LAPOR, months, laba_lapor=laba, bukti=bukti)
                save_laba(office, one)


def test_every_figure_is_what_comparing_gives_and_opens_its_list(office: Office) -> None:
    fill(office)
    saringan = saringan_tumbuh(office, 2025)
    every = umkm_rows(office, list_umkm(office, saringan), saringan).values()

    for menurut in MenurutTumbuh:
        rows = count_growth(office, saringan, menurut).value

        whole = Counter(row.perbandingan.arah for row in every)
        assert total(rows).hitungan == tuple(whole[one] for one in ARAH)
        assert total(rows).jumlah == len(CASES)
        figures = [
            (row, *pair)
            for row in rows
            for pair in zip((*ARAH, None), (*row.hitungan, row.jumlah), strict=True)
        ]
        for row, arah, count in figures:
            behind = list_behind(saringan, menurut, row, arah)
            assert behind is None or len(list_umkm(office, behind)) == count


def test_sums_are_those_of_comparable_businesses(office: Office) -> None:
    fill(office)
    saringan = saringan_tumbuh(office, 2025)
    rows = umkm_rows(office, list_umkm(office, saringan), saringan).values()

    whole = total(count_growth(office, saringan, MenurutTumbuh.KECAMATAN).value)

    alike = [row for row in rows if row.perbandingan.arah in ARAH[:3]]
    assert whole.laba == sum((row.ini.laba or 0) for row in alike if row.ini)
    assert whole.laba_lalu == sum((row.lalu.laba or 0) for row in alike if row.lalu)


def test_a_row_without_a_place_comes_last_and_opens_nothing(office: Office) -> None:
    fill(office)
    saringan = saringan_tumbuh(office, 2025)

    last = count_growth(office, saringan, MenurutTumbuh.KECAMATAN).value[-1]

    assert (last.kode, last.nama) == ("", "Belum diisi")
    assert list_behind(saringan, MenurutTumbuh.KECAMATAN, last, None) is None
