"""Whether a file only got signatures after what it was: no page says anything else than before."""

import io
from collections.abc import Collection, Iterator
from typing import Any

from pyhanko.pdf_utils.generic import IndirectObject
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader

_ROOT = frozenset({"/AcroForm", "/DSS", "/Extensions", "/Metadata", "/Perms", "/Version"})
_PAGE = frozenset({"/Annots"})


def only_signed(before: bytes, after: bytes) -> bool:
    """Whether everything in `after` behind `before` is signatures and what belongs to them.

    A signature proves nothing about what was changed before it was made.
    """
    if not after.startswith(before):
        return False
    try:
        return _only_signed(PdfFileReader(io.BytesIO(before)), PdfFileReader(io.BytesIO(after)))
    except (PdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError):
        return False


def _only_signed(old: Any, new: Any) -> bool:
    last = old.xrefs.total_revisions - 1
    if new.xrefs.get_startxref_for_revision(last) != old.xrefs.get_startxref_for_revision(last):
        return False
    pages, after = _pages(old), _pages(new)
    if [ref for ref, _page in pages] != [ref for ref, _page in after]:
        return False
    known = {ref for at in range(last + 1) for ref in old.xrefs.explicit_refs_in_revision(at)}
    later = {
        ref
        for at in range(last + 1, new.xrefs.total_revisions)
        for ref in new.xrefs.explicit_refs_in_revision(at)
    }
    may = {old.root_ref, *_refs(old.trailer, "/Info"), *(ref for ref, _page in pages)}
    return (
        not (known & later) - may - _held_by(old)
        and _same(old.root, new.root, _ROOT)
        and all(_grew(one, two) for (_, one), (_, two) in zip(pages, after, strict=True))
    )


def _pages(reader: Any) -> list[tuple[Any, Any]]:
    """Every page with its reference."""
    found: list[tuple[Any, Any]] = []
    waiting = [reader.root.raw_get("/Pages")]
    while waiting:
        raw = waiting.pop(0)
        node = raw.get_object()
        if "/Kids" in node:
            waiting[:0] = [node["/Kids"].raw_get(at) for at in range(len(node["/Kids"]))]
        else:
            found.append((raw.reference, node))
    return found


def _held_by(reader: Any) -> set[Any]:
    """What an earlier signature keeps apart and a later one adds to: the form, lists of fields."""
    found = set(_refs(reader.root, "/AcroForm"))
    for _ref, page in _pages(reader):
        found.update(_refs(page, "/Annots"))
    return found.union(_refs(_part(reader.root, "/AcroForm", {}), "/Fields"))


def _refs(holder: Any, key: str) -> Iterator[Any]:
    """The reference to a part that stands apart."""
    found = holder.raw_get(key) if key in holder else None
    if isinstance(found, IndirectObject):
        yield found.reference


def _grew(old: Any, new: Any) -> bool:
    """Whether a page stayed as it was, save for fields of signatures on it."""
    before, after = ([_raw(one) for one in _list(page)] for page in (old, new))
    added = list(_list(new))[len(before) :]
    return (
        _same(old, new, _PAGE)
        and after[: len(before)] == before
        and all(_signs(one.get_object()) for one in added)
    )


def _list(page: Any) -> list[Any]:
    found = _part(page, "/Annots", ())
    return [found.raw_get(at) for at in range(len(found))] if found else []


def _part(holder: Any, key: str, blank: object) -> Any:
    """Itself, also where it stands apart: `get` would give its reference."""
    if key not in holder:
        return blank
    return holder[key]


def _signs(field: Any) -> bool:
    named = field if "/FT" in field else field["/Parent"]
    return bool(field["/Subtype"] == "/Widget" and named["/FT"] == "/Sig")


def _same(old: Any, new: Any, free: Collection[str]) -> bool:
    return all(
        key in free
        or (key in old and key in new and _raw(old.raw_get(key)) == _raw(new.raw_get(key)))
        for key in {*old, *new}
    )


def _raw(found: Any) -> bytes:
    out = io.BytesIO()
    found.write_to_stream(out, None)
    return out.getvalue()
