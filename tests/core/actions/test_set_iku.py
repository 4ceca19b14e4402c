"""IKU sets of an office: copied, checked, kept as versions, led, written to a file, read back."""

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.actions.iku import count_tahun, load_tahun, renew_sums
from core.actions.iku_daftar import list_koperasi
from core.actions.iku_dasar import iku_of, set_in_force, sets_of
from core.actions.iku_jelas import explain_iku
from core.actions.office import Office, close_office
from core.actions.outcome import Topic
from core.actions.perubahan_buka import open_perubahan
from core.actions.realisasi_daftar import present_rows
from core.actions.realisasi_syarat import check_syarat
from core.actions.set_iku import (
    SetKantor,
    copy_as_new,
    copy_of,
    is_shipped,
    list_set,
    load_set,
    read_versi,
)
from core.actions.set_iku_berkas import export_set, import_set
from core.actions.set_iku_simpan import (
    Persetujuan,
    check_simpan,
    free_years,
    lead_year,
    save_set,
)
from core.actions.set_iku_uji import check_naskah, measure, try_rumus
from core.actions.target import load_targets, save_targets
from core.errors import (
    AppError,
    DataRejectedError,
    FileUnreadableError,
    NotAllowedError,
    RecordMovedError,
)
from core.findings import blocks
from core.iku.model import Cacah, TargetIku
from core.iku.penjaga_rumus import Ukuran
from core.iku.set_naskah import NaskahSet
from core.rules.capaian import read_target
from core.storage.journal import Actor
from core.storage.set_iku_store import SetIkuStore
from tests.core.iku_kantor import Kota, open_kantor

