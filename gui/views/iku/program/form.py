"""The form of one program, kegiatan, or sub kegiatan."""

from functools import partial

from core.actions.program_baris import check_row, save_row
from core.actions.program_simpan import trash_program
from core.findings import Finding
from core.iku.program import TRIWULAN, BarisProgram, JenisProgram
from core.iku.program_pohon import TahunProgram
from core.iku.triwulan import ROMAWI
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.views.iku.triwulan.cells import CellRow, heads_row
from gui.widgets.buttons import Button
from gui.widgets.pick import Pick
from gui.widgets.rupiah_edit import RupiahEdit
from gui.widgets.typed_line import Line

WIDTH, _MONEY = 564, 148
_TEXT = {
    "kode": "Kode",
    "nama": "Nama",
    "indikator": "Indikator",
    "target": "Target",
    "satuan": "Satuan",
    "sasaran": "Sasaran",
    "penanggung_jawab": "Penanggung jawab",
}
_HEADS = tuple(f"TW {one}" for one in ROMAWI.values())


class ProgramForm(EntryPanel):
    """Adds a row below another, or changes the one that is shown."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Baris", session, jobs)
        self._stored = BarisProgram(session.year, JenisProgram.PROGRAM)
        self._last_id = 0
        self.iku = Pick(placeholder="Ikut baris di atasnya")
        self.induk = Pick(placeholder="Tidak ada")
        for pick in (self.iku, self.induk):  # as wide as the form, whatever its longest entry
            pick.setMinimumContentsLength(12)
            pick.setSizeAdjustPolicy(Pick.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.texts = {name: Line() for name in _TEXT}
        self.murni, self.perubahan = RupiahEdit(), RupiahEdit("belum berubah")
        self.realisasi = tuple(RupiahEdit() for _at in TRIWULAN)
        self.rencana = tuple(RupiahEdit() for _at in TRIWULAN)
        self.kinerja = CellRow("Kinerja sampai", _HEADS)
        form = self.form
        form.line("induk", "Di bawah", self.induk)
        for name, label in _TEXT.items():
            narrow = {"kode": 168, "target": 112, "satuan": 112}.get(name)
            form.line(name, label, self.texts[name], required=name == "nama", width=narrow)
            if name == "satuan":
                form.line("iku", "Melayani IKU", self.iku)
        self.texts["sasaran"].setPlaceholderText("hanya bila tidak melayani IKU")
        form.heading("Pagu dan realisasi, rupiah penuh")
        form.line("pagu_murni", "Pagu murni", self.murni, width=_MONEY)
        form.line("pagu_perubahan", "Pagu perubahan", self.perubahan, width=_MONEY)
        for at, edit in zip(TRIWULAN, self.realisasi, strict=True):
            form.line(f"realisasi_{at}", f"Sampai triwulan {ROMAWI[at]}", edit, width=_MONEY)
        form.heading("Rencana anggaran kas sejak Januari")
        for at, edit in zip(TRIWULAN, self.rencana, strict=True):
            form.line(f"rencana_{at}", f"Sampai triwulan {ROMAWI[at]}", edit, width=_MONEY)
        form.heading("Kinerja sejak Januari")
        form.note(heads_row(_HEADS))
        form.line("kinerja", "Tercapai", self.kinerja)
        self.trash_button = Button("Hapus", icon="trash-2", hint="Del", on_click=self.trash)
        self.buttons.insertWidget(1, self.trash_button)
        self.pin_buttons()

    @property
    def shown_id(self) -> int:
        """The row in the form; 0 for a new one."""
        return self._stored.id

    @property
    def last_id(self) -> int:
        """The row that was saved last."""
        return self._last_id

    def show_row(self, row: BarisProgram, tahun: TahunProgram, names: dict[str, str]) -> None:
        """One row in its year; one with id 0 is new and goes below the row of id `induk`."""
        self.draft.flush()
        self._stored = row
        new = "" if row.id else " baru"
        self.title.title.setText(f"{row.jenis.sebutan}{new}")
        self.trash_button.setVisible(bool(row.id))
        above = [one.baris for one in tahun.walk() if one.tingkat == row.jenis.tingkat - 1]
        self.induk.set_options((str(one.id), f"{one.kode} {one.nama}".strip()) for one in above)
        self.form.field("induk").setVisible(bool(row.jenis.tingkat))
        known = names if row.iku in names or not row.iku else {**names, row.iku: row.iku}
        self.iku.set_options(known.items())
        self.notice.clear()
        key = f"program:{row.id or f'baru-{row.tahun}-{row.jenis}'}"
        if self.draft.show(key, partial(self._fill, row)):
            self.notice.show_note("Isian yang belum disimpan dipulihkan.")
        self._lock(has_below=any(one.baris.induk == row.id != 0 for one in tahun.walk()))
        if row.id:
            self.check()

    def save(self) -> None:
        if not self.form.check_typing():
            return
        self.save_button.setEnabled(False)
        self.jobs.run(
            partial(save_row, row=self._typed()),
            owner=self,
            done=lambda outcome: self._done(outcome.value),
            failed=self.refused,
            label="Menyimpan program",
        )

    def trash(self) -> None:
        """Move the row and all below it to Tempat sampah."""
        self.jobs.run(
            partial(trash_program, row=self._stored),
            owner=self,
            done=lambda _outcome: self._done(0),
            failed=self.refused,
        )

    def check(self) -> None:
        self.form.show_findings(
            [self.placed(one) for one in check_row(self.session.office, self._typed())]
        )

    def placed(self, finding: Finding) -> Finding:
        if not finding.field.startswith("kinerja_"):
            return finding
        return Finding(finding.code, "kinerja", finding.message, finding.severity)

    def _done(self, saved: int) -> None:
        self._last_id = saved
        self.saved()
        self.closed.emit()

    def _lock(self, *, has_below: bool) -> None:
        """Money of a row with rows below is derived."""
        for edit in (self.murni, self.perubahan, *self.realisasi, *self.rencana):
            edit.set_read_only(has_below)
        self.form.field("pagu_murni").set_hint(
            "dihitung dari baris di bawahnya" if has_below else ""
        )
        self.induk.setEnabled(not self._stored.id)

    def _fill(self, row: BarisProgram) -> None:
        for name, edit in self.texts.items():
            edit.set_text(getattr(row, name))
        self.induk.set_code(str(row.induk) if row.induk else None)
        self.iku.set_code(row.iku)
        self.murni.set_amount(row.pagu_murni)
        self.perubahan.set_amount(row.pagu_perubahan)
        for edit, amount in zip(self.realisasi, row.realisasi, strict=True):
            edit.set_amount(amount)
        for edit, amount in zip(self.rencana, row.rencana, strict=True):
            edit.set_amount(amount)
        self.kinerja.fill(row.kinerja)

    def _typed(self) -> BarisProgram:
        first, second, third, fourth = (edit.amount() for edit in self.realisasi)
        plan_1, plan_2, plan_3, plan_4 = (edit.amount() for edit in self.rencana)
        one, two, three, four = self.kinerja.texts()
        return BarisProgram(
            self._stored.tahun,
            self._stored.jenis,
            **{name: edit.text().strip() for name, edit in self.texts.items()},
            iku=self.iku.code() or "",
            pagu_murni=self.murni.amount(),
            pagu_perubahan=self.perubahan.amount(),
            realisasi=(first, second, third, fourth),
            kinerja=(one, two, three, four),
            rencana=(plan_1, plan_2, plan_3, plan_4),
            urut=self._stored.urut,
            id=self._stored.id,
            induk=int(self.induk.code() or 0),
            versi=self._stored.versi,
        )
