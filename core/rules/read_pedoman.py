"""Read one pedoman (`kesehatan/*.toml`) and refuse it where it does not hold together."""

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from core.rules.bagan import BaganAkun, JenisLaporan
from core.rules.pedoman import (
    Agregasi,
    Aspek,
    InstrumenUntuk,
    Kuesioner,
    Pedoman,
    Predikat,
    StatusPedoman,
)
from core.rules.read_komponen import Rujukan, read_komponen
from core.rules.read_umum import Pola, read_jumlah, read_sumber
from core.rules.tabel import Tabel, Tempat, digest_of, frozen, open_tabel

_TOTAL = 100
_KUK = range(1, 5)


def read_pedoman(content: str | bytes, *, name: str, bagan: BaganAkun) -> Pedoman:
    """The pedoman; raises `RuleFileError` naming the place. `name` ends in the id and .toml."""
    tabel, digest = open_tabel(content, name)
    return _read(tabel, digest, name, bagan)


def read_isi(isi: Mapping[str, Any], *, name: str, bagan: BaganAkun) -> Pedoman:
    """The pedoman of a rule file that was parsed already, or not yet written."""
    return _read(Tabel(isi, Tempat(name)), digest_of(isi), name, bagan)


def _read(tabel: Tabel, digest: str, name: str, bagan: BaganAkun) -> Pedoman:
    agregasi = tabel.choice("agregasi", Agregasi)
    jumlah = read_jumlah(tabel, bagan.akun.keys())
    sumber = read_sumber(tabel)
    rujukan = Rujukan(agregasi, jumlah, sumber, set())
    pedoman = Pedoman(
        id=tabel.text("id"),
        judul=tabel.text("judul"),
        dasar=tabel.text("dasar"),
        instrumen_untuk=_instrumen_untuk(tabel.table("instrumen_untuk")),
        tahun_buku_sejak=tabel.integer("tahun_buku_sejak"),
        tahun_buku_sampai=tabel.integer_or_none("tahun_buku_sampai"),
        status=tabel.choice("status", StatusPedoman),
        agregasi=agregasi,
        catatan=tabel.text_or("catatan"),
        sumber=sumber,
        predikat=read_predikat(tabel),
        jumlah=jumlah,
        aspek=tuple(read_aspek(row, rujukan) for row in tabel.tables("aspek")),
        nama_akun=frozen(
            {kode: bagan.name_of(kode) for each in jumlah.values() for kode in each.akun}
        ),
        hash=digest,
    )
    tabel.finish()
    _check_head(tabel, pedoman, name)
    _check_sums(tabel, pedoman, bagan, rujukan.dipakai)
    _check_codes(tabel, pedoman)
    return pedoman


def _instrumen_untuk(row: Tabel) -> InstrumenUntuk:
    kuk = tuple(row.items("kuk")) if "kuk" in row else ()
    for each in kuk:
        if type(each) is not int or each not in _KUK:
            row.refuse("kuk harus bilangan 1 sampai 4")
    untuk = InstrumenUntuk(
        jenis=row.choices("jenis", JenisLaporan), pola=row.choices("pola", Pola), kuk=kuk
    )
    row.finish()
    return untuk


def read_predikat(tabel: Tabel) -> tuple[Predikat, ...]:
    """The verdicts, from the best down to 0."""
    found: list[Predikat] = []
    for number, row in enumerate(tabel.tables("predikat", "nama"), start=1):
        predikat = Predikat(row.text("nama"), row.number("minimal"), row.integer("urut"))
        row.finish()
        if predikat.urut != number:
            row.refuse("urut harus 1, 2, 3 dan seterusnya dari yang terbaik")
        if found and predikat.minimal >= found[-1].minimal:
            row.refuse("minimal harus lebih kecil daripada predikat di atasnya")
        found.append(predikat)
    if found[-1].minimal != 0:
        tabel.refuse("predikat terbawah harus mulai dari 0")
    if found[0].minimal > _TOTAL:
        tabel.refuse("predikat teratas tidak dapat dicapai")
    return tuple(found)


def read_aspek(row: Tabel, rujukan: Rujukan) -> Aspek:
    """One aspect with its components."""
    aspek = Aspek(
        kode=row.text("kode"),
        nama=row.text("nama"),
        bobot=row.number("bobot"),
        komponen=tuple(read_komponen(each, rujukan) for each in row.tables("komponen")),
    )
    row.finish()
    if aspek.bobot <= 0:
        row.refuse("bobot harus lebih dari nol")
    weights = sum(komponen.bobot for komponen in aspek.komponen)
    if rujukan.agregasi is Agregasi.JUMLAH_SKOR and weights != aspek.bobot:
        row.refuse(f"bobot komponen berjumlah {weights}, bobot aspek {aspek.bobot}")
    return aspek


def _check_head(tabel: Tabel, pedoman: Pedoman, name: str) -> None:
    if pedoman.id != PurePath(name).stem:
        tabel.refuse(f"id {pedoman.id} tidak sama dengan nama berkas")
    until = pedoman.tahun_buku_sampai
    if until is not None and until < pedoman.tahun_buku_sejak:
        tabel.refuse("tahun_buku_sampai mendahului tahun_buku_sejak")
    weights = sum(aspek.bobot for aspek in pedoman.aspek)
    if weights != _TOTAL:
        tabel.refuse(f"bobot semua aspek berjumlah {weights}, seharusnya {_TOTAL}")


def _check_sums(tabel: Tabel, pedoman: Pedoman, bagan: BaganAkun, used: set[str]) -> None:
    for kode, jumlah in pedoman.jumlah.items():
        if kode not in used:
            tabel.refuse(f"jumlah {kode} tidak dipakai")
        chart = bagan.jumlah.get(kode)
        if chart is not None and chart.akun != jumlah.akun:
            tabel.refuse(f"jumlah {kode} berbeda dari akun.toml")


def _check_codes(tabel: Tabel, pedoman: Pedoman) -> None:
    tabel.refuse_twins((each.kode for each in pedoman.komponen), "kode komponen")
    tabel.refuse_twins((each.alias for each in pedoman.komponen if each.alias), "alias komponen")
    questions = [each.isi.butir for each in pedoman.komponen if isinstance(each.isi, Kuesioner)]
    tabel.refuse_twins((butir.kode for each in questions for butir in each), "kode butir")
