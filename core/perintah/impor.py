"""`impor REGISTER BERKAS`: look at a file's rows, then save them; `semua` takes open data in."""

from argparse import Namespace
from pathlib import Path

from core import rupiah
from core.actions.impor import Pratinjau, commit, lines, preview
from core.actions.impor_jalan_usul import suggest
from core.actions.impor_tolak import save_refused
from core.actions.office import Office
from core.actions.tahun_buku import tahun_buku_for
from core.impor.model import Nasib
from core.perintah import basis_data, layar
from core.perintah.parser import Parser, tahun

REGISTER = ("koperasi", "umkm", "laba", "laporan", "hasil")
SEMUA = "semua"
_TERBANYAK = 20
"""So many refused rows are said one by one; all of them stand in the workbook of --tolak."""


def add_to(parser: Parser) -> None:
    parser.facts.add_argument(
        "register",
        choices=(*REGISTER, SEMUA),
        metavar="REGISTER",
        help="koperasi, umkm, laba, laporan, atau semua (data terbuka, satu .zip)",
    )
    parser.facts.add_argument(
        "berkas", type=Path, metavar="BERKAS", help="buku kerja Excel, .ods, atau .csv"
    )
    basis_data.add_choices(parser)
    parser.choices.add_argument("--profil", metavar="NAMA", help="profil pemetaan kolom")
    parser.choices.add_argument(
        "--uji", action="store_true", help="periksa saja; tidak ada yang ditulis"
    )
    parser.choices.add_argument(
        "--sebagian", action="store_true", help="simpan baris yang diterima saja"
    )
    parser.choices.add_argument(
        "--tolak", type=Path, metavar="DITOLAK.xlsx", help="simpan baris yang ditolak"
    )
    parser.choices.add_argument(
        "--tahun", type=tahun, metavar="T", help="tahun kinerja; tanpa ini tahun lalu"
    )
    parser.choices.add_argument(
        "--unit", choices=("koperasi", "usp"), default="koperasi", help="pembukuan siapa (laporan)"
    )


def run(options: Namespace) -> int:
    """Print the counts; 1 when rows were refused and nothing was saved because of them."""
    if options.register == SEMUA:
        from core.perintah import impor_semua

        return impor_semua.run(options)
    # a look writes nothing, so a window may be at work on the same file
    door = basis_data.reading if options.uji else basis_data.writing
    with door(options) as office:
        found = _looked_at(office, options)
        _say_refused(office, found)
        if options.tolak is not None and found.jumlah[Nasib.DITOLAK]:
            save_refused(office, found, options.tolak)
            layar.say(f"Baris yang ditolak tersimpan sebagai {options.tolak}.")
        if options.uji:
            layar.say("Hanya diperiksa; tidak ada yang ditulis.")
            return int(found.jumlah[Nasib.DITOLAK] > 0)
        if found.jumlah[Nasib.DITOLAK] and not options.sebagian:
            layar.say(
                "Tidak ada yang disimpan karena ada baris yang ditolak. "
                "Perbaiki berkasnya, atau tambahkan --sebagian."
            )
            return 1
        done = commit(office, found, sebagian=options.sebagian).value
    words = f"Tersimpan sebagai impor {done.impor_id}." if done.impor_id else "Tidak ada perubahan."
    layar.say(words)
    return 0


def _looked_at(office: Office, options: Namespace) -> Pratinjau:
    year = options.tahun or office.today.year - 1
    if options.register != "laba":
        year = tahun_buku_for(office, year)
    wish = suggest(
        office,
        options.berkas,
        options.register,
        profil=options.profil or "",
        tahun=year,
        unit=options.unit,
    )
    for each in wish.findings:
        layar.say(layar.as_line(each))
    found = preview(office, wish.value).value
    for words in found.pesan:
        layar.say(words)
    layar.result(f"dibaca: {rupiah.show(found.dibaca)}")
    for nasib in Nasib:
        layar.result(f"{nasib.sebutan}: {rupiah.show(found.jumlah[nasib])}")
    return found


def _say_refused(office: Office, found: Pratinjau) -> None:
    for row in lines(office, found, Nasib.DITOLAK, count=_TERBANYAK):
        for why in row.alasan:
            place = f", {why.label}" if why.label else ""
            shown = f" ({why.isi})" if why.isi else ""
            layar.say(f"Baris {row.nomor}{place}{shown}: {why.pesan}")
    more = found.jumlah[Nasib.DITOLAK] - _TERBANYAK
    if more > 0:
        layar.say(f"… dan {rupiah.show(more)} baris lagi.")
