"""The posts of the office as data: who stands below whom, who holds each, what it answers for."""

from dataclasses import dataclass, replace
from datetime import date

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.petugas import require
from core.actions.pohon import list_jabatan, shipped_susunan
from core.actions.pohon_ubah import BERWENANG
from core.errors import AppError, DataRejectedError, RecordMovedError
from core.findings import Finding, Severity, blocks
from core.iku.jabatan_letak import all_under, check_jabatan, kode_for, moved, under
from core.iku.pohon import UnitJabatan
from core.iku.pohon_jabatan import BarisKinerja, ordered
from core.iku.pohon_letak import Langkah
from core.kantor.model import PenandaTangan
from core.kantor.tanda_tangan_susunan import holder_of, titled
from core.storage.office_store import OfficeStore
from core.storage.pohon_store import JABATAN, PohonStore

_CHANGED = frozenset({Topic.IKU, Topic.KANTOR})


@dataclass(frozen=True, slots=True)
class PosJabatan:
    """One post: how deep it stands, who holds it on a day, everybody who did, what it answers for.

    Holders are the signatories of Pengaturan whose title is that of the post.
    """

    jabatan: UnitJabatan
    tingkat: int
    pemegang: PenandaTangan | None
    riwayat: tuple[PenandaTangan, ...]
    kinerja: tuple[BarisKinerja, ...]


@dataclass(frozen=True, slots=True)
class DaftarJabatan:
    """All of them. `bawaan`: as in the decree, kept nowhere yet."""

    pos: tuple[PosJabatan, ...]
    bawaan: bool


def list_pos(office: Office, tahun: int, set_id: str = "", on: date | None = None) -> DaftarJabatan:
    """Every post, the head first; `tahun` and `set_id` name the tree they answer in."""
    people = OfficeStore(office.db).list_penanda_tangan()
    work = {one.kode: one.baris for one in list_jabatan(office, tahun, set_id)}
    day = on or office.today
    return DaftarJabatan(
        tuple(
            PosJabatan(
                one,
                depth,
                holder_of(people, one.nama, day),
                tuple(titled(people, one.nama)),
                work.get(one.kode, ()),
            )
            for depth, one in ordered(_posts(office))
        ),
        bawaan=not PohonStore(office.db).jabatan(),
    )


def list_penanggung(office: Office) -> tuple[str, ...]:
    """Units and posts that a form offers as penanggung jawab, in the order of the organisation."""
    known = [(one.unit, one.nama) for _depth, one in ordered(_posts(office))]
    return tuple(dict.fromkeys(word for pair in known for word in pair if word))


def check_isian_jabatan(office: Office, post: UnitJabatan) -> tuple[Finding, ...]:
    """What the form shows while a post is typed."""
    found = tuple(check_jabatan(_posts(office), post))
    before = next((one for one in _posts(office) if one.kode == post.kode), None)
    if before is not None and before.nama != post.nama.strip() and not blocks(found):
        people = titled(OfficeStore(office.db).list_penanda_tangan(), before.nama)
        if people:
            words = (
                f"{people[0].nama} tercatat sebagai {before.nama}; catat juga jabatan barunya pada "
                "Pemegang."
            )
            found += (Finding("jabatan.nama_pemegang", "nama", words, Severity.PERINGATAN),)
    return found


def save_jabatan(office: Office, post: UnitJabatan) -> Outcome[str]:
    """Add (kode blank, as the last below its superior) or change a post; returns its kode.

    Posts that still stood as in the decree are kept first. Raises `DataRejectedError`.
    """
    require(office, *BERWENANG)
    findings = check_isian_jabatan(office, post)
    if blocks(findings):
        raise DataRejectedError(findings)
    store = PohonStore(office.db)
    with office.db.atomic():
        post = _known(_own(office), post)
        posts = _posts(office)
        before = next((one for one in posts if one.kode == post.kode), None)
        if before is None or before.induk != post.induk:
            last = max((one.urut for one in under(posts, post.induk)), default=0)
            post = replace(post, urut=last + 1)
        new = not post.kode
        if new:
            post = replace(post, kode=kode_for(post.nama, store.taken_codes()))
        what = "jabatan ditambah" if new else "jabatan diubah"
        store.save_jabatan(office.deed(what), _tidied(post))
    return Outcome(post.kode, _CHANGED, findings)


def move_jabatan(office: Office, kode: str, langkah: Langkah) -> Outcome[int]:
    """Move a post with all below it; returns how many changed their place, 0 for none."""
    require(office, *BERWENANG)
    with office.db.atomic():
        posts = _own(office)
        changed = moved(posts, _found(posts, kode), langkah)
        deed, store = office.deed("jabatan dipindah"), PohonStore(office.db)
        for one in changed:
            store.save_jabatan(deed, one)
    return Outcome(len(changed), _CHANGED)


def trash_jabatan(office: Office, kode: str) -> Outcome[None]:
    """Move a post to Tempat sampah; refused while others stand below it or work hangs on it."""
    require(office, *BERWENANG)
    with office.db.atomic():
        posts = _own(office)
        post, store = _found(posts, kode), PohonStore(office.db)
        if below := all_under(posts, kode):
            raise AppError(
                f"{len(below)} jabatan masih berada di bawah {post.nama}.",
                hint="Pindahkan atau hapus dahulu jabatan di bawahnya.",
            )
        if len(posts) == 1:
            raise AppError(
                f"{post.nama} adalah jabatan terakhir dan tidak dihapus.",
                hint="Ubah nama atau pemegangnya.",
            )
        if work := store.answering(kode):
            raise AppError(
                f"{post.nama} masih bertanggung jawab atas {work} simpul pohon kinerja.",
                hint="Pilih penanggung jawab lain pada pohon kinerja dahulu.",
            )
        deed = office.deed("jabatan dihapus ke Tempat sampah")
        store.trash(deed, JABATAN, post.id, post.versi)
    return Outcome(None, _CHANGED)


def _posts(office: Office) -> tuple[UnitJabatan, ...]:
    return PohonStore(office.db).jabatan() or shipped_susunan().jabatan


def _own(office: Office) -> tuple[UnitJabatan, ...]:
    """The posts as rows; those of the decree become the office's own with the first change."""
    store = PohonStore(office.db)
    if not store.jabatan():
        store.keep_jabatan(office.deed("susunan jabatan disimpan"), shipped_susunan().jabatan)
    return store.jabatan()


def _known(posts: tuple[UnitJabatan, ...], post: UnitJabatan) -> UnitJabatan:
    """A post that was shown before it was a row gets the id of its row."""
    if not post.kode or post.id:
        return post
    found = _found(posts, post.kode)
    return replace(post, id=found.id, versi=found.versi)


def _found(posts: tuple[UnitJabatan, ...], kode: str) -> UnitJabatan:
    found = next((one for one in posts if one.kode == kode), None)
    if found is None:
        raise RecordMovedError("Jabatan ini sudah tidak ada.")
    return found


def _tidied(post: UnitJabatan) -> UnitJabatan:
    nama, unit, eselon = (" ".join(one.split()) for one in (post.nama, post.unit, post.eselon))
    return replace(post, nama=nama, unit=unit, eselon=eselon, tugas=post.tugas.strip())
