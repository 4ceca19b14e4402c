"""The filter by size class lists exactly the businesses whose rows show that class."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.actions.office import Office
from core.actions.umkm import list_umkm, umkm_rows
from core.umkm.saringan import Saringan
from core.umkm.skala import PILIHAN_SKALA
from tests.core.iku_kantor import Kota

EDGES = (0, 300_000_000, 2_500_000_000, 10**9, 2 * 10**9, 5 * 10**9, 15 * 10**9, 50 * 10**9)
amounts = st.none() | st.sampled_from(EDGES).flatmap(lambda n: st.sampled_from([n, n + 1]))


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(st.tuples(amounts, amounts, st.sampled_from([6, 12])), max_size=6),
    tahun=st.sampled_from([2007, 2019, 2025]),
)
def test_each_class_lists_its_own_rows(
    office: Office, rows: list[tuple[int | None, int | None, int]], tahun: int
) -> None:
    with office.db.atomic():
        for name in ("laba", "pengawasan", "umkm"):
            office.db.execute(f"DELETE FROM {name}")  # noqa: S608 - names of this test
    kota = Kota(office)
    for number, (omzet, modal, bulan) in enumerate(rows):
        new = kota.umkm(f"usaha {number}")
        with office.db.atomic():
            office.db.execute("UPDATE umkm SET modal_usaha = ? WHERE id = ?", [modal, new])
        kota.laba(new, tahun, 1, omzet=omzet, bulan=bulan)

    every = Saringan(tahun, date(tahun, 12, 31))
    shown = umkm_rows(office, list_umkm(office, every), every)
    for code, _ in PILIHAN_SKALA:
        listed = list_umkm(office, Saringan(tahun, date(tahun, 12, 31), skala=(code,)))
        wanted = [
            one.id for one in shown.values() if (one.skala.urut if one.skala else 0) == int(code)
        ]
        assert sorted(listed) == sorted(wanted)


def test_a_search_and_a_class_narrow_together(office: Office) -> None:
    kota = Kota(office)
    small, _ = kota.umkm("roti melati"), kota.umkm("roti mawar")
    with office.db.atomic():
        office.db.execute("UPDATE umkm SET modal_usaha = 1 WHERE id = ?", [small])

    found = list_umkm(office, Saringan(2025, date(2025, 12, 31), cari="roti", skala=("1",)))

    assert list(found) == [small]
