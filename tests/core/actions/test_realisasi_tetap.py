"""Tetapkan realisasi: figures and names stay as they were, and what moved since is told."""

import sqlite3
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from core.actions import iku, target
from core.actions.data_terbuka import export_all
from core.actions.data_terbuka_impor import import_all
from core.actions.gabung_koperasi import merge
from core.actions.iku_jelas import explain_iku
from core.actions.office import Office, close_office, create_office
from core.actions.penilaian import Wewenang
from core.actions.petugas import add_petugas, sign_in
from core.actions.realisasi_beda import list_beda
from core.actions.realisasi_kerja import load_keadaan
from core.actions.realisasi_periksa import check_penetapan
from core.actions.realisasi_syarat import Beratnya, check_syarat
from core.actions.realisasi_tetap import (
    buka,
    frozen,
    is_genuine,
    list_penetapan_iku,
    tetapkan,
)
from core.errors import AppError, DataRejectedError, NotAllowedError
from core.iku.model import Cacah, NilaiSakip, TargetIku
from core.iku.penetapan import JenisTetap, Penetapan
from core.iku.penetapan_beda import Gerak
from core.iku.penetapan_kata import berubah_sentence
from core.kantor.model import Petugas
from core.koperasi.gabung import Pilihan
from core.storage.iku_store import IkuStore
from tests.core.iku_kantor import Kota, open_kantor

SEHAT, LABA, SAKIP = "koperasi_sehat", "umkm_laba_meningkat", "nilai_sakip"
PEJABAT = Wewenang("190003031920031003", "contoh-pejabat")
OPERATOR = Wewenang("190001011920011001", "contoh-operator")


@pytest.fixture
def kota(tmp_path: Path) -> Iterator[Kota]:
    """Two sound cooperatives of three, one risen UMKM of two, targets, officers."""
    office = open_kantor(tmp_path)
    for who, name, role in (
        (PEJABAT, "CONTOH Kepala", "admin"),
        (OPERATOR, "CONTOH Op", "operator"),
    ):
        add_petugas(
            office, Petugas(0, who.nip, name, "CONTOH", role, aktif=True, versi=1), who.sandi
        )
        sign_in(office, PEJABAT.nip, PEJABAT.sandi)
    made = Kota(office)
    for name in ("CONTOH Melati", "CONTOH Mawar"):
        made.penilaian(made.koperasi(name), 2024)
    made.koperasi("CONTOH Kosong")
    for name, now in (("CONTOH Kopi", 200), ("CONTOH Teh", 90)):
        umkm = made.umkm(name)
        made.laba(umkm, 2024, 100)
        made.laba(umkm, 2025, now)
    with office.db.atomic():
        IkuStore(office.db).bulk_targets(
            office.deed("target"), [TargetIku(2025, kode, "60") for kode in (SEHAT, LABA)]
        )
    iku.renew_sums(office)
    yield made
    close_office(office, copy=False)


def _freeze(office: Office, kode: str = SEHAT, catatan: str = "") -> Penetapan:
    return tetapkan(office, 2025, (kode,), PEJABAT, catatan).value[0]


def _figure(office: Office, kode: str = SEHAT) -> Fraction | None:
    return iku.load_tahun(office, 2025).by_kode(kode).realisasi


def test_a_frozen_year_keeps_both_lists_by_name(kota: Kota) -> None:
    made = _freeze(kota.office)
    found = frozen(kota.office, 2025, SEHAT)

    assert found is not None
    assert [(one.nama, one.masuk, one.predikat, one.skor) for one in found.isi.baris] == [
        ("CONTOH Kosong", False, "", ""),
        ("CONTOH Mawar", True, "Sehat", "81,50"),
        ("CONTOH Melati", True, "Sehat", "81,50"),
    ]
    assert found.isi.jenis is JenisTetap.DAFTAR
    assert found.hasil.cacah == Cacah(2, 3)
    assert (found.oleh, found.ke, found.kode) == ("CONTOH Kepala", 1, made.kode)
    assert is_genuine(kota.office, found)


def test_an_umkm_is_frozen_with_both_profits_and_its_evidence(kota: Kota) -> None:
    _freeze(kota.office, LABA)
    found = frozen(kota.office, 2025, LABA)

    assert found is not None
    assert [(one.nama, one.masuk, one.laba_lalu, one.laba_ini, one.bukti_ini)
            for one in found.isi.baris] == [
        ("CONTOH Kopi", True, 100, 200, "A"),
        ("CONTOH Teh", False, 100, 90, "A"),
    ]  # fmt: skip


