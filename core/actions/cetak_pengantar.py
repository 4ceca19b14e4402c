"""Gather the covering letter of a paper of the cycle; number and day may be filled in by hand."""

from core.actions.cetak_kesehatan_hasil import signer_notes
from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.cetak_kesehatan_surat import issuer, number_notes
from core.actions.cetak_kesehatan_tanda import load_penerbit, signers_of
from core.actions.cetak_kinerja import Permintaan
from core.actions.office import Office
from core.errors import AppError
from core.iku.triwulan import ROMAWI
from core.naskah.surat_pengantar import PENGANTAR, UNTUK, FaktaPengantar, write_pengantar


def susun_pengantar(office: Office, permintaan: Permintaan) -> Naskah:
    """Raises `AppError` where it is not said which paper the letter goes with."""
    untuk, tahun = permintaan.untuk, permintaan.tahun
    if untuk not in UNTUK:
        raise AppError(
            f"Tidak ada surat pengantar untuk {untuk}."
            if untuk
            else "Surat pengantar memerlukan naskah yang diantar.",
            hint=f"Pilih salah satu: {', '.join(UNTUK)}.",
        )
    quarter = permintaan.triwulan if untuk == "pengukuran" else None
    penerbit = load_penerbit(office)
    tanda = signers_of(penerbit, PENGANTAR, on=permintaan.tanggal or office.today)
    model = write_pengantar(
        FaktaPengantar(
            penerbit=issuer(penerbit, tanda),
            untuk=untuk,
            tahun=tahun,
            triwulan=f"Triwulan {ROMAWI[quarter]}" if quarter else "",
            nomor=permintaan.nomor,
            tanggal=permintaan.tanggal,
            kepada=tuple(filter(None, map(str.strip, permintaan.kepada.splitlines()))),
            hal=permintaan.hal.strip(),
            lampiran=permintaan.lampiran.strip(),
        )
    )
    return Naskah(
        PENGANTAR,
        model,
        model.hal,
        tahun,
        rujukan=f"tahun:{tahun}:{untuk}:{quarter or 0}",
        catatan=(*number_notes(permintaan.nomor, permintaan.tanggal), *signer_notes(tanda)),
    )
