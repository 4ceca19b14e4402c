"""From the IKU set of a decree to the annex that prints it: numbers, note and punctuation added."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from core.naskah.model import (
    TABEL_CASCADE,
    BarisCascade,
    BarisIku,
    Bernomor,
    Capaian,
    Kepala,
    LampiranIku,
    Mode,
    Penandatangan,
    Periode,
    Rumus,
    Tabel,
)
from core.naskah.teks import as_items, as_sentence
from core.rules.set_iku import Iku, SetIku


def arrange(  # noqa: PLR0913 - the facts of one annex, each by its name
    set_iku: SetIku,
    *,
    kepala: Kepala,
    instansi: str,
    kota: str,
    penandatangan: Penandatangan,
    mode: Mode,
    capaian: Capaian | None = None,
) -> LampiranIku:
    """Number sasaran and IKU in the order of the set, in both tables alike."""
    sasaran = number_sasaran(set_iku)
    return LampiranIku(
        kepala=kepala,
        instansi=instansi,
        kota=kota,
        periode=Periode(set_iku.sejak, set_iku.sampai),
        tugas=as_sentence(set_iku.tugas),
        fungsi=as_items(set_iku.fungsi),
        iku=tuple(
            BarisIku(
                sasaran=Bernomor(sasaran[iku.sasaran], iku.sasaran),
                iku=number_iku(set_iku, iku.kode),
                formulasi=_formulasi(iku),
                penjelasan=iku.penjelasan,
                sumber_data=iku.sumber_data,
                periode=iku.periode,
            )
            for iku in set_iku.iku
        ),
        penandatangan=penandatangan,
        mode=mode,
        cascade=tuple(_cascade(set_iku, sasaran)),
        capaian=capaian,
        tabel_cascade=_with_note(TABEL_CASCADE, set_iku),
    )


def number_iku(set_iku: SetIku, kode: str) -> Bernomor:
    """An indicator with its number in the set."""
    for nomor, iku in enumerate(set_iku.iku, start=1):
        if iku.kode == kode:
            return Bernomor(nomor, iku.nama)
    raise KeyError(kode)


def number_sasaran(set_iku: SetIku) -> Mapping[str, int]:
    """Sasaran in the order in which they first appear, counted from 1."""
    distinct = dict.fromkeys(iku.sasaran for iku in set_iku.iku)
    return {teks: nomor for nomor, teks in enumerate(distinct, start=1)}


def _formulasi(iku: Iku) -> Rumus | str:
    return Rumus(iku.rasio.pembilang, iku.rasio.penyebut) if iku.rasio else iku.formulasi


def _cascade(set_iku: SetIku, sasaran: Mapping[str, int]) -> Iterator[BarisCascade]:
    for row in set_iku.cascade:
        for kode in row.iku:
            yield BarisCascade(
                misi=row.misi,
                tujuan=row.tujuan,
                sasaran_rpjmd=row.sasaran_rpjmd,
                sasaran_renstra=Bernomor(sasaran.get(row.sasaran_renstra), row.sasaran_renstra),
                iku=number_iku(set_iku, kode),
            )


def _with_note(tabel: Tabel, set_iku: SetIku) -> Tabel:
    """Say which indicators the cascade does not carry, so that the two tables agree in words."""
    carried = {kode for row in set_iku.cascade for kode in row.iku}
    missing = [iku.kode for iku in set_iku.iku if iku.kode not in carried]
    if not carried or not missing:
        return tabel
    named = " dan ".join(
        f"IKU nomor {found.nomor} ({found.teks})"
        for found in (number_iku(set_iku, kode) for kode in missing)
    )
    note = (
        f"Nomor sasaran dan IKU mengikuti tabel penetapan IKU. {named} tidak diturunkan dari misi "
        "pada tabel ini, sehingga tidak dimuat."
    )
    return replace(tabel, catatan=(note,))
