"""Whether a second entry is required before a conclusion, and whether there is one that stands."""

from core.actions.office import Office
from core.actions.penilaian_kerja import KertasKerja, bentuk_of, isi_of, pedoman_of
from core.actions.periksa_ulang import periksa_ulang
from core.findings import Finding
from core.koperasi.entri_kedua import (
    EntriKedua,
    JenisNilai,
    KeadaanEntri,
    KodeNilai,
    Lingkup,
    RingkasanEntriKedua,
    stands,
    summary_of,
    values_of,
)
from core.koperasi.entri_kedua_bentuk import Bentuk
from core.rules.bagan import TAHUN_LALU
from core.storage.entri_kedua_store import EntriKeduaStore
from core.storage.laporan_store import LaporanStore
from core.storage.penilaian_store import PenilaianStore

WAJIB_TIDAK = "tidak"


def entri_kedua_of(office: Office, penilaian_id: int) -> RingkasanEntriKedua | None:
    """The newest finished second entry of an assessment, for the editor and for paper."""
    found = EntriKeduaStore(office.db).latest(penilaian_id, KeadaanEntri.SELESAI)
    penilaian = PenilaianStore(office.db).get(penilaian_id)
    if found is None or penilaian is None or penilaian.laporan_id is None:
        return None
    laporan = LaporanStore(office.db).get(penilaian.laporan_id)
    return None if laporan is None else summary_of(found, laporan, penilaian)


def bentuk_kedua(office: Office, kertas: KertasKerja) -> Bentuk | None:
    """The form that is entered again; None without a pedoman."""
    pedoman = pedoman_of(office, kertas.penilaian)
    if pedoman is None:
        return None
    return Bentuk(
        pedoman,
        office.law.bagan,
        bentuk_of(office, kertas, kertas.penilaian),
        kertas.pola.lower(),
        pembanding_diketik=kertas.lalu is None,
        varian=tuple(kertas.penilaian.varian.items()),
    )


def deciding_codes(office: Office, kertas: KertasKerja) -> frozenset[KodeNilai]:
    """The deciding figures that belong to this report: not those of last year's own."""
    return frozenset(
        KodeNilai(JenisNilai(each.jenis), each.kode)
        for each in periksa_ulang(office, kertas)
        if kertas.lalu is None or not each.kode.endswith(TAHUN_LALU)
    )


def second_look_missing(office: Office, kertas: KertasKerja, wajib: str) -> Finding | None:
    """Why the assessment may not be concluded for want of a second entry; None when it may.

    `wajib` is the office's choice: "tidak", "penentu" or "semua". A second entry counts while the
    report still has every value agreed on in it.
    """
    bentuk = bentuk_kedua(office, kertas)
    if wajib == WAJIB_TIDAK or bentuk is None:
        return None
    all_asked = frozenset(bentuk.asked())
    wanted = all_asked
    if wajib == Lingkup.PENENTU:
        wanted = deciding_codes(office, kertas) & all_asked
    if not wanted:
        return None
    finished = EntriKeduaStore(office.db).finished(kertas.penilaian.id)
    if not finished:
        what = "semua isian" if wajib == Lingkup.SEMUA else f"{len(wanted)} angka penentu"
        return Finding(
            "entri_kedua.belum_ada",
            "entri_kedua",
            f"Entri kedua atas {what} oleh petugas lain belum selesai (Pekerjaan, Entri kedua).",
        )
    covering = [each for each in finished if _covers(each, wanted)]
    if not covering:
        left = min(len(wanted - {one.tanya for one in each.nilai}) for each in finished)
        return Finding(
            "entri_kedua.kurang",
            "entri_kedua",
            f"Entri kedua yang ada belum mencakup {left} isian; ulangi oleh petugas lain "
            "(Pekerjaan, Entri kedua).",
        )
    now = values_of(isi_of(kertas.laporan, kertas.lalu, kertas.penilaian))
    if any(stands(each.nilai, now, bentuk.wajib) for each in covering):
        return None
    return Finding(
        "entri_kedua.usang",
        "entri_kedua",
        "Isian berubah sesudah entri kedua; ulangi oleh petugas lain (Pekerjaan, Entri kedua).",
    )


def _covers(entri: EntriKedua, wanted: frozenset[KodeNilai]) -> bool:
    return wanted <= {one.tanya for one in entri.nilai}
