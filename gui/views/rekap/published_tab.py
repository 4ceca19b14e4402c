"""Periksa angka terbitan: figures that somebody published, typed or pasted, and what is off."""

from PySide6.QtWidgets import QVBoxLayout

from core.actions.keragaan import check_published
from core.koperasi.keragaan_terbitan import KOLOM_TERBITAN
from core.rules.tabel_angka import Satuan
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.widgets.angka_edit import BulatEdit
from gui.widgets.buttons import Button
from gui.widgets.findings_list import FindingsList
from gui.widgets.headings import SectionTitle
from gui.widgets.labels import StateLabel, Text
from gui.widgets.rupiah_edit import RupiahEdit
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line

_ARTI = (
    "Isi angka dari siaran pers, laporan, atau tabel orang lain. Yang kosong tidak diperiksa, dan "
    "tidak ada yang mengubah data kantor. Ketikan tersimpan sebagai draf Anda."
)
_TEMPEL = "Salin tabel dari Excel, baris terakhir Jumlah atau Total, lalu tempel di sini."


class PublishedTab(EntryPanel):
    """Nothing is saved: findings follow the typing."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Periksa angka terbitan", session, jobs)
        self.form.setMaximumWidth(760)
        self.sumber = Line("misalnya nama surat kabar dan tanggalnya")
        self.fields = {
            one.kode: RupiahEdit() if one.satuan is Satuan.RUPIAH else BulatEdit()
            for one in KOLOM_TERBITAN
        }
        self.tempelan = TextBlock(_TEMPEL, lines=4)
        self.form.note(Text(_ARTI, "kecil", wrap=True))
        self.form.line("sumber", "Sumber", self.sumber)
        for one in KOLOM_TERBITAN:
            self.form.line(one.kode, one.judul, self.fields[one.kode], width=160)
        self.form.line("tempelan", "Tabel yang ditempel", self.tempelan)
        self.verdict = StateLabel()
        self.findings = FindingsList()
        self.unread = Text("", "kecil", wrap=True)
        self.clear_button = Button("Kosongkan", icon="trash-2", on_click=self.clear)
        self.save_button.hide()
        self.close_button.hide()
        self.buttons.insertWidget(0, self.clear_button)
        found = QVBoxLayout()
        found.setSpacing(6)
        found.addWidget(SectionTitle("Hasil pemeriksaan"))
        found.addWidget(self.verdict)
        found.addWidget(self.findings)
        found.addWidget(self.unread)
        self.content.insertLayout(2, found)

    def load(self) -> None:
        """What was typed last stays until it is emptied."""
        if not self.draft.dirty:
            self.draft.show("angka-terbitan", self._blank)
            self.check()

    def clear(self) -> None:
        """Forget all of it."""
        self._blank()
        self.draft.settle()
        self.check()

    def check(self) -> None:
        """Judge what can be read now."""
        self.form.check_typing()
        nilai = {kode: _value(field) for kode, field in self.fields.items()}
        found = check_published(nilai, self.tempelan.text())
        self.findings.set_findings(found.temuan)
        self.unread.setText(
            f"Tidak terbaca dan tidak diperiksa: {'; '.join(found.ditolak)[:300]}"
            if found.ditolak
            else ""
        )
        if not found.diperiksa:
            self.verdict.set_state("circle-dashed", "Belum ada angka yang diperiksa", "teks-2")
        elif found.temuan:
            self.verdict.set_state("triangle-alert", "Angkanya tidak cocok satu sama lain", "awas")
        else:
            said = f"{found.diperiksa} angka tidak bertentangan satu sama lain"
            self.verdict.set_state("circle-check", said, "sehat")

    def _blank(self) -> None:
        self.sumber.set_text("")
        self.tempelan.set_text("")
        for field in self.fields.values():
            field.set_text("")


def _value(field: BulatEdit | RupiahEdit) -> int | None:
    if field.value_error() is not None:
        return None
    return field.amount() if isinstance(field, RupiahEdit) else field.value()
