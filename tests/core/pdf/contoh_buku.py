"""A booklet to print: the words of the corrected draft, a small organisation, the sound annex."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from core.naskah.buku_iku import KotakSusunan, NaskahBuku, Peran
from core.naskah.buku_iku_bab import arrange_bab
from core.naskah.model import Periode
from core.naskah.naskah_baca import read_naskah
from tests.core.pdf.contoh import capaian, lampiran
from tests.core.pdf.contoh_surat import KEPALA

FILES = Path(__file__).parents[2] / "files" / "naskah"
SUSUNAN = (
    KotakSusunan(0, "Kepala Dinas"),
    KotakSusunan(1, "Sekretariat", Peran.STAF),
    KotakSusunan(2, "Sub Bagian CONTOH"),
    KotakSusunan(1, "Bidang CONTOH Pengawasan"),
    KotakSusunan(2, "Seksi CONTOH Pemeriksaan"),
    KotakSusunan(1, "Kelompok Jabatan Fungsional", Peran.FUNGSIONAL),
)


def lambang() -> bytes:
    """A plain shield."""
    target = BytesIO()
    Image.new("RGB", (40, 48), (30, 90, 160)).save(target, "PNG")
    return target.getvalue()


def buku(*, with_capaian: bool = False, **changes: Any) -> NaskahBuku:
    """The words of the corrected draft; a test names what it changes."""
    name = "rancangan-perubahan.toml"
    isi = arrange_bab(read_naskah((FILES / name).read_bytes(), name=name))
    annex = lampiran(capaian=capaian()) if with_capaian else lampiran()
    sound = NaskahBuku(
        instansi="Dinas Koperasi dan UKM",
        kota="Kota CONTOH",
        periode=Periode(2021, 2026),
        tentang="Indikator Kinerja Utama (IKU)",
        tanggal=None,
        sampul=("INDIKATOR KINERJA UTAMA (IKU)", "DINAS KOPERASI DAN UKM", "TAHUN 2021-2026"),
        kaki_sampul="PEMERINTAH KOTA CONTOH",
        lambang=lambang(),
        pengantar=isi.pengantar,
        bab=isi.bab,
        susunan=SUSUNAN,
        lampiran=annex,
        tanda=((replace(KEPALA, tempat_tanggal="CONTOH, 2 Januari 2026"),),),
        paraf=("Sekretaris", "Kepala Bidang CONTOH"),
        contoh="CONTOH, bukan data",
    )
    return replace(sound, **changes)
