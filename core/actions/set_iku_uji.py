"""A working copy of an IKU set tried on this year's lists before it is kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.actions.iku_dasar import list_sets, population
from core.actions.office import Office
from core.actions.tahun_buku import batas_of
from core.findings import Finding
from core.iku.penjaga_rumus import Ukuran, check_rumus, in_words
from core.iku.populasi import KoperasiTerhitung, belongs
from core.iku.realisasi import data_year
from core.iku.set_banding import changed_formulas
from core.iku.set_naskah import NaskahSet
from core.iku.set_periksa import check_set
from core.rules.read_iku import read_set_isi
from core.rules.set_iku import Daftar, Hitungan, Iku, RumusRasio, SetIku
from core.storage.iku_umkm import IkuUmkm
from core.storage.set_iku_store import SetIkuStore


@dataclass(frozen=True, slots=True)
class UjiRumus:
    """One changed formula: its numbers said both ways round, and what stands against it."""

    kode: str
    nama: str
    kalimat: str
    temuan: tuple[Finding, ...]


def check_naskah(office: Office, naskah: NaskahSet) -> tuple[Finding, ...]:
    """Every fault of a working copy, field by field."""
    names = {each.nama for one in office.law.pedoman.values() for each in one.predikat}
    taken = [one.set_id for one in SetIkuStore(office.db).newest()]
    return check_set(naskah, others=list_sets(office), taken=taken, predikat=names)


def try_rumus(office: Office, naskah: NaskahSet, tahun: int) -> tuple[UjiRumus, ...]:
    """Every formula that a sound working copy brings in or changes, with the numbers of a year."""
    made = read_set_isi(naskah.isi, name=naskah.set_id)
    before = None if naskah.baru else _standing(office, made.id)
    changed = changed_formulas(before, made)
    tried = [(place, one) for place, one in enumerate(made.iku) if one.kode in changed]
    counts = measure(office, [one for _place, one in tried], tahun)
    return tuple(
        _tried(place, one, rasio, ukuran)
        for (place, one), ukuran in zip(tried, counts, strict=True)
        if (rasio := one.rasio) is not None
    )


def measure(office: Office, iku: Sequence[Iku], tahun: int) -> list[Ukuran]:
    """How long both lists of each ratio are in a year, each counted on its own."""
    read: dict[int, list[KoperasiTerhitung]] = {}
    found = []
    for one in iku:
        if one.rasio is None:
            raise ValueError(f"{one.kode} is no ratio")
        year = data_year(one, tahun, office.pilihan.tahun_data)
        if one.rasio.hitung_penyebut.daftar.pihak == "umkm":
            found.append(_umkm(office, one.rasio, tahun, year))
            continue
        if year not in read:
            day = batas_of(office, tahun)
            read[year] = population(office, office.pilihan, batas=day, tahun_buku=year)
        found.append(_koperasi(one.rasio.hitung_pembilang, one.rasio.hitung_penyebut, read[year]))
    return found


def _standing(office: Office, set_id: str) -> SetIku | None:
    return next((one for one in list_sets(office) if one.id == set_id), None)


def _tried(place: int, iku: Iku, rasio: RumusRasio, ukuran: Ukuran) -> UjiRumus:
    findings = check_rumus(rasio, ukuran, f"iku:{place}/hitung_pembilang")
    return UjiRumus(iku.kode, iku.nama, in_words(rasio, ukuran), tuple(findings))


def _koperasi(part: Hitungan, whole: Hitungan, known: list[KoperasiTerhitung]) -> Ukuran:
    inside = [one for one in known if belongs(one, whole)]
    return Ukuran(
        sum(belongs(one, part) for one in known),
        len(inside),
        sum(belongs(one, part) for one in inside),
    )


def _umkm(office: Office, rasio: RumusRasio, tahun: int, year: int) -> Ukuran:
    whole = rasio.hitung_penyebut.daftar
    counted, _reported = IkuUmkm(office.db).count(
        batas=batas_of(office, tahun),
        tahun=year,
        pembilang=rasio.hitung_pembilang.daftar,
        penyebut=(Daftar.UMKM_DALAM_PENGAWASAN, whole),
    )
    return Ukuran(counted[Daftar.UMKM_DALAM_PENGAWASAN][0], counted[whole][1], counted[whole][0])
