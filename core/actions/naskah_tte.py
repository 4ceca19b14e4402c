"""A decree that was signed electronically: the signed file stands in the place of its scan."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from core import tanggal
from core.actions.cetak_kesehatan_terbit import CaraCetak, frozen_model
from core.actions.naskah import load_naskah
from core.actions.naskah_susun import arrange_keputusan
from core.actions.office import Office
from core.actions.tte_arsip import signed_file
from core.errors import AppError
from core.findings import Finding
from core.naskah.beku import freeze, kode_of
from core.naskah.keputusan_iku import KEPUTUSAN, NaskahKeputusan
from core.naskah.model import Mode
from core.naskah.terbitan import Terbitan
from core.storage.cetakan_store import CetakanStore
from core.storage.keputusan_store import day_of


@dataclass(frozen=True, slots=True)
class Bertanda:
    """The signed paper of a decree, and what it says of number and day."""

    terbitan: Terbitan
    nomor: str
    hari: date | None

    @property
    def cara(self) -> CaraCetak:
        """How it was printed, so that it prints the same again."""
        return CaraCetak(self.terbitan.kertas, Mode.TTE)

    @property
    def nama_berkas(self) -> str:
        return f"keputusan {self.nomor} bertanda tangan.pdf".replace("/", "-")


def signed_decree(office: Office, keputusan_id: int) -> Bertanda | None:
    """The newest signed paper of a decree with its words of now; none when it was signed by hand.

    What was signed before the decree went back and was worded otherwise is not its paper any more.
    """
    known = CetakanStore(office.db).latest(KEPUTUSAN, None, f"keputusan:{keputusan_id}")
    found = next((one for one in known if one.tte), None)
    if found is None:
        return None
    worded = arrange_keputusan(office, load_naskah(office, keputusan_id))
    if kode_of(freeze(KEPUTUSAN, worded)) != found.kode:
        return None
    model: NaskahKeputusan = frozen_model(office, found, Mode.DRAF)
    return Bertanda(found, model.keputusan.nomor, model.keputusan.tanggal)


def signed_scan(office: Office, bertanda: Bertanda) -> bytes:
    """The signed file; raises `AppError` when the archive has lost it."""
    content, gone = signed_file(office, bertanda.terbitan.id)
    if gone is not None:
        raise AppError(gone.message, hint="Ambil berkas arsip dari salinan data.")
    return content


def check_against(bertanda: Bertanda, nomor: str, hari: date | None) -> Iterator[Finding]:
    """Number and day cannot be written onto a paper that is signed: they must be those on it."""
    if " ".join(nomor.split()) != bertanda.nomor:
        yield Finding(
            "penetapan.nomor_bertanda",
            "nomor",
            f"Naskah yang ditandatangani elektronik bernomor {bertanda.nomor or '(kosong)'}.",
        )
    if hari != bertanda.hari:
        day = tanggal.show(bertanda.hari) or "(kosong)"
        yield Finding(
            "penetapan.tanggal_bertanda",
            "tanggal",
            f"Naskah yang ditandatangani elektronik bertanggal {day}.",
        )


def why_unsigned(nomor: str, hari: str) -> str:
    """Why a decree with these words cannot be signed electronically; empty when it can."""
    if nomor.strip() and day_of(hari) is not None:
        return ""
    return (
        "Isi nomor dan tanggal di rancangannya dahulu: sesudah ditandatangani elektronik "
        "keduanya tidak dapat ditulis lagi."
    )
