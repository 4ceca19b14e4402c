"""What the window remembers between two days: an ini file in the user's data folder."""

import os
from functools import cache
from pathlib import Path

from platformdirs import user_config_path
from PySide6.QtCore import QSettings

FILE = "siku.ini"
ELSEWHERE = "SIKU_SETELAN"
"""Names another folder for the settings; tests and the sample office use it."""


def settings_folder() -> Path:
    """Where the settings file lies."""
    named = os.environ.get(ELSEWHERE)
    return Path(named) if named else user_config_path("SIKU", appauthor=False)


@cache
def settings() -> QSettings:
    """The settings of this user on this PC."""
    return QSettings(str(settings_folder() / FILE), QSettings.Format.IniFormat)
