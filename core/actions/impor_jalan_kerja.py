"""What planning an import works with: the office, the wish, the rows read, the plan so far."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from core.actions.office import Office
from core.actions.progress import Progress
from core.findings import Finding, Severity
from core.impor.model import Kebijakan, Nasib, Register
from core.impor.rencana import Alasan, Bacaan, Rencana
from core.impor.rencana_permintaan import Permintaan

BARIS_SELANGKAH = 2_000
SETAHUN_LALU = "Tahun belum dipilih dan tidak ada di baris ini."


@dataclass(slots=True)
class Kerja:
    """One planning under way."""

    office: Office
    register: Register
    permintaan: Permintaan
    bacaan: Bacaan
    rencana: Rencana
    progress: Progress

    policy: Mapping[str, Kebijakan] = field(default_factory=dict)
    """The policy of every column that is read."""

    def __post_init__(self) -> None:
        peta = self.permintaan.peta
        self.policy = {kode: peta.policy(kode) for kode in self.bacaan.nilai}

    def chunks(self) -> Iterator[range]:
        """The rows in portions, telling how far it is."""
        total = len(self.bacaan)
        for start in range(0, total, BARIS_SELANGKAH):
            self.progress.step(start, total)
            yield range(start, min(start + BARIS_SELANGKAH, total))

    def has(self, *kode: str) -> bool:
        """Whether any of these columns is read."""
        return any(each in self.bacaan.nilai for each in kode)

    def shown(self, kode: str, at: int) -> str:
        """A cell as it was read, for a reason."""
        column = self.bacaan.nilai.get(kode)
        return "" if column is None or column[at] is None else str(column[at])

    def weigh(self, at: int, findings: Iterable[Finding], columns: Mapping[str, str]) -> bool:
        """Put findings to the row; False when one of them refuses it.

        `columns` maps a checked field to the column it came from, where the two differ.
        """
        sound = True
        for each in findings:
            if each.severity is Severity.KESALAHAN:
                kode = columns.get(each.field, each.field)
                self.rencana.refuse(at, Alasan(kode, self.shown(kode, at), each.message))
                sound = False
            elif each.severity is Severity.PERINGATAN:
                self.rencana.note(at, each.message)
        return sound

    def note_left(
        self,
        at: int,
        stored: Mapping[str, Any],
        typed: Mapping[str, Any],
        changed: Mapping[str, Any],
    ) -> None:
        """Name the cells that differ from the record and are left aside by their policy."""
        labels = {each.kode: each.label for each in self.register.kolom}
        left = [
            labels.get(name, name)
            for name, value in typed.items()
            if value not in (None, "") and name not in changed and value != stored[name]
        ]
        if left:
            self.rencana.note(at, f"Berbeda tetapi dibiarkan: {', '.join(left)}.")

    def refuse_twin(self, at: int, first: int) -> None:
        """The second row of the file about one record."""
        number = self.bacaan.nomor[first]
        message = f"Catatan yang sama sudah ada pada baris {number} berkas ini."
        self.rencana.refuse(at, Alasan("", "", message))

    def settle_row(self, at: int, catatan_id: int, *, changed: bool) -> None:
        """The row is about this record, 0 for a new one."""
        fate = Nasib.BARU if not catatan_id else Nasib.BERUBAH if changed else Nasib.SAMA
        self.rencana.settle(at, fate, catatan_id)


def stored_value(value: Any) -> Any:
    """A value read as its table holds it."""
    if isinstance(value, bool):
        return int(value)
    return value.isoformat() if isinstance(value, date) else value


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[dict[str, Any], ...]:
    """The fields that differ, before and after."""
    names = [name for name in after if before[name] != after[name]]
    return {name: before[name] for name in names}, {name: after[name] for name in names}
