"""What differs between two versions of a pedoman, line by line, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from core.rules.pedoman import Aspek, Komponen, Kuesioner, Pedoman, Predikat, Rasio, Varian
from core.rules.uraian_pedoman import (
    AGREGASI,
    ARAH,
    KEYAKINAN,
    bands,
    for_words,
    formula,
    line_words,
    nol_words,
    number_words,
    sum_words,
    years_words,
)

Isi = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Beda:
    """One line that differs; empty where a version does not have it."""

    tempat: str
    sebelum: str
    sesudah: str


def differences(before: Pedoman, after: Pedoman) -> tuple[Beda, ...]:
    """Every line that differs, in the order of the document."""
    return tuple(_differences(before, after))


def _differences(before: Pedoman, after: Pedoman) -> Iterator[Beda]:
    yield from _changed("", _head(before), _head(after))
    yield from _changed("Predikat ", _predikat(before.predikat), _predikat(after.predikat))
    old = {each.kode: each for each in before.aspek}
    for aspek in after.aspek:
        was = old.pop(aspek.kode, None)
        yield from _changed(f"Aspek {aspek.kode}: ", _aspek(was), _aspek(aspek))
    for gone in old.values():
        yield from _changed(f"Aspek {gone.kode}: ", _aspek(gone), {})
    yield from _components(before, after)


def _components(before: Pedoman, after: Pedoman) -> Iterator[Beda]:
    old = {each.kode: each for each in before.komponen}
    for each in after.komponen:
        was = old.pop(each.kode, None)
        ids = [one.id for part in (was, each) if part is not None for one in part.varian]
        known = {} if was is None else _komponen(before, was, ids)
        yield from _changed(f"Komponen {each.kode}: ", known, _komponen(after, each, ids))
    for gone in old.values():
        ids = [one.id for one in gone.varian]
        yield from _changed(f"Komponen {gone.kode}: ", _komponen(before, gone, ids), {})


def _changed(lead: str, before: Isi, after: Isi) -> Iterator[Beda]:
    for name in dict.fromkeys((*before, *after)):
        one, two = before.get(name, ""), after.get(name, "")
        if one != two:
            place = f"{lead}{name}"
            yield Beda(place[:1].upper() + place[1:], one, two)


def _head(pedoman: Pedoman) -> Isi:
    return {
        "judul": pedoman.judul,
        "dasar": pedoman.dasar,
        "untuk": for_words(pedoman.instrumen_untuk),
        "masa": years_words(pedoman),
        "cara menjumlah": AGREGASI[pedoman.agregasi],
        "catatan": pedoman.catatan,
        **{
            f"sumber {each.id}": f"{each.uraian} {each.url}".strip()
            for each in pedoman.sumber.values()
        },
    }


def _predikat(rows: tuple[Predikat, ...]) -> Isi:
    return {f"{each.urut}": f"{each.nama}, mulai {number_words(each.minimal)}" for each in rows}


def _aspek(aspek: Aspek | None) -> Isi:
    if aspek is None:
        return {}
    return {"nama": aspek.nama, "bobot": number_words(aspek.bobot)}


def _komponen(pedoman: Pedoman, komponen: Komponen, ids: list[str]) -> Isi:
    """Readings are counted in the order of `ids`: their codes are not meant to be read."""
    order = {each: place for place, each in enumerate(dict.fromkeys(ids), start=1)}
    return {
        "nama": komponen.nama,
        "sub-aspek": komponen.sub_aspek,
        "bobot": number_words(komponen.bobot),
        **_isi(pedoman, komponen),
        "keyakinan": KEYAKINAN[komponen.keyakinan],
        "sumber": ", ".join(komponen.sumber),
        "catatan": komponen.catatan,
        **{
            f"cara baca lain {order[each.id]}, {name}": words
            for each in komponen.varian
            for name, words in _reading(pedoman, komponen, each).items()
        },
    }


def _isi(pedoman: Pedoman, komponen: Komponen) -> Isi:
    match komponen.isi:
        case Rasio() as rasio:
            return _rasio(pedoman, komponen, rasio)
        case Kuesioner() as tanya:
            per_ya = tanya.nilai_per_ya
            return {
                **{f"butir {each.kode}": each.teks for each in tanya.butir},
                "nilai setiap ya": "" if per_ya is None else number_words(per_ya),
                **_bands(pedoman, komponen, tanya),
            }
    return {"cara menilai": "skor diisi penilai"}


def _rasio(pedoman: Pedoman, komponen: Komponen, rasio: Rasio) -> Isi:
    return {
        "rumus": formula(rasio),
        "satuan": rasio.satuan,
        "pembilang": sum_words(rasio.pembilang, pedoman.nama_akun),
        "penyebut": sum_words(rasio.penyebut, pedoman.nama_akun),
        "arah": ARAH[rasio.arah],
        **_bands(pedoman, komponen, rasio),
        "penyebut nol": nol_words(rasio),
    }


def _bands(pedoman: Pedoman, komponen: Komponen, isi: Rasio | Kuesioner) -> Isi:
    return {
        f"rentang {place}": f"{row.syarat} bernilai {row.nilai or row.skor}, skor {row.skor}"
        for place, row in enumerate(bands(komponen, isi.pita, pedoman.agregasi), start=1)
    }


def _reading(pedoman: Pedoman, komponen: Komponen, varian: Varian) -> Isi:
    """Only what this reading replaces."""
    rasio, found = varian.rasio, {"nama": varian.nama}
    for key, jumlah in (("pembilang", rasio.pembilang), ("penyebut", rasio.penyebut)):
        if key in varian.mengganti:
            found[key] = sum_words(jumlah, pedoman.nama_akun)
    if "kali" in varian.mengganti:
        found["pengali"] = number_words(rasio.kali)
    if rasio.linier is not None:
        found["nilai"] = line_words(rasio.linier)
    elif "pita" in varian.mengganti:
        found |= _bands(pedoman, komponen, rasio)
    return found | {"sumber": ", ".join(varian.sumber), "catatan": varian.catatan}
