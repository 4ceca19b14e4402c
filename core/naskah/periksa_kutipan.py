"""Citations: one number for one regulation, its gazette, its later changes, one form of citing."""

from collections.abc import Iterator

from core.findings import Finding
from core.naskah.kutipan import Kutipan, key_of, read_kutipan
from core.naskah.peraturan import Peraturan, nomor_baku
from core.naskah.periksa_bahan import Bahan, catatan, kesalahan, peringatan

Cited = tuple[str, str, Kutipan]
_STATE = ("undang-undang", "peraturan pemerintah", "peraturan presiden")


def cited(bahan: Bahan) -> list[Cited]:
    """Every item of Mengingat and Landasan that cites a regulation: place, its words, citation."""
    return [
        (one.tempat, one.sebutan, kutipan)
        for one in bahan.bagian("mengingat", "landasan")
        if (kutipan := read_kutipan(one.isi)) is not None
    ]


def one_number(bahan: Bahan) -> Iterator[Finding]:
    """One title of one kind carries one number and year."""
    all_cited = cited(bahan)
    for place, said, one in all_cited:
        twins = [
            (other_said, other)
            for other_place, other_said, other in all_cited
            if other_place != place
            and one.judul_baku
            and other.judul_baku == one.judul_baku
            and other.kunci[0] == one.kunci[0]
            and other.kunci != one.kunci
        ]
        if twins:
            other_said, other = twins[0]
            yield kesalahan(
                "peraturan_berbeda",
                place,
                f"{said} menyebut {one.sebutan}, sedangkan {other_said} menyebut {other.sebutan} "
                f"untuk judul yang sama. {_which(bahan, one, other)}",
            )


def _which(bahan: Bahan, one: Kutipan, other: Kutipan) -> str:
    known = [each for each in (one, other) if each.kunci in bahan.pustaka]
    if len(known) == 1:
        return f"Pustaka peraturan memuat {known[0].sebutan}; samakan sesudah diperiksa."
    return "Periksa mana yang benar, lalu samakan."


def gazette_fits(bahan: Bahan) -> Iterator[Finding]:
    """Numbers of the state gazette are those of the library."""
    for place, said, one in cited(bahan):
        known = bahan.pustaka.get(one.kunci)
        pairs = (
            ("", one.lembaran, known.lembaran if known else ""),
            ("Tambahan ", one.tambahan, known.tambahan if known else ""),
        )
        for added, written, wanted in pairs:
            if known and written and wanted and nomor_baku(written) != nomor_baku(wanted):
                yield peringatan(
                    "lembaran_berbeda",
                    place,
                    f"{said}: {one.sebutan} tercetak {added}{one.nama_lembaran} Nomor {written}, "
                    f"menurut pustaka peraturan {wanted} ({_trust(known)}). Periksa lembarannya.",
                )


def _trust(known: Peraturan) -> str:
    return f"sumber: {known.sumber}; keyakinan: {known.keyakinan}"


def later_changes(bahan: Bahan) -> Iterator[Finding]:
    """A regulation that the library knows as changed again, or withdrawn: asked, not asserted."""
    for place, said, one in cited(bahan):
        known = bahan.pustaka.get(one.kunci)
        if known and known.dicabut_oleh:
            yield peringatan(
                "mungkin_dicabut",
                place,
                f"{said}: pustaka peraturan mencatat {one.sebutan} dicabut oleh "
                f"{known.dicabut_oleh} ({known.keyakinan}). Apakah masih menjadi dasar?",
            )
        elif known and (later := _later(one, known)):
            yield peringatan(
                "mungkin_diubah_lagi",
                place,
                f"{said}: sesudah {one.perubahan or one.sebutan}, pustaka peraturan mencatat "
                f"perubahan dengan {', '.join(later)} ({known.keyakinan}). Apakah kutipannya "
                "perlu diperbarui?",
            )
        elif one.terakhir and not (known and known.diubah_oleh):
            yield peringatan(
                "perubahan_terakhir",
                place,
                f"{said} menyebut perubahan terakhir dengan {one.perubahan}. Apakah sesudah itu "
                "ada perubahan lagi? Pustaka peraturan belum mencatatnya.",
            )


def _later(one: Kutipan, known: Peraturan) -> tuple[str, ...]:
    keys = [key_of(change) for change in known.diubah_oleh]
    named = key_of(one.perubahan) if one.perubahan else None
    if named in keys:
        return known.diubah_oleh[keys.index(named) + 1 :]
    year = named[2] if named else 0
    return tuple(
        change
        for change, key in zip(known.diubah_oleh, keys, strict=True)
        if named is None or (key and key[2] > year)
    )


def one_form(bahan: Bahan) -> Iterator[Finding]:
    """Either all of Mengingat name their gazette, or none."""
    listed = [row for row in cited(bahan) if row[0].startswith("mengingat.")]
    for place, said, one in listed:
        group = _published_in(one)
        with_it = [row for row in listed if row[2].lembaran and _published_in(row[2]) == group]
        if not one.lembaran and with_it:
            yield catatan(
                "kutipan_tidak_seragam",
                place,
                f"{said}: {one.sebutan} dikutip tanpa {group}, peraturan lain memakainya "
                f"({with_it[0][1]}). Seragamkan bentuk kutipannya.",
            )


def _published_in(one: Kutipan) -> str:
    kind = one.kunci[0]
    if kind.startswith(_STATE):
        return "Lembaran Negara"
    if kind.startswith("peraturan daerah"):
        return "Lembaran Daerah"
    return "Berita Negara" if kind.startswith("peraturan menteri") else "Berita Daerah"


CHECKS = (one_number, gazette_fits, later_changes, one_form)
