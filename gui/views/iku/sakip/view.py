"""Nilai SAKIP dan rekomendasi: scores at the left, what one LHE asks for, what was done."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.actions.sakip import kelas_for, list_sakip
from core.actions.sakip_banding import compare_nilai
from core.actions.sakip_berkas import attach_bukti, attach_scan, scan_of
from core.actions.sakip_rekomendasi import (
    list_rekomendasi,
    nilai_of,
    overdue_rekomendasi,
    trash_row,
)
from core.iku.model import NilaiSakip
from core.iku.sakip_rekomendasi import (
    BerkasSakip,
    RekomendasiSakip,
    TindakLanjutSakip,
)
from core.rekomendasi import KeadaanRekomendasi
from gui.jobs import Jobs
from gui.models.rows_model import RowsModel
from gui.place import Place
from gui.session import Session
from gui.views.iku.sakip.berkas import FileLine
from gui.views.iku.sakip.forms import AdviceForm, DeedForm
from gui.views.iku.sakip.komponen import PartTable
from gui.views.iku.sakip.parts import column_of, give_keys, named_table, put_rows
from gui.views.iku.sakip.rows import (
    ADVICE,
    DEEDS,
    NARROW,
    NARROW_DEEDS,
    SCORES,
    BarisNilai,
    BarisRekomendasi,
)
from gui.views.iku.targets import SakipTarget
from gui.widgets.buttons import Button
from gui.widgets.headings import EmptyState, Notice, PageHeader, SectionTitle, line
from gui.widgets.table import HEAD, ROW, Table

_LEFT, _SIDE, _SCORES_SHOWN = 420, 460, 6


class SakipView(Place):
    """Picking goes from score to recommendation to follow-up; forms open at the right."""

    keys: ClassVar[str] = "Enter ubah  ·  Ins tambah  ·  Del hapus  ·  Esc indikator"

    def __init__(self, session: Session, jobs: Jobs, save: QAction) -> None:
        super().__init__(session, jobs, save)
        self.header = PageHeader("Nilai SAKIP dan rekomendasi")
        for button in (
            Button("Indikator", icon="target", hint="Esc", on_click=self.closed.emit),
            Button("Isi nilai", icon="pencil", on_click=lambda: self.wanted.emit("sakip")),
        ):
            self.header.add_button(button)
        self.notice = Notice()
        self._scores: RowsModel[BarisNilai] = RowsModel(SCORES, parent=self)
        self._advice: RowsModel[BarisRekomendasi] = RowsModel(ADVICE, parent=self)
        self._deeds: RowsModel[TindakLanjutSakip] = RowsModel(DEEDS, parent=self)
        self.scores = named_table(self._scores, "Nilai SAKIP menurut LHE", "iku.sakip.nilai")
        self.advice = named_table(self._advice, "Rekomendasi LHE", "iku.sakip.rekomendasi")
        self.deeds = named_table(self._deeds, "Tindak lanjut rekomendasi", "iku.sakip.lanjut")
        self.components = PartTable()
        self.scan = FileLine("Pindaian LHE", "belum dilampirkan", session, jobs)
        self.proof = FileLine("Berkas bukti", "belum dilampirkan", session, jobs)
        self.advice_form, self.deed_form = AdviceForm(session, jobs), DeedForm(session, jobs)
        self.add_button = Button("Tambah", icon="plus", hint="Ins", on_click=self.add_advice)
        self.deed_button = Button("Catat", icon="plus", on_click=self.add_deed)
        self.nothing = EmptyState(
            "shield-check",
            "Belum ada nilai SAKIP. Isi nilai LHE lebih dahulu, lalu rekomendasinya.",
            Button(
                "Isi nilai", icon="pencil", kind="utama", on_click=lambda: self.wanted.emit("sakip")
            ),
        )
        self.scores.picked.connect(lambda _id: self._turn(self._show_score))
        self.advice.picked.connect(lambda _id: self._turn(self._show_deeds))
        self.deeds.picked.connect(lambda _id: self._turn(self._show_proof))
        for form in (self.advice_form, self.deed_form):
            form.closed.connect(self._close_form)
        for one in (self.scan, self.proof):
            one.refused.connect(self.notice.show_error)
        self.advice.opened.connect(lambda _id: self.edit_advice())
        self.deeds.opened.connect(lambda _id: self.edit_deed())
        give_keys(
            self.advice,
            [("Ins", self.add_advice), ("F2", self.edit_advice), ("Del", self._trash_advice)],
        )
        give_keys(
            self.deeds, [("Ins", self.add_deed), ("F2", self.edit_deed), ("Del", self._trash_deed)]
        )
        self._lay()

    def show_target(self, target: object) -> None:
        """The score of `kode`; else that of the recommendation longest overdue; else the year's."""
        self.notice.clear()
        office = self.session.office
        late = sorted(overdue_rekomendasi(office), key=lambda one: str(one.tenggat))
        of_year = nilai_of(office, self.session.year)
        wanted, advice = of_year.id if of_year else 0, 0
        if isinstance(target, SakipTarget) and target.kode.isdecimal():
            wanted = int(target.kode)
        elif late:
            wanted, advice = late[0].nilai_id, late[0].id
        self._read(wanted, advice)
        self.advice.setFocus()

    def refresh(self) -> None:
        self._read(self._id(self.scores), self._id(self.advice), self._id(self.deeds))

    def add_advice(self) -> None:
        """The next number of this LHE."""
        nilai = self._nilai()
        if nilai is not None:
            nomor = max((row.satu.nomor for row in self._advice.rows()), default=0) + 1
            self._open_advice(RekomendasiSakip(nilai.id, nomor, ""), "uraian")

    def edit_advice(self) -> None:
        one = self._current_advice()
        if one is not None:
            self._open_advice(one, "nomor")

    def add_deed(self) -> None:
        """What was done today about the recommendation that is picked."""
        one = self._current_advice()
        if one is not None:
            today = self.session.office.today
            self._open_deed(TindakLanjutSakip(one.id, today, "", KeadaanRekomendasi.PROSES))

    def edit_deed(self) -> None:
        one = self._current_deed()
        if one is not None:
            self._open_deed(one)

    def save(self) -> None:
        for form in (self.advice_form, self.deed_form):
            if not form.isHidden():
                form.save()

    def flush_draft(self) -> None:
        self.advice_form.draft.flush()
        self.deed_form.draft.flush()

    def escape(self) -> bool:
        if self.advice_form.isHidden() and self.deed_form.isHidden():
            return super().escape()
        self._close_form()
        return True

    def set_narrow(self, *, narrow: bool) -> None:
        every = {one.key for one in ADVICE}
        self.advice.set_shown_columns(NARROW if narrow else every)
        every = {one.key for one in DEEDS}
        self.deeds.set_shown_columns(NARROW_DEEDS if narrow else every)

    def _read(self, score: int, advice: int = 0, deed: int = 0) -> None:
        office, today = self.session.office, self.session.office.today
        found = []
        for one in list_sakip(office):
            known = list_rekomendasi(office, one.id)
            kelas = kelas_for(office, one.tahun_terbit, one.nilai) if one.nilai else None
            still = sum(each.status_on(today).terbuka for each in known)
            found.append(BarisNilai(one, kelas.huruf if kelas else "", still, len(known)))
        put_rows(self.scores, self._scores, found, [row.nilai.id for row in found], score)
        self.nothing.setVisible(not found)
        self._body.setVisible(bool(found))
        self._show_score(advice, deed)

    def _turn(self, show: Callable[[], None]) -> None:
        """Another row: what is typed about the one before is kept as a draft."""
        self.flush_draft()
        self._show_side(None)
        show()

    def _show_score(self, advice: int = 0, deed: int = 0) -> None:
        nilai, office = self._nilai(), self.session.office
        if nilai is None:
            return
        self.header.set_subtitle(f"LHE terbit {nilai.tahun_terbit}")
        self.components.show_change(compare_nilai(office, nilai))
        self.scan.show_file(
            scan_of(office, nilai.id), lambda path: partial(attach_scan, nilai=nilai, path=path)
        )
        rows = [BarisRekomendasi(one, office.today) for one in list_rekomendasi(office, nilai.id)]
        put_rows(self.advice, self._advice, rows, [row.satu.id for row in rows], advice)
        self.advice_title.set_beside("" if rows else "belum ada; salin dari LHE")
        self._show_deeds(deed)

    def _show_deeds(self, deed: int = 0) -> None:
        one = self._current_advice()
        rows = list(one.tindak_lanjut) if one else []
        put_rows(self.deeds, self._deeds, rows, [row.id for row in rows], deed)
        self.deeds_title.set_beside(f"rekomendasi nomor {one.nomor}" if one else "")
        self.deed_button.setEnabled(one is not None)
        self.deed_button.setToolTip("" if one else "Pilih dahulu rekomendasinya.")
        self._show_proof()

    def _show_proof(self) -> None:
        one = self._current_deed()
        if one is None:
            self.proof.show_file(BerkasSakip(), None)
        else:
            self.proof.show_file(one.berkas, lambda path: partial(attach_bukti, one=one, path=path))

    def _nilai(self) -> NilaiSakip | None:
        at = self._scores.index_of(self.scores.current_id())
        return None if at is None else self._scores.row(at).nilai

    def _current_advice(self) -> RekomendasiSakip | None:
        at = self._advice.index_of(self.advice.current_id())
        return None if at is None else self._advice.row(at).satu

    def _current_deed(self) -> TindakLanjutSakip | None:
        at = self._deeds.index_of(self.deeds.current_id())
        return None if at is None else self._deeds.row(at)

    @staticmethod
    def _id(table: Table) -> int:
        found = table.current_id()
        return found if isinstance(found, int) else 0

    def _open_advice(self, one: RekomendasiSakip, field: str) -> None:
        nilai = self._nilai()
        if nilai is not None:
            self.deed_form.draft.flush()
            self.advice_form.show_row(one, nilai)
            self._show_side(self.advice_form)
            self.advice_form.form.focus(field)

    def _open_deed(self, one: TindakLanjutSakip) -> None:
        self.advice_form.draft.flush()
        self.deed_form.show_row(one)
        self._show_side(self.deed_form)
        self.deed_form.form.focus("uraian")

    def _show_side(self, form: QWidget | None) -> None:
        for one in (self.advice_form, self.deed_form):
            one.setVisible(one is form)
        self._left.setVisible(form is None)
        self._edge.setVisible(form is not None)

    def _close_form(self) -> None:
        table = self.advice if self.deed_form.isHidden() else self.deeds
        saved = (self.advice_form if table is self.advice else self.deed_form).saved_id
        self.flush_draft()
        self._show_side(None)
        if saved:
            table.pick(saved)
        table.setFocus()

    def _trash_advice(self) -> None:
        self._trash(self._current_advice())

    def _trash_deed(self) -> None:
        self._trash(self._current_deed())

    def _trash(self, one: RekomendasiSakip | TindakLanjutSakip | None) -> None:
        if one is not None:
            self._show_side(None)
            self.jobs.run(partial(trash_row, one=one), owner=self, failed=self.notice.show_error)

    def _lay(self) -> None:
        self.advice_title, self.deeds_title = (
            SectionTitle("Rekomendasi"),
            SectionTitle("Tindak lanjut"),
        )
        self.advice_title.add_right(self.add_button)
        self.deeds_title.add_right(self.deed_button)
        self.scores.setFixedHeight(HEAD + 2 + ROW * _SCORES_SHOWN)
        self._left = column_of(
            SectionTitle("Nilai", "menurut LHE"), self.scores, self.scan,
            SectionTitle("Komponen"), self.components,
        )  # fmt: skip
        self._left.setFixedWidth(_LEFT)
        middle = column_of(self.advice_title, self.advice, self.deeds_title, self.deeds, self.proof)
        self._body = QWidget()
        row = QHBoxLayout(self._body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(line(vertical=True))
        row.addWidget(middle, 1)
        self._edge = line(vertical=True)
        self._edge.hide()
        row.addWidget(self._edge)
        for form in (self.advice_form, self.deed_form):
            form.setFixedWidth(_SIDE)
            form.hide()
            row.addWidget(form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, self.notice):
            column.addWidget(widget)
        column.addWidget(self._body, 1)
        column.addWidget(self.nothing, 1)
