"""Requests, recommendations and sanctions of an examination: checked, kept, thrown away."""

from dataclasses import replace
from datetime import date
from typing import TypeVar

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.pemeriksaan import deed_of, load_berkas
from core.errors import DataRejectedError
from core.findings import Finding, blocks
from core.koperasi.checks_pemeriksaan import (
    check_permintaan,
    check_rekomendasi,
    check_sanksi,
)
from core.koperasi.laporan import KunciLaporan
from core.koperasi.pemeriksaan import Permintaan, Rekomendasi, Sanksi
from core.koperasi.pemeriksaan_langkah import BerkasPemeriksaan
from core.koperasi.pemeriksaan_sanksi import LangkahSanksi, steps_of
from core.storage.pemeriksaan_store import PemeriksaanStore

Baris = Permintaan | Rekomendasi | Sanksi
B = TypeVar("B", Permintaan, Rekomendasi, Sanksi)
_CHANGED = frozenset({Topic.PEMERIKSAAN})


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
