"""Rows that are no data: blank ones, totals, legends and signatures below, heads said again."""

import re
from collections.abc import Sequence
from typing import Any

from core.impor.kata import banding
from core.impor.kepala import blank, is_column_numbers

KOSONG = "Baris kosong."
JUMLAH = "Baris jumlah."
KETERANGAN = "Keterangan di bawah tabel."
TANDA_TANGAN = "Tempat tanda tangan di bawah tabel."
TERULANG = "Kepala kolom yang terulang."
NOMOR_KOLOM = "Baris nomor kolom."
KEPALA = "Judul atau kepala kolom."
_JUMLAH = re.compile(
    r"\W*(?:(?:sub|grand)[\s-]*)?(?:jumlah|total)(?:\W+(?:total|seluruh(?:nya)?|keseluruhan|umum|"
    r"kecamatan|kelurahan|kota|kec|kel|besar)\b.*)?[\s:.=]*",
    re.IGNORECASE,
)
_KAKI = re.compile(
    r"\W*(?:keterangan|catatan|ket|sumber|nb|legenda|data per|per tanggal|dicetak)\b\s*[:.*)]?.*",
    re.IGNORECASE,
)
_TTD = re.compile(
    r"\W*(?:mengetahui|kepala dinas|menyetujui|nip\b[\s.:]*\d|plt\b|a\.n\b|pembina\b|"
    r"bandar lampung,).*",
    re.IGNORECASE,
)
_SEDIKIT = 2


class PemilahBaris:
    """Tells data from the rest; `kepala` are the heads, `dipakai` the columns that are read."""

    def __init__(self, kepala: Sequence[str], dipakai: Sequence[int]) -> None:
        self._heads = {at: banding(kepala[at]) for at in dipakai if at < len(kepala)}
        self._used = tuple(dipakai)
        self._words = frozenset(head for head in self._heads.values() if head)

    def why_no_data(self, row: Sequence[Any]) -> str:
        """Why a row is no data; "" when it is."""
        first = next((cell for cell in row if cell != "" and cell is not None), None)
        if first is None:
            return KOSONG
        if first.__class__ is str:
            return self._by_words(row, first)
        # a number first: a row of data, or the numbers of the columns
        if first in (1, 2) and is_column_numbers(row):
            return NOMOR_KOLOM
        return ""

    def _by_words(self, row: Sequence[Any], first: str) -> str:
        letter = first[:1]
        if letter.isspace() and all(map(blank, row)):
            return KOSONG
        if letter == "(" and is_column_numbers(row):
            return NOMOR_KOLOM
        if _JUMLAH.fullmatch(first):
            return JUMLAH
        if banding(first) in self._words and self._repeats(row):
            return TERULANG
        return self._below(row, first)

    def _repeats(self, row: Sequence[Any]) -> bool:
        said = [at for at in self._used if at < len(row) and not blank(row[at])]
        return len(said) > 1 and all(banding(row[at]) == self._heads.get(at) for at in said)

    def _below(self, row: Sequence[Any], first: str) -> str:
        """Few cells of words under the table."""
        if _TTD.fullmatch(first) is None and _KAKI.fullmatch(first) is None:
            return ""
        filled = [at for at, cell in enumerate(row) if not blank(cell)]
        if len(filled) > _SEDIKIT:
            return ""
        return KETERANGAN if _KAKI.fullmatch(first) else TANDA_TANGAN
