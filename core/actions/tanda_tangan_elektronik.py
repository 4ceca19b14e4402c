"""Sign issued papers with an officer's own .p12: all of them or none, without a network."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from core.actions.cetak_kesehatan_terbit import induk_of, look
from core.actions.office import Office, load_kantor
from core.actions.outcome import Outcome, Topic
from core.actions.penilaian import PENETAP, Wewenang
from core.actions.petugas import authorize, require
from core.actions.progress import Progress
from core.actions.tte_rencana import RencanaTte, SatuTte, plan_tte
from core.errors import AppError, FileUnreadableError
from core.naskah.tte import Ditandatangani, Sertifikat
from core.storage.arsip import Arsip, digest
from core.storage.cetakan_store import CetakanStore
from core.storage.journal import Actor, Deed
from core.storage.tte_store import TteStore

if TYPE_CHECKING:
    from core.tte.kunci import Kunci

KUNCI_TERBESAR = 1024 * 1024


class NamaBerbedaError(AppError):
    """The paper names somebody else than the certificate, and nobody has confirmed it."""

    hint = "Centang bahwa nama yang berbeda itu benar, atau pilih sertifikat orangnya."


@dataclass(frozen=True, slots=True)
class BerkasKunci:
    """The officer's .p12 and its password, which is kept nowhere and never shown."""

    path: Path
    sandi: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PermintaanTte:
    """What is to be signed with which key. `setuju`: the officer has seen that names differ.

    `wewenang` is the password of a pejabat when the officer who is signed in is none.
    """

    rencana: RencanaTte
    berkas: BerkasKunci
    setuju: bool = False
    wewenang: Wewenang | None = None


@dataclass(frozen=True, slots=True)
class HasilTte:
    """What was signed, and what was left out with the reason."""

    ditandatangani: tuple[int, ...]
    dilewati: tuple[SatuTte, ...]


def look_sertifikat(office: Office, berkas: BerkasKunci) -> Outcome[Sertifikat]:
    """Open the file to show whose it is; raises `AppError` when it cannot sign."""
    return Outcome(_open(office, berkas).sertifikat)


def prepare_tte(
    office: Office,
    cetakan: Sequence[int],
    berkas: BerkasKunci,
    ruang: int | None = None,
    progress: Progress | None = None,
) -> Outcome[RencanaTte]:
    """Open the key and look at every paper; nothing is written."""
    sertifikat = _open(office, berkas).sertifikat
    return plan_tte(office, cetakan, sertifikat, ruang=ruang, progress=progress)


def sign_papers(
    office: Office, permintaan: PermintaanTte, progress: Progress | None = None
) -> Outcome[HasilTte]:
    """Sign what the plan says can be signed, in one transaction.

    Stopping or any failure leaves no file, no row and no entry. Raises `NotAllowedError`,
    `NamaBerbedaError` and whatever opening the key raises.
    """
    rencana = permintaan.rencana
    actor = _actor(office, permintaan.wewenang)
    kunci = _open(office, permintaan.berkas)
    if kunci.sertifikat != rencana.sertifikat:
        raise AppError(
            "Berkas sertifikat berganti sejak diperlihatkan.", hint="Buka lagi, lalu periksa."
        )
    if rencana.nama_beda and not permintaan.setuju:
        names = "; ".join(one or "tanpa nama" for one in rencana.nama_beda)
        raise NamaBerbedaError(
            f"Sertifikat ini milik {kunci.sertifikat.pemilik}, sedangkan naskahnya atas nama "
            f"{names}."
        )
    if not rencana.siap:
        first = next((one.halangan for one in rencana.terhalang), "Tidak ada naskah yang dipilih.")
        raise AppError("Tidak ada naskah yang dapat ditandatangani.", hint=first)
    tell, baru = progress or Progress(), list[str]()
    tell.step(0, len(rencana.siap))
    with _all_or_nothing(office, baru), office.db.atomic():
        tempat = load_kantor(office).kota
        for done, one in enumerate(rencana.siap, start=1):
            _sign_one(office, one, kunci, (actor, tempat), baru)
            tell.step(done, len(rencana.siap))
    signed = tuple(one.cetakan_id for one in rencana.siap)
    return Outcome(HasilTte(signed, rencana.terhalang), frozenset({Topic.NASKAH}))


def _sign_one(
    office: Office, one: SatuTte, kunci: "Kunci", by: tuple[Actor, str], baru: list[str]
) -> None:
    from core.pdf.stempel_tte import draw_stamp
    from core.tte.bubuh import Bubuhan, sign

    (actor, tempat), store = by, CetakanStore(office.db)
    terbitan = store.get(one.cetakan_id)
    if terbitan is None:
        raise AppError(f"{one.nama} tidak ada lagi.", hint="Muat ulang daftarnya.")
    before = look(office, terbitan).pdf
    if digest(before) != one.sidik:
        raise AppError(
            f"{one.nama} berubah sejak diperiksa.", hint="Tutup jendela ini, lalu ulangi."
        )
    owner = kunci.sertifikat
    shown = owner.pemilik if one.beda else one.ruang[0].nama
    stamps = tuple((room, draw_stamp(room, shown, owner.penerbit)) for room in one.ruang)
    now = office.clock()
    bidang = f"TandaTangan{one.nomor + 1}"
    signed = sign(before, kunci, Bubuhan(bidang, stamps, tempat), now)
    sidik = Arsip(office.path).put(signed)
    baru.append(sidik)
    what = f"{one.nama} ditandatangani elektronik oleh {owner.pemilik}"
    deed = Deed(actor, now, what, induk_of(office, terbitan))
    row = Ditandatangani(
        cetakan_id=one.cetakan_id,
        ruang=one.nomor,
        sidik=sidik,
        ukuran=len(signed),
        sidik_sebelum=one.sidik,
        pemilik=owner.pemilik,
        penerbit=owner.penerbit,
        seri=owner.seri,
        sejak=owner.sejak,
        sampai=owner.sampai,
        sidik_sertifikat=owner.sidik,
        nama_naskah=one.ruang[0].nama,
    )
    TteStore(office.db).add(deed, row)


@contextmanager
def _all_or_nothing(office: Office, baru: list[str]) -> Iterator[None]:
    """Take back what the archive got for papers that were not signed after all."""
    try:
        yield
    except BaseException:
        for sidik in baru:
            Arsip(office.path).drop(sidik)
        raise


def _open(office: Office, berkas: BerkasKunci) -> "Kunci":
    from core.tte.kunci import open_kunci

    try:
        if berkas.path.stat().st_size > KUNCI_TERBESAR:
            raise FileUnreadableError(
                f"{berkas.path.name} terlalu besar untuk berkas sertifikat.",
                hint="Pilih berkas .p12 atau .pfx yang Anda terima dari penerbit sertifikat.",
            )
        content = berkas.path.read_bytes()
    except OSError as error:
        raise FileUnreadableError(
            f"{berkas.path.name} tidak dapat dibaca.", hint="Periksa letak berkas, lalu pilih lagi."
        ) from error
    return open_kunci(content, berkas.sandi, office.clock())


def _actor(office: Office, wewenang: Wewenang | None) -> Actor:
    """Who answers for it: the one who is signed in, or who gave a password."""
    if wewenang is None:
        require(office, *PENETAP)
        return office.actor
    petugas = authorize(office, wewenang.nip, wewenang.sandi, *PENETAP)
    return Actor(petugas.id, f"{petugas.nama} ({petugas.nip})", petugas.peran, office.actor.pc)
