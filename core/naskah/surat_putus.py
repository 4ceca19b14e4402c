"""Writes the two decrees of an examination: the team, and the results laid down."""

from collections.abc import Iterator, Mapping
from datetime import date

from core.naskah.surat import Daftar, Diktum, Keputusan, Kolom, Lajur, Lampiran
from core.naskah.surat_fakta import FaktaPenetapan, FaktaTim
from core.naskah.surat_kata import Kata, load_kata, numbered
from core.naskah.surat_pihak import Penerbit
from core.naskah.surat_tulis import (
    KAKI_CONTOH,
    count_words,
    office_words,
    place_of,
    sebutan,
    team_table,
)
from core.naskah.teks import as_items, tidy

TERDAHULU = "*)"
HASIL = (
    Kolom("No.", 9, Lajur.TENGAH),
    Kolom("Nama koperasi", 62),
    Kolom("Nomor badan hukum", 41),
    Kolom("Skor", 14, Lajur.KANAN),
    Kolom("Predikat", 44),
)
Lists = Mapping[str, tuple[str, ...]]


def write_tim(fakta: FaktaTim) -> Keputusan:
    """The decree that forms the team, with its members in the annex."""
    tugas = fakta.tugas
    nilai = {
        **office_words(fakta.penerbit),
        "tahun_buku": str(tugas.tahun_buku),
        "tahun_kinerja": str(fakta.tahun_kinerja),
    }
    kata = load_kata("sk-tim", nilai)
    signed = (tugas.nomor_sk_tim, tugas.tanggal_sk_tim)
    return write_keputusan(kata, fakta.penerbit, signed, team_table(tugas.tim), lists={})


def write_penetapan(fakta: FaktaPenetapan) -> Keputusan:
    """The decree that lays down the results, each cooperative in the annex."""
    nilai = {
        **office_words(fakta.penerbit),
        "tahun_buku": str(fakta.tahun_buku),
        "jumlah": count_words([one.koperasi for one in fakta.hasil]),
        "sk_tim": numbered("Keputusan", fakta.nomor_sk_tim, fakta.tanggal_sk_tim),
    }
    kata = load_kata("sk-penetapan", nilai)
    rows = tuple(
        (
            f"{number}.",
            sebutan(one.koperasi),
            tidy(one.koperasi.nomor_badan_hukum),
            one.skor,
            f"{one.predikat}\u00a0{TERDAHULU}" if one.terdahulu else one.predikat,
        )
        for number, one in enumerate(fakta.hasil, start=1)
    )
    marked = any(one.terdahulu for one in fakta.hasil)
    note = f"{TERDAHULU} {kata.lampiran().line('catatan_terdahulu')}" if marked else ""
    return write_keputusan(
        kata,
        fakta.penerbit,
        (fakta.nomor, fakta.tanggal),
        Daftar(HASIL, rows),
        lists={"pedoman": as_items(fakta.pedoman)},
        notes=tuple(filter(None, (note, *fakta.catatan))),
    )


def write_keputusan(  # noqa: PLR0913 - the parts of one decree, each by its name
    kata: Kata,
    penerbit: Penerbit,
    signed: tuple[str, date | None],
    daftar: Daftar,
    *,
    lists: Lists,
    notes: tuple[str, ...] = (),
) -> Keputusan:
    """A decree with one list in its annex; `signed` is its number and day."""
    annex = kata.lampiran()
    return Keputusan(
        dokumen=kata.line("dokumen"),
        kop=penerbit.kop,
        judul=_titled(kata, "judul"),
        nomor=signed[0],
        tanggal=signed[1],
        tentang=_titled(kata, "tentang"),
        pejabat=_titled(kata, "pejabat"),
        menimbang=tuple(f"{text.rstrip(' ;.')};" for text in kata.lines("menimbang")),
        mengingat=as_items(kata.text(row["teks"]) for row in kata.rows("mengingat")),
        menetapkan=kata.line("menetapkan").upper(),
        diktum=tuple(_clauses(kata, lists)),
        tempat=place_of(penerbit),
        tanda=penerbit.tanda,
        lampiran=(Lampiran(annex.line("label"), annex.lines("judul"), daftar, notes),),
        tembusan=kata.lines("tembusan"),
        paraf=penerbit.paraf,
        periksa=tuple(kata.text(row["teks"]) for row in kata.rows("mengingat") if row["periksa"]),
        kaki=KAKI_CONTOH if penerbit.contoh else "",
        contoh=penerbit.contoh,
    )


def _titled(kata: Kata, key: str) -> tuple[str, ...]:
    """Capitals, in the lines that the words are broken into."""
    return tuple(line.upper() for text in kata.lines(key) for line in text.split("\n"))


def _clauses(kata: Kata, lists: Lists) -> Iterator[Diktum]:
    """The clauses; one whose list comes from the records is left out when that is empty."""
    for row in kata.rows("diktum"):
        items = as_items(kata.butir(row, lists))
        if items or "butir_dari" not in row:
            yield Diktum(row["kode"], kata.text(row["teks"]), items)
