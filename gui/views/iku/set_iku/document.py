"""An IKU set as a document to be read: head, cascade, every indicator, its versions."""

from collections.abc import Iterator

from core import tanggal
from core.actions.set_iku import SetKantor, TahunDilayani
from core.iku.sebutan import SEBUTAN
from core.rules.set_iku import ArahIku, Hitungan, Iku, RumusRasio, SetIku, TahunData
from gui.views.pengaturan.pedoman.markup import (
    heading,
    link,
    rule,
    table,
    toned,
    words,
)

ARAH = {
    ArahIku.TINGGI: "makin tinggi makin baik",
    ArahIku.RENDAH: "makin rendah makin baik",
    ArahIku.RENTANG: "baik di dalam rentang target",
}
TAHUN_DATA = {
    TahunData.TAHUN_LALU: "tahun sebelum tahun kinerja",
    TahunData.TAHUN_INI: "tahun kinerja itu sendiri",
}


def document(found: SetKantor, shown: SetIku, nomor: int) -> str:
    """The whole as rich text; `shown` may be an older version of it."""
    pieces = [*_head(found, shown, nomor), *_cascade(shown)]
    for place, iku in enumerate(shown.iku, start=1):
        pieces += _indicator(place, iku)
    pieces += _versions(found, nomor)
    return "".join(pieces)


def _head(found: SetKantor, shown: SetIku, nomor: int) -> Iterator[str]:
    asal = shown.keputusan_asal
    yield heading(shown.judul, 1)
    rows = [
        ("Masa berlaku", f"{shown.sejak}-{shown.sampai}"),
        ("Keputusan", f"Nomor {asal.nomor}" if asal.nomor else "belum bernomor"),
        ("Tentang", asal.tentang),
        ("Asal", "Bawaan SIKU, riwayat" if found.bawaan else "Dibuat kantor ini"),
        ("Versi", f"{nomor} dari {found.nomor}" if nomor != found.nomor else str(nomor)),
        ("Melayani", _served(found.tahun) or "belum ada tahun"),
        ("Tugas", shown.tugas),
        ("Fungsi", "\n".join(shown.fungsi)),
    ]
    yield _pairs(rows)


def _served(years: tuple[TahunDilayani, ...]) -> str:
    """Years in words: which it leads, which it keeps beside another set."""
    pieces = []
    for one in years:
        marks = [f"versi {one.nomor}"]
        if one.berdua:
            marks.append("memimpin" if one.memimpin else "mendampingi")
        if one.ditetapkan:
            marks.append("ditetapkan")
        pieces.append(f"{one.tahun} ({', '.join(marks)})")
    return ", ".join(pieces)


def _cascade(shown: SetIku) -> Iterator[str]:
    names = {iku.kode: iku.nama for iku in shown.iku}
    yield heading("Keterkaitan misi, tujuan, dan sasaran", 2)
    yield table(
        ("Misi, tujuan", "Sasaran RPJMD", "Sasaran Renstra", "Indikator"),
        [
            (
                words(f"{one.misi}\n{one.tujuan}"),
                words(one.sasaran_rpjmd),
                words(one.sasaran_renstra),
                words("\n".join(names[kode] for kode in one.iku)),
            )
            for one in shown.cascade
        ],
        width="100%",
    )


def _indicator(place: int, iku: Iku) -> Iterator[str]:
    yield rule()
    yield heading(f"{place}. {iku.nama}", 2)
    rows = [("Sasaran", iku.sasaran)]
    if iku.rasio is None:
        rows.append(("Formulasi", iku.formulasi))
    else:
        rows += _ratio(iku.rasio)
    rows += [
        ("Penjelasan", iku.penjelasan),
        ("Sumber data", iku.sumber_data),
        ("Periode", iku.periode),
        ("Satuan, arah", f"{iku.satuan}, {ARAH[iku.arah]}"),
        ("Penanggung jawab", iku.penanggung_jawab or "belum ditulis"),
        ("Kode", iku.kode),
    ]
    yield _pairs(rows)


def _ratio(rasio: RumusRasio) -> list[tuple[str, str]]:
    others = ", ".join(SEBUTAN[one] for one in rasio.pilihan_penyebut)
    return [
        ("Pembilang", f"{rasio.pembilang}\nDihitung: {counted(rasio.hitung_pembilang)}"),
        ("Penyebut", f"{rasio.penyebut}\nDihitung: {counted(rasio.hitung_penyebut)}"),
        *([("Dapat dibaca juga", others)] if others else []),
        ("Tahun data", TAHUN_DATA[rasio.tahun_data]),
    ]


def counted(hitungan: Hitungan) -> str:
    """A counted list in words."""
    if hitungan.predikat:
        return f"{SEBUTAN[hitungan.daftar]} {' atau '.join(hitungan.predikat)}"
    return SEBUTAN[hitungan.daftar]


def _versions(found: SetKantor, nomor: int) -> Iterator[str]:
    if found.bawaan:
        return
    yield rule()
    yield heading("Versi", 2)
    rows = []
    for one in found.versi:
        here = words(f"{one.nomor}") if one.nomor == nomor else link(f"{one.nomor}", f"{one.nomor}")
        day = tanggal.show(tanggal.parse(one.pada[:10])) if one.pada else ""
        rows.append((here, words(f"{day}, {one.oleh}"), words(one.alasan)))
    yield table(("Versi", "Dibuat", "Alasan"), rows, width="100%")


def _pairs(rows: list[tuple[str, str]]) -> str:
    shown = [(toned(name, "teks-2"), words(value)) for name, value in rows]
    return table(("", ""), shown, width="100%")
