"""The history entry in the menu of a field, as this page has always known it."""

from gui.widgets.field_history import WORD, Ask, FieldHistory

__all__ = ["WORD", "Ask", "FieldHistory"]
