"""Why a figure is what it is: facts from a real office, each digit one that can be done again."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from core.actions.iku import count_tahun, penilai_of
from core.actions.iku_jelas import explain_iku
from core.actions.office import close_office
from core.actions.sakip import save_sakip
from core.actions.target import save_realisasi, save_targets
from core.iku.model import NilaiSakip, TargetIku
from core.iku.penjelasan import explain
from core.rules.pilihan import Pilihan
from core.rules.schema import Rentang
from core.rules.set_iku import ArahIku
from core.storage.office_store import OfficeStore
from tests.core.iku_kantor import Kota, open_kantor

SEHAT, LABA, SAKIP = "koperasi_sehat", "umkm_laba_meningkat", "nilai_sakip"


@pytest.fixture
def kota(tmp_path: Path) -> Iterator[Kota]:
    office = open_kantor(tmp_path)
    yield Kota(office)
    close_office(office, copy=False)


def _facts(kota: Kota, kode: str, tahun: int = 2025) -> dict[str, str]:
    hasil = count_tahun(kota.office, tahun).by_kode(kode)
    found = explain_iku(kota.office, tahun, hasil)
    assert len({one.judul for one in found}) == len(found)
    return {one.judul: one.kalimat for one in found}


def _choose(kota: Kota, pilihan: Pilihan) -> None:
    with kota.office.db.atomic():
        OfficeStore(kota.office.db).save_pilihan(kota.office.deed("pilihan"), pilihan)


def _two_of_three(kota: Kota) -> None:
    for number in range(3):
        koperasi = kota.koperasi(f"CONTOH {number}")
        if number < 2:
            kota.penilaian(koperasi, 2024)


def test_a_ratio_tells_fraction_capaian_word_and_rule(kota: Kota) -> None:
    _two_of_three(kota)
    save_targets(kota.office, [TargetIku(2025, SEHAT, "72")])

    assert _facts(kota, SEHAT) == {
        "Realisasi": "2 / 3 × 100 = 66,666667… %, dibulatkan satu kali menjadi 66,67 %.",
        "Capaian": "66,67 / 72,00 × 100 = 92,60 %.",
        "Kategori": f"Sangat Tinggi, menurut {penilai_of(kota.office).skala.dasar}.",
        "Tahun data": "Tahun buku 2024.",
        "Aturan": "Koperasi berbadan hukum pada 31 Desember 2025 yang berstatus aktif, "
        "tidak aktif, usul bubar; predikat tahun buku 2024 yang sudah final pada hari itu, "
        "laporan koperasi lebih dahulu, lalu unit simpan pinjam.",
    }


def test_capaian_from_the_exact_figure_shows_the_exact_figure(kota: Kota) -> None:
    _two_of_three(kota)
    save_targets(kota.office, [TargetIku(2025, SEHAT, "72")])
    _choose(kota, Pilihan(capaian_dari="eksak", sumber_predikat="usp_dulu"))

    found = _facts(kota, SEHAT)

    assert found["Capaian"] == "66,666667… / 72,00 × 100 = 92,59 %."
    assert found["Aturan"].endswith("unit simpan pinjam lebih dahulu, lalu laporan koperasi.")


def test_what_is_missing_is_said_first(kota: Kota) -> None:
    _two_of_three(kota)

    found = _facts(kota, SEHAT)

    assert next(iter(found)) == "Yang belum ada"
    assert found["Yang belum ada"] == "Target tahun 2025 belum diisi."
    assert not {"Capaian", "Kategori"} & found.keys()


def test_counts_without_names_are_marked(kota: Kota) -> None:
    save_realisasi(kota.office, tahun=2025, iku=SEHAT, pembilang=1, penyebut=4)

    found = _facts(kota, SEHAT)

    assert found["Realisasi"] == "1 / 4 × 100 = 25,00 %, dibulatkan satu kali menjadi 25,00 %."
    assert found["Tanpa daftar nama"].startswith("Pembilang dan penyebut diisi sebagai jumlah")


def test_profits_name_both_years(kota: Kota) -> None:
    umkm = kota.umkm()
    kota.laba(umkm, 2024, 1)
    kota.laba(umkm, 2025, 2)

    found = _facts(kota, LABA)

    assert found["Tahun data"] == "Laba tahun 2025 dibanding 2024."
    assert "laba tahun 2025 lebih besar daripada 2024" in found["Aturan"]


def test_a_sakip_score_is_told_with_its_class_and_year(kota: Kota) -> None:
    save_sakip(kota.office, NilaiSakip(0, 2024, 2025, terbit=True, nilai=Fraction("70.35")))

    found = _facts(kota, SAKIP)
    _choose(kota, Pilihan(tahun_sakip="dinilai"))
    assessed = _facts(kota, SAKIP, 2024)

    assert found["Realisasi"] == "70,35 sebagaimana tercetak pada LHE, predikat BB."
    assert found["Tahun data"] == "Tahun dinilai 2024, LHE terbit 2025."
    assert found["Aturan"] == "Nilai SAKIP diambil dari LHE yang terbit tahun 2025."
    assert assessed["Aturan"] == "Nilai SAKIP diambil dari LHE atas tahun dinilai 2024."


def test_a_score_off_every_class_is_told_without_one(kota: Kota) -> None:
    save_sakip(kota.office, NilaiSakip(0, 2024, 2025, terbit=True, nilai=Fraction(70)))
    hasil = replace(count_tahun(kota.office, 2025).by_kode(SAKIP), kelas_sakip="")

    (fact,) = (one for one in explain_iku(kota.office, 2025, hasil) if one.judul == "Realisasi")

    assert fact.kalimat == "70,00 sebagaimana tercetak pada LHE."


@pytest.mark.parametrize(
    ("arah", "target", "sentence"),
    [
        (
            ArahIku.RENTANG,
            Rentang(Fraction(60), Fraction(70)),
            "terhadap rentang target 60,00–70,00.",
        ),
        (ArahIku.RENDAH, Fraction(50), "."),
    ],
)
def test_other_directions_tell_their_own_formula(
    kota: Kota, arah: ArahIku, target: Fraction | Rentang, sentence: str
) -> None:
    _two_of_three(kota)
    penilai = penilai_of(kota.office)
    plain = count_tahun(kota.office, 2025).by_kode(SEHAT)
    capaian = penilai.capaian(target, plain.eksak, arah)
    hasil = replace(plain, arah=arah, target=target, capaian=capaian)

    (fact,) = (one for one in explain(hasil, aturan="", penilai=penilai) if one.judul == "Capaian")

    expected = {ArahIku.RENTANG: "100,00 %", ArahIku.RENDAH: "66,66 %"}[arah]
    assert fact.kalimat.startswith(expected)
    assert fact.kalimat.endswith(sentence)
    if arah is ArahIku.RENDAH:
        assert penilai.aturan.rumus[arah].uraian in fact.kalimat
