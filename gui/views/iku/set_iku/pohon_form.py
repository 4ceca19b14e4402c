"""The form of one node of the tree of performance."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from core.actions.pohon_ubah import check_isian, save_simpul
from core.iku.pohon import SEBUTAN_JENIS, JenisSimpul, Pohon, Simpul
from core.iku.pohon_letak import below
from core.rules.set_iku import Iku
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.widgets.pick import Pick
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line

WIDTH, _LONGEST = 460, 60


class PohonForm(EntryPanel):
    """Adds a node below another, or changes the one that is shown."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Simpul", session, jobs)
        self._stored = Simpul(0, None, JenisSimpul.MISI, "")
        self._tahun, self._set = session.year, ""
        self.last_id = 0
        self.induk = Pick(placeholder="Paling atas")
        self.jenis = Pick((one.value, SEBUTAN_JENIS[one]) for one in JenisSimpul)
        self.uraian = TextBlock(lines=2)
        self.iku = Pick(placeholder="Indikator sendiri")
        self.indikator = TextBlock(lines=2)
        self.satuan, self.target = Line(), Line()
        self.jabatan = Pick(placeholder="Belum ditentukan")
        form = self.form
        form.line("induk", "Di bawah", self.induk)
        form.line("jenis", "Tingkat", self.jenis, required=True)
        form.line("uraian", "Uraian", self.uraian, required=True)
        form.line("iku", "IKU", self.iku)
        form.line("indikator", "Indikator", self.indikator)
        form.line("satuan", "Satuan", self.satuan, width=112)
        form.line("target", "Target", self.target, width=112)
        form.line("jabatan", "Penanggung jawab", self.jabatan)
        self.iku.changed.connect(self._follow_iku)
        self.pin_buttons()

    @property
    def shown_id(self) -> int:
        """The node in the form; 0 for a new one."""
        return self._stored.id

    def show_simpul(self, simpul: Simpul, pohon: Pohon, iku: Mapping[str, Iku]) -> None:
        """One node of the tree; one with id 0 is new and goes below the node `induk`."""
        self.draft.flush()
        self.draft.end()
        self._stored = simpul
        self._tahun, self._set = self.session.year, pohon.set_id
        inside = {simpul.id, *(one.id for one in below(pohon, simpul.id))} if simpul.id else set()
        self.title.title.setText("Ubah simpul" if simpul.id else "Simpul baru")
        self.induk.set_options(
            (f"{one.id}", _short(f"{SEBUTAN_JENIS[one.jenis]}: {one.uraian}"))
            for _depth, one in pohon.walk()
            if one.id not in inside
        )
        self.iku.set_options((one.kode, _short(one.nama)) for one in iku.values())
        self.jabatan.set_options((one.kode, one.nama) for one in pohon.jabatan)
        self.notice.clear()
        place = simpul.id or f"baru-{pohon.set_id}-{simpul.induk or 0}"
        if self.draft.show(f"pohon:{place}", partial(self._fill, simpul)):
            self.notice.show_note("Isian yang belum disimpan dipulihkan.")
        self._follow_iku()

    def save(self) -> None:
        if not self.form.check_typing() or self.jenis.code() is None:
            return
        self.save_button.setEnabled(False)
        self.jobs.run(
            partial(save_simpul, tahun=self._tahun, simpul=self._typed(), set_id=self._set),
            owner=self,
            done=lambda outcome: self._done(outcome.value),
            failed=self.refused,
            label="Menyimpan pohon kinerja",
        )

    def check(self) -> None:
        if self.jenis.code() is not None:
            findings = check_isian(self.session.office, self._tahun, self._typed(), self._set)
            self.form.show_findings(list(findings))

    def _done(self, saved: int) -> None:
        self.last_id = saved
        self.saved()
        self.closed.emit()

    def _follow_iku(self) -> None:
        """An indicator of the set brings its own unit, and its target is that of the year."""
        own = self.iku.code() is None
        for edit in (self.indikator, self.satuan, self.target):
            edit.set_read_only(not own)
        self.form.field("target").set_hint("" if own else "menurut target IKU tahun itu")

    def _fill(self, simpul: Simpul) -> None:
        self.induk.set_code(f"{simpul.induk}" if simpul.induk else None)
        self.jenis.set_code(simpul.jenis.value)
        self.uraian.set_text(simpul.uraian)
        self.iku.set_code(simpul.iku)
        for name in ("indikator", "satuan", "target"):
            getattr(self, name).set_text(getattr(simpul, name))
        self.jabatan.set_code(simpul.jabatan)

    def _typed(self) -> Simpul:
        induk, iku = self.induk.code(), self.iku.code() or ""
        own = (self.indikator, self.satuan, self.target)
        indikator, satuan, target = ("" if iku else edit.text().strip() for edit in own)
        return replace(
            self._stored,
            induk=int(induk) if induk else None,
            jenis=JenisSimpul(self.jenis.code() or self._stored.jenis),
            uraian=self.uraian.text().strip(),
            iku=iku,
            indikator=indikator,
            satuan=satuan,
            target=target,
            jabatan=self.jabatan.code() or "",
        )


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
