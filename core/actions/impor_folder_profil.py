"""Layouts of yearly workbooks: look at one file as the pattern, map its cells, keep the map."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from core.actions.impor_folder_tebak import TebakanSel, guess_cells, kind_for
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.progress import Progress
from core.errors import AppError, DataRejectedError, FileUnreadableError
from core.findings import Finding
from core.impor.peta_sel import (
    IDENTITAS,
    PREDIKAT,
    TOTAL,
    Buku,
    Golongan,
    ProfilSel,
    kode_of,
    letak_of,
)
from core.impor.peta_sel_sidik import differences, fingerprint, heading_of, year_in
from core.rules.bagan import TAHUN_LALU
from core.rules.pedoman import Isian, Kuesioner, Pedoman
from core.storage.impor_folder_store import ProfilSelStore

TERPANJANG = 80


@dataclass(frozen=True, slots=True)
class LembarContoh:
    """One sheet of the pattern as a grid of cells."""

    nama: str
    baris: tuple[tuple[Any, ...], ...]


@dataclass(frozen=True, slots=True)
class TinjauanSel:
    """The pattern: its sheets, what each cell probably holds, and which layouts fit it."""

    path: Path
    pedoman_id: str
    unit: str
    lembar: tuple[LembarContoh, ...]
    tebakan: Mapping[str, TebakanSel]
    profil: ProfilSel | None
    rumus: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sasaran:
    """Something that a cell may hold."""

    kode: str
    label: str
    golongan: Golongan


def look_at_workbook(  # noqa: PLR0913 - what an officer chose for the pattern
    office: Office,
    path: Path,
    *,
    pedoman_id: str,
    unit: str = "koperasi",
    tahun_buku: int | None = None,
    progress: Progress | None = None,
) -> Outcome[TinjauanSel]:
    """Read a file as the pattern. Nothing is written. Raises `FileUnreadableError`."""
    from core.excel.buku import read_buku

    del progress
    sheets = read_buku(path)
    buku = Buku(sheets)
    known = next(
        (
            each
            for each in list_profil_sel(office)
            if each.unit == unit and not differences(each, buku, tahun_buku)
        ),
        None,
    )
    chosen = pedoman_id if known is None else known.pedoman_id
    pedoman = pedoman_of(office, chosen)
    guessed = guess_cells(office, buku, path, pedoman, unit)
    if known is not None:
        guessed = {teks: TebakanSel(kode, pasti=True) for teks, kode in known.sel.items()}
    formulas = frozenset(f"{each.nama}!{cell}" for each in sheets for cell in each.rumus)
    grids = tuple(LembarContoh(each.nama, each.baris) for each in sheets if each.baris)
    return Outcome(TinjauanSel(path, chosen, unit, grids, guessed, known, formulas))


def look_at_first(  # noqa: PLR0913 - what an officer chose for the pattern
    office: Office,
    paths: Sequence[Path],
    *,
    pedoman_id: str,
    unit: str = "koperasi",
    tahun_buku: int | None = None,
    progress: Progress | None = None,
) -> Outcome[TinjauanSel]:
    """Read the first file that can be read as the pattern.

    Raises the `FileUnreadableError` of the first one when none can.
    """
    progress = progress or Progress()
    refused: list[FileUnreadableError] = []
    for at, path in enumerate(paths):
        progress.step(at, len(paths))
        try:
            return look_at_workbook(
                office, path, pedoman_id=pedoman_id, unit=unit, tahun_buku=tahun_buku
            )
        except FileUnreadableError as error:
            refused.append(error)
    raise refused[0]


def profil_from(
    office: Office, tinjauan: TinjauanSel, sel: Mapping[str, str], nama: str
) -> ProfilSel:
    """The map of a pattern as a layout, with the words by which it is known again."""
    buku = Buku([_Grid(each.nama, each.baris) for each in tinjauan.lembar])
    known = {each.kode for each in targets(office, tinjauan.pedoman_id, tinjauan.unit)}
    used = {teks: kode for teks, kode in sel.items() if kode in known}
    return ProfilSel(
        " ".join(nama.split()),
        tinjauan.pedoman_id,
        tinjauan.unit,
        used,
        fingerprint(buku, used, year_of(buku, used)),
        tuple(sorted(set(used) & tinjauan.rumus)),
    )


def year_of(buku: Buku, sel: Mapping[str, str]) -> int | None:
    """The book year that a workbook names in its mapped cell, else the newest of its headings."""
    wanted = kode_of(Golongan.IDENTITAS, "tahun_buku")
    for teks, kode in sel.items():
        if kode == wanted:
            return year_in(buku.cell(letak_of(teks)))
    heads = (
        heading_of(buku, letak_of(teks))
        for teks, kode in sel.items()
        if kode.startswith(f"{Golongan.AKUN}:") and not kode.endswith(TAHUN_LALU)
    )
    years = {year_in(buku.cell(head)) for head in heads if head is not None}
    return max((year for year in years if year is not None), default=None)


def targets(office: Office, pedoman_id: str, unit: str) -> tuple[Sasaran, ...]:
    """Everything that a cell may hold under a pedoman, in the order of the forms."""
    pedoman = pedoman_of(office, pedoman_id)
    kind = kind_for(pedoman, unit)
    bagan = office.law.bagan
    found = [Sasaran(kode_of(Golongan.IDENTITAS, kode), label, Golongan.IDENTITAS)
             for kode, label in IDENTITAS.items()]  # fmt: skip
    for _, lines in bagan.rows_for(kind):
        for akun in lines:
            for after, words in (("", ""), (TAHUN_LALU, ", tahun lalu")):
                code = kode_of(Golongan.AKUN, f"{akun.kode}{after}")
                found.append(Sasaran(code, f"{akun.nama}{words}", Golongan.AKUN))
    for komponen in pedoman.komponen:
        match komponen.isi:
            case Kuesioner() as isi:
                found += [
                    Sasaran(
                        kode_of(Golongan.JAWABAN, f"{komponen.kode}:{number}"),
                        f"{komponen.kode} butir {number}: {butir.teks}",
                        Golongan.JAWABAN,
                    )
                    for number, butir in enumerate(isi.butir, start=1)
                ]
            case Isian():
                code = kode_of(Golongan.ISIAN, komponen.kode)
                found.append(Sasaran(code, f"{komponen.kode} {komponen.nama}", Golongan.ISIAN))
            case _:
                pass
    printed = [(each.kode, f"Skor {each.kode} {each.nama}") for each in pedoman.komponen]
    printed += [(TOTAL, "Skor akhir"), (PREDIKAT, "Predikat")]
    found += [Sasaran(kode_of(Golongan.CETAK, kode), label, Golongan.CETAK)
              for kode, label in printed]  # fmt: skip
    return tuple(found)


def list_profil_sel(office: Office) -> tuple[ProfilSel, ...]:
    """The layouts that the office keeps, by name."""
    return ProfilSelStore(office.db).list_all()


def save_profil_sel(office: Office, profil: ProfilSel) -> Outcome[ProfilSel]:
    """Keep a layout; one of the same name is replaced. Raises `DataRejectedError`."""
    fault = _fault(profil)
    if fault:
        raise DataRejectedError([Finding("impor.profil_sel", "nama", fault)])
    store = ProfilSelStore(office.db)
    name = profil.nama.casefold()
    same = next((each for each in store.list_all() if each.nama.casefold() == name), None)
    if same is not None and profil.id not in (0, same.id):
        taken = "Nama ini sudah dipakai profil lain."
        raise DataRejectedError([Finding("impor.profil_sel", "nama", taken)])
    if same is not None and not profil.id:
        profil = replace(profil, id=same.id, versi=same.versi)
    with office.db.atomic():
        deed = office.deed(f"profil buku kerja {profil.nama} disimpan")
        profil_id = store.save(deed, profil)
    kept = next(each for each in store.list_all() if each.id == profil_id)
    return Outcome(kept, frozenset({Topic.PENGATURAN}))


def trash_profil_sel(office: Office, profil: ProfilSel) -> Outcome[None]:
    """Put a layout away."""
    with office.db.atomic():
        deed = office.deed(f"profil buku kerja {profil.nama} dihapus")
        ProfilSelStore(office.db).move_to_trash(deed, profil)
    return Outcome(None, frozenset({Topic.PENGATURAN}))


def pedoman_of(office: Office, pedoman_id: str) -> Pedoman:
    """The pedoman of a layout; raises `AppError`."""
    found = office.law.pedoman.get(pedoman_id)
    if found is None:
        raise AppError("Pedoman penilaian belum dipilih.", hint="Pilih pedoman buku kerja ini.")
    return found


def _fault(profil: ProfilSel) -> str:
    if not profil.nama:
        return "Nama profil belum diisi."
    if len(profil.nama) > TERPANJANG:
        return f"Nama profil paling panjang {TERPANJANG} huruf."
    codes: Sequence[str] = tuple(profil.sel.values())
    twice = next((kode for kode in codes if codes.count(kode) > 1), None)
    if twice is not None:
        where = ", ".join(teks for teks, kode in profil.sel.items() if kode == twice)
        return f"Satu isian dipetakan pada dua sel: {where}."
    if not any(kode.startswith(f"{Golongan.AKUN}:") for kode in codes):
        return "Belum ada sel yang dipetakan ke angka laporan."
    return ""


@dataclass(frozen=True, slots=True)
class _Grid:
    """A sheet of the pattern, asked again."""

    nama: str
    baris: tuple[tuple[Any, ...], ...]

    @property
    def galat(self) -> Mapping[str, str]:
        return {}

    @property
    def rumus(self) -> frozenset[str]:
        return frozenset()