def test_later_edits_leave_the_figure_and_are_told(kota: Kota) -> None:
    found = _freeze(kota.office)
    kota.penilaian(kota.koperasi("CONTOH Baru"), 2024)
    with kota.office.db.atomic():
        kota.office.db.execute(
            "UPDATE koperasi SET dihapus_pada = '2026-11-24' WHERE nama = 'CONTOH Melati'"
        )
        kota.office.db.execute("UPDATE koperasi SET nama = 'CONTOH K' WHERE nama = 'CONTOH Kosong'")
    iku.renew_sums(kota.office)

    hasil = iku.load_tahun(kota.office, 2025).by_kode(SEHAT)
    assert hasil.realisasi == Fraction(6667, 100)
    assert hasil.penetapan is not None
    tanda = hasil.penetapan
    assert (tanda.masuk, tanda.keluar, tanda.ubah) == (1, 1, 1)
    assert berubah_sentence(hasil) == (
        "Berubah sejak ditetapkan: 1 nama masuk, 1 nama keluar, 1 nama berubah isinya."
    )
    assert [(one.baris.nama, one.gerak) for one in list_beda(kota.office, found)] == [
        ("CONTOH Baru", Gerak.MASUK_KEDUANYA),
        ("CONTOH Melati", Gerak.KELUAR_KEDUANYA),
        ("CONTOH K", Gerak.BERUBAH),
    ]
    kept = frozen(kota.office, 2025, SEHAT)
    assert kept is not None
    assert is_genuine(kota.office, kept)


def test_terminal_and_papers_give_the_frozen_figure(kota: Kota) -> None:
    before = iku.iku_json(kota.office, 2025)
    _freeze(kota.office)
    kota.koperasi("CONTOH Baru")

    assert iku.iku_json(kota.office, 2025) == before
    assert iku.count_tahun(kota.office, 2025).by_kode(SEHAT).penetapan is not None


def test_a_new_target_is_told_beside_the_frozen_one(kota: Kota) -> None:
    _freeze(kota.office)
    stored = IkuStore(kota.office.db).targets([2025])[2025, SEHAT]
    target.save_targets(kota.office, [TargetIku(2025, SEHAT, "80", stored.versi)])

    hasil = iku.load_tahun(kota.office, 2025).by_kode(SEHAT)
    assert hasil.target == 60
    assert berubah_sentence(hasil) == "Berubah sejak ditetapkan: target sekarang 80,00."


def test_counts_without_names_are_frozen_and_marked(kota: Kota) -> None:
    target.save_realisasi(
        kota.office, tahun=2025, iku=SEHAT, pembilang=5, penyebut=20, keterangan="", versi=0
    )
    with pytest.raises(DataRejectedError) as rejected:
        _freeze(kota.office)
    found = _freeze(kota.office, catatan="daftar lama tidak ada")

    assert [one.code for one in rejected.value.findings] == ["penetapan_iku.catatan"]
    assert found.isi.jenis is JenisTetap.CACAH
    assert (found.jumlah_baris, found.hasil.tanpa_daftar) == (0, True)
    assert found.catatan == "daftar lama tidak ada"


def test_a_score_of_the_inspektorat_is_frozen_too(kota: Kota) -> None:
    nilai = NilaiSakip(0, 2024, 2025, terbit=True, nilai=Fraction(7035, 100))
    with kota.office.db.atomic():
        IkuStore(kota.office.db).save_sakip(kota.office.deed("LHE"), nilai)

    found = _freeze(kota.office, SAKIP, "nomor LHE menyusul")

    assert found.isi.jenis is JenisTetap.NILAI
    assert found.hasil.realisasi == Fraction(7035, 100)


def test_opening_needs_a_reason_and_leaves_the_freeze_in_the_history(kota: Kota) -> None:
    first = _freeze(kota.office)
    with pytest.raises(DataRejectedError):
        buka(kota.office, first, PEJABAT, "  ")
    buka(kota.office, first, PEJABAT, "surat Inspektorat 700/1")
    kota.penilaian(kota.koperasi("CONTOH Baru"), 2024)
    second = _freeze(kota.office)

    versions = list_penetapan_iku(kota.office, 2025, SEHAT)
    assert [(one.ke, one.berlaku, one.alasan_buka) for one in versions] == [
        (2, True, ""),
        (1, False, "surat Inspektorat 700/1"),
    ]
    assert (second.jumlah_baris, versions[1].jumlah_baris) == (4, 3)
    with pytest.raises(AppError, match="sudah dibuka"):
        buka(kota.office, first, PEJABAT, "lagi")


def test_after_opening_the_counted_figure_speaks_again(kota: Kota) -> None:
    first = _freeze(kota.office)
    kota.koperasi("CONTOH Baru")
    iku.renew_sums(kota.office)
    assert _figure(kota.office) == Fraction(6667, 100)

    buka(kota.office, first, PEJABAT, "koreksi")

    assert _figure(kota.office) == 50


def test_an_operator_may_not_and_a_frozen_year_is_not_frozen_twice(kota: Kota) -> None:
    with pytest.raises(NotAllowedError):
        tetapkan(kota.office, 2025, (SEHAT,), OPERATOR)
    assert frozen(kota.office, 2025, SEHAT) is None
    _freeze(kota.office)

    with pytest.raises(AppError, match="sudah ditetapkan"):
        _freeze(kota.office)


