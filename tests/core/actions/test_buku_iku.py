"""The booklet of a year: figures of the window, signatory of the day, what keeps it a draft."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import copyfile

import pytest

from core import angka
from core.actions.buku_iku import boxes_of, gather_buku, preview_buku, susun_buku
from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.cetak_kinerja import Permintaan, build, look_kinerja, papers, print_kinerja
from core.actions.iku import load_tahun
from core.actions.kinerja_daftar import Keadaan, list_naskah
from core.actions.naskah import NaskahTerbuka, save_naskah
from core.actions.naskah_cetak import chosen_for, paper_of
from core.actions.office import Office, close_office, open_reader, open_writer
from core.actions.pohon import susunan_organisasi
from core.errors import PrintRefusedError
from core.findings import Severity
from core.iku.pohon import JenisJabatan, UnitJabatan
from core.kantor.model import PenandaTangan
from core.naskah.buku_iku import BUKU_IKU, NaskahBuku, Peran
from core.naskah.naskah_model import Bab
from core.perintah.cetak_kinerja import DOKUMEN
from core.rules.capaian import show_target
from core.storage.office_store import OfficeStore
from tests.core.pdf.baca import pages_of

TAHUN = 2025
ASKED = Permintaan(TAHUN)


@pytest.fixture
def sample(kantor_contoh: Path) -> Iterator[Office]:
    found = open_reader(kantor_contoh)
    yield found
    found.db.close()


def book(office: Office, asked: Permintaan = ASKED) -> NaskahBuku:
    model = susun_buku(office, asked).model
    assert isinstance(model, NaskahBuku)
    return model


def reword(office: Office, *bab: Bab) -> NaskahTerbuka:
    """The draft of the year with these chapters and no others."""
    terbuka = chosen_for(office, TAHUN)
    isi = replace(terbuka.isi, naskah=replace(terbuka.isi.naskah, bab=bab))
    return save_naskah(office, terbuka.keputusan, isi).value


def test_the_booklet_is_a_paper_of_the_window_and_of_the_terminal(office: Office) -> None:
    assert BUKU_IKU in papers()
    assert BUKU_IKU in DOKUMEN
    rows = {one.dokumen: one for one in list_naskah(office, TAHUN)}
    assert (rows[BUKU_IKU].judul, rows[BUKU_IKU].keadaan) == ("Buku IKU", Keadaan.SIAP)


def test_figures_and_formulas_are_those_of_the_window_and_of_the_annex(sample: Office) -> None:
    asked = replace(ASKED, capaian=True)
    pages = pages_of(look_kinerja(sample, BUKU_IKU, asked, CaraCetak()).value.pdf)
    (table,) = [one for one in pages if one.startswith("TABEL 3.1")]
    (year,) = [one for one in pages if one.startswith("TABEL 3.2")]
    terbuka = chosen_for(sample, TAHUN)

    for iku in terbuka.set_iku.iku:
        if iku.rasio:
            assert f"({iku.rasio.pembilang} : {iku.rasio.penyebut}) × 100 %" in table
    for hasil in load_tahun(sample, TAHUN).iku:
        shown = (show_target(hasil.target), angka.show(hasil.realisasi), angka.show(hasil.capaian))
        assert re.search(r"\s*%?\s+".join(map(re.escape, shown)), year), hasil.kode
    (annex,) = paper_of(sample, terbuka).lampiran
    assert book(sample).lampiran == annex
    assert book(sample, asked).lampiran.capaian is not None


def test_the_corrected_draft_may_be_signed_and_nothing_of_it_is_amiss(sample: Office) -> None:
    naskah = susun_buku(sample, ASKED)

    assert (naskah.halangan, naskah.catatan) == ((), ())
    assert len(book(sample).susunan) == len(susunan_organisasi(sample)) == 18


def test_what_is_not_written_is_named_and_keeps_the_booklet_a_draft(office: Office) -> None:
    reword(office, Bab("BAB I PENDAHULUAN", "Kata pembuka."), Bab("BAB IV PENUTUP", ""))
    naskah = susun_buku(office, ASKED)

    (told,) = naskah.halangan
    assert told.startswith("Belum ditulis: KATA PENGANTAR; 2.1 GAMBARAN UMUM; ")
    assert "BAB IV PENUTUP. Tulis di SK & Dokumen" in told
    assert told in [one.message for one in naskah.catatan]
    with pytest.raises(PrintRefusedError, match="BAB IV PENUTUP"):
        print_kinerja(office, BUKU_IKU, ASKED, CaraCetak())


def test_slips_of_what_it_prints_keep_it_a_draft_others_do_not(office: Office) -> None:
    terbuka = chosen_for(office, TAHUN)
    words = terbuka.isi.naskah
    slips = replace(words, menimbang=("bahwa Bappeda Kota Bandar Lampung menetapkan IKU;",))
    other = replace(terbuka, isi=replace(terbuka.isi, naskah=slips))
    assert gather_buku(office, other, ASKED).halangan == ()

    slips = replace(words, sampul=("INDIKATOR KUNCI UTAMA (IKU)", *words.sampul[1:]))
    other = replace(terbuka, isi=replace(terbuka.isi, naskah=slips))
    (told,) = gather_buku(office, other, ASKED).halangan
    assert told.startswith("Pemeriksa naskah menemukan ")


def test_words_of_the_editor_are_seen_before_they_are_saved(office: Office) -> None:
    terbuka = chosen_for(office, TAHUN)
    bab = (*terbuka.isi.naskah.bab, Bab("BAB V CONTOH", "Kata yang belum disimpan."))
    isi = replace(terbuka.isi, naskah=replace(terbuka.isi.naskah, bab=bab))

    seen = preview_buku(office, terbuka, CaraCetak(), tahun=TAHUN, isi=isi).value
    kept = preview_buku(office, terbuka, CaraCetak(), tahun=TAHUN).value

    assert "Kata yang belum disimpan." in pages_of(seen.pdf)[-1]
    assert seen.halaman == kept.halaman + 1


def test_who_heads_the_office_on_the_day_signs(office: Office) -> None:
    for nama, awalan, sejak, sampai in (
        ("CONTOH Melur", "", date(2020, 1, 1), date(2025, 6, 30)),
        ("CONTOH Kenanga", "Plt.", date(2025, 7, 1), None),
    ):
        person = PenandaTangan(
            id=0,
            awalan=awalan,
            jabatan="Kepala Dinas Koperasi dan UKM Kota Bandar Lampung",
            nama=nama,
            pangkat="Pembina",
            nip="",
            berlaku_sejak=sejak,
            berlaku_sampai=sampai,
        )
        with office.db.atomic():
            OfficeStore(office.db).save_penanda_tangan(office.deed("penanda tangan"), person)

    ((before,),) = book(office, replace(ASKED, tanggal=date(2025, 3, 1))).tanda
    ((after,),) = book(office).tanda

    assert before is not None
    assert after is not None
    assert (before.nama, before.awalan, before.jabatan[0]) == (
        "CONTOH Melur",
        "",
        "KEPALA DINAS KOPERASI DAN UKM",
    )
    assert before.tempat_tanggal == "Bandar Lampung, 1 Maret 2025"
    assert (after.nama, after.awalan) == ("CONTOH Kenanga", "Plt.")
    assert after.jabatan[:2] == ("KEPALA DINAS KOPERASI", "DAN UKM")


def test_a_unit_with_two_posts_shows_both_by_their_names() -> None:
    posts = [
        (0, UnitJabatan("k", "Kepala Dinas", "Dinas", JenisJabatan.KEPALA)),
        (1, UnitJabatan("a", "Kepala UPT", "UPT", JenisJabatan.UPT)),
        (1, UnitJabatan("b", "Wakil Kepala UPT", "UPT", JenisJabatan.UPT)),
        (1, UnitJabatan("s", "Sekretaris", "Sekretariat", JenisJabatan.SEKRETARIAT)),
        (1, UnitJabatan("f", "Pengawas", "", JenisJabatan.FUNGSIONAL)),
    ]

    assert [(one.nama, one.peran) for one in boxes_of(posts)] == [
        ("Kepala Dinas", Peran.LINI),
        ("Kepala UPT", Peran.LINI),
        ("Wakil Kepala UPT", Peran.LINI),
        ("Sekretariat", Peran.STAF),
        ("Pengawas", Peran.FUNGSIONAL),
    ]


def test_a_chart_with_more_than_the_words_say_is_told(office: Office) -> None:
    terbuka = reword(office, Bab("BAB II URUSAN"), Bab("2.1 STRUKTUR ORGANISASI", "Sekretariat."))
    bare = replace(terbuka, set_iku=replace(terbuka.set_iku, cascade=()))
    notes = gather_buku(office, bare, ASKED).catatan

    assert [(one.code, one.severity) for one in notes] == [
        ("buku.belum_ditulis", Severity.PERINGATAN),
        ("buku.susunan", Severity.PERINGATAN),
        ("buku.cascade", Severity.CATATAN),
    ]
    assert "Kepala Dinas; " in notes[1].message
    assert "Sekretariat" not in notes[1].message


def test_a_decree_without_a_cover_has_one_from_data(office: Office) -> None:
    terbuka = chosen_for(office, TAHUN)
    naskah = replace(terbuka.isi.naskah, sampul=())
    model = gather_buku(
        office, replace(terbuka, isi=replace(terbuka.isi, naskah=naskah)), ASKED
    ).model

    assert model.sampul == (
        "INDIKATOR KINERJA UTAMA (IKU)",
        "DINAS KOPERASI DAN UKM",
        "KOTA BANDAR LAMPUNG",
        "TAHUN 2021–2026",
    )
    assert model.kaki_sampul == "PEMERINTAH KOTA BANDAR LAMPUNG"


def test_annexes_one_and_two_are_tables_of_the_chapter(office: Office) -> None:
    terbuka = chosen_for(office, TAHUN)
    words = terbuka.isi.naskah
    tabel = tuple(replace(one, label="LAMPIRAN II") for one in words.tabel)
    apart = replace(terbuka, isi=replace(terbuka.isi, naskah=replace(words, tabel=tabel)))
    assert len(paper_of(office, apart).lampiran) == 2

    lampiran = gather_buku(office, apart, ASKED).model.lampiran

    assert lampiran.cascade
    assert lampiran.tabel_iku.label == "TABEL 3.1"
    assert len(lampiran.iku) == 3


def test_the_same_booklet_comes_again_byte_for_byte(kantor_contoh: Path, tmp_path: Path) -> None:
    target = tmp_path / "salinan.db"
    copyfile(kantor_contoh, target)
    office = open_writer(target)
    try:
        first = print_kinerja(office, BUKU_IKU, ASKED, CaraCetak()).value
        again = print_kinerja(office, BUKU_IKU, ASKED, CaraCetak()).value
        figures = build(office, BUKU_IKU, replace(ASKED, capaian=True))
    finally:
        close_office(office, copy=False)

    assert first.terbitan is not None
    assert first.pdf == again.pdf
    assert figures.rujukan == f"{first.terbitan.rujukan}:capaian:{TAHUN}"
