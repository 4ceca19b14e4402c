"""The indicators of a year, from rows in a real database to the figure."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.actions import iku, target
from core.actions.iku_daftar import find_koperasi, list_koperasi, umkm_ids, umkm_rows
from core.actions.office import Office, close_office
from core.actions.outcome import Topic
from core.actions.sakip import save_sakip
from core.errors import AppError, DataRejectedError
from core.iku.model import Cacah, NilaiSakip, TargetIku
from core.rules.pilihan import Pilihan
from core.rules.set_iku import Daftar
from core.storage.office_store import OfficeStore
from core.umkm.laba import Arah, Cara, Laba, compare
from tests.core.iku_kantor import Kota, open_kantor

SEHAT, LABA, SAKIP = "koperasi_sehat", "umkm_laba_meningkat", "nilai_sakip"


@pytest.fixture
def kota(tmp_path: Path) -> Iterator[Kota]:
    office = open_kantor(tmp_path)
    yield Kota(office)
    close_office(office, copy=False)


def _choose(office: Office, pilihan: Pilihan) -> None:
    with office.db.atomic():
        OfficeStore(office.db).save_pilihan(office.deed("pilihan"), pilihan)


def _counts(office: Office, kode: str, tahun: int = 2025) -> dict[str, tuple[int, int]]:
    found = iku.count_tahun(office, tahun).by_kode(kode)
    return {one.daftar.value: (one.cacah.pembilang, one.cacah.penyebut) for one in found.pilihan}


def test_each_denominator_counts_its_own_numerator(kota: Kota) -> None:
    sound = kota.koperasi("CONTOH Melati")
    kota.rat(sound, 2024)
    kota.penilaian(sound, 2024)
    weak = kota.koperasi("CONTOH Mawar")
    kota.rat(weak, 2024)
    kota.penilaian(weak, 2024, predikat="Dalam Pengawasan", predikat_urut=3, total="60")
    kota.penilaian(kota.koperasi("CONTOH Rawa", status=[("tidak_aktif", None)]), 2024)
    kota.koperasi("CONTOH KKMP Enggal", kkmp=1, jenis="Konsumen")

    assert _counts(kota.office, SEHAT) == {
        "koperasi_terdaftar": (2, 4),
        "koperasi_aktif": (1, 3),
        "koperasi_layak_dinilai": (1, 2),
        "koperasi_dinilai": (2, 3),
        "koperasi_tanpa_kkmp": (2, 3),
    }


def test_a_status_counts_from_its_day(kota: Kota) -> None:
    history = [("aktif", None), ("dibubarkan", "2025-12-31")]
    kota.koperasi("CONTOH Lama", status=history)
    kota.koperasi("CONTOH Nanti", status=[("aktif", None), ("dibubarkan", "2026-01-01")])

    assert _counts(kota.office, SEHAT)["koperasi_terdaftar"] == (0, 1)
    assert _counts(kota.office, SEHAT, 2024)["koperasi_terdaftar"] == (0, 2)


def test_a_cooperative_founded_after_the_cut_off_is_not_there_yet(kota: Kota) -> None:
    kota.koperasi("CONTOH Baru", tgl_badan_hukum="2026-01-01")
    kota.koperasi("CONTOH Tepat", tgl_badan_hukum="2025-12-31")
    kota.koperasi("CONTOH Kosong", tgl_badan_hukum=None)

    assert _counts(kota.office, SEHAT)["koperasi_terdaftar"] == (0, 2)


def test_what_is_in_the_trash_counts_nowhere(kota: Kota) -> None:
    kota.koperasi("CONTOH Buang", dihapus_pada="2026-01-05T08:00:00")
    umkm = kota.umkm()
    kota.laba(umkm, 2024, 1)
    kota.laba(umkm, 2025, 2)
    kota.office.db.execute("UPDATE umkm SET dihapus_pada = '2026-01-05T08:00:00'")

    assert _counts(kota.office, SEHAT)["koperasi_terdaftar"] == (0, 0)
    assert _counts(kota.office, LABA)["umkm_dalam_pengawasan"] == (0, 0)


def test_an_assessment_reopened_after_the_cut_off_still_counts(kota: Kota) -> None:
    koperasi = kota.koperasi()
    kota.penilaian(koperasi, 2024, status="dibuka_kembali", dibuka_pada="2026-02-01")

    assert _counts(kota.office, SEHAT)["koperasi_terdaftar"] == (1, 1)


@pytest.mark.parametrize(
    "facts",
    [
        {"status": "dibuka_kembali", "dibuka_pada": "2025-11-01"},
        {"final_pada": "2026-01-01"},
        {"status": "diperiksa", "final_pada": None},
        {"dihapus_pada": "2026-01-05T08:00:00"},
    ],
    ids=["reopened before", "final after", "only examined", "in the trash"],
)
def test_what_was_not_final_at_the_cut_off_does_not_count(
    kota: Kota, facts: dict[str, str | None]
) -> None:
    kota.penilaian(kota.koperasi(), 2024, **facts)

    assert _counts(kota.office, SEHAT)["koperasi_dinilai"] == (0, 0)


@pytest.mark.parametrize(("first", "counted"), [("koperasi_dulu", (0, 1)), ("usp_dulu", (1, 1))])
def test_one_predikat_per_cooperative_by_the_setting(
    kota: Kota, first: str, counted: tuple[int, int]
) -> None:
    koperasi = kota.koperasi(jenis="Konsumen", punya_usp=1)
    kota.penilaian(koperasi, 2024, predikat="Dalam Pengawasan", predikat_urut=3, total="60")
    kota.penilaian(koperasi, 2024, unit="usp")
    _choose(kota.office, Pilihan(sumber_predikat=first))

    assert _counts(kota.office, SEHAT)["koperasi_terdaftar"] == counted


def test_the_data_year_follows_the_set_unless_the_office_chose(kota: Kota) -> None:
    kota.penilaian(kota.koperasi(), 2025, final_pada="2025-12-30")

    assert _counts(kota.office, SEHAT)["koperasi_terdaftar"] == (0, 1)
    _choose(kota.office, Pilihan(tahun_data={SEHAT: "T"}))
    found = iku.count_tahun(kota.office, 2025).by_kode(SEHAT)
    assert (found.tahun_data, found.cacah) == (2025, Cacah(1, 1))


def test_the_figure_is_the_exact_fraction_rounded_once(kota: Kota) -> None:
    for number in range(3):
        koperasi = kota.koperasi(f"CONTOH {number}")
        if number < 2:
            kota.penilaian(koperasi, 2024)

    found = iku.count_tahun(kota.office, 2025).by_kode(SEHAT)

    assert (found.eksak, found.realisasi) == (Fraction(200, 3), Fraction(6667, 100))
    assert found.dasar == "2 dari 3 koperasi terdaftar, tahun buku 2024"


def test_supervision_must_cover_the_cut_off(kota: Kota) -> None:
    kota.umkm("CONTOH Selesai", sampai="2025-12-30")
    kota.umkm("CONTOH Sampai", sampai="2025-12-31")
    kota.umkm("CONTOH Nanti", sejak="2026-01-01")
    twice = kota.umkm("CONTOH Dua Masa")
    kota.office.db.execute(
        "INSERT INTO pengawasan (umkm_id, sejak) VALUES (?, '2024-01-01')", [twice]
    )

    assert _counts(kota.office, LABA)["umkm_dalam_pengawasan"] == (0, 2)


def test_a_missing_year_is_in_the_denominator_alone(kota: Kota) -> None:
    risen, missing = kota.umkm("CONTOH Naik"), kota.umkm("CONTOH Hilang")
    kota.laba(risen, 2024, -500)
    kota.laba(risen, 2025, -400, bukti="C")
    kota.laba(missing, 2025, 900)

    assert _counts(kota.office, LABA) == {
        "umkm_dalam_pengawasan": (1, 2),
        "umkm_dua_tahun_lengkap": (1, 1),
        "umkm_bukti_kuat": (0, 0),
    }


_YEAR = st.fixed_dictionaries(
    {
        "laba": st.integers(-3, 3),
        "cara": st.sampled_from([Cara.LAPOR, Cara.KALI12]),
        "bulan": st.sampled_from([6, 12]),
        "bukti": st.sampled_from(["", "A", "B", "C"]),
        "usaha_sama": st.booleans(),
    }
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(this=st.none() | _YEAR, last=st.none() | _YEAR)
def test_sql_and_the_rule_agree_on_what_rose(
    kota: Kota, this: dict[str, object] | None, last: dict[str, object] | None
) -> None:
    for tabel in ("laba", "pengawasan", "umkm"):
        kota.office.db.execute(f"DELETE FROM {tabel}")  # noqa: S608 - one of three names above
    umkm = kota.umkm()
    typed: list[Laba | None] = []
    for tahun, year in ((2025, this), (2024, last)):
        if year is None:
            typed.append(None)
            continue
        row = {**year, "usaha_sama": int(bool(year["usaha_sama"]))}
        kota.laba(umkm, tahun, **row)  # type: ignore[arg-type]
        amounts = {"laba_lapor": year["laba"], "laba_sebulan": year["laba"]}
        rest = {name: value for name, value in year.items() if name != "laba"}
        typed.append(Laba(umkm, tahun, **{**rest, **amounts}))  # type: ignore[arg-type]

    rose = compare(*[_by_report(one) for one in typed]).arah is Arah.NAIK

    assert _counts(kota.office, LABA)["umkm_dalam_pengawasan"] == (int(rose), 1)


def _by_report(laba: Laba | None) -> Laba | None:
    """The stored total counts, whatever way it was reached; its months stay those of its cara."""
    return None if laba is None else replace(laba, cara=Cara.LAPOR, bulan=laba.masa)


def test_stored_sums_say_what_counting_says(kota: Kota) -> None:
    kota.penilaian(kota.koperasi(), 2024)
    umkm = kota.umkm()
    kota.laba(umkm, 2024, 1)
    kota.laba(umkm, 2025, 2)
    assert iku.load_tahun(kota.office, 2025).belum_dihitung

    outcome = iku.renew_sums(kota.office)

    assert outcome.topics == {Topic.IKU}
    assert iku.load_tahun(kota.office, 2025) == iku.count_tahun(kota.office, 2025)
    assert not iku.needs_sums(kota.office, 2025)


def test_only_the_side_that_changed_is_counted_again(kota: Kota) -> None:
    iku.renew_sums(kota.office)
    kota.koperasi()
    kota.umkm()

    iku.renew_sums(kota.office, frozenset({Topic.LABA}))

    found = iku.load_tahun(kota.office, 2025)
    assert found.by_kode(SEHAT).cacah == Cacah(0, 0)
    assert found.by_kode(LABA).cacah == Cacah(0, 1)
    assert iku.renew_sums(kota.office, frozenset({Topic.TARGET})).topics == frozenset()


def test_counts_without_names_stand_before_counted_ones(kota: Kota) -> None:
    iku.renew_sums(kota.office)

    target.save_realisasi(kota.office, tahun=2021, iku=SEHAT, pembilang=45, penyebut=289)

    found = iku.load_tahun(kota.office, 2021).by_kode(SEHAT)
    assert (found.cacah, found.tanpa_daftar) == (Cacah(45, 289), True)
    assert found.dasar.endswith("(tanpa daftar nama)")

    entered = target.load_realisasi(kota.office, 2021, SEHAT)
    assert entered is not None
    target.withdraw_realisasi(kota.office, entered)

    assert iku.load_tahun(kota.office, 2021).by_kode(SEHAT).cacah == Cacah(0, 0)
    target.save_realisasi(kota.office, tahun=2021, iku=SEHAT, pembilang=1, penyebut=2)
    assert iku.load_tahun(kota.office, 2021).by_kode(SEHAT).cacah == Cacah(1, 2)


def test_a_part_larger_than_its_whole_is_refused(kota: Kota) -> None:
    with pytest.raises(DataRejectedError) as refused:
        target.save_realisasi(kota.office, tahun=2021, iku=SEHAT, pembilang=380, penyebut=100)

    assert [one.code for one in refused.value.findings] == ["realisasi.terbalik"]
    assert kota.office.db.table("realisasi").count == 0


def test_capaian_can_be_done_again_with_a_calculator(kota: Kota) -> None:
    target.save_targets(kota.office, [TargetIku(2021, SEHAT, "20,00")])
    target.save_realisasi(kota.office, tahun=2021, iku=SEHAT, pembilang=50, penyebut=316)

    printed = iku.count_tahun(kota.office, 2021).by_kode(SEHAT)
    _choose(kota.office, Pilihan(capaian_dari="eksak"))
    exact = iku.count_tahun(kota.office, 2021).by_kode(SEHAT)

    assert (printed.realisasi, printed.capaian) == (Fraction("15.82"), Fraction("79.1"))
    assert (exact.capaian, exact.kategori) == (Fraction("79.11"), "Tinggi")


def test_a_changed_target_moves_the_version_and_a_blank_withdraws_it(kota: Kota) -> None:
    target.save_targets(kota.office, [TargetIku(2025, SEHAT, "20")])
    stored = target.load_targets(kota.office, 2025)[1].stored
    assert stored == TargetIku(2025, SEHAT, "20", 1)

    target.save_targets(kota.office, [replace(stored, nilai="")])

    found = iku.count_tahun(kota.office, 2025).by_kode(SEHAT)
    assert (found.target, found.capaian) == (None, None)
    target.save_targets(kota.office, [TargetIku(2025, SEHAT, "22,5")])
    assert target.load_targets(kota.office, 2025)[1].stored.nilai == "22.5"


def test_the_lhe_published_in_a_year_feeds_it(kota: Kota) -> None:
    save_sakip(kota.office, NilaiSakip(0, 2024, 2025, terbit=True, nilai=Fraction("70.35")))
    save_sakip(kota.office, NilaiSakip(0, 2025, 2026, terbit=False, nilai=None))

    this = iku.count_tahun(kota.office, 2025).by_kode(SAKIP)
    following = iku.count_tahun(kota.office, 2026).by_kode(SAKIP)
    _choose(kota.office, Pilihan(tahun_sakip="dinilai"))
    assessed = iku.count_tahun(kota.office, 2024).by_kode(SAKIP)

    assert (this.realisasi, this.kelas_sakip, this.tahun_data) == (Fraction("70.35"), "BB", 2024)
    assert following.sebab == "LHE tahun dinilai 2025 belum terbit."
    assert assessed.realisasi == Fraction("70.35")


def test_a_year_without_a_set_is_refused_in_words(kota: Kota) -> None:
    with pytest.raises(AppError, match="tahun 2031"):
        iku.load_tahun(kota.office, 2031)

    assert not iku.needs_sums(kota.office, 2031)


def test_json_names_numbers_exactly_and_absent_ones_null(kota: Kota) -> None:
    for number in range(3):
        koperasi = kota.koperasi(f"CONTOH {number}")
        if not number:
            kota.penilaian(koperasi, 2024)
    target.save_targets(kota.office, [TargetIku(2025, SEHAT, "20")])

    found = iku.iku_json(kota.office, 2025)

    assert found["tahun"] == "2025"
    assert found["iku"][1] == {
        "kode": SEHAT,
        "nama": "Persentase koperasi sehat dan cukup sehat",
        "tahun_data": "2024",
        "pembilang": "1",
        "penyebut": "3",
        "eksak": "100/3",
        "realisasi": "33.33",
        "target": "20",
        "capaian": "166.65",
        "kategori": "Sangat Tinggi",
        "pilihan": {
            "koperasi_aktif": {"pembilang": "1", "penyebut": "3", "realisasi": "33.33"},
            "koperasi_layak_dinilai": {"pembilang": "0", "penyebut": "0", "realisasi": None},
            "koperasi_dinilai": {"pembilang": "1", "penyebut": "1", "realisasi": "100"},
            "koperasi_tanpa_kkmp": {"pembilang": "1", "penyebut": "3", "realisasi": "33.33"},
        },
        "sebab": None,
    }
    assert found["iku"][0]["sebab"] == "Nilai SAKIP untuk tahun 2025 belum diisi."


def test_named_lists_hold_exactly_those_counted(kota: Kota) -> None:
    sound = kota.koperasi("CONTOH Koperasi Melati")
    kota.penilaian(sound, 2024, asal="terdahulu")
    weak = kota.koperasi("CONTOH KSP Mawar")
    kota.penilaian(weak, 2024, predikat="Dalam Pengawasan", predikat_urut=3, total="60")
    kota.koperasi("CONTOH Tanpa RAT")

    lists = list_koperasi(kota.office, 2025, SEHAT)

    assert [(one.nama, one.terdahulu) for one in lists.pembilang] == [
        ("CONTOH Koperasi Melati", True)
    ]
    assert [(one.nama, one.alasan) for one in lists.penyebut] == [
        ("CONTOH Koperasi Melati", ""),
        ("CONTOH KSP Mawar", "Dalam Pengawasan"),
        ("CONTOH Tanpa RAT", "RAT tahun buku 2024 belum diselenggarakan"),
    ]
    assert [one.id for one in find_koperasi(lists.penyebut, "koperasi mawar")] == [weak]


def test_umkm_lists_page_and_search_in_sql(kota: Kota) -> None:
    risen = kota.umkm("CONTOH Kopi")
    kota.laba(risen, 2024, 100)
    kota.laba(risen, 2025, 250)
    silent = kota.umkm("CONTOH 50% Teh")

    assert list(umkm_ids(kota.office, 2025, LABA, pembilang=True)) == [risen]
    assert list(umkm_ids(kota.office, 2025, LABA, pembilang=False)) == [silent, risen]
    assert list(umkm_ids(kota.office, 2025, LABA, pembilang=False, cari="50%")) == [silent]
    rows = umkm_rows(kota.office, 2025, LABA, [risen, silent])
    assert (rows[risen].laba_lalu, rows[risen].laba_ini, rows[risen].alasan) == (100, 250, "")
    assert rows[silent].alasan == "Belum lapor"


def test_official_denominator_is_first_and_marked(kota: Kota) -> None:
    iku.renew_sums(kota.office)

    readings = iku.load_tahun(kota.office, 2025).by_kode(LABA).pilihan

    assert [(one.daftar, one.dipakai) for one in readings] == [
        (Daftar.UMKM_DALAM_PENGAWASAN, True),
        (Daftar.UMKM_DUA_TAHUN_LENGKAP, False),
        (Daftar.UMKM_BUKTI_KUAT, False),
    ]
