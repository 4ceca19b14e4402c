"""`cetak sk-status`: papers of the register of cooperatives from a terminal."""

from argparse import ArgumentTypeError, Namespace
from datetime import date

from core import tanggal
from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.cetak_sk_status import CetakStatus, save_status
from core.actions.office import Office
from core.naskah.beku import show_kode
from core.naskah.model import Kertas, Mode
from core.naskah.surat_status import SK_STATUS
from core.perintah import layar
from core.perintah.parser import Parser

DOKUMEN = (SK_STATUS,)


def add_choices(parser: Parser) -> None:
    """--hari, --nomor, --tanggal."""
    parser.choices.add_argument(
        "--hari",
        type=_day,
        metavar="TGL",
        help="SK status: keadaan pada tanggal ini; tanpa ini pisah batas tahun T",
    )
    parser.choices.add_argument("--nomor", default="", help="SK status: nomor bila sudah ada")
    parser.choices.add_argument(
        "--tanggal", type=_day, metavar="TGL", help="SK status: tanggal bila sudah ada"
    )


def run(office: Office, options: Namespace) -> int:
    """Write the file, then say what an officer should know before it is signed."""
    kertas = Kertas(options.kertas or office.pilihan.kertas)
    cara = CaraCetak(kertas, Mode(options.mode))
    cetak = CetakStatus(options.tahun, options.hari, options.nomor, options.tanggal, cara)
    outcome = save_status(office, cetak, options.keluar)
    for finding in outcome.findings:
        layar.say(layar.as_line(finding))
    if outcome.value.terbitan is not None:
        layar.say(f"Kode keaslian {show_kode(outcome.value.terbitan.kode)}.")
    layar.result(str(options.keluar))
    return 0


def _day(text: str) -> date:
    try:
        found = tanggal.parse(text)
    except tanggal.TanggalUnreadableError as error:
        raise ArgumentTypeError(str(error)) from error
    if found is None:
        raise ArgumentTypeError("Tulis tanggalnya, misalnya 31-12-2026.")
    return found
