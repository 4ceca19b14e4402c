"""Tab Izin: permits and standards, how long they are valid, and a form to add or correct one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from core import tanggal
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.umkm_izin import check_typed, save_izin, trash_izin
from core.findings import Finding
from core.umkm.izin import JENIS_IZIN, IzinUmkm
from core.umkm.model import LABEL
from gui.jobs import Jobs
from gui.models.cells import Cell, Column
from gui.session import Session
from gui.views.child_tab import DAY, ChildTab
from gui.widgets.pick import Pick
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.typed_line import Line


def columns(today: date) -> tuple[Column[IzinUmkm], ...]:
    """The validity is told as of today."""
    return (
        Column("jenis", LABEL["jenis"], lambda row: row.jenis, width=104),
        Column("nomor", LABEL["nomor"], lambda row: Cell(row.nomor, tip=row.nomor), width=160),
        Column("tanggal", LABEL["tanggal"], lambda row: tanggal.show(row.tanggal), width=122),
        Column("masa", "Masa berlaku", partial(_masa, today), width=190, stretch=True),
    )


def _masa(today: date, row: IzinUmkm) -> Cell:
    words = row.masa(today)
    if row.is_expired(today):
        return Cell(words, icon="triangle-alert", tone="awas", tip=words)
    return Cell(words, color="teks-2", tip=words)


class PermitTab(ChildTab[IzinUmkm]):
    """What a business may do and which standards it has, with what ends soon."""

    title, beside, noun = "Izin dan standar", "NIB, PIRT, halal, merek, dan lainnya", "izin"
    add_word, fix_word, trash_word = "Tambah izin", "Koreksi izin", "Hapus izin ini"
    prefix, memory, tells_stored = "izin_umkm", "umkm.izin", False

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session, jobs, columns(session.office.today))

    def blank(self) -> IzinUmkm:
        return IzinUmkm(0, self.owner_id, "")

    def lay_lines(self) -> None:
        self.kind = Pick([(name, name) for name in JENIS_IZIN])
        self.number, self.note = Line(), Line()
        self.day, self.until = TanggalEdit(), TanggalEdit("tanpa batas waktu")
        form, hint = self.form, "kosong bila tanpa batas waktu"
        form.line("jenis", LABEL["jenis"], self.kind, required=True, width=DAY)
        form.line("nomor", LABEL["nomor"], self.number)
        form.line("tanggal", LABEL["tanggal"], self.day, width=DAY)
        form.line("berlaku_sampai", LABEL["berlaku_sampai"], self.until, width=DAY, hint=hint)
        form.line("catatan", LABEL["catatan"], self.note)

    def fill(self, record: IzinUmkm) -> None:
        known = record.jenis in ("", *JENIS_IZIN)
        names = JENIS_IZIN if known else (*JENIS_IZIN, record.jenis)
        self.kind.set_options([(name, name) for name in names])
        self.kind.set_code(record.jenis)
        self.number.set_text(record.nomor)
        self.day.set_day(record.tanggal)
        self.until.set_day(record.berlaku_sampai)
        self.note.set_text(record.catatan)

    def typed(self) -> IzinUmkm:
        return replace(
            self.stored,
            jenis=self.kind.code() or "",
            nomor=self.number.text().strip(),
            tanggal=self.day.day(),
            berlaku_sampai=self.until.day(),
            catatan=self.note.text().strip(),
        )

    def examine(self, record: IzinUmkm) -> tuple[Finding, ...]:
        return check_typed(self.session.office, record)

    def save_action(self, record: IzinUmkm) -> Callable[[Office], Outcome[int]]:
        return partial(save_izin, izin=record)

    def trash_action(self, record: IzinUmkm) -> Callable[[Office], Outcome[None]]:
        return partial(trash_izin, izin=record)
