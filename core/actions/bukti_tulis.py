"""An evidence file on its way: each part goes out as it comes, and is noted for the manifest."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import IO

from core.errors import AppError
from core.koperasi.lampiran import jenis_of
from core.naskah.bukti_iku import BagianBukti, LembarBukti
from core.naskah.model import Kertas
from core.pdf.bukti_iku import compose_bukti
from core.pdf.jpg import read_jpg
from core.pdf.kesehatan import set_pages
from core.pdf.pen import Keterangan
from core.pdf.rangkai import Markah, Rangkaian
from core.pdf.rangkai_sumber import Source
from core.storage.arsip import digest

_SIKU = "disusun SIKU"


@dataclass(frozen=True, slots=True)
class Isi:
    """The bytes of one part and where they are from."""

    isi: bytes
    asal: str
    kode: str = ""


class Hashed:
    """A file that knows the hash and size of what was written to it."""

    def __init__(self, target: IO[bytes]) -> None:
        self._target, self._hash, self.ukuran = target, hashlib.sha256(), 0

    def write(self, data: bytes) -> int:
        self._hash.update(data)
        self.ukuran += len(data)
        return self._target.write(data)

    @property
    def sidik(self) -> str:
        return self._hash.hexdigest()


@dataclass(slots=True)
class Penulis:
    """Writes parts into one file; what is missing is named and holds nothing up."""

    rangkaian: Rangkaian
    kertas: Kertas
    bagian: list[BagianBukti] = field(default_factory=list)

    @classmethod
    def into(cls, target: Hashed, keterangan: Keterangan, kertas: Kertas) -> "Penulis":
        return cls(Rangkaian(target, keterangan), kertas)

    def sheet(self, lembar: LembarBukti, *, induk: Markah | None = None, nama: str = "") -> Markah:
        """A sheet of SIKU itself; raises `PrintRefusedError`."""
        pdf, _pages = set_pages(compose_bukti(lembar, kertas=self.kertas))
        mark = self.rangkaian.markah(nama or lembar.judul, di_bawah=induk)
        start = self.rangkaian.halaman + 1
        self.rangkaian.pdf(Source(pdf, lembar.judul))
        self._note(mark.judul, induk, start, _SIKU, sidik=digest(pdf))
        return mark

    def part(self, judul: str, induk: Markah, found: Callable[[], Isi]) -> None:
        """A paper or an attachment, PDF or JPG."""
        start, asal, sidik, kode, hilang = self.rangkaian.halaman + 1, "", "", "", ""
        try:
            isi = found()
            asal, sidik, kode = isi.asal, digest(isi.isi), isi.kode
            if jenis_of(isi.isi) == "jpg":
                gambar = read_jpg(isi.isi, judul)
                self.rangkaian.markah(judul, di_bawah=induk)
                self.rangkaian.jpg(gambar)
            else:
                source = Source(isi.isi, judul)
                self.rangkaian.markah(judul, di_bawah=induk)
                self.rangkaian.pdf(source)
        except AppError as error:
            hilang = error.message
        self._note(judul, induk, start, asal or "tidak ada", sidik=sidik, kode=kode, hilang=hilang)

    def _note(  # noqa: PLR0913 - what a line of the manifest says
        self,
        judul: str,
        induk: Markah | None,
        start: int,
        asal: str,
        *,
        sidik: str = "",
        kode: str = "",
        hilang: str = "",
    ) -> None:
        self.bagian.append(
            BagianBukti(
                judul,
                induk.judul if induk is not None else "",
                start,
                self.rangkaian.halaman,
                asal,
                sidik,
                kode,
                hilang,
            )
        )
