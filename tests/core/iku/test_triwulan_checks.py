"""Findings about quarterly targets, targets of a period, deadlines; words of milestones."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from core import angka
from core.berkas import resource
from core.iku.model import NilaiSakip
from core.iku.target_checks import PerubahanTarget, check_change, check_period
from core.iku.target_periode import PokokPeriode
from core.iku.tenggat import (
    CatatanTenggat,
    Tenggat,
    check_tenggat,
    daftar_tenggat,
    dasar_tenggat,
    day_of,
)
from core.iku.tonggak import Rekomendasi, Tonggak, as_text, from_text, of_sakip
from core.iku.triwulan import IsiTriwulan, LangkahAksi
from core.iku.triwulan_checks import check_quarter, check_quarter_targets, check_ready, check_step
from core.rules.capaian import Rentang
from core.rules.loader import load_lawbook
from core.rules.set_iku import ArahIku

SET = load_lawbook(resource("rules")).set_iku[0]
IKU = SET.by_kode["koperasi_sehat"]
RANGED = replace(IKU, arah=ArahIku.RENTANG)
LOW = replace(IKU, arah=ArahIku.RENDAH)


def _codes(texts: tuple[str, ...], setahun: object = Fraction(20), iku: object = IKU) -> list[str]:
    return [one.code for one in check_quarter_targets(texts, iku, setahun)]  # type: ignore[arg-type]


def test_each_fault_of_quarterly_targets_has_its_code() -> None:
    assert _codes(("", "", "", "")) == []
    assert _codes(("5", "x", "15", "20")) == ["triwulan.tidak_terbaca"]
    assert _codes(("-1", "5,123", "15", "20")) == ["triwulan.negatif", "triwulan.desimal"]
    assert _codes(("5", "10", "15", "20"), None) == ["triwulan.tanpa_target_tahun"]
    assert _codes(("1-2", "", "", "20")) == ["triwulan.rentang"]
    assert _codes(("80-90",) * 4, Rentang(Fraction(80), Fraction(90)), RANGED) == []
    found = list(check_quarter_targets(("12", "11", "10,5", "20"), LOW, Fraction(20)))
    assert {one.severity.value for one in found} == {"peringatan"}


@given(st.lists(st.integers(0, 10_000), min_size=4, max_size=4))
def test_sorted_targets_that_end_at_the_year_are_sound(steps: list[int]) -> None:
    four = [Fraction(one, 100) for one in sorted(steps)]

    assert _codes(tuple(map(angka.show, four)), four[-1]) == []


def test_a_sound_quarter_and_a_sound_step_have_no_finding() -> None:
    isi = IsiTriwulan(2025, IKU.kode, 1, realisasi="5", catatan="dari 16 koperasi")

    assert list(check_quarter(isi, IKU, "4")) == []
    assert list(check_ready(replace(isi, penanggung_jawab="Bidang"))) == []
    assert list(check_step(LangkahAksi(2025, IKU.kode, 1, "Kunjungan", "Bidang"))) == []
    early = LangkahAksi(2025, IKU.kode, 1, "Kunjungan", "Bidang", selesai_pada=date(2024, 1, 1))
    assert [one.code for one in check_step(early)] == ["rencana_aksi.selesai"]
    assert [one.code for one in check_quarter(replace(isi, realisasi="120"), LOW, "")] == [
        "triwulan.lebih_seratus"
    ]


def test_kondisi_awal_has_a_year_before_the_period() -> None:
    pokok = PokokPeriode(2021, 2026, IKU.kode, awal_nilai="0")
    years = [(2021, "15"), (2022, "")]

    assert [one.code for one in check_period(pokok, years, IKU)] == ["target.awal_tanpa_tahun"]
    late = replace(pokok, awal_tahun=2022)
    assert [one.code for one in check_period(late, years, IKU)] == ["target.awal_sesudah"]
    assert [one.code for one in check_period(late, [(2021, "2-3")], RANGED)] == [
        "target.awal_sesudah"
    ]


def test_a_change_without_a_day_or_in_another_year_is_warned() -> None:
    told = [
        [one.code for one in check_change(PerubahanTarget("alasan", day), 2025)]
        for day in (None, date(2024, 1, 1), date(2025, 1, 1))
    ]

    assert told == [["target.tanggal"], ["target.tanggal_lain"], []]


def test_29_february_falls_on_the_28th_the_year_after() -> None:
    jenis = daftar_tenggat()["pk"]
    known = {2024: CatatanTenggat(2024, "pk", date(2024, 2, 29)), 2023: CatatanTenggat(2023, "pk")}

    assert day_of(jenis, 2025, known) == (date(2025, 2, 28), "tahun lalu")
    assert day_of(jenis, 2023, known) == (date(2023, 1, 31), "bawaan")
    assert "belum dicocokkan" in dasar_tenggat()
    noted = CatatanTenggat(2024, "pk", catatan="menunggu")
    assert [one.code for one in check_tenggat(noted, date(2026, 1, 1))] == ["tenggat.catatan"]


def test_milestones_are_said_in_words_and_kept_as_they_were() -> None:
    nilai = NilaiSakip(1, 2024, 2025, terbit=True, nilai=Fraction(70), lhe_tanggal="")
    told = of_sakip(nilai, date(2025, 3, 31), Rekomendasi(5, 2))

    assert list(map(str, told)) == [
        "LHE terbit: 1 dari 1 (LHE tanpa tanggal)",
        "Rekomendasi ditindaklanjuti: 2 dari 5",
    ]
    assert str(of_sakip(None, date(2025, 3, 31), None)[0]) == "LHE terbit: 0 dari 1"
    kept = (*told, Tonggak("Dalam pengawasan", 4))
    assert from_text(as_text(kept)) == kept


def test_a_deadline_of_more_than_a_year_ago_is_old_and_alarms_nobody() -> None:
    jenis = daftar_tenggat()["lkjip"]
    open_one = Tenggat(jenis, CatatanTenggat(2024, "lkjip"), date(2025, 3, 31), "bawaan", "")

    assert not open_one.is_old(date(2026, 3, 31))
    assert open_one.is_overdue(date(2026, 3, 31))
    assert open_one.is_old(date(2026, 4, 1))
    assert not open_one.is_overdue(date(2026, 4, 1))
    assert not replace(open_one, selesai="selesai").is_old(date(2026, 4, 1))
    assert not replace(open_one, perlu=False).is_old(date(2026, 4, 1))
