"""What a cell of the ministry's list says; `SelTakTerbacaError` where it cannot be known."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from core import rupiah, tanggal
from core.koperasi.daftar_pilihan import JENIS
from core.koperasi.kunci import nik_bersih
from core.koperasi.model import Keadaan

_EPOCH = date(1899, 12, 30)
_SERIALS = range(7_000, 60_000)
_PASTI = 10**15  # a spreadsheet keeps fifteen digits
_KOSONG = frozenset({"", "-", "--", "n/a", "0000-00-00", "00/00/0000"})
_STATUS = {
    "aktif": Keadaan.AKTIF, "active": Keadaan.AKTIF,
    "tidak aktif": Keadaan.TIDAK_AKTIF, "tdk aktif": Keadaan.TIDAK_AKTIF,
    "non aktif": Keadaan.TIDAK_AKTIF, "nonaktif": Keadaan.TIDAK_AKTIF,
    "pasif": Keadaan.TIDAK_AKTIF, "usul bubar": Keadaan.USUL_BUBAR,
    "dibubarkan": Keadaan.DIBUBARKAN, "bubar": Keadaan.DIBUBARKAN,
}  # fmt: skip


class SelTakTerbacaError(ValueError):
    """A cell whose meaning is not sure; the message says why, in Indonesian."""


@dataclass(frozen=True, slots=True)
class Tempat:
    """Kelurahan by name as compared, each with the codes and kecamatan that have it."""

    kode: Mapping[str, tuple[tuple[str, str], ...]]

    def find(self, kelurahan: str, kecamatan: str) -> str:
        """The code of a kelurahan; raises when the name is unknown or stands in two kecamatan."""
        hits = self.kode.get(place_key(kelurahan), ())
        if len(hits) > 1:
            hits = tuple(hit for hit in hits if hit[1] == place_key(kecamatan))
        if len(hits) != 1:
            raise SelTakTerbacaError(f"kelurahan “{kelurahan}” tidak dikenal")
        return hits[0][0]


def place_key(nama: str) -> str:
    """A name of a place as compared.

    >>> place_key("Kel. Tanjung Karang"), place_key("KELURAHAN TANJUNGKARANG")
    ('tanjungkarang', 'tanjungkarang')
    """
    bare = re.sub(r"^\s*(kelurahan|kel|desa|ds|kecamatan|kec)\b\.?", "", nama.lower())
    return "".join(re.findall(r"[a-z0-9]+", bare))


def read_sel(kode: str, cell: Any) -> Any:
    """The value of a cell; None where it is blank. Kelurahan stay names."""
    text = shown(cell)
    if text.lower() in _KOSONG:
        return None
    reader = _READERS.get(kode)
    return text if reader is None else reader(cell, text)


def shown(cell: Any) -> str:
    """A cell as text, without the spaces and apostrophes of lists."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return " ".join(str(cell if cell is not None else "").replace("\u00a0", " ").split()).strip("'")


def _number(cell: Any, text: str) -> str:
    """Digits kept as text; what a spreadsheet has rounded is not guessed at."""
    if isinstance(cell, int | float) and not isinstance(cell, bool) and abs(cell) >= _PASTI:
        raise SelTakTerbacaError("tersimpan sebagai angka, digit akhirnya hilang")
    if re.search(r"\d[eE]\+?\d", text):
        raise SelTakTerbacaError(f"“{text}” sudah dibulatkan oleh Excel")
    digits = nik_bersih(text)
    if not digits.isdecimal():
        raise SelTakTerbacaError(f"“{text}” bukan angka saja")
    return digits


def _date(cell: Any, text: str) -> date:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, int | float) and int(cell) in _SERIALS:
        return _EPOCH + timedelta(days=int(cell))
    try:
        found = tanggal.parse(text.removesuffix(" 00:00:00"))
    except tanggal.TanggalUnreadableError as error:
        raise SelTakTerbacaError(f"tanggal “{text}” tidak terbaca") from error
    if found is None:
        raise SelTakTerbacaError(f"tanggal “{text}” tidak terbaca")
    return found


def _amount(cell: Any, text: str) -> int:
    if isinstance(cell, float) and not cell.is_integer():
        raise SelTakTerbacaError(f"“{text}” bukan bilangan bulat")
    try:
        found = rupiah.parse(text)
    except rupiah.RupiahUnreadableError as error:
        raise SelTakTerbacaError(f"“{text}” bukan jumlah yang terbaca") from error
    return 0 if found is None else int(found)


def _kind(_cell: Any, text: str) -> str:
    bare = re.sub(r"^koperasi\s+", "", text.lower())
    found = next((jenis for jenis in JENIS if jenis.lower() == bare), None)
    if found is None:
        raise SelTakTerbacaError(f"jenis “{text}” tidak dikenal")
    return found


def _state(_cell: Any, text: str) -> Keadaan:
    found = _STATUS.get(" ".join(re.findall(r"[a-z]+", text.lower())))
    if found is None:
        raise SelTakTerbacaError(f"status “{text}” tidak dikenal")
    return found


_READERS: Mapping[str, Callable[[Any, str], Any]] = {
    "nik": _number,
    "tgl_badan_hukum": _date,
    "rat_tanggal": _date,
    "jenis": _kind,
    "status": _state,
    **dict.fromkeys(
        ("anggota_pria", "anggota_wanita", "anggota_jumlah", "modal_sendiri", "modal_luar",
         "aset", "volume_usaha", "shu"),
        _amount,
    ),
}  # fmt: skip
