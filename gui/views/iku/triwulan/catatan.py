"""One indicator in one quarter: milestones from records, realisasi, obstacles, sign-off."""

from functools import partial

from core import angka, tanggal
from core.actions.jabatan import list_penanggung
from core.actions.triwulan import check_isi, save_isi
from core.actions.triwulan_sah import PERAN, reopen, sign_off, why_not_sign
from core.iku.triwulan import IkuSetahun, IsiTriwulan, TriwulanIku
from core.rules.capaian import show_target
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.widgets.buttons import Button
from gui.widgets.labels import Text
from gui.widgets.suggesting_line import SuggestingLine
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line


class QuarterPanel(EntryPanel):
    """What an officer writes, and what the Kabid signs."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("", session, jobs)
        self._shown: TriwulanIku | None = None
        self.milestones = Text("", wrap=True)
        self.state = Text("", "kecil", wrap=True)
        self.realisasi, self.catatan = Line(), TextBlock()
        self.kendala, self.lanjut, self.orang = TextBlock(), TextBlock(), SuggestingLine()
        self.alasan = Line()
        self.content.insertWidget(2, self.milestones)
        self.form.line("realisasi", "Realisasi kumulatif", self.realisasi, width=112,
                       hint="boleh kosong")  # fmt: skip
        self.form.line("catatan", "Dari mana", self.catatan)
        self.form.line("kendala", "Kendala", self.kendala)
        self.form.line("tindak_lanjut", "Tindak lanjut", self.lanjut)
        self.form.line("penanggung_jawab", "Penanggung jawab", self.orang)
        self.form.line("alasan", "Alasan buka kembali", self.alasan)
        self.sign_button = Button("Sahkan", icon="shield-check", on_click=self.sign)
        self.open_button = Button("Buka kembali", icon="history", on_click=self.open_again)
        self.buttons.insertWidget(1, self.sign_button)
        self.buttons.insertWidget(2, self.open_button)
        self.content.insertWidget(self.content.count() - 1, self.state)

    def show_quarter(self, one: IkuSetahun, triwulan: int) -> None:
        """One quarter; a signed one is read-only."""
        quarter = one.of(triwulan)
        self._shown = quarter
        self.orang.offer(list_penanggung(self.session.office))
        self.title.title.setText(one.hasil.nama_pendek)
        self.title.set_beside(_figures(one, quarter))
        lines = [f"\u2022 {tonggak}" for tonggak in quarter.tonggak]
        head = f"Tonggak, {quarter.per}:" if quarter.per else "Triwulan ini belum mulai."
        self.milestones.setText("\n".join((head, *lines)))
        self.notice.clear()
        isi = quarter.isi
        if self.draft.show(f"triwulan:{isi.tahun}:{isi.iku}:{triwulan}", partial(self._fill, isi)):
            self.notice.show_note("Isian yang belum disimpan dipulihkan.")
        self._show_lock(quarter)

    def holds(self, quarter: TriwulanIku) -> bool:
        """Whether somebody is typing over exactly this; then it is left alone."""
        shown = self._shown
        return (
            self.draft.dirty
            and shown is not None
            and (shown.isi, shown.disahkan) == (quarter.isi, quarter.disahkan)
        )

    def save(self) -> None:
        if self._shown is None or self._shown.terkunci or not self.form.check_typing():
            return
        self.save_button.setEnabled(False)
        self.jobs.run(
            partial(save_isi, isi=self._typed()),
            owner=self,
            done=lambda _outcome: self._done(),
            failed=self.refused,
        )

    def sign(self) -> None:
        """The Kabid's name goes under what is stored; unsaved typing is saved first."""
        if self._shown is None:
            return
        if self.draft.dirty:
            self.notice.show_warning("Simpan dahulu isian triwulan ini, lalu sahkan.")
            return
        self.jobs.run(
            partial(sign_off, chosen=[self._shown.isi]),
            owner=self,
            done=lambda _outcome: self._done(),
            failed=self.refused,
        )

    def open_again(self) -> None:
        """Needs a reason; the journal keeps who had signed."""
        if self._shown is not None:
            self.jobs.run(
                partial(reopen, quarter=self._shown, alasan=self.alasan.text()),
                owner=self,
                done=lambda _outcome: self._done(),
                failed=self.refused,
            )

    def check(self) -> None:
        if self._shown is not None:
            self.form.show_findings(check_isi(self.session.office, self._typed()))

    def _done(self) -> None:
        self.saved()
        self.closed.emit()

    def _fill(self, isi: IsiTriwulan) -> None:
        figure = angka.parse(isi.realisasi)
        self.realisasi.set_text("" if figure is None else angka.show(figure))
        self.catatan.set_text(isi.catatan)
        self.kendala.set_text(isi.kendala)
        self.lanjut.set_text(isi.tindak_lanjut)
        self.orang.set_text(isi.penanggung_jawab)
        self.alasan.set_text("")

    def _typed(self) -> IsiTriwulan:
        isi = self._shown.isi if self._shown else IsiTriwulan(0, "", 1)
        return IsiTriwulan(
            tahun=isi.tahun,
            iku=isi.iku,
            triwulan=isi.triwulan,
            target=isi.target,
            realisasi=self.realisasi.text().strip(),
            catatan=self.catatan.text().strip(),
            kendala=self.kendala.text().strip(),
            tindak_lanjut=self.lanjut.text().strip(),
            penanggung_jawab=self.orang.text().strip(),
            id=isi.id,
            versi=isi.versi,
        )

    def _show_lock(self, quarter: TriwulanIku) -> None:
        signed = quarter.disahkan
        for name in self.form.names():
            field = self.form.field(name)
            if name == "alasan":
                field.setVisible(signed is not None)
            else:
                field.field.set_read_only(signed is not None)  # type: ignore[attr-defined]
        officer = self.session.officer
        peran = officer.peran if officer is not None else ""
        why = why_not_sign(self.session.office, quarter.isi.tahun, quarter.triwulan, peran)
        self.save_button.setEnabled(signed is None)
        self.sign_button.setVisible(signed is None)
        self.sign_button.setEnabled(not why)
        self.open_button.setVisible(signed is not None)
        self.open_button.setEnabled(peran == PERAN)
        self.state.setText(_state(quarter, why))


def _figures(one: IkuSetahun, quarter: TriwulanIku) -> str:
    if quarter.target is None:
        return f"target tahun {show_target(one.hasil.target) or 'belum diisi'}"
    reached = "n/a" if quarter.capaian is None else angka.show_percent(quarter.capaian)
    return f"target kumulatif {show_target(quarter.target)}, capaian {reached}"


def _state(quarter: TriwulanIku, why: str) -> str:
    if quarter.disahkan is not None:
        day = tanggal.show(tanggal.parse(quarter.disahkan.pada[:10]))
        return f"Disahkan {quarter.disahkan.oleh}, {day}. Hanya pejabat yang membukanya kembali."
    if quarter.dibuka is not None:
        return f"Dibuka kembali {quarter.dibuka.oleh}: {quarter.dibuka.alasan}. {why}".strip()
    return why
