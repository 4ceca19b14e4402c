"""Carry what was answered and chosen under one version of a pedoman over to the next."""

from dataclasses import replace

from core.koperasi.penilaian import Jawaban, Penilaian
from core.rules.pedoman import Isian, Kuesioner, Pedoman


def carried(penilaian: Penilaian, before: Pedoman, after: Pedoman) -> Penilaian:
    """The assessment with answers by the code of their question, readings that still exist."""
    varian = {
        kode: varian_id
        for kode, varian_id in penilaian.varian.items()
        if (komponen := after.find_komponen(kode)) and komponen.find_varian(varian_id)
    }
    return replace(
        penilaian,
        varian=varian,
        alasan_varian={
            kode: alasan for kode, alasan in penilaian.alasan_varian.items() if kode in varian
        },
        jawaban={
            kode: answers
            for kode, given in penilaian.jawaban.items()
            if (answers := _answers(given, _items(before, kode), _items(after, kode)))
        },
        isian={
            kode: skor
            for kode, skor in penilaian.isian.items()
            if (komponen := after.find_komponen(kode)) and isinstance(komponen.isi, Isian)
        },
    )


def _items(pedoman: Pedoman, kode: str) -> tuple[str, ...]:
    komponen = pedoman.find_komponen(kode)
    if komponen is None or not isinstance(komponen.isi, Kuesioner):
        return ()
    return tuple(butir.kode for butir in komponen.isi.butir)


def _answers(given: Jawaban, before: tuple[str, ...], after: tuple[str, ...]) -> Jawaban:
    if before == after:
        return given
    known = dict(zip(before, given, strict=False))
    return tuple(known.get(kode) for kode in after)
