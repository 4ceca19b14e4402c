"""The form of a request for what a report still lacks."""

from dataclasses import replace
from typing import Any

from core.koperasi.pemeriksaan import Permintaan
from gui.views.kesehatan.pemeriksaan.line_form import DAY, LineForm
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line


class RequestForm(LineForm):
    """What the cooperative was asked to bring."""

    kind = "permintaan"
    new_title = "Permintaan baru"

    def lay_lines(self) -> None:
        self.uraian, self.jawaban = TextBlock(), TextBlock()
        self.nomor, self.tanggal = Line(), TanggalEdit()
        self.tenggat, self.dipenuhi = TanggalEdit(), TanggalEdit("belum dipenuhi")
        self.form.line("uraian", "Yang diminta", self.uraian, required=True)
        self.form.line("nomor_surat", "Nomor surat", self.nomor)
        self.form.line("tanggal_surat", "Tanggal surat", self.tanggal, width=DAY)
        self.form.line("tenggat", "Tenggat", self.tenggat, width=DAY)
        self.form.heading("Jawaban koperasi")
        self.form.line("dipenuhi_pada", "Dipenuhi pada", self.dipenuhi, width=DAY)
        self.form.line("jawaban", "Jawaban", self.jawaban)

    def title_of(self, line: Any) -> str:
        return f"Permintaan {line.nomor_surat}".strip()

    def fill(self, line: Any) -> None:
        shown: Permintaan = line or Permintaan("")
        self.uraian.set_text(shown.uraian)
        self.nomor.set_text(shown.nomor_surat)
        self.tanggal.set_day(shown.tanggal_surat)
        self.tenggat.set_day(shown.tenggat)
        self.dipenuhi.set_day(shown.dipenuhi_pada)
        self.jawaban.set_text(shown.jawaban)

    def typed(self) -> Permintaan:
        base: Permintaan = self.stored_line or Permintaan("")
        return replace(
            base,
            uraian=self.uraian.text().strip(),
            nomor_surat=self.nomor.text().strip(),
            tanggal_surat=self.tanggal.day(),
            tenggat=self.tenggat.day(),
            dipenuhi_pada=self.dipenuhi.day(),
            jawaban=self.jawaban.text().strip(),
        )
