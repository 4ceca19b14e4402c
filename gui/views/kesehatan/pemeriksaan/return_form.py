"""The form of a letter that takes a report back to its cooperative."""

from dataclasses import replace
from functools import partial
from typing import Any

from core.actions.outcome import Outcome
from core.actions.pengembalian import check_letter, list_pengembalian, save_pengembalian
from core.actions.penilaian import return_to_koperasi
from core.koperasi.pemeriksaan import Pengembalian
from core.koperasi.pemeriksaan_langkah import BerkasPemeriksaan
from gui.views.kesehatan.pemeriksaan.line_form import DAY, LineForm
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line


class ReturnForm(LineForm):
    """A new letter sends the report back; a stored one takes the day it came back."""

    kind = "pengembalian"
    new_title = "Kembalikan laporan ke koperasi"

    def lay_lines(self) -> None:
        self.alasan = TextBlock(lines=3)
        self.nomor, self.tanggal, self.tenggat = Line(), TanggalEdit(), TanggalEdit()
        self.diterima = TanggalEdit("masih di koperasi")
        self.form.line("alasan", "Alasan", self.alasan, required=True)
        self.form.line("nomor_surat", "Nomor surat", self.nomor)
        self.form.line("tanggal", "Tanggal surat", self.tanggal, width=DAY)
        self.form.line("tenggat", "Tenggat", self.tenggat, width=DAY)
        self._came_back = self.form.heading("Diterima kembali")
        hint = "laporan menjadi draf lagi"
        self.form.line("diterima_kembali", "Tanggal", self.diterima, width=DAY, hint=hint)

    def title_of(self, line: Any) -> str:
        return f"Surat pengembalian {line.nomor_surat}".strip()

    def fill(self, line: Any) -> None:
        shown: Pengembalian = line or Pengembalian(0, "", self.session.office.today)
        self.alasan.set_text(shown.alasan)
        self.nomor.set_text(shown.nomor_surat)
        self.tanggal.set_day(shown.tanggal)
        self.tenggat.set_day(shown.tenggat)
        self.diterima.set_day(shown.diterima_kembali)

    def typed(self) -> Pengembalian:
        base: Pengembalian = self.stored_line or Pengembalian(0, "")
        return replace(
            base,
            alasan=self.alasan.text().strip(),
            nomor_surat=self.nomor.text().strip(),
            tanggal=self.tanggal.day(),
            tenggat=self.tenggat.day(),
            diterima_kembali=self.diterima.day(),
        )

    def show_line(self, berkas: BerkasPemeriksaan, line: Any, batas: Any) -> None:
        super().show_line(berkas, line, batas)
        self.trash_button.hide()
        new = line is None
        self._came_back.setVisible(not new)
        self.form.field("diterima_kembali").setVisible(not new)
        self.save_button.set_text("Kembalikan" if new else "Simpan")
        self.save_button.setEnabled(not (new and berkas.hasil.final))
        if new and berkas.hasil.final:
            self.notice.show_note(
                "Penilaian sudah final.", "Buka kembali penilaiannya dahulu, dengan alasan."
            )

    def check(self) -> None:
        if self.draft.dirty or self.stored_line is not None:
            self.form.show_findings(check_letter(self.typed()))

    def save(self) -> None:
        if self.berkas is None or not self.form.check_typing():
            return
        typed = self.typed()
        action = (
            partial(save_pengembalian, kunci=self.kunci, typed=typed)
            if typed.id
            else partial(
                return_to_koperasi,
                kunci=self.kunci,
                alasan=typed.alasan,
                batas=self.batas,
                surat=typed,
            )
        )
        self.save_button.setEnabled(False)
        self.jobs.run(action, owner=self, done=self.done, failed=self.refused)

    def done(self, outcome: Outcome[Any]) -> None:
        """The newest letter is the one that was just written."""
        written = list_pengembalian(self.session.office, self.kunci)
        line_id = self.stored_line.id if self.stored_line is not None else written[-1].id
        super().done(Outcome(line_id, outcome.topics))
