"""`periksa-naskah NASKAH.toml`: findings as JSON, 1 on a kesalahan, 2 on wrong usage."""

import json
from pathlib import Path

import pytest

from core.actions import periksa_naskah_berkas
from core.commands import main

FILES = Path(__file__).parents[1] / "files" / "naskah"


def test_the_decree_of_2021_is_refused_with_its_slips(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["periksa-naskah", str(FILES / "keputusan-asli.toml")])
    found = json.loads(capsys.readouterr().out)

    assert code == 1
    assert {tuple(one) for one in found} == {("kode", "tempat", "keparahan", "pesan")}
    assert {one["keparahan"] for one in found} == {"kesalahan", "peringatan", "catatan"}


def test_the_corrected_draft_passes(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["periksa-naskah", str(FILES / "rancangan-perubahan.toml")])
    found = json.loads(capsys.readouterr().out)

    assert code == 0
    assert "kesalahan" not in {one["keparahan"] for one in found}


def test_without_a_file_the_usage_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["periksa-naskah"]) == 2
    assert "NASKAH.toml" in capsys.readouterr().err


@pytest.mark.parametrize(("content", "said"), [(None, "tidak dapat dibaca"), (b"x", "bukan TOML"),
                                               (b"#" * 9, "terlalu besar")])  # fmt: skip
def test_a_file_that_is_no_decree_is_refused_in_words(
    content: bytes | None,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "naskah.toml"
    if content is not None:
        path.write_bytes(content)
    monkeypatch.setattr(periksa_naskah_berkas, "LARGEST", 8)

    assert main(["periksa-naskah", str(path)]) == 1
    assert said in capsys.readouterr().err
