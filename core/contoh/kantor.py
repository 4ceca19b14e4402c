"""The sample office itself: profile, officers with shown passwords, signatories."""

from datetime import date

from core.kantor.contoh import PETUGAS_CONTOH, PetugasContoh
from core.kantor.model import Kantor, PenandaTangan

KANTOR_CONTOH = Kantor(
    nama_pemda="Pemerintah Kota Bandar Lampung",
    nama_dinas="Dinas Koperasi dan Usaha Kecil Menengah",
    nama_singkat="Dinas Koperasi dan UKM",
    kota="Bandar Lampung",
    alamat="Jl. Contoh No. 1 Bandar Lampung",
    telepon="",
    email="contoh@contoh.invalid",
    contoh=True,
)
PENANDA_TANGAN = (
    PenandaTangan(
        id=0,
        awalan="Plt.",
        jabatan="Kepala Dinas Koperasi dan UKM Kota Bandar Lampung",
        nama="CONTOH Seroja Kenari, S.E.",
        pangkat="Pembina Tingkat I",
        nip="190005051920052005",
        berlaku_sejak=date(2021, 1, 4),
        berlaku_sampai=date(2022, 12, 31),
    ),
    PenandaTangan(
        id=0,
        awalan="",
        jabatan="Kepala Dinas Koperasi dan UKM Kota Bandar Lampung",
        nama="CONTOH Teratai Meranti, S.E., M.M.",
        pangkat="Pembina Utama Muda",
        nip="190006061920061006",
        berlaku_sejak=date(2023, 1, 2),
        berlaku_sampai=None,
    ),
    PenandaTangan(
        id=0,
        awalan="",
        jabatan="Kepala Bidang Kelembagaan dan Pengawasan",
        nama="CONTOH Flamboyan Jati, S.H.",
        pangkat="Pembina",
        nip="190008081920081008",
        berlaku_sejak=date(2021, 1, 4),
        berlaku_sampai=None,
    ),
)


def hashed(petugas: PetugasContoh) -> str:
    """The hash of a shown password; its salt is fixed so that equal offices have equal bytes."""
    from argon2 import PasswordHasher
    from argon2.low_level import Type, hash_secret

    usual = PasswordHasher()
    found = hash_secret(
        petugas.sandi.encode(),
        f"contoh-{petugas.peran:.9}".ljust(16, "-").encode(),
        time_cost=usual.time_cost,
        memory_cost=usual.memory_cost,
        parallelism=usual.parallelism,
        hash_len=usual.hash_len,
        type=Type.ID,
    )
    return found.decode("ascii")


__all__ = ["KANTOR_CONTOH", "PENANDA_TANGAN", "PETUGAS_CONTOH", "hashed"]
