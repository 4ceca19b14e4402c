"""The workbook that goes out filled and comes back: only changed cells are taken over."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from core import tanggal
from core.actions.bolak_balik_laporan import laporan_ids
from core.actions.bolak_balik_model import Catatan, Lajur, RegisterBolak
from core.actions.bolak_balik_register import REGISTER, PermintaanBolak, register_for
from core.actions.bolak_balik_sel import (
    SelUnreadableError,
    kunci_of,
    read_cell,
    sidik_of,
    split_kunci,
)
from core.actions.ekspor_berkas import whole_file
from core.actions.ekspor_daftar import HasilEkspor
from core.actions.ekspor_register import check_reason, note_opened
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.progress import Progress
from core.errors import AppError, FileUnreadableError
from core.findings import Severity
from core.koperasi.laporan import KunciLaporan

_TOPICS = {
    "koperasi": Topic.KOPERASI,
    "umkm": Topic.UMKM,
    "laba": Topic.LABA,
    "laporan": Topic.LAPORAN_KEUANGAN,
}
_BACAAN = (
    "Buku kerja bolak-balik SIKU",
    "Ubah hanya kolom yang tidak berlatar kelabu, lalu simpan dan baca kembali di SIKU.",
    "Yang diambil hanya sel yang berubah. Sel yang dikosongkan tidak menghapus isi di SIKU.",
    "Jangan menyalin baris di dalam lembar ini dan jangan mengubah kolom yang tersembunyi.",
    "Catatan yang sementara itu diubah di SIKU ditunjukkan dan tidak ditimpa.",
    "Data pribadi yang disamarkan dengan bintang tidak pernah menimpa isi di SIKU.",
)
_SIDIK = re.compile("[0-9a-f]{16}")
_TIAP = 200


class NasibKembali(StrEnum):
    """What would become of a row that came back; the value is the word an officer reads."""

    BERUBAH = "berubah"
    SAMA = "sama"
    BENTROK = "bentrok"
    DITOLAK = "ditolak"


@dataclass(frozen=True, slots=True)
class SelBerubah:
    """One cell: its column, what stands in SIKU, what came back."""

    kode: str
    judul: str
    sebelum: str
    sesudah: str


@dataclass(frozen=True, slots=True)
class BarisKembali:
    """One row that came back, by Excel's number of it."""

    nomor: int
    nama: str
    nasib: NasibKembali
    sel: tuple[SelBerubah, ...] = ()
    sebab: str = ""


@dataclass(frozen=True, slots=True)
class Kembali:
    """A workbook that came back: every row with its fate; nothing is written yet."""

    path: Path
    register: str
    tahun: int
    baris: tuple[BarisKembali, ...]

    def count(self, nasib: NasibKembali) -> int:
        return sum(row.nasib is nasib for row in self.baris)


def make_bolak_balik(
    office: Office,
    minta: PermintaanBolak,
    path: Path,
    *,
    alasan: str = "",
    progress: Progress | None = None,
) -> Outcome[HasilEkspor]:
    """Write the workbook; raises `DataRejectedError`, `FileUnwritableError`, `CancelledError`."""
    from core.excel.bolak_balik import KolomBolak, write_bolak

    check_reason(alasan)
    if path.suffix.lower() != ".xlsx":
        raise AppError(
            f"Buku kerja bolak-balik adalah .xlsx, bukan {path.name}.",
            hint="Akhiri nama berkas dengan .xlsx.",
        )
    asked = PermintaanBolak(
        minta.register, minta.tahun, minta.ids, minta.belum_lapor, terbuka=bool(alasan)
    )
    register = register_for(office, asked)
    kolom = [
        KolomBolak(one.kode, one.judul, one.jenis, one.bebas, tuple(one.kata or ()))
        for one in register.lajur
    ]
    asal = _origin(office, minta.register, minta.tahun)
    fakta = {
        "register": minta.register,
        "tahun": str(minta.tahun),
        "terbuka": str(int(bool(alasan))),
        "asal": asal,
        "dibuat": office.clock().isoformat(timespec="seconds"),
    }
    told = progress or Progress()
    with office.db.atomic(), whole_file(path) as part:
        rows = _outgoing(office, register, asal, told)
        count = write_bolak(part, kolom, rows, fakta, (*_BACAAN, *_dated(office, minta)))
        if alasan:
            note_opened(office, minta.register, path.name, alasan, {"baris": count})
    return Outcome(HasilEkspor(path, count, terbuka=bool(alasan)))


def make_bolak_laporan(
    office: Office,
    tahun: int,
    kunci: Sequence[KunciLaporan],
    path: Path,
    progress: Progress | None = None,
) -> Outcome[HasilEkspor]:
    """The workbook of the reports behind a list of assessments; raises `AppError` besides."""
    minta = PermintaanBolak("laporan", tahun, laporan_ids(office, kunci))
    return make_bolak_balik(office, minta, path, progress=progress)


