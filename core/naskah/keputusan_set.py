"""A draft draws its annex from an IKU set: the decree with the words of that set in it."""

from dataclasses import replace

from core.naskah.model import TABEL_CASCADE, TABEL_IKU, Periode, Tabel
from core.naskah.naskah_model import (
    CASCADE,
    IKU,
    BarisKaitan,
    Hitungan,
    IkuNaskah,
    Naskah,
    TabelNaskah,
)
from core.naskah.susun import number_iku, number_sasaran
from core.rules import set_iku as rules
from core.rules.set_iku import SetIku


def with_set(naskah: Naskah, set_iku: SetIku) -> Naskah:
    """The same decree; indicators, cascade, duties and years as the set has them."""
    sasaran = number_sasaran(set_iku)
    return replace(
        naskah,
        periode=Periode(set_iku.sejak, set_iku.sampai),
        tugas=set_iku.tugas,
        fungsi=set_iku.fungsi,
        cascade=tuple(
            BarisKaitan(
                misi=row.misi,
                tujuan=row.tujuan,
                sasaran_rpjmd=row.sasaran_rpjmd,
                sasaran_renstra=_numbered(sasaran.get(row.sasaran_renstra), row.sasaran_renstra),
                iku=row.iku,
                iku_tercetak=tuple(
                    _numbered(found.nomor, found.teks)
                    for found in (number_iku(set_iku, kode) for kode in row.iku)
                ),
            )
            for row in set_iku.cascade
        ),
        iku=tuple(
            _iku(iku, number, _numbered(sasaran[iku.sasaran], iku.sasaran))
            for number, iku in enumerate(set_iku.iku, start=1)
        ),
        tabel=naskah.tabel or TABEL_BAWAAN,
        set_iku=set_iku.id,
    )


def _iku(iku: rules.Iku, number: int, sasaran: str) -> IkuNaskah:
    made = IkuNaskah(
        kode=iku.kode,
        nomor=str(number),
        sasaran=sasaran,
        nama=iku.nama,
        formulasi=iku.formulasi,
        penjelasan=iku.penjelasan,
        sumber_data=iku.sumber_data,
        periode=iku.periode,
        satuan=iku.satuan,
        arah=iku.arah.value,
        jenis=iku.jenis.value,
    )
    if iku.rasio is None:
        return made
    ratio = iku.rasio
    return replace(
        made,
        pembilang=ratio.pembilang,
        penyebut=ratio.penyebut,
        tahun_data=ratio.tahun_data.value,
        hitung_pembilang=_counted(ratio.hitung_pembilang),
        hitung_penyebut=_counted(ratio.hitung_penyebut),
        pilihan_penyebut=tuple(one.value for one in ratio.pilihan_penyebut),
    )


def _counted(hitungan: rules.Hitungan) -> Hitungan:
    return Hitungan(hitungan.daftar.value, hitungan.predikat)


def _numbered(number: int | None, text: str) -> str:
    return text if number is None else f"{number}. {text}"


def _heading(kode: str, tabel: Tabel) -> TabelNaskah:
    return TabelNaskah(kode, tabel.label, tabel.judul, tabel.kepala_kolom)


TABEL_BAWAAN = (_heading(CASCADE, TABEL_CASCADE), _heading(IKU, TABEL_IKU))
