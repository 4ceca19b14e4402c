"""People, headline figures and RAT of a cooperative per tahun buku."""

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import DataRejectedError
from core.findings import Finding, blocks
from core.koperasi.checks_status import status_on
from core.koperasi.checks_tahun import SekitarTahun, check_tahun
from core.koperasi.model import ORANG, KoperasiTahun
from core.koperasi.rat import aturan_of
from core.storage.koperasi_store import KoperasiStore
from core.tanggal import year_end

_SUMS = {
    "aset": "total_aset",
    "modal_luar": "total_kewajiban",
    "modal_sendiri": "total_ekuitas",
    "shu": "shu_sesudah_pajak",
}
_ACCOUNTS = ("volume_usaha", *(f"{who}_{sex}" for who in ORANG for sex in ("pria", "wanita")))


def figures_of_report(office: Office, koperasi_id: int, tahun_buku: int) -> dict[str, int]:
    """The same headline figures as the cooperative's own report has them; empty without one.

    A sum is given only when one of its accounts was filled in: blank is not zero.
    """
    amounts = KoperasiStore(office.db).report_amounts(koperasi_id, tahun_buku)
    found: dict[str, int] = {name: amounts[name] for name in _ACCOUNTS if name in amounts}
    for name, kode in _SUMS.items():
        jumlah = office.law.bagan.jumlah[kode]
        if amounts.keys() & jumlah.akun.keys():
            found[name] = int(jumlah.of(amounts))
    return found


def examine_tahun(office: Office, tahun: KoperasiTahun) -> tuple[Finding, ...]:
    """Check a year beside the other years and the report of the same cooperative."""
    store = KoperasiStore(office.db)
    koperasi = store.get(tahun.koperasi_id)
    if koperasi is None:
        return ()
    others = [one for one in store.years(tahun.koperasi_id) if one.id != tahun.id]
    before = [one for one in others if one.tahun_buku == tahun.tahun_buku - 1]
    status = status_on(store.statuses(tahun.koperasi_id), year_end(tahun.tahun_buku))
    pilihan = office.pilihan
    sekitar = SekitarTahun(
        koperasi=koperasi,
        today=office.today,
        keadaan=status.status if status else None,
        sebelumnya=before[0] if before else None,
        tahun_lain=frozenset(one.tahun_buku for one in others),
        laporan=figures_of_report(office, tahun.koperasi_id, tahun.tahun_buku),
        aturan=aturan_of(pilihan.batas_rat, pilihan.tahun_tanpa_rat),
    )
    return check_tahun(tahun, sekitar)


def save_tahun(office: Office, tahun: KoperasiTahun) -> Outcome[int]:
    """Add a year (`id` 0) or change one; raises `DataRejectedError`, `RecordMovedError`."""
    findings = examine_tahun(office, tahun)
    if blocks(findings):
        raise DataRejectedError(findings)
    store = KoperasiStore(office.db)
    induk = f"koperasi:{tahun.koperasi_id}"
    saved_id = tahun.id
    with office.db.atomic():
        if tahun.id:
            what = f"tahun buku {tahun.tahun_buku} diubah"
            store.save_year(office.deed(what, induk=induk), tahun)
        else:
            what = f"tahun buku {tahun.tahun_buku} ditambah"
            saved_id = store.add_year(office.deed(what, induk=induk), tahun)
    return Outcome(saved_id, frozenset({Topic.KOPERASI}), findings)


def trash_tahun(office: Office, tahun: KoperasiTahun) -> Outcome[None]:
    """Take a year that was entered by mistake away; saving that year again brings it back."""
    with office.db.atomic():
        what = f"tahun buku {tahun.tahun_buku} dihapus"
        deed = office.deed(what, induk=f"koperasi:{tahun.koperasi_id}")
        KoperasiStore(office.db).trash_year(deed, tahun)
    return Outcome(None, frozenset({Topic.KOPERASI}))
