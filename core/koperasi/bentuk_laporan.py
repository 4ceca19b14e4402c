"""The form of a yearly report: sections, lines and totals, from the chart of accounts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from core.findings import Finding, Severity
from core.koperasi.laporan import LONJAKAN, Unit, change, jumped
from core.rules.bagan import Akun, BaganAkun, JenisLaporan, Kelompok
from core.rules.pedoman import Pedoman
from core.rules.usulan import kind_of


class JenisBaris(StrEnum):
    """What a line of the form is."""

    KEPALA = "kepala"
    AKUN = "akun"
    JUMLAH = "jumlah"


@dataclass(frozen=True, slots=True)
class Baris:
    """One line: a group heading, an account to type, or a sum. `kode` is an account or a sum."""

    jenis: JenisBaris
    kode: str
    nama: str
    akun: Akun | None = None


@dataclass(frozen=True, slots=True)
class Bagian:
    """One entry of the list at the left: its lines in order."""

    kode: str
    judul: str
    induk: str
    baris: tuple[Baris, ...]

    @property
    def akun(self) -> tuple[Akun, ...]:
        """The accounts to type, in order."""
        return tuple(baris.akun for baris in self.baris if baris.akun is not None)


@dataclass(frozen=True, slots=True)
class _Rancangan:
    """Groups that stand in one section, each with its sum, and the sums that close it."""

    kode: str
    judul: str
    induk: str
    kelompok: tuple[tuple[Kelompok, str], ...]
    penutup: tuple[str, ...] = ()


_K = Kelompok
_RANCANGAN = (
    _Rancangan(
        "aset",
        "Aset",
        "Neraca",
        ((_K.ASET_LANCAR, "aset_lancar"), (_K.ASET_TIDAK_LANCAR, "aset_tidak_lancar")),
        ("total_aset",),
    ),
    _Rancangan(
        "kewajiban",
        "Kewajiban",
        "Neraca",
        (
            (_K.KEWAJIBAN_LANCAR, "kewajiban_lancar"),
            (_K.KEWAJIBAN_JANGKA_PANJANG, "kewajiban_jangka_panjang"),
        ),
        ("total_kewajiban",),
    ),
    _Rancangan("ekuitas", "Ekuitas", "Neraca", ((_K.EKUITAS, "total_ekuitas"),), ("total_pasiva",)),
    _Rancangan(
        "pendapatan",
        "Pendapatan",
        "Perhitungan hasil",
        ((_K.PENDAPATAN, "total_pendapatan"),),
    ),
    _Rancangan(
        "beban",
        "Beban",
        "Perhitungan hasil",
        ((_K.BEBAN, "beban_usaha"),),
        ("shu_sebelum_pajak", "shu_sesudah_pajak"),
    ),
    _Rancangan("rincian", "Rincian hasil usaha", "Perhitungan hasil", ((_K.RINCIAN, ""),)),
    _Rancangan("kualitas", "Kualitas", "Pinjaman", ((_K.KOLEKTIBILITAS, "pinjaman_bermasalah"),)),
    _Rancangan("volume", "Volume", "Pinjaman", ((_K.VOLUME, "volume_pinjaman"),)),
    _Rancangan(
        "keragaan",
        "Anggota, karyawan",
        "Keragaan",
        ((_K.KERAGAAN, ""),),
        ("jumlah_anggota", "jumlah_karyawan"),
    ),
)


def form_for(jenis: str, unit: Unit, pedoman: Pedoman | None) -> JenisLaporan:
    """Which form a report has; a pedoman chosen by hand brings the form it is meant for."""
    own = kind_of(jenis, unit)
    if pedoman is None or own in pedoman.instrumen_untuk.jenis:
        return own
    return pedoman.instrumen_untuk.jenis[0]


def sections_for(bagan: BaganAkun, kind: str, pola: str = "konvensional") -> tuple[Bagian, ...]:
    """The sections of a report of this kind; those without a line are left out."""
    rows = dict(bagan.rows_for(kind))
    found = []
    for plan in _RANCANGAN:
        lines: list[Baris] = []
        for kelompok, closing in plan.kelompok:
            accounts = rows.get(kelompok, ())
            if not accounts:
                continue
            lines.append(Baris(JenisBaris.KEPALA, kelompok.value, kelompok.judul))
            lines += [
                Baris(JenisBaris.AKUN, akun.kode, akun.name_for(pola), akun) for akun in accounts
            ]
            if closing:
                lines.append(_total(bagan, closing))
        if lines:
            lines += [_total(bagan, kode) for kode in plan.penutup]
            found.append(Bagian(plan.kode, plan.judul, plan.induk, tuple(lines)))
    return tuple(found)


def _total(bagan: BaganAkun, kode: str) -> Baris:
    return Baris(JenisBaris.JUMLAH, kode, bagan.jumlah[kode].nama)


def total_of(bagan: BaganAkun, kode: str, amounts: Mapping[str, int | None]) -> int | None:
    """A sum of the form; blank while none of its accounts is filled. Weights here are whole."""
    jumlah = bagan.jumlah[kode]
    if all(amounts.get(akun) is None for akun in jumlah.akun):
        return None
    return int(jumlah.of(amounts))


def check_total_jumps(
    bagan: BaganAkun,
    kind: str,
    kini: Mapping[str, int | None],
    lalu: Mapping[str, int | None],
    alasan: Mapping[str, str],
) -> Iterator[Finding]:
    """Sums of the form that doubled or changed their sign though none of their lines asks.

    A sum is compared only when every line filled this year is known for last year too.
    """
    for kode in totals_for(bagan, kind):
        accounts = bagan.jumlah[kode].akun
        filled = [akun for akun in accounts if kini.get(akun) is not None]
        if alasan.get(kode) or not all(lalu.get(akun) is not None for akun in filled):
            continue
        now, before = total_of(bagan, kode, kini), total_of(bagan, kode, lalu)
        if jumped(now, before) and not any(
            jumped(kini.get(akun), lalu.get(akun)) for akun in filled
        ):
            question = change(now, before).pertanyaan
            yield Finding(LONJAKAN, kode, question, Severity.PERINGATAN)


def totals_for(bagan: BaganAkun, kind: str) -> tuple[str, ...]:
    """The sums that a report of this kind shows."""
    return tuple(
        baris.kode
        for bagian in sections_for(bagan, kind)
        for baris in bagian.baris
        if baris.jenis is JenisBaris.JUMLAH
    )
