"""Rows of a preview in words: what stood before, what comes after, why a row is refused."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from core import rupiah, tanggal
from core.actions.office import Office, list_wilayah
from core.impor.model import Jenis, Kolom, Nasib, Register
from core.impor.rencana import Alasan, Bacaan, Rencana, Ubah
from core.storage.impor_tulis import AKUN
from core.umkm.samaran import samarkan_isian

_TAHUN_DAN_STATUS = {
    "sejak": "status_sejak",
    "dasar": "status_dasar",
    "no_sk": "status_no_sk",
    "tgl_sk": "status_tgl_sk",
    "catatan": "catatan_tahun",
}
_WHOLE = 9
_HIDDEN = frozenset({"nama_kunci", "no_badan_hukum_kunci"})


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One field: its label, what stands in the office's data, what the file brings."""

    label: str
    sebelum: str
    sesudah: str


@dataclass(frozen=True, slots=True)
class AlasanTampil:
    """Why a row is refused: column ("" is the whole row), the cell as it stands, a sentence."""

    label: str
    isi: str
    pesan: str


@dataclass(frozen=True, slots=True)
class BarisPratinjau:
    """One row of a preview. `nomor` is its number in the sheet, `id` the record, 0 for none."""

    nomor: int
    nasib: Nasib
    nama: str
    id: int = 0
    perubahan: tuple[Perubahan, ...] = ()
    alasan: tuple[AlasanTampil, ...] = ()
    catatan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Halaman:
    """So many rows of one fate, from the `start`-th on."""

    nasib: Nasib
    start: int
    count: int


def lines_of(
    office: Office, register: Register, bacaan: Bacaan, rencana: Rencana, halaman: Halaman
) -> list[BarisPratinjau]:
    """One page of the rows of a fate, in the order of the sheet."""
    nasib, start, count = halaman.nasib, halaman.start, halaman.count
    if nasib is Nasib.BUKAN_DATA:
        named = islice(sorted(bacaan.bukan.items()), start, start + count)
        return [BarisPratinjau(nomor, nasib, "", catatan=(why,)) for nomor, why in named]
    page = list(islice(rencana.positions(nasib), start, start + count))
    words = _Words(office, register)
    changes = _changes_at(rencana.ubah, set(page))
    return [
        BarisPratinjau(
            nomor=bacaan.nomor[at],
            nasib=nasib,
            nama=name_at(bacaan, at),
            id=rencana.catatan_id[at],
            perubahan=_shown(words, bacaan, at, changes.get(at, []), nasib),
            alasan=tuple(words.reason(each) for each in rencana.alasan.get(at, ())),
            catatan=tuple(rencana.catatan.get(at, ())),
        )
        for at in page
    ]


def name_at(bacaan: Bacaan, at: int) -> str:
    """The name that stands in a row."""
    column = bacaan.nilai.get("nama")
    return str(column[at]) if column and column[at] is not None else ""


def in_words(register: Register, reasons: Iterable[Alasan]) -> str:
    """Why a row is refused, in one text."""
    labels = {each.kode: each.label for each in register.kolom}
    return " ".join(
        f"{labels[each.kode]}: {each.pesan}" if each.kode in labels else each.pesan
        for each in reasons
    )


def _changes_at(changes: Iterable[Ubah], page: set[int]) -> dict[int, list[Ubah]]:
    found: dict[int, list[Ubah]] = {}
    for each in changes:
        if each.baris in page:
            found.setdefault(each.baris, []).append(each)
    return found


def _shown(
    words: "_Words", bacaan: Bacaan, at: int, changes: list[Ubah], nasib: Nasib
) -> tuple[Perubahan, ...]:
    if nasib is Nasib.BARU:
        return tuple(
            Perubahan(words.label(kode), "", words.text(kode, value))
            for kode, value in bacaan.row(at).items()
        )
    return tuple(
        Perubahan(words.label(kode), words.text(kode, each.sebelum[name]), words.text(kode, value))
        for each in changes
        for name, value in each.sesudah.items()
        if name not in _HIDDEN
        for kode in [_kode(each.tabel, name)]
    )


def _kode(tabel: str, name: str) -> str:
    """The register's column of a field of a table."""
    if tabel in ("status_koperasi", "koperasi_tahun"):
        return _TAHUN_DAN_STATUS.get(name, name)
    return name.removeprefix(AKUN)


class _Words:
    """Labels and values as an officer reads them."""

    def __init__(self, office: Office, register: Register) -> None:
        self._columns: Mapping[str, Kolom] = {each.kode: each for each in register.kolom}
        self._places = {each.kode: each.kelurahan for each in list_wilayah(office)}

    def label(self, kode: str) -> str:
        column = self._columns.get(kode)
        if column is not None:
            return column.label
        return {"dihapus_pada": "Tempat sampah", "keadaan": "Keadaan"}.get(kode, kode)

    def text(self, kode: str, value: Any) -> str:
        """A value of the file or of a table."""
        column = self._columns.get(kode)
        jenis = column.jenis if column else Jenis.TEKS
        if value in (None, ""):
            return ""
        if jenis is Jenis.YA_TIDAK:
            return "Ya" if value else "Tidak"
        if jenis is Jenis.TANGGAL:
            day = value if isinstance(value, date) else date.fromisoformat(value)
            return tanggal.show_short(day)
        if jenis in (Jenis.RUPIAH, Jenis.CACAH):
            return rupiah.show(value)
        return self._masked(kode, self._places.get(str(value), str(value)))

    def reason(self, each: Alasan) -> AlasanTampil:
        label = self.label(each.kode) if each.kode else ""
        return AlasanTampil(label, self._masked(each.kode, each.isi), each.pesan)

    def _masked(self, kode: str, text: str) -> str:
        """A personal number behind stars; what is too short to be one stays, to be mended."""
        column = self._columns.get(kode)
        whole = column is not None and column.pribadi and len(text) >= _WHOLE
        return samarkan_isian(kode, text) if whole else text
