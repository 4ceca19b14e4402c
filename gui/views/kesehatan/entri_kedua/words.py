"""Values of a second entry as an officer reads and types them."""

from core import angka, rupiah
from core.koperasi.entri_kedua import TIDAK, YA, JenisNilai
from core.koperasi.entri_kedua_bentuk import Tanya
from gui.widgets.angka_edit import AngkaEdit
from gui.widgets.rupiah_edit import RupiahEdit

_ANSWERS = {YA: "Ya", TIDAK: "Tidak", "": ""}
BLANK = "kosong"


def shown(tanya: Tanya, text: str) -> str:
    """A stored value in words; a contra account is shown as what it takes away."""
    match tanya.kode.jenis:
        case JenisNilai.AKUN:
            amount = int(text) if text else None
            contra = tanya.akun is not None and tanya.akun.tanda == "-"
            return rupiah.show(-amount if amount and contra else amount)
        case JenisNilai.ISIAN:
            return AngkaEdit().write(angka.read_exact(text) if text else None)
        case JenisNilai.JAWABAN:
            return _ANSWERS[text]


def field_for(tanya: Tanya) -> RupiahEdit | AngkaEdit:
    """The field in which a value is typed."""
    return AngkaEdit() if tanya.kode.jenis is JenisNilai.ISIAN else RupiahEdit()


def put(field: RupiahEdit | AngkaEdit, text: str) -> None:
    """Show a stored value in its field."""
    if isinstance(field, AngkaEdit):
        field.set_value(angka.read_exact(text) if text else None)
    else:
        field.set_amount(int(text) if text else None)


def text_of(field: RupiahEdit | AngkaEdit) -> str:
    """What stands in the field, as it is stored; unreadable typing has its own sentence."""
    if isinstance(field, AngkaEdit):
        skor = field.value()
        return "" if skor is None else angka.exact(skor)
    amount = field.amount()
    return "" if amount is None else str(amount)
