"""`cetak formulir-laba`, `sk-pengawasan` and `pertumbuhan-laba`: papers of UMKM from a terminal."""

from argparse import Namespace

from core.actions.cetak_formulir_laba import CetakFormulir, save_formulir
from core.actions.cetak_kesehatan_terbit import CaraCetak, Lembar
from core.actions.cetak_pertumbuhan import save_pertumbuhan
from core.actions.cetak_sk_pengawasan import CetakSk, save_sk
from core.actions.laba import list_belum_lapor, list_laba
from core.actions.office import Office, list_wilayah
from core.actions.outcome import Outcome
from core.actions.tahun_buku import batas_of
from core.naskah.beku import show_kode
from core.naskah.formulir_laba import FORMULIR_LABA
from core.naskah.model import Kertas, Mode
from core.naskah.pengawasan_umkm import SK_PENGAWASAN
from core.naskah.pertumbuhan import PERTUMBUHAN
from core.perintah import layar
from core.perintah.parser import WRONG_USAGE, Parser
from core.umkm.saringan import Saringan

DOKUMEN = (FORMULIR_LABA, SK_PENGAWASAN, PERTUMBUHAN)


def add_choices(parser: Parser) -> None:
    """--kecamatan, --belum-lapor, --sk."""
    parser.choices.add_argument(
        "--kecamatan", default="", metavar="NAMA", help="formulir laba: satu kecamatan saja"
    )
    parser.choices.add_argument(
        "--belum-lapor",
        action="store_true",
        help="formulir laba: hanya yang belum melaporkan laba tahun itu",
    )
    parser.choices.add_argument(
        "--sk", default="", metavar="NOMOR", help="SK pengawasan: nomor SK yang dicetak"
    )


def run(office: Office, options: Namespace) -> int:
    """Write the file, then say what an officer should know of it."""
    cara = CaraCetak(Kertas(options.kertas or office.pilihan.kertas), Mode(options.mode))
    if options.dokumen == SK_PENGAWASAN:
        return _issued(save_sk(office, CetakSk(options.sk, cara), options.keluar), options)
    if options.dokumen == PERTUMBUHAN:
        return _issued(save_pertumbuhan(office, options.tahun, cara, options.keluar), options)
    return _forms(office, options, cara.kertas)


def _issued(outcome: Outcome[Lembar], options: Namespace) -> int:
    for finding in outcome.findings:
        layar.say(layar.as_line(finding))
    if outcome.value.terbitan is not None:
        layar.say(f"Kode keaslian {show_kode(outcome.value.terbitan.kode)}.")
    layar.result(str(options.keluar))
    return 0


def _forms(office: Office, options: Namespace, kertas: Kertas) -> int:
    """One form for each business of the year, of one kecamatan or of all."""
    wanted = options.kecamatan.casefold()
    codes = {
        one.kode_kecamatan for one in list_wilayah(office) if one.kecamatan.casefold() == wanted
    }
    if wanted and not codes:
        layar.say(f"Kecamatan {options.kecamatan} tidak ada.")
        return WRONG_USAGE
    saringan = Saringan(
        options.tahun,
        batas_of(office, options.tahun),
        kecamatan=tuple(codes),
        dalam_pengawasan=True,
    )
    ids = (list_belum_lapor if options.belum_lapor else list_laba)(office, saringan)
    made = save_formulir(office, CetakFormulir(ids, options.tahun, kertas), options.keluar).value
    for name, why in made.dilewati:
        layar.say(f"{name}: {why}")
    layar.say(f"{made.lembar} formulir.")
    layar.result(str(options.keluar))
    return 0
