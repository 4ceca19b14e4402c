"""`cetak bukti-iku`: the evidence file of one indicator and year, from a terminal."""

from argparse import Namespace

from core.actions.bukti import (
    CakupanBukti,
    PermintaanBukti,
    buat_bukti,
    each_lost,
    refuse_unknown,
)
from core.actions.office import Office
from core.naskah.model import Kertas
from core.perintah import layar
from core.perintah.parser import Parser

DOKUMEN = ("bukti-iku",)


def add_choices(parser: Parser) -> None:
    """--cakupan; the indicator is --iku, as for other papers of the cycle."""
    parser.choices.add_argument(
        "--cakupan",
        choices=[each.value for each in CakupanBukti],
        default=CakupanBukti.PEMBILANG.value,
        help="berkas bukti: naskah dan lampiran koperasi pembilang, yang dinilai, atau daftar saja",
    )


def run(office: Office, options: Namespace) -> int:
    """Write the file, then name what is missing in it."""
    refuse_unknown(office, options.tahun, options.iku)
    permintaan = PermintaanBukti(
        options.tahun,
        options.iku,
        options.keluar,
        CakupanBukti(options.cakupan),
        Kertas(options.kertas or office.pilihan.kertas),
    )
    made = buat_bukti(office, permintaan).value
    for words in each_lost(made):
        layar.say(words)
    layar.say(f"{made.halaman} halaman, {len(made.bagian)} bagian, {len(made.hilang)} tidak ada.")
    layar.say(f"Sidik {made.sidik}.")
    layar.result(str(options.keluar))
    return 0
