"""What the checker of decrees finds in one that this office keeps."""

from core.actions.cetak_kesehatan_tanda import load_penerbit
from core.actions.naskah import NaskahTerbuka
from core.actions.naskah_peraturan import list_peraturan
from core.actions.naskah_susun import signed_by
from core.actions.office import Office
from core.findings import Finding
from core.naskah.isi_keputusan import IsiKeputusan
from core.naskah.keputusan_set import with_set
from core.naskah.periksa import check_naskah


def check_terbuka(
    office: Office, terbuka: NaskahTerbuka, isi: IsiKeputusan | None = None
) -> tuple[Finding, ...]:
    """Findings in the saved words, or in those that are not saved yet."""
    naskah = terbuka.naskah if isi is None else with_set(isi.naskah, terbuka.set_iku)
    if not terbuka.keputusan.asli:
        naskah = signed_by(load_penerbit(office), naskah, today=office.today)
    return check_naskah(naskah, [one.peraturan for one in list_peraturan(office)])
