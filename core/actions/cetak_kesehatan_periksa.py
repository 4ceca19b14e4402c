"""Whether a paper or a code is one of ours: which one, when, by whom, changed or not."""

import re
import string
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from core import tanggal
from core.actions.cetak_kesehatan_jenis import jenis_of
from core.actions.office import Office
from core.errors import AppError, FileUnreadableError
from core.naskah.beku import kode_of, read_kode, show_kode
from core.naskah.terbitan import Terbitan
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
    TIDAK_DIKENAL = "tidak_dikenal"


@dataclass(frozen=True, slots=True)
class HasilPeriksa:
    """The finding in words, and the issues it is about, the newest first."""

    keaslian: Keaslian
    kalimat: str
    terbitan: tuple[Terbitan, ...] = ()


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
    """Judge a file by its hash; `words`, its text, is searched for a code when it is not known."""
    store, sidik = CetakanStore(office.db), digest(content)
    found = store.by_sidik(sidik)
    if found:
        return HasilPeriksa(
            Keaslian.UTUH,
            f"Asli dan tidak diubah: berkas ini sama persis dengan {describe(found[0])}.",
            tuple(found),
        )
    draft = store.draft_of(sidik)
    if draft is not None:
        return HasilPeriksa(
            Keaslian.DRAF,
            f"Draf dari kantor ini, dicetak {tanggal.show_moment(draft.waktu)} oleh "
            f"{draft.petugas}. Draf bukan hasil pemeriksaan.",
        )
    for printed in _PRINTED.findall(words):
        known = store.by_kode(read_kode(printed))
        if known:
            return HasilPeriksa(
                Keaslian.BERKAS_BERBEDA,
                f"Kode keaslian {printed.upper()} dikenal, yaitu {describe(known[0])}, tetapi "
                "berkas ini tidak sama dengan yang tersimpan: mungkin hasil pindai, disimpan "
                "ulang, atau diubah. Bandingkan dengan cetakan aslinya.",
                tuple(known),
            )
    return HasilPeriksa(
        Keaslian.TIDAK_DIKENAL,
        "Berkas ini tidak dikenal: tidak pernah dicetak dari basis data ini, atau sudah diubah.",
    )


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
