"""The natural keys of all rows about businesses, column by column."""

from collections import Counter
from collections.abc import Sequence

from core.actions.impor_jalan_kerja import Kerja
from core.impor.rencana_kunci import Kunci
from core.umkm.nama import kunci_nama


class KunciBanyak:
    """`nik`, `nib`, `nama` (as compared), `kelurahan` and `pemilik` of every row; "" is none."""

    def __init__(self, work: Kerja) -> None:
        self._work = work
        self.nik = self._texts("nik")
        self.nib = self._texts("nib")
        self.nama = [kunci_nama(nama) if nama else "" for nama in self._texts("nama")]
        self.kelurahan = self._texts("kelurahan")
        self.pemilik = self._texts("pemilik")

    def __getitem__(self, at: int) -> Kunci:
        return Kunci(
            self.nik[at], self.nib[at], self.nama[at], self.kelurahan[at], self.pemilik[at]
        )

    def __len__(self) -> int:
        return len(self.nama)

    def doubled(self) -> set[int]:
        """The rows that have a number or name in common with another row of the file."""
        found: set[int] = set()
        for column in (self.nik, self.nib, self.nama):
            if len(set(column)) == len(column):
                continue
            counts = Counter(column)
            found |= {at for at, key in enumerate(column) if key and counts[key] > 1}
        return found

    def _texts(self, kode: str) -> Sequence[str]:
        column = self._work.bacaan.nilai.get(kode)
        if column is None:
            return [""] * len(self._work.bacaan)
        return [value or "" for value in column]
