"""The sample office is always the same, sound, and rich enough to learn on."""

import hashlib
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from core.actions.iku import count_tahun, load_tahun
from core.actions.jabatan import list_pos
from core.actions.koperasi import examine
from core.actions.office import Office, open_for_looking
from core.actions.penetapan_daftar import list_penetapan
from core.actions.pengaturan import list_penanda_tangan
from core.actions.periksa import check_data
from core.actions.petugas import sign_in
from core.contoh import build
from core.errors import DatabaseRefusedError
from core.findings import Severity
from core.kantor.contoh import PETUGAS_CONTOH
from core.kantor.tanda_tangan_susunan import Susunan, holder_of
from core.koperasi.laporan import last_year
from core.koperasi.penilaian import StatusPenilaian
from core.nip import fault_of as nip_fault
from core.rules.bagan import TAHUN_LALU
from core.rules.engine import score
from core.rules.masukan import Masukan
from core.rules.schema import Daftar
from core.storage.koperasi_store import KoperasiStore
from core.storage.laba_store import LabaStore
from core.storage.laporan_store import LaporanStore
from core.storage.penilaian_store import PenilaianStore
from core.storage.umkm_store import UmkmStore
from core.umkm.checks import check_umkm
from core.umkm.laba import Arah, compare
from core.umkm.laba_checks import check_laba

ROOT = Path(__file__).parents[3]
BUILD = (
    "import sys; from pathlib import Path; from core.contoh import build; build(Path(sys.argv[1]))"
)


@pytest.fixture
def contoh(kantor_contoh: Path) -> Iterator[Office]:
    office = open_for_looking(kantor_contoh)
    yield office
    office.db.close()


def _dump(path: Path) -> str:
    connection = sqlite3.connect(path)
    digest = hashlib.sha256()
    for line in connection.iterdump():
        digest.update(line.encode())
    connection.close()
    return digest.hexdigest()


def test_another_day_zone_and_hash_seed_give_the_same_bytes(
    kantor_contoh: Path, tmp_path: Path
) -> None:
    elsewhere = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Jayapura", "LANG": "C"}

    subprocess.run(
        [sys.executable, "-c", BUILD, str(tmp_path / "lain.db")],
        cwd=ROOT,
        env=elsewhere,
        check=True,
        timeout=120,
    )

    assert _dump(tmp_path / "lain.db") == _dump(kantor_contoh)


def test_an_existing_file_is_refused_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "ada.db"
    path.write_bytes(b"milik orang")

    with pytest.raises(DatabaseRefusedError):
        build(path)

    assert path.read_bytes() == b"milik orang"


def test_file_references_journal_and_every_report_are_sound(contoh: Office) -> None:
    assert check_data(contoh) == ()


def test_the_shown_passwords_let_each_officer_in(contoh: Office) -> None:
    signed = [sign_in(contoh, each.nip, each.sandi).value.peran for each in PETUGAS_CONTOH]

    assert signed == ["operator", "verifikator", "pejabat", "admin"]


def test_316_cooperatives_are_registered_at_the_end_of_2025(contoh: Office) -> None:
    readings = {
        each.daftar: each.cacah.penyebut for each in count_tahun(contoh, 2025).iku[1].pilihan
    }

    official = count_tahun(contoh, 2025).iku[1].cacah

    assert official is not None
    assert (official.pembilang, official.penyebut) == (50, 316)
    assert readings[Daftar.KOPERASI_TANPA_KKMP] == 190
    assert readings[Daftar.KOPERASI_DINILAI] == 99


def test_all_kecamatan_and_every_jenis_have_cooperatives(contoh: Office) -> None:
    kecamatan = contoh.db.execute(
        """SELECT count(DISTINCT w.kecamatan), count(DISTINCT CASE WHEN k.kkmp THEN w.kode END)
           FROM koperasi k JOIN wilayah w ON w.kode = k.kelurahan"""
    ).fetchone()
    jenis = contoh.db.execute("SELECT count(DISTINCT jenis) FROM koperasi WHERE NOT kkmp")

    assert (kecamatan, jenis.fetchone()) == ((20, 126), (5,))


