"""A pedoman as the content of a rule file: the reverse of `read_pedoman`."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from core import angka
from core.rules.pedoman import (
    Agregasi,
    Aspek,
    Komponen,
    Kuesioner,
    NolPenyebut,
    Pedoman,
    Rasio,
    Sumber,
    Varian,
)
from core.rules.pita import Pita

Isi = dict[str, Any]


def isi_of(pedoman: Pedoman) -> Isi:
    """What stands in the rule file; what is optional and empty is left out."""
    untuk = pedoman.instrumen_untuk
    return _filled(
        {
            "id": pedoman.id,
            "judul": pedoman.judul,
            "dasar": pedoman.dasar,
            "instrumen_untuk": _filled(
                {
                    "jenis": [str(each.value) for each in untuk.jenis],
                    "pola": [str(each) for each in untuk.pola],
                    "kuk": list(untuk.kuk),
                }
            ),
            "tahun_buku_sejak": pedoman.tahun_buku_sejak,
            "tahun_buku_sampai": pedoman.tahun_buku_sampai,
            "status": pedoman.status.value,
            "agregasi": pedoman.agregasi.value,
            "catatan": pedoman.catatan,
            "sumber": [_sumber(each) for each in pedoman.sumber.values()],
            "predikat": [
                {"nama": each.nama, "minimal": number(each.minimal), "urut": each.urut}
                for each in pedoman.predikat
            ],
            "jumlah": {
                each.kode: {"nama": each.nama, "akun": weights(each.akun)}
                for each in pedoman.jumlah.values()
            },
            "aspek": [_aspek(each, pedoman.agregasi) for each in pedoman.aspek],
        }
    )


def number(value: Fraction) -> int | str:
    """An exact number as a rule file writes it: a whole number, else a decimal in text.

    >>> number(Fraction(15, 2)), number(Fraction(3))
    ('7.5', 3)
    """
    return value.numerator if value.denominator == 1 else angka.exact(value)


def weights(akun: Mapping[str, Fraction]) -> Isi:
    """The accounts of a sum with their weights."""
    return {kode: number(bobot) for kode, bobot in akun.items()}


def isi_komponen(komponen: Komponen, agregasi: Agregasi) -> Isi:
    """One component as it stands in the file."""
    weighed = agregasi is Agregasi.JUMLAH_SKOR
    return (
        _filled(
            {
                "kode": komponen.kode,
                "alias": komponen.alias,
                "nama": komponen.nama,
                "sub_aspek": komponen.sub_aspek,
                "jenis": komponen.jenis.value,
                "bobot": number(komponen.bobot) if weighed else None,
                **_hitungan(komponen),
                "keyakinan": komponen.keyakinan.value,
            }
        )
        | _filled(
            {"catatan": komponen.catatan, "varian": [_varian(each) for each in komponen.varian]}
        )
        | {"sumber": list(komponen.sumber)}
    )


def isi_pita(bands: tuple[Pita, ...]) -> list[list[int | str]]:
    """Bands as rows of the file."""
    return [
        [each.syarat, number(each.nilai)] + ([] if each.skor is None else [number(each.skor)])
        for each in bands
    ]


def _hitungan(komponen: Komponen) -> Isi:
    match komponen.isi:
        case Rasio() as rasio:
            return {
                "pembilang": rasio.pembilang.kode,
                "penyebut": rasio.penyebut.kode,
                "kali": number(rasio.kali),
                "satuan": rasio.satuan,
                "arah": rasio.arah.value,
                "pita": isi_pita(rasio.pita),
                "nol_penyebut": _nol(rasio.nol_penyebut),
            }
        case Kuesioner() as tanya:
            per_ya = tanya.nilai_per_ya
            return {
                "jumlah_butir": tanya.jumlah_butir,
                "butir": [{"kode": each.kode, "teks": each.teks} for each in tanya.butir],
                "nilai_per_ya": None if per_ya is None else number(per_ya),
                "pita": isi_pita(tanya.pita),
            }
    return {"satuan": komponen.isi.satuan}


def _nol(nol: NolPenyebut) -> Isi:
    return _filled(
        {
            "nilai": number(nol.nilai),
            "skor": None if nol.skor is None else number(nol.skor),
            "bukti": [each.kode for each in nol.bukti],
            "nilai_tanpa_bukti": (
                None if nol.nilai_tanpa_bukti is None else number(nol.nilai_tanpa_bukti)
            ),
            "alasan": nol.alasan,
            "usulan": nol.usulan,
        }
    )


def _varian(varian: Varian) -> Isi:
    rasio, line = varian.rasio, varian.rasio.linier
    values: Isi = {
        "pita": isi_pita(rasio.pita),
        "linier": None
        if line is None
        else {
            "kemiringan": number(line.kemiringan),
            "titik_potong": number(line.titik_potong),
            "minimal": number(line.minimal),
            "maksimal": number(line.maksimal),
        },
        "pembilang": rasio.pembilang.kode,
        "penyebut": rasio.penyebut.kode,
        "kali": number(rasio.kali),
    }
    changed = {key: value for key, value in values.items() if key in varian.mengganti}
    return {
        "id": varian.id,
        "nama": varian.nama,
        **changed,
        "sumber": list(varian.sumber),
        **_filled({"catatan": varian.catatan}),
    }


def _aspek(aspek: Aspek, agregasi: Agregasi) -> Isi:
    return {
        "kode": aspek.kode,
        "nama": aspek.nama,
        "bobot": number(aspek.bobot),
        "komponen": [isi_komponen(each, agregasi) for each in aspek.komponen],
    }


def _sumber(sumber: Sumber) -> Isi:
    return _filled({"id": sumber.id, "uraian": sumber.uraian, "url": sumber.url})


def _filled(row: Isi) -> Isi:
    """Without what is optional and absent; a false and a zero are something."""
    return {
        key: value for key, value in row.items() if value is not None and value not in ("", [], {})
    }
