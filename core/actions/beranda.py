"""The first page: where the year stands, what is left to do, what was done last."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction

from core.actions.beranda_terakhir import Dikerjakan, list_terakhir
from core.actions.iku import SUDAH_LAPOR, load_years
from core.actions.iku_dasar import population, set_in_force
from core.actions.kegiatan import count_overdue as count_overdue_duties
from core.actions.koperasi import list_ids
from core.actions.office import Office
from core.actions.penilaian_daftar import Saringan, Tahap, filtered, list_penilaian
from core.actions.sakip_rekomendasi import overdue_rekomendasi
from core.actions.set_tahun import set_beside
from core.actions.tagihan import count_overdue, list_tagihan
from core.actions.tahun_buku import batas_of, tahun_buku_for
from core.actions.tenggat import due
from core.iku.model import HasilIku
from core.iku.populasi import KoperasiTerhitung
from core.koperasi.daftar import SaringKoperasi
from core.rules.capaian import Rentang, Target
from core.storage.iku_koperasi import IkuKoperasi
from core.storage.iku_ringkasan import IkuRingkasan
from core.tanggal import show_short

TAHUN_GARIS = 5
# The filters behind the tasks: a page opened with one of them lists exactly what was counted.
BELUM_RAT = SaringKoperasi(status=("aktif",), belum_rat=True)
BELUM_DINILAI = Saringan(tahap=frozenset({Tahap.BELUM}), layak=True)
BELUM_FINAL = Saringan(tahap=frozenset({Tahap.DRAF, Tahap.DIPERIKSA}))
DIKEMBALIKAN = Saringan(tahap=frozenset({Tahap.DIKEMBALIKAN}))


class Tugas(StrEnum):
    """What may be left to do; each opens a filtered page."""

    BELUM_RAT = "belum_rat"
    BELUM_DINILAI = "belum_dinilai"
    DRAF = "draf"
    BELUM_LAPOR = "belum_lapor"
    DIKEMBALIKAN = "dikembalikan"
    JATUH_TEMPO = "jatuh_tempo"
    KEGIATAN = "kegiatan"
    REKOMENDASI_SAKIP = "rekomendasi_sakip"
    TENGGAT = "tenggat"


@dataclass(frozen=True, slots=True)
class Sisa:
    """One task with how many, and a word beside it."""

    tugas: Tugas
    nama: str
    jumlah: int
    keterangan: str


@dataclass(frozen=True, slots=True)
class Kartu:
    """One indicator with its line of years; a year without a figure is `None`."""

    hasil: HasilIku
    garis: tuple[tuple[int, Fraction | None], ...]
    target: Fraction | None


@dataclass(frozen=True, slots=True)
class BarisKecamatan:
    """One kecamatan and its count of each predikat; an empty code gathers those without one."""

    kode: str
    nama: str
    jumlah: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PredikatKecamatan:
    """How many cooperatives of each predikat, kecamatan by kecamatan."""

    tahun_buku: int
    predikat: tuple[tuple[str, int], ...]
    baris: tuple[BarisKecamatan, ...]

    @property
    def dinilai(self) -> int:
        """All that were assessed."""
        return sum(sum(row.jumlah) for row in self.baris)


@dataclass(frozen=True, slots=True)
class Beranda:
    """Everything the first page shows; `set_iku` speaks only in a year of two sets."""

    tahun: int
    keadaan: date
    kartu: tuple[Kartu, ...]
    sisa: tuple[Sisa, ...]
    kecamatan: PredikatKecamatan
    terakhir: tuple[Dikerjakan, ...]
    belum_dihitung: bool
    set_iku: str = ""


def load_beranda(office: Office, tahun: int) -> Beranda:
    """The page of a year; raises `AppError` when no IKU set covers it."""
    years = load_years(office, list(range(tahun - TAHUN_GARIS + 1, tahun + 1)))
    this = next((year for year in years if year.tahun == tahun), None)
    if this is None:
        set_in_force(office, tahun)
        raise ValueError(tahun)
    tahun_buku = tahun_buku_for(office, tahun)
    known = population(office, office.pilihan, batas=batas_of(office, tahun), tahun_buku=tahun_buku)
    return Beranda(
        tahun=tahun,
        keadaan=office.today,
        kartu=tuple(
            Kartu(
                hasil,
                tuple(
                    (year.tahun, one.realisasi)
                    for year in years
                    for one in year.iku
                    if one.kode == hasil.kode
                ),
                _line(hasil.target),
            )
            for hasil in this.iku
        ),
        sisa=tuple(_left(office, tahun, tahun_buku, known)),
        kecamatan=_by_kecamatan(tahun_buku, known),
        terakhir=tuple(list_terakhir(office)),
        belum_dihitung=this.belum_dihitung,
        set_iku=set_beside(office, tahun),
    )


def _line(target: Target | None) -> Fraction | None:
    return target.bawah if isinstance(target, Rentang) else target


def _left(
    office: Office, tahun: int, tahun_buku: int, known: Sequence[KoperasiTerhitung]
) -> Iterator[Sisa]:
    store = IkuKoperasi(office.db)
    active = sum(one.status == "aktif" for one in known)
    yield Sisa(
        Tugas.BELUM_RAT,
        "Koperasi aktif belum RAT",
        len(list_ids(office, BELUM_RAT, tahun)),
        f"dari {active}",
    )
    units = list_penilaian(office, tahun).baris
    fit = sum(one.kelayakan.layak for one in units)
    yield Sisa(
        Tugas.BELUM_DINILAI,
        "Layak tetapi belum dinilai",
        len(filtered(units, BELUM_DINILAI)),
        f"dari {fit}",
    )
    drafts = store.draf(tahun_buku)
    yield Sisa(
        Tugas.DRAF,
        "Penilaian belum final",
        len(filtered(units, BELUM_FINAL)),
        _oldest(office, drafts.tertua),
    )
    yield from _unreported(office, tahun)
    yield Sisa(
        Tugas.DIKEMBALIKAN,
        "Laporan dikembalikan",
        len(filtered(units, DIKEMBALIKAN)),
        "",
    )
    owed = list_tagihan(office, tahun)
    yield Sisa(
        Tugas.JATUH_TEMPO,
        "Tindak lanjut lewat tenggat",
        count_overdue(owed),
        f"dari {len(owed)}",
    )
    late = count_overdue_duties(office)
    if late:
        yield Sisa(Tugas.KEGIATAN, "Tindak lanjut kegiatan lewat", late, "")
    advised = len(overdue_rekomendasi(office))
    if advised:
        yield Sisa(Tugas.REKOMENDASI_SAKIP, "Rekomendasi SAKIP lewat tenggat", advised, "")
    deadlines = due(office, tahun)
    if deadlines:
        overdue = sum(one.is_overdue(office.today) for one in deadlines)
        first = min(deadlines, key=lambda one: (not one.is_overdue(office.today), one.tanggal))
        yield Sisa(
            Tugas.TENGGAT,
            "Tenggat siklus kinerja",
            len(deadlines),
            f"{overdue} lewat" if overdue else f"{first.jenis.nama}, {show_short(first.tanggal)}",
        )


def _oldest(office: Office, moment: str | None) -> str:
    if moment is None:
        return ""
    days = (office.today - datetime.fromisoformat(moment).date()).days
    return "tertua hari ini" if days < 1 else f"tertua {days} hari"


def _unreported(office: Office, tahun: int) -> Iterator[Sisa]:
    for sums in IkuRingkasan(office.db).of_years([tahun]).values():
        for one in sums:
            if one.daftar == SUDAH_LAPOR:
                yield Sisa(
                    Tugas.BELUM_LAPOR,
                    "UMKM belum lapor laba",
                    one.penyebut - one.pembilang,
                    f"dari {one.penyebut:,}".replace(",", "."),
                )


def _by_kecamatan(tahun_buku: int, known: Sequence[KoperasiTerhitung]) -> PredikatKecamatan:
    predikat = sorted({(one.hasil.urut, one.hasil.predikat) for one in known if one.hasil})
    counted = Counter(
        (one.kode_kecamatan, one.hasil.predikat) for one in known if one.hasil is not None
    )
    places = {one.kode_kecamatan: one.kecamatan for one in known if one.kode_kecamatan}
    named = sorted(places.items(), key=lambda place: place[1])
    if any(not kode for kode, _nama in counted):
        named.append(("", "Tanpa kecamatan"))
    return PredikatKecamatan(
        tahun_buku=tahun_buku,
        predikat=tuple((nama, urut) for urut, nama in predikat),
        baris=tuple(
            BarisKecamatan(kode, place, tuple(counted[kode, nama] for _urut, nama in predikat))
            for kode, place in named
        ),
    )
