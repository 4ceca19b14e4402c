"""Where a command writes: results to standard output, everything said to standard error."""

import json
import sys

from core.errors import AppError, DataRejectedError
from core.findings import Finding


def result(text: str) -> None:
    """One line of the result."""
    sys.stdout.write(f"{text}\n")


def result_json(value: object, *, indent: int | None = None) -> None:
    """A value as JSON, Indonesian letters as they are."""
    result(json.dumps(value, ensure_ascii=False, indent=indent))


def say(text: str) -> None:
    """A message for the officer."""
    sys.stderr.write(f"{text}\n")


def say_error(error: AppError) -> None:
    """What happened and the way out."""
    if isinstance(error, DataRejectedError):
        for finding in error.findings:
            say(as_line(finding))
    else:
        say(error.message)
    if error.hint:
        say(error.hint)


def as_line(finding: Finding) -> str:
    """A finding as one line: how much it weighs, and the sentence."""
    return f"{finding.severity.value.capitalize()}: {finding.message}"


def speak_utf8() -> None:
    """Windows consoles and pipes speak an old code page unless told otherwise."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
