"""What the page can open beside its own views; what is not part of this program is not offered."""

import importlib
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol, cast

from PySide6.QtWidgets import QWidget

from gui.jobs import Jobs
from gui.session import Session

_FOLDER = "gui.views.data.folder.view"


class FolderView(Protocol):
    """Many workbooks of one kind at once; a widget with a signal `closed`."""

    def open_folder(self, paths: Sequence[Path]) -> None:
        """Begin with these files and folders; without any, go on where it was left."""

    def go_on(self) -> None:
        """The step that Ctrl+S takes."""

    def refresh(self) -> None:
        """The year or the data changed."""

    def escape(self) -> bool:
        """Stop what is running; False when there was nothing to stop."""


def has_folder() -> bool:
    """Whether this program can read a whole folder of workbooks."""
    try:
        return find_spec(_FOLDER) is not None
    except ModuleNotFoundError:
        return False


def make_folder(session: Session, jobs: Jobs) -> QWidget:
    """The view for folders; ask `has_folder` first."""
    module = importlib.import_module(_FOLDER)
    return cast("QWidget", module.FolderView(session, jobs))
