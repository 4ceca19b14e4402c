"""Programs of a year as they are typed: program, kegiatan, sub kegiatan, their money by quarter."""

from dataclasses import dataclass
from enum import StrEnum

TRIWULAN = (1, 2, 3, 4)
Empat = tuple[int | None, int | None, int | None, int | None]
KOSONG: Empat = (None, None, None, None)
TANPA_KINERJA = ("", "", "", "")


class JenisProgram(StrEnum):
    """The three depths of the nomenklatur."""

    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub_kegiatan"

    @property
    def tingkat(self) -> int:
        """0 for a program, 2 for a sub kegiatan."""
        return tuple(JenisProgram).index(self)

    @property
    def sebutan(self) -> str:
        """As an officer writes it."""
        return self.value.replace("_", " ").capitalize()


@dataclass(frozen=True, slots=True)
class BarisProgram:
    """One row as stored. Amounts in whole rupiah, `None` where nothing was filled in.

    `pagu_perubahan` is `None` while the budget was not changed, which is not zero. `realisasi` and
    `kinerja` are cumulative: what was reached from January to the end of each quarter. So is
    `rencana`, what is planned to be spent. `urut` is the place among its siblings once an officer
    moved any of them; rows of equal `urut` lie by their codes.
    """

    tahun: int
    jenis: JenisProgram
    kode: str = ""
    nama: str = ""
    indikator: str = ""
    target: str = ""
    satuan: str = ""
    sasaran: str = ""
    iku: str = ""
    penanggung_jawab: str = ""
    pagu_murni: int | None = None
    pagu_perubahan: int | None = None
    realisasi: Empat = KOSONG
    kinerja: tuple[str, str, str, str] = TANPA_KINERJA
    rencana: Empat = KOSONG
    urut: int = 0
    id: int = 0
    induk: int = 0
    versi: int = 1

    @property
    def pagu(self) -> int | None:
        """The budget that counts: the changed one where there is one."""
        return self.pagu_murni if self.pagu_perubahan is None else self.pagu_perubahan

    @property
    def berangka(self) -> bool:
        """Whether any money is typed in this very row."""
        amounts = (self.pagu_murni, self.pagu_perubahan, *self.realisasi, *self.rencana)
        return any(one is not None for one in amounts)
