"""Papers of the performance cycle from a terminal: plan, agreement, measurement, report, letter."""

from argparse import Namespace

from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.cetak_kinerja import Permintaan, papers, save_kinerja
from core.actions.lkjip_kata import AKHIRAN, save_lkjip_docx
from core.actions.office import Office
from core.naskah.beku import show_kode
from core.naskah.lkjip import LKJIP
from core.naskah.model import Kertas, Mode
from core.naskah.surat_pengantar import UNTUK
from core.perintah import layar
from core.perintah.parser import Parser

DOKUMEN = papers()


def add_choices(parser: Parser) -> None:
    """--jabatan, --triwulan, --iku, --perubahan, --untuk."""
    parser.choices.add_argument(
        "--jabatan",
        default="",
        metavar="J",
        help="perjanjian kinerja: kode jabatan dalam pohon kinerja; tanpa ini kepala dinas",
    )
    parser.choices.add_argument(
        "--triwulan",
        type=int,
        choices=(1, 2, 3, 4),
        help="pengukuran: triwulan ini; tanpa ini setahun",
    )
    parser.choices.add_argument(
        "--iku", default="", metavar="KODE", help="manual IKU, berkas bukti: satu indikator saja"
    )
    parser.choices.add_argument(
        "--set",
        dest="set_iku",
        default="",
        metavar="SET",
        help="tahun dengan dua set IKU: menurut set ini; tanpa ini menurut set yang memimpin",
    )
    parser.choices.add_argument(
        "--perubahan",
        action="store_true",
        help="perjanjian kinerja: perubahan, menurut target dan pagu yang diubah",
    )
    parser.choices.add_argument(
        "--untuk",
        default="",
        metavar="DOKUMEN",
        help=f"surat pengantar: naskah yang diantar ({', '.join(UNTUK)})",
    )


def run(office: Office, options: Namespace) -> int:
    """Write the file, then say what an officer should know before it is signed."""
    if options.dokumen == LKJIP and options.keluar.suffix.lower() == AKHIRAN:
        save_lkjip_docx(office, options.tahun, options.keluar, options.set_iku)
        layar.result(str(options.keluar))
        return 0
    permintaan = Permintaan(
        options.tahun,
        triwulan=options.triwulan,
        jabatan=options.jabatan,
        iku=options.iku,
        set_iku=options.set_iku,
        perubahan=options.perubahan,
        capaian=options.capaian,
        untuk=options.untuk,
        nomor=options.nomor,
        tanggal=options.tanggal,
    )
    cara = CaraCetak(Kertas(options.kertas or office.pilihan.kertas), Mode(options.mode))
    outcome = save_kinerja(office, options.dokumen, permintaan, cara, options.keluar)
    for finding in outcome.findings:
        layar.say(layar.as_line(finding))
    if outcome.value.terbitan is not None:
        layar.say(f"Kode keaslian {show_kode(outcome.value.terbitan.kode)}.")
    layar.result(str(options.keluar))
    return 0
