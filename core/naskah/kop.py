"""The letterhead of an office as data."""

from dataclasses import dataclass

from core.naskah.teks import tidy


@dataclass(frozen=True, slots=True)
class Kop:
    """What stands above an official paper, as the profile of the office has it.

    A line break in `nama_dinas` is kept; otherwise the name is broken by sense.
    """

    nama_pemda: str
    nama_dinas: str
    kota: str = ""
    alamat: str = ""
    kode_pos: str = ""
    telepon: str = ""
    email: str = ""
    situs: str = ""
    lambang: bytes | None = None

    @property
    def baris_alamat(self) -> tuple[str, ...]:
        """Street, then how to reach the office; nothing that is not known.

        >>> Kop("PEMERINTAH", "DINAS", alamat="Jl. Contoh 1", kode_pos="35000").baris_alamat
        ('Jl. Contoh 1 Kode Pos 35000',)
        >>> Kop("P", "D", telepon="0721 1", email="a@b.id").baris_alamat
        ('Telepon 0721 1, Pos-el a@b.id',)
        """
        pos = tidy(self.kode_pos)
        street = " ".join(filter(None, (tidy(self.alamat), f"Kode Pos {pos}" if pos else "")))
        ways = (("Telepon", self.telepon), ("Pos-el", self.email), ("Laman", self.situs))
        reach = ", ".join(f"{name} {tidy(way)}" for name, way in ways if tidy(way))
        return tuple(line for line in (street, reach) if line)
