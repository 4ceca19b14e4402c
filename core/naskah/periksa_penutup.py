"""The end of a decree: number, date, and the block of who signs it."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from core import nip, tanggal
from core.findings import Finding
from core.kalender import months
from core.naskah.naskah_model import JenisNaskah
from core.naskah.periksa_bahan import Bahan, catatan, kesalahan, peringatan

ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_DATED = re.compile(r"\d")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_NIP = re.compile(r"(?<!\d)\d{8} ?\d{6} ?\d ?\d{3}(?!\d)")


def date_is_whole(bahan: Bahan) -> Iterator[Finding]:
    """Blank until it is signed, or a day, a month and a year; never half."""
    written = " ".join(bahan.naskah.tanggal.split())
    if not written.strip(" .…-_"):
        yield catatan(
            "tanggal_kosong", "tanggal", "Tanggal masih kosong; diisi sesudah ditandatangani."
        )
        return
    try:
        tanggal.parse(written)
    except tanggal.TanggalUnreadableError as error:
        half = bool(_month().search(written) or _YEAR.search(written))
        said = f"hanya terisi sebagian (“{written}”)" if half else f"tidak terbaca (“{written}”)"
        more = "" if half and not _day_of(written) else f" {error}"
        yield kesalahan(
            "tanggal_sebagian",
            "tanggal",
            f"Tanggal {said}.{more} Tulis hari, bulan, dan tahun, atau kosongkan seluruhnya.",
        )


@cache
def _month() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(months())})\b", re.IGNORECASE | re.ASCII)


def _day_of(written: str) -> str:
    return _YEAR.sub("", written) if _DATED.search(_YEAR.sub("", written)) else ""


def number_is_there(bahan: Bahan) -> Iterator[Finding]:
    """Given after signing, so a blank one is only noted."""
    if not bahan.naskah.nomor.strip(" .…-_"):
        yield catatan("nomor_kosong", "nomor", "Nomor masih kosong; diisi sesudah ditandatangani.")


def number_fits_date(bahan: Bahan) -> Iterator[Finding]:
    """The Roman month and the year of a number are those of the date."""
    steps = [step.strip() for step in bahan.naskah.nomor.split("/")]
    month = _month().search(bahan.naskah.tanggal)
    year = _YEAR.search(bahan.naskah.tanggal)
    roman = _roman_of(steps)
    dated = _month_number(bahan.naskah.tanggal, month)
    if roman and dated and ROMAWI.index(roman) + 1 != dated:
        yield kesalahan(
            "bulan_nomor",
            "nomor",
            f"Nomor memuat bulan {roman} ({months()[ROMAWI.index(roman)]}), sedangkan "
            f"tanggalnya bulan {months()[dated - 1]}. Samakan bulannya.",
        )
    years = [step for step in steps if _YEAR.fullmatch(step)]
    if years and year and years[-1] != year.group():
        yield kesalahan(
            "tahun_nomor",
            "nomor",
            f"Nomor memuat tahun {years[-1]}, sedangkan tanggalnya tahun {year.group()}. "
            "Samakan tahunnya.",
        )


def _roman_of(steps: list[str]) -> str:
    """The month of a number: the step just before its year, else the last Roman one."""
    found = [step for step in steps if step in ROMAWI]
    before = [step for step, after in pairwise(steps) if step in ROMAWI and _YEAR.fullmatch(after)]
    return (before or found or [""])[-1]


def _month_number(written: str, month: re.Match[str] | None) -> int:
    if month:
        return [name.casefold() for name in months()].index(month.group().casefold()) + 1
    try:
        day = tanggal.parse(written)
    except tanggal.TanggalUnreadableError:
        return 0
    return day.month if day else 0


def signer_is_whole(bahan: Bahan) -> Iterator[Finding]:
    """Office, name, rank and NIP are there; a draft may still wait for who is in force."""
    signer = bahan.naskah.penandatangan
    parts = {"nama": signer.nama, "pangkat": signer.pangkat, "nip": signer.nip}
    if bahan.naskah.jenis is JenisNaskah.RANCANGAN and not any(map(str.strip, parts.values())):
        yield peringatan(
            "penandatangan_kosong",
            "penandatangan.nama",
            "Penanda tangan belum diisi. Isi dari penanda tangan yang berlaku sebelum dicetak.",
        )
        parts = {}
    for name, text in {"jabatan": signer.jabatan, **parts}.items():
        if not text.strip(" .…-_"):
            word = "NIP" if name == "nip" else name.capitalize()
            yield kesalahan(
                "penandatangan_belum_lengkap",
                f"penandatangan.{name}",
                f"{word} penanda tangan tidak tercetak. Blok tanda tangan memuat jabatan, nama, "
                "pangkat, dan NIP.",
            )


def nip_is_sound(bahan: Bahan) -> Iterator[Finding]:
    """18 digits that hold a birth, an appointment after it, a sex and a number."""
    written = bahan.naskah.penandatangan.nip
    if not written.strip() or not (wrong := nip.fault_of(written)):
        return
    here = {nip.digits_of(hit.group()) for one in bahan.bagian("bab") for hit in
            _NIP.finditer(one.isi)}  # fmt: skip
    other = next((text for text in sorted(here) if not nip.fault_of(text)), "")
    said = f" Di bagian lain naskah tertulis NIP {nip.show(other)}." if other else ""
    yield kesalahan(
        "nip_salah", "penandatangan.nip", f"NIP {written}: {wrong}{said} Periksa pada SK-nya."
    )


CHECKS = (date_is_whole, number_is_there, number_fits_date, signer_is_whole, nip_is_sound)
