"""A folder of yearly workbooks: pick, map the cells once, check, save as drafts."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from core import angka
from core.actions.impor import HasilImpor
from core.actions.impor_batal import undo_import
from core.actions.impor_folder import PratinjauFolder, commit_folder, workbooks_in
from core.actions.impor_folder_jalan import PilihanFolder, check_folder, everybody
from core.actions.impor_folder_profil import TinjauanSel, look_at_first, targets
from core.actions.outcome import Outcome
from core.actions.tahun_buku import tahun_buku_for
from core.errors import AppError
from core.impor.model import Nasib
from gui.jobs import Job, Jobs
from gui.session import Session
from gui.views.data.folder.check_step import CheckStep
from gui.views.data.folder.choices import FolderChoices
from gui.views.data.folder.map_step import MapStep
from gui.views.data.folder.pick_step import PickStep
from gui.views.data.impor.middle import Working
from gui.views.data.kept_choices import Kept, KeptChoices
from gui.views.data.stopped import or_stopped
from gui.widgets.buttons import Button
from gui.widgets.headings import PageFooter, PageHeader, line
from gui.widgets.notice_bar import NoticeBar
from gui.widgets.step_bar import StepBar

_EMPTY = "Tidak ada buku kerja (.xlsx, .xls, .ods) di folder itu."


class Step(IntEnum):
    """Where one is."""

    PICK = 0
    MAP = 1
    CHECK = 2


class FolderView(QWidget):
    """Keeps what was chosen until other files are begun."""

    closed = Signal()

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._job: Job | None = None
        self._step = Step.PICK
        self._saved: HasilImpor | None = None
        self._year = 0
        self.choices: FolderChoices | None = None
        self.draft = KeptChoices(session, jobs, self)
        self._left: Kept | None = None
        self.header = PageHeader("Buku kerja tahunan")
        self.steps = StepBar(("Pilih folder", "Petakan sel", "Periksa dan simpan"))
        self.notice = NoticeBar()
        self.pick_button = Button("Pilih folder…", icon="file-text", kind="utama",
                                  on_click=self.ask_folder)  # fmt: skip
        self.map, self.check, self.working = MapStep(), CheckStep(), Working()
        self._stack = QStackedWidget()
        self.pick = PickStep(self.pick_button, session, jobs)
        for view in (self.pick, self.map, self.check, self.working):
            self._stack.addWidget(view)
        self.next_button = Button("Periksa semua berkas", icon="arrow-right", hint="Ctrl+S",
                                  kind="utama", on_click=self.go_on)  # fmt: skip
        self.back_button = Button("Langkah sebelumnya", icon="arrow-left", on_click=self.go_back)
        self.close_button = Button("Tutup", hint="Esc", on_click=self.closed.emit)
        self.footer = PageFooter()
        self.footer.add_left(self.next_button)
        self.footer.add_left(self.back_button)
        self.footer.add_right(self.close_button)
        self._lay()
        self.steps.wanted.connect(self.go_to)
        self.map.changed.connect(self._changed)
        self.map.named.connect(self._note)
        self.map.look_wanted.connect(self.look)
        self.check.chosen.connect(self._choose)
        self.working.stopped.connect(self.stop)
        self.pick.profiles.asked.connect(self.notice.clear)
        jobs.changed.connect(self._tell_steps)
        self._show(Step.PICK)

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self._step

    @property
    def saved(self) -> HasilImpor | None:
        """What was saved last."""
        return self._saved

    @property
    def busy(self) -> bool:
        return self._job is not None

    def open_folder(self, paths: Sequence[Path]) -> None:
        """Begin with these files and folders; without any, go on where it was left."""
        if self.busy:
            return
        if not paths:
            if self._step is Step.PICK:
                self.pick_button.setFocus()
            return
        found = workbooks_in(paths)
        if not found:
            self._show(Step.PICK)
            self.notice.show_warning(_EMPTY, "Pilih folder yang lain.")
            return
        law = self._session.office.law
        old = self.choices.pedoman_id if self.choices else ""
        newest = max(law.pedoman.values(), key=lambda each: each.tahun_buku_sejak).id
        first = next((each for each in law.pedoman if each.endswith("-ksp")), newest)
        self.choices = FolderChoices(found, old or first)
        self._left = self.draft.begin(f"impor_folder:{found[0]}", {})
        if self._left is not None:
            self.choices.pedoman_id, self.choices.unit = (
                self._left["pedoman_id"],
                self._left["unit"],
            )
        self.map.offer_pedoman(tuple(law.pedoman))
        self._year = self._book_year()
        self._tell_files()
        self._saved = None
        self.look()

    def look(self) -> None:
        """Read the first file that can be read as the pattern."""
        if self.choices is None or self.busy:
            return
        self.check.forget()
        first = self.choices.paths[0]
        look = partial(
            look_at_first,
            paths=self.choices.paths,
            pedoman_id=self.choices.pedoman_id,
            unit=self.choices.unit,
            tahun_buku=self._book_year(),
        )
        self._run(look, self._show_pattern, f"Membaca {first.name}")

    def ask_folder(self) -> None:
        """Choose a folder."""
        name = QFileDialog.getExistingDirectory(self, "Pilih folder buku kerja", str(Path.home()))
        if name:
            self.open_folder([Path(name)])

    def go_on(self) -> None:
        """To the next step; in the last one, save."""
        if self.busy or not self.next_button.isEnabled():
            return
        if self._step is Step.MAP:
            self._check()
        elif self._step is Step.CHECK and self.check.preview is not None:
            save = partial(commit_folder, pratinjau=self.check.preview)
            self._run(save, self._show_saved, "Menyimpan buku kerja sebagai draf")

    def go_back(self) -> None:
        """To the step before; nothing is forgotten."""
        if not self.busy and self._step > Step.PICK:
            self._leave(Step(self._step - 1))

    def go_to(self, step: int) -> None:
        """To a step that was reached before."""
        if not self.busy and step <= self._reach():
            self._leave(Step(step))

    def refresh(self) -> None:
        """Another year at the top of the window: other books, so every file is checked anew."""
        if self.choices is None or self.busy or self._book_year() == self._year:
            return
        self._year = self._book_year()
        self._tell_files()
        if self._step is Step.CHECK:
            self._show(Step.MAP)
        self._saved = None
        self._changed()

    def escape(self) -> bool:
        """Stop what is running; False when nothing is."""
        if self.busy:
            self.stop()
            return True
        return self.pick.profiles.escape()

    def stop(self) -> None:
        """Batal."""
        if self._job is not None:
            self._job.cancel()

    def _check(self) -> None:
        choices = self.choices
        if choices is None or choices.tinjauan is None:
            return
        wish = PilihanFolder(
            choices.paths,
            choices.tinjauan,
            dict(choices.sel),
            self._session.year,
            choices.nama,
            choices.kebijakan,
            dict(choices.koperasi),
        )
        words = f"Memeriksa {angka.show(len(choices.paths), 0)} buku kerja"
        self._run(partial(check_folder, pilihan=wish), self._show_preview, words)

    def _choose(self, path: Path, koperasi_id: int) -> None:
        """A cooperative chosen by hand: every file is looked at again with it."""
        if self.choices is not None and not self.busy:
            self.choices.koperasi[path] = koperasi_id
            self._note()
            self._check()

    def _undo(self) -> None:
        if self._saved is not None and not self.busy:
            undo = partial(undo_import, impor_id=self._saved.impor_id)
            self._run(undo, self._show_undone, "Membatalkan impor")

    def _show_pattern(self, outcome: Outcome[TinjauanSel]) -> None:
        if self.choices is None:
            return
        self.choices.take(outcome.value)
        left, self._left = self._left, None
        again = left is not None and self.choices.take_kept(left)
        office = self._session.office
        known = targets(office, self.choices.pedoman_id, self.choices.unit)
        self.map.show_choices(self.choices, known)
        self._show(Step.MAP)
        if again:
            self.notice.show_note(
                "Peta sel folder ini yang belum disimpan dilanjutkan.",
                ways=[("Buang dan mulai dari tebakan", self._guess_anew)],
            )
        elif outcome.value.profil is not None:
            self.notice.show_note(f"Susunan ini dikenal: profil {outcome.value.profil.nama}.")
        elif outcome.value.path != self.choices.paths[0]:
            self.notice.show_warning(
                f"{self.choices.paths[0].name} tidak terbaca.",
                f"{outcome.value.path.name} dipakai sebagai contoh; sebab berkas yang lain tidak "
                "terbaca ada di Periksa.",
            )

    def _show_preview(self, outcome: Outcome[PratinjauFolder]) -> None:
        self._saved = None
        self._show(Step.CHECK)
        self.check.show_preview(outcome.value, everybody(self._session.office))
        self._judge()

    def _show_saved(self, outcome: Outcome[HasilImpor]) -> None:
        self._saved = outcome.value
        self.draft.drop()
        count = outcome.value.jumlah[Nasib.BARU] + outcome.value.jumlah[Nasib.BERUBAH]
        self._show(Step.CHECK)
        self.notice.show_note(
            f"{angka.show(count, 0)} laporan tersimpan sebagai draf penilaian.",
            "Tetapkan lewat Kesehatan, Tetapkan banyak. Skor tercetaknya ada di Bandingkan.",
            [("Batalkan impor ini", self._undo)],
        )

    def _show_undone(self, _outcome: Outcome[Any]) -> None:
        self._saved = None
        self.check.forget()
        self._show(Step.MAP)
        self.notice.show_note("Impor buku kerja dibatalkan.")

    def _tell_files(self) -> None:
        count = angka.show(len(self.choices.paths), 0) if self.choices else "0"
        self.header.set_subtitle(f"{count} berkas, tahun buku {self._year}")

    def _leave(self, step: Step) -> None:
        """To another step; what was saved is done with."""
        self.notice.clear()
        if self._saved is not None:
            self._saved = None
            self.check.forget()
        self._show(min(step, self._reach()))

    def _note(self) -> None:
        if self.choices is not None:
            self.draft.note(self.choices.kept())

    def _guess_anew(self) -> None:
        self.draft.drop()
        self.look()

    def _changed(self) -> None:
        self._note()
        self.check.forget()
        self._judge()

    def _run(
        self, action: Callable[..., Outcome[Any]], done: Callable[[Any], None], words: str
    ) -> None:
        def ended(outcome: Outcome[Any]) -> None:
            self._job = None
            self._show(self._step)
            if outcome.value is not None:
                done(outcome)

        def failed(error: AppError) -> None:
            self._job = None
            self._show(self._step)
            self.notice.show_error(error)

        self.notice.clear()
        self._job = self._jobs.run(
            partial(or_stopped, action=action), owner=self, done=ended, failed=failed,
            label=words, cancellable=True,
        )  # fmt: skip
        self.working.begin(words)
        self._stack.setCurrentWidget(self.working)
        self._judge()

    def _tell_steps(self) -> None:
        if self._job is not None and self._job.steps is not None:
            self.working.show_steps(*self._job.steps)

    def _reach(self) -> Step:
        if self.choices is None or self.choices.tinjauan is None:
            return Step.PICK
        return Step.CHECK if self.check.preview is not None else Step.MAP

    def _show(self, step: Step) -> None:
        self._step = step
        self._stack.setCurrentIndex(step)
        self._judge()

    def _judge(self) -> None:
        """Which buttons there are, and why one of them cannot be pressed."""
        step, busy, done = self._step, self.busy, self._saved is not None
        self.steps.show_at(step, Step.PICK if busy else self._reach())
        for button in (self.next_button, self.back_button):
            button.setVisible(step is not Step.PICK and not busy)
        self.next_button.setVisible(step is not Step.PICK and not busy and not done)
        saving = step is Step.CHECK
        self.next_button.set_text("Simpan sebagai draf" if saving else "Periksa semua berkas")
        self.next_button.set_icon("save" if saving else "arrow-right")
        icon, words, tone = self._verdict() if not busy and not done else ("", "", "")
        self.next_button.setEnabled(not busy and icon != "octagon-alert")
        self.footer.set_note(icon, words, tone)

    def _verdict(self) -> tuple[str, str, str]:
        choices, preview = self.choices, self.check.preview
        if self._step is Step.MAP and choices is not None:
            if choices.fault():
                return "octagon-alert", choices.fault(), "khusus"
            if choices.ragu:
                return "triangle-alert", f"{len(choices.ragu)} tebakan sel perlu dilihat.", "awas"
        if self._step is Step.CHECK and preview is not None:
            refused = preview.jumlah[Nasib.DITOLAK]
            if not preview.akan_ditulis:
                return "octagon-alert", "Tidak ada buku kerja yang perlu disimpan.", "khusus"
            words = f"{angka.show(preview.akan_ditulis, 0)} buku kerja akan disimpan"
            return "", words + (f"; {refused} ditolak dilewati" if refused else ""), ""
        return "", "", ""

    def _book_year(self) -> int:
        return tahun_buku_for(self._session.office, self._session.year)

    def _lay(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, self.steps, line(), self.notice):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        column.addWidget(self.footer)
