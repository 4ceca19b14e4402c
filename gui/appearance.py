"""The officer's choice of light, dark or as the system, kept for the next day."""

from gui.settings import settings
from gui.theme import Look, theme

_KEY = "tampilan/warna"


def chosen_look() -> Look:
    """The look chosen last; without a choice SIKU follows the system."""
    stored = str(settings().value(_KEY, Look.SISTEM.value))
    return Look(stored) if stored in set(Look) else Look.SISTEM


def choose_look(look: Look) -> None:
    """Change the look now and remember it."""
    settings().setValue(_KEY, look.value)
    theme().choose(look)
