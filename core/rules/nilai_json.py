"""The command `nilai` as a pure function: parsed JSON in, the JSON of `interface.md` out."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from core import angka
from core.errors import AppError, DataRejectedError
from core.findings import Finding
from core.rules.bagan import BaganAkun
from core.rules.engine import score
from core.rules.identitas import check_identities
from core.rules.kesiapan import blank_required
from core.rules.masukan import Masukan, check_amounts, check_answers
from core.rules.pedoman import JenisKomponen, Pedoman
from core.rules.report import HitungKuesioner, HitungRasio, ScoreReport, SkorKomponen
from core.rules.schema import Lawbook

_BAGIAN = ("akun", "jawaban", "isian")
_KETERANGAN = frozenset({"catatan", "id"})  # may accompany the figures; never read
_JAWABAN = {0: False, 1: True, None: None}
_TERLALU_BESAR = "akun.terlalu_besar"  # a finding for an officer; to pure arithmetic a number


def nilai(
    lawbook: Lawbook, pedoman_id: str, masukan: object, varian: Mapping[str, str]
) -> dict[str, Any]:
    """Score one input; raises `AppError` where it cannot be read or cannot be meant."""
    pedoman = lawbook.pedoman.get(pedoman_id)
    if pedoman is None:
        raise AppError(
            f"Pedoman {pedoman_id} tidak ada.",
            hint=f"Pedoman yang ada: {', '.join(lawbook.pedoman)}.",
        )
    read = read_masukan(lawbook, masukan)
    amounts = check_amounts(lawbook.bagan, read.akun)
    refused = [each for each in amounts if each.code != _TERLALU_BESAR]
    refused += check_answers(pedoman, read)
    if refused:
        raise DataRejectedError(refused)
    report = score(pedoman, read, varian=varian)
    remarks = (*amounts, *_remarks(lawbook.bagan, pedoman, read, varian))
    return {
        "komponen": {each.kode: _komponen(each) for each in report.komponen},
        "aspek": {
            each.kode: {"skor": angka.exact(each.skor), "persen": angka.exact(each.persen)}
            for each in report.aspek
        },
        **_verdict(report),
        "temuan": [{"kode": each.code, "pesan": each.message} for each in remarks],
    }


def read_masukan(lawbook: Lawbook, masukan: object) -> Masukan:
    """Read the parsed JSON; raises `AppError` naming the part that cannot be read."""
    whole = _table(masukan, "Masukan")
    unknown = [key for key in whole if key not in _BAGIAN and key not in _KETERANGAN]
    if unknown:
        raise AppError(
            f"Bagian masukan tidak dikenal: {', '.join(unknown)}.",
            hint=f"Bagian yang ada: {', '.join(_BAGIAN)}.",
        )
    akun, jawaban, isian = (_table(whole.get(part, {}), f"Bagian {part}") for part in _BAGIAN)
    _check_codes(lawbook, jawaban, JenisKomponen.KUESIONER, "Jawaban")
    _check_codes(lawbook, isian, JenisKomponen.ISIAN, "Isian")
    return Masukan(
        akun={kode: _amount(kode, value) for kode, value in akun.items()},
        jawaban={kode: _answers(kode, value) for kode, value in jawaban.items()},
        isian={kode: _entry(kode, value) for kode, value in isian.items()},
    )


def _table(value: object, what: str) -> dict[str, object]:
    if not isinstance(value, dict):
        raise AppError(f"{what} harus berupa objek JSON.")
    return value


def _check_codes(
    lawbook: Lawbook, given: Mapping[str, object], jenis: JenisKomponen, what: str
) -> None:
    """Codes must belong to some pedoman: one file may hold the answers for several."""
    known = {
        komponen.kode
        for pedoman in lawbook.pedoman.values()
        for komponen in pedoman.komponen
        if komponen.jenis is jenis
    }
    for kode in given:
        if kode not in known:
            raise AppError(f"{what} {kode} tidak ada dalam pedoman mana pun.")


def _amount(kode: str, value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int):
        raise AppError(f"Akun {kode} harus bilangan bulat rupiah, tertulis {value!r}.")
    return value


def _answers(kode: str, value: object) -> tuple[bool | None, ...]:
    if not isinstance(value, list):
        raise AppError(f"Jawaban {kode} harus berupa daftar 1 dan 0.")
    for answer in value:
        if not (answer is None or (isinstance(answer, int) and answer in _JAWABAN)):
            raise AppError(f"Jawaban {kode} hanya boleh 1, 0 atau kosong, tertulis {answer!r}.")
    return tuple(_JAWABAN[answer] for answer in value)


def _entry(kode: str, value: object) -> Fraction | None:
    if value is None:
        return None
    if isinstance(value, int) and not isinstance(value, bool):
        return Fraction(value)
    try:
        if isinstance(value, str):
            return angka.read_exact(value)
    except angka.AngkaUnreadableError:
        pass
    raise AppError(
        f"Isian {kode} tidak terbaca: {value!r}.", hint='Tulis angka dalam teks, misalnya "2.75".'
    )


def _remarks(
    bagan: BaganAkun, pedoman: Pedoman, masukan: Masukan, varian: Mapping[str, str]
) -> tuple[Finding, ...]:
    """Failing identities of every kind of report the pedoman is for, and blank required lines."""
    failing = {
        finding.code: finding
        for kind in pedoman.instrumen_untuk.jenis
        for finding in check_identities(bagan, masukan.akun, kind)
    }
    blank = blank_required(bagan, masukan.akun, pedoman.accounts_used(varian))
    return (*blank, *failing.values())


def _komponen(komponen: SkorKomponen) -> dict[str, str | None]:
    pembilang: Fraction | int | None = None
    penyebut: Fraction | int | None = None
    rasio: Fraction | None = None
    match komponen.hitung:
        case HitungRasio() as hitung:
            pembilang, penyebut = hitung.pembilang.nilai, hitung.penyebut.nilai
            rasio = hitung.rasio
        case HitungKuesioner() as hitung:
            pembilang, penyebut, rasio = hitung.ya, hitung.jumlah_butir, hitung.persen
        case _:  # an entry has no ratio
            pass
    return {
        "pembilang": _number(pembilang),
        "penyebut": _number(penyebut),
        "rasio": _number(rasio),
        "nilai": _number(komponen.nilai),
        "skor": _number(komponen.skor),
    }


def _number(value: Fraction | int | None) -> str | None:
    return None if value is None else angka.exact(value)


def _verdict(report: ScoreReport) -> dict[str, str]:
    return {"total": angka.exact(report.total), "predikat": report.predikat}
