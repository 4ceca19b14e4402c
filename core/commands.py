"""SIKU from a terminal: the same actions as the window, one command each."""

import sys
from collections.abc import Callable, Sequence
from types import ModuleType

from core.errors import AppError
from core.perintah import layar, nilai
from core.perintah.parser import Parser

REFUSED = 1
_COMMANDS = {
    "contoh": "buat kantor contoh yang selalu sama isinya",
    "nilai": "hitung skor kesehatan koperasi dari masukan JSON",
    "iku": "hitung IKU satu tahun",
    "cetak": "cetak dokumen ke berkas PDF",
    "impor": "masukkan isi berkas Excel, .ods, atau .csv ke daftar",
    "ekspor": "ekspor daftar ke Excel atau CSV, atau semua data ke satu .zip",
    "periksa": "periksa keutuhan basis data",
    "periksa-naskah": "periksa naskah keputusan dalam berkas NASKAH.toml",
}
_WINDOW = "Tanpa perintah: jendela, dengan pilihan --db F (basis data) atau --contoh."


def main(argv: Sequence[str]) -> int:
    """Run one command; 0 done, 1 refused, 2 wrong usage."""
    layar.speak_utf8()
    try:
        return _run(list(argv))
    except SystemExit as leaving:  # argparse leaves this way after --help and wrong usage
        return leaving.code if isinstance(leaving.code, int) else 0


def run_without_window() -> int:
    """What `main.py` does where no display can be opened."""
    from core.perintah import tanpa_jendela

    layar.speak_utf8()
    return _guarded(tanpa_jendela.run)


def _run(argv: list[str]) -> int:
    parser = Parser(prog="main.py", description="Sistem Indikator Kinerja Utama.", epilog=_WINDOW)
    commands = parser.add_subparsers(
        title="perintah", dest="perintah", metavar="PERINTAH", required=True, parser_class=Parser
    )
    modules: dict[str, tuple[ModuleType, Parser]] = {}
    for name, help_text in _COMMANDS.items():
        module = _module(name, wanted=name in argv[:1])
        own = commands.add_parser(
            name, help=help_text, description=f"{help_text[0].upper()}{help_text[1:]}."
        )
        if module is not None:
            module.add_to(own)
            modules[name] = module, own
    options = parser.parse_args(nilai.spread(argv))
    module, own = modules[options.perintah]
    if module is nilai:
        nilai.check(options, own)
    return _guarded(lambda: int(module.run(options)))


def _module(name: str, *, wanted: bool) -> ModuleType | None:
    """Import only the command that was asked for: printing is slow to load."""
    if not wanted:
        return None
    from importlib import import_module

    return import_module(f"core.perintah.{name.replace('-', '_')}")


def _guarded(work: Callable[[], int]) -> int:
    try:
        return work()
    except AppError as error:
        layar.say_error(error)
        return REFUSED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
