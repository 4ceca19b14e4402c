"""What other pages may ask of the page Kegiatan."""

from dataclasses import dataclass

from core.kantor.kegiatan_daftar import SaringKegiatan


@dataclass(frozen=True, slots=True)
class KegiatanTarget:
    """One duty, or a filtered list, or (with `untuk_*`) a new duty for one record."""

    kegiatan_id: int = 0
    saring: SaringKegiatan | None = None
    untuk_koperasi: int | None = None
    untuk_umkm: int | None = None
