"""A pedoman as a document to be read: head, predikat, then every component with its rules."""

from collections.abc import Iterator
from dataclasses import dataclass

from core import tanggal
from core.actions.pedoman import PedomanKantor
from core.rules.kecocokan import BELUM, SUDAH
from core.rules.pedoman import Aspek, Komponen, Kuesioner, Rasio, Sumber, Varian
from core.rules.pedoman_kantor import AsalPedoman, Pencocokan
from core.rules.uraian_pedoman import (
    AGREGASI,
    ARAH,
    BACAAN_PEDOMAN,
    KEYAKINAN,
    STATUS,
    bands,
    for_words,
    formula,
    line_words,
    nol_words,
    number_words,
    questions_words,
    sum_words,
    years_words,
)
from gui.views.pengaturan.pedoman.markup import (
    heading,
    link,
    paragraph,
    rule,
    strong,
    table,
    toned,
    words,
)

ASAL = {
    AsalPedoman.PEMASANG: "Dari pemasang SIKU",
    AsalPedoman.DIPERBAIKI: "Dari pemasang SIKU, diperbaiki kantor",
    AsalPedoman.KANTOR: "Pedoman kantor",
}
BERUBAH = "Pedoman dari pemasang sudah berubah sejak versi kantor dibuat; bandingkan lewat Versi."
ATAS = "kepala"


@dataclass(frozen=True, slots=True)
class Wenang:
    """Which duties the reader may do; the document offers only those."""

    cocok: bool = False
    cara: bool = False


def anchor_of(komponen: Komponen) -> str:
    """Where a component stands in the document."""
    return f"k{komponen.kode}"


def document(found: PedomanKantor, wenang: Wenang, *, dasar: bool) -> str:
    """The whole as rich text; `dasar` unfolds sources, addresses and the hash."""
    pieces = [*_head(found, wenang)]
    for aspek in found.pedoman.aspek:
        pieces += _aspek(found, aspek, wenang)
    pieces += _dasar(found, shown=dasar)
    return "".join(pieces)


def _head(found: PedomanKantor, wenang: Wenang) -> Iterator[str]:
    pedoman = found.pedoman
    yield heading(pedoman.judul, 1, ATAS)
    yield paragraph(toned(pedoman.dasar, "teks-2"), below=8)
    rows = [
        ("Untuk", words(for_words(pedoman.instrumen_untuk))),
        ("Masa", words(years_words(pedoman))),
        ("Pencocokan", _matched(found, wenang)),
        ("Penyusunan", words(STATUS[pedoman.status])),
        ("Asal", _origin(found)),
        ("Cara menjumlah", words(AGREGASI[pedoman.agregasi])),
    ]
    if pedoman.catatan:
        rows.append(("Catatan", words(pedoman.catatan)))
    yield table(("", ""), [(toned(name, "teks-2"), value) for name, value in rows], width="100%")
    yield heading("Predikat", 2)
    yield table(
        ("Predikat", "Skor mulai dari"),
        [(words(each.nama), number_words(each.minimal)) for each in pedoman.predikat],
        right=(1,),
    )


def _matched(found: PedomanKantor, wenang: Wenang) -> str:
    known = found.kecocokan
    if known.sudah:
        whole = known.pencocokan
        return toned(SUDAH, "sehat") + (f". {words(match_words(whole))}" if whole else "")
    parts = len(found.pedoman.komponen)
    done = parts - len(known.belum)
    some = f" ({done} dari {parts} komponen sudah)" if done else ""
    offer = f" &nbsp; {link('cocok:', 'Tandai sudah dicocokkan')}" if wenang.cocok else ""
    return toned(f"{BELUM}{some}", "awas") + offer


def match_words(match: Pencocokan) -> str:
    """Who matched it, when, at which page."""
    note = f" {match.catatan}" if match.catatan else ""
    return f"{match.oleh}, {tanggal.show(match.tanggal)}, halaman {match.halaman}.{note}"


def _origin(found: PedomanKantor) -> str:
    versi = found.versi
    if versi is None:
        return words(ASAL[found.asal])
    made = f"{tanggal.show(versi.dibuat_pada.date())} oleh {versi.dibuat_oleh}: {versi.alasan}"
    told = words(f"{ASAL[found.asal]}. Versi kantor {versi.nomor}, {made}")
    return f"{told}<br>{toned(BERUBAH, 'awas')}" if found.pemasang_berubah else told


def _aspek(found: PedomanKantor, aspek: Aspek, wenang: Wenang) -> Iterator[str]:
    yield rule()
    yield heading(f"{aspek.kode}  {aspek.nama}, bobot {number_words(aspek.bobot)}", 2)
    sub = ""
    for each in aspek.komponen:
        if each.sub_aspek and each.sub_aspek != sub:
            sub = each.sub_aspek
            yield paragraph(toned(sub, "teks-2"), above=12, below=0)
        yield from _komponen(found, each, wenang)


def _komponen(found: PedomanKantor, each: Komponen, wenang: Wenang) -> Iterator[str]:
    yield heading(f"{each.kode}  {each.nama}", 3, anchor_of(each))
    yield paragraph(_state(found, each, wenang), above=0)
    match each.isi:
        case Rasio() as rasio:
            yield from _ratio(found, each, rasio)
        case Kuesioner() as tanya:
            yield from _questions(found, each, tanya)
        case _:
            yield paragraph(words("Skor diisi penilai, dari 0 sampai bobotnya."))
    if each.catatan:
        yield paragraph(toned(f"Catatan: {each.catatan}", "teks-2"))
    yield paragraph(toned(f"Sumber: {_names(found, each.sumber)}", "teks-2"))
    if each.varian:
        yield from _readings(found, each, wenang)


