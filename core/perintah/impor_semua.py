"""`impor semua BERKAS`: open data of another office into a new or empty one."""

from argparse import Namespace

from core import rupiah
from core.actions.data_terbuka_impor import import_all, import_into
from core.actions.office import default_path
from core.perintah import basis_data, layar


def run(options: Namespace) -> int:
    """Fill the office that --db names; one that is not there is made first."""
    path = options.db or default_path()
    if path.exists():
        with basis_data.writing(options) as office:
            hasil = import_all(office, options.berkas).value
    else:
        hasil = import_into(path, options.berkas)
    layar.result(str(path))
    layar.say(f"{rupiah.show(hasil.baris)} baris diimpor dari {hasil.path.name}.")
    for nama, jumlah in hasil.rincian:
        layar.say(f"  {nama:<28}{rupiah.show(jumlah):>12}")
    if not hasil.terbuka:
        layar.say("Data pribadi di berkas ini disamarkan, sehingga tidak ikut dimasukkan.")
    return 0
