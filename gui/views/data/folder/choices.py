"""What an officer chose for a folder of workbooks; it stays while the window is open."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.actions.impor_folder_profil import Sasaran, TinjauanSel
from core.impor.model import Kebijakan
from core.impor.peta_sel import Golongan


@dataclass(slots=True)
class FolderChoices:
    """The files, the pattern, the map of its cells, and cooperatives chosen by hand."""

    paths: tuple[Path, ...]
    pedoman_id: str
    unit: str = "koperasi"
    tinjauan: TinjauanSel | None = None
    sel: dict[str, str] = field(default_factory=dict)
    ragu: set[str] = field(default_factory=set)
    koperasi: dict[Path, int] = field(default_factory=dict)
    kebijakan: Kebijakan = Kebijakan.ISI_KOSONG
    nama: str = ""

    def take(self, tinjauan: TinjauanSel) -> None:
        """The pattern was looked at: its guesses, or the layout that is known."""
        self.tinjauan, self.pedoman_id = tinjauan, tinjauan.pedoman_id
        self.sel = {teks: guess.kode for teks, guess in tinjauan.tebakan.items()}
        self.ragu = {teks for teks, guess in tinjauan.tebakan.items() if not guess.pasti}
        self.nama = tinjauan.profil.nama if tinjauan.profil else ""

    def kept(self) -> dict[str, Any]:
        """As a draft keeps them."""
        return {
            "pedoman_id": self.pedoman_id,
            "unit": self.unit,
            "sel": dict(sorted(self.sel.items())),
            "ragu": sorted(self.ragu),
            "koperasi": {str(path): one for path, one in sorted(self.koperasi.items())},
            "kebijakan": self.kebijakan.value,
            "nama": self.nama,
        }

    def take_kept(self, isi: Mapping[str, Any]) -> bool:
        """As a draft kept them; False when the pattern is read by another pedoman now."""
        if (isi["pedoman_id"], isi["unit"]) != (self.pedoman_id, self.unit):
            return False
        self.sel, self.ragu = dict(isi["sel"]), set(isi["ragu"])
        self.koperasi = {Path(path): one for path, one in isi["koperasi"].items()}
        self.kebijakan, self.nama = Kebijakan(isi["kebijakan"]), isi["nama"]
        return True

    def assign(self, teks: str, kode: str) -> None:
        """A cell holds this and nothing else does; "" for nothing."""
        self.ragu.discard(teks)
        if kode:
            self.sel = {at: one for at, one in self.sel.items() if one != kode}
            self.sel[teks] = kode
        else:
            self.sel.pop(teks, None)

    def confirm(self) -> None:
        """Every guess was looked at."""
        self.ragu.clear()

    def count(self, golongan: Golongan) -> int:
        """How many cells hold something of a kind."""
        return sum(kode.startswith(f"{golongan}:") for kode in self.sel.values())

    def fault(self) -> str:
        """Why the files cannot be checked yet; "" when they can."""
        if self.tinjauan is None:
            return "Pilih folder dahulu."
        if not self.count(Golongan.AKUN):
            return "Belum ada sel yang dipetakan ke angka laporan."
        return ""


def words_of(found: tuple[Sasaran, ...]) -> Mapping[str, str]:
    """The words of every target by its code."""
    return {each.kode: each.label for each in found}
