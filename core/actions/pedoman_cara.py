"""Choose a reading for all assessments of the office; drafts follow, what was checked stays."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.pedoman import AWALAN_CARA_BACA, load_pedoman
from core.actions.petugas import require
from core.errors import DataRejectedError
from core.findings import Finding
from core.koperasi.penilaian import Penilaian, StatusPenilaian
from core.rules.pedoman_kantor import CaraBacaKantor
from core.storage.pedoman_store import PedomanStore
from core.storage.penilaian_store import PenilaianStore

BERWENANG = ("pejabat", "admin")
_CHANGED = frozenset({Topic.PEDOMAN, Topic.PENILAIAN})


@dataclass(frozen=True, slots=True)
class DampakCaraBaca:
    """What a reading for all would touch: drafts that change; what stays as it is."""

    berubah: int
    pilihan_sendiri: int
    diperiksa: int
    final: int

    @property
    def kalimat(self) -> str:
        """The same in words.

        >>> DampakCaraBaca(2, 1, 3, 4).kalimat
        '2 draf berubah. Tetap seperti semula: 1 draf dengan pilihan sendiri, 3 diperiksa, 4 final.'
        """
        kept = [
            f"{count} {word}"
            for count, word in (
                (self.pilihan_sendiri, "draf dengan pilihan sendiri"),
                (self.diperiksa, "diperiksa"),
                (self.final, "final"),
            )
            if count
        ]
        changed = (
            f"{self.berubah} draf berubah." if self.berubah else "Tidak ada draf yang berubah."
        )
        return f"{changed} Tetap seperti semula: {', '.join(kept)}." if kept else changed


@dataclass(frozen=True, slots=True)
class PilihanCaraBaca:
    """The reading wanted for one component; no `varian` is the table of the pedoman itself."""

    pedoman_id: str
    komponen: str
    varian: str
    alasan: str = ""


def weigh_cara_baca(office: Office, pilihan: PilihanCaraBaca) -> DampakCaraBaca:
    """Say what would change before anything does."""
    store = PenilaianStore(office.db)
    known = store.unlocked_of(pilihan.pedoman_id)
    drafts = [one for one in known if one.status is StatusPenilaian.DRAF]
    changed = list(_following(drafts, pilihan))
    own = sum(_is_own(one, pilihan.komponen) for one in drafts)
    return DampakCaraBaca(
        len(changed), own, len(known) - len(drafts), store.count_final(pilihan.pedoman_id)
    )


def set_cara_baca(office: Office, pilihan: PilihanCaraBaca) -> Outcome[DampakCaraBaca]:
    """Keep the reading and let the drafts follow, in one transaction.

    Raises `DataRejectedError` or `NotAllowedError`.
    """
    require(office, *BERWENANG)
    findings = tuple(check_cara_baca(office, pilihan))
    if findings:
        raise DataRejectedError(findings)
    impact = weigh_cara_baca(office, pilihan)
    what = f"cara baca {pilihan.komponen} untuk semua penilaian"
    deed = office.deed(what, induk=f"pedoman:{pilihan.pedoman_id}")
    readings, assessments = PedomanStore(office.db), PenilaianStore(office.db)
    with office.db.atomic():
        if pilihan.varian:
            readings.set_reading(
                deed,
                CaraBacaKantor(
                    pilihan.pedoman_id,
                    pilihan.komponen,
                    pilihan.varian,
                    pilihan.alasan.strip(),
                    deed.when,
                    deed.actor.nama,
                ),
            )
        else:
            readings.drop_reading(deed, pilihan.pedoman_id, pilihan.komponen)
        for each in _following(assessments.unlocked_of(pilihan.pedoman_id), pilihan):
            induk = f"koperasi:{each.kunci.koperasi_id}"
            assessments.save(office.deed(f"mengikuti {what}", induk=induk), each)
    return Outcome(impact, _CHANGED)


def check_cara_baca(office: Office, pilihan: PilihanCaraBaca) -> Iterator[Finding]:
    """What keeps a reading from being chosen."""
    komponen = load_pedoman(office, pilihan.pedoman_id).pedoman.find_komponen(pilihan.komponen)
    if komponen is None or (pilihan.varian and komponen.find_varian(pilihan.varian) is None):
        yield Finding("cara_baca.tidak_ada", "varian", "Cara baca ini tidak ada pada komponen itu.")
    if pilihan.varian and not pilihan.alasan.strip():
        yield Finding(
            "cara_baca.alasan",
            "alasan",
            "Tulis alasan memakai cara baca ini untuk semua penilaian.",
        )


def _following(assessments: list[Penilaian], pilihan: PilihanCaraBaca) -> Iterator[Penilaian]:
    """The drafts that change, as they will be; one that chose for itself keeps its choice."""
    kode = pilihan.komponen
    reason = f"{AWALAN_CARA_BACA}{pilihan.alasan.strip()}"
    for each in assessments:
        if each.status is not StatusPenilaian.DRAF or _is_own(each, kode):
            continue
        varian = {key: one for key, one in each.varian.items() if key != kode}
        alasan = {key: one for key, one in each.alasan_varian.items() if key != kode}
        if pilihan.varian:
            varian[kode], alasan[kode] = pilihan.varian, reason
        if (varian, alasan) != (dict(each.varian), dict(each.alasan_varian)):
            yield replace(each, varian=varian, alasan_varian=alasan)


def _is_own(penilaian: Penilaian, kode: str) -> bool:
    """Whether the assessment chose this reading itself, with a reason of its own."""
    reason = penilaian.alasan_varian.get(kode, "")
    return kode in penilaian.varian and not reason.startswith(AWALAN_CARA_BACA)
