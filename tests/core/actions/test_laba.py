from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.actions import laba as actions
from core.actions.office import Office, close_office, create_office
from core.errors import DataRejectedError, RecordMovedError
from core.storage.umkm_bulk import UmkmLengkap, add_many
from core.umkm.laba import Arah, Cara, Laba, compare
from core.umkm.model import Pengawasan, Umkm
from core.umkm.saringan import JumlahLaba, Saringan
from core.umkm.tempel import Nasib, read_block

ALL = Saringan(2025, date(2025, 12, 31))
SUPERVISED = Pengawasan(0, 0, date(2020, 1, 1))


def make(folder: Path) -> Office:
    return create_office(folder / "siku.db", node=7, clock=lambda: datetime(2026, 11, 24, 9, 0))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make(tmp_path)
    yield made
    close_office(made, copy=False)


def business(office: Office, *profits: Laba, nama: str = "CONTOH Roti") -> int:
    with office.db.atomic():
        new = UmkmLengkap(Umkm(0, nama), [SUPERVISED], profits)
        return add_many(office.db, office.deed("contoh"), [new])[0]


def full(tahun: int = 2025, umkm_id: int = 0, **other: object) -> Laba:
    sound = Laba(umkm_id, tahun, omzet=100, hpp=50, beban=30, bukti="A")
    return replace(sound, **other)  # type: ignore[arg-type]


def test_a_row_is_saved_with_its_computed_profit(office: Office) -> None:
    umkm_id = business(office)

    saved = actions.save_laba(office, full(umkm_id=umkm_id, rincian_beban=(("sewa", 30),)))

    row = actions.laba_rows(office, [umkm_id], ALL)[umkm_id]
    assert (row.ini, saved.value.laba) == (saved.value, 20)
    assert not row.minta_alasan


def test_a_row_with_a_blank_figure_leaves_no_trace(office: Office) -> None:
    umkm_id = business(office)

    with pytest.raises(DataRejectedError) as rejected:
        actions.save_laba(office, full(umkm_id=umkm_id, hpp=None))

    assert [one.code for one in rejected.value.findings] == ["laba.hpp_kosong"]
    assert office.db.table("laba").count == 0


def test_a_jump_is_saved_and_waits_for_its_reason(office: Office) -> None:
    umkm_id = business(office, full(2024))

    saved = actions.save_laba(office, full(umkm_id=umkm_id, beban=0)).value
    assert actions.laba_rows(office, [umkm_id], ALL)[umkm_id].minta_alasan

    actions.save_laba(office, replace(saved, alasan="beban ditanggung pemilik"))
    assert not actions.laba_rows(office, [umkm_id], ALL)[umkm_id].minta_alasan


def test_twelve_times_keeps_the_monthly_figure_and_no_stale_ones(office: Office) -> None:
    umkm_id = business(office)
    typed = full(umkm_id=umkm_id, cara=Cara.KALI12, laba_sebulan=7, bulan=3)

    saved = actions.save_laba(office, typed).value

    assert (saved.laba, saved.bulan, saved.laba_sebulan, saved.hpp) == (84, 12, 7, None)


def test_a_reported_profit_comes_back_as_reported(office: Office) -> None:
    umkm_id = business(office)

    saved = actions.save_laba(office, full(umkm_id=umkm_id, cara=Cara.LAPOR, laba_lapor=-9)).value

    assert (saved.laba_lapor, saved.laba, saved.beban) == (-9, -9, None)


def test_somebody_elses_row_is_not_overwritten(office: Office) -> None:
    umkm_id = business(office)
    first = actions.save_laba(office, full(umkm_id=umkm_id)).value
    actions.save_laba(office, replace(first, bukti="B"))

    for stale in (replace(first, bukti="C"), full(umkm_id=umkm_id, bukti="C")):
        with pytest.raises(RecordMovedError):
            actions.save_laba(office, stale)


