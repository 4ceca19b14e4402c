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
_MUNGKIN = re.compile(
    r"\s|\(?\d{1,3}\)?$|\W*(?:sub|grand|jumlah|total|keterangan|catatan|ket|sumber|nb|legenda|"
    r"data per|per tanggal|dicetak|mengetahui|kepala dinas|menyetujui|nip|plt|a\.n|pembina|"
    r"bandar lampung)\b",
    re.IGNORECASE,
)
_SEDIKIT = 2


class PemilahBaris:
    """Tells data from the rest; `kepala` are the heads, `dipakai` the columns that are read."""

    def __init__(self, kepala: Sequence[str], dipakai: Sequence[int]) -> None:
        self._heads = [banding(text) for text in kepala]
        self._used = [at for at in dipakai if at < len(kepala) and self._heads[at]]
        # a head of two lines may be said again one line at a time
        words = [text.split() for text in kepala]
        self._said = frozenset(
            part
            for each in words
            for cut in range(len(each) + 1)
            for part in (" ".join(each[:cut]), " ".join(each[cut:]))
            if part
        )

    def why_no_data(self, row: Sequence[Any]) -> str:
        """Why a row is no data; "" when it is."""
        first = row[0] if row else None
        if first is None or first == "":
            first = next((cell for cell in row if cell != "" and cell is not None), None)
            if first is None:
                return KOSONG
        if first.__class__ is str:
            if first in self._said or _MUNGKIN.match(first):
                return self._by_words(row, first.strip())
            return ""
        # a number first: a row of data, or the numbers of the columns
        return NOMOR_KOLOM if first in (1, 2) and is_column_numbers(row) else ""

    def _by_words(self, row: Sequence[Any], first: str) -> str:
        if not first:
            return self._after_blank(row)
        if is_column_numbers(row):
            return NOMOR_KOLOM
        if _JUMLAH.fullmatch(first):
            return JUMLAH
        if self._repeats(row):
            return TERULANG
        return _below(row, first)

    def _after_blank(self, row: Sequence[Any]) -> str:
        """A row that begins with spaces alone, judged by what follows."""
        rest = ["" if blank(cell) else cell for cell in row]
        return self.why_no_data(rest) if any(rest) else KOSONG

    def _repeats(self, row: Sequence[Any]) -> bool:
        said = [(at, banding(row[at])) for at in self._used if at < len(row) and row[at]]
        return bool(said) and all(
            word and (self._heads[at].startswith(word) or self._heads[at].endswith(word))
            for at, word in said
        )


def _below(row: Sequence[Any], first: str) -> str:
    """Few cells of words under the table."""
    if sum(not blank(cell) for cell in row) > _SEDIKIT:
        return ""
    if _KAKI.fullmatch(first):
        return KETERANGAN
    return TANDA_TANGAN if _TTD.fullmatch(first) else ""
