"""Tab RAT & tahunan: one row per tahun buku, and the form of the one chosen."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from core import rupiah, tanggal
from core.actions.koperasi import BerkasKoperasi
from core.actions.koperasi_tahun import (
    examine_tahun,
    figures_of_report,
    save_tahun,
    trash_tahun,
)
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.findings import Finding
from core.koperasi.checks_tahun import total_orang
from core.koperasi.model import ORANG, KoperasiTahun
from gui.jobs import Jobs
from gui.models.cells import Cell, Column
from gui.session import Session
from gui.views.child_tab import ChildTab
from gui.views.koperasi.year_fields import YearFields

NO_YEAR = Finding(
    "tahun.kosong", "tahun_buku", "Tulis tahun buku dengan empat angka, misalnya 2025."
)


def _day(row: KoperasiTahun) -> Cell:
    if row.rat_tanggal is None:
        return Cell("belum", icon="circle-dashed", tone="awas", color="teks-2")
    return Cell(tanggal.show_short(row.rat_tanggal), icon="check", tone="sehat")


def _told(row: KoperasiTahun) -> Cell:
    return Cell(tanggal.show_short(row.rat_dilaporkan))


COLUMNS: tuple[Column[KoperasiTahun], ...] = (
    Column("tahun_buku", "Tahun buku", lambda row: str(row.tahun_buku), width=84),
    Column("rat", "RAT", _day, width=116),
    Column("told", "Dilaporkan", _told, width=96),
    Column("anggota", "Anggota", lambda row: Cell.number(rupiah.show(total_orang(row, "anggota"))),
           width=74, right=True),
    Column("aset", "Aset", lambda row: Cell.rupiah(row.aset), width=120, right=True, stretch=True),
    Column("shu", "SHU", lambda row: Cell.rupiah(row.shu), width=120, right=True),
)  # fmt: skip


class YearTab(ChildTab[KoperasiTahun]):
    """People, headline figures and the RAT, year by year."""

    title, noun, first = "Tahun buku", "tahun buku", "rat_tanggal"
    new_word, trash_word = "Tambah tahun buku", "Hapus tahun buku ini"
    add_word = fix_word = "Tahun buku dan RAT"
    prefix, memory = "koperasi_tahun", "koperasi.tahunan"
    usual = 0
    """The book year looked at; the form opens there."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session, jobs, COLUMNS)

    def blank(self) -> KoperasiTahun:
        """The book year looked at, or the one after the last."""
        known = {row.tahun_buku for row in self.rows}
        return KoperasiTahun(max(known) + 1 if self.usual in known else self.usual, self.owner_id)

    def lay_lines(self) -> None:
        self.fields = YearFields(self.form)

    def key_of(self, row: KoperasiTahun) -> int:
        return row.tahun_buku

    def open_at(self, key: int) -> None:
        """A year that is not in the list yet stands empty in the form."""
        year = key or self.usual
        if not self.table.pick(year):
            self.show_row(KoperasiTahun(year, self.owner_id))

    def fill(self, record: KoperasiTahun) -> None:
        self.fields.put(record)
        office = self.session.office
        self.fields.show_report(figures_of_report(office, self.owner_id, record.tahun_buku))

    def typed(self) -> KoperasiTahun:
        return self.fields.record(self.stored)

    def examine(self, record: KoperasiTahun) -> tuple[Finding, ...]:
        return examine_tahun(self.session.office, record) if record.tahun_buku else (NO_YEAR,)

    def line_of(self, finding: Finding) -> Finding:
        """Men and women stand on the line of their total."""
        group = finding.field.rpartition("_")[0]
        return replace(finding, field=f"{group}_jumlah") if group in ORANG else finding

    def save_action(self, record: KoperasiTahun) -> Callable[[Office], Outcome[int]]:
        return partial(save_tahun, tahun=record)

    def trash_action(self, record: KoperasiTahun) -> Callable[[Office], Outcome[None]]:
        return partial(trash_tahun, tahun=record)

    def counterpart(self, now: BerkasKoperasi) -> KoperasiTahun | None:
        """The same year in a file read later."""
        return next((one for one in now.years if one.id == self.stored.id), None)
