"""`cetak DOKUMEN`: the annex of the decree, or a paper of an examination, noted in the journal."""

from argparse import Namespace
from pathlib import Path

from core.actions.cetak_kesehatan_jenis import JENIS
from core.actions.dokumen import Cetak, save_lampiran
from core.actions.naskah_cetak import chosen_for
from core.actions.office import Office
from core.naskah.model import Kertas, Mode
from core.perintah import (
    basis_data,
    cetak_bukti,
    cetak_keragaan,
    cetak_kesehatan,
    cetak_kinerja,
    cetak_koperasi,
    cetak_umkm,
    layar,
)
from core.perintah.parser import Parser, tahun

LAMPIRAN = "lampiran-iku"
_PAPERS = (cetak_keragaan, cetak_umkm, cetak_koperasi, cetak_kinerja, cetak_bukti)


def add_to(parser: Parser) -> None:
    names = [
        LAMPIRAN,
        *JENIS,
        *(name for papers in _PAPERS for name in papers.DOKUMEN),
    ]
    parser.facts.add_argument("dokumen", choices=names, metavar="DOKUMEN", help=", ".join(names))
    basis_data.add_choices(parser)
    parser.choices.add_argument(
        "--tahun", type=tahun, required=True, metavar="T", help="tahun kinerja"
    )
    parser.choices.add_argument(
        "--keluar",
        type=Path,
        required=True,
        metavar="X.pdf",
        help="berkas yang ditulis; dengan --semua boleh sebuah folder",
    )
    parser.choices.add_argument(
        "--capaian", action="store_true", help="sertakan target, realisasi, dan capaian"
    )
    parser.choices.add_argument(
        "--kertas",
        choices=[each.value for each in Kertas],
        help="F4 atau A4; tanpa ini menurut Pengaturan",
    )
    parser.choices.add_argument(
        "--mode",
        choices=[each.value for each in Mode],
        default=Mode.BASAH.value,
        help="draf, tanda tangan basah, atau ruang tanda tangan elektronik (tte)",
    )
    for papers in (cetak_kesehatan, *_PAPERS):
        papers.add_choices(parser)


def run(options: Namespace) -> int:
    """Write the file, then say what an officer should know before it is signed."""
    with basis_data.writing(options) as office:
        for papers in _PAPERS:
            if options.dokumen in papers.DOKUMEN:
                code: int = papers.run(office, options)
                return code
        if options.dokumen != LAMPIRAN:
            return cetak_kesehatan.run(office, options)
        cetak = Cetak(
            capaian=options.capaian,
            kertas=options.kertas or office.pilihan.kertas,
            mode=options.mode,
            keputusan=chosen_for(office, options.tahun, options.set_iku).keputusan.id
            if options.set_iku
            else 0,
        )
        write_lampiran(office, options.tahun, cetak, options.keluar)
    return 0


def write_lampiran(office: Office, year: int, cetak: Cetak, target: Path) -> None:
    """Print to a file; a file that cannot be written leaves nothing half done."""
    outcome = save_lampiran(office, year, cetak, target)
    for finding in outcome.findings:
        layar.say(layar.as_line(finding))
    layar.result(str(target))
