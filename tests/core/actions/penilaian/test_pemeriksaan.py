"""The record of an examination: what it keeps, what it refuses, what follows from it."""

from dataclasses import replace
from datetime import date

import pytest

from core.actions.jurnal import history
from core.actions.office import Office
from core.actions.pemeriksaan import (
    certificate_obstacle,
    list_saran,
    load_berkas,
    propose_certificate,
    save_pemeriksaan,
    steps_today,
)
from core.actions.pemeriksaan_lanjutan import restore_line, sanction_steps, save_line, trash_line
from core.actions.pengembalian import list_pengembalian, receive_back, save_pengembalian
from core.actions.penilaian import finalize, mark_diperiksa, return_to_koperasi
from core.actions.penilaian_kerja import load_kertas_kerja
from core.actions.periksa import check_data
from core.actions.tagihan import JenisTagihan, count_overdue, filtered, list_tagihan
from core.errors import AppError, DataRejectedError, RecordMovedError
from core.findings import Severity
from core.koperasi.laporan import KeadaanLaporan, KunciLaporan, Unit
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.pemeriksaan import (
    Pemeriksaan,
    Pengembalian,
    Penugasan,
    Permintaan,
    Rekomendasi,
    Sanksi,
)
from core.koperasi.pemeriksaan_langkah import KeadaanLangkah, Tahapan
from core.rekomendasi import KeadaanRekomendasi
from core.storage.koperasi_store import KoperasiStore
from core.storage.office_store import OfficeStore
from core.storage.pemeriksaan_store import PemeriksaanStore
from core.storage.penugasan_store import PenugasanStore
from tests.core.actions.penilaian.conftest import BATAS, PEJABAT, PEMERIKSA, _final, _paper, _saved

TODAY = date(2026, 11, 24)
PAST, SOON = date(2026, 11, 3), date(2026, 12, 8)


def _other(office: Office) -> KunciLaporan:
    with office.db.atomic():
        found = KoperasiStore(office.db).add(
            office.deed("koperasi ditambah"),
            Koperasi("CONTOH KSP Mawar", "Simpan Pinjam", kuk=3),
            StatusKoperasi(Keadaan.AKTIF),
        )
    return KunciLaporan(found, Unit.KOPERASI, 2025)


def test_an_examination_not_begun_is_empty(office: Office, kunci: KunciLaporan) -> None:
    berkas = load_berkas(office, kunci, BATAS)

    assert (berkas.pemeriksaan, berkas.nama) == (Pemeriksaan(kunci), "CONTOH KSP Melati")
    assert {one.keadaan for one in steps_today(office, berkas)} == {
        KeadaanLangkah.BELUM,
        KeadaanLangkah.TIDAK_PERLU,
    }
    with pytest.raises(AppError, match="tidak ada lagi"):
        load_berkas(office, replace(kunci, unit=Unit.USP), BATAS)


def test_a_record_is_kept_and_changed(office: Office, kunci: KunciLaporan) -> None:
    first = save_pemeriksaan(
        office, Pemeriksaan(kunci, nomor_berita_acara=" BA/1  x", tempat=" kantor "), BATAS
    )
    record = first.value.pemeriksaan
    again = save_pemeriksaan(office, replace(record, tanggal_berita_acara=PAST), BATAS).value

    assert (record.nomor_berita_acara, record.tempat) == ("BA/1 x", "kantor")
    assert [one.code for one in first.findings] == ["pemeriksaan.tanggal_kosong"]
    assert (again.pemeriksaan.id, again.pemeriksaan.tanggal_berita_acara) == (record.id, PAST)
    with pytest.raises(RecordMovedError):
        save_pemeriksaan(office, replace(record, tempat="lain"), BATAS)
    with pytest.raises(RecordMovedError, match="sudah dimulai"):
        save_pemeriksaan(office, Pemeriksaan(kunci), BATAS)


def test_an_impossible_visit_is_refused(office: Office, kunci: KunciLaporan) -> None:
    wrong = Pemeriksaan(kunci, kunjungan_mulai=SOON, kunjungan_selesai=PAST)

    with pytest.raises(DataRejectedError) as rejected:
        save_pemeriksaan(office, wrong, BATAS)

    assert [one.code for one in rejected.value.findings] == ["pemeriksaan.kunjungan"]
    assert load_berkas(office, kunci, BATAS).pemeriksaan.id == 0


