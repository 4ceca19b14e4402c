"""What the wizard asks of the worker, one thing at a time, and what was chosen for each file."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from core import angka
from core.actions.impor import Pratinjau, commit, preview
from core.actions.impor_kata import unknown_words
from core.actions.impor_profil import confirm_places
from core.actions.outcome import Outcome
from core.errors import AppError
from core.impor.lihat import KataDicocokkan
from gui.jobs import Job, Jobs
from gui.session import Session
from gui.views.data.impor import sight as eye
from gui.views.data.impor.choices import Choices
from gui.views.data.impor.words_panel import rows_of_words, word_columns
from gui.views.data.kept_choices import KeptChoices
from gui.views.data.stopped import or_stopped


class Engine(QObject):
    """Reads, previews and saves; signals say what came of it."""

    started = Signal(str)
    stepped = Signal(object, object)
    stopped = Signal()
    unreadable = Signal(object)
    """AppError: the file begun is no register."""
    failed = Signal(object)
    seen = Signal(object)
    """A Sight of the file."""
    words_found = Signal(object)
    told = Signal(str, str)
    resumed = Signal()
    """What was chosen for the file before the program ended is taken up again."""
    previewed = Signal(object)
    saved = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, owner: QObject) -> None:
        super().__init__(owner)
        self._session, self._jobs = session, jobs
        self._kept: dict[tuple[Path, str], Choices] = {}
        self.draft = KeptChoices(session, jobs, self)
        self._words: tuple[KataDicocokkan, ...] = ()
        self._words_of: object = None
        self._words_job: Job | None = None
        self.path: Path | None = None
        self.choices: Choices | None = None
        self.sight: eye.Sight | None = None
        self.job: Job | None = None
        jobs.changed.connect(self._step)

    def look(self, path: Path, register: str = "") -> None:
        """Begin with a file; what was chosen for it before is taken up again."""
        self.path, self.choices, self.sight = path, None, None
        self._look(eye.Ask(path, register=register or None), self.unreadable.emit)

    def look_again(
        self,
        *,
        lembar: str | None = None,
        register: str | None = None,
        heads: tuple[int, ...] | None = None,
    ) -> None:
        """The same file, another sheet, register, or row of heads."""
        old = self.choices
        if old is None or self.job is not None:
            return
        self._look(
            eye.Ask(
                old.path,
                register=register or (None if lembar else old.register),
                lembar=lembar or old.lembar,
                heads=heads,
            ),
            self.failed.emit,
        )

    def preview(self) -> None:
        """Read every row and say what would become of it."""
        if self.choices is not None and self.job is None:
            wish = self.choices.wish()
            self._run(
                partial(preview, permintaan=wish),
                lambda outcome: self.previewed.emit(outcome.value),
                self.failed.emit,
                f"Memeriksa {wish.path.name}",
            )

    def save(self, found: Pratinjau, *, partly: bool) -> None:
        """Write what the preview showed."""
        self._run(
            partial(commit, pratinjau=found, sebagian=partly),
            self._saved,
            self.failed.emit,
            f"Mengimpor {found.register.judul}",
        )

    def find_words(self) -> None:
        """Words that no list knows; the file is read again only when other columns hold words."""
        if self.choices is None or self.sight is None:
            return
        wish = self.choices.copy().wish()
        key = (wish.path, wish.lembar, wish.kepala, word_columns(wish, self.sight.register))
        if key == self._words_of:
            self._tell_words()
            return
        self._words_of, self._words = key, ()
        self._drop_words()
        self._words_job = self._jobs.run(
            partial(or_stopped, action=partial(unknown_words, permintaan=wish)),
            owner=self,
            done=lambda outcome: self._take_words(key, outcome.value),
            failed=lambda _error: None,  # reading every row tells it again, in its place
            label="Mencari kata yang belum dikenal",
            cancellable=True,
        )

    def use_profile(self, name: str) -> None:
        """Map the columns anew: as a profile says; without a name, as they are guessed."""
        old = self.choices
        if old is not None and self.job is None:
            ask = eye.Ask(old.path, old.register, old.lembar, old.kepala.baris or None, name)
            self._look(ask, self.failed.emit, anew=True)

    def keep_profile(self, name: str) -> None:
        """Keep the map under a name."""
        if self.choices is None:
            return
        self._jobs.run(
            partial(eye.keep_profile, choices=self.choices.copy(), nama=name),
            owner=self,
            done=lambda outcome: self._profile_kept(name, outcome),
            failed=self.failed.emit,
        )

    def remember_places(self, arti: Mapping[str, str]) -> None:
        """From now on these names mean their kelurahan in every file."""

        def done(_outcome: Outcome[None]) -> None:
            self._words_of = None
            self.find_words()
            self.told.emit(
                f"{angka.show(len(arti), 0)} nama kelurahan diingat untuk berkas berikutnya.", ""
            )

        self._jobs.run(
            partial(confirm_places, arti=dict(arti)),
            owner=self,
            done=done,
            failed=self.failed.emit,
        )

    def stop(self) -> None:
        """Batal."""
        if self.job is not None:
            self.job.cancel()

    def _look(
        self, ask: eye.Ask, failed: Callable[[AppError], None], *, anew: bool = False
    ) -> None:
        self._run(
            partial(eye.look, ask=ask),
            lambda outcome: self._take(outcome.value, anew=anew),
            failed,
            f"Membaca {ask.path.name}",
        )

    def _take(self, sight: eye.Sight, *, anew: bool) -> None:
        """A file was looked at: the choices kept for it, or those that were guessed."""
        self.sight = sight
        guessed = sight.guess
        key = (guessed.path, f"{guessed.lembar}|{guessed.register}|{guessed.kepala.judul}")
        if guessed.tahun is None:
            guessed.tahun = self._default_year(guessed.register)
        plain = {} if anew and sight.profil else guessed.kept()
        left = self.draft.begin(_draft_key(guessed), plain)
        first = key not in self._kept
        if anew and self.choices is not None:
            guessed.tahun, guessed.unit = self.choices.tahun, self.choices.unit
            self._kept[key] = guessed
        self.choices = self._kept.setdefault(key, guessed)
        again = first and not anew and left is not None and self.choices.take_kept(left)
        self.draft.note(self.choices.kept())
        self.seen.emit(sight)
        if again:
            self.resumed.emit()
        self.find_words()

    def _default_year(self, register: str) -> int | None:
        from core.actions.tahun_buku import tahun_buku_for

        match register:
            case "koperasi" | "laporan":
                return tahun_buku_for(self._session.office, self._session.year)
            case "hasil":
                return tahun_buku_for(self._session.office, self._session.year) - 1
            case "laba":
                return self._session.year
            case _:
                return None

    def _run(
        self,
        action: Callable[..., Outcome[Any]],
        done: Callable[[Outcome[Any]], None],
        failed: Callable[[AppError], None],
        words: str,
    ) -> None:
        self._drop_words()

        def ended(outcome: Outcome[Any]) -> None:
            self.job = None
            if outcome.value is None:
                self.stopped.emit()
            else:
                done(outcome)

        def refused(error: AppError) -> None:
            self.job = None
            failed(error)

        self.job = self._jobs.run(
            partial(or_stopped, action=action),
            owner=self,
            done=ended,
            failed=refused,
            label=words,
            cancellable=True,
        )
        self.started.emit(words)

    def _step(self) -> None:
        if self.job is not None and not self._jobs.busy:
            self.job = None  # it broke: a bug tells nobody, yet the wizard must go on
            self.stopped.emit()
        elif self.job is not None and self.job.steps is not None:
            self.stepped.emit(*self.job.steps)

    def _take_words(self, key: object, found: tuple[KataDicocokkan, ...] | None) -> None:
        """Only the newest answer counts; None was stopped."""
        if key != self._words_of:
            return
        if found is None:
            self._words_of = None
        else:
            self._words = found
            self._tell_words()

    def _tell_words(self) -> None:
        if self.choices is not None and self.sight is not None:
            rows = rows_of_words(self._words, self.choices, self.sight.register)
            self.words_found.emit(rows)

    def _drop_words(self) -> None:
        if self._words_job is not None:
            self._words_job.cancel()
            self._words_job = None

    def _saved(self, outcome: Outcome[Any]) -> None:
        self.draft.drop()
        self.saved.emit(outcome)

    def _profile_kept(self, name: str, _outcome: Outcome[Any]) -> None:
        if self.sight is not None:
            self.sight = eye.with_profiles(self._session.office, self.sight, name)
            self.seen.emit(self.sight)
            self.find_words()
        self.told.emit(f"Profil {name} tersimpan.", "")


def _draft_key(choices: Choices) -> str:
    return f"impor:{choices.path}|{choices.lembar}|{choices.register}"
