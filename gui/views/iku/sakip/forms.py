"""The forms of one recommendation and of one line of follow-up."""

from dataclasses import replace
from datetime import date
from functools import partial

from core.actions.sakip import periode_for
from core.actions.sakip_rekomendasi import (
    check_done,
    check_typed,
    save_rekomendasi,
    save_tindak_lanjut,
)
from core.iku.model import NilaiSakip
from core.iku.sakip_rekomendasi import RekomendasiSakip, TindakLanjutSakip
from core.rekomendasi import KeadaanRekomendasi
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.widgets.angka_edit import BulatEdit
from gui.widgets.pick import Pick
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line

_DAY = 172


class AdviceForm(EntryPanel):
    """What the Inspektorat asks for, of whom, until when."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Rekomendasi", session, jobs)
        self._stored, self.saved_id = RekomendasiSakip(0, 1, ""), 0
        self.nomor, self.uraian = BulatEdit(maximum=999), TextBlock(lines=3)
        self.komponen, self.orang = Pick(placeholder="Tidak menurut komponen"), Line()
        self.tenggat = TanggalEdit()
        self.form.line("nomor", "Nomor", self.nomor, required=True, width=72)
        self.form.line("uraian", "Rekomendasi", self.uraian, required=True)
        self.form.line("komponen", "Komponen", self.komponen)
        self.form.line("penanggung_jawab", "Penanggung jawab", self.orang)
        self.form.line("tenggat", "Tenggat", self.tenggat, width=_DAY)

    def show_row(self, one: RekomendasiSakip, nilai: NilaiSakip) -> None:
        """One recommendation of a score; one with id 0 is new."""
        self.draft.flush()
        self._stored, self.saved_id = one, 0
        self.title.title.setText("Rekomendasi" if one.id else "Rekomendasi baru")
        periode = periode_for(self.session.office, nilai.tahun_terbit)
        names = [part.nama for part in periode.komponen] if periode else []
        if one.komponen and one.komponen not in names:
            names.append(one.komponen)
        self.komponen.set_options((name, name) for name in names)
        self.notice.clear()
        key = f"rekomendasi-sakip:{one.nilai_id}:{one.id}"
        if self.draft.show(key, partial(self._fill, one)):
            self.notice.show_note("Isian yang belum disimpan dipulihkan.")

    def save(self) -> None:
        if not self.form.check_typing():
            return
        self.save_button.setEnabled(False)
        self.jobs.run(
            partial(save_rekomendasi, one=self._typed()),
            owner=self,
            done=lambda outcome: self._done(outcome.value),
            failed=self.refused,
        )

    def check(self) -> None:
        self.form.show_findings(check_typed(self.session.office, self._typed()))

    def _done(self, saved: int) -> None:
        self.saved_id = saved
        self.saved()
        self.closed.emit()

    def _fill(self, one: RekomendasiSakip) -> None:
        self.nomor.set_value(one.nomor)
        self.uraian.set_text(one.uraian)
        self.komponen.set_code(one.komponen)
        self.orang.set_text(one.penanggung_jawab)
        self.tenggat.set_day(one.tenggat)

    def _typed(self) -> RekomendasiSakip:
        return replace(
            self._stored,
            nomor=self.nomor.value() or 0,
            uraian=self.uraian.text(),
            komponen=self.komponen.code() or "",
            penanggung_jawab=self.orang.text().strip(),
            tenggat=self.tenggat.day(),
        )


class DeedForm(EntryPanel):
    """What was done on a day, and how far the recommendation is from then on."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Tindak lanjut", session, jobs)
        self._stored = TindakLanjutSakip(0, date.min, "", KeadaanRekomendasi.PROSES)
        self.saved_id = 0
        self.tanggal, self.uraian, self.bukti = TanggalEdit(), TextBlock(lines=3), Line()
        self.status = Pick([(one.value, one.sebutan) for one in KeadaanRekomendasi], placeholder="")
        self.form.line("tanggal", "Tanggal", self.tanggal, required=True, width=_DAY)
        self.form.line("status", "Status sejak itu", self.status)
        self.uraian_line = self.form.line("uraian", "Yang dikerjakan", self.uraian, required=True)
        self.form.line("bukti", "Bukti", self.bukti)
        self.bukti.setPlaceholderText("nomor dokumen, nota dinas, notula")

    def show_row(self, one: TindakLanjutSakip) -> None:
        """One line of follow-up; one with id 0 is new."""
        self.draft.flush()
        self._stored, self.saved_id = one, 0
        self.title.title.setText("Tindak lanjut" if one.id else "Tindak lanjut baru")
        self.title.set_beside("Berkas bukti dilampirkan di bawah daftar.")
        self.notice.clear()
        key = f"tindak-lanjut-sakip:{one.rekomendasi_id}:{one.id}"
        if self.draft.show(key, partial(self._fill, one)):
            self.notice.show_note("Isian yang belum disimpan dipulihkan.")

    def save(self) -> None:
        if not self.form.check_typing():
            return
        if self.tanggal.day() is None:
            self.form.field("tanggal").set_error("Isi tanggal tindak lanjut.")
            self.form.focus("tanggal")
            return
        self.save_button.setEnabled(False)
        self.jobs.run(
            partial(save_tindak_lanjut, one=self._typed()),
            owner=self,
            done=lambda outcome: self._done(outcome.value),
            failed=self.refused,
        )

    def check(self) -> None:
        if self.tanggal.day() is not None:
            self.form.show_findings(check_done(self.session.office, self._typed()))

    def _done(self, saved: int) -> None:
        self.saved_id = saved
        self.saved()
        self.closed.emit()

    def _fill(self, one: TindakLanjutSakip) -> None:
        self.tanggal.set_day(one.tanggal)
        self.status.set_code(one.status.value)
        self.uraian.set_text(one.uraian)
        self.bukti.set_text(one.bukti)

    def _typed(self) -> TindakLanjutSakip:
        return replace(
            self._stored,
            tanggal=self.tanggal.day() or self._stored.tanggal,
            status=KeadaanRekomendasi(self.status.code() or self._stored.status),
            uraian=self.uraian.text(),
            bukti=self.bukti.text(),
        )
