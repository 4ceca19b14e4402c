"""Look at a file from elsewhere: which sheet, which register, which columns. Writes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.actions.impor_profil import find_profil, list_profil
from core.actions.impor_register import REGISTER, register_of
from core.actions.impor_tanda import own_profile, without_marks
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.progress import Progress
from core.errors import FileUnreadableError
from core.excel.tabel import BukuTabel, LembarTabel, read_tabel
from core.impor.baris import PemilahBaris
from core.impor.kata import banding
from core.impor.kepala import TERDALAM, Gabungan, find_kepala, kepala_at
from core.impor.lihat import LembarTerlihat, Tinjauan
from core.impor.model import Kepala, Profil, Register
from core.impor.sel_teks import shown
from core.impor.tebak import Tebakan, by_order, fit_of, guess, known_heads, peta_of

BARIS_CONTOH = 5
_TERSEDIKIT = 2
_COCOK = 0.6
_MIRIP = 88
_AGREGAT = ("jumlah", "satuan", "total", "persentase", "banyaknya")
_LEBAR_ODS = 33


class BukanRegisterError(FileUnreadableError):
    """The file is a table, but no register."""

    hint = (
        "Berkas yang dapat diimpor memuat satu koperasi atau satu usaha pada setiap baris, dengan "
        "judul kolom seperti Nama, NIK, dan Alamat."
    )


@dataclass(frozen=True, slots=True)
class _Lihatan:
    """One sheet under one register."""

    lembar: LembarTabel
    rows: list[list[Any]]
    register: Register
    kepala: Kepala
    tebakan: dict[int, Tebakan]
    profil: Profil | None

    @property
    def weight(self) -> tuple[int, bool, int]:
        """Sure columns, whether a key is among them, all columns."""
        codes = {each.kode for each in self.tebakan.values()}
        sure = sum(each.pasti for each in self.tebakan.values())
        return (sure, bool(codes & set(self.register.kunci)), len(codes))


def look_at(  # noqa: PLR0913 - what an officer may have chosen
    office: Office,
    path: Path,
    *,
    register: str | None = None,
    lembar: str | None = None,
    baris: tuple[int, ...] | None = None,
    profil: str = "",
    progress: Progress | None = None,
) -> Outcome[Tinjauan]:
    """How a file would be read; what is left out is found by looking. Nothing is written.

    Raises `FileUnreadableError`, and `BukanRegisterError` for a table that is no register.
    """
    progress = progress or Progress()
    found = read_tabel(path)
    own, buku = own_profile(found), without_marks(found)
    if own is not None and register is None and own.register in REGISTER:
        register = own.register
    tables = [register_of(office, kode) for kode in ((register,) if register else REGISTER)]
    chosen = [buku.sheet(lembar)] if lembar is not None else list(buku.lembar)
    best: _Lihatan | None = None
    counts: dict[str, int] = {}
    for done, each in enumerate(chosen):
        progress.step(done, len(chosen))
        seen = _best(office, each, tables, baris, profil or own)
        counts[each.nama] = seen.weight[0] if seen else 0
        if seen is not None and (best is None or _better(seen, best)):
            best = seen
    if best is None or not _is_register(best, by_hand=baris is not None):
        raise _no_register(path, best)
    return Outcome(_told(path, buku, best, counts))


def _best(
    office: Office,
    lembar: LembarTabel,
    tables: Sequence[Register],
    baris: tuple[int, ...] | None,
    profil: str | Profil | None,
) -> _Lihatan | None:
    rows = lembar.contoh(TERDALAM + BARIS_CONTOH + 20)
    if not rows:
        return None
    merged = lembar.isi.gabungan
    seen = [_seen(office, lembar, rows, merged, table, baris, profil) for table in tables]
    return max(seen, key=lambda each: each.weight)


def _seen(  # noqa: PLR0913, PLR0917 - a sheet and what was chosen for it
    office: Office,
    lembar: LembarTabel,
    rows: list[list[Any]],
    merged: Gabungan,
    table: Register,
    baris: tuple[int, ...] | None,
    profil: str | Profil | None,
) -> _Lihatan:
    known = known_heads(table)
    named = isinstance(profil, str)
    profiles = _profiles(office, table, profil)
    for each in profiles:
        known |= {banding(head): kode for head, kode in each.judul.items() if kode}
    kepala = find_kepala(rows, known, merged) if baris is None else kepala_at(rows, baris, merged)
    fitting = [(fit_of(each, kepala), each) for each in profiles]
    used = max(fitting, key=lambda each: each[0], default=None)
    chosen = used[1] if used is not None and (named or used[0] >= _COCOK) else None
    guesses = guess(table, kepala, profil=chosen, mirip=_near)
    if not any(each.pasti for each in guesses.values()):
        ordered = next((each for each in profiles if each.urutan), None)
        width = max(map(len, rows))
        if ordered is not None and width >= _LEBAR_ODS and _numbered(rows[0]):
            kepala = Kepala((), 0, ("",) * width)
            return _Lihatan(lembar, rows, table, kepala, by_order(ordered, width), ordered)
    return _Lihatan(lembar, rows, table, kepala, guesses, chosen)


def _profiles(office: Office, table: Register, profil: str | Profil | None) -> tuple[Profil, ...]:
    """The profile that was asked for, the one of the file itself, or all that are known."""
    match profil:
        case str():
            return (find_profil(office, table.kode, profil),)
        case Profil(register=table.kode):
            return (profil,)
        case _:
            return list_profil(office, table.kode)


def _numbered(row: Sequence[Any]) -> bool:
    """Whether a sheet begins with its first record: 1 in the first column."""
    return bool(row) and shown(row[0]) == "1"


def _near(head: str, known: Sequence[str]) -> str | None:
    from core.mirip import nearest

    return nearest(head, known, ambang=_MIRIP)


def _better(one: _Lihatan, other: _Lihatan) -> bool:
    """A sheet in sight goes before a hidden one."""
    if one.lembar.tersembunyi != other.lembar.tersembunyi:
        return other.lembar.tersembunyi and one.weight[0] >= _TERSEDIKIT
    return one.weight > other.weight


def _is_register(seen: _Lihatan, *, by_hand: bool) -> bool:
    _, key, known = seen.weight
    if by_hand or (seen.profil is not None and not seen.kepala.baris):
        return True
    if known < _TERSEDIKIT:
        return False
    return key or not _aggregate(seen.kepala)


def _aggregate(kepala: Kepala) -> bool:
    heads = [banding(text) for text in kepala.judul]
    return any(head.startswith(_AGREGAT) for head in heads)


def _no_register(path: Path, seen: _Lihatan | None) -> BukanRegisterError:
    heads = [text for text in (seen.kepala.judul if seen else ()) if text]
    if not heads:
        return BukanRegisterError(f"{path.name} tidak berisi tabel.")
    shown_heads = ", ".join(heads[:6]) + (", …" if len(heads) > 6 else "")
    if seen is not None and _aggregate(seen.kepala):
        return BukanRegisterError(
            f"{path.name} tampaknya tabel jumlah (rekap), bukan daftar nama. "
            f"Kolomnya: {shown_heads}."
        )
    return BukanRegisterError(
        f"Kolom {path.name} tidak dikenali sebagai daftar koperasi, UMKM, laba, atau laporan. "
        f"Kolomnya: {shown_heads}."
    )


def _told(path: Path, buku: BukuTabel, best: _Lihatan, counts: dict[str, int]) -> Tinjauan:
    width = max(len(best.kepala.judul), *map(len, best.rows))
    judul = (*best.kepala.judul, *("",) * (width - len(best.kepala.judul)))
    kepala = Kepala(best.kepala.baris, best.kepala.mulai, judul)
    sorter = PemilahBaris(judul, sorted(best.tebakan))
    data = [row for row in best.rows[kepala.mulai :] if not sorter.why_no_data(row)]
    return Tinjauan(
        path=path,
        lembar=tuple(
            LembarTerlihat(each.nama, each.tersembunyi, counts.get(each.nama, 0))
            for each in buku.lembar
        ),
        terpilih=best.lembar.nama,
        register=best.register,
        kepala=kepala,
        tebakan=best.tebakan,
        peta=peta_of(best.tebakan, best.profil),
        contoh=tuple(tuple(shown(cell) for cell in row) for row in data[:BARIS_CONTOH]),
        kolom_tersembunyi=best.lembar.isi.rincian.kolom_tersembunyi,
        profil=best.profil if best.profil is not None and best.profil.nama else None,
    )
