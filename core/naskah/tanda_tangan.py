"""Who signs a paper beside whom, as data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BlokTanda:
    """One signature. `judul` stands above the office ("Mengetahui,", "Tim Pemeriksa,").

    `jabatan` is in lines broken by sense; `awalan` is Plt., Plh., a.n. or nothing. Who is not yet
    known is left empty and gets dotted lines. `luar` is somebody outside the office, such as the
    pengurus: without NIP, and signing by hand in every mode.
    """

    judul: str = ""
    jabatan: tuple[str, ...] = ()
    nama: str = ""
    pangkat: str = ""
    nip: str = ""
    awalan: str = ""
    tempat_tanggal: str = ""
    luar: bool = False


# A row from left to right; `None` leaves its place empty. A row of one stands at the right, a row
# of more than three, or of long names, goes on underneath.
BarisTanda = tuple[BlokTanda | None, ...]
