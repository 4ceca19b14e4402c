"""The day's work where no display can be opened: sample office, indicators, annex."""

import tempfile
from pathlib import Path

from core import angka
from core.actions.dokumen import Cetak
from core.actions.iku import load_tahun
from core.actions.office import close_office, open_writer
from core.perintah import layar
from core.perintah.cetak import write_lampiran
from core.rules.capaian import show_target

TAHUN = 2025
FILE = "lampiran-iku.pdf"


def run() -> int:
    """Say so in one sentence, do the work, say where the file is."""
    from core.contoh import build

    layar.say(
        "Layar tidak dapat dibuka di sini, maka SIKU mengerjakan kantor contoh tanpa jendela."
    )
    target = Path.cwd() / FILE
    with tempfile.TemporaryDirectory(prefix="siku-") as folder:
        office = open_writer(build(Path(folder) / "contoh.db"))
        try:
            for each in load_tahun(office, TAHUN).iku:
                layar.say(
                    f"IKU {each.nomor} tahun {TAHUN}, {each.nama}: {angka.show(each.realisasi)}"
                    f" terhadap target {show_target(each.target)},"
                    f" capaian {angka.show_percent(each.capaian)}."
                )
            write_lampiran(office, TAHUN, Cetak(capaian=True), target)
        finally:
            close_office(office, copy=False)
    layar.say(f"Lampiran IKU tahun {TAHUN} tersimpan sebagai {target}.")
    return 0
