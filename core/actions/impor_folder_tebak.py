"""What the cells of a workbook probably hold, by the names of accounts, questions and scores."""

from pathlib import Path

from core.actions.office import Office
from core.errors import FileUnreadableError
from core.impor.kata import banding
from core.impor.peta_sel import PREDIKAT, Buku, Golongan, Letak, kode_of
from core.impor.peta_sel_tebak import (
    Soal,
    TebakanSel,
    guess_accounts,
    guess_answers,
    guess_identity,
)
from core.koperasi.bentuk_laporan import sections_for
from core.koperasi.laporan import Unit
from core.koperasi.sinonim import DaftarNama
from core.rules.bagan import JenisLaporan
from core.rules.pedoman import Kuesioner, Pedoman

__all__ = ["TebakanSel", "guess_cells", "kind_for"]


def kind_for(pedoman: Pedoman, unit: str) -> JenisLaporan:
    """Whose form the workbooks of a pedoman have."""
    own = JenisLaporan.USP if unit == Unit.USP.value else pedoman.instrumen_untuk.jenis[0]
    return own if own in pedoman.instrumen_untuk.jenis else pedoman.instrumen_untuk.jenis[0]


def guess_cells(
    office: Office, buku: Buku, path: Path, pedoman: Pedoman, unit: str
) -> dict[str, TebakanSel]:
    """The guesses by cell; the surer kind of look comes first and keeps a cell."""
    names = DaftarNama(sections_for(office.law.bagan, kind_for(pedoman, unit)))
    found: dict[str, TebakanSel] = {}
    looks = (
        _printed(path, buku, pedoman),
        guess_identity(buku),
        guess_answers(buku, _questions(pedoman)),
        guess_accounts(buku, names.match),
    )
    for look in looks:
        for letak, guess in look:
            found.setdefault(letak.teks, guess)
    return found


def _printed(path: Path, buku: Buku, pedoman: Pedoman) -> list[tuple[Letak, TebakanSel]]:
    """The scores of components, the total and the predikat, as the reader of KKPKK finds them."""
    from core.excel.kkpkk import read_kkpkk
    from core.impor.peta_sel import letak_of

    try:
        cetakan = read_kkpkk(path, pedoman)
    except FileUnreadableError:
        return []
    found = [
        (letak_of(teks), TebakanSel(kode_of(Golongan.CETAK, kode), pasti=True))
        for kode, teks in cetakan.tempat.items()
    ]
    named = {banding(each.nama) for each in pedoman.predikat}
    for name, place, row in buku.rows():
        words = [banding(cell) for cell in row]
        if any(word.startswith("predikat") for word in words):
            for kolom, word in enumerate(words):
                if word in named:
                    code = kode_of(Golongan.CETAK, PREDIKAT)
                    found.append((Letak(name, place, kolom), TebakanSel(code, pasti=True)))
                    return found
    return found


def _questions(pedoman: Pedoman) -> Soal:
    by_text: dict[str, str | None] = {}
    by_code: dict[str, str] = {}
    for komponen in pedoman.komponen:
        if isinstance(komponen.isi, Kuesioner):
            for number, butir in enumerate(komponen.isi.butir, start=1):
                kode = kode_of(Golongan.JAWABAN, f"{komponen.kode}:{number}")
                word = banding(butir.teks)
                # a text that two questions share says nothing
                by_text[word] = None if word in by_text else kode
                by_code[butir.kode.casefold()] = kode
    return Soal({word: kode for word, kode in by_text.items() if kode}, by_code)
