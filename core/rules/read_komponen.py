"""Read one component of a pedoman: its ratio, questions or entry, its bands and other readings."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from core.rules.bagan import Jumlah
from core.rules.pedoman import (
    NILAI_PENUH,
    SKOR_PENUH,
    Agregasi,
    Arah,
    Butir,
    Isian,
    JenisKomponen,
    Keyakinan,
    Komponen,
    Kuesioner,
    Linier,
    NolPenyebut,
    Rasio,
    Sumber,
    Varian,
)
from core.rules.pita import Pita, PitaUnsoundError, check_tiling, read_pita
from core.rules.read_umum import read_sumber_ids
from core.rules.tabel import Tabel, Tempat, exact_number

_PITA_DENGAN_SKOR = 3
_DIGANTI = ("pita", "linier", "pembilang", "penyebut", "kali")


@dataclass(frozen=True, slots=True)
class Rujukan:
    """What a component may refer to, and how its pedoman adds up. `dipakai` collects sums used."""

    agregasi: Agregasi
    jumlah: Mapping[str, Jumlah]
    sumber: Mapping[str, Sumber]
    dipakai: set[str]

    @property
    def penuh(self) -> Fraction:
        """The best nilai of a band: 100, or 4 where a band gives the skor itself."""
        return NILAI_PENUH if self.agregasi is Agregasi.JUMLAH_SKOR else SKOR_PENUH

    @property
    def terendah(self) -> Fraction:
        """The lowest nilai of a band."""
        return Fraction(0) if self.agregasi is Agregasi.JUMLAH_SKOR else Fraction(1)

    def find_jumlah(self, tabel: Tabel, kode: str) -> Jumlah:
        """A sum by its code; counts as used."""
        if kode not in self.jumlah:
            tabel.refuse(f"jumlah tidak dikenal: {kode}")
        self.dipakai.add(kode)
        return self.jumlah[kode]


def read_komponen(row: Tabel, rujukan: Rujukan) -> Komponen:
    """One `[[aspek.komponen]]`."""
    bobot = read_weight(row, rujukan.agregasi)
    isi: Rasio | Kuesioner | Isian
    match row.choice("jenis", JenisKomponen):
        case JenisKomponen.RASIO:
            isi = _rasio(row, rujukan, bobot)
        case JenisKomponen.KUESIONER:
            isi = _kuesioner(row, rujukan, bobot)
        case _:
            isi = _isian(row, rujukan)
    komponen = Komponen(
        kode=row.text("kode"),
        alias=row.text_or("alias"),
        nama=row.text("nama"),
        sub_aspek=row.text_or("sub_aspek"),
        isi=isi,
        bobot=bobot,
        keyakinan=row.choice("keyakinan", Keyakinan),
        sumber=read_sumber_ids(row, rujukan.sumber),
        catatan=row.text_or("catatan"),
        varian=_all_varian(row, isi, rujukan, bobot),
    )
    row.finish()
    return komponen


def read_weight(row: Tabel, agregasi: Agregasi) -> Fraction:
    """The highest skor of a component."""
    bobot = SKOR_PENUH if agregasi is Agregasi.PERSEN_SKOR_ASPEK else row.number("bobot")
    if bobot <= 0:
        row.refuse("bobot harus lebih dari nol")
    return bobot


def _rasio(row: Tabel, rujukan: Rujukan, bobot: Fraction) -> Rasio:
    pita = read_bands(row, rujukan, bobot)
    arah = row.choice("arah", Arah)
    _check_arah(row, arah, pita)
    return Rasio(
        pembilang=rujukan.find_jumlah(row, row.text("pembilang")),
        penyebut=rujukan.find_jumlah(row, row.text("penyebut")),
        kali=_kali(row),
        satuan=row.text("satuan"),
        arah=arah,
        pita=pita,
        linier=None,
        nol_penyebut=read_nol(row.table("nol_penyebut"), rujukan, bobot),
    )


def _kali(row: Tabel) -> Fraction:
    kali = row.number("kali")
    if kali <= 0:
        row.refuse("kali harus lebih dari nol")
    return kali


def _kuesioner(row: Tabel, rujukan: Rujukan, bobot: Fraction) -> Kuesioner:
    butir = []
    for item in row.tables("butir"):
        butir.append(Butir(item.text("kode"), item.text("teks")))
        item.finish()
    if row.integer("jumlah_butir") != len(butir):
        row.refuse(f"jumlah_butir tidak sama dengan banyaknya butir ({len(butir)})")
    per_ya = row.number_or_none("nilai_per_ya")
    if (per_ya is None) != ("pita" in row):
        row.refuse("harus memuat salah satu: nilai_per_ya atau pita")
    if per_ya is None:
        return Kuesioner(tuple(butir), None, read_bands(row, rujukan, bobot))
    if per_ya * len(butir) != bobot:
        row.refuse("jumlah_butir x nilai_per_ya tidak sama dengan skor maksimum komponen")
    return Kuesioner(tuple(butir), per_ya, ())


def _isian(row: Tabel, rujukan: Rujukan) -> Isian:
    if rujukan.agregasi is not Agregasi.JUMLAH_SKOR:
        row.refuse("jenis isian hanya untuk agregasi jumlah_skor")
    if row.text("satuan") != "skor":
        row.refuse('satuan isian harus "skor"')
    return Isian("skor")


def read_bands(row: Tabel, rujukan: Rujukan, bobot: Fraction) -> tuple[Pita, ...]:
    """The bands of a component or a reading, complete and reaching the full skor."""
    bands = [
        read_band(item, row.tempat.at(f"pita ke-{number}"), rujukan, bobot)
        for number, item in enumerate(row.items("pita"), start=1)
    ]
    try:
        check_tiling(bands)
    except PitaUnsoundError as error:
        row.refuse(str(error))
    best = max(_skor(band.nilai, band.skor, rujukan, bobot) for band in bands)
    if best != bobot:
        row.refuse("nilai tertinggi yang dapat dicapai tidak memberi skor maksimum komponen")
    return tuple(bands)


def read_band(item: object, tempat: Tempat, rujukan: Rujukan, bobot: Fraction) -> Pita:
    """One band: its condition, its nilai, and a skor of its own where there is one."""
    if not isinstance(item, list) or len(item) not in {2, _PITA_DENGAN_SKOR}:
        tempat.refuse("harus [syarat, nilai] atau [syarat, nilai, skor]")
    if not isinstance(item[0], str):
        tempat.refuse("syarat harus berupa teks")
    nilai = exact_number(item[1], tempat)
    skor = exact_number(item[2], tempat) if len(item) == _PITA_DENGAN_SKOR else None
    _check_nilai(Tabel({}, tempat), rujukan, bobot, nilai, skor)
    try:
        return read_pita(item[0], nilai, skor)
    except PitaUnsoundError as error:
        tempat.refuse(str(error))


def _check_arah(row: Tabel, arah: Arah, bands: tuple[Pita, ...]) -> None:
    """The good side of the ratio must be where the better nilai are."""
    steps = [after.nilai - before.nilai for before, after in pairwise(bands)]
    falls = next((place for place, step in enumerate(steps) if step < 0), len(steps))
    sound = {
        Arah.TINGGI: falls == len(steps),
        Arah.RENDAH: all(step <= 0 for step in steps),
        Arah.TENGAH: all(step <= 0 for step in steps[falls:]),
    }
    if not sound[arah]:
        row.refuse(f"arah {arah} tidak cocok dengan urutan nilai pita")


def _check_nilai(
    row: Tabel, rujukan: Rujukan, bobot: Fraction, nilai: Fraction, skor: Fraction | None
) -> None:
    if not rujukan.terendah <= nilai <= rujukan.penuh:
        row.refuse(f"nilai di luar {rujukan.terendah} sampai {rujukan.penuh}")
    if skor is None:
        return
    if rujukan.agregasi is not Agregasi.JUMLAH_SKOR:
        row.refuse("skor tersendiri hanya untuk agregasi jumlah_skor")
    if not 0 <= skor <= bobot:
        row.refuse(f"skor di luar 0 sampai {bobot}")


def _skor(nilai: Fraction, skor: Fraction | None, rujukan: Rujukan, bobot: Fraction) -> Fraction:
    return nilai * bobot / rujukan.penuh if skor is None else skor


def read_nol(row: Tabel, rujukan: Rujukan, bobot: Fraction) -> NolPenyebut:
    """The rule for a denominator of zero or less."""
    bukti = row.texts("bukti") if "bukti" in row else ()
    nol = NolPenyebut(
        nilai=row.number("nilai"),
        skor=row.number_or_none("skor"),
        bukti=tuple(rujukan.find_jumlah(row, kode) for kode in bukti),
        nilai_tanpa_bukti=row.number_or_none("nilai_tanpa_bukti"),
        alasan=row.text("alasan"),
        usulan=row.flag("usulan"),
    )
    row.finish()
    _check_nilai(row, rujukan, bobot, nol.nilai, nol.skor)
    if (nol.nilai_tanpa_bukti is None) == bool(nol.bukti):
        row.refuse("bukti dan nilai_tanpa_bukti harus ditulis bersama")
    sure = nol.nilai if nol.nilai_tanpa_bukti is None else nol.nilai_tanpa_bukti
    _check_nilai(row, rujukan, bobot, sure, None)
    sure_skor = nol.skor if nol.nilai_tanpa_bukti is None else None
    if sure == rujukan.penuh or _skor(sure, sure_skor, rujukan, bobot) == bobot:
        row.refuse("nilai penuh pada penyebut nol tanpa bukti")
    return nol


def _all_varian(
    row: Tabel, isi: Rasio | Kuesioner | Isian, rujukan: Rujukan, bobot: Fraction
) -> tuple[Varian, ...]:
    rows = row.tables("varian", "id", required=False)
    if rows and not isinstance(isi, Rasio):
        row.refuse("varian hanya untuk komponen rasio")
    return tuple(read_varian(each, isi, rujukan, bobot) for each in rows if isinstance(isi, Rasio))


def read_varian(row: Tabel, isi: Rasio, rujukan: Rujukan, bobot: Fraction) -> Varian:
    """Another reading of a ratio."""
    mengganti = frozenset(key for key in _DIGANTI if key in row)
    if not mengganti:
        row.refuse(f"tidak mengganti apa pun; tulis salah satu: {', '.join(_DIGANTI)}")
    if {"pita", "linier"} <= mengganti:
        row.refuse("pita dan linier tidak boleh bersama")
    rasio = isi
    if "pita" in mengganti:
        rasio = replace(rasio, pita=read_bands(row, rujukan, bobot))
        _check_arah(row, rasio.arah, rasio.pita)
    if "linier" in mengganti:
        rasio = replace(rasio, linier=_linier(row.table("linier"), rujukan), pita=())
    if "pembilang" in mengganti:
        rasio = replace(rasio, pembilang=rujukan.find_jumlah(row, row.text("pembilang")))
    if "penyebut" in mengganti:
        rasio = replace(rasio, penyebut=rujukan.find_jumlah(row, row.text("penyebut")))
    if "kali" in mengganti:
        rasio = replace(rasio, kali=_kali(row))
    varian = Varian(
        id=row.text("id"),
        nama=row.text("nama"),
        rasio=rasio,
        mengganti=mengganti,
        sumber=read_sumber_ids(row, rujukan.sumber),
        catatan=row.text_or("catatan"),
    )
    row.finish()
    return varian


def _linier(row: Tabel, rujukan: Rujukan) -> Linier:
    linier = Linier(
        kemiringan=row.number("kemiringan"),
        titik_potong=row.number("titik_potong"),
        minimal=row.number("minimal"),
        maksimal=row.number("maksimal"),
    )
    row.finish()
    if not linier.kemiringan:
        row.refuse("kemiringan nol")
    if linier.minimal != rujukan.terendah or linier.maksimal != rujukan.penuh:
        row.refuse(f"minimal dan maksimal harus {rujukan.terendah} dan {rujukan.penuh}")
    return linier
