"""A pedoman in words: formulas with names of accounts, bands, who it is for, how far it is sure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from core import angka
from core.rules.bagan import JenisLaporan, Jumlah
from core.rules.pedoman import (
    NILAI_PENUH,
    Agregasi,
    Arah,
    InstrumenUntuk,
    Keyakinan,
    Komponen,
    Kuesioner,
    Linier,
    Pedoman,
    Rasio,
    StatusPedoman,
    Varian,
)
from core.rules.pita import Pita
from core.rules.sebutan import condition_words

KEYAKINAN: Mapping[Keyakinan, str] = {
    Keyakinan.KUAT: "kuat",
    Keyakinan.SATU_SUMBER: "satu sumber",
    Keyakinan.DISPUTED: "sumber berbeda pendapat",
    Keyakinan.INGATAN: "ingatan, perlu dicocokkan",
}
JENIS: Mapping[JenisLaporan, str] = {
    JenisLaporan.KSP: "koperasi simpan pinjam",
    JenisLaporan.USP: "unit simpan pinjam",
    JenisLaporan.RIIL: "koperasi sektor riil",
}
STATUS: Mapping[StatusPedoman, str] = {
    StatusPedoman.NASKAH: "Menurut naskah asli",
    StatusPedoman.REKONSTRUKSI: "Disusun kembali dari sumber lain",
    StatusPedoman.KERANGKA: "Kerangka: skor setiap komponen diisi penilai",
}
AGREGASI: Mapping[Agregasi, str] = {
    Agregasi.JUMLAH_SKOR: "Skor komponen dijumlahkan; total paling tinggi 100.",
    Agregasi.PERSEN_SKOR_ASPEK: (
        "Setiap komponen berskor 1 sampai 4. Skor aspek = bobot aspek × jumlah skor komponen : "
        "(4 × banyaknya komponen); total adalah jumlah skor aspek."
    ),
}
ARAH: Mapping[Arah, str] = {
    Arah.TINGGI: "Makin tinggi makin baik",
    Arah.RENDAH: "Makin rendah makin baik",
    Arah.TENGAH: "Yang terbaik di tengah",
}
BACAAN_PEDOMAN = "Menurut tabel pedoman"


@dataclass(frozen=True, slots=True)
class BarisRentang:
    """One band in words: its condition, its nilai, the skor it earns."""

    syarat: str
    nilai: str
    skor: str


def number_words(value: Fraction) -> str:
    """A number of a rule file, exact, with a decimal comma.

    >>> number_words(Fraction(15, 2)), number_words(Fraction(100))
    ('7,5', '100')
    """
    return angka.exact(value).replace(".", ",")


def formula(rasio: Rasio) -> str:
    """The ratio in one line.

    >>> one = Jumlah("a", "Modal sendiri", {"a": Fraction(1)})
    >>> two = Jumlah("b", "Total aset", {"b": Fraction(1)})
    >>> _quotient(one, two, Fraction(100), "%"), _quotient(one, two, Fraction(1), "kali")
    ('Modal sendiri : Total aset × 100 %', 'Modal sendiri : Total aset')
    """
    return _quotient(rasio.pembilang, rasio.penyebut, rasio.kali, rasio.satuan)


def _quotient(pembilang: Jumlah, penyebut: Jumlah, kali: Fraction, satuan: str) -> str:
    bare = f"{pembilang.nama} : {penyebut.nama}"
    if kali == 1:
        return bare
    return f"{bare} × {number_words(kali)}{' %' if satuan == '%' else ''}"


def sum_words(jumlah: Jumlah, names: Mapping[str, str]) -> str:
    """A sum as its accounts, each with its share and sign.

    >>> akun = {"kas": Fraction(1), "susut": Fraction(-1), "bank": Fraction(1, 2)}
    >>> sum_words(Jumlah("x", "", akun), {"kas": "Kas", "susut": "Susut", "bank": "Bank"})
    'Kas − Susut + 50 % × Bank'
    """
    words: list[str] = []
    for kode, bobot in jumlah.akun.items():
        sign = "−" if bobot < 0 else "+"
        share = "" if abs(bobot) == 1 else f"{number_words(100 * abs(bobot))} % × "
        lead = f"{sign} " if words or bobot < 0 else ""
        words.append(f"{lead}{share}{names.get(kode, kode)}")
    return " ".join(words)


def bands(
    komponen: Komponen, rows: tuple[Pita, ...], agregasi: Agregasi
) -> tuple[BarisRentang, ...]:
    """The bands of a component with nilai and skor; where they are one, nilai stays empty."""
    satuan = komponen.isi.satuan if isinstance(komponen.isi, Rasio) else "%"
    summed = agregasi is Agregasi.JUMLAH_SKOR
    found = []
    for each in rows:
        skor = each.nilai * komponen.bobot / NILAI_PENUH if summed else each.nilai
        skor = skor if each.skor is None else each.skor
        found.append(
            BarisRentang(
                condition_words(each.syarat, "" if satuan == "skor" else satuan),
                number_words(each.nilai) if summed else "",
                number_words(skor),
            )
        )
    return tuple(found)


def line_words(line: Linier) -> str:
    """A nilai that follows the ratio.

    >>> line_words(Linier(Fraction(1), Fraction(0), Fraction(0), Fraction(100)))
    'Nilai = 1 × rasio, paling rendah 0 dan paling tinggi 100.'
    """
    offset = line.titik_potong
    added = f" {'+' if offset > 0 else '−'} {number_words(abs(offset))}" if offset else ""
    return (
        f"Nilai = {number_words(line.kemiringan)} × rasio{added}, paling rendah "
        f"{number_words(line.minimal)} dan paling tinggi {number_words(line.maksimal)}."
    )


def nol_words(rasio: Rasio) -> str:
    """What a denominator of zero or less earns, and why."""
    nol = rasio.nol_penyebut
    own = "" if nol.skor is None else f" (skor {number_words(nol.skor)})"
    words = f"Penyebut nol atau minus: nilai {number_words(nol.nilai)}{own}"
    if nol.nilai_tanpa_bukti is not None:
        proof = ", ".join(each.nama for each in nol.bukti)
        words += f" bila {proof} lebih dari nol; bila tidak, {number_words(nol.nilai_tanpa_bukti)}"
    source = " Aturan ini usulan SIKU, bukan bunyi pedoman." if nol.usulan else ""
    return f"{words}. {nol.alasan.rstrip('.')}.{source}"


def questions_words(isi: Kuesioner) -> str:
    """How answers count.

    >>> questions_words(Kuesioner((), None, ()))
    '0 butir; persen jawaban ya dilihat pada rentang nilai.'
    >>> questions_words(Kuesioner((), Fraction(1, 4), ()))
    '0 butir; setiap jawaban ya bernilai 0,25.'
    """
    if isi.nilai_per_ya is not None:
        worth = number_words(isi.nilai_per_ya)
        return f"{isi.jumlah_butir} butir; setiap jawaban ya bernilai {worth}."
    return f"{isi.jumlah_butir} butir; persen jawaban ya dilihat pada rentang nilai."


def for_words(untuk: InstrumenUntuk) -> str:
    """Whom a pedoman is meant for.

    >>> for_words(InstrumenUntuk((JenisLaporan.KSP, JenisLaporan.USP), ("konvensional",), (3, 4)))
    'koperasi simpan pinjam dan unit simpan pinjam, pola konvensional, KUK 3 dan 4'
    """
    words = f"{_joined(JENIS[each] for each in untuk.jenis)}, pola {_joined(untuk.pola)}"
    return f"{words}, KUK {_joined(str(each) for each in untuk.kuk)}" if untuk.kuk else words


def years_words(pedoman: Pedoman) -> str:
    """The book years it is meant for."""
    if pedoman.tahun_buku_sampai is None:
        return f"tahun buku {pedoman.tahun_buku_sejak} dan seterusnya"
    if pedoman.tahun_buku_sampai == pedoman.tahun_buku_sejak:
        return f"tahun buku {pedoman.tahun_buku_sejak}"
    return f"tahun buku {pedoman.tahun_buku_sejak} sampai {pedoman.tahun_buku_sampai}"


def varian_changes(varian: Varian) -> tuple[str, ...]:
    """What a reading replaces, in words."""
    names = {
        "pembilang": "pembilang",
        "penyebut": "penyebut",
        "kali": "pengali",
        "pita": "rentang nilai",
        "linier": "nilai sebanding dengan rasio",
    }
    return tuple(word for key, word in names.items() if key in varian.mengganti)


def _joined(words: Iterable[str]) -> str:
    known = [str(each) for each in words]
    if len(known) < 2:
        return "".join(known)
    return f"{', '.join(known[:-1])} dan {known[-1]}"
