"""Papers of an examination: look at one, print it, save it, print it again as it was."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from core.actions.cetak_kesehatan_jenis import jenis_of
from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.cetak_kesehatan_putusan import penugasan_of
from core.actions.cetak_kesehatan_susun import gather
from core.actions.cetak_kesehatan_tanda import Penerbit, load_penerbit
from core.actions.cetak_kesehatan_terbit import (
    CaraCetak,
    Lembar,
    draw,
    draw_frozen,
    issue,
    issue_again,
    look,
    refuse_obstacles,
    refuse_unchanged,
    reprint,
)
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import AppError
from core.koperasi.laporan import KunciLaporan
from core.koperasi.penilaian import StatusPenilaian
from core.naskah.model import Mode
from core.naskah.terbitan import Terbitan
from core.storage.arsip import write_whole
from core.storage.cetakan_store import CetakanStore
from core.storage.penilaian_store import PenilaianStore

PAPERS = (
    # in the order of the work
    "surat-tugas",
    "sk-tim",
    "surat-pemberitahuan",
    "formulir-kosong",
    "permintaan-kelengkapan",
    "surat-pengembalian",
    "kertas-kerja",
    "berita-acara",
    "tanggapan-pengurus",
    "hasil-pemeriksaan",
    "penetapan-hasil",
    "sertifikat",
    "rekap-kesehatan",
)
_RESULTS = ("kertas-kerja", "berita-acara", "hasil-pemeriksaan", "sertifikat")


@dataclass(frozen=True, slots=True)
class Permintaan:
    """One paper that is asked for. `tahun` is the year of performance.

    `kunci` are the examinations it is about; a paper of the year without any is about all.
    `saringan` are the filters in words; `pedoman_id` is for the form without a cooperative.
    """

    dokumen: str
    tahun: int
    kunci: tuple[KunciLaporan, ...] = ()
    cara: CaraCetak = field(default_factory=CaraCetak)
    saringan: tuple[str, ...] = ()
    pedoman_id: str = ""


def gather_naskah(office: Office, permintaan: Permintaan, penerbit: Penerbit) -> Naskah:
    """The paper from the records as they stand now; raises `PrintRefusedError`."""
    return gather(
        office,
        penerbit,
        jenis_of(permintaan.dokumen),
        tahun=permintaan.tahun,
        kunci=permintaan.kunci,
        saringan=permintaan.saringan,
        pedoman_id=permintaan.pedoman_id,
    )


def preview(office: Office, permintaan: Permintaan) -> Outcome[Lembar]:
    """What would be printed: an issue as it was, else the records as they stand."""
    cara, known = permintaan.cara, issued(office, permintaan)
    if known and cara.mode is not Mode.DRAF and not cara.baru:
        same = next((one for one in known if _is_same(one, known[0], cara)), None)
        shown = look(office, same) if same else draw_frozen(office, known[0], cara)
        return Outcome(replace(shown, terbitan=same or known[0]))
    naskah = gather_naskah(office, permintaan, load_penerbit(office))
    refuse_obstacles(naskah, cara.mode)
    return Outcome(draw(naskah, cara))


def print_paper(
    office: Office, permintaan: Permintaan, penerbit: Penerbit | None = None
) -> Outcome[Lembar]:
    """Issue a paper, or print the issue there is; the journal notes who, what and its hash.

    With `cara.baru`, the reason, a paper that was issued is issued anew from today's records.
    """
    cara, known = permintaan.cara, issued(office, permintaan)
    if known and cara.mode is not Mode.DRAF and not cara.baru:
        return _told(issue_again(office, known[0], cara))
    naskah = gather_naskah(office, permintaan, penerbit or load_penerbit(office))
    if cara.baru:
        refuse_unchanged(known, naskah)
    return _told(issue(office, naskah, cara))


def save_paper(office: Office, permintaan: Permintaan, path: Path) -> Outcome[Lembar]:
    """The same into a file; one that cannot be written leaves the older file and no entry."""
    named = replace(permintaan, cara=replace(permintaan.cara, tujuan=f"berkas {path.name}"))
    with office.db.atomic():
        outcome = print_paper(office, named)
        write_whole(path, outcome.value.pdf, where=f"Berkas {path.name}")
    return outcome


def print_again(office: Office, cetakan_id: int, tujuan: str = "") -> Outcome[Lembar]:
    """One earlier issue, as it was."""
    return _told(reprint(office, _stored(office, cetakan_id), tujuan))


def save_again(office: Office, cetakan_id: int, path: Path) -> Outcome[Lembar]:
    """One earlier issue into a file."""
    with office.db.atomic():
        outcome = print_again(office, cetakan_id, f"berkas {path.name}")
        write_whole(path, outcome.value.pdf, where=f"Berkas {path.name}")
    return outcome


def look_again(office: Office, cetakan_id: int) -> Outcome[Lembar]:
    """One earlier issue to look at; nothing is written."""
    return Outcome(look(office, _stored(office, cetakan_id)))


def list_terbitan(office: Office, kunci: Sequence[KunciLaporan], tahun_buku: int) -> list[Terbitan]:
    """Earlier prints of one examination, every round of it; else of the book year."""
    store = CetakanStore(office.db)
    if len(kunci) != 1:
        return store.list_of(tahun_buku=tahun_buku)
    rounds = PenilaianStore(office.db).rounds(kunci[0])
    found = [one for each in rounds for one in store.list_of(penilaian_id=each.id)]
    found += store.list_of(rujukan=kunci[0].teks)
    for penugasan_id in penugasan_of(office, kunci):
        found += store.list_of(rujukan=f"penugasan:{penugasan_id}")
    return sorted(found, key=lambda one: -one.id)


def issued(office: Office, permintaan: Permintaan) -> list[Terbitan]:
    """Issues of the result that is asked for, the newest first; none for papers that move on."""
    if permintaan.dokumen not in _RESULTS or len(permintaan.kunci) != 1:
        return []
    found = PenilaianStore(office.db).find(permintaan.kunci[0])
    if found is None or found.status is not StatusPenilaian.FINAL:
        return []
    return CetakanStore(office.db).latest(permintaan.dokumen, found.id, "")


def _is_same(one: Terbitan, newest: Terbitan, cara: CaraCetak) -> bool:
    return (one.kode, one.mode, one.kertas) == (newest.kode, cara.mode, cara.kertas)


def _stored(office: Office, cetakan_id: int) -> Terbitan:
    found = CetakanStore(office.db).get(cetakan_id)
    if found is None:
        raise AppError("Cetakan ini tidak ada.", hint="Muat ulang daftar cetakan terdahulu.")
    return found


def _told(lembar: Lembar) -> Outcome[Lembar]:
    return Outcome(lembar, frozenset({Topic.NASKAH}), lembar.temuan)
