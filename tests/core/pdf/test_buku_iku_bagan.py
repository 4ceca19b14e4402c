"""The chart of the organisation: every post, no box over another, no word out of its box."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import PrintRefusedError
from core.naskah.buku_iku import KotakSusunan, Peran
from core.naskah.model import Kertas
from core.pdf.buku_iku_bagan import MORE, SIDE, Kotak, Lembar, tree
from core.pdf.buku_iku_garis import Garis, merged
from core.pdf.buku_iku_lembar import sheets_of
from core.pdf.buku_iku_tabel import FACES
from core.pdf.theme import load_theme

LOOK = load_theme("buku-iku", Kertas.F4, landscape=False)
LETTERS = [LOOK.khusus[name] for name in FACES]
WORDS = (
    *("Bidang", "Seksi", "Kelembagaan", "Pengawasan", "Pemberdayaan", "Pengembangan", "dan", "SDM"),
    *("Perlindungan", "Perundang-undangan", "Kewirausahaan", "Pertanggungjawaban", "Mikro"),
)
NEAR = 0.01


def room(kertas: Kertas) -> tuple[float, float]:
    page = load_theme("lampiran-iku", kertas, landscape=True).halaman
    return page.width, page.height - 50


@st.composite
def organisations(draw: st.DrawFn) -> tuple[KotakSusunan, ...]:
    """A head and 2 to 39 posts at most three levels below it; staff and others by chance."""
    count = draw(st.integers(2, 39))
    posts, depth = [KotakSusunan(0, "Kepala Dinas")], 0
    for number in range(count):
        depth = draw(st.integers(1, min(depth + 1, 3)))
        words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9))
        role = draw(st.sampled_from(Peran)) if depth == 1 else Peran.LINI
        posts.append(KotakSusunan(depth, " ".join((*words, f"{number}")), role))
    return tuple(posts)


def overlap(one: Kotak, other: Kotak) -> bool:
    beside = one.x + one.width <= other.x + NEAR or other.x + other.width <= one.x + NEAR
    return not (beside or one.bottom <= other.y + NEAR or other.bottom <= one.y + NEAR)


def crosses(line: Garis, box: Kotak) -> bool:
    """Whether a line runs through the inside of a box, not only to its edge."""
    x0, y0, x1, y1 = line
    wide = min(x0, x1) < box.x + box.width - NEAR and max(x0, x1) > box.x + NEAR
    return wide and min(y0, y1) < box.bottom - NEAR and max(y0, y1) > box.y + NEAR


def drawn(posts: Sequence[KotakSusunan], kertas: Kertas = Kertas.F4) -> list[Lembar]:
    width, height = room(kertas)
    return sheets_of(posts, LETTERS, width=width, height=height)


@settings(max_examples=60, deadline=None)
@given(organisations(), st.sampled_from(Kertas))
def test_every_post_stands_in_a_box_of_its_own(
    posts: tuple[KotakSusunan, ...], kertas: Kertas
) -> None:
    width, height = room(kertas)
    sheets = drawn(posts, kertas)
    names = [box.nama for sheet in sheets for box in sheet.kotak]

    assert set(names) - {name for name in names if name.endswith(MORE)} == {
        one.nama for one in posts
    }
    for post in posts[1:]:
        assert names.count(post.nama) == 1
    for sheet in sheets:
        assert sheet.height <= height + NEAR
        for at, box in enumerate(sheet.kotak):
            assert -NEAR <= box.x <= box.x + box.width <= width + NEAR
            assert not any(overlap(box, other) for other in sheet.kotak[at + 1 :])
            assert not any(crosses(line, box) for line in sheet.garis)
            wide = max(box.huruf.width(line) for line in box.baris)
            assert wide <= box.width - 2 * SIDE + NEAR
            assert len(box.baris) * box.huruf.baris < box.height


@settings(max_examples=60, deadline=None)
@given(organisations())
def test_who_has_a_superior_is_joined_to_somebody(posts: tuple[KotakSusunan, ...]) -> None:
    for sheet in drawn(posts):
        ends = [(x, y) for x0, y0, x1, y1 in sheet.garis for x, y in ((x0, y0), (x1, y1))]
        for box in sheet.kotak[1:]:
            assert any(
                box.x - NEAR <= x <= box.x + box.width + NEAR
                and box.y - NEAR <= y <= box.bottom + NEAR
                for x, y in ends
            ), box.nama


def test_the_organisation_of_a_city_stands_on_one_sheet_in_large_letters() -> None:
    posts = [KotakSusunan(0, "Kepala Dinas"), KotakSusunan(1, "Sekretariat", Peran.STAF)]
    posts += [KotakSusunan(2, f"Sub Bagian {name}") for name in ("Program", "Umum")]
    for bidang in range(3):
        posts.append(KotakSusunan(1, f"Bidang {bidang}"))
        posts += [KotakSusunan(2, f"Seksi {bidang} {seksi}") for seksi in range(3)]
    posts.append(KotakSusunan(1, "Kelompok Jabatan Fungsional", Peran.FUNGSIONAL))
    (sheet,) = drawn(posts)
    by_name = {box.nama: box for box in sheet.kotak}

    assert {box.huruf for box in sheet.kotak} == {LETTERS[0]}
    head, staff = by_name["Kepala Dinas"], by_name["Sekretariat"]
    assert by_name["Kelompok Jabatan Fungsional"].middle < head.middle < staff.x
    assert staff.bottom < by_name["Bidang 0"].y == by_name["Bidang 2"].y
    assert by_name["Seksi 0 0"].bottom < by_name["Seksi 0 1"].y


def test_a_post_without_a_superior_is_joined_to_nobody() -> None:
    posts = (KotakSusunan(0, "Kepala"), KotakSusunan(1, "Bidang"), KotakSusunan(0, "Lepas"))
    (sheet,) = drawn(posts)
    lone = next(box for box in sheet.kotak if box.nama == "Lepas")

    assert len(tree(posts)) == 2
    assert not any(lone.y - NEAR <= line[3] and line[2] >= lone.x for line in sheet.garis)
    (alone,) = drawn((KotakSusunan(0, "Kepala"), KotakSusunan(0, "Lepas")))
    assert merged(alone.garis) == []


def test_a_head_alone_is_one_box() -> None:
    (sheet,) = drawn((KotakSusunan(0, "Kepala Dinas"),))

    assert [box.nama for box in sheet.kotak] == ["Kepala Dinas"]


def test_what_no_letter_is_small_enough_for_is_refused_by_name() -> None:
    word = "Sangat" * 40
    with pytest.raises(PrintRefusedError, match=word):
        drawn((KotakSusunan(0, "Kepala"), KotakSusunan(1, word)))
    long = " ".join(["Pengembangan"] * 700)
    with pytest.raises(PrintRefusedError, match="tidak muat pada satu lembar"):
        drawn((KotakSusunan(0, "Kepala"), KotakSusunan(1, long)))


def test_lines_that_lie_on_one_another_are_one() -> None:
    lines = [(5.0, 0.0, 5.0, 4.0), (5.0, 3.0, 5.0, 9.0), (5.0, 20.0, 5.0, 21.0), (0, 2, 4, 2)]

    assert merged(lines) == [(5, 0, 5, 9), (5, 20, 5, 21), (0, 2, 4, 2)]
