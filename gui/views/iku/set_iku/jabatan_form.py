"""The form of one post of the office, with whoever holds or held it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal

from core.actions.jabatan import PosJabatan, check_isian_jabatan, save_jabatan
from core.iku.jabatan_letak import all_under
from core.iku.pohon import SEBUTAN_JABATAN, JenisJabatan, UnitJabatan
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.views.iku.set_iku.jabatan_rows import holder_words
from gui.widgets.buttons import Button
from gui.widgets.labels import Text
from gui.widgets.pick import Pick
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line

_NOBODY = "Belum ada pemegang; perjanjian kinerja mencetak titik-titik."


class JabatanForm(EntryPanel):
    """Adds a post below another, or changes the one that is shown."""

    holder_wanted = Signal(object)
    """A signatory with the title of the post; id 0 for a new one."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Jabatan", session, jobs)
        self._stored = UnitJabatan("", "", "", JenisJabatan.SEKSI)
        self._pos: PosJabatan | None = None
        self.last_kode = ""
        self.nama, self.unit, self.eselon = Line(), Line(), Line()
        self.jenis = Pick((one.value, SEBUTAN_JABATAN[one]) for one in JenisJabatan)
        self.induk = Pick(placeholder="Paling atas")
        self.tugas = TextBlock(lines=2)
        self.form.line("nama", "Nama jabatan", self.nama, required=True)
        self.form.line("jenis", "Jenis", self.jenis, required=True)
        self.form.line("eselon", "Eselon", self.eselon, width=88, hint="boleh kosong")
        self.form.line("induk", "Atasan", self.induk)
        self.form.line("unit", "Unit kerja", self.unit)
        self.form.line("tugas", "Tugas", self.tugas)
        self.form.heading("Pemegang")
        self.holders = Text("", "kecil", wrap=True)
        self.form.note(self.holders)
        self.edit_holder = Button("Ubah pemegang", icon="pencil", on_click=self._change_holder)
        self.new_holder = Button("Pemegang baru", icon="plus", on_click=self._add_holder)
        self.buttons.addWidget(self.edit_holder)
        self.buttons.addWidget(self.new_holder)
        self.pin_buttons()

    @property
    def shown_kode(self) -> str:
        """The post in the form; blank for a new one."""
        return self._stored.kode

    def show_post(
        self, post: UnitJabatan, posts: Sequence[UnitJabatan], pos: PosJabatan | None
    ) -> None:
        """One post beside all others; one without a kode is new and stands below `induk`."""
        self.draft.flush()
        self.draft.end()
        self._stored, self._pos = post, pos
        self.title.title.setText("Ubah jabatan" if post.kode else "Jabatan baru")
        below = {one.kode for one in all_under(posts, post.kode)} if post.kode else set()
        self.induk.set_options(
            (one.kode, one.nama) for one in posts if one.kode not in {post.kode, *below}
        )
        self.notice.clear()
        if self.draft.show(f"jabatan:{post.kode or f'baru-{post.induk}'}", self._fill):
            self.notice.show_note("Isian yang belum disimpan dipulihkan.")
        self._show_holders()

    def save(self) -> None:
        if not self.form.check_typing() or self.jenis.code() is None:
            return
        self.save_button.setEnabled(False)
        self.jobs.run(
            partial(save_jabatan, post=self._typed()),
            owner=self,
            done=lambda outcome: self._done(outcome.value),
            failed=self.refused,
            label="Menyimpan jabatan",
        )

    def check(self) -> None:
        if self.jenis.code() is not None:
            found = check_isian_jabatan(self.session.office, self._typed())
            self.form.show_findings(list(found))

    def _done(self, kode: str) -> None:
        self.last_kode = kode
        self.saved()
        self.closed.emit()

    def _show_holders(self) -> None:
        known = self._pos.riwayat if self._pos else ()
        self.holders.setText("\n".join(map(holder_words, known)) or _NOBODY)
        self.edit_holder.setVisible(bool(known))
        stored = bool(self._stored.kode)
        self.new_holder.setEnabled(stored)
        self.new_holder.setToolTip("" if stored else "Simpan dahulu jabatannya.")

    def _change_holder(self) -> None:
        known = self._pos.riwayat if self._pos else ()
        if known:
            chosen = self._pos.pemegang if self._pos and self._pos.pemegang else known[0]
            self.holder_wanted.emit(chosen)

    def _add_holder(self) -> None:
        self.holder_wanted.emit(None)

    def _fill(self) -> None:
        post = self._stored
        self.nama.set_text(post.nama)
        self.jenis.set_code(post.jenis.value)
        self.eselon.set_text(post.eselon)
        self.induk.set_code(post.induk or None)
        self.unit.set_text(post.unit)
        self.tugas.set_text(post.tugas)

    def _typed(self) -> UnitJabatan:
        return replace(
            self._stored,
            nama=self.nama.text(),
            jenis=JenisJabatan(self.jenis.code() or self._stored.jenis),
            eselon=self.eselon.text(),
            induk=self.induk.code() or "",
            unit=self.unit.text(),
            tugas=self.tugas.text(),
        )
