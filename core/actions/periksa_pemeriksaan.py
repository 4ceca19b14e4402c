"""The part of the whole check that looks at examinations: teams, certificates, open letters."""

from collections.abc import Iterator

from core.actions.office import Office
from core.findings import Finding, Severity
from core.storage.pemeriksaan_periksa import (
    finals_without_record,
    odd_certificates,
    open_letters,
    small_teams,
)


def check_examinations(office: Office) -> Iterator[Finding]:
    """What does not go together; an unfinished letter is only noted."""
    pilihan = office.pilihan
    for tahun_buku, count in finals_without_record(office.db):
        yield Finding(
            "periksa.tanpa_pemeriksaan",
            "",
            f"{count} hasil final tahun buku {tahun_buku} tanpa catatan pemeriksaan.",
            Severity.CATATAN,
        )
    for letter in small_teams(office.db, pilihan.pemeriksa_minimal):
        name = letter.nomor or f"tanpa nomor, tahun buku {letter.tahun_buku}"
        final = f"; {letter.final} hasilnya sudah final" if letter.final else ""
        yield Finding(
            "periksa.pemeriksa_kurang",
            "",
            f"Surat tugas {name}: pemeriksa {letter.pemeriksa} orang, paling sedikit "
            f"{pilihan.pemeriksa_minimal}{final}.",
            Severity.PERINGATAN if letter.final else Severity.CATATAN,
        )
    for odd in odd_certificates(office.db, pilihan.predikat_sertifikat):
        why = f"predikatnya {odd.predikat}" if odd.predikat else "hasilnya tidak final"
        yield Finding(
            "periksa.sertifikat",
            f"koperasi:{odd.koperasi_id}",
            f"{odd.nama}, tahun buku {odd.tahun_buku}: bersertifikat {odd.nomor}, tetapi {why}.",
            Severity.PERINGATAN,
        )
    for back in open_letters(office.db):
        yield Finding(
            "periksa.surat_terbuka",
            f"laporan_keuangan:{back.laporan_id}",
            f"{back.nama}, tahun buku {back.tahun_buku}: laporan sudah dilengkapi, "
            "tanggal diterima kembali belum dicatat.",
            Severity.CATATAN,
        )
