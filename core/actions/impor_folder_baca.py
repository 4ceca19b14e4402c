"""Read one workbook under its layout: identity, amounts, answers and the scores it prints."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any

from core import angka
from core.actions.impor import fingerprint
from core.actions.office import Office
from core.errors import FileUnreadableError
from core.impor.model import Kolom
from core.impor.peta_sel import (
    IDENTITAS,
    PREDIKAT,
    TOTAL,
    Buku,
    Golongan,
    Letak,
    ProfilSel,
    butir_of,
    letak_of,
)
from core.impor.peta_sel_sidik import differences, year_in
from core.impor.peta_sel_tebak import read_answer
from core.impor.rencana import Alasan
from core.impor.sel_angka import read_rupiah
from core.impor.sel_teks import SelUnreadableError, read_number, read_text, shown
from core.koperasi.cetakan_buku import CetakanBuku
from core.koperasi.penilaian import Jawaban
from core.rules.bagan import TAHUN_LALU
from core.rules.pedoman import Kuesioner, Pedoman

_DIGITS = 9
_TERTINGGAL = 3
_BEDA_TERTULIS = 3
_DENGAN_RUMUS = (".xlsx", ".xlsm")


@dataclass(slots=True)
class BukuTerbaca:
    """What stands in one workbook; `salah` refuses it, `catatan` only tells."""

    path: Path
    sidik: str = ""
    identitas: dict[str, str] = field(default_factory=dict)
    akun: dict[str, int] = field(default_factory=dict)
    jawaban: dict[str, Jawaban] = field(default_factory=dict)
    isian: dict[str, Fraction] = field(default_factory=dict)
    cetakan: CetakanBuku = field(default_factory=lambda: CetakanBuku("", {}))
    salah: list[Alasan] = field(default_factory=list)
    catatan: list[str] = field(default_factory=list)


def read_workbook(
    office: Office, path: Path, profil: ProfilSel, pedoman: Pedoman, tahun_buku: int
) -> BukuTerbaca:
    """Everything the layout maps; a file of another layout or year is refused, never misread."""
    from core.excel.buku import read_buku

    found = BukuTerbaca(path)
    try:
        found.sidik = fingerprint(path)
        buku = Buku(read_buku(path))
    except FileUnreadableError as error:
        found.salah.append(Alasan("", path.name, f"{error.message} {error.hint}".strip()))
        return found
    other = differences(profil, buku, tahun_buku)
    if other:
        told = " ".join(other[:_BEDA_TERTULIS])
        more = len(other) - _BEDA_TERTULIS
        rest = f" Dan {more} beda lagi." if more > 0 else ""
        found.salah.append(Alasan("", path.name, f"Susunan berkas lain. {told}{rest}"))
        return found
    _identity(found, buku, profil, tahun_buku)
    _amounts(found, buku, profil, office)
    _answers(found, buku, profil, pedoman)
    _printed(found, buku, profil, pedoman)
    found.catatan += _remarks(found, buku, profil)
    return found


def _identity(found: BukuTerbaca, buku: Buku, profil: ProfilSel, tahun_buku: int) -> None:
    for letak, kode in profil.cells(Golongan.IDENTITAS):
        cell = buku.cell(letak)
        if kode == "tahun_buku":
            year = year_in(cell)
            if year != tahun_buku:
                message = f"Tahun buku berkas ini {shown(cell) or 'kosong'}, bukan {tahun_buku}."
                found.salah.append(Alasan(letak.teks, shown(cell), message))
            continue
        reader = read_number if kode == "nik" else read_text
        text = _taken(found, buku, letak, partial(_filled, reader, Kolom(kode, IDENTITAS[kode])))
        if text:
            found.identitas[kode] = text


def _amounts(found: BukuTerbaca, buku: Buku, profil: ProfilSel, office: Office) -> None:
    bagan = office.law.bagan
    for letak, kode in profil.cells(Golongan.AKUN):
        if not bagan.knows(kode):
            continue
        kolom = Kolom(kode, bagan.name_of(kode))
        amount = _taken(found, buku, letak, partial(_filled, read_rupiah, kolom))
        if amount is None:
            continue
        if amount < 0 and bagan.akun[kode.removesuffix(TAHUN_LALU)].tanda == "-":
            amount = -amount
            found.catatan.append(f"{kolom.label} pada {letak.teks} negatif; dicatat positif.")
        found.akun[kode] = amount


def _answers(found: BukuTerbaca, buku: Buku, profil: ProfilSel, pedoman: Pedoman) -> None:
    given: dict[str, dict[int, bool | None]] = {}
    for letak, rest in profil.cells(Golongan.JAWABAN):
        kode, place = butir_of(rest)
        given.setdefault(kode, {})[place] = _taken(found, buku, letak, read_answer)
    for komponen in pedoman.komponen:
        if isinstance(komponen.isi, Kuesioner) and komponen.kode in given:
            own = given[komponen.kode]
            answers = tuple(own.get(place) for place in range(komponen.isi.jumlah_butir))
            if any(one is not None for one in answers):
                found.jawaban[komponen.kode] = answers
    for letak, kode in profil.cells(Golongan.ISIAN):
        entry = _taken(found, buku, letak, _score)
        if entry is not None:
            found.isian[kode] = entry


def _printed(found: BukuTerbaca, buku: Buku, profil: ProfilSel, pedoman: Pedoman) -> None:
    """Scores that cannot be read are told; they never refuse a report."""
    komponen: dict[str, Fraction] = {}
    tempat: dict[str, str] = {}
    total: Fraction | None = None
    predikat = ""
    names = {each.nama.casefold(): each.nama for each in pedoman.predikat}
    for letak, kode in profil.cells(Golongan.CETAK):
        cell = buku.cell(letak)
        if kode == PREDIKAT:
            predikat = names.get(str(cell).strip().casefold(), "")
            continue
        try:
            value = None if buku.error(letak) else _score(cell)
        except SelUnreadableError:
            value = None
        if value is None:
            what = buku.error(letak) or shown(cell) or "kosong"
            found.catatan.append(f"Skor tercetak pada {letak.teks} tidak terbaca: {what}.")
        elif kode == TOTAL:
            total = value
        else:
            komponen[kode], tempat[kode] = value, letak.teks
    found.cetakan = CetakanBuku(found.path.name, komponen, total, predikat, tempat)


def _taken(found: BukuTerbaca, buku: Buku, letak: Letak, read: Callable[[Any], Any]) -> Any:
    """A cell read, or its fault with its place."""
    error = buku.error(letak)
    cell = buku.cell(letak)
    if error:
        message = f"Sel {letak.teks} berisi galat {error[:20]} dari Excel."
        found.salah.append(Alasan(letak.teks, error, message))
        return None
    try:
        return read(cell)
    except SelUnreadableError as fault:
        message = f"Sel {letak.teks} berisi “{shown(cell)[:40]}”. {fault}"
        found.salah.append(Alasan(letak.teks, shown(cell), message))
        return None


def _filled(read: Callable[[Kolom, Any], tuple[Any, str]], kolom: Kolom, cell: Any) -> Any:
    return None if cell in ("", None) else read(kolom, cell)[0]


def _score(cell: Any) -> Fraction | None:
    """A score, free of the noise of binary fractions."""
    match cell:
        case None | "":
            return None
        case bool():
            raise SelUnreadableError("Skor harus angka.")
        case int() | float() if cell == cell and abs(cell) < 10**_DIGITS:  # noqa: PLR0124 - not a number
            return angka.round_half_up(Fraction(repr(cell)), _DIGITS)
        case str():
            try:
                return angka.parse(cell)
            except angka.AngkaUnreadableError as error:
                raise SelUnreadableError("Skor harus angka.") from error
        case _:
            raise SelUnreadableError("Skor harus angka.")


def _remarks(found: BukuTerbaca, buku: Buku, profil: ProfilSel) -> Iterator[str]:
    """Formulas typed over, and a column of last year that was left as it was."""
    told = found.path.suffix.lower() in _DENGAN_RUMUS
    lost = [teks for teks in profil.rumus if told and not _formula_stands(buku, letak_of(teks))]
    if lost:
        names = ", ".join(lost[:5]) + (" …" if len(lost) > 5 else "")
        yield f"Rumus tertimpa angka pada {names}."
    pairs = [
        (amount, found.akun[f"{kode}{TAHUN_LALU}"])
        for kode, amount in found.akun.items()
        if amount and f"{kode}{TAHUN_LALU}" in found.akun
    ]
    if len(pairs) >= _TERTINGGAL and all(now == before for now, before in pairs):
        yield "Angka tahun lalu sama semua dengan tahun ini; angka tahun lalu mungkin tertinggal."


def _formula_stands(buku: Buku, letak: Letak) -> bool:
    return buku.has_formula(letak) or buku.cell(letak) == ""
