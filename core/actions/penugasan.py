"""Surat tugas of a year: write them, make up their teams, move them to Tempat sampah and back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core import nip
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.tahun_buku import tahun_buku_for
from core.errors import DataRejectedError, RecordMovedError
from core.findings import Finding, Severity
from core.koperasi.checks_pemeriksaan import PEMERIKSA_KURANG, check_penugasan
from core.koperasi.pemeriksaan import AnggotaTim, Penugasan, PeranTim
from core.storage.journal import Deed
from core.storage.penugasan_store import PenugasanStore

_CHANGED = frozenset({Topic.PEMERIKSAAN})


@dataclass(frozen=True, slots=True)
class RingkasanTugas:
    """One surat tugas in the list: its team, how many cooperatives, how many of them final."""

    penugasan: Penugasan
    tim: tuple[AnggotaTim, ...]
    jumlah: int
    selesai: int

    @property
    def ketua(self) -> str:
        """Who leads the team, else who stands first in it."""
        leads = [one.nama for one in self.tim if one.peran is PeranTim.KETUA]
        return next(iter(leads or [one.nama for one in self.tim]), "")


def list_penugasan(
    office: Office, tahun: int, *, trashed: bool = False
) -> tuple[RingkasanTugas, ...]:
    """The surat tugas over the book year that a year of performance looks at."""
    store = PenugasanStore(office.db)
    tahun_buku = tahun_buku_for(office, tahun)
    teams, counts = store.teams_of_year(tahun_buku), store.counts(tahun_buku)
    return tuple(
        RingkasanTugas(one, tuple(teams.get(one.id, ())), *counts.get(one.id, (0, 0)))
        for one in store.list_of_year(tahun_buku, trashed=trashed)
    )


def load_penugasan(office: Office, penugasan_id: int) -> tuple[Penugasan, tuple[AnggotaTim, ...]]:
    """A surat tugas with its team; raises `RecordMovedError` when it is gone."""
    store = PenugasanStore(office.db)
    found = store.get(penugasan_id)
    if found is None:
        raise RecordMovedError("Surat tugas ini tidak ada lagi di basis data.")
    return found, tuple(store.team_of(penugasan_id))


def check_typed(
    office: Office, penugasan: Penugasan, tim: Sequence[AnggotaTim]
) -> tuple[Finding, ...]:
    """Findings about a surat tugas as it stands in the form."""
    minimal = office.pilihan.pemeriksa_minimal
    return tuple(check_penugasan(_tidy(penugasan), [_tidy_member(one) for one in tim], minimal))


def save_penugasan(office: Office, penugasan: Penugasan, tim: Sequence[AnggotaTim]) -> Outcome[int]:
    """Add or change a surat tugas with its whole team; returns its id.

    Too few examiners do not stop it: the team may be made up later, before paper and final.
    Raises `DataRejectedError` and `RecordMovedError`.
    """
    findings = check_typed(office, penugasan, tim)
    wrong = [one for one in findings if one.severity is Severity.KESALAHAN]
    stops = [one for one in wrong if one.code != PEMERIKSA_KURANG]
    if stops:
        raise DataRejectedError(stops)
    what = "surat tugas diubah" if penugasan.id else "surat tugas ditambah"
    with office.db.atomic():
        saved = PenugasanStore(office.db).save(
            _deed(office, what, penugasan), _tidy(penugasan), [_tidy_member(one) for one in tim]
        )
    return Outcome(saved, _CHANGED, findings)


def trash_penugasan(office: Office, penugasan: Penugasan) -> Outcome[None]:
    """Move a surat tugas to Tempat sampah; its cooperatives are free meanwhile."""
    return _move(office, penugasan, to_trash=True)


def restore_penugasan(office: Office, penugasan: Penugasan) -> Outcome[None]:
    """Take it out of Tempat sampah with the cooperatives that were not sent to otherwise."""
    return _move(office, penugasan, to_trash=False)


def _move(office: Office, penugasan: Penugasan, *, to_trash: bool) -> Outcome[None]:
    what = "surat tugas dipindahkan ke Tempat sampah" if to_trash else "surat tugas dikembalikan"
    with office.db.atomic():
        PenugasanStore(office.db).move(_deed(office, what, penugasan), penugasan, to_trash=to_trash)
    return Outcome(None, _CHANGED)


def _deed(office: Office, what: str, penugasan: Penugasan) -> Deed:
    induk = f"penugasan:{penugasan.id}" if penugasan.id else ""
    return office.deed(f"{what}, tahun buku {penugasan.tahun_buku}", induk=induk)


def _tidy(penugasan: Penugasan) -> Penugasan:
    return replace(
        penugasan,
        nomor=" ".join(penugasan.nomor.split()),
        nomor_sk_tim=" ".join(penugasan.nomor_sk_tim.split()),
        keperluan=penugasan.keperluan.strip(),
        catatan=penugasan.catatan.strip(),
    )


def _tidy_member(one: AnggotaTim) -> AnggotaTim:
    digits = nip.digits_of(one.nip)
    return replace(
        one,
        nama=" ".join(one.nama.split()),
        nip=digits or one.nip.strip(),
        pangkat=" ".join(one.pangkat.split()),
        jabatan=" ".join(one.jabatan.split()),
    )
