"""Pemeriksaan: how many examiners, who gets a certificate, its number, the steps of sanctions."""

from dataclasses import replace

from core.koperasi.pemeriksaan_sanksi import shipped_steps
from core.rules.pilihan import Pilihan
from gui.jobs import Jobs
from gui.session import Session
from gui.views.pengaturan.pemeriksaan_words import URAIAN
from gui.views.pengaturan.pilihan_panel import PilihanPanel
from gui.widgets.angka_edit import BulatEdit
from gui.widgets.labels import Text
from gui.widgets.pick import Pick
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line

_YA, _TIDAK = "ya", "tidak"


class PemeriksaanSection(PilihanPanel):
    """The choices about examinations, each with its meaning, default and source."""

    topic = "pilihan:pemeriksaan"
    told = "Pilihan pemeriksaan tersimpan."

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Pemeriksaan", session, jobs)
        self.minimal = BulatEdit(maximum=20)
        self.wajib = Pick([(_TIDAK, "Tidak"), (_YA, "Ya")], placeholder="")
        self.predikat = Pick(
            [
                ("1", "Predikat teratas saja"),
                ("2", "Dua predikat teratas"),
                ("3", "Tiga predikat teratas"),
                ("9", "Semua predikat"),
            ],
            placeholder="",
        )
        self.pola, self.langkah = Line(), TextBlock(lines=6)
        for name, field, width in (
            ("pemeriksa_minimal", self.minimal, 64),
            ("wajib_surat_tugas", self.wajib, 112),
            ("predikat_sertifikat", self.predikat, 236),
            ("pola_sertifikat", self.pola, 300),
            ("langkah_sanksi", self.langkah, None),
        ):
            self.form.line(name, URAIAN[name].judul, field, width=width)
            text = Text(URAIAN[name].kalimat, "kecil", wrap=True)
            text.setContentsMargins(160, 0, 0, 6)
            self.form.note(text)

    def typed(self) -> Pilihan:
        """The choices as they stand in the form."""
        steps = (" ".join(step.split()) for step in self.langkah.text().splitlines())
        chosen = tuple(step for step in steps if step)
        return replace(
            self.before,
            pemeriksa_minimal=self.minimal.value() or 0,
            wajib_surat_tugas=self.wajib.code() == _YA,
            predikat_sertifikat=int(self.predikat.code() or 0),
            pola_sertifikat=self.pola.text().strip(),
            langkah_sanksi=() if chosen == shipped_steps().sebutan else chosen,
        )

    def fill(self) -> None:
        pilihan = self.before
        self.minimal.set_value(pilihan.pemeriksa_minimal)
        self.wajib.set_code(_YA if pilihan.wajib_surat_tugas else _TIDAK)
        self.predikat.set_code(str(pilihan.predikat_sertifikat))
        self.pola.set_text(pilihan.pola_sertifikat)
        steps = pilihan.langkah_sanksi or shipped_steps().sebutan
        self.langkah.set_text("\n".join(steps))