def test_counts_of_five_years_rise(contoh: Office) -> None:
    years = range(2021, 2026)

    found = [
        tuple(each.cacah.pembilang for each in count_tahun(contoh, year).iku if each.cacah)
        for year in years
    ]

    assert found == [(30, 144), (35, 156), (40, 167), (45, 178), (50, 187)]


def test_stored_sums_say_what_a_new_count_says(contoh: Office) -> None:
    years = range(2021, 2027)

    assert [load_tahun(contoh, year).iku for year in years] == [
        count_tahun(contoh, year).iku for year in years
    ]


def test_each_closed_book_year_has_ninety_results_of_all_four_predikat(contoh: Office) -> None:
    found = contoh.db.execute(
        """SELECT tahun_buku, count(DISTINCT koperasi_id) >= 90, count(DISTINCT predikat)
           FROM penilaian WHERE status = 'final' AND tahun_buku < 2025 GROUP BY tahun_buku"""
    ).fetchall()

    assert found == [(year, 1, 4) for year in range(2020, 2025)]


def test_the_running_year_has_drafts_checked_ones_and_missing_rat(contoh: Office) -> None:
    states = contoh.db.execute("SELECT DISTINCT status FROM penilaian WHERE tahun_buku = 2025")
    (unreported,) = contoh.db.execute(
        """SELECT count(*) FROM koperasi_tahun
           WHERE tahun_buku = 2025 AND rat_tanggal IS NOT NULL AND rat_dilaporkan IS NULL"""
    ).fetchone()

    assert {row[0] for row in states} == {"draf", "diperiksa", "final"}
    assert unreported > 0


def test_the_last_closed_year_has_twelve_to_conclude(contoh: Office) -> None:
    listed = list_penetapan(contoh, 2025).value

    ready = [(row.siap_final, row.siap_diperiksa) for row in listed.baris if not row.sebab]

    assert sorted(ready) == [(False, True)] * 6 + [(True, False)] * 6


def test_head_of_office_and_head_of_division_sign_today(contoh: Office) -> None:
    people, susunan = list_penanda_tangan(contoh), Susunan()
    posts = (susunan.jabatan_kabid, susunan.jabatan_kepala)

    found = [holder_of(people, post, contoh.today) for post in posts]

    assert [one.nama[:6] for one in found if one is not None] == ["CONTOH", "CONTOH"]


def test_every_computed_result_comes_out_of_its_stored_report_again(contoh: Office) -> None:
    reports, assessments = LaporanStore(contoh.db), PenilaianStore(contoh.db)
    ids = contoh.db.execute(
        "SELECT id FROM penilaian WHERE asal = 'hitung' AND status = 'final' AND id % 7 = 0"
    ).fetchall()
    wrong = []

    for (penilaian_id,) in ids:
        penilaian = assessments.get(penilaian_id)
        assert penilaian is not None
        laporan = reports.get(penilaian.laporan_id or 0)
        assert laporan is not None
        before = last_year(laporan, reports.find(laporan.kunci.tahun_lalu))
        akun = {**laporan.tahun_ini, **{f"{kode}{TAHUN_LALU}": n for kode, n in before.items()}}
        masukan = Masukan(akun=akun, jawaban=penilaian.jawaban, isian=penilaian.isian)
        if score(contoh.law.pedoman[penilaian.pedoman_id], masukan).total != penilaian.total:
            wrong.append(penilaian.kunci)

    assert len(ids) > 50
    assert wrong == []


def test_an_opened_one_keeps_its_first_round(contoh: Office) -> None:
    store = PenilaianStore(contoh.db)
    (second_id,) = contoh.db.execute(
        "SELECT id FROM penilaian WHERE putaran = 2 ORDER BY id LIMIT 1"
    ).fetchone()
    second = store.get(second_id)
    assert second is not None

    rounds = store.rounds(second.kunci)

    assert [each.status for each in rounds] == [
        StatusPenilaian.FINAL,
        StatusPenilaian.DIBUKA_KEMBALI,
    ]
    assert second.menggantikan == rounds[1].id


