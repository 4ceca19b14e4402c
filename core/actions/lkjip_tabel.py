"""The tables of indicators in Bab III LKjIP: the figures of the window as text, none anew."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from core import angka
from core.iku.capaian import Penilai
from core.iku.model import HasilIku, TahunIku
from core.iku.target_periode import PeriodeIku
from core.iku.triwulan import TahunTriwulan
from core.naskah.lkjip import Tabel
from core.rules.capaian import Target, show_target

NA = "n/a"
LAMPAU = 4
"""Years before that stand beside the year."""


def table_year(found: TahunTriwulan, rules: Sequence[str]) -> Tabel:
    """(a) Target, realisasi, capaian and category of the year, the rules in use under it."""
    rows = tuple(
        (
            f"{one.hasil.nomor}.",
            one.hasil.nama,
            one.hasil.satuan,
            target(one.hasil.target),
            figure(one.hasil.realisasi),
            figure(one.hasil.capaian),
            one.hasil.kategori or NA,
        )
        for one in found.iku
    )
    heads = (
        "No.", "Indikator Kinerja Utama", "Satuan", "Target", "Realisasi", "Capaian (%)",
        "Kategori",
    )  # fmt: skip
    why = tuple(
        f"{one.hasil.nama_pendek}: {one.hasil.sebab}" for one in found.iku if one.hasil.sebab
    )
    judul = f"Target, realisasi, dan capaian IKU tahun {found.tahun}"
    return Tabel("setahun", judul, "mtmfffm", heads, rows, catatan=(*rules, *why))


def table_before(found: TahunTriwulan, before: Mapping[int, TahunIku]) -> Tabel:
    """(b) Realisasi of the four years before, then target, realisasi and capaian of the year."""
    years = range(found.tahun - LAMPAU, found.tahun)

    def past(kode: str) -> tuple[str, ...]:
        return tuple(figure(_of(before.get(year), kode)) for year in years)

    rows = tuple(
        (
            one.sasaran,
            one.hasil.nama,
            *past(one.hasil.kode),
            target(one.hasil.target),
            figure(one.hasil.realisasi),
            figure(one.hasil.capaian),
        )
        for one in found.iku
    )
    heads = (
        "Sasaran", "Indikator", *(f"Realisasi {year}" for year in years),
        f"Target {found.tahun}", f"Realisasi {found.tahun}", f"Capaian {found.tahun} (%)",
    )  # fmt: skip
    judul = f"Realisasi IKU tahun {years[0]} sampai dengan {found.tahun}"
    note = "n/a: tahun itu tidak mempunyai angka indikator ini dalam catatan kantor."
    return Tabel("lampau", judul, "tt" + "f" * (LAMPAU + 3), heads, rows, catatan=(note,))


def table_end(found: TahunTriwulan, periode: PeriodeIku, penilai: Penilai) -> Tabel:
    """(c) Realisasi against the end of the Renstra, by the same rule of capaian."""
    known = {one.iku: one for one in periode.baris}
    rows = []
    for one in found.iku:
        hasil, line = one.hasil, known.get(one.hasil.kode)
        end = line.akhir if line else None
        kemajuan = penilai.capaian(end, hasil.eksak, hasil.arah)
        rows.append(
            (
                f"{hasil.nomor}.",
                hasil.nama,
                hasil.satuan,
                figure(hasil.realisasi),
                target(end),
                figure(kemajuan),
            )
        )
    heads = (
        "No.", "Indikator Kinerja Utama", "Satuan", f"Realisasi {found.tahun}",
        f"Target akhir Renstra {periode.sampai}", "Tingkat kemajuan (%)",
    )  # fmt: skip
    judul = f"Realisasi tahun {found.tahun} terhadap target akhir Renstra {periode.sampai}"
    note = "Tingkat kemajuan dihitung dengan aturan capaian yang sama terhadap target akhir."
    return Tabel("akhir", judul, "mtmfff", heads, tuple(rows), catatan=(note,))


def figure(value: Fraction | None) -> str:
    """A figure with two decimals; n/a where there is none."""
    return NA if value is None else angka.show(value)


def target(value: Target | None) -> str:
    """A target; n/a where none is set."""
    return NA if value is None else show_target(value)


def _of(year: TahunIku | None, kode: str) -> Fraction | None:
    found: HasilIku | None = (
        next((one for one in year.iku if one.kode == kode), None) if year else None
    )
    return found.realisasi if found else None