def test_a_certificate_waits_for_a_final_result(office: Office, kunci: KunciLaporan) -> None:
    numbered = Pemeriksaan(kunci, nomor_sertifikat="001/SK-KES/2026")

    with pytest.raises(DataRejectedError) as rejected:
        save_pemeriksaan(office, numbered, BATAS)
    _final(office, kunci)
    number = propose_certificate(office, kunci, None)
    saved = save_pemeriksaan(office, replace(numbered, nomor_sertifikat=number), BATAS).value

    assert [one.code for one in rejected.value.findings] == ["pemeriksaan.belum_sertifikat"]
    assert saved.pemeriksaan.nomor_sertifikat == "001/SK-KES/2026"
    assert propose_certificate(office, kunci, None) == "002/SK-KES/2026"
    assert propose_certificate(office, kunci, date(2027, 1, 4)) == "001/SK-KES/2027"


def test_a_certificate_number_is_given_once(office: Office, kunci: KunciLaporan) -> None:
    second = _other(office)
    for one in (kunci, second):
        _final(office, one)
    save_pemeriksaan(office, Pemeriksaan(kunci, nomor_sertifikat="7"), BATAS)

    with pytest.raises(DataRejectedError) as rejected:
        save_pemeriksaan(office, Pemeriksaan(second, nomor_sertifikat="7"), BATAS)

    (finding,) = rejected.value.findings
    assert finding.message == "Nomor ini sudah dipakai CONTOH KSP Melati, tahun buku 2025."


def test_a_predikat_below_the_limit_gets_no_certificate(
    office: Office, kunci: KunciLaporan
) -> None:
    _final(office, kunci)
    hasil = load_berkas(office, kunci, BATAS).hasil
    poor = replace(hasil, predikat="Dalam Pengawasan", predikat_urut=3)

    assert certificate_obstacle(office, hasil) == ""
    assert "Dalam Pengawasan di bawah batas" in certificate_obstacle(office, poor)
    assert "setelah penilaian final" in certificate_obstacle(office, replace(hasil, status=None))


def test_changes_after_final_say_so_in_the_journal(office: Office, kunci: KunciLaporan) -> None:
    _final(office, kunci)

    save_pemeriksaan(office, Pemeriksaan(kunci, nomor_penetapan="SK/1"), BATAS)

    newest = history(office, "koperasi", kunci.koperasi_id)[0]
    assert newest.perbuatan == "pemeriksaan tahun buku 2025: disimpan, setelah penilaian final"
    assert newest.perubahan["nomor_penetapan"] == (None, "SK/1")


def test_a_line_begins_the_examination(office: Office, kunci: KunciLaporan) -> None:
    saved = save_line(office, kunci, Permintaan("Neraca", tenggat=PAST), BATAS)

    berkas = load_berkas(office, kunci, BATAS)
    (asked,) = berkas.permintaan
    assert (asked.id, asked.pemeriksaan_id) == (saved.value, berkas.pemeriksaan.id)
    assert asked.is_overdue(TODAY)
    step = next(one for one in steps_today(office, berkas) if one.tahapan is Tahapan.KELENGKAPAN)
    assert step.keadaan is KeadaanLangkah.TERLAMBAT


def test_a_line_is_changed_thrown_away_and_brought_back(
    office: Office, kunci: KunciLaporan
) -> None:
    save_line(office, kunci, Rekomendasi("Tagih piutang", tenggat=SOON), BATAS)
    (line,) = load_berkas(office, kunci, BATAS).rekomendasi
    done = replace(
        line,
        keadaan=KeadaanRekomendasi.SELESAI,
        tindak_lanjut="ditagih",
        tanggal_tindak_lanjut=TODAY,
    )
    save_line(office, kunci, done, BATAS)
    (changed,) = load_berkas(office, kunci, BATAS).rekomendasi

    trash_line(office, kunci, changed, BATAS)
    gone = load_berkas(office, kunci, BATAS).rekomendasi
    restore_line(office, kunci, replace(changed, versi=changed.versi + 1), BATAS)

    assert (changed.keadaan, changed.versi) == (KeadaanRekomendasi.SELESAI, line.versi + 1)
    assert (gone, len(load_berkas(office, kunci, BATAS).rekomendasi)) == ([], 1)


