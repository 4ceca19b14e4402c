"""A .p12 opens with its own password and signs while it may; every refusal says the way out."""

from datetime import UTC, datetime

import pytest

from core.errors import AppError, FileUnreadableError
from core.tte.kesalahan import KunciDitolakError, SandiKunciError
from core.tte.kunci import TERBESAR, open_kunci
from tests.core.tte.sertifikat_contoh import NAMA, NIP, SANDI, Isi, p12

HARI = datetime(2026, 11, 24, 9, 0)


def test_a_sound_file_shows_whose_it_is() -> None:
    found = open_kunci(p12(Isi(nip=NIP)), SANDI, HARI).sertifikat

    assert (found.pemilik, found.penerbit, found.nip) == (NAMA, "CONTOH Penerbit Sertifikat", NIP)
    assert (found.seri, found.organisasi) == ("C0FFEE", "CONTOH Kota")
    assert (found.sejak.year, found.sampai.year) == (2024, 2028)


def test_a_file_without_a_password_opens_with_none() -> None:
    assert open_kunci(p12(sandi=""), "", HARI).sertifikat.pemilik == NAMA


def test_neither_password_nor_key_is_shown_anywhere() -> None:
    kunci = open_kunci(p12(), SANDI, HARI)

    assert SANDI not in repr(kunci)
    assert "penanda" not in repr(kunci)


@pytest.mark.parametrize("sandi", ["", "salah", SANDI.upper()])
def test_a_wrong_password_is_said_so(sandi: str) -> None:
    with pytest.raises(SandiKunciError, match="Kata sandi tidak membuka") as refused:
        open_kunci(p12(), sandi, HARI)

    assert "huruf besar" in refused.value.hint


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7", b"\x30\x03\x02\x01\x03", p12()[:600], bytes(TERBESAR + 1)]
)
def test_another_file_is_refused_whatever_the_password(content: bytes) -> None:
    with pytest.raises(FileUnreadableError, match=r"bukan berkas sertifikat \.p12") as refused:
        open_kunci(content, SANDI, HARI)

    assert ".pfx" in refused.value.hint


@pytest.mark.parametrize(
    ("isi", "words"),
    [
        (
            Isi(sampai=datetime(2026, 11, 1, tzinfo=UTC)),
            "Sertifikat CONTOH Kepala Dinas sudah berakhir pada 1 November 2026.",
        ),
        (
            Isi(sejak=datetime(2026, 12, 5, tzinfo=UTC)),
            "Sertifikat CONTOH Kepala Dinas baru berlaku mulai 5 Desember 2026.",
        ),
        (
            Isi(boleh=False),
            "Sertifikat CONTOH Kepala Dinas tidak dibuat untuk menandatangani dokumen.",
        ),
    ],
)
def test_a_certificate_that_may_not_sign_says_why(isi: Isi, words: str) -> None:
    with pytest.raises(KunciDitolakError) as refused:
        open_kunci(p12(isi), SANDI, HARI)

    assert refused.value.message == words
    assert refused.value.hint


def test_a_certificate_without_its_key_cannot_sign() -> None:
    with pytest.raises(KunciDitolakError, match="tanpa kunci pribadi"):
        open_kunci(p12(key_inside=False), SANDI, HARI)


def test_every_refusal_is_an_apperror_with_a_way_out() -> None:
    for kind in (KunciDitolakError, SandiKunciError):
        assert issubclass(kind, AppError)
        assert kind.hint
