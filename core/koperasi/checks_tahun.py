"""Findings about one tahun buku: people, headline figures and the RAT."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from core import rupiah, tanggal
from core.findings import Finding, Severity
from core.koperasi.model import LABEL_TAHUN, ORANG, Keadaan, Koperasi, KoperasiTahun
from core.koperasi.rat import AturanRat

LONJAKAN = 2
BERTAMBAH_DIPERIKSA = ("anggota_jumlah", "aset", "shu")


@dataclass(frozen=True, slots=True)
class SekitarTahun:
    """The cooperative, its other years, and what its report says about the same figures."""

    koperasi: Koperasi
    today: date
    keadaan: Keadaan | None = None
    sebelumnya: KoperasiTahun | None = None
    tahun_lain: frozenset[int] = frozenset()
    laporan: Mapping[str, int] = field(default_factory=dict)
    aturan: AturanRat = field(default_factory=AturanRat)


def check_tahun(tahun: KoperasiTahun, sekitar: SekitarTahun) -> tuple[Finding, ...]:
    """Every finding about the year, in the order of the form."""
    return tuple(finding for check in CHECKS for finding in check(tahun, sekitar))


def _kesalahan(code: str, name: str, message: str) -> Finding:
    return Finding(f"tahun.{code}", name, message)


def _peringatan(code: str, name: str, message: str) -> Finding:
    return Finding(f"tahun.{code}", name, message, Severity.PERINGATAN)


def _catatan(code: str, name: str, message: str) -> Finding:
    return Finding(f"tahun.{code}", name, message, Severity.CATATAN)


def _tahun_buku(tahun: KoperasiTahun, sekitar: SekitarTahun) -> Iterator[Finding]:
    year = tahun.tahun_buku
    if year in sekitar.tahun_lain:
        message = f"Tahun buku {year} sudah ada; buka dan ubah catatan itu."
        yield _kesalahan("kembar", "tahun_buku", message)
    if year > sekitar.today.year:
        yield _kesalahan("mendatang", "tahun_buku", f"Tahun buku {year} belum tiba.")
    founded = sekitar.koperasi.tgl_badan_hukum
    if founded is not None and year < founded.year:
        message = f"Koperasi baru berbadan hukum pada {tanggal.show(founded)}."
        yield _peringatan("sebelum_berdiri", "tahun_buku", message)


def _rat(tahun: KoperasiTahun, sekitar: SekitarTahun) -> Iterator[Finding]:
    held, told = tahun.rat_tanggal, tahun.rat_dilaporkan
    after = tahun.tahun_buku + 1
    if held is not None:
        if held > sekitar.today:
            yield _kesalahan("rat_mendatang", "rat_tanggal", "Tanggal RAT belum tiba.")
        if held.year <= tahun.tahun_buku:
            message = f"RAT tahun buku {tahun.tahun_buku} lazimnya sesudah 1 Januari {after}."
            yield _peringatan("rat_terlalu_awal", "rat_tanggal", message)
        elif held > (last := sekitar.aturan.jatuh_tempo(tahun.tahun_buku)):
            message = f"RAT diselenggarakan sesudah {tanggal.show(last)}."
            yield _catatan("rat_terlambat", "rat_tanggal", message)
    if told is not None:
        if told > sekitar.today:
            message = "Tanggal laporan RAT belum tiba."
            yield _kesalahan("laporan_mendatang", "rat_dilaporkan", message)
        if held is None:
            message = "RAT dilaporkan, tetapi tanggal penyelenggaraannya belum diisi."
            yield _peringatan("rat_tanpa_tanggal", "rat_tanggal", message)
        elif told < held:
            message = "RAT dilaporkan sebelum diselenggarakan; periksa kedua tanggal."
            yield _peringatan("laporan_mendahului", "rat_dilaporkan", message)


def _hadir(tahun: KoperasiTahun, _: SekitarTahun) -> Iterator[Finding]:
    came, members = tahun.rat_hadir, total_orang(tahun, "anggota")
    if came is None:
        return
    if came < 0:
        yield _kesalahan("hadir_negatif", "rat_hadir", "Jumlah hadir tidak mungkin negatif.")
    elif members is not None and came > members:
        message = f"Lebih banyak daripada jumlah anggota, {rupiah.show(members)}."
        yield _peringatan("hadir_berlebih", "rat_hadir", message)
    if tahun.rat_tanggal is None:
        message = "Jumlah hadir diisi, tetapi tanggal RAT belum."
        yield _catatan("hadir_tanpa_rat", "rat_tanggal", message)


def _orang(tahun: KoperasiTahun, _: SekitarTahun) -> Iterator[Finding]:
    for group in ORANG:
        men = getattr(tahun, f"{group}_pria")
        women = getattr(tahun, f"{group}_wanita")
        total = getattr(tahun, f"{group}_jumlah")
        field_name = f"{group}_jumlah"
        if men is not None and women is not None:
            if total is not None and men + women != total:
                message = (
                    f"Pria {rupiah.show(men)} dan wanita {rupiah.show(women)} "
                    f"berjumlah {rupiah.show(men + women)}, bukan {rupiah.show(total)}."
                )
                yield _kesalahan("jumlah_orang", field_name, message)
        elif total is not None and (men or women or 0) > total:
            message = f"{LABEL_TAHUN[field_name]} lebih kecil daripada rinciannya."
            yield _kesalahan("jumlah_orang", field_name, message)


def _anggota(tahun: KoperasiTahun, sekitar: SekitarTahun) -> Iterator[Finding]:
    if sekitar.keadaan is Keadaan.AKTIF and not total_orang(tahun, "anggota"):
        message = "Koperasi aktif tanpa anggota; isi jumlah anggota bila sudah diketahui."
        yield _peringatan("tanpa_anggota", "anggota_jumlah", message)


def _uang(tahun: KoperasiTahun, _: SekitarTahun) -> Iterator[Finding]:
    for name in ("modal_sendiri", "modal_luar", "aset", "volume_usaha"):
        if (getattr(tahun, name) or 0) < 0:
            message = f"{LABEL_TAHUN[name]} tidak mungkin kurang dari nol."
            yield _kesalahan("negatif", name, message)
    if (tahun.shu or 0) < 0:
        yield _catatan("rugi", "shu", "SHU negatif: koperasi merugi pada tahun buku ini.")
    if None not in (tahun.modal_sendiri, tahun.modal_luar, tahun.aset):
        modal = rupiah.total([tahun.modal_sendiri, tahun.modal_luar])
        if modal != tahun.aset:
            message = f"Modal sendiri dan modal luar berjumlah {rupiah.show_rp(modal)}."
            yield _peringatan("aset_beda_modal", "aset", message)


def _lonjakan(tahun: KoperasiTahun, sekitar: SekitarTahun) -> Iterator[Finding]:
    before = sekitar.sebelumnya
    if before is None:
        return
    for name in BERTAMBAH_DIPERIKSA:
        old, new = getattr(before, name), getattr(tahun, name)
        if old is None or new is None or old <= 0:
            continue
        if new >= LONJAKAN * old:
            message = (
                f"{LABEL_TAHUN[name]} tahun buku {before.tahun_buku} tercatat "
                f"{rupiah.show(old)}; naik 100 % atau lebih, periksa."
            )
            yield _peringatan("lonjakan", name, message)


def _laporan(tahun: KoperasiTahun, sekitar: SekitarTahun) -> Iterator[Finding]:
    """Figures of the report stand beside; a difference is a note, never a refusal."""
    for name, derived in sekitar.laporan.items():
        typed = getattr(tahun, name)
        if typed is not None and typed != derived:
            message = f"Menurut laporan keuangan {rupiah.show(derived)}."
            yield _catatan("beda_laporan", name, message)


def total_orang(tahun: KoperasiTahun, group: str) -> int | None:
    """The total of a group of people: typed, else added; None when neither is known."""
    total: int | None = getattr(tahun, f"{group}_jumlah")
    men: int | None = getattr(tahun, f"{group}_pria")
    women: int | None = getattr(tahun, f"{group}_wanita")
    if total is None and men is not None and women is not None:
        return men + women
    return total


CHECKS = (_tahun_buku, _rat, _hadir, _orang, _anggota, _uang, _lonjakan, _laporan)
