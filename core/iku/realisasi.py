"""Put one indicator of one year together: counts, realisasi, capaian, kategori, and what lacks."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from core import angka
from core.iku.capaian import Penilai
from core.iku.model import Cacah, HasilIku, NilaiSakip, PilihanPenyebut, Terhitung
from core.iku.sebutan import SEBUTAN, short_name, years_of, years_of_sakip
from core.rules.capaian import Target
from core.rules.set_iku import Daftar, Iku, RumusRasio, TahunData

# numerators that are known only when somebody reported on the data year
_DARI_LAPORAN = frozenset(
    {
        Daftar.KOPERASI_DINILAI,
        Daftar.KOPERASI_BERPREDIKAT,
        Daftar.UMKM_LABA_NAIK,
        Daftar.UMKM_DUA_TAHUN_LENGKAP,
        Daftar.UMKM_BUKTI_KUAT,
    }
)


@dataclass(frozen=True, slots=True)
class Tempat:
    """Which indicator of which year: its number in the set, the year, the target."""

    iku: Iku
    nomor: int
    tahun: int
    target: Target | None


def data_year(iku: Iku, tahun: int, pilihan: Mapping[str, str]) -> int:
    """The data year that feeds year T: the office's choice, else the set's."""
    chosen = pilihan.get(iku.kode)
    if iku.rasio is None:
        return tahun
    return (TahunData(chosen) if chosen else iku.rasio.tahun_data).for_year(tahun)


def from_counts(
    tempat: Tempat,
    *,
    tahun_data: int,
    counted: Terhitung | None,
    entered: Cacah | None,
    penilai: Penilai,
) -> HasilIku:
    """A ratio; counts entered without names stand before counted ones.

    While nobody reported on the data year there is no figure: nought would be a claim.
    """
    rasio = tempat.iku.rasio
    if rasio is None:
        raise ValueError(f"{tempat.iku.kode} is no ratio")
    official = rasio.hitung_penyebut.daftar
    cacah = entered or (counted.daftar.get(official) if counted else None)
    years = years_of(tempat.iku, tahun_data)
    sebab = _why_no_ratio(rasio, cacah, tempat.tahun)
    if sebab is None and entered is None and not _has_reports(rasio, counted):
        sebab = _why_no_report(rasio, tahun_data)
    return _result(
        tempat,
        penilai,
        tahun_data=tahun_data,
        cacah=cacah,
        eksak=cacah.eksak if cacah and sebab is None else None,
        pilihan=_readings(rasio, counted) if counted else (),
        sebab=sebab,
        dasar=years
        if cacah is None or sebab is not None
        else _basis(cacah, official, years, tanpa_daftar=entered is not None),
        tahun_kalimat=years,
        tanpa_daftar=entered is not None,
    )


def from_sakip(
    tempat: Tempat, *, nilai: NilaiSakip | None, kelas: str, penilai: Penilai
) -> HasilIku:
    """The score of the Inspektorat as it stands in the LHE."""
    found = nilai.nilai if nilai is not None and nilai.terbit else None
    number = nilai.lhe_nomor if nilai is not None else ""
    words = [f"LHE Nomor {number}" if number else "", years_of_sakip(nilai)]
    return _result(
        tempat,
        penilai,
        tahun_data=nilai.tahun_dinilai if nilai is not None else None,
        cacah=None,
        eksak=found,
        pilihan=(),
        sebab=None if found is not None else _why_no_score(nilai, tempat.tahun),
        dasar=", ".join(word for word in words if word),
        tahun_kalimat=years_of_sakip(nilai),
        kelas_sakip=kelas if found is not None else "",
        sakip=nilai,
    )


def _result(  # noqa: PLR0913 - the fields of the result that both kinds fill
    tempat: Tempat,
    penilai: Penilai,
    *,
    tahun_data: int | None,
    cacah: Cacah | None,
    eksak: Fraction | None,
    pilihan: tuple[PilihanPenyebut, ...],
    sebab: str | None,
    dasar: str,
    tahun_kalimat: str,
    kelas_sakip: str = "",
    tanpa_daftar: bool = False,
    sakip: NilaiSakip | None = None,
) -> HasilIku:
    iku, target = tempat.iku, tempat.target
    realisasi = None if eksak is None else angka.round_half_up(eksak)
    capaian = penilai.capaian(target, eksak, iku.arah)
    kategori = penilai.kategori(capaian)
    return HasilIku(
        nomor=tempat.nomor,
        kode=iku.kode,
        nama=iku.nama,
        nama_pendek=short_name(iku.nama),
        satuan=iku.satuan,
        arah=iku.arah,
        jenis=iku.jenis,
        tahun_data=tahun_data,
        cacah=cacah,
        eksak=eksak,
        realisasi=realisasi,
        target=target,
        capaian=capaian,
        kategori=kategori.sebutan if kategori else None,
        kategori_urut=kategori.urut if kategori else None,
        pilihan=pilihan,
        sebab=sebab or _why_no_capaian(target, capaian, tempat.tahun),
        dasar=dasar,
        tahun_kalimat=tahun_kalimat,
        kelas_sakip=kelas_sakip,
        tanpa_daftar=tanpa_daftar,
        sakip=sakip,
    )


def _has_reports(rasio: RumusRasio, counted: Terhitung | None) -> bool:
    """Whether a nought of this numerator was reported, rather than not known yet."""
    if counted is None or rasio.hitung_pembilang.daftar not in _DARI_LAPORAN:
        return True
    return counted.laporan > 0


def _readings(rasio: RumusRasio, counted: Terhitung) -> tuple[PilihanPenyebut, ...]:
    official = rasio.hitung_penyebut.daftar
    return tuple(
        PilihanPenyebut(
            daftar,
            counted.daftar[daftar],
            dipakai=daftar is official,
            ada_laporan=_has_reports(rasio, counted),
        )
        for daftar in (official, *rasio.pilihan_penyebut)
        if daftar in counted.daftar
    )


def _basis(cacah: Cacah, daftar: Daftar, years: str, *, tanpa_daftar: bool) -> str:
    mark = " (tanpa daftar nama)" if tanpa_daftar else ""
    part, whole = angka.show(cacah.pembilang, 0), angka.show(cacah.penyebut, 0)
    return f"{part} dari {whole} {SEBUTAN[daftar]}, {years}{mark}"


def _why_no_ratio(rasio: RumusRasio, cacah: Cacah | None, tahun: int) -> str | None:
    if cacah is None:
        return f"Angka tahun {tahun} belum dihitung."
    if not cacah.penyebut:
        return f"Belum ada {SEBUTAN[rasio.hitung_penyebut.daftar]} pada akhir tahun {tahun}."
    return None


def _why_no_report(rasio: RumusRasio, tahun_data: int) -> str:
    if rasio.hitung_penyebut.daftar.pihak == "umkm":
        return f"Belum ada laporan laba tahun {tahun_data}."
    return f"Belum ada penilaian final tahun buku {tahun_data}."


def _why_no_score(nilai: NilaiSakip | None, tahun: int) -> str:
    if nilai is None:
        return f"Nilai SAKIP untuk tahun {tahun} belum diisi."
    return f"LHE tahun dinilai {nilai.tahun_dinilai} belum terbit."


def _why_no_capaian(target: Target | None, capaian: Fraction | None, tahun: int) -> str | None:
    if target is None:
        return f"Target tahun {tahun} belum diisi."
    if capaian is None:
        return f"Target tahun {tahun} nol, sehingga capaian tidak dapat dihitung."
    return None
