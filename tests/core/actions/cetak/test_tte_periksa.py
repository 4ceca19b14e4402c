"""A signed file checked against archive, signature and the issuers that the office trusts."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from core.actions.cetak_kesehatan import (
    look_again,
)
from core.actions.cetak_kesehatan_periksa import Keaslian, check_paper
from core.actions.office import Office
from core.actions.tte_penerbit import add_penerbit, drop_penerbit, list_penerbit
from core.errors import AppError, FileUnreadableError
from core.koperasi.laporan import KunciLaporan
from core.naskah.tte import Ruang
from tests.core.actions.cetak.meja_tte import MakeKunci, issued, kunci_of, pejabat, signed
from tests.core.pdf.baca import pages_of
from tests.core.tte.conftest import signed as sign_on
from tests.core.tte.sertifikat_contoh import issuer_pem, leaf_der

__all__ = ["kunci_of", "pejabat"]


def test_checking_a_signed_file_tells_of_archive_and_signature(
    pejabat: Office, final: KunciLaporan, kunci_of: MakeKunci
) -> None:
    terbitan = issued(pejabat, final)
    plain = look_again(pejabat, terbitan.id).value.pdf
    made = signed(pejabat, kunci_of(), terbitan.id).pdf

    ours, before, spoilt = (
        check_paper(pejabat, content) for content in (made, plain, made[:1000] + b"X" + made[1001:])
    )

    assert ours.keaslian is Keaslian.UTUH
    assert ours.tanda[0].startswith("Ditandatangani oleh CONTOH Kepala (CONTOH Kota).")
    assert before.kalimat.endswith(
        "Sesudah itu naskahnya ditandatangani elektronik oleh CONTOH Kepala; berkas ini belum."
    )
    assert spoilt.keaslian is Keaslian.TANDA_RUSAK


def test_a_paper_signed_elsewhere_still_proves_its_contents(
    pejabat: Office, final: KunciLaporan, kunci_of: MakeKunci
) -> None:
    terbitan = issued(pejabat, final)
    plain = look_again(pejabat, terbitan.id).value.pdf
    made = signed(pejabat, kunci_of(), terbitan.id).pdf
    words = " ".join(pages_of(plain))
    pejabat.db.execute("DROP TRIGGER cetakan_tte_tidak_dihapus")
    pejabat.db.execute("DELETE FROM cetakan_tte")  # as if it had been signed by another program

    found, stranger = check_paper(pejabat, made, words), check_paper(pejabat, made)

    assert found.keaslian is Keaslian.TANDA_UTUH
    assert found.kalimat.startswith("Isinya sama persis dengan Sertifikat CONTOH KSP Melati")
    assert stranger.keaslian is Keaslian.TANDA_UTUH
    assert stranger.kalimat.startswith("Berkas ini tidak dicetak dari basis data ini")


def test_a_signature_made_elsewhere_does_not_hide_what_was_changed_before_it(
    pejabat: Office, final: KunciLaporan
) -> None:
    terbitan = issued(pejabat, final)
    plain = look_again(pejabat, terbitan.id).value.pdf
    writer = PdfWriter(io.BytesIO(plain), incremental=True)
    writer.pages[0].merge_page(PdfReader(io.BytesIO(plain)).pages[0])
    changed = io.BytesIO()
    writer.write(changed)
    ruang = Ruang(1, (100, 100, 280, 170), ("Kepala Dinas",), "CONTOH Kepala")
    made = sign_on(changed.getvalue(), ruang)
    words = " ".join(pages_of(plain))

    found = check_paper(pejabat, made, words)

    assert made.startswith(plain)
    assert found.keaslian is Keaslian.BERKAS_BERBEDA
    assert "tidak sama dengan yang tersimpan" in found.kalimat
    assert "Tanda tangan utuh" in found.tanda[0]


def test_another_signature_on_a_paper_signed_here_is_told(
    pejabat: Office, final: KunciLaporan, kunci_of: MakeKunci
) -> None:
    terbitan = issued(pejabat, final)
    ours = signed(pejabat, kunci_of(), terbitan.id).pdf
    ruang = Ruang(1, (100, 100, 280, 170), ("Kepala Dinas",), "CONTOH Kepala")

    found = check_paper(pejabat, sign_on(ours, ruang, bidang="Lain"), " ".join(pages_of(ours)))

    assert found.keaslian is Keaslian.TANDA_UTUH
    assert [one.id for one in found.terbitan] == [terbitan.id]


def test_a_broken_file_with_a_known_code_is_named_and_another_is_refused(
    pejabat: Office, final: KunciLaporan, kunci_of: MakeKunci
) -> None:
    terbitan = issued(pejabat, final)
    made = signed(pejabat, kunci_of(), terbitan.id).pdf
    words = " ".join(pages_of(made))
    half = made[: made.rindex(b"/ByteRange") + 40]

    assert check_paper(pejabat, half, words).keaslian is Keaslian.BERKAS_BERBEDA
    with pytest.raises(FileUnreadableError):
        check_paper(pejabat, half)


def test_an_issuer_that_is_not_proven_is_not_told_in_the_colour_of_peace(
    pejabat: Office, final: KunciLaporan, kunci_of: MakeKunci, tmp_path: Path
) -> None:
    from tests.core.tte.sertifikat_contoh import issuer_twin

    terbitan = issued(pejabat, final)
    words = " ".join(pages_of(look_again(pejabat, terbitan.id).value.pdf))
    made = signed(pejabat, kunci_of(), terbitan.id).pdf
    pejabat.db.execute("DROP TRIGGER cetakan_tte_tidak_dihapus")
    pejabat.db.execute("DELETE FROM cetakan_tte")  # as if it had been signed by another program
    twin = tmp_path / "mirip.cer"
    twin.write_bytes(issuer_twin())
    add_penerbit(pejabat, twin)

    found = check_paper(pejabat, made, words)

    assert found.keaslian is Keaslian.TANDA_DITOLAK
    assert "penerbit sertifikatnya tidak terbukti" in found.kalimat


def test_an_issuer_is_trusted_from_when_it_is_put_in_until_it_is_taken_out(
    pejabat: Office, final: KunciLaporan, kunci_of: MakeKunci, tmp_path: Path
) -> None:
    made = signed(pejabat, kunci_of(), issued(pejabat, final).id).pdf
    path = tmp_path / "penerbit.pem"
    path.write_bytes(issuer_pem())

    def trusted() -> bool:
        return "dipercaya oleh kantor ini" in check_paper(pejabat, made).tanda[0]

    seen = [trusted()]
    penerbit = add_penerbit(pejabat, path).value
    seen.append(trusted())
    drop_penerbit(pejabat, penerbit.id)
    seen.append(trusted())
    add_penerbit(pejabat, path)
    seen.append(trusted())

    assert seen == [False, True, False, True]
    assert [(one.nama, one.dipercaya) for one in list_penerbit(pejabat)] == [
        ("CONTOH Penerbit Sertifikat", True)
    ]


def test_a_file_that_is_no_issuer_is_refused(pejabat: Office, tmp_path: Path) -> None:
    path = tmp_path / "lain.cer"
    for content, words in (
        (b"bukan", "bukan sertifikat penerbit"),
        (leaf_der(), "milik seorang penanda tangan"),
        (bytes(1024 * 1024 + 1), "terlalu besar"),
    ):
        path.write_bytes(content)
        with pytest.raises(FileUnreadableError, match=words):
            add_penerbit(pejabat, path)
    with pytest.raises(FileUnreadableError, match="tidak dapat dibaca"):
        add_penerbit(pejabat, tmp_path / "hilang.cer")
    with pytest.raises(AppError):
        drop_penerbit(pejabat, 5)
