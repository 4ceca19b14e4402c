"""Findings about the people of a cooperative: one of them, and all who serve on a day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from core.findings import Finding, Severity
from core.koperasi.kontak import telepon_wajar
from core.koperasi.pengurus import JABATAN, JENIS_KELAMIN, KETUA, Organ, Pengurus, serving

MASA_BAKTI = 5
"""Years; UU 25/1992 as remembered, not seen in a source: a note, never a refusal."""
KKMP_TERSEDIKIT, KKMP_WANITA = 3, 30
"""The least number of pengurus of a KKMP and the share of women in percent (Juklak 1/2025)."""


@dataclass(frozen=True, slots=True)
class SekitarPengurus:
    """The other people of the same cooperative, and today."""

    lain: Sequence[Pengurus]
    today: date


def check_pengurus(one: Pengurus, sekitar: SekitarPengurus) -> tuple[Finding, ...]:
    """Every finding about one person, in the order of the form."""
    return (*_person(one), *_term(one, sekitar), *_chair(one, sekitar))


def check_susunan(rows: Sequence[Pengurus], day: date, *, kkmp: bool) -> tuple[Finding, ...]:
    """Notes about everybody who serves on a day; none for a cooperative without rows."""
    now = [one for one in serving(rows, day) if one.organ is Organ.PENGURUS]
    if not rows:
        return ()
    notes = [] if any(one.jabatan == KETUA for one in now) else ["Belum ada ketua yang menjabat."]
    if kkmp:
        notes += _kkmp(now)
    return tuple(Finding("pengurus.susunan", "", note, Severity.CATATAN) for note in notes)


def _kkmp(now: Sequence[Pengurus]) -> Iterator[str]:
    if len(now) < KKMP_TERSEDIKIT or len(now) % 2 == 0:
        yield (
            f"Pengurus KKMP lazimnya ganjil dan paling sedikit {KKMP_TERSEDIKIT} orang; "
            f"yang menjabat {len(now)}."
        )
    women = sum(one.jk == "P" for one in now)
    if now and all(one.jk for one in now) and women * 100 < KKMP_WANITA * len(now):
        yield (
            f"Pengurus perempuan KKMP lazimnya paling sedikit {KKMP_WANITA} persen; "
            f"sekarang {women} dari {len(now)}."
        )


def _person(one: Pengurus) -> Iterator[Finding]:
    if one.jabatan not in JABATAN:
        yield Finding("pengurus.jabatan", "jabatan", "Pilih jabatan.")
    if not one.nama.strip():
        yield Finding("pengurus.nama_kosong", "nama", "Nama belum diisi.")
    if one.jk and one.jk not in JENIS_KELAMIN:
        yield Finding("pengurus.jk", "jk", "Pilih laki-laki atau perempuan.")
    if one.telepon and not telepon_wajar(one.telepon):
        message = "Telepon sebaiknya angka saja, misalnya 0812 3456 7890."
        yield Finding("pengurus.telepon", "telepon", message, Severity.PERINGATAN)


def _term(one: Pengurus, sekitar: SekitarPengurus) -> Iterator[Finding]:
    if one.mulai is not None and one.akhir is not None and one.akhir < one.mulai:
        message = "Berakhir lebih awal daripada mulai menjabat."
        yield Finding("pengurus.akhir", "akhir", message)
        return
    if one.mulai is None:
        return
    if one.mulai > sekitar.today:
        message = "Tanggal mulai menjabat belum tiba."
        yield Finding("pengurus.mendatang", "mulai", message, Severity.PERINGATAN)
    until = one.akhir or sekitar.today
    if one.organ is not Organ.PENGELOLA and until > _years_after(one.mulai, MASA_BAKTI):
        message = f"Masa bakti lebih dari {MASA_BAKTI} tahun; periksa hasil pemilihan terakhir."
        yield Finding("pengurus.masa_bakti", "akhir", message, Severity.CATATAN)


def _chair(one: Pengurus, sekitar: SekitarPengurus) -> Iterator[Finding]:
    if one.jabatan != KETUA:
        return
    start, end = one.mulai or date.min, one.akhir or date.max
    for other in sekitar.lain:
        if (
            other.jabatan == KETUA
            and (other.mulai or date.min) <= end
            and (start <= (other.akhir or date.max))
        ):
            message = f"{other.nama} juga tercatat ketua pada masa itu; isi tanggal berakhirnya."
            yield Finding("pengurus.dua_ketua", "mulai", message, Severity.PERINGATAN)
            return


def _years_after(day: date, years: int) -> date:
    """The same day some years later; 29 February falls on the 28th where it must."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
