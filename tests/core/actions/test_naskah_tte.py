"""A decree signed electronically: the signed file is kept, and number and day are those on it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.dokumen import list_dokumen
from core.actions.naskah import NaskahTerbuka, load_naskah, save_naskah
from core.actions.naskah_cetak import print_keputusan
from core.actions.naskah_pindaian import read_pindaian
from core.actions.naskah_tahap import (
    Penetapan,
    mark_dicetak,
    mark_diperiksa,
    record_penetapan,
    step_back,
)
from core.actions.naskah_tte import signed_decree, signed_scan, why_unsigned
from core.actions.office import Office, close_office
from core.actions.penilaian import Wewenang
from core.actions.petugas import add_petugas, sign_in
from core.actions.tanda_tangan_elektronik import (
    BerkasKunci,
    PermintaanTte,
    prepare_tte,
    sign_papers,
)
from core.errors import AppError, DataRejectedError
from core.iku.keputusan import Tahap
from core.kantor.model import PenandaTangan, Petugas
from core.naskah.model import Mode
from core.storage.arsip import Arsip, digest
from core.storage.office_store import OfficeStore
from core.tte.baca import read_tanda
from tests.check_pdf import check_pdf
from tests.core.iku_kantor import open_kantor
from tests.core.pdf.baca import pages_of
from tests.core.tte.sertifikat_contoh import SANDI as SANDI_P12
from tests.core.tte.sertifikat_contoh import Isi, p12

NIP, SANDI = "197001011995031001", "rahasia-contoh"
WEWENANG = Wewenang(NIP, SANDI)
NOMOR, HARI = "7/SK/III.15/XI/2026", date(2026, 11, 20)
TTE = CaraCetak(mode=Mode.TTE)
KEPALA = PenandaTangan(
    0, "Plt.", "Kepala Dinas Koperasi dan UKM Kota Bandar Lampung", "CONTOH Nama", "Pembina",
    NIP, date(2023, 1, 2), None,
)  # fmt: skip


@pytest.fixture
def kantor(tmp_path: Path) -> Iterator[Office]:
    office = open_kantor(tmp_path)
    add_petugas(office, Petugas(0, NIP, "CONTOH Pejabat", "Pejabat", "admin", True, 1), SANDI)
    sign_in(office, NIP, SANDI)
    with office.db.atomic():
        OfficeStore(office.db).save_penanda_tangan(office.deed("penanda tangan"), KEPALA)
    yield office
    close_office(office, copy=False)


@pytest.fixture
def dicetak(kantor: Office) -> NaskahTerbuka:
    """The draft with number and day, checked and printed."""
    draft = load_naskah(kantor, next(one.id for one in list_dokumen(kantor) if not one.asli))
    words = replace(draft.isi.naskah, nomor=NOMOR, tanggal="20 November 2026")
    save_naskah(kantor, draft.keputusan, replace(draft.isi, naskah=words))
    saved = load_naskah(kantor, draft.keputusan.id)
    checked = mark_diperiksa(kantor, saved, WEWENANG).value
    return mark_dicetak(kantor, checked).value


def sign(office: Office, naskah: NaskahTerbuka, folder: Path) -> bytes:
    """Print it with its rooms and sign it; the signed file."""
    made = print_keputusan(office, naskah, TTE, tahun=2026).value
    assert made.terbitan is not None
    path = folder / "kepala.p12"
    path.write_bytes(p12(Isi(nama="CONTOH Nama", sejak=datetime(2020, 1, 1, tzinfo=UTC))))
    berkas = BerkasKunci(path, SANDI_P12)
    rencana = prepare_tte(office, [made.terbitan.id], berkas).value
    assert rencana.nama_beda == ()
    sign_papers(office, PermintaanTte(rencana, berkas))
    return print_keputusan(office, naskah, TTE, tahun=2026).value.pdf


def test_decree_and_annex_are_signed_at_once_and_pass_every_check(
    kantor: Office, dicetak: NaskahTerbuka, tmp_path: Path
) -> None:
    signed = sign(kantor, dicetak, tmp_path)

    (found,) = read_tanda(signed)
    assert found.keutuhan.value == "utuh"
    path = tmp_path / "keputusan.pdf"
    path.write_bytes(signed)
    assert check_pdf(path, kertas="F4") == []


def test_the_signed_file_takes_the_place_of_the_scan(
    kantor: Office, dicetak: NaskahTerbuka, tmp_path: Path
) -> None:
    signed = sign(kantor, dicetak, tmp_path)
    facts = Penetapan(NOMOR, HARI, dicetak.pejabat[0], None)

    stored = record_penetapan(kantor, dicetak, facts, WEWENANG).value

    assert stored.keputusan.tahap is Tahap.DITETAPKAN
    assert stored.pindaian[0].nama_berkas == "keputusan 7-SK-III.15-XI-2026 bertanda tangan.pdf"
    assert read_pindaian(kantor, stored.pindaian[0]) == signed
    assert print_keputusan(kantor, stored, TTE, tahun=2026).value.pdf == signed


def test_number_and_day_must_be_those_that_were_signed(
    kantor: Office, dicetak: NaskahTerbuka, tmp_path: Path
) -> None:
    sign(kantor, dicetak, tmp_path)
    facts = Penetapan("8/SK/2026", date(2026, 11, 21), dicetak.pejabat[0], None)

    with pytest.raises(DataRejectedError) as refused:
        record_penetapan(kantor, dicetak, facts, WEWENANG)

    assert [one.message for one in refused.value.findings] == [
        "Naskah yang ditandatangani elektronik bernomor 7/SK/III.15/XI/2026.",
        "Naskah yang ditandatangani elektronik bertanggal 20 November 2026.",
    ]


def test_a_signed_file_that_was_lost_is_not_recorded(
    kantor: Office, dicetak: NaskahTerbuka, tmp_path: Path
) -> None:
    signed = sign(kantor, dicetak, tmp_path)
    Arsip(kantor.path).path_of(digest(signed)).unlink()
    bertanda = signed_decree(kantor, dicetak.keputusan.id)
    assert bertanda is not None

    with pytest.raises(AppError, match="tidak ada lagi dalam arsip"):
        signed_scan(kantor, bertanda)


def test_what_was_signed_before_the_words_changed_is_not_the_decree(
    kantor: Office, dicetak: NaskahTerbuka, tmp_path: Path
) -> None:
    sign(kantor, dicetak, tmp_path)
    back = step_back(kantor, dicetak, "CONTOH", WEWENANG).value
    draft = step_back(kantor, back, "CONTOH", WEWENANG).value
    words = draft.isi.naskah
    last = f"{words.menimbang[-1].rstrip(';')} sepanjang CONTOH;"
    reworded = replace(words, menimbang=(*words.menimbang[:-1], last))
    save_naskah(kantor, draft.keputusan, replace(draft.isi, naskah=reworded))
    saved = load_naskah(kantor, draft.keputusan.id)
    naskah = mark_dicetak(kantor, mark_diperiksa(kantor, saved, WEWENANG).value).value
    assert signed_decree(kantor, naskah.keputusan.id) is None
    scan = tmp_path / "pindaian.pdf"
    scan.write_bytes(print_keputusan(kantor, naskah, CaraCetak(), tahun=2026).value.pdf)

    facts = Penetapan(NOMOR, HARI, naskah.pejabat[0], scan)
    stored = record_penetapan(kantor, naskah, facts, WEWENANG).value

    printed = print_keputusan(kantor, stored, CaraCetak(), tahun=2026).value.pdf
    assert "sepanjang CONTOH" in " ".join(" ".join(pages_of(printed)).split())


def test_a_decree_signed_by_hand_bears_the_number_it_was_given_afterwards(
    kantor: Office, tmp_path: Path
) -> None:
    draft = load_naskah(kantor, next(one.id for one in list_dokumen(kantor) if not one.asli))
    naskah = mark_dicetak(kantor, mark_diperiksa(kantor, draft, WEWENANG).value).value
    scan = tmp_path / "pindaian.pdf"
    scan.write_bytes(print_keputusan(kantor, naskah, CaraCetak(), tahun=2026).value.pdf)

    facts = Penetapan(NOMOR, HARI, naskah.pejabat[0], scan)
    stored = record_penetapan(kantor, naskah, facts, WEWENANG).value

    printed = print_keputusan(kantor, stored, CaraCetak(), tahun=2026).value.pdf
    assert NOMOR in " ".join(pages_of(printed))
    assert print_keputusan(kantor, stored, CaraCetak(), tahun=2026).value.pdf == printed


def test_a_decree_without_number_or_day_is_not_signed_electronically() -> None:
    assert why_unsigned(NOMOR, "20 November 2026") == ""
    assert "Isi nomor dan tanggal" in why_unsigned("", "20 November 2026")
    assert "Isi nomor dan tanggal" in why_unsigned(NOMOR, "November 2026")
