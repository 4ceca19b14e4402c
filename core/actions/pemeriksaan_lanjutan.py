"""Requests, recommendations and sanctions of an examination, and what of them is due."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.pemeriksaan import deed_of, load_berkas
from core.actions.tahun_buku import tahun_buku_for
from core.errors import DataRejectedError
from core.findings import Finding, blocks
from core.koperasi.checks_pemeriksaan import (
    check_permintaan,
    check_rekomendasi,
    check_sanksi,
)
from core.koperasi.kunci import cari_kunci, nama_kunci
from core.koperasi.laporan import KunciLaporan
from core.koperasi.pemeriksaan import Pengembalian, Permintaan, Rekomendasi, Sanksi
from core.koperasi.pemeriksaan_langkah import BerkasPemeriksaan
from core.koperasi.pemeriksaan_sanksi import LangkahSanksi, steps_of
from core.storage.pemeriksaan_store import PemeriksaanStore, Pemilik

Baris = Permintaan | Rekomendasi | Sanksi
B = TypeVar("B", Permintaan, Rekomendasi, Sanksi)
_CHANGED = frozenset({Topic.PEMERIKSAAN})


class JenisTagihan(StrEnum):
    """What is waited for."""

    PERMINTAAN = "permintaan"
    PENGEMBALIAN = "pengembalian"
    REKOMENDASI = "rekomendasi"
    SANKSI = "sanksi"

    @property
    def sebutan(self) -> str:
        return _SEBUTAN[self]


_SEBUTAN = {
    JenisTagihan.PERMINTAAN: "Permintaan kelengkapan",
    JenisTagihan.PENGEMBALIAN: "Laporan dikembalikan",
    JenisTagihan.REKOMENDASI: "Rekomendasi",
    JenisTagihan.SANKSI: "Sanksi",
}


@dataclass(frozen=True, slots=True)
class Tagihan:
    """Something open that has a day it is due; `hari` counts the days past it, else 0."""

    jenis: JenisTagihan
    kunci: KunciLaporan
    nama: str
    uraian: str
    tenggat: date
    hari: int

    @property
    def lewat(self) -> bool:
        return self.hari > 0


def sanction_steps(office: Office) -> LangkahSanksi:
    """The steps in order, and where the list comes from."""
    return steps_of(office.pilihan.langkah_sanksi)


def check_line(berkas: BerkasPemeriksaan, line: Baris) -> tuple[Finding, ...]:
    """Findings about a line as it stands in the form."""
    match line:
        case Permintaan():
            return tuple(check_permintaan(line))
        case Rekomendasi():
            return tuple(check_rekomendasi(line, berkas.pemeriksaan.tanggal_berita_acara))
        case Sanksi():
            return tuple(check_sanksi(line, berkas.sanksi))


def save_line(office: Office, kunci: KunciLaporan, line: Baris, batas: date) -> Outcome[int]:
    """Add or change a line; the examination is begun when it was not. Returns the line's id.

    Raises `DataRejectedError` and `RecordMovedError`.
    """
    berkas = load_berkas(office, kunci, batas)
    findings = check_line(berkas, line)
    if blocks(findings):
        raise DataRejectedError([one for one in findings if blocks([one])])
    store = PemeriksaanStore(office.db)
    with office.db.atomic():
        whose = berkas.pemeriksaan.id or store.save(
            deed_of(office, berkas, "dimulai"), berkas.pemeriksaan
        )
        what = f"{_word(line)} {'diubah' if line.id else 'ditambah'}"
        saved = store.save_line(deed_of(office, berkas, what), replace(line, pemeriksaan_id=whose))
    return Outcome(saved, _CHANGED, findings)


def trash_line(office: Office, kunci: KunciLaporan, line: Baris, batas: date) -> Outcome[None]:
    """Move a line to Tempat sampah."""
    return _move(office, kunci, line, batas, to_trash=True)


def restore_line(office: Office, kunci: KunciLaporan, line: Baris, batas: date) -> Outcome[None]:
    """Take a line out of Tempat sampah; its version is one more than before it went there."""
    return _move(office, kunci, line, batas, to_trash=False)


def _move(
    office: Office, kunci: KunciLaporan, line: Baris, batas: date, *, to_trash: bool
) -> Outcome[None]:
    berkas = load_berkas(office, kunci, batas)
    what = f"{_word(line)} {'dipindahkan ke Tempat sampah' if to_trash else 'dikembalikan'}"
    with office.db.atomic():
        PemeriksaanStore(office.db).move_line(
            deed_of(office, berkas, what), line, to_trash=to_trash
        )
    return Outcome(None, _CHANGED)


def _word(line: Baris) -> str:
    match line:
        case Permintaan():
            return "permintaan kelengkapan"
        case Rekomendasi():
            return "rekomendasi"
        case Sanksi():
            return "sanksi"


def list_tagihan(office: Office, tahun: int) -> tuple[Tagihan, ...]:
    """Everything open of the year that has a day it is due, the earliest first."""
    found = _tagihan(PemeriksaanStore(office.db), tahun_buku_for(office, tahun), office.today)
    return tuple(sorted(found, key=lambda one: (one.tenggat, one.nama, one.jenis)))


def filtered(
    tagihan: Iterable[Tagihan],
    *,
    teks: str = "",
    jenis: Collection[str] = (),
    lewat: bool = False,
) -> list[Tagihan]:
    """Those of some kinds, of a name, or past their day only."""
    wanted = cari_kunci(teks)
    return [
        one
        for one in tagihan
        if (not jenis or one.jenis in jenis)
        and (one.lewat or not lewat)
        and any(all(word in nama_kunci(one.nama) for word in words) for words in wanted)
    ]


def count_overdue(tagihan: Iterable[Tagihan]) -> int:
    """How many of them are past their day."""
    return sum(one.lewat for one in tagihan)


def _tagihan(store: PemeriksaanStore, tahun_buku: int, on: date) -> Iterator[Tagihan]:
    for whose, asked in store.due_of_year(Permintaan, tahun_buku):
        if asked.dipenuhi_pada is None:
            yield _due(JenisTagihan.PERMINTAAN, whose, asked.uraian, asked.tenggat, on)
    for whose, sent in store.due_of_year(Pengembalian, tahun_buku):
        if sent.diterima_kembali is None:
            yield _due(JenisTagihan.PENGEMBALIAN, whose, sent.alasan, sent.tenggat, on)
    for whose, advice in store.due_of_year(Rekomendasi, tahun_buku):
        if advice.keadaan.terbuka:
            yield _due(JenisTagihan.REKOMENDASI, whose, advice.uraian, advice.tenggat, on)
    for whose, step in store.due_of_year(Sanksi, tahun_buku):
        if step.dicabut_pada is None:
            yield _due(JenisTagihan.SANKSI, whose, step.sebutan, step.tenggat, on)


def _due(
    jenis: JenisTagihan, whose: Pemilik, uraian: str, tenggat: date | None, on: date
) -> Tagihan:
    day = tenggat or on
    return Tagihan(jenis, whose.kunci, whose.nama, uraian, day, max((on - day).days, 0))