def test_one_obstacle_freezes_none_of_many(kota: Kota) -> None:
    with pytest.raises(AppError, match="Nilai SAKIP"):
        tetapkan(kota.office, 2025, (SEHAT, SAKIP), PEJABAT, "bersama")

    assert frozen(kota.office, 2025, SEHAT) is None


def test_the_conditions_say_what_is_missing(kota: Kota) -> None:
    kota.penilaian(
        kota.koperasi("CONTOH Draf"), 2024, status="draf", predikat=None, total=None,
        predikat_urut=None, final_pada=None,
    )  # fmt: skip
    kota.koperasi("CONTOH Draf")

    found = {one.judul: one for one in check_syarat(kota.office, 2025, SEHAT)}

    assert found["Penilaian"].kalimat.startswith("1 penilaian tahun buku 2024 belum final")
    assert found["Data ganda"].berat is Beratnya.PERINGATAN
    assert found["Rumus"].kalimat == (
        "Dari 5 koperasi terdaftar, 2 masuk pembilang: 40,00 %. Bila dibalik: 250,00 %."
    )
    assert {one.judul: one.berat for one in check_syarat(kota.office, 2026, LABA)} == {
        "Realisasi": Beratnya.HALANGAN,
        "Target": Beratnya.PERINGATAN,
        "Batas daftar": Beratnya.PERINGATAN,
        "Daftar nama": Beratnya.BAIK,
        "Data ganda": Beratnya.BAIK,
    }


def test_the_window_gets_names_conditions_and_history(kota: Kota) -> None:
    before = load_keadaan(kota.office, 2025, LABA).value
    _freeze(kota.office, LABA)
    after = load_keadaan(kota.office, 2025, LABA).value

    assert (len(before.nama), before.berlaku, bool(before.syarat)) == (2, None, True)
    assert (len(after.nama), after.utuh, after.syarat, len(after.versi)) == (2, True, (), 1)


def test_what_is_frozen_outlives_its_cooperatives(kota: Kota) -> None:
    _freeze(kota.office)
    with kota.office.db.atomic():
        kota.office.db.execute("UPDATE koperasi SET dihapus_pada = '2026-11-24'")
    iku.renew_sums(kota.office)

    found = frozen(kota.office, 2025, SEHAT)
    assert found is not None
    assert len(found.isi.baris) == 3
    assert _figure(kota.office) == Fraction(6667, 100)


def test_frozen_lists_travel_with_the_open_data_and_stay_locked(kota: Kota, tmp_path: Path) -> None:
    _freeze(kota.office)
    export_all(kota.office, tmp_path / "data.zip", alasan="pindah komputer")

    other = create_office(tmp_path / "baru.db", node=8)
    import_all(other, tmp_path / "data.zip")

    found = frozen(other, 2025, SEHAT)
    assert found is not None
    assert (len(found.isi.baris), is_genuine(other, found)) == (3, True)
    with pytest.raises(sqlite3.IntegrityError, match="terkunci"), other.db.atomic():
        other.db.execute("DELETE FROM penetapan_iku_baris")
    close_office(other, copy=False)


def test_a_merge_leaves_what_was_frozen(kota: Kota) -> None:
    _freeze(kota.office)
    ids = {row[1]: row[0] for row in kota.office.db.execute("SELECT id, nama FROM koperasi")}
    merge(kota.office, Pilihan(ids["CONTOH Melati"], ids["CONTOH Kosong"], alasan="dua kali"))
    iku.renew_sums(kota.office)

    hasil = iku.load_tahun(kota.office, 2025).by_kode(SEHAT)
    assert hasil.cacah == Cacah(2, 3)
    assert berubah_sentence(hasil) == (
        "Berubah sejak ditetapkan: 1 nama keluar; sekarang 2 / 2 (100,00 %)."
    )


def test_the_page_is_told_beside_the_figure(kota: Kota) -> None:
    _freeze(kota.office)

    hasil = iku.load_tahun(kota.office, 2025).by_kode(SEHAT)
    facts = {one.judul: one.kalimat for one in explain_iku(kota.office, 2025, hasil)}
    assert facts["Penetapan"] == "Ditetapkan 24 November 2026 oleh CONTOH Kepala."


def test_a_list_that_another_program_changed_is_found(kota: Kota) -> None:
    _freeze(kota.office)
    sound = list(check_penetapan(kota.office))
    with kota.office.db.atomic():
        kota.office.db.execute("DROP TRIGGER penetapan_baris_tidak_diubah")
        kota.office.db.execute("UPDATE penetapan_iku_baris SET nama = 'CONTOH Lain' WHERE urut = 1")

    assert sound == []
    assert [one.code for one in check_penetapan(kota.office)] == ["periksa.penetapan_iku"]
