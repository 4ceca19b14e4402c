"""What an officer should know before agreements are signed: names and money nobody answers for."""

from collections.abc import Iterator, Sequence

from core import rupiah
from core.findings import Finding, Severity
from core.iku.program_jabatan import PembagianProgram
from core.iku.program_jumlah import total_of
from core.iku.program_pohon import SimpulProgram
from core.naskah.perjanjian import Perjanjian

TERSEBUT = 3


def name_notes(agreements: tuple[Perjanjian, ...]) -> Iterator[Finding]:
    """Who is not named yet; the paper leaves dotted lines."""
    parties = (pihak for one in agreements for pihak in (one.pertama, one.kedua))
    names = list(dict.fromkeys(one.jabatan for one in parties if not one.nama))
    if not names:
        return
    whose = names[0] if len(names) == 1 else f"{len(names)} jabatan, antara lain {names[0]},"
    yield Finding(
        "cetak.tanpa_penanda_tangan",
        "penanda",
        f"Nama {whose} belum ada; tercetak sebagai titik-titik. Isi di Pengaturan, Penanda tangan.",
        Severity.CATATAN,
    )


def money_notes(found: PembagianProgram) -> Iterator[Finding]:
    """Rows that no post prints, and rows that name somebody who is no post."""
    if found.tanpa:
        money = total_of(leaf.baris for one in found.tanpa for leaf in one.leaves()).pagu
        sum_told = f" (pagu Rp {rupiah.show(money)})" if money is not None else ""
        yield Finding(
            "pk.tanpa_penanggung_jawab",
            "program",
            f"{len(found.tanpa)} baris program{sum_told} belum mempunyai penanggung jawab dan "
            f"hanya tercetak pada perjanjian Kepala Dinas: {_named(found.tanpa)}.",
            Severity.PERINGATAN,
        )
    if found.asing:
        yield Finding(
            "pk.penanggung_jawab_asing",
            "program",
            f"Penanggung jawab {len(found.asing)} baris program bukan jabatan dalam pohon "
            f"kinerja: {_named(found.asing)}.",
            Severity.PERINGATAN,
        )


def _named(rows: Sequence[SimpulProgram]) -> str:
    names = [f"{one.baris.kode} {one.baris.nama}".strip() for one in rows[:TERSEBUT]]
    more = len(rows) - TERSEBUT
    return "; ".join(names) + (f"; dan {more} lagi" if more > 0 else "")
