"""Many papers in one PDF: written page by page, one entry of the outline for each paper."""

import contextlib
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from core.errors import FileUnwritableError, PrintRefusedError
from core.pdf.bundel_pen import BundlePen
from core.pdf.document import Document
from core.pdf.pen import Keterangan, Pen


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper of a bundle: its entry in the outline, and what composes it when its turn comes.

    `proven` says that composing it sets it once already, so that no rehearsal is needed.
    """

    title: str
    compose: Callable[[], Document]
    proven: bool = False


@dataclass(frozen=True, slots=True)
class Bundled:
    """What came of a bundle: its papers and pages, and those left out with what was in the way."""

    papers: int
    pages: int
    refused: tuple[tuple[str, PrintRefusedError], ...]


def write_bundle(
    target: IO[bytes],
    keterangan: Keterangan,
    papers: Iterable[Paper],
    step: Callable[[int], None] = lambda _done: None,
) -> Bundled:
    """Write the papers one after another; equal papers give equal bytes.

    Each is composed when its turn comes and forgotten after. One that is refused is left out and
    named. `step` is told how many are done and may raise to stop. Raises `PrintRefusedError` when
    not one paper can be printed.
    """
    pen: BundlePen | None = None
    done = printed = pages = 0
    refused: list[tuple[str, PrintRefusedError]] = []
    for done, paper in enumerate(papers, start=1):
        try:
            document = _rehearsed(paper)
        except PrintRefusedError as error:
            refused.append((paper.title, error))
        else:
            page = document.theme.halaman
            pen = pen or BundlePen(target, page, keterangan)
            pen.paper(page)
            pen.entry(paper.title, page)
            pages += document.draw(pen)
            printed += 1
        step(done)
    if pen is None:
        raise (
            refused[0][1]
            if refused
            else PrintRefusedError(
                "Tidak ada lembar yang dapat dicetak.", hint="Pilih paling sedikit satu koperasi."
            )
        )
    pen.finish()
    return Bundled(printed, pages, tuple(refused))


def _rehearsed(paper: Paper) -> Document:
    """Set the paper once to no effect: what is refused must not leave half of it in the bundle."""
    document = paper.compose()
    if not paper.proven:
        document.draw(Pen(document.theme.halaman, document.keterangan))
    return document


def save_bundle(
    path: Path,
    keterangan: Keterangan,
    papers: Iterable[Paper],
    step: Callable[[int], None] = lambda _done: None,
) -> Bundled:
    """The same into a file that appears only when it is whole; a stop leaves what was there."""
    with appearing(path) as target:
        return write_bundle(target, keterangan, papers, step)


@contextlib.contextmanager
def appearing(path: Path) -> Iterator[IO[bytes]]:
    part = path.with_name(f".{path.name}.bagian")
    try:
        with part.open("wb") as target:
            yield target
            target.flush()
            os.fsync(target.fileno())
        part.replace(path)
    except OSError as error:
        raise FileUnwritableError(
            f"Berkas {path.name} tidak dapat ditulis: {error.strerror}."
        ) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
