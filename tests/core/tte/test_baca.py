"""Whatever is changed in a signed file is found out; trust comes from the office alone."""

import io
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from core.errors import FileUnreadableError
from core.naskah.tte import Keutuhan, Rantai, TandaDibaca, bare_name, same_person
from core.naskah.tte_kata import is_sound, sentences_of
from core.tte.baca import read_tanda
from tests.core.tte.conftest import HARI, Naskah, kunci, signed
from tests.core.tte.sertifikat_contoh import NAMA, NIP, issuer_der

INSIDE = 2


def judged(content: bytes) -> Keutuhan | None:
    """What is said of a file with one signature; nothing when it cannot be read at all."""
    try:
        found = read_tanda(content)
    except FileUnreadableError:
        return None
    return found[0].keutuhan if found else None


def test_a_signature_tells_who_and_when(naskah: Naskah) -> None:
    (found,) = read_tanda(naskah.bertanda)

    assert found.sertifikat == kunci().sertifikat
    assert found.waktu == HARI.astimezone()
    assert (found.keutuhan, found.rantai) == (Keutuhan.UTUH, Rantai.TIDAK_DIPERIKSA)
    assert found.berlaku_saat_itu


def test_a_file_without_signatures_has_none(naskah: Naskah) -> None:
    assert read_tanda(naskah.polos) == ()


@settings(deadline=None, max_examples=120, suppress_health_check=list(HealthCheck))
@given(share=st.fractions(0, 1), bit=st.integers(0, 7), region=st.integers(0, 3))
def test_one_flipped_bit_is_found_wherever_it_is(
    naskah: Naskah, share: float, bit: int, region: int
) -> None:
    whole = bytearray(naskah.bertanda)
    first = naskah.bertanda.index(b"/Contents <") + 10
    last = naskah.bertanda.index(b">", first)
    spans = ((0, len(naskah.polos)), (len(naskah.polos), first), (first, last + 1),
             (last + 1, len(whole)))  # fmt: skip
    start, end = spans[region]
    at = min(end - 1, start + int(share * (end - start)))
    whole[at] ^= 1 << bit
    flipped = bytes(whole)

    found = judged(flipped)

    if region == INSIDE and found is Keutuhan.UTUH:
        # the certificates that come along are not signed: what is told must then be the same
        assert read_tanda(flipped) == read_tanda(naskah.bertanda)
    else:
        assert found in (None, Keutuhan.RUSAK, Keutuhan.DIUBAH)


def test_a_number_hidden_behind_the_signature_is_found(naskah: Naskah) -> None:
    end = naskah.bertanda.index(b">", naskah.bertanda.index(b"/Contents <"))
    hidden = naskah.bertanda[: end - 2] + b"01" + naskah.bertanda[end:]

    assert judged(hidden) is Keutuhan.RUSAK


def test_words_added_after_the_signature_are_found(naskah: Naskah) -> None:
    writer = PdfWriter(io.BytesIO(naskah.bertanda), incremental=True)
    page = writer.pages[0]
    page.merge_page(PdfReader(io.BytesIO(naskah.polos)).pages[0])
    changed = io.BytesIO()
    writer.write(changed)

    assert judged(changed.getvalue()) in (Keutuhan.DIUBAH, Keutuhan.RUSAK)


def test_bytes_behind_the_end_are_told(naskah: Naskah) -> None:
    assert judged(naskah.bertanda + b"\n% tambahan\n") is Keutuhan.DITAMBAH


def test_half_a_file_cannot_be_read(naskah: Naskah) -> None:
    with pytest.raises(FileUnreadableError, match="tidak utuh"):
        read_tanda(naskah.bertanda[: len(naskah.polos) // 2])


def test_a_locked_file_says_what_to_do(naskah: Naskah) -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(naskah.polos)))
    writer.encrypt("rahasia", algorithm="AES-128")
    locked = io.BytesIO()
    writer.write(locked)

    with pytest.raises(FileUnreadableError, match="kata sandi") as refused:
        read_tanda(locked.getvalue())

    assert refused.value.hint == "Minta berkas tanpa kata sandi, lalu periksa."


