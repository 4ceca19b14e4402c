"""`cetak keragaan`, `rekap-umkm` and `rekap-kegiatan` from a terminal, as PDF or workbook."""

from argparse import Namespace
from pathlib import Path

from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.kegiatan_rekap import REKAP_KEGIATAN, MintaKegiatan, save_kegiatan_xlsx
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

Minta = MintaKeragaan | MintaRekap | MintaKegiatan
DOKUMEN = (KERAGAAN, REKAP_UMKM, REKAP_KEGIATAN)
_MENURUT = {
    KERAGAAN: tuple(one.value for one in Menurut),
    REKAP_UMKM: tuple(one.value for one in MenurutUmkm),
}


def add_choices(parser: Parser) -> None:
    """--menurut, --lingkup, --seluruh-umkm, --satuan."""
    rows = dict.fromkeys(one for each in _MENURUT.values() for one in each)
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
    rows = _MENURUT.get(options.dokumen)
    if rows is not None and options.menurut not in rows:
        layar.say(f"{options.dokumen} dibuat menurut {', '.join(rows)}, bukan {options.menurut}.")
        return WRONG_USAGE
    minta = _asked(options)
    if options.keluar.suffix.lower() == ".xlsx":
        _save_xlsx(office, minta, options.keluar)
    else:
        kertas = Kertas(options.kertas or office.pilihan.kertas)
        cara = CaraCetak(kertas, Mode(options.mode))
        cetak = CetakRekap(minta, SatuanUang(options.satuan), cara)
        outcome = save_rekap(office, cetak, options.keluar)
        if outcome.value.terbitan is not None:
            layar.say(f"Kode keaslian {show_kode(outcome.value.terbitan.kode)}.")
    layar.result(str(options.keluar))
    return 0


def _save_xlsx(office: Office, minta: Minta, path: Path) -> None:
    if isinstance(minta, MintaKegiatan):
        save_kegiatan_xlsx(office, minta, path)
    else:
        save_rekap_xlsx(office, minta, path)


def _asked(options: Namespace) -> Minta:
    if options.dokumen == REKAP_KEGIATAN:
        return MintaKegiatan(options.tahun)
    if options.dokumen == KERAGAAN:
        return MintaKeragaan(options.tahun, Menurut(options.menurut), Lingkup(options.lingkup))
    rows = MenurutUmkm(options.menurut)
    return MintaRekap(options.tahun, rows, binaan=not options.seluruh_umkm)
