"""Tempat sampah: everything that was taken away is found there, and comes back by its rules."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from core.actions.kegiatan import save_kegiatan, trash_kegiatan
from core.actions.koperasi import add_koperasi, find_koperasi, trash_koperasi
from core.actions.koperasi_status import save_status, trash_status
from core.actions.laba import save_laba, trash_laba
from core.actions.office import Office
from core.actions.outcome import Topic
from core.actions.pengaturan import save_penanda_tangan, trash_penanda_tangan
from core.actions.pengurus import save_pengurus, trash_pengurus
from core.actions.sakip import list_sakip, save_sakip, trash_sakip
from core.actions.sampah import count_sampah, list_jenis, list_sampah, restore_rows
from core.actions.umkm import load_umkm, save_umkm, trash_umkm
from core.actions.umkm_gabung import gabungkan_umkm
from core.actions.umkm_pengawasan import save_pengawasan, trash_pengawasan
from core.actions.urung import Perbuatan, newest_entry, undo_act
from core.errors import AppError, NotAllowedError, RecordMovedError
from core.iku.model import NilaiSakip
from core.kantor.kegiatan import Kegiatan
from core.kantor.model import PenandaTangan
from core.kantor.sampah import BarisSampah, SaringSampah
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.pengurus import Pengurus
from core.storage.journal import Actor
from core.storage.koperasi_store import KoperasiStore
from core.storage.sampah_jenis import JENIS, LAIN
from core.umkm.laba import Cara, Laba
from core.umkm.model import Pengawasan, Umkm

ALL = SaringSampah()
AKTIF = StatusKoperasi(Keadaan.AKTIF)


def add_melati(office: Office, **fields: str) -> int:
    koperasi = Koperasi("CONTOH Koperasi Melati", "Konsumen", **fields)  # type: ignore[arg-type]
    return add_koperasi(office, koperasi, AKTIF).value


def trash_melati(office: Office, koperasi_id: int) -> None:
    stored = find_koperasi(office, koperasi_id)
    assert stored is not None
    trash_koperasi(office, koperasi_id, stored.versi)


def add_keripik(office: Office, nama: str = "CONTOH Keripik Siger") -> Umkm:
    return save_umkm(office, Umkm(0, nama, pemilik="CONTOH Ibu Sari")).value


def lines(office: Office, saring: SaringSampah = ALL) -> list[tuple[str, str, str]]:
    """Kind, name and owner of what lies there."""
    return [(row.sebutan, row.nama, row.induk_nama) for row in list_sampah(office, saring).baris]


def only(office: Office, saring: SaringSampah = ALL) -> BarisSampah:
    (found,) = list_sampah(office, saring).baris
    return found


def test_every_table_that_knows_a_trash_is_listed_or_says_why_not(office: Office) -> None:
    tables = [row[0] for row in office.db.execute("SELECT name FROM pragma_table_list")]
    kept = {
        table
        for table in tables
        if office.db.execute(
            "SELECT 1 FROM pragma_table_info(?) WHERE name = 'dihapus_pada'", [table]
        ).fetchone()
    }

    assert kept == {*JENIS, *LAIN}
    assert list_jenis()[0] == ("koperasi", "Koperasi")


def test_every_kind_can_be_read_searched_and_counted(office: Office) -> None:
    for jenis in JENIS:
        saring = SaringSampah("contoh", (jenis,))
        assert list_sampah(office, saring).jumlah == 0


def test_a_cooperative_is_found_with_when_and_by_whom_and_returns(office: Office) -> None:
    office.actor = Actor(None, "CONTOH Petugas", "operator", "pc")
    koperasi_id = add_melati(office)
    trash_melati(office, koperasi_id)

    row = only(office)
    outcome = restore_rows(office, [row])

    assert (row.nama, row.oleh) == ("CONTOH Koperasi Melati", "CONTOH Petugas")
    assert row.pada == datetime(2026, 11, 24, 9, 0)
    assert (outcome.value, outcome.topics) == (1, frozenset({Topic.KOPERASI}))
    assert lines(office) == []
    assert KoperasiStore(office.db).trashed_at(koperasi_id) is None


def test_what_is_older_than_a_year_is_hidden_and_counted(office: Office) -> None:
    trash_melati(office, add_melati(office))
    office.clock = lambda: datetime(2026, 11, 24, 9, 0) + timedelta(days=366)
    umkm = add_keripik(office)
    trash_umkm(office, umkm.id, umkm.versi)

    found = list_sampah(office, ALL)

    assert [row.nama for row in found.baris] == ["CONTOH Keripik Siger"]
    assert (found.jumlah, found.lama) == (1, 1)


def test_lines_are_searched_by_words_of_record_owner_and_kind(office: Office) -> None:
    umkm = add_keripik(office)
    laba = Laba(umkm.id, 2025, cara=Cara.LAPOR, laba_lapor=5_000_000)
    trash_laba(office, save_laba(office, laba).value)
    trash_melati(office, add_melati(office))

    assert lines(office, SaringSampah("siger laba")) == [
        ("Laba", "Tahun 2025", "CONTOH Keripik Siger")
    ]
    assert count_sampah(office, SaringSampah("melati")) == 1
    assert count_sampah(office, SaringSampah("melati", ("umkm",))) == 0


def test_what_belongs_to_a_trashed_record_waits_for_it(office: Office) -> None:
    umkm = add_keripik(office)
    period = Pengawasan(0, umkm.id, date(2024, 1, 1))
    period_id = save_pengawasan(office, period).value
    trash_pengawasan(office, replace(period, id=period_id))
    trash_umkm(office, umkm.id, umkm.versi)
    child = next(row for row in list_sampah(office, ALL).baris if row.jenis == "pengawasan")

    with pytest.raises(AppError, match="sendiri ada di Tempat sampah"):
        restore_rows(office, [child])
    restore_rows(office, list_sampah(office, ALL).baris)

    assert child.nama == "Mulai 1 Januari 2024"
    assert lines(office) == []


def test_a_period_that_overlaps_another_stays(office: Office) -> None:
    umkm = add_keripik(office)
    first = Pengawasan(0, umkm.id, date(2024, 1, 1))
    trash_pengawasan(office, replace(first, id=save_pengawasan(office, first).value))
    save_pengawasan(office, replace(first, sejak=date(2025, 1, 1)))

    with pytest.raises(AppError):
        restore_rows(office, [only(office)])

    assert len(lines(office)) == 1


def test_one_that_cannot_return_keeps_the_others_there(office: Office) -> None:
    umkm = add_keripik(office)
    first = Pengawasan(0, umkm.id, date(2024, 1, 1), date(2024, 12, 31))
    trash_pengawasan(office, replace(first, id=save_pengawasan(office, first).value))
    save_pengawasan(office, first)
    trash_melati(office, add_melati(office))

    with pytest.raises(AppError, match=r"Masa pengawasan .*Tidak ada yang dikembalikan"):
        restore_rows(office, list_sampah(office, ALL).baris)

    assert len(lines(office)) == 2


def test_a_status_of_a_day_that_has_another_stays(office: Office) -> None:
    koperasi_id = add_melati(office)
    status = StatusKoperasi(Keadaan.TIDAK_AKTIF, date(2025, 3, 1), koperasi_id=koperasi_id)
    trash_status(office, replace(status, id=save_status(office, status).value))
    save_status(office, replace(status, status=Keadaan.USUL_BUBAR))

    with pytest.raises(AppError, match="sudah ada"):
        restore_rows(office, [only(office)])

    assert lines(office) == [("Status", "Tidak aktif sejak 1 Maret 2025", "CONTOH Koperasi Melati")]


def test_a_cooperative_whose_adding_was_undone_returns_with_its_status(office: Office) -> None:
    before = newest_entry(office)
    koperasi_id = add_melati(office)
    undo_act(office, Perbuatan(before, newest_entry(office)))
    row = only(office, SaringSampah(jenis=("koperasi",)))

    restore_rows(office, [row])

    assert [one.status for one in KoperasiStore(office.db).statuses(koperasi_id)] == [Keadaan.AKTIF]
    assert lines(office) == []


def test_a_score_of_sakip_returns_unless_its_place_is_taken(office: Office) -> None:
    nilai = NilaiSakip(0, 2024, 2025, terbit=False, nilai=None)
    trash_sakip(office, save_sakip(office, nilai).value)
    row = only(office)

    outcome = restore_rows(office, [row])

    assert row.nama == "Tahun dinilai 2024, terbit 2025"
    assert outcome.topics == frozenset({Topic.SAKIP, Topic.IKU})
    (back,) = list_sakip(office)
    trash_sakip(office, back)
    save_sakip(office, nilai)
    with pytest.raises(AppError, match="sudah dipakai"):
        restore_rows(office, [only(office)])


def test_a_chair_that_returns_is_written_into_the_cooperative(office: Office) -> None:
    koperasi_id = add_melati(office)
    person = Pengurus("CONTOH Ketua Baru", koperasi_id=koperasi_id, mulai=date(2025, 1, 1))
    save_pengurus(office, person)
    people = office.db.execute("SELECT id, versi FROM pengurus").fetchone()
    trash_pengurus(office, replace(person, id=people[0], versi=people[1]))
    office.db.execute("UPDATE koperasi SET ketua = ''")

    restore_rows(office, [only(office)])

    assert office.db.execute("SELECT ketua FROM koperasi").fetchone() == ("CONTOH Ketua Baru",)


def test_a_duty_returns(office: Office) -> None:
    kegiatan = Kegiatan(jenis="penyuluhan", judul="CONTOH Penyuluhan", tanggal=date(2025, 5, 2))
    new_id = save_kegiatan(office, kegiatan).value
    trash_kegiatan(office, replace(kegiatan, id=new_id, versi=1))

    row = only(office)

    assert row.nama == "CONTOH Penyuluhan, 2 Mei 2025"
    assert restore_rows(office, [row]).topics == frozenset({Topic.KEGIATAN})


def test_a_signatory_needs_an_officer_with_leave(office: Office) -> None:
    office.actor = Actor(None, "CONTOH Admin", "admin", "pc")
    person = PenandaTangan(0, "", "Kepala Dinas", "CONTOH Kepala", "", "", None, None)
    person = replace(person, id=save_penanda_tangan(office, person).value)
    trash_penanda_tangan(office, person)
    office.actor = replace(office.actor, peran="operator")

    with pytest.raises(NotAllowedError):
        restore_rows(office, [only(office)])

    assert len(lines(office)) == 1


def test_a_merged_business_is_parted_not_restored(office: Office) -> None:
    kept, melted = add_keripik(office), add_keripik(office, "CONTOH Keripik Sigerr")
    gabungkan_umkm(office, kept, melted)

    with pytest.raises(AppError, match="digabung ke CONTOH Keripik Siger"):
        restore_rows(office, [only(office)])


def test_a_line_that_was_read_before_it_moved_is_refused(office: Office) -> None:
    umkm = add_keripik(office)
    trash_umkm(office, umkm.id, umkm.versi)
    row = only(office)
    restore_rows(office, [row])

    with pytest.raises(RecordMovedError):
        restore_rows(office, [row])


def test_a_return_can_be_undone(office: Office) -> None:
    umkm = add_keripik(office)
    trash_umkm(office, umkm.id, umkm.versi)
    before = newest_entry(office)
    restore_rows(office, [only(office)])

    undo_act(office, Perbuatan(before, newest_entry(office)))

    assert load_umkm(office, umkm.id).dihapus
