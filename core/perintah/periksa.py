"""`periksa`: the whole file looked through."""

from argparse import Namespace

from core.actions.periksa import check_data
from core.findings import blocks
from core.perintah import basis_data, layar
from core.perintah.parser import Parser


def add_to(parser: Parser) -> None:
    basis_data.add_choices(parser)


def run(options: Namespace) -> int:
    """Print every remark; 1 when one of them is a kesalahan."""
    with basis_data.reading(options) as office:
        found = check_data(office)
    for finding in found:
        layar.result(layar.as_line(finding))
    if not blocks(found):
        layar.result("Tidak ada kesalahan: berkas, rujukan, rantai jurnal, dan laporan utuh.")
    return 1 if blocks(found) else 0
