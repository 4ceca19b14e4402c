"""The import wizard: Pilih berkas, Petakan kolom, Periksa, Simpan."""

from enum import IntEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from core.actions.impor import HasilImpor, Pratinjau
from core.actions.outcome import Outcome
from core.errors import AppError
from gui.jobs import Jobs
from gui.session import Session
from gui.views.data.impor.check_step import CheckStep
from gui.views.data.impor.choices import Choices
from gui.views.data.impor.engine import Engine
from gui.views.data.impor.map_step import MapStep
from gui.views.data.impor.middle import PickStep, Refused, Working
from gui.views.data.impor.save_step import SaveStep
from gui.views.data.impor.sight import Sight
from gui.views.data.impor.verdict import Verdict, of_map, of_preview
from gui.views.data.words import FILES
from gui.widgets.buttons import Button
from gui.widgets.headings import PageFooter, PageHeader, line
from gui.widgets.step_bar import StepBar


class Step(IntEnum):
    """Where one is."""

    PICK = 0
    MAP = 1
    CHECK = 2
    SAVE = 3


_WORDS = ("Pilih berkas", "Petakan kolom", "Periksa", "Simpan")
_NEXT = {Step.MAP: "Periksa", Step.CHECK: "Lanjut ke simpan", Step.SAVE: "Simpan"}


