"""What a rule of the checker is given, and how it says what it found."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.findings import Finding, Severity
from core.naskah.naskah_model import Naskah
from core.naskah.naskah_tempat import Teks, texts
from core.naskah.peraturan import Peraturan

Pustaka = Mapping[tuple[str, str, int], Peraturan]
Angka = Mapping[str, tuple[int, int]]
# parts whose every word is the office's own, not the title of a regulation
POKOK = ("sampul", "kepala", "judul", "tentang", "menimbang", "menetapkan", "diktum", "tabel")


@dataclass(frozen=True, slots=True)
class Bahan:
    """A decree, the library of regulations, and this year's counts by indicator, if known."""

    naskah: Naskah
    pustaka: Pustaka = field(default_factory=dict)
    angka: Angka = field(default_factory=dict)
    teks: tuple[Teks, ...] = ()

    def bagian(self, *names: str) -> tuple[Teks, ...]:
        """The texts of some parts."""
        return tuple(one for one in self.teks if one.bagian in names)


def bahan_of(naskah: Naskah, pustaka: Pustaka, angka: Angka) -> Bahan:
    """Everything the rules need, gathered once."""
    return Bahan(naskah, pustaka, angka, texts(naskah))


def kesalahan(kode: str, tempat: str, pesan: str) -> Finding:
    """A slip that makes the decree wrong."""
    return Finding(f"naskah.{kode}", tempat, pesan)


def peringatan(kode: str, tempat: str, pesan: str) -> Finding:
    """Something to look up before signing."""
    return Finding(f"naskah.{kode}", tempat, pesan, Severity.PERINGATAN)


def catatan(kode: str, tempat: str, pesan: str) -> Finding:
    """Something to know."""
    return Finding(f"naskah.{kode}", tempat, pesan, Severity.CATATAN)