def test_a_trashed_row_can_come_back_or_be_typed_anew(office: Office) -> None:
    umkm_id = business(office)
    saved = actions.save_laba(office, full(umkm_id=umkm_id)).value

    actions.trash_laba(office, saved)
    assert actions.laba_rows(office, [umkm_id], ALL)[umkm_id].ini is None
    assert list(actions.list_belum_lapor(office, ALL)) == [umkm_id]

    actions.restore_laba(office, saved)
    assert list(actions.list_belum_lapor(office, ALL)) == []

    actions.trash_laba(office, replace(saved, versi=3))
    again = actions.save_laba(office, full(umkm_id=umkm_id, beban=31)).value
    assert (again.id, again.laba) == (saved.id, 19)


def test_a_pasted_block_saves_the_sound_rows_and_names_the_others(office: Office) -> None:
    one, other = business(office), business(office, nama="CONTOH Kopi")
    block = [full(umkm_id=one), full(umkm_id=other, beban=None)]

    result = actions.save_laba_block(office, block).value

    assert [laba.umkm_id for laba in result.tersimpan] == [one]
    assert [(laba.umkm_id, error.message) for laba, error in result.ditolak] == [
        (other, "Isi beban; tulis 0 bila memang nihil.")
    ]
    assert actions.save_laba_block(office, block[1:]).topics == frozenset()


def test_a_named_block_finds_its_rows_inside_the_filter(office: Office) -> None:
    roti, _kopi = business(office), business(office, nama="CONTOH Kopi")
    block = read_block("Nama\tOmzet\tHPP\tBeban\nCONTOH Roti\t9\t1\t1\nTeh\t1\t1\t1", "")

    planned = actions.plan_block(office, block, [], ALL)

    assert [(row.nasib, row.laba.umkm_id if row.laba else 0) for row in planned] == [
        (Nasib.BARU, roti),
        (Nasib.DITOLAK, 0),
    ]
    assert office.db.table("laba").count == 0


def test_a_bulk_is_one_journal_entry_and_is_found_by_the_search(office: Office) -> None:
    before = office.db.table("jurnal").count

    umkm_id = business(office, full(2024), full(2025))

    assert office.db.table("jurnal").count == before + 1
    assert list(actions.list_laba(office, replace(ALL, cari="rot"))) == [umkm_id]
    assert umkm_id == (7 << 36) + 1


def test_totals_cover_the_whole_filter(office: Office) -> None:
    business(office, full(2024), full(2025, beban=20), nama="CONTOH Naik")
    business(office, full(2024), full(2025, beban=40), nama="CONTOH Turun")
    business(office, full(2024), nama="CONTOH Belum")

    assert actions.total_laba(office, ALL).value == JumlahLaba(
        3, 2, 60, 200, 100, 60, 40, naik=1, tetap=0, turun=1, tidak_dapat=0
    )
    found = actions.total_laba(office, replace(ALL, cari="naik", dalam_pengawasan=True)).value
    assert (found.baris, found.laba, found.naik) == (1, 30, 1)
    assert actions.total_laba(office, replace(ALL, turun=True)).value.laba == 10


PROFIT = st.none() | st.builds(
    full,
    beban=st.integers(48, 52),
    bulan=st.sampled_from([6, 12]),
    bukti=st.sampled_from(["", "A", "C"]),
    usaha_sama=st.booleans(),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(PROFIT, PROFIT), min_size=1, max_size=12))
def test_sql_counts_what_compare_says(pairs: list[tuple[Laba | None, Laba | None]]) -> None:
    dated = [
        (replace(this, tahun=2025) if this else None, replace(last, tahun=2024) if last else None)
        for this, last in pairs
    ]
    said = [compare(this, last).arah for this, last in dated]

    with TemporaryDirectory() as folder:
        office = make(Path(folder))
        for this, last in dated:
            business(office, *(one for one in (this, last) if one))
        found = actions.total_laba(office, ALL).value
        fell = actions.list_laba(office, replace(ALL, turun=True))
        close_office(office, copy=False)

    assert (found.naik, found.tetap, found.turun, found.tidak_dapat, found.lapor) == (
        said.count(Arah.NAIK),
        said.count(Arah.TETAP),
        said.count(Arah.TURUN),
        said.count(Arah.TIDAK_DAPAT),
        len(said) - said.count(Arah.BELUM_LAPOR),
    )
    assert len(fell) == found.turun
