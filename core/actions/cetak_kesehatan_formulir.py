"""From the records to the empty form that is taken to the field."""

from core.actions.cetak_kesehatan_angka import entries, figures, questions
from core.actions.cetak_kesehatan_berkas import Berkas
from core.actions.cetak_kesehatan_naskah import Naskah
from core.actions.cetak_kesehatan_tanda import Penerbit, signers_of
from core.actions.office import Office
from core.actions.pedoman import is_matched
from core.errors import PrintRefusedError
from core.koperasi.laporan import last_year
from core.naskah.formulir import NaskahFormulir
from core.rules.pedoman import Pedoman, StatusPedoman

FORMULIR = "formulir-kosong"


def susun_formulir(office: Office, berkas: Berkas) -> Naskah:
    """The form of one cooperative: its identity, and last year's figures beside empty room."""
    pedoman = berkas.pedoman or office.law.pedoman.get(berkas.kertas.usulan.pedoman_id or "")
    if pedoman is None:
        raise PrintRefusedError(
            f"{berkas.koperasi.nama}: pedoman penilaian tidak tersedia untuk tahun buku ini.",
            hint="Pilih pedoman di halaman Kesehatan, atau cetak formulir tanpa koperasi.",
        )
    identitas, kertas = berkas.identitas, berkas.kertas
    tanda = signers_of(
        berkas.penerbit, FORMULIR, on=office.today, tim=berkas.tim, ketua=berkas.koperasi.ketua
    )
    model = NaskahFormulir(
        kop=berkas.penerbit.kop,
        pedoman=pedoman.judul,
        dasar=pedoman.dasar,
        tanggal=office.today,
        bagian=figures(
            office.law.bagan,
            berkas.bentuk,
            kertas.pola,
            kini={},
            lalu=last_year(kertas.laporan, kertas.lalu),
            alasan={},
        ),
        koperasi=identitas,
        tahun_buku=identitas.tahun_buku,
        tanya=questions(pedoman),
        isian=entries(pedoman),
        belum_dicocokkan=_unmatched(office, pedoman),
        contoh=berkas.penerbit.contoh,
        tanda=tanda.semua,
    )
    return Naskah(
        FORMULIR,
        model,
        f"{identitas.sebutan}, tahun buku {identitas.tahun_buku}",
        identitas.tahun_buku,
        rujukan=berkas.kunci.teks,
        koperasi_id=berkas.kunci.koperasi_id,
    )


def susun_formulir_umum(
    office: Office, penerbit: Penerbit, pedoman_id: str, tahun_buku: int
) -> Naskah:
    """The form without a cooperative, for the pedoman chosen."""
    pedoman = office.law.pedoman.get(pedoman_id)
    if pedoman is None:
        known = ", ".join(sorted(office.law.pedoman))
        raise PrintRefusedError(
            f"Pedoman {pedoman_id or '(kosong)'} tidak ada.", hint=f"Pilih salah satu: {known}."
        )
    model = NaskahFormulir(
        kop=penerbit.kop,
        pedoman=pedoman.judul,
        dasar=pedoman.dasar,
        tanggal=office.today,
        bagian=figures(
            office.law.bagan,
            pedoman.instrumen_untuk.jenis[0],
            "konvensional",
            kini={},
            lalu={},
            alasan={},
        ),
        tahun_buku=tahun_buku,
        tanya=questions(pedoman),
        isian=entries(pedoman),
        belum_dicocokkan=_unmatched(office, pedoman),
        contoh=penerbit.contoh,
        tanda=signers_of(penerbit, FORMULIR, on=office.today).semua,
    )
    perihal = f"{pedoman.judul}, tahun buku {tahun_buku}"
    return Naskah(FORMULIR, model, perihal, tahun_buku, rujukan=f"pedoman:{pedoman_id}")


def _unmatched(office: Office, pedoman: Pedoman) -> bool:
    shipped = pedoman.status is StatusPedoman.NASKAH
    return not shipped and is_matched(office, pedoman.id, pedoman.hash) is None
