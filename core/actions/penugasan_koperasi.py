"""Which cooperatives a surat tugas sends to: who may be chosen, many at once, moved on purpose."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.penilaian_daftar import BarisPenilaian, Tahap, list_penilaian
from core.actions.penugasan import load_penugasan
from core.actions.tahun_buku import tahun_buku_for
from core.errors import AppError, DataRejectedError
from core.findings import Finding
from core.koperasi.kunci import cari_kunci
from core.koperasi.laporan import KunciLaporan
from core.koperasi.pemeriksaan import Penugasan
from core.storage.journal import Deed
from core.storage.pemeriksaan_store import PemeriksaanStore
from core.storage.penugasan_store import PenugasanStore

_CHANGED = frozenset({Topic.PEMERIKSAAN})


@dataclass(frozen=True, slots=True)
class CalonPeriksa:
    """One cooperative or unit of the year, and the surat tugas that sends to it already."""

    baris: BarisPenilaian
    tugas: Penugasan | None = None

    @property
    def kunci(self) -> KunciLaporan:
        return self.baris.kunci

    @property
    def alasan(self) -> str:
        """Why it cannot be chosen, in words; empty when it can."""
        return "" if self.baris.kelayakan.layak else self.baris.kelayakan.kalimat

    @property
    def final(self) -> bool:
        """Whether its result of the year is final, so that nobody has to go there again."""
        return self.baris.tahap is Tahap.FINAL


class SudahDitugaskanError(AppError):
    """Some of the chosen belong to another surat tugas; `pindah` names what would be moved."""

    hint = "Pindahkan ke surat tugas ini, atau keluarkan dari pilihan."

    def __init__(self, pindah: Collection[KunciLaporan]) -> None:
        super().__init__(f"{len(pindah)} koperasi sudah masuk surat tugas lain.")
        self.pindah = frozenset(pindah)


def list_calon(office: Office, tahun: int) -> tuple[CalonPeriksa, ...]:
    """Every unit in the list of a year with the surat tugas it belongs to."""
    tahun_buku = tahun_buku_for(office, tahun)
    records = PemeriksaanStore(office.db).list_of_year(tahun_buku)
    known = {one.id: one for one in PenugasanStore(office.db).list_of_year(tahun_buku)}
    sent = {
        kunci: known[one.penugasan_id]
        for kunci, one in records.items()
        if one.penugasan_id is not None
    }
    listed = list_penilaian(office, tahun, juga=sent)
    return tuple(CalonPeriksa(row, sent.get(row.kunci)) for row in listed.baris)


def list_ditugaskan(office: Office, tahun: int, penugasan_id: int) -> tuple[CalonPeriksa, ...]:
    """The units that a surat tugas sends to."""
    return tuple(
        one
        for one in list_calon(office, tahun)
        if one.tugas is not None and one.tugas.id == penugasan_id
    )


@dataclass(frozen=True, slots=True)
class SaringanCalon:
    """What of the candidates is looked at; empty means all."""

    teks: str = ""
    kecamatan: frozenset[str] = frozenset()
    bebas: bool = False
    layak: bool = False
    belum_final: bool = False


def filtered(rows: Iterable[CalonPeriksa], saringan: SaringanCalon) -> list[CalonPeriksa]:
    """The candidates that pass every filter."""
    wanted = cari_kunci(saringan.teks)
    return [
        row
        for row in rows
        if (not saringan.kecamatan or row.baris.kode_kecamatan in saringan.kecamatan)
        and not (saringan.bebas and row.tugas is not None)
        and not (saringan.layak and row.alasan)
        and not (saringan.belum_final and row.final)
        and any(all(word in row.baris.nama_kunci for word in words) for words in wanted)
    ]


def assign(
    office: Office,
    penugasan_id: int,
    kunci: Iterable[KunciLaporan],
    tahun: int,
    *,
    pindahkan: Collection[KunciLaporan] = (),
) -> Outcome[int]:
    """Put cooperatives under a surat tugas; returns how many. All of them, or none.

    Raises `SudahDitugaskanError` unless those that another one sends to are named in `pindahkan`,
    and `DataRejectedError` when one may not be examined.
    """
    penugasan, _ = load_penugasan(office, penugasan_id)
    calon = {one.kunci: one for one in list_calon(office, tahun)}
    chosen = [calon[one] for one in kunci if one in calon]
    faults = [
        Finding("penugasan.belum_layak", "koperasi", f"{one.baris.nama}: {one.alasan}.")
        for one in chosen
        if one.alasan
    ]
    if faults:
        raise DataRejectedError(faults)
    elsewhere = [
        one.kunci for one in chosen if one.tugas is not None and one.tugas.id != penugasan_id
    ]
    asked = [one for one in elsewhere if one not in pindahkan]
    if asked:
        raise SudahDitugaskanError(asked)
    store = PemeriksaanStore(office.db)
    with office.db.atomic():
        for one in chosen:
            what = f"ditugaskan lewat {penugasan.sebutan}"
            store.assign(_deed(office, what, one.kunci), one.kunci, penugasan_id)
    return Outcome(len(chosen), _CHANGED)


def unassign(office: Office, kunci: Iterable[KunciLaporan]) -> Outcome[int]:
    """Take cooperatives out of their surat tugas; their records stay. Returns how many."""
    store = PemeriksaanStore(office.db)
    chosen = [one for one in kunci if store.find(one) is not None]
    with office.db.atomic():
        for one in chosen:
            store.assign(_deed(office, "dikeluarkan dari surat tugas", one), one, None)
    return Outcome(len(chosen), _CHANGED)


def _deed(office: Office, what: str, kunci: KunciLaporan) -> Deed:
    return office.deed(
        f"pemeriksaan tahun buku {kunci.tahun_buku}: {what}", induk=f"koperasi:{kunci.koperasi_id}"
    )