@pytest.mark.parametrize(
    ("penerbit", "rantai"),
    [
        ((issuer_der(),), Rantai.DIPERCAYA),
        ((issuer_der("CONTOH Penerbit Lain"),), Rantai.TIDAK_DIPERIKSA),
        ((), Rantai.TIDAK_DIPERIKSA),
    ],
)
def test_an_issuer_is_trusted_when_the_office_put_it_in(
    naskah: Naskah, penerbit: tuple[bytes, ...], rantai: Rantai
) -> None:
    (found,) = read_tanda(naskah.bertanda, penerbit)

    assert found.rantai is rantai


def test_an_issuer_that_only_borrows_the_name_is_refused(naskah: Naskah) -> None:
    from tests.core.tte.sertifikat_contoh import issuer_twin

    (found,) = read_tanda(naskah.bertanda, (issuer_twin(),))

    assert found.rantai is Rantai.DITOLAK


def test_the_sentences_say_everything_and_no_more(naskah: Naskah) -> None:
    told = sentences_of(read_tanda(naskah.bertanda))

    assert told == (
        (
            "Ditandatangani oleh CONTOH Kepala Dinas (CONTOH Kota). Tanda tangan utuh dan seluruh "
            "isi yang ditandatangani tidak diubah. Waktu menurut jam penanda tangan 24 November "
            "2026 09.00; ini bukan cap waktu tepercaya. Sertifikat nomor seri C0FFEE dari CONTOH "
            "Penerbit Sertifikat berlaku pada waktu itu (1 Januari 2024 sampai 1 Januari 2028). "
            "Penerbit sertifikat tidak dapat diperiksa di sini: sertifikat penerbitnya belum "
            "dimasukkan."
        ),
        "Pencabutan sertifikat tidak diperiksa, karena pemeriksaan ini tanpa jaringan.",
    )


def test_a_certificate_out_of_its_days_is_told(naskah: Naskah) -> None:
    (found,) = read_tanda(naskah.bertanda)
    assert found.sertifikat is not None
    short = replace(found.sertifikat, sampai=datetime(2025, 1, 1, tzinfo=UTC))

    late, timeless, broken = (
        sentences_of((one,))[0]
        for one in (
            replace(found, sertifikat=short),
            replace(found, waktu=None),
            TandaDibaca("x", None, None, Keutuhan.RUSAK),
        )
    )

    assert "tidak berlaku pada waktu itu" in late
    assert "Waktunya tidak tercatat." in timeless
    assert broken == "Tanda tangan rusak; penanda tangannya tidak dapat dibaca."
    assert not is_sound((TandaDibaca("x", None, None, Keutuhan.RUSAK),))


def test_several_signatures_are_numbered(naskah: Naskah) -> None:
    (found,) = read_tanda(naskah.bertanda)

    told = sentences_of((found, found))

    assert [one[:16] for one in told[:2]] == ["Tanda tangan 1: ", "Tanda tangan 2: "]


@pytest.mark.parametrize(
    ("nama", "nip", "sama"),
    [
        ("Drs. H. CONTOH Kepala Dinas, S.E., M.M.", "", True),
        ("contoh  kepala dinas", "", True),
        ("CONTOH Kepala Bidang", "", False),
        ("", "", False),
        ("CONTOH Lain", NIP, True),
        (NAMA, "190001011920011001", False),
    ],
)
def test_a_person_is_known_by_nip_else_by_bare_name(
    naskah: Naskah, nama: str, nip: str, sama: bool
) -> None:
    sertifikat = replace(kunci().sertifikat, nip=NIP if nip else "")

    assert same_person(sertifikat, replace(naskah.ruang, nama=nama, nip=nip)) is sama


def test_a_name_is_bare_without_its_titles() -> None:
    assert bare_name("Dr. Ir. Hj. CONTOH Siti, M.Si.") == "contoh siti"


def test_a_signature_of_another_day_keeps_its_own_clock(naskah: Naskah) -> None:
    (found,) = read_tanda(signed(naskah.polos, naskah.ruang))

    assert found.waktu == HARI.astimezone()
