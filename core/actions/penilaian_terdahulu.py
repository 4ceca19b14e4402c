"""Take over a result from a certificate, without accounts; correct one; show its scan."""

import hashlib

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.penilaian import PENETAP, Wewenang, deed_of
from core.actions.petugas import authorize
from core.errors import AppError, DataRejectedError
from core.findings import Finding, blocks
from core.koperasi.laporan import KunciLaporan
from core.koperasi.penilaian import (
    AsalPenilaian,
    HasilTerdahulu,
    Penilaian,
    Sertifikat,
    StatusPenilaian,
    Tanda,
    check_terdahulu,
    counted_from,
)
from core.rules.pedoman import Pedoman
from core.storage.penilaian_store import PenilaianStore


def check_hasil(office: Office, hasil: HasilTerdahulu) -> tuple[Finding, ...]:
    """What is wrong or odd about a result before it is taken over."""
    return tuple(check_terdahulu(hasil, office.law.pedoman.get(hasil.pedoman_id)))


def record_terdahulu(
    office: Office, hasil: HasilTerdahulu, wewenang: Wewenang, alasan_ganti: str = ""
) -> Outcome[Penilaian]:
    """Take a result over; it counts like a final one, so a pejabat confirms it by password.

    One that was taken over before is replaced with a reason and kept. Raises
    `DataRejectedError`, or `AppError` when the report is being assessed here.
    """
    petugas = authorize(office, wewenang.nip, wewenang.sandi, *PENETAP)
    findings = check_hasil(office, hasil)
    pedoman = office.law.pedoman.get(hasil.pedoman_id)
    if blocks(findings) or pedoman is None:
        raise DataRejectedError(findings)
    store = PenilaianStore(office.db)
    old = store.find(hasil.kunci)
    if old is not None:
        _refuse_unless_replaceable(old, alasan_ganti)
    deed = deed_of(office, petugas, "hasil terdahulu dicatat", hasil.kunci)
    with office.db.atomic():
        if old is not None:
            store.reopen(deed, old, alasan_ganti.strip())
        new_id = store.add(deed, taken_over(hasil, pedoman, old), hasil.scan)
    found = store.get(new_id)
    if found is None:
        raise LookupError(new_id)
    return Outcome(found, frozenset({Topic.PENILAIAN}), findings)


def _refuse_unless_replaceable(old: Penilaian, alasan_ganti: str) -> None:
    if old.asal is not AsalPenilaian.TERDAHULU:
        raise AppError(
            f"Tahun buku {old.tahun_buku} sudah dinilai di sini ({old.status.sebutan.lower()}).",
            hint="Hasil terdahulu hanya untuk tahun yang tidak dinilai di SIKU.",
        )
    if not alasan_ganti.strip():
        raise DataRejectedError(
            [Finding("terdahulu.alasan_ganti", "alasan_ganti", "Tulis alasan mengganti hasil.")]
        )


def taken_over(hasil: HasilTerdahulu, pedoman: Pedoman, old: Penilaian | None) -> Penilaian:
    """A result as an assessment, final from the day that it counts."""
    scan = hasil.scan
    return Penilaian(
        kunci=hasil.kunci,
        pedoman_id=pedoman.id,
        asal=AsalPenilaian.TERDAHULU,
        status=StatusPenilaian.FINAL,
        pedoman_sidik=pedoman.hash,
        putaran=old.putaran + 1 if old else 1,
        menggantikan=old.id if old else None,
        total=hasil.skor,
        predikat=hasil.predikat,
        predikat_urut=next(each.urut for each in pedoman.predikat if each.nama == hasil.predikat),
        sertifikat=Sertifikat(
            hasil.nomor.strip(),
            hasil.tanggal,
            hasil.scan_nama if scan is not None else "",
            hashlib.sha256(scan).hexdigest() if scan is not None else "",
        ),
        final=Tanda(counted_from(hasil)),
        catatan=hasil.catatan.strip(),
    )


def load_scan(office: Office, penilaian_id: int) -> bytes | None:
    """The scanned certificate; raises `AppError` when it is damaged."""
    try:
        return PenilaianStore(office.db).scan(penilaian_id)
    except ValueError as error:
        raise AppError(
            "Pindaian sertifikat ini tidak sama lagi dengan yang disimpan.",
            hint="Ambil dari salinan data, atau catat lagi hasilnya dengan pindaian baru.",
        ) from error


def penilaian_in_force(office: Office, kunci: KunciLaporan) -> Penilaian | None:
    """The assessment of a report that is in force."""
    return PenilaianStore(office.db).find(kunci)
