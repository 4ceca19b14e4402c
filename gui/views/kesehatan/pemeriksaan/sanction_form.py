"""The form of a step of the sanctions."""

from dataclasses import replace
from typing import Any

from core.actions.pemeriksaan_lanjutan import sanction_steps
from core.koperasi.pemeriksaan import Sanksi
from core.koperasi.pemeriksaan_sanksi import next_step
from gui.views.kesehatan.pemeriksaan.line_form import DAY, LineForm
from gui.widgets.labels import Text
from gui.widgets.pick import Pick
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line
from gui.widgets.under_field import under_field


class SanctionForm(LineForm):
    """A step of the sanctions; the next one is offered, another needs a reason."""

    kind = "sanksi"
    new_title = "Langkah sanksi baru"

    def lay_lines(self) -> None:
        self.langkah = Pick(placeholder="Pilih langkah…")
        self.source = Text("", "kecil", wrap=True)
        self.nomor, self.tanggal, self.tenggat = Line(), TanggalEdit(), TanggalEdit()
        self.dicabut = TanggalEdit("masih berlaku")
        self.alasan, self.keterangan = TextBlock(), TextBlock()
        self.form.line("langkah", "Langkah", self.langkah, required=True)
        self.form.note(under_field(self.source))
        self.form.line("nomor_surat", "Nomor surat", self.nomor)
        self.form.line("tanggal", "Tanggal surat", self.tanggal, width=DAY)
        self.form.line("tenggat", "Berlaku sampai", self.tenggat, width=DAY)
        self.form.line("alasan", "Alasan", self.alasan)
        self.form.heading("Pencabutan")
        self.form.line("dicabut_pada", "Dicabut pada", self.dicabut, width=DAY)
        self.form.line("keterangan", "Keterangan", self.keterangan)

    def title_of(self, line: Any) -> str:
        return str(line.sebutan)

    def fill(self, line: Any) -> None:
        known = sanction_steps(self.session.office)
        words = dict(enumerate(known.sebutan, start=1))
        taken = self.berkas.sanksi if self.berkas is not None else ()
        if line is not None:
            words[line.langkah] = line.sebutan
        self._words = words
        self.langkah.set_options(
            (str(number), f"{number}. {words[number]}") for number in sorted(words)
        )
        self.source.setText(f"Daftar langkah: {known.sumber}; dapat diubah di Pengaturan.")
        shown: Sanksi = line or Sanksi(next_step(taken), "")
        self.langkah.set_code(str(shown.langkah))
        self.nomor.set_text(shown.nomor_surat)
        self.tanggal.set_day(shown.tanggal)
        self.tenggat.set_day(shown.tenggat)
        self.alasan.set_text(shown.alasan)
        self.dicabut.set_day(shown.dicabut_pada)
        self.keterangan.set_text(shown.keterangan)

    def typed(self) -> Sanksi:
        base: Sanksi = self.stored_line or Sanksi(1, "")
        chosen = self.langkah.code()
        number = int(chosen) if chosen else base.langkah
        return replace(
            base,
            langkah=number,
            sebutan=self._words[number] if chosen else "",
            nomor_surat=self.nomor.text().strip(),
            tanggal=self.tanggal.day(),
            tenggat=self.tenggat.day(),
            alasan=self.alasan.text().strip(),
            dicabut_pada=self.dicabut.day(),
            keterangan=self.keterangan.text().strip(),
        )