def _state(found: PedomanKantor, each: Komponen, wenang: Wenang) -> str:
    pieces = [
        words(f"Skor paling tinggi {number_words(each.bobot)}"),
        words(f"keyakinan {KEYAKINAN[each.keyakinan]}"),
    ]
    match = found.kecocokan.komponen(each.kode)
    if match is not None:
        pieces.append(toned(f"{SUDAH}: {match_words(match)}", "sehat"))
    elif found.kecocokan.belum_dicocokkan(each.kode):
        pieces.append(toned(BELUM, "awas"))
        if wenang.cocok:
            pieces.append(link(f"cocok:{each.kode}", "Tandai"))
    return " &nbsp;·&nbsp; ".join(pieces)


def _ratio(found: PedomanKantor, each: Komponen, rasio: Rasio) -> Iterator[str]:
    yield paragraph(strong(formula(rasio)), above=6)
    names = found.pedoman.nama_akun
    for jumlah in (rasio.pembilang, rasio.penyebut):
        accounts = sum_words(jumlah, names)
        if accounts != jumlah.nama:
            yield paragraph(f"{words(jumlah.nama)} = {toned(accounts, 'teks-2')}", below=2)
    yield paragraph(words(f"{ARAH[rasio.arah]}."))
    if rasio.linier is not None:
        yield paragraph(words(line_words(rasio.linier)))
    yield _band_table(found, each, rasio)
    yield paragraph(words(nol_words(rasio)), above=6)


def _band_table(found: PedomanKantor, each: Komponen, isi: Rasio | Kuesioner) -> str:
    rows = bands(each, isi.pita, found.pedoman.agregasi)
    if not rows:
        return ""
    if rows[0].nilai:
        return table(
            ("Rentang nilai", "Nilai", "Skor"),
            [(words(one.syarat), words(one.nilai), words(one.skor)) for one in rows],
            right=(1, 2),
        )
    return table(
        ("Rentang nilai", "Skor"),
        [(words(one.syarat), words(one.skor)) for one in rows],
        right=(1,),
    )


def _questions(found: PedomanKantor, each: Komponen, tanya: Kuesioner) -> Iterator[str]:
    yield paragraph(words(questions_words(tanya)))
    rows = [(toned(one.kode, "teks-2"), words(one.teks)) for one in tanya.butir]
    yield table(("Butir", "Pertanyaan"), rows, width="100%")
    yield _band_table(found, each, tanya)


def _readings(found: PedomanKantor, each: Komponen, wenang: Wenang) -> Iterator[str]:
    chosen = next((one for one in found.cara_baca if one.komponen == each.kode), None)
    used = each.find_varian(chosen.varian) if chosen else None
    name = used.nama if used is not None else BACAAN_PEDOMAN
    why = f" ({chosen.alasan})" if chosen is not None and used is not None else ""
    offer = f" &nbsp; {link(f'cara:{each.kode}', 'Pilih untuk semua penilaian')}"
    yield paragraph(
        words("Cara baca yang dipakai: ") + strong(f"{name}{why}") + (offer if wenang.cara else ""),
        above=8,
    )
    for varian in each.varian:
        yield from _varian(found, each, varian)


def _varian(found: PedomanKantor, each: Komponen, varian: Varian) -> Iterator[str]:
    yield paragraph(f"{toned('Cara baca lain:', 'teks-2')} {words(varian.nama)}", above=8, below=2)
    rasio, names = varian.rasio, found.pedoman.nama_akun
    if varian.mengganti & {"pembilang", "penyebut", "kali"}:
        yield paragraph(words(formula(rasio)), above=0, below=2)
        for key, jumlah in (("pembilang", rasio.pembilang), ("penyebut", rasio.penyebut)):
            if key in varian.mengganti:
                accounts = toned(sum_words(jumlah, names), "teks-2")
                yield paragraph(f"{words(jumlah.nama)} = {accounts}", above=0, below=2)
    if rasio.linier is not None:
        yield paragraph(words(line_words(rasio.linier)), above=0, below=2)
    elif "pita" in varian.mengganti:
        yield _band_table(found, each, rasio)
    origin = f"Sumber: {_names(found, varian.sumber)}. {varian.catatan}".strip()
    yield paragraph(toned(origin, "teks-2"), above=2)


def _names(found: PedomanKantor, ids: tuple[str, ...]) -> str:
    sources = [found.pedoman.sumber[each] for each in ids]
    return "; ".join(f"{each.uraian} ({each.id})" for each in sources) or "tidak disebut"


def _dasar(found: PedomanKantor, *, shown: bool) -> Iterator[str]:
    yield rule()
    word = "Sembunyikan" if shown else "Tampilkan"
    yield paragraph(f"{strong('Dasar aturan')} &nbsp; {link('dasar:', word)}", above=10)
    if shown:
        yield table(
            ("Sumber", "Uraian dan alamat"),
            [(words(each.id), _source(each)) for each in found.pedoman.sumber.values()],
            width="100%",
        )
        yield paragraph(toned(f"Kode pedoman {found.pedoman.id}", "teks-2"), above=10)
        yield paragraph(toned(f"Sidik {found.pedoman.hash}", "teks-2"))


def _source(sumber: Sumber) -> str:
    address = f"<br>{toned(sumber.url, 'teks-2')}" if sumber.url else ""
    return f"{words(sumber.uraian)}{address}"
