"""Where posts stand in the organisation: moves among them, and what is wrong in one."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from core.findings import Finding, Severity
from core.iku.pohon import UnitJabatan
from core.iku.pohon_letak import Langkah

_BUKAN_HURUF = re.compile(r"[^a-z0-9]+")


def under(posts: Sequence[UnitJabatan], induk: str) -> list[UnitJabatan]:
    """The posts right below one, in their order."""
    known = {one.kode for one in posts}
    found = [one for one in posts if (one.induk if one.induk in known else "") == induk]
    return sorted(found, key=lambda one: (one.urut, one.nama))


def all_under(posts: Sequence[UnitJabatan], kode: str) -> list[UnitJabatan]:
    """Every post below one, superiors first; a ring ends where it began."""
    found: list[UnitJabatan] = []
    waiting = [kode]
    while waiting:
        for one in under(posts, waiting.pop(0)):
            if one.kode != kode and one not in found:
                found.append(one)
                waiting.append(one.kode)
    return found


def moved(
    posts: Sequence[UnitJabatan], post: UnitJabatan, langkah: Langkah
) -> tuple[UnitJabatan, ...]:
    """The posts as they change by a move; none where it leads nowhere."""
    codes = {one.kode for one in posts}
    induk = post.induk if post.induk in codes else ""
    beside = under(posts, induk)
    at = beside.index(post)
    if langkah is Langkah.MASUK:
        if not at:
            return ()
        above = beside[at - 1].kode
        return _numbered(posts, [*under(posts, above), replace(post, induk=above)])
    if langkah is Langkah.KELUAR:
        superior = next((one for one in posts if one.kode == induk), None)
        # only the head of the office stands at the top
        if superior is None or superior.induk not in codes:
            return ()
        order = under(posts, superior.induk)
        order.insert(order.index(superior) + 1, replace(post, induk=superior.induk))
        return _numbered(posts, order)
    to = at + (1 if langkah is Langkah.TURUN else -1)
    if not 0 <= to < len(beside):
        return ()
    beside[at], beside[to] = beside[to], beside[at]
    return _numbered(posts, beside)


def check_jabatan(posts: Sequence[UnitJabatan], post: UnitJabatan) -> Iterator[Finding]:
    """What is wrong in one post beside the others."""
    others = [one for one in posts if one.kode != post.kode]
    name = " ".join(post.nama.split()).casefold()
    if not name:
        yield Finding("jabatan.nama", "nama", "Tulis nama jabatannya.")
    elif name in {one.nama.casefold() for one in others}:
        yield Finding("jabatan.nama_kembar", "nama", "Jabatan dengan nama ini sudah ada.")
    below = {one.kode for one in all_under(posts, post.kode)} if post.kode else set()
    if post.induk in below or (post.kode and post.induk == post.kode):
        why = "Atasan tidak dapat diambil dari jabatan di bawahnya sendiri."
        yield Finding("jabatan.lingkar", "induk", why)
    elif post.induk and post.induk not in {one.kode for one in others}:
        yield Finding("jabatan.induk", "induk", "Atasan ini tidak ada lagi; pilih yang lain.")
    elif not post.induk and any(not one.induk for one in others):
        yield Finding(
            "jabatan.tanpa_atasan", "induk", "Pilih atasannya; hanya kepala tanpa atasan."
        )
    if not post.unit.strip():
        why = "Unit kerja kosong: bagan organisasi menuliskan nama jabatannya."
        yield Finding("jabatan.unit", "unit", why, Severity.CATATAN)


def kode_for(nama: str, taken: Iterable[str]) -> str:
    """A code for a new post.

    >>> kode_for("Kepala Bidang UMKM", ()), kode_for("Kepala Bidang UMKM", ["kepala_bidang_umkm"])
    ('kepala_bidang_umkm', 'kepala_bidang_umkm_2')
    """
    bare = _BUKAN_HURUF.sub("_", nama.casefold()).strip("_") or "jabatan"
    known, number, kode = set(taken), 1, bare
    while kode in known:
        number += 1
        kode = f"{bare}_{number}"
    return kode


def _numbered(
    posts: Sequence[UnitJabatan], order: Sequence[UnitJabatan]
) -> tuple[UnitJabatan, ...]:
    before = {one.kode: one for one in posts}
    placed = [replace(one, urut=place) for place, one in enumerate(order, start=1)]
    return tuple(one for one in placed if one != before[one.kode])
