"""A score report as JSON text and back, exact: a stored result is shown without its rule file.

Texts, accounts, band tables and sources stand once and are referred to by their number.
"""

import json
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, TypeVar

from core.angka import exact, read_exact
from core.errors import AppError
from core.rules.pedoman import (
    Agregasi,
    Arah,
    Keyakinan,
    Linier,
    Predikat,
    StatusPedoman,
    Sumber,
)
from core.rules.pita import Pita, read_pita
from core.rules.report import (
    HitungIsian,
    HitungKuesioner,
    HitungRasio,
    JumlahTerhitung,
    NolDipakai,
    Rincian,
    ScoreReport,
    SkorAspek,
    SkorKomponen,
    VarianDipakai,
)

VERSI = 1
S = TypeVar("S")
T = TypeVar("T")


def write_snapshot(report: ScoreReport) -> str:
    """The report as compact JSON text; equal reports give equal text."""
    shared = _Shared()
    aspek = [
        {
            "kode": each.kode,
            "nama": each.nama,
            "bobot": exact(each.bobot),
            "skor": exact(each.skor),
            "komponen": [_write_komponen(komponen, shared) for komponen in each.komponen],
        }
        for each in report.aspek
    ]
    whole = {
        "versi": VERSI,
        "pedoman": report.pedoman_id,
        "hash": report.pedoman_hash,
        "judul": report.judul,
        "dasar": report.dasar,
        "status": report.status,
        "agregasi": report.agregasi,
        "skala": [[each.nama, exact(each.minimal), each.urut] for each in report.skala],
        "total": exact(report.total),
        "predikat": report.predikat,
        "aspek": aspek,
        "tabel": shared.rows,
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def read_snapshot(text: str) -> ScoreReport:
    """The report that `write_snapshot` wrote; raises `AppError` for one of a newer SIKU."""
    whole = json.loads(text)
    if whole["versi"] > VERSI:
        raise AppError(
            "Hasil penilaian ini disimpan oleh SIKU yang lebih baru.",
            hint="Perbarui SIKU di komputer ini, lalu buka lagi.",
        )
    tables = whole["tabel"]
    return ScoreReport(
        pedoman_id=whole["pedoman"],
        pedoman_hash=whole["hash"],
        judul=whole["judul"],
        dasar=whole["dasar"],
        status=StatusPedoman(whole["status"]),
        agregasi=Agregasi(whole["agregasi"]),
        skala=tuple(Predikat(nama, read_exact(low), urut) for nama, low, urut in whole["skala"]),
        aspek=tuple(
            SkorAspek(
                kode=each["kode"],
                nama=each["nama"],
                bobot=read_exact(each["bobot"]),
                skor=read_exact(each["skor"]),
                komponen=tuple(_read_komponen(row, tables) for row in each["komponen"]),
            )
            for each in whole["aspek"]
        ),
        total=read_exact(whole["total"]),
        predikat=whole["predikat"],
    )


@dataclass(frozen=True, slots=True)
class _Shared:
    """Rows that several components share, stored once each."""

    rows: list[Hashable] = field(default_factory=list)
    _place: dict[Hashable, int] = field(default_factory=dict)

    def put(self, row: Hashable) -> int:
        place = self._place.setdefault(row, len(self.rows))
        if place == len(self.rows):
            self.rows.append(row)
        return place


def _write_komponen(komponen: SkorKomponen, shared: _Shared) -> dict[str, Any]:
    return {
        "kode": komponen.kode,
        "nama": komponen.nama,
        "alias": komponen.alias,
        "sub_aspek": shared.put(komponen.sub_aspek),
        "bobot": exact(komponen.bobot),
        "nilai": exact(komponen.nilai),
        "skor": exact(komponen.skor),
        "keyakinan": komponen.keyakinan,
        "sumber": [shared.put(_write_sumber(each)) for each in komponen.sumber],
        "catatan": shared.put(komponen.catatan),
        "varian": _optional(komponen.varian, lambda varian: _write_varian(varian, shared)),
        komponen.jenis: _write_hitung(komponen.hitung, shared),
    }


def _write_hitung(
    hitung: HitungRasio | HitungKuesioner | HitungIsian, shared: _Shared
) -> dict[str, Any]:
    match hitung:
        case HitungRasio():
            return _write_rasio(hitung, shared)
        case HitungKuesioner():
            return _write_kuesioner(hitung, shared)
    return {"isian": _write(hitung.isian), "satuan": hitung.satuan}


def _read_komponen(row: dict[str, Any], tables: list[Any]) -> SkorKomponen:
    hitung: HitungRasio | HitungKuesioner | HitungIsian
    if "rasio" in row:
        hitung = _read_rasio(row["rasio"], tables)
    elif "kuesioner" in row:
        hitung = _read_kuesioner(row["kuesioner"], tables)
    else:
        hitung = HitungIsian(_read(row["isian"]["isian"]), row["isian"]["satuan"])
    return SkorKomponen(
        kode=row["kode"],
        nama=row["nama"],
        alias=row["alias"],
        sub_aspek=tables[row["sub_aspek"]],
        bobot=read_exact(row["bobot"]),
        hitung=hitung,
        nilai=read_exact(row["nilai"]),
        skor=read_exact(row["skor"]),
        varian=_optional(row["varian"], lambda varian: _read_varian(varian, tables)),
        keyakinan=Keyakinan(row["keyakinan"]),
        sumber=tuple(Sumber(*tables[each]) for each in row["sumber"]),
        catatan=tables[row["catatan"]],
    )


def _write_rasio(hitung: HitungRasio, shared: _Shared) -> dict[str, Any]:
    nol, linier = hitung.nol, hitung.linier
    return {
        "pembilang": _write_jumlah(hitung.pembilang, shared),
        "penyebut": _write_jumlah(hitung.penyebut, shared),
        "kali": exact(hitung.kali),
        "satuan": hitung.satuan,
        "arah": hitung.arah,
        "nilai": _write(hitung.rasio),
        "pita": shared.put(_write_pita(hitung.pita)),
        "kena": hitung.pita_kena,
        "linier": _optional(
            linier,
            lambda line: [
                exact(line.kemiringan),
                exact(line.titik_potong),
                exact(line.minimal),
                exact(line.maksimal),
            ],
        ),
        "nol": _optional(nol, lambda rule: _write_nol(rule, shared)),
    }


def _read_rasio(row: dict[str, Any], tables: list[Any]) -> HitungRasio:
    return HitungRasio(
        pembilang=_read_jumlah(row["pembilang"], tables),
        penyebut=_read_jumlah(row["penyebut"], tables),
        kali=read_exact(row["kali"]),
        satuan=row["satuan"],
        arah=Arah(row["arah"]),
        rasio=_read(row["nilai"]),
        pita=_read_pita(tables[row["pita"]]),
        pita_kena=row["kena"],
        linier=_optional(row["linier"], lambda line: Linier(*map(read_exact, line))),
        nol=_optional(row["nol"], lambda rule: _read_nol(rule, tables)),
    )


def _write_nol(nol: NolDipakai, shared: _Shared) -> list[Any]:
    return [nol.alasan, nol.usulan, [_write_jumlah(each, shared) for each in nol.bukti]]


def _read_nol(row: list[Any], tables: list[Any]) -> NolDipakai:
    alasan, usulan, bukti = row
    return NolDipakai(alasan, usulan, tuple(_read_jumlah(each, tables) for each in bukti))


def _write_kuesioner(hitung: HitungKuesioner, shared: _Shared) -> dict[str, Any]:
    signs = {True: "1", False: "0", None: "-"}
    return {
        "jawaban": "".join(signs[answer] for answer in hitung.jawaban),
        "per_ya": _write(hitung.nilai_per_ya),
        "pita": shared.put(_write_pita(hitung.pita)),
        "kena": hitung.pita_kena,
    }


def _read_kuesioner(row: dict[str, Any], tables: list[Any]) -> HitungKuesioner:
    answers = {"1": True, "0": False, "-": None}
    return HitungKuesioner(
        jawaban=tuple(answers[sign] for sign in row["jawaban"]),
        nilai_per_ya=_read(row["per_ya"]),
        pita=_read_pita(tables[row["pita"]]),
        pita_kena=row["kena"],
    )


def _write_jumlah(jumlah: JumlahTerhitung, shared: _Shared) -> int:
    accounts = tuple(
        (shared.put((each.kode, each.nama, each.jumlah)), exact(each.bobot))
        for each in jumlah.rincian
    )
    return shared.put((jumlah.kode, jumlah.nama, exact(jumlah.nilai), accounts))


def _read_jumlah(place: int, tables: list[Any]) -> JumlahTerhitung:
    kode, nama, nilai, accounts = tables[place]
    rincian = []
    for account, bobot in accounts:
        akun, label, amount = tables[account]
        rincian.append(Rincian(akun, label, read_exact(bobot), amount))
    return JumlahTerhitung(kode, nama, tuple(rincian), read_exact(nilai))


def _write_varian(varian: VarianDipakai, shared: _Shared) -> list[Any]:
    sources = [shared.put(_write_sumber(each)) for each in varian.sumber]
    return [varian.id, varian.nama, sources, varian.catatan]


def _read_varian(row: list[Any], tables: list[Any]) -> VarianDipakai:
    varian_id, nama, sources, catatan = row
    return VarianDipakai(varian_id, nama, tuple(Sumber(*tables[each]) for each in sources), catatan)


def _write_sumber(sumber: Sumber) -> tuple[str, ...]:
    return (sumber.id, sumber.uraian, sumber.url)


def _write_pita(bands: tuple[Pita, ...]) -> tuple[tuple[str | None, ...], ...]:
    return tuple((each.syarat, exact(each.nilai), _write(each.skor)) for each in bands)


def _read_pita(rows: list[list[str]]) -> tuple[Pita, ...]:
    return tuple(read_pita(syarat, read_exact(nilai), _read(skor)) for syarat, nilai, skor in rows)


def _write(value: Fraction | None) -> str | None:
    return _optional(value, exact)


def _read(text: str | None) -> Fraction | None:
    return _optional(text, read_exact)


def _optional(value: S | None, convert: Callable[[S], T]) -> T | None:
    return None if value is None else convert(value)
