"""The decree that puts businesses under supervision, with its list, as a paper."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from tomllib import loads
from typing import Any

from core import rupiah, tanggal
from core.berkas import resource
from core.naskah.kop import Kop
from core.naskah.surat import Daftar, Diktum, Keputusan, Kolom, Lajur, Lampiran
from core.naskah.surat_tulis import KAKI_CONTOH
from core.naskah.tanda_tangan import BarisTanda

SK_PENGAWASAN = "sk-pengawasan"
_KODE = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH", "KEDELAPAN")
_KOLOM = (
    Kolom("No.", 9, Lajur.TENGAH),
    Kolom("Nama usaha", 38),
    Kolom("Pemilik", 32),
    Kolom("NIK", 34),
    Kolom("Alamat", 38),
    Kolom("Kelurahan / Kecamatan", 34),
    Kolom("Jenis usaha", 26),
)


@dataclass(frozen=True, slots=True)
class SumberSk:
    """What the decree is made of; rows are ready words without their number."""

    kop: Kop
    kota: str
    dinas: str
    nomor: str
    tanggal: date | None
    sejak: date
    sampai: date | None
    tempat: str
    tanda: tuple[BarisTanda, ...]
    baris: Sequence[tuple[str, ...]]
    contoh: str = ""


def sk_pengawasan(sumber: SumberSk) -> Keputusan:
    """The decree in full."""
    kata, isi = _kata(), _isi(sumber)
    clauses = zip(_KODE, _filled(kata["diktum"], isi), strict=False)
    rows = tuple((str(place), *row) for place, row in enumerate(sumber.baris, start=1))
    return Keputusan(
        dokumen=SK_PENGAWASAN,
        kop=sumber.kop,
        judul=tuple(f"KEPUTUSAN KEPALA {sumber.dinas}\n{sumber.kota}".upper().split("\n")),
        nomor=sumber.nomor,
        tanggal=sumber.tanggal,
        tentang=_filled(kata["tentang"], isi),
        pejabat=tuple(f"KEPALA {sumber.dinas}\n{sumber.kota}".upper().split("\n")),
        menimbang=_filled(kata["menimbang"], isi),
        mengingat=_filled(kata["mengingat"], isi),
        menetapkan=kata["menetapkan"].format_map(isi),
        diktum=tuple(Diktum(kode, text) for kode, text in clauses),
        tempat=sumber.tempat,
        tanda=sumber.tanda,
        lampiran=(Lampiran("LAMPIRAN", _filled(kata["lampiran"], isi), Daftar(_KOLOM, rows)),),
        periksa=_filled(kata["mengingat"], isi),
        kaki=KAKI_CONTOH if sumber.contoh else "",
        contoh=bool(sumber.contoh),
    )


def _filled(lines: Sequence[str], isi: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(line.format_map(isi) for line in lines)


def _isi(sumber: SumberSk) -> Mapping[str, str]:
    masa = f"sejak {tanggal.show(sumber.sejak)}"
    if sumber.sampai:
        masa += f" sampai dengan {tanggal.show(sumber.sampai)}"
    return {
        "kota": sumber.kota,
        "dinas": sumber.dinas,
        "kota_besar": sumber.kota.upper(),
        "dinas_besar": sumber.dinas.upper(),
        "tahun": str(sumber.sejak.year),
        "masa": masa,
        "jumlah": rupiah.show(len(sumber.baris)),
    }


@lru_cache(maxsize=1)
def _kata() -> dict[str, Any]:
    return loads(resource("cetak", "sk-pengawasan.toml").read_text(encoding="utf-8"))
