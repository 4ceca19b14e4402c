"""The papers of the performance cycle in the order of the year, and how far each of them is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from core import tanggal
from core.actions.cetak_kesehatan_jenis import jenis_of
from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.cetak_kinerja import Permintaan, build, papers
from core.actions.office import Office
from core.errors import AppError
from core.naskah.beku import freeze, kode_of
from core.naskah.surat_pengantar import PENGANTAR, UNTUK
from core.storage.cetakan_store import CetakanStore

ROMAWI = ("I", "II", "III", "IV")
URUTAN = (
    "keputusan",
    "buku-iku",
    "manual-iku",
    "rkt",
    "perjanjian-kinerja",
    "rencana-aksi",
    "pengukuran",
    "lkjip",
    "surat-pengantar",
)
"""Papers without a place of their own in the year come after these."""


class Keadaan(StrEnum):
    """How far a paper is; of one that waits for the worker nothing is known yet."""

    MENGHITUNG = "menghitung"
    BELUM = "belum"
    DRAF = "draf"
    SIAP = "siap"
    DICETAK = "dicetak"
    BERUBAH = "berubah"


@dataclass(frozen=True, slots=True)
class BarisNaskah:
    """One paper. `kalimat` says what is missing, or when it was printed last.

    `halangan` are the reasons why it may be printed only as a draft; `catatan` names the fields of
    what should be known before it is signed.
    """

    judul: str
    dokumen: str
    permintaan: Permintaan
    keadaan: Keadaan
    kalimat: str = ""
    halangan: tuple[str, ...] = ()
    catatan: tuple[str, ...] = ()

    @property
    def kunci(self) -> str:
        """Tells papers of one year apart, whatever was chosen for them."""
        asked = self.permintaan
        whole = f"{self.dokumen}:{asked.triwulan or 0}:{int(asked.perubahan)}"
        return f"{whole}:{asked.untuk}" if asked.untuk else whole

    @property
    def dapat_dicetak(self) -> bool:
        """Whether it may be printed for signing."""
        return self.keadaan in (Keadaan.SIAP, Keadaan.DICETAK, Keadaan.BERUBAH)


def await_naskah(tahun: int, set_iku: str = "") -> tuple[BarisNaskah, ...]:
    """Every paper of the year before anything is gathered: the list that is shown at once."""
    return tuple(
        BarisNaskah(judul, dokumen, asked, Keadaan.MENGHITUNG, "Isinya sedang diperiksa.")
        for judul, dokumen, asked in wanted_papers(tahun, set_iku)
    )


def list_naskah(office: Office, tahun: int, set_iku: str = "") -> tuple[BarisNaskah, ...]:
    """Every paper of the year with its state; nothing is written."""
    return tuple(state_of(office, one) for one in await_naskah(tahun, set_iku))


def wanted_papers(tahun: int, set_iku: str = "") -> Iterator[tuple[str, str, Permintaan]]:
    """Title, paper, and what is asked of it; `set_iku` as in `Permintaan`."""
    for judul, dokumen, asked in _papers_of(tahun):
        yield judul, dokumen, replace(asked, set_iku=set_iku)


def _papers_of(tahun: int) -> Iterator[tuple[str, str, Permintaan]]:
    known = papers()
    for dokumen in (*URUTAN, *(name for name in known if name not in URUTAN)):
        if dokumen not in known:
            continue
        judul = jenis_of(dokumen).judul
        if dokumen == "pengukuran":
            for place, roman in enumerate(ROMAWI, start=1):
                yield f"{judul} triwulan {roman}", dokumen, Permintaan(tahun, triwulan=place)
            yield f"{judul} setahun", dokumen, Permintaan(tahun)
            continue
        if dokumen == PENGANTAR:
            for untuk in UNTUK:
                naskah = jenis_of(untuk).judul.removesuffix(" Bab III")
                yield f"{judul} {naskah}", dokumen, Permintaan(tahun, untuk=untuk)
            continue
        yield judul, dokumen, Permintaan(tahun)
        if dokumen == "perjanjian-kinerja":
            yield f"{judul} perubahan", dokumen, Permintaan(tahun, perubahan=True)


def state_of(office: Office, row: BarisNaskah) -> BarisNaskah:
    """How far one paper is, gathered as it would be printed now."""
    try:
        naskah = build(office, row.dokumen, row.permintaan)
    except AppError as error:
        return replace(row, keadaan=Keadaan.BELUM, kalimat=f"{error.message} {error.hint}".strip())
    keadaan, words = _told(office, naskah)
    noted = tuple(dict.fromkeys(one.field for one in naskah.catatan))
    return replace(row, keadaan=keadaan, kalimat=words, halangan=naskah.halangan, catatan=noted)


def _told(office: Office, naskah: Naskah) -> tuple[Keadaan, str]:
    if naskah.halangan:
        return Keadaan.DRAF, "Hanya sebagai draf, karena:"
    store = CetakanStore(office.db)
    known = store.latest(naskah.dokumen, naskah.penilaian_id, naskah.rujukan)
    if not known:
        return Keadaan.SIAP, "Siap dicetak."
    day = tanggal.show(known[0].pada.date())
    model = _as_of(naskah.model, known[0].pada.date())
    # the number of a letter is written in by hand, or was named only when it was printed
    if naskah.dokumen == PENGANTAR or known[0].kode == kode_of(freeze(naskah.dokumen, model)):
        tte = f" Ditandatangani elektronik oleh {known[0].tte}." if known[0].tte else ""
        return Keadaan.DICETAK, f"Sudah dicetak {day}.{tte}"
    return Keadaan.BERUBAH, f"Dicetak {day}; datanya berubah sejak itu."


def _as_of(model: Any, day: date) -> Any:
    """The model as of the day of its print: that days went by is no change of its data."""
    keadaan = getattr(model, "keadaan", None)
    return replace(model, keadaan=min(keadaan, day)) if isinstance(keadaan, date) else model
