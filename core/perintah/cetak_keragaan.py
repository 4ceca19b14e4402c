"""`cetak keragaan` and `cetak rekap-umkm`: recapitulations from a terminal, as PDF or workbook."""

from argparse import Namespace

from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.keragaan import MintaKeragaan
from core.actions.keragaan_cetak import CetakRekap, save_rekap
from core.actions.keragaan_naskah import KERAGAAN, REKAP_UMKM
from core.actions.keragaan_xlsx import save_rekap_xlsx
from core.actions.office import Office
from core.koperasi.keragaan import Lingkup, Menurut
from core.naskah.beku import show_kode
from core.naskah.model import Kertas, Mode
from core.perintah import layar
from core.perintah.parser import WRONG_USAGE, Parser
from core.rules.tabel_angka import SatuanUang
from core.umkm.rekap import MenurutUmkm, MintaRekap

DOKUMEN = (KERAGAAN, REKAP_UMKM)


def add_choices(parser: Parser) -> None:
    """--menurut, --lingkup, --seluruh-umkm, --satuan."""
    rows = dict.fromkeys((*(one.value for one in Menurut), *(one.value for one in MenurutUmkm)))
    parser.choices.add_argument(
        "--menurut", choices=list(rows), default="kecamatan", help="baris keragaan atau rekap UMKM"
    )
    parser.choices.add_argument(
        "--lingkup",
        choices=[each.value for each in Lingkup],
        default=Lingkup.SEMUA.value,
        help="keragaan: semua, konvensional, atau Koperasi Merah Putih (kkmp) saja",
    )
    parser.choices.add_argument(
        "--seluruh-umkm",
        action="store_true",
        help="rekap UMKM: seluruh yang tercatat, bukan hanya yang dalam pengawasan",
    )
    parser.choices.add_argument(
        "--satuan",
        choices=[each.value for each in SatuanUang],
        default=SatuanUang.JUTA.value,
        help="angka rupiah pada kertas: juta, ribu, atau rupiah penuh",
    )


def run(office: Office, options: Namespace) -> int:
    """Write the file; a name that ends in .xlsx is a workbook of whole rupiah."""
    minta = _asked(options)
    if minta is None:
        rows = ", ".join(each.value for each in MenurutUmkm)
        layar.say(f"{options.dokumen} dibuat menurut {rows}, bukan {options.menurut}.")
        return WRONG_USAGE
    if options.keluar.suffix.lower() == ".xlsx":
        save_rekap_xlsx(office, minta, options.keluar)
    else:
        kertas = Kertas(options.kertas or office.pilihan.kertas)
        cara = CaraCetak(kertas, Mode(options.mode))
        cetak = CetakRekap(minta, SatuanUang(options.satuan), cara)
        outcome = save_rekap(office, cetak, options.keluar)
        if outcome.value.terbitan is not None:
            layar.say(f"Kode keaslian {show_kode(outcome.value.terbitan.kode)}.")
    layar.result(str(options.keluar))
    return 0


def _asked(options: Namespace) -> MintaKeragaan | MintaRekap | None:
    if options.dokumen == KERAGAAN:
        return MintaKeragaan(options.tahun, Menurut(options.menurut), Lingkup(options.lingkup))
    if options.menurut not in {each.value for each in MenurutUmkm}:
        return None
    rows = MenurutUmkm(options.menurut)
    return MintaRekap(options.tahun, rows, binaan=not options.seluruh_umkm)
