"""Save the draft of the whole LKjIP as a .docx: its figures are those of the printed chapter."""

from pathlib import Path

from core.actions.cetak_kinerja import Permintaan, build, load_isian
from core.actions.ekspor_berkas import whole_file
from core.actions.lkjip_draf import draft_of
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import AppError, PrintRefusedError
from core.naskah.lkjip import LKJIP, NaskahLkjip
from core.naskah.model import Kertas
from core.storage.cetakan_store import CetakanStore

AKHIRAN = ".docx"
_DRAF = "draf"


def save_lkjip_docx(office: Office, tahun: int, path: Path, set_iku: str = "") -> Outcome[Path]:
    """Write it whole and note it in the journal; a failure leaves the older file and no entry.

    Raises `AppError` for another kind of file, `PrintRefusedError` before figures are counted.
    """
    if path.suffix.lower() != AKHIRAN:
        raise AppError(
            f"Nama berkas {path.name} tidak berakhiran {AKHIRAN}.",
            hint=f"Beri nama misalnya LKjIP {tahun}{AKHIRAN}.",
        )
    asked = Permintaan(tahun, set_iku=set_iku)
    naskah = build(office, LKJIP, asked)
    if naskah.halangan:
        raise PrintRefusedError(naskah.halangan[0])
    model: NaskahLkjip = naskah.model
    draf = draft_of(office, model, set_iku, hari=load_isian(office, LKJIP, asked).tanggal)
    from core.kata.lkjip import write_lkjip

    with office.db.atomic():
        with whole_file(path) as part:
            write_lkjip(draf, Kertas(office.pilihan.kertas), part, office.clock())
        facts = {"naskah": f"LKjIP {tahun}", "tujuan": f"berkas {path.name}"}
        deed = office.deed(f"draf LKjIP {tahun} disimpan sebagai dokumen Word")
        CetakanStore(office.db).note(deed, _DRAF, facts)
    return Outcome(path, frozenset({Topic.NASKAH}))
