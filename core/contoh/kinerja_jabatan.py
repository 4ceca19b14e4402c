"""Who holds the posts of the sample office besides its head and the Kabid who signs assessments."""

from datetime import date

from core.actions.office import Office
from core.actions.pohon import shipped_susunan
from core.contoh.kantor import PENANDA_TANGAN
from core.iku.pohon import JenisJabatan
from core.iku.pohon_jabatan import ordered
from core.kantor.tanda_tangan_susunan import holder_of
from core.storage import bulk

_SEJAK = date(2020, 1, 6)
_PANGKAT = {
    JenisJabatan.SEKRETARIAT: "Pembina Tingkat I",
    JenisJabatan.BIDANG: "Pembina",
    JenisJabatan.FUNGSIONAL: "Penata",
}
_NAMA = (
    "Anggrek Akasia", "Bakung Aren", "Cempaka Bambu", "Dahlia Beringin", "Edelweis Cemara",
    "Gardenia Damar", "Kamboja Gaharu", "Kenanga Jati", "Krisan Kapuk", "Lavender Ketapang",
    "Lili Mahoni", "Mawar Pinus", "Melati Pinang", "Puspa Randu", "Rafflesia Rotan",
    "Soka Sengon", "Tanjung Trembesi", "Tulip Ulin",
)  # fmt: skip
KOLOM = ("jabatan", "nama", "pangkat", "nip", "berlaku_sejak")


def put(office: Office) -> int:
    """A signatory for every post of the decree that has none; how many."""
    known = list(PENANDA_TANGAN)
    posts = [one for _depth, one in ordered(shipped_susunan().jabatan)]
    vacant = [one for one in posts if holder_of(known, one.nama, None) is None]
    values = [
        (post.nama, f"CONTOH {nama}", _PANGKAT.get(post.jenis, "Penata Tingkat I"),
         _nip(number), _SEJAK.isoformat())
        for number, (post, nama) in enumerate(zip(vacant, _NAMA, strict=False), start=1)
    ]  # fmt: skip
    bulk.fill(office.db, "penanda_tangan", KOLOM, values)
    return len(values)


def _nip(number: int) -> str:
    """That of nobody alive: born in 1900."""
    month = (number - 1) % 12 + 1
    return f"1900{month:02}{10 + number}1920{month:02}1{number:03}"
