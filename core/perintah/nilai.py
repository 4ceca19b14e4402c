"""`nilai PEDOMAN MASUKAN.json`: score one file, or line after line from standard input."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from core.actions.office import law
from core.errors import AppError, FileUnreadableError
from core.perintah import layar
from core.perintah.parser import Parser, varian
from core.rules.nilai_json import nilai

STANDARD_INPUT = "-"


def add_to(parser: Parser) -> None:
    parser.facts.add_argument("pedoman", metavar="PEDOMAN", help="id pedoman penilaian")
    parser.facts.add_argument(
        "masukan", metavar="MASUKAN.json", help="berkas masukan; - untuk JSON per baris"
    )
    parser.choices.add_argument(
        "--varian",
        type=varian,
        action="append",
        default=[],
        metavar="KODE=ID",
        help="cara baca satu komponen; boleh diulang untuk komponen lain",
    )


def spread(argv: list[str]) -> list[str]:
    """Let one --varian take several KODE=ID, each as if it stood behind its own --varian.

    >>> spread(["nilai", "--varian", "1.1=a", "2.2=b", "p", "m.json"])
    ['nilai', '--varian', '1.1=a', '--varian', '2.2=b', 'p', 'm.json']
    """
    found: list[str] = []
    open_list = False
    for word in argv:
        more = open_list and "=" in word and not word.startswith("-")
        found += ["--varian", word] if more and found[-1] != "--varian" else [word]
        open_list = word == "--varian" or more
    return found


def check(options: Namespace, parser: Parser) -> None:
    """End with wrong usage unless pedoman and readings are known, one reading per component."""
    pedoman = law().pedoman.get(options.pedoman)
    if pedoman is None:
        known = ", ".join(law().pedoman)
        parser.error(f"argument PEDOMAN: {options.pedoman} tidak ada; pilihannya {known}.")
    kodes = [kode for kode, _ in options.varian]
    for kode, varian_id in options.varian:
        if kodes.count(kode) > 1:
            parser.error(f"argument --varian: komponen {kode} disebut lebih dari sekali.")
        komponen = pedoman.find_komponen(kode)
        if komponen is None or komponen.find_varian(varian_id) is None:
            parser.error(f"argument --varian: cara baca {kode}={varian_id} tidak ada.")


def run(options: Namespace) -> int:
    """Print the result, or one line per line read; 1 when anything could not be read."""
    readings = dict(options.varian)
    if options.masukan == STANDARD_INPUT:
        return _lines(sys.stdin, options.pedoman, readings)
    layar.result_json(_scored(_read(Path(options.masukan)), options.pedoman, readings), indent=1)
    return 0


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise FileUnreadableError(
            f"Berkas {path.name} tidak dapat dibaca.",
            hint="Periksa letak dan nama berkas; isinya harus teks UTF-8.",
        ) from error


def _scored(text: str, pedoman: str, readings: Mapping[str, str]) -> dict[str, Any]:
    return nilai(law(), pedoman, parsed(text), readings)


def parsed(text: str) -> object:
    """Strict JSON; raises `AppError`. A decimal point would bring in a float, so it is refused."""
    try:
        return json.loads(
            text,
            parse_float=_no_float,
            parse_constant=_no_float,
            object_pairs_hook=_no_twice,
        )
    except (json.JSONDecodeError, RecursionError) as error:
        raise AppError("Masukan bukan JSON yang terbaca.") from error


def _no_float(text: str) -> object:
    raise AppError(
        f"Angka {text} tidak diterima: jumlah harus bilangan bulat.",
        hint='Tulis pecahan isian dalam teks, misalnya "2.75".',
    )


def _no_twice(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise AppError(f"{twice} tertulis lebih dari sekali.")
    return found


def _lines(lines: Iterable[str], pedoman: str, readings: Mapping[str, str]) -> int:
    refused = 0
    for line in lines:
        if not line.strip():
            continue
        try:
            layar.result_json(_scored(line, pedoman, readings))
        except AppError as error:
            refused += 1
            layar.result_json({"kesalahan": error.message})
    if refused:
        layar.say(f"{refused} baris tidak dapat dinilai.")
    return 1 if refused else 0
