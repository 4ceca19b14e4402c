"""The forms of requests, recommendations and sanctions."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.actions.pemeriksaan import list_saran
from core.actions.pemeriksaan_lanjutan import sanction_steps
from core.koperasi.pemeriksaan import KeadaanRekomendasi, Permintaan, Rekomendasi, Sanksi
from core.koperasi.pemeriksaan_sanksi import next_step
from core.koperasi.pemeriksaan_saran import Saran
from gui.views.kesehatan.pemeriksaan.line_form import DAY, LineForm
from gui.views.kesehatan.pemeriksaan.proposal_button import ProposalButton
from gui.widgets.form import GAP, LABEL_WIDTH
from gui.widgets.labels import Text
from gui.widgets.pick import Pick
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line


def _indented(widget: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(LABEL_WIDTH + GAP, 0, 0, 4)
    column.addWidget(widget)
    return made


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


class AdviceForm(LineForm):
    """What the cooperative should do; proposals come from the final result, to be edited."""

    kind = "rekomendasi"
    new_title = "Rekomendasi baru"

    def lay_lines(self) -> None:
        self.uraian, self.tindak_lanjut = TextBlock(lines=3), TextBlock()
        self.komponen, self.tenggat, self.tanggal = Line(), TanggalEdit(), TanggalEdit()
        self.keadaan = Pick(
            [(each.value, each.sebutan) for each in KeadaanRekomendasi], placeholder=""
        )
        self.proposals = ProposalButton()
        self.proposals.chosen.connect(self._take)
        self.form.line("uraian", "Rekomendasi", self.uraian, required=True)
        self.form.note(_indented(self.proposals))
        self.form.line("komponen", "Komponen", self.komponen, width=DAY, hint="kode, bila ada")
        self.form.line("tenggat", "Tenggat", self.tenggat, width=DAY)
        self.form.heading("Tindak lanjut")
        self.form.line("keadaan", "Keadaan", self.keadaan, width=236)
        self.form.line("tindak_lanjut", "Tindak lanjut", self.tindak_lanjut)
        self.form.line("tanggal_tindak_lanjut", "Tanggal", self.tanggal, width=DAY)

    def title_of(self, line: Any) -> str:
        return f"Rekomendasi {line.komponen}".strip()

    def fill(self, line: Any) -> None:
        shown: Rekomendasi = line or Rekomendasi("")
        self.proposals.set_proposals(list_saran(self.session.office, self.kunci))
        self.uraian.set_text(shown.uraian)
        self.komponen.set_text(shown.komponen)
        self.tenggat.set_day(shown.tenggat)
        self.keadaan.set_code(shown.keadaan)
        self.tindak_lanjut.set_text(shown.tindak_lanjut)
        self.tanggal.set_day(shown.tanggal_tindak_lanjut)

    def typed(self) -> Rekomendasi:
        base: Rekomendasi = self.stored_line or Rekomendasi("")
        return replace(
            base,
            uraian=self.uraian.text().strip(),
            komponen=self.komponen.text().strip(),
            tenggat=self.tenggat.day(),
            keadaan=KeadaanRekomendasi(self.keadaan.code() or KeadaanRekomendasi.BELUM),
            tindak_lanjut=self.tindak_lanjut.text().strip(),
            tanggal_tindak_lanjut=self.tanggal.day(),
        )

    def _take(self, saran: Saran) -> None:
        self.uraian.set_text(saran.uraian)
        self.komponen.set_text(saran.komponen)
        self.uraian.setFocus()


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
        self.form.note(_indented(self.source))
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
