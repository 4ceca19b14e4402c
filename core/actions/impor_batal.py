"""The list of imports, and taking one back within thirty days."""

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.progress import Progress
from core.errors import AppError
from core.impor.rencana_riwayat import HARI_BATAL, BarisTetap, HasilBatal, Impor
from core.storage.impor_batal import Pembatalan, Putusan, take_back
from core.storage.impor_store import ImporStore

_TERBARU = 200
_TOPICS = frozenset(
    {Topic.KOPERASI, Topic.UMKM, Topic.LABA, Topic.LAPORAN_KEUANGAN, Topic.PENILAIAN}
)


def list_imports(office: Office) -> list[Impor]:
    """Imports, newest first, those taken back too."""
    return ImporStore(office.db).listed(_TERBARU)


def preview_undo(office: Office, impor_id: int) -> Outcome[HasilBatal]:
    """What taking an import back would do; nothing is written. Raises `AppError`."""
    _undoable(office, impor_id)
    found = Pembatalan(office.db, impor_id)
    return Outcome(_counted(found, found.putusan))


def undo_import(
    office: Office, impor_id: int, progress: Progress | None = None
) -> Outcome[HasilBatal]:
    """Take an import back; records edited since stay and are listed. Raises `AppError`."""
    progress = progress or Progress()
    impor = _undoable(office, impor_id)
    before = Pembatalan(office.db, impor_id)
    total, done = len(before.jejak), 0

    def step(rows: int) -> None:
        nonlocal done
        done += rows
        if done % 500 == 0 or done == total:
            progress.step(done, total)

    with office.db.atomic():
        deed = office.deed(f"impor dibatalkan: {impor.berkas}")
        verdicts = take_back(office.db, deed, impor_id, step)
    return Outcome(_counted(before, verdicts), _TOPICS)


def list_kept(office: Office, impor_id: int) -> tuple[BarisTetap, ...]:
    """The records that stayed when the import was taken back."""
    return ImporStore(office.db).kept(impor_id)


def list_refused(office: Office, impor_id: int) -> tuple[BarisTetap, ...]:
    """The rows of the file that an import left out, with the reason; the first thousand."""
    return ImporStore(office.db).refused(impor_id)


def _undoable(office: Office, impor_id: int) -> Impor:
    impor = ImporStore(office.db).get(impor_id)
    if impor is None:
        raise AppError("Impor ini tidak ada di basis data.", hint="Muat ulang daftar impor.")
    if impor.dibatalkan_pada is not None:
        raise AppError(f"Impor {impor.berkas} sudah dibatalkan.", hint="Tidak ada yang diubah.")
    if not impor.undoable(office.clock()):
        raise AppError(
            f"Impor {impor.berkas} sudah lebih dari {HARI_BATAL} hari.",
            hint="Ubah atau hapus catatannya satu per satu.",
        )
    return impor


def _counted(found: Pembatalan, verdicts: list[Putusan]) -> HasilBatal:
    stay = [each for each in verdicts if each.sebab]
    gone = [each for each in verdicts if not each.sebab and not each.sudah]
    return HasilBatal(
        ke_sampah=sum(each.jejak.sebelum is None for each in gone),
        dikembalikan=sum(each.jejak.sebelum is not None for each in gone),
        tetap=found.names(stay),
    )
