"""The look of a document: a settings file that is wrong is refused by name."""

from pathlib import Path

import pytest

from core.errors import RuleFileError
from core.naskah.model import Kertas
from core.pdf import theme
from core.pdf.theme import MM, load_theme


@pytest.mark.parametrize(("kertas", "wide"), [(Kertas.F4, 280), (Kertas.A4, 247)])
def test_the_text_of_a_lying_page_is_as_wide_as_measured(kertas: Kertas, wide: int) -> None:
    page = load_theme("lampiran-iku", kertas, landscape=True).halaman

    assert page.width == pytest.approx(wide * MM)
    assert page.lebar > page.tinggi


def test_an_upright_page_is_the_same_paper_turned() -> None:
    lying, upright = (
        load_theme("lampiran-iku", Kertas.F4, landscape=landscape).halaman
        for landscape in (True, False)
    )

    assert (lying.lebar, lying.tinggi) == (upright.tinggi, upright.lebar)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kiri = 25", "kiri = 'lebar'"),
        ("kiri = 25", "kirri = 25"),
        ("SIKUBookman-Bold", "Helvetica-Bold"),
        ("[kolom]", "[kolom"),
        ("[letak]", "[tempat]"),
    ],
)
def test_a_settings_file_that_is_wrong_is_refused(
    old: str, new: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = (theme.LOOKS / "lampiran-iku.toml").read_text("utf-8")
    (tmp_path / "lampiran-iku.toml").write_text(sound.replace(old, new), "utf-8")
    monkeypatch.setattr(theme, "LOOKS", tmp_path)

    with pytest.raises(RuleFileError, match=r"Ukuran cetak lampiran-iku\.toml"):
        load_theme("lampiran-iku", Kertas.F4, landscape=True)


def test_a_missing_settings_file_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(theme, "LOOKS", tmp_path)

    with pytest.raises(RuleFileError):
        load_theme("lampiran-iku", Kertas.F4, landscape=True)
