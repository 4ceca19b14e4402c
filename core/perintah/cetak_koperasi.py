"""`cetak sk-status` and `cetak teguran`: papers of the register from a terminal."""

from argparse import ArgumentTypeError, Namespace
from datetime import date

from core import tanggal
from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.cetak_sk_status import CetakStatus, save_status
from core.actions.cetak_teguran import PesananTeguran, save_teguran
from core.actions.office import Office
from core.actions.teguran import list_usul
from core.koperasi.teguran import Sikap
from core.naskah.beku import show_kode
from core.naskah.model import Kertas, Mode
from core.naskah.surat_status import SK_STATUS
from core.naskah.surat_teguran import TEGURAN
from core.perintah import layar
from core.perintah.parser import Parser

DOKUMEN = (SK_STATUS, TEGURAN)


def add_choices(parser: Parser) -> None:
    """--hari, --nomor, --tanggal, --tenggat, --langkah."""
    parser.choices.add_argument(
        "--hari",
        type=_day,
        metavar="TGL",
        help="SK status: keadaan pada tanggal ini; tanpa ini pisah batas tahun T",
    )
    parser.choices.add_argument("--nomor", default="", help="SK status: nomor bila sudah ada")
    parser.choices.add_argument(
        "--tanggal",
        type=_day,
        metavar="TGL",
        help="SK status, teguran: tanggal bila sudah ada",
    )
    parser.choices.add_argument(
        "--tenggat", type=_day, metavar="TGL", help="teguran: batas waktu bagi koperasi"
    )
    parser.choices.add_argument(
        "--langkah",
        type=int,
        choices=(1, 2, 3),
        help="teguran: hanya yang langkah berikutnya teguran ke-1, ke-2, atau ke-3",
    )
    parser.choices.add_argument(
        "--pola",
        help="teguran: pola nomor, bawaan menurut Pengaturan; kosong berarti ditulis tangan",
    )


def run(office: Office, options: Namespace) -> int:
    """Write the file, then say what an officer should know before it is signed."""
    kertas = Kertas(options.kertas or office.pilihan.kertas)
    cara = CaraCetak(kertas, Mode(options.mode))
    if options.dokumen == TEGURAN:
        return _letters(office, options, cara)
    cetak = CetakStatus(options.tahun, options.hari, options.nomor, options.tanggal, cara)
    outcome = save_status(office, cetak, options.keluar)
    for finding in outcome.findings:
        layar.say(layar.as_line(finding))
    if outcome.value.terbitan is not None:
        layar.say(f"Kode keaslian {show_kode(outcome.value.terbitan.kode)}.")
    layar.result(str(options.keluar))
    return 0


def _letters(office: Office, options: Namespace, cara: CaraCetak) -> int:
    """Letters to everyone one is due for, or to those of one step."""
    ids = tuple(
        one.koperasi.id
        for one in list_usul(office, options.tahun)
        if one.berikut.sikap is Sikap.KIRIM and options.langkah in (None, one.berikut.langkah)
    )
    pola = office.pilihan.pola_teguran if options.pola is None else options.pola
    pesanan = PesananTeguran(options.tahun, ids, options.tanggal, options.tenggat, pola, cara)
    outcome = save_teguran(office, pesanan, options.keluar)
    for finding in outcome.findings:
        layar.say(layar.as_line(finding))
    layar.say(f"{outcome.value.tercetak} surat teguran, {outcome.value.halaman} halaman.")
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
