"""Batal urung: the saved changes of a session, taken back one act at a time."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from core import angka
from core.actions.koperasi_status import examine_status
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.umkm_pengawasan import check_typed
from core.errors import UndoRefusedError
from core.findings import Finding
from core.storage import urung
from core.storage.sampah_periksa import period_of, status_of
from core.storage.urung import Langkah


@dataclass(frozen=True, slots=True)
class Perbuatan:
    """One finished act: its entries lie behind `sesudah` up to `sampai`; what it concerned."""

    sesudah: int
    sampai: int
    topics: frozenset[Topic] = frozenset()


def newest_entry(office: Office | None) -> int:
    """How far the journal reaches; asked before and after every act."""
    return 0 if office is None else urung.last_entry(office.db)


def describe_act(office: Office, act: Perbuatan) -> str:
    """What an act did, with the name of its record; empty when it changed nothing.

    The first entry speaks for the act: `koperasi diubah – CONTOH Koperasi Melati`; many records
    at once are counted.
    """
    found = urung.steps(office.db, act.sesudah, act.sampai)
    if not found:
        return ""
    first = found[-1]
    alike = {one.baris for one in found if one.tabel == first.tabel}
    if len(alike) > 1 and all(one.perbuatan == first.perbuatan for one in found):
        return f"{first.perbuatan} ({angka.show(len(alike), 0)} catatan)"
    name = _name(first.perubahan) or urung.record_name(office.db, first)
    return f"{first.perbuatan} – {name}" if name else first.perbuatan


def undo_act(office: Office, act: Perbuatan) -> Outcome[str]:
    """Take one act back, all of it or nothing; returns its words.

    Raises `UndoRefusedError` when a record moved since, is locked, or keeps no earlier content.
    """
    words = describe_act(office, act)
    try:
        with office.db.atomic():
            steps = urung.steps(office.db, act.sesudah, act.sampai)
            for step in steps:
                urung.take_back(office.db, office.deed(f"dibatalkan: {step.perbuatan}"), step)
            _examine(office, steps)
    except UndoRefusedError as error:
        raise UndoRefusedError(f"“{words}” tidak dapat dibatalkan. {error.message}") from error
    return Outcome(words, act.topics)


def _examine(office: Office, steps: Iterable[Langkah]) -> None:
    """Refuse days that clash with another record: the database itself would let them stand."""
    for step in steps:
        check = _DATED.get(step.tabel)
        if check is None or not _DAYS & set(step.perubahan) or not urung.is_in_use(office.db, step):
            continue
        for finding in check(office, int(step.baris)):
            if finding.code in _CLASHES:
                raise UndoRefusedError(finding.message)


def _check_status(office: Office, row_id: int) -> tuple[Finding, ...]:
    return examine_status(office, status_of(office.db, row_id))


def _check_period(office: Office, row_id: int) -> tuple[Finding, ...]:
    return check_typed(office, period_of(office.db, row_id))


_DAYS = frozenset({"sejak", "sampai", "dihapus_pada"})
_CLASHES = frozenset({"status.tanggal_sama", "pengawasan.bertumpuk"})
_DATED: dict[str, Callable[[Office, int], tuple[Finding, ...]]] = {
    "status_koperasi": _check_status,
    "pengawasan": _check_period,
}


def _name(changes: Mapping[str, tuple[object, object]]) -> str:
    pairs = (changes.get(name, ("", "")) for name in ("nama", "judul", "nama_berkas"))
    return next((str(before or after) for before, after in pairs if before or after), "")
