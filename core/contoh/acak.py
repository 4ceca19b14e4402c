"""Chance that falls the same way every time: one stream per subject, so none disturbs another."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

SEED = 1871
T = TypeVar("T")


class Acak:
    """Whole-number chance only: no float comes near an amount."""

    def __init__(self, *subject: object) -> None:
        self._random = Random(f"{SEED}:{':'.join(map(str, subject))}")  # noqa: S311 - a sample, no secret

    def between(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return low + self._random.getrandbits(48) % (high - low + 1)

    def hits(self, permille: int) -> bool:
        """True so many times in a thousand."""
        return self.between(1, 1000) <= permille

    def pick(self, choices: Sequence[T]) -> T:
        """One of them."""
        return choices[self.between(0, len(choices) - 1)]

    def shuffled(self, items: Sequence[T]) -> list[T]:
        """The same items in another order."""
        return sorted(items, key=lambda _: self._random.getrandbits(48))
