"""Whether a paper or a code is one of ours: which one, when, by whom, changed or not."""

import re
import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import takewhile
from pathlib import Path

from core import tanggal
from core.actions.cetak_kesehatan_jenis import jenis_of
from core.actions.office import Office
from core.actions.tte_baca import grew_from, read_signatures, signatures_of
from core.errors import AppError, FileUnreadableError
from core.naskah.beku import kode_of, read_kode, show_kode
from core.naskah.terbitan import Terbitan
from core.naskah.tte import Rantai, TandaDibaca
from core.naskah.tte_kata import is_sound, sentences_of
from core.storage.arsip import digest
from core.storage.cetakan_store import CetakanStore

KODE_TERPENDEK = 8
BERKAS_TERBESAR = 200 * 1024 * 1024
_PRINTED = re.compile(r"(?:[0-9A-Fa-f]{4}-){4}[0-9A-Fa-f]{4}")


class Keaslian(StrEnum):
    """What was found."""

    UTUH = "utuh"
    DRAF = "draf"
    KODE_DIKENAL = "kode_dikenal"
    BERKAS_BERBEDA = "berkas_berbeda"
    TANDA_UTUH = "tanda_utuh"
    TANDA_DITOLAK = "tanda_ditolak"
    TANDA_RUSAK = "tanda_rusak"
    TIDAK_DIKENAL = "tidak_dikenal"


@dataclass(frozen=True, slots=True)
class HasilPeriksa:
    """The finding in words, and the issues it is about, the newest first.

    `tanda` tells of each electronic signature inside the file.
    """

    keaslian: Keaslian
    kalimat: str
    terbitan: tuple[Terbitan, ...] = ()
    tanda: tuple[str, ...] = ()


def read_paper(path: Path) -> bytes:
    """A PDF to be checked; raises `FileUnreadableError`."""
    try:
        if path.stat().st_size > BERKAS_TERBESAR:
            raise FileUnreadableError(
                f"{path.name} lebih dari 200 MB.", hint="Pilih berkas PDF satu naskah."
            )
        content = path.read_bytes()
    except OSError as error:
        raise FileUnreadableError(
            f"{path.name} tidak dapat dibaca.", hint="Periksa letak berkas, lalu pilih lagi."
        ) from error
    if not content.startswith(b"%PDF-"):
        raise FileUnreadableError(
            f"{path.name} bukan berkas PDF.", hint="Pilih berkas PDF yang hendak diperiksa."
        )
    return content


def check_paper(office: Office, content: bytes, words: str = "") -> HasilPeriksa:
    """Judge a file by its hash, then by its signatures; nothing is fetched from a network.

    `words`, its text, is searched for a code when it is not known. Raises `FileUnreadableError`
    for a file that is locked, or not whole and not of ours.
    """
    store, sidik = CetakanStore(office.db), digest(content)
    found = store.by_sidik(sidik)
    if found:
        tanda = read_signatures(office, content)
        return HasilPeriksa(
            Keaslian.UTUH,
            f"Asli dan tidak diubah: berkas ini sama persis dengan {describe(found[0])}."
            f"{_later(office, found[0], sidik)}",
            tuple(found),
            sentences_of(tanda),
        )
    draft = store.draft_of(sidik)
    if draft is not None:
        return HasilPeriksa(
            Keaslian.DRAF,
            f"Draf dari kantor ini, dicetak {tanggal.show_moment(draft.waktu)} oleh "
            f"{draft.petugas}. Draf bukan hasil pemeriksaan.",
        )
    return _by_signature(office, content, tuple(_printed_in(store, words)))


def _by_signature(
    office: Office, content: bytes, printed: tuple[tuple[str, Terbitan], ...]
) -> HasilPeriksa:
    """A file whose bytes are not ours: what its signatures and its printed code tell."""
    known = tuple(one for _kode, one in printed)
    try:
        tanda = read_signatures(office, content)
    except FileUnreadableError:
        if not printed:
            raise
        return _differs(*printed[0], known)
    told = sentences_of(tanda)
    if doubt := _doubted(tanda):
        return HasilPeriksa(*doubt, known, told)
    grown = next((one for one in known if grew_from(office, one, content)), None) if tanda else None
    if grown is not None:
        return HasilPeriksa(
            Keaslian.TANDA_UTUH,
            f"Isinya sama persis dengan {describe(grown)}; sesudahnya hanya ditambah tanda tangan "
            "elektronik di luar program ini. Gambar tanda tangan dapat menutupi isi; bandingkan.",
            (grown,),
            told,
        )
    if printed:
        return replace(_differs(*printed[0], known), tanda=told)
    if tanda:
        return HasilPeriksa(
            Keaslian.TANDA_UTUH,
            "Berkas ini tidak dicetak dari basis data ini, tetapi tanda tangan elektroniknya utuh.",
            tanda=told,
        )
    return HasilPeriksa(
        Keaslian.TIDAK_DIKENAL,
        "Berkas ini tidak dikenal: tidak pernah dicetak dari basis data ini, atau sudah diubah. "
        "Tanda tangan elektronik tidak ada di dalamnya.",
    )


