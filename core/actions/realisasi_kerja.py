"""What the window of Penetapan realisasi shows of one indicator, gathered by the worker."""

from dataclasses import dataclass

from core.actions.iku import count_tahun
from core.actions.iku_dasar import set_of
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.realisasi_beda import list_beda
from core.actions.realisasi_daftar import present_rows
from core.actions.realisasi_syarat import Syarat, check_syarat
from core.actions.realisasi_tetap import frozen, is_genuine, list_penetapan_iku
from core.iku.model import HasilIku
from core.iku.penetapan import BarisTetap, Penetapan
from core.iku.penetapan_beda import Beda


@dataclass(frozen=True, slots=True)
class KeadaanIku:
    """One indicator: its official figure, what is in the way, what moved, its names, its past."""

    hasil: HasilIku
    syarat: tuple[Syarat, ...]
    berlaku: Penetapan | None
    utuh: bool
    beda: tuple[Beda, ...]
    nama: tuple[BarisTetap, ...]
    versi: tuple[Penetapan, ...]


def load_keadaan(office: Office, tahun: int, kode: str) -> Outcome[KeadaanIku]:
    """Everything about one indicator and year; raises `AppError` when no set covers it."""
    hasil = count_tahun(office, tahun, set_of(office, tahun, kode).id).by_kode(kode)
    held = frozen(office, tahun, kode)
    if held is not None:
        names = held.isi.baris
    elif hasil.tanpa_daftar:
        names = ()
    else:
        names = present_rows(office, tahun, kode)
    return Outcome(
        KeadaanIku(
            hasil=hasil,
            syarat=() if held else check_syarat(office, tahun, kode),
            berlaku=held,
            utuh=held is None or is_genuine(office, held),
            beda=list_beda(office, held) if held else (),
            nama=names,
            versi=tuple(list_penetapan_iku(office, tahun, kode)),
        )
    )