@pytest.mark.parametrize(
    "query",
    [
        "SELECT nama FROM koperasi",
        "SELECT nama FROM umkm",
        "SELECT pemilik FROM umkm",
        "SELECT nama FROM petugas",
        "SELECT nama FROM penanda_tangan",
        "SELECT lhe_nomor FROM nilai_sakip",
    ],
)
def test_everything_named_says_contoh(contoh: Office, query: str) -> None:
    rows = contoh.db.execute(query).fetchall()

    assert rows
    assert [row for row in rows if "CONTOH" not in row[0]] == []


def test_no_cooperative_has_a_fault(contoh: Office) -> None:
    store = KoperasiStore(contoh.db)
    ids = [row[0] for row in contoh.db.execute("SELECT id FROM koperasi ORDER BY id")]
    faults = []

    for koperasi_id in ids:
        found = store.get(koperasi_id)
        assert found is not None
        faults += [
            (found.nama, finding.message)
            for finding in examine(contoh, found).findings
            if finding.severity is Severity.KESALAHAN
        ]

    assert faults == []


def test_no_business_has_a_fault(contoh: Office) -> None:
    store = UmkmStore(contoh.db)
    ids = [row[0] for row in contoh.db.execute("SELECT id FROM umkm WHERE id % 5 = 0")]
    faults = []

    for umkm_id in ids:
        found = store.load(umkm_id)
        assert found is not None
        faults += [(found.nama, each.message) for each in check_umkm(found, contoh.today)]

    assert len(ids) == 500
    assert faults == []


def test_profits_show_every_outcome_cara_and_evidence(contoh: Office) -> None:
    store = LabaStore(contoh.db)
    ids = [row[0] for row in contoh.db.execute("SELECT DISTINCT umkm_id FROM laba")]
    outcomes, reasons, faults = set(), set(), []

    for umkm_id in ids:
        years = {each.tahun: each for each in store.years(umkm_id)}
        for year in range(2021, 2026):
            compared = compare(years.get(year), years.get(year - 1))
            outcomes.add(compared.arah)
            reasons.add(compared.sebab[:12])
        faults += [
            each.message
            for laba in years.values()
            for each in check_laba(laba, years.get(laba.tahun - 1), 2026)
            if each.severity is Severity.KESALAHAN
        ]
    variety = contoh.db.execute(
        """SELECT count(DISTINCT cara), count(DISTINCT bukti), min(laba) < 0, min(bulan) < 12
           FROM laba"""
    ).fetchone()

    assert outcomes == set(Arah)
    assert {"Masanya berb", "Bukti tahun ", "Usahanya ber", "Laporan tahu"} <= reasons
    assert (variety, faults) == ((3, 4, 1, 1), [])


def test_targets_and_scores_cover_the_six_years(contoh: Office) -> None:
    targets = contoh.db.execute("SELECT tahun, count(*) FROM target GROUP BY tahun").fetchall()
    scores = [count_tahun(contoh, year).iku[0].realisasi for year in range(2021, 2027)]

    assert targets == [(year, 3) for year in range(2021, 2027)]
    assert scores == sorted(scores, key=lambda score: score or Fraction(0))
    assert scores[4] == Fraction("70.35")


def test_officers_and_signatories_have_numbers_that_nobody_carries(contoh: Office) -> None:
    rows = contoh.db.execute(
        "SELECT nip FROM petugas UNION ALL SELECT nip FROM penanda_tangan"
    ).fetchall()

    assert {nip_fault(row[0]) for row in rows} == {""}
    assert {row[0][:4] for row in rows} == {"1900"}
    assert len(set(rows)) == len(rows)


def test_every_post_is_held_and_works_for_a_target(contoh: Office) -> None:
    posts = list_pos(contoh, 2025).pos
    own = [row for one in posts for row in one.kinerja if not row.iku]

    assert [one.jabatan.nama for one in posts if one.pemegang is None] == []
    assert {one.pemegang.nama[:6] for one in posts if one.pemegang} == {"CONTOH"}
    assert len({one.pemegang.nip for one in posts if one.pemegang}) == len(posts)
    assert own
    assert all(row.target for row in own)


def test_many_rows_are_few_journal_entries(contoh: Office) -> None:
    (entries,) = contoh.db.execute("SELECT count(*) FROM jurnal").fetchone()

    assert entries < 40
