"""What must hold in a keragaan, counted here or published elsewhere: findings, never raised."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from core import rupiah
from core.findings import Finding, Severity
from core.koperasi.keragaan import FaktaKeragaan
from core.koperasi.model import Keadaan
from core.rules.tabel_angka import (
    Jumlahan,
    TabelAngka,
    add,
    check_parts,
    check_rows,
    digits_swapped,
    names_of,
)

_KEADAAN = Jumlahan(
    "keragaan.aktif_tidak_aktif",
    ("aktif", "tidak_aktif"),
    "jumlah",
    "Aktif + tidak aktif tidak sama dengan jumlah koperasi",
)
_JUMLAHAN = (
    Jumlahan(
        "keragaan.konvensional_kkmp",
        ("konvensional", "kkmp"),
        "jumlah",
        "Konvensional + Merah Putih tidak sama dengan jumlah koperasi",
    ),
    Jumlahan(
        "keragaan.anggota",
        ("anggota_pria", "anggota_wanita"),
        "anggota",
        "Anggota laki-laki + perempuan tidak sama dengan jumlah anggota",
    ),
    Jumlahan(
        "keragaan.aset",
        ("modal_sendiri", "modal_luar"),
        "aset",
        "Modal sendiri + modal luar tidak sama dengan aset",
        Severity.CATATAN,
    ),
)
_ANGGOTA_KAMI = Jumlahan(
    "keragaan.anggota",
    ("anggota_pria", "anggota_wanita", "anggota_tanpa_rincian"),
    "anggota",
    "Anggota laki-laki + perempuan + tanpa rincian tidak sama dengan jumlah anggota",
)


def check_terbitan(tabel: TabelAngka) -> tuple[Finding, ...]:
    """A set of figures that somebody published: what it gives must add up."""
    return (
        *check_parts(tabel, _KEADAAN),
        *_dissolved(tabel),
        *(found for each in _JUMLAHAN for found in check_parts(tabel, each)),
        *_rat(tabel),
        *check_rows(tabel),
    )


def check_keragaan(
    tabel: TabelAngka, fakta: Sequence[FaktaKeragaan], *, tahun_buku: int
) -> tuple[Finding, ...]:
    """The office's own table, and the records that it could not place."""
    sums = (_KEADAAN, _ANGGOTA_KAMI, _JUMLAHAN[-1])
    return (
        *(found for each in sums for found in check_parts(_blanks_as_zero(tabel), each)),
        *check_rows(tabel),
        *_rat(tabel),
        *_unplaced(fakta),
        *_unreported(fakta, tahun_buku),
    )


def _dissolved(tabel: TabelAngka) -> Iterator[Finding]:
    """Dissolved cooperatives are no part of the total, though many a press release adds them."""
    row = tabel.jumlah
    whole, living = row.of("jumlah"), add(row, ("aktif", "tidak_aktif"))
    dissolved = row.of("dibubarkan")
    if whole is None or living is None or not dissolved or whole == living:
        return
    together = living + dissolved
    if whole == together:
        said = "Koperasi yang dibubarkan ikut dihitung dalam jumlah; seharusnya tidak."
    elif digits_swapped(whole, together):
        said = (
            f"Dengan yang dibubarkan jumlahnya {rupiah.show(together)}, tertulis "
            f"{rupiah.show(whole)}: dua angka mungkin tertukar, dan yang dibubarkan ikut dihitung."
        )
    else:
        return
    yield Finding("keragaan.dibubarkan", "dibubarkan", said)


def _rat(tabel: TabelAngka) -> Iterator[Finding]:
    more = [
        row.nama
        for row in tabel.semua
        if (rat := row.of("rat")) is not None
        and (aktif := row.of("aktif")) is not None
        and rat > aktif
    ]
    if more:
        yield Finding(
            "keragaan.rat",
            "rat",
            f"Koperasi yang RAT lebih banyak daripada yang aktif: {names_of(more)}.",
            Severity.CATATAN,
        )


def _unplaced(fakta: Iterable[FaktaKeragaan]) -> Iterator[Finding]:
    listed = [each for each in fakta if each.terdaftar]
    homeless = [each.nama for each in listed if not each.kode_kelurahan]
    if homeless:
        yield Finding(
            "keragaan.tanpa_kelurahan",
            "kelurahan",
            f"{len(homeless)} koperasi belum diisi kelurahannya: {names_of(homeless)}.",
            Severity.PERINGATAN,
        )
    stateless = [each.nama for each in fakta if each.keadaan is None]
    if stateless:
        yield Finding(
            "keragaan.tanpa_status",
            "jumlah",
            f"{len(stateless)} koperasi tidak dihitung karena belum berstatus pada tanggal itu: "
            f"{names_of(stateless)}.",
            Severity.PERINGATAN,
        )
    proposed = sum(each.keadaan is Keadaan.USUL_BUBAR for each in listed)
    if proposed:
        yield Finding(
            "keragaan.usul_bubar",
            "tidak_aktif",
            f"Tidak aktif termasuk {proposed} koperasi yang diusulkan bubar.",
            Severity.CATATAN,
        )


def _unreported(fakta: Iterable[FaktaKeragaan], tahun_buku: int) -> Iterator[Finding]:
    listed = [each for each in fakta if each.terdaftar]
    held = sum(each.rat_tanggal is not None and each.rat_dilaporkan is None for each in listed)
    if held:
        yield Finding(
            "keragaan.rat_belum_dilaporkan",
            "rat",
            f"{held} koperasi sudah RAT tahun buku {tahun_buku} tetapi belum melaporkannya.",
            Severity.CATATAN,
        )
    silent = sum(each.aset is None and each.people("anggota") is None for each in listed)
    if silent:
        yield Finding(
            "keragaan.tanpa_angka",
            "aset",
            f"{silent} dari {len(listed)} koperasi belum mempunyai angka tahun buku {tahun_buku}; "
            "jumlah orang dan rupiah tidak memuatnya.",
            Severity.CATATAN,
        )
    total_only = sum(each.anggota_tanpa_rincian is not None for each in listed)
    if total_only:
        yield Finding(
            "keragaan.tanpa_rincian",
            "anggota",
            f"{total_only} koperasi memberi jumlah anggota tanpa rincian laki-laki dan perempuan.",
            Severity.CATATAN,
        )


def _blanks_as_zero(tabel: TabelAngka) -> TabelAngka:
    """Our own sums: where nobody gave an amount there is none to add."""
    rows = [
        replace(row, nilai={kode: nilai or 0 for kode, nilai in row.nilai.items()})
        for row in tabel.semua
    ]
    return replace(tabel, baris=tuple(rows[:-1]), jumlah=rows[-1])
