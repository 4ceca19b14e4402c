"""`ekspor DATA --keluar X`: a register, a workbook of the cycle, or everything as one .zip."""

from argparse import Namespace
from pathlib import Path

from core import rupiah
from core.actions.ekspor_kinerja import E81, lembar_jenis, save_lembar
from core.actions.ekspor_register import REGISTER, PermintaanEkspor, export_register
from core.errors import AppError
from core.perintah import basis_data, layar
from core.perintah.parser import Parser, tahun

SEMUA = "semua"


def add_to(parser: Parser) -> None:
    parser.facts.add_argument(
        "data",
        choices=(*REGISTER, SEMUA, *lembar_jenis()),
        metavar="DATA",
        help="koperasi, umkm, laba, laporan, semua (data terbuka, satu .zip), atau buku kerja "
        "kinerja: e81 (evaluasi Renja), ikk-lppd, lkpj",
    )
    basis_data.add_choices(parser)
    parser.choices.add_argument(
        "--keluar",
        type=Path,
        required=True,
        metavar="X",
        help="berkas yang dibuat: .xlsx atau .csv; .zip untuk semua",
    )
    parser.choices.add_argument(
        "--tahun", type=tahun, metavar="T", help="tahun kinerja; tanpa ini tahun lalu"
    )
    parser.choices.add_argument(
        "--triwulan", type=int, choices=(1, 2, 3, 4), help="e81: sampai triwulan ini"
    )
    parser.choices.add_argument(
        "--set",
        dest="set_iku",
        default="",
        metavar="SET",
        help="e81, lkpj: tahun dengan dua set IKU, menurut set ini",
    )
    parser.choices.add_argument(
        "--buka-data-pribadi",
        metavar="ALASAN",
        help="tanpa samaran; alasan dan jumlahnya tercatat di jurnal",
    )


def run(options: Namespace) -> int:
    """Write the file; reading is enough unless the journal must know."""
    if options.triwulan and options.data != E81:
        raise AppError("--triwulan hanya untuk e81.", hint="Hapus pilihan itu, atau ekspor e81.")
    if options.data in lembar_jenis():
        return _save_lembar(options)
    opened = options.buka_data_pribadi is not None
    door = basis_data.writing if opened else basis_data.reading
    with door(options) as office:
        alasan = options.buka_data_pribadi if opened else ""
        if opened and not alasan.strip():
            alasan = "-"  # refused with the words of the action
        if options.data == SEMUA:
            from core.actions.data_terbuka import export_all

            hasil = export_all(office, options.keluar, alasan=alasan).value
        else:
            minta = PermintaanEkspor(
                options.data,
                options.tahun or office.today.year - 1,
                tahun_saja=options.tahun or 0,
                alasan=alasan,
            )
            hasil = export_register(office, minta, options.keluar).value
    layar.result(str(hasil.path))
    open_word = "data pribadi dibuka" if hasil.terbuka else "data pribadi disamarkan"
    layar.say(f"{rupiah.show(hasil.baris)} baris diekspor; {open_word}.")
    for nama, jumlah in hasil.rincian:
        layar.say(f"  {nama:<28}{rupiah.show(jumlah):>12}")
    return 0


def _save_lembar(options: Namespace) -> int:
    """A workbook of the performance cycle; it holds no names of people but those who signed."""
    with basis_data.writing(options) as office:
        tahun = options.tahun or office.today.year - 1
        save_lembar(
            office,
            tahun,
            options.data,
            options.keluar,
            triwulan=options.triwulan,
            set_iku=options.set_iku,
        )
    layar.result(str(options.keluar))
    return 0
