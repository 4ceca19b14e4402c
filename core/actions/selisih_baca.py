"""Read the ministry's list from a file: the sheet that is one, its columns, cell by cell."""

from array import array
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from core.actions.office import Office, list_wilayah
from core.actions.progress import Progress
from core.errors import FileUnreadableError
from core.impor.rencana import Alasan, Bacaan
from core.koperasi.selisih_beda import URAIAN
from core.koperasi.selisih_kepala import KepalaDaftar, find_kepala
from core.koperasi.selisih_sel import SelTakTerbacaError, Tempat, place_key, read_sel, shown

_TOTAL = ("jumlah", "total", "keterangan", "mengetahui", "catatan", "sumber")
_TIAP = 200
Rows = Sequence[Sequence[Any]]


def read_koperasi(office: Office, path: Path, progress: Progress) -> Bacaan:
    """The first sheet with heads of a list of cooperatives; raises `FileUnreadableError`."""
    for rows in _sheets(path):
        kepala = find_kepala([[shown(cell) for cell in row] for row in rows])
        if kepala is not None:
            return _read(rows, kepala, _places(office), progress)
    raise FileUnreadableError(
        f"{path.name} bukan daftar koperasi: kolom nama koperasi tidak ditemukan.",
        hint="Pilih daftar ODS dengan satu baris satu koperasi dan kepala kolom di atasnya.",
    )


def _sheets(path: Path) -> list[Rows]:
    from core.excel.buku import read_buku
    from core.excel.keragaan_csv import AKHIRAN, read_csv

    if path.suffix.lower() in AKHIRAN:
        return [read_csv(path)]
    return [sheet.baris for sheet in read_buku(path)]


def _places(office: Office) -> Tempat:
    found: dict[str, list[tuple[str, str]]] = {}
    for one in list_wilayah(office):
        found.setdefault(place_key(one.kelurahan), []).append((one.kode, place_key(one.kecamatan)))
    return Tempat({name: tuple(hits) for name, hits in found.items()})


def _read(rows: Rows, kepala: KepalaDaftar, places: Tempat, progress: Progress) -> Bacaan:
    fields = [kode for kode in kepala.kolom if kode != "kecamatan"]
    found = Bacaan(array("l"), {kode: [] for kode in fields})
    for at in range(kepala.mulai, len(rows)):
        if at % _TIAP == 0:
            progress.step(at, len(rows))
        cells = {
            kode: rows[at][place] if place < len(rows[at]) else None
            for kode, place in kepala.kolom.items()
        }
        reason = _no_data(rows[at], cells)
        if reason:
            found.bukan[at + 1] = reason
            continue
        wrong = []
        for kode in fields:
            try:
                found.nilai[kode].append(_value(kode, cells, places))
            except SelTakTerbacaError as error:
                found.nilai[kode].append(None)
                label = URAIAN.get(kode, kode)
                wrong.append(Alasan(kode, shown(cells[kode]), f"{label}: {error}."))
        if wrong:
            found.salah[len(found.nomor)] = wrong
        found.nomor.append(at + 1)
    return found


def _value(kode: str, cells: Mapping[str, Any], places: Tempat) -> Any:
    value = read_sel(kode, cells[kode])
    if kode == "kelurahan" and value is not None:
        return places.find(value, shown(cells.get("kecamatan")))
    return value


def _no_data(row: Sequence[Any], cells: Mapping[str, Any]) -> str:
    """Why a row is no cooperative: blank, a total, a legend, or the numbers of columns."""
    texts = [text for cell in row if (text := shown(cell))]
    if not texts:
        return "kosong"
    if texts[0].lower().rstrip(" :").startswith(_TOTAL):
        return "jumlah atau keterangan"
    nama = shown(cells["nama"])
    if not nama and len(texts) < 3:
        return "judul atau keterangan"
    return "nomor kolom" if nama.strip("()").isdigit() else ""
