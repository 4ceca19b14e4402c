"""An argparse that speaks Indonesian: help, usage and what is wrong with a command line."""

import argparse
import re
import sys
from collections.abc import Iterable
from typing import Any, NoReturn

WRONG_USAGE = 2
# argparse's own sentences, in the order in which they are looked for
_SENTENCES = (
    (r"the following arguments are required: (.+)", "Isian yang wajib belum ada: {0}."),
    (r"unrecognized arguments: (.+)", "Isian tidak dikenal: {0}."),
    (r"argument (.+?): expected .*argument.*", "{0} membutuhkan isian."),
    (r"argument (.+?): ignored explicit argument (.+)", "{0} tidak menerima isian {1}."),
    (r"argument (.+?): not allowed with argument (.+)", "{0} tidak dapat bersama {1}."),
    (
        r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)",
        "{0}: {1} tidak ada; pilihannya {2}.",
    ),
    (r"argument (.+?): (.+)", "{0}: {1}"),
)


class Indonesian(argparse.HelpFormatter):
    """Help whose usage line is Indonesian too."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Pemakaian: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser without one English word; `facts` and `choices` are its two groups of help."""

    def __init__(self, **settings: Any) -> None:
        settings.setdefault("formatter_class", Indonesian)
        super().__init__(**settings, add_help=False, allow_abbrev=False)
        self.facts = self.add_argument_group("isian")
        self.choices = self.add_argument_group("pilihan")
        self.choices.add_argument(
            "-h", "--help", action="help", help="tampilkan bantuan ini, lalu selesai"
        )

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, show the usage, end with 2."""
        sys.stderr.write(f"{translated(message)}\n")
        self.print_usage(sys.stderr)
        sys.exit(WRONG_USAGE)


def translated(message: str) -> str:
    """One of argparse's sentences in Indonesian.

    >>> translated("the following arguments are required: --tahun, --keluar")
    'Isian yang wajib belum ada: --tahun, --keluar.'
    >>> translated("argument --mode: invalid choice: 'x' (choose from 'draf', 'basah')")
    "--mode: 'x' tidak ada; pilihannya 'draf', 'basah'."
    """
    for pattern, sentence in _SENTENCES:
        hit = re.fullmatch(pattern, message, flags=re.DOTALL)
        if hit:
            return sentence.format(*hit.groups())
    return "Perintah tidak dimengerti."


def tahun(text: str) -> int:
    """A year of performance."""
    if not re.fullmatch(r"(19|20|21)\d\d", text):
        raise argparse.ArgumentTypeError(f"{text} bukan tahun; tulis empat angka, misalnya 2025.")
    return int(text)


def varian(text: str) -> tuple[str, str]:
    """One chosen reading, KODE=ID."""
    kode, equals, varian_id = text.partition("=")
    if not (kode and equals and varian_id):
        raise argparse.ArgumentTypeError(f"{text} tidak terbaca; tulis KODE=ID.")
    return kode, varian_id
