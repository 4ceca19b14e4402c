"""`contoh F`: write a sample office."""

from argparse import Namespace
from pathlib import Path

from core.kantor.contoh import PETUGAS_CONTOH
from core.kantor.model import SEBUTAN_PERAN
from core.perintah import layar
from core.perintah.parser import Parser


def add_to(parser: Parser) -> None:
    parser.facts.add_argument("berkas", type=Path, metavar="F", help="basis data yang dibuat")


def run(options: Namespace) -> int:
    """Build it and say who can sign in."""
    from core.contoh import build

    layar.result(str(build(options.berkas)))
    layar.say("Kantor contoh siap. Petugas CONTOH dan kata sandinya:")
    for each in PETUGAS_CONTOH:
        layar.say(f"  {SEBUTAN_PERAN[each.peran]:<12}{each.nip}  {each.sandi}")
    return 0
