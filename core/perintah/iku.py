"""`iku`: the indicators of a year, as JSON or as a short table."""

from argparse import Namespace

from core import angka
from core.actions.iku import count_sets, iku_json
from core.iku.model import HasilIku
from core.perintah import basis_data, layar
from core.perintah.parser import Parser, tahun
from core.rules.capaian import show_target

_TANPA = "n/a"


def add_to(parser: Parser) -> None:
    basis_data.add_choices(parser)
    parser.choices.add_argument(
        "--tahun", type=tahun, required=True, metavar="T", help="tahun kinerja"
    )
    parser.choices.add_argument(
        "--json", action="store_true", help="hasil sebagai JSON, angka eksak dalam teks"
    )


def run(options: Namespace) -> int:
    """Count the year now."""
    with basis_data.reading(options) as office:
        if options.json:
            layar.result_json(iku_json(office, options.tahun), indent=1)
            return 0
        known = count_sets(office, options.tahun)
        for place, found in enumerate(known):
            if len(known) > 1:
                word = "Set lain" if place else "Set yang memimpin"
                layar.result(f"{word}: {found.keputusan} ({found.set_id})")
            for each in found.iku:
                _tell(each)
    return 0


def _tell(each: HasilIku) -> None:
    layar.result(f"{each.nomor}. {each.nama}")
    layar.result(
        f"   target {show_target(each.target) or _TANPA}"
        f" · realisasi {angka.show(each.realisasi) or _TANPA}"
        f" · capaian {angka.show_percent(each.capaian) or _TANPA}"
        f" · {each.kategori or _TANPA}"
    )
    layar.result(f"   {each.dasar}{f' ({each.sebab})' if each.sebab else ''}")
