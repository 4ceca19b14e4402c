"""Two officers at one report: the first entry, and the second one typed from the books."""

from collections.abc import Mapping

from core.actions.entri_kedua import (
    compare_entri_kedua,
    keep_entri_kedua,
    start_entri_kedua,
)
from core.actions.office import Office
from core.actions.penilaian_kerja import isi_of
from core.actions.petugas import sign_in
from core.koperasi.entri_kedua import (
    EntriKedua,
    JenisNilai,
    KodeNilai,
    Lingkup,
    values_of,
)
from core.koperasi.laporan import KunciLaporan
from tests.core.actions.penilaian.conftest import (
    BATAS,
    OPERATOR,
    SANDI,
    VERIFIKATOR,
    _paper,
    _saved,
)

KAS = KodeNilai(JenisNilai.AKUN, "kas")
TANYA = KodeNilai(JenisNilai.JAWABAN, "TK1.1:1")


def by(office: Office, nip: str) -> None:
    sign_in(office, nip, SANDI)


def enter_first(office: Office, kunci: KunciLaporan, **changed: int | None) -> None:
    """The operator enters the report and leaves the desk to the verifikator."""
    by(office, OPERATOR)
    _saved(office, _paper(kunci, **changed))
    by(office, VERIFIKATOR)


def right_values(kunci: KunciLaporan) -> dict[KodeNilai, str]:
    """What stands in the books, as the second officer reads it."""
    paper = _paper(kunci)
    return values_of(isi_of(paper.laporan, None, paper.penilaian))


def typed(
    office: Office, kunci: KunciLaporan, right: Mapping[KodeNilai, str], lingkup: Lingkup
) -> EntriKedua:
    entri = start_entri_kedua(office, kunci, lingkup, BATAS).value
    keep_entri_kedua(
        office, entri.id, {one.tanya: right.get(one.tanya, "0") for one in entri.nilai}
    )
    return entri


def compared(
    office: Office, kunci: KunciLaporan, right: Mapping[KodeNilai, str] | None = None
) -> EntriKedua:
    entri = typed(office, kunci, right or right_values(kunci), Lingkup.SEMUA)
    return compare_entri_kedua(office, kunci, entri.id, BATAS).value