def test_steps_of_sanctions_are_taken_in_order(office: Office, kunci: KunciLaporan) -> None:
    words = sanction_steps(office).sebutan

    with pytest.raises(DataRejectedError) as rejected:
        save_line(office, kunci, Sanksi(3, words[2]), BATAS)
    save_line(office, kunci, Sanksi(3, words[2], alasan="mengulang"), BATAS)
    trash_line(office, kunci, load_berkas(office, kunci, BATAS).sanksi[0], BATAS)
    save_line(office, kunci, Sanksi(1, words[0], tanggal=PAST), BATAS)

    assert [one.code for one in rejected.value.findings] == ["sanksi.melompat"]
    assert [one.sebutan for one in load_berkas(office, kunci, BATAS).sanksi] == [words[0]]


def test_what_is_due_is_listed_by_its_day(office: Office, kunci: KunciLaporan) -> None:
    _saved(office, _paper(kunci))
    letter = Pengembalian(0, "", PAST, tenggat=date(2026, 11, 10))
    return_to_koperasi(office, kunci, "Tidak seimbang", BATAS, surat=letter)
    for line in (
        Permintaan("Neraca", tenggat=PAST),
        Permintaan("Daftar", tenggat=PAST, dipenuhi_pada=TODAY),
        Rekomendasi("Tagih", tenggat=SOON),
        Sanksi(1, "Teguran tertulis 1", tanggal=PAST, tenggat=TODAY),
    ):
        save_line(office, kunci, line, BATAS)

    found = list_tagihan(office, 2026)

    assert [(one.jenis, one.uraian, one.hari) for one in found] == [
        (JenisTagihan.PERMINTAAN, "Neraca", 21),
        (JenisTagihan.PENGEMBALIAN, "Tidak seimbang", 14),
        (JenisTagihan.SANKSI, "Teguran tertulis 1", 0),
        (JenisTagihan.REKOMENDASI, "Tagih", 0),
    ]
    assert count_overdue(found) == 2
    assert [one.uraian for one in filtered(found, lewat=True)] == ["Neraca", "Tidak seimbang"]
    assert [one.uraian for one in filtered(found, jenis=["sanksi"])] == ["Teguran tertulis 1"]
    assert filtered(found, teks="mawar") == []


def test_proposals_come_from_the_final_result_only(office: Office, kunci: KunciLaporan) -> None:
    before = list_saran(office, kunci)
    _final(office, kunci)

    found = list_saran(office, kunci)

    assert before == ()
    assert [one.hilang for one in found] == sorted((one.hilang for one in found), reverse=True)
    assert all(one.uraian.endswith(").") and "skor" in one.uraian for one in found)
    assert load_berkas(office, kunci, BATAS).rekomendasi == []


def test_a_report_goes_back_with_its_letter_and_comes_again(
    office: Office, kunci: KunciLaporan
) -> None:
    _saved(office, _paper(kunci, kas=90_000_000))
    letter = Pengembalian(0, "", PAST, nomor_surat="PL/1", tenggat=SOON)

    return_to_koperasi(office, kunci, " Neraca tidak seimbang ", BATAS, surat=letter)
    away = load_berkas(office, kunci, BATAS)
    (stored,) = list_pengembalian(office, kunci)
    receive_back(office, kunci, stored, TODAY)

    kertas = load_kertas_kerja(office, kunci, BATAS)
    assert away.dikembalikan
    assert (stored.alasan, stored.nomor_surat, stored.tenggat) == (
        "Neraca tidak seimbang",
        "PL/1",
        SOON,
    )
    assert (kertas.laporan.keadaan, kertas.laporan.catatan) == (KeadaanLaporan.DRAF, "")
    assert list_pengembalian(office, kunci)[0].diterima_kembali == TODAY


def test_a_return_without_a_letter_is_dated_today(office: Office, kunci: KunciLaporan) -> None:
    return_to_koperasi(office, kunci, "Belum lengkap", BATAS)

    (stored,) = list_pengembalian(office, kunci)
    assert (stored.tanggal, stored.nomor_surat, stored.alasan) == (TODAY, "", "Belum lengkap")


def test_a_report_stays_away_while_another_letter_is_out(
    office: Office, kunci: KunciLaporan
) -> None:
    for reason in ("Pertama", "Kedua"):
        return_to_koperasi(office, kunci, reason, BATAS)
    first, second = list_pengembalian(office, kunci)

    receive_back(office, kunci, first, TODAY)
    between = load_berkas(office, kunci, BATAS).dikembalikan
    receive_back(office, kunci, second, TODAY)

    assert (between, load_berkas(office, kunci, BATAS).dikembalikan) == (True, False)


