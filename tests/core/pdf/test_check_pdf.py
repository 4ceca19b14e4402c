"""Each fault planted in a PDF is found by the checker that all printed paper passes."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfWriter
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

from core.naskah.model import Kertas
from core.pdf import fonts
from core.pdf.lampiran_iku import render_lampiran_iku
from tests.check_pdf import MM, check_pdf, main
from tests.core.pdf.contoh import lampiran

Draw = Callable[[Any], None]
FONT = "SIKUBookman"


def planted(path: Path, draw: Draw, *, size: tuple[float, float] = (215, 330), **keys: Any) -> Path:
    """A sound page but for what is drawn on it."""
    fonts.register()
    settings = {"lang": "id-ID", "initialFontName": FONT} | keys
    canvas = Canvas(str(path), pagesize=(size[0] * MM, size[1] * MM), **settings)
    canvas.setTitle("Uji")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.bookmarkPage("a")
    canvas.addOutlineEntry("Uji", "a")
    canvas.setFont(FONT, 11)
    canvas.drawString(100, 500, "Kalimat yang baik")
    draw(canvas)
    canvas.save()
    return path


def nothing(_canvas: Any) -> None: ...


def helvetica(canvas: Any) -> None:
    canvas.setFont("Helvetica", 11)
    canvas.drawString(100, 400, "huruf pinjaman")


def outside(canvas: Any) -> None:
    canvas.drawString(10, 400, "x")


def across_upright(canvas: Any) -> None:
    canvas.drawString(100, 400, "1.250.000")
    canvas.line(130, 380, 130, 420)


def across_level(canvas: Any) -> None:
    canvas.drawString(100, 400, "Hg")
    canvas.line(90, 403, 140, 403)


def on_top(canvas: Any) -> None:
    canvas.drawString(100, 400, "MMMM")
    canvas.drawString(103, 401, "WWWW")


def blank(canvas: Any) -> None:
    canvas.showPage()
    canvas.rect(100, 100, 50, 50)


@pytest.mark.parametrize(
    ("draw", "finding"),
    [
        (helvetica, "font tidak tertanam: /Helvetica"),
        (outside, "hal 1: 'x' di luar bidang"),
        (across_upright, r"hal 1: '[\d.]+' memotong garis tegak"),
        (across_level, "hal 1: 'Hg' memotong garis datar"),
        (on_top, r"hal 1: '[MW]' bertindihan dengan '[MW]'"),
        (blank, "hal 2: kosong"),
    ],
)
def test_a_planted_fault_is_found(tmp_path: Path, draw: Draw, finding: str) -> None:
    path = planted(tmp_path / "uji.pdf", draw)

    found = check_pdf(path, kertas="F4")

    assert found
    assert [what for what in found if not re.match(finding, what)] == []


def test_the_page_the_faults_are_planted_on_is_sound(tmp_path: Path) -> None:
    path = planted(tmp_path / "uji.pdf", nothing)

    assert check_pdf(path, kertas="F4", phrases=("Kalimat", "baik")) == []


def test_another_paper_is_found(tmp_path: Path) -> None:
    path = planted(tmp_path / "uji.pdf", nothing, size=(210, 297))

    assert check_pdf(path, kertas="F4") == ["hal 1: bukan F4: 595.3x841.9"]
    assert check_pdf(path, kertas="A4") == []


def test_a_missing_language_is_found(tmp_path: Path) -> None:
    path = planted(tmp_path / "uji.pdf", nothing, lang=None)

    assert check_pdf(path, kertas="F4") == ["bahasa bukan id-ID"]


def test_a_file_that_says_nothing_of_itself_is_found(tmp_path: Path) -> None:
    path = tmp_path / "uji.pdf"
    canvas = Canvas(str(path), pagesize=(215 * MM, 330 * MM), lang="id-ID", initialFontName=FONT)
    canvas.setTitle("")
    canvas.setFont(FONT, 11)
    canvas.drawString(100, 500, "Kalimat")
    canvas.save()

    assert check_pdf(path, kertas="F4") == [
        "tanpa judul",
        "tanpa markah",
        "DisplayDocTitle belum ditetapkan",
    ]


def test_a_hidden_attachment_is_found(tmp_path: Path) -> None:
    path = planted(tmp_path / "uji.pdf", nothing)
    writer = PdfWriter(clone_from=path)
    writer.add_attachment("uji.txt", b"tersembunyi")
    writer.write(path)

    assert check_pdf(path, kertas="F4") == ["ada tindakan atau lampiran tersembunyi"]


def test_phrases_in_another_order_are_found(tmp_path: Path) -> None:
    path = planted(tmp_path / "uji.pdf", nothing)

    found = check_pdf(path, kertas="F4", phrases=("baik", "Kalimat"))

    assert found == ["urutan baca: 'Kalimat' tidak ditemukan sesudah posisi 13"]


def test_the_command_line_tells_sound_from_unsound(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sound, unsound = tmp_path / "baik.pdf", tmp_path / "buruk.pdf"
    sound.write_bytes(render_lampiran_iku(lampiran(), kertas=Kertas.A4))
    planted(unsound, outside, size=(210, 297))

    codes = [main(["--kertas", "A4", "--urut", "x|y", str(path)]) for path in (sound, unsound)]

    assert codes == [1, 1]
    assert main(["--kertas", "A4", str(sound)]) == 0
    assert f"{sound}: baik" in capsys.readouterr().out