def _dated(office: Office, minta: PermintaanBolak) -> tuple[str, ...]:
    return (
        f"{REGISTER[minta.register]}, tahun kinerja {minta.tahun}.",
        f"Dibuat {tanggal.show_moment(office.clock())} oleh {office.actor.nama}.",
    )


def _outgoing(office: Office, register: RegisterBolak, asal: str, told: Progress) -> Iterator[Any]:
    from core.excel.bolak_balik import BarisBolak

    for done, record_id in enumerate(register.ids):
        if done % _TIAP == 0:
            told.step(done, len(register.ids))
        found = register.load(office, record_id)
        if found is None:
            continue
        cells = tuple(_cell(register, one, found.values[one.kode]) for one in register.lajur)
        kunci = kunci_of(asal, found.id, found.versi)
        compared = [
            read_cell(one.jenis, cell) for one, cell in zip(register.lajur, cells, strict=True)
        ]
        yield BarisBolak(kunci, sidik_of(kunci, compared), cells)


def _cell(register: RegisterBolak, lajur: Lajur, value: Any) -> Any:
    shown = lajur.shown(value)
    return register.mask(lajur.kode, shown) if lajur.samar and shown else shown


def _origin(office: Office, register: str, tahun: int) -> str:
    (node,) = office.db.execute("SELECT nilai FROM meta WHERE kunci = 'node'").fetchone()
    return f"{node}-{register}-{tahun}"


def preview_kembali(
    office: Office, path: Path, progress: Progress | None = None
) -> Outcome[Kembali]:
    """Say what would become of every row; nothing is written. Raises `FileUnreadableError`."""
    kembali, _ = _examined(office, path, progress or Progress())
    return Outcome(kembali)


def save_kembali(
    office: Office, path: Path, *, sebagian: bool = False, progress: Progress | None = None
) -> Outcome[Kembali]:
    """Take over the changed cells in one transaction: all rows, or with `sebagian` the sound ones.

    Raises `AppError` when rows are refused or in conflict and `sebagian` is off.
    """
    told = progress or Progress()
    with office.db.atomic():
        kembali, ready = _examined(office, path, told)
        held = len(kembali.baris) - kembali.count(NasibKembali.SAMA) - len(ready)
        if held and not sebagian:
            raise AppError(
                f"{held} baris ditolak atau bentrok, maka tidak ada yang disimpan.",
                hint="Perbaiki baris itu di buku kerjanya, atau simpan baris yang baik saja.",
            )
        for register, record in ready:
            register.save(office, record)
    topics = frozenset({_TOPICS[kembali.register]}) if ready else frozenset()
    return Outcome(kembali, topics)


def _examined(
    office: Office, path: Path, told: Progress
) -> tuple[Kembali, list[tuple[RegisterBolak, Any]]]:
    from core.excel.bolak_balik import read_bolak

    book = read_bolak(path)
    register, asal, tahun = _register_of(office, path, book.fakta, book.kode)
    seen: set[int] = set()
    lines: list[BarisKembali] = []
    ready: list[tuple[RegisterBolak, Any]] = []
    for done, row in enumerate(book.baris):
        if done % _TIAP == 0:
            told.step(done, len(book.baris))
        if not row.kunci and not any(cell is not None for cell in row.sel):
            continue
        line, record = _fate(office, register, asal, seen, row)
        lines.append(line)
        if line.nasib is NasibKembali.BERUBAH:
            ready.append((register, record))
    return Kembali(path, register.kode, tahun, tuple(lines)), ready


def _register_of(
    office: Office, path: Path, fakta: Any, kode: tuple[str, ...]
) -> tuple[RegisterBolak, str, int]:
    name, year = fakta.get("register", ""), fakta.get("tahun", "")
    if name not in REGISTER or not year.isdigit():
        raise FileUnreadableError(
            f"{path.name} tidak memuat keterangan asalnya.",
            hint="Buat buku kerja bolak-balik yang baru di SIKU.",
        )
    asal = _origin(office, name, int(year))
    if fakta.get("asal") != asal:
        raise FileUnreadableError(
            f"{path.name} dibuat di basis data lain.",
            hint="Buka basis data tempat buku kerja itu dibuat, lalu baca kembali di sana.",
        )
    asked = PermintaanBolak(name, int(year), (), terbuka=fakta.get("terbuka") == "1")
    register = register_for(office, asked)
    if tuple(one.kode for one in register.lajur) != kode:
        raise FileUnreadableError(
            f"Susunan kolom {path.name} berbeda dengan SIKU sekarang.",
            hint="Buat buku kerja bolak-balik yang baru, lalu pindahkan perubahan Anda.",
        )
    return register, asal, int(year)


