"""From what was chosen in the window to a preview: the layout is made, kept when it has a name."""

from dataclasses import dataclass, field
from pathlib import Path

from core.actions.impor_folder import PermintaanFolder, PratinjauFolder, preview_folder
from core.actions.impor_folder_profil import TinjauanSel, profil_from, save_profil_sel
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.progress import Progress
from core.actions.tahun_buku import tahun_buku_for
from core.impor.model import Kebijakan
from core.storage.impor_folder_store import names_of


@dataclass(frozen=True, slots=True)
class PilihanFolder:
    """Files, pattern and the map of its cells; without a `nama` the layout is not kept.

    `tahun` is the year of performance.
    """

    paths: tuple[Path, ...]
    tinjauan: TinjauanSel
    sel: dict[str, str]
    tahun: int
    nama: str = ""
    kebijakan: Kebijakan = Kebijakan.ISI_KOSONG
    koperasi: dict[Path, int] = field(default_factory=dict)


def check_folder(
    office: Office, pilihan: PilihanFolder, progress: Progress | None = None
) -> Outcome[PratinjauFolder]:
    """Keep the layout when it has a name, and look at every workbook under it.

    Raises `AppError`, `DataRejectedError` for a name or map that cannot be kept.
    """
    profil = profil_from(office, pilihan.tinjauan, pilihan.sel, pilihan.nama)
    kept = save_profil_sel(office, profil) if pilihan.nama.strip() else Outcome(profil)
    wish = PermintaanFolder(
        pilihan.paths,
        kept.value,
        pilihan.tahun,
        tahun_buku_for(office, pilihan.tahun),
        pilihan.kebijakan,
        dict(pilihan.koperasi),
    )
    found = preview_folder(office, wish, progress)
    return Outcome(found.value, kept.topics)


def everybody(office: Office) -> tuple[tuple[int, str], ...]:
    """Every cooperative by name, to be chosen by hand."""
    return tuple((koperasi_id, nama) for koperasi_id, (nama, _) in names_of(office.db).items())
