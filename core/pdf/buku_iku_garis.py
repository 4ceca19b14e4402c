"""Lines of a chart joined where they lie on one another, so that none is drawn twice."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

Garis = tuple[float, float, float, float]
_NEAR = 0.01


def merged(lines: Iterable[Garis]) -> list[Garis]:
    """Upright and level lines, from the left and from above.

    >>> merged([(0, 0, 0, 5), (0, 4, 0, 9), (1, 2, 3, 2), (3, 2, 3, 2)])
    [(0, 0, 0, 9), (1, 2, 3, 2)]
    """
    upright: dict[float, list[tuple[float, float]]] = defaultdict(list)
    level: dict[float, list[tuple[float, float]]] = defaultdict(list)
    for x0, y0, x1, y1 in lines:
        if x0 == x1:
            upright[x0].append((min(y0, y1), max(y0, y1)))
        else:
            level[y0].append((min(x0, x1), max(x0, x1)))
    tall = [(x, start, x, end) for x, runs in upright.items() for start, end in _runs(runs)]
    wide = [(start, y, end, y) for y, runs in level.items() for start, end in _runs(runs)]
    return [*tall, *wide]


def _runs(runs: Iterable[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Stretches of one line; what has no length is none."""
    held: tuple[float, float] | None = None
    for start, end in sorted(runs):
        if held is not None and start <= held[1] + _NEAR:
            held = (held[0], max(held[1], end))
            continue
        if held is not None and held[1] > held[0]:
            yield held
        held = (start, end)
    if held is not None and held[1] > held[0]:
        yield held
