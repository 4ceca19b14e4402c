"""Decrees: the signed one stays as printed, the draft is worded, the annex says what is stored."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from core.actions.dokumen import (
    Cetak,
    Dokumen,
    check_cetak,
    lampiran_iku,
    list_dokumen,
    load_dokumen,
    preview_lampiran,
    print_lampiran,
    save_lampiran,
)
from core.actions.dokumen_susun import signer_in_force
from core.actions.jurnal import history, latest
from core.actions.naskah import copy_naskah, load_naskah, save_naskah
from core.actions.office import Office, close_office
from core.actions.target import save_targets
from core.errors import FileUnwritableError
from core.iku.model import TargetIku
from core.kantor.model import PenandaTangan
from core.storage.office_store import OfficeStore
from tests.core.iku_kantor import Kota, open_kantor

KEPALA = PenandaTangan(
    0, "", "Kepala Dinas Koperasi dan UKM Kota Bandar Lampung", "CONTOH Nama", "Pembina",
    "197001011995031001", date(2023, 1, 2), None,
)  # fmt: skip


@pytest.fixture
def kantor(tmp_path: Path) -> Iterator[Office]:
    office = open_kantor(tmp_path)
    yield office
    close_office(office, copy=False)


def _draft(office: Office) -> Dokumen:
    return load_dokumen(office, next(one.id for one in list_dokumen(office) if not one.asli))


def _sign(office: Office, person: PenandaTangan) -> None:
    with office.db.atomic():
        OfficeStore(office.db).save_penanda_tangan(office.deed("penanda tangan"), person)


def _text(pdf: bytes) -> str:
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    return " ".join(text.split())


def test_the_signed_decree_is_kept_as_it_was_printed(kantor: Office) -> None:
    asli = next(one for one in list_dokumen(kantor) if one.asli)

    parts = {part.judul: part.isi for part in load_dokumen(kantor, asli.id).bagian}

    assert (asli.nomor, asli.tanggal, asli.tanggal_tercetak) == (
        "121/SK/III.15/II/2021",
        None,
        "Januari 2021",
    )
    assert parts["Penutup"][-3:] == (
        "Drs. GIRENDRA, MM",
        "(pangkat tidak tercetak)",
        "NIP 1196204121983031015",
    )
    assert "hhh" in parts["Tabel 3.1"][1]
    assert len(parts["Mengingat"]) == 14


def test_a_worded_decree_stands_on_the_annex(kantor: Office) -> None:
    terbuka = load_naskah(kantor, _draft(kantor).keputusan.id)
    heads = ("SASARAN", "IKU", "RUMUS PERHITUNGAN", "PENJELASAN", "SUMBER")
    tabel = tuple(
        replace(one, kepala_kolom=heads, catatan="Catatan CONTOH.") if one.kode == "iku" else one
        for one in terbuka.naskah.tabel
    )
    isi = replace(
        terbuka.isi,
        naskah=replace(terbuka.isi.naskah, tabel=tabel, tentang="Perubahan CONTOH"),
        label="LAMPIRAN CONTOH",
    )

    assert "RUMUS PERHITUNGAN" not in _text(lampiran_iku(kantor, 2025))
    save_naskah(kantor, terbuka.keputusan, isi)

    text = _text(lampiran_iku(kantor, 2025))
    for shown in ("RUMUS PERHITUNGAN", "Catatan CONTOH.", "LAMPIRAN CONTOH", "PERUBAHAN CONTOH"):
        assert shown in text
    assert load_naskah(kantor, terbuka.keputusan.id).isi.label == "LAMPIRAN CONTOH"


def test_the_annex_of_one_draft_among_several_has_its_own_words(kantor: Office) -> None:
    first = load_naskah(kantor, _draft(kantor).keputusan.id)
    other = load_naskah(kantor, copy_naskah(kantor, first.keputusan.id).value)
    words = replace(other.isi, naskah=replace(other.isi.naskah, tentang="Perubahan CONTOH lain"))
    save_naskah(kantor, other.keputusan, words)

    own = _text(preview_lampiran(kantor, 2025, Cetak(keputusan=other.keputusan.id)))

    assert "PERUBAHAN CONTOH LAIN" in own
    assert "PERUBAHAN CONTOH LAIN" not in _text(lampiran_iku(kantor, 2025))


def test_paper_and_screen_show_the_same_figures(kantor: Office) -> None:
    kota = Kota(kantor)
    for number in range(6):
        koperasi = kota.koperasi(f"CONTOH {number}")
        if not number:
            kota.penilaian(koperasi, 2024)
    save_targets(kantor, [TargetIku(2025, "koperasi_sehat", "20")])
    _sign(kantor, KEPALA)

    text = _text(lampiran_iku(kantor, 2025, capaian=True))

    for shown in ("16,67", "20,00", "83,35 %", "1 dari 6 koperasi terdaftar", "tahun buku 2024"):
        assert shown in text
    assert "Permendagri 54/2010 jo. 86/2017" in text
    assert "CONTOH Nama" in text
    assert "NIP 19700101 199503 1 001" in text
    assert "Nilai SAKIP untuk tahun 2025 belum diisi" in text


def test_the_journal_notes_who_printed_what(kantor: Office) -> None:
    dokumen = _draft(kantor)
    outcome = print_lampiran(kantor, 2025, Cetak(kertas="A4", mode="tte"), tujuan="Pencetak CONTOH")

    entry = history(kantor, "keputusan", dokumen.keputusan.id)[0]

    assert entry.perbuatan == "lampiran IKU dicetak"
    assert {name: after for name, (_before, after) in entry.perubahan.items()} == {
        "tahun": "2025",
        "isi": "tanpa capaian",
        "kertas": "A4",
        "mode": "tte",
        "tujuan": "Pencetak CONTOH",
        "kode_keaslian": sha256(outcome.value).hexdigest(),
    }


def test_a_file_that_cannot_be_written_says_so(kantor: Office, tmp_path: Path) -> None:
    saved = tmp_path / "lampiran.pdf"
    save_lampiran(kantor, 2025, Cetak(), saved)
    assert saved.read_bytes() == lampiran_iku(kantor, 2025)

    with pytest.raises(FileUnwritableError, match=r"hilang\.pdf"):
        save_lampiran(kantor, 2025, Cetak(), tmp_path / "tidak ada" / "hilang.pdf")


def test_a_file_that_cannot_be_written_is_not_journalled_as_printed(
    kantor: Office, tmp_path: Path
) -> None:
    occupied = tmp_path / "lampiran.pdf"
    occupied.mkdir()
    before = latest(kantor)

    with pytest.raises(FileUnwritableError, match=r"lampiran\.pdf"):
        save_lampiran(kantor, 2025, Cetak(), occupied)

    assert latest(kantor) == before
    assert [one.name for one in tmp_path.glob("*.belum")] == []


def test_before_paper_the_missing_signer_is_named(kantor: Office) -> None:
    assert [one.code for one in check_cetak(kantor)] == [
        "cetak.nomor_kosong",
        "cetak.tanpa_penanda_tangan",
    ]
    _sign(kantor, replace(KEPALA, nip="1196204121983031015"))
    assert [one.code for one in check_cetak(kantor)] == ["cetak.nomor_kosong", "cetak.nip"]


def test_the_signer_is_the_one_in_force(kantor: Office) -> None:
    _sign(kantor, replace(KEPALA, nama="CONTOH Lama", berlaku_sampai=date(2026, 1, 31)))
    _sign(kantor, replace(KEPALA, nama="CONTOH Kini", berlaku_sejak=date(2026, 2, 1)))
    _sign(kantor, replace(KEPALA, nama="CONTOH Bidang", jabatan="Kepala Bidang Kelembagaan"))

    found = [signer_in_force(kantor, day) for day in (date(2026, 1, 31), date(2026, 2, 1))]

    assert [one.nama if one else "" for one in found] == ["CONTOH Lama", "CONTOH Kini"]
    assert signer_in_force(kantor, date(2020, 1, 1)) is None
