"""Which cooperative a paper is about: the block that opens every paper of an examination."""

from dataclasses import dataclass
from datetime import date

UNIT_USP = "Unit simpan pinjam"


@dataclass(frozen=True, slots=True)
class IdentitasKoperasi:
    """A cooperative, or its unit, as the paper names it. Blank fields print as dotted lines.

    `unit` is `UNIT_USP` for the books of the unit, empty for the cooperative's own.
    """

    nama: str
    tahun_buku: int
    unit: str = ""
    no_badan_hukum: str = ""
    tgl_badan_hukum: date | None = None
    nik: str = ""
    alamat: str = ""
    kelurahan: str = ""
    kecamatan: str = ""
    jenis: str = ""
    pola: str = ""
    kuk: int | None = None
    rat_tanggal: date | None = None
    ketua: str = ""
    telepon: str = ""

    @property
    def sebutan(self) -> str:
        """The name with its unit, for sentences and outlines."""
        return f"{self.unit} {self.nama}".strip()

    @property
    def alamat_lengkap(self) -> str:
        """Street, kelurahan and kecamatan on one line."""
        parts = (
            self.alamat,
            self.kelurahan and f"Kelurahan {self.kelurahan}",
            self.kecamatan and f"Kecamatan {self.kecamatan}",
        )
        return ", ".join(part for part in parts if part)

    @property
    def jenis_lengkap(self) -> str:
        """Jenis, pola and class in a few words."""
        kelas = f"KUK {self.kuk}" if self.kuk else ""
        return ", ".join(part for part in (self.jenis, self.pola.lower(), kelas) if part)