class Wizard(QWidget):
    """Keeps what was chosen in every step until another file is begun."""

    closed = Signal()
    list_wanted = Signal(str)
    undo_wanted = Signal(object)

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session = session
        self._step = Step.PICK
        self._saved: HasilImpor | None = None
        self.engine = Engine(session, jobs, self)
        self.header = PageHeader("Impor")
        self.steps = StepBar(_WORDS)
        self.pick = PickStep(session, jobs)
        self.map = MapStep()
        self.check = CheckStep(session, jobs)
        self.save = SaveStep(jobs)
        self.working = Working()
        self.refused = Refused()
        self._stack = QStackedWidget()
        for view in (self.pick, self.map, self.check, self.save, self.working, self.refused):
            self._stack.addWidget(view)
        self.next_button = Button("Periksa", icon="arrow-right", hint="Ctrl+S", kind="utama",
                                  on_click=self.go_on)  # fmt: skip
        self.back_button = Button("Langkah sebelumnya", icon="arrow-left", on_click=self.go_back)
        self.close_button = Button("Tutup", hint="Esc", on_click=self.closed.emit)
        self.footer = PageFooter()
        self.footer.add_left(self.next_button)
        self.footer.add_left(self.back_button)
        self.footer.add_right(self.close_button)
        self._lay()
        self._connect()
        self._show_step(Step.PICK)

    @property
    def step(self) -> Step:
        """The step that is shown, from 0."""
        return self._step

    @property
    def choices(self) -> Choices | None:
        """What was chosen for the file at hand."""
        return self.engine.choices

    @property
    def busy(self) -> bool:
        """The worker reads, looks or saves for this wizard."""
        return self.engine.job is not None

    def begin(self, path: Path | None = None, register: str = "") -> None:
        """Go on where it was left; with a file, begin with that one."""
        if self.busy:
            return
        if path is not None:
            self._saved = None
            self.engine.look(path, register)
        elif self._saved is not None:
            self.again()
        else:
            self._show_step(self._step)
            if self._step == Step.PICK:
                self.pick.button.setFocus()

    def again(self) -> None:
        """Another file; what was chosen for the last one stays known."""
        self._saved = None
        self._show_step(Step.PICK)
        self.pick.button.setFocus()

    def ask_file(self) -> None:
        """Choose a file."""
        start = str(self.choices.path.parent) if self.choices else str(Path.home())
        name, _kind = QFileDialog.getOpenFileName(self, "Pilih berkas", start, FILES)
        if name:
            self.begin(Path(name))

    def tell_one_file(self, sentence: str) -> None:
        """Several files were dropped, or a folder."""
        self._refuse(AppError(sentence, hint="Pilih atau letakkan berkas yang pertama dahulu."))

    def go_on(self) -> None:
        """To the next step; in the last one, save."""
        if self.busy or not self.next_button.isEnabled():
            return
        match self._step:
            case Step.MAP if self._stack.currentWidget() is self.map:
                self.engine.preview()
            case Step.CHECK if self.check.preview is not None:
                self.save.show_question(self.check.preview)
                self._show_step(Step.SAVE)
            case Step.SAVE if self.check.preview is not None:
                self.engine.save(self.check.preview, partly=self.save.partly)

    def go_back(self) -> None:
        """To the step before; nothing is forgotten."""
        if not self.busy and self._step > Step.PICK:
            self._show_step(Step(self._step - 1))

    def go_to(self, step: int) -> None:
        """To a step that was reached before."""
        if self.busy or step > self._reach() or self._saved is not None:
            return
        if step == Step.SAVE and self.check.preview is not None:
            self.save.show_question(self.check.preview)
        self._show_step(Step(step))

    def escape(self) -> bool:
        """Stop what is running, take a question back, else leave it to the page."""
        if self.busy:
            self.engine.stop()
            return True
        if self._step == Step.PICK:
            return self.pick.profiles.escape()
        return self._stack.currentWidget() is self.map and self.map.escape()

    def refresh(self) -> None:
        """The office's data changed: a preview may hold no longer, saving will tell."""
        self._judge()

    def set_narrow(self, *, narrow: bool) -> None:
        """Sample values give way first."""
        keys = {one.key for one in self.map.model.columns}
        self.map.table.set_shown_columns(keys - {"huruf"} if narrow else keys)

    def _reach(self) -> Step:
        if self.choices is None:
            return Step.PICK
        if self.check.preview is None or self.map.faults():
            return Step.MAP
        return Step.SAVE if self.check.preview.akan_ditulis else Step.CHECK

    def _show_sight(self, sight: Sight) -> None:
        choices = self.choices
        if choices is None:
            return
        self.check.forget()
        self.header.set_subtitle(choices.path.name)
        self.map.notice.clear()
        self.map.show_file(choices, sight)
        self._show_step(Step.MAP)

    def _show_preview(self, preview: Pratinjau) -> None:
        self.check.show_preview(preview)
        self._show_step(Step.CHECK)
        self.check.table.setFocus()

    def _show_saved(self, outcome: Outcome[HasilImpor]) -> None:
        self._saved = outcome.value
        self.save.show_result(outcome.value)
        self.check.forget()
        self._show_step(Step.SAVE)

    def _show_working(self, words: str) -> None:
        if self._step == Step.SAVE:
            self.save.show_working()
        else:
            self.working.begin(words)
            self._stack.setCurrentWidget(self.working)
        self._judge()

    def _show_steps(self, done: int, total: int) -> None:
        self.working.show_steps(done, total)
        self.save.show_steps(done, total)

    def _ended(self) -> None:
        """Stopped by the officer: back to the step where it began."""
        if self._step == Step.SAVE and self.check.preview is not None:
            self.save.show_question(self.check.preview)
        self._show_step(self._step)

    def _tell(self, error: AppError) -> None:
        """What went wrong with a file that is mapped: above the step that it is about."""
        preview = self.check.preview
        if self._step == Step.SAVE and preview is not None:
            self._show_step(Step.CHECK)
            self.check.notice.show_error(error, [("Periksa lagi", self.engine.preview)])
        else:
            self._show_step(Step.MAP)
            self.map.notice.show_error(error)

    def _refuse(self, error: AppError) -> None:
        """A file that is no register: the reason in the middle of the page."""
        self._show_step(Step.PICK)
        self._stack.setCurrentWidget(self.refused)
        self.refused.tell(error, str(self.engine.path or ""))

    def _show_step(self, step: Step) -> None:
        self._step = step
        self._stack.setCurrentIndex(step)
        if step == Step.PICK:
            self.header.set_subtitle("")
        self._judge()

    def _changed(self) -> None:
        self.check.forget()
        if self.choices is not None:
            self.engine.draft.note(self.choices.kept())
        self.engine.find_words()
        self._judge()

    def _resumed(self) -> None:
        self.map.notice.show_note(
            "Pilihan untuk berkas ini yang belum disimpan dilanjutkan.",
            "Petakan kolom dan cocokkan kata dari tempat terakhir.",
            [("Buang dan mulai dari tebakan", partial(self.engine.use_profile, ""))],
        )

    def _judge(self) -> None:
        """Which buttons there are, and why one of them cannot be pressed."""
        step, busy, done = self._step, self.busy, self._saved is not None
        self.steps.show_at(step, Step.PICK if busy else step if done else self._reach())
        self.next_button.setVisible(step != Step.PICK and not done)
        self.back_button.setVisible(step != Step.PICK and not done)
        self.next_button.set_text(_NEXT.get(step, ""))
        self.next_button.set_icon("save" if step == Step.SAVE else "arrow-right")
        verdict = Verdict()
        if step == Step.MAP and not busy:
            verdict = of_map(self.map.faults(), self.map.unsure())
        elif step in (Step.CHECK, Step.SAVE) and not busy and not done:
            everything = step == Step.SAVE and not self.save.partly
            verdict = of_preview(self.check.preview, everything=everything)
        self.next_button.setEnabled(not busy and not verdict.blocks)
        self.back_button.setEnabled(not busy)
        self.footer.set_note(verdict.icon, verdict.words, verdict.tone)

    def _connect(self) -> None:
        self.steps.wanted.connect(self.go_to)
        self.pick.asked.connect(self.ask_file)
        self.refused.again.connect(self.ask_file)
        self.map.changed.connect(self._changed)
        self.map.look_wanted.connect(self._look_again)
        self.map.profile_wanted.connect(self.engine.use_profile)
        self.map.words.remember_wanted.connect(self.engine.remember_places)
        self.map.profile_named.connect(self.engine.keep_profile)
        self.working.stopped.connect(self.engine.stop)
        self.save.stop_wanted.connect(self.engine.stop)
        self.save.changed.connect(self._judge)
        self.save.again_wanted.connect(self.again)
        self.save.list_wanted.connect(self.list_wanted)
        self.save.undo_wanted.connect(self.undo_wanted)
        self.engine.started.connect(self._show_working)
        self.engine.stepped.connect(self._show_steps)
        self.engine.stopped.connect(self._ended)
        self.engine.failed.connect(self._tell)
        self.engine.unreadable.connect(self._refuse)
        self.engine.seen.connect(self._show_sight)
        self.engine.told.connect(self.map.notice.show_note)
        self.engine.resumed.connect(self._resumed)
        self.engine.words_found.connect(self.map.show_words)
        self.engine.previewed.connect(self._show_preview)
        self.engine.saved.connect(self._show_saved)

    def _look_again(self, name: str) -> None:
        head = self.map.head
        self.engine.look_again(
            lembar=head.lembar.code() if name == "lembar" else None,
            register=head.register.code() if name == "register" else None,
            heads=head.heads() if name == "baris" else None,
        )

    def _lay(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.steps)
        column.addWidget(line())
        column.addWidget(self._stack, 1)
        column.addWidget(self.footer)
