"""`periksa-naskah NASKAH.toml`: slips of a decree as JSON."""

from argparse import Namespace
from pathlib import Path

from core.actions.periksa_naskah_berkas import check_file
from core.findings import blocks
from core.perintah import layar
from core.perintah.parser import Parser


def add_to(parser: Parser) -> None:
    parser.facts.add_argument(
        "naskah", metavar="NASKAH.toml", type=Path, help="berkas naskah keputusan"
    )


def run(options: Namespace) -> int:
    """Print a list of findings; 1 when one of them is a kesalahan."""
    found = check_file(options.naskah)
    layar.result_json(
        [
            {
                "kode": finding.code,
                "tempat": finding.field,
                "keparahan": finding.severity.value,
                "pesan": finding.message,
            }
            for finding in found
        ],
        indent=1,
    )
    return 1 if blocks(found) else 0
