"""The form of a recommendation and of what became of it."""

from dataclasses import replace
from typing import Any

from core.actions.pemeriksaan import list_saran
from core.koperasi.pemeriksaan import Rekomendasi
from core.koperasi.pemeriksaan_saran import Saran
from core.rekomendasi import KeadaanRekomendasi
from gui.views.kesehatan.pemeriksaan.line_form import DAY, LineForm
from gui.views.kesehatan.pemeriksaan.proposal_button import ProposalButton
from gui.widgets.pick import Pick
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line
from gui.widgets.under_field import under_field


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
        self.form.note(under_field(self.proposals))
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
