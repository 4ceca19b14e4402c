from datetime import date, datetime
from pathlib import Path

from core.actions import umkm as actions
from core.actions.office import close_office, create_office
from core.storage.umkm_bulk import UmkmLengkap, add_many
from core.umkm.laba import Laba
from core.umkm.model import Pengawasan, Umkm
from core.umkm.saringan import Saringan


def test_many_come_with_all_that_belongs_to_them_and_the_search_goes_on(tmp_path: Path) -> None:
    office = create_office(tmp_path / "siku.db", node=7, clock=lambda: datetime(2026, 11, 24, 9, 0))
    listed = [
        UmkmLengkap(
            Umkm(0, f"CONTOH Kopi {number}"),
            [Pengawasan(0, 0, date(2024, 1, 1))],
            [Laba(0, year, omzet=9, hpp=1, beban=1) for year in (2024, 2025)],
        )
        for number in range(3)
    ]
    with office.db.atomic():
        ids = add_many(office.db, office.deed("contoh"), listed)
        more = add_many(office.db, office.deed("contoh"), [])

    later = actions.save_umkm(office, Umkm(0, "CONTOH Es Kopi")).value

    every = Saringan(2025, date(2025, 12, 31), cari="kopi")
    found = list(actions.list_umkm(office, every))
    assert (sorted(found), list(more)) == ([*ids, later.id], [])
    assert [laba.laba for laba in actions.list_laba_of(office, ids[0])] == [7, 7]
    assert len(actions.list_pengawasan(office, ids[2])) == 1
    rows = actions.umkm_rows(office, found, every)
    assert [rows[one].dalam_pengawasan for one in (*ids, later.id)] == [True, True, True, False]
    assert rows[ids[0]].perbandingan.sebab == "Bukti tahun 2024 dan 2025 belum ada."
    close_office(office, copy=False)
