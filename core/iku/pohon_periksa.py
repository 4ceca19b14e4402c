"""What a whole tree of performance still lacks: an indicator nobody answers for, an idle post."""

from collections.abc import Iterator, Mapping

from core.findings import Finding, Severity
from core.iku.pohon import Pohon, Simpul
from core.rules.set_iku import Iku

SIMPUL, JABATAN = "simpul", "jabatan"
"""Fields are `simpul:7` or `jabatan:kode`, so that a window leads to the place."""


def check_pohon(pohon: Pohon, iku: Mapping[str, Iku]) -> Iterator[Finding]:
    """Notes in the order of the tree, then posts; none of them forbids anything."""
    posts = {one.kode for one in pohon.jabatan}
    for _depth, one in pohon.walk():
        yield from _node(one, iku, posts)
    named = {one.iku for one in pohon.simpul}
    for kode, one_iku in iku.items():
        if kode not in named:
            yield _note("pohon.iku_hilang", "", f"IKU {one_iku.nama} belum ada pada pohon.")
    busy = {one.jabatan for one in pohon.simpul if one.iku or one.indikator}
    for post in pohon.jabatan:
        if post.kode not in busy:
            where = f"{JABATAN}:{post.kode}"
            yield _note("pohon.jabatan_kosong", where, f"{post.nama} belum mempunyai indikator.")


def _node(one: Simpul, iku: Mapping[str, Iku], posts: set[str]) -> Iterator[Finding]:
    where = f"{SIMPUL}:{one.id}"
    if one.iku and one.iku not in iku:
        yield _note(
            "pohon.iku_asing", where, f"{one.uraian}: indikatornya tidak ada lagi pada set IKU ini."
        )
    if one.jabatan and one.jabatan not in posts:
        yield _note("pohon.jabatan_hilang", where, f"{one.uraian}: jabatannya tidak ada lagi.")
    elif (one.iku or one.indikator) and not one.jabatan:
        words = f"{one.uraian}: belum ada jabatan yang bertanggung jawab."
        yield _note("pohon.tanpa_jabatan", where, words)


def _note(code: str, field: str, message: str) -> Finding:
    return Finding(code, field, message, Severity.CATATAN)
