"""One score of the Inspektorat, with the components of that year's regulation."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from core import angka
from core.actions.sakip import check_nilai, kelas_for, periode_for
from core.findings import Finding, Severity
from core.iku.model import NilaiSakip
from core.rules.sakip import PeriodeSakip
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.widgets.angka_edit import AngkaEdit, YearEdit
from gui.widgets.buttons import Button
from gui.widgets.headings import SectionTitle
from gui.widgets.labels import Text
from gui.widgets.pick import Pick
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.typed_line import Line

_TERBIT, _BELUM = "terbit", "belum_terbit"
_MOST = 5


class SakipForm(EntryPanel):
    """The form of one score; the panel around it saves."""

    wanted = Signal(object)
    trash_wanted = Signal(object)

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Nilai", session, jobs)
        self._nilai = NilaiSakip(0, session.year - 1, session.year, terbit=True, nilai=None)
        self._periode: PeriodeSakip | None = None
        self.dinilai, self.terbit = YearEdit(), YearEdit()
        self.keadaan = Pick(
            [(_TERBIT, "LHE sudah terbit"), (_BELUM, "LHE belum terbit")], placeholder=""
        )
        self.nilai = AngkaEdit()
        self.nomor, self.tanggal, self.catatan = Line(), TanggalEdit(), Line()
        form = self.form
        form.line("tahun_dinilai", "Tahun dinilai", self.dinilai, required=True, width=88)
        self.terbit_line = form.line(
            "tahun_terbit", "Tahun terbit LHE", self.terbit, required=True, width=88
        )
        form.line("keadaan", "Keadaan", self.keadaan, width=176)
        self.nilai_line = form.line("nilai", "Nilai", self.nilai, width=88)
        form.line("lhe_nomor", "Nomor LHE", self.nomor)
        form.line("lhe_tanggal", "Tanggal LHE", self.tanggal, width=176)
        form.line("catatan", "Catatan", self.catatan)
        self.parts_title = SectionTitle("Komponen")
        self.parts_sum = Text("", "kecil", wrap=True)
        form.note(self.parts_title)
        self._slots = [self._slot(place) for place in range(_MOST)]
        form.note(self.parts_sum)
        form.changed.connect(self._follow)
        self.trash_button = Button(
            "Hapus", icon="trash-2", on_click=lambda: self.trash_wanted.emit(self._nilai)
        )
        self.buttons.insertWidget(1, self.trash_button)
        form.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @property
    def shown_id(self) -> int:
        """The score in the form; 0 for a new one."""
        return self._nilai.id

    def show_score(self, nilai: NilaiSakip) -> None:
        """Show this score, and a draft over it if one was left."""
        self.draft.flush()
        self._nilai = nilai
        self.title.title.setText("Nilai SAKIP baru" if not nilai.id else "Nilai SAKIP")
        self.trash_button.setVisible(bool(nilai.id))
        self.notice.clear()
        key = f"sakip:{nilai.id or f'baru-{nilai.tahun_terbit}'}"
        if self.draft.show(key, self._fill):
            self.notice.show_note("Isian yang belum disimpan dipulihkan.")
        self._follow()

    def save(self) -> None:
        if not self.form.check_typing():
            return
        typed = self._typed()
        if typed is not None:
            self.save_button.setEnabled(False)
            self.wanted.emit(typed)

    def check(self) -> None:
        typed = self._typed()
        if typed is not None:
            findings = check_nilai(self.session.office, typed)
            shown = [one for one in findings if one.severity is not Severity.CATATAN]
            self.form.show_findings([self.placed(one) for one in shown])

    def placed(self, finding: Finding) -> Finding:
        """A finding about a component, at the line of that component."""
        _, _, nama = finding.field.partition(":")
        names = self._names()
        if nama in names:
            return replace(finding, field=f"komponen_{names.index(nama)}")
        return finding

    def _typed(self) -> NilaiSakip | None:
        dinilai, terbit = self.dinilai.year(), self.terbit.year()
        if dinilai is None or terbit is None:
            self.form.field("tahun_dinilai" if dinilai is None else "tahun_terbit").set_error(
                "Tahun belum diisi."
            )
            return None
        day = self.tanggal.day()
        parts = zip(self._names(), self._slots, strict=False)
        return NilaiSakip(
            id=self._nilai.id,
            tahun_dinilai=dinilai,
            tahun_terbit=terbit,
            terbit=self.keadaan.code() != _BELUM,
            nilai=self.nilai.value() if self.keadaan.code() != _BELUM else None,
            komponen=tuple(
                (nama, value) for nama, slot in parts if (value := slot.value()) is not None
            ),
            lhe_nomor=self.nomor.text().strip(),
            lhe_tanggal=day.isoformat() if day else "",
            catatan=self.catatan.text().strip(),
            versi=self._nilai.versi,
        )

    def _fill(self) -> None:
        nilai = self._nilai
        self.dinilai.set_year(nilai.tahun_dinilai)
        self.terbit.set_year(nilai.tahun_terbit)
        self.keadaan.set_code(_TERBIT if nilai.terbit else _BELUM)
        self.nilai.set_value(nilai.nilai)
        self.nomor.set_text(nilai.lhe_nomor)
        self.tanggal.set_day(date.fromisoformat(nilai.lhe_tanggal) if nilai.lhe_tanggal else None)
        self.catatan.set_text(nilai.catatan)
        self._take_periode(nilai.tahun_terbit)
        known = dict(nilai.komponen)
        for nama, slot in zip(self._names(), self._slots, strict=False):
            slot.set_value(known.get(nama))
        for slot in self._slots[len(self._names()) :]:
            slot.set_value(None)

    def _follow(self) -> None:
        """Class, components and their sum follow the typing."""
        terbit = self.terbit.year()
        if terbit is not None:
            self._take_periode(terbit)
        is_out = self.keadaan.code() != _BELUM
        self.nilai.set_read_only(not is_out)
        self.nilai_line.set_hint(self._kelas(terbit) if is_out else "diisi setelah LHE terbit")
        total = sum((slot.value() or Fraction() for slot in self._slots), Fraction())
        typed = [slot for slot in self._slots if slot.value() is not None]
        self.parts_sum.setText(
            f"Jumlah komponen {angka.show(total)}; yang dipakai ialah nilai." if typed else ""
        )

    def _kelas(self, terbit: int | None) -> str:
        value = self.nilai.value()
        if value is None or terbit is None:
            return "0 sampai 100, dua desimal"
        kelas = kelas_for(self.session.office, terbit, value)
        if kelas is None:
            return "di luar skala"
        return f"predikat {kelas.huruf}" + (f", {kelas.sebutan}" if kelas.sebutan else "")

    def _take_periode(self, terbit: int) -> None:
        periode = periode_for(self.session.office, terbit)
        self._periode = periode
        known = periode.komponen if periode else ()
        dasar = periode.dasar if periode else "peraturan tahun itu tidak dikenal"
        self.parts_title.set_beside(
            f"{dasar}; boleh dikosongkan" if known else f"{dasar}; isi nilai saja"
        )
        for place in range(_MOST):
            found = self.form.field(f"komponen_{place}")
            found.setVisible(place < len(known))
            if place < len(known):
                found.label.setText(known[place].nama)
                found.set_hint(f"paling tinggi {angka.show(known[place].bobot)}")

    def _names(self) -> list[str]:
        return [one.nama for one in self._periode.komponen] if self._periode else []

    def _slot(self, place: int) -> AngkaEdit:
        edit = AngkaEdit()
        self.form.line(f"komponen_{place}", f"Komponen {place + 1}", edit, width=88)
        return edit
