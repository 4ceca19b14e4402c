"""The officers of a sample office with their passwords, which its sign-in page shows openly."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PetugasContoh:
    """A fictitious officer; the NIP is one that nobody living can have (born 1900)."""

    nip: str
    nama: str
    jabatan: str
    peran: str
    sandi: str


PETUGAS_CONTOH = (
    PetugasContoh(
        "190001011920011001",
        "CONTOH Petugas Operator",
        "Pengelola Data Koperasi dan UKM",
        "operator",
        "contoh-operator",
    ),
    PetugasContoh(
        "190002021920022002",
        "CONTOH Petugas Verifikator",
        "Pengawas Koperasi Ahli Muda",
        "verifikator",
        "contoh-verifikator",
    ),
    PetugasContoh(
        "190003031920031003",
        "CONTOH Petugas Pejabat",
        "Kepala Bidang Pengawasan Koperasi",
        "pejabat",
        "contoh-pejabat",
    ),
    PetugasContoh(
        "190004041920042004",
        "CONTOH Petugas Admin",
        "Pengelola Sistem Informasi",
        "admin",
        "contoh-admin",
    ),
)
