"""Why a report cannot carry a score yet, for the list of a year: one look at many reports."""

from collections.abc import Iterator, Mapping, Sequence

from core.actions.office import Office
from core.actions.penilaian_kerja import usulan_for
from core.koperasi.bentuk_laporan import form_for
from core.koperasi.kelayakan import Sebab, Syarat
from core.koperasi.laporan import KeadaanLaporan, KunciLaporan, Laporan, last_year
from core.rules.bagan import TAHUN_LALU
from core.rules.kesiapan import readiness
from core.rules.masukan import Masukan
from core.storage.laporan_akun import amounts_of
from core.storage.penilaian_daftar import BarisTahun

_KOSONG = frozenset({"akun.kosong", "akun.tidak_ada_pada_laporan"})


def report_misses(
    office: Office, rows: Sequence[BarisTahun]
) -> dict[KunciLaporan, tuple[Sebab, ...]]:
    """For each row what its report lacks; nothing where it is complete or the result is final."""
    drafts = [row for row in rows if _unclear(row)]
    kini, lalu = _amounts(office, drafts, 0), _amounts(office, drafts, 1)
    misses: dict[KunciLaporan, tuple[Sebab, ...]] = {}
    for row in rows:
        if row.laporan_lengkap:
            misses[row.kunci] = ()
        elif row.laporan is None:
            words = f"laporan tahun buku {row.kunci.tahun_buku} belum masuk"
            misses[row.kunci] = (Sebab(Syarat.LAPORAN, words),)
        elif row.laporan is KeadaanLaporan.DIKEMBALIKAN:
            misses[row.kunci] = (Sebab(Syarat.DIKEMBALIKAN, "laporan dikembalikan ke koperasi"),)
        else:
            misses[row.kunci] = tuple(_faults(office, row, kini, lalu))
    return misses


def _unclear(row: BarisTahun) -> bool:
    return row.laporan is KeadaanLaporan.DRAF and not row.laporan_lengkap


def _amounts(
    office: Office, rows: Sequence[BarisTahun], years_back: int
) -> dict[KunciLaporan, dict[str, int]]:
    if not rows:
        return {}
    year = rows[0].kunci.tahun_buku - years_back
    return amounts_of(office.db, (row.kunci.koperasi_id for row in rows), year)


def _faults(
    office: Office,
    row: BarisTahun,
    kini: Mapping[KunciLaporan, dict[str, int]],
    lalu: Mapping[KunciLaporan, dict[str, int]],
) -> Iterator[Sebab]:
    pedoman = office.law.pedoman.get(row.pedoman_id or usulan_for(office, row).pedoman_id or "")
    if pedoman is None:
        return
    laporan = Laporan(row.kunci, kini.get(row.kunci, {}))
    reported = lalu.get(row.kunci.tahun_lalu)
    before = last_year(laporan, Laporan(row.kunci.tahun_lalu, reported) if reported else None)
    found = readiness(
        pedoman,
        office.law.bagan,
        Masukan(
            {
                **laporan.tahun_ini,
                **{f"{kode}{TAHUN_LALU}": amount for kode, amount in before.items()},
            }
        ),
        kind=form_for(row.jenis, row.kunci.unit, pedoman),
    )
    blank = sum(each.code in _KOSONG for each in found.blocks)
    if blank:
        yield Sebab(Syarat.KOSONG, f"{blank} baris wajib belum diisi")
    wrong = len(found.blocks) - blank
    if wrong:
        yield Sebab(Syarat.IDENTITAS, f"laporan tidak lolos {wrong} pemeriksaan")
