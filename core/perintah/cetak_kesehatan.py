"""Papers of an examination from a terminal: of one cooperative, of the year, or of all at once."""

from argparse import Namespace
from pathlib import Path

from core.actions.cetak_kesehatan import Permintaan, save_paper
from core.actions.cetak_kesehatan_banyak import Tujuan, Wujud, cetak_banyak
from core.actions.cetak_kesehatan_cari import find_kunci
from core.actions.cetak_kesehatan_jenis import Cakupan, jenis_of
from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.office import Office
from core.actions.penilaian_daftar import Tahap, list_penilaian
from core.errors import AppError
from core.koperasi.laporan import KunciLaporan, Unit
from core.naskah.beku import show_kode
from core.naskah.model import Kertas, Mode
from core.perintah import layar
from core.perintah.parser import WRONG_USAGE, Parser

_FORMULIR = "formulir-kosong"


def add_choices(parser: Parser) -> None:
    """--koperasi, --unit, --semua, --pedoman, --baru."""
    parser.choices.add_argument(
        "--koperasi", metavar="K", help="NIK koperasi, nomor badan hukum, atau id"
    )
    parser.choices.add_argument(
        "--unit",
        choices=[each.value for each in Unit],
        default=Unit.KOPERASI.value,
        help="laporan koperasi atau unit simpan pinjamnya",
    )
    parser.choices.add_argument(
        "--semua",
        action="store_true",
        help="semua hasil final tahun itu, ke satu berkas PDF "
        "atau, bila --keluar sebuah folder, satu berkas untuk setiap koperasi",
    )
    parser.choices.add_argument(
        "--pedoman", default="", metavar="ID", help="pedoman formulir kosong tanpa koperasi"
    )
    parser.choices.add_argument(
        "--baru",
        default="",
        metavar="ALASAN",
        help="terbitkan lagi menurut data hari ini; tanpa ini hasil final dicetak seperti semula",
    )


def run(office: Office, options: Namespace) -> int:
    """Write the paper; exit 2 when what it is about was not named."""
    jenis = jenis_of(options.dokumen)
    if options.semua and jenis.cakupan is Cakupan.KOPERASI:
        return _many(office, options)
    if _lacks_koperasi(options, jenis.cakupan):
        layar.say(f"{options.dokumen} membutuhkan --koperasi K atau --semua.")
        return WRONG_USAGE
    kunci: tuple[KunciLaporan, ...] = ()
    if options.koperasi is not None:
        kunci = (find_kunci(office, options.koperasi, Unit(options.unit), options.tahun),)
    outcome = save_paper(office, _asked(office, options, kunci), options.keluar)
    for finding in outcome.findings:
        layar.say(layar.as_line(finding))
    if outcome.value.terbitan is not None:
        layar.say(f"Kode keaslian {show_kode(outcome.value.terbitan.kode)}.")
    layar.result(str(options.keluar))
    return 0


def _lacks_koperasi(options: Namespace, cakupan: Cakupan) -> bool:
    if options.koperasi is not None or cakupan is Cakupan.TAHUN:
        return False
    return options.dokumen != _FORMULIR or not options.pedoman


def _many(office: Office, options: Namespace) -> int:
    kunci = tuple(
        row.kunci for row in list_penilaian(office, options.tahun).baris if row.tahap is Tahap.FINAL
    )
    if not kunci:
        raise AppError("Belum ada hasil final tahun itu.", hint="Tetapkan final dahulu.")
    tujuan = _where(options.keluar)
    done = cetak_banyak(office, _asked(office, options, kunci), tujuan).value
    for each in done.dilewati:
        layar.say(f"Dilewati: {each.nama}. {each.sebab}")
    layar.say(f"{done.tercetak} naskah, {done.halaman} halaman.")
    layar.result(str(done.path))
    return 1 if done.dilewati else 0


def _where(path: Path) -> Tujuan:
    if path.suffix.lower() == ".pdf":
        return Tujuan(path, Wujud.BERKAS)
    return Tujuan(path, Wujud.FOLDER)


def _asked(office: Office, options: Namespace, kunci: tuple[KunciLaporan, ...]) -> Permintaan:
    kertas = Kertas(options.kertas or office.pilihan.kertas)
    return Permintaan(
        dokumen=options.dokumen,
        tahun=options.tahun,
        kunci=kunci,
        cara=CaraCetak(kertas, Mode(options.mode), baru=options.baru.strip()),
        pedoman_id=options.pedoman,
    )
