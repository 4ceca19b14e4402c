"""Target periode: kondisi awal, every year, kondisi akhir, basis; changes with their reason."""

from dataclasses import replace
from functools import partial

from core import tanggal
from core.actions.target import load_periode
from core.actions.target_periode import IsianPeriode, check_periode, save_periode
from core.findings import Finding
from core.iku.target_checks import AKHIR, AWAL, PerubahanTarget
from core.iku.target_periode import BarisPeriode, JenisRiwayat, PeriodeIku
from core.rules.capaian import show_target
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.set_pick import followed
from gui.views.iku.triwulan.cells import CellRow, heads_row, link_rows
from gui.widgets.labels import Text
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.typed_line import Line

_WORD = {
    JenisRiwayat.PENETAPAN: "ditetapkan",
    JenisRiwayat.PERUBAHAN: "perubahan PK",
    JenisRiwayat.PEMBETULAN: "dibetulkan",
}

Grid = tuple[int | tuple[str, str], ...]


class PeriodePanel(EntryPanel):
    """One row an indicator; Simpan keeps what differs."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Target periode", session, jobs)
        self.form.setMaximumWidth(900)
        self._found: PeriodeIku | None = None
        self._tahun = 0
        self._kolom: tuple[str, ...] = ()
        self._made: Grid = ()
        self.history = Text("", "kecil", wrap=True)
        self.content.insertWidget(self.content.count() - 1, self.history)

    def show_year(self, tahun: int) -> None:
        """The period of the set of this year, and a draft over it if one was left."""
        found = load_periode(self.session.office, tahun, followed(self.session))
        self.draft.flush()
        self._found, self._tahun = found, tahun
        self.title.title.setText(f"Target {found.sejak}\u2013{found.sampai}")
        self.title.set_beside("Kosongkan untuk mencabut; kondisi akhir kosong = target terakhir.")
        self.notice.clear()
        self._make(found)
        self.history.setText(_told(found))
        self.history.setVisible(bool(self.history.text()))
        if self.draft.show(f"target-periode:{found.sejak}:{tahun}", partial(self._fill, found)):
            self.notice.show_note("Isian yang belum disimpan dipulihkan.")

    def renew(self, tahun: int) -> None:
        """Read again; typing over a grid that is still the right one is left alone."""
        found = load_periode(self.session.office, tahun, followed(self.session))
        if not self.draft.dirty or (tahun, _grid(found)) != (self._tahun, self._made):
            self.show_year(tahun)

    def save(self) -> None:
        if self._found is None or not self.form.check_typing():
            return
        self.save_button.setEnabled(False)
        self.jobs.run(
            partial(save_periode, isian=self._typed(), perubahan=self._change(), tahun=self._tahun),
            owner=self,
            done=lambda _outcome: self._done(),
            failed=self.refused,
        )

    def check(self) -> None:
        found = check_periode(self.session.office, self._typed(), self._change(), tahun=self._tahun)
        self.form.show_findings([self.placed(one) for one in found])
        self._mark(found)

    def placed(self, finding: Finding) -> Finding:
        return replace(finding, field=finding.field.partition(":")[0])

    def _mark(self, findings: tuple[Finding, ...]) -> None:
        for one in findings:
            kode, _, kolom = one.field.partition(":")
            if kolom in self._kolom and kode in self.form.names():
                self._row(kode).mark(self._kolom.index(kolom), one)

    def _done(self) -> None:
        self.saved()
        self.show_year(self._tahun)
        self.notice.show_note("Target tersimpan.")

    def _make(self, found: PeriodeIku) -> None:
        if self._made == _grid(found):
            return
        self.draft.end()
        self.form.empty()
        self._made = _grid(found)
        heads = ("Tahun awal", "Awal", *map(str, found.tahun), "Akhir")
        self._kolom = ("awal_tahun", AWAL, *map(str, found.tahun), AKHIR)
        self.form.note(heads_row(heads))
        for one in found.baris:
            self.form.line(one.iku, one.nama_pendek, CellRow(one.nama_pendek, heads))
        link_rows([self._row(one.iku) for one in found.baris])
        self.form.heading("Dasar penetapan")
        for one in found.baris:
            self.form.line(f"{one.iku}-dasar", one.nama_pendek, Line())
        self.form.heading("Perubahan perjanjian kinerja")
        self.form.line("alasan", "Alasan", Line(), hint="diisi bila target tahun ini diubah")
        self.form.line("tanggal", "Tanggal", TanggalEdit(), width=188)

    def _row(self, kode: str) -> CellRow:
        field = self.form.field(kode).field
        if not isinstance(field, CellRow):
            raise TypeError(kode)
        return field

    def _line(self, name: str) -> Line:
        field = self.form.field(name).field
        if not isinstance(field, Line):
            raise TypeError(name)
        return field

    def _fill(self, found: PeriodeIku) -> None:
        for one in found.baris:
            pokok = one.pokok
            texts = (
                str(pokok.awal_tahun or ""),
                show_target(one.awal),
                *(show_target(year.target) for year in one.tahun),
                show_target(one.akhir) if pokok.akhir_nilai else "",
            )
            self._row(one.iku).fill(texts)
            self._line(f"{one.iku}-dasar").set_text(pokok.dasar)
        self._line("alasan").set_text("")
        self._line("tanggal").set_text("")

    def _typed(self) -> tuple[IsianPeriode, ...]:
        known = self._found.baris if self._found else ()
        return tuple(self._one(row) for row in known)

    def _one(self, row: BarisPeriode) -> IsianPeriode:
        year, awal, *targets, akhir = self._row(row.iku).texts()
        pokok = replace(
            row.pokok,
            awal_tahun=int(year) if year.isdecimal() else None,
            awal_nilai=awal,
            akhir_nilai=akhir,
            dasar=self._line(f"{row.iku}-dasar").text(),
        )
        return IsianPeriode(
            pokok,
            tuple(
                replace(one.stored, nilai=text)
                for one, text in zip(row.tahun, targets, strict=True)
            ),
        )

    def _change(self) -> PerubahanTarget | None:
        field = self.form.field("tanggal").field
        day = field.day() if isinstance(field, TanggalEdit) else None
        alasan = self._line("alasan").text()
        return PerubahanTarget(alasan, day) if alasan.strip() or day else None


def _grid(found: PeriodeIku) -> Grid:
    """What the lines and columns of the grid follow from."""
    return (*found.tahun, *((one.iku, one.nama_pendek) for one in found.baris))


def _told(found: PeriodeIku) -> str:
    """How targets came to be, the changes of agreements first of all."""
    lines = [
        f"{row.nama_pendek} {one.tahun}: {_WORD[one.jenis]}, "
        f"{one.sebelum or 'kosong'} menjadi {one.nilai or 'kosong'}"
        + (f", {tanggal.show(one.tanggal)}" if one.tanggal else "")
        + (f" \u2013 {one.alasan}" if one.alasan else "")
        + f" ({one.oleh})"
        for row in found.baris
        for year in row.tahun
        for one in year.riwayat
    ]
    return "Riwayat: " + "; ".join(lines) + "." if lines else ""
