"""Indicators: the same ones, by the same names, in every table."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from core.findings import Finding
from core.naskah.naskah_model import CASCADE, BarisKaitan, IkuNaskah
from core.naskah.periksa_bahan import Bahan, kesalahan, peringatan
from core.naskah.periksa_tabel import NUMBERED
from core.naskah.teks import tidy

_NEAR = 0.6
_LONG = 4


def bare(text: str) -> str:
    """A name without its number, its case and its closing sign.

    >>> bare("1. Persentase  koperasi sehat;")
    'persentase koperasi sehat'
    """
    return " ".join(NUMBERED.sub("", tidy(text)).split()).casefold().rstrip(" .;,")


def same_names(bahan: Bahan) -> Iterator[Finding]:
    """The cascade prints the name of an indicator word for word."""
    for row_no, row in enumerate(bahan.naskah.cascade, start=1):
        for place, printed in enumerate(row.iku_tercetak, start=1):
            meant = _meant(bahan, row, place - 1)
            if meant and bare(printed) and bare(printed) != bare(meant.nama):
                yield kesalahan(
                    "nama_iku_berbeda",
                    f"cascade.{row_no}.iku_tercetak.{place}",
                    f"Tabel keterkaitan menulis “{_shown(printed)}”, tabel IKU "
                    f"“{meant.nama}”. Samakan kata demi kata.",
                )


def _meant(bahan: Bahan, row: BarisKaitan, place: int) -> IkuNaskah | None:
    """The indicator a printed name stands for: by its code, else the nearest name."""
    code = row.iku[place] if place < len(row.iku) else ""
    by_code = [iku for iku in bahan.naskah.iku if code and iku.kode == code]
    near = sorted(
        ((_ratio(row.iku_tercetak[place], iku.nama), iku) for iku in bahan.naskah.iku),
        key=lambda pair: pair[0],
    )
    return by_code[0] if by_code else near[-1][1] if near and near[-1][0] >= _NEAR else None


def _ratio(first: str, second: str) -> float:
    return SequenceMatcher(None, bare(first), bare(second), autojunk=False).ratio()


def _shown(text: str) -> str:
    return NUMBERED.sub("", tidy(text))


def same_indicators(bahan: Bahan) -> Iterator[Finding]:
    """Every table lists the same indicators, or a note below it says why not."""
    naskah = bahan.naskah
    if not naskah.cascade or not naskah.iku:
        return
    linked = _linked(bahan)
    tabel = naskah.tabel_of(CASCADE)
    note = (
        " ".join(tidy(one.catatan) for one in naskah.tabel if one.kode in (CASCADE, "iku"))
        .casefold()
        .strip()
    )
    for place, iku in enumerate(naskah.iku, start=1):
        if iku in linked or (note and _named_in(note, iku)):
            continue
        heavy = peringatan if note else kesalahan
        yield heavy(
            "daftar_iku_berbeda",
            f"tabel.{tabel.kode}" if tabel else "cascade",
            f"IKU “{iku.nama or place}” ada pada tabel IKU, tetapi tidak pada tabel keterkaitan. "
            "Tambahkan di sana, atau jelaskan pada catatan di bawah tabel keterkaitan.",
        )
    codes = {iku.kode for iku in naskah.iku}
    for row_no, row in enumerate(naskah.cascade, start=1):
        for code in row.iku:
            if code not in codes:
                yield kesalahan(
                    "daftar_iku_berbeda",
                    f"cascade.{row_no}",
                    f"Tabel keterkaitan memuat IKU “{code}” yang tidak ada pada tabel IKU.",
                )


def _linked(bahan: Bahan) -> list[IkuNaskah]:
    rows = bahan.naskah.cascade
    codes = {code for row in rows for code in row.iku}
    found = [iku for iku in bahan.naskah.iku if iku.kode and iku.kode in codes]
    for row in rows:
        for place in range(len(row.iku), len(row.iku_tercetak)):
            meant = _meant(bahan, row, place)
            found += [meant] if meant else []
    return found


def _named_in(note: str, iku: IkuNaskah) -> bool:
    words = {word for word in re.findall(r"\w+", bare(iku.nama)) if len(word) > _LONG}
    common = {"persentase", "jumlah", "nilai", "tingkat", "hasil", "indikator", "kinerja"}
    number = iku.nomor.strip(" .)")
    return any(re.search(rf"\b{re.escape(word)}\b", note) for word in words - common) or bool(
        number and re.search(rf"\b(?:nomor|iku|angka)\s+{re.escape(number)}\b", note)
    )


def same_aims(bahan: Bahan) -> Iterator[Finding]:
    """A sasaran of the cascade is that of the indicator it leads to."""
    rows = {iku.kode: iku for iku in bahan.naskah.iku if iku.kode}
    for row_no, row in enumerate(bahan.naskah.cascade, start=1):
        for code in row.iku:
            iku = rows.get(code)
            if iku and iku.sasaran and bare(iku.sasaran) != bare(row.sasaran_renstra):
                yield peringatan(
                    "sasaran_berbeda",
                    f"cascade.{row_no}.sasaran_renstra",
                    f"Sasaran “{_shown(row.sasaran_renstra)}” pada tabel IKU tertulis "
                    f"“{_shown(iku.sasaran)}”. Samakan kata demi kata.",
                )


CHECKS = (same_names, same_indicators, same_aims)
