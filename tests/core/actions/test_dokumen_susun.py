"""The annex as data: drafted or plain words, who signs, and what an absent figure says."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from core.actions.dokumen_susun import Cetakan, arrange_lampiran
from core.actions.office import Office, close_office, load_kantor
from core.actions.target import save_targets
from core.iku.model import TargetIku
from core.kantor.model import PenandaTangan
from core.naskah.model import LampiranIku, Mode
from core.storage.office_store import OfficeStore
from tests.core.iku_kantor import open_kantor

KEPALA = PenandaTangan(
    id=0,
    awalan="Plt.",
    jabatan="Kepala Dinas Koperasi dan UKM Kota Bandar Lampung",
    nama="CONTOH Kepala",
    pangkat="Pembina",
    nip="197001011995031001",
    berlaku_sejak=date(2023, 1, 2),
    berlaku_sampai=None,
)


@pytest.fixture
def kantor(tmp_path: Path) -> Iterator[Office]:
    office = open_kantor(tmp_path)
    yield office
    close_office(office, copy=False)


def _annex(office: Office, *, capaian: bool = False) -> LampiranIku:
    return arrange_lampiran(office, Cetakan(2025, capaian, Mode.BASAH))


def test_without_a_draft_the_annex_has_plain_words(kantor: Office) -> None:
    worded = _annex(kantor)
    kantor.db.execute(
        "UPDATE keputusan SET dihapus_pada = '2026-01-05T08:00:00' WHERE jenis = 'rancangan'"
    )

    plain = _annex(kantor)

    assert plain.kepala.label == "LAMPIRAN"
    assert plain.kepala.keputusan == ("KEPUTUSAN KEPALA DINAS KOPERASI DAN UKM KOTA BANDAR LAMPUNG")
    assert plain.kepala.tentang.startswith("Perubahan Indikator Kinerja Utama")
    assert len(plain.tabel_iku.kepala_kolom) == len(worded.tabel_iku.kepala_kolom)
    assert plain.iku
    assert (plain.iku, plain.cascade) == (worded.iku, worded.cascade)


def test_nobody_in_force_leaves_the_names_open(kantor: Office) -> None:
    block = _annex(kantor).penandatangan

    assert block.jabatan == ("KEPALA DINAS KOPERASI DAN UKM", "KOTA BANDAR LAMPUNG")
    assert (block.nama, block.nip) == ("", "")


def test_the_signer_stands_with_prefix_and_broken_title(kantor: Office) -> None:
    with kantor.db.atomic():
        OfficeStore(kantor.db).save_penanda_tangan(kantor.deed("penanda tangan"), KEPALA)

    block = _annex(kantor).penandatangan

    assert (block.awalan, block.nama, block.nip) == ("Plt.", KEPALA.nama, KEPALA.nip)
    assert block.jabatan == ("KEPALA DINAS KOPERASI DAN UKM", "KOTA BANDAR LAMPUNG")


def test_paper_of_a_sample_office_says_so_on_every_page(kantor: Office) -> None:
    own = _annex(kantor).kaki
    with kantor.db.atomic():
        OfficeStore(kantor.db).save_kantor(
            kantor.deed("kantor"), replace(load_kantor(kantor), contoh=True)
        )

    sample = _annex(kantor).kaki

    assert own == "Rancangan perubahan atas Keputusan Nomor 121/SK/III.15/II/2021"
    assert sample == f"{own}. CONTOH, bukan data."


def test_an_absent_figure_prints_as_such_with_its_reason(kantor: Office) -> None:
    save_targets(kantor, [TargetIku(2025, "koperasi_sehat", "20")])

    capaian = _annex(kantor, capaian=True).capaian

    assert capaian is not None
    assert len(capaian.baris) == 3
    for row in capaian.baris:
        assert (row.realisasi, row.capaian, row.kategori) == ("n/a", "n/a", "n/a")
        assert row.dasar
    assert [row.target for row in capaian.baris] == ["n/a", "20,00", "n/a"]
    assert "Nilai SAKIP untuk tahun 2025 belum diisi" in capaian.baris[0].dasar


def test_the_annex_alone_has_no_table_of_the_year(kantor: Office) -> None:
    assert _annex(kantor).capaian is None
