"""The papers of the performance cycle, in the order of the year, with the real PDF beside them."""

from gui.place import Place


class KinerjaView(Place):
    """A paper picked at the left is shown at the right."""
