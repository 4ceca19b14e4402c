"""Writes the decree that lays down which cooperatives are active and which are not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core import rupiah, tanggal
from core.naskah.surat import Daftar, Keputusan, Kolom, Lajur
from core.naskah.surat_kata import load_kata
from core.naskah.surat_pihak import Penerbit
from core.naskah.surat_putus import write_keputusan
from core.naskah.surat_tulis import office_words
from core.naskah.teks import NBSP, tidy

SK_STATUS = "sk-status"
NOMOR_TERLEBAR = 24
KOLOM = (
    Kolom("No.", 9, Lajur.TENGAH),
    Kolom("Nama koperasi", 40),
    Kolom("Nomor dan tanggal\nbadan hukum", 39),
    Kolom("Alamat", 48),
    Kolom("Jenis", 20),
    Kolom("Status", 15),
)


@dataclass(frozen=True, slots=True)
class KoperasiBerstatus:
    """A cooperative as the annex names it; `jenis` and `status` are the words of the paper."""

    nama: str
    nomor_badan_hukum: str
    tanggal_badan_hukum: date | None
    alamat: str
    kelurahan: str
    kecamatan: str
    jenis: str
    status: str


@dataclass(frozen=True, slots=True)
class FaktaStatus:
    """The register on a day; `jumlah` are the statuses that occur with their numbers."""

    penerbit: Penerbit
    tahun: int
    hari: date
    koperasi: Sequence[KoperasiBerstatus]
    jumlah: Sequence[tuple[str, int]]
    nomor: str = ""
    tanggal: date | None = None


def write_status(fakta: FaktaStatus) -> Keputusan:
    """The decree with the register in its annex."""
    hari = tanggal.show(fakta.hari)
    nilai = {
        **office_words(fakta.penerbit),
        "tahun": str(fakta.tahun),
        "hari": hari,
        "hari_besar": hari.upper(),
        "kota_besar": fakta.penerbit.kota.upper(),
        "jumlah": rupiah.show(len(fakta.koperasi)),
    }
    counted = [f"{name}: {rupiah.show(count)} koperasi" for name, count in fakta.jumlah]
    kata = load_kata(SK_STATUS, nilai)
    rows = tuple(_row(number, one) for number, one in enumerate(fakta.koperasi, start=1))
    sums = f"Jumlah {rupiah.show(len(rows))} koperasi ({'; '.join(counted).lower()})."
    return write_keputusan(
        kata,
        fakta.penerbit,
        (fakta.nomor, fakta.tanggal),
        Daftar(KOLOM, rows),
        lists={"status": tuple(counted)},
        notes=(sums,),
    )


def _row(number: int, one: KoperasiBerstatus) -> tuple[str, ...]:
    legal = (wrapped(one.nomor_badan_hukum), tanggal.show(one.tanggal_badan_hukum))
    places = (
        tidy(one.alamat),
        f"Kel.{NBSP}{one.kelurahan}" if one.kelurahan else "",
        f"Kec.{NBSP}{one.kecamatan}" if one.kecamatan else "",
    )
    return (
        f"{number}.",
        tidy(one.nama),
        "\n".join(filter(None, legal)),
        ", ".join(filter(None, places)),
        one.jenis,
        one.status,
    )


def wrapped(nomor: str) -> str:
    r"""A long number of a legal entity on lines broken after a slash or dot.

    >>> wrapped("518/9103/BH/CONTOH-KOPERASI/VIII/2003"), wrapped("9145/BH/KWK.8/VII/1989")
    ('518/9103/BH/\nCONTOH-KOPERASI/VIII/\n2003', '9145/BH/KWK.8/VII/1989')
    """
    lines, rest = [], tidy(nomor)
    while len(rest) > NOMOR_TERLEBAR:
        cut = 1 + max(rest.rfind(mark, 0, NOMOR_TERLEBAR) for mark in "/.")
        if not cut:
            break
        lines.append(rest[:cut])
        rest = rest[cut:].lstrip()
    return "\n".join((*lines, rest))
