"""Batal urung: what was saved goes back, act by act, or is refused in words."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.actions.kegiatan import save_kegiatan
from core.actions.koperasi import add_koperasi, find_koperasi, save_koperasi, trash_koperasi
from core.actions.koperasi_status import save_status, trash_status
from core.actions.koperasi_tahun import save_tahun
from core.actions.office import Office, close_office, create_office
from core.actions.outcome import Outcome, Topic
from core.actions.pengawasan_banyak import tetapkan_pengawasan
from core.actions.umkm import reveal_umkm, save_umkm
from core.actions.umkm_pengawasan import save_pengawasan
from core.actions.urung import Perbuatan, describe_act, newest_entry, undo_act
from core.errors import DataRejectedError, UndoRefusedError
from core.kantor.kegiatan import Kegiatan
from core.koperasi.laporan import KunciLaporan, Laporan, Unit
from core.koperasi.model import Keadaan, Koperasi, KoperasiTahun, StatusKoperasi
from core.storage.koperasi_store import KoperasiStore
from core.storage.laporan_store import LaporanStore
from core.storage.umkm_store import UmkmStore
from core.umkm.model import Pengawasan, Umkm
from core.umkm.pengawasan_banyak import Penetapan

MELATI = Koperasi("CONTOH Koperasi Melati", "Konsumen", alamat="Jl. CONTOH 1")
AKTIF = StatusKoperasi(Keadaan.AKTIF)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = create_office(tmp_path / "siku.db", node=7, clock=lambda: datetime(2026, 11, 24, 9, 0))
    yield made
    close_office(made, copy=False)


def done(office: Office, action: Callable[[Office], Outcome[Any]]) -> Perbuatan:
    """Do something and keep where its entries stand."""
    before = newest_entry(office)
    try:
        topics = action(office).topics
    except DataRejectedError:
        topics = frozenset()
    return Perbuatan(before, newest_entry(office), topics)


def dump(office: Office) -> dict[str, list[tuple[Any, ...]]]:
    """Every row in use, without the counters of versions."""
    found = {}
    tables = ("koperasi", "status_koperasi", "koperasi_tahun", "laporan_keuangan", "umkm")
    for table in tables:
        columns = [row[1] for row in office.db.execute(f"PRAGMA table_info({table})")]
        kept = ", ".join(name for name in columns if name != "versi")
        sql = f"SELECT {kept} FROM {table} WHERE dihapus_pada IS NULL ORDER BY id"  # noqa: S608
        found[table] = office.db.execute(sql).fetchall()
    found["akun"] = office.db.execute("SELECT * FROM laporan_akun ORDER BY 1, 2").fetchall()
    return found


def test_a_changed_field_returns_and_the_act_is_named(office: Office) -> None:
    new_id = add_koperasi(office, MELATI, AKTIF).value
    stored = find_koperasi(office, new_id)
    assert stored is not None
    act = done(office, lambda one: save_koperasi(one, replace(stored, alamat="Jl. CONTOH 2")))

    assert describe_act(office, act) == "koperasi diubah – CONTOH Koperasi Melati"
    outcome = undo_act(office, act)

    back = find_koperasi(office, new_id)
    assert back is not None
    assert (back.alamat, outcome.topics) == ("Jl. CONTOH 1", frozenset({Topic.KOPERASI}))


def test_an_added_cooperative_goes_to_the_trash_with_its_first_status(office: Office) -> None:
    act = done(office, lambda one: add_koperasi(one, MELATI, AKTIF))

    undo_act(office, act)

    assert dump(office)["koperasi"] == []
    assert dump(office)["status_koperasi"] == []


def test_a_trashed_record_comes_back(office: Office) -> None:
    new_id = add_koperasi(office, MELATI, AKTIF).value
    before = dump(office)
    act = done(office, lambda one: trash_koperasi(one, new_id, 1))

    undo_act(office, act)

    assert dump(office) == before


def test_what_somebody_changed_since_stays(office: Office) -> None:
    new_id = add_koperasi(office, MELATI, AKTIF).value
    stored = find_koperasi(office, new_id)
    assert stored is not None
    act = done(office, lambda one: save_koperasi(one, replace(stored, alamat="Jl. CONTOH 2")))
    later = find_koperasi(office, new_id)
    assert later is not None
    save_koperasi(office, replace(later, alamat="Jl. CONTOH 3"))
    before = dump(office)

    with pytest.raises(UndoRefusedError, match="sudah diubah lagi"):
        undo_act(office, act)

    assert dump(office) == before


def test_amounts_of_a_report_return_with_their_reasons(office: Office) -> None:
    koperasi_id = add_koperasi(office, MELATI, AKTIF).value
    kunci = KunciLaporan(koperasi_id, Unit.KOPERASI, 2025)
    store = LaporanStore(office.db)

    def save(akun: dict[str, int], alasan: dict[str, str]) -> Callable[[Office], Outcome[Any]]:
        def act(one: Office) -> Outcome[Any]:
            stored = store.find(kunci) or Laporan(kunci, {})
            with one.db.atomic():
                store.save(one.deed("laporan disimpan"), replace(stored, akun=akun, alasan=alasan))
            return Outcome(None)

        return act

    first = done(office, save({"kas": 10, "bank": 20}, {"kas": "CONTOH alasan"}))
    before = dump(office)
    second = done(office, save({"kas": 11, "piutang_usaha": 5}, {"kas": "CONTOH lain"}))

    undo_act(office, second)
    assert dump(office) == before
    undo_act(office, first)
    assert dump(office)["laporan_keuangan"] == []


def test_many_records_at_once_are_not_taken_back_from_here(office: Office) -> None:
    def many(one: Office) -> Outcome[Any]:
        with one.db.atomic():
            KoperasiStore(one.db).bulk(one.deed("koperasi diisi"), [MELATI], [AKTIF])
        return Outcome(None)

    act = done(office, many)

    with pytest.raises(UndoRefusedError, match="banyak catatan sekaligus"):
        undo_act(office, act)
    assert len(dump(office)["koperasi"]) == 1


def test_a_look_behind_a_mask_is_nothing_to_take_back(office: Office) -> None:
    umkm = save_umkm(office, Umkm(0, "CONTOH Usaha", nik="1871010101900001")).value
    act = done(office, lambda one: reveal_umkm(one, umkm.id))

    assert describe_act(office, act) == ""


def test_choices_of_the_office_are_taken_back_on_their_page(office: Office) -> None:
    from core.actions.pengaturan import load_pilihan, save_pilihan

    office.actor = replace(office.actor, peran="admin")
    act = done(office, lambda one: save_pilihan(one, replace(load_pilihan(one), kertas="A4")))

    with pytest.raises(UndoRefusedError, match="halamannya sendiri"):
        undo_act(office, act)


def test_a_period_that_would_overlap_a_later_one_stays(office: Office) -> None:
    umkm_id = save_umkm(office, Umkm(0, "CONTOH Usaha")).value.id
    period = Pengawasan(0, umkm_id, date(2024, 1, 1), date(2025, 12, 31))
    period = replace(period, id=save_pengawasan(office, period).value)
    shorter = replace(period, sampai=date(2024, 12, 31))
    act = done(office, lambda one: save_pengawasan(one, shorter))
    save_pengawasan(office, Pengawasan(0, umkm_id, date(2025, 1, 1)))

    with pytest.raises(UndoRefusedError, match="Bertumpuk dengan masa pengawasan 1 Januari 2025"):
        undo_act(office, act)

    assert [one.sampai for one in UmkmStore(office.db).pengawasan(umkm_id)] == [
        None,
        date(2024, 12, 31),
    ]


def test_a_status_whose_day_is_taken_does_not_return(office: Office) -> None:
    koperasi_id = add_koperasi(office, MELATI, AKTIF).value
    status = StatusKoperasi(Keadaan.TIDAK_AKTIF, date(2020, 1, 1), koperasi_id=koperasi_id)
    status = replace(status, id=save_status(office, status).value)
    act = done(office, lambda one: trash_status(one, status))
    save_status(office, replace(status, id=0, status=Keadaan.AKTIF))
    before = dump(office)

    with pytest.raises(UndoRefusedError, match="Status sejak 1 Januari 2020 sudah ada"):
        undo_act(office, act)

    assert dump(office) == before


def test_a_number_that_went_to_another_record_is_named_as_the_reason(office: Office) -> None:
    melati, mawar = (
        add_koperasi(office, Koperasi(f"CONTOH Koperasi {name}", "Jasa"), AKTIF).value
        for name in ("Melati", "Mawar")
    )

    def number(koperasi_id: int, nik: str | None) -> Callable[[Office], Outcome[Any]]:
        stored = find_koperasi(office, koperasi_id)
        assert stored is not None
        return lambda one: save_koperasi(one, replace(stored, nik=nik))

    done(office, number(melati, "1871010010001"))
    act = done(office, number(melati, None))
    done(office, number(mawar, "1871010010001"))

    with pytest.raises(UndoRefusedError, match="dipakai catatan lain"):
        undo_act(office, act)


def test_many_periods_are_counted_and_go_back_together(office: Office) -> None:
    ids = [save_umkm(office, Umkm(0, f"CONTOH Usaha {name}")).value.id for name in "ABC"]
    decree = Penetapan("CONTOH/1", date(2025, 1, 1), date(2025, 1, 1), None)
    act = done(office, lambda one: tetapkan_pengawasan(one, ids, decree))

    assert describe_act(office, act) == "pengawasan ditetapkan (3 catatan)"
    undo_act(office, act)

    assert not any(UmkmStore(office.db).pengawasan(one) for one in ids)


def test_a_duty_is_named_by_its_title(office: Office) -> None:
    duty = Kegiatan("penyuluhan", date(2026, 1, 2), "CONTOH Penyuluhan")
    act = done(office, lambda one: save_kegiatan(one, duty))

    assert describe_act(office, act) == "kegiatan ditambah – CONTOH Penyuluhan"


ACTS = st.lists(
    st.tuples(st.sampled_from(("ubah", "tahun", "status", "umkm")), st.integers(1, 9)),
    min_size=1,
    max_size=8,
)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(acts=ACTS)
def test_whatever_was_saved_all_of_it_goes_back(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, int]]
) -> None:
    path = tmp_path_factory.mktemp("urung") / "siku.db"
    office = create_office(path, node=7, clock=lambda: datetime(2026, 11, 24, 9, 0))
    koperasi_id = add_koperasi(office, MELATI, AKTIF).value
    before = dump(office)
    finished = [done(office, _act(koperasi_id, kind, number)) for kind, number in acts]

    for act in reversed(finished):
        if describe_act(office, act):
            undo_act(office, act)

    after = dump(office)
    close_office(office, copy=False)
    assert after == before


def _act(koperasi_id: int, kind: str, number: int) -> Callable[[Office], Outcome[Any]]:
    def act(office: Office) -> Outcome[Any]:
        if kind == "ubah":
            stored = find_koperasi(office, koperasi_id)
            assert stored is not None
            return save_koperasi(office, replace(stored, catatan=f"CONTOH {number}"))
        if kind == "tahun":
            years = {one.tahun_buku: one for one in KoperasiStore(office.db).years(koperasi_id)}
            year = years.get(2020 + number % 3, KoperasiTahun(2020 + number % 3, koperasi_id))
            return save_tahun(office, replace(year, aset=number))
        if kind == "status":
            status = StatusKoperasi(
                Keadaan.TIDAK_AKTIF, date(2010 + number, 1, 1), koperasi_id=koperasi_id
            )
            return save_status(office, status)
        return save_umkm(office, Umkm(0, f"CONTOH Usaha {number}"))

    return act
