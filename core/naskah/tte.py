"""Electronic signatures in words: whose certificate, which room on the paper, what was found."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core import nip as nip_rules

KECOCOKAN = " ,.'-`"
_GELAR = frozenset(
    {"dr", "drs", "dra", "ir", "prof", "h", "hj", "se", "sh", "st", "sp", "spd", "ssos", "skom",
     "sip", "sstp", "ssi", "stp", "sap", "mm", "msi", "mh", "map", "mt", "mkom", "mpd", "me",
     "mba", "msc", "phd", "ak", "ca", "cpa", "amd", "mec", "dev", "s", "m", "e", "ap", "sos"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sertifikat:
    """A certificate as an officer may look at it; `sidik` is the hash of the whole of it."""

    pemilik: str
    penerbit: str
    seri: str
    sejak: datetime
    sampai: datetime
    sidik: str
    nip: str = ""
    organisasi: str = ""


@dataclass(frozen=True, slots=True)
class Ruang:
    """A room kept free for one electronic signature; `kotak` is left, bottom, right, top."""

    halaman: int
    kotak: tuple[float, float, float, float]
    jabatan: tuple[str, ...]
    nama: str
    nip: str = ""


@dataclass(frozen=True, slots=True)
class Ditandatangani:
    """A signature that was made here: on which paper, in which room of it, with what result.

    `sidik` is the hash of the signed file, `sidik_sebelum` of the file as it was before.
    """

    cetakan_id: int
    ruang: int
    sidik: str
    ukuran: int
    sidik_sebelum: str
    pemilik: str
    penerbit: str
    seri: str
    sejak: datetime
    sampai: datetime
    sidik_sertifikat: str
    nama_naskah: str
    pada: datetime = datetime.min  # noqa: DTZ901 - local time; set when it is stored
    oleh: str = ""
    id: int = 0


class Keutuhan(StrEnum):
    """What became of what was signed."""

    UTUH = "utuh"
    DITAMBAH = "ditambah"
    DIUBAH = "diubah"
    RUSAK = "rusak"


class Rantai(StrEnum):
    """Whether the issuer is one that the office trusts."""

    DIPERCAYA = "dipercaya"
    TIDAK_DIPERIKSA = "tidak_diperiksa"
    DITOLAK = "ditolak"


@dataclass(frozen=True, slots=True)
class PenerbitDikenal:
    """An issuer that the office put in; trust can be taken back."""

    id: int
    nama: str
    sampai: datetime
    sidik: str
    dipercaya: bool


@dataclass(frozen=True, slots=True)
class TandaDibaca:
    """One signature inside a file. `waktu` is what the signer's own clock said."""

    bidang: str
    sertifikat: Sertifikat | None
    waktu: datetime | None
    keutuhan: Keutuhan
    rantai: Rantai = Rantai.TIDAK_DIPERIKSA

    @property
    def berlaku_saat_itu(self) -> bool | None:
        """Whether the certificate was valid when the signer's clock says it was used."""
        if self.sertifikat is None or self.waktu is None:
            return None
        return self.sertifikat.sejak <= self.waktu <= self.sertifikat.sampai


def same_person(sertifikat: Sertifikat, ruang: Ruang) -> bool:
    """Whether a certificate belongs to whoever the paper names: by NIP, else by name.

    Titles before and after a name do not count: a certificate rarely has them.
    """
    mine, named = nip_rules.digits_of(sertifikat.nip), nip_rules.digits_of(ruang.nip)
    if len(mine) == nip_rules.LENGTH and named:
        return mine == named
    return bool(bare_name(ruang.nama)) and bare_name(sertifikat.pemilik) == bare_name(ruang.nama)


def bare_name(nama: str) -> str:
    """A name without titles, marks and capitals.

    >>> bare_name("Drs. H. CONTOH Ahmad, S.E., M.M.")
    'contoh ahmad'
    """
    first = nama.split(",", maxsplit=1)[0].casefold()
    words = [word.replace(".", "").strip(KECOCOKAN) for word in first.split()]
    return " ".join(word for word in words if word and word not in _GELAR)