def _doubted(tanda: Sequence[TandaDibaca]) -> tuple[Keaslian, str] | None:
    """Why a file must not be relied on for its signatures; None when they give no reason."""
    if tanda and not is_sound(tanda):
        return (
            Keaslian.TANDA_RUSAK,
            (
                "Berkas ini diubah sesudah ditandatangani, atau tanda tangannya rusak. "
                "Jangan dipakai; minta berkas aslinya."
            ),
        )
    if any(one.rantai is Rantai.DITOLAK for one in tanda):
        return (
            Keaslian.TANDA_DITOLAK,
            (
                "Tanda tangan elektroniknya utuh, tetapi penerbit sertifikatnya tidak terbukti: "
                "jangan diandalkan sebelum dipastikan kepada penanda tangannya."
            ),
        )
    return None


def _differs(printed: str, first: Terbitan, known: tuple[Terbitan, ...]) -> HasilPeriksa:
    return HasilPeriksa(
        Keaslian.BERKAS_BERBEDA,
        f"Kode keaslian {printed.upper()} dikenal, yaitu {describe(first)}, tetapi "
        "berkas ini tidak sama dengan yang tersimpan: mungkin hasil pindai, disimpan "
        "ulang, atau diubah. Bandingkan dengan cetakan aslinya.",
        known,
    )


def _printed_in(store: CetakanStore, words: str) -> Iterator[tuple[str, Terbitan]]:
    """Issues whose code stands in the text."""
    for printed in dict.fromkeys(_PRINTED.findall(words)):
        yield from ((printed, one) for one in store.by_kode(read_kode(printed)))


def _later(office: Office, terbitan: Terbitan, sidik: str) -> str:
    """What became of the paper after this file of it was made."""
    after = list(
        takewhile(lambda one: one.sidik != sidik, reversed(signatures_of(office, terbitan)))
    )
    if not after:
        return ""
    names = ", ".join(one.pemilik for one in reversed(after))
    return f" Sesudah itu naskahnya ditandatangani elektronik oleh {names}; berkas ini belum."


def check_kode(office: Office, typed: str) -> HasilPeriksa:
    """Judge a code that was copied from a paper; raises `AppError` when it cannot be one."""
    kode = read_kode(typed)
    if len(kode) < KODE_TERPENDEK or set(kode) - set(string.hexdigits):
        raise AppError(
            "Kode keaslian terdiri atas angka 0–9 dan huruf A–F.",
            hint=f"Salin kode di kaki naskah, paling sedikit {KODE_TERPENDEK} tanda pertama.",
        )
    store = CetakanStore(office.db)
    found = store.by_kode(kode)
    if not found:
        return HasilPeriksa(
            Keaslian.TIDAK_DIKENAL,
            f"Kode {show_kode(kode)} tidak dikenal: bukan dari basis data ini, atau salah salin.",
        )
    whole = store.get(found[0].id)
    if whole is None or kode_of(whole.isi) != whole.kode:
        return HasilPeriksa(
            Keaslian.BERKAS_BERBEDA,
            "Kode ini dikenal, tetapi data yang dibekukan bersamanya tidak lagi cocok dengan "
            "kodenya. Jalankan Utilitas, Periksa data.",
            tuple(found),
        )
    return HasilPeriksa(
        Keaslian.KODE_DIKENAL, f"Kode ini milik {describe(found[0])}.", tuple(found)
    )


def describe(terbitan: Terbitan) -> str:
    """A paper in words: which, of whom, when and by whom it was issued."""
    judul = jenis_of(terbitan.dokumen).judul
    when = tanggal.show_moment(terbitan.pada)
    return f"{judul} {terbitan.perihal}, dicetak {when} oleh {terbitan.oleh}"
