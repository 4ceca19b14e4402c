"""What is shown and printed of a file: that of a signed one with its visible signatures."""


def for_eyes(pdf: bytes) -> bytes:
    """The pages to look at; the file itself stays as it is."""
    if b"/ByteRange" not in pdf:
        return pdf
    from core.tte.lihat import draw_fields

    return draw_fields(pdf)
