"""A typed row beside the record that exists: what may change under each column's policy."""

from collections.abc import Mapping
from typing import Any

from core.impor.model import Kebijakan

_BLANK = (None, "")


def masked(value: object) -> bool:
    """Whether a cell shows stars instead of what it hides; such a cell says nothing.

    >>> masked("1871**********01"), masked("Toko * Bintang"), masked(3)
    (True, False, False)
    """
    return isinstance(value, str) and "**" in value


def merge(
    stored: Mapping[str, Any], typed: Mapping[str, Any], policy: Mapping[str, Kebijakan]
) -> dict[str, Any]:
    """The fields that change. A blank cell never erases; what nobody chose fills only gaps.

    >>> merge({"a": "", "b": "x", "c": "y"}, {"a": "1", "b": "2", "c": ""}, {"b": Kebijakan.GANTI})
    {'a': '1', 'b': '2'}
    """
    changed: dict[str, Any] = {}
    for name, value in typed.items():
        before = stored[name]
        if value in _BLANK or value == before:
            continue
        chosen = policy.get(name, Kebijakan.ISI_KOSONG)
        if chosen is Kebijakan.GANTI or (chosen is Kebijakan.ISI_KOSONG and before in _BLANK):
            changed[name] = value
    return changed