def test_the_number_of_a_letter_may_follow(office: Office, kunci: KunciLaporan) -> None:
    return_to_koperasi(office, kunci, "Belum lengkap", BATAS)
    (stored,) = list_pengembalian(office, kunci)

    save_pengembalian(office, kunci, replace(stored, nomor_surat="PL/9"))

    assert list_pengembalian(office, kunci)[0].nomor_surat == "PL/9"
    assert load_berkas(office, kunci, BATAS).dikembalikan
    with pytest.raises(DataRejectedError):
        save_pengembalian(office, kunci, replace(stored, alasan=" "))
    with pytest.raises(AppError, match="Kembalikan laporan dahulu"):
        save_pengembalian(office, kunci, Pengembalian(0, "x"))
    assert list_pengembalian(office, _other(office)) == []


def test_a_report_that_is_away_is_not_made_final(office: Office, kunci: KunciLaporan) -> None:
    checked = mark_diperiksa(
        office, _saved(office, _paper(kunci)).penilaian, PEMERIKSA, BATAS
    ).value
    return_to_koperasi(office, kunci, "Lampiran belum ada", BATAS)

    with pytest.raises(DataRejectedError) as rejected:
        finalize(office, checked.penilaian, PEJABAT, BATAS)

    assert [one.code for one in rejected.value.findings] == ["pemeriksaan.dikembalikan"]


def test_a_final_report_is_received_without_being_touched(
    office: Office, kunci: KunciLaporan
) -> None:
    _saved(office, _paper(kunci, kas=90_000_000))
    return_to_koperasi(office, kunci, "Tidak seimbang", BATAS)
    mended = load_kertas_kerja(office, kunci, BATAS)
    baru = _paper(kunci)
    _saved(
        office,
        replace(
            baru,
            laporan=replace(mended.laporan, akun=baru.laporan.akun),
            penilaian=mended.penilaian,
        ),
    )
    current = load_kertas_kerja(office, kunci, BATAS)
    checked = mark_diperiksa(office, current.penilaian, PEMERIKSA, BATAS).value
    finalize(office, checked.penilaian, PEJABAT, BATAS)
    notes = {one.code for one in check_data(office)}

    receive_back(office, kunci, list_pengembalian(office, kunci)[0], TODAY)

    assert "periksa.surat_terbuka" in notes
    assert load_kertas_kerja(office, kunci, BATAS).terkunci
    assert "periksa.surat_terbuka" not in {one.code for one in check_data(office)}


def test_the_check_of_the_file_names_what_does_not_go_together(
    office: Office, kunci: KunciLaporan
) -> None:
    _final(office, kunci)
    second = _other(office)
    with office.db.atomic():
        deed = office.deed("impor")
        tugas = PenugasanStore(office.db).save(deed, Penugasan(2025), [])
        PemeriksaanStore(office.db).save(
            deed, Pemeriksaan(second, tugas, nomor_sertifikat="CONTOH/9")
        )

    found = check_data(office)

    assert [(one.code, one.severity) for one in found] == [
        ("periksa.tanpa_pemeriksaan", Severity.CATATAN),
        ("periksa.pemeriksa_kurang", Severity.CATATAN),
        ("periksa.sertifikat", Severity.PERINGATAN),
    ]
    assert "tanpa nomor, tahun buku 2025: pemeriksa 0 orang" in found[1].message
    assert "bersertifikat CONTOH/9, tetapi hasilnya tidak final" in found[2].message


def test_a_final_result_under_too_few_examiners_is_a_warning(
    office: Office, kunci: KunciLaporan
) -> None:
    _final(office, kunci)
    with office.db.atomic():
        deed = office.deed("impor")
        tugas = PenugasanStore(office.db).save(deed, Penugasan(2025, "ST/1"), [])
        PemeriksaanStore(office.db).save(deed, Pemeriksaan(kunci, tugas, nomor_sertifikat="S"))
        OfficeStore(office.db).save_pilihan(deed, replace(office.pilihan, predikat_sertifikat=0))

    found = {one.code: one for one in check_data(office)}

    assert found["periksa.pemeriksa_kurang"].severity is Severity.PERINGATAN
    assert "1 hasilnya sudah final" in found["periksa.pemeriksa_kurang"].message
    assert "tetapi predikatnya" in found["periksa.sertifikat"].message
