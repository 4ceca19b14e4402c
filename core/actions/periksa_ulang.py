"""Angka yang wajib diperiksa ulang: the figures of a working paper that decide its predikat."""

from core.actions.office import Office
from core.actions.penilaian_kerja import KertasKerja, appraise_stored, isi_of, pedoman_of
from core.koperasi.periksa_ulang import AngkaPeriksaUlang, pick_deciding

__all__ = ["PERAN_PERIKSA_ULANG", "AngkaPeriksaUlang", "periksa_ulang"]
PERAN_PERIKSA_ULANG = ("verifikator", "pejabat", "admin")
"""Who is shown them; an operator still typing never is."""


def periksa_ulang(office: Office, kertas: KertasKerja) -> tuple[AngkaPeriksaUlang, ...]:
    """The deciding figures of what is stored; none while the entry is not complete."""
    pedoman, telaah = pedoman_of(office, kertas.penilaian), appraise_stored(office, kertas)
    if pedoman is None or telaah is None or not telaah.berpredikat:
        return ()
    isi = isi_of(kertas.laporan, kertas.lalu, kertas.penilaian)
    return pick_deciding(pedoman, office.law.bagan, isi, persen=office.pilihan.penentu_persen)
