"""Tab Pengawasan: supervision periods, newest first, and a form to add one or correct one."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from core import tanggal
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.umkm_pengawasan import check_typed, save_pengawasan, trash_pengawasan
from core.findings import Finding
from core.umkm.model import LABEL, Pengawasan
from gui.jobs import Jobs
from gui.models.cells import Cell, Column
from gui.session import Session
from gui.views.child_tab import DAY, ChildTab
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.typed_line import Line


def _sampai(row: Pengawasan) -> Cell:
    return Cell(tanggal.show(row.sampai)) if row.sampai else Cell("masih berlaku", color="teks-2")


COLUMNS: tuple[Column[Pengawasan], ...] = (
    Column("sejak", LABEL["sejak"], lambda row: tanggal.show(row.sejak), width=150),
    Column("sampai", LABEL["sampai"], _sampai, width=150),
    Column("sk_nomor", LABEL["sk_nomor"], lambda row: row.sk_nomor, width=170, stretch=True),
    Column("sk_tanggal", LABEL["sk_tanggal"], lambda row: tanggal.show(row.sk_tanggal), width=140),
)


class PeriodTab(ChildTab[Pengawasan]):
    """When the office supervised the business, and by which decree."""

    title, beside, noun = "Masa pengawasan", "tanpa tumpang tindih", "masa pengawasan"
    new_word, trash_word = "Tambah masa", "Hapus masa ini"
    add_word, fix_word = "Tambah masa pengawasan", "Koreksi masa pengawasan"
    prefix, memory, tells_stored = "pengawasan", "umkm.pengawasan", False

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session, jobs, COLUMNS)

    def blank(self) -> Pengawasan:
        """Its first day is asked for: today only fills the row, never the form."""
        return Pengawasan(0, self.owner_id, self.session.office.today)

    def lay_lines(self) -> None:
        self.since, self.until = TanggalEdit(), TanggalEdit("masih berlaku")
        self.number, self.day = Line(), TanggalEdit()
        form, hint = self.form, "kosong selama masih berlaku"
        form.line("sejak", LABEL["sejak"], self.since, required=True, width=DAY)
        form.line("sampai", LABEL["sampai"], self.until, width=DAY, hint=hint)
        form.line("sk_nomor", LABEL["sk_nomor"], self.number)
        form.line("sk_tanggal", LABEL["sk_tanggal"], self.day, width=DAY)

    def fill(self, record: Pengawasan) -> None:
        self.since.set_day(record.sejak if record.id else None)
        self.until.set_day(record.sampai)
        self.number.set_text(record.sk_nomor)
        self.day.set_day(record.sk_tanggal)

    def typed(self) -> Pengawasan:
        return replace(
            self.stored,
            sejak=self.since.day() or self.stored.sejak,
            sampai=self.until.day(),
            sk_nomor=self.number.text().strip(),
            sk_tanggal=self.day.day(),
        )

    def examine(self, record: Pengawasan) -> tuple[Finding, ...]:
        if self.since.day() is None:
            return (Finding("pengawasan.sejak", "sejak", "Isi sejak kapan usaha ini diawasi."),)
        return check_typed(self.session.office, record)

    def save_action(self, record: Pengawasan) -> Callable[[Office], Outcome[int]]:
        return partial(save_pengawasan, period=record)

    def trash_action(self, record: Pengawasan) -> Callable[[Office], Outcome[None]]:
        return partial(trash_pengawasan, period=record)
