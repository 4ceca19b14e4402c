"""Tab Status: dated statuses, newest first, and a form to add one or correct one."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from core import tanggal
from core.actions.koperasi import BerkasKoperasi
from core.actions.koperasi_status import examine_status, save_status, trash_status
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.findings import Finding
from core.koperasi.model import LABEL_STATUS as LABEL
from core.koperasi.model import Keadaan, StatusKoperasi
from gui.jobs import Jobs
from gui.models.cells import Cell, Column
from gui.session import Session
from gui.views.child_tab import DAY, ChildTab
from gui.views.koperasi.columns import status_text
from gui.views.koperasi.status_on_day import StatusOnDay
from gui.widgets.pick import Pick
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.typed_line import Line


def _status(row: StatusKoperasi) -> Cell:
    icon, word, tone = status_text(row.status)
    return Cell(word, icon=icon, tone=tone)


def _sejak(row: StatusKoperasi) -> Cell:
    return Cell(tanggal.show(row.sejak) if row.sejak else "sejak awal")


def _basis(row: StatusKoperasi) -> Cell:
    decree = f"SK {row.no_sk}" if row.no_sk else ""
    signed = tanggal.show(row.tgl_sk) if row.tgl_sk else ""
    words = "; ".join(filter(None, (" ".join(filter(None, (decree, signed))), row.dasar)))
    return Cell(words, tip=words)


COLUMNS: tuple[Column[StatusKoperasi], ...] = (
    Column("status", LABEL["status"], _status, width=150),
    Column("sejak", LABEL["sejak"], _sejak, width=150),
    Column("dasar", "SK atau dasar", _basis, width=200, stretch=True),
)


class StatusTab(ChildTab[StatusKoperasi]):
    """What a cooperative was, and since when."""

    title, beside = "Riwayat status", "status pada satu tanggal adalah yang terakhir mulai"
    add_word, fix_word, trash_word = "Tambah status", "Koreksi status", "Hapus status ini"
    noun, tells_stored = "status", False
    prefix, memory = "status_koperasi", "koperasi.status"

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session, jobs, COLUMNS)
        self.on_day = StatusOnDay(session.office.today)
        self.below_table.addWidget(self.on_day)

    def blank(self) -> StatusKoperasi:
        return StatusKoperasi(Keadaan.AKTIF, koperasi_id=self.owner_id)

    def lay_lines(self) -> None:
        self.status = Pick([(one.value, one.sebutan) for one in Keadaan], placeholder="")
        self.since, self.signed = TanggalEdit(), TanggalEdit()
        self.number, self.basis = Line("nomor keputusan"), Line("bila belum ada SK")
        form = self.form
        form.line("status", LABEL["status"], self.status, required=True, width=160)
        form.line("sejak", LABEL["sejak"], self.since, width=DAY)
        form.line("no_sk", LABEL["no_sk"], self.number)
        form.line("tgl_sk", LABEL["tgl_sk"], self.signed, width=DAY)
        form.line("dasar", LABEL["dasar"], self.basis)

    def fill(self, record: StatusKoperasi) -> None:
        self.status.set_code(record.status)
        self.since.set_day(record.sejak)
        self.since.setPlaceholderText("sejak awal" if record.id else "hari/bulan/tahun")
        self.number.set_text(record.no_sk)
        self.signed.set_day(record.tgl_sk)
        self.basis.set_text(record.dasar)

    def typed(self) -> StatusKoperasi:
        return replace(
            self.stored,
            status=Keadaan(self.status.code() or Keadaan.AKTIF),
            sejak=self.since.day(),
            no_sk=self.number.text(),
            tgl_sk=self.signed.day(),
            dasar=self.basis.text(),
        )

    def show_rows(self, owner_id: int, rows: Sequence[StatusKoperasi]) -> None:
        self.on_day.show_statuses(owner_id, rows)
        super().show_rows(owner_id, rows)

    def may_trash(self, row: StatusKoperasi) -> bool:
        """The last one stays: a cooperative always has a status."""
        return bool(row.id) and len(self.rows) > 1

    def examine(self, record: StatusKoperasi) -> tuple[Finding, ...]:
        found = examine_status(self.session.office, record)
        if record.id or record.sejak is not None:
            return found
        missing = Finding("status.sejak", "sejak", "Isi sejak kapan status ini berlaku.")
        return (*(one for one in found if one.field != "sejak"), missing)

    def save_action(self, record: StatusKoperasi) -> Callable[[Office], Outcome[int]]:
        return partial(save_status, status=record)

    def trash_action(self, record: StatusKoperasi) -> Callable[[Office], Outcome[None]]:
        return partial(trash_status, status=record)

    def counterpart(self, now: BerkasKoperasi) -> StatusKoperasi | None:
        """The same status in a file read later."""
        return next((one for one in now.statuses if one.id == self.stored.id), None)
