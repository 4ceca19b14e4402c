"""The content of an IKU set as tables, the way its file has them: the reverse of reading."""

from typing import Any

from core.rules.set_iku import Hitungan, Iku, RumusRasio, SetIku

Isi = dict[str, Any]


def isi_of_set(set_iku: SetIku) -> Isi:
    """Everything of a set; read back it is the same set."""
    asal = set_iku.keputusan_asal
    return {
        "id": set_iku.id,
        "judul": set_iku.judul,
        "berlaku": {"sejak": set_iku.sejak, "sampai": set_iku.sampai},
        "keputusan_asal": {
            "nomor": asal.nomor,
            "tentang": asal.tentang,
            "tanggal": asal.tanggal,
        },
        "tugas": set_iku.tugas,
        "fungsi": list(set_iku.fungsi),
        "cascade": [
            {
                "misi": baris.misi,
                "tujuan": baris.tujuan,
                "sasaran_rpjmd": baris.sasaran_rpjmd,
                "sasaran_renstra": baris.sasaran_renstra,
                "iku": list(baris.iku),
            }
            for baris in set_iku.cascade
        ],
        "iku": [isi_of_iku(iku) for iku in set_iku.iku],
    }


def isi_of_iku(iku: Iku) -> Isi:
    """One indicator."""
    isi: Isi = {
        "kode": iku.kode,
        "sasaran": iku.sasaran,
        "nama": iku.nama,
        "penjelasan": iku.penjelasan,
        "sumber_data": iku.sumber_data,
        "periode": iku.periode,
        "satuan": iku.satuan,
        "arah": iku.arah.value,
        "jenis": iku.jenis.value,
    }
    if iku.penanggung_jawab:
        isi["penanggung_jawab"] = iku.penanggung_jawab
    return isi | ({"formulasi": iku.formulasi} if iku.rasio is None else _rumus(iku.rasio))


def _rumus(rasio: RumusRasio) -> Isi:
    isi: Isi = {
        "pembilang": rasio.pembilang,
        "penyebut": rasio.penyebut,
        "tahun_data": rasio.tahun_data.value,
        "hitung_pembilang": _hitungan(rasio.hitung_pembilang),
        "hitung_penyebut": _hitungan(rasio.hitung_penyebut),
    }
    if rasio.pilihan_penyebut:
        isi["pilihan_penyebut"] = [daftar.value for daftar in rasio.pilihan_penyebut]
    return isi


def _hitungan(hitungan: Hitungan) -> Isi:
    isi: Isi = {"daftar": hitungan.daftar.value}
    if hitungan.predikat:
        isi["predikat"] = list(hitungan.predikat)
    return isi
