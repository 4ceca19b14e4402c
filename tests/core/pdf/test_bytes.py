"""Equal data gives equal bytes, whatever the clock, the zone, the hash seed or the process."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.naskah.model import Kertas
from core.pdf.lampiran_iku import render_lampiran_iku
from tests.core.pdf.contoh import capaian, lampiran

ROOT = Path(__file__).parents[3]
PRINT = """
import hashlib
from core.naskah.model import Kertas
from core.pdf.lampiran_iku import render_lampiran_iku
from tests.core.pdf.contoh import capaian, lampiran
data = render_lampiran_iku(lampiran(capaian=capaian()), kertas=Kertas.F4)
print(hashlib.sha256(data).hexdigest())
"""


def digest() -> str:
    data = render_lampiran_iku(lampiran(capaian=capaian()), kertas=Kertas.F4)
    return hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("zone", "seed", "epoch"),
    [("Asia/Jakarta", "0", ""), ("America/New_York", "1", "12345"), ("UTC", "random", "")],
)
def test_another_process_prints_the_same_bytes(zone: str, seed: str, epoch: str) -> None:
    surroundings = os.environ | {"TZ": zone, "PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": epoch}

    done = subprocess.run(
        [sys.executable, "-c", PRINT],
        cwd=ROOT,
        env=surroundings,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.strip() == digest()


def test_printing_twice_gives_the_same_bytes() -> None:
    assert digest() == digest()


@pytest.mark.parametrize("before", [None, "86400"])
def test_the_environment_is_left_as_it_was(
    before: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if before:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", before)

    render_lampiran_iku(lampiran(), kertas=Kertas.F4)

    assert os.environ.get("SOURCE_DATE_EPOCH") == before
