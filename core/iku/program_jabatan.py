"""Which post answers for which rows of the programs, and what nobody answers for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.iku.pohon_jabatan import Jabatan
from core.iku.program_pohon import SimpulProgram


@dataclass(frozen=True, slots=True)
class PembagianProgram:
    """Rows of each post by its code, the highest alone: what lies below is in their sum.

    `tanpa` are the highest rows that name nobody, above or below; `asing` rows name somebody who
    is no post of the tree.
    """

    milik: Mapping[str, tuple[SimpulProgram, ...]]
    tanpa: tuple[SimpulProgram, ...]
    asing: tuple[SimpulProgram, ...]


def share_out(program: Sequence[SimpulProgram], posts: Sequence[Jabatan]) -> PembagianProgram:
    """Give each row to the post that it names, by title or unit."""
    owners = _owners(posts)
    whole = [one for each in program for one in each.walk()]
    return PembagianProgram(
        milik={
            post.kode: tuple(one for each in program for one in _highest(each, post.kode, owners))
            for post in posts
        },
        tanpa=tuple(one for each in program for one in _unowned(each, owners)),
        asing=tuple(one for one in whole if _named(one) and not owners.get(_named(one))),
    )


def _owners(posts: Sequence[Jabatan]) -> Mapping[str, str]:
    """Names to codes; a unit stands for the highest of its posts."""
    found: dict[str, str] = {}
    for name in ("nama", "unit"):
        for post in posts:
            words = getattr(post, name).strip().casefold()
            if words:
                found.setdefault(words, post.kode)
    return found


def _named(one: SimpulProgram) -> str:
    return one.baris.penanggung_jawab.strip().casefold()


def _highest(one: SimpulProgram, kode: str, owners: Mapping[str, str]) -> Iterator[SimpulProgram]:
    if owners.get(_named(one)) == kode:
        yield one
        return
    for below in one.anak:
        yield from _highest(below, kode, owners)


def _unowned(one: SimpulProgram, owners: Mapping[str, str]) -> Iterator[SimpulProgram]:
    if owners.get(_named(one)):
        return
    if not any(owners.get(_named(each)) for each in one.walk()):
        yield one
        return
    for below in one.anak:
        yield from _unowned(below, owners)
