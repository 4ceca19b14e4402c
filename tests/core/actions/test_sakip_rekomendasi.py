"""Recommendations of the Inspektorat through their actions: refusals, the bin, which LHE counts."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from core.actions.office import Office
from core.actions.sakip import save_sakip
from core.actions.sakip_rekomendasi import (
    check_done,
    check_typed,
    list_rekomendasi,
    nilai_of,
    save_rekomendasi,
    save_tindak_lanjut,
    trash_row,
)
from core.actions.sampah_pulih import restore_one
from core.errors import DataRejectedError
from core.iku.model import NilaiSakip
from core.iku.sakip_rekomendasi import RekomendasiSakip, TindakLanjutSakip
from core.rekomendasi import KeadaanRekomendasi
from core.storage.sampah_store import SampahStore


@pytest.fixture
def nilai(office: Office) -> NilaiSakip:
    return save_sakip(office, NilaiSakip(0, 2024, 2025, terbit=True, nilai=Fraction(70))).value


def test_what_cannot_be_kept_is_refused_whole(office: Office, nilai: NilaiSakip) -> None:
    with pytest.raises(DataRejectedError):
        save_rekomendasi(office, RekomendasiSakip(nilai.id, 0, ""))

    assert list_rekomendasi(office, nilai.id) == []


def test_rows_are_changed_and_go_to_the_bin_and_back(office: Office, nilai: NilaiSakip) -> None:
    first = save_rekomendasi(office, RekomendasiSakip(nilai.id, 1, " CONTOH ")).value
    deed = TindakLanjutSakip(first, date(2026, 1, 5), " CONTOH ", KeadaanRekomendasi.PROSES)
    save_tindak_lanjut(office, deed)
    (stored,) = list_rekomendasi(office, nilai.id)
    assert (stored.uraian, stored.tindak_lanjut[0].uraian) == ("CONTOH", "CONTOH")
    assert check_typed(office, stored) == check_typed(office, replace(stored, uraian="CONTOH 2"))
    assert check_done(office, stored.tindak_lanjut[0]) == ()

    trash_row(office, stored.tindak_lanjut[0])
    (bare,) = list_rekomendasi(office, nilai.id)
    assert bare.tindak_lanjut == ()
    trash_row(office, bare)
    assert list_rekomendasi(office, nilai.id) == []
    gone = SampahStore(office.db).find("rekomendasi_sakip", first)
    assert gone is not None
    with office.db.atomic():
        restore_one(office, gone)

    assert [one.nomor for one in list_rekomendasi(office, nilai.id)] == [1]


def test_the_letter_of_a_year_follows_the_setting(office: Office, nilai: NilaiSakip) -> None:
    by_assessed = office.pilihan.tahun_sakip == "dinilai"
    found, other = nilai_of(office, 2024), nilai_of(office, 2025)

    assert (found or other) == nilai
    assert (found is None) != by_assessed
