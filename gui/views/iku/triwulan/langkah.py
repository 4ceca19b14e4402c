"""The form of one line of the action plan."""

from functools import partial

from core.actions.jabatan import list_penanggung
from core.actions.triwulan_aksi import check_aksi, save_aksi, trash_aksi
from core.iku.triwulan import ROMAWI, LangkahAksi
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.widgets.buttons import Button
from gui.widgets.pick import Pick
from gui.widgets.suggesting_line import SuggestingLine
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line


class StepPanel(EntryPanel):
    """Adds a line, or changes the one that is picked; Hapus moves it to Tempat sampah."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Langkah", session, jobs)
        self._stored = LangkahAksi(0, "", 1, "")
        self.iku, self.triwulan = Pick(placeholder=""), Pick(placeholder="")
        self.triwulan.set_options((str(one), f"Triwulan {name}") for one, name in ROMAWI.items())
        self.langkah, self.jadwal, self.orang = TextBlock(), Line(), SuggestingLine()
        self.selesai = TanggalEdit()
        self.form.line("iku", "Indikator", self.iku)
        self.form.line("triwulan", "Triwulan", self.triwulan, width=140)
        self.form.line("langkah", "Kegiatan atau langkah", self.langkah, required=True)
        self.form.line("jadwal", "Jadwal", self.jadwal)
        self.form.line("penanggung_jawab", "Penanggung jawab", self.orang)
        self.form.line("selesai_pada", "Selesai pada", self.selesai, width=160)
        self.trash_button = Button("Hapus", icon="trash-2", hint="Del", on_click=self.trash)
        self.buttons.insertWidget(1, self.trash_button)
        self.pin_buttons()

    def show_step(self, langkah: LangkahAksi, names: dict[str, str]) -> None:
        """One line; one with id 0 is new."""
        self._stored = langkah
        self.title.title.setText("Ubah langkah" if langkah.id else "Langkah baru")
        self.iku.set_options(names.items())
        self.orang.offer(list_penanggung(self.session.office))
        self.trash_button.setVisible(bool(langkah.id))
        self.notice.clear()
        key = f"rencana-aksi:{langkah.id}:{langkah.tahun}"
        if self.draft.show(key, partial(self._fill, langkah)):
            self.notice.show_note("Isian yang belum disimpan dipulihkan.")

    def save(self) -> None:
        if not self.form.check_typing():
            return
        self.save_button.setEnabled(False)
        self.jobs.run(
            partial(save_aksi, langkah=self._typed()),
            owner=self,
            done=lambda _outcome: self._done(),
            failed=self.refused,
        )

    def trash(self) -> None:
        """Move the line that is shown to Tempat sampah."""
        self.jobs.run(
            partial(trash_aksi, langkah=self._stored),
            owner=self,
            done=lambda _outcome: self._done(),
            failed=self.refused,
        )

    def check(self) -> None:
        self.form.show_findings(check_aksi(self._typed()))

    def _done(self) -> None:
        self.saved()
        self.closed.emit()

    def _fill(self, langkah: LangkahAksi) -> None:
        self.iku.set_code(langkah.iku)
        self.triwulan.set_code(str(langkah.triwulan))
        self.langkah.set_text(langkah.langkah)
        self.jadwal.set_text(langkah.jadwal)
        self.orang.set_text(langkah.penanggung_jawab)
        self.selesai.set_day(langkah.selesai_pada)

    def _typed(self) -> LangkahAksi:
        return LangkahAksi(
            tahun=self._stored.tahun,
            iku=self.iku.code() or self._stored.iku,
            triwulan=int(self.triwulan.code() or self._stored.triwulan),
            langkah=self.langkah.text().strip(),
            penanggung_jawab=self.orang.text().strip(),
            jadwal=self.jadwal.text().strip(),
            selesai_pada=self.selesai.day(),
            id=self._stored.id,
            versi=self._stored.versi,
        )
