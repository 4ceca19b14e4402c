"""What is wrong with an IKU set being edited, each fault beside its field."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from core.errors import RuleFileError
from core.findings import Finding, Severity
from core.iku.set_banding import check_beside
from core.iku.set_naskah import NaskahSet
from core.rules.kata_tolak import sentence
from core.rules.read_iku import read_set_isi
from core.rules.set_iku import Daftar, JenisIku, SetIku

KEPALA = "kepala"
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_KODE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_TAHUN = range(2004, 2101)
_KATA_IKU = {
    "sasaran": "Sasaran",
    "nama": "Nama indikator",
    "penjelasan": "Penjelasan",
    "sumber_data": "Sumber data",
    "periode": "Periode",
    "satuan": "Satuan",
}
_KATA_CASCADE = {
    "misi": "Misi",
    "tujuan": "Tujuan",
    "sasaran_rpjmd": "Sasaran RPJMD",
    "sasaran_renstra": "Sasaran Renstra",
}


def check_set(
    naskah: NaskahSet,
    *,
    others: Iterable[SetIku] = (),
    taken: Collection[str] = (),
    predikat: Collection[str] = (),
) -> tuple[Finding, ...]:
    """Every fault; `others` are the other sets, `predikat` those that a pedoman knows."""
    isi = naskah.isi
    found = [
        *_head(isi, taken if naskah.baru else ()),
        *_indicators(isi, predikat),
        *_cascade(isi),
    ]
    if found:
        return tuple(found)
    try:
        made = read_set_isi(isi, name=naskah.set_id)
    except RuleFileError as error:
        return (Finding("set.tidak_sah", "", sentence(error.sebab)),)
    return tuple(check_beside(made, [one for one in others if one.id != made.id]))


def _head(isi: Mapping[str, Any], taken: Collection[str]) -> Iterator[Finding]:
    set_id, berlaku = str(isi["id"]), isi["berlaku"]
    if not _ID.fullmatch(set_id):
        why = "Kode set berupa huruf kecil, angka dan tanda hubung, misalnya iku-2025-2029."
        yield Finding("set.kode", f"{KEPALA}/id", why)
    elif set_id in taken:
        yield Finding("set.kode_dipakai", f"{KEPALA}/id", "Kode set ini sudah dipakai.")
    for name, word in (("judul", "Judul"), ("tugas", "Tugas")):
        yield from _blank(isi, name, f"{KEPALA}/{name}", word)
    yield from _blank(isi["keputusan_asal"], "tentang", f"{KEPALA}/tentang", "Tentang")
    years = berlaku["sejak"], berlaku["sampai"]
    for name, year in zip(("sejak", "sampai"), years, strict=True):
        if year not in _TAHUN:
            yield Finding("set.tahun", f"{KEPALA}/{name}", "Tulis tahun, misalnya 2025.")
    if all(year in _TAHUN for year in years) and years[1] < years[0]:
        yield Finding("set.masa", f"{KEPALA}/sampai", "Tahun akhir mendahului tahun awal.")
    duties = [str(one).strip() for one in isi["fungsi"]]
    if not all(duties) or not duties:
        yield Finding("set.fungsi", f"{KEPALA}/fungsi", "Isi fungsi, satu fungsi satu baris.")
    elif len(set(duties)) < len(duties):
        yield Finding("set.fungsi_ganda", f"{KEPALA}/fungsi", "Ada fungsi yang tertulis dua kali.")


def _indicators(isi: Mapping[str, Any], predikat: Collection[str]) -> Iterator[Finding]:
    if not isi["iku"]:
        yield Finding("set.tanpa_iku", f"{KEPALA}/", "Set memuat paling sedikit satu indikator.")
    seen: set[str] = set()
    entered = 0
    for place, iku in enumerate(isi["iku"]):
        at, kode = f"iku:{place}", str(iku["kode"])
        if not _KODE.fullmatch(kode):
            why = "Kode berupa huruf kecil, angka dan garis bawah, misalnya koperasi_sehat."
            yield Finding("set.kode_iku", f"{at}/kode", why)
        elif kode in seen:
            yield Finding("set.kode_iku_ganda", f"{at}/kode", "Kode ini dipakai dua kali.")
        seen.add(kode)
        for name, word in _KATA_IKU.items():
            yield from _blank(iku, name, f"{at}/{name}", word)
        if iku["jenis"] == JenisIku.RASIO.value:
            yield from _ratio(iku, at, predikat)
            continue
        entered += 1
        yield from _blank(iku, "formulasi", f"{at}/formulasi", "Formulasi")
        if entered > 1:
            why = "Hanya satu indikator diisi dengan tangan: nilai SAKIP dari Inspektorat."
            yield Finding("set.isian_ganda", f"{at}/jenis", why)


def _ratio(iku: Mapping[str, Any], at: str, predikat: Collection[str]) -> Iterator[Finding]:
    yield from _blank(iku, "pembilang", f"{at}/pembilang", "Pembilang")
    yield from _blank(iku, "penyebut", f"{at}/penyebut", "Penyebut")
    part, whole = iku["hitung_pembilang"], iku["hitung_penyebut"]["daftar"]
    choices = iku.get("pilihan_penyebut", [])
    if whole == Daftar.KOPERASI_BERPREDIKAT.value:
        why = "Koperasi berpredikat dihitung sebagai pembilang; pilih daftar lain."
        yield Finding("set.penyebut", f"{at}/hitung_penyebut", why)
    if Daftar(part["daftar"]).pihak != Daftar(whole).pihak:
        why = "Daftar koperasi dan daftar UMKM tidak dapat dibandingkan."
        yield Finding("set.pihak", f"{at}/hitung_pembilang", why)
    elif part["daftar"] == whole:
        why = "Pembilang dan penyebut menghitung daftar yang sama: selalu 100 %."
        yield Finding("set.sama", f"{at}/hitung_pembilang", why)
    if part["daftar"] == Daftar.KOPERASI_BERPREDIKAT.value:
        yield from _grades(part.get("predikat", []), at, predikat)
    if Daftar.KOPERASI_BERPREDIKAT.value in choices:
        why = "Koperasi berpredikat tidak dapat menjadi penyebut."
        yield Finding("set.pilihan_predikat", f"{at}/pilihan_penyebut", why)
    elif whole in choices:
        why = "Penyebut resmi tidak perlu diulang di sini."
        yield Finding("set.pilihan", f"{at}/pilihan_penyebut", why)
    elif any(Daftar(one).pihak != Daftar(whole).pihak for one in choices):
        why = "Pilihan penyebut harus dari pihak yang sama, koperasi atau UMKM."
        yield Finding("set.pilihan_pihak", f"{at}/pilihan_penyebut", why)


def _grades(names: list[str], at: str, known: Collection[str]) -> Iterator[Finding]:
    unknown = [nama for nama in names if nama not in known]
    if not names:
        yield Finding("set.predikat", f"{at}/predikat", "Pilih predikat yang dihitung.")
    elif unknown:
        why = f"Predikat tidak dikenal pedoman mana pun: {', '.join(unknown)}."
        yield Finding("set.predikat_asing", f"{at}/predikat", why)


def _cascade(isi: Mapping[str, Any]) -> Iterator[Finding]:
    if not isi["cascade"]:
        yield Finding("set.tanpa_cascade", f"{KEPALA}/", "Isi paling sedikit satu keterkaitan.")
    known = {str(iku["kode"]) for iku in isi["iku"]}
    for place, baris in enumerate(isi["cascade"]):
        at = f"cascade:{place}"
        for name, word in _KATA_CASCADE.items():
            yield from _blank(baris, name, f"{at}/{name}", word)
        lost = [kode for kode in baris["iku"] if kode not in known]
        if not baris["iku"]:
            yield Finding("set.cascade_iku", f"{at}/iku", "Pilih indikator baris ini.")
        elif lost:
            why = f"Indikator tidak ada lagi pada set: {', '.join(lost)}."
            yield Finding("set.cascade_hilang", f"{at}/iku", why)


def _blank(part: Mapping[str, Any], name: str, field: str, word: str) -> Iterator[Finding]:
    if not str(part.get(name, "")).strip():
        yield Finding(f"set.{name}_kosong", field, f"{word} belum diisi.", Severity.KESALAHAN)
