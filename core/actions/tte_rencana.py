"""What a certificate would sign: which room of which paper, whose name stands there, or why not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from core.actions.cetak_kesehatan_jenis import jenis_of
from core.actions.cetak_kesehatan_terbit import CaraCetak, frozen_model
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.progress import Progress
from core.errors import AppError
from core.naskah.model import Mode
from core.naskah.terbitan import Terbitan
from core.naskah.tte import Ruang, Sertifikat, same_person
from core.storage.arsip import Arsip, KeadaanBerkas, digest
from core.storage.cetakan_store import CetakanStore
from core.storage.tte_store import TteStore


@dataclass(frozen=True, slots=True)
class SatuTte:
    """One paper. `pilihan` are its free rooms by number, `ruang` the rooms of one person to fill.

    `beda` is true when the paper names somebody else; `halangan` says why it cannot be signed.
    """

    cetakan_id: int
    nama: str
    sidik: str = ""
    nomor: int = -1
    ruang: tuple[Ruang, ...] = ()
    pilihan: tuple[tuple[int, Ruang], ...] = ()
    beda: bool = False
    halangan: str = ""


@dataclass(frozen=True, slots=True)
class RencanaTte:
    """All papers that were asked for, and the certificate they were matched with."""

    sertifikat: Sertifikat
    naskah: tuple[SatuTte, ...]

    @property
    def siap(self) -> tuple[SatuTte, ...]:
        return tuple(one for one in self.naskah if not one.halangan)

    @property
    def terhalang(self) -> tuple[SatuTte, ...]:
        return tuple(one for one in self.naskah if one.halangan)

    @property
    def nama_beda(self) -> tuple[str, ...]:
        """Names on paper that are not the owner's, each once, for the officer to confirm.

        A paper without a name gives an empty one.
        """
        found = (one.ruang[0].nama for one in self.siap if one.beda)
        return tuple(dict.fromkeys(found))


def plan_tte(
    office: Office,
    cetakan: Sequence[int],
    sertifikat: Sertifikat,
    *,
    ruang: int | None = None,
    progress: Progress | None = None,
) -> Outcome[RencanaTte]:
    """Look at every paper; nothing is written. `ruang` is the room that the officer picked."""
    tell = progress or Progress()
    found = []
    for done, cetakan_id in enumerate(cetakan, start=1):
        found.append(_plan_one(office, cetakan_id, sertifikat, ruang))
        tell.step(done, len(cetakan))
    return Outcome(RencanaTte(sertifikat, tuple(found)))


def _plan_one(
    office: Office, cetakan_id: int, sertifikat: Sertifikat, wanted: int | None
) -> SatuTte:
    terbitan = CetakanStore(office.db).get(cetakan_id)
    if terbitan is None:
        return SatuTte(cetakan_id, f"Cetakan {cetakan_id}", halangan="Cetakan ini tidak ada.")
    plain = SatuTte(cetakan_id, f"{jenis_of(terbitan.dokumen).judul} {terbitan.perihal}")
    if terbitan.mode is not Mode.TTE:
        return replace(
            plain,
            halangan="Dicetak untuk tanda tangan basah; cetak dahulu dengan cara ruang TTE.",
        )
    try:
        rooms = _rooms(office, terbitan)
    except AppError as error:
        return replace(plain, halangan=f"{error.message} {error.hint}".strip())
    return _with_room(office, plain, terbitan, rooms, (sertifikat, wanted))


def _rooms(office: Office, terbitan: Terbitan) -> tuple[Ruang, ...]:
    """Where the paper leaves room, found by setting it again: the bytes must be the same."""
    from core.pdf.kesehatan import compose, set_with_rooms

    cara = CaraCetak(terbitan.kertas, terbitan.mode)
    model = frozen_model(office, terbitan, cara.mode)
    pdf, _pages, rooms = set_with_rooms(compose(model, kertas=cara.kertas, mode=cara.mode))
    if digest(pdf) != terbitan.sidik:
        raise AppError(
            "Dicetak oleh program yang lebih lama, letak ruangnya tidak lagi pasti.",
            hint="Terbitkan baru, lalu tanda tangani yang baru.",
        )
    if not rooms:
        raise AppError("Naskah ini tidak mempunyai ruang tanda tangan elektronik.", hint="")
    return rooms


def _with_room(
    office: Office,
    plain: SatuTte,
    terbitan: Terbitan,
    rooms: tuple[Ruang, ...],
    choice: tuple[Sertifikat, int | None],
) -> SatuTte:
    sertifikat, wanted = choice
    made = TteStore(office.db).of(terbitan.id)
    sidik = made[-1].sidik if made else terbitan.sidik
    if made and Arsip(office.path).read(sidik).keadaan is not KeadaanBerkas.UTUH:
        return replace(
            plain,
            halangan="Berkas bertanda tangan dalam arsip hilang atau berubah; ambil dari salinan.",
        )
    taken = [rooms[one.ruang] for one in made if one.ruang < len(rooms)]
    free = tuple(_free(rooms, taken))
    if not free:
        return replace(plain, halangan="Sudah ditandatangani elektronik.")
    mine = [number for number, one in free if same_person(sertifikat, one)]
    numbers = [number for number, _one in free]
    if wanted in numbers:
        chosen, beda = wanted, wanted not in mine
    elif mine:
        chosen, beda = mine[0], False
    elif len(free) == 1:
        chosen, beda = numbers[0], True
    else:
        names = "; ".join(one.nama or "tanpa nama" for _number, one in free)
        sebab = f"Ruang tanda tangannya atas nama {names}; pilih satu."
        return replace(plain, pilihan=free, halangan=sebab)
    first = rooms[chosen or 0]
    # a person who signs at several places is shown at all of them, unless others signed before
    others = () if made else tuple(one for one in rooms if one is not first and _same(one, first))
    return replace(
        plain, sidik=sidik, nomor=chosen or 0, ruang=(first, *others), pilihan=free, beda=beda
    )


def _free(rooms: tuple[Ruang, ...], taken: list[Ruang]) -> Iterator[tuple[int, Ruang]]:
    """Rooms of people who have not signed, one of each person."""
    seen = list(taken)
    for number, one in enumerate(rooms):
        if not any(_same(one, other) for other in seen):
            seen.append(one)
            yield number, one


def _same(one: Ruang, other: Ruang) -> bool:
    """One person in one office, however the lines of its name are broken."""
    first, second = ((who.nama, who.nip, " ".join(who.jabatan)) for who in (one, other))
    return first == second
