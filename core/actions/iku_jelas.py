"""Why a figure of a year is what it is, and the rules that made it."""

from core.actions.iku import penilai_of
from core.actions.iku_dasar import iku_of
from core.actions.office import Office
from core.actions.tahun_buku import batas_of
from core.iku.aturan import rule_of
from core.iku.model import HasilIku
from core.iku.penjelasan import Fakta, explain


def explain_iku(office: Office, tahun: int, hasil: HasilIku) -> tuple[Fakta, ...]:
    """One fact a line; the figure itself was read from stored sums."""
    iku = iku_of(office, tahun, hasil.kode)
    rule = rule_of(iku, tahun, batas=batas_of(office, tahun), pilihan=office.pilihan)
    return explain(hasil, aturan=rule, penilai=penilai_of(office))
