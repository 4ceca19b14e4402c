"""The two complete fictitious reports pass every check and can be judged."""

import json
from pathlib import Path
from typing import Any

import pytest

from core.rules.engine import score
from core.rules.identitas import check_identities
from core.rules.kesiapan import readiness
from core.rules.nilai_json import nilai, read_masukan
from core.rules.schema import Lawbook

CONTOH = [
    ("ksp", "perdep-06-2016"),
    ("ksp", "permen-14-2009"),
    ("ksp", "juknis-15-2021-ksp"),
    ("riil", "juknis-15-2021-riil"),
]


def _contoh(kind: str) -> dict[str, Any]:
    path = Path(__file__).parent / "contoh" / f"{kind}.json"
    content: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return content


@pytest.mark.parametrize(("kind", "pedoman_id"), CONTOH)
def test_a_complete_report_is_ready_to_be_judged(
    lawbook: Lawbook, kind: str, pedoman_id: str
) -> None:
    masukan = read_masukan(lawbook, _contoh(kind))

    ready = readiness(lawbook.pedoman[pedoman_id], lawbook.bagan, masukan, kind=kind)

    assert (ready.blocks, ready.notes, ready.pending, ready.unanswered) == ((), (), (), 0)
    assert check_identities(lawbook.bagan, masukan.akun, kind) == ()


@pytest.mark.parametrize(("kind", "pedoman_id"), CONTOH)
def test_a_complete_report_has_no_remarks_in_nilai(
    lawbook: Lawbook, kind: str, pedoman_id: str
) -> None:
    result = nilai(lawbook, pedoman_id, _contoh(kind), {})

    assert (result["temuan"], result["predikat"]) == ([], "Sehat")


@pytest.mark.parametrize(("kind", "pedoman_id"), CONTOH)
def test_a_complete_report_answers_everything(lawbook: Lawbook, kind: str, pedoman_id: str) -> None:
    masukan = read_masukan(lawbook, _contoh(kind))

    report = score(lawbook.pedoman[pedoman_id], masukan)

    assert report.unanswered == 0
