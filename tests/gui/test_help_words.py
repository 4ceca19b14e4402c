"""The help names buttons and chapters as the window does."""

import re
from pathlib import Path

from core.berkas import resource

GUI = Path(__file__).resolve().parents[2] / "gui"
QUOTED = re.compile(r"“([^”]+…)”")


def _help() -> str:
    return resource("help", "bantuan.md").read_text(encoding="utf-8")


def test_every_button_that_the_help_names_is_in_the_window() -> None:
    window = "\n".join(path.read_text(encoding="utf-8") for path in GUI.rglob("*.py"))
    window = window.replace("\\u2026", "…")
    missing = []
    for name in QUOTED.findall(_help()):
        # "Tanda tangani … naskah…" is one sentence around a number
        parts = [part.strip() for part in name.split("…") if part.strip()]
        if not all(part in window for part in parts):
            missing.append(name)

    assert missing == []


def test_a_chapter_has_one_title_and_no_paragraph_twice() -> None:
    text = _help()
    titles = re.findall(r"^# (.+)$", text, re.MULTILINE)
    long = [one for one in text.splitlines() if len(one) > len("a sentence of some length")]

    assert len(titles) == len(set(titles))
    assert len(long) == len(set(long))


def test_every_chapter_that_another_one_names_is_there() -> None:
    text = _help()
    titles = re.findall(r"^# (.+)$", text, re.MULTILINE)
    named = re.findall(r"\b[Bb]ab ([A-Z]\w+(?: \w+)*)", text)
    known = [one for one in named if not re.match(r"(I|V)+\b", one)]

    assert known
    for one in known:
        assert any(one.startswith(title) for title in titles), one
