"""What the window remembers between two days: an ini file in the user's data folder."""

import os
from functools import cache
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

FILE = "siku.ini"
ELSEWHERE = "SIKU_SETELAN"
"""Names another folder for the settings; tests and the sample office use it."""


def settings_folder() -> Path:
    """Where the settings file lies."""
    named = os.environ.get(ELSEWHERE)
    if named:
        return Path(named)
    # Qt's own answer: platformdirs would cost the first paint its import
    usual = QStandardPaths.StandardLocation.GenericConfigLocation
    return Path(QStandardPaths.writableLocation(usual)) / "SIKU"


@cache
def settings() -> QSettings:
    """The settings of this user on this PC."""
    return QSettings(str(settings_folder() / FILE), QSettings.Format.IniFormat)
