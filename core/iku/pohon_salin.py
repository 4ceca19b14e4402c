"""The tree of one IKU set carried over to a set that was made from it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from core.iku.pohon import JenisSimpul, Pohon, Simpul
from core.rules.set_iku import BarisCascade, Iku, SetIku

_TINGKAT = (
    (JenisSimpul.MISI, "misi"),
    (JenisSimpul.TUJUAN, "tujuan"),
    (JenisSimpul.SASARAN_RPJMD, "sasaran_rpjmd"),
    (JenisSimpul.SASARAN_RENSTRA, "sasaran_renstra"),
)


def origin_of(made: SetIku, others: Iterable[SetIku]) -> SetIku | None:
    """The set that another was most likely made from: most in common, of the newest period."""
    older = [one for one in others if one.id != made.id and one.sejak <= made.sejak]
    found = max(older, key=lambda one: (len(same_codes(one, made)), one.sejak), default=None)
    return found if found is not None and same_codes(found, made) else None


def same_codes(before: SetIku, after: SetIku) -> Mapping[str, str]:
    """Code of the older set to that of the newer: the same code, the same name, the same place."""
    found = {one.kode: one.kode for one in before.iku if one.kode in after.by_kode}
    free = [one for one in after.iku if one.kode not in found]
    for one in before.iku:
        if one.kode in found:
            continue
        place = before.iku.index(one)
        new = next((each for each in free if each.nama == one.nama), None) or next(
            (each for each in free if after.iku.index(each) == place and found), None
        )
        if new is not None:
            found[one.kode] = new.kode
            free.remove(new)
    return found


def carried(pohon: Pohon, before: SetIku, after: SetIku) -> tuple[Simpul, ...]:
    """The nodes for the newer set: its codes and words, posts and order as they were.

    An indicator that the newer set no longer has gives its place to what hung below it; a new one
    comes under its sasaran, answered for by the head.
    """
    codes, words = same_codes(before, after), _changed_words(before, after)
    gone: dict[int, int] = {}
    made: list[Simpul] = []
    for _depth, one in pohon.walk():
        induk = one.induk if one.induk is None else gone.get(one.induk, one.induk)
        known = before.by_kode.get(one.iku)
        new = after.by_kode.get(codes.get(one.iku, one.iku))
        if known is not None and new is None and induk is not None:
            gone[one.id] = induk
            continue
        uraian = words.get((one.jenis, one.uraian), one.uraian)
        made.append(replace(_measured(one, known, new), induk=induk, uraian=uraian))
    made = [_renamed(one, before, after, codes) for one in made]
    return (*made, *_left_out(pohon, made, after))


def _measured(one: Simpul, known: Iku | None, new: Iku | None) -> Simpul:
    if new is not None:
        return replace(one, iku=new.kode, versi=1)
    if known is None:
        return replace(one, versi=1)
    return replace(one, iku="", indikator=known.nama, satuan=known.satuan, versi=1)


def _renamed(one: Simpul, before: SetIku, after: SetIku, codes: Mapping[str, str]) -> Simpul:
    """A node that bears the name of its indicator follows a new name."""
    for old, new in codes.items():
        if one.iku == new and one.uraian == before.by_kode[old].nama:
            return replace(one, uraian=after.by_kode[new].nama)
    return one


def _changed_words(before: SetIku, after: SetIku) -> dict[tuple[JenisSimpul, str], str]:
    """Words of the cascade that the newer set says otherwise, by level."""
    codes = same_codes(before, after)
    found: dict[tuple[JenisSimpul, str], str] = {}
    for old in before.cascade:
        meant = {codes[kode] for kode in old.iku if kode in codes}
        new = next((one for one in after.cascade if meant & set(one.iku)), None)
        if new is None:
            continue
        for jenis, name in _TINGKAT:
            if getattr(new, name):
                found.setdefault((jenis, getattr(old, name)), getattr(new, name))
    return found


def _left_out(pohon: Pohon, made: list[Simpul], after: SetIku) -> Iterator[Simpul]:
    head = next((one.kode for one in pohon.jabatan if not one.induk), "")
    number = max((one.id for one in pohon.simpul), default=0)
    named = {one.iku for one in made}
    goals = {one.uraian: one.id for one in made if one.jenis is JenisSimpul.SASARAN_RENSTRA}
    for place, iku in enumerate(after.iku, start=1 + len(pohon.simpul)):
        if iku.kode in named:
            continue
        goal = _goal_of(iku, after.cascade)
        if goal not in goals:
            number += 1
            goals[goal] = number
            yield Simpul(number, None, JenisSimpul.SASARAN_RENSTRA, goal, urut=place)
        number += 1
        yield Simpul(
            number, goals[goal], JenisSimpul.IKU, iku.nama, urut=place, iku=iku.kode, jabatan=head
        )


def _goal_of(iku: Iku, cascade: Iterable[BarisCascade]) -> str:
    return next((one.sasaran_renstra for one in cascade if iku.kode in one.iku), iku.sasaran)
