"""The house keeps its own rules: layers, sizes, names, words."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted(
    path
    for folder in ("core", "gui", "tests")
    for path in (ROOT / folder).rglob("*.py")
    if "__pycache__" not in path.parts
)
OURS = [path for path in SOURCES if path.parts[len(ROOT.parts)] != "tests"]
LARGEST, MEDIAN = 400, 100
FILLER = re.compile(r"(^|_)(utils?|helpers?|common|managers?|base)(_|$)")
FILLER_CLASS = re.compile(r"(Manager|Helper|Utils?|Mixin)$")
# whole words that only English has, as they stand on buttons and in messages
ENGLISH = re.compile(
    r"\b(the|and|of|with|from|your|please|cannot|failed|invalid|missing|unknown|loading|"
    r"save|saved|cancel|open|close|delete|remove|edit|search|settings|help|warning|error|"
    r"yes|next|previous|back|done|finish|print|preview|export|import|undo|redo|copy|paste|"
    r"password|user|name|date|year|total score|not found)\b",
    re.IGNORECASE,
)
# words of the code and the rules that an officer never reads (design/meaning.md, last table)
INTERNAL = re.compile(r"\b([Ii]nstrumen|[Pp]ita|[Tt]emuan|[Gg]alat|[Rr]ekam|Naskah)\b")
# a sentence or label: starts with a capital, or has a space between words
READ = re.compile(r"^[A-Z][a-z]+\b|[a-z]{2,} [a-z]{2,}")
NO_PROSE = re.compile(r"SELECT|UPDATE|INSERT|\(\.\+|[{};]$")
READ_FROM = (
    "gui",
    "core/actions",
    "core/perintah",
    "core/contoh",
    "core/koperasi",
    "core/umkm",
    "core/iku",
    "core/kantor",
    "core/impor",
    "core/excel",
    "core/rules",
    "core/errors.py",
)
# Qt's own words stand there beside ours
FOREIGN = frozenset({"gui/qt_words.py"})
BY_HAND = frozenset({"bench", "crash", "frozen"})
BUILT_IN = {"ValueError", "TypeError", "KeyError", "RuntimeError", "AssertionError", "LookupError"}


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_imports_point_where_the_contracts_say() -> None:
    tool = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    assert tool is not None

    done = subprocess.run(
        [tool, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False, timeout=240
    )

    assert done.returncode == 0, done.stdout


def test_no_file_is_longer_than_400_lines_and_most_are_short() -> None:
    sizes = {_name(path): len(path.read_text("utf-8").splitlines()) for path in SOURCES}

    assert {name: size for name, size in sizes.items() if size > LARGEST} == {}
    assert median(sizes[_name(path)] for path in OURS) < MEDIAN


def test_no_file_names_a_place_of_one_machine() -> None:
    """Paths go out from the file itself; what every X server has is no place of one machine."""
    place = re.compile(r"[\"']/(work|home|root|tmp(?!/\.X11))/")
    found = {_name(path) for path in SOURCES if place.search(path.read_text("utf-8"))}

    assert found == set()


def test_no_module_and_no_class_has_a_filler_name() -> None:
    modules = [_name(path) for path in SOURCES if FILLER.search(path.stem)]
    classes = [
        f"{_name(path)}: {node.name}"
        for path in OURS
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef) and FILLER_CLASS.search(node.name)
    ]

    assert (modules, classes) == ([], [])


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        _name(path) for path in OURS if not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]

    assert silent == []


def test_nothing_is_left_for_later() -> None:
    later = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")

    assert [_name(path) for path in SOURCES if later.search(path.read_text("utf-8"))] == []


def test_no_test_sleeps() -> None:
    sleepy = re.compile(r"\b(time\.sleep|qWait|QTest\.qSleep)\b" + r"\(")
    tests = [path for path in SOURCES if path not in OURS and not BY_HAND & set(path.parts)]

    assert [_name(path) for path in tests if sleepy.search(path.read_text("utf-8"))] == []


def _read_by_officers(source: str) -> Iterator[tuple[int, str]]:
    """String literals that may stand on a screen: no docstrings, no errors of programmers."""
    tree = ast.parse(source)
    skipped: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skipped.add(id(node.value))
        raised = node.exc if isinstance(node, ast.Raise) else None
        if isinstance(raised, ast.Call) and getattr(raised.func, "id", "") in BUILT_IN:
            skipped.update(id(inner) for inner in ast.walk(raised))
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in skipped else None
        if isinstance(text, str) and READ.search(text) and not NO_PROSE.search(text):
            yield getattr(node, "lineno", 0), text


def _hits(folder: str, words: re.Pattern[str]) -> list[str]:
    return [
        f"{_name(path)}:{line}: {text}"
        for path in OURS
        if _name(path).startswith(folder) and _name(path) not in FOREIGN
        for line, text in _read_by_officers(path.read_text("utf-8"))
        if words.search(text)
    ]


@pytest.mark.parametrize("folder", READ_FROM)
def test_nothing_an_officer_reads_is_english(folder: str) -> None:
    assert _hits(folder, ENGLISH) == []


def test_the_scan_for_english_sees_a_button_and_a_message() -> None:
    source = 'Button("Save")\nraise AppError("Berkas could not be found, please retry")'

    found = [text for _, text in _read_by_officers(source) if ENGLISH.search(text)]

    assert found == ["Save", "Berkas could not be found, please retry"]


def test_the_window_uses_the_words_of_the_office() -> None:
    assert _hits("gui", INTERNAL) == []
