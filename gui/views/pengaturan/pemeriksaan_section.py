"""Pemeriksaan: how many examiners, who gets a certificate, its number, the steps of sanctions."""

from dataclasses import replace
from functools import partial

from core.actions.pengaturan import load_pilihan, save_pilihan
from core.koperasi.pemeriksaan_sanksi import shipped_steps
from core.rules.pilihan import Pilihan
from core.rules.pola_nomor import POLA_BAWAAN
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.views.pengaturan.access import guard, may_change
from gui.views.pengaturan.choice_words import SUMBER_SENDIRI, Uraian
from gui.widgets.angka_edit import BulatEdit
from gui.widgets.labels import Text
from gui.widgets.pick import Pick
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line

_YA, _TIDAK = "ya", "tidak"
_UMUM = "pengetahuan umum tentang pemeriksaan koperasi, belum bersumber"
URAIAN = {
    "pemeriksa_minimal": Uraian(
        "Pemeriksa paling sedikit",
        "Ketua dan anggota tim dihitung; penanggung jawab tidak. Surat tugas dengan pemeriksa "
        "yang kurang dapat disimpan, tetapi belum dapat dicetak dan hasilnya belum dapat final.",
        "2 orang",
        _UMUM,
    ),
    "wajib_surat_tugas": Uraian(
        "Final wajib bersurat tugas",
        "Bila ya, hasil baru dapat ditetapkan final setelah koperasinya masuk surat tugas.",
        "tidak",
        SUMBER_SENDIRI,
    ),
    "predikat_sertifikat": Uraian(
        "Predikat terendah bersertifikat",
        "Nomor sertifikat hanya diberikan kepada hasil final dengan predikat ini atau lebih baik.",
        "dua predikat teratas",
        SUMBER_SENDIRI,
    ),
    "pola_sertifikat": Uraian(
        "Pola nomor sertifikat",
        "{urut} nomor urut (misalnya {urut:03} menjadi 007), {tahun} tahun sertifikat, "
        "{tahun_buku} tahun buku. Nomor yang diusulkan masih dapat diubah.",
        POLA_BAWAAN,
        SUMBER_SENDIRI,
    ),
    "langkah_sanksi": Uraian(
        "Langkah sanksi",
        "Satu langkah satu baris, dari yang paling ringan. Kosongkan untuk kembali ke bawaan; "
        "sanksi yang sudah dicatat tidak ikut berubah.",
        ", ".join(shipped_steps().sebutan),
        shipped_steps().sumber,
    ),
}


class PemeriksaanSection(EntryPanel):
    """The choices about examinations, each with its meaning, default and source."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Pemeriksaan", session, jobs)
        self._before = Pilihan()
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
        self.close_button.hide()

    @property
    def draft_panels(self) -> tuple[EntryPanel, ...]:
        return (self,)

    def load(self) -> None:
        """The choices in force, and a draft over them if one was left."""
        self._before = load_pilihan(self.session.office)
        self.notice.clear()
        if self.draft.show("pilihan:pemeriksaan", self._fill):
            self.notice.show_note("Isian yang belum disimpan dipulihkan.")
        guard(self, allowed=may_change(self.session))

    def refresh(self) -> None:
        """Read again unless somebody is typing."""
        if self.draft.dirty:
            self._before = load_pilihan(self.session.office)
        else:
            self.load()

    def save(self) -> None:
        if not self.form.check_typing():
            return
        self.save_button.setEnabled(False)
        self.jobs.run(
            partial(save_pilihan, pilihan=self.typed()),
            owner=self,
            done=lambda _outcome: self._done(),
            failed=self.refused,
        )

    def typed(self) -> Pilihan:
        """The choices as they stand in the form."""
        steps = (" ".join(step.split()) for step in self.langkah.text().splitlines())
        chosen = tuple(step for step in steps if step)
        return replace(
            self._before,
            pemeriksa_minimal=self.minimal.value() or 0,
            wajib_surat_tugas=self.wajib.code() == _YA,
            predikat_sertifikat=int(self.predikat.code() or 0),
            pola_sertifikat=self.pola.text().strip(),
            langkah_sanksi=() if chosen == shipped_steps().sebutan else chosen,
        )

    def _done(self) -> None:
        self.saved()
        self.load()
        self.notice.show_note("Pilihan pemeriksaan tersimpan.")

    def _fill(self) -> None:
        pilihan = self._before
        self.minimal.set_value(pilihan.pemeriksa_minimal)
        self.wajib.set_code(_YA if pilihan.wajib_surat_tugas else _TIDAK)
        self.predikat.set_code(str(pilihan.predikat_sertifikat))
        self.pola.set_text(pilihan.pola_sertifikat)
        steps = pilihan.langkah_sanksi or shipped_steps().sebutan
        self.langkah.set_text("\n".join(steps))
