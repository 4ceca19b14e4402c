"""The checker on a decree of another office: clean as it stands, and each slip found in it."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.findings import Finding, blocks
from core.naskah.model import Periode
from core.naskah.naskah_baca import read_naskah
from core.naskah.naskah_model import (
    BarisKaitan,
    Diktum,
    IkuNaskah,
    JenisNaskah,
    Naskah,
    PenandatanganNaskah,
    RumusNaskah,
)
from core.naskah.peraturan import shipped_peraturan
from core.naskah.periksa import check_naskah

FILE = Path(__file__).parents[2] / "files" / "naskah" / "keputusan-lain.toml"
LAIN = read_naskah(FILE.read_bytes(), name=FILE.name)
Change = Callable[[Naskah], Naskah]


def check(naskah: Naskah) -> tuple[Finding, ...]:
    return check_naskah(naskah, shipped_peraturan())


def put(part: str, row: int, text: str) -> Change:
    """One line of a list, written anew."""

    def change(naskah: Naskah) -> Naskah:
        lines = list(getattr(naskah, part))
        lines[row - 1] = text
        words: dict[str, Any] = {part: tuple(lines)}
        return replace(naskah, **words)

    return change


def cell(part: str, row: int, **words: Any) -> Change:
    """One row of a table, changed."""

    def change(naskah: Naskah) -> Naskah:
        rows = list(getattr(naskah, part))
        rows[row - 1] = replace(rows[row - 1], **words)
        whole: dict[str, Any] = {part: tuple(rows)}
        return replace(naskah, **whole)

    return change


def top(**words: Any) -> Change:
    return lambda naskah: replace(naskah, **words)


def signer(**words: str) -> Change:
    return lambda naskah: replace(naskah, penandatangan=replace(naskah.penandatangan, **words))


FIVE = LAIN.tabel[1].kepala_kolom[:5]
LAW = LAIN.mengingat[0]
DRAFT = {"jenis": JenisNaskah.RANCANGAN, "penandatangan": PenandatanganNaskah("", "KEPALA")}
HERE = "tabel.cascade.kepala_kolom.2"
PLANTED: list[tuple[str, str, Change]] = [
    ("istilah_baku", "sampul.1", put("sampul", 1, "INDIKATOR KERJA UTAMA")),
    ("istilah_baku", "bab.1", cell("bab", 1, teks="Indikator Kinrja Utama dinas.")),
    ("periode_berbeda", "diktum.1", cell("diktum", 1, teks="Menetapkan IKU Tahun 2025-2030.")),
    ("periode_berbeda", "tabel.cascade.judul", cell("tabel", 1, judul="IKU TAHUN 2020-2024")),
    ("periode_terbalik", "periode", top(periode=Periode(2029, 2025))),
    ("periode_kosong", "periode", top(periode=None)),
    ("instansi_lain", "menimbang.1", put("menimbang", 1, "bahwa Dinas Kesehatan perlu IKU;")),
    ("instansi_lain", "menimbang.1", lambda one: put(
        "menimbang", 1, f"bahwa {one.instansi.split(' Kota')[0]} dan Badan Pendapatan Daerah;"
    )(one)),
    ("instansi_lain", "tugas", top(tugas="Dishub membantu Wali Kota.")),
    ("instansi_lain", "penandatangan.jabatan", signer(jabatan="KEPALA BADAN KEPEGAWAIAN")),
    ("instansi_kosong", "instansi", top(instansi=" ")),
    (
        "dasar_instansi_lain",
        "landasan.1",
        put("landasan", 1, "Peraturan Wali Kota Contoh Nomor 4 Tahun 2020 tentang Kedudukan dan "
            "Tugas Badan Pengelola Keuangan;"),
    ),
    ("kata_berulang", "kepala.4", put("kepala", 4, "PENETAPAN PENETAPAN INDIKATOR")),
    ("kata_berulang", "kepala.4", put("kepala", 4, "TENTANG PENETAPAN INDIKATOR")),
    ("kata_berulang", "diktum.3", cell("diktum", 3, teks="Keputusan ini ini berlaku.")),
    ("nomor_berbeda", "kepala.2", put("kepala", 2, "NOMOR : 000.8/18/IV.05/VII/2025")),
    ("bulan_nomor", "nomor", top(tanggal="14-08-2025")),
    ("tahun_nomor", "nomor", top(tanggal="14 Juli 2026")),
    ("tanggal_sebagian", "tanggal", top(tanggal="Juli 2025")),
    ("tanggal_sebagian", "tanggal", top(tanggal="31 Juni 2025")),
    ("tanggal_sebagian", "tanggal", top(tanggal="entah")),
    ("nip_salah", "penandatangan.nip", signer(nip="197813122005012003")),
    ("penandatangan_kosong", "penandatangan.nama", top(**DRAFT)),
    ("kepala_kolom", HERE, cell("tabel", 1, kepala_kolom=("MISI RPJMD", "bcdf"))),
    ("kepala_kolom", HERE, cell("tabel", 1, kepala_kolom=("MISI RPJMD", "qwerty"))),
    ("kepala_kolom", HERE, cell("tabel", 1, kepala_kolom=("MISI RPJMD", "xsdfg"))),
    ("penandatangan_belum_lengkap", "penandatangan.nama", signer(nama="")),
    ("menetapkan_kosong", "menetapkan", top(menetapkan="")),
    ("menetapkan_huruf", "menetapkan", top(menetapkan=LAIN.menetapkan.title())),
    ("menetapkan_berbeda", "menetapkan", top(menetapkan="KEPUTUSAN TENTANG HAL LAIN")),
    ("perubahan_tanpa_asal", "tentang", top(tentang="Perubahan Indikator Kinerja Utama")),
    ("bagian_kosong", "mengingat", top(mengingat=())),
    ("bagian_kosong", "tentang", top(tentang=" ")),
    ("rujukan_huruf", "menimbang.2", put("menimbang", 2, "bahwa sebagaimana dimaksud huruf c;")),
    ("rujukan_diktum", "diktum.2", cell("diktum", 2, teks="Lihat Diktum KELIMA.")),
    ("rujukan_tabel", "bab.1", cell("bab", 1, teks="Lihat Tabel 7.")),
    ("belum_diisi", "menimbang.1", put("menimbang", 1, "bahwa ............ diperlukan;")),
    ("kepala_kolom", "tabel.iku.kepala_kolom.6", cell("tabel", 2, kepala_kolom=(*FIVE, "ppp"))),
    ("kepala_kolom", "tabel.iku.kepala_kolom.1", cell("tabel", 2, kepala_kolom=("",))),
    ("kepala_kolom", "tabel.iku.kepala_kolom.1", cell("tabel", 2, kepala_kolom=("sdfg",))),
    ("kepala_kolom", "tabel.2.kepala_kolom.1", cell("tabel", 2, kode="", kepala_kolom=("",))),
    ("kepala_kolom_ganda", "tabel.iku.kepala_kolom.2", cell("tabel", 2, kepala_kolom=("NO", "NO"))),
    ("nomor_tidak_runut", "iku.2.nomor", cell("iku", 2, nomor="4")),
    ("sasaran_tidak_runut", "iku.2.sasaran", cell("iku", 2, sasaran="3. Tertatanya arsip")),
    ("diktum_tidak_runut", "diktum.2", cell("diktum", 2, kode="KEEMPAT")),
    ("nama_iku_berbeda", "cascade.1.iku_tercetak.2",
     cell("cascade", 1, iku_tercetak=("", "Persentase arsip yang rapi"))),
    ("daftar_iku_berbeda", "tabel.cascade", cell("cascade", 1, iku=("arsip",), iku_tercetak=())),
    ("daftar_iku_berbeda", "cascade.1", cell("cascade", 1, iku=("arsip", "lain"))),
    ("sasaran_berbeda", "cascade.1.sasaran_renstra",
     cell("cascade", 1, sasaran_renstra="Meningkatnya minat baca")),
    ("sasaran_kegiatan", "iku.1.sasaran", cell("iku", 1, sasaran="Memperkuat budaya baca")),
    ("rumus_terbalik", "iku.2.pembilang",
     cell("iku", 2, pembilang="Jumlah seluruh arsip", penyebut="Jumlah arsip yang tertata")),
    ("rumus_sama", "iku.2.pembilang", cell("iku", 2, penyebut="Jumlah arsip yang tertata")),
    ("rumus_belum_lengkap", "iku.2.pembilang", cell("iku", 2, penyebut="")),
    ("rumus_belum_lengkap", "iku.1.pembilang", cell("iku", 1, pembilang="")),
    ("rumus_berbeda", "rumus.1", top(rumus=(RumusNaskah("arsip", "Jumlah arsip", "Jumlah rak"),))),
    ("penyebut_berbeda", "iku.1.penjelasan",
     cell("iku", 1, penjelasan="Dibagi seluruh penduduk dewasa Kabupaten Rekaan.",
          penyebut="Jumlah seluruh penduduk Kota Contoh")),
    ("penerbit_bukan_sumber", "iku.2.sumber_data",
     cell("iku", 2, penjelasan="Nilai diterbitkan oleh ANRI setiap tahun.")),
    ("sel_kosong", "iku.1.periode", cell("iku", 1, periode=" ")),
    ("sel_kosong", "iku.2.formulasi", cell("iku", 2, pembilang="", penyebut="")),
    ("nomor_kosong", "nomor", top(nomor="")),
    ("kutipan_tidak_seragam", "mengingat.2",
     put("mengingat", 2, "Undang-Undang Nomor 43 Tahun 2007 tentang Perpustakaan;")),
    ("perubahan_terakhir", "mengingat.2", put("mengingat", 2,
     "Peraturan Pemerintah Nomor 99 Tahun 2010 tentang X sebagaimana telah diubah beberapa kali, "
     "terakhir dengan Peraturan Pemerintah Nomor 5 Tahun 2012;")),
    ("istilah_lama", "diktum.2", cell("diktum", 2, teks="Dipakai dalam penetapan kinerja.")),
    ("istilah_bergantian", "iku.2.penjelasan",
     lambda one: cell("iku", 1, penjelasan="Nilai SAKIP.")(
         cell("iku", 2, penjelasan="Nilai LAKIP.")(one))),
    ("peraturan_berbeda", "landasan.1", put("landasan", 1,
     "Undang-Undang Nomor 52 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional;")),
    ("lembaran_berbeda", "mengingat.1", put("mengingat", 1, LAW.replace("104", "14"))),
    ("mungkin_dicabut", "mengingat.1", put("mengingat", 1,
     "Peraturan Menteri Dalam Negeri Nomor 13 Tahun 2006 tentang Pedoman Keuangan;")),
    ("mungkin_diubah_lagi", "mengingat.1", put("mengingat", 1,
     "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;")),
    ("rencana_tidak_dikutip", "mengingat", put("mengingat", 2, LAW)),
]  # fmt: skip


def test_a_clean_decree_of_another_office_has_no_kesalahan() -> None:
    assert [one.message for one in check(LAIN) if blocks([one])] == []


@pytest.mark.parametrize(("code", "place", "change"), PLANTED)
def test_a_slip_planted_elsewhere_is_found_in_its_place(
    code: str, place: str, change: Change
) -> None:
    assert (f"naskah.{code}", place) not in [(one.code, one.field) for one in check(LAIN)]

    found = check(change(LAIN))

    assert (f"naskah.{code}", place) in [(one.code, one.field) for one in found]
    assert {one.field for one in found} <= places(change(LAIN))


def places(naskah: Naskah) -> set[str]:
    """Every place of a decree, blank or not, and every part that holds some."""
    found = {item.name for item in fields(naskah)}
    for item in fields(naskah):
        found |= set(_inside(item.name, getattr(naskah, item.name)))
    return found


def _inside(place: str, value: Any) -> Iterator[str]:
    yield place
    if isinstance(value, tuple):
        for number, one in enumerate(value, start=1):
            step = (one.kode if place == "tabel" else "") or number
            yield from _inside(f"{place}.{step}", one)
    elif is_dataclass(value):
        for item in fields(value):
            yield from _inside(f"{place}.{item.name}", getattr(value, item.name))


WORDS = st.sampled_from(
    ["Indikator Kinerja Utama", "Tahun 2020-2024", "Undang-Undang Nomor 23 Tahun 2014 tentang X",
     "seluruh", "jumlah", "huruf b", "Diktum KETIGA", "14 Juli 2025", "Aprİl", "1.", "٣. a",
     "sebagaimana telah diubah terakhir dengan UU Nomor 1 Tahun 2015", "Dinas Sosial", "....",
     "NOMOR : 1/VI/2025", "VI/2025", "hhh", "persentase", "LAKIP", "Nilai SAKIP", "\n", "(", "“"]
)  # fmt: skip
TEXT = st.lists(WORDS | st.text(max_size=4), max_size=4).map(" ".join)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
KODE = st.sampled_from(["", "a", "b"])
NASKAH = st.builds(
    lambda rows, links, clauses, rumus, head, lists, words, periode: replace(
        LAIN,
        iku=tuple(rows), cascade=tuple(links), diktum=tuple(clauses), rumus=tuple(rumus),
        tabel=(replace(LAIN.tabel[0], kepala_kolom=head), replace(LAIN.tabel[1], kode="",
               kepala_kolom=head)),
        menimbang=lists[0], mengingat=lists[1], landasan=lists[2], kepala=lists[3],
        nomor=words[0], tanggal=words[1], tentang=words[2], menetapkan=words[3], instansi=words[4],
        penandatangan=replace(LAIN.penandatangan, nip=words[5], nama=words[6]), periode=periode,
    ),
    st.lists(st.builds(IkuNaskah, kode=KODE, nomor=TEXT, sasaran=TEXT, nama=TEXT, formulasi=TEXT,
                       pembilang=TEXT, penyebut=TEXT, penjelasan=TEXT, sumber_data=TEXT),
             max_size=3),
    st.lists(st.builds(BarisKaitan, sasaran_renstra=TEXT, iku=st.lists(KODE, max_size=3).map(tuple),
                       iku_tercetak=TEXTS), max_size=3),
    st.lists(st.builds(Diktum, kode=TEXT, teks=TEXT), max_size=3),
    st.lists(st.builds(RumusNaskah, iku=KODE, pembilang=TEXT, penyebut=TEXT), max_size=2),
    TEXTS,
    st.tuples(TEXTS, TEXTS, TEXTS, TEXTS),
    st.tuples(*[TEXT] * 7),
    st.none() | st.builds(Periode, st.integers(1, 9999), st.integers(1, 9999)),
)  # fmt: skip


@given(NASKAH)
def test_no_decree_breaks_the_checker_and_every_place_is_there(naskah: Naskah) -> None:
    assert {one.field for one in check(naskah)} <= places(naskah)


QUIET: list[tuple[str, Change]] = [
    ("rujukan_tabel", top(tabel=())),
    ("instansi_lain", put("menimbang", 1, "bahwa Badan Usaha Milik Daerah setempat;")),
    ("instansi_lain", put("menimbang", 1, "bahwa Dinas dan Badan Usaha Milik Daerah perlu;")),
    ("instansi_lain", put("menimbang", 1, "bahwa DINAS, BADAN LAYANAN UMUM, dan UMKM;")),
    ("kepala_kolom", cell("tabel", 2, kepala_kolom=("%", "TRIWULAN III", "Rp", "NO"))),
    ("nomor_tidak_runut", lambda one: cell("iku", 1, nomor="")(cell("iku", 2, nomor="")(one))),
    ("nomor_tidak_runut", cell("iku", 1, nomor="1.1")),
    ("bulan_nomor", top(tanggal="14-07-2025")),
    ("bulan_nomor", top(tanggal="2025")),
    ("bulan_nomor", top(tanggal="")),
    ("periode_berbeda", top(periode=None)),
    ("periode_berbeda", lambda one: replace(cell("diktum", 1, teks="Menetapkan.")(one),
        periode=None, sampul=(), judul="", tentang="IKU")),
    ("perubahan_tanpa_asal", top(
        tentang="Perubahan Keputusan Kepala Dinas Nomor 5 Tahun 2024 tanggal 2 Januari 2024")),
    ("rumus_terbalik", cell("iku", 2, nama="Rasio", pembilang="Jumlah arsip", penyebut="Rak")),
]  # fmt: skip


@pytest.mark.parametrize(("code", "change"), QUIET)
def test_what_is_no_slip_is_not_called_one(code: str, change: Change) -> None:
    assert f"naskah.{code}" not in {one.code for one in check(change(LAIN))}


def test_a_bad_head_is_answered_with_the_one_standard_head_that_is_missing() -> None:
    heads = (*LAIN.tabel[1].kepala_kolom[:6], "ppp")
    found = check(cell("tabel", 2, kepala_kolom=heads)(LAIN))

    assert "Bakunya “PERIODE PENGAMBILAN DATA”" in next(
        one.message for one in found if one.code == "naskah.kepala_kolom"
    )


def test_a_change_that_names_its_number_alone_is_asked_for_the_date() -> None:
    found = check(replace(LAIN, tentang="Perubahan Keputusan Kepala Dinas Nomor 5 Tahun 2024"))

    assert "tetapi tanggal keputusan" in next(
        one.message for one in found if one.code == "naskah.perubahan_tanpa_asal"
    )


def test_a_part_of_nothing_is_explained_with_an_example() -> None:
    wrong = cell("iku", 2, pembilang="Jumlah seluruh arsip", penyebut="Jumlah arsip yang tertata")
    found = check_naskah(wrong(LAIN), angka={"arsip": (0, 12)})

    assert "Misalnya, dari 190 ada 50" in next(
        one.message for one in found if one.code == "naskah.rumus_terbalik"
    )


def test_a_month_in_foreign_letters_is_no_month() -> None:
    assert "naskah.tanggal_sebagian" in {
        one.code for one in check(replace(LAIN, tanggal="14 Aprİl 2025"))
    }
