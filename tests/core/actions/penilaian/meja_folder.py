"""A folder of workbooks on the desk of a test: the layout of one, looks and saves of all."""

from pathlib import Path

from core.actions.impor import HasilImpor
from core.actions.impor_folder import (
    BarisFolder,
    PermintaanFolder,
    PratinjauFolder,
    commit_folder,
    preview_folder,
    workbooks_in,
)
from core.actions.impor_folder_profil import (
    look_at_workbook,
    profil_from,
)
from core.actions.office import Office
from core.impor.model import Kebijakan
from core.impor.peta_sel import ProfilSel
from core.rules.bagan import BaganAkun
from tests.buku_kerja import BukuKerja, write_buku

PEDOMAN = "juknis-15-2021-ksp"
NAMA = "CONTOH KSP Melati"
TAHUN, BUKU = 2026, 2025


class Meja:
    """A folder, the layout of its first workbook, and short ways to look and save."""

    def __init__(self, office: Office, folder: Path) -> None:
        self.office, self.folder = office, folder
        self.bagan: BaganAkun = office.law.bagan
        self.profil = self.learn(self.write("contoh", BukuKerja(NAMA)))
        (folder / "contoh.xlsx").unlink()

    def write(self, name: str, buku: BukuKerja) -> Path:
        pedoman = self.office.law.pedoman[PEDOMAN]
        return write_buku(self.folder / f"{name}.xlsx", buku, self.bagan, pedoman)

    def learn(self, path: Path) -> ProfilSel:
        seen = look_at_workbook(self.office, path, pedoman_id=PEDOMAN, tahun_buku=BUKU).value
        sel = {teks: guess.kode for teks, guess in seen.tebakan.items()}
        return profil_from(self.office, seen, sel, "CONTOH susunan")

    def look(
        self, *, ganti: bool = False, koperasi: dict[Path, int] | None = None
    ) -> PratinjauFolder:
        policy = Kebijakan.GANTI if ganti else Kebijakan.ISI_KOSONG
        paths = workbooks_in([self.folder])
        wish = PermintaanFolder(paths, self.profil, TAHUN, BUKU, policy, koperasi or {})
        return preview_folder(self.office, wish).value

    def one(self, buku: BukuKerja, *, ganti: bool = False) -> BarisFolder:
        self.write("satu", buku)
        return self.look(ganti=ganti).baris[0]

    def save(self, *, ganti: bool = False) -> HasilImpor:
        return commit_folder(self.office, self.look(ganti=ganti)).value


def pesan(row: BarisFolder) -> str:
    return " ".join(one.pesan for one in row.alasan)
