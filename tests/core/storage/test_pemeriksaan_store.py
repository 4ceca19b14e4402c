"""Rows of examinations: many at once, unique numbers, plain records there and back."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.actions.office import Office, close_office, create_office
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.pemeriksaan import (
    Pemeriksaan,
    Penugasan,
    Permintaan,
    Rekomendasi,
    Sanksi,
)
from core.rekomendasi import KeadaanRekomendasi
from core.storage.koperasi_store import KoperasiStore
from core.storage.pemeriksaan_store import PemeriksaanStore
from core.storage.penugasan_store import PenugasanStore
from core.storage.record_rows import from_row, names_of, to_row

DAY = date(2026, 5, 4)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = create_office(tmp_path / "siku.db", node=7)
    yield made
    close_office(made, copy=False)


def _kunci(office: Office, nama: str) -> KunciLaporan:
    with office.db.atomic():
        found = KoperasiStore(office.db).add(
            office.deed("koperasi"),
            Koperasi(nama, "Simpan Pinjam"),
            StatusKoperasi(Keadaan.AKTIF),
        )
    return KunciLaporan(found, Unit.KOPERASI, 2025)


def test_many_records_come_with_their_lines_in_few_entries(office: Office) -> None:
    first, second = _kunci(office, "CONTOH Anggrek"), _kunci(office, "CONTOH Bakung")
    store = PemeriksaanStore(office.db)
    before = office.db.execute("SELECT count(*) FROM jurnal").fetchone()[0]

    with office.db.atomic():
        tugas = PenugasanStore(office.db).save(office.deed("tugas"), Penugasan(2025), [])
        store.bulk(
            office.deed("massal"),
            [
                (Pemeriksaan(first, tugas, tempat="kantor"), [Permintaan("Neraca")]),
                (Pemeriksaan(second), [Rekomendasi("Tagih", tenggat=DAY), Sanksi(1, "Teguran")]),
            ],
        )

    entries = office.db.execute("SELECT count(*) FROM jurnal").fetchone()[0] - before
    found = store.list_of_year(2025)
    assert entries == 5
    assert (found[first].penugasan_id, found[first].tempat) == (tugas, "kantor")
    assert [one.uraian for one in store.permintaan(found[first].id)] == ["Neraca"]
    assert [one.tenggat for one in store.rekomendasi(found[second].id)] == [DAY]
    assert [one.sebutan for one in store.sanksi(found[second].id)] == ["Teguran"]
    assert store.get(found[second].id) == found[second]
    assert store.get(1) is None


def test_the_file_itself_keeps_one_examination_and_one_certificate_number(office: Office) -> None:
    first, second = _kunci(office, "CONTOH Anggrek"), _kunci(office, "CONTOH Bakung")
    store = PemeriksaanStore(office.db)

    def add(record: Pemeriksaan) -> None:
        with office.db.atomic():
            store.save(office.deed("x"), record)

    add(Pemeriksaan(first, nomor_sertifikat="7"))

    with pytest.raises(sqlite3.IntegrityError):
        add(Pemeriksaan(first))
    with pytest.raises(sqlite3.IntegrityError):
        add(Pemeriksaan(second, nomor_sertifikat="7"))
    assert store.certificate_numbers() == ["7"]
    assert store.holder_of("7") == first
    assert store.holder_of("8") is None


_texts = st.text(max_size=12)
_days = st.none() | st.dates()


@given(
    st.builds(
        Rekomendasi,
        uraian=_texts,
        komponen=_texts,
        tenggat=_days,
        keadaan=st.sampled_from(KeadaanRekomendasi),
        tindak_lanjut=_texts,
        tanggal_tindak_lanjut=_days,
        pemeriksaan_id=st.integers(0, 2**60),
    )
)
def test_a_record_survives_its_row(record: Rekomendasi) -> None:
    row = to_row(record)

    values = tuple({**row, "id": 0, "versi": 1}[name] for name in names_of(Rekomendasi))

    assert from_row(Rekomendasi, values) == record
