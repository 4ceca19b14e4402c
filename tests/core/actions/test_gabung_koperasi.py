"""Two records of one cooperative made one, and parted again as if nothing had been."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.actions import jurnal
from core.actions.gabung_koperasi import (
    list_merges,
    merge,
    plan_merge,
    suspected_pairs,
    unmerge,
)
from core.actions.izin_koperasi import save_legalitas
from core.actions.koperasi import (
    add_koperasi,
    find_koperasi,
    list_ids,
    restore_koperasi,
    save_koperasi,
    trash_koperasi,
)
from core.actions.koperasi_tahun import save_tahun
from core.actions.office import Office, close_office, create_office
from core.actions.pengurus import list_pengurus, save_pengurus
from core.actions.urung import Perbuatan, newest_entry, undo_act
from core.errors import AppError, DataRejectedError, RecordMovedError
from core.koperasi.daftar import SaringKoperasi
from core.koperasi.gabung import BENTROK, TERKUNCI, Pilihan, Sebab, differing, suggested
from core.koperasi.legalitas import Legalitas
from core.koperasi.model import Keadaan, Koperasi, KoperasiTahun, StatusKoperasi
from core.koperasi.pengurus import Pengurus
from core.storage.gabung_store import GabungStore

KEDATON = "18.71.01.1003"
MELATI = Koperasi(nama="CONTOH Koperasi Melati Jaya", jenis="Konsumen", kelurahan=KEDATON)
Add = Callable[..., int]


@pytest.fixture
def add(office: Office) -> Add:
    """Save a cooperative; a test names what it is about."""

    def save(**changed: Any) -> int:
        return add_koperasi(office, replace(MELATI, **changed), StatusKoperasi(Keadaan.AKTIF)).value

    return save


def year(office: Office, koperasi_id: int, tahun_buku: int) -> int:
    return save_tahun(office, KoperasiTahun(tahun_buku, koperasi_id, anggota_jumlah=20)).value


def assess(office: Office, koperasi_id: int, tahun_buku: int, status: str) -> None:
    """A report with an assessment in this state, as the pages leave it."""
    with office.db.atomic():
        cursor = office.db.execute(
            """INSERT INTO laporan_keuangan (koperasi_id, unit, tahun_buku)
               VALUES (?, 'koperasi', ?)""",
            [koperasi_id, tahun_buku],
        )
        office.db.execute(
            """INSERT INTO penilaian (koperasi_id, unit, tahun_buku, asal, laporan_id, pedoman_id,
                 status, total, predikat, predikat_urut, final_pada)
               VALUES (?, 'koperasi', ?, 'hitung', ?, 'contoh', ?, '80', 'Sehat', 1,
                 '2026-03-01')""",
            [koperasi_id, tahun_buku, cursor.lastrowid, status],
        )


def content(office: Office) -> dict[str, list[str]]:
    """Every row of every register, versions aside."""
    found = {}
    tables = (*GabungStore(office.db).tables(), "koperasi", "laporan_akun")
    for tabel in tables:
        cursor = office.db.execute(f"SELECT * FROM {tabel}")  # noqa: S608 - names of the schema
        names = [column[0] for column in cursor.description]
        rows = [dict(zip(names, row, strict=True)) for row in cursor]
        found[tabel] = sorted(json.dumps({**row, "versi": 0}) for row in rows)
    return found


def test_children_move_and_fields_are_taken(office: Office, add: Add) -> None:
    stays, goes = add(), add(nama="CONTOH Melati Jaya", telepon="0721 481301")
    year(office, goes, 2024)
    save_pengurus(office, Pengurus("CONTOH Ketua", koperasi_id=goes))
    save_legalitas(office, Legalitas("pad", koperasi_id=goes, nomor="1", tanggal=date(2020, 1, 1)))

    merge(office, Pilihan(stays, goes, ("telepon",), alasan="tercatat dua kali"))

    kept = find_koperasi(office, stays)
    assert kept is not None
    assert (kept.telepon, kept.ketua) == ("0721481301", "CONTOH Ketua")
    assert [one.nama for one in list_pengurus(office, stays)] == ["CONTOH Ketua"]
    assert list_ids(office, SaringKoperasi(), 2025) == [stays]
    assert list_ids(office, SaringKoperasi(sampah=True), 2025) == [goes]
    moved = [one.perbuatan for one in jurnal.history(office, "koperasi", stays)]
    assert moved.count("dipindahkan dari CONTOH Melati Jaya") == 3


def test_a_year_that_both_have_stays_where_it_is(office: Office, add: Add) -> None:
    stays, goes = add(), add(nama="CONTOH Melati Jya")
    for koperasi_id in (stays, goes):
        year(office, koperasi_id, 2024)

    plan = plan_merge(office, stays, goes)

    assert {(one.tabel, one.tinggal) for one in plan.tinggal} == {
        ("status_koperasi", BENTROK),
        ("koperasi_tahun", BENTROK),
    }
    assert plan.pindah == ()


def test_a_final_is_never_lost(office: Office, add: Add) -> None:
    stays, goes = add(), add(nama="CONTOH Melati Jya")
    assess(office, goes, 2024, "final")

    with pytest.raises(AppError, match="penilaian final tahun buku 2024") as refused:
        merge(office, Pilihan(stays, goes, alasan="dua kali"))

    assert refused.value.message.endswith("Tukar catatan yang tetap.")
    assert merge(office, Pilihan(goes, stays, alasan="dua kali")).value


def test_two_records_with_finals_of_their_own_are_told_what_to_do(office: Office, add: Add) -> None:
    stays, goes = add(), add(nama="CONTOH Melati Jya")
    assess(office, stays, 2023, "final")
    assess(office, goes, 2024, "final")

    for pair in ((stays, goes), (goes, stays)):
        assert "juga mempunyai penilaian final tahun lain" in plan_merge(office, *pair).halangan


def test_a_final_of_the_same_year_stays_in_the_record_that_goes(office: Office, add: Add) -> None:
    stays, goes = add(), add(nama="CONTOH Melati Jya")
    for koperasi_id in (stays, goes):
        assess(office, koperasi_id, 2024, "final")
    assess(office, goes, 2023, "draf")

    plan = plan_merge(office, stays, goes)
    merge(office, Pilihan(stays, goes, alasan="dua kali"))

    assert ("penilaian", TERKUNCI) in {(one.tabel, one.tinggal) for one in plan.tinggal}
    assert {(one.tabel, one.jumlah) for one in plan.pindah} == {
        ("laporan_keuangan", 1),
        ("penilaian", 1),
    }
    assert GabungStore(office.db).finals(goes) == {("koperasi", 2024)}


def test_what_was_edited_since_stays_and_is_told(office: Office, add: Add) -> None:
    stays, goes = add(), add(nama="CONTOH Melati Jya", email="lama@contoh.id", telepon="0721481301")
    save_pengurus(office, Pengurus("CONTOH Ketua", koperasi_id=goes))
    save_legalitas(office, Legalitas("pad", koperasi_id=goes, nomor="1", tanggal=date(2020, 1, 1)))
    merged = merge(office, Pilihan(stays, goes, ("email", "telepon"), alasan="dua kali")).value
    person = list_pengurus(office, stays)[0]
    save_pengurus(office, replace(person, nama="CONTOH Ketua Baru"))
    kept = find_koperasi(office, stays)
    assert kept is not None
    save_koperasi(office, replace(kept, email="baru@contoh.id"))

    result = unmerge(office, merged).value

    assert set(result.tertinggal) == {
        "Pengurus dan pengawas (diubah sesudah digabung)",
        "Ketua",
        "Surel",
    }
    back = find_koperasi(office, stays)
    assert back is not None
    assert (back.email, back.telepon) == ("baru@contoh.id", "")
    assert [one.nama for one in list_pengurus(office, stays)] == ["CONTOH Ketua Baru"]
    with pytest.raises(RecordMovedError):
        unmerge(office, merged)


def test_parting_is_refused_while_the_nik_is_taken(office: Office, add: Add) -> None:
    stays, goes = add(), add(nama="CONTOH Melati Jya", nik="1871010000001")
    merged = merge(office, Pilihan(stays, goes, alasan="dua kali")).value
    add(nama="CONTOH Koperasi Lain", nik="1871010000001")
    before = content(office)

    with pytest.raises(AppError, match="NIK-nya sekarang dipakai"):
        unmerge(office, merged)

    assert content(office) == before


def test_what_is_left_on_purpose_stays_by_book_year(office: Office, add: Add) -> None:
    stays, goes = add(), add(nama="CONTOH Melati Jya")
    assess(office, goes, 2024, "draf")
    year(office, goes, 2024)

    merge(office, Pilihan(stays, goes, tanpa=frozenset({"penilaian"}), alasan="dua kali"))

    owners = {
        tabel: [row[0] for row in office.db.execute(f"SELECT koperasi_id FROM {tabel}")]  # noqa: S608 - of this test
        for tabel in ("laporan_keuangan", "penilaian", "koperasi_tahun")
    }
    assert owners == {
        "laporan_keuangan": [goes],
        "penilaian": [goes],
        "koperasi_tahun": [stays],
    }


def test_a_merged_record_comes_back_only_by_parting(office: Office, add: Add) -> None:
    stays, goes = add(), add(nama="CONTOH Melati Jya")
    merge(office, Pilihan(stays, goes, alasan="dua kali"))

    with pytest.raises(AppError, match="digabung ke koperasi lain"):
        restore_koperasi(office, goes, 2)


def test_undoing_the_act_is_parting_too(office: Office, add: Add) -> None:
    stays, goes = add(), add(nama="CONTOH Melati Jya", telepon="0721481301")
    year(office, goes, 2024)
    before, start = content(office), newest_entry(office)
    merge(office, Pilihan(stays, goes, ("telepon",), alasan="dua kali"))

    undo_act(office, Perbuatan(start, newest_entry(office)))

    assert content(office) == before
    assert list_merges(office, stays) == ()


def test_records_that_are_gone_or_the_same_are_no_pair(office: Office, add: Add) -> None:
    stays, goes = add(), add(nama="CONTOH Melati Jya")
    trash_koperasi(office, goes, 1)

    for pair in ((stays, stays), (stays, 1)):
        with pytest.raises(RecordMovedError):
            plan_merge(office, *pair)
    assert plan_merge(office, goes, stays).halangan == (
        "Catatan yang tetap ada di Tempat sampah; kembalikan dahulu."
    )


def test_a_merge_asks_for_a_reason(office: Office, add: Add) -> None:
    with pytest.raises(DataRejectedError, match="Tulis alasan"):
        merge(office, Pilihan(add(), add(nama="CONTOH Melati Jya"), alasan="  "))


def test_pairs_are_suspected_with_their_reasons(office: Office, add: Add) -> None:
    first = add(nik="1871010000001", no_badan_hukum="01/BH/KWK.8/II")
    second = add(nama="CONTOH Melati Jya", no_badan_hukum="1/bh/kwk 8/II", alasan_kembar="lama")
    gone = add(nama="CONTOH Mawar", kelurahan=None)
    trash_koperasi(office, gone, 1)
    office.db.execute("UPDATE koperasi SET nik = '1871010000001' WHERE id = ?", [gone])
    add(nama="CONTOH Anggrek")

    found = suspected_pairs(office)

    assert [({one.satu.id, one.dua.id}, one.sebab) for one in found] == [
        ({first, gone}, (Sebab.NIK,)),
        ({first, second}, (Sebab.BADAN_HUKUM, Sebab.MIRIP)),
    ]
    merge(office, Pilihan(first, second, alasan="dua kali"))
    assert [one.sebab for one in suspected_pairs(office)] == [(Sebab.NIK,)]
    assert [name for _, name in list_merges(office, first)] == ["CONTOH Melati Jya"]


def test_blank_fields_are_worth_taking() -> None:
    other = replace(MELATI, telepon="0721481301", nama="CONTOH Melati")

    assert differing(MELATI, other) == ("nama", "telepon")
    assert suggested(MELATI, other) == ("telepon",)


def test_every_table_of_a_cooperative_can_be_moved(office: Office) -> None:
    """A table without id and version would be left behind unseen."""
    found = office.db.execute(
        """SELECT m.name FROM sqlite_schema m WHERE m.type = 'table' AND EXISTS
             (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'koperasi_id')"""
    )
    assert {row[0] for row in found} == set(GabungStore(office.db).tables())


YEARS = st.lists(st.sampled_from([2021, 2022, 2023, 2024]), unique=True, max_size=3)
STATES = st.dictionaries(
    st.sampled_from([2021, 2022, 2023]), st.sampled_from(["draf", "final"]), max_size=2
)
RECORD = st.fixed_dictionaries(
    {
        "years": YEARS,
        "assessed": STATES,
        "people": st.lists(st.sampled_from(["ketua", "bendahara"]), max_size=2),
        "email": st.sampled_from(["", "a@contoh.id", "b@contoh.id"]),
        "nik": st.sampled_from([None, "own"]),
    }
)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(first=RECORD, second=RECORD, data=st.data())
def test_parting_what_was_merged_leaves_everything_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, first: Any, second: Any, data: st.DataObject
) -> None:
    office = create_office(Path(tmp_path_factory.mktemp("gabung")) / "siku.db", node=7)
    try:
        ids = [_made(office, n, one) for n, one in enumerate((first, second))]
        lone = GabungStore(office.db).finals(ids[1]) - GabungStore(office.db).finals(ids[0])
        stays, goes = (ids[1], ids[0]) if lone else (ids[0], ids[1])
        if plan_merge(office, stays, goes).halangan:
            return
        before = content(office)
        taken = data.draw(st.lists(st.sampled_from(["nama", "email", "nik", "no_badan_hukum"])))
        merged = merge(office, Pilihan(stays, goes, tuple(taken), alasan="uji")).value
        assert content(office) != before

        told = unmerge(office, merged).value.tertinggal

        assert told == ()
        assert content(office) == before
    finally:
        close_office(office, copy=False)


def _made(office: Office, n: int, one: Any) -> int:
    record = replace(
        MELATI,
        nama=f"CONTOH Melati {n}",
        email=one["email"],
        nik=f"187101000000{n}" if one["nik"] else None,
        no_badan_hukum=f"{n}/BH/KWK.8/II",
    )
    made = add_koperasi(office, record, StatusKoperasi(Keadaan.AKTIF)).value
    for tahun_buku in one["years"]:
        year(office, made, tahun_buku)
    for tahun_buku, state in one["assessed"].items():
        assess(office, made, tahun_buku, state)
    for n_person, jabatan in enumerate(one["people"]):
        save_pengurus(office, Pengurus(f"CONTOH Orang {n_person}", jabatan, koperasi_id=made))
    return made
