"""Issued papers signed with a .p12: archive, reprint, journal, names, rights, all or nothing."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from core.actions import tanda_tangan_elektronik as aksi
from core.actions.cetak_kesehatan import (
    list_terbitan,
    look_again,
    preview,
    print_again,
    print_paper,
    save_again,
)
from core.actions.cetak_kesehatan_periksa import Keaslian, check_paper
from core.actions.office import Office
from core.actions.penilaian import Wewenang
from core.actions.periksa_cetakan import check_prints
from core.actions.petugas import sign_in
from core.actions.tanda_tangan_elektronik import (
    BerkasKunci,
    NamaBerbedaError,
    PermintaanTte,
    look_sertifikat,
    sign_papers,
)
from core.actions.tte_rencana import plan_tte
from core.errors import AppError, FileUnreadableError, NotAllowedError
from core.koperasi.laporan import KunciLaporan
from core.naskah.model import Mode
from core.pdf import kesehatan
from core.storage.arsip import Arsip, digest
from core.storage.tte_store import TteStore
from core.tte.baca import read_tanda
from core.tte.kesalahan import KunciDitolakError, SandiKunciError
from tests.check_pdf import check_pdf
from tests.core.actions.cetak.conftest import KEPALA, asked
from tests.core.actions.cetak.meja_tte import (
    MILIK,
    MakeKunci,
    deeds,
    issued,
    kunci_of,
    pejabat,
    planned,
    signed,
)
from tests.core.actions.penilaian.conftest import ADMIN, OPERATOR, SANDI
from tests.core.tte.sertifikat_contoh import SANDI as SANDI_P12
from tests.core.tte.sertifikat_contoh import Isi

__all__ = ["kunci_of", "pejabat"]


def test_a_signed_paper_is_the_issue_with_an_addition(
    pejabat: Office, final: KunciLaporan, kunci_of: MakeKunci, tmp_path: Path
) -> None:
    terbitan = issued(pejabat, final)
    before = look_again(pejabat, terbitan.id).value.pdf

    after = signed(pejabat, kunci_of(), terbitan.id).pdf

    assert after.startswith(before)
    assert read_tanda(after)[0].sertifikat == look_sertifikat(pejabat, kunci_of()).value
    path = tmp_path / "bertanda.pdf"
    path.write_bytes(after)
    assert check_pdf(path, kertas="F4") == []


def test_every_way_of_printing_again_gives_exactly_the_signed_bytes(
    pejabat: Office, final: KunciLaporan, kunci_of: MakeKunci, tmp_path: Path
) -> None:
    terbitan = issued(pejabat, final)
    made = signed(pejabat, kunci_of(), terbitan.id).pdf
    permintaan = asked("sertifikat", final, mode=Mode.TTE)
    path = tmp_path / "lagi.pdf"

    save_again(pejabat, terbitan.id, path)

    assert path.read_bytes() == made
    assert print_again(pejabat, terbitan.id).value.pdf == made
    assert print_paper(pejabat, permintaan).value.pdf == made
    assert preview(pejabat, permintaan).value.pdf == made


def test_the_journal_says_who_with_which_certificate_and_both_hashes(
    pejabat: Office, final: KunciLaporan, kunci_of: MakeKunci
) -> None:
    terbitan = issued(pejabat, final)

    made = signed(pejabat, kunci_of(), terbitan.id).pdf

    (row,) = TteStore(pejabat.db).of(terbitan.id)
    assert (row.pemilik, row.penerbit, row.seri) == (
        "CONTOH Kepala", "CONTOH Penerbit Sertifikat", "C0FFEE",
    )  # fmt: skip
    assert (row.sidik_sebelum, row.sidik) == (terbitan.sidik, digest(made))
    assert row.oleh == f"CONTOH admin ({ADMIN})"
    assert deeds(pejabat) == [
        "Sertifikat CONTOH KSP Melati, tahun buku 2025 ditandatangani elektronik oleh CONTOH Kepala"
    ]
    (told,) = pejabat.db.execute(
        "SELECT perubahan FROM jurnal WHERE tabel = 'cetakan_tte'"
    ).fetchone()
    for fact in (row.sidik, row.sidik_sebelum, "C0FFEE"):
        assert fact in told


def test_the_list_of_prints_shows_the_signature(
    pejabat: Office, final: KunciLaporan, kunci_of: MakeKunci
) -> None:
    terbitan = issued(pejabat, final)
    assert list_terbitan(pejabat, [final], 2025)[0].tte == ""

    signed(pejabat, kunci_of(), terbitan.id)

    assert list_terbitan(pejabat, [final], 2025)[0].tte == "CONTOH Kepala"


def test_the_password_is_nowhere_in_the_office(
    pejabat: Office, final: KunciLaporan, kunci_of: MakeKunci
) -> None:
    berkas = kunci_of()
    signed(pejabat, berkas, issued(pejabat, final).id)

    pejabat.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    assert SANDI_P12 not in repr(berkas)
    for path in pejabat.path.parent.rglob("*"):
        if path.is_file():
            assert SANDI_P12.encode() not in path.read_bytes()


def test_a_name_that_differs_is_asked_about_and_then_shown_as_the_certificate_has_it(
    pejabat: Office, final: KunciLaporan, kunci_of: MakeKunci
) -> None:
    berkas, terbitan = kunci_of(Isi(nama="CONTOH Orang Lain")), issued(pejabat, final)
    rencana = planned(pejabat, berkas, terbitan.id)
    assert rencana.nama_beda == (KEPALA.nama,)

    with pytest.raises(NamaBerbedaError) as refused:
        sign_papers(pejabat, PermintaanTte(rencana, berkas))
    assert "CONTOH Orang Lain" in refused.value.message
    assert KEPALA.nama in refused.value.message
    assert deeds(pejabat) == []

    made = signed(pejabat, berkas, terbitan.id, setuju=True)
    assert read_tanda(made.pdf)[0].sertifikat is not None
    assert TteStore(pejabat.db).of(terbitan.id)[0].nama_naskah == KEPALA.nama


def test_a_paper_signs_once_and_only_when_it_was_made_for_it(
    pejabat: Office, final: KunciLaporan, kunci_of: MakeKunci
) -> None:
    berkas = kunci_of()
    tte, basah = issued(pejabat, final), issued(pejabat, final, Mode.BASAH)
    signed(pejabat, berkas, tte.id)

    rencana = planned(pejabat, berkas, tte.id, basah.id, 99)

    assert [one.halangan for one in rencana.terhalang] == [
        "Sudah ditandatangani elektronik.",
        "Dicetak untuk tanda tangan basah; cetak dahulu dengan cara ruang TTE.",
        "Cetakan ini tidak ada.",
    ]
    with pytest.raises(AppError, match="Tidak ada naskah"):
        sign_papers(pejabat, PermintaanTte(rencana, berkas))


def test_several_people_sign_one_paper_each_in_his_own_room(
    pejabat: Office, final: KunciLaporan, kunci_of: MakeKunci
) -> None:
    made = print_paper(pejabat, asked("berita-acara", final, mode=Mode.TTE)).value
    assert made.terbitan is not None
    ketua, anggota = Isi(nama="CONTOH Ketua Tim"), Isi(nama="CONTOH Anggota Tim")
    unknown = planned(pejabat, kunci_of(MILIK), made.terbitan.id).terhalang[0]
    assert "pilih satu" in unknown.halangan
    assert len(unknown.pilihan) >= 2

    signed(pejabat, kunci_of(ketua), made.terbitan.id)
    last = signed(pejabat, kunci_of(anggota), made.terbitan.id)

    found = read_tanda(last.pdf)
    assert [one.sertifikat.pemilik for one in found if one.sertifikat] == [
        "CONTOH Ketua Tim", "CONTOH Anggota Tim",
    ]  # fmt: skip
    assert check_paper(pejabat, last.pdf).keaslian is Keaslian.UTUH


def test_an_officer_may_pick_the_room_himself(
    pejabat: Office, final: KunciLaporan, kunci_of: MakeKunci
) -> None:
    made = print_paper(pejabat, asked("berita-acara", final, mode=Mode.TTE)).value
    assert made.terbitan is not None
    sertifikat = look_sertifikat(pejabat, kunci_of()).value

    (chosen,) = plan_tte(pejabat, [made.terbitan.id], sertifikat, ruang=1).value.siap

    assert (chosen.nomor, chosen.beda) == (1, True)


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"sandi": "salah"}, SandiKunciError),
        ({"isi": replace(MILIK, sampai=datetime(2025, 1, 1, tzinfo=UTC))}, KunciDitolakError),
        ({"isi": replace(MILIK, boleh=False)}, KunciDitolakError),
        ({"key_inside": False}, KunciDitolakError),
    ],
)
def test_a_key_that_cannot_sign_leaves_no_trace(
    pejabat: Office, kunci_of: MakeKunci, changes: dict[str, Any], kind: type[AppError]
) -> None:
    with pytest.raises(kind) as refused:
        look_sertifikat(pejabat, kunci_of(**changes))

    assert refused.value.hint
    assert deeds(pejabat) == []


@pytest.mark.parametrize("content", [None, b"bukan kunci", bytes(aksi.KUNCI_TERBESAR + 1)])
def test_a_file_that_is_no_key_is_refused(
    pejabat: Office, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "lain.p12"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(FileUnreadableError) as refused:
        look_sertifikat(pejabat, BerkasKunci(path, "x"))

    assert refused.value.hint


def test_only_a_pejabat_signs_or_somebody_with_his_password(
    office: Office, final: KunciLaporan, kunci_of: MakeKunci
) -> None:
    berkas, terbitan = kunci_of(), issued(office, final)
    sign_in(office, OPERATOR, SANDI)
    rencana = planned(office, berkas, terbitan.id)

    with pytest.raises(NotAllowedError):
        sign_papers(office, PermintaanTte(rencana, berkas))
    wewenang = Wewenang(ADMIN, SANDI)
    sign_papers(office, PermintaanTte(rencana, berkas, wewenang=wewenang))

    assert TteStore(office.db).of(terbitan.id)[0].oleh == f"CONTOH admin ({ADMIN})"


def test_a_key_that_was_changed_since_it_was_shown_is_refused(
    pejabat: Office, final: KunciLaporan, kunci_of: MakeKunci
) -> None:
    rencana = planned(pejabat, kunci_of(), issued(pejabat, final).id)

    with pytest.raises(AppError, match="berganti"):
        sign_papers(pejabat, PermintaanTte(rencana, kunci_of(Isi(nama="CONTOH Lain"))))


def test_a_signed_file_that_is_lost_is_told_and_never_replaced_in_silence(
    pejabat: Office, final: KunciLaporan, kunci_of: MakeKunci
) -> None:
    berkas, terbitan = kunci_of(), issued(pejabat, final)
    made = signed(pejabat, berkas, terbitan.id).pdf
    Arsip(pejabat.path).path_of(digest(made)).unlink()

    again = print_again(pejabat, terbitan.id).value

    assert [one.code for one in again.temuan] == ["tte.berkas_hilang"]
    assert [one.code for one in check_prints(pejabat)] == ["periksa.tte_hilang"]
    assert "hilang" in planned(pejabat, berkas, terbitan.id).terhalang[0].halangan


def test_a_paper_of_an_older_program_must_be_issued_anew(
    pejabat: Office, final: KunciLaporan, kunci_of: MakeKunci, monkeypatch: pytest.MonkeyPatch
) -> None:
    terbitan, real = issued(pejabat, final), kesehatan.set_with_rooms
    monkeypatch.setattr(
        kesehatan, "set_with_rooms", lambda document: (b"lain", *real(document)[1:])
    )

    (blocked,) = planned(pejabat, kunci_of(), terbitan.id).terhalang

    assert "Terbitkan baru" in blocked.halangan


def test_a_paper_without_a_room_says_so(
    pejabat: Office, final: KunciLaporan, kunci_of: MakeKunci, monkeypatch: pytest.MonkeyPatch
) -> None:
    terbitan, real = issued(pejabat, final), kesehatan.set_with_rooms
    monkeypatch.setattr(kesehatan, "set_with_rooms", lambda document: (*real(document)[:2], ()))

    (blocked,) = planned(pejabat, kunci_of(), terbitan.id).terhalang

    assert "tidak mempunyai ruang" in blocked.halangan
