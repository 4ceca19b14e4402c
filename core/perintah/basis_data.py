"""The database a command works on: the one named by --db, else the officer's own."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from core import nip as nip_rules
from core.actions.office import (
    Office,
    close_office,
    default_path,
    in_words,
    open_for_looking,
    open_writer,
)
from core.actions.petugas import list_petugas
from core.errors import NotAllowedError
from core.perintah.parser import Parser


def add_choices(parser: Parser) -> None:
    """--db and --petugas."""
    parser.choices.add_argument(
        "--db", type=Path, metavar="F", help="basis data; tanpa ini basis data pengguna sendiri"
    )
    parser.choices.add_argument(
        "--petugas", metavar="NIP", help="petugas yang bertindak; tanpa ini tercatat terminal"
    )


@contextmanager
def reading(options: Namespace) -> Iterator[Office]:
    """Open for looking; a window may be at work on the same file."""
    path: Path = options.db or default_path()
    office = open_for_looking(path)
    try:
        with in_words(path):
            _name_actor(office, options.petugas)
            yield office
    finally:
        office.db.close()


@contextmanager
def writing(options: Namespace) -> Iterator[Office]:
    """Open for work. No copy at the end: a script that prints would push older copies out."""
    path: Path = options.db or default_path()
    office = open_writer(path)
    try:
        with in_words(path):
            _name_actor(office, options.petugas)
            yield office
    finally:
        close_office(office, copy=False)


def _name_actor(office: Office, nip: str | None) -> None:
    if nip is None:
        return
    digits = nip_rules.digits_of(nip)
    for petugas in list_petugas(office):
        if petugas.nip == digits and petugas.aktif:
            name = f"{petugas.nama} ({petugas.nip}) lewat terminal"
            office.actor = replace(
                office.actor, petugas_id=petugas.id, nama=name, peran=petugas.peran
            )
            return
    raise NotAllowedError(
        f"Tidak ada petugas aktif dengan NIP {nip}.", hint="Periksa NIP, lalu coba lagi."
    )
