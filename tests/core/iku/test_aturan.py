"""The rules in use, in sentences, one for each choice of the office; a target of a period."""

from dataclasses import replace
from datetime import date

from core.actions.iku import penilai_of
from core.actions.iku_dasar import set_in_force
from core.actions.office import Office
from core.actions.target import load_periode, save_targets
from core.iku.aturan import rule_of, rules_in_use
from core.iku.model import TargetIku

BATAS = date(2025, 12, 31)


def test_every_indicator_has_its_rule_and_the_rule_of_capaian_ends_them(office: Office) -> None:
    found = set_in_force(office, 2025)
    told = rules_in_use(
        found, 2025, batas=BATAS, pilihan=office.pilihan, penilai=penilai_of(office)
    )

    assert len(told) == len(found.iku) + 1
    assert "31 Desember 2025" in told[1]
    assert "Capaian tidak dibatasi 100 %" in told[-1]


def test_choices_of_the_office_change_the_rule(office: Office) -> None:
    known = set_in_force(office, 2025).by_kode
    usual = office.pilihan

    def told(kode: str, **choice: str) -> str:
        chosen = replace(usual, **choice)  # type: ignore[arg-type]  # codes of the settings
        return rule_of(known[kode], 2025, batas=BATAS, pilihan=chosen)

    assert "atas tahun dinilai 2025" in told("nilai_sakip", tahun_sakip="dinilai")
    assert "yang terbit tahun 2025" in told("nilai_sakip", tahun_sakip="terbit")
    first = told("koperasi_sehat", sumber_predikat="usp_dulu")
    assert first.endswith("unit simpan pinjam lebih dahulu, lalu laporan koperasi.")
    other = told("koperasi_sehat", sumber_predikat="koperasi_dulu")
    assert other.endswith("laporan koperasi lebih dahulu, lalu unit simpan pinjam.")
    assert "laba tahun" in told("umkm_laba_meningkat")


def test_a_year_of_the_period_is_found_by_its_number(office: Office) -> None:
    save_targets(office, [TargetIku(2025, "koperasi_sehat", "20")])
    periode = load_periode(office, 2025)
    row = periode.by_kode("koperasi_sehat")

    assert [one.tahun for one in row.tahun] == list(periode.tahun)
    assert row.of_year(2025).target == 20
    assert row.of_year(2025).murni == 20
