"""Everything that the view of a change shows, read by the worker in one go."""

from dataclasses import dataclass

from core.actions.iku import load_tahun
from core.actions.iku_dasar import set_of
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.perubahan import load_perubahan, renew_perubahan
from core.actions.perubahan_sakip import load_perubahan_sakip
from core.actions.perubahan_teks import Analisis, load_analisis
from core.iku.model import HasilIku
from core.iku.perubahan import Perubahan
from core.iku.perubahan_sakip import PerubahanSakip
from core.rules.set_iku import JenisIku


@dataclass(frozen=True, slots=True)
class PerubahanTerbuka:
    """One indicator of one year: a ratio has `rasio`, a score `sakip`."""

    tahun: int
    hasil: HasilIku
    rasio: Perubahan | None
    sakip: PerubahanSakip | None
    analisis: Analisis


def open_perubahan(office: Office, tahun: int, kode: str) -> Outcome[PerubahanTerbuka]:
    """Count what is not stored yet; raises `AppError` when no set covers the year."""
    hasil = load_tahun(office, tahun, set_of(office, tahun, kode).id).by_kode(kode)
    if hasil.jenis is JenisIku.ISIAN:
        sakip = load_perubahan_sakip(office, tahun)
        text = load_analisis(office, tahun, kode)
        return Outcome(PerubahanTerbuka(tahun, hasil, None, sakip, text))
    rasio = load_perubahan(office, tahun, kode) or renew_perubahan(office, tahun, kode).value
    text = load_analisis(office, tahun, kode)
    return Outcome(PerubahanTerbuka(tahun, hasil, rasio, None, text))
