"""The word DRAF across a page, drawn as strokes: as text it would land amid copied sentences."""

from core.pdf.pen import Pen
from core.pdf.theme import Halaman

# centre lines of the four capitals, 700 high; a point has two numbers, a curve six
STROKES = (
    (
        (75, 0),
        (75, 625),
        (250, 625),
        (455, 625, 565, 525, 565, 350),
        (565, 175, 455, 75, 250, 75),
        (75, 75),
    ),
    ((775, 0), (775, 625), (1010, 625), (1280, 625, 1280, 315, 1010, 315), (775, 315)),
    ((1010, 315), (1260, 0)),
    ((1420, 0), (1690, 700), (1960, 0)),
    ((1520, 190), (1860, 190)),
    ((2175, 0), (2175, 625), (2620, 625)),
    ((2175, 330), (2540, 330)),
)
WIDTH, HEIGHT, STROKE = 2620, 700, 150
EM = 120
GREY = 0.90
TURN_UPRIGHT, TURN_LYING = 54, 33


def draw_draf(pen: Pen, halaman: Halaman) -> None:
    """Under the text, in the middle of the page, along its diagonal."""
    lying = halaman.lebar > halaman.tinggi
    pen.stroke(
        STROKES,
        middle=(halaman.lebar / 2, halaman.tinggi / 2),
        origin=(WIDTH / 2, HEIGHT / 2),
        turn=TURN_LYING if lying else TURN_UPRIGHT,
        scale=EM / 1000,
        thick=STROKE,
        grey=GREY,
    )
