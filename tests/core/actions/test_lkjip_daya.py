"""The seven analyses of Bab III: only recorded facts, exact sums, sources of what was typed."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from core import angka, rupiah
from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.cetak_kinerja import Permintaan, build, look_kinerja
from core.actions.lkjip_standar import load_standar, save_standar
from core.actions.lkjip_tabel import NA
from core.actions.office import Office, close_office, open_writer
from core.actions.program import load_program
from core.actions.program_baris import save_row
from core.errors import DataRejectedError
from core.iku.standar import StandarNasional
from core.naskah.lkjip import Bagian, NaskahLkjip, Tabel
from core.naskah.model import Kertas, Mode
from tests.check_pdf import check_pdf

TAHUN, SUMBER = 2025, "CONTOH Renstra kementerian, halaman 12"
JUDUL = (
    "1. Target dan realisasi tahun ini",
    "2. Realisasi dibandingkan dengan tahun-tahun sebelumnya",
    "3. Realisasi dibandingkan dengan target akhir Renstra",
    "4. Realisasi dibandingkan dengan standar nasional",
    "5. Analisis penyebab keberhasilan atau kegagalan",
    "6. Efisiensi penggunaan sumber daya",
    "7. Program yang mendukung pencapaian",
)


@pytest.fixture
def office(kantor_contoh: Path, tmp_path: Path) -> Iterator[Office]:
    path = Path(shutil.copy(kantor_contoh, tmp_path / "kantor.db"))
    found = open_writer(path)
    yield found
    close_office(found, copy=False)


def _parts(office: Office, tahun: int = TAHUN) -> dict[str, Bagian]:
    model = build(office, "lkjip", Permintaan(tahun)).model
    assert isinstance(model, NaskahLkjip)
    return {one.judul: one for one in model.bagian}


def _table(office: Office, nama: str) -> Tabel:
    found = {one.tabel.nama: one.tabel for one in _parts(office).values() if one.tabel}
    return found[nama]


def test_the_seven_analyses_stand_in_their_order(office: Office) -> None:
    known = [one for one in _parts(office) if one in JUDUL]

    assert known == list(JUDUL)


def test_without_a_typed_standard_nothing_is_compared(office: Office) -> None:
    part = _parts(office)[JUDUL[3]]

    assert part.tabel is None
    assert "belum dicatat" in part.alinea[0]


def test_a_typed_standard_is_compared_by_the_rule_of_capaian(
    office: Office, tmp_path: Path
) -> None:
    save_standar(office, [StandarNasional(TAHUN, "koperasi_sehat", "25,00", SUMBER)])
    part = _parts(office)[JUDUL[3]]
    assert part.tabel is not None
    (row,) = part.tabel.baris

    assert part.alinea == ()
    assert row[4] == "25,00"
    assert row[6] == SUMBER
    realisasi = angka.parse(row[3])
    assert realisasi is not None
    assert row[5] == angka.show(angka.round_half_up(realisasi * 100 / 25))
    path = tmp_path / "lkjip.pdf"
    for kertas in Kertas:
        for mode in Mode:
            made = look_kinerja(office, "lkjip", Permintaan(TAHUN), CaraCetak(kertas, mode))
            path.write_bytes(made.value.pdf)
            assert check_pdf(path, kertas=kertas.value, phrases=(JUDUL[3], JUDUL[5])) == []


def test_a_standard_without_source_is_refused_and_one_can_be_taken_back(office: Office) -> None:
    with pytest.raises(DataRejectedError) as refused:
        save_standar(office, [StandarNasional(TAHUN, "koperasi_sehat", "25", "")])
    assert [one.code for one in refused.value.findings] == ["standar.tanpa_sumber"]
    assert load_standar(office, TAHUN) == {}

    save_standar(office, [StandarNasional(TAHUN, "koperasi_sehat", "25", SUMBER)])
    kept = load_standar(office, TAHUN)["koperasi_sehat"]
    blank = StandarNasional(TAHUN, "koperasi_sehat", versi=kept.versi)
    save_standar(office, [blank, StandarNasional(TAHUN, "nilai_sakip")])

    assert list(load_standar(office, TAHUN)) == ["koperasi_sehat"]
    assert _parts(office)[JUDUL[3]].tabel is None


def test_efficiency_is_capaian_less_the_share_spent_as_printed(office: Office) -> None:
    table, program = _table(office, "efisiensi"), load_program(office, TAHUN)
    known = 0
    for row in table.baris:
        if NA in row:
            assert row[-1] == NA
            continue
        known += 1
        capaian, share, gap = (angka.parse(row[at]) for at in (2, 5, 6))
        budget, spent = (rupiah.parse(row[at]) for at in (3, 4))
        assert None not in (capaian, share, gap)
        assert budget
        assert spent is not None
        assert share == angka.round_half_up(Fraction(100 * spent, budget))
        assert gap == (capaian or 0) - (share or 0)
    assert known
    pagu = {iku: one.pagu for iku, one in program.per_iku.items()}
    shown = {rupiah.parse(row[3]) for row in table.baris if row[3] != NA}
    assert shown == {pagu[iku] for iku in pagu if iku} & shown
    assert table.catatan[0].startswith("Selisih = capaian")
    assert any("belum dicocokkan" in one for one in table.catatan)


def test_programs_behind_an_indicator_add_up_to_its_money(office: Office) -> None:
    behind, used = _table(office, "pendukung"), _table(office, "efisiensi")

    for row in used.baris:
        parts = [rupiah.parse(one[3]) or 0 for one in behind.baris if one[1] == row[1]]
        assert (sum(parts) or None) == (None if row[3] == NA else rupiah.parse(row[3]))


def test_a_year_without_programs_says_so(office: Office) -> None:
    for one in load_program(office, TAHUN).walk():
        if one.baris.iku:
            save_row(office, replace(one.baris, iku=""))
    part = _parts(office)[JUDUL[6]]

    assert part.tabel is None
    assert part.alinea == ("Belum ada program yang dicatat melayani indikator tahun ini.",)
