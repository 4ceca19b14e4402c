"""The editor of one report and its assessment: sections, figures, live score, duties."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core import tanggal
from core.actions.pedoman import matching_of
from core.actions.penilaian_kerja import load_kertas_kerja
from core.errors import AppError, RecordMovedError
from core.findings import Finding
from core.koperasi.kemajuan import progress_of, progress_of_group, total_progress
from core.koperasi.laporan import KunciLaporan
from core.koperasi.penilaian import AsalPenilaian, Penilaian
from gui.jobs import Jobs
from gui.session import Session
from gui.views.kesehatan.account_finder import AccountFinder
from gui.views.kesehatan.account_model import Line
from gui.views.kesehatan.books_form import PEMBUKUAN
from gui.views.kesehatan.draft_keeper import DraftKeeper
from gui.views.kesehatan.editor_foot import EditorFoot
from gui.views.kesehatan.editor_head import EditorHead
from gui.views.kesehatan.middle import Middle
from gui.views.kesehatan.paste_told import PasteTeller
from gui.views.kesehatan.questions_asked import Asker
from gui.views.kesehatan.recheck import Recheck
from gui.views.kesehatan.score_panel import ScorePanel
from gui.views.kesehatan.section_list import Entry, SectionList
from gui.views.kesehatan.sheet import Sheet
from gui.views.kesehatan.steps import Steps
from gui.widgets.ask_bar import AskBar
from gui.widgets.headings import Notice, line

WIDE_LIST, NARROW_LIST = 228, 214


class Editor(QWidget):
    """Holds one working paper."""

    closed = Signal()

    def __init__(self, session: Session, jobs: Jobs, save: QAction) -> None:
        super().__init__()
        self._session = session
        self.sheet = Sheet(session.office.law, self)
        self.head = EditorHead(self.sheet)
        self.notice = Notice()
        self.finder = AccountFinder(self.sheet)
        self.sections = SectionList()
        self.middle = Middle(self.sheet)
        self.panel = ScorePanel(lambda report: matching_of(session.office, report).keterangan)
        self.ask = AskBar()
        self.foot = EditorFoot(self.sheet, save)
        self.keeper = DraftKeeper(self.sheet, session, jobs)
        self.steps = Steps(self.sheet, session, jobs, self)
        self.asker = Asker(self.sheet, self.ask, self.steps)
        self.teller = PasteTeller(self.sheet, self.notice, self)
        self._lay()
        self._connect()
        self.recheck = Recheck(self.sheet, self.panel, session)

    def _lay(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(0)
        left = QVBoxLayout()
        left.addWidget(self.finder)
        left.addWidget(self.sections, 1)
        body.addLayout(left)
        body.addWidget(line(vertical=True))
        body.addWidget(self.middle, 1)
        body.addWidget(line(vertical=True))
        body.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.head, self.notice):
            column.addWidget(widget)
        column.addLayout(body, 1)
        column.addWidget(self.ask)
        column.addWidget(self.foot)
        self.sections.setFixedWidth(WIDE_LIST)

    def _connect(self) -> None:
        self.sheet.changed.connect(self._renew)
        self.sheet.reshaped.connect(self._reshape)
        self.sections.chosen.connect(self._show_section)
        self.middle.left.connect(self._walk_on)
        self.middle.keep_wanted.connect(self._keep_answers)
        accounts = self.middle.accounts
        accounts.link_followed.connect(self._follow_line)
        accounts.zero_wanted.connect(self.asker.ask_zero)
        accounts.unreadable.connect(self.notice.show_warning)
        accounts.pasted.connect(self.teller.tell_column)
        accounts.named.connect(self.teller.tell_named)
        self.finder.found.connect(self.show_account)
        self.finder.taken.connect(self.go_to_account)
        self.panel.accounts_marked.connect(accounts.accounts.mark)
        self.panel.account_wanted.connect(self.go_to_account)
        self.panel.component_wanted.connect(self.go_to_component)
        self.panel.varian_wanted.connect(self.asker.ask_varian)
        self.head.pedoman_wanted.connect(self.asker.ask_pedoman)
        self.head.round_wanted.connect(self._show_round)
        self.head.list_wanted.connect(self.closed)
        self.foot.check.clicked.connect(lambda _=False: self.steps.mark_checked())
        self.foot.finalize.clicked.connect(lambda _=False: self.steps.make_final())
        self.foot.reopen.clicked.connect(lambda _=False: self.asker.ask_reopen())
        self.foot.drop.clicked.connect(lambda _=False: self.drop_typing())
        self.steps.saved.connect(self._saved)
        self.steps.stepped.connect(self._stepped)
        self.steps.refused.connect(self._refused)
        self.steps.moved.connect(self._moved)

    @property
    def kunci(self) -> KunciLaporan | None:
        return self.sheet.kertas.kunci if self.sheet.is_open else None

    def open(self, kunci: KunciLaporan, batas: date) -> None:
        """Show a report; a draft this officer left of it is taken up again."""
        self.steps.batas = batas
        self.notice.clear()
        self.ask.dismiss()
        self.foot.drop.hide()
        self.sheet.go_by(self._session.office.law)
        kertas = load_kertas_kerja(self._session.office, kunci, batas)
        self.sheet.show(kertas)
        self._show_remarks()
        self._take_up_draft()
        self.sections.pick(self._first_section())
        self.middle.start()

    def reload(self) -> None:
        """Another page changed something: show it, unless somebody is typing here."""
        self.sheet.go_by(self._session.office.law)
        if self.sheet.is_open and not self.sheet.dirty:
            kertas = load_kertas_kerja(
                self._session.office, self.sheet.kertas.kunci, self.steps.batas
            )
            if kertas != self.sheet.kertas:
                self.sheet.show(kertas)

    def save(self) -> None:
        """Ctrl+S."""
        if not self.sheet.locked:
            self.commit_typing()
            self.keeper.stop()
            self.steps.save()

    def commit_typing(self) -> None:
        """A cell still open is left, so that its figure counts."""
        self.middle.accounts.setFocus()

    def flush_draft(self) -> None:
        """Keep what is typed before leaving."""
        if self.sheet.is_open:
            self.commit_typing()
            self.keeper.keep()

    def drop_typing(self) -> None:
        """Forget the draft and show what is stored."""
        self.keeper.drop()
        kunci, batas = self.sheet.kertas.kunci, self.steps.batas
        self.sheet.show(load_kertas_kerja(self._session.office, kunci, batas))
        self.notice.clear()
        self.foot.drop.hide()

    def escape(self) -> bool:
        """Close what is innermost: the question, else the editor."""
        if self.ask.asking:
            self.ask.dismiss()
        elif not self.finder.escape():
            self.closed.emit()
        return True

    def search(self) -> None:
        """Ctrl+F."""
        self.finder.start()

    def set_narrow(self, *, narrow: bool) -> None:
        self.sections.narrow = narrow
        self.sections.setFixedWidth(NARROW_LIST if narrow else WIDE_LIST)
        self.sections.viewport().update()
        self.middle.set_narrow(narrow=narrow)
        self.panel.set_narrow(narrow=narrow)
        self.head.set_narrow(narrow=narrow)

    def go_to_account(self, kode: str) -> None:
        """Open the section of an account and stand on it."""
        if self.show_account(kode):
            self.middle.accounts.focus_account(kode)

    def show_account(self, kode: str) -> bool:
        """Open the section of an account and mark its line; the focus stays where it is."""
        bare = kode.removesuffix("@-1")
        for bagian in self.sheet.sections:
            if any(akun.kode == bare for akun in bagian.akun):
                self.sections.pick(bagian.kode)
                self.middle.accounts.stand_on(kode)
                return True
        return False

    def go_to_component(self, kode: str) -> None:
        """Open the questions or the entry of a component."""
        for grup in self.sheet.questions:
            if any(each.kode == kode for each in grup.komponen):
                self.sections.pick(grup.kode)
                self.middle.questions.focus_component(kode)
        for grup in self.sheet.entries:
            if any(each.kode == kode for each in grup.komponen):
                self.sections.pick(grup.kode)
                self.middle.entries.focus_component(kode)

    def _show_remarks(self) -> None:
        """Why the unit may not be assessed, and what is known about the pedoman suggested."""
        kertas = self.sheet.kertas
        remarks = [] if kertas.kelayakan.layak else [kertas.kelayakan.kalimat]
        remarks += [each for each in kertas.usulan.catatan if "KUK" in each]
        if self.sheet.missing_pedoman and not kertas.terkunci:
            self.notice.show_warning(
                f"Pedoman {self.sheet.missing_pedoman} tidak ada lagi di SIKU ini.",
                "Angka dan jawaban tetap tersimpan. Pulihkan berkas aturannya, atau pilih pedoman "
                "lain.",
            )
        elif remarks and not kertas.terkunci:
            self.notice.show_note(remarks[0], " ".join(remarks[1:]))

    def _first_section(self) -> str:
        return self.sheet.sections[0].kode if self.sheet.sections else ""

    def _take_up_draft(self) -> None:
        draft = None if self.sheet.locked else self.keeper.find()
        if draft is None:
            return
        same = self.sheet.restore(draft.isi)
        when = tanggal.show_moment(draft.waktu)
        if same:
            self.notice.show_note(
                f"Isian {when} yang belum disimpan dipulihkan.",
                "Simpan untuk mencatatnya, atau Buang isian untuk kembali ke yang tersimpan.",
            )
        else:
            self.notice.show_warning(
                f"Isian {when} dipulihkan, tetapi laporan ini sudah disimpan lagi sesudahnya.",
                "Periksa sebelum menyimpan, atau Buang isian untuk melihat yang tersimpan.",
            )
        self.foot.drop.show()

    def _reshape(self) -> None:
        """Other sections: fill the list and show the one that stays, else the first."""
        kept = self.sections.current()
        self.panel.choices = self._choices()
        self.sections.show_entries(self._entries())
        self._renew()
        if not self.middle.show_section(kept):
            self.sections.pick(self._first_section())

    def _choices(self) -> frozenset[str]:
        """Components that can be read another way."""
        pedoman = self.sheet.pedoman
        if pedoman is None or self.sheet.locked:
            return frozenset()
        return frozenset(each.kode for each in pedoman.komponen if each.varian)

    def _renew(self) -> None:
        """Everything that follows typing; it must take less than a frame."""
        self.middle.renew()
        self.sections.show_entries(self._entries())
        self.head.renew()
        self.foot.renew()
        self._show_score()

    def _show_score(self) -> None:
        penilaian = self.sheet.kertas.penilaian
        if not self.sheet.locked:
            self.panel.show_live(self.sheet.telaah, self.sheet.kertas.usulan.alasan)
        else:
            self._show_kept(penilaian)

    def _show_kept(self, penilaian: Penilaian) -> None:
        if penilaian.hasil is not None and penilaian.predikat_urut is not None:
            self.panel.show_kept(penilaian.hasil, penilaian.predikat_urut)
            return
        paper = penilaian.sertifikat.nomor or "tanpa nomor sertifikat"
        word = "Hasil terdahulu" if penilaian.asal is AsalPenilaian.TERDAHULU else "Hasil"
        skor = self.sheet.kertas.skor.get(penilaian.id, "")
        self.panel.show_taken_over(
            skor, penilaian.predikat, penilaian.predikat_urut, f"{word}, {paper}"
        )

    def _show_round(self, penilaian: Penilaian) -> None:
        """An earlier round's result in the panel; figures beside it are today's."""
        if penilaian.id == self.sheet.kertas.penilaian.id:
            self.notice.clear()
            self._show_score()
            return
        self._show_kept(penilaian)
        self.notice.show_note(
            f"Panel menampilkan putaran {penilaian.putaran}, dibuka kembali "
            f"{tanggal.show(penilaian.dibuka.pada)}: {penilaian.alasan_buka}",
            "Angka di tabel adalah yang sekarang. Pilih putaran terakhir untuk kembali.",
        )

    def _entries(self) -> list[Entry]:
        books = self.sheet.pembukuan.sak.removeprefix("SAK ")
        entries = [Entry(PEMBUKUAN, "Pembukuan", teks=books)]
        isi, telaah, head = self.sheet.isi, self.sheet.telaah, ""
        for bagian in self.sheet.sections:
            if bagian.induk != head:
                head = bagian.induk
                entries.append(Entry("", head))
            entries.append(Entry(bagian.kode, bagian.judul, progress_of(bagian, isi, telaah)))
        for title, groups in (
            ("Kuesioner", self.sheet.questions),
            ("Skor isian", self.sheet.entries),
        ):
            parts = {grup.kode: progress_of_group(grup, isi) for grup in groups}
            if parts:
                done, asked = total_progress(parts)
                entries.append(Entry("", title, teks=f"{done}/{asked}"))
            under = ""
            for grup in groups:
                if grup.induk != under:
                    under = grup.induk
                    entries.append(Entry("", under))
                entries.append(Entry(grup.kode, grup.judul, parts[grup.kode]))
        return entries

    def _show_section(self, kode: str) -> None:
        self.middle.show_section(kode)

    def _walk_on(self, by: int) -> None:
        if self.sections.step(by):
            self.middle.start(last=by < 0)

    def _keep_answers(self) -> None:
        grup = self.middle.questions.questions.grup
        if grup is not None:
            self.sheet.keep_last_answers(grup)

    def _follow_line(self, line: Line) -> None:
        if line.finding is not None:
            self.asker.follow(line.finding, line.baris)

    def _saved(self, notes: Sequence[Finding]) -> None:
        self.foot.drop.hide()
        if self.sheet.dirty:
            self.keeper.keep()
        if notes:
            self.notice.show_note(notes[0].message, _others(len(notes) - 1))
        else:
            self.notice.clear()

    def _stepped(self) -> None:
        """The button pressed is gone or disabled now: the keyboard stays in the paper."""
        self.foot.drop.hide()
        self.notice.clear()
        self.middle.take_focus()

    def _refused(self, error: AppError) -> None:
        self.notice.show_error(error)

    def _moved(self, error: RecordMovedError) -> None:
        self.notice.show_error(error)
        self.asker.ask_moved(partial(self._load_stored), partial(self._save_over))

    def _load_stored(self) -> None:
        self.drop_typing()

    def _save_over(self) -> None:
        """What is typed here goes over what somebody else saved."""
        typed = self.sheet.draft()
        kunci = self.sheet.kertas.kunci
        self.sheet.show(load_kertas_kerja(self._session.office, kunci, self.steps.batas))
        self.notice.clear()
        if self.sheet.locked:
            self.notice.show_warning("Penilaian ini sudah final; isian Anda tidak disimpan.")
            return
        self.sheet.restore(typed)
        self.steps.save()


def _others(count: int) -> str:
    return f"Dan {count} catatan lain." if count > 0 else ""
