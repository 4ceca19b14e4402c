"""The IKU sets and decrees that ship with the program, as a new office receives them."""

import tomllib
from dataclasses import dataclass
from typing import Any

from core.berkas import resource


@dataclass(frozen=True, slots=True)
class SetBawaan:
    """One IKU set: its id and its TOML text, kept whole so that old years keep theirs."""

    id: str
    isi: str


def shipped_sets() -> list[SetBawaan]:
    """Every IKU set of the rules folder."""
    texts = [
        path.read_text(encoding="utf-8")
        for path in sorted(resource("rules", "iku").glob("iku-*.toml"))
    ]
    return [SetBawaan(str(tomllib.loads(text)["id"]), text) for text in texts]


def shipped_naskah() -> list[dict[str, Any]]:
    """Decrees in the form of a naskah file, the original before the draft of its change."""
    return [
        tomllib.loads(path.read_text(encoding="utf-8"))
        for path in sorted(resource("naskah").glob("*.toml"))
    ]
