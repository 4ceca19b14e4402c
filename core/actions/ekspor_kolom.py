"""What the columns of each list hold as typed values, by the keys of their tables."""

from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from core.actions.ekspor_daftar import Isi, KolomEkspor
from core.actions.iku_daftar import NamaKoperasi, NamaUmkm
from core.actions.penilaian_daftar import BarisPenilaian
from core.impor.model import Jenis
from core.kantor.kegiatan_daftar import BarisKegiatan
from core.koperasi.daftar import BELUM_DINILAI, BarisKoperasi
from core.koperasi.laporan import Unit
from core.koperasi.penilaian import short_name
from core.umkm.laba import Arah, Laba
from core.umkm.saringan import BarisLaba, BarisUmkm

Kolom = tuple[Jenis, Callable[[Any], Isi]]
_TEKS, _RUPIAH, _TANGGAL, _CACAH = Jenis.TEKS, Jenis.RUPIAH, Jenis.TANGGAL, Jenis.CACAH


def _koperasi_predikat(row: BarisKoperasi) -> str:
    return row.predikat or BELUM_DINILAI


def _koperasi_jenis(row: BarisKoperasi) -> str:
    return f"{row.jenis} (USP)" if row.punya_usp else row.jenis


def _kelayakan(row: BarisPenilaian) -> str:
    return "Layak" if row.kelayakan.layak else "; ".join(row.kelayakan.sebab)


def _tahap(row: BarisPenilaian) -> str:
    return "Hasil terdahulu" if row.terdahulu else row.tahap.sebutan


def _nama_unit(row: BarisPenilaian) -> str:
    return f"{row.nama} (USP)" if row.kunci.unit is Unit.USP else row.nama


def _arah(row: BarisUmkm | BarisLaba) -> str:
    arah = row.perbandingan.arah
    supervised = not isinstance(row, BarisUmkm) or row.dalam_pengawasan
    return arah.value if supervised or arah is not Arah.BELUM_LAPOR else ""


def _decimal(text: str) -> Decimal | str:
    """A score as it is shown, as a number; what is no number stays a word."""
    try:
        return Decimal(text.replace(".", "").replace(",", "."))
    except InvalidOperation:
        return text


def _of(laba: Laba | None, name: str) -> Any:
    return None if laba is None else getattr(laba, name)


KOPERASI: Mapping[str, Kolom] = {
    "nama": (_TEKS, lambda row: row.nama),
    "no_badan_hukum": (_TEKS, lambda row: row.no_badan_hukum),
    "kelurahan": (_TEKS, lambda row: row.kelurahan),
    "jenis": (_TEKS, _koperasi_jenis),
    "pola": (_TEKS, lambda row: row.pola),
    "status": (_TEKS, lambda row: row.status.sebutan if row.status else ""),
    "rat": (_TANGGAL, lambda row: row.rat_tanggal),
    "predikat": (_TEKS, _koperasi_predikat),
}
UMKM: Mapping[str, Kolom] = {
    "nama": (_TEKS, lambda row: row.nama),
    "pemilik": (_TEKS, lambda row: row.pemilik),
    "kelurahan": (_TEKS, lambda row: row.kelurahan),
    "sektor": (_TEKS, lambda row: row.sektor),
    "modal": (_RUPIAH, lambda row: row.modal_usaha),
    "skala": (_TEKS, lambda row: row.skala.nama if row.skala else ""),
    "pengawasan": (_TEKS, lambda row: "dalam" if row.dalam_pengawasan else "di luar"),
    "laba": (_RUPIAH, lambda row: _of(row.ini, "laba")),
    "arah": (_TEKS, _arah),
}
LABA: Mapping[str, Kolom] = {
    "nama": (_TEKS, lambda row: row.nama),
    "kelurahan": (_TEKS, lambda row: row.kelurahan),
    "lalu": (_RUPIAH, lambda row: _of(row.lalu, "laba")),
    "cara": (_TEKS, lambda row: row.ini.cara.sebutan if row.ini else ""),
    "bulan": (_CACAH, lambda row: _of(row.ini, "masa")),
    "omzet": (_RUPIAH, lambda row: _of(row.ini, "omzet")),
    "hpp": (_RUPIAH, lambda row: _of(row.ini, "hpp")),
    "beban": (_RUPIAH, lambda row: _of(row.ini, "beban")),
    "laba": (_RUPIAH, lambda row: _of(row.ini, "laba")),
    "bukti": (_TEKS, lambda row: row.ini.bukti if row.ini else ""),
    "arah": (_TEKS, _arah),
}
KESEHATAN: Mapping[str, Kolom] = {
    "nama": (_TEKS, _nama_unit),
    "kelurahan": (_TEKS, lambda row: row.kelurahan),
    "kelayakan": (_TEKS, _kelayakan),
    "pedoman": (_TEKS, lambda row: short_name(row.pedoman_id) if row.pedoman_id else ""),
    "tahap": (_TEKS, _tahap),
    "skor": (_TEKS, lambda row: _decimal(row.skor)),
    "predikat": (_TEKS, lambda row: row.predikat),
}


def _alasan(row: NamaKoperasi | NamaUmkm) -> str:
    return row.alasan or "Dihitung"


IKU: Mapping[str, Kolom] = {
    "nama": (_TEKS, lambda row: row.nama),
    "kelurahan": (_TEKS, lambda row: row.kelurahan),
    "predikat": (_TEKS, lambda row: row.predikat),
    "skor": (_TEKS, lambda row: _decimal(row.skor)),
    "lalu": (_RUPIAH, lambda row: row.laba_lalu),
    "ini": (_RUPIAH, lambda row: row.laba_ini),
    "alasan": (_TEKS, _alasan),
    "tanda": (_TEKS, lambda row: row.tanda),
}


def column_of(known: Mapping[str, Kolom], key: str, judul: str) -> KolomEkspor | None:
    """The typed column of a table's key; None when only its words are known."""
    found = known.get(key)
    return None if found is None else KolomEkspor(judul, found[1], found[0])


def _peserta(row: BarisKegiatan) -> int:
    return row.koperasi + row.umkm


KEGIATAN: Mapping[str, Kolom] = {
    "tanggal": (_TANGGAL, lambda row: row.kegiatan.tanggal),
    "peserta": (_CACAH, _peserta),
}