LAMA, BARU = "iku-dinkop-ukm-2021-2026", "iku-dinkop-ukm-2025-2029"
SEHAT, LABA, SAKIP = "koperasi_sehat", "umkm_laba_meningkat", "nilai_sakip"
SEMUA = Persetujuan("Renstra baru", frozenset({SEHAT, LABA, "koperasi_baik", "umkm_bukti"}))
Isi = dict[str, Any]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Three cooperatives, two sound; three UMKM, one risen; a pejabat at the keyboard."""
    made = open_kantor(tmp_path)
    made.actor = Actor(None, "CONTOH Pejabat", "pejabat", "PC")
    kota = Kota(made)
    for nama in ("CONTOH Satu", "CONTOH Dua"):
        kota.penilaian(kota.koperasi(nama), 2024)
    kota.koperasi("CONTOH Tiga")
    risen = kota.umkm("CONTOH Kopi")
    kota.laba(risen, 2024, 1_000)
    kota.laba(risen, 2025, 2_000)
    kota.umkm("CONTOH Teh")
    kota.umkm("CONTOH Gula")
    yield made
    close_office(made, copy=False)


def _new(office: Office) -> NaskahSet:
    return copy_as_new(office, LAMA, sejak=2025, sampai=2029)


def _with(naskah: NaskahSet, **iku: Any) -> NaskahSet:
    """The same with other fields in the indicator koperasi_sehat."""
    isi: Isi = copy.deepcopy(dict(naskah.isi))
    isi["iku"][1] |= iku
    for baris in isi["cascade"]:
        baris["iku"] = [iku.get("kode", one) if one == SEHAT else one for one in baris["iku"]]
    return NaskahSet(isi, naskah.asal_sidik)


def _kept(office: Office) -> SetKantor:
    return load_set(office, save_set(office, _new(office), SEMUA, tahun=2025).value)


def test_the_shipped_set_is_history_and_serves_its_years(office: Office) -> None:
    (shipped,) = list_set(office)

    assert (shipped.bawaan, shipped.nomor, shipped.id) == (True, 1, LAMA)
    assert [one.tahun for one in shipped.tahun] == list(range(2021, 2027))
    assert all(one.memimpin and not one.berdua for one in shipped.tahun)
    with pytest.raises(AppError, match="riwayat") as refused:
        copy_of(office, LAMA)
    assert "Buat salinan" in refused.value.hint
    with pytest.raises(AppError, match="tidak ada lagi"):
        load_set(office, "iku-lain")


def test_a_shipped_set_cannot_be_kept_under_its_own_code(office: Office) -> None:
    old = set_in_force(office, 2025)
    naskah = NaskahSet({**_new(office).isi, "id": LAMA}, old.hash)

    with pytest.raises(AppError, match="riwayat"):
        save_set(office, naskah, SEMUA, tahun=2025)


def test_a_copy_serves_its_period_beside_the_older_set(office: Office) -> None:
    outcome = save_set(office, _new(office), SEMUA, tahun=2025)

    assert {Topic.IKU, Topic.PENGATURAN} <= outcome.topics
    made = load_set(office, BARU)
    assert (made.bawaan, made.nomor, made.versi[0].alasan) == (False, 1, "Renstra baru")
    assert read_versi(made.versi[0]) == made.set_iku
    assert [(one.tahun, one.memimpin, one.berdua) for one in made.tahun] == [
        (2025, False, True),
        (2026, False, True),
        (2027, True, False),
        (2028, True, False),
        (2029, True, False),
    ]
    (what,) = office.db.execute("SELECT perbuatan FROM jurnal ORDER BY id DESC LIMIT 1").fetchone()
    assert what == f"set IKU {BARU} dibuat"


def test_an_operator_may_not_make_sets(office: Office) -> None:
    office.actor = Actor(None, "CONTOH Operator", "operator", "PC")

    with pytest.raises(NotAllowedError):
        save_set(office, _new(office), SEMUA, tahun=2025)
    with pytest.raises(NotAllowedError):
        lead_year(office, 2025, LAMA)


def test_both_lists_of_a_formula_are_counted_on_their_own(office: Office) -> None:
    sehat, laba = iku_of(office, 2025, SEHAT), iku_of(office, 2025, LABA)

    assert measure(office, [sehat, laba, sehat], 2025) == [
        Ukuran(2, 3, 2),
        Ukuran(1, 3, 1),
        Ukuran(2, 3, 2),
    ]
    with pytest.raises(ValueError, match="no ratio"):
        measure(office, [iku_of(office, 2025, SAKIP)], 2025)


def test_every_changed_formula_is_said_both_ways_round_and_agreed_to(office: Office) -> None:
    tried = try_rumus(office, _new(office), 2025)

    assert [(one.kode, one.temuan) for one in tried] == [(SEHAT, ()), (LABA, ())]
    assert "66,67 %" in tried[0].kalimat
    assert "Bila dibalik: 150,00 %" in tried[0].kalimat
    findings = check_simpan(office, _new(office), Persetujuan(" "), tahun=2025)
    assert [one.field for one in findings if one.code in ("set.alasan", "rumus.belum_disetujui")] \
        == ["alasan", f"rumus:{SEHAT}", f"rumus:{LABA}"]  # fmt: skip
    with pytest.raises(DataRejectedError):
        save_set(office, _new(office), Persetujuan("x"), tahun=2025)
    assert len(list_set(office)) == 1


def test_a_formula_upside_down_is_refused_whatever_was_agreed(office: Office) -> None:
    turned = _with(
        _new(office),
        kode="koperasi_baik",
        hitung_pembilang={"daftar": "koperasi_terdaftar"},
        hitung_penyebut={"daftar": "koperasi_dinilai"},
        pilihan_penyebut=["koperasi_aktif"],
    )

    with pytest.raises(DataRejectedError, match="tertukar"):
        save_set(office, turned, SEMUA, tahun=2025)


def test_a_fault_of_the_content_comes_before_the_formulas(office: Office) -> None:
    findings = check_simpan(office, _with(_new(office), nama=" "), Persetujuan(""), tahun=2025)

    assert [one.code for one in findings] == ["set.nama_kosong"]


def test_a_code_that_is_counted_otherwise_in_a_shared_year_is_refused(office: Office) -> None:
    other = _with(
        _new(office),
        hitung_penyebut={"daftar": "koperasi_dinilai"},
        pilihan_penyebut=["koperasi_aktif"],
    )

    assert "set.kode_bentrok" in [one.code for one in check_naskah(office, other)]


def test_used_years_keep_the_version_they_were_worked_with(office: Office) -> None:
    _kept(office)
    lead_year(office, 2025, BARU)
    save_targets(office, [TargetIku(2025, SEHAT, "20")])

    save_set(office, _with(copy_of(office, BARU), nama="CONTOH Nama baru"), SEMUA, tahun=2025)

    made = load_set(office, BARU)
    assert [(one.tahun, one.nomor) for one in made.tahun][:2] == [(2025, 1), (2026, 2)]
    assert iku_of(office, 2025, SEHAT).nama != "CONTOH Nama baru"
    assert set_in_force(office, 2027).by_kode[SEHAT].nama == "CONTOH Nama baru"
    assert [one.nomor for one in made.versi] == [2, 1]


def test_a_year_with_a_target_follows_when_the_office_says_from_when(office: Office) -> None:
    _kept(office)
    lead_year(office, 2025, BARU)
    save_targets(office, [TargetIku(2025, SEHAT, "20"), TargetIku(2027, SEHAT, "22")])
    agreed = Persetujuan("Salah ketik", frozenset(), mulai=2026)

    save_set(office, _with(copy_of(office, BARU), nama="CONTOH Nama baru"), agreed, tahun=2025)

    kept = {one.tahun: one.nomor for one in load_set(office, BARU).tahun}
    assert (kept[2025], kept[2026], kept[2027]) == (1, 2, 2)


def test_a_frozen_year_keeps_its_version_and_its_leading_set(office: Office) -> None:
    _kept(office)
    _freeze(office, 2025)

    assert free_years(office, copy_of(office, BARU)) == [2026, 2027, 2028, 2029]
    with pytest.raises(AppError, match="sudah ditetapkan"):
        lead_year(office, 2025, BARU)
    agreed = Persetujuan("Salah ketik", frozenset(), mulai=2025)
    save_set(office, _with(copy_of(office, BARU), nama="CONTOH Nama"), agreed, tahun=2025)
    assert {one.tahun: one.nomor for one in load_set(office, BARU).tahun}[2025] == 1


def test_a_year_outside_the_new_period_stays_with_the_version_that_covered_it(
    office: Office,
) -> None:
    _kept(office)
    save_targets(office, [TargetIku(2029, SEHAT, "20")])
    isi: Isi = copy.deepcopy(dict(copy_of(office, BARU).isi))
    isi["berlaku"]["sampai"] = 2028
    naskah = NaskahSet(isi, load_set(office, BARU).set_iku.hash)

    save_set(office, naskah, Persetujuan("Renstra lebih pendek", mulai=2025), tahun=2025)

    assert [(one.tahun, one.nomor) for one in load_set(office, BARU).tahun][-1] == (2029, 1)


def test_a_set_changed_elsewhere_or_not_at_all_is_not_kept(office: Office) -> None:
    _kept(office)
    mine = copy_of(office, BARU)
    with pytest.raises(AppError, match="Tidak ada yang berubah"):
        save_set(office, mine, SEMUA, tahun=2025)
    save_set(office, _with(mine, nama="CONTOH Lain"), SEMUA, tahun=2025)

    with pytest.raises(RecordMovedError):
        save_set(office, _with(mine, nama="CONTOH Punya saya"), SEMUA, tahun=2025)
    gone = NaskahSet({**mine.isi, "id": "iku-hilang-2025-2029"}, mine.asal_sidik)
    with pytest.raises(RecordMovedError):
        save_set(office, gone, SEMUA, tahun=2025)


def test_the_office_chooses_which_set_leads_a_year_of_two(office: Office) -> None:
    _kept(office)
    assert [one.id for one in sets_of(office, 2026)] == [LAMA, BARU]

    lead_year(office, 2026, BARU)
    assert [one.id for one in sets_of(office, 2026)] == [BARU, LAMA]
    lead_year(office, 2026, LAMA)
    assert [one.id for one in sets_of(office, 2026)] == [LAMA, BARU]
    with pytest.raises(AppError, match="tidak mencakup"):
        lead_year(office, 2029, LAMA)


def test_a_set_written_to_a_file_comes_back_as_a_working_copy(
    office: Office, tmp_path: Path
) -> None:
    _kept(office)
    path = export_set(office, BARU, tmp_path / "set.toml").value

    naskah = import_set(office, path).value
    assert (naskah.baru, naskah.isi) == (False, copy_of(office, BARU).isi)
    shipped = import_set(office, export_set(office, LAMA, tmp_path / "lama.toml").value).value
    assert shipped.baru
    assert "set.kode_dipakai" in [one.code for one in check_naskah(office, shipped)]
    path.write_text(path.read_text("utf-8").replace(BARU, "iku-kota-lain-2031-2035"), "utf-8")
    fresh = import_set(office, path).value
    assert (fresh.baru, is_shipped(fresh.set_id)) == (True, False)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("id = ", "bukan set IKU yang sah"),
        ('id = "iku-a"\n', "Berlaku belum diisi"),
        ("\x00", "bukan set IKU yang sah"),
    ],
)
def test_a_file_that_is_no_set_is_refused_in_words(
    office: Office, tmp_path: Path, text: str, said: str
) -> None:
    path = tmp_path / "salah.toml"
    path.write_text(text, "utf-8")

    with pytest.raises(FileUnreadableError, match=said) as refused:
        import_set(office, path)
    assert "Ekspor TOML" in refused.value.hint
    with pytest.raises(FileUnreadableError):
        import_set(office, tmp_path / "tidak-ada.toml")


def test_a_sound_new_set_has_nothing_against_it(office: Office) -> None:
    assert not blocks(check_naskah(office, _new(office)))


def _freeze(office: Office, tahun: int) -> None:
    """A frozen realisasi, as the store of sets looks for it."""
    row = {
        "tahun": tahun,
        "iku": SEHAT,
        "ke": 1,
        "jenis": "nilai",
        "isi": "{}",
        "baris": 0,
        "kode": "0" * 64,
        "pada": "2026-01-31T10:00:00",
        "petugas": "CONTOH Pejabat",
    }
    marks = ", ".join("?" for _ in row)
    office.db.execute(
        f"INSERT INTO penetapan_iku ({', '.join(row)}) VALUES ({marks})",  # noqa: S608 - own names
        list(row.values()),
    )
    assert SetIkuStore(office.db).frozen_years() == {tahun}


def test_an_indicator_of_the_second_set_alone_is_counted_listed_and_given_a_target(
    office: Office,
) -> None:
    other = _with(
        _new(office),
        kode="koperasi_baik",
        hitung_penyebut={"daftar": "koperasi_dinilai"},
        pilihan_penyebut=["koperasi_aktif"],
    )
    save_set(office, other, SEMUA, tahun=2025)
    save_targets(office, [TargetIku(2025, "koperasi_baik", "90")])
    renew_sums(office)

    found = load_tahun(office, 2025, BARU).by_kode("koperasi_baik")
    assert (found.cacah, found.target) == (Cacah(2, 2), read_target("90"))
    assert count_tahun(office, 2025, BARU).by_kode("koperasi_baik") == found
    assert "koperasi_baik" not in [one.kode for one in load_tahun(office, 2025).iku]
    assert [one.iku for one in load_targets(office, 2025)] == [SAKIP, SEHAT, LABA, "koperasi_baik"]
    assert len(list_koperasi(office, 2025, "koperasi_baik").penyebut) == 2
    assert len(present_rows(office, 2025, "koperasi_baik")) == 2
    assert explain_iku(office, 2025, found)
    assert check_syarat(office, 2025, "koperasi_baik")
    assert open_perubahan(office, 2025, "koperasi_baik").value.hasil == found