def _fate(
    office: Office, register: RegisterBolak, asal: str, seen: set[int], row: Any
) -> tuple[BarisKembali, Any]:
    """One row, from the hidden key to the checks of the form."""
    key = split_kunci(asal, row.kunci)
    found = None if key is None else register.load(office, key[0])
    sebab = _unfit(row, key, seen, found)
    cells: list[Any] = []
    if not sebab:
        cells, faults = _read(register, row.sel)
        sebab = "; ".join(faults)
    if sebab or key is None or found is None:
        nama = found.nama if found is not None else ""
        return BarisKembali(row.nomor, nama, NasibKembali.DITOLAK, sebab=sebab), None
    if sidik_of(row.kunci, cells) == row.sidik:
        return BarisKembali(row.nomor, found.nama, NasibKembali.SAMA), None
    return _changed(office, register, row, found, versi=key[1], cells=cells)


def _unfit(row: Any, key: tuple[int, int] | None, seen: set[int], found: Catatan | None) -> str:
    """Why a row cannot be told to belong to a record; empty when it can."""
    if not row.kunci:
        return "Baris ini tidak berasal dari SIKU; baris baru dimasukkan lewat Impor."
    if key is None or _SIDIK.fullmatch(row.sidik) is None:
        return "Kunci tersembunyi baris ini rusak; buat buku kerja yang baru."
    if key[0] in seen:
        return "Baris ini kembar: catatannya sudah ada di baris lain."
    seen.add(key[0])
    if found is None or found.dibuang:
        return "Catatan ini tidak ada lagi atau ada di Tempat sampah."
    return ""


def _read(register: RegisterBolak, sel: Sequence[Any]) -> tuple[list[Any], list[str]]:
    cells: list[Any] = []
    faults = []
    for lajur, cell in zip(register.lajur, sel, strict=True):
        try:
            cells.append(read_cell(lajur.jenis, cell))
        except SelUnreadableError as error:
            cells.append(None)
            faults.append(f"{lajur.judul}: {error}")
    return cells, faults


@dataclass(slots=True)
class _Beda:
    """What differs between a record and its row."""

    ubah: dict[str, Any] = field(default_factory=dict)
    sel: list[SelBerubah] = field(default_factory=list)
    salah: list[str] = field(default_factory=list)


def _compare(register: RegisterBolak, found: Catatan, cells: Sequence[Any]) -> _Beda:
    """Cell by cell; a blank never erases, a mask never overwrites."""
    beda = _Beda()
    for lajur, cell in zip(register.lajur, cells, strict=True):
        now = read_cell(lajur.jenis, _cell(register, lajur, found.values[lajur.kode]))
        if cell is None or cell == now or (lajur.samar and "*" in str(cell)):
            continue
        if not lajur.bebas:
            beda.salah.append(f"{lajur.judul} terkunci dan tidak boleh diubah")
        elif lajur.kata is not None and cell not in lajur.kata:
            beda.salah.append(f"{lajur.judul}: {cell} tidak ada dalam daftar")
        else:
            beda.ubah[lajur.kode] = cell if lajur.kata is None else lajur.kata[cell]
            before, after = ("" if one is None else str(one) for one in (now, cell))
            beda.sel.append(SelBerubah(lajur.kode, lajur.judul, before, after))
    return beda


def _changed(  # noqa: PLR0913 - a row, its record, and what came back
    office: Office,
    register: RegisterBolak,
    row: Any,
    found: Catatan,
    *,
    versi: int,
    cells: Sequence[Any],
) -> tuple[BarisKembali, Any]:
    beda = _compare(register, found, cells)

    def line(nasib: NasibKembali, sebab: str = "") -> BarisKembali:
        return BarisKembali(row.nomor, found.nama, nasib, tuple(beda.sel), sebab)

    if not beda.sel and not beda.salah:
        return line(NasibKembali.SAMA), None
    if found.versi != versi:
        sebab = "Catatan ini diubah di SIKU sejak buku kerja dibuat; tidak ditimpa."
        return line(NasibKembali.BENTROK, sebab), None
    if beda.salah or found.terkunci:
        return line(NasibKembali.DITOLAK, "; ".join(beda.salah) or found.terkunci), None
    record = register.merge(found.record, beda.ubah)
    wrong = [
        finding.message
        for finding in register.check(office, record)
        if finding.severity is Severity.KESALAHAN
    ]
    if wrong:
        return line(NasibKembali.DITOLAK, " ".join(wrong)), None
    return line(NasibKembali.BERUBAH), record
