"""A result beside last year's, another pedoman's and a workbook's; a whole year under another."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from core.actions.banding import (
    compare_buku,
    compare_pedoman,
    compare_tahun,
    list_pedoman_lain,
)
from core.actions.banding_tahun import Kepastian, impact_of_year
from core.actions.office import Office
from core.actions.penilaian import KertasBaru, save_kertas_kerja
from core.actions.penilaian_terdahulu import record_terdahulu
from core.actions.progress import CancelledError, Progress
from core.errors import AppError, FileUnreadableError
from core.koperasi.laporan import KunciLaporan, Laporan, Unit
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.penilaian import HasilTerdahulu, Penilaian
from core.rules.pedoman_kantor import CaraBacaKantor
from core.storage.koperasi_store import KoperasiStore
from core.storage.pedoman_store import PedomanStore
from tests.core.actions.penilaian.conftest import (
    BATAS,
    CONTOH,
    PEJABAT,
    _final,
    _paper,
    _saved,
)
from tests.core.excel.tulis import Isi, xlsx

PERDEP = "perdep-06-2016"


def _year(office: Office, kunci: KunciLaporan, tahun: int, **changed: int | None) -> None:
    """A complete stored paper of that year."""
    baru = _paper(replace(kunci, tahun_buku=tahun), **changed)
    save_kertas_kerja(office, baru, date(tahun + 1, 12, 31))


def test_two_years_are_compared_component_by_component(office: Office, kunci: KunciLaporan) -> None:
    _year(office, kunci, 2024, bank=50_000_000, aset_tetap=250_000_000)
    _final(office, kunci)

    found = compare_tahun(office, kunci, BATAS)

    assert found.perbandingan is not None
    assert found.kini is not None
    assert found.lalu is not None
    assert (found.kini.asal, found.lalu.asal) == (
        "Final 24 November 2026",
        "Dihitung dari isian yang tersimpan",
    )
    moved = sum((each.sumbangan for each in found.perbandingan.komponen), Fraction(0))
    assert moved == found.kini.report.total - found.lalu.report.total


def test_without_last_year_it_says_so(office: Office, kunci: KunciLaporan) -> None:
    _final(office, kunci)

    found = compare_tahun(office, kunci, BATAS)

    assert found.perbandingan is None
    assert found.kini is not None
    assert found.alasan == "Tahun buku 2024 belum ada laporannya di SIKU."


def test_a_report_that_is_not_ready_has_nothing_to_compare(
    office: Office, kunci: KunciLaporan
) -> None:
    _saved(office, _paper(kunci, kas=None))

    found = compare_tahun(office, kunci, BATAS)

    assert (found.kini, found.perbandingan) == (None, None)
    assert found.alasan.startswith("Tahun buku 2025 belum mempunyai skor: ")
    with pytest.raises(AppError, match="belum mempunyai skor") as refused:
        compare_pedoman(office, kunci, BATAS, PERDEP)
    assert refused.value.hint


def test_a_result_taken_over_has_no_components(office: Office, kunci: KunciLaporan) -> None:
    _final(office, kunci)
    before = HasilTerdahulu(kunci.tahun_lalu, "juknis-15-2021-ksp", Fraction(70), "Cukup Sehat")
    record_terdahulu(office, before, PEJABAT)

    found = compare_tahun(office, kunci, BATAS)

    assert found.alasan == (
        "Hasil 2024 diambil dari sertifikat (skor 70,00, Cukup Sehat), tanpa rincian komponen."
    )


def test_a_report_without_pedoman_says_so(office: Office, kunci: KunciLaporan) -> None:
    other = replace(kunci, tahun_buku=2005)

    assert compare_tahun(office, other, BATAS).alasan == (
        "Tahun buku 2005 belum mempunyai pedoman penilaian."
    )


def test_another_pedoman_asks_what_was_never_asked(office: Office, kunci: KunciLaporan) -> None:
    _final(office, kunci)

    found = compare_pedoman(office, kunci, BATAS, PERDEP)

    assert found.untuk_bentuk_ini
    assert found.lain.belum > 0
    assert found.lain.tertinggi.total > found.lain.report.total
    assert found.perbandingan.selisih == found.lain.report.total - found.kini.report.total
    assert sum((each.selisih for each in found.perbandingan.aspek), Fraction(0)) == (
        found.perbandingan.selisih
    )
    assert any(each.sesudah is None for each in found.perbandingan.komponen)


def test_answers_carry_over_where_both_ask_the_same(office: Office, kunci: KunciLaporan) -> None:
    old = KertasBaru(
        Laporan(kunci, CONTOH["akun"]),
        Penilaian(
            kunci,
            PERDEP,
            alasan_pedoman="Pedoman lama diminta.",
            jawaban={
                kode: tuple(map(bool, given))
                for kode, given in CONTOH["jawaban"].items()
                if kode.startswith("3.")
            },
        ),
    )
    save_kertas_kerja(office, old, BATAS)

    found = compare_pedoman(office, kunci, BATAS, "permen-14-2009")

    assert found.kini.belum == found.lain.belum == 0
    assert found.lain.report == found.lain.tertinggi


def test_another_pedoman_is_read_as_the_office_reads_it(
    office: Office, kunci: KunciLaporan
) -> None:
    _final(office, kunci)
    cara = CaraBacaKantor(PERDEP, "1.2", "linear", "", office.clock(), "CONTOH")
    with office.db.atomic():
        PedomanStore(office.db).set_reading(office.deed("cara baca dipilih"), cara)

    found = compare_pedoman(office, kunci, BATAS, PERDEP)

    assert found.lain.report.varian == {"1.2": "linear"}


def test_pedoman_meant_for_this_kind_come_first(office: Office, kunci: KunciLaporan) -> None:
    _final(office, kunci)

    ids = [pedoman_id for pedoman_id, _ in list_pedoman_lain(office, kunci, BATAS)]

    assert "juknis-15-2021-ksp" not in ids
    assert ids[-2:] == ["juknis-15-2021-riil", "perdep-07-2016-syariah"]
    assert not compare_pedoman(office, kunci, BATAS, ids[-1]).untuk_bentuk_ini


def _workbook(office: Office, tmp_path: Path, wrong: str) -> Path:
    rows: list[list[Isi]] = [["Kode", "Komponen", "Skor"]]
    pedoman = office.law.pedoman["juknis-15-2021-ksp"]
    rows += [[each.kode, "", 4.0 if each.kode != wrong else 1.0] for each in pedoman.komponen]
    path = tmp_path / "kkpkk.xlsx"
    path.write_bytes(xlsx({"KKPKK": rows}))
    return path


def test_the_first_component_of_a_workbook_that_differs(
    office: Office, kunci: KunciLaporan, tmp_path: Path
) -> None:
    _final(office, kunci)
    ours = {
        each.kode: each.skor
        for each in compare_pedoman(office, kunci, BATAS, PERDEP).kini.report.komponen
    }
    full = next(kode for kode, skor in ours.items() if skor == 4)

    found = compare_buku(
        office, kunci=kunci, batas=BATAS, path=_workbook(office, tmp_path, full)
    ).value

    assert found.beda[0].komponen.kode == next(
        kode for kode, skor in ours.items() if skor != 4 or kode == full
    )
    assert {each.komponen.kode for each in found.beda} == {
        kode for kode, skor in ours.items() if skor != (1 if kode == full else 4)
    }
    assert found.cetakan.nama == "kkpkk.xlsx"


def test_a_file_that_is_no_workbook_is_refused(
    office: Office, kunci: KunciLaporan, tmp_path: Path
) -> None:
    _final(office, kunci)
    path = tmp_path / "surat.xlsx"
    path.write_bytes(b"%PDF")

    with pytest.raises(FileUnreadableError):
        compare_buku(office, kunci=kunci, batas=BATAS, path=path)


def _others(office: Office) -> list[KunciLaporan]:
    """Beside the one with a result: one without a report, and one of another kind."""
    made = []
    with office.db.atomic():
        for nama, jenis in (("CONTOH KSP Kosong", "Simpan Pinjam"), ("CONTOH Jasa", "Jasa")):
            koperasi_id = KoperasiStore(office.db).add(
                office.deed("koperasi ditambah"),
                Koperasi(nama, jenis, kuk=3),
                StatusKoperasi(Keadaan.AKTIF),
            )
            made.append(KunciLaporan(koperasi_id, Unit.KOPERASI, 2025))
    return made


def test_a_whole_year_under_another_pedoman(office: Office, kunci: KunciLaporan) -> None:
    _final(office, kunci)
    _others(office)
    steps: list[tuple[int, int]] = []

    found = impact_of_year(
        office,
        tahun=2026,
        pedoman_id=PERDEP,
        progress=Progress(lambda done, total: steps.append((done, total))),
    ).value

    (row,) = found.baris
    assert (row.kunci, row.kepastian) == (kunci, Kepastian.BELUM_PASTI)
    assert row.skor_lain != row.skor_tertinggi
    assert (row.predikat, found.count(Kepastian.BELUM_PASTI)) == ("Sehat", 1)
    assert [each.nama for each in found.terlewat] == ["CONTOH Jasa", "CONTOH KSP Kosong"]
    assert steps == [(0, 3), (1, 3), (2, 3)]


@pytest.mark.parametrize(
    ("pedoman_id", "reason"),
    [
        ("juknis-15-2021-ksp", "Sudah dinilai dengan pedoman ini."),
        ("juknis-15-2021-riil", "Pedoman ini bukan untuk bentuk laporannya."),
    ],
)
def test_why_a_report_is_passed_over(
    office: Office, kunci: KunciLaporan, pedoman_id: str, reason: str
) -> None:
    _final(office, kunci)

    found = impact_of_year(office, tahun=2026, pedoman_id=pedoman_id).value

    assert [each.alasan for each in found.terlewat] == [reason]


def test_a_report_with_open_questions_has_no_predikat_to_change(
    office: Office, kunci: KunciLaporan
) -> None:
    whole = _paper(kunci)
    _saved(office, replace(whole, penilaian=replace(whole.penilaian, jawaban={})))

    found = impact_of_year(office, tahun=2026, pedoman_id=PERDEP).value

    assert [each.alasan for each in found.terlewat] == [
        "Masih ada butir yang belum dijawab, jadi belum ada predikat."
    ]


def test_a_report_the_other_pedoman_cannot_score_says_why(
    office: Office, kunci: KunciLaporan
) -> None:
    needed = office.law.pedoman[PERDEP].accounts_used()
    ours = office.law.pedoman["juknis-15-2021-ksp"].accounts_used()
    wajib = next(
        kode
        for kode in sorted(needed - ours)
        if "@" not in kode and office.law.bagan.akun[kode].wajib
    )
    _saved(office, _paper(kunci, **{wajib: None}))

    found = impact_of_year(office, tahun=2026, pedoman_id=PERDEP).value

    assert [each.alasan for each in found.terlewat] == [
        f"{office.law.bagan.name_of(wajib)} belum diisi; tulis 0 bila nihil."
    ]


def test_a_year_may_be_cancelled(office: Office, kunci: KunciLaporan) -> None:
    _final(office, kunci)
    progress = Progress()
    progress.cancel()

    with pytest.raises(CancelledError):
        impact_of_year(office, tahun=2026, pedoman_id=PERDEP, progress=progress)
